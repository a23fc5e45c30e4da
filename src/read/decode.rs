//! Bytes to text: byte order marks, UTF-8, UTF-16, what the page says of itself, and the one-byte encodings of the region.

use super::mojibake;
use crate::model::{Lines, Warning, WarningCode};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, IBM866, ISO_8859_5, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252,
};
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A decoded input.
pub struct Decoded<'b> {
    /// Its text, without byte order mark.
    pub text: Cow<'b, str>,
    /// WHATWG label.
    pub encoding: &'static str,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

/// Decodes any bytes, in a given encoding or as they look; what is no character becomes U+FFFD, with a warning.
pub fn decode<'b>(bytes: &'b [u8], encoding: Option<&'static Encoding>) -> Decoded<'b> {
    let mut decoded = match encoding {
        Some(encoding) => with(bytes, encoding),
        None => decode_text(bytes),
    };
    decoded.warnings.extend(mojibake::warning(&decoded.text));
    let told = decoded.warnings.iter().any(|w| matches!(w.code, WarningCode::InvalidEncoding | WarningCode::Mojibake));
    if !told && let Some(at) = memchr::memmem::find(decoded.text.as_bytes(), "\u{fffd}".as_bytes()) {
        decoded.warnings.push(Warning::new(
            WarningCode::Mojibake,
            "characters were lost before the text was saved (U+FFFD); save it again from its source",
            Some(Lines::one(1 + decoded.text[..at].matches('\n').count())),
        ));
    }
    decoded.text = settled(decoded.text);
    decoded
}

/// A text without what nobody sees: a letter and its accent are one character, and a soft hyphen is a place where a word may
/// be broken, not a part of it. One at the end of a line stays: the word goes on.
fn settled(mut text: Cow<str>) -> Cow<str> {
    // The first bytes of all marks that combine with Latin and Cyrillic letters.
    if memchr::memchr2(0xCC, 0xCD, text.as_bytes()).is_some() && is_nfc_quick(text.chars()) != IsNormalized::Yes {
        text = text.nfc().collect::<String>().into();
    }
    visible(text)
}

/// A text without soft hyphens, but at the ends of lines, and without marks of no width: joiners of lines, marks of
/// direction, byte order marks, and spaces inside words or at the ends of lines. What joins letters is a part of words.
pub fn visible(text: Cow<str>) -> Cow<str> {
    if text.is_ascii() {
        return text;
    }
    let bytes = text.as_bytes();
    let is_mark = |at: &usize| {
        matches!(
            bytes[*at..],
            [0xC2, 0xAD, ..]
                | [0xE2, 0x80, 0x8B | 0x8E | 0x8F | 0xAA..=0xAE, ..]
                | [0xE2, 0x81, 0xA0 | 0xA6..=0xA9, ..]
                | [0xEF, 0xBB, 0xBF, ..]
        )
    };
    let mut marks = memchr::memchr3_iter(0xC2, 0xE2, 0xEF, bytes).filter(is_mark).peekable();
    if marks.peek().is_none() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    // The end of a run of such spaces, and whether it parts words.
    let (mut run, mut parts) = (0, false);
    for at in marks {
        let soft = bytes[at] == 0xC2;
        let end = at + if soft { 2 } else { 3 };
        if soft && matches!(bytes.get(end), Some(b'\n' | b'\r')) {
            continue;
        }
        // Beside a space such a space parts words as the other does.
        if bytes[at..].starts_with(NO_WIDTH.as_bytes()) {
            if at >= run {
                run = text.len() - text[at..].trim_start_matches(NO_WIDTH).len();
                parts = text[..at].ends_with(' ') || text[run..].starts_with(' ');
            }
            if parts {
                continue;
            }
        }
        out.push_str(&text[copied..at]);
        copied = end;
    }
    out.push_str(&text[copied..]);
    out.into()
}

/// The space that nobody sees.
pub const NO_WIDTH: &str = "\u{200b}";

/// Where a word may be broken.
pub const SOFT_HYPHEN: &str = "\u{ad}";

fn decode_text(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(&bytes[mark..], encoding);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return with(bytes, encoding);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), warnings: Vec::new() };
    }
    if mostly_utf8(bytes) {
        return with(bytes, UTF_8);
    }
    // What a page says of itself is no guess.
    if let Some(encoding) = declared(bytes) {
        return with(bytes, encoding);
    }
    let Some(encoding) = older_cyrillic(bytes).or_else(|| one_byte_encoding(bytes)) else { return with(bytes, UTF_8) };
    let mut decoded = with(bytes, encoding);
    if decoded.warnings.is_empty() {
        decoded.warnings.push(Warning::new(
            WarningCode::GuessedEncoding,
            format!(
                "the bytes are not valid UTF-8; they read well as {}, and --encoding says it for sure",
                encoding.name()
            ),
            None,
        ));
    }
    decoded
}

/// KOI8-R, CP866 or ISO 8859-5, as a browser would guess: Russian before windows-1251, on Unix, DOS and in standards.
fn older_cyrillic(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1 << 16)], true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // The letters of Ukrainian alone tell the two apart.
    let ukrainian = |b: &u8| matches!(b, 0xA4 | 0xA6 | 0xA7 | 0xAD | 0xB4 | 0xB6 | 0xB7 | 0xBD);
    match guess {
        _ if guess == KOI8_U && !bytes.iter().any(ukrainian) => Some(KOI8_R),
        _ if guess == KOI8_U || guess == IBM866 || guess == ISO_8859_5 => Some(guess),
        _ => None,
    }
}

fn with<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    let warning = broken.then(|| {
        Warning::new(
            WarningCode::InvalidEncoding,
            format!("some bytes are not valid {}; each stands as U+FFFD", encoding.name()),
            text.find('\u{fffd}').map(|at| 1 + text[..at].matches('\n').count()).map(Lines::one),
        )
    });
    Decoded { text, encoding: encoding.name(), warnings: warning.into_iter().collect() }
}

/// UTF-16 of Latin text has a NUL in nearly every other place, that of Cyrillic text a 4; no text in other encodings has
/// control characters so.
pub fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
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

    fn read(bytes: &[u8]) -> (String, &'static str, Option<WarningCode>) {
        let d = decode(bytes, None);
        (d.text.into_owned(), d.encoding, d.warnings.first().map(|w| w.code))
    }

    #[test]
    fn byte_order_marks_are_believed_and_leave_no_trace() {
        assert_eq!(read(b"\xEF\xBB\xBFYes"), ("Yes".into(), "UTF-8", None));
        assert_eq!(read(b"\xFF\xFEY\0e\0s\0"), ("Yes".into(), "UTF-16LE", None));
        assert_eq!(read(b"\xFE\xFF\0Y\0e\0s"), ("Yes".into(), "UTF-16BE", None));
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
        assert_eq!(
            read(&cyrillic),
            ("Документ /\nIt’s “so” – yes".into(), "windows-1251", Some(WarningCode::GuessedEncoding))
        );
        let (latin, _, _) = WINDOWS_1252.encode("Jörg said: it’s “so” – yes…");
        assert_eq!(
            read(&latin),
            ("Jörg said: it’s “so” – yes…".into(), "windows-1252", Some(WarningCode::GuessedEncoding))
        );
    }

    #[test]
    fn one_odd_mark_does_not_spoil_an_encoding() {
        for text in ["It cost £5 million – yes. It’s half ½.", "It’s an é, and “so” – yes", "A £3 note"]
        {
            assert_eq!(
                read(&WINDOWS_1252.encode(text).0),
                (text.into(), "windows-1252", Some(WarningCode::GuessedEncoding))
            );
        }
        let russian = "Мы были в Омске и у реки";
        assert_eq!(read(&WINDOWS_1251.encode(russian).0).0, russian);
    }

    #[test]
    fn utf_8_with_a_few_broken_bytes_stays_utf_8_and_says_so() {
        let d = decode(b"It\xE2\x80\x99s\nde\xE3lared", None);
        assert_eq!(d.text, "It’s\nde\u{fffd}lared");
        let warning = d.warnings.first().expect("broken bytes are worth a warning");
        assert_eq!((warning.code, warning.line), (WarningCode::InvalidEncoding, Some(2)));
        assert_eq!(read(b"Yes \xFF no"), ("Yes \u{fffd} no".into(), "UTF-8", Some(WarningCode::InvalidEncoding)));
    }

    #[test]
    fn a_page_is_believed_about_its_own_encoding() {
        let page = b"<html><head><meta charset=\"windows-1251\"></head><body>\xC4\xE0";
        assert_eq!(read(page).1, "windows-1251");
    }

    #[test]
    fn older_cyrillic_encodings_are_told_apart() {
        let russian = "Анна Иванова: Добрый день, уважаемые коллеги! Сегодня мы обсудим, как идёт работа в порту.";
        // ё and the dash are no letters of all of them.
        let russian = russian.replace('ё', "е");
        for (encoding, label) in
            [(KOI8_R, "KOI8-R"), (IBM866, "IBM866"), (ISO_8859_5, "ISO-8859-5"), (WINDOWS_1251, "windows-1251")]
        {
            let bytes = encoding.encode(&russian).0;
            assert_eq!(read(&bytes), (russian.clone(), label, Some(WarningCode::GuessedEncoding)));
        }
        let ukrainian =
            "Анна Іваненко: Добрий день, шановні колеги! Сьогодні ми обговоримо її роботу в порту, і як вона йде.";
        assert_eq!(read(&KOI8_U.encode(ukrainian).0).1, "KOI8-U");
    }

    #[test]
    fn a_given_encoding_is_no_guess() {
        let d = decode(b"\xC4\xE0", Some(WINDOWS_1251));
        assert_eq!((&*d.text, d.encoding, d.warnings.len()), ("Да", "windows-1251", 0));
        assert_eq!(decode(b"\xEF\xBB\xBFYes", Some(UTF_8)).text, "Yes");
    }

    #[test]
    fn accents_and_soft_hyphens_are_settled() {
        assert_eq!(read("Jose\u{301} Mu\u{308}ller".as_bytes()).0, "José Müller");
        assert_eq!(read("Ser\u{ad}gei Be\u{ad}lov\u{ad}".as_bytes()).0, "Sergei Belov");
        assert_eq!(read("Ser\u{ad}\ngei".as_bytes()).0, "Ser\u{ad}\ngei");
        assert_eq!(read("\u{200b}Ser\u{200b}gei \u{200e}Be\u{2060}lov\u{feff}".as_bytes()).0, "Sergei Belov");
        assert_eq!(read("“می\u{200c}خواهم”".as_bytes()).0, "“می\u{200c}خواهم”");
    }

    #[test]
    fn lost_characters_are_told() {
        let told = |text: &str| decode(text.as_bytes(), None).warnings.first().map(|w| (w.code, w.line));
        assert_eq!(told("It is\nthe caf\u{fffd}."), Some((WarningCode::Mojibake, Some(2))));
        assert_eq!(told("It is the café."), None);
    }
}
