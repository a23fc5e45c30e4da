//! The door: arguments, files, standard streams, exit codes. The only place that touches the world.

mod args;
mod io;

use args::{Args, Command};
use clap::Parser;
use io::Output;
use std::io::Write;
use std::process::ExitCode;
use transcript_cli::{FORMATS, Format, Layout, Options, Table, WarningCode, parse, parse_all};

fn main() -> ExitCode {
    let args = match Args::try_parse().and_then(Args::checked) {
        Ok(args) => args,
        Err(told) => return tell(&told),
    };
    let done = match args.command {
        Command::Parse(parse) => outputs(&parse).and_then(|outputs| run(&parse.inputs, parse.format(), outputs)),
        Command::Report(inputs) => report(&inputs),
        Command::Rules { name } => name.map_or_else(rules, |name| rule(&name)),
        Command::Formats => formats(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if io::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            io::complain(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Prints help, the version, or what is wrong with the arguments.
fn tell(told: &clap::Error) -> ExitCode {
    let printed = told.print().and_then(|()| std::io::stdout().flush());
    match printed {
        Err(error) if !told.use_stderr() && error.kind() != std::io::ErrorKind::BrokenPipe => {
            io::complain(&io::unwritten(io::STANDARD, error).to_string());
            ExitCode::FAILURE
        }
        _ => ExitCode::from(if told.use_stderr() { 2 } else { 0 }),
    }
}

/// Where `parse` writes, and how: one output, or a file for each table.
fn outputs(parse: &args::Parse) -> anyhow::Result<Vec<(Output, Layout)>> {
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

fn report(inputs: &args::Inputs) -> anyhow::Result<bool> {
    let out = io::output(inputs.output.as_deref(), &inputs.all())?;
    run(inputs, args::report(), vec![out])
}

/// Reads, analyses and writes every input in the order given; `false` if one of them could not be.
fn run(inputs: &args::Inputs, format: &Format, mut outputs: Vec<(Output, Layout)>) -> anyhow::Result<bool> {
    let limit = io::Limit::new(inputs.max_bytes);
    let options = options(inputs, limit)?;
    let sinks = outputs.iter_mut().map(|(out, layout)| format.open(out, *layout));
    let mut sinks = sinks.collect::<Result<Vec<_>, _>>()?;
    let mut all = true;
    for path in inputs.paths() {
        let failure = match io::input(path, limit) {
            Ok(bytes) => {
                let mut some = false;
                let mut why = "holds no text; check that the right file was saved".to_string();
                let name = path.display().to_string();
                let whole = inputs.no_split.then(|| parse(&bytes, &name, &options));
                let parts = (!inputs.no_split).then(|| parse_all(&bytes, &name, &options)).into_iter().flatten();
                for analysis in whole.into_iter().chain(parts) {
                    if !analysis.is_empty() {
                        sinks.iter_mut().try_for_each(|sink| sink.record(&analysis))?;
                        some = true;
                    } else if let Some(warning) = analysis.warnings.into_iter().find(|w| w.code == WarningCode::NotText)
                    {
                        why = warning.message;
                    }
                }
                if some {
                    continue;
                }
                format!("{}: {why}", io::shown(path))
            }
            Err(error) => format!("{error:#}"),
        };
        io::complain(&failure);
        all = false;
    }
    sinks.iter_mut().try_for_each(|sink| sink.finish())?;
    drop(sinks);
    outputs.into_iter().try_for_each(|(out, _)| out.finish())?;
    Ok(all)
}

/// What the arguments ask for, with the user's own lists read.
fn options(inputs: &args::Inputs, limit: io::Limit) -> anyhow::Result<Options> {
    let mut options = inputs.without.iter().try_fold(Options::default(), |options, rule| options.without(rule))?;
    if let Some(day) = inputs.anchor {
        options = options.anchor(day);
    }
    if let Some(order) = inputs.date_order {
        options = options.date_order(order);
    }
    if let Some(label) = &inputs.encoding {
        options = options.encoding(label)?;
    }
    options = inputs.label.iter().try_fold(options, |options, pattern| options.label(pattern))?;
    options = options.max_bytes(limit.bytes());
    for path in &inputs.list {
        let text = String::from_utf8(io::input(path, limit)?)
            .map_err(|_| anyhow::anyhow!("{}: not UTF-8; save the list as UTF-8 text", io::shown(path)))?;
        options = options.list(&text).map_err(|why| anyhow::anyhow!("{}: {why}", io::shown(path)))?;
    }
    Ok(options)
}

/// Prints every rule: layer, name, what it finds, an example.
fn rules() -> anyhow::Result<bool> {
    print(
        transcript_cli::rules()
            .map(|rule| format!("{:<9} {:<28} {} “{}”", rule.layer().name(), rule.name, rule.about, rule.example())),
    )
}

/// Prints everything of one rule.
fn rule(name: &str) -> anyhow::Result<bool> {
    let rules = transcript_cli::rules().filter(|rule| rule.name == name);
    print(rules.flat_map(|rule| {
        let heading = format!("{}: finds {}", rule.name, args::with_article(rule.layer().name()));
        let about = format!("  {}", rule.about);
        let finds = rule.examples.iter().map(|(text, means)| format!("  finds    {text} ({means})"));
        let leaves = rule.counterexamples.iter().map(|text| format!("  leaves   {text}"));
        [heading, about].into_iter().chain(finds).chain(leaves)
    }))
}

/// Prints every format that the output can have.
fn formats() -> anyhow::Result<bool> {
    print(FORMATS.iter().map(|format| format!("{:<10} {}", format.name, format.help)))
}

/// Prints lines to standard output.
fn print(lines: impl Iterator<Item = String>) -> anyhow::Result<bool> {
    let (mut out, _) = io::output(None, &[])?;
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.finish()?;
    Ok(true)
}
