//! What is to be read, one after the other: operands of the command line, the files of folders, the paths of a list.

mod folders;
mod lists;

use crate::io::{self, Failure};
pub use folders::Walked;
pub use lists::Listed;
use std::path::{Path, PathBuf};

/// One thing to read.
#[derive(Debug)]
pub struct Input {
    /// What the output calls it; `-` is standard input.
    pub path: PathBuf,
    /// How many bytes it has, where that is known.
    bytes: u64,
}

impl Input {
    fn file(path: PathBuf) -> Self {
        let bytes = std::fs::metadata(&path).map_or(0, |about| about.len());
        Self { path, bytes }
    }
}

/// How many bytes an input will take up.
pub fn weigh(input: &Result<Input, Failure>) -> u64 {
    input.as_ref().map_or(0, |input| input.bytes)
}

/// The inputs in their order: each operand, and each path of a list behind them. They are found when they are asked for.
pub struct Inputs {
    operands: std::vec::IntoIter<PathBuf>,
    listed: Option<Listed>,
    walked: Walked,
    /// The folder that is gone through.
    folder: Option<folders::Folder>,
}

impl Inputs {
    /// Of these operands, and the paths of a list; folders are gone through as said.
    pub fn new(operands: Vec<PathBuf>, listed: Option<Listed>, walked: Walked) -> Self {
        Self { operands: operands.into_iter(), listed, walked, folder: None }
    }

    fn next_path(&mut self) -> Option<Result<PathBuf, Failure>> {
        match self.operands.next() {
            Some(path) => Some(Ok(path)),
            None => self.listed.as_mut()?.next(),
        }
    }
}

impl Iterator for Inputs {
    type Item = Result<Input, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(folder) = &mut self.folder {
                match folder.next() {
                    Some(found) => return Some(found.map(Input::file)),
                    None => self.folder = None,
                }
            }
            let path = match self.next_path()? {
                Ok(path) => path,
                Err(failure) => return Some(Err(failure)),
            };
            match self.walked.folder(&path) {
                Some(Ok(folder)) => self.folder = Some(folder),
                Some(Err(failure)) => return Some(Err(failure)),
                None => return Some(Ok(Input::file(path))),
            }
        }
    }

    /// One, where a single file is named and nothing else.
    fn size_hint(&self) -> (usize, Option<usize>) {
        match (self.operands.as_slice(), &self.folder, &self.listed) {
            ([], None, None) => (0, Some(0)),
            ([only], None, None) if !only.is_dir() && !folders::is_pattern(only) => (1, Some(1)),
            _ => (0, None),
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
