//! Names that a page states as names, before any label is cut.

use super::names::{fold, unstick};
use crate::structure::labels::naming;
use crate::text::{spaced, word_starts};
use std::collections::{BTreeMap, BTreeSet};

/// Names of cards and bare labels, and surnames of title and lead.
#[derive(Debug, Default)]
pub struct Stated {
    /// Folded name → name.
    names: BTreeMap<String, String>,
    /// Folded words that stand behind another word with a capital in title or lead: `Vladimir Putin`.
    surnames: BTreeSet<String>,
}

impl Stated {
    /// Adds a name that the page states as one, so that labels can be cut before it.
    pub fn add(&mut self, name: &str) {
        let name = unstick(naming::without_address(name));
        if naming::name_words(&name) >= 2 || spaced(&name).count() >= 2 && naming::is_titled(&name) {
            self.names.entry(fold(&name)).or_insert(name);
        }
    }

    /// Learns what may be surnames from a title or lead.
    pub fn announce(&mut self, text: &str) {
        let words = || text.split([' ', ',', '.', '’', '(', ')']);
        let capital = |w: &str| w.starts_with(char::is_uppercase);
        let named = words().zip(words().skip(1)).filter(|(a, b)| capital(a) && capital(b) && naming::is_one_name(b));
        self.surnames.extend(named.map(|(_, surname)| fold(surname)));
    }

    /// Whether a name is stated.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&fold(name))
    }

    /// Whether a word is the surname of somebody in title or lead.
    pub fn announces(&self, word: &str) -> bool {
        naming::is_one_name(word) && self.surnames.contains(&fold(word))
    }

    /// The longest stated name at the end of a label: its first byte there, and the name.
    pub fn name(&self, base: &str) -> Option<(usize, &str)> {
        // A name has few words, however long the label.
        let starts: Vec<usize> = word_starts(base).collect();
        let starts = &starts[starts.len().saturating_sub(8)..];
        // The words that begin at each of them, as they sound.
        let mut folded = String::with_capacity(base.len() + 1);
        let mut ends = Vec::with_capacity(starts.len());
        for (&start, end) in starts.iter().zip(starts.iter().skip(1).copied().chain([base.len()])) {
            ends.push(folded.len());
            let word = fold(base[start..end].trim_end_matches(' '));
            if !folded.is_empty() && !word.is_empty() {
                folded.push(' ');
            }
            folded.push_str(&word);
        }
        let mut found = starts.iter().zip(ends);
        found.find_map(|(&start, at)| self.names.get(folded[at..].trim_start()).map(|name| (start, name.as_str())))
    }
}
