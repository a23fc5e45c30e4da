//! Whom a short form of a given name or a surname alone can mean.

use super::Persons;
use crate::link::{given, terms_of_office};
use crate::lists::Section;
use crate::text::first_word;
use crate::text::person::key;
use std::collections::BTreeSet;

impl Persons<'_> {
    /// Whom a short form of a given name and a surname mean: somebody named before, else the one person of the lists:
    /// `Tony Orlov`, of Anthony Orlov.
    pub(super) fn nicknamed(&mut self, words: &str) -> Option<usize> {
        let (first, last) = words.split_once(' ').filter(|(_, last)| !last.contains(' '))?;
        let namesakes = self.by_last.get(&key(last)).into_iter().flatten().copied();
        let mut same = namesakes.filter(|&id| given::joins(self.lists, first, first_word(&self.names[id])));
        if let (Some(one), None) = (same.next(), same.next()) {
            return Some(one);
        }
        let mut known: Vec<&str> = given::whole(self.lists, first)
            .flat_map(|whole| self.lists.known(&format!("{whole} {last}")))
            .filter(|fact| fact.section == Section::Person)
            .map(|fact| fact.name)
            .collect();
        known.sort_unstable();
        known.dedup();
        if let [one] = known[..] { Some(self.add(one)) } else { None }
    }

    /// Those named whose given name is this one's whole form: Anthony, where one says *Tony*.
    pub(super) fn by_short(&self, short: &str) -> Option<BTreeSet<usize>> {
        let whole = given::whole(self.lists, short).filter_map(|whole| self.by_first.get(&key(whole)));
        Some(whole.flatten().copied().collect()).filter(|found: &BTreeSet<usize>| !found.is_empty())
    }

    /// Of several of one name the one who takes part, or of several of one surname who do the one whom the title or the
    /// words name in full.
    pub(super) fn of_several(&self, several: &[usize], surname: bool) -> Result<String, Vec<String>> {
        let present: Vec<usize> = several.iter().copied().filter(|id| self.participant.contains_key(id)).collect();
        let named = |id: &usize| surname && (self.said.contains(id) || self.title.contains(&self.names[*id]));
        let named: Vec<usize> = present.iter().copied().filter(named).collect();
        // Who holds an office comes before his father and his namesakes.
        let now =
            |id: &usize| surname && self.russian && terms_of_office::in_office(self.lists, &self.names[*id], self.day);
        let held: Vec<usize> = several.iter().copied().filter(now).collect();
        match (&present[..], &named[..], &held[..]) {
            ([one], ..) | (_, [one], _) | ([], _, [one]) | (_, [], [one]) => Ok(self.names[*one].clone()),
            _ => Err(several.iter().map(|&id| self.names[id].clone()).collect()),
        }
    }

    /// The one of the lists with this surname who holds an office on the day, and not one of many. Russia’s own voice
    /// speaks of those of all states, another of who leads its own.
    pub(super) fn in_office(&self, surname: &str) -> Option<String> {
        let held: BTreeSet<&str> = if self.russian {
            let people = self.lists.known(surname).into_iter().filter(|f| f.section == Section::Person).map(|f| f.name);
            people.filter(|name| terms_of_office::in_office(self.lists, name, self.day)).collect()
        } else {
            terms_of_office::heads(self.lists, surname, self.country.as_deref()?, self.day?).into_iter().collect()
        };
        let one = held.first().filter(|_| held.len() == 1)?;
        Some(one.to_string())
    }
}
