//! Files and standard streams: what can fail in the world, and what the person is told.

use anyhow::{Context, bail};
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use transcript_cli::Layout;

/// Reads one input whole; `limit` in bytes, 0 for none.
pub fn input(path: &Path, limit: u64) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        read(&mut io::stdin().lock(), limit, &mut bytes)
            .context("standard input cannot be read; check what is piped in")?;
    } else {
        let cure = |error: &io::Error| match error.kind() {
            io::ErrorKind::NotFound => "no such file; check the path",
            io::ErrorKind::PermissionDenied => "no permission to read it; check who may",
            _ => "cannot be read; check the path and the disk",
        };
        if path.is_dir() {
            let shown = shown(path);
            bail!("{shown}: a folder; name the files in it, for example {shown}/*.txt");
        }
        let mut read_file = || {
            let mut file = File::open(path)?;
            match file.metadata()?.len() {
                // A pipe or a device tells no size, and need not end.
                0 => read(&mut file, limit, &mut bytes),
                size if limit > 0 && size > limit => read(&mut file, limit, &mut bytes),
                _ => file.read_to_end(&mut bytes),
            }
        };
        read_file().map_err(|e| anyhow::anyhow!("{}: {}", shown(path), cure(&e)))?;
    }
    if limit > 0 && bytes.len() as u64 > limit {
        bail!("{}: larger than {limit} bytes; raise the limit with --max-bytes, 0 for none", shown(path));
    }
    Ok(bytes)
}

/// Reads to the end, or to one byte beyond the limit.
fn read(source: &mut dyn Read, limit: u64, bytes: &mut Vec<u8>) -> io::Result<usize> {
    match limit {
        0 => source.read_to_end(bytes),
        limit => source.take(limit + 1).read_to_end(bytes),
    }
}

/// Where the output goes.
pub enum Output {
    /// Standard output.
    Standard(BufWriter<io::StdoutLock<'static>>),
    /// A file, made when the first byte comes: where nothing could be read, an older one stays as it is.
    File(PathBuf, Option<BufWriter<File>>),
}

/// Settles where the output goes, which is none of the files `read`, and says what a report may look like there.
pub fn output(path: Option<&Path>, read: &[&[PathBuf]]) -> anyhow::Result<(Output, Layout)> {
    let Some(path) = path.filter(|p| *p != Path::new("-")) else {
        let out = io::stdout();
        let terminal = out.is_terminal();
        let width = terminal_size::terminal_size_of(&out).map_or(80, |(w, _)| usize::from(w.0));
        let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        return Ok((Output::Standard(BufWriter::new(out.lock())), Layout::terminal(width, colour)));
    };
    if let Ok(target) = path.canonicalize()
        && read.concat().iter().any(|i| i.canonicalize().is_ok_and(|i| i == target))
    {
        bail!("{}: the output would overwrite an input; give --output another name", shown(path));
    }
    Ok((Output::File(path.to_path_buf(), None), Layout::default()))
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Standard(out) => out.write(bytes).map_err(|e| unwritten(STANDARD, e)),
            Self::File(path, out) => {
                let out = match out {
                    Some(out) => out,
                    None => out.insert(BufWriter::new(File::create(&*path).map_err(|e| unwritten(&shown(path), e))?)),
                };
                out.write(bytes).map_err(|e| unwritten(&shown(path), e))
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(out) => out.flush().map_err(|e| unwritten(STANDARD, e)),
            Self::File(path, Some(out)) => out.flush().map_err(|e| unwritten(&shown(path), e)),
            Self::File(_, None) => Ok(()),
        }
    }
}

/// Standard output, as a message names it.
const STANDARD: &str = "standard output";

/// The failure of an output, with its place and the cure.
fn unwritten(place: &str, error: io::Error) -> io::Error {
    let cure = match error.kind() {
        io::ErrorKind::StorageFull => "no space left; free some, or write elsewhere",
        io::ErrorKind::NotFound => "no such folder; make it first",
        io::ErrorKind::IsADirectory => "it is a folder; name a file in it",
        _ => "check the folder and its permissions",
    };
    io::Error::new(error.kind(), format!("{place}: cannot be written; {cure} ({error})"))
}

/// Whether the reader of our output has gone: no error of ours.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe))
}

/// One line on standard error; nothing is to be done if even that fails.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "transcript-cli: {message}");
}

/// A path on one line: control characters are escaped.
pub fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        return "standard input".to_owned();
    }
    path.display()
        .to_string()
        .chars()
        .flat_map(|c| match c.is_control() {
            true => c.escape_default().collect::<Vec<_>>(),
            false => vec![c],
        })
        .collect()
}
