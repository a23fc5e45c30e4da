//! [`Analysis`] in, bytes out: one file a format, one row a format.

mod json;
mod text;

use crate::model::Analysis;
use std::io::{self, Write};

/// A format that the output can have.
#[derive(Debug)]
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// Writes one analysis.
    pub write: fn(&Analysis, &Layout, &mut dyn Write) -> io::Result<()>,
}

/// How wide and in which colours a report may be.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Columns.
    pub width: usize,
    /// Whether terminal colours may be used.
    pub colour: bool,
}

/// Every format.
pub const FORMATS: &[Format] = &[
    Format { name: "json", help: "one indented JSON object an input", write: json::pretty },
    Format { name: "ndjson", help: "one JSON object a line", write: json::line },
    Format { name: "text", help: "a report that a person reads", write: text::report },
];
