//! One input: its bytes, and what they are analysed to.

use super::inputs::{Found, Input};
use crate::io::{self, Failure, Limit};
use std::collections::BTreeMap;
use transcript_cli::{Analysis, Options, WarningCode, parse_all, parse_record};

/// How inputs are read.
#[derive(Debug)]
pub struct Reading {
    /// What the analysis is told.
    pub options: Options,
    /// How large an input may be.
    pub limit: Limit,
    /// The digests of what is known already, by the keys: what has the same is not analysed.
    pub known: Option<BTreeMap<String, String>>,
}

/// What tells an input from all others, and whether it has changed.
#[derive(Debug)]
pub struct Key {
    /// The path as given, and for a record which one it is: `speeches.csv#17`.
    pub name: String,
    /// The digest of the bytes, and of what a table says beside them; where something is known already, and they can be read.
    pub digest: Option<String>,
}

/// What comes of an input: its transcripts in order, or a failure; and then that it is done.
#[derive(Debug)]
#[cfg_attr(not(feature = "index"), expect(dead_code, reason = "the corpus alone asks which input it is"))]
pub enum Outcome {
    /// An input is read, and this is it.
    Begun(Key),
    /// It is known as it is.
    Unchanged(Key),
    /// A transcript.
    Analysis(Box<Analysis>),
    /// The input cannot be read, or holds no text.
    Failure(Failure),
    /// No more comes of this input; so many bytes of files are behind us with it.
    Done(u64),
}

impl Reading {
    /// Reads an input and gives what comes of it to `each`.
    pub fn read(&self, mut input: Found, each: &mut dyn FnMut(Outcome)) {
        let behind = input.as_ref().map_or(0, |input| input.behind);
        if let Ok(input) = &mut input {
            let key = self.key(input);
            let known = self.known.as_ref().and_then(|known| known.get(&key.name));
            if known.is_some() && known == key.digest.as_ref() {
                each(Outcome::Unchanged(key));
                return each(Outcome::Done(behind));
            }
            each(Outcome::Begun(key));
        }
        let analysis = |analysis| each(Outcome::Analysis(Box::new(analysis)));
        if let Err(failure) = input.and_then(|input| self.analyse(input, analysis)) {
            each(Outcome::Failure(failure));
        }
        each(Outcome::Done(behind));
    }

    fn key(&self, input: &mut Input) -> Key {
        let path = input.path.display();
        let name = input.record.as_ref().map_or_else(|| path.to_string(), |record| format!("{path}#{}", record.number));
        let bytes = self.known.as_ref().and_then(|_| input.digest(self.limit));
        let digest = bytes.map(|bytes| match &input.record {
            Some(record) => io::digest(format!("{bytes:x} {:?} {:?}", record.id, record.record).as_bytes()),
            None => bytes,
        });
        Key { name, digest: digest.map(|digest| format!("{digest:032x}")) }
    }

    /// Analyses an input and gives each of its transcripts.
    ///
    /// # Errors
    ///
    /// It cannot be read, or holds no text.
    pub fn analyse(&self, mut input: Input, mut each: impl FnMut(Analysis)) -> Result<(), Failure> {
        let bytes = input.take_bytes(self.limit)?;
        let name = input.path.display().to_string();
        let mut some = false;
        let mut why = "holds no text; check that the right file was saved".to_string();
        let record = input.record.as_deref();
        let of_record = record.map(|of| parse_record(&bytes, &name, &of.record, &self.options));
        let of_file = record.is_none().then(|| parse_all(&bytes, &name, &self.options));
        for mut analysis in of_record.into_iter().flatten().chain(of_file.into_iter().flatten()) {
            if let Some(record) = record {
                analysis.id = record.name(&name, analysis.source.part);
            }
            if !analysis.is_empty() {
                some = true;
                each(analysis);
            } else if let Some(warning) = analysis.warnings.into_iter().find(|w| w.code == WarningCode::NotText) {
                why = warning.message;
            }
        }
        match input.record {
            _ if some => Ok(()),
            Some(record) => {
                Err(Failure { number: Some(record.number), id: record.id, ..Failure::new(&input.path, why) })
            }
            None => Err(Failure::new(&input.path, why)),
        }
    }
}
