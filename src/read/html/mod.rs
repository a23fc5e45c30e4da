//! Saved web pages: the tokens of the markup in one pass, with a small stack of open elements instead of a tree.
//!
//! Broken markup is the rule: an element that nobody closes ends with its parent, an end tag without a start is
//! nothing, and what is nested deeper than browsers go is read flat.

mod article;
mod facts;
mod marks;
mod reader;
mod tag;

use crate::model::{Mark, Page};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use reader::Reader;
use std::convert::Infallible;
use tag::Tag;

/// Whether a text is HTML, or a piece of it.
pub fn looks_like(text: &str) -> bool {
    let start = text.trim_start();
    let mut cut = start.len().min(1 << 16);
    while !start.is_char_boundary(cut) {
        cut -= 1;
    }
    let sample = &start[..cut];
    begins_with_tag(start)
        || ["</p>", "<br", "</div>", "</a>"].iter().map(|t| sample.matches(t).count()).sum::<usize>() >= 3
}

/// `<div class="page">`, but not `<Laughter.>`.
fn begins_with_tag(text: &str) -> bool {
    let Some(tag) = text.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    let ends = tag[name.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    tag.starts_with(['!', '?']) || ends && marks::is_element(name.to_ascii_lowercase().as_bytes())
}

/// Reads a page; `marks` is what the markup of known houses says, before that of any page.
pub fn read(text: &str, marks: &[Mark]) -> Page {
    let mut reader = Reader::new(marks);
    let mut tag = Tag::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => tag.begin(name),
            CallbackEvent::AttributeName { name } => tag.attribute(name),
            CallbackEvent::AttributeValue { value } => tag.value(value),
            CallbackEvent::CloseStartTag { .. } => reader.start(&tag),
            CallbackEvent::EndTag { name } => reader.end(name),
            CallbackEvent::String { value } => reader.words(&String::from_utf8_lossy(value)),
            // Comments and declarations say nothing that anybody asks for.
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).for_each(drop);
    reader.finish()
}

fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
