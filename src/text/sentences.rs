//! Where sentences end, the one answer to that.

use super::tokens::{Kind, Tokens};

/// The sentences of a text in order, in bytes, end exclusive. A paragraph's end ends one; a full stop, a question or
/// exclamation mark or an ellipsis does where a new one begins behind it: after white space, with a capital or a figure.
pub fn of(tokens: &Tokens) -> Vec<(usize, usize)> {
    let list = &tokens.list;
    let mut sentences = Vec::new();
    let mut first: Option<usize> = None;
    for (i, token) in list.iter().enumerate() {
        let ended = token.kind == Kind::Break || first.is_some() && begins(tokens, i);
        if let Some(from) = first.filter(|_| ended) {
            sentences.push((list[from].start as usize, list[i - 1].end as usize));
            first = None;
        }
        if token.kind != Kind::Break {
            first.get_or_insert(i);
        }
    }
    if let (Some(from), Some(last)) = (first, list.last()) {
        sentences.push((list[from].start as usize, last.end as usize));
    }
    sentences
}

/// How many marks may stand between the end of a sentence and the first word of the next: `.”) “(`.
const MARKS: usize = 6;

/// Whether a sentence begins with token `i`, which is not the first of its paragraph.
fn begins(tokens: &Tokens, i: usize) -> bool {
    let list = &tokens.list;
    // Behind a word none ends, and most words stand behind another.
    if !list[i].spaced() || matches!(list[i - 1].kind, Kind::Word | Kind::Number) {
        return false;
    }
    let closes = |mark: &str| matches!(mark, "”" | "\"" | "»" | ")" | "]" | "’" | "'" | "*");
    let opens = |mark: &str| matches!(mark, "“" | "\"" | "«" | "(" | "[" | "‘" | "'" | "*" | "–" | "—" | "-");
    let mut before = (i.saturating_sub(MARKS)..i).rev().map(|k| tokens.word(k));
    let mut end = before.next();
    // `(Applause.) Thank you`: behind a bracket no word is marked as one that may begin a sentence.
    let bracket = matches!(end, Some(")" | "]"));
    while end.is_some_and(closes) {
        end = before.next();
    }
    let word = (i..list.len().min(i + MARKS)).find(|&k| !opens(tokens.word(k)));
    matches!(end, Some("." | "!" | "?" | "…"))
        && word.is_some_and(|k| {
            let capital = list[k].kind != Kind::Mark && !tokens.word(k).starts_with(char::is_lowercase);
            capital && (bracket || list[k].initial())
        })
}
