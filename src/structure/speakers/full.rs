//! Names in full, as title, lead and the lines above the first label have them.

use super::names::{begins_with_given, fold, letters_of, surname};
use crate::lang;
use crate::lists::Lists;
use crate::structure::labels::{lexicon, naming};
use crate::text::word_starts;
use std::collections::{BTreeMap, BTreeSet};

/// The names in full that a head has, by what short forms of them tell.
#[derive(Debug, Default)]
pub struct FullNames {
    /// Texts that are read when first a name is looked for: most labels have full ones.
    unread: Vec<String>,
    /// Folded surname → runs of capitalised words that end with it.
    runs: BTreeMap<String, BTreeSet<String>>,
    /// Folded surname and first letter → the one name that has both; `None` for several.
    by_initial: BTreeMap<(String, char), Option<String>>,
    /// Runs that an office stands before: nothing of it is in them.
    titled: BTreeSet<String>,
    /// The first letters of a name → the one name that has them; `None` for several.
    letters: BTreeMap<String, Option<String>>,
}

/// Given names and initials before a surname, in words.
const MOST_GIVEN: usize = 3;

impl FullNames {
    /// Takes a text whose names may be needed.
    pub fn read(&mut self, text: &str) {
        self.unread.push(text.to_string());
    }

    /// Learns a name that the head has as one.
    pub fn state(&mut self, name: &str) {
        self.titled.insert(name.to_string());
        self.add(surname(&fold(name)).to_string(), name.to_string());
    }

    fn learn_all(&mut self) {
        for text in std::mem::take(&mut self.unread) {
            self.learn(&text);
        }
    }

    /// Learns the names of a text, the small words inside them too: `Ursula von der Leyen`.
    fn learn(&mut self, text: &str) {
        let words: Vec<&str> = text.split([' ', '\n']).collect();
        for (i, word) in words.iter().enumerate() {
            // Most words stand behind none that a name could hold.
            if i == 0 || !(is_given(words[i - 1]) || lexicon::is_particle(words[i - 1])) {
                continue;
            }
            let last = word.trim_end_matches(|c: char| !c.is_alphabetic());
            let last = last.strip_suffix("’s").or_else(|| last.strip_suffix("'s")).unwrap_or(last);
            if !naming::is_one_name(last) {
                continue;
            }
            let given =
                words[..i].iter().rev().take(MOST_GIVEN).take_while(|w| is_given(w) || lexicon::is_particle(w)).count();
            if !lexicon::is_particle(words[i - given]) {
                let run = [&words[i - given..i], &[last]].concat().join(" ");
                if i > given && lang::is_role(words[i - given - 1]) && last.contains(char::is_lowercase) {
                    self.titled.insert(run.clone());
                }
                self.add(surname(&fold(last)).to_string(), run);
            }
        }
    }

    fn add(&mut self, surname: String, run: String) {
        let runs = self.runs.entry(surname.clone()).or_default();
        if !runs.insert(run.clone()) {
            return;
        }
        // Of names in one run that begin with the same letter the longest is meant.
        let mut initials: Vec<char> = Vec::new();
        for name in written_out(&run) {
            for letters in letters_of(name) {
                let one = self.letters.entry(letters).or_insert_with(|| Some(name.to_string()));
                *one = one.take().filter(|one| one == name);
            }
            let Some(initial) = fold(name).chars().next().filter(|c| !initials.contains(c)) else { continue };
            initials.push(initial);
            let one = self.by_initial.entry((surname.clone(), initial)).or_insert_with(|| Some(name.to_string()));
            *one = one.take().filter(|one| one == name);
        }
    }

    /// The one name in full that has these first letters: `KO` is Konstantin Orlov.
    pub fn by_letters(&mut self, letters: &str, lists: &Lists) -> Option<&str> {
        self.learn_all();
        let name = self.letters.get(letters)?.as_deref()?;
        (self.titled.contains(name) || begins_with_given(name, lists)).then_some(name)
    }

    /// The one name in full that an initial and surname, or a surname that nobody shares, can stand for.
    pub fn of(&mut self, name: &str, alone: bool, lists: &Lists) -> Option<String> {
        self.learn_all();
        let folded = fold(name);
        // `von der Leyen` has no given name.
        let named = folded.split_once(' ').filter(|(first, _)| !lexicon::is_particle(first));
        if let Some(initial) = named.and_then(|(given, _)| given.chars().next()) {
            return self.by_initial.get(&(surname(&folded).to_string(), initial)).cloned().flatten();
        }
        let runs = self.runs.get(surname(&folded)).filter(|_| alone)?;
        // `Minister of Culture Olga Petrova`: where in the run the name begins.
        let begins = |name: &str| self.titled.contains(name) || begins_with_given(name, lists);
        let found: BTreeSet<&str> = runs.iter().filter_map(|run| written_out(run).find(|name| begins(name))).collect();
        found.first().filter(|_| found.len() == 1).map(|name| name.to_string())
    }
}

/// What of a run may be a name whose first word is no initial, the longest first.
fn written_out(run: &str) -> impl Iterator<Item = &str> {
    word_starts(run)
        .map(|at| &run[at..])
        .filter(|name| name.split_once(' ').is_some_and(|(given, _)| !given.ends_with('.')))
}

/// Whether a word may be a given name or an initial: `Antony`, `J.`
fn is_given(word: &str) -> bool {
    let initial = word.strip_suffix('.').is_some_and(|w| w.chars().count() == 1);
    let bare = word.trim_start_matches(['“', '"', '(']);
    word.starts_with(char::is_uppercase)
        && (initial || word.ends_with(char::is_alphabetic))
        && !lang::is_role(bare)
        && !lexicon::is_rank(bare)
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
        names.read("Briefing by Press Secretary Zvela Orn-Lund and others; Zvela Kvorn");
        let mut full = |name: &str| names.of(name, true, &lists);
        assert_eq!(full("O. Petrova").as_deref(), Some("Olga Petrova"));
        assert_eq!(full("O.L. Petrova").as_deref(), Some("Olga Petrova"));
        assert_eq!(full("Blinken").as_deref(), Some("Antony J. Blinken"));
        assert_eq!((full("Orn-Lund").as_deref(), full("Kvorn")), (Some("Zvela Orn-Lund"), None));
        // Another initial, one of two, nobody.
        assert_eq!((full("A. Petrova"), full("B. Lee"), full("Orlov")), (None, None, None));
        assert_eq!(names.of("Blinken", false, &lists), None);
    }
}
