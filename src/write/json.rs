//! JSON, indented or one object a line.

use super::Layout;
use crate::model::Analysis;
use std::io::{self, BufWriter, Write};

/// Bytes that go out at once: a pipe takes no more.
const AT_ONCE: usize = 1 << 16;

/// Indented, with a line feed at the end.
pub fn pretty(analysis: &Analysis, _: &Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(AT_ONCE, out);
    serde_json::to_writer_pretty(&mut out, analysis)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// One line.
pub fn line(analysis: &Analysis, _: &Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(AT_ONCE, out);
    serde_json::to_writer(&mut out, analysis)?;
    out.write_all(b"\n")?;
    out.flush()
}
