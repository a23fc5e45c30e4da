//! What meeting programs export: a line with a name and a time, and below it what was said.

use super::text;
use crate::model::{Block, Lines};

/// `Jane Dorrit   0:03`
#[derive(Debug, Clone, Copy)]
struct Heading<'t> {
    name: &'t str,
    time: &'t str,
    /// Bytes of the text before it, and behind its line.
    from: usize,
    to: usize,
    /// 1-based.
    line: usize,
    /// More than a space stands between the two, or a bracket.
    apart: bool,
}

/// Reads an export; none if the text is no such.
pub fn read(input: &str) -> Option<Vec<Block>> {
    let headings = headings(input);
    let [first, ..] = headings[..] else { return None };
    let apart = headings.iter().all(|h| h.apart);
    let again = || headings.iter().skip(1).any(|h| h.name == first.name);
    let said = |pair: &[Heading]| input[pair[0].to..pair[1].from].contains(char::is_alphanumeric);
    if headings.len() < 2 || !(apart || again()) || !headings.windows(2).all(said) {
        return None;
    }
    let mut blocks = text::blocks(&input[..first.from]);
    for (i, heading) in headings.iter().enumerate() {
        let end = headings.get(i + 1).map_or(input.len(), |next| next.from);
        let mut said = text::blocks(&input[heading.to..end]);
        for lines in said.iter_mut().filter_map(|block| block.lines.as_mut()) {
            *lines = Lines { start: lines.start + heading.line, end: lines.end + heading.line };
        }
        let label = format!("{}:", heading.name);
        let mut first = if said.is_empty() { Block::default() } else { said.remove(0) };
        first.bold.iter_mut().for_each(|run| *run = (run.0 + label.len() + 1, run.1 + label.len() + 1));
        first.bold.insert(0, (0, label.len()));
        first.text = [label.as_str(), first.text.as_str()].join(" ").trim_end().to_string();
        first.lines = Some(Lines { start: heading.line, end: first.lines.map_or(heading.line, |l| l.end) });
        first.time = Some(heading.time.into());
        first.gap = true;
        blocks.push(first);
        blocks.append(&mut said);
    }
    Some(blocks)
}

fn headings(input: &str) -> Vec<Heading<'_>> {
    let mut headings = Vec::new();
    let mut to = 0;
    let ends = memchr::memchr_iter(b'\n', input.as_bytes()).map(|at| at + 1).chain([input.len()]);
    for (line, end) in (1..).zip(ends) {
        let from = std::mem::replace(&mut to, end);
        let text = &input[from..end];
        if let Some((name, time, apart)) = heading(text.trim()) {
            headings.push(Heading { name, time, from, to, line, apart });
        }
    }
    headings
}

/// A name of a few words, and a time behind it and nothing else.
fn heading(line: &str) -> Option<(&str, &str, bool)> {
    let at = line.rfind(char::is_whitespace)?;
    let (before, time) = (&line[..at], line[at..].trim_start());
    let bare = time.trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    if !bare.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) {
        return None;
    }
    let parts: Vec<&str> = bare.split(':').collect();
    let clock = (2..=3).contains(&parts.len())
        && parts.iter().skip(1).all(|p| p.split('.').next().is_some_and(|whole| whole.len() == 2))
        && (1..=2).contains(&parts[0].len());
    let name = before.trim_end();
    let gap = line.len() - name.len() - time.len();
    let apart = gap > 1 || line[name.len()..].starts_with('\t') || bare.len() < time.len() || name.starts_with('[');
    let name = name.trim_matches(['[', ']']);
    let words = name.split_whitespace().count();
    let named = (1..=6).contains(&words)
        && name.starts_with(|c: char| c.is_uppercase())
        && !name.ends_with(['.', ',', ';', ':', '-', '–', '—', '!', '?'])
        && !name.contains(['/', '|', '"', '“', '•'])
        && !name.contains("  ");
    (clock && named).then_some((name, bare, apart))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_time_above_the_words_are_a_label() {
        let text = "Weekly call\n\nAnna Lee   0:03 \nGood morning.\nWe begin.\n\nBo Ray (JD)   1:02:09\n\nThank you.\n";
        let blocks = read(text).expect("OK because two names stand above words");
        let found: Vec<_> = blocks.iter().map(|b| (b.text.as_str(), b.time.as_deref(), b.lines)).collect();
        let lines = |start, end| Some(Lines { start, end });
        assert_eq!(
            found,
            [
                ("Weekly call", None, lines(1, 1)),
                ("Anna Lee: Good morning.", Some("0:03"), lines(3, 4)),
                ("We begin.", None, lines(5, 5)),
                ("Bo Ray (JD): Thank you.", Some("1:02:09"), lines(7, 9)),
            ]
        );
        assert_eq!(blocks[1].bold, [(0, 9)]);
        for other in
            ["[Anna Lee] 10:04:33\nYes.\n[Bo Ray] 10:05:00\nNo.", "Speaker 1 [0:01]\nYes.\nSpeaker 2 [0:05]\nNo."]
        {
            assert_eq!(read(other).map(|b| b.len()), Some(2), "{other}");
        }
        assert!(read("Anna Lee 0:03\nYes.\nBo Ray 0:05\nNo.\nAnna Lee 0:07\nWell.").is_some());
    }

    #[test]
    fn an_agenda_is_no_export() {
        for text in [
            "Opening   9:00\nLunch   12:30\n",
            "We met at 9:00\nand left.\nWe ate at 12:30\nand slept.",
            "Anna Lee   0:03\nYes.",
            "Score   3:1.\nYes.\nScore   4:1.\nNo.",
            "Thu, May 04, 2023 9:02 • 31:10\nYes.\nFri, May 05, 2023 9:02 • 30:10\nNo.",
            "anna   0:03\nYes.\nbo   0:05\nNo.",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
