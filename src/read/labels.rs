//! Labels that the user's own patterns find, for a layout that the program does not know.

use crate::model::Label;
use regex::Regex;

/// The label at the start of a text, if one of the patterns finds it there and names somebody.
pub fn find(text: &str, patterns: &[Regex]) -> Option<Label> {
    patterns.iter().find_map(|pattern| {
        let found = pattern.captures(text)?;
        let range = |group: &str| found.name(group).map(|m| (m.start(), m.end())).filter(|(from, to)| from < to);
        let whole = found.get(0).filter(|whole| whole.start() == 0)?;
        let named = range("name").filter(|&(from, to)| text[from..to].contains(char::is_alphanumeric))?;
        let (role, note) = (range("role"), range("note"));
        let end = [Some(named), role, note].into_iter().flatten().map(|(_, to)| to).max()?;
        Some(Label {
            prefix: None,
            named,
            role,
            note,
            end: closed(text, end, whole.end()),
            said: said(text, whole.end()),
        })
    })
}

/// A bracket that the label opens is closed in it: `<Anna>`, `Anna (on the phone)`.
fn closed(text: &str, end: usize, most: usize) -> usize {
    let pairs = [('(', ')'), ('[', ']'), ('<', '>')];
    let next = text[end..most].chars().next();
    let closes = pairs.iter().any(|&(open, close)| {
        next == Some(close) && text[..end].matches(open).count() > text[..end].matches(close).count()
    });
    end + usize::from(closes)
}

fn said(text: &str, at: usize) -> usize {
    at + (text[at..].len() - text[at..].trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_tells_name_role_and_note() {
        let find = |pattern: &str, text: &str| {
            let label = find(text, &[Regex::new(pattern).expect("OK because the test writes it")])?;
            let part = |range: Option<(usize, usize)>| range.map_or("", |(from, to)| &text[from..to]).to_string();
            Some([
                label.base(text).to_string(),
                part(label.role),
                part(label.note),
                text[..label.end].into(),
                text[label.said..].into(),
            ])
        };
        let both = r"^<(?<name>\w+)(, (?<role>\w+))?>( \((?<note>[^)]+)\))?";
        assert_eq!(
            find(both, "<Anna, host> (by phone) Yes."),
            Some(["Anna", "host", "by phone", "<Anna, host> (by phone)", "Yes."].map(String::from))
        );
        assert_eq!(find(both, "<Bo> No."), Some(["Bo", "", "", "<Bo>", "No."].map(String::from)));
        assert_eq!(find(r"(?<name>Bo)>", "Is Bo> it?"), None);
        assert_eq!(find(r"(?<name>\w*)>", "> No."), None);
    }
}
