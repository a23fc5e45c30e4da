//! Bytes in, [`Page`] out: decoding, then HTML or plain text cut into blocks. Reading cannot fail.

mod decode;
mod docx;
mod html;
mod language;
mod meeting;
mod mojibake;
mod sniff;
mod subtitles;
mod text;
mod user_labels;

use crate::model::{Evidence, Lines, Mark, MetadataField, Page, Source, SourceFormat, Warning, WarningCode};
use encoding_rs::Encoding;
use regex::Regex;
use sha2::{Digest, Sha256};

/// How an input is read.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'s> {
    /// What the markup of known houses says.
    pub marks: &'s [&'s [Mark]],
    /// That of the bytes, if the user says it.
    pub encoding: Option<&'static Encoding>,
    /// The user's own patterns of speaker labels.
    pub labels: &'s [Regex],
    /// So many bytes may be in what is packed.
    pub max_bytes: u64,
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Self { marks: &[], encoding: None, labels: &[], max_bytes: MAX_BYTES }
    }
}

/// So many bytes an input may have unless somebody says otherwise.
pub const MAX_BYTES: u64 = 1 << 28;

/// Reads an input's bytes; `path` is what the output shall call it.
pub fn read(bytes: &[u8], path: &str, settings: &Settings) -> Page {
    let Settings { encoding, labels, max_bytes, .. } = *settings;
    // Whose encoding the user says is text.
    let asked = encoding.is_none();
    let packed = asked.then(|| docx::read(bytes, max_bytes)).flatten();
    let other = match &packed {
        Some(document) => document.as_ref().err().cloned(),
        None => asked.then(|| sniff::not_text(bytes)).flatten(),
    };
    let unread = packed.is_some() || other.is_some();
    let decode::Decoded { text, encoding, warnings } = decode::decode(if unread { &[] } else { bytes }, encoding);
    let (mut page, format, lines) = match packed {
        Some(Ok(docx::Document { blocks, warnings, lines })) => {
            (Page { blocks, warnings, ..Page::default() }, SourceFormat::Docx, lines)
        }
        _ => {
            let (page, format) = page(&text, settings);
            (page, format, count_lines(&text))
        }
    };
    if !labels.is_empty() {
        page.blocks = user_labels::settle(page.blocks, labels);
    }
    if let Some(what) = other {
        page.warnings.push(Warning::new(WarningCode::NotText, format!("not text but {what}"), None));
    }
    if let Some(language) = language::of(&page.blocks) {
        page.facts.language = Some(language.to_string());
        page.facts.evidence.insert(MetadataField::Language, Evidence { line: None, rule: "words".into() });
    }
    if let Some(language) = page.facts.language.as_ref().filter(|l| !is_english(l)) {
        page.warnings.push(Warning::new(
            WarningCode::NotEnglish,
            format!("the text is in another language ({language}): its turns are read, its dates and names are not"),
            None,
        ));
    }
    page.source = Source {
        path: path.to_string(),
        format,
        encoding: encoding.into(),
        part: None,
        lines: Some(lines).filter(|n| *n > 0).map(|end| Lines { start: 1, end }),
        bytes: bytes.len(),
        sha256: digest(bytes),
    };
    page.warnings.extend(warnings);
    page
}

/// Whether a tag of BCP 47 is that of an English.
fn is_english(tag: &str) -> bool {
    tag == "en" || tag.starts_with("en-")
}

/// A decoded text, read by what it is.
fn page(text: &str, settings: &Settings) -> (Page, SourceFormat) {
    if html::looks_like(text) {
        return (html::read(text, settings.marks), SourceFormat::Html);
    }
    if subtitles::looks_like(text) {
        let subtitles::Subtitles { blocks, facts, warnings, .. } = subtitles::read(text);
        return (Page { blocks, facts, warnings, ..Page::default() }, SourceFormat::Subtitles);
    }
    let labelled = |line: &str| user_labels::find(line, settings.labels).is_some();
    // Of an export the user's own pattern looks at the lines as they stand.
    let own = || !settings.labels.is_empty() && text.lines().any(|line| labelled(line.trim()));
    let (blocks, warnings) = match meeting::read(text).filter(|_| !own()) {
        Some(blocks) => (blocks, Vec::new()),
        None => text::read(text, &labelled),
    };
    (Page { blocks, warnings, ..Page::default() }, SourceFormat::Text)
}

/// A line ends with a line feed, a carriage return, or both.
fn count_lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends =
        memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    ends.count() + usize::from(!matches!(bytes.last(), None | Some(b'\n' | b'\r')))
}

fn digest(bytes: &[u8]) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0'));
    Sha256::digest(bytes).iter().flat_map(digits).collect()
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
    let part = |out: &mut String| {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    // Between two tags nothing else stands, most times.
    let rest = text.trim_ascii_start().trim_start();
    if rest.len() < text.len() {
        part(out);
    }
    if rest.is_empty() {
        return;
    }
    let words = rest.trim_end();
    push_words(out, words);
    if words.len() < rest.len() {
        part(out);
    }
}

/// The same of a text without white space around it.
fn push_words(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    if is_settled(bytes) {
        return out.push_str(text);
    }
    out.reserve(text.len());
    // Words apart by one plain space, as nearly all are, are copied together.
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = bytes[at..].iter().position(|byte| !matches!(byte, b'!'..=0xC1)) {
        at += found;
        if bytes[at] == b' ' && at > copied && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) {
            at += 2;
            continue;
        }
        // `of\u{a0}the`
        if matches!(bytes[at..], [0xC2, 0xA0, b'!'..=b'~', ..]) {
            out.push_str(&text[copied..at]);
            out.push(' ');
            at += 2;
            copied = at;
            continue;
        }
        let end = if may_be_space(&bytes[at..]) { text.len() - text[at..].trim_start().len() } else { at };
        if end == at {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if &text[at..end] != " " {
            out.push_str(&text[copied..at]);
            out.push(' ');
            copied = end;
        }
        at = end;
    }
    out.push_str(&text[copied..]);
}

/// Whether plain spaces part the words of a text, one each, and no mark of no width is in it, as in nearly all there are.
/// Without a branch, so that many bytes are looked at at once.
fn is_settled(bytes: &[u8]) -> bool {
    let odd = |a: u8, b: u8, c: u8| {
        let wide = (a == 0xE2) & ((b == 0x80) & ((c <= 0x8F) | (c >= 0xA8)) | (b == 0x81));
        (a < b' ') | (a == b' ') & (b == b' ') | (a == 0xC2) | (a == 0xE1) | (a == 0xE3) | (a == 0xEF) | wide
    };
    let [first, .., before, last] = *bytes else { return false };
    let inside = bytes.iter().zip(&bytes[1..]).zip(&bytes[2..]);
    first != b' '
        && !odd(before, last, 0x90)
        && !odd(last, 0, 0)
        && !inside.fold(false, |any, ((a, b), c)| any | odd(*a, *b, *c))
}

/// Whether white space may begin here; quotation marks, dashes and accented letters are told at once.
fn may_be_space(bytes: &[u8]) -> bool {
    match bytes {
        [0xE2, 0x80, third, ..] => *third <= 0x8A || *third >= 0xA8,
        [0xC3..=0xE0 | 0xE4.., ..] => false,
        _ => true,
    }
}

/// `Anna Petrova: Yes`: two capitals before a colon near the start.
fn begins_with_label(line: &str) -> bool {
    let Some(colon) = memchr::memchr(b':', line.as_bytes()) else { return false };
    let label = &line[..colon];
    let mut words = label.rsplit(' ');
    let capital =
        |w: Option<&str>| w.is_some_and(|w| w.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '*'));
    // `V.Putin`, `ANNA`
    let short = label.len() < 12 || label.contains('.') && label.len() < 40;
    capital(words.next()) && (short && !label.contains(' ') || label.len() < 12 || capital(words.next()))
}
