//! Text that was broken into lines at a fixed width: seeing that it was, and joining its paragraphs again.

use super::Line;
use crate::english;
use crate::read::begins_with_label;
use std::collections::BTreeSet;

/// No wrapped text is wider, none narrower.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// So many columns below its widest line a text that is filled evenly (as `fmt` does) may break one.
const RAGGED: usize = 14;

/// How a wrapped text was broken into lines.
#[derive(Debug)]
pub struct Wrapping<'t> {
    /// Broken before the word that would have gone beyond this many characters.
    limit: usize,
    paragraphs: Paragraphs,
    /// What stands before a colon at the start of several lines.
    labels: BTreeSet<&'t str>,
}

/// What shows where a paragraph begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paragraphs {
    /// A blank line before it.
    Blank,
    /// Room for its first word at the end of the line before it.
    Room,
    /// Its first line is indented more than these columns.
    First(usize),
    /// All but its first line are indented more than these columns.
    Rest(usize),
}

impl<'t> Wrapping<'t> {
    /// A text is wrapped if nearly all lines keep within a width and many of them go on in lower case. In others a line is
    /// a paragraph.
    pub fn of(lines: &[Line<'t>]) -> Option<Self> {
        let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.gap);
        let going_on = pairs().filter(|(line, next)| is_mid_sentence(line, next)).count();
        if going_on < 2 || going_on * 5 < pairs().count() {
            return None;
        }
        let limit = widest(lines)?;
        let indented = Paragraphs::by_indent(lines);
        let ends = pairs().filter(|(line, next)| !fills(line, next, limit, RAGGED) && ends_sentence(line.text)).count();
        let parted = lines.iter().skip(1).filter(|l| l.gap).count() > 4 * ends;
        let paragraphs = indented.unwrap_or(if parted { Paragraphs::Blank } else { Paragraphs::Room });
        Some(Self { limit, paragraphs, labels: repeated_labels(lines) })
    }

    /// Whether the paragraph that line `first` begins goes on behind line `at`, with no blank line between them.
    pub fn goes_on(&self, lines: &[Line], first: usize, at: usize) -> bool {
        let (line, next) = (&lines[at], &lines[at + 1]);
        let letters = |l: &Line| l.text.contains(char::is_alphanumeric);
        if !letters(line) || !letters(next) {
            return false;
        }
        let full = |slack| fills(line, next, self.limit, slack) || is_mid_sentence(line, next);
        let label = || {
            let sure = ends_sentence(line.text) || self.labels.contains(label(next.text));
            sure && begins_with_label(next.text)
        };
        match self.paragraphs {
            Paragraphs::First(base) => next.indent <= base && full(0),
            Paragraphs::Rest(base) => next.indent > base,
            Paragraphs::Blank => full(RAGGED) && next.indent <= line.indent && !label(),
            Paragraphs::Room => {
                full(0)
                    && next.indent <= line.indent
                    && !label()
                    && !begins_paragraph(&lines[first], line, next)
                    && !(at == 0 && self.is_title(line, next, lines.get(2)))
            }
        }
    }

    /// Whether a line that was meant to be a block by itself was broken too: its words go on in the next, which is the last.
    pub fn breaks(&self, line: &Line, next: &Line, third: Option<&Line>) -> bool {
        !next.gap && third.is_none_or(|t| t.gap) && fills(line, next, self.limit, 0) && !ends_sentence(line.text)
    }

    /// Whether the first line of a text ends before a capital, and the second goes on as running text does.
    fn is_title(&self, line: &Line, next: &Line, third: Option<&Line>) -> bool {
        let runs = |third: &Line| !third.gap && !ends_sentence(next.text) && fills(next, third, self.limit, 0);
        !ends_sentence(line.text) && next.text.starts_with(char::is_uppercase) && third.is_some_and(runs)
    }
}

/// The words before a line's colon.
fn label(line: &str) -> &str {
    line.split(':').next().unwrap_or(line)
}

fn repeated_labels<'t>(lines: &[Line<'t>]) -> BTreeSet<&'t str> {
    let mut once = BTreeSet::new();
    let labels = lines.iter().filter(|l| begins_with_label(l.text)).map(|l| label(l.text));
    labels.filter(|label| !once.insert(*label)).collect()
}

/// Whether the first word of the next line had no room on this one, or the line is shorter by some columns only.
fn fills(line: &Line, next: &Line, limit: usize, slack: usize) -> bool {
    width(line) + 1 + first_word(next) + slack > limit
}

impl Paragraphs {
    /// Lines that go on in lower case stand on one side of an indent, those that begin a paragraph on the other.
    fn by_indent(lines: &[Line]) -> Option<Self> {
        let mut levels = [0usize; 16];
        for line in lines {
            levels[line.indent.min(15)] += 1;
        }
        let base = levels.iter().position(|count| count * 20 >= lines.len()).unwrap_or_default();
        // Of the lines at the base and of the deeper ones: how many, and how many go on in lower case.
        let mut sides = [(0usize, 0usize); 2];
        for (line, next) in lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.gap) {
            let side = &mut sides[usize::from(next.indent > base)];
            side.0 += 1;
            side.1 += usize::from(is_mid_sentence(line, next));
        }
        let often = |(all, small): (usize, usize)| small > 1 && small * 5 >= all;
        let hardly = |(all, small): (usize, usize)| all > 1 && small * 20 <= all;
        match sides {
            [flat, deep] if often(flat) && hardly(deep) => Some(Self::First(base)),
            [flat, deep] if often(deep) && hardly(flat) => Some(Self::Rest(base)),
            _ => None,
        }
    }
}

/// The width of the widest lines, if few go beyond it.
fn widest(lines: &[Line]) -> Option<usize> {
    let mut counts = [0usize; *WIDTHS.end() + 1];
    let (mut all, mut wide) = (0usize, 0usize);
    // A link alone on its line is never broken.
    for line in lines.iter().filter(|l| l.text.contains(' ')) {
        all += 1;
        match counts.get_mut(width(line)) {
            Some(count) => *count += 1,
            None => wide += 1,
        }
    }
    if wide * 33 > all {
        return None;
    }
    // Leaving out one line in fifty, unless it is hardly longer: most lines fill the width but for a few columns.
    let mut beyond = (all / 50 + 1).saturating_sub(wide).max(1);
    let (usual, _) = counts.iter().enumerate().rev().find(|(_, count)| {
        beyond = beyond.saturating_sub(**count);
        beyond == 0
    })?;
    let limit = (usual..=usual + 3).rev().find(|w| counts.get(*w).is_some_and(|c| *c > 0))?;
    WIDTHS.contains(&limit).then_some(limit)
}

/// Columns of a line, counted no further than any wrapped text goes.
fn width(line: &Line) -> usize {
    line.indent + line.text.chars().take(*WIDTHS.end() + 1).count()
}

fn first_word(line: &Line) -> usize {
    line.text.split(' ').next().map_or(0, |w| w.chars().count())
}

fn is_mid_sentence(line: &Line, next: &Line) -> bool {
    next.text.starts_with(char::is_lowercase) && !ends_sentence(line.text)
}

/// Whether the words tell that a paragraph begins where the line before it is full; `first` begins the one that may end.
fn begins_paragraph(first: &Line, line: &Line, next: &Line) -> bool {
    let mut words = next.text.split([' ', ',', '.', '?', '!']);
    let (word, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let headed = || english::opens_a_heading(first.text.split(' ').next().unwrap_or(""));
    let ended = ends_sentence(line.text);
    headed() && begins_with_label(next.text)
        // Behind `Good afternoon, colleagues,` a sentence that goes on would do so in lower case; `First Deputy` is a post.
        || line.text.ends_with(',') && capital(word) && word != "I" && !capital(second) && english::opens_a_sentence(word)
        || ended && OPENERS.iter().any(|o| next.text.starts_with(o))
        || is_stamp(line.text)
        || is_stamp(next.text)
}

/// Words with which speakers begin a new paragraph far more often than one sentence among others.
const OPENERS: [&str; 27] = [
    "As for ",
    "As regards ",
    "Colleagues,",
    "Comrades,",
    "Concerning ",
    "Dear ",
    "Finally,",
    "First,",
    "Friends,",
    "Furthermore,",
    "I would like ",
    "Ladies and ",
    "Let me ",
    "Mr Chairman,",
    "Mr President",
    "Next,",
    "Now, ",
    "On the whole,",
    "Regarding ",
    "Second,",
    "Secondly,",
    "Speaking of ",
    "Speaking about ",
    "Thank you",
    "The second ",
    "Third,",
    "Thirdly,",
];

/// `March 21, 2018 - 13:30 - The Kremlin, Moscow`: a day, and behind it nothing or a mark that no sentence has there.
fn is_stamp(line: &str) -> bool {
    let mut words = line.split([' ', ',']).filter(|w| !w.is_empty());
    let mut day = false;
    let named = words.by_ref().take(3).all(|w| {
        day |= english::month(w).is_some();
        english::month(w).is_some() || w.bytes().all(|b| b.is_ascii_digit())
    });
    let dotted = || {
        let first = line.split([' ', ',']).next().unwrap_or("");
        first.len() >= 8 && first.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'/'))
    };
    let after = words.next();
    (named && day || dotted()) && after.is_none_or(|w| matches!(w, "-" | "–" | "—" | "|" | "/") || is_clock(w))
}

fn is_clock(word: &str) -> bool {
    word.contains(':') && word.bytes().all(|b| b.is_ascii_digit() || b == b':')
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
