//! One output an input, in a folder: each takes its place when it is whole, and a journal tells which are done, so that a
//! later run goes on where one was stopped.

use super::{shown, unwritten};
use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tempfile::NamedTempFile;

/// What the program keeps for itself in the folder: the journal, and what is being written.
const OWN: &str = ".transcript-cli";

/// A folder with one output an input.
pub struct Each {
    root: PathBuf,
    /// `json`
    ending: &'static str,
    journal: Mutex<File>,
    done: BTreeMap<u128, Done>,
    /// Nobody else writes here meanwhile.
    _lock: File,
}

/// An input that was read, as far as it tells whether it is still the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was written last, in nanoseconds; none for what is in an archive.
    pub modified: Option<u64>,
}

/// What the journal knows of an output.
struct Done {
    state: State,
    sha256: u128,
}

/// A line of the journal.
#[derive(Serialize, Deserialize)]
struct Line<'l> {
    output: std::borrow::Cow<'l, str>,
    #[serde(flatten)]
    state: State,
    sha256: std::borrow::Cow<'l, str>,
}

/// The first line of the journal: what the outputs were made with.
#[derive(Serialize, Deserialize, PartialEq)]
struct Made {
    with: String,
}

impl Each {
    /// Opens a folder for outputs of this ending, made `with` these options; what an earlier run did counts if it is to
    /// be resumed and was made with the same.
    ///
    /// # Errors
    ///
    /// The folder cannot be made or written, or another run is at work in it.
    pub fn open(root: &Path, ending: &'static str, with: &str, resume: bool) -> Result<Self> {
        let own = root.join(OWN);
        super::make_folder(&own)?;
        let cannot = |error| unwritten(&shown(&own), error);
        let lock = File::create(own.join("lock")).map_err(cannot)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!("{}: another run writes there; wait for its end", shown(root)),
            // Not every file system knows locks.
            Err(TryLockError::Error(_)) => {}
        }
        // What a run was writing when it was stopped.
        for left in
            fs::read_dir(&own).map_err(cannot)?.flatten().filter(|f| f.path().extension() == Some("part".as_ref()))
        {
            fs::remove_file(left.path()).map_err(cannot)?;
        }
        let journal = own.join("done.ndjson");
        let made = Made { with: with.to_string() };
        let done = if resume { read(&journal, &made) } else { None };
        let mut file = match done {
            Some(_) => File::options().append(true).open(&journal),
            None => File::create(&journal),
        }
        .map_err(cannot)?;
        // The last line may be torn.
        let begin = if done.is_some() { "\n".to_string() } else { serde_json::to_string(&made)? + "\n" };
        file.write_all(begin.as_bytes()).map_err(cannot)?;
        let done = done.unwrap_or_default();
        Ok(Self { root: root.to_path_buf(), ending, journal: Mutex::new(file), done, _lock: lock })
    }

    /// Where the output of an input goes: its name with an ending, in the folders that it stands in.
    pub fn place(&self, path: &Path, record: Option<usize>) -> PathBuf {
        let mut place = PathBuf::new();
        for part in path.components() {
            match part {
                Component::Normal(name) => place.push(safe(&name.to_string_lossy())),
                Component::ParentDir => place.push("%2E%2E"),
                Component::Prefix(prefix) => place.push(safe(&prefix.as_os_str().to_string_lossy())),
                Component::RootDir | Component::CurDir => {}
            }
        }
        let record = record.map_or(String::new(), |number| format!("#{number}"));
        let mut named = place.into_os_string();
        named.push(format!("{record}.{}", self.ending));
        named.into()
    }

    /// Whether the output of an input is there and the input is what it was; where that is not certain, `digest` reads it.
    pub fn is_done(&self, place: &Path, state: &State, digest: impl FnOnce() -> Option<u128>) -> bool {
        let Some(done) = self.done.get(&key(place)) else { return false };
        done.state.bytes == state.bytes
            && self.root.join(place).is_file()
            && (state.modified.is_some() && done.state.modified == state.modified || digest() == Some(done.sha256))
    }

    /// Begins an output aside.
    ///
    /// # Errors
    ///
    /// The folder takes none.
    pub fn begin(&self) -> Result<BufWriter<NamedTempFile>> {
        let own = self.root.join(OWN);
        let aside = super::output::begin_in(&own).map_err(|error| unwritten(&shown(&own), error))?;
        Ok(BufWriter::new(aside))
    }

    /// The failure of an output, with its place and the cure.
    pub fn unwritten(&self, place: &Path, error: io::Error) -> io::Error {
        unwritten(&shown(&self.root.join(place)), error)
    }

    /// Puts an output in its place, and tells the journal.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn finish(&self, out: BufWriter<NamedTempFile>, place: &Path, state: State, sha256: &str) -> Result<()> {
        let target = self.root.join(place);
        let named = |error| self.unwritten(place, error);
        let aside = out.into_inner().map_err(|error| named(error.into_error()))?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(named)?;
        }
        aside.persist(&target).map_err(|failed| named(failed.error))?;
        let line = Line { output: place.to_string_lossy(), state, sha256: sha256.into() };
        let line = serde_json::to_string(&line)? + "\n";
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(journal.write_all(line.as_bytes()).map_err(|error| unwritten(&shown(&self.root.join(OWN)), error))?)
    }
}

/// What a journal knows, if its outputs were made with the same.
fn read(journal: &Path, made: &Made) -> Option<BTreeMap<u128, Done>> {
    let mut lines = BufReader::new(File::open(journal).ok()?).split(b'\n').map_while(Result::ok);
    if serde_json::from_slice::<Made>(&lines.next()?).ok().as_ref() != Some(made) {
        return None;
    }
    let mut done = BTreeMap::new();
    for line in lines {
        if let Ok(Line { output, state, sha256 }) = serde_json::from_slice(&line) {
            done.insert(key(Path::new(&*output)), Done { state, sha256: short(&sha256) });
        }
    }
    Some(done)
}

fn key(place: &Path) -> u128 {
    digest(place.to_string_lossy().as_bytes())
}

/// Half a digest, as much as is compared.
pub fn digest(bytes: &[u8]) -> u128 {
    Sha256::digest(bytes).iter().take(16).fold(0, |all, byte| all << 8 | u128::from(*byte))
}

/// The same of one that is written out.
fn short(sha256: &str) -> u128 {
    sha256.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok()).unwrap_or(0)
}

/// A name that every file system takes, and no other name has: what may not stand in one is written in figures.
fn safe(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '%' | '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => out += &format!("%{:02X}", u32::from(c)),
            c if c.is_control() => out += &format!("%{:02X}", u32::from(c)),
            c => out.push(c),
        }
    }
    if out == OWN { out.replacen('.', "%2E", 1) } else { out }
}
