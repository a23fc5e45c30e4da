//! Names in full, as title, lead and the lines above the first label have them.

use super::names::{begins_with_given, fold, surname};
use crate::lang;
use crate::lists::Lists;
use crate::structure::labels::{shapes, words};
use std::collections::{BTreeMap, BTreeSet};

/// The capitalised words that stand before each surname.
#[derive(Debug, Default)]
pub struct FullNames {
    /// Folded surname → runs that end with it.
    runs: BTreeMap<String, BTreeSet<String>>,
}

/// Given names and initials before a surname, in words.
const MOST_GIVEN: usize = 3;

impl FullNames {
    /// Learns the names of a text, the small words inside them too: `Ursula von der Leyen`.
    pub fn read(&mut self, text: &str) {
        let words: Vec<&str> = text.split([' ', '\n']).collect();
        for (i, word) in words.iter().enumerate() {
            // Most words stand behind none that a name could hold.
            if i == 0 || !(is_given(words[i - 1]) || words::is_particle(words[i - 1])) {
                continue;
            }
            let last = word.trim_end_matches(|c: char| !c.is_alphabetic());
            let last = last.strip_suffix("’s").or_else(|| last.strip_suffix("'s")).unwrap_or(last);
            if !shapes::is_one_name(last) {
                continue;
            }
            let given =
                words[..i].iter().rev().take(MOST_GIVEN).take_while(|w| is_given(w) || words::is_particle(w)).count();
            if !words::is_particle(words[i - given]) {
                let run = [&words[i - given..i], &[last]].concat().join(" ");
                self.runs.entry(surname(&fold(last)).to_string()).or_default().insert(run);
            }
        }
    }

    /// The one name in full that an initial and surname, or a surname that nobody shares, can stand for.
    pub fn of(&self, name: &str, alone: bool, lists: &Lists) -> Option<String> {
        let folded = fold(name);
        // `von der Leyen` has no given name.
        let named = folded.split_once(' ').filter(|(first, _)| !words::is_particle(first));
        let initial = named.and_then(|(given, _)| given.chars().next());
        let fits = |run: &str| match initial {
            Some(initial) => fold(run).starts_with(initial),
            None => alone && begins_with_given(run, lists),
        };
        // `Minister of Culture Olga Petrova`: where in the run the name begins.
        let begun = |run: &'_ String| {
            let starts = std::iter::once(0).chain(run.match_indices(' ').map(|(at, _)| at + 1));
            let written_out = |name: &&str| name.split_once(' ').is_some_and(|(given, _)| !given.ends_with('.'));
            starts.map(|at| &run[at..]).filter(written_out).find(|name| fits(name)).map(str::to_string)
        };
        let found: BTreeSet<String> = self.runs.get(surname(&folded))?.iter().filter_map(begun).collect();
        let mut found = found.into_iter();
        found.next().filter(|_| found.next().is_none())
    }
}

/// Whether a word may be a given name or an initial: `Antony`, `J.`
fn is_given(word: &str) -> bool {
    let initial = word.strip_suffix('.').is_some_and(|w| w.chars().count() == 1);
    let bare = word.trim_start_matches(['“', '"', '(']);
    word.starts_with(char::is_uppercase)
        && (initial || word.ends_with(char::is_alphabetic))
        && !lang::is_role(bare)
        && !words::is_rank(bare)
        && !lang::is_address(bare)
        && !lang::opens_a_heading(bare)
        && !lang::opens_a_sentence(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_surnames_find_the_full_name_that_the_head_has() {
        let lists = Lists::default();
        let mut names = FullNames::default();
        names.read(
            "Meeting of Secretary Antony J. Blinken with Minister of Culture Olga Petrova, Boris Lee and Bo Lee’s team",
        );
        let full = |name: &str| names.of(name, true, &lists);
        assert_eq!(full("O. Petrova").as_deref(), Some("Olga Petrova"));
        assert_eq!(full("O.L. Petrova").as_deref(), Some("Olga Petrova"));
        assert_eq!(full("Blinken").as_deref(), Some("Antony J. Blinken"));
        // Another initial, one of two, nobody.
        assert_eq!((full("A. Petrova"), full("B. Lee"), full("Orlov")), (None, None, None));
        assert_eq!(names.of("Blinken", false, &lists), None);
    }
}
