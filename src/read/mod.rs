//! Bytes in, [`Page`] out: decoding, then HTML or plain text cut into blocks. Reading cannot fail.

mod decode;
mod html;
mod text;

use crate::model::{Page, Source, SourceFormat};
use sha2::{Digest, Sha256};

/// Reads an input's bytes; `path` is what the output shall call it.
pub fn read(bytes: &[u8], path: &str) -> Page {
    let decode::Decoded { text, encoding, warning } = decode::decode(bytes);
    let format = if html::looks_like(&text) { SourceFormat::Html } else { SourceFormat::Text };
    let mut page = match format {
        SourceFormat::Html => html::read(&text),
        SourceFormat::Text => Page { blocks: text::blocks(&text), ..Page::default() },
    };
    page.source = Source { path: path.to_string(), format, encoding, bytes: bytes.len(), sha256: digest(bytes) };
    page.warnings.extend(warning);
    page
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// Appends text with every run of white space as one plain space, and none at the start.
fn push_settled(out: &mut String, text: &str) {
    let settled = settled(text);
    out.push_str(&text[..settled]);
    let mut rest = &text[settled..];
    while let Some(at) = rest.find(char::is_whitespace) {
        out.push_str(&rest[..at]);
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        rest = rest[at..].trim_start();
    }
    out.push_str(rest);
}

/// How much of a text, from its start, has no other white space than single plain spaces between words: nearly always all.
fn settled(text: &str) -> usize {
    let mut spaced = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b' ' if !spaced => spaced = true,
            b' ' | b'\t'..=b'\r' => return at,
            // The first bytes of all white space beyond ASCII.
            0xC2 | 0xE1..=0xE3 if text[at..].starts_with(char::is_whitespace) => return at,
            _ => spaced = false,
        }
    }
    text.len()
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
