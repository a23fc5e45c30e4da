//! What speaks for a written document behind a head noun in small letters.
//!
//! No word alone tells a document from a plan, a deed or an understanding: *an agreement* is most often none, *the
//! agreement on pensions that was signed* always. So what the sentence says is added to how far the head noun itself is a
//! document ([`super::heads`]), what [`super::doubts`] finds is taken away, and what is left above nought is a document.
//! There are three strengths on either side; `.ci/fit.py` tells what annotated transcripts say of each.

use super::deeds::DEEDS;
use super::issuers::ISSUERS;
use super::matters::MATTERS;
use super::own_words::OWN_WORDS;
use super::pointers::POINTERS;
use super::sentence::Sentence;
use crate::extract::rule::{Find, Rule};

/// How much a piece of evidence, or a doubt, counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It takes others beside it: *the* treaty.
    Weak = 1,
    /// It makes a document of a word that is often one: *we adopted a* protocol.
    Fair = 2,
    /// It makes a document of a word that is seldom one: *the* documents *on customs*.
    Strong = 4,
}

/// One thing that the sentence says.
#[derive(Clone, Copy)]
pub struct Evidence {
    /// How much it adds.
    pub strength: Strength,
    /// Whether it holds.
    pub holds: fn(&Sentence) -> bool,
}

/// A piece of evidence and the name of its rule.
pub type Row = (&'static str, Evidence);

/// Every row, as a rule of its own; of those that count alike, the first gives the find its name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    OWN_WORDS.iter().chain(MATTERS).chain(DEEDS).chain(ISSUERS).chain(POINTERS)
}

/// The rows among these rules.
pub fn rows<'r>(rules: impl Iterator<Item = &'r Rule>) -> Vec<Row> {
    rules
        .filter_map(|r| match r.find {
            Find::Evidence(evidence) => Some((r.name, evidence)),
            _ => None,
        })
        .collect()
}
