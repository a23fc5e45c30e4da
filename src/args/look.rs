//! What a person reads: how it looks on a terminal, and how much of it.

use super::Inputs;
use clap::ColorChoice;
use transcript_cli::Layout;

/// How what is printed for a person looks.
#[derive(clap::Args)]
pub struct Look {
    /// Colours: where a terminal shows them and NO_COLOR is not set, always, or never
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// So many columns, 40 at the least [default: as the terminal has, 80 in a file]
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    width: Option<usize>,
}

impl Look {
    /// The layout of the place where it is printed, but for what is asked for.
    pub fn layout(&self, place: Layout) -> Layout {
        let colour = match self.color {
            ColorChoice::Auto => place.colour,
            ColorChoice::Always => true,
            ColorChoice::Never => false,
        };
        Layout::terminal(self.width.unwrap_or(place.width), colour)
    }
}

/// What `report` says.
#[derive(clap::Args)]
pub struct Report {
    /// Print every participant, turn, document, date, entity and doubt of a long transcript
    #[arg(long)]
    pub full: bool,
    #[command(flatten)]
    pub look: Look,
    #[command(flatten)]
    pub inputs: Inputs,
}

fn columns(text: &str) -> Result<usize, String> {
    let columns = text.parse().ok().filter(|columns| (40..=MOST).contains(columns));
    columns.ok_or_else(|| format!("give a whole number of columns from 40 to {MOST}"))
}

/// No terminal is wider.
const MOST: usize = 10_000;
