//! What an answer looks like: aligned columns for a person, or a tidy table for a program.

use anyhow::Result;
use std::borrow::Cow;
use std::io::Write;
use transcript_cli::steps::{Cells, grouped};
use unicode_width::UnicodeWidthStr;

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Columns for a person.
    Text,
    /// Cells apart by commas, as RFC 4180 has it.
    Csv,
    /// Cells apart by tabs.
    Tsv,
    /// One JSON object a line.
    Ndjson,
    /// A chart.
    Svg,
    /// A network.
    Graphml,
}

/// What it is printed for.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether there is one, for which lines are cut to fit.
    pub terminal: bool,
    /// Whether terminal colours may be used.
    pub colour: bool,
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Text.
    Words(Cow<'a, str>),
    /// A count or an offset.
    Whole(i64),
    /// A share.
    Real(f64),
    /// What is not known.
    Nothing,
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<Option<&'a str>> for Cell<'a> {
    fn from(words: Option<&'a str>) -> Self {
        words.map_or(Self::Nothing, Self::from)
    }
}

impl From<String> for Cell<'_> {
    fn from(words: String) -> Self {
        Self::Words(words.into())
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(number as i64)
    }
}

impl Cell<'_> {
    /// For a program: the shortest digits, a full stop before decimals, nothing for what is not known.
    fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Words(words) => words.as_ref().into(),
            Self::Whole(number) => number.to_string().into(),
            Self::Real(number) => format!("{number:.4}").into(),
            Self::Nothing => "".into(),
        }
    }

    /// For a person.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Words(words) => words.as_ref().into(),
            Self::Whole(number) => grouped(*number).into(),
            Self::Real(number) => format!("{number:.2}").into(),
            Self::Nothing => "–".into(),
        }
    }

    fn json(&self) -> serde_json::Value {
        match self {
            Self::Words(words) => words.as_ref().into(),
            Self::Whole(number) => (*number).into(),
            // The same digits as in the other formats.
            Self::Real(number) => format!("{number:.4}").parse::<f64>().map_or(serde_json::Value::Null, Into::into),
            Self::Nothing => serde_json::Value::Null,
        }
    }
}

/// An answer as rows.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// What each column is called.
    pub columns: Vec<&'static str>,
    /// As many cells as columns in each.
    pub rows: Vec<Vec<Cell<'static>>>,
}

impl Table {
    /// For a program.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn write(&self, out: &mut dyn Write, shape: Shape, raw: bool) -> Result<()> {
        let mut sheet = Sheet::new(out, shape, self.columns.clone(), raw)?;
        self.rows.iter().try_for_each(|row| sheet.row(row))?;
        sheet.finish()
    }

    /// Columns for a person.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn show(&self, out: &mut dyn Write) -> Result<()> {
        let mut rows = vec![self.columns.iter().map(|name| Cell::Words((*name).into())).collect::<Vec<_>>()];
        rows.extend_from_slice(&self.rows);
        show(out, &rows)
    }
}

fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let columns = rows.first().map_or(0, Vec::len);
    let wide =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.shown().width()).max().unwrap_or(0);
    (0..columns).map(wide).collect()
}

/// How many columns of a terminal these rows take.
pub fn width(rows: &[Vec<Cell>]) -> usize {
    let widths = widths(rows);
    widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1)
}

/// Rows for a person, the first of them the head: numbers to the right, words to the left.
///
/// # Errors
///
/// The output fails.
pub fn show(out: &mut dyn Write, rows: &[Vec<Cell>]) -> Result<()> {
    let widths = widths(rows);
    let number = |at: usize| rows.iter().any(|row| matches!(row.get(at), Some(Cell::Whole(_) | Cell::Real(_))));
    let right: Vec<bool> = (0..widths.len()).map(number).collect();
    for row in rows {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let shown = cell.shown().replace(char::is_control, " ");
            let gap = " ".repeat(widths[at].saturating_sub(shown.width()));
            let (before, behind) = if right[at] { (gap.as_str(), "") } else { ("", gap.as_str()) };
            line += &format!("{}{before}{shown}{behind}", if at > 0 { "  " } else { "" });
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A table for a program, written row after row.
pub struct Sheet<'w> {
    columns: Vec<&'static str>,
    to: To<'w>,
}

enum To<'w> {
    Cells(Box<Cells<&'w mut dyn Write>>),
    Lines(&'w mut dyn Write),
}

impl<'w> Sheet<'w> {
    /// Writes the header.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn new(out: &'w mut dyn Write, shape: Shape, columns: Vec<&'static str>, raw: bool) -> Result<Self> {
        let to = match shape {
            Shape::Csv => To::Cells(Box::new(Cells::new(out, b',', &columns, raw)?)),
            Shape::Tsv => To::Cells(Box::new(Cells::new(out, b'\t', &columns, raw)?)),
            _ => To::Lines(out),
        };
        Ok(Self { columns, to })
    }

    /// Writes a row.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        match &mut self.to {
            To::Cells(out) => {
                for cell in cells {
                    match cell {
                        Cell::Words(words) => out.words(words)?,
                        number => out.number(&number.plain())?,
                    }
                }
                out.end_row()?;
            }
            To::Lines(out) => {
                for (at, (name, cell)) in self.columns.iter().zip(cells).enumerate() {
                    write!(out, "{}\"{name}\":{}", if at == 0 { "{" } else { "," }, cell.json())?;
                }
                out.write_all(b"}\n")?;
            }
        }
        Ok(())
    }

    /// Sends everything on its way.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn finish(self) -> Result<()> {
        match self.to {
            To::Cells(mut out) => out.finish()?,
            To::Lines(out) => out.flush()?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_for_a_person_and_plain_for_a_program() {
        assert_eq!([grouped(0), grouped(999), grouped(-1000), grouped(1_234_567)], ["0", "999", "-1,000", "1,234,567"]);
        assert_eq!((Cell::Real(1.0 / 3.0).plain(), Cell::Whole(1000).plain()), ("0.3333".into(), "1000".into()));
    }
}
