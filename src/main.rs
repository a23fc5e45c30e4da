//! The door: arguments, files, standard streams, exit codes. The only place that touches the world.

mod about;
mod args;
#[cfg(feature = "index")]
mod ask;
mod compare;
mod corpus;
mod io;
mod parse;

use args::{Args, Command};
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match Args::told() {
        Ok(args) => args,
        Err(told) => return tell(&told),
    };
    // As diff does: 1 is no failure there, but that something is different.
    let trouble = if matches!(args.command, Command::Diff(_)) { ExitCode::from(2) } else { ExitCode::FAILURE };
    let done = match args.command {
        Command::Parse(args) => parse::parse(&args),
        Command::Report(args) => parse::report(&args),
        #[cfg(feature = "index")]
        Command::Index(args) => ask::index(&args),
        #[cfg(feature = "index")]
        Command::Search(args) => ask::search(&args),
        #[cfg(feature = "index")]
        Command::Count(args) => ask::count(&args),
        #[cfg(feature = "index")]
        Command::Timeline(args) => ask::timeline(&args),
        Command::Diff(args) => compare::diff(&args),
        Command::Rules { name } => name.map_or_else(about::rules, |name| about::rule(&name)),
        Command::Formats => about::formats(),
        Command::Schema { sql } => about::schema(sql),
        Command::Completions { shell } => about::completions(shell),
        Command::Man { command } => about::man(command.as_deref()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if io::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            io::complain(&format!("{error:#}"));
            if error.is::<io::Interrupted>() { ExitCode::from(io::STATUS) } else { trouble }
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
