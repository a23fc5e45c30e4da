//! Labels that another mark ends than a colon.

use super::{LONGEST, at, ends_sentence};
use crate::lang;
use crate::model::Label;
use crate::structure::labels::{naming, voices};
use crate::text::{first_word, last_word, spaced, word_starts};

/// A label that a full stop ends: `Mr. LEE. I rise.`, `The SPEAKER pro tempore. Order.`, `ANNA LEE. Yes.`; only capitals
/// tell it from a sentence.
pub fn stopped(text: &str) -> Option<Label> {
    // `The SPEAKER pro tempore (Mr. Lee). Order.`
    let named = |base: &'_ str| -> (usize, bool) {
        let open = base.find(" (").or_else(|| base.find(" ["));
        open.map_or((base.len(), true), |at| (at, base[at..].contains([')', ']'])))
    };
    let stop = stops(text, 8).find(|stop| named(&text[..*stop]).1)?;
    let base = &text[..named(&text[..stop]).0];
    let voice = || base.len() > 3 && !base.contains(char::is_lowercase) && voices::is_voice(base);
    (is_said(&text[stop + 1..]) && (is_shouted(base) || voice())).then(|| at(text, stop, stop + 1))
}

/// The same where small letters are in the name, so that only many of them on a page tell: `Mr. Lee. I rise.`,
/// `Chairwoman Reed. Order.`, `The Clerk. Shall I read?`
pub fn stopped_in_small(text: &str) -> Option<Label> {
    let stop = stops(text, 6).next()?;
    // `Senator Reed [presiding]. We go on.`
    let base = text[..stop].split_once(" [").map_or(&text[..stop], |(base, _)| base);
    let named = !base.contains([':', ',', ';'])
        && (naming::is_addressed(base)
            || naming::seated(base).is_some()
            || (2..=4).contains(&base.split(' ').count())
                && naming::is_titled(base)
                && lang::is_role(first_word(base))
            || voices::is_voice(base));
    (is_said(&text[stop + 1..]) && named).then(|| at(text, stop, stop + 1))
}

/// The full stops behind so many words at the start that end a sentence. In nearly all texts the first of any stands
/// further on.
fn stops(text: &str, words: usize) -> impl Iterator<Item = usize> {
    let first = memchr::memchr(b'.', text.as_bytes());
    let near = first.is_some_and(|at| text.bytes().take(at).filter(|b| *b == b' ').nth(words - 1).is_none());
    let ended = |word: &str| word.strip_suffix('.').is_some_and(|bare| ends_sentence(bare, " "));
    let near = word_starts(text).zip(spaced(text)).take(if near { words } else { 0 });
    near.filter(move |(_, word)| ended(word)).map(|(start, word)| start + word.len() - 1)
}

/// Whether what stands behind a label's full stop is what was said.
fn is_said(behind: &str) -> bool {
    behind.starts_with(' ') && behind.trim_start().starts_with(|c: char| !c.is_lowercase())
}

/// A label that a full stop and a dash end: `President. – The sitting is open.`
pub fn dashed(text: &str) -> Option<Label> {
    let dash = |at: &usize| [" – ", " - ", " — "].iter().find(|m| text[at + 1..].starts_with(**m));
    let near = &text.as_bytes()[..text.len().min(LONGEST)];
    let stop = memchr::memchr_iter(b'.', near).find(|at| dash(at).is_some())?;
    let said = stop + 1 + dash(&stop)?.len();
    let inside = &text[..stop];
    let whole = inside.match_indices(". ").all(|(i, _)| !ends_sentence(last_word(&inside[..i]), " "));
    (whole && said <= LONGEST && !inside.contains([':', '?', '!', ';'])).then(|| at(text, stop, said))
}

/// A label that another mark ends than a colon or a full stop: `Anna; Good morning.`, `Anna Lee | Yes.`
pub fn marked(text: &str) -> Option<Label> {
    /// In bytes.
    const FAR: usize = 60;
    const MARKS: [&str; 7] = ["; ", " | ", " > ", " – ", " — ", " - ", "> "];
    let bytes = text.as_bytes();
    let may_be = |at: &usize| match bytes[*at] {
        b' ' => bytes.get(at + 1).is_some_and(|next| !next.is_ascii_alphanumeric()),
        b';' | b'>' => bytes.get(at + 1) == Some(&b' '),
        _ => false,
    };
    let mut near = (0..bytes.len().min(FAR + 1)).filter(may_be);
    let mark = |at: usize| MARKS.iter().find(|mark| text[at..].starts_with(**mark)).map(|mark| (at, at + mark.len()));
    let (stop, said) = near.find_map(mark)?;
    (stop > 0).then(|| at(text, stop, said))
}

/// Whether the name or office of a label stands in capitals: `Mr. McTAVEN`, `Ms. LEE of Omsk`, `The SPEAKER pro tempore`.
fn is_shouted(base: &str) -> bool {
    let capitals = |w: &str| {
        let last: Vec<char> = w.chars().filter(|c| c.is_alphabetic()).rev().take(2).collect();
        last.len() == 2 && last.iter().all(|c| c.is_uppercase())
    };
    let words: Vec<&str> = spaced(base).collect();
    // `Senator KING`, `Secretary REED`
    let office = || words.len() > 1 && lang::is_role(words[0]) && words[0].contains(char::is_lowercase);
    let addressed = lang::is_address(words[0]) || words[0].eq_ignore_ascii_case("the") || office();
    let name = words[usize::from(addressed)..].iter().take_while(|w| **w != "of" && **w != "pro");
    let (mut count, mut all) = (0, true);
    for word in name {
        count += 1;
        all &= capitals(word)
            || word.len() == 2 && word.ends_with('.')
            || addressed && word.starts_with(char::is_uppercase);
    }
    let last = words.iter().take_while(|w| **w != "of" && **w != "pro").last().is_some_and(|w| capitals(w));
    all && last && (addressed && count > 0 || count > 1)
}
