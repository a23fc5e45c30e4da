//! The command line, as clap reads it and prints its help.

#[cfg(feature = "index")]
pub mod ask;
mod diff;
mod look;
mod which;

use crate::io;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};
pub use diff::Diff;
pub use look::Report;
use std::path::{Path, PathBuf};
use transcript_cli::{DateOrder, FORMATS, Format, Layout, TABLES, Table};
use which::Which;

#[derive(Parser)]
#[command(name = "transcript-cli", version, about, long_about = None, after_help = EXAMPLES, arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Print each transcript as JSON: turns, speakers, metadata, entities, dates, documents
    #[command(after_help = EXAMPLES)]
    Parse(Parse),
    /// Print a plain-text report of each transcript, to be read in a terminal
    Report(Report),
    /// Fill a corpus, a SQLite database with full text, with the transcripts that are new or changed
    #[cfg(feature = "index")]
    Index(ask::Index),
    /// Find words and print them in their context, the hits below one another
    #[cfg(feature = "index")]
    Search(ask::Search),
    /// Count turns, words, names or hits by time, speaker, place and the like
    #[cfg(feature = "index")]
    Count(ask::Count),
    /// Tell when a name is used, by whom, and which dates are spoken of beside it
    #[cfg(feature = "index")]
    Timeline(ask::Timeline),
    /// Compare two versions of one transcript: exit status 0 if they say the same, 1 if not, 2 for trouble
    Diff(Diff),
    /// List the rules that find dates, documents and entities, for --without; or tell everything of one
    Rules {
        /// A rule, to see all that it finds and leaves
        #[arg(value_name = "RULE", value_parser = rule)]
        name: Option<String>,
    },
    /// List the formats that parse can print
    Formats,
    /// Print the JSON Schema of what parse prints: every field with its meaning, unit and grammar
    Schema {
        /// The tables of a corpus instead, in SQL: every column with its meaning
        #[arg(long)]
        sql: bool,
    },
    /// Print a script with which a shell completes commands and options
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, of the program or of one of its commands
    Man {
        /// A command of this program
        command: Option<String>,
    },
}

#[derive(clap::Args)]
pub struct Parse {
    /// What to print
    #[arg(short, long, default_value = "json", value_name = "FORMAT", value_parser = clap::builder::PossibleValuesParser::new(names()))]
    format: String,
    /// For csv and tsv: what a row stands for; several, or all into a folder that --output names
    #[arg(long, value_name = "TABLE", value_delimiter = ',', value_parser = clap::builder::PossibleValuesParser::new(tables()))]
    table: Vec<String>,
    /// For csv and tsv: leave cells as they are that a spreadsheet would run as formulas
    #[arg(long)]
    pub raw: bool,
    /// With --output FOLDER/: one file an input, as formats without tables have it anyway
    #[arg(long, requires = "output")]
    each: bool,
    /// With one file an input: leave those alone whose input is as it was, so that a run that was stopped goes on
    #[arg(long, requires = "output")]
    pub resume: bool,
    #[command(flatten)]
    pub inputs: Inputs,
}

/// What `parse` and `report` share.
#[derive(clap::Args)]
pub struct Inputs {
    #[command(flatten)]
    pub which: Which,
    /// Write to this file instead of standard output; parse writes one file an input if it is a folder (FOLDER/), or with
    /// --format csv or tsv one a table
    #[arg(short, long, value_name = "FILE or FOLDER/")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub reading: Reading,
    /// Read each input as one transcript, even if it holds several one behind the other
    #[arg(long)]
    pub no_split: bool,
    /// Tell what could not be read in this file, a JSON object a line, instead of on standard error
    #[arg(long, value_name = "FILE")]
    pub errors: Option<PathBuf>,
    /// Show how far a long run is, on standard error: auto does on a terminal that nothing else is printed to
    #[arg(long, value_name = "WHEN", default_value = "auto", value_parser = clap::builder::PossibleValuesParser::new(io::Showing::ALL.map(|(name, _)| name)))]
    progress: String,
}

/// How an input is read, wherever one is.
#[derive(clap::Args)]
pub struct Reading {
    /// The day on which the words were said, for a text that does not give it
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub anchor: Option<jiff::civil::Date>,
    /// What 03/04/2018 means: dmy is April 3, mdy March 4
    #[arg(long, value_name = "ORDER", value_parser = order)]
    pub date_order: Option<DateOrder>,
    /// The encoding of the inputs, where it is guessed wrongly (utf-8, windows-1251, koi8-r …)
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    pub encoding: Option<String>,
    /// How speaker labels look where they are missed: a regular expression for the start of a paragraph, in which the groups
    /// name, role and note tell what is what (may be repeated)
    #[arg(long, value_name = "REGEX", value_parser = label)]
    pub label: Vec<String>,
    /// A list of names of your own, which wins over the built-in ones (may be repeated)
    #[arg(long, value_name = "FILE")]
    pub list: Vec<PathBuf>,
    /// Switch off a rule (may be repeated; `transcript-cli rules` lists them)
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub without: Vec<String>,
    /// Refuse inputs larger than this many bytes; 0 takes any
    #[arg(long, value_name = "BYTES", default_value = "268435456", value_parser = bytes)]
    pub max_bytes: u64,
}

impl Args {
    /// What the user says, with all that is wrong with it.
    pub fn told() -> Result<Self, clap::Error> {
        let mut program = Self::command();
        let matches = program.try_get_matches_from_mut(std::env::args_os())?;
        let args = Self::from_arg_matches(&matches).map_err(|error| error.format(&mut program))?;
        let wrong = of_inputs_with_corpus(&matches).or_else(|| args.command.wrong());
        match wrong {
            None => Ok(args),
            Some(told) => {
                let name = matches.subcommand_name().unwrap_or_default();
                // The usage that is shown is that of the command.
                let command = program.find_subcommand_mut(name).expect("OK because it was parsed");
                Err(command.error(ErrorKind::ArgumentConflict, told))
            }
        }
    }
}

impl Command {
    /// What it reads, if it reads anything.
    fn inputs(&self) -> Option<&Inputs> {
        match self {
            Self::Parse(args) => Some(&args.inputs),
            Self::Report(args) => Some(&args.inputs),
            #[cfg(feature = "index")]
            Self::Index(args) => Some(&args.inputs),
            #[cfg(feature = "index")]
            Self::Search(ask::Search { asked, .. })
            | Self::Count(ask::Count { asked, .. })
            | Self::Timeline(ask::Timeline { asked, .. }) => asked.db.is_none().then_some(&asked.inputs),
            _ => None,
        }
    }

    /// What is wrong that clap cannot see.
    fn wrong(&self) -> Option<String> {
        let compared = if let Self::Diff(diff) = self { diff.all() } else { Vec::new() };
        let read = self.inputs().map_or(compared, Inputs::all);
        if read.iter().filter(|path| *path == Path::new("-")).count() > 1 {
            return Some("standard input (-) can be read once only; save it to a file first".into());
        }
        if let Self::Man { command: Some(name) } = self {
            let program = Args::command();
            let known = || program.get_subcommands().map(clap::Command::get_name).collect::<Vec<_>>().join(", ");
            return program
                .find_subcommand(name)
                .is_none()
                .then(|| format!("no command is called '{name}'; there are {}", known()));
        }
        self.wrong_together().map(String::from)
    }

    /// What is wrong with options that do not go together.
    fn wrong_together(&self) -> Option<&'static str> {
        match self {
            Self::Parse(args) => args.wrong_tables(),
            #[cfg(feature = "index")]
            Self::Index(args) => args.wrong(),
            #[cfg(feature = "index")]
            Self::Count(args) => args.wrong(),
            #[cfg(feature = "index")]
            Self::Search(ask::Search { asked, .. }) | Self::Timeline(ask::Timeline { asked, .. }) => asked.wrong(),
            _ => None,
        }
    }
}

impl Parse {
    /// The row of the format asked for.
    pub fn format(&self) -> &'static Format {
        Format::named(&self.format).expect("OK because clap takes the names of the table alone")
    }

    /// The file that is written, and the format that its name says, where that is another one.
    pub fn other_format(&self) -> Option<(&Path, &'static str)> {
        let path = self.inputs.output.as_deref()?;
        let named = match path.extension()?.to_str()? {
            "md" => "markdown",
            "jsonl" => "ndjson",
            other => other,
        };
        let format = Format::named(named)?.name;
        (format != self.format().name).then_some((path, format))
    }

    /// The tables asked for: none is the format's own choice.
    fn named_tables(&self) -> Vec<&'static Table> {
        self.table.iter().filter_map(|name| Table::named(name)).collect()
    }

    fn wrong_tables(&self) -> Option<&'static str> {
        if !self.format().has_tables() && (!self.table.is_empty() || self.raw) {
            return Some("--table and --raw go with --format csv or tsv");
        }
        if self.resume && self.folder_of_each().is_none() {
            return Some(
                "--resume goes with one file an input: name a folder with --output FOLDER/, and --each for tables",
            );
        }
        if self.each && self.table.len() > 1 {
            return Some("--each writes one file an input; name one --table");
        }
        (self.table.len() > 1 && self.inputs.output.is_none())
            .then_some("several tables are several files; name a folder for them with --output")
    }

    /// The folder for one file an input, if that is asked for: `--output outputs/`.
    pub fn folder_of_each(&self) -> Option<&Path> {
        let folder = self.inputs.output.as_deref()?;
        (self.each || !self.format().has_tables() && is_folder(folder)).then_some(folder)
    }

    /// The tables and the folder for them, if it is several files that are asked for: `--output tables/`.
    pub fn folder(&self) -> Option<(Vec<&'static Table>, &Path)> {
        let folder = self.inputs.output.as_deref().filter(|_| self.format().has_tables())?;
        let asked = self.named_tables();
        let named = is_folder(folder);
        match asked.len() {
            0 if named => Some((TABLES.iter().collect(), folder)),
            0 => None,
            1 => named.then_some((asked, folder)),
            _ => Some((asked, folder)),
        }
    }

    /// How the output is laid out.
    pub fn layout(&self, layout: Layout) -> Layout {
        let layout = layout.raw(self.raw);
        self.named_tables().first().map_or(layout, |table| layout.table(table))
    }
}

impl Inputs {
    /// When progress is shown.
    pub fn progress(&self) -> io::Showing {
        io::Showing::ALL
            .into_iter()
            .find(|(name, _)| *name == self.progress)
            .map_or(io::Showing::Auto, |(_, when)| when)
    }

    /// Everything that is read by its name: inputs and lists.
    pub fn all(&self) -> Vec<PathBuf> {
        self.which.named().map(Path::to_path_buf).chain(self.reading.list.iter().cloned()).collect()
    }
}

/// An option that says how inputs are read, where a corpus is asked that has them read already.
fn of_inputs_with_corpus(matches: &ArgMatches) -> Option<String> {
    let (command, asked) = matches.subcommand()?;
    if command == "index" || !asked.ids().any(|id| id == "db") {
        return None;
    }
    let inputs = <Inputs as clap::Args>::augment_args(clap::Command::new("inputs"));
    let given = |id: &str| asked.value_source(id) == Some(ValueSource::CommandLine);
    let mut ignored = inputs.get_arguments().filter(|one| one.get_id() != "output" && given(one.get_id().as_str()));
    let long = ignored.find_map(|option| option.get_long())?;
    Some(format!("--{long}: the corpus is read already; give it to `index`"))
}

/// Whether a folder is there, or is to be made: `outputs/`.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// `a date`, `an entity`.
pub fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The format of `report`.
pub fn report() -> &'static Format {
    Format::named("text").expect("OK because the table has it")
}

fn names() -> Vec<clap::builder::PossibleValue> {
    FORMATS.iter().map(|f| clap::builder::PossibleValue::new(f.name).help(f.help)).collect()
}

fn tables() -> Vec<clap::builder::PossibleValue> {
    TABLES.iter().map(|t| clap::builder::PossibleValue::new(t.name).help(t.help)).collect()
}

fn order(text: &str) -> Result<DateOrder, String> {
    match text {
        "dmy" => Ok(DateOrder::DayFirst),
        "mdy" => Ok(DateOrder::MonthFirst),
        _ => Err("give dmy or mdy".into()),
    }
}

fn day(text: &str) -> Result<jiff::civil::Date, String> {
    let dashed = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    text.parse().ok().filter(|_| dashed).ok_or_else(|| "give a day of the calendar such as 2022-02-14".into())
}

fn bytes(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "give a whole number of bytes such as 500000000, or 0 for any".into())
}

fn encoding(label: &str) -> Result<String, String> {
    match transcript_cli::Options::default().encoding(label) {
        Ok(_) => Ok(label.into()),
        Err(unknown) => Err(unknown.to_string()),
    }
}

fn label(pattern: &str) -> Result<String, String> {
    match transcript_cli::Options::default().label(pattern) {
        Ok(_) => Ok(pattern.into()),
        Err(told) => Err(told.to_string()),
    }
}

fn rule(name: &str) -> Result<String, String> {
    match transcript_cli::rules().any(|r| r.name == name) {
        true => Ok(name.into()),
        false => Err("no rule has this name; `transcript-cli rules` lists them".into()),
    }
}

const EXAMPLES: &str = "\
Examples:
  transcript-cli parse meeting.txt
  transcript-cli parse page.html | jq '.participants'
  transcript-cli parse --format ndjson pages/ --glob '*.html' > all.ndjson
  transcript-cli report meeting.txt
  pdftotext talk.pdf - | transcript-cli parse --anchor 2022-02-14 -";
