//! Text that was broken into lines at a fixed width: seeing that it was, and joining its paragraphs again.

use super::Line;
use crate::read::begins_with_label;

/// No wrapped text is wider, none narrower.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// How a text was broken into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// A line is a paragraph.
    None,
    /// Broken before the word that would have gone beyond this many characters.
    At(usize),
}

impl Wrapping {
    /// A text is wrapped if nearly all lines keep within a width and many of them go on in lower case.
    pub fn of(lines: &[Line]) -> Self {
        let mut counts = [0usize; *WIDTHS.end() + 1];
        let (mut all, mut wide) = (0usize, 0usize);
        let (mut pairs, mut going_on) = (0usize, 0usize);
        for (line, next) in lines.iter().zip(lines.iter().skip(1).map(Some).chain([None])) {
            // A link alone on its line is never broken.
            if !line.text.contains(' ') {
                continue;
            }
            all += 1;
            match counts.get_mut(width(line)) {
                Some(count) => *count += 1,
                None => wide += 1,
            }
            if let Some(next) = next.filter(|n| !n.gap) {
                pairs += 1;
                going_on += usize::from(next.text.starts_with(char::is_lowercase) && !ends_sentence(line.text));
            }
        }
        if going_on < 2 || going_on * 5 < pairs || wide * 33 > all {
            return Self::None;
        }
        // The widest, leaving out one line in a hundred.
        let mut beyond = all / 100 + 1;
        beyond = beyond.saturating_sub(wide).max(1);
        let widest = counts.iter().enumerate().rev().find(|(_, count)| {
            beyond = beyond.saturating_sub(**count);
            beyond == 0
        });
        match widest {
            Some((width, _)) if WIDTHS.contains(&width) => Self::At(width),
            _ => Self::None,
        }
    }

    /// Whether the paragraph goes on from one line to the next, with no blank line between them.
    pub fn goes_on(self, line: &Line, next: &Line) -> bool {
        let Self::At(limit) = self else { return false };
        let letters = |l: &Line| l.text.contains(char::is_alphanumeric);
        if !letters(line) || !letters(next) || next.indent > line.indent {
            return false;
        }
        let word = next.text.split(' ').next().map_or(0, |w| w.chars().count());
        let full = width(line) + 1 + word > limit;
        let mid_sentence = next.text.starts_with(char::is_lowercase) && !ends_sentence(line.text);
        (full || mid_sentence) && !(ends_sentence(line.text) && begins_with_label(next.text))
    }
}

/// Columns of a line, counted no further than any wrapped text goes.
fn width(line: &Line) -> usize {
    line.indent + line.text.chars().take(*WIDTHS.end() + 1).count()
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', ':', '”', '"', ')', '>', ']'])
}

/// Adds a line to its paragraph. A word broken at its hyphen is one word again: `long-` + `term`, but `pre-` + `and post-war`.
pub fn join(paragraph: &mut String, line: &str) {
    if !paragraph.is_empty() {
        let mut end = paragraph.chars().rev();
        let hyphened = end.next() == Some('-') && end.next().is_some_and(char::is_alphanumeric);
        let suspended = ["and ", "or ", "to "].iter().any(|w| line.starts_with(w));
        if !hyphened || suspended || !line.starts_with(char::is_alphanumeric) {
            paragraph.push(' ');
        }
    }
    crate::read::push_settled(paragraph, line);
}
