//! `parse -o FOLDER/`: one output an input.

use super::{inputs, options, settings};
use crate::args;
use crate::corpus::{self, Found, Reading};
use crate::io::{Each, Failure, Failures, Interrupt, Limit};
use anyhow::Result;
use std::io::Write;
use std::path::Path;
use transcript_cli::{Format, Layout};

/// What came of an input.
enum Did {
    /// So many transcripts.
    Wrote(u64),
    /// It was done by an earlier run.
    Kept,
    Failed(Failure),
    /// The folder cannot be written.
    Broke(anyhow::Error),
}

/// Analyses every input into an output of its own; `false` if one of them could not be.
pub fn run(args: &args::Parse, folder: &Path) -> Result<bool> {
    let limit = Limit::new(args.inputs.reading.max_bytes);
    let reading = Reading { options: options(&args.inputs, limit)?, limit, known: None };
    let inputs = inputs(&args.inputs, limit)?;
    let format = args.format();
    let each = Each::open(folder, format.name, &settings(args, limit)?, args.resume)?;
    let work = Work { reading, each, format, layout: args.layout(Layout::default()) };
    let mut failures = Failures::begin(args.inputs.errors.as_deref(), &args.inputs.all())?;
    let interrupt = Interrupt::watch("; --resume goes on with what is done");
    let mut progress = super::progress(&args.inputs, &inputs);
    let work = move |found: Found, give: &mut dyn FnMut((u64, Did))| {
        let behind = found.as_ref().map_or(0, |input| input.behind);
        give((behind, work.one(found)));
    };
    corpus::each(inputs, args.inputs.which.jobs(), work, |did| {
        interrupt.check()?;
        let Some((behind, did)) = did else { return Ok(()) };
        match did {
            Did::Wrote(transcripts) => progress.done.transcripts += transcripts,
            Did::Kept => progress.done.kept += 1,
            Did::Failed(failure) => {
                progress.done.failed += 1;
                progress.aside(|| failures.tell(&failure))?;
            }
            Did::Broke(error) => return Err(error),
        }
        progress.input(behind);
        Ok(())
    })?;
    progress.end();
    Ok(failures.count == 0)
}

struct Work {
    reading: Reading,
    each: Each,
    format: &'static Format,
    layout: Layout,
}

impl Work {
    fn one(&self, found: Found) -> Did {
        self.write(found).unwrap_or_else(|error| match error.downcast() {
            Ok(failure) => Did::Failed(failure),
            Err(error) => Did::Broke(error),
        })
    }

    fn write(&self, found: Found) -> Result<Did> {
        let mut input = found?;
        let place = self.each.place(&input.path, input.record.as_ref().map(|record| record.number));
        let state = input.state();
        if self.each.is_done(&place, &state, || input.digest(self.reading.limit)) {
            return Ok(Did::Kept);
        }
        let mut out = self.each.begin()?;
        let mut sink = self.format.open(&mut out, self.layout)?;
        let (mut written, mut sha256, mut transcripts) = (Ok(()), String::new(), 0);
        self.reading.analyse(input, |analysis| {
            if written.is_ok() {
                written = sink.record(&analysis);
            }
            transcripts += 1;
            sha256.clone_from(&analysis.source.sha256);
        })?;
        written = written.and_then(|()| sink.finish());
        drop(sink);
        written.and_then(|()| out.flush()).map_err(|error| self.each.unwritten(&place, error))?;
        self.each.finish(out, &place, state, &sha256)?;
        Ok(Did::Wrote(transcripts))
    }
}
