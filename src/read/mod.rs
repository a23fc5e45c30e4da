//! Bytes in, [`Page`] out: decoding, then HTML or plain text cut into blocks. Reading cannot fail.

mod decode;
mod html;
mod text;

use crate::model::{Lines, Mark, Page, Source, SourceFormat};
use sha2::{Digest, Sha256};

/// Reads an input's bytes; `path` is what the output shall call it, `marks` what the
/// markup of known houses says.
pub fn read(bytes: &[u8], path: &str, marks: &[Mark]) -> Page {
    let decode::Decoded { text, encoding, warning } = decode::decode(bytes);
    let format = if html::looks_like(&text) { SourceFormat::Html } else { SourceFormat::Text };
    let mut page = match format {
        SourceFormat::Html => html::read(&text, marks),
        SourceFormat::Text => {
            let (blocks, warnings) = text::read(&text);
            Page { blocks, warnings, ..Page::default() }
        }
    };
    page.source = Source {
        path: path.to_string(),
        format,
        encoding: encoding.into(),
        part: None,
        lines: Some(count_lines(&text)).filter(|n| *n > 0).map(|end| Lines { start: 1, end }),
        bytes: bytes.len(),
        sha256: digest(bytes),
    };
    page.warnings.extend(warning);
    page
}

/// A line ends with a line feed, a carriage return, or both.
fn count_lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends =
        memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    ends.count() + usize::from(!matches!(bytes.last(), None | Some(b'\n' | b'\r')))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// A text with every run of white space as one plain space, and none at the ends.
fn settled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_settled(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// Appends text with every run of white space as one plain space, and none at the start.
fn push_settled(out: &mut String, text: &str) {
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        out.push_str(word);
        if word.len() < piece.len() && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
}

/// `Anna Petrova: Yes`: two capitals before a colon near the start.
fn begins_with_label(line: &str) -> bool {
    let Some((label, _)) = line.split_once(':') else { return false };
    let mut words = label.rsplit(' ');
    let capital =
        |w: Option<&str>| w.is_some_and(|w| w.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '*'));
    // `V.Putin`, `ANNA`
    let short = label.len() < 12 || label.contains('.') && label.len() < 40;
    capital(words.next()) && (short && !label.contains(' ') || label.len() < 12 || capital(words.next()))
}
