//! The lexical layer: the only place that decides what a word is. It knows no language.

pub mod tokens;
