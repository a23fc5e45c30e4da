//! Names of speakers: what is one and what is none, how it is written as others are, which spellings are one.

use crate::lang;
use crate::lists::{Lists, Section};
use crate::structure::labels::{lexicon, naming, voices};
use crate::text::spaced;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Whether names stand in a row: `Anna Petrova, Ivan Orlov`. Behind a comma a post has capitals too, so that each must
/// be a stated name or begin with a given one.
pub fn names_several(label: &str, lists: &Lists, stated: &dyn Fn(&str) -> bool) -> bool {
    label.contains(", ")
        && label.split(", ").all(|n| naming::is_bare_name(n) && (stated(n) || begins_with_given(n, lists)))
}

/// Whether all of a label is the name of an organisation, and of nobody: `AFP`, `Bloomberg`.
pub fn is_organisation(label: &str, lists: &Lists) -> bool {
    let tokens = lang::cut(label);
    let hits = lists.scan(&tokens);
    // `Omsk Truth Newspaper`
    let outlet = label.rsplit_once(' ').is_some_and(|(_, last)| lang::is(last, lang::class::OUTLET));
    if outlet && !begins_with_given(label, lists) {
        return true;
    }
    let whole = || hits.iter().filter(|h| h.start == 0 && h.end == tokens.list.len() && !h.weak);
    whole().any(|h| h.fact.section == Section::Org) && whole().all(|h| h.fact.section != Section::Person)
}

/// Whether all of a note is the name of a place or a body, and of nobody: `The Minister of Roads (Costa Rica)`.
pub fn is_known_place(note: &str, lists: &Lists) -> bool {
    let tokens = lang::cut(note);
    let named = |section| matches!(section, Section::Gpe | Section::Loc | Section::Org);
    lists.scan(&tokens).iter().any(|h| h.start == 0 && h.end == tokens.list.len() && named(h.fact.section))
}

/// Whether the first word of a name is a given name.
pub fn begins_with_given(name: &str, lists: &Lists) -> bool {
    let given = spaced(name).next().unwrap_or(name);
    lists.scan(&lang::cut(given)).iter().any(|h| h.fact.section == Section::GivenName)
}

/// Puts back the space that is missing in `VladimirPutin`, `V.Putin`, `VladimirPUTIN`: a label of one word.
pub fn unstick(label: &str) -> String {
    if label.contains(' ') {
        return label.to_string();
    }
    let mut out = String::with_capacity(label.len() + 2);
    let chars: Vec<char> = label.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let before = if i > 0 { chars[i - 1] } else { ' ' };
        let in_word = i > 2 && chars[i - 2].is_alphanumeric();
        if c.is_uppercase()
            && (before == '.' && i > 1 && chars[i - 2].is_uppercase() || before.is_lowercase() && in_word)
        {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// `ARNOLD SCHWARZENEGGER` → `Arnold Schwarzenegger`
pub fn capitals_tamed(name: &str) -> String {
    let last = spaced(name).count() - 1;
    let words = spaced(name).enumerate().map(|(i, word)| {
        let small = word.to_lowercase();
        // `LUC DE LA TOUR`
        if 0 < i && i < last && lexicon::is_particle(&small) { small } else { word_tamed(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// `O'BRIEN-LEE` → `O'Brien-Lee`, `MCKAY` → `McKay`
fn word_tamed(word: &str) -> String {
    if naming::is_suffix(word) && word.starts_with('I') {
        return word.to_string();
    }
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    for c in word.chars() {
        let part = out.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        // `GAZPROM'S`
        let ends = word.len() - out.len() == c.len_utf8() && out.ends_with(['\'', '’']);
        let capital = start && !ends || part == "Mc" && word.chars().count() > 4;
        if capital {
            out.push(c)
        } else {
            out.extend(c.to_lowercase())
        }
        start = !c.is_alphabetic();
    }
    out
}

/// A name with the words that stand in capitals as others are written: `Vladimir PUTIN`, `XI Jinping`; but `JD Vance`.
pub fn written_as_others(name: &str) -> String {
    if !name.contains(char::is_lowercase) {
        return capitals_tamed(name);
    }
    let last = spaced(name).next_back().unwrap_or(name);
    let tame = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let numeral = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let vowel = word.ends_with(['A', 'E', 'I', 'O', 'U', 'Y']);
        let shouted = letters > 1 && !word.contains(|c: char| c.is_lowercase() || c == '.');
        // `McTAVEN`, `DeLORRO`
        let head = word.char_indices().skip(1).find(|(_, c)| !c.is_lowercase()).map_or(word.len(), |(i, _)| i);
        let (front, rest) = word.split_at(head);
        if (2..=4).contains(&front.len()) && rest.chars().count() > 2 && rest.chars().all(char::is_uppercase) {
            return format!("{front}{}", word_tamed(rest));
        }
        match shouted && !(numeral && word == last) && (letters > 2 || vowel || word == last) {
            true => capitals_tamed(word),
            false => word.to_string(),
        }
    };
    spaced(name).map(tame).collect::<Vec<_>>().join(" ")
}

/// A name as it is compared, word by word.
pub use crate::text::person::words as fold;

static SUFFIXES: OnceLock<[String; 5]> = OnceLock::new();

/// The last word of a folded name that is no suffix: `lloyd austin iii` → `austin`.
pub fn surname(folded: &str) -> &str {
    let mut words = spaced(folded).rev();
    let last = words.next().unwrap_or(folded);
    // As they sound.
    let suffix = SUFFIXES.get_or_init(|| ["ii", "iii", "iv", "jr", "sr"].map(fold)).iter().any(|s| s == last);
    if suffix { words.next().unwrap_or(last) } else { last }
}

/// The first letters of a name, in the ways in which people shorten it: `Jean-Luc de Petit` is `JP`, `JLP` and `JDP`.
pub fn letters_of(name: &str) -> BTreeSet<String> {
    let of = |parts: bool, small: bool| -> String {
        let words = spaced(name).filter(|w| small || !lexicon::is_particle(&w.to_lowercase()));
        let words = words.flat_map(|w| w.split('-').take(if parts { usize::MAX } else { 1 }));
        words.filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
    };
    let ends = {
        let mut words = spaced(name).filter_map(|w| w.chars().next()).flat_map(char::to_uppercase);
        words.next().into_iter().chain(words.next_back()).collect()
    };
    let mut all = BTreeSet::from([of(false, false), of(true, false), of(false, true), of(true, true), ends]);
    all.retain(|letters| letters.chars().count() > 1);
    all
}

/// Two or three capitals, as initials are, with full stops or without: `KO`, `K.O.`
pub fn letters(base: &str) -> Option<String> {
    let letters: String = base.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let stopped = base.contains('.') && !spaced(base).all(|w| w.split('.').all(|part| part.chars().count() < 2));
    ((2..=3).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase) && !stopped)
        .then_some(letters)
}

/// Whether a given name is the first letter of another.
pub fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// Whether two given names are spellings of one: one letter apart (`sergei`, `sergey` are equal when folded).
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    if a.len().abs_diff(b.len()) > 1 || a.len().min(b.len()) < 5 {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    head + tail + 1 >= a.len().max(b.len())
}

/// `John Champion`: a given name that the lists have, and a surname that is the word of an office too.
pub fn is_named_like_an_office(base: &str, lists: &Lists) -> bool {
    let other = |w: &str| lang::is_role(w) || lexicon::is_place_word(w) || voices::is_voice(w);
    base.split_once(' ').is_some_and(|(given, last)| {
        !last.contains(' ')
            && last.contains(char::is_lowercase)
            && other(last)
            && !lang::is_role(given)
            && begins_with_given(base, lists)
    })
}

/// How full a name is: words written out, then all. An initial is less than a word: `Anna Lee` is fuller than `A. Lee`.
pub fn fullness(name: &str) -> (usize, usize) {
    let written_out = |w: &&str| w.split('.').any(|part| part.chars().count() > 1) && !lexicon::is_particle(w);
    (spaced(name).filter(written_out).count(), spaced(name).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_one_letter_apart_are_alike() {
        for (a, b) in [("maria", "marta"), ("dmitri", "dmitrii"), ("natalia", "natalya"), ("piotr", "piotr")] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("anna", "hanna"), ("alexander", "aleksander"), ("oleg", "olegovich"), ("viktor", "vector")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn organisations_are_nobody() {
        let lists = Lists::default();
        assert!(is_organisation("Reuters", &lists) && is_organisation("BBC", &lists));
        assert!(is_organisation("Zvezda Omska Newspaper", &lists) && !is_organisation("Anna Newspaper", &lists));
        assert!(!is_organisation("Petrova", &lists) && !is_organisation("Anna Lee of the BBC", &lists));
    }

    #[test]
    fn capitals_run_wild_are_tamed() {
        for (name, tamed) in [
            ("VLADIMIR PUTIN", "Vladimir Putin"),
            ("Vladimir PUTIN", "Vladimir Putin"),
            ("XI Jinping", "Xi Jinping"),
            ("Ban KI-MOON", "Ban Ki-Moon"),
            ("JD Vance", "JD Vance"),
            ("SEAN O'BRIEN", "Sean O'Brien"),
            ("PEOPLE'S", "People's"),
            ("JANE MCKAY-LIND", "Jane McKay-Lind"),
            ("LUC DE LA TOUR", "Luc de la Tour"),
            ("McTAVEN", "McTaven"),
            ("DeLORRO", "DeLorro"),
            ("J.D. Vance", "J.D. Vance"),
            ("Pope John XXIII", "Pope John XXIII"),
            ("Anna Lee", "Anna Lee"),
        ] {
            assert_eq!(written_as_others(name), tamed);
        }
    }

    #[test]
    fn a_name_has_one_form_however_its_marks_are_coded() {
        assert_eq!(fold("Jos\u{e9} M\u{fc}ller"), fold("Jose\u{301} Mu\u{308}ller"));
        assert_eq!(fold("Be\u{ad}lov"), fold("Belov"));
    }
}
