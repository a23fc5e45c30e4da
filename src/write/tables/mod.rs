//! Tables, comma- or tab-separated: one row a turn or mention, with the day, the speaker and the sentence in each, so that
//! the usual questions need no join.

mod cells;
mod rows;

use super::{Layout, Sink, brief};
use crate::model::Analysis;
pub use cells::Cells;
use rows::Rows;
use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

/// What a row stands for: an entry of [`TABLES`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Table {
    /// As `--table` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// The header.
    pub columns: &'static [&'static str],
    rows: for<'a> fn(&Rows<'a>) -> Vec<Vec<Cell<'a>>>,
}

impl Table {
    /// The table of this name, if there is one.
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }
}

/// Every table.
pub const TABLES: &[Table] = &[
    Table {
        name: "turns",
        help: "one row a turn: who speaks, and the words",
        columns: &[
            "id",
            "date",
            "title",
            "place",
            "turn",
            "kind",
            "speaker",
            "role",
            "affiliation",
            "label",
            "note",
            "words",
            "line_start",
            "line_end",
            "text",
        ],
        rows: rows::turns,
    },
    Table {
        name: "sentences",
        help: "one row a sentence",
        columns: &[
            "id", "date", "title", "turn", "kind", "speaker", "role", "sentence", "start", "end", "words", "text",
        ],
        rows: rows::sentences,
    },
    Table {
        name: "entities",
        help: "one row a mention of a person, body, place, people or event",
        columns: &[
            "id", "date", "title", "turn", "speaker", "role", "start", "end", "text", "type", "name", "of", "iso3166",
            "geonames", "lat", "lon", "rule", "sentence",
        ],
        rows: rows::entities,
    },
    Table {
        name: "dates",
        help: "one row a date",
        columns: &[
            "id", "date", "title", "turn", "speaker", "role", "start", "end", "text", "value", "modifier", "earliest",
            "latest", "inferred", "rule", "sentence",
        ],
        rows: rows::dates,
    },
    Table {
        name: "documents",
        help: "one row a reference to a document",
        columns: &[
            "id",
            "date",
            "title",
            "turn",
            "speaker",
            "role",
            "start",
            "end",
            "text",
            "name",
            "kind",
            "class",
            "document_date",
            "parties",
            "rule",
            "sentence",
        ],
        rows: rows::documents,
    },
    Table {
        name: "participants",
        help: "one row a person who took part",
        columns: &["id", "date", "title", "name", "role", "affiliation", "spoke", "turns", "words", "forms"],
        rows: rows::participants,
    },
    Table {
        name: "transcripts",
        help: "one row a transcript: what is known of it, and how much is in it",
        columns: &[
            "id",
            "date",
            "time",
            "title",
            "lead",
            "place",
            "venue",
            "city",
            "country",
            "event_type",
            "language",
            "url",
            "published",
            "sections",
            "topics",
            "places",
            "persons",
            "participants",
            "turns",
            "words",
            "entities",
            "dates",
            "documents",
            "warnings",
        ],
        rows: rows::transcripts,
    },
];

/// Cells apart by commas, lines ended as RFC 4180 has it.
pub fn commas(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    open(out, layout, b',')
}

/// Cells apart by tabs.
pub fn tabs(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    open(out, layout, b'\t')
}

fn open(out: &mut dyn Write, layout: Layout, apart: u8) -> io::Result<Box<dyn Sink + '_>> {
    let cells = Cells::new(BufWriter::new(out), apart, layout.table.columns, layout.raw)?;
    Ok(Box::new(Sheet { cells, table: layout.table }))
}

struct Sheet<W: Write> {
    cells: Cells<W>,
    table: &'static Table,
}

impl<W: Write> Sink for Sheet<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        for row in (self.table.rows)(&Rows::of(analysis)) {
            for cell in row {
                match cell {
                    Cell::Number(number) => self.cells.number(&number)?,
                    Cell::Words(words) => self.cells.words(&brief(&words, AGAIN))?,
                    Cell::Whole(words) => self.cells.words(&words)?,
                }
            }
            self.cells.end_row()?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.cells.finish()
    }
}

/// What stands in many rows has so many code points at most, so that a table stays in proportion to its text.
const AGAIN: usize = 1000;

enum Cell<'a> {
    Number(String),
    /// What may stand in many rows.
    Words(Cow<'a, str>),
    /// What stands in one.
    Whole(Cow<'a, str>),
}

impl Cell<'_> {
    /// The same, standing once.
    fn whole(self) -> Self {
        match self {
            Self::Words(words) => Self::Whole(words),
            other => other,
        }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a Option<String>> for Cell<'a> {
    fn from(words: &'a Option<String>) -> Self {
        Self::Words(words.as_deref().unwrap_or_default().into())
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number.to_string())
    }
}

/// What is not known is an empty cell.
fn number<'a>(number: Option<impl ToString>) -> Cell<'a> {
    Cell::Number(number.map_or_else(String::new, |n| n.to_string()))
}

/// Several values in one cell.
fn list<'a>(values: &[String]) -> Cell<'a> {
    Cell::Words(values.join("; ").into())
}
