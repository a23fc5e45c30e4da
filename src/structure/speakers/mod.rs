//! Who the labels name: a name apart from its office, and one identity for all the forms of a person.

pub mod affiliation;
mod cast;
mod full;
pub mod names;
mod offices;
pub mod posts;
mod stated;

pub use cast::Cast;
