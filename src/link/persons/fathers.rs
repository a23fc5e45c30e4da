//! Who is called by a given name and a patronymic, as in Russia one speaks to another: *Thank you, Sergei Viktorovich.*

use super::Persons;
use crate::link::terms_of_office;
use crate::lists::{Lists, Section};
use crate::text::person::key;
use std::collections::{BTreeMap, BTreeSet};

/// Those whom the transcript names with patronymic and surname.
#[derive(Debug, Default)]
pub struct Fathers(BTreeMap<String, BTreeSet<usize>>);

impl Fathers {
    /// Learns that somebody is called so.
    pub fn learn(&mut self, given: &str, father: &str, id: usize) {
        self.0.entry(sound(given, father)).or_default().insert(id);
    }

    /// The one of them who is called so.
    fn one(&self, sound: &str) -> Option<usize> {
        let known = self.0.get(sound)?;
        known.first().copied().filter(|_| known.len() == 1)
    }
}

impl Persons<'_> {
    /// The name without the patronymic, of somebody whom the transcript or the lists know: `Sergei Gromov` of `Sergei
    /// Viktorovich Gromov`.
    pub(super) fn plain(&self, given: &str, father: &str, surname: &str) -> Option<String> {
        let plain = format!("{given} {surname}");
        if let Some(&id) = self.by_full.get(&key(&plain)) {
            return Some(self.names[id].clone());
        }
        let last = |name: &str| name.rsplit(' ').next().is_some_and(|last| key(last) == key(surname));
        let called = self.lists.called(&sound(given, father)).into_iter().map(|f| f.name).filter(|name| last(name));
        let known = self.lists.known(&plain).into_iter().filter(|f| f.section == Section::Person).map(|f| f.name);
        let mut names: Vec<&str> =
            called.chain(known.filter(|name| !others(self.lists, name, given, father))).collect();
        names.sort_unstable();
        names.dedup();
        if let ([], Some(one)) = (&names[..], self.lists.sounding(&plain)) {
            return Some(one.to_string()).filter(|one| !others(self.lists, one, given, father));
        }
        if let [one] = names[..] { Some(one.to_string()) } else { None }
    }

    /// Whom a given name and a patronymic mean: somebody so named in full here, else one of the lists who is named here or
    /// holds an office; where nobody here has this given name, also the only one who ever held one.
    pub(super) fn by_father(&self, given: &str, father: &str, alone: bool) -> Option<String> {
        let sound = sound(given, father);
        if let Some(id) = self.fathers.one(&sound) {
            return Some(self.names[id].clone());
        }
        let called: BTreeSet<&str> = self.lists.called(&sound).into_iter().map(|f| f.name).collect();
        let here = |name: &&&str| self.by_full.contains_key(&key(name));
        let now = |name: &&&str| terms_of_office::in_office(self.lists, name, self.day);
        let once = |name: &&&str| terms_of_office::of_note(self.lists, name, self.day);
        let one = |fits: &dyn Fn(&&&str) -> bool| {
            let mut fit = called.iter().filter(fits);
            fit.next().filter(|_| fit.next().is_none())
        };
        one(&here).or_else(|| one(&now)).or_else(|| one(&once).filter(|_| alone)).map(|name| {
            let id = self.by_full.get(&key(name));
            id.map_or(name.to_string(), |&id| self.names[id].clone())
        })
    }
}

/// Whether the lists know that somebody has another given name and patronymic.
pub fn others(lists: &Lists, name: &str, given: &str, father: &str) -> bool {
    let known = lists.known(name).into_iter().filter(|f| f.section == Section::Person && f.name == name);
    let mut known = known.filter(|f| f.attribute("patronymic").is_some()).peekable();
    known.peek().is_some() && known.all(|f| f.called().all(|called| called != sound(given, father)))
}

/// A given name and a patronymic as they sound.
fn sound(given: &str, father: &str) -> String {
    key(given) + &key(father)
}
