//! What is different between two versions, printed: one file a format, one row a format.

mod html;
mod text;

use super::Layout;
use crate::model::{Difference, Edit, Piece, TurnChange};
use std::io::{self, Write};

/// A format that a difference can have: a row of [`DIFFERENCE_FORMATS`].
#[derive(Debug)]
#[non_exhaustive]
pub struct DifferenceFormat {
    /// As `diff --format` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    print: fn(&mut dyn Write, Layout, &Difference) -> io::Result<()>,
}

/// Every format of a difference.
pub const DIFFERENCE_FORMATS: &[DifferenceFormat] = &[
    DifferenceFormat { name: "text", help: "for a person in a terminal", print: text::print },
    DifferenceFormat { name: "json", help: "one indented JSON object", print: json },
    DifferenceFormat { name: "html", help: "a page of its own, changes marked in the words", print: html::print },
];

impl DifferenceFormat {
    /// The format of this name, if there is one.
    pub fn named(name: &str) -> Option<&'static Self> {
        DIFFERENCE_FORMATS.iter().find(|format| format.name == name)
    }

    /// Prints a difference.
    ///
    /// # Errors
    ///
    /// What `out` fails with.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{DifferenceFormat, Layout, Options, diff, parse};
    ///
    /// let read = |text: &str| parse(text.as_bytes(), "talk.txt", &Options::default());
    /// let found = diff(&read("Anna Ivanova: We met in Omsk."), &read("Anna Ivanova: We met in Perm."));
    /// let mut out = Vec::new();
    /// DifferenceFormat::named("text").unwrap().print(&mut out, Layout::default(), &found)?;
    /// assert!(String::from_utf8_lossy(&out).contains("We met in [-Omsk-] {+Perm+}."));
    /// # std::io::Result::Ok(())
    /// ```
    pub fn print(&self, out: &mut dyn Write, layout: Layout, difference: &Difference) -> io::Result<()> {
        (self.print)(out, layout, difference)
    }
}

fn json(out: &mut dyn Write, _: Layout, difference: &Difference) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, difference)?;
    out.write_all(b"\n")
}

/// Where a turn stands, or stood and stands: `4`, `4 → 5`.
fn place(turn: &TurnChange) -> String {
    match (turn.old, turn.new) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (Some(place), _) | (None, Some(place)) => place.to_string(),
        (None, None) => String::new(),
    }
}

/// Words before and behind a change that are shown with it.
const CONTEXT: usize = 8;

/// The pieces of a change in short: of what was kept, the words next to a change, and `…` for what is left out.
fn shortened(pieces: &[Piece]) -> Vec<(Edit, String)> {
    let last = pieces.len().saturating_sub(1);
    let short = |(i, piece): (usize, &Piece)| {
        let words: Vec<&str> = piece.text.split_whitespace().collect();
        // Words that are all kept tell by their first which they are.
        let (before, after) = (if i > 0 || last == 0 { CONTEXT } else { 0 }, if i < last { CONTEXT } else { 0 });
        if piece.edit != Edit::Kept || words.len() <= before + after {
            return (piece.edit, piece.text.clone());
        }
        let begins = if piece.text.starts_with(char::is_whitespace) { " " } else { "" };
        let (first, rest) = words.split_at(before);
        let parts = [first.join(" "), "…".into(), rest[rest.len() - after..].join(" ")];
        (
            piece.edit,
            begins.to_string() + &parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        )
    };
    pieces.iter().enumerate().map(short).collect()
}
