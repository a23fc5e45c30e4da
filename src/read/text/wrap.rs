//! Text that was broken into lines at a fixed width: seeing that it was, and joining its paragraphs again.

use super::Line;
use crate::lang::{self, class};
use crate::read::begins_with_label;
use crate::text::first_word;
use std::collections::BTreeSet;

/// No wrapped text is wider, none narrower.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// So many columns below its widest line a text that is filled evenly (as `fmt` does) may break one.
const RAGGED: usize = 14;

/// No paragraph is awaited that is longer than two of these, in lines.
const LONGEST_HALF: usize = 12;

/// How a wrapped text was broken into lines.
#[derive(Debug)]
pub struct Wrapping<'t> {
    fill: Fill,
    paragraphs: Paragraphs,
    /// Half of the lines that a paragraph has here, as far as its end is sure.
    half: usize,
    /// What stands before a colon at the start of several lines.
    labels: BTreeSet<&'t str>,
}

/// How the lines were filled.
#[derive(Debug, Clone, Copy)]
struct Fill {
    /// Broken before the word that would have gone beyond this many characters.
    limit: usize,
    /// Words are broken at their hyphens too.
    hyphens: bool,
    /// Spaces were put between the words, so that every broken line ends in the last column.
    flush: bool,
}

/// What shows where a paragraph begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paragraphs {
    /// A blank line before it.
    Blank,
    /// Room for its first word at the end of the line before it.
    Room,
    /// A line before it that has no space at its end: `fold -s` and mail that flows leave one where they break.
    Space,
    /// Its first line is indented more than these columns.
    First(usize),
    /// All but its first line are indented more than these columns.
    Rest(usize),
}

impl<'t> Wrapping<'t> {
    /// A text is wrapped if nearly all lines keep within a width and many that fill it go on in lower case. In others a
    /// line is a paragraph.
    pub fn of(lines: &[Line<'t>]) -> Option<Self> {
        let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.gap);
        let running = || pairs().filter(|(line, next)| is_mid_sentence(line, next));
        running().next()?;
        let breaks_at_hyphen = |(line, _): (&Line, &Line)| line.text.ends_with('-') && !line.text.ends_with(" -");
        let mut wrapping = Self {
            fill: Fill { limit: 0, hyphens: running().any(breaks_at_hyphen), flush: false },
            paragraphs: Paragraphs::Room,
            half: 0,
            labels: BTreeSet::new(),
        };
        let fill = &mut wrapping.fill;
        fill.limit = fill.widest(lines)?;
        let all = running().count();
        let count = |slack| running().filter(|(l, n)| fill.is_full(l, n, slack)).count();
        let full = pairs().filter(|(l, n)| fill.is_full(l, n, 0)).count();
        if count(0) * 5 < full || (all - count(RAGGED)) * 5 > all {
            return None;
        }
        let spaced = running().any(|(line, _)| line.text.contains("  "));
        fill.flush = spaced && running().filter(|(line, _)| width(line) == fill.limit).count() * 10 >= all * 9;
        let fill = wrapping.fill;
        let ends = || pairs().filter(|(line, next)| !fill.is_full(line, next, RAGGED) && ends_sentence(line.text));
        let parted = lines.iter().skip(1).filter(|l| l.gap).count() > 4 * ends().count();
        let open = running().filter(|(line, _)| line.open).count();
        wrapping.paragraphs = match Paragraphs::by_indent(lines) {
            Some(indented) => indented,
            None if open * 20 >= all * 19 && ends().all(|(line, _)| !line.open) => Paragraphs::Space,
            None if parted => Paragraphs::Blank,
            None => Paragraphs::Room,
        };
        wrapping.labels = repeated_labels(lines);
        wrapping.half = wrapping.half_a_paragraph(lines);
        Some(wrapping)
    }

    /// Whether the paragraph that line `first` begins goes on behind line `at`, with no blank line between them.
    pub fn goes_on(&self, lines: &[Line], first: usize, at: usize) -> bool {
        let (line, next) = (&lines[at], &lines[at + 1]);
        let letters = |l: &Line| l.text.contains(char::is_alphanumeric);
        if !letters(line) || !letters(next) {
            return false;
        }
        let full = |slack| self.fill.is_full(line, next, slack) || is_mid_sentence(line, next);
        match self.paragraphs {
            Paragraphs::First(base) => next.indent <= base && full(0),
            Paragraphs::Rest(base) => next.indent > base,
            Paragraphs::Space => line.open,
            Paragraphs::Blank => full(RAGGED) && next.indent <= line.indent && !self.begins_turn(line, next),
            Paragraphs::Room => {
                let begins = self.begins_turn(line, next)
                    || begins_paragraph(&lines[first], line, next)
                    || at == 0 && self.is_title(line, next, lines.get(2))
                    || self.has_room_for_two(lines, first, at);
                full(0) && next.indent <= line.indent && !begins
            }
        }
    }

    /// Whether a line begins with a speaker's label.
    fn begins_turn(&self, line: &Line, next: &Line) -> bool {
        let sure = ends_sentence(line.text) || self.labels.contains(label(next.text));
        sure && begins_with_label(next.text)
    }

    /// Whether a full line more likely ends a paragraph than a sentence in one: on both sides of it there is as much as
    /// half a paragraph has on this page, and the words behind it do not point back.
    ///
    /// Of the full lines that end a sentence three in ten end a paragraph; of those that pass here six in ten.
    fn has_room_for_two(&self, lines: &[Line], first: usize, at: usize) -> bool {
        let (line, next) = (&lines[at], &lines[at + 1]);
        let word = next.text.split([' ', ',', '’', '\'']).next().unwrap_or("");
        let behind = lines[at + 1..].windows(2).take(self.half - 1);
        at + 1 - first >= self.half
            && behind.len() == self.half - 1
            && line.text.ends_with(['.', '!', '…'])
            && word.starts_with(char::is_uppercase)
            && !lang::is(word, class::SENTENCE_BACK)
            && !behind.into_iter().any(|pair| self.surely_ends(&pair[0], &pair[1]))
    }

    fn surely_ends(&self, line: &Line, next: &Line) -> bool {
        next.gap || !self.fill.is_full(line, next, 0) && !is_mid_sentence(line, next) || self.begins_turn(line, next)
    }

    /// Half of the lines that paragraphs of several lines have here, as far as their ends are sure.
    fn half_a_paragraph(&self, lines: &[Line]) -> usize {
        let (mut all, mut paragraphs, mut begun) = (0, 0, 0);
        for (i, pair) in lines.windows(2).enumerate() {
            if self.surely_ends(&pair[0], &pair[1]) {
                let length = i + 1 - begun;
                all += if length > 1 { length } else { 0 };
                paragraphs += usize::from(length > 1);
                begun = i + 1;
            }
        }
        (all * 11).div_ceil(paragraphs.max(1) * 20).clamp(2, LONGEST_HALF)
    }

    /// Whether a line that was meant to be a block by itself was broken too: its words go on in the next, which is the last.
    pub fn breaks(&self, line: &Line, next: &Line, third: Option<&Line>) -> bool {
        !next.gap && third.is_none_or(|t| t.gap) && self.fill.is_full(line, next, 0) && !ends_sentence(line.text)
    }

    /// Whether the first line of a text ends before a capital, and the second goes on as running text does.
    fn is_title(&self, line: &Line, next: &Line, third: Option<&Line>) -> bool {
        let runs = |third: &Line| !third.gap && !ends_sentence(next.text) && self.fill.is_full(next, third, 0);
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

impl Fill {
    /// Whether the first word of the next line had no room on this one, or the line is shorter by some columns only.
    fn is_full(self, line: &Line, next: &Line, slack: usize) -> bool {
        if self.flush { width(line) >= self.limit } else { self.with_next(line, next) + slack > self.limit }
    }

    /// Columns of a line if it had the first word of the next one too.
    fn with_next(self, line: &Line, next: &Line) -> usize {
        let word = first_word(next.text);
        let hyphen = word.char_indices().skip(1).find(|(_, c)| self.hyphens && *c == '-');
        let piece = hyphen.map_or(word, |(at, _)| &word[..=at]);
        width(line) + 1 + piece.chars().count()
    }

    /// The width of the widest lines, if few go beyond it.
    fn widest(self, lines: &[Line]) -> Option<usize> {
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

/// Columns of a line, counted no further than any wrapped text goes.
fn width(line: &Line) -> usize {
    line.indent + line.text.chars().take(*WIDTHS.end() + 1).count()
}

fn is_mid_sentence(line: &Line, next: &Line) -> bool {
    next.text.starts_with(char::is_lowercase) && !ends_sentence(line.text)
}

/// Whether the words tell that a paragraph begins where the line before it is full; `first` begins the one that may end.
fn begins_paragraph(first: &Line, line: &Line, next: &Line) -> bool {
    let mut words = next.text.split([' ', ',', '.', '?', '!']);
    let (word, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let headed = || lang::opens_a_heading(first_word(first.text));
    let ended = ends_sentence(line.text);
    headed() && begins_with_label(next.text)
        // Behind `Good afternoon, colleagues,` a sentence that goes on would do so in lower case; `First Deputy` is a post.
        || line.text.ends_with(',') && capital(word) && word != "I" && !capital(second) && lang::opens_a_sentence(word)
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
        day |= lang::month(w).is_some();
        lang::month(w).is_some() || w.bytes().all(|b| b.is_ascii_digit())
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
