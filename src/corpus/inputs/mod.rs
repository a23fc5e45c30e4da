//! What is to be read, one after the other: operands of the command line, the files of folders, the paths of a list, and
//! what is in archives, the records of tables.

mod archives;
mod budget;
mod folders;
mod kind;
mod lists;
pub mod records;
#[cfg(test)]
mod tests;
mod unpack;
mod zip;

use super::pool::Give;
use crate::io::{self, Failure, Limit};
use archives::Archives;
pub use folders::Walked;
pub use lists::Listed;
use records::{Described, Records};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// One thing to read.
#[derive(Debug)]
pub struct Input {
    /// What the output calls it: the path as given, `pages.zip!a/b.html` in an archive; `-` is standard input.
    pub path: PathBuf,
    content: Content,
    /// What else is known of it, if it is a record.
    pub record: Option<Box<Described>>,
}

#[derive(Debug)]
enum Content {
    /// A file of that path, with so many bytes.
    File(u64),
    Bytes(Vec<u8>),
}

/// An input, or what cannot be reached.
pub type Found = Result<Input, Failure>;

impl Input {
    fn file(path: &Path, bytes: u64) -> Self {
        Self { path: path.to_path_buf(), content: Content::File(bytes), record: None }
    }

    /// Its bytes, read if they are not yet.
    ///
    /// # Errors
    ///
    /// It cannot be read, or has too many.
    pub fn take_bytes(&mut self, limit: Limit) -> Result<Vec<u8>, Failure> {
        match &mut self.content {
            Content::File(_) => io::input(&self.path, limit),
            Content::Bytes(bytes) => Ok(std::mem::take(bytes)),
        }
    }
}

/// How many bytes an input will take up.
pub fn weigh(input: &Found) -> u64 {
    match input.as_ref().map(|input| &input.content) {
        Ok(Content::File(bytes)) => *bytes,
        Ok(Content::Bytes(bytes)) => bytes.len() as u64,
        Err(_) => 0,
    }
}

/// The inputs in their order: each operand, and each path of a list behind them. They are found as they are wanted.
pub struct Inputs {
    operands: Vec<PathBuf>,
    listed: Option<Listed>,
    walked: Walked,
    /// Each file holds records.
    records: Option<Records>,
    limit: Limit,
}

impl Inputs {
    /// Of these operands, and the paths of a list; folders and archives are gone through as said.
    pub fn new(
        operands: Vec<PathBuf>,
        listed: Option<Listed>,
        walked: Walked,
        records: Option<Records>,
        limit: Limit,
    ) -> Self {
        Self { operands, listed, walked, records, limit }
    }

    /// Gives each input.
    pub fn each(self, give: Give<Found>) -> ControlFlow<()> {
        let Self { operands, listed, walked, records, limit } = self;
        let archives = Archives { walked: &walked, records: records.as_ref(), limit };
        let paths = operands.into_iter().map(Ok).chain(listed.into_iter().flatten());
        for path in paths {
            let path = match path {
                Ok(path) => path,
                Err(failure) => {
                    give(Err(failure))?;
                    continue;
                }
            };
            match walked.folder(&path) {
                Some(Ok(mut folder)) => folder.try_for_each(|found| match found {
                    Ok(file) => archives.open(&file, give),
                    Err(failure) => give(Err(failure)),
                })?,
                Some(Err(failure)) => give(Err(failure))?,
                None => archives.open(&path, give)?,
            }
        }
        ControlFlow::Continue(())
    }

    /// Whether a single file is named and nothing else.
    pub fn is_one(&self) -> bool {
        match (self.operands.as_slice(), &self.listed, &self.records) {
            ([only], None, None) => is_standard(only) || only.is_file() && !kind::of_file(only).is_several(),
            _ => false,
        }
    }
}

/// Whether this is standard input.
fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// A failure to reach what is called so.
fn unreached(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(path, io::cure(error))
}
