//! Persons by how they sound, and by given name and patronymic: gathered when a text first calls somebody so, for few
//! do.

use super::{FACTS, Fact, Lists, OwnFact, SOUNDS, Section, fact};
use crate::text::person::{key, loose};
use crate::text::tokens;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The numbers of the compiled facts by what their persons are called.
static CALLED: OnceLock<BTreeMap<String, Vec<usize>>> = OnceLock::new();

impl<'a> Fact<'a> {
    /// The given name and the patronymic of a person, as they sound; `patronymic=` has the given name too where it is
    /// another than that of the name.
    pub fn called(&self) -> impl Iterator<Item = String> {
        let given = self.name.split(' ').next().unwrap_or_default();
        self.attributes("patronymic").map(move |father| {
            let (given, father) = father.split_once(' ').unwrap_or((given, father));
            key(given) + &key(father)
        })
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
        let own = self.own.iter().map(OwnFact::fact).filter(|f| f.called().any(|called| called == sound));
        let compiled = CALLED.get_or_init(|| {
            let mut all: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for n in 0..FACTS.len() / 12 {
                for called in fact(n).called().filter(|_| fact(n).section == Section::Person) {
                    all.entry(called).or_default().push(n);
                }
            }
            all
        });
        own.chain(compiled.get(sound).into_iter().flatten().map(|&n| fact(n))).collect()
    }
}
