//! Whether a sentence tells of what was or of what will be: it settles the year of *in May* and the week of *on Monday*.

use super::cues::{Cue, cue};
use super::lexemes::Lex;
use super::reading::Words;
use crate::lang::class;
use crate::text::tokens::Kind;

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

/// Which way the words around a date look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tense {
    /// The way.
    pub lean: Lean,
    /// How many times farther off than the other the time may be to which they point, in quarters.
    pub odds: i32,
    /// Whether there is a verb in the present tense.
    pub present: bool,
}

impl Tense {
    /// Of no sentence.
    pub const OPEN: Self = Self { lean: Lean::Open, odds: 4, present: false };

    /// Of what can only have been.
    pub const PAST: Self = Self { lean: Lean::Past, odds: BESIDE, present: false };

    /// Whether the word that says so stands close.
    pub fn sure(self) -> bool {
        self.odds >= CLOSE_BY
    }
}

/// The odds of a cue beside the date, close by, within reach, and elsewhere.
const BESIDE: i32 = 144;
const CLOSE_BY: i32 = 36;
pub const NEAR: i32 = 16;
pub const FAR: i32 = 9;

/// How far from the date a cue may stand, in tokens; also keeps the work linear in text without full stops.
const REACH: usize = 30;

/// Up to these costs a cue stands beside the date, close by, or near; one of the future reaches farther.
const COSTS: [usize; 3] = [4, 6, 9];
const COSTS_AHEAD: [usize; 3] = [4, 9, 14];

/// Up to this cost a cue counts as near where the sentence has none of the other kind.
const ALONE: usize = 16;
const UNOPPOSED: i32 = 20;

/// Reads the verbs of the sentence around the tokens from `start` to `end`; the nearest one decides. Where there is
/// none (*July 1. Freight trains will …*), those of its neighbours do.
pub fn tense(words: &Words, start: usize, end: usize) -> Tense {
    let own = nearest_cue(words, (start, end), sentence(words, start, end));
    if own.lean != Lean::Open || own.present {
        return own;
    }
    let reach = (start.saturating_sub(REACH), (end + REACH).min(words.tokens.list.len()));
    Tense { odds: FAR, ..nearest_cue(words, (start, end), reach) }
}

/// Which way the sentence itself looks.
pub fn lean(words: &Words, start: usize, end: usize) -> Lean {
    nearest_cue(words, (start, end), sentence(words, start, end)).lean
}

fn nearest_cue(words: &Words, (start, end): (usize, usize), (first, last): (usize, usize)) -> Tense {
    // *Until the end of April*, *by the very beginning*
    let mut front = start;
    while words.was(front, 1, ["the", "very"]) {
        front -= 1;
    }
    if words.was(front, 1, "since") {
        return Tense { lean: Lean::Past, odds: BESIDE, present: false };
    }
    // *They put out a plan back in January*, *in the aftermath of October 1*; but *he will be back in January*
    let placed = front - usize::from(words.was(front, 1, ["in", "on", "at"]));
    if placed < front && words.was(placed, 1, "back") && !words.was(placed, 2, class::RETURN)
        || words.was(front, 1, "of") && words.was(front, 2, ["aftermath", "anniversary", "wake"])
    {
        return Tense { lean: Lean::Past, odds: BESIDE, present: false };
    }
    // *As of January 1*, *starting in June* are near, be it behind or ahead.
    let as_of = words.was(front, 1, "of") && words.was(front, 2, "as");
    // *From January to date*; *effective January 1*
    if words.was(front, 1, "from") && words.is(end, "to") && words.is(end + 1, ["date", "now"]) {
        return Tense { lean: Lean::Past, odds: BESIDE, present: false };
    }
    if words.was(front, 1, "effective") {
        return Tense { lean: Lean::Future, odds: FAR, present: true };
    }
    // *Its report of January*, *a letter dated 5 February*: what is written has been.
    let written = words.was(front, 1, ["of", "dated"]) && words.was(front, 2, class::DATED_WRITING);
    if written {
        return Tense { lean: Lean::Past, odds: CLOSE_BY, present: false };
    }
    // *We are gathered here prior to November 4*
    let on_the_eve = words.was(front, 1, "to") && words.was(front, 2, ["prior", "up"])
        || words.was(front, 1, "of") && words.was(front, 2, ["ahead", "advance", "eve"]);
    if on_the_eve {
        return Tense { lean: Lean::Future, odds: NEAR, present: true };
    }
    // *July 1 was their goal for a deal*, *is May 5 a hard deadline?*
    let said_of = words.is(end, ["is", "was"]) || words.was(front, 1, ["is", "was"]);
    if said_of && (end..end + 9).take_while(|&i| i < last).any(|i| words.is(i, class::GOAL)) {
        return Tense { lean: Lean::Future, odds: CLOSE_BY, present: true };
    }
    // *Press Day, which is marked on January 13*, comes every year: the nearest one.
    let yearly = words.was(front, 1, "on") && words.was(front, 2, class::CUSTOM);
    if yearly && !(3..=4).any(|back| words.was(front, back, ["was", "were", "been", "had"])) {
        return Tense { present: true, ..Tense::OPEN };
    }
    let mut best = (usize::MAX, Lean::Open);
    let mut present = false;
    let mut alone = true;
    let mut see = |cost: usize, cue: Cue, reach: usize| {
        let lean = match cue {
            Cue::Past => Lean::Past,
            Cue::Future => Lean::Future,
            Cue::Present => return present |= cost <= reach,
            Cue::Nothing => return,
        };
        alone &= best.1 == Lean::Open || best.1 == lean;
        if cost < best.0 {
            best = (cost, lean);
        }
    };
    let mut cost = 0;
    for i in (first..start).rev() {
        cost += cost_of(words, i);
        see(cost, cue(words, i), 12);
    }
    // *A draft circulated by them on 16 April would be …*: the day belongs to what was done then, not to what follows.
    let governed =
        placed < front && (start.saturating_sub(GOVERNS)..start).any(|i| i >= first && governs(words, i, start));
    cost = if governed { 2 + COSTS[1] } else { 2 };
    for i in end..last {
        // The comma of *In February, they …* is no border.
        cost += if i == end { 1 } else { cost_of(words, i) };
        // *Asked him on Saturday to open the port*: the day is that of the asking.
        let asked = words.is(i, "to") && !(end..i).any(|j| words.is(j, class::COMMITMENT));
        let cue = match cue(words, i) {
            Cue::Future if asked && !words.was(i, 1, ["is", "are", "was", "were"]) => Cue::Nothing,
            cue => cue,
        };
        see(cost, cue, 5);
    }
    let (cost, lean) = best;
    let costs = if lean == Lean::Future { COSTS_AHEAD } else { COSTS };
    // What nothing in the sentence speaks against reaches farther.
    let alone = alone && cost <= ALONE;
    let afar = if alone { UNOPPOSED } else { FAR };
    let odds = [BESIDE, CLOSE_BY, NEAR]
        .into_iter()
        .zip(costs)
        .find(|(_, most)| cost <= *most)
        .map_or(afar, |(o, _)| if alone { o.max(afar) } else { o });
    // *Starting July 1, it will be ready*; *as of January 1, starting in June* by themselves are near, be it behind or ahead.
    let starting = (1..=2).find(|back| words.was(front, *back, "starting"));
    if as_of || starting.is_some() {
        // *Money for the period starting on February 1*
        let bound = starting.is_some_and(|back| front > back && words.is_content(front - back - 1));
        // *Starting Monday, we are ready*
        let next = starting.is_some() && lean == Lean::Open && matches!(words.lex(start), Lex::Weekday(_));
        return match lean {
            Lean::Future if starting.is_some() && !bound => Tense { lean, odds, present },
            // *Were launched as of January 1*
            Lean::Past if as_of && odds >= NEAR => Tense { lean, odds, present },
            _ if next => Tense { lean: Lean::Future, odds: FAR, present },
            _ => Tense { present: true, ..Tense::OPEN },
        };
    }
    // *We will build on the July agreements*: what has a date of its own in front need not be of the time of the verb.
    let dated = lean == Lean::Future
        && words.is_content(end)
        && !words.was(start, 1, ["in", "on", "by", "for", "until", "since", "from", "to", "before", "after"]);
    let odds = if dated { odds.min(FAR) } else { odds };
    // What is to be done *by* a day mostly lies ahead.
    if words.was(front, 1, ["by", "until", "till"]) {
        // *They had built it by March*
        let had = (2..=5).any(|back| words.was(front, back, "had"));
        return match lean {
            Lean::Past if had => Tense { lean: Lean::Past, odds, present },
            Lean::Past if odds >= CLOSE_BY => Tense { lean: Lean::Past, odds: odds * 4 / NEAR, present },
            Lean::Future => Tense { lean: Lean::Future, odds: odds * NEAR / 4, present },
            _ => Tense { lean: Lean::Future, odds: NEAR, present },
        };
    }
    // *Before May 16*, *later in October*
    let ahead = words.was(front, 1, ["before", "beyond"]) || placed < front && words.was(placed, 1, "later");
    if lean == Lean::Open && ahead {
        return Tense { lean: Lean::Future, odds: NEAR, present };
    }
    Tense { lean, odds, present }
}

/// How far before a date what was done then may stand.
const GOVERNS: usize = 9;

/// Whether a verb of the past governs a date, no border of a clause between them; one of saying may govern what is said.
fn governs(words: &Words, i: usize, start: usize) -> bool {
    words.tokens.word(i).len() > 3
        && cue(words, i) == Cue::Past
        && !words.is(i, class::SAID)
        && !(i + 1..start).any(|j| cost_of(words, j) > 1 || words.is(j, "to"))
}

/// The tokens of the sentence around a date, so far as they are within reach.
pub fn sentence(words: &Words, start: usize, end: usize) -> (usize, usize) {
    // A colon ends no sentence here: *began in 1969: on December 13 the first bucket …*
    let opens =
        |i: usize| words.token(i).is_some_and(|t| t.kind == Kind::Break || t.initial() && !words.was(i, 1, ":"));
    let low = start.saturating_sub(REACH);
    let first = if opens(start) { start } else { (low..start).rev().find(|&i| opens(i)).unwrap_or(low) };
    let high = (end + REACH).min(words.tokens.list.len());
    (first, (end..high).find(|&i| opens(i)).unwrap_or(high))
}

/// A clause's border makes what lies beyond it count less: *assured us that by September 1 all schools …*.
fn cost_of(words: &Words, i: usize) -> usize {
    match words.tokens.word(i) {
        "," | ";" | "–" | "—" | "(" | ")" | ":" => 4,
        // *They did that in February*
        "that" if words.was(i, 1, ["did", "does", "do", "done"]) => 1,
        "that" | "which" | "who" | "when" | "as" | "but" => 4,
        // *He received him on 8 May and will see the others tomorrow*
        "and" if words.is(i + 1, class::AHEAD) => 4,
        _ => 1,
    }
}
