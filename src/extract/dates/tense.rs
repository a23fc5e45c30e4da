//! Whether a sentence tells of what was or of what will be: it settles the year of *in May* and the week of *on Monday*.

use super::reading::Words;
use crate::tokens::Kind;

/// Which way a sentence looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// What has happened.
    Past,
    /// What is planned.
    Future,
    /// It does not say.
    Open,
}

/// How far from the date a cue may stand, in tokens; also keeps the work linear in text without full stops.
const REACH: usize = 30;

/// Verbs whose *to …* tells of what is still to be done.
const COMMITS: &[&str] = &[
    "agree",
    "agreed",
    "ask",
    "asked",
    "decided",
    "instruct",
    "instructed",
    "invite",
    "invited",
    "offered",
    "plan",
    "planned",
    "promised",
    "proposed",
    "suggested",
    "want",
    "wanted",
    "intend",
    "hope",
];

/// Reads the verbs of the sentence around the tokens from `start` to `end`; the nearest one decides.
pub fn lean(words: &Words, start: usize, end: usize) -> Lean {
    nearest_cue(words, (start, end), sentence(words, start, end))
}

/// The same, and where the sentence is silent (*July 1. Freight trains will …*), its neighbours are asked.
pub fn lean_of_passage(words: &Words, start: usize, end: usize) -> Lean {
    match lean(words, start, end) {
        Lean::Open => {
            let reach = (start.saturating_sub(REACH), (end + REACH).min(words.tokens.list.len()));
            nearest_cue(words, (start, end), reach)
        }
        settled => settled,
    }
}

fn nearest_cue(words: &Words, (start, end): (usize, usize), (first, last): (usize, usize)) -> Lean {
    // *Since May* and *by May* say it themselves.
    if words.was(start, 1, &["since"]) {
        return Lean::Past;
    }
    let mut best = (usize::MAX, Lean::Open);
    let mut see = |distance: usize, lean: Lean| {
        if lean != Lean::Open && distance < best.0 {
            best = (distance, lean);
        }
    };
    let mut cost = 0;
    for i in (first..start).rev() {
        cost += cost_of(words, i);
        see(cost, cue(words, i));
    }
    cost = 2;
    for i in end..last {
        cost += cost_of(words, i);
        see(cost, cue(words, i));
    }
    if best.1 == Lean::Open && words.was(start, 1, &["by", "until", "till"]) {
        return Lean::Future;
    }
    best.1
}

/// The tokens of the sentence around a date, so far as they are within reach.
pub fn sentence(words: &Words, start: usize, end: usize) -> (usize, usize) {
    let opens = |i: usize| words.token(i).is_some_and(|t| t.initial || t.kind == Kind::Break);
    let low = start.saturating_sub(REACH);
    let first = if opens(start) { start } else { (low..start).rev().find(|&i| opens(i)).unwrap_or(low) };
    let high = (end + REACH).min(words.tokens.list.len());
    (first, (end..high).find(|&i| opens(i)).unwrap_or(high))
}

/// A clause's border makes what lies beyond it count less.
fn cost_of(words: &Words, i: usize) -> usize {
    match words.tokens.word(i) {
        "," | ";" | "–" | "—" | "(" | ")" => 4,
        _ => 1,
    }
}

/// What one word says.
fn cue(words: &Words, i: usize) -> Lean {
    let Some(token) = words.token(i).filter(|t| t.kind == Kind::Word) else { return Lean::Open };
    let word = words.tokens.word(i);
    match word {
        "will" | "ll" | "won" | "shall" | "should" | "must" | "plan" | "plans" | "planned" | "planning"
        | "scheduled" | "upcoming" | "forthcoming" | "expect" | "expected" | "going" | "intend" | "intends"
        | "propose" | "hope" | "soon" | "ready" | "let" => Lean::Future,
        // *Agreed to arrange visits in August*
        "to" if (1..=6).any(|back| words.was(i, back, COMMITS)) => Lean::Future,
        // A document that has a day has been written.
        "Order" | "Decree" | "Resolution" | "Statement" | "Agreement" | "Declaration" => Lean::Past,
        "be" if words.was(i, 1, &["to", "will"]) => Lean::Future,
        "was" | "were" | "had" | "did" | "been" | "ago" | "became" | "began" | "brought" | "built" | "came"
        | "fell" | "felt" | "found" | "gave" | "got" | "grew" | "held" | "heard" | "kept" | "knew" | "left"
        | "lost" | "made" | "met" | "paid" | "ran" | "rose" | "said" | "sat" | "saw" | "sent" | "sold" | "spent"
        | "spoke" | "stood" | "taken" | "thought" | "told" | "took" | "went" | "wrote" | "won’t" => past(words, i),
        _ if !token.capital
            && word.len() > 4
            && word.ends_with("ed")
            && !matches!(word, "indeed" | "exceed" | "proceed" | "succeed") =>
        {
            past(words, i)
        }
        _ => Lean::Open,
    }
}

/// A past participle after *will be*, *to be* tells of the future all the same.
fn past(words: &Words, i: usize) -> Lean {
    for back in 1..=3 {
        if words.was(i, back, &["be", "will", "ll", "shall", "must", "should"]) {
            return Lean::Future;
        }
    }
    Lean::Past
}
