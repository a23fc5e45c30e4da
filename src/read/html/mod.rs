//! Saved web pages: the tokens of the markup in one pass, with a small stack of open elements instead of a tree.
//!
//! Broken markup is the rule: an element that nobody closes ends with its parent, an end tag without a start is
//! nothing, and what is nested deeper than browsers go is read flat.

mod article;
mod facts;
mod left_out;
mod marks;
mod meaning;
mod paragraph;
mod reader;
mod tag;

use crate::model::{Lines, Mark, Page};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};
use memchr::memmem;
use reader::Reader;
use std::borrow::Cow;
use std::convert::Infallible;
use tag::Tag;

/// Whether a text is HTML, or a piece of it.
pub fn looks_like(text: &str) -> bool {
    let start = text.trim_start();
    let cut = start.len().min(1 << 16);
    let sample = &start.as_bytes()[..cut];
    let tags = ["</p>", "<br", "</div>", "</a>"];
    begins_with_tag(start) || tags.iter().map(|t| memmem::find_iter(sample, t).take(3).count()).sum::<usize>() >= 3
}

/// `<div class="page">`, but not `<Laughter.>`.
fn begins_with_tag(text: &str) -> bool {
    let Some(tag) = text.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    let ends = tag[name.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    tag.starts_with(['!', '?']) || ends && marks::is_element(name.to_ascii_lowercase().as_bytes())
}

/// Reads a page; `marks` is what the markup of known houses says, before that of any page.
///
/// An element that is no text of the page and that nobody closes (a footer, a dialog, a hidden `div`) would swallow all that
/// stands behind it: the page is read again without its tag.
pub fn read(text: &str, marks: &[Mark]) -> Page {
    let reader = pass(text, marks);
    if reader.unclosed.is_empty() {
        return reader.finish();
    }
    let mut mended = text.as_bytes().to_vec();
    for tag in &reader.unclosed {
        mended[tag.clone()].fill(b' ');
    }
    // OK because a tag is replaced from its `<` to its `>`, which are whole characters.
    pass(&String::from_utf8_lossy(&mended), marks).finish()
}

fn pass<'m>(text: &str, marks: &'m [Mark]) -> Reader<'m> {
    let mut reader = Reader::new(marks);
    let mut tag = Tag::default();
    let mut opened = 0;
    let mut lines = LineCounter::new(text);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                opened = span.start;
                tag.begin(name);
            }
            CallbackEvent::AttributeName { name } => tag.attribute(name),
            CallbackEvent::AttributeValue { value } => tag.value(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                reader.start(&tag, opened..span.end, lines.at(span.end));
                // `<svg/>` is an element without content, `<div/>` an open one.
                if self_closing && marks::is_foreign(tag.name()) {
                    reader.end(tag.name());
                }
            }
            CallbackEvent::EndTag { name } => reader.end(name),
            CallbackEvent::String { value } => {
                let at = Lines { start: lines.at(span.start), end: lines.at(span.end) };
                reader.words(&self::text(value), at);
            }
            // Comments and declarations say nothing that anybody asks for.
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, Lenient(emitter)).for_each(drop);
    reader.end_of_page();
    reader
}

/// Tells of no errors: to look for them takes longer than all the rest of the tokenizer.
struct Lenient<E>(E);

impl<E: Emitter> ForwardingEmitter for Lenient<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// The bytes of a text as text.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Counts lines up to places of a text, which come in order.
struct LineCounter<'t> {
    rest: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> LineCounter<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text.as_bytes(), at: 0, line: 1 }
    }

    /// The 1-based line of a byte. A line ends with a line feed, a carriage return, or both.
    fn at(&mut self, place: usize) -> usize {
        let (passed, rest) = self.rest.split_at(place.saturating_sub(self.at).min(self.rest.len()));
        let ends = memchr::memchr2_iter(b'\n', b'\r', passed);
        let ends = ends.filter(|i| passed[*i] == b'\n' || passed.get(i + 1).or(rest.first()) != Some(&b'\n'));
        self.line += ends.count();
        (self.at, self.rest) = (self.at + passed.len(), rest);
        self.line
    }
}

fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
