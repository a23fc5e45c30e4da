//! Bytes in, [`Page`] out: decoding, then HTML or plain text cut into blocks. Reading cannot fail.

mod decode;
mod html;
mod text;

use crate::model::{Lines, Page, Source, SourceFormat};
use sha2::{Digest, Sha256};

/// Reads an input's bytes; `path` is what the output shall call it.
pub fn read(bytes: &[u8], path: &str) -> Page {
    let decode::Decoded { text, encoding, warning } = decode::decode(bytes);
    let format = if html::looks_like(&text) { SourceFormat::Html } else { SourceFormat::Text };
    let mut page = match format {
        SourceFormat::Html => html::read(&text),
        SourceFormat::Text => Page { blocks: text::blocks(&text), ..Page::default() },
    };
    page.source = Source {
        path: path.to_string(),
        format,
        encoding,
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

/// Appends text with every run of white space as one plain space, and none at the start.
fn push_settled(out: &mut String, text: &str) {
    let mut rest = text;
    loop {
        let settled = settled(rest);
        out.push_str(&rest[..settled]);
        rest = &rest[settled..];
        if rest.is_empty() {
            return;
        }
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        rest = rest.trim_start();
    }
}

/// How much of a text, from its start, has no other white space than single plain spaces between words: nearly always all.
fn settled(text: &str) -> usize {
    /// Bytes that are looked at together.
    const STRIDE: usize = 16;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Letters, marks and single spaces, as nearly all of a text is.
        if let Some([before, stride @ ..]) = at.checked_sub(1).and_then(|b| bytes[b..].first_chunk::<{ STRIDE + 1 }>())
        {
            let mut plain = is_plain(*before, stride[0]);
            for i in 1..STRIDE {
                plain &= is_plain(stride[i - 1], stride[i]);
            }
            if plain {
                at += STRIDE;
                continue;
            }
        }
        let end = bytes.len().min(at + STRIDE);
        for (i, byte) in (at..end).zip(&bytes[at..end]) {
            match byte {
                b' ' if i > 0 && bytes[i - 1] != b' ' => {}
                b' ' | b'\t'..=b'\r' => return i,
                // The first bytes of all white space beyond ASCII.
                0xC2 | 0xE1..=0xE3 if text[i..].starts_with(char::is_whitespace) => return i,
                _ => {}
            }
        }
        at = end;
    }
    at
}

/// Whether a byte is surely no white space, or is a single space behind the one before it.
fn is_plain(before: u8, byte: u8) -> bool {
    (byte > b' ') & (byte != 0xC2) & (byte.wrapping_sub(0xE1) > 2) | (byte == b' ') & (before != b' ')
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
