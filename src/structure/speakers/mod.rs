//! Who the labels name: a name apart from its office, and one identity for all the forms of a person.

mod cast;
mod full;
pub mod names;
mod offices;
pub mod posts;
mod stated;
pub mod told;

pub use cast::Cast;
