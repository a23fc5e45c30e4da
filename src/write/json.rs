//! JSON, indented or one object a line.

use super::{Layout, Sink};
use crate::model::Analysis;
use serde::Serialize;
use std::io::{self, BufWriter, Write};

/// Bytes that go out at once: a pipe takes no more.
const AT_ONCE: usize = 1 << 16;

/// Indented, with a line feed at the end.
pub fn indented(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Json { out: BufWriter::with_capacity(AT_ONCE, out), indented: true }))
}

/// One line an object.
pub fn lines(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Json { out: BufWriter::with_capacity(AT_ONCE, out), indented: false }))
}

struct Json<W: Write> {
    out: BufWriter<W>,
    indented: bool,
}

impl<W: Write> Json<W> {
    fn write(&mut self, object: &impl Serialize) -> io::Result<()> {
        match self.indented {
            true => serde_json::to_writer_pretty(&mut self.out, object)?,
            false => serde_json::to_writer(&mut self.out, object)?,
        }
        self.out.write_all(b"\n")
    }
}

impl<W: Write> Sink for Json<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        self.write(analysis)
    }

    fn other(&mut self, object: &serde_json::Value) -> io::Result<bool> {
        self.write(object)?;
        Ok(true)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
