//! What stands beside a name and is none of it: the clock time of a recording, the number of a question.

use super::{BEHIND_NOTE, LONGEST};

/// The clock time in brackets at the start of a speech.
pub fn clock_in_brackets(said: &str) -> Option<(usize, usize)> {
    let inside = said.strip_prefix(['(', '['])?;
    let end = memchr::memchr2(b')', b']', &inside.as_bytes()[..inside.len().min(13)])?;
    let clock = &inside[..end];
    let numbers = || clock.split([':', '.']);
    let is_clock =
        clock.contains(':') && numbers().all(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    is_clock.then_some((1, 1 + end))
}

/// `[00:12:33] `, `00:12:35 - `: a recording's clock time before a label, without its brackets, and where it ends.
pub fn stamp(text: &str) -> Option<((usize, usize), usize)> {
    if let Some(mark) = mark_in_brackets(text) {
        return Some(mark);
    }
    if let Some(length) = question_number(text) {
        return Some(((0, length), length + 1));
    }
    let from = usize::from(text.starts_with(['[', '(']));
    let marks = [':', '.', ','];
    let clock = text[from..].split(|c: char| !c.is_ascii_digit() && !marks.contains(&c)).next()?;
    let numbers = || clock.split(marks);
    if numbers().count() < 2 || !clock.contains(':') || !numbers().all(|n| (1..=3).contains(&n.len())) {
        return None;
    }
    let to = from + clock.len();
    let behind = if from > 0 { text[to..].strip_prefix([']', ')'])? } else { text[to..].strip_prefix(' ')? };
    let label = behind.trim_start_matches([' ', '-', '–', '—']);
    (!label.is_empty()).then_some(((from, to), text.len() - label.len()))
}

/// `[*]BROCK: Good evening.`, `[1.] Q. Will they succeed?`: a mark of the edition before a label, and where it ends.
fn mark_in_brackets(text: &str) -> Option<((usize, usize), usize)> {
    /// In bytes.
    const LONGEST: usize = 8;
    let inside = text.strip_prefix('[')?;
    let end = memchr::memchr(b']', &inside.as_bytes()[..inside.len().min(LONGEST)])?;
    let (mark, rest) = (&inside[..end], inside[end + 1..].trim_start());
    let number = mark.strip_suffix('.').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    ((mark == "*" || number) && !rest.is_empty()).then(|| ((1, 1 + end), text.len() - rest.len()))
}

/// `Q1. [905512] Mr Ian Lee (Omsk): What steps …`: how long the number of a parliament's question is.
fn question_number(text: &str) -> Option<usize> {
    let digits = |t: &str| t.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.strip_prefix(['Q', 'T']).unwrap_or(text);
    let rest = rest[digits(rest)..].strip_prefix('.').filter(|_| digits(rest) > 0)?;
    let paper = rest.strip_prefix(" [").and_then(|r| r[digits(r)..].strip_prefix("] ").filter(|_| digits(r) > 0));
    // `5. Ian Lee (Omsk) (Con): To ask`: a seat in brackets stands in no list.
    let seated = |rest: &&str| {
        let near = &rest.as_bytes()[..rest.len().min(LONGEST)];
        let colon = memchr::memchr(b':', near).unwrap_or(if near.ends_with(b")") { near.len() } else { 0 });
        memchr::memchr(b'(', &near[..colon]).is_some()
            && (near[..colon].ends_with(b")") || rest[..colon].contains(BEHIND_NOTE[0]))
    };
    let numbered = paper.or_else(|| rest.strip_prefix(' ').filter(|r| text.starts_with(['Q', 'T']) || seated(r)))?;
    (!numbered.is_empty()).then(|| text.len() - numbered.len() - 1)
}
