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
use crate::io::{self, Failure, Limit, State};
use archives::Archives;
pub use folders::Walked;
pub use lists::Listed;
use records::{Described, Records};
use std::fs::Metadata;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// One thing to read.
#[derive(Debug)]
pub struct Input {
    /// What the output calls it: the path as given, `pages.zip!a/b.html` in an archive; `-` is standard input.
    pub path: PathBuf,
    content: Content,
    /// When it was written last, if it is a file by itself.
    modified: Option<SystemTime>,
    /// So many bytes of files are behind us with it: its own, or those of the archive up to it.
    pub behind: u64,
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
    /// The file of this path, or standard input.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_path_buf(), content: Content::File(0), modified: None, behind: 0, record: None }
    }

    fn file(path: &Path, about: &Metadata) -> Self {
        let content = Content::File(about.len());
        Self { path: path.to_path_buf(), content, modified: about.modified().ok(), behind: about.len(), record: None }
    }

    fn bytes(path: &Path, bytes: Vec<u8>, record: Option<Box<Described>>) -> Self {
        Self { path: path.to_path_buf(), content: Content::Bytes(bytes), modified: None, behind: 0, record }
    }

    fn behind(self, bytes: u64) -> Self {
        Self { behind: self.behind + bytes, ..self }
    }

    /// What tells whether it is still the same.
    pub fn state(&self) -> State {
        let bytes = match &self.content {
            Content::File(bytes) => *bytes,
            Content::Bytes(bytes) => bytes.len() as u64,
        };
        let since = self.modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        State { bytes, modified: since.and_then(|since| since.as_nanos().try_into().ok()) }
    }

    /// The digest of its bytes, if they can be read; they are kept.
    pub fn digest(&mut self, limit: Limit) -> Option<u128> {
        let bytes = self.take_bytes(limit).ok()?;
        let digest = io::digest(&bytes);
        self.content = Content::Bytes(bytes);
        Some(digest)
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

    /// Counts the bytes of all files, where they can be known beforehand.
    pub fn size(&self) -> Option<impl FnOnce() -> u64 + Send + 'static> {
        let (operands, walked) = (self.operands.clone(), self.walked.clone());
        let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len());
        let all = move |path: PathBuf| match walked.folder(&path) {
            Some(Ok(folder)) => folder.flatten().map(|file| bytes(&file)).sum(),
            _ => bytes(&path),
        };
        let known = self.listed.is_none() && !operands.iter().any(|path| is_standard(path));
        known.then_some(move || operands.into_iter().map(all).sum())
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
