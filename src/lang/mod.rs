//! What a language is: its words as data, in a folder each. English is the one there is.
//!
//! # How to add a word
//!
//! The files of `lang/en/` hold classes of words, by subject. A comment says what a class is, a line in square brackets
//! names it, and its words stand below, as many in a line as one likes:
//!
//! ```text
//! # Words that make what is said its opposite.
//! [NEGATION, in any case]
//! no not never neither nor
//!
//! # The months with their numbers.
//! [MONTH, in any case]
//! january=1 february=2 march=3
//! ```
//!
//! A word is one token of the text. It counts as it is printed, capitals included; behind *in any case* words are
//! written small and found in all capitals. A word may be in several classes, and behind `=` it may have a number.
//!
//! # How to ask
//!
//! The build makes one constant of each class, with the comment as its documentation, and one table of all words. Each
//! token of a text is looked up once, when the text is cut, so that a question is a test of one bit:
//!
//! ```ignore
//! use crate::lang::{self, class};
//!
//! let tokens = lang::cut("We met on May 9.");
//! assert!(tokens.is(3, class::MONTH) && !tokens.is(3, class::WEEKDAY.or(class::ROLE)));
//! assert_eq!(tokens.number(3, class::MONTH), Some(5));
//! assert!(tokens.any_before(4, 2, class::MONTH));
//! // A word that is no token of a cut text, such as one of a speaker label:
//! assert!(lang::is("Minister", class::ROLE) && lang::number("Sept", class::MONTH_SHORT) == Some(9));
//! ```
//!
//! Every question about classes goes this way; a class that a rule needs is a section of a file, never a list of
//! strings in the rule. [`crate::text::at`] has what else may be asked of a token.

use crate::text::classes::{Classes, Lexicon};
use crate::text::table::Table;
use crate::text::tokens::{self, Tokens};

/// The classes of English words, one constant each.
pub mod class {
    use crate::text::classes::Classes;
    include!(concat!(env!("OUT_DIR"), "/words/classes.rs"));

    /// Ends or begins some name that is not a person's.
    pub const HEAD: Classes = ORG_HEAD
        .or(FAC_HEAD)
        .or(LOC_HEAD)
        .or(GPE_HEAD)
        .or(EVENT_HEAD)
        .or(AWARD_HEAD)
        .or(DOCUMENT_HEAD)
        .or(GPE_FRONT)
        .or(EVENT_FRONT)
        .or(AWARD_FRONT);
    /// Whoever bears a title.
    pub const TITLE: Classes = ADDRESS.or(POST);
}

/// The words of English.
pub static ENGLISH: Lexicon = Lexicon {
    words: Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/words/table"))),
    sets: include!(concat!(env!("OUT_DIR"), "/words/sets.rs")),
    numbers: include!(concat!(env!("OUT_DIR"), "/words/numbers.rs")),
    abbreviations: class::ABBREVIATION,
};

/// Cuts a text into tokens that know their classes.
pub fn cut(text: &str) -> Tokens<'_> {
    Tokens::of(text, &ENGLISH)
}

/// The classes of a word, which is one token and no more.
pub fn of(word: &str) -> Classes {
    ENGLISH.sets[usize::from(set(word))]
}

/// Whether such a word is in one of these classes.
pub fn is(word: &str, classes: Classes) -> bool {
    of(word).any(classes)
}

/// The number that a word is in a class, as May is 5 among the months.
pub fn number(word: &str, class: Classes) -> Option<i16> {
    ENGLISH.number(set(word), class)
}

/// The word classes of the token with this hash.
pub fn classes(hash: u64) -> Classes {
    ENGLISH.sets[usize::from(ENGLISH.set(hash, || hash))]
}

fn set(word: &str) -> u16 {
    let (printed, small) = crate::text::hash::hashes(word);
    ENGLISH.set(printed, small)
}

/// The number of a month, by its name or an abbreviation of three or four letters in any case.
pub fn month(word: &str) -> Option<u8> {
    let number = number(word, class::MONTH).or_else(|| number(word, class::MONTH_SHORT))?;
    u8::try_from(number).ok()
}

/// Whether a word is a day of the week, or its first three letters, in any case.
pub fn is_weekday(word: &str) -> bool {
    is(word, class::WEEKDAY.or(class::WEEKDAY_SHORT))
}

/// A word of sentences that stands in no office, post or name.
pub fn is_sentence_word(word: &str) -> bool {
    is(word.trim_matches(|c: char| !c.is_alphanumeric()), class::SENTENCE_WORD)
}

/// A word with which a sentence, not a label, begins.
pub fn opens_a_sentence(word: &str) -> bool {
    let classes = of(word);
    let in_small = || match word.is_ascii() {
        true => self::classes(crate::text::hash::hashes(word).1()),
        false => self::classes(tokens::hash(&word.to_lowercase())),
    };
    let common = |classes: Classes| classes.any(class::SENTENCE_WORD);
    classes.any(class::CLAUSE_OPENER) || word != "May" && (common(classes) || common(in_small()))
}

/// The first word of a heading inside a transcript: *Excerpts from transcript of the meeting*.
pub fn opens_a_heading(word: &str) -> bool {
    is(word, class::HEADING)
}

/// A form of address before a name: *Mr*, *MS.*, *Dr*.
pub fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    is(word, class::LABEL_ADDRESS) || word.eq_ignore_ascii_case("h.e")
}

/// The name of an office, a post or a distinction: what stands before a name in a label.
pub fn is_role(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let behind_a_hyphen = || memchr::memrchr(b'-', word.as_bytes()).map(|at| &word[at + 1..]);
    is(word, class::ROLE) || behind_a_hyphen().is_some_and(|last| is(last, class::ROLE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::one_of::OneOf;

    #[test]
    fn months_and_weekdays_have_abbreviations() {
        assert_eq!(
            (month("June"), month("sept"), month("DEC"), month("Ju"), month("Mayor")),
            (Some(6), Some(9), Some(12), None, None)
        );
        assert!(is_weekday("Mon") && is_weekday("Sunday") && !is_weekday("Someday"));
    }

    #[test]
    fn a_token_knows_its_classes_as_printed_or_in_any_case() {
        let tokens = cut("Mr May’s lantern, MINISTER MR May");
        let of = |i| tokens.classes(i);
        assert!(of(0).all(class::ADDRESS.or(class::ABBREVIATION).or(class::LABEL_ADDRESS)));
        assert!(of(1).all(class::TIME.or(class::MONTH)) && tokens.number(1, class::MONTH) == Some(5));
        assert_eq!(of(3), Classes::NONE);
        assert!(of(5).any(class::ROLE) && !of(5).any(class::POST));
        assert!(of(6).any(class::LABEL_ADDRESS) && !of(6).any(class::ADDRESS));
        assert_eq!((tokens.number(0, class::MONTH), number("MAY", class::MONTH)), (None, Some(5)));
        assert!(is("Republic", class::GPE_HEAD) && is("Republic", class::GPE_FRONT) && !is("", class::GPE_FRONT));
    }

    #[test]
    fn a_class_and_words_are_asked_in_one_way() {
        fn hold(words: impl OneOf) {
            let tokens = cut("between Between BETWEEN it");
            let all = |has: &dyn Fn(usize) -> bool| (0..5).map(has).collect::<Vec<_>>();
            assert_eq!(all(&|i| words.has(&tokens, i)), [true, false, false, false, false]);
            assert_eq!(all(&|i| words.has_like(&tokens, i)), [true, true, true, false, false]);
        }
        hold(class::LINKING);
        hold("between");
        hold(["by", "between"]);
        hold(["by", "between"].as_slice());
    }

    #[test]
    fn a_words_full_stop_ends_no_sentence_where_it_is_short_for_another() {
        let tokens = cut("We met Mr. Orlov. Then");
        let opening: Vec<&str> = (0..tokens.len()).filter(|&i| tokens.initial(i)).map(|i| tokens.word(i)).collect();
        assert_eq!(opening, ["We", "Then"]);
    }
}

#[cfg(test)]
mod sentences;
