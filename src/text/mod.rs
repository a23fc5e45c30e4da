//! The lexical layer: the only place that decides what a word is. It knows no language.
//!
//! | module | what it decides |
//! | --- | --- |
//! | [`tokens`] | where a word begins and ends |
//! | [`classes`] | what a word may be, as a set of word classes; which words a language gives to which |
//! | [`at`] | what stands at, before and after a token |
//! | [`one_of`] | whether it is of a class, or one of a few words |
//! | [`sentences`] | where a sentence ends |
//! | [`table`] | how a word is found: the one hash table, at build time and at run time |
//! | [`fold`] | which letters are the same |
//! | [`shapes`] | what marks, lines and citations look like |
//! | [`address`] | what an address of the web is |
//! | [`person`] | which names are the same |
//! | [`watch`] | which rules look at a token |

pub mod address;
pub mod at;
pub mod classes;
pub mod fold;
pub mod hash;
pub mod one_of;
pub mod person;
pub mod sentences;
pub mod shapes;
pub mod table;
pub mod tokens;
pub mod watch;

use std::str::Split;

/// The words of a label or a name, which stand apart by one space. They are short: to look at each letter is quicker than
/// to set up a search.
pub fn spaced(text: &str) -> Split<'_, [char; 1]> {
    text.split([' '])
}

/// The first word of a text.
pub fn first_word(text: &str) -> &str {
    spaced(text).next().unwrap_or(text)
}

/// The last word of a text.
pub fn last_word(text: &str) -> &str {
    spaced(text).next_back().unwrap_or(text)
}

/// Where its words begin.
pub fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1))
}
