//! Saved web pages: the tokens of the markup in one pass, with a small stack of open elements instead of a tree.
//!
//! Broken markup is the rule: an element that nobody closes ends with its parent, an end tag without a start is
//! nothing, and what is nested deeper than browsers go is read flat.

mod article;
mod elements;
mod facts;
mod gatherer;
mod left_out;
mod meaning;
mod paragraph;
mod reader;
mod tag;

use crate::model::{Lines, Mark, Page};
use gatherer::Gatherer;
use html5gum::Tokenizer;
use memchr::memmem;
use reader::{Reader, Unclosed};
use std::ops::Range;

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
    tag.starts_with(['!', '?']) || ends && elements::is_element(name.to_ascii_lowercase().as_bytes())
}

/// Reads a page; `marks` is what the markup of known houses says, before that of any page.
///
/// A mark that nobody closes (a footer, a hidden `div`, a `<title>`, a comment) would swallow all that stands behind it: the
/// page is read again without the mark.
pub fn read(text: &str, marks: &[&[Mark]]) -> Page {
    let mut reader = pass(text, marks);
    if reader.unclosed.is_empty() {
        return reader.finish();
    }
    let mut mended = text.as_bytes().to_vec();
    let mut code: Vec<Range<usize>> = Vec::new();
    for _ in 0..PASSES {
        for Unclosed { at, code: is_code } in reader.unclosed.drain(..) {
            mended[at.clone()].iter_mut().filter(|b| !matches!(b, b'\n' | b'\r')).for_each(|b| *b = b' ');
            code.extend(is_code.then_some(at));
        }
        // OK because what is replaced begins and ends with whole characters.
        reader = pass(&String::from_utf8_lossy(&mended), marks);
        if reader.unclosed.is_empty() {
            break;
        }
    }
    // What is still open stands inside the first of it.
    let open = reader.unclosed.drain(..).next().map(|u| ("elements that nobody closes", u.at.start..text.len()));
    for (kind, at) in code.into_iter().map(|at| ("lines of code", at)).chain(open) {
        let line = |upto: usize| super::count_lines(text.get(..upto).unwrap_or(text)).max(1);
        let lines = Lines { start: line(at.start + 1), end: line(at.end) };
        reader.leave_out(kind, text.get(at).unwrap_or(""), lines);
    }
    reader.finish()
}

/// So many times at most a page is read: what one mark swallowed may hold another.
const PASSES: usize = 8;

fn pass<'m>(text: &str, marks: &'m [&'m [Mark]]) -> Reader<'m> {
    let mut reader = Reader::new(marks);
    Tokenizer::new_with_emitter(text, Gatherer::new(&mut reader, text)).for_each(drop);
    reader.end_of_page();
    reader
}

fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
