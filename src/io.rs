//! Files and standard streams: what can fail in the world, and what the person is told.

mod each;
mod failure;
mod interrupt;
mod output;
mod progress;
mod shown;

use same_file::Handle;
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

pub use each::{Each, State, digest};
pub use failure::{Failure, Failures};
pub use interrupt::{Interrupt, Interrupted, STATUS};
pub use output::{Output, STANDARD, make_folder, output, unwritten};
pub use progress::{Progress, Showing};
pub use shown::shown;

/// How much memory an input of short lines takes, in bytes a byte; `benches/memory.sh` has what others take.
const BYTES_A_BYTE: u64 = 30;

/// How many bytes an input may have.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    bytes: u64,
    /// The machine sets it, not the user.
    of_the_machine: bool,
}

impl Limit {
    /// As the user has set it, 0 for any, yet no more than three quarters of the memory that is free can take.
    pub fn new(bytes: u64) -> Self {
        let asked = if bytes == 0 { u64::MAX } else { bytes };
        match free_memory().map(|free| free / 4 * 3 / BYTES_A_BYTE) {
            Some(most) if most < asked => Self { bytes: most, of_the_machine: true },
            _ => Self { bytes: asked, of_the_machine: false },
        }
    }

    /// So many.
    pub fn bytes(self) -> u64 {
        self.bytes
    }

    /// What is said of an input that has more.
    pub fn passed(self, path: &Path) -> Failure {
        let bytes = self.bytes;
        let why = match self.of_the_machine {
            true => format!(
                "larger than {bytes} bytes, which is what the free memory can take; \
                 cut it into pieces, or close other programs"
            ),
            false => format!("larger than {bytes} bytes; raise the limit with --max-bytes, 0 for none"),
        };
        Failure::new(path, why)
    }
}

/// The memory that programs can still have, in bytes, where the system tells it.
fn free_memory() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/meminfo").ok()?;
    let kilobytes = told.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    kilobytes.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1024)
}

/// What is wrong with an input, and what to do.
pub fn cure(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file; check the path",
        io::ErrorKind::PermissionDenied => "no permission to read it; check who may",
        io::ErrorKind::IsADirectory => "a folder; name a file",
        _ => "cannot be read; check the path and the disk",
    }
}

/// Opens what is read piece by piece; `-` is standard input.
pub fn open(path: &Path) -> Result<Box<dyn BufRead + Send>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).map_err(|error| Failure::new(path, cure(&error)))?;
    Ok(Box::new(BufReader::new(file)))
}

/// Reads one input whole.
pub fn input(path: &Path, limit: Limit) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        read(&mut io::stdin().lock(), limit, &mut bytes)
            .map_err(|error| Failure::new(path, format!("cannot be read; check what is piped in ({error})")))?;
    } else {
        let mut read_file = || {
            let mut file = File::open(path)?;
            let about = file.metadata()?;
            if about.is_dir() {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            if about.len() > limit.bytes {
                return Ok(false);
            }
            let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
            bytes.try_reserve(size).map_err(|_| io::ErrorKind::OutOfMemory)?;
            // A pipe or a device tells no size, and need not end.
            read(&mut file, limit, &mut bytes)?;
            Ok(true)
        };
        match read_file() {
            Ok(true) => {}
            Ok(false) => return Err(limit.passed(path)),
            Err(error) => return Err(Failure::new(path, cure(&error))),
        }
    }
    if bytes.len() as u64 > limit.bytes {
        return Err(limit.passed(path));
    }
    Ok(bytes)
}

/// Reads to the end, or to one byte beyond the limit.
fn read(source: &mut dyn Read, limit: Limit, bytes: &mut Vec<u8>) -> io::Result<usize> {
    source.take(limit.bytes.saturating_add(1)).read_to_end(bytes)
}

/// Whether a file that is written is one of those that are read, by whatever name or link: `-` is standard input.
fn is_one_of(written: &Handle, read: &[PathBuf]) -> bool {
    let same = |path: &PathBuf| match path == Path::new("-") {
        true => Handle::stdin().is_ok_and(|input| input == *written),
        false => path.is_file() && Handle::from_path(path).is_ok_and(|input| input == *written),
    };
    read.iter().any(same)
}

/// Whether the reader of our output has gone: no error of ours.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(is_closed)
}

/// An error of the writer of tables has that of the pipe in it, and is none of its own kind.
fn is_closed(error: &(dyn Error + 'static)) -> bool {
    if let Some(error) = error.downcast_ref::<io::Error>() {
        return error.kind() == io::ErrorKind::BrokenPipe || error.get_ref().is_some_and(|inner| is_closed(inner));
    }
    let table = error.downcast_ref::<csv::Error>();
    table.is_some_and(|error| matches!(error.kind(), csv::ErrorKind::Io(inner) if is_closed(inner)))
}

/// One line on standard error; nothing is to be done if even that fails.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "transcript-cli: {message}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_of_the_machine_is_the_last_limit() {
        let limit = Limit::new(u64::MAX);
        assert_eq!(limit.of_the_machine, free_memory().is_some());
        assert!(limit.bytes > 1_000_000);
        assert!(!Limit::new(1000).of_the_machine);
        let told = Limit { bytes: 5, of_the_machine: true }.passed(Path::new("talk.txt")).to_string();
        assert!(told.starts_with("talk.txt: larger than 5 bytes, which is what the free memory can take; "), "{told}");
    }
}
