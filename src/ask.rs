//! The commands that fill a corpus and ask it: `index`, `search`, `count` and `timeline`.

use crate::args::{self, ask};
use crate::corpus::query::{
    Counted, Filter, Kwic, Look, Order, Pattern, Question, Shape, Timeline, Unknown, What, network, plot,
};
use crate::corpus::store::{Indexed, Store};
use crate::corpus::{self, Key, Outcome, Reading};
use crate::io::{self, Failures, Limit, Output};
use crate::parse::options;
use anyhow::Result;
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::io::Write;
use std::ops::ControlFlow;
use transcript_cli::steps::counted;

/// So many inputs, or so many bytes of them, are one transaction.
const BATCH: (usize, u64) = (200, 8 << 20);

/// What comes of an input.
enum Event {
    Read(Indexed),
    /// Nothing is in it, or it cannot be read.
    Empty(Key),
    Unchanged(Key),
}

/// Fills a corpus.
///
/// # Errors
///
/// The database is none of ours or cannot be written, or a list cannot be read.
pub fn index(args: &ask::Index) -> Result<bool> {
    let settings = settings(&args.inputs)?;
    let mut store = Store::create(&args.db)?;
    let before = store.digests(None)?;
    let reading = Reading { known: Some(store.digests(Some(&settings))?), ..reading(&args.inputs)? };
    let (mut seen, mut emptied) = (BTreeSet::new(), Vec::new());
    let mut batch = Batch::default();
    let (mut new, mut changed, mut same) = (0, 0, 0);
    let failed = each_input(&args.inputs, Some(&args.db), reading, &mut |event| {
        match event {
            // What cannot be read may be there again tomorrow.
            Event::Empty(Key { digest: None, .. }) => {}
            Event::Empty(key) => emptied.push(key.name),
            Event::Unchanged(key) => {
                same += 1;
                seen.insert(key.name);
            }
            Event::Read(input) => {
                if seen.insert(input.key.name.clone()) {
                    *if before.contains_key(&input.key.name) { &mut changed } else { &mut new } += 1;
                }
                if let Some(full) = batch.push(input) {
                    store.add(&full, &settings)?;
                }
            }
        }
        Ok(())
    })?;
    store.add(&batch.take(), &settings)?;
    store.remove(&emptied)?;
    let gone = match args.prune {
        // What could not be reached has not gone.
        true if failed => {
            io::complain("nothing was taken out, because some inputs could not be read; see above");
            0
        }
        true => store.prune(&seen)?,
        false => 0,
    };
    let transcripts = store.transcripts()?;
    store.finish()?;
    let (mut out, _) = io::output(None, &[])?;
    let name = io::shown(&args.db);
    writeln!(
        out,
        "{name}: {} (inputs: {new} new, {changed} changed, {same} unchanged, {gone} taken out)",
        counted(transcripts, "transcript")
    )?;
    if transcripts > 0 {
        writeln!(out, "to look at it: datasette {name}")?;
    }
    out.finish()?;
    Ok(!failed)
}

/// Inputs on their way into a corpus.
#[derive(Default)]
struct Batch {
    inputs: Vec<Indexed>,
    bytes: u64,
}

impl Batch {
    /// Takes one more, and gives all when they are enough.
    fn push(&mut self, input: Indexed) -> Option<Vec<Indexed>> {
        self.bytes += input.analyses.first().map_or(0, |first| first.source.bytes as u64);
        self.inputs.push(input);
        (self.inputs.len() >= BATCH.0 || self.bytes >= BATCH.1).then(|| self.take())
    }

    fn take(&mut self) -> Vec<Indexed> {
        self.bytes = 0;
        std::mem::take(&mut self.inputs)
    }
}

/// What the analysis depends on beside the input: where it is other, the input is read anew.
fn settings(inputs: &args::Inputs) -> Result<String> {
    let limit = Limit::new(inputs.reading.max_bytes);
    let lists = inputs
        .reading
        .list
        .iter()
        .map(|path| Ok(format!("{:032x}", io::digest(&io::input(path, limit)?))))
        .collect::<Result<Vec<_>>>()?;
    let all = serde_json::json!({
        "version": env!("CARGO_PKG_VERSION"),
        "lists": lists,
        "without": inputs.reading.without,
        "anchor": inputs.reading.anchor.map(|day| day.to_string()),
        "date_order": inputs.reading.date_order.map(|order| format!("{order:?}")),
        "encoding": inputs.reading.encoding,
        "label": inputs.reading.label,
        "no_split": inputs.no_split,
    });
    Ok(format!("{:032x}", io::digest(all.to_string().as_bytes())))
}

fn reading(inputs: &args::Inputs) -> Result<Reading> {
    let limit = Limit::new(inputs.reading.max_bytes);
    Ok(Reading { options: options(inputs, limit)?, limit, known: None })
}

/// Reads every input in its order; says whether one of them failed.
fn each_input(
    args: &args::Inputs,
    written: Option<&std::path::Path>,
    reading: Reading,
    each: &mut dyn FnMut(Event) -> Result<()>,
) -> Result<bool> {
    let mut failures = Failures::begin(args.errors.as_deref(), &args.all())?;
    let limit = Limit::new(args.reading.max_bytes);
    let inputs = args.which.inputs(written, args.reading.encoding.as_deref(), limit)?;
    let (mut begun, mut analyses) = (None, Vec::new());
    let done = corpus::run(inputs, reading, args.which.jobs(), |outcome| {
        match outcome {
            Some(Outcome::Begun(key)) => begun = Some(key),
            Some(Outcome::Unchanged(key)) => each(Event::Unchanged(key))?,
            Some(Outcome::Analysis(analysis)) => analyses.push(*analysis),
            Some(Outcome::Failure(failure)) => failures.tell(&failure)?,
            Some(Outcome::Done(_)) => match (begun.take(), std::mem::take(&mut analyses)) {
                (Some(key), analyses) if analyses.is_empty() => each(Event::Empty(key))?,
                (Some(key), analyses) => each(Event::Read(Indexed { key, analyses }))?,
                (None, _) => {}
            },
            None => {}
        }
        Ok(())
    });
    match done {
        Err(error) if error.is::<Enough>() => {}
        done => done?,
    }
    Ok(failures.count > 0)
}

/// Says that no more inputs need to be read.
#[derive(Debug)]
struct Enough;

impl Display for Enough {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("enough was found")
    }
}

impl std::error::Error for Enough {}

/// Prints keywords in context.
///
/// # Errors
///
/// The pattern is not understood, a filter names nothing, or the database fails.
pub fn search(args: &ask::Search) -> Result<bool> {
    let pattern = args.pattern()?;
    let filter = args.asked.filter();
    let (mut out, look) = output(&args.asked)?;
    let mut kwic = Kwic::new(&mut out, args.shape(), args.context(), look, args.asked.raw)?;
    let most = args.max_count.unwrap_or(usize::MAX);
    let mut find = |store: &Store, order: Order| {
        let condition = filter.condition(store, Counted::Turns)?;
        pattern.find(store, &condition, order, &mut |hits| {
            kwic.turn(store, &hits, most - kwic.count())?;
            Ok(if kwic.count() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(kwic.count() >= most)
    };
    let failed = match &args.asked.db {
        Some(db) => {
            let store = Store::open(db)?;
            tell_asides(&filter, &store)?;
            find(&store, Order::Days).map(|_| false)?
        }
        None => search_inputs(&args.asked, &pattern, &mut |store| find(store, Order::Inputs))?,
    };
    let found = kwic.count() > 0;
    kwic.finish()?;
    out.finish()?;
    Ok(found && !failed)
}

/// Asks the inputs, some at a time, until it is enough; says whether one of them failed.
fn search_inputs(asked: &ask::Asked, pattern: &Pattern, ask: &mut dyn FnMut(&Store) -> Result<bool>) -> Result<bool> {
    let mut reading = reading(&asked.inputs)?;
    let wanted = match pattern {
        Pattern::Regex(regex) => Some(regex),
        Pattern::Words(_) => None,
    };
    if let Some(regex) = wanted {
        reading.options = reading.options.wanted(regex.clone());
    }
    let is_wanted = |input: &Indexed| {
        let mut turns = input.analyses.iter().flat_map(|analysis| &analysis.turns);
        wanted.is_none_or(|wanted| turns.any(|turn| wanted.is_match(&turn.text)))
    };
    // A name that some do not know may stand in the others.
    let (mut known, mut unknown) = (false, None);
    let mut ask = |batch: Vec<Indexed>| {
        let mut store = Store::passing(matches!(pattern, Pattern::Words(_)))?;
        store.add(&batch, "")?;
        match ask(&store) {
            Ok(true) => return Err(Enough.into()),
            Ok(false) => known = true,
            Err(error) if error.is::<Unknown>() => unknown = Some(error),
            Err(error) => return Err(error),
        }
        Ok(())
    };
    let mut batch = Batch::default();
    let failed = each_input(&asked.inputs, None, reading, &mut |event| match event {
        Event::Read(input) if is_wanted(&input) => batch.push(input).map_or(Ok(()), &mut ask),
        _ => Ok(()),
    })?;
    match ask(batch.take()) {
        Err(error) if error.is::<Enough>() => {}
        done => done?,
    }
    match unknown {
        // Where only transcripts with hits were asked, the others may have it.
        Some(unknown) if !known && wanted.is_none() => Err(unknown),
        _ => Ok(failed),
    }
}

/// The corpus that is asked, or one of the inputs; and whether one of these failed.
fn corpus_of(asked: &ask::Asked, full_text: bool) -> Result<(Store, bool)> {
    if let Some(db) = &asked.db {
        return Ok((Store::open(db)?, false));
    }
    let mut store = Store::passing(full_text)?;
    let mut batch = Batch::default();
    let failed = each_input(&asked.inputs, None, reading(&asked.inputs)?, &mut |event| match event {
        Event::Read(input) => batch.push(input).map_or(Ok(()), |full| store.add(&full, "")),
        _ => Ok(()),
    })?;
    store.add(&batch.take(), "")?;
    Ok((store, failed))
}

/// Counts.
///
/// # Errors
///
/// The pattern is not understood, a filter names nothing, or the database fails.
pub fn count(args: &ask::Count) -> Result<bool> {
    let what = args.what()?;
    if let Some(near) = args.near() {
        io::complain(&near);
    }
    let (store, failed) = corpus_of(&args.asked, matches!(what, What::Hits(Pattern::Words(_))))?;
    let shape = args.shape();
    let question = Question {
        what: &what,
        axes: args.axes(),
        filter: &args.asked.filter(),
        per_words: args.per_words,
        top: args.top.map(|top| top as usize),
        kinds: shape == Shape::Graphml,
    };
    let count = question.ask(&store)?;
    tell_asides(question.filter, &store)?;
    let (mut out, look) = output(&args.asked)?;
    match shape {
        Shape::Text if args.plot => plot(&mut out, &count, look)?,
        Shape::Text => count.show(&mut out, look)?,
        Shape::Svg => {
            let (title, what) = args.title();
            out.write_all(count.chart(&title, what)?.as_bytes())?;
        }
        Shape::Graphml => network(&mut out, &count)?,
        shape => count.table().write(&mut out, shape, args.asked.raw)?,
    }
    for (axis, left_out) in count.axes.iter().zip(&count.left_out).filter(|(_, left_out)| **left_out > 0) {
        io::complain(&format!("{left_out} less frequent values of {} are left out", axis.name));
    }
    out.finish()?;
    Ok(count.groups.iter().any(|group| group.n > 0) && !failed)
}

/// Tells of one name over time.
///
/// # Errors
///
/// Nothing has the name, or the database fails.
pub fn timeline(args: &ask::Timeline) -> Result<bool> {
    let (store, failed) = corpus_of(&args.asked, false)?;
    let filter = args.asked.filter();
    let timeline = Timeline::of(&store, &args.name, &filter)?;
    tell_asides(&Filter { entity: vec![args.name.clone()], ..filter }, &store)?;
    let (mut out, look) = output(&args.asked)?;
    match args.shape() {
        Shape::Text => timeline.show(&mut out, look)?,
        Shape::Svg => out.write_all(timeline.svg()?.as_bytes())?,
        shape if args.of == "dates" => timeline.by_date().write(&mut out, shape, args.asked.raw)?,
        shape => timeline.by_month().write(&mut out, shape, args.asked.raw)?,
    }
    out.finish()?;
    Ok(!timeline.is_empty() && !failed)
}

/// Tells of longer names that are not asked.
fn tell_asides(filter: &Filter, store: &Store) -> Result<()> {
    filter.asides(store)?.iter().for_each(|told| io::complain(told));
    Ok(())
}

/// Where the answer goes, and how it may look there.
fn output(asked: &ask::Asked) -> Result<(Output, Look)> {
    let (out, layout) = io::output(asked.inputs.output.as_deref(), &asked.read())?;
    let look = Look { width: layout.width, terminal: out.is_terminal(), colour: layout.colour };
    Ok((out, look))
}
