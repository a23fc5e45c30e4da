//! Paths from a file, one a line, or apart by NUL as `find -print0` has them.

use crate::io::{self, Failure};
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

/// A path may have so many bytes.
const LONGEST: u64 = 1 << 16;

/// A list of paths that is read as they are asked for.
pub struct Listed {
    name: PathBuf,
    from: Box<dyn BufRead + Send>,
    /// What stands behind each.
    end: u8,
}

impl Listed {
    /// The list in this file, `-` for standard input.
    ///
    /// # Errors
    ///
    /// The file cannot be opened.
    pub fn open(path: &Path, nul: bool) -> anyhow::Result<Self> {
        let from = io::open(path)?;
        Ok(Self { name: path.to_path_buf(), from, end: if nul { 0 } else { b'\n' } })
    }

    fn read(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        loop {
            let mut line = Vec::new();
            if (&mut self.from).take(LONGEST).read_until(self.end, &mut line)? == 0 {
                return Ok(None);
            }
            if line.last() == Some(&self.end) {
                line.pop();
            } else if line.len() as u64 == LONGEST {
                let why =
                    if self.end == 0 { "give one path a line, without -0" } else { "are they apart by NUL? use -0" };
                return Err(std::io::Error::other(format!("a path of more than {LONGEST} bytes; {why}")));
            }
            if self.end == b'\n' && line.last() == Some(&b'\r') {
                line.pop();
            }
            if !line.is_empty() {
                return Ok(Some(line));
            }
        }
    }
}

impl Iterator for Listed {
    type Item = Result<PathBuf, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.read() {
            Ok(line) => line.map(|line| Ok(path(line))),
            Err(error) => {
                // Nothing behind it can be relied upon.
                self.from = Box::new(std::io::empty());
                Some(Err(Failure::new(&self.name, format!("the list cannot be read; {error}"))))
            }
        }
    }
}

/// In a list a dash is the name of a file.
fn path(line: Vec<u8>) -> PathBuf {
    if line == b"-" { PathBuf::from("./-") } else { from_bytes(line) }
}

#[cfg(unix)]
fn from_bytes(line: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(line).into()
}

#[cfg(not(unix))]
fn from_bytes(line: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&line).into_owned().into()
}
