//! What speaks for a written document behind a head noun in small letters.
//!
//! No word alone tells a document from a plan, a deed or an understanding: *an agreement* is most often none, *the
//! agreement on pensions that was signed* always. So each row adds its points to those that the head noun starts with
//! ([`super::heads`]), each of [`super::doubts`] takes some away, and what is above nought is a document. The points were
//! weighed on annotated transcripts, each by how often what it holds of was a document there, and pulled toward what a
//! reader would expect.

use super::deeds::DEEDS;
use super::marks::MARKS;
use super::scene::Scene;
use crate::extract::rule::{Find, Rule};

/// One thing that the sentence says.
#[derive(Clone, Copy)]
pub struct Evidence {
    /// What it adds.
    pub points: i32,
    /// Whether it holds.
    pub holds: fn(&Scene) -> bool,
}

/// Every row, as a rule of its own.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    DEEDS.iter().chain(MARKS)
}

/// The rows among these rules, each with its name.
pub fn rows<'r>(rules: impl Iterator<Item = &'r Rule>) -> Vec<(&'static str, Evidence)> {
    rules
        .filter_map(|r| match r.find {
            Find::Evidence(evidence) => Some((r.name, evidence)),
            _ => None,
        })
        .collect()
}
