//! The card of a person, left behind the name that it opens for: `Pavel Ozerov Ozerov PavelChairman of the Committee`.

use crate::lang::{self, class};
use crate::model::{Block, Warning, WarningCode};
use crate::text::first_word;

/// Takes the cards out of the text, each with a warning.
pub fn take_out(mut blocks: Vec<Block>, warnings: &mut Vec<Warning>) -> Vec<Block> {
    for block in &mut blocks {
        let cards = find(&block.text);
        if cards.is_empty() {
            continue;
        }
        let mut left = String::with_capacity(block.text.len());
        let mut at = 0;
        for &(from, to) in &cards {
            let message = format!("“{}” is the card of a person and is left out", block.text[from..to].trim());
            warnings.push(Warning::new(WarningCode::LeftOut, message, block.lines));
            left.push_str(&block.text[at..from]);
            at = to;
        }
        left.push_str(&block.text[at..]);
        block.text = left;
        block.begins.take();
        // What a card's link set in bold is no longer told apart.
        block.bold.clear();
    }
    blocks
}

/// Where cards stand, in bytes, each with the space before it.
fn find(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    // What stands before this place is in no other card.
    let mut from = 0;
    let mut at = 0;
    // A name begins with a capital behind a space.
    let begins = |pair: &[u8]| pair[0] == b' ' && (pair[1].is_ascii_uppercase() || !pair[1].is_ascii());
    while let Some(space) = bytes[at..].windows(2).position(begins).map(|space| at + space) {
        at = space + 1;
        let end = memchr::memchr(b' ', &bytes[at..]).map_or(text.len(), |length| at + length);
        let (word, rest) = (&text[at..end], text.get(end + 1..).unwrap_or(""));
        let Some(length) = text.get(from..space).and_then(|before| card(before, word, rest)) else { continue };
        let end = at + length;
        found.push((space, end));
        from = end + (text[end..].len() - text[end..].trim_start().len());
        at = from;
    }
    found
}

/// How long the card is that begins with `word`, behind a name: the same surname again, then the given name.
fn card(before: &str, word: &str, rest: &str) -> Option<usize> {
    let name = word.trim_end_matches([':', ',', '.']);
    // Hardly any word stands twice.
    if !before.ends_with(name) {
        return None;
    }
    let mut words = before.rsplit(' ');
    let (before, given) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let (initial, surname) = before.rsplit_once('.').unwrap_or(("", before));
    if surname != name || name.chars().count() < 3 || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let next = first_word(rest);
    // `Olaf Berg Berg: `, a surname alone; `the Grand Kremlin Kremlin` is a house.
    if initial.is_empty()
        && (word.ends_with(':') || !lang::is(name, class::FAC_HEAD))
        && is_given(given)
        && (rest.is_empty() || name.len() < word.len())
    {
        return Some(name.len());
    }
    let called = if initial.is_empty() { given } else { initial };
    let behind = next.strip_prefix(called).filter(|_| !called.is_empty())?;
    if initial.is_empty() && !behind.is_empty() && !behind.starts_with(char::is_uppercase) {
        return None;
    }
    let near = &rest.as_bytes()[..rest.len().min(LONGEST)];
    let end = memchr::memchr(b':', near).unwrap_or(rest.len());
    Some(word.len() + 1 + rest[..end].trim_end().len())
}

/// In bytes: what is further behind a card is no colon of its label.
const LONGEST: usize = 300;

fn is_given(word: &str) -> bool {
    word.chars().count() > 1 && word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_behind_its_name_is_left_out_and_told() {
        for (text, left) in [
            ("Pavel Ray Ray PavelHead of the Bank : Yes.", "Pavel Ray : Yes."),
            ("I met Pavel Ray Ray PavelHead of the Bank", "I met Pavel Ray"),
            ("Р.Белов Белов Рамзан Ахматович глава района: Да.", "Р.Белов: Да."),
            ("Olaf Berg Berg: Yes.", "Olaf Berg: Yes."),
            ("I met Olaf Berg Berg", "I met Olaf Berg"),
            ("Olaf Hall Hall: Yes.", "Olaf Hall: Yes."),
        ] {
            let mut warnings = Vec::new();
            let block = Block { text: text.to_string(), ..Block::default() };
            assert_eq!(take_out(vec![block], &mut warnings)[0].text, left);
            assert_eq!(warnings.len(), 1, "{text}");
        }
    }

    #[test]
    fn words_said_twice_are_no_card() {
        for text in [
            "It was very very good.",
            "Boutros Boutros-Ghali: Yes.",
            "New York New York is its name.",
            "Sing Sing",
            "In the Grand Kremlin Kremlin, we met",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
