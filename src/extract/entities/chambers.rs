//! Houses of a congress and the parties that sit there, where the post of who leads them stands behind.

use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::model::EntityType;

/// The rule.
pub static CHAMBER: Rule = Rule {
    name: "chamber-of-leader",
    about: "A house of the Congress, or a party, before the post of who leads it.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let scene = recall.scene;
        let party = usize::from(scene.is(i + 1, class::PARTY_LEADS));
        let led = |at: usize| scene.follows(at) && scene.is(at, class::LEADS_CHAMBER);
        let (kind, found) = match scene.is(i, class::CHAMBER) {
            true => (EntityType::Org, led(i + 1) || party > 0 && led(i + 1 + party)),
            false => (
                EntityType::Norp,
                scene.is(i, class::PARTY_LEADS) && i > 0 && scene.is(i - 1, class::CHAMBER) && led(i + 1),
            ),
        };
        found.then(|| recall.claim(i, i + 1, kind))
    }),
    examples: &[("He met {Senate} Majority Leader Anna Belkina.", "ORG")],
    counterexamples: &["the Leader of the house", "our House rules"],
};
