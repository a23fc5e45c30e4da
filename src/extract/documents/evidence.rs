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

/// One thing that the sentence says.
pub struct Evidence {
    /// As the output names it, if it is the weightiest that holds.
    pub name: &'static str,
    /// What it adds.
    pub points: i32,
    /// Whether it holds.
    pub holds: fn(&Scene) -> bool,
    /// Texts, and the document in each.
    pub examples: &'static [(&'static str, &'static str)],
    /// Texts of whose head noun it does not hold.
    #[cfg_attr(not(test), allow(dead_code))]
    pub counterexamples: &'static [&'static str],
}

/// Every row.
pub fn rows() -> impl Iterator<Item = &'static Evidence> {
    DEEDS.iter().chain(MARKS)
}
