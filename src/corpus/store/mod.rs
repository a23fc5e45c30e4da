//! A corpus of transcripts: a SQLite database that everything opens, with keys, indexes, full text and views.
//!
//! `schema.sql` says what stands where. A batch of inputs is one transaction: whatever stops the program, the file is whole,
//! and the next run goes on. While it is written, others read it (WAL).

mod fill;
mod open;

pub use fill::Indexed;

use anyhow::Result;
use rusqlite::{Connection, ErrorCode};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The tables, with a comment for each column.
pub const SCHEMA: &str = include_str!("schema.sql");

/// A corpus that is open.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    /// What it is called in messages; none has only a name that nobody gave it.
    path: Option<PathBuf>,
    known: fill::Known,
}

impl Store {
    /// Whatever can be asked of it.
    pub fn db(&self) -> &Connection {
        &self.db
    }

    /// The digests of the inputs, or of those that were read with these settings, by path.
    pub fn digests(&self, settings: Option<&str>) -> Result<BTreeMap<String, String>> {
        self.told(|db| {
            let mut found = db.prepare("SELECT path, digest FROM source WHERE settings = coalesce(?, settings)")?;
            found.query_map([settings], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })
    }

    /// Writes a batch of inputs, each in the place of what it held before: all of them or none.
    pub fn add(&mut self, batch: &[Indexed], settings: &str) -> Result<()> {
        let Self { db, known, .. } = self;
        let done = fill::add(db, known, batch, settings);
        self.explained(done)
    }

    /// Takes out the inputs whose paths are none of these, and says how many they were.
    pub fn prune(&mut self, kept: &BTreeSet<String>) -> Result<usize> {
        let gone: Vec<String> = self.digests(None)?.into_keys().filter(|path| !kept.contains(path)).collect();
        self.remove(&gone)?;
        Ok(gone.len())
    }

    /// Takes out inputs.
    pub fn remove(&mut self, paths: &[String]) -> Result<()> {
        let done = if paths.is_empty() { Ok(()) } else { fill::remove(&mut self.db, paths) };
        self.explained(done)
    }

    /// How many transcripts it holds.
    pub fn transcripts(&self) -> Result<i64> {
        self.told(|db| db.query_row("SELECT count(*) FROM transcript", [], |row| row.get(0)))
    }

    /// Asks the database; what it fails with is said in words.
    pub fn told<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        self.explained(ask(&self.db))
    }

    /// What the database failed with, in words.
    pub fn explain(&self, error: rusqlite::Error) -> anyhow::Error {
        explain(self.path.as_deref(), error)
    }

    fn explained<T>(&self, done: rusqlite::Result<T>) -> Result<T> {
        done.map_err(|error| self.explain(error))
    }
}

/// What is wrong with a database, and what to do.
fn explain(path: Option<&Path>, error: rusqlite::Error) -> anyhow::Error {
    let name = path.map_or_else(|| "the database in memory".into(), crate::io::shown);
    if let rusqlite::Error::InvalidPath(_) = error {
        return anyhow::anyhow!("{name}: a folder; give --db the name of a file in it");
    }
    let why = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "no SQLite database; give --db another name",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another program is writing to it; try again when that has finished"
        }
        Some(ErrorCode::DatabaseCorrupt) => "damaged; restore it, or index the transcripts into a new file",
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            "cannot be written; check its permissions and those of its folder"
        }
        Some(ErrorCode::CannotOpen) => "cannot be opened; check the path, its permissions and those of its folder",
        Some(ErrorCode::DiskFull) => "no space left; free some and run it again: it goes on where it was",
        Some(ErrorCode::SystemIoFailure) => "cannot be read or written; check the disk",
        Some(ErrorCode::OutOfMemory) => "no memory left; close other programs",
        _ => return anyhow::anyhow!("{name}: {error}"),
    };
    anyhow::anyhow!("{name}: {why} ({error})")
}
