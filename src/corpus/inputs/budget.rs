//! How much may come out of what is packed.

use std::cell::Cell;
use std::io::{self, Read};

/// So many times its size a file may unpack to, beyond what a single input may have: real ones stay far below.
const RATIO: u64 = 250;

/// What of one file has been read, and what that was unpacked to.
#[derive(Debug)]
pub struct Budget {
    packed: Cell<u64>,
    /// The same since somebody asked last.
    passed: Cell<u64>,
    unpacked: Cell<u64>,
    free: u64,
}

impl Budget {
    /// For a file that may unpack to so many bytes whatever its size.
    pub fn new(free: u64) -> Self {
        Self { packed: Cell::new(0), passed: Cell::new(0), unpacked: Cell::new(0), free }
    }

    /// So much of the file has been read.
    pub fn read(&self, bytes: u64) {
        self.packed.set(self.packed.get().saturating_add(bytes));
    }

    /// That much of it is behind us.
    pub fn pass(&self, bytes: u64) {
        self.passed.set(self.passed.get().saturating_add(bytes));
    }

    /// What is behind us since this was asked last.
    pub fn passed(&self) -> u64 {
        self.passed.take()
    }

    /// Counts what is read.
    pub fn packed<'b, R: Read + 'b>(&'b self, from: R) -> impl Read + 'b {
        let count = |bytes| {
            self.read(bytes);
            self.pass(bytes);
            Ok(())
        };
        Counted { from, count }
    }

    /// Counts what is unpacked, and fails where it is too much.
    pub fn unpacked<'b, R: Read + 'b>(&'b self, from: R) -> impl Read + 'b {
        let count = |bytes| {
            self.unpacked.set(self.unpacked.get().saturating_add(bytes));
            match self.unpacked.get() > self.free.saturating_add(self.packed.get().saturating_mul(RATIO)) {
                true => Err(io::Error::other(format!(
                    "unpacks to more than {RATIO} times its size; if it is not made to do harm, unpack it first"
                ))),
                false => Ok(()),
            }
        };
        Counted { from, count }
    }
}

struct Counted<R, F> {
    from: R,
    count: F,
}

impl<R: Read, F: Fn(u64) -> io::Result<()>> Read for Counted<R, F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.from.read(into)?;
        (self.count)(bytes as u64)?;
        Ok(bytes)
    }
}
