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
//! attributes ([`ATTRIBUTES`]), all apart by `|`. A form is matched as printed, capitals included; straight and curly apostrophes are one. In
//! a user's own list a form of several words is matched in small letters and in capitals alone too.
//! A form behind `?` is weak: it counts only where something else in the text speaks for it.

use std::borrow::Cow;

/// The sections that a list can have, in the order of [`super::Section`].
pub const SECTIONS: [&str; 10] =
    ["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "DOCUMENT", "GIVEN NAME", "NOT"];

/// Something that a row can say of the thing it names: `| key=value`.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    /// The word in front of `=`.
    pub key: &'static str,
    /// The sections whose rows can have it; none means all.
    pub sections: &'static [&'static str],
    /// Whether a row can have it more than once.
    pub repeated: bool,
}

/// Every attribute. Whatever else stands in front of `=` is refused: a slip of the pen would be lost in silence.
pub const ATTRIBUTES: &[Attribute] = &[
    // What the reader of the list should know.
    of("note", &[]),
    // The year of death: `1931`.
    of("died", &["PERSON"]),
    // An office, its state by ISO 3166-1 or the name of its body, and the first and last day, month or year, `..` where
    // it lasts: `President of Fredonia, FD, 2001-05/..`.
    Attribute { key: "term", sections: &["PERSON"], repeated: true },
    // What somebody is called behind a title, where it is not the last word of the name: `Lula`, `Kim`.
    Attribute { key: "surname", sections: &["PERSON"], repeated: true },
    // The patronymic, in as many spellings as sound different: `Viktorovich`, `Fyodorovich`, `Geidar Aliyevich` of a
    // Heydar.
    Attribute { key: "patronymic", sections: &["PERSON"], repeated: true },
    // The adjective of the state or region: `Fredonian`.
    of("adjective", &["GPE"]),
    // The state or region that a people or a body belongs to, by its canonical name.
    of("of", &["NORP", "ORG"]),
    // The code of a state or region: `UA`, `US-CA`.
    of("iso3166", &["GPE", "LOC"]),
    // The number of GeoNames.
    of("geonames", &["GPE", "LOC"]),
    // Degrees north, with a sign and no more than four decimals.
    of("lat", &["GPE", "LOC"]),
    // Degrees east, likewise.
    of("lon", &["GPE", "LOC"]),
    // What kind of document it is: `treaty`.
    of("kind", &["DOCUMENT"]),
    // Its day, month or year.
    of("date", &["DOCUMENT"]),
    // Who made it, apart by `;`.
    of("parties", &["DOCUMENT"]),
    // Where it is published.
    of("source", &["DOCUMENT"]),
    // The state in which a town lies, by ISO 3166-1.
    of("state", &["GPE"]),
    // The first and the last day of one of many of its kind: `2022-11-15/2022-11-16`.
    of("held", &["EVENT"]),
    // The town or land in which it was held.
    of("place", &["EVENT"]),
    // The first day, month or year in which the name means this.
    of("from", &["ORG", "GPE", "EVENT", "DOCUMENT"]),
    // The last.
    of("until", &["ORG", "GPE", "EVENT", "DOCUMENT"]),
];

const fn of(key: &'static str, sections: &'static [&'static str]) -> Attribute {
    Attribute { key, sections, repeated: false }
}

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

impl<'a> Row<'a> {
    /// The surnames of somebody who held an office: by them and the day the holder is found behind a title.
    pub fn holder(&self) -> impl Iterator<Item = &'a str> {
        let holds = self.attributes.iter().any(|(key, _)| *key == "term");
        let part = |w: &&str| {
            !matches!(*w, "Jr" | "Jr." | "Sr" | "Sr.") && !w.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
        };
        let surnames = self.attributes.iter().filter(|(key, _)| *key == "surname").map(|(_, surname)| *surname);
        self.name.split(' ').rfind(part).into_iter().chain(surnames).filter(move |_| holds)
    }

    /// Every form of the row, with how it counts: `U.N. Charter` too where the list has `UN Charter`.
    pub fn every_form(&self) -> impl Iterator<Item = (Cow<'a, str>, Strength)> {
        let listed = std::iter::once((self.name, self.weak_name)).chain(self.forms.iter().copied());
        let listed = listed.flat_map(|(form, weak)| {
            let forms = std::iter::once(Cow::Borrowed(form)).chain(dotted(form).map(Cow::Owned));
            forms.map(move |form| (form, Strength::of(weak)))
        });
        listed.chain(self.holder().map(|form| (Cow::Borrowed(form), Strength::Holder)))
    }
}

/// A form with full stops in the initials of the state or body with which it begins: `U.S. Army`.
fn dotted(form: &str) -> Option<String> {
    let initials = ["UK", "UN", "US"]
        .into_iter()
        .find(|i| form.strip_prefix(i).is_some_and(|r| r.is_empty() || r.starts_with(' ')))?;
    let (first, second) = initials.split_at(1);
    Some(format!("{first}.{second}.{}", &form[initials.len()..]))
}

/// How a form of a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// By itself.
    Sure,
    /// Where something else in the text speaks for it.
    Weak,
    /// For somebody behind the title of an office alone, and never in a scan.
    Holder,
}

impl Strength {
    /// Of a form that the list calls weak, or not.
    pub fn of(weak: bool) -> Self {
        if weak { Self::Weak } else { Self::Sure }
    }
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
            if !form.contains(char::is_alphanumeric) || form.contains(char::is_control) {
                return Err(format!("line {}: {form:?} is no name: letters and digits, and no control signs", i + 1));
            }
            if k == 0 {
                (row.name, row.weak_name) = (form, weak);
            } else if let Some((key, value)) =
                form.split_once('=').filter(|(k, _)| k.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
            {
                fits(section, key, &row.attributes).map_err(|e| format!("line {}: {e}", i + 1))?;
                row.attributes.push((key, value.trim()));
            } else {
                row.forms.push((form, weak));
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Whether a row of a section that has these attributes can have one more of this name.
fn fits(section: &str, key: &str, before: &[(&str, &str)]) -> Result<(), String> {
    let of_section = |a: &&Attribute| a.sections.is_empty() || a.sections.contains(&section);
    let Some(attribute) = ATTRIBUTES.iter().filter(of_section).find(|a| a.key == key) else {
        let known: Vec<String> = ATTRIBUTES.iter().filter(of_section).map(|a| format!("{}=", a.key)).collect();
        return Err(format!("a row of [{section}] has no {key}=; it can have {}", known.join(", ")));
    };
    if !attribute.repeated && before.iter().any(|(k, _)| *k == key) {
        return Err(format!("{key}= stands twice in its row; leave one"));
    }
    Ok(())
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
