//! Persons by how they sound, and by given name and patronymic, as the build has laid them out.

use super::{FACTS, Fact, Lists, OwnFact, SOUNDS, Section, ends, fact};
use crate::text::person::{called, loose};
use crate::text::table::Table;
use crate::text::tokens;

/// The compiled persons by what they are called: a node each.
static CALLED: Table = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/lists/called")));

impl<'a> Fact<'a> {
    /// The given name and the patronymic of a person, as they sound.
    pub fn called(&self) -> impl Iterator<Item = String> {
        self.attributes("patronymic").map(|father| called(self.name, father))
    }
}

impl Lists {
    /// The one person whose full name sounds like this one: `Dmitry Kozak` for `Dmitrii Kozak`.
    pub fn sounding(&self, words: &str) -> Option<&str> {
        let sound = loose(words);
        let own = self.own.iter().filter(|f| f.section == Section::Person).map(|f| f.name.as_str());
        let mut own = own.filter(|name| name.contains(' ') && loose(name) == sound);
        if let Some(one) = own.next() {
            return own.next().is_none().then_some(one);
        }
        // Of those who sound alike none is the one.
        let one = SOUNDS.get(tokens::hash(&sound)).and_then(|n| usize::try_from(n).ok())?;
        (one < FACTS.len() / 12).then(|| fact(one).name)
    }

    /// The persons who are called so, by how it sounds; a user's own first.
    pub fn called(&self, sound: &str) -> Vec<Fact<'_>> {
        let own = self.own.iter().map(OwnFact::fact);
        let compiled = ends(CALLED.get(tokens::hash(sound)).unwrap_or(0)).map(|(fact, _)| fact);
        own.chain(compiled).filter(|f| f.called().any(|called| called == sound)).collect()
    }
}
