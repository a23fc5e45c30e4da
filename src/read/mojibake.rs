//! Text that went through the wrong encoding before it came here: `Itâ€™s`, `caf\u{c3}\u{a9}`.

use crate::model::{Lines, Warning, WarningCode};
use encoding_rs::WINDOWS_1252;

/// What is told of a text that was UTF-8, was read as windows-1252 or windows-1251, and was saved again.
pub fn warning(text: &str) -> Option<Warning> {
    // Such letters are rare in any text, and nearly all of mojibake begins with one: U+00C0 to U+00FF, U+0400 to U+043F.
    let suspects = memchr::memchr2_iter(0xC3, 0xD0, text.as_bytes());
    let mut found = suspects.filter(|at| {
        let rest = &text[*at..];
        rest.starts_with(['Ã', 'Â', 'â', 'ï', 'Ð', 'Ñ', 'в', 'Р', 'С']) && is_torn(rest)
    });
    // One may be meant, but not within words: *Itâ€™s*.
    let sure = |at: usize| {
        let (before, rest) = text.split_at(at);
        let marks = rest.starts_with("â€") || rest.starts_with("ï¿½");
        let after = rest.chars().nth(3);
        marks && (before.ends_with(char::is_alphanumeric) || after.is_some_and(char::is_alphanumeric))
    };
    let first = match found.next() {
        Some(first) if sure(first) || found.next().is_some() => first,
        _ if is_cyrillic_read_as_latin(text) => text.find(|c: char| c >= 'À')?,
        _ => return None,
    };
    Some(Warning::new(
        WarningCode::Mojibake,
        "the text went through a wrong encoding (“â€™” for an apostrophe and the like); save it again from its source",
        Some(Lines::one(1 + text[..first].matches('\n').count())),
    ))
}

/// `Áåñåäà`: windows-1251 that was read as windows-1252. Of no language are nearly all letters accented.
fn is_cyrillic_read_as_latin(text: &str) -> bool {
    const ENOUGH: usize = 16;
    if memchr::memchr_iter(0xC3, text.as_bytes()).take(ENOUGH).count() < ENOUGH {
        return false;
    }
    let (mut letters, mut accented) = (0usize, 0usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        accented += usize::from(matches!(c, 'À'..='ÿ'));
    }
    accented * 10 > letters * 8
}

/// Whether a text begins with the bytes of one character that were read as several.
fn is_torn(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    if matches!(first, 'в' | 'Р' | 'С') {
        // `вЂ™`, `Рџ`: no Russian word has these letters and marks behind its own.
        return matches!(
            (first, chars.next()),
            ('в', Some('Ђ'))
                | (
                    'Р' | 'С',
                    Some(
                        '\u{a0}'
                            ..='\u{bf}'
                                | 'Ђ'
                                | 'Ѓ'
                                | 'Љ'
                                | 'Њ'
                                | 'Ќ'
                                | 'Ћ'
                                | 'Џ'
                                | 'ђ'
                                | 'ѓ'
                                | 'љ'
                                | 'њ'
                                | 'ќ'
                                | 'ћ'
                                | 'џ'
                    )
                )
        );
    }
    let begin: String = text.chars().take(3).collect();
    let (bytes, _, _) = WINDOWS_1252.encode(&begin);
    let length = match bytes.first() {
        Some(0xC2..=0xDF) => 2,
        _ => 3,
    };
    // A capital before a no-break space may be meant: `CÃ `, but `À l’Â `.
    let whole = bytes.get(..length).is_some_and(|b| std::str::from_utf8(b).is_ok_and(|s| s.chars().count() == 1));
    whole || length == 3 && bytes.get(..2).is_some_and(|b| b[0] == 0xE2 && b[1] == 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_went_through_a_wrong_encoding_is_told() {
        let lines = |text: &str| warning(text).map(|w| w.line);
        assert_eq!(lines("Talk\nItâ€™s the cafÃ© â€“ ZÃ¼rich"), Some(Some(2)));
        assert_eq!(lines("Anna: вЂњYesвЂќ"), Some(Some(1)));
        assert_eq!(lines("РџСЂРёРІРµС‚, РјРёСЂ"), Some(Some(1)));
        assert_eq!(lines("Anna: Itâ€™s not."), Some(Some(1)));
        assert_eq!(lines("Anna: Weï¿½re here."), Some(Some(1)));
        assert_eq!(lines("Talk\nÀííà Ïåòðîâà: Çäðàâñòâóéòå"), Some(Some(2)));
    }

    #[test]
    fn texts_with_accents_are_whole() {
        for text in [
            "It’s the café – Zürich, déjà vu",
            "São Paulo, Ângela, Ñandú",
            "Россия и Сербия, в порту",
            "“â€™” stands for ’",
            "à",
        ] {
            assert_eq!(warning(text), None, "{text}");
        }
    }
}
