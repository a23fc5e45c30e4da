//! What may be asked of the words around a document: whether they are of a class, or one of a few.

use crate::lang::{self, class};
use crate::text::classes::Classes;
use crate::text::tokens::Tokens;

/// A class of words, or a few words that a rule speaks of by themselves.
pub trait Words: Copy {
    /// Whether token `i` is one of them as it is printed.
    fn has(self, tokens: &Tokens, i: usize) -> bool;

    /// Whether token `i` is one of them, whatever its capitals.
    fn has_like(self, tokens: &Tokens, i: usize) -> bool;
}

impl Words for Classes {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        tokens.is(i, self)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        tokens.list.get(i).is_some_and(|token| match token.small() {
            true => tokens.is(i, self),
            false => lang::classes(tokens.small_hash(i)).any(self),
        })
    }
}

impl<const N: usize> Words for [&str; N] {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        self.contains(&tokens.word(i))
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        self.iter().any(|word| tokens.word(i).eq_ignore_ascii_case(word))
    }
}

impl Words for &str {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        [self].has(tokens, i)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        [self].has_like(tokens, i)
    }
}

/// Words that point to a noun phrase in front of it, or count it.
pub fn is_article(tokens: &Tokens, i: usize) -> bool {
    tokens.word(i).starts_with(|c: char| c.is_ascii_digit()) || class::QUANTIFIER.has_like(tokens, i)
}

/// Words that begin a clause or are its verb: a phrase in small letters ends before them.
pub fn ends_phrase(tokens: &Tokens, i: usize) -> bool {
    tokens.is(i, class::PHRASE_END) || tokens.word(i).ends_with("ly") && !tokens.is(i, class::NO_ADVERB)
}

/// Whether a word before a noun is more likely a form of a verb: *implementing programmes*.
pub fn is_participle(tokens: &Tokens, i: usize) -> bool {
    let word = tokens.word(i);
    word.len() > 4
        && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
        && !tokens.is(i, class::NO_VERB_FORM)
}

/// Adjectives of peoples and states, by their endings: enough to tell *Russian law* from *Magnitsky law*.
pub fn is_of_a_people(tokens: &Tokens, i: usize) -> bool {
    let word = tokens.word(i);
    ["ian", "ean", "ish", "ese", "can", "ench", "stani", "yz"].iter().any(|e| word.ends_with(e))
        && !["Civilian", "Clean", "Guardian", "Ocean"].contains(&word)
        || tokens.is(i, class::PEOPLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_and_words_are_asked_in_one_way() {
        let tokens = lang::cut("between Between BETWEEN it");
        let all = |words: &dyn Fn(usize) -> bool| (0..5).map(words).collect::<Vec<_>>();
        for printed in [
            all(&|i| class::LINKING.has(&tokens, i)),
            all(&|i| "between".has(&tokens, i)),
            all(&|i| ["by", "between"].has(&tokens, i)),
        ] {
            assert_eq!(printed, [true, false, false, false, false]);
        }
        for like in [
            all(&|i| class::LINKING.has_like(&tokens, i)),
            all(&|i| "between".has_like(&tokens, i)),
            all(&|i| ["by", "between"].has_like(&tokens, i)),
        ] {
            assert_eq!(like, [true, true, true, false, false]);
        }
    }

    #[test]
    fn a_word_is_asked_for_in_its_own_capitals() {
        let tokens = crate::lang::cut("Russian Ocean according quickly Italy The’");
        assert!(is_of_a_people(&tokens, 0) && !is_of_a_people(&tokens, 1));
        assert!(ends_phrase(&tokens, 2) && ends_phrase(&tokens, 3) && !ends_phrase(&tokens, 4));
        assert!(is_article(&tokens, 5) && !is_article(&tokens, usize::MAX));
    }
}
