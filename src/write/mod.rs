//! [`Analysis`] in, bytes out: one file a format, one row a format.

mod conll;
mod difference;
mod fill;
mod geojson;
mod graphml;
mod html;
mod json;
mod markdown;
mod marks;
mod tables;
mod tei;
mod text;
mod webannotation;

use crate::model::Analysis;
pub use difference::{DIFFERENCE_FORMATS, DifferenceFormat};
pub use graphml::write as write_graphml;
use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, Write};
pub use tables::{Cells, TABLES, Table};

/// A format that the output can have: a row of [`FORMATS`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// It prints one [`Table`].
    tables: bool,
    open: Open,
}

/// How a format's sink is opened.
type Open = for<'w> fn(&'w mut dyn Write, Layout) -> io::Result<Box<dyn Sink + 'w>>;

impl Format {
    /// The format of this name, if there is one.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{FORMATS, Format};
    ///
    /// assert_eq!(Format::named("json").unwrap().name, FORMATS[0].name);
    /// assert!(Format::named("JSON").is_none());
    /// ```
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// Whether a [`Table`] is to be chosen for it.
    pub fn has_tables(&self) -> bool {
        self.tables
    }

    /// Begins an output in this format: the sink writes to `out`.
    ///
    /// # Errors
    ///
    /// What `out` fails with, if the format writes something before the first record.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Format, Layout, Options, parse};
    ///
    /// let mut out = Vec::new();
    /// let mut sink = Format::named("ndjson").unwrap().open(&mut out, Layout::default())?;
    /// for text in ["Anna Ivanova: Good day.", "Ivan Orlov: Good evening."] {
    ///     sink.record(&parse(text.as_bytes(), "talk.txt", &Options::default()))?;
    /// }
    /// sink.finish()?;
    /// drop(sink);
    /// assert_eq!(out.iter().filter(|b| **b == b'\n').count(), 2);
    /// # std::io::Result::Ok(())
    /// ```
    pub fn open<'w>(&self, out: &'w mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + 'w>> {
        (self.open)(out, layout)
    }
}

/// An output under way: analyses are recorded one after the other, then it is finished.
///
/// # Examples
///
/// One of your own, beside those of [`FORMATS`]:
///
/// ```
/// use std::io::{self, Write};
/// use transcript_cli::{Analysis, Options, Sink, parse};
///
/// struct Speakers<W>(W);
///
/// impl<W: Write> Sink for Speakers<W> {
///     fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
///         analysis.participants.iter().try_for_each(|person| writeln!(self.0, "{}", person.name))
///     }
///
///     fn finish(&mut self) -> io::Result<()> {
///         self.0.flush()
///     }
/// }
///
/// let mut sink = Speakers(Vec::new());
/// sink.record(&parse(b"Anna Ivanova: Good day.", "talk.txt", &Options::default()))?;
/// sink.finish()?;
/// assert_eq!(sink.0, b"Anna Ivanova\n");
/// # io::Result::Ok(())
/// ```
pub trait Sink {
    /// Writes one analysis.
    ///
    /// # Errors
    ///
    /// What the writer below fails with.
    fn record(&mut self, analysis: &Analysis) -> io::Result<()>;

    /// Writes an object that is no analysis, such as what is wrong with a record, if the format has room for such; says
    /// whether it has.
    ///
    /// # Errors
    ///
    /// What the writer below fails with.
    fn other(&mut self, object: &serde_json::Value) -> io::Result<bool> {
        let _ = object;
        Ok(false)
    }

    /// Sends what was written on its way, for a reader who waits for it.
    ///
    /// # Errors
    ///
    /// What the writer below fails with.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Writes what the format has at its end, and sends everything on its way.
    ///
    /// # Errors
    ///
    /// What the writer below fails with.
    fn finish(&mut self) -> io::Result<()>;
}

/// What a format may ask for: how wide, and in which colours, a report may be, and which table is printed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Layout {
    /// Columns of a terminal, 40 at the least.
    pub width: usize,
    /// Whether terminal colours may be used.
    pub colour: bool,
    /// Whether a report of a long transcript leaves nothing out.
    pub full: bool,
    /// What a row of `csv` and `tsv` stands for.
    pub table: &'static Table,
    /// Whether cells that a spreadsheet would run as formulas are left as they are.
    pub raw: bool,
}

impl Layout {
    /// For a terminal of so many columns.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Format, Layout, Options, parse};
    ///
    /// let mut out = Vec::new();
    /// let mut report = Format::named("text").unwrap().open(&mut out, Layout::terminal(60, false))?;
    /// report.record(&parse(b"Anna Ivanova: Good day.", "talk.txt", &Options::default()))?;
    /// report.finish()?;
    /// drop(report);
    /// assert!(String::from_utf8_lossy(&out).lines().all(|line| line.chars().count() <= 60));
    /// # std::io::Result::Ok(())
    /// ```
    pub fn terminal(width: usize, colour: bool) -> Self {
        Self { width: width.max(40), colour, ..Self::default() }
    }

    /// The same, with everything that a report has of a long transcript, or folded.
    #[must_use]
    pub fn full(self, full: bool) -> Self {
        Self { full, ..self }
    }

    /// The same, for this table.
    #[must_use]
    pub fn table(self, table: &'static Table) -> Self {
        Self { table, ..self }
    }

    /// The same, with cells made harmless for spreadsheets or not.
    #[must_use]
    pub fn raw(self, raw: bool) -> Self {
        Self { raw, ..self }
    }
}

impl Default for Layout {
    /// 80 columns, no colours, the table of turns: what a file is given.
    fn default() -> Self {
        Self { width: 80, colour: false, full: false, table: &TABLES[0], raw: false }
    }
}

/// Every format.
pub const FORMATS: &[Format] = &[
    Format { name: "json", help: "one indented JSON object an input", tables: false, open: json::indented },
    Format { name: "ndjson", help: "one JSON object a line", tables: false, open: json::lines },
    Format { name: "text", help: "a report that a person reads", tables: false, open: text::report },
    Format { name: "csv", help: "a table (--table), cells apart by commas", tables: true, open: tables::commas },
    Format { name: "tsv", help: "a table (--table), cells apart by tabs", tables: true, open: tables::tabs },
    Format { name: "markdown", help: "the transcript with its speakers in bold", tables: false, open: markdown::pages },
    Format { name: "html", help: "one page to read and search in a browser", tables: false, open: html::page },
    Format { name: "tei", help: "TEI P5 in the shape of ParlaMint", tables: false, open: tei::documents },
    Format { name: "conll", help: "a token a line with tags (IOB2)", tables: false, open: conll::columns },
    Format {
        name: "webannotation",
        help: "W3C Web Annotations in JSON-LD",
        tables: false,
        open: webannotation::annotations,
    },
    Format {
        name: "graphml",
        help: "who mentions whom and what, who follows whom",
        tables: false,
        open: graphml::graph,
    },
    Format { name: "geojson", help: "the places mentioned, with how often", tables: false, open: geojson::places },
];

/// What is said again and again, a name beside each of its mentions, in so many code points at most: an output stays in
/// proportion to the text.
fn brief(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// `1 word`, `1,312 words`.
pub fn counted(number: impl Display, what: &str) -> String {
    let number = grouped(number);
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// `1,312`, `-1,312`: of a whole number of any type.
pub fn grouped(number: impl Display) -> String {
    let number = number.to_string();
    let sign = usize::from(number.starts_with('-'));
    let mut grouped = String::new();
    for (i, digit) in number.chars().enumerate() {
        if i > sign && (number.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A character that a document of markup can hold: what steers, and what is no character, is shown as one that is missing.
fn printable(c: char) -> char {
    match c {
        '\n' => c,
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// Base64 (RFC 4648), of the alphabet for addresses or the usual one.
fn base64(bytes: &[u8], for_addresses: bool) -> String {
    const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let letter = |six: u32| match (LETTERS.get(six as usize), for_addresses, six) {
        (Some(letter), ..) => char::from(*letter),
        (None, true, 62) => '-',
        (None, true, _) => '_',
        (None, false, 62) => '+',
        (None, false, _) => '/',
    };
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        out.extend((0..=three.len()).map(|i| letter(bits >> (18 - 6 * i) & 63)));
        if !for_addresses {
            out.extend(std::iter::repeat_n('=', 3 - three.len()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{counted, grouped};

    #[test]
    fn numbers_are_grouped_and_counted() {
        assert_eq!([counted(1, "word"), counted(0, "word"), counted(999, "word")], ["1 word", "0 words", "999 words"]);
        assert_eq!(counted(1_234_567, "byte"), "1,234,567 bytes");
        assert_eq!([grouped(0), grouped(1000), grouped(999_999), grouped(-999)], ["0", "1,000", "999,999", "-999"]);
        assert_eq!([grouped(-1000), grouped(-123_456)], ["-1,000", "-123,456"]);
    }

    #[test]
    fn base64_is_that_of_its_standard() {
        let usual = |bytes: &[u8]| super::base64(bytes, false);
        assert_eq!([usual(b""), usual(b"f"), usual(b"fo"), usual(b"foo")], ["", "Zg==", "Zm8=", "Zm9v"]);
        assert_eq!((usual(&[0xfb, 0xff]), super::base64(&[0xfb, 0xff], true)), ("+/8=".into(), "-_8".into()));
    }
}
