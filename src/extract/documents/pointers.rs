//! What stands in front of many a noun, and makes a document of those alone that are often one.

use super::evidence::{Evidence, Strength::Weak};
use crate::extract::rule::{Find, Level, Rule};

/// What stands in front of many a noun.
pub const POINTERS: &[Rule] = &[
    Rule {
        name: "one-of-a-series",
        about: "Another document, or one by its place in a row.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| s.article(["another", "first", "second", "third", "fourth"]),
        }),
        examples: &[("Another {law} we have drafted is based on it", "bill")],
        counterexamples: &["the law"],
    },
    Rule {
        name: "with-a-name",
        about: "A document with a name in front.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| s.site.wide.names > 0 }),
        examples: &[("who vetoed the {French resolution}.", "resolution")],
        counterexamples: &["the agreement was good"],
    },
    Rule {
        name: "pointed-at",
        about: "A document with an article in front.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| s.article(["the", "a", "an", "this"]) || s.owned(),
        }),
        examples: &[("They left a {treaty}, and", "treaty")],
        counterexamples: &["such agreements"],
    },
];
