//! The rules by which names are made, family by family, and which of them look at a word.

use super::scene::Scene;
use super::{bodies, events, people, places, strangers};
use crate::extract::rule::{Find, Rule, Switches};
use crate::lang;
use crate::model::EntityType;
use crate::text::classes::Classes;
use crate::text::watch::Watch;

/// All of them. Where two find the same words, the first has them.
pub const FAMILIES: [&[Rule]; 6] =
    [people::RULES, strangers::RULES, events::RULES, places::NATURE, bodies::RULES, places::RULES];

/// The rules that are on, by what they look at: most words are nothing to any of them.
pub struct On {
    rules: Vec<&'static Rule>,
    watch: Watch,
}

impl On {
    /// Keeps the rules' order.
    pub fn new(switches: Switches) -> Self {
        let rules: Vec<&Rule> = FAMILIES.into_iter().flatten().filter(|rule| switches.on(rule)).collect();
        let triggers = rules.iter().map(|rule| match rule.find {
            Find::Name(_, trigger, _) => trigger,
            _ => Classes::NONE,
        });
        let watch = Watch::new(triggers, lang::lexicon());
        Self { rules, watch }
    }

    /// What the rules make of token `i`, in table order: the rule, the type and the tokens of each name.
    pub fn names(
        &self,
        scene: &Scene,
        i: usize,
    ) -> impl Iterator<Item = (&'static str, Option<EntityType>, (usize, usize))> {
        self.watch.at(scene, i).map(|rule| self.rules[rule]).filter_map(move |rule| match rule.find {
            Find::Name(kind, _, find) => Some((rule.name, kind, find(scene, i)?)),
            _ => None,
        })
    }
}

/// A word with a capital that may be one of `roles`: the usual trigger.
pub fn head(scene: &Scene, i: usize, roles: Classes) -> bool {
    scene.capital(i) && scene.is(i, roles)
}
