//! Bytes to text: byte order marks, UTF-8, UTF-16, what the page says of itself, and the one-byte encodings of the region.

use crate::model::{Warning, WarningCode};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};
use std::borrow::Cow;

/// A decoded input.
pub struct Decoded<'b> {
    /// Its text, without byte order mark.
    pub text: Cow<'b, str>,
    /// WHATWG label.
    pub encoding: &'static str,
    /// What was odd.
    pub warning: Option<Warning>,
}

/// Decodes any bytes: what is no character becomes U+FFFD, with a warning.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let mut decoded = decode_text(bytes);
    if memchr::memchr(0, decoded.text.as_bytes()).is_some() {
        decoded.warning = Some(Warning {
            code: WarningCode::Binary,
            message: "holds NUL characters: an image, archive or office document rather than text; convert it first"
                .into(),
            line: None,
        });
    }
    decoded
}

fn decode_text(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(&bytes[mark..], encoding);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return with(bytes, encoding);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), warning: None };
    }
    if mostly_utf8(bytes) {
        return with(bytes, UTF_8);
    }
    // What a page says of itself is no guess.
    if let Some(encoding) = declared(bytes) {
        return with(bytes, encoding);
    }
    let Some(encoding) = one_byte_encoding(bytes) else { return with(bytes, UTF_8) };
    let mut decoded = with(bytes, encoding);
    decoded.warning.get_or_insert_with(|| Warning {
        code: WarningCode::GuessedEncoding,
        message: format!("the bytes are not valid UTF-8; they read well as {}", encoding.name()),
        line: None,
    });
    decoded
}

fn with<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let warning = broken.then(|| Warning {
        code: WarningCode::InvalidEncoding,
        message: format!("some bytes are not valid {}; each stands as U+FFFD", encoding.name()),
        line: text.find('\u{fffd}').map(|at| 1 + text[..at].matches('\n').count()),
    });
    Decoded { text, encoding: encoding.name(), warning }
}

/// UTF-16 of Latin text has a NUL in nearly every other place, that of Cyrillic text a 4; no text in other encodings has
/// control characters so.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1024)];
    let pages = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| matches!(b, 0 | 4)).count();
    let (even, odd, pairs) = (pages(0), pages(1), sample.len() / 2);
    match pairs {
        2.. if odd * 10 > pairs * 6 && even * 10 < pairs => Some(UTF_16LE),
        2.. if even * 10 > pairs * 6 && odd * 10 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether most of what is not ASCII is valid UTF-8: then the rest is damage, not another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad
}

/// `charset=` of a page's head or `encoding=` of its XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    if !head.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    [&b"charset="[..], b"encoding="].iter().find_map(|key| {
        let at = lower.windows(key.len()).position(|w| w == *key)? + key.len();
        let label: Vec<u8> = lower[at..]
            .iter()
            .copied()
            .skip_while(|b| matches!(b, b'"' | b'\''))
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'))
            .collect();
        Encoding::for_label(&label)
    })
}

/// windows-1251 or windows-1252, whichever has more for it; neither, if most of the bytes speak for none.
///
/// Quotation marks, dashes and the no-break space are the same in both; letters decide. Cyrillic letters come in
/// words (*Документ*), the accented letters of English pages singly between plain ones (*Schönenborn*), and pounds
/// and halves (*£5½*) stand beside no such letter.
fn one_byte_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let is_letter = |b: u8| matches!(b, 0xC0..|0xA8| 0xB8);
    let (mut cyrillic, mut latin, mut marks, mut odd, mut at) = (0usize, 0usize, 0usize, 0usize, 0);
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|b| is_letter(**b)).count();
        let after = at + run.max(1);
        let beside = |fits: fn(u8) -> bool| at > 0 && fits(bytes[at - 1]) || bytes.get(after).is_some_and(|b| fits(*b));
        let among_plain = beside(|b| b.is_ascii_alphabetic());
        match (run, bytes[at]) {
            (0, ..=0x7F) => {}
            // `£`, `½` and their like; in words of other Slavic languages the same bytes are letters.
            (0, 0xA2..=0xA5 | 0xB2 | 0xB3 | 0xBC..=0xBE) if !beside(|b| b >= 0xC0) => latin += 1,
            // Unassigned in windows-1252, and letters of no Russian word in windows-1251.
            (0, 0x81 | 0x8D | 0x8F | 0x90 | 0x98 | 0x9D) => odd += 1,
            (0, _) => marks += 1,
            (3.., _) => cyrillic += run,
            _ if among_plain && !bytes[at..after].contains(&0xFF) => latin += run,
            (2, _) => cyrillic += run,
            // One letter by itself says little: Russian has such words (`в`, `и`, `к`), English speaks of an `é`.
            _ => odd += 1,
        }
        at = after;
    }
    match cyrillic + latin + marks {
        evidence if odd > evidence || evidence == 0 => None,
        _ if cyrillic > latin => Some(WINDOWS_1251),
        _ => Some(WINDOWS_1252),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str, Option<&'static str>) {
        let d = decode(bytes);
        (d.text.into_owned(), d.encoding, d.warning.map(|w| w.code.as_str()))
    }

    #[test]
    fn byte_order_marks_are_believed_and_leave_no_trace() {
        assert_eq!(read(b"\xEF\xBB\xBFYes"), ("Yes".into(), "UTF-8", None));
        assert_eq!(read(b"\xFF\xFEY\0e\0s\0"), ("Yes".into(), "UTF-16LE", None));
        assert_eq!(read(b"\xFE\xFF\0Y\0e\0s"), ("Yes".into(), "UTF-16BE", None));
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").2, Some("binary"));
        assert_eq!(read(b"PK\x03\x04 word/document.xml \0").2, Some("binary"));
    }

    #[test]
    fn utf_16_is_seen_without_its_mark() {
        assert_eq!(read(b"Y\0e\0s\0.\0").1, "UTF-16LE");
        assert_eq!(read(b"\0Y\0e\0s\0.").1, "UTF-16BE");
        let russian: Vec<u8> = "Да, это так.".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&russian), ("Да, это так.".into(), "UTF-16LE", None));
    }

    #[test]
    fn letters_tell_the_two_windows_encodings_apart() {
        let (cyrillic, _, _) = WINDOWS_1251.encode("Документ /\nIt’s “so” – yes");
        assert_eq!(read(&cyrillic), ("Документ /\nIt’s “so” – yes".into(), "windows-1251", Some("guessed-encoding")));
        let (latin, _, _) = WINDOWS_1252.encode("Jörg said: it’s “so” – yes…");
        assert_eq!(read(&latin), ("Jörg said: it’s “so” – yes…".into(), "windows-1252", Some("guessed-encoding")));
    }

    #[test]
    fn one_odd_mark_does_not_spoil_an_encoding() {
        for text in ["It cost £5 million – yes. It’s half ½.", "It’s an é, and “so” – yes", "A £3 note"]
        {
            assert_eq!(read(&WINDOWS_1252.encode(text).0), (text.into(), "windows-1252", Some("guessed-encoding")));
        }
        let russian = "Мы были в Омске и у реки";
        assert_eq!(read(&WINDOWS_1251.encode(russian).0).0, russian);
    }

    #[test]
    fn utf_8_with_a_few_broken_bytes_stays_utf_8_and_says_so() {
        let d = decode(b"It\xE2\x80\x99s\nde\xE3lared");
        assert_eq!(d.text, "It’s\nde\u{fffd}lared");
        let warning = d.warning.expect("broken bytes are worth a warning");
        assert_eq!((warning.code, warning.line), (WarningCode::InvalidEncoding, Some(2)));
        assert_eq!(read(b"Yes \xFF no"), ("Yes \u{fffd} no".into(), "UTF-8", Some("invalid-encoding")));
    }

    #[test]
    fn a_page_is_believed_about_its_own_encoding() {
        let page = b"<html><head><meta charset=\"windows-1251\"></head><body>\xC4\xE0";
        assert_eq!(read(page).1, "windows-1251");
    }
}
