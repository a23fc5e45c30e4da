//! Records as JSON: one object a line, or an array of them.

use super::{Bounded, Column, File, Values};
use crate::corpus::inputs::Found;
use crate::corpus::pool::Give;
use crate::io::Failure;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;
use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

impl File<'_> {
    /// Gives the record of each line.
    pub fn lines(&mut self, from: &mut dyn BufRead, give: Give<Found>) -> ControlFlow<()> {
        let most = self.limit.bytes().saturating_add(1);
        let mut line = Vec::new();
        loop {
            line.clear();
            match (&mut *from).take(most).read_until(b'\n', &mut line) {
                Ok(0) => return ControlFlow::Continue(()),
                Ok(_) => {}
                Err(error) => return give(Err(self.broken(error))),
            }
            let text = line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| self.number == 0).unwrap_or(&line);
            if text.iter().all(u8::is_ascii_whitespace) && text.ends_with(b"\n") {
                continue;
            }
            self.number += 1;
            if line.len() as u64 == most && !line.ends_with(b"\n") {
                give(Err(Failure { number: Some(self.number), ..self.limit.passed(self.path) }))?;
                if let Err(error) = skip_line(from) {
                    return give(Err(self.broken(error)));
                }
                continue;
            }
            let found = match serde_json::from_slice::<Value>(text) {
                Ok(value) => self.value(value),
                Err(why) => Err(self.failure(format!("is no JSON object; one stands on a line ({why})"))),
            };
            give(found)?;
        }
    }

    /// Gives each record of arrays, and objects by themselves.
    pub fn json(&mut self, from: &mut dyn Read, give: Give<Found>) -> ControlFlow<()> {
        let most = self.limit.bytes().saturating_add(1 << 14);
        let left = Rc::new(Cell::new(most));
        let from = Bounded { from, left: Rc::clone(&left) };
        let mut json = serde_json::Deserializer::from_reader(BufReader::with_capacity(1 << 14, from));
        let mut flow = ControlFlow::Continue(());
        while flow.is_continue() && json.end().is_err() {
            let each = Each(|value| {
                left.set(most);
                self.number += 1;
                flow = give(self.value(value));
                flow
            });
            if let Err(why) = each.deserialize(&mut json) {
                return if flow.is_break() { flow } else { give(Err(self.broken(why))) };
            }
        }
        flow
    }

    fn value(&self, value: Value) -> Found {
        let Value::Object(mut object) = value else {
            return Err(self.failure("is no JSON object; give one a record, with the text in it"));
        };
        let names: Vec<&str> = object.keys().map(String::as_str).collect();
        let columns = &self.records.columns;
        let found = match columns.find(&names) {
            Ok(found) => found,
            Err(why) => {
                let id = columns.taken(Column::Id, &names).ok().flatten().map(str::to_string);
                let id = id.and_then(|name| object.remove(&name)).and_then(written);
                return Err(Failure { id, ..self.failure(why) });
            }
        };
        let taken: Vec<_> = found.iter().map(|(column, name)| (*column, (*name).to_string())).collect();
        self.records.say(self.path, &taken);
        let mut values = Values::default();
        for (column, name) in taken {
            let value = object.remove(&name).and_then(written);
            match (column, value) {
                (Column::Text, text) => values.text = text.unwrap_or_default().into_bytes(),
                (other, value) => values.others.extend(value.map(|value| (other, value))),
            }
        }
        self.record(values)
    }
}

/// A value as text: paragraphs may stand in an array.
fn written(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(all) => {
            let texts = all.into_iter().map(|one| if let Value::String(text) = one { Some(text) } else { None });
            texts.collect::<Option<Vec<_>>>().map(|texts| texts.join("\n\n"))
        }
        _ => None,
    }
}

fn skip_line(from: &mut dyn BufRead) -> std::io::Result<()> {
    loop {
        let buffer = from.fill_buf()?;
        let (bytes, ended) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        from.consume(bytes);
        if ended {
            return Ok(());
        }
    }
}

/// Gives each value of an array as it is read, or an object that stands by itself.
struct Each<F>(F);

impl<'de, F: FnMut(Value) -> ControlFlow<()>> DeserializeSeed<'de> for Each<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, F: FnMut(Value) -> ControlFlow<()>> Visitor<'de> for Each<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut all: A) -> Result<(), A::Error> {
        while let Some(value) = all.next_element()? {
            if (self.0)(value).is_break() {
                return Err(A::Error::custom("no more is wanted"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, object: A) -> Result<(), A::Error> {
        let object = Map::deserialize(MapAccessDeserializer::new(object))?;
        let _ = (self.0)(Value::Object(object));
        Ok(())
    }
}
