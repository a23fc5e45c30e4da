//! What cannot be read, and where that is told.

use super::{complain, is_one_of, shown, unwritten};
use anyhow::{Result, bail};
use same_file::Handle;
use std::fmt::{self, Display};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// An input that cannot be read, and why.
#[derive(Debug)]
pub struct Failure {
    /// The file, or the member of an archive.
    pub path: PathBuf,
    /// Which record of it, from 1.
    pub number: Option<usize>,
    /// The record's own name.
    pub id: Option<String>,
    /// What is wrong and what to do, on one line.
    pub why: String,
}

impl Failure {
    /// Of what is called so.
    pub fn new(path: &Path, why: impl Display) -> Self {
        Self { path: path.to_path_buf(), number: None, id: None, why: why.to_string() }
    }
}

impl Display for Failure {
    /// The path, so that it can be typed, and why.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number.map_or(String::new(), |number| format!("#{number}"));
        write!(f, "{}{number}: {}", shown(&self.path), self.why)
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// For programs: what the output would have called it, where it is from, and why.
    pub fn object(&self) -> serde_json::Value {
        let path = self.path.display().to_string();
        let number = || self.number.map_or_else(|| path.clone(), |number| format!("{path}#{number}"));
        serde_json::json!({"id": self.id.clone().unwrap_or_else(number), "path": path, "error": self.why})
    }
}

/// Where failures are told: a line each on standard error, or a record each in a file.
#[derive(Debug)]
pub struct Failures {
    file: Option<(PathBuf, File)>,
    /// How many there were.
    pub count: usize,
}

impl Failures {
    /// Begins to tell them: in this file, which is none of those that are read, or else on standard error.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn begin(file: Option<&Path>, read: &[PathBuf]) -> Result<Self> {
        let Some(path) = file else { return Ok(Self { file: None, count: 0 }) };
        if Handle::from_path(path).is_ok_and(|old| is_one_of(&old, read)) {
            bail!("{}: the errors would overwrite an input; give --errors another name", shown(path));
        }
        let file = File::create(path).map_err(|error| unwritten(&shown(path), error))?;
        Ok(Self { file: Some((path.to_path_buf(), file)), count: 0 })
    }

    /// Tells one, at once: whatever stops the program, what failed before is known.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn tell(&mut self, failure: &Failure) -> Result<()> {
        self.count += 1;
        let Some((path, file)) = &mut self.file else {
            complain(&failure.to_string());
            return Ok(());
        };
        file.write_all(format!("{}\n", failure.object()).as_bytes())
            .map_err(|error| unwritten(&shown(path), error).into())
    }
}
