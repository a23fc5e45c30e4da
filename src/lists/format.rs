//! The syntax of a list, the same for the lists in this folder and for a user's own (`--list FILE`).
//!
//! ```text
//! # A comment, to the end of the line.
//! [GPE]
//! United States | United States of America | US | USA
//! Georgia | note=also a state of the US
//! [DOCUMENT]
//! North Atlantic Treaty | Washington Treaty | kind=treaty | date=1949-04-04 | source=UNTS 34, 541
//! ```
//!
//! A line in square brackets says what the rows below it are. A row is a canonical name, then its other forms, then
//! attributes, all apart by `|`. A form is matched as printed, capitals included; straight and curly apostrophes are one.
//! A form behind `?` is weak: it counts only where something else in the text speaks for it.

/// The sections that a list can have, in the order of [`super::Section`].
pub const SECTIONS: [&str; 10] =
    ["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "DOCUMENT", "GIVEN NAME", "NOT"];

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// What the section says the row is: `GPE`.
    pub section: &'a str,
    /// The canonical name; itself a form.
    pub name: &'a str,
    /// Whether the canonical name, as a form, is weak.
    pub weak_name: bool,
    /// The other forms, each with whether it is weak.
    pub forms: Vec<(&'a str, bool)>,
    /// `key=value` pairs.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// 1-based line of the list.
    pub line: usize,
}

/// Reads a list. The error says the line and what is wrong with it.
pub fn read(list: &str) -> Result<Vec<Row<'_>>, String> {
    let mut rows = Vec::new();
    let mut section = "";
    for (i, line) in list.strip_prefix('\u{feff}').unwrap_or(list).lines().enumerate() {
        let line = line.split_once('#').map_or(line, |(before, _)| before).trim();
        if line.is_empty() {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            section = name.trim();
            continue;
        }
        if section.is_empty() {
            return Err(format!("line {}: a row before any section; begin with a line such as [PERSON]", i + 1));
        }
        let mut row =
            Row { section, name: "", weak_name: false, forms: Vec::new(), attributes: Vec::new(), line: i + 1 };
        for (k, field) in line.split('|').map(str::trim).enumerate() {
            let (form, weak) = field.strip_prefix('?').map_or((field, false), |f| (f.trim(), true));
            if form.is_empty() {
                return Err(format!("line {}: an empty field; take out the extra | or fill it", i + 1));
            }
            if k == 0 {
                (row.name, row.weak_name) = (form, weak);
            } else if let Some((key, value)) =
                form.split_once('=').filter(|(k, _)| k.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
            {
                row.attributes.push((key, value.trim()));
            } else {
                row.forms.push((form, weak));
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Attributes as one text, which a fact's `attribute` reads: `key=value` pairs, each ended by a line feed.
pub fn pack(attributes: &[(&str, &str)]) -> String {
    attributes.iter().map(|(key, value)| format!("{key}={value}\n")).collect()
}

/// A node of the table as one number: the place of its first end, how many ends it has, and whether longer forms go on.
#[allow(dead_code)] // OK because the build script writes nodes and the crate reads them.
pub fn node(first: usize, ends: usize, more: bool) -> u64 {
    (first as u64) << 32 | (ends as u64) << 1 | u64::from(more)
}

/// The three that [`node`] has joined.
pub fn read_node(node: u64) -> (usize, usize, bool) {
    ((node >> 32) as usize, (node & u64::from(u32::MAX)) as usize >> 1, node & 1 == 1)
}
