//! What the tokenizer reads, gathered into tags and words without a copy of what nobody asks for.

use super::elements;
use super::reader::{Reader, Unclosed};
use super::tag::Tag;
use crate::model::Lines;
use html5gum::{Emitter, Error, State, naive_next_state};
use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

/// Gives tags and words to a reader, with where they stand.
pub struct Gatherer<'r, 'm, 't> {
    reader: &'r mut Reader<'m>,
    text: &'t str,
    lines: LineCounter<'t>,
    /// In bytes: how far the tokenizer is.
    position: usize,
    /// The tag that is being read, where it begins, and what it is.
    tag: Tag,
    tag_at: usize,
    ends: bool,
    closes_itself: bool,
    /// The tag is not yet whole.
    begun: bool,
    /// The start tag of the element that is being read in which nothing is markup but its end tag.
    raw: Option<Range<usize>>,
    /// The name of the attribute that is being read, until its value begins.
    attribute: Vec<u8>,
    /// The name of the start tag that was read last.
    last_start: Vec<u8>,
    /// The words that are being read, and where they begin and end.
    words: Vec<u8>,
    words_at: (usize, usize),
}

impl<'r, 'm, 't> Gatherer<'r, 'm, 't> {
    /// For a reader of this text.
    pub fn new(reader: &'r mut Reader<'m>, text: &'t str) -> Self {
        Self {
            reader,
            text,
            lines: LineCounter::new(text),
            position: 0,
            tag: Tag::default(),
            tag_at: 0,
            ends: false,
            closes_itself: false,
            begun: false,
            raw: None,
            attribute: Vec::new(),
            last_start: Vec::new(),
            words: Vec::new(),
            words_at: (0, 0),
        }
    }

    fn flush_words(&mut self) {
        if !self.words.is_empty() {
            let (start, end) = self.words_at;
            let at = Lines { start: self.lines.at(start), end: self.lines.at(end) };
            let words = std::str::from_utf8(&self.words).map(Cow::Borrowed);
            self.reader.words(&words.unwrap_or_else(|_| String::from_utf8_lossy(&self.words)), at);
            self.words.clear();
        }
    }

    /// Tells of a mark that swallows all that stands behind it: `<!--`, `<script>`, `<a href="`.
    fn swallowed(&mut self, at: Range<usize>, code: bool) {
        if let (Some(_), Some(rest)) = (self.text.get(at.clone()), self.text.get(at.end..)) {
            let end = if code { elements::first_tag(rest).map_or(self.text.len(), |tag| at.end + tag) } else { at.end };
            self.reader.unclosed.push(Unclosed { at: at.start..end, code });
        }
    }

    /// The same of a comment or declaration that has just ended, if the page ends with it.
    fn ended(&mut self) {
        let rest = self.text.get(self.tag_at..).unwrap_or("");
        let (mark, ends) = match rest.strip_prefix("<!--") {
            Some(inside) => (4, ["-->", "--!>"].iter().any(|end| inside.ends_with(end)) || inside.len() < 3),
            None => (2, rest.ends_with('>')),
        };
        if self.position >= self.text.len() && !ends {
            self.swallowed(self.tag_at..self.tag_at + mark, false);
        }
    }

    /// Where the tag ends that begins here and is never closed: before the next mark.
    fn torn_tag(&self) -> Range<usize> {
        let inside = self.text.get(self.tag_at + 1..).unwrap_or("");
        let length = inside.find(['<', '>', '\n']).unwrap_or(inside.len());
        self.tag_at..self.tag_at + 1 + length + usize::from(inside[length..].starts_with('>'))
    }

    fn flush_attribute(&mut self) {
        if !self.attribute.is_empty() {
            self.tag.attribute(&self.attribute);
            self.attribute.clear();
        }
    }
}

impl Emitter for Gatherer<'_, '_, '_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(name.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.flush_words();
        if let Some(raw) = self.raw.take() {
            let name = self.last_start.as_slice();
            self.swallowed(raw, matches!(name, b"script" | b"style"));
        } else if self.begun {
            self.swallowed(self.torn_tag(), false);
        }
    }

    fn emit_error(&mut self, _: Error) {}

    // To look for them takes longer than all the rest.
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn init_string(&mut self) {
        if self.words.is_empty() {
            self.words_at.0 = self.position;
        }
    }

    fn emit_string(&mut self, words: &[u8]) {
        self.words_at.1 = self.position;
        self.words.extend_from_slice(words);
    }

    fn init_start_tag(&mut self) {
        self.tag.begin();
        (self.ends, self.closes_itself, self.begun) = (false, false, true);
    }

    fn init_end_tag(&mut self) {
        self.tag.begin();
        (self.ends, self.begun) = (true, true);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_words();
        self.flush_attribute();
        self.last_start.clear();
        self.begun = false;
        if self.ends {
            self.raw = None;
            self.reader.end(self.tag.name());
            return None;
        }
        self.tag.finish();
        self.last_start.extend_from_slice(self.tag.name());
        self.reader.start(&self.tag, self.tag_at..self.position, self.lines.at(self.position));
        // `<svg/>` is an element without content, `<div/>` an open one.
        if self.closes_itself && elements::is_foreign(self.tag.name()) {
            self.reader.end(self.tag.name());
        }
        let next = naive_next_state(&self.last_start);
        if next.is_some() {
            self.raw = Some(self.tag_at..self.position);
            self.init_string();
        }
        next
    }

    fn set_self_closing(&mut self) {
        self.closes_itself = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.push_name(name);
    }

    fn init_attribute(&mut self) {
        self.flush_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.flush_attribute();
        self.tag.value(value);
    }

    fn start_open_tag(&mut self) {
        self.tag_at = self.position.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.ends && !self.last_start.is_empty() && self.last_start == self.tag.name()
    }

    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }

    // Comments and declarations say nothing that anybody asks for; they part words.
    fn init_comment(&mut self) {
        self.flush_words();
    }

    fn init_doctype(&mut self) {
        self.flush_words();
    }

    fn emit_current_comment(&mut self) {
        self.ended();
    }

    fn emit_current_doctype(&mut self) {
        self.ended();
    }

    fn set_force_quirks(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}

/// Counts lines up to places of a text, which come in order.
struct LineCounter<'t> {
    bytes: &'t [u8],
    line: usize,
    /// Where the line ends.
    end: usize,
    /// Some line ends with a carriage return.
    returns: bool,
}

impl<'t> LineCounter<'t> {
    fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut lines = Self { bytes, line: 1, end: 0, returns: memchr::memchr(b'\r', bytes).is_some() };
        lines.end = lines.end_from(0);
        lines
    }

    /// The 1-based line of a byte.
    fn at(&mut self, place: usize) -> usize {
        while self.end < place {
            self.line += 1;
            self.end = self.end_from(self.end + 1);
        }
        self.line
    }

    /// Where the line ends that goes on at a byte. A line ends with a line feed, a carriage return, or both.
    fn end_from(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let end = if self.returns { memchr::memchr2(b'\n', b'\r', rest) } else { memchr::memchr(b'\n', rest) };
        end.map_or(usize::MAX, |end| from + end + usize::from(rest[end..].starts_with(b"\r\n")))
    }
}
