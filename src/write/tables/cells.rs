//! Cells of a table for a program, as every spreadsheet reads them.

use std::borrow::Cow;
use std::io::{self, Write};

/// Writes cells, row after row.
pub struct Cells<W: Write> {
    out: csv::Writer<W>,
    raw: bool,
}

impl<W: Write> Cells<W> {
    /// Cells that this byte holds apart, below their columns' names; by commas, lines end as RFC 4180 has it.
    pub fn new(out: W, apart: u8, columns: &[&str], raw: bool) -> io::Result<Self> {
        let lines = if apart == b',' { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut out = csv::WriterBuilder::new().delimiter(apart).terminator(lines).from_writer(out);
        out.write_record(columns)?;
        Ok(Self { out, raw })
    }

    /// A number, or nothing.
    pub fn number(&mut self, number: &str) -> io::Result<()> {
        Ok(self.out.write_field(number)?)
    }

    /// Words; unless they are to be left as they are, an apostrophe before them keeps a spreadsheet from running what it
    /// takes for a formula.
    pub fn words(&mut self, words: &str) -> io::Result<()> {
        let runs = !self.raw && words.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell: Cow<'_, str> = if runs { format!("'{words}").into() } else { words.into() };
        Ok(self.out.write_field(cell.as_ref())?)
    }

    /// Ends a row.
    pub fn end_row(&mut self) -> io::Result<()> {
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    /// Sends everything on its way.
    pub fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
