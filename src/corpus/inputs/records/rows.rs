//! Rows of a table: comma- or tab-separated, with a header.

use super::{Bounded, File, Values};
use crate::corpus::inputs::Found;
use crate::corpus::inputs::records::Column;
use crate::corpus::pool::Give;
use crate::io::Failure;
use csv::{ByteRecord, ErrorKind, ReaderBuilder};
use std::cell::Cell;
use std::io::Read;
use std::ops::ControlFlow;
use std::rc::Rc;

/// So much of the first line tells what the cells are apart by.
const FIRST: u64 = 1 << 14;

impl File<'_> {
    /// Gives each row; cells are apart by this byte, or by what the header tells.
    pub fn rows(&mut self, mut from: &mut dyn Read, apart: Option<u8>, give: Give<Found>) -> ControlFlow<()> {
        let mut first = Vec::new();
        if let Err(error) = (&mut from).take(FIRST).read_to_end(&mut first) {
            return give(Err(self.broken(error)));
        }
        if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = first[..] {
            return give(Err(Failure::new(
                self.path,
                "a table in UTF-16; save it as UTF-8 (CSV UTF-8 in a spreadsheet)",
            )));
        }
        let apart = apart.unwrap_or_else(|| apart_by(&first));
        // One buffer is read ahead.
        let most = self.limit.bytes().saturating_add(FIRST);
        let left = Rc::new(Cell::new(most));
        let from = Bounded { from: first.chain(from), left: Rc::clone(&left) };
        let mut rows = ReaderBuilder::new().delimiter(apart).buffer_capacity(FIRST as usize).from_reader(from);
        let columns = match rows.byte_headers() {
            Ok(header) => self.header(header),
            Err(error) => Err(self.broken(error)),
        };
        let columns = match columns {
            Ok(columns) => columns,
            Err(failure) => return give(Err(failure)),
        };
        let mut row = ByteRecord::new();
        loop {
            left.set(most);
            let read = rows.read_byte_record(&mut row);
            self.number += 1;
            match read {
                Ok(false) => return ControlFlow::Continue(()),
                Ok(true) => give(self.row(&columns, &row))?,
                Err(error) => match error.kind() {
                    ErrorKind::UnequalLengths { expected_len, len, pos } => {
                        let line = pos.as_ref().map_or(String::new(), |at| format!(" (line {})", at.line()));
                        give(Err(self.failure(format!(
                            "has {len} cells and not {expected_len} as the header{line}; is a quotation mark not closed?"
                        ))))?;
                    }
                    _ => {
                        self.number -= 1;
                        return give(Err(self.broken(error)));
                    }
                },
            }
        }
    }

    /// Which cell holds what.
    fn header(&self, header: &ByteRecord) -> Result<Vec<(Column, usize)>, Failure> {
        let names: Vec<_> = header.iter().map(|name| self.decoded(name)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = self.records.columns.find(&names).map_err(|why| Failure::new(self.path, why))?;
        let taken: Vec<_> = found.iter().map(|(column, name)| (*column, (*name).to_string())).collect();
        self.records.say(self.path, &taken);
        let place = |name: &str| names.iter().position(|other| *other == name);
        Ok(found.into_iter().filter_map(|(column, name)| Some((column, place(name)?))).collect())
    }

    fn row(&self, columns: &[(Column, usize)], row: &ByteRecord) -> Found {
        let mut values = Values::default();
        for (column, place) in columns {
            let cell = row.get(*place).unwrap_or_default();
            match column {
                Column::Text => values.text = cell.to_vec(),
                other => values.others.push((*other, self.decoded(cell))),
            }
        }
        self.record(values)
    }

    fn decoded(&self, cell: &[u8]) -> String {
        match self.records.encoding {
            Some(encoding) => encoding.decode(cell).0.into_owned(),
            None => String::from_utf8_lossy(cell).into_owned(),
        }
    }
}

/// What stands most in the header, outside its quotation marks: comma, semicolon or tab.
fn apart_by(first: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in first {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            byte => counts.iter_mut().filter(|(sign, _)| sign == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // The first of those that stand as often.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_what_cells_are_apart_by() {
        for (header, sign) in [
            ("id,text,date\n1;2;3;4;5", b','),
            ("id;text;\"a,b,c,d\"\n", b';'),
            ("id\ttext\r\n", b'\t'),
            ("text\n", b','),
            ("", b','),
        ] {
            assert_eq!(apart_by(header.as_bytes()), sign, "{header}");
        }
    }
}
