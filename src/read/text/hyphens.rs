//! Words that were broken at the end of a line: whether the hyphen there is the word's own.

use super::Line;
use crate::read::decode::SOFT_HYPHEN;
use crate::read::push_settled;
use std::collections::BTreeSet;

/// What the words of a text say of the hyphens at its line ends.
#[derive(Debug, Default)]
pub struct Hyphens<'t> {
    /// The words and hyphened words inside lines; none where no line ends with a hyphen.
    words: BTreeSet<&'t str>,
    /// More words are broken here than hyphened ones that end a line.
    breaks_words: bool,
}

impl<'t> Hyphens<'t> {
    /// Of a text's lines.
    pub fn of(lines: &[Line<'t>]) -> Self {
        let broken = || lines.windows(2).filter_map(|pair| Broken::of(pair[0].text, pair[1].text));
        if broken().next().is_none() {
            return Self::default();
        }
        let mut words = BTreeSet::new();
        for line in lines {
            words.extend(pieces(line.text).filter(|word| !word.ends_with('-')));
            words.extend(pieces(line.text).filter(|word| !word.ends_with('-')).flat_map(|word| word.split('-')));
        }
        let (mut whole, mut own) = (0, 0);
        for word in broken() {
            whole += usize::from(words.contains(word.whole().as_str()));
            own += usize::from(words.contains(word.hyphened().as_str()));
        }
        Self { words, breaks_words: whole > own }
    }

    /// Whether the hyphen at the end of a line is no part of the word that goes on in the next: `gov-` + `ernment`, where
    /// the text has *government* elsewhere, or breaks its words and has neither half by itself; not `long-` + `term`.
    fn is_break(&self, paragraph: &str, line: &str) -> bool {
        let Some(word) = Broken::of(paragraph, line) else { return false };
        let has = |word: &str| self.words.contains(word);
        has(&word.whole()) || self.breaks_words && !has(&word.hyphened()) && !(has(word.begin) && has(word.end))
    }

    /// Adds a line to its paragraph. A word broken at its hyphen is one word again: `long-` + `term`, but `pre-` + `and post-war`.
    pub fn join(&self, paragraph: &mut String, line: &str) {
        if paragraph.ends_with(SOFT_HYPHEN) {
            paragraph.truncate(paragraph.len() - SOFT_HYPHEN.len());
        } else if self.is_break(paragraph, line) {
            paragraph.pop();
        } else if !paragraph.is_empty() {
            let mut end = paragraph.chars().rev();
            let hyphened = end.next() == Some('-') && end.next().is_some_and(char::is_alphanumeric);
            let suspended = ["and ", "or ", "to "].iter().any(|w| line.starts_with(w));
            if !hyphened || suspended || !line.starts_with(char::is_alphanumeric) {
                paragraph.push(' ');
            }
        }
        push_settled(paragraph, line);
    }
}

/// A word with a hyphen at the end of a line, and what goes on in small letters in the next.
struct Broken<'t> {
    begin: &'t str,
    end: &'t str,
}

impl<'t> Broken<'t> {
    fn of(line: &'t str, next: &'t str) -> Option<Self> {
        let begin = pieces(line.strip_suffix('-')?).next_back()?;
        let end = pieces(next).next()?;
        let whole = line[..line.len() - 1].ends_with(begin) && next.starts_with(end);
        let letters = begin.ends_with(char::is_alphabetic) && end.starts_with(char::is_lowercase);
        (whole && letters).then_some(Self { begin, end })
    }

    fn whole(&self) -> String {
        [self.begin, self.end].concat()
    }

    fn hyphened(&self) -> String {
        [self.begin, self.end].join("-")
    }
}

fn pieces(line: &str) -> impl DoubleEndedIterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|piece| !piece.is_empty())
}
