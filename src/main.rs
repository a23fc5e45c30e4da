//! The door: arguments, files, standard streams, exit codes. The only place that touches the world.

mod args;
mod corpus;
mod io;
mod parse;

use args::{Args, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use transcript_cli::FORMATS;

fn main() -> ExitCode {
    let args = match Args::try_parse().and_then(Args::checked) {
        Ok(args) => args,
        Err(told) => return tell(&told),
    };
    let done = match args.command {
        Command::Parse(args) => parse::parse(&args),
        Command::Report(inputs) => parse::report(&inputs),
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
