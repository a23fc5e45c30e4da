//! Front matter: the fields between two `---` in front of a page that was saved as Markdown.
//!
//! It is called YAML, and much of it is none (`title: Talks: part one`): every line that can be read is, and a fence with
//! anything else behind it is text.

use super::Line;
use crate::model::{Block, BlockKind, Lines};

/// No front matter has more lines.
const LONGEST: usize = 200;

/// The fields of the front matter that begins at a line, and how many lines it has; `None` if it begins none.
pub fn read(lines: &[Line]) -> Option<(Vec<Block>, usize)> {
    if lines.first()?.text == "+++" {
        return toml(lines);
    }
    if lines.first()?.text != "---" || lines.get(1).is_none_or(|l| key(l).is_none()) {
        return None;
    }
    let end = lines.iter().take(LONGEST).skip(1).position(|l| matches!(l.text, "---" | "..."))? + 1;
    let fields = &lines[1..end];
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < fields.len() {
        if fields[at].text.starts_with('#') {
            at += 1;
            continue;
        }
        let (name, value) = key(&fields[at])?;
        let more = fields[at + 1..].iter().take_while(|l| goes_on(l)).count();
        let rest = &fields[at + 1..=at + more];
        let lines = Lines { start: fields[at].number, end: fields[at + more].number };
        for value in values(value, rest) {
            blocks.push(Block {
                kind: BlockKind::Field,
                text: format!("{name}: {value}").trim_end().to_string(),
                lines: Some(lines),
                gap: at == 0,
                ..Block::default()
            });
        }
        at += 1 + more;
    }
    Some((blocks, end + 1))
}

/// The same between two `+++`, in TOML: `date = 2020-11-02`.
fn toml(lines: &[Line]) -> Option<(Vec<Block>, usize)> {
    let end = lines.iter().take(LONGEST).skip(1).position(|l| l.text == "+++")? + 1;
    let mut blocks = Vec::new();
    // A table's name, `[params]`, says nothing of the page.
    for line in lines[1..end].iter().filter(|l| !l.text.is_empty() && !l.text.starts_with(['#', '['])) {
        let (name, value) = line.text.split_once('=')?;
        for value in values(value.trim(), &[]) {
            blocks.push(Block {
                kind: BlockKind::Field,
                text: format!("{}: {value}", name.trim().trim_matches('"')).trim_end().to_string(),
                lines: Some(Lines { start: line.number, end: line.number }),
                gap: blocks.is_empty(),
                ..Block::default()
            });
        }
    }
    Some((blocks, end + 1)).filter(|(blocks, _)| !blocks.is_empty())
}

/// Name and value of `published_time: 2023-12-04`, which begins in the first column.
fn key<'t>(line: &Line<'t>) -> Option<(&'t str, &'t str)> {
    let (name, value) = line.text.split_once(':')?;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    let words = || name.split(' ').count() <= 3 && name.split(' ').all(|w| !w.is_empty() && w.chars().all(plain));
    let begins = line.indent == 0 && name.starts_with(char::is_alphabetic) && words();
    (begins && (value.is_empty() || value.starts_with(' '))).then_some((name, value.trim()))
}

/// Whether a line belongs to the field above it.
fn goes_on(line: &Line) -> bool {
    line.indent > 0 || line.text.starts_with("- ") || line.text == "-"
}

/// What a field says: one value, or each entry of a list.
fn values(value: &str, rest: &[Line]) -> Vec<String> {
    let entries = rest.iter().filter_map(|l| l.text.strip_prefix("- "));
    if value.is_empty() && rest.iter().all(|l| l.text.starts_with('-')) && !rest.is_empty() {
        return entries.map(|entry| scalar(entry.trim(), &[])).collect();
    }
    if let Some(list) = value.strip_prefix('[').and_then(|v| v.strip_suffix(']')) {
        return list.split(',').map(|entry| scalar(entry.trim(), &[])).filter(|entry| !entry.is_empty()).collect();
    }
    vec![scalar(value, rest)]
}

/// A value in either quotes, folded over lines, or plain.
fn scalar(value: &str, rest: &[Line]) -> String {
    let folded = matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+");
    let mut text = if folded { String::new() } else { value.to_string() };
    for line in rest {
        // A line that ends with a backslash goes on where the next begins.
        match text.strip_suffix('\\') {
            Some(open) if text.starts_with('"') => text.truncate(open.len()),
            _ if text.is_empty() => {}
            _ => text.push(' '),
        }
        text.push_str(line.text);
    }
    if let Some(quoted) = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')) {
        return settled(&unescaped(quoted));
    }
    if let Some(quoted) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
        return settled(&quoted.replace("''", "'"));
    }
    let plain = text.split(" #").next().unwrap_or("");
    settled(plain)
}

fn settled(text: &str) -> String {
    let mut out = String::new();
    crate::read::push_settled(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// The text of a value in double quotes: `\"`, `\_` for a no-break space, `\u2019`.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let escape = &rest[at + 1..];
        let Some(mark) = escape.chars().next() else { return out };
        let digits = match mark {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let coded = || char::from_u32(u32::from_str_radix(escape.get(1..=digits)?, 16).ok()?);
        let (c, length) = match coded().filter(|_| digits > 0) {
            Some(c) => (c, 1 + digits),
            None if matches!(mark, 'n' | 't' | 'r' | '_' | 'N' | 'L' | 'P' | 'e' | 'a' | 'b' | 'f' | 'v' | '0') => {
                (' ', 1)
            }
            None => (mark, mark.len_utf8()),
        };
        out.push(c);
        rest = &escape[length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use crate::read::text::blocks;

    fn fields(text: &str) -> Vec<String> {
        blocks(text).into_iter().map(|b| format!("{:?} {}", b.kind, b.text)).collect()
    }

    #[test]
    fn values_are_read_in_either_quotes_folded_and_in_lists() {
        let text = "---\ndate: '2020-05-03'\n# a comment\ntitle: \"Talks with Anna\\_Petrova on\\\n  \\ the Bridge\\u2019s \\\"Arch\\\"\"\n\
                    tags:\n- roads\n- 'bridges''s'\nkeywords: [one, \"two\"]\nsummary: >-\n  They met\n  in Omsk.\nplace: Omsk # not Perm\n---\n\nAnna Petrova: Yes.";
        assert_eq!(
            fields(text),
            [
                "Field date: 2020-05-03",
                "Field title: Talks with Anna Petrova on the Bridge’s \"Arch\"",
                "Field tags: roads",
                "Field tags: bridges's",
                "Field keywords: one",
                "Field keywords: two",
                "Field summary: They met in Omsk.",
                "Field place: Omsk",
                "Paragraph Anna Petrova: Yes."
            ]
        );
    }

    #[test]
    fn what_is_no_yaml_is_read_by_lines_and_a_rule_is_no_fence() {
        let lines = fields("---\ntitle: Talks: part \\one\nempty:\n---\nText.");
        assert_eq!(lines, ["Field title: Talks: part \\one", "Field empty:", "Paragraph Text."]);
        assert_eq!(
            fields("---\nAnna Petrova spoke.\n---\nText."),
            ["Paragraph ---", "Paragraph Anna Petrova spoke.", "Paragraph ---", "Paragraph Text."]
        );
        assert_eq!(fields("---\ntitle: Talks\nAnd then\n---")[0], "Paragraph ---");
        assert_eq!(fields("---\ntitle: \"a\\x4\\u00e9\\q\\\"\"\n---")[0], "Field title: ax4éq\"");
    }

    #[test]
    fn toml_stands_between_plus_signs() {
        assert_eq!(
            fields(
                "+++\ndate = 2020-11-02\ntitle = \"Speech by Anna Lee\"\ntags = ['one', \"two\"]\n\n[params]\n+++\n\nAnna Lee: Yes."
            ),
            [
                "Field date: 2020-11-02",
                "Field title: Speech by Anna Lee",
                "Field tags: one",
                "Field tags: two",
                "Paragraph Anna Lee: Yes."
            ]
        );
        assert_eq!(fields("+++\nAnna Lee spoke.\n+++")[0], "Paragraph +++");
    }

    #[test]
    fn a_second_page_behind_the_first_has_its_own() {
        let page = "---\ntitle: Talks\n---\n\nAnna Petrova: Yes.\n\n";
        assert_eq!(fields(&page.repeat(2)).iter().filter(|f| f.starts_with("Field")).count(), 2);
    }
}
