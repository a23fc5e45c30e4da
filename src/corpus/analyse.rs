//! One input: its bytes, and what they are analysed to.

use super::inputs::Found;
use crate::io::{Failure, Limit};
use transcript_cli::{Analysis, Options, WarningCode, parse, parse_all};

/// How inputs are read.
#[derive(Debug)]
pub struct Reading {
    /// What the analysis is told.
    pub options: Options,
    /// How large an input may be.
    pub limit: Limit,
    /// Each input is one transcript, even if it holds several.
    pub whole: bool,
}

/// What comes of an input: its transcripts in order, or a failure; and then that it is done.
#[derive(Debug)]
pub enum Outcome {
    /// A transcript.
    Analysis(Box<Analysis>),
    /// The input cannot be read, or holds no text.
    Failure(Failure),
    /// No more comes of this input.
    Done,
}

impl Reading {
    /// Reads an input and gives what comes of it to `each`.
    pub fn read(&self, input: Found, each: &mut dyn FnMut(Outcome)) {
        let (path, bytes) = match input.and_then(|input| input.bytes(self.limit)) {
            Ok(read) => read,
            Err(failure) => {
                each(Outcome::Failure(failure));
                return each(Outcome::Done);
            }
        };
        let name = path.display().to_string();
        let mut some = false;
        let mut why = "holds no text; check that the right file was saved".to_string();
        let whole = self.whole.then(|| parse(&bytes, &name, &self.options));
        let parts = (!self.whole).then(|| parse_all(&bytes, &name, &self.options)).into_iter().flatten();
        for analysis in whole.into_iter().chain(parts) {
            if !analysis.is_empty() {
                some = true;
                each(Outcome::Analysis(Box::new(analysis)));
            } else if let Some(warning) = analysis.warnings.into_iter().find(|w| w.code == WarningCode::NotText) {
                why = warning.message;
            }
        }
        if !some {
            each(Outcome::Failure(Failure::new(&path, why)));
        }
        each(Outcome::Done);
    }
}
