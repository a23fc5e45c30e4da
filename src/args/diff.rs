//! The arguments of `diff`.

use super::Reading;
use super::look::Look;
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::path::PathBuf;
use transcript_cli::{DIFFERENCE_FORMATS, DifferenceFormat};

/// Two versions, and how what is different is printed.
#[derive(clap::Args)]
pub struct Diff {
    /// The version that was; - is standard input
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The version that is
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// What to print
    #[arg(short, long, default_value = "text", value_name = "FORMAT", value_parser = PossibleValuesParser::new(names()))]
    format: String,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub look: Look,
    #[command(flatten)]
    pub reading: Reading,
}

impl Diff {
    /// The row of the format asked for.
    pub fn format(&self) -> &'static DifferenceFormat {
        DifferenceFormat::named(&self.format).expect("OK because clap takes the names of the table alone")
    }

    /// Everything that is read.
    pub fn all(&self) -> Vec<PathBuf> {
        [&self.old, &self.new].into_iter().chain(&self.reading.list).cloned().collect()
    }
}

fn names() -> Vec<PossibleValue> {
    DIFFERENCE_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.help)).collect()
}
