//! Records of a table or of JSON: one column has the text, others say of when and whom it is.

mod columns;
mod json;
mod rows;

use super::{Found, Input};
use crate::corpus::pool::Give;
use crate::io::{Failure, Limit, complain};
pub use columns::{COLUMNS, Column};
use columns::{Columns, Values};
use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::rc::Rc;
use transcript_cli::Record;

/// How records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Csv,
    Tsv,
    Ndjson,
    Json,
}

impl Form {
    /// As `--records` has them.
    pub const ALL: [(&str, Self); 4] =
        [("csv", Self::Csv), ("tsv", Self::Tsv), ("ndjson", Self::Ndjson), ("json", Self::Json)];
}

/// How records are read.
#[derive(Debug)]
pub struct Records {
    form: Form,
    columns: Columns,
    /// Of columns beside the text, which says itself how it is written.
    encoding: Option<&'static encoding_rs::Encoding>,
    /// Which columns were taken has been said.
    said: Cell<bool>,
}

/// What one record is, beside its text.
#[derive(Debug)]
pub struct Described {
    /// Its own, if it has one.
    pub id: Option<String>,
    /// Which one of its file, from 1.
    pub number: usize,
    /// What the text is read with.
    pub record: Record,
}

impl Described {
    /// What the output calls a transcript of it: its own name, or `speeches.csv#17`.
    pub fn name(&self, path: &str, part: Option<usize>) -> String {
        let name = self.id.clone().unwrap_or_else(|| format!("{path}#{}", self.number));
        match part {
            None | Some(1) => name,
            Some(part) => format!("{name}#{part}"),
        }
    }
}

/// The records of one file.
struct File<'f> {
    records: &'f Records,
    path: &'f Path,
    limit: Limit,
    number: usize,
}

impl Records {
    /// Of this form; the columns are called as said, or by their usual names.
    pub fn new(form: Form, named: Vec<(Column, String)>, encoding: Option<&str>) -> Self {
        let encoding = encoding.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
        Self { form, columns: Columns { named }, encoding, said: Cell::new(false) }
    }

    /// Gives each record of a file.
    pub fn each(&self, path: &Path, from: &mut dyn Read, limit: Limit, give: Give<Found>) -> ControlFlow<()> {
        let mut file = File { records: self, path, limit, number: 0 };
        match self.form {
            Form::Csv => file.rows(from, None, give),
            Form::Tsv => file.rows(from, Some(b'\t'), give),
            Form::Ndjson => file.lines(&mut BufReader::new(from), give),
            Form::Json => file.json(from, give),
        }
    }

    /// Tells once which columns were taken unasked.
    fn say(&self, path: &Path, taken: &[(Column, String)]) {
        if self.said.replace(true) {
            return;
        }
        let unasked = taken.iter().filter(|(column, _)| self.columns.named.iter().all(|(named, _)| named != column));
        let told: Vec<String> = unasked.map(|(column, name)| format!("{} from {name:?}", column.name())).collect();
        if !told.is_empty() {
            let path = crate::io::shown(path);
            complain(&format!("{path}: {}; --text-field, --date-field and the like choose others", told.join(", ")));
        }
    }
}

impl File<'_> {
    /// A record of which the columns are known.
    fn record(&self, values: Values) -> Found {
        let Values { text, others } = values;
        let other = |column: Column| {
            let value = others.iter().find(|(other, _)| *other == column);
            value
                .map(|(_, value)| value.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|value| !value.is_empty())
        };
        let id = other(Column::Id);
        if text.iter().all(u8::is_ascii_whitespace) {
            return Err(Failure { id, ..self.failure("has no text; check the record, or name another --text-field") });
        }
        if text.len() as u64 > self.limit.bytes() {
            return Err(Failure { id, number: Some(self.number), ..self.limit.passed(self.path) });
        }
        let mut record = Record::default();
        record.title = other(Column::Title);
        record.date = other(Column::Date);
        record.place = other(Column::Place);
        record.url = other(Column::Url);
        record.speaker = other(Column::Speaker);
        let described = Described { id, number: self.number, record };
        Ok(Input::bytes(self.path, text, Some(Box::new(described))))
    }

    /// What is wrong with the record at hand.
    fn failure(&self, why: impl std::fmt::Display) -> Failure {
        Failure { number: Some(self.number), ..Failure::new(self.path, why) }
    }

    /// What is wrong with the file, of which nothing more is read.
    fn broken(&self, why: impl std::fmt::Display) -> Failure {
        let number = self.number;
        let why = why.to_string().replace('\n', " ");
        Failure::new(self.path, format!("no more is read behind record {number}; check what stands there ({why})"))
    }
}

/// Reads no more of one record than may be.
struct Bounded<R> {
    from: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::other("a record that is larger than --max-bytes; is a quotation mark not closed?"));
        }
        let read = self.from.read(into)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        Ok(read)
    }
}
