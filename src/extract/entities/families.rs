//! The rules by which names are made, family by family, and which of them look at a word.

use super::scene::Scene;
use super::{bodies, companies, events, officials, people, places, strangers};
use crate::extract::rule::{Find, Rule, Switches};
use crate::lang;
use crate::model::EntityType;
use crate::text::classes::Classes;
use crate::text::watch::{Watch, places};
use std::sync::LazyLock;

/// All of them. Where two find the same words, the first has them.
pub const FAMILIES: [&[Rule]; 8] = [
    people::RULES,
    officials::RULES,
    strangers::RULES,
    events::RULES,
    places::NATURE,
    bodies::RULES,
    companies::RULES,
    places::RULES,
];

/// The rules in order, and which of them look at a word: most words are nothing to any of them.
static ALL: LazyLock<(Vec<&Rule>, Watch)> = LazyLock::new(|| {
    let rules: Vec<&Rule> = FAMILIES.into_iter().flatten().collect();
    let triggers = rules.iter().map(|rule| match rule.find {
        Find::Name(_, trigger, _) => trigger,
        _ => Classes::NONE,
    });
    let watch = Watch::new(triggers, &lang::ENGLISH);
    assert!(rules.len() <= 128, "each rule has a bit in `On`");
    (rules, watch)
});

/// The rules that are on.
pub struct On {
    /// All, and which of them look at a word.
    all: &'static [&'static Rule],
    watch: &'static Watch,
    /// Those that are on, each as the bit of its place.
    on: u128,
}

impl On {
    /// Of all.
    pub fn new(switches: Switches) -> Self {
        let (all, watch) = &*ALL;
        let on = |(at, rule): (usize, &&Rule)| u128::from(switches.on(rule)) << at;
        Self { all, watch, on: all.iter().enumerate().map(on).sum() }
    }

    /// What the rules make of token `i`, in table order: the rule, the type and the tokens of each name.
    #[inline]
    pub fn names(
        &self,
        scene: &Scene,
        i: usize,
    ) -> impl Iterator<Item = (&'static str, Option<EntityType>, (usize, usize))> {
        places(self.watch.at(scene, i) & self.on).filter_map(move |place| match self.all[place].find {
            Find::Name(kind, _, find) => Some((self.all[place].name, kind, find(scene, i)?)),
            _ => None,
        })
    }
}

/// A word with a capital that may be one of `roles`: the usual trigger.
pub fn head(scene: &Scene, i: usize, roles: Classes) -> bool {
    scene.capital(i) && scene.is(i, roles)
}
