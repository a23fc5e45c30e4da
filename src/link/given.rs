//! Given names: their short forms, which the lists have behind the whole names (who is called *Tony* is an Anthony), and
//! the one that stands before a surname.

use crate::lists::{Lists, Section};
use crate::text::person::key;
use crate::text::spaced;

/// The given names of which this one is a short form, and itself where it is whole.
pub fn whole<'l>(lists: &'l Lists, given: &str) -> impl Iterator<Item = &'l str> {
    lists.known(given).into_iter().filter(|fact| fact.section == Section::GivenName).map(|fact| fact.name)
}

/// Whether two given names can be the same person’s: one is short for the other, or both are for a third.
pub fn joins(lists: &Lists, a: &str, b: &str) -> bool {
    let of_a: Vec<&str> = whole(lists, a).collect();
    !of_a.is_empty() && whole(lists, b).any(|name| of_a.contains(&name))
}

/// The full name in which a surname stands in some words: *Anna Orlova* of `Briefing by Press Secretary Anna Orlova`.
pub fn with_surname(lists: &Lists, words: &str, surname: &str) -> Option<String> {
    let sound = key(surname);
    let mut before = None;
    for word in spaced(words) {
        let last = word.trim_end_matches([',', '.', ';', ':']);
        let last = last.strip_suffix("’s").or(last.strip_suffix("'s")).unwrap_or(last);
        if let Some(given) = before.take().filter(|_| is_name(last) && key(last) == sound) {
            return Some(format!("{given} {last}"));
        }
        before = Some(word).filter(|w| is_name(w) && whole(lists, w).next().is_some());
    }
    None
}

/// Whether a word is written as a name: `Jean-Pierre`, `O’Hara`.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.ends_with(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_joins_its_whole_names_and_no_others() {
        let lists = Lists::default();
        for (a, b) in [("Tony", "Anthony"), ("Antony", "Tony"), ("Mike", "Michael"), ("Bob", "Robert"), ("Bob", "Bob")]
        {
            assert!(joins(&lists, a, b), "{a} {b}");
        }
        for (a, b) in [("Anna", "Anthony"), ("Mike", "Martin"), ("Qwrt", "Qwrt"), ("", ""), ("Michael", "Robert")] {
            assert!(!joins(&lists, a, b), "{a} {b}");
        }
    }
}
