//! The words by which labels are told: offices, rulers, ranks, places.

use crate::lang::{self, class, is_role};
use crate::text::spaced;

/// A label or name without `Mr`, `Ms.`, `Dr` before it, in another language too; `BY MR. LEE` names who examines a witness.
pub fn without_address(base: &str) -> &str {
    let examiner = base.strip_prefix("BY ").filter(|name| spaced(name).next().is_some_and(lang::is_address));
    let mut base = examiner.unwrap_or(base);
    let addressed = |base| abroad(base).or_else(|| Some(base.split_once(' ').filter(|(w, _)| lang::is_address(w))?.1));
    while let Some(rest) = addressed(base) {
        base = rest;
    }
    base
}

/// What stands behind the address of another language: `De heer Lee`, `O SR. PRESIDENTE`, `M. le président`.
pub fn abroad(base: &str) -> Option<&str> {
    let (first, rest) = base.split_once(' ')?;
    let (second, name) = rest.split_once(' ').unwrap_or((rest, ""));
    let addressed =
        || lang::is(first, class::ARTICLE_ABROAD) && lang::is(second.trim_end_matches('.'), class::ADDRESS_ABROAD);
    if matches!(first, "M." | "Mme") && matches!(second, "le" | "la") || !name.is_empty() && addressed() {
        return Some(name);
    }
    None
}

/// Whether words behind such an address are an office and no name: *PRESIDENTE*, *le président*, *CONSELLERA DE PORTS*.
pub fn is_office_abroad(words: &str) -> bool {
    let mut parts = spaced(words);
    let office = parts.next().is_some_and(|w| lang::is(w, class::CHAIR_ABROAD) || is_role(w));
    office && parts.next().is_none_or(|w| is_particle(&w.to_lowercase()) || is_small(w))
}

/// Whether a label is two words, the first a given name that is another word too: `June West`.
pub fn begins_with_given_word(base: &str) -> bool {
    let plain = |w: &str| w.chars().all(char::is_alphabetic) && w.contains(char::is_lowercase);
    base.split_once(' ').is_some_and(|(given, last)| {
        lang::is(given, class::GIVEN_WORD)
            && last.starts_with(char::is_uppercase)
            && plain(last)
            && !lang::is_sentence_word(last)
            && lang::month(last).is_none()
    })
}

/// The last word of a place's name, where it is no person's.
pub fn is_place_word(word: &str) -> bool {
    lang::is(word, class::LABEL_PLACE)
}

/// Whether a label is an office and nothing else: *Secretary-General*, *Deputy Chairman*; but not *Anna King*.
pub fn is_office(label: &str) -> bool {
    let mut words = spaced(label);
    let first = words.next().unwrap_or(label);
    if label.split_once(' ').is_some_and(|(title, name)| names_one_of_many(title, name)) {
        return false;
    }
    label.starts_with(char::is_uppercase)
        && (is_role(first) || label.contains(' ') && is_of_offices(first))
        && words.all(|w| w.starts_with(char::is_uppercase) && is_role(w) && !w.ends_with(','))
        && !first.ends_with(',')
}

/// Whether a word behind the title is a name, be it a title itself: of whom there are many, each has one: *Senator KING*.
pub fn names_one_of_many(title: &str, name: &str) -> bool {
    // `Ms KING`; but `Ms Speaker`
    let addressed = matches!(title.trim_end_matches('.'), "Ms" | "MS" | "Mrs" | "MRS" | "Miss" | "MISS");
    let chair = || lang::is(&super::voices::titled(name), class::CALLED_BY_OFFICE);
    let one = lang::is(title, class::ONE_OF_MANY) || addressed && !chair();
    one && !name.contains(' ') && !name.eq_ignore_ascii_case("general")
}

/// Whether a label is an office with what it is over: *Minister of State at the Department of Transport*.
pub fn is_office_over(label: &str) -> bool {
    let label = label.strip_prefix("The ").or_else(|| label.strip_prefix("the ")).unwrap_or(label);
    let words: Vec<&str> = spaced(label).collect();
    let Some(over) = words.iter().position(|w| is_small(w)) else { return false };
    let is_part = |w: &&str| is_role(w) || is_of_offices(w);
    over > 0
        && words[..over].iter().all(|w| is_part(w) || w.ends_with(','))
        && is_role(words[over - 1])
        && words.len() <= MOST_OVER
        && words.last().is_some_and(|w| !is_small(w))
        && in_capitals(label)
        // `Governor of the Perm Territory Viktor Basargin`: more capitals behind the last small word than a field has.
        && words.iter().rev().take_while(|w| !is_small(w)).count() < 3
}

/// A small word inside an office or a name in capitals: *The MINISTER OF FINANCE*, *Minister at the Department*.
pub fn is_small(word: &str) -> bool {
    lang::is(word, class::JOINS_OFFICE)
}

/// Whether all words have capitals but the small ones inside an office or a name.
pub fn in_capitals(text: &str) -> bool {
    spaced(text).all(|w| w.starts_with(char::is_uppercase) || is_small(w))
}

/// In words.
const MOST_OVER: usize = 14;

/// A word that makes an office more exact: *Acting Chairman*, *Prime Minister*.
pub fn is_of_offices(word: &str) -> bool {
    lang::is(word, class::OF_OFFICE)
}

/// What somebody does for a living: an office, or a word built as such words are.
pub fn is_trade(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["er", "or", "ist", "ian", "man", "woman", "eer", "nurse"];
    is_role(word) || word.len() > 4 && ENDINGS.iter().any(|e| word.ends_with(e)) && !matches!(word, "matter" | "number")
}

/// A rank or style before a name: *Gen. Mark Milley*, *Sir Keir Starmer*.
pub fn is_rank(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    word.starts_with(char::is_uppercase) && lang::is(word, class::RANK.or(class::PEER))
}

/// The title of one who sits in a house of lords, before a name or a place: *Lord Ahmad of Wimbledon*.
pub fn is_peer(word: &str) -> bool {
    lang::is(word, class::PEER)
}

/// The title of one who goes by a name of one word: *Patriarch Kirill*, *King Abdullah II of Jordan*.
pub fn is_ruler(word: &str) -> bool {
    lang::is(word, class::RULER)
}

/// A title that stays with a single name: *Patriarch Kirill*.
pub fn is_kept(word: &str) -> bool {
    lang::is(word, class::TITLE_KEPT)
}

/// A small word inside a personal name: *Bashar al-Assad*, *Alexander Van der Bellen*.
pub fn is_particle(word: &str) -> bool {
    lang::is(word, class::NAME_PARTICLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_trades_and_ranks_are_told_from_other_words() {
        assert!(is_office("Secretary-General") && is_office("Deputy Chairman") && !is_office("Chairman Orlov"));
        assert!(is_office("Prime Minister") && !is_office("Prime") && !is_office("Anna King"));
        assert!(is_trade("welder") && is_trade("economist") && is_trade("student") && !is_trade("matter"));
        assert!(!is_trade("question") && !is_trade("her"));
        assert!(is_rank("Gen.") && is_rank("SIR") && !is_rank("sir") && !is_rank("Second"));
    }

    #[test]
    fn an_office_may_say_what_it_is_over() {
        for office in [
            "Minister of State at the Department of Transport",
            "The Minister for Ports",
            "The MINISTER OF PORTS",
            "The CHIEF WHIP OF THE MAJORITY PARTY",
        ] {
            assert!(is_office_over(office), "{office}");
        }
        for other in
            ["Governor of the Perm Territory Ivan Orlov", "Minister Ivan Orlov", "The state of things", "Head of"]
        {
            assert!(!is_office_over(other), "{other}");
        }
    }
}
