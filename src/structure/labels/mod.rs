//! Speaker labels: what stands before a speech is found, judged by rules and cut into its parts once.
//!
//! [`cut`] finds where a label may end, [`rules`] say which of these are labels, [`detect`] weighs them with the whole
//! page, [`naming`] tells names from offices and sentences.

mod candidate;
mod cut;
mod detect;
pub mod forms;
pub mod letters;
pub mod lexicon;
pub mod naming;
mod rules;
mod unmarked;
pub mod voices;

pub use candidate::{Candidate, Opening};
pub use cut::{cut, ends_sentence, sentence_before};
pub use detect::{Labels, bare_labels, comes_again, cuts, detect, doubt, has_label, is_text};
