//! The door: arguments, files, standard streams, exit codes.

use std::io::Write;
use transcript_cli::{Options, parse, write};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(2).unwrap_or_default();
    let bytes = std::fs::read(&path)?;
    let mut out = std::io::stdout().lock();
    let layout = write::Layout { width: 80, colour: false };
    (write::FORMATS[0].write)(&parse(&bytes, &path, &Options::default()), &layout, &mut out)?;
    Ok(out.flush()?)
}
