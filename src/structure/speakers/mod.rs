//! Who the labels name: a name apart from its office, and one identity for all the forms of a person.

pub mod affiliation;
mod cast;
mod full;
pub mod names;

pub use cast::Cast;
