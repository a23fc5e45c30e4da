//! The commands that read inputs and write what is in them: `parse` and `report`.

mod folder;

use crate::corpus::{Inputs, Outcome, Reading};
use crate::io::{self, Failures, Interrupt, Limit, Output, Progress};
use crate::{args, corpus};
use anyhow::{Result, anyhow};
use std::io::IsTerminal;
use std::sync::atomic::Ordering;
use transcript_cli::{Format, Layout, Options, Table};

/// Where `parse` writes, and how: one output, or a file for each table.
fn outputs(parse: &args::Parse) -> Result<Vec<(Output, Layout)>> {
    let read = parse.inputs.all();
    let Some((tables, folder)) = parse.folder() else {
        let (out, layout) = io::output(parse.inputs.output.as_deref(), &read)?;
        return Ok(vec![(out, parse.layout(layout))]);
    };
    io::make_folder(folder)?;
    let open = |table: &&'static Table| {
        let path = folder.join(format!("{}.{}", table.name, parse.format().name));
        let (out, layout) = io::output(Some(&path), &read)?;
        Ok((out, layout.table(table).raw(parse.raw)))
    };
    tables.iter().map(open).collect()
}

/// Prints the transcripts in a format.
///
/// # Errors
///
/// What is written cannot be, or a list cannot be read.
pub fn parse(parse: &args::Parse) -> Result<bool> {
    if let Some(folder) = parse.folder_of_each() {
        return folder::run(parse, folder);
    }
    if let Some((path, other)) = parse.other_format() {
        let (name, format) = (io::shown(path), parse.format().name);
        io::complain(&format!("{name}: written as {format}; --format {other} writes what its name says"));
    }
    run(&parse.inputs, parse.format(), outputs(parse)?)
}

/// Prints them for a person.
///
/// # Errors
///
/// What is written cannot be, or a list cannot be read.
pub fn report(report: &args::Report) -> Result<bool> {
    let inputs = &report.inputs;
    let (out, place) = io::output(inputs.output.as_deref(), &inputs.all())?;
    run(inputs, args::report(), vec![(out, report.look.layout(place).full(report.full))])
}

/// Reads, analyses and writes every input in the order given; `false` if one of them could not be.
fn run(args: &args::Inputs, format: &Format, mut outputs: Vec<(Output, Layout)>) -> Result<bool> {
    let limit = Limit::new(args.reading.max_bytes);
    let reading = Reading { options: options(args, limit)?, limit, known: None };
    let inputs = inputs(args, limit)?;
    let sinks = outputs.iter_mut().map(|(out, layout)| format.open(out, *layout));
    let mut sinks = sinks.collect::<Result<Vec<_>, _>>()?;
    let mut failures = Failures::begin(args.errors.as_deref(), &args.all())?;
    // Who gives records one by one wants each answered in its place, and at once.
    let in_place = args.which.holds_records() && args.errors.is_none();
    let waits = args.output.is_none();
    // What is begun aside is taken away again.
    let interrupt = args.output.as_ref().map_or_else(Interrupt::default, |_| Interrupt::watch(""));
    let mut progress = progress(args, &inputs);
    corpus::run(inputs, reading, args.which.jobs(), |outcome| {
        interrupt.check()?;
        match outcome {
            Some(Outcome::Analysis(analysis)) => {
                progress.done.transcripts += 1;
                sinks.iter_mut().try_for_each(|sink| sink.record(&analysis))?;
            }
            Some(Outcome::Failure(failure)) => {
                progress.done.failed += 1;
                progress.aside(|| failures.tell(&failure))?;
                if in_place {
                    let object = failure.object();
                    sinks.iter_mut().try_for_each(|sink| sink.other(&object).map(drop))?;
                }
            }
            Some(Outcome::Begun(_) | Outcome::Unchanged(_)) => {}
            Some(Outcome::Done(behind)) => progress.input(behind),
            None if waits => sinks.iter_mut().try_for_each(|sink| sink.flush())?,
            None => {}
        }
        Ok(())
    })?;
    sinks.iter_mut().try_for_each(|sink| sink.finish())?;
    drop(sinks);
    interrupt.check()?;
    outputs.into_iter().try_for_each(|(out, _)| out.finish())?;
    progress.end();
    Ok(failures.count == 0)
}

/// The inputs that the arguments name.
fn inputs(args: &args::Inputs, limit: Limit) -> Result<Inputs> {
    args.which.inputs(args.output.as_deref(), args.reading.encoding.as_deref(), limit)
}

/// Begins to show a person how far the run is.
fn progress(args: &args::Inputs, inputs: &Inputs) -> Progress {
    let silent = args.output.is_some() || !std::io::stdout().is_terminal();
    let progress = Progress::begin(args.progress(), silent);
    if let Some((total, size)) = progress.wants_total().zip(inputs.size()) {
        std::thread::spawn(move || total.store(size(), Ordering::Relaxed));
    }
    progress
}

/// All that an output depends on beside its input, so that one made with anything else is made again.
fn settings(args: &args::Parse, limit: Limit) -> Result<String> {
    let args::Inputs { reading, no_split, which, .. } = &args.inputs;
    let args::Reading { anchor, date_order, encoding, label, list, without, .. } = reading;
    let lists = list.iter().map(|path| io::input(path, limit).map(|bytes| io::digest(&bytes)));
    let lists = lists.collect::<Result<Vec<_>, _>>()?;
    let (format, layout) = (args.format().name, args.layout(Layout::default()));
    let told = (env!("CARGO_PKG_VERSION"), format, layout.table.name, layout.raw, anchor, date_order, encoding, label);
    Ok(format!("{told:?} {:?}", (lists, without, no_split, which.columns())))
}

/// What the arguments ask for, with the user's own lists read.
///
/// # Errors
///
/// A list cannot be read, or is none.
pub fn options(inputs: &args::Inputs, limit: Limit) -> Result<Options> {
    let options = reading_options(&inputs.reading, limit)?;
    Ok(if inputs.no_split { options.whole() } else { options })
}

/// What they ask for of each input alone.
///
/// # Errors
///
/// A list cannot be read, or is none.
pub fn reading_options(asked: &args::Reading, limit: Limit) -> Result<Options> {
    let mut options = asked.without.iter().try_fold(Options::default(), |options, rule| options.without(rule))?;
    if let Some(day) = asked.anchor {
        options = options.anchor(day);
    }
    if let Some(order) = asked.date_order {
        options = options.date_order(order);
    }
    if let Some(label) = &asked.encoding {
        options = options.encoding(label)?;
    }
    options = asked.label.iter().try_fold(options, |options, pattern| options.label(pattern))?;
    options = options.max_bytes(limit.bytes());
    for path in &asked.list {
        let text = String::from_utf8(io::input(path, limit)?)
            .map_err(|_| anyhow!("{}: not UTF-8; save the list as UTF-8 text", io::shown(path)))?;
        options = options.list(&text).map_err(|why| anyhow!("{}: {why}", io::shown(path)))?;
    }
    Ok(options)
}
