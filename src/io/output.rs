//! Where the output goes. A file is written aside and put in its place when it is whole: whatever stops the program, the
//! old file or the new one stands there, never a piece of one.

use super::{is_one_of, shown};
use anyhow::bail;
use same_file::Handle;
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::{Builder, NamedTempFile};
use transcript_cli::Layout;

/// Where the output goes.
pub enum Output {
    /// Standard output.
    Standard(BufWriter<io::StdoutLock<'static>>),
    /// A device or a pipe, which nothing can replace.
    Device(PathBuf, BufWriter<File>),
    /// A file, begun when the first byte comes: where nothing could be read, an older one stays as it is.
    File(PathBuf, Option<BufWriter<NamedTempFile>>),
}

/// Settles where the output goes, which is none of the files `read`, and says what a report may look like there.
pub fn output(path: Option<&Path>, read: &[PathBuf]) -> anyhow::Result<(Output, Layout)> {
    let Some(path) = path.filter(|p| *p != Path::new("-")) else {
        let out = io::stdout();
        let terminal = out.is_terminal();
        if !terminal && Handle::stdout().is_ok_and(|out| is_a_file(&out) && is_one_of(&out, read)) {
            bail!("standard output would overwrite an input; write to another file");
        }
        let width = terminal_size::terminal_size_of(&out).map_or(80, |(w, _)| usize::from(w.0));
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let colour = terminal && !dumb && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        return Ok((Output::Standard(BufWriter::new(out.lock())), Layout::terminal(width, colour)));
    };
    let unwritten = |error| anyhow::Error::from(unwritten(&shown(path), error));
    let out = match fs::metadata(path) {
        Ok(old) if old.is_dir() => return Err(unwritten(io::ErrorKind::IsADirectory.into())),
        Ok(old) if old.is_file() => {
            if Handle::from_path(path).is_ok_and(|old| is_one_of(&old, read)) {
                bail!("{}: the output would overwrite an input; give --output another name", shown(path));
            }
            // A link stays one: what it leads to is replaced.
            Output::File(path.canonicalize().map_err(unwritten)?, None)
        }
        Ok(_) => {
            let device = File::options().write(true).open(path).map_err(unwritten)?;
            Output::Device(path.to_path_buf(), BufWriter::new(device))
        }
        Err(_) => {
            // A folder that is not there is said before work begins.
            fs::metadata(folder_of(path)).map_err(unwritten)?;
            Output::File(path.to_path_buf(), None)
        }
    };
    Ok((out, Layout::default()))
}

/// Makes the folder that several files go into, unless it is there.
///
/// # Errors
///
/// It cannot be made: something else has its name, or the folder around it takes none.
pub fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(path).map_err(|error| anyhow::anyhow!("{}: the folder cannot be made ({error})", shown(path)))
}

/// Whether a stream is a file on a disk.
fn is_a_file(stream: &Handle) -> bool {
    stream.as_file().metadata().is_ok_and(|about| about.is_file())
}

impl Output {
    /// Whether a person reads it as it comes.
    #[cfg(feature = "index")]
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Standard(_)) && io::stdout().is_terminal()
    }

    /// Puts what was written in its place.
    ///
    /// # Errors
    ///
    /// The last bytes cannot be written, or the old file not be replaced.
    pub fn finish(mut self) -> anyhow::Result<()> {
        self.flush()?;
        if let Self::File(path, Some(out)) = self {
            let named = |error: io::Error| unwritten(&shown(&path), error);
            let aside = out.into_inner().map_err(|error| named(error.into_error()))?;
            if let Ok(old) = fs::metadata(&path) {
                aside.as_file().set_permissions(old.permissions()).map_err(named)?;
            }
            aside.persist(&path).map_err(|failed| named(failed.error))?;
        }
        Ok(())
    }
}

/// Begins a file beside the one that it shall replace, with the permissions of any new file; what runs that were killed left
/// there goes first.
fn begin_aside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = folder_of(path);
    sweep(folder);
    let aside = begin_in(folder)?;
    // As long as it is locked no other run takes it for one left behind. Not every file system knows locks.
    let _ = aside.as_file().try_lock();
    Ok(aside)
}

/// What a file that is written aside is called.
const ASIDE: (&str, &str) = (".transcript-cli-", ".part");

/// How old one left behind is at least: between its making and its lock it is nobody's for a moment.
const LEFT: Duration = Duration::from_secs(60);

/// Takes out what nobody is writing any more.
fn sweep(folder: &Path) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = file.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(ASIDE.0) && name.ends_with(ASIDE.1));
        let age = |about: fs::Metadata| about.modified().ok()?.elapsed().ok();
        let old = || file.metadata().ok().and_then(age).is_some_and(|age| age > LEFT);
        let free = || File::open(file.path()).is_ok_and(|open| open.try_lock().is_ok());
        if ours && old() && free() {
            // One that cannot be taken out harms nobody.
            let _ = fs::remove_file(file.path());
        }
    }
}

/// The folder in which a file is.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// Begins one in this folder.
pub fn begin_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(ASIDE.0).suffix(ASIDE.1);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(out) => out.write(bytes).map_err(|e| unwritten(STANDARD, e)),
            Self::Device(path, out) => out.write(bytes).map_err(|e| unwritten(&shown(path), e)),
            Self::File(path, out) => {
                let out = match out {
                    Some(out) => out,
                    None => out.insert(BufWriter::new(begin_aside(path).map_err(|e| unwritten(&shown(path), e))?)),
                };
                out.write(bytes).map_err(|e| unwritten(&shown(path), e))
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(out) => out.flush().map_err(|e| unwritten(STANDARD, e)),
            Self::Device(path, out) => out.flush().map_err(|e| unwritten(&shown(path), e)),
            Self::File(path, Some(out)) => out.flush().map_err(|e| unwritten(&shown(path), e)),
            Self::File(_, None) => Ok(()),
        }
    }
}

/// Standard output, as a message names it.
pub const STANDARD: &str = "standard output";

/// The failure of an output, with its place and the cure.
pub fn unwritten(place: &str, error: io::Error) -> io::Error {
    let cure = match error.kind() {
        io::ErrorKind::StorageFull => "no space left; free some, or write elsewhere",
        io::ErrorKind::NotFound => "no such folder; make it first",
        io::ErrorKind::IsADirectory => "it is a folder; name a file in it",
        _ => "check the folder and its permissions",
    };
    // The system's words alone: what is begun aside has a name that says nothing to the user.
    let system = error.to_string();
    let system = system.split(" at path ").next().unwrap_or_default();
    io::Error::new(error.kind(), format!("{place}: cannot be written; {cure} ({system})"))
}
