//! Two texts word by word.

use crate::model::{Edit, Piece};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A text in words and marks, each with its number: the same letters have the same number.
#[derive(Debug, Default)]
pub struct Tokens {
    /// Where each stands, in bytes.
    places: Vec<Range<usize>>,
    /// What each is.
    pub numbers: Vec<u32>,
    /// Whether each is a word: it has a letter or a figure.
    pub words: Vec<bool>,
}

/// Gives the same letters the same number.
#[derive(Debug, Default)]
pub struct Numbers<'a>(BTreeMap<&'a str, u32>);

impl<'a> Numbers<'a> {
    /// The number of a piece of text.
    pub fn of(&mut self, text: &'a str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(text).or_insert(next)
    }
}

impl Tokens {
    /// Cuts a text. White space is none of its tokens, so that line breaks and spaces lost in copying are no differences:
    /// “published.The” has the tokens of “published. The”.
    pub fn of<'a>(text: &'a str, numbers: &mut Numbers<'a>) -> Self {
        let mut tokens = Self::default();
        for (at, word) in text.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty()) {
            let mut begin = at;
            // Of a figure such as 1.5 the stop is a part.
            for (stop, _) in word.match_indices('.').filter(|_| word.contains(char::is_alphabetic)) {
                tokens.add(text, begin..at + stop, numbers);
                tokens.add(text, at + stop..at + stop + 1, numbers);
                begin = at + stop + 1;
            }
            tokens.add(text, begin..at + word.len(), numbers);
        }
        tokens
    }

    fn add<'a>(&mut self, text: &'a str, place: Range<usize>, numbers: &mut Numbers<'a>) {
        let word = &text[place.clone()];
        if !word.is_empty() {
            self.places.push(place);
            self.numbers.push(numbers.of(word));
            self.words.push(word.contains(char::is_alphanumeric));
        }
    }

    /// How many of these are words.
    pub fn count(&self, range: Range<usize>) -> usize {
        self.words[range].iter().filter(|word| **word).count()
    }

    /// The text of tokens, with the white space before them.
    fn text<'a>(&self, text: &'a str, range: Range<usize>) -> &'a str {
        let begin = range.start.checked_sub(1).map_or(0, |before| self.places[before].end);
        &text[begin..self.places[range.end - 1].end]
    }
}

/// What two texts have in common: runs of tokens that are equal, or not. Myers' algorithm, which gives up on the shortest
/// answer where that would cost the square of the length.
pub fn compare(old: &[u32], new: &[u32]) -> Vec<DiffOp> {
    capture_diff_slices(Algorithm::Myers, old, new)
}

/// One text as it became the other, in pieces; and how many words were removed and added.
pub fn pieces(old: &str, new: &str) -> (Vec<Piece>, usize, usize) {
    let mut numbers = Numbers::default();
    let (was, is) = (Tokens::of(old, &mut numbers), Tokens::of(new, &mut numbers));
    let mut pieces = Vec::new();
    let mut put = |edit, tokens: &Tokens, text: &str, range: Range<usize>| {
        if !range.is_empty() {
            pieces.push(Piece { edit, text: tokens.text(text, range).to_string() });
        }
    };
    let (mut removed, mut added) = (0, 0);
    for run in runs(&was, &is) {
        if run.kept {
            put(Edit::Kept, &is, new, run.new);
        } else {
            removed += was.count(run.old.clone());
            added += is.count(run.new.clone());
            put(Edit::Removed, &was, old, run.old);
            put(Edit::Added, &is, new, run.new);
        }
    }
    (pieces, removed, added)
}

/// Tokens of both texts that are equal, or stand for one another.
#[derive(Debug, Clone)]
struct Run {
    kept: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// Equal and other runs by turns. What is too short between two changes is part of them: one sentence in place of another
/// may have its “of the” too.
fn runs(was: &Tokens, is: &Tokens) -> Vec<Run> {
    let ops = compare(&was.numbers, &is.numbers);
    let mut runs: Vec<Run> = Vec::new();
    for (i, op) in ops.iter().enumerate() {
        let (old, new) = (op.old_range(), op.new_range());
        let between = i > 0 && i + 1 < ops.len();
        let letters: usize = was.places[old.clone()].iter().map(Range::len).sum();
        let kept = matches!(op, DiffOp::Equal { .. }) && !(between && letters <= SHORT);
        match runs.last_mut().filter(|last| last.kept == kept) {
            Some(last) => (last.old.end, last.new.end) = (old.end, new.end),
            None => runs.push(Run { kept, old, new }),
        }
    }
    runs
}

/// So many letters between two changes are no words kept.
const SHORT: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    /// Removed words as `[-…-]`, added ones as `{+…+}`.
    fn told(old: &str, new: &str) -> String {
        let mark = |piece: &Piece| match piece.edit {
            Edit::Kept => piece.text.clone(),
            Edit::Removed => format!("[-{}-]", piece.text),
            Edit::Added => format!("{{+{}+}}", piece.text),
        };
        pieces(old, new).0.iter().map(mark).collect()
    }

    #[test]
    fn words_and_marks_are_compared() {
        assert_eq!(told("We met in Omsk, late.", "We met in Perm, late."), "We met in[- Omsk-]{+ Perm+}, late.");
        assert_eq!(told("We met.", "We met!"), "We met[-.-]{+!+}");
        assert_eq!(told("", "Yes."), "{+Yes.+}");
        assert_eq!(told("a b", "a b"), "a b");
        assert_eq!(told("the cat of the sea", "my dog of our sky"), "[-the cat of the sea-]{+my dog of our sky+}");
    }

    #[test]
    fn white_space_is_no_difference() {
        for (old, new) in [
            ("It was published.The law", "It was published. The law"),
            ("One.\nTwo.", "One. Two."),
            ("U.S. 1.5", "U. S. 1.5"),
        ] {
            assert!(pieces(old, new).0.iter().all(|piece| piece.edit == Edit::Kept), "{}", told(old, new));
        }
        assert_eq!(pieces("1.5", "1. 5").1, 1);
        assert_eq!(pieces("cannot", "can not").1, 1);
    }

    #[test]
    fn texts_without_a_common_word_are_compared_fast() {
        let text = |word: &str| (0..100_000).map(|i| format!("{word}{} ", i % 50_000)).collect::<String>();
        assert_eq!(pieces(&text("a"), &text("b")).1, 100_000);
    }
}
