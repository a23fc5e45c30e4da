//! The door: arguments, files, standard streams, exit codes. The only place that touches the world.

mod args;
mod io;

use args::{Args, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use transcript_cli::{Options, lists::Lists, parse};

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.command {
        Command::Parse(parse) => run(&parse.inputs, parse.format()),
        Command::Report(inputs) => run(&inputs, args::format("text")),
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
fn run(inputs: &args::Inputs, format: args::FormatRow) -> anyhow::Result<bool> {
    let options = Options { anchor: inputs.anchor, lists: read_lists(&inputs.list)?, without: inputs.without.clone() };
    let (mut out, layout) = io::output(inputs.output.as_deref(), &[&inputs.files, &inputs.list])?;
    let mut all = true;
    for path in inputs.paths() {
        let failure = match io::input(path, inputs.max_bytes) {
            Ok(bytes) => {
                let analysis = parse(&bytes, &path.display().to_string(), &options);
                if !analysis.is_empty() {
                    (format.write)(&analysis, &layout, &mut out)?;
                    continue;
                }
                format!("{}: holds no text; check that the right file was saved", io::shown(path))
            }
            Err(error) => format!("{error:#}"),
        };
        io::complain(&failure);
        all = false;
    }
    out.flush()?;
    Ok(all)
}

/// Reads the user's own gazetteers.
fn read_lists(files: &[std::path::PathBuf]) -> anyhow::Result<Lists> {
    let mut lists = Lists::default();
    for path in files {
        let text = String::from_utf8(io::input(path, 0)?)
            .map_err(|_| anyhow::anyhow!("{}: not UTF-8; save the list as UTF-8 text", io::shown(path)))?;
        lists.add(&text).map_err(|why| anyhow::anyhow!("{}: {why}", io::shown(path)))?;
    }
    Ok(lists)
}

/// Prints every rule: its name, what it finds, an example.
fn rules() -> anyhow::Result<bool> {
    let (mut out, _) = io::output(None, &[])?;
    for rule in transcript_cli::extract::rules() {
        writeln!(out, "{:<10} {:<28} {}", rule.layer, rule.name, rule.example)?;
    }
    out.flush()?;
    Ok(true)
}
