//! What the program tells of itself: its rules, its formats, the shape of its output, its arguments.

use crate::args::{Args, with_article};
use crate::io;
use clap::CommandFactory;
use std::io::Write;
use transcript_cli::FORMATS;

/// Prints every rule: layer, name, what it finds, an example.
pub fn rules() -> anyhow::Result<bool> {
    print(
        transcript_cli::rules()
            .map(|rule| format!("{:<9} {:<28} {} “{}”", rule.layer().name(), rule.name, rule.about, rule.example())),
    )
}

/// Prints everything of one rule.
pub fn rule(name: &str) -> anyhow::Result<bool> {
    let rules = transcript_cli::rules().filter(|rule| rule.name == name);
    print(rules.flat_map(|rule| {
        let heading = format!("{}: finds {}", rule.name, with_article(rule.layer().name()));
        let about = format!("  {}", rule.about);
        let finds = rule.examples.iter().map(|(text, means)| format!("  finds    {text} ({means})"));
        let leaves = rule.counterexamples.iter().map(|text| format!("  leaves   {text}"));
        [heading, about].into_iter().chain(finds).chain(leaves)
    }))
}

/// Prints every format that the output can have.
pub fn formats() -> anyhow::Result<bool> {
    let longest = FORMATS.iter().map(|format| format.name.len()).max().unwrap_or(0);
    print(FORMATS.iter().map(|format| format!("{:<longest$} {}", format.name, format.help)))
}

/// Prints the JSON Schema of the output, or the tables of a corpus.
pub fn schema(sql: bool) -> anyhow::Result<bool> {
    if sql {
        return whole(include_bytes!("corpus/store/schema.sql"));
    }
    print([serde_json::to_string_pretty(&transcript_cli::schema())?].into_iter())
}

/// Prints what a shell completes our arguments with.
pub fn completions(shell: clap_complete::Shell) -> anyhow::Result<bool> {
    // Written aside: the generator panics where its output fails.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), NAME, &mut script);
    whole(&script)
}

/// Prints the manual page, of the program or of one of its commands.
pub fn man(name: Option<&str>) -> anyhow::Result<bool> {
    let mut program = Args::command();
    program.build();
    let command = name.and_then(|name| program.find_subcommand(name)).unwrap_or(&program);
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    whole(&page)
}

/// As the user types it.
const NAME: &str = env!("CARGO_PKG_NAME");

/// Prints lines to standard output.
fn print(lines: impl Iterator<Item = String>) -> anyhow::Result<bool> {
    let (mut out, _) = io::output(None, &[])?;
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.finish()?;
    Ok(true)
}

/// Prints a text to standard output.
fn whole(text: &[u8]) -> anyhow::Result<bool> {
    let (mut out, _) = io::output(None, &[])?;
    out.write_all(text)?;
    out.finish()?;
    Ok(true)
}
