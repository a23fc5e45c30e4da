//! JSON, indented or one object a line.

use super::Layout;
use crate::model::Analysis;
use std::io::{self, BufWriter, Write};

/// Indented, with a line feed at the end.
pub fn pretty(analysis: &Analysis, _: &Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, analysis)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// One line.
pub fn line(analysis: &Analysis, _: &Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer(&mut out, analysis)?;
    out.write_all(b"\n")?;
    out.flush()
}
