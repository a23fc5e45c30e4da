//! How many words a speech has.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a speech by UAX 29, without directions in brackets.
pub fn count_words(text: &str) -> usize {
    text.split('\n').map(count_in_paragraph).sum()
}

fn count_in_paragraph(text: &str) -> usize {
    const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('<', '>')];
    let bracket = |from: usize| memchr::memchr3(b'(', b'[', b'<', &text.as_bytes()[from..]).map(|open| from + open);
    if bracket(0).is_none() {
        return count_plain(text);
    }
    // A bracket that opens behind the last that closes is no direction.
    let last = BRACKETS.map(|(_, close)| text.rfind(close));
    let (mut words, mut from) = (0, 0);
    while let Some(open) = bracket(from) {
        words += count_plain(&text[from..open]);
        from = open + 1;
        let kind = BRACKETS.iter().position(|b| text[open..].starts_with(b.0)).unwrap_or_default();
        if last[kind].is_none_or(|l| l < open) {
            continue;
        }
        if let Some(length) = text[from..].find(BRACKETS[kind].1) {
            let inside = &text[from..from + length];
            if kind == 0 && !is_direction(inside) {
                words += count_plain(inside);
            }
            from += length + 1;
        }
    }
    words + count_plain(&text[from..])
}

/// White space always parts words, and most pieces between it are plain letters with a mark behind them.
fn count_plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut words, mut at) = (0, 0);
    while at < bytes.len() {
        let start = at;
        match plain_piece(bytes, &mut at) {
            Some(count) => words += count,
            None => {
                at = bytes[at..].iter().position(|b| *b == b' ').map_or(bytes.len(), |space| at + space);
                words += text[start..at].unicode_words().count();
            }
        }
        at += 1;
    }
    words
}

/// The words of the piece at `at`, which moves to its end; `None` where only UAX 29 itself can tell.
fn plain_piece(bytes: &[u8], at: &mut usize) -> Option<usize> {
    const ALNUM: [bool; 256] = {
        let (mut table, mut byte) = ([false; 256], 0);
        while byte < 256 {
            table[byte] = (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        table
    };
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut words = 0;
    loop {
        let start = *at;
        while bytes.get(*at).is_some_and(|byte| ALNUM[usize::from(*byte)]) {
            *at += 1;
        }
        words += usize::from(*at > start);
        match bytes[*at..] {
            [] | [b' ', ..] => return Some(words),
            // These always part words.
            [b'-' | b'"' | b'!' | b'?' | b'(' | b')', ..] => *at += 1,
            // En dash, em dash, quotation marks.
            [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => *at += 3,
            // An apostrophe between two letters joins them.
            [0xE2, 0x80, 0x99, ..] if *at > start && letter(*at - 1) && letter(*at + 3) => {
                *at += 3;
                words -= 1;
            }
            // These part words unless one follows.
            [b'.' | b',' | b':' | b';', ref rest @ ..] if parts(rest) => *at += 1,
            _ => return None,
        }
    }
}

/// Whether no word, nor what may belong to one, begins here.
fn parts(bytes: &[u8]) -> bool {
    match bytes {
        [] | [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => true,
        [first, ..] => first.is_ascii() && !first.is_ascii_alphanumeric(),
    }
}

/// `Applause.`, `In Russian.`, `Addressing the Minister`: begins like a sentence, and is no abbreviation.
fn is_direction(inside: &str) -> bool {
    let mut chars = inside.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_brackets_are_counted_only_if_they_were_said() {
        assert_eq!(count_words("We begin. (Applause.) Thank you."), 4);
        assert_eq!(count_words("The union (we cannot judge) of [six] states"), 7);
        assert_eq!(count_words("The organisation (SCO) grew"), 4);
        assert_eq!(count_words("((it (never closed] <twice\nit’s “well-known”, 1,500.5 don't"), 9);
        assert_eq!(count_words("Two (open [brackets\nand) an end"), 6);
    }

    #[test]
    fn words_with_marks_inside_are_those_of_uax_29() {
        for text in
            ["it’s", "a’ b", "a’1", "1’a", "’s a", "a.b", "1.5", "a. b", "a.“b", "a,(b", "e.g.", "x:’y", "1,", "a-b"]
        {
            let words: usize = text.split(' ').map(|piece| piece.unicode_words().count()).sum();
            assert_eq!(count_plain(text), words, "{text}");
        }
    }

    #[test]
    fn open_brackets_are_counted_in_one_pass() {
        // Looking for the end of each of them would take hours.
        assert_eq!(count_words(&"(one [".repeat(2_000_000)), 2_000_000);
    }

    use proptest::test_runner::{Config, RngSeed};

    proptest::proptest! {
        #![proptest_config(Config { failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..Config::default() })]

        #[test]
        fn words_are_those_of_uax_29(text in "[aZ1 .,:;'’–—“”\"!?()_é\u{301}\u{200d}…-]{0,12}") {
            let words: usize = text.split(' ').map(|piece| piece.unicode_words().count()).sum();
            proptest::prop_assert_eq!(count_plain(&text), words);
        }
    }
}
