//! A name that no list has under the words of another that a list has: with its state, with what it is, in other spelling.

use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use std::borrow::Cow;

/// What the lists call the body that goes by these words: `Accounts Chamber` for the `Accounts Chamber of the Russian
/// Federation`, `Aeroflot` for `Aeroflot Company`, `Red Cross Centre` for `Red Cross Center`.
pub fn listed(words: &str, lists: &Lists) -> Option<String> {
    let spelled = british(words);
    let other = spelled != words;
    other
        .then(|| body(&spelled, lists))
        .flatten()
        .or_else(|| of_russia(&spelled).and_then(|bare| body(bare, lists)))
        .or_else(|| bare_company(&spelled, lists))
}

/// The name of the one body for which the lists have exactly this form, and surely.
fn body(form: &str, lists: &Lists) -> Option<String> {
    let tokens = lang::cut(form);
    let hits = lists.scan(&tokens);
    let mut whole =
        hits.iter().filter(|h| h.start == 0 && h.end == tokens.len() && h.fact.section != Section::GivenName);
    let one = whole.next().filter(|h| !h.weak && h.fact.section == Section::Org)?;
    whole.next().is_none().then(|| one.fact.name.to_string())
}

/// Words as they are spelled in London: `Defence`, `Organisation`.
fn british(words: &str) -> Cow<'_, str> {
    const SPELLED: [(&str, &str); 9] = [
        ("Organiz", "Organis"),
        ("Center", "Centre"),
        ("Defense", "Defence"),
        ("Labor ", "Labour "),
        ("Theater", "Theatre"),
        ("Moderniz", "Modernis"),
        ("Civiliz", "Civilis"),
        ("Co-operation", "Cooperation"),
        ("Frontier", "Border"),
    ];
    let other = SPELLED.iter().filter(|(there, _)| words.contains(there));
    other.fold(Cow::Borrowed(words), |words, (there, here)| words.replace(there, here).into())
}

/// The words of several that are left where those go that say that a body is Russia's.
fn of_russia(words: &str) -> Option<&str> {
    const BEHIND: [&str; 3] = [" of the Russian Federation", " of Russian Federation", " of Russia"];
    const BEFORE: [&str; 4] = ["Russian Federation ", "Russian ", "Russia’s ", "RF "];
    let behind = BEHIND.iter().find_map(|state| words.strip_suffix(state));
    behind.or_else(|| BEFORE.iter().find_map(|state| words.strip_prefix(state))).filter(|bare| bare.contains(' '))
}

/// The company that words name with what it is: `Boeing` for `Boeing Company`. What states and nations own has bodies of
/// its own: a `UN Agency` is not the UN.
fn bare_company(words: &str, lists: &Lists) -> Option<String> {
    let mut bare = words;
    while let Some((front, last)) = bare.rsplit_once(' ')
        && lang::is(last, class::LEGAL_FORM)
    {
        bare = front;
        let name = body(bare, lists).filter(|_| !lang::is(bare, class::OWNS_BODIES));
        if name.is_some() {
            return name;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_known_with_its_state_with_what_it_is_and_in_other_spelling() {
        let mut lists = Lists::default();
        lists.add("[ORG]\nCrab Chamber | Chamber of Crabs\nZora\n?Harbour\nPotters’ Centre\n[GPE]\nKrok").unwrap();
        let called = |words| listed(words, &lists);
        for words in ["Crab Chamber of the Russian Federation", "Russian Chamber of Crabs", "RF Crab Chamber"] {
            assert_eq!(called(words).as_deref(), Some("Crab Chamber"), "{words}");
        }
        assert_eq!(called("Zora Television Channel").as_deref(), Some("Zora"));
        assert_eq!(called("Potters’ Center").as_deref(), Some("Potters’ Centre"));
        for words in ["Zora of Russia", "Russian Zora", "Harbour Company", "Krok Company", "Zora Council", "UN Agency"]
        {
            assert_eq!(called(words), None, "{words}");
        }
    }
}
