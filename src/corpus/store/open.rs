//! Opening a corpus: only what is one, in a version that we know, and nothing else is touched.

use super::{SCHEMA, Store, explain};
use anyhow::{Result, bail};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Tells our databases from others: `tscr`.
const APPLICATION: i64 = 0x7473_6372;

/// The version of the tables. A change of them counts on, and an older file is brought up or refused here.
const VERSION: i64 = 1;

/// How long another writer is waited for. A batch of theirs takes a second.
const PATIENCE: Duration = Duration::from_secs(30);

impl Store {
    /// Opens a corpus to write to it, or makes one.
    ///
    /// # Errors
    ///
    /// It is something else, damaged, of another version, or cannot be written.
    pub fn create(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let told = |error| explain(Some(path), error);
        let mut db = open(path, flags).map_err(told)?;
        if state(&db).map_err(told)? != State::Empty {
            check(&db, path)?;
        }
        if db.is_readonly("main").map_err(told)? {
            bail!("{}: cannot be written; check its permissions and those of its folder", crate::io::shown(path));
        }
        write_ahead(&db).map_err(told)?;
        let begun = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(told)?;
        // Another may have made the tables since.
        if state(&begun).map_err(told)? == State::Empty {
            tables(&begun).map_err(told)?;
        }
        begun.commit().map_err(told)?;
        Self::checked(db, Some(path))
    }

    /// Opens a corpus to ask it.
    ///
    /// # Errors
    ///
    /// There is none, it is something else, damaged or of another version.
    pub fn open(path: &Path) -> Result<Self> {
        if !path.exists() {
            bail!(
                "{}: no such file; make a corpus with `transcript-cli index FOLDER --db FILE`",
                crate::io::shown(path)
            );
        }
        Self::checked(
            open(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(|error| explain(Some(path), error))?,
            Some(path),
        )
    }

    /// A corpus that goes when it is closed: in memory, and on the disk where it grows large. `full_text` says whether words
    /// and phrases will be asked of it.
    ///
    /// # Errors
    ///
    /// No temporary file can be made.
    pub fn passing(full_text: bool) -> Result<Self> {
        let make = || {
            let db = Connection::open("")?;
            pragmas(&db)?;
            db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
            tables(&db)?;
            if !full_text {
                db.execute_batch("DROP TRIGGER turn_is_new; DROP TRIGGER turn_is_gone; DROP TRIGGER turn_is_other;")?;
            }
            Ok(db)
        };
        let db = make().map_err(|error| explain(None, error))?;
        Ok(Self { db, path: None, known: Default::default() })
    }

    fn checked(db: Connection, path: Option<&Path>) -> Result<Self> {
        let path = path.map(Path::to_path_buf);
        if let Some(path) = &path {
            check(&db, path)?;
        }
        Ok(Self { db, path, known: Default::default() })
    }

    /// Leaves a corpus that was written as one file that can be copied and read wherever it lies.
    ///
    /// # Errors
    ///
    /// The database fails.
    pub fn finish(self) -> Result<()> {
        self.told(|db| db.execute_batch("PRAGMA optimize;"))?;
        // Where others have it open it stays as it is: whoever is last tidies up.
        drop(self.db.execute_batch("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE;"));
        Ok(())
    }
}

/// Opens what stands at this path, whatever it is called.
fn open(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    if path.is_dir() {
        return Err(rusqlite::Error::InvalidPath(path.to_path_buf()));
    }
    // A name like `:memory:` is that of a file too.
    let path = if path.is_relative() { Path::new(".").join(path) } else { path.to_path_buf() };
    let opened = Connection::open_with_flags(&path, flags).and_then(|db| {
        pragmas(&db)?;
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(db)
    });
    match opened {
        // One that was left with a log, where no file can be made beside it.
        Err(error)
            if flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY)
                && error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) =>
        {
            let log = PathBuf::from([path.as_os_str(), "-wal".as_ref()].join("".as_ref()));
            if std::fs::metadata(log).is_ok_and(|log| log.len() > 0) {
                return Err(error);
            }
            let name: String = path.as_os_str().as_encoded_bytes().iter().map(|b| format!("%{b:02x}")).collect();
            let db =
                Connection::open_with_flags(format!("file:{name}?immutable=1"), flags | OpenFlags::SQLITE_OPEN_URI)?;
            pragmas(&db)?;
            Ok(db)
        }
        opened => opened,
    }
}

fn pragmas(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(PATIENCE)?;
    db.execute_batch("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF;")
}

/// Others shall read while we write. To change to it asks for the file alone, for which SQLite does not wait by itself.
fn write_ahead(db: &Connection) -> rusqlite::Result<()> {
    let mut patience = PATIENCE;
    loop {
        match db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;") {
            Err(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) && !patience.is_zero() =>
            {
                let pause = Duration::from_millis(50);
                std::thread::sleep(pause);
                patience = patience.saturating_sub(pause);
            }
            done => return done,
        }
    }
}

fn tables(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(SCHEMA)?;
    db.pragma_update(None, "application_id", APPLICATION)?;
    db.pragma_update(None, "user_version", VERSION)
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    Empty,
    Corpus { version: i64 },
    Foreign,
}

fn state(db: &Connection) -> rusqlite::Result<State> {
    let number = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0));
    Ok(match number("PRAGMA application_id")? {
        APPLICATION => State::Corpus { version: number("PRAGMA user_version")? },
        0 if number("SELECT count(*) FROM sqlite_schema")? == 0 => State::Empty,
        _ => State::Foreign,
    })
}

/// Whether it is a corpus that we can read.
fn check(db: &Connection, path: &Path) -> Result<()> {
    let name = crate::io::shown(path);
    match state(db).map_err(|error| explain(Some(path), error))? {
        State::Corpus { version: VERSION } => Ok(()),
        State::Corpus { version } if version > VERSION => {
            bail!(
                "{name}: made by a later version of this program (tables {version}, known {VERSION}); install that version"
            )
        }
        State::Corpus { version } => {
            bail!(
                "{name}: made by an earlier version of this program (tables {version}, now {VERSION}); index the transcripts into a new file"
            )
        }
        State::Empty => {
            bail!("{name}: an empty file, no corpus; make one with `transcript-cli index FOLDER --db FILE`")
        }
        State::Foreign => bail!("{name}: a database of another program; give --db another name"),
    }
}
