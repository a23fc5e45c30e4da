//! The door: arguments, files, standard streams, exit codes. The only place that touches the world.

mod args;
mod io;

use args::{Args, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use transcript_cli::{Format, Options, parse_all};

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.command {
        Command::Parse(parse) => run(&parse.inputs, parse.format()),
        Command::Report(inputs) => run(&inputs, args::report()),
        Command::Rules => rules(),
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

/// Reads, analyses and writes every input in the order given; `false` if one of them could not be.
fn run(inputs: &args::Inputs, format: &Format) -> anyhow::Result<bool> {
    let options = options(inputs)?;
    let (mut out, layout) = io::output(inputs.output.as_deref(), &[&inputs.files, &inputs.list])?;
    let mut sink = format.open(&mut out, layout)?;
    let mut all = true;
    for path in inputs.paths() {
        let failure = match io::input(path, inputs.max_bytes) {
            Ok(bytes) => {
                let mut some = false;
                for analysis in parse_all(&bytes, &path.display().to_string(), &options).filter(|a| !a.is_empty()) {
                    sink.record(&analysis)?;
                    some = true;
                }
                if some {
                    continue;
                }
                format!("{}: holds no text; check that the right file was saved", io::shown(path))
            }
            Err(error) => format!("{error:#}"),
        };
        io::complain(&failure);
        all = false;
    }
    sink.finish()?;
    Ok(all)
}

/// What the arguments ask for, with the user's own lists read.
fn options(inputs: &args::Inputs) -> anyhow::Result<Options> {
    let mut options = inputs.without.iter().try_fold(Options::default(), |options, rule| options.without(rule))?;
    if let Some(day) = inputs.anchor {
        options = options.anchor(day);
    }
    for path in &inputs.list {
        let text = String::from_utf8(io::input(path, 0)?)
            .map_err(|_| anyhow::anyhow!("{}: not UTF-8; save the list as UTF-8 text", io::shown(path)))?;
        options = options.list(&text).map_err(|why| anyhow::anyhow!("{}: {why}", io::shown(path)))?;
    }
    Ok(options)
}

/// Prints every rule: its name, what it finds, an example.
fn rules() -> anyhow::Result<bool> {
    let (mut out, _) = io::output(None, &[])?;
    for rule in transcript_cli::rules() {
        writeln!(out, "{:<10} {:<28} {}", rule.layer, rule.name, rule.example)?;
    }
    out.flush()?;
    Ok(true)
}
