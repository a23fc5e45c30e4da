//! The command that compares two versions of one transcript: `diff`.

use crate::corpus::inputs::Input;
use crate::corpus::{Outcome, Reading};
use crate::io::{self, Limit};
use crate::{args, parse};
use anyhow::{Result, bail};
use std::path::Path;
use transcript_cli::Analysis;

/// Prints what is different; tells whether nothing is.
///
/// # Errors
///
/// A version cannot be read, or what is printed not be written.
pub fn diff(args: &args::Diff) -> Result<bool> {
    let (mut out, place) = io::output(args.output.as_deref(), &args.all())?;
    let limit = Limit::new(args.reading.max_bytes);
    let reading = Reading { options: parse::reading_options(&args.reading, limit)?.whole(), limit, known: None };
    let found = transcript_cli::diff(&version(&reading, &args.old)?, &version(&reading, &args.new)?);
    let printed = args.format().print(&mut out, args.look.layout(place), &found).map_err(anyhow::Error::from);
    match printed.and_then(|()| out.finish()) {
        Err(error) if !io::is_closed_pipe(&error) => Err(error),
        _ => Ok(found.same),
    }
}

/// One version, whole.
fn version(reading: &Reading, path: &Path) -> Result<Analysis> {
    let (mut found, mut failed) = (None, None);
    reading.read(Ok(Input::at(path)), &mut |outcome| match outcome {
        Outcome::Analysis(analysis) => found = Some(*analysis),
        Outcome::Failure(failure) => failed = Some(failure),
        _ => {}
    });
    match (found, failed) {
        (Some(analysis), _) => Ok(analysis),
        (None, Some(failure)) => Err(failure.into()),
        (None, None) => bail!("{}: nothing came of it", io::shown(path)),
    }
}
