//! What may be asked of the words around a document: whether they are of a class, or one of a few.

use crate::lang::class;
use crate::text::one_of::OneOf;
use crate::text::tokens::Tokens;

/// Words that point to a noun phrase in front of it, or count it.
pub fn is_article(tokens: &Tokens, i: usize) -> bool {
    tokens.word(i).starts_with(|c: char| c.is_ascii_digit()) || class::QUANTIFIER.has_like(tokens, i)
}

/// Words that begin a clause or are its verb: a phrase in small letters ends before them.
pub fn ends_phrase(tokens: &Tokens, i: usize) -> bool {
    // *member states*, *the two states*
    let noun = tokens.word(i) == "states" && i > 0 && tokens.is(i - 1, class::OF_STATES.or(class::QUANTIFIER));
    tokens.is(i, class::PHRASE_END) && !noun || tokens.word(i).ends_with("ly") && !tokens.is(i, class::NO_ADVERB)
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
    fn a_word_is_asked_for_in_its_own_capitals() {
        let tokens = crate::lang::cut("Russian Ocean according quickly Italy The’");
        assert!(is_of_a_people(&tokens, 0) && !is_of_a_people(&tokens, 1));
        assert!(ends_phrase(&tokens, 2) && ends_phrase(&tokens, 3) && !ends_phrase(&tokens, 4));
        assert!(is_article(&tokens, 5) && !is_article(&tokens, usize::MAX));
    }
}
