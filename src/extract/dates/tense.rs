//! Whether a sentence tells of what was or of what will be: it settles the year of *in May* and the week of *on Monday*.

use super::lexemes::Lex;
use super::reading::Words;
use crate::lang::class;
use crate::text::classes::Classes;
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

/// What one word says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    Past,
    Future,
    Present,
    Nothing,
}

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
    if as_of || (1..=2).any(|back| words.was(front, back, "starting")) {
        return Tense { present: true, ..Tense::OPEN };
    }
    // *Press Day, which is marked on January 13*, comes every year: the nearest one.
    let yearly = words.was(front, 1, "on") && words.was(front, 2, class::CUSTOM);
    if yearly && !(3..=4).any(|back| words.was(front, back, ["was", "were", "been", "had"])) {
        return Tense { present: true, ..Tense::OPEN };
    }
    let mut best = (usize::MAX, Lean::Open);
    let mut present = false;
    let mut see = |cost: usize, cue: Cue, reach: usize| match cue {
        Cue::Past if cost < best.0 => best = (cost, Lean::Past),
        Cue::Future if cost < best.0 => best = (cost, Lean::Future),
        Cue::Present => present |= cost <= reach,
        _ => {}
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
    let costs = if best.1 == Lean::Future { COSTS_AHEAD } else { COSTS };
    let odds =
        [BESIDE, CLOSE_BY, NEAR].into_iter().zip(costs).find(|(_, most)| best.0 <= *most).map_or(FAR, |(o, _)| o);
    // What is to be done *by* a day mostly lies ahead.
    if words.was(front, 1, ["by", "until", "till"]) {
        // *They had built it by March*
        let had = (2..=5).any(|back| words.was(front, back, "had"));
        return match best.1 {
            Lean::Past if had => Tense { lean: Lean::Past, odds, present },
            Lean::Past if odds > NEAR => Tense { lean: Lean::Past, odds: odds * 4 / NEAR, present },
            Lean::Future => Tense { lean: Lean::Future, odds: odds * NEAR / 4, present },
            _ => Tense { lean: Lean::Future, odds: NEAR, present },
        };
    }
    // *Before May 16*, *later in October*
    let ahead = words.was(front, 1, ["before", "beyond"]) || placed < front && words.was(placed, 1, "later");
    if best.1 == Lean::Open && ahead {
        return Tense { lean: Lean::Future, odds: NEAR, present };
    }
    Tense { lean: best.1, odds, present }
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
        "that" | "which" | "who" | "when" | "as" | "but" => 4,
        // *He received him on 8 May and will see the others tomorrow*
        "and" if words.is(i + 1, class::AHEAD) => 4,
        _ => 1,
    }
}

fn cue(words: &Words, i: usize) -> Cue {
    let Some(token) = words.token(i).filter(|t| t.kind == Kind::Word) else { return Cue::Nothing };
    // *Tomorrow, we don’t know; Friday, he is in Delaware*
    match words.lex(i) {
        Lex::Day(1) => return Cue::Future,
        Lex::Day(-1) => return Cue::Past,
        _ => {}
    }
    let word = words.tokens.word(i);
    // *Is June 30 a firm deadline?*
    let small = (token.initial() && token.capital()).then(|| word.to_ascii_lowercase());
    let word = small.as_deref().unwrap_or(word);
    let says = |class: Classes| match small {
        Some(_) => words.is(i, class),
        None => words.tokens.is(i, class),
    };
    match word {
        "soon" if words.was(i, 1, "as") || words.is(i + 1, "after") => Cue::Nothing,
        // *I should mention that on September 1 we …*
        "should" | "must" if words.is(i + 1, class::OF_THE_TALK) => Cue::Nothing,
        "let" if words.is(i + 1, "me") => Cue::Nothing,
        // *They won the March elections*, but *they won’t*
        "won" if !(1..=2).any(|on| words.is(i + on, "t")) => past(words, i),
        _ if says(class::AHEAD) => Cue::Future,
        // *Extended until May*; but *the October decision to move the fair*
        "postpone" | "postponed" | "extend" | "extended"
            if (1..=6).any(|on| words.is(i + on, ["until", "till", "to", "through"])) =>
        {
            Cue::Future
        }
        "going" if words.is(i + 1, "to") && small.is_none() => Cue::Future,
        "headed" | "heads" | "heading" if words.is(i + 1, ["to", "for", "into", "out", "back"]) => Cue::Future,
        "ready" if words.was(i, 1, "be") => Cue::Future,
        // *Funds programmed for January*
        "for" if words.before(i, 1).ends_with("ed") => Cue::Future,
        "would" if !words.is(i + 1, "like") && !words.was(i, 1, "I") => Cue::Future,
        // *The debate coming up on Thursday*
        "coming" if words.is(i + 1, ["up", "on", "in"]) => Cue::Future,
        // *Agreed to arrange visits in August*, *is to come into effect on September 1*
        "to" if words.is(i + 1, class::OF_THE_TALK) && !words.was(i, 1, ["is", "are"]) => Cue::Nothing,
        "to" if (1..=6).any(|back| words.was(i, back, class::COMMITMENT)) || words.was(i, 1, ["is", "are"]) => {
            Cue::Future
        }
        // A document that has a day has been written: *your May 7 Executive Order*.
        "Order" | "Decree" | "Resolution" | "Statement" | "Agreement" | "Declaration"
            if (1..=4).any(|back| matches!(words.lex_before(i, back), Lex::Month(_))) =>
        {
            Cue::Past
        }
        // *The talks were to have begun in March*: what was planned once, and has mostly been.
        "to" if words.was(i, 1, ["was", "were"]) => Cue::Past,
        "be" | "have" if words.was(i, 1, "to") && words.was(i, 2, ["was", "were"]) => Cue::Past,
        "be" if words.was(i, 1, ["to", "will"]) => Cue::Future,
        // *The feast falls on Saturday*
        "falls" if words.is(i + 1, "on") && matches!(words.lex(i + 2), Lex::Weekday(_)) => Cue::Future,
        // *We welcome the passage on Friday of the bill*
        _ if says(class::ON_NEWS) && words.was(i, 1, ["we", "I"]) => Cue::Past,
        "forward" if words.was(i, 1, ["looking", "look"]) => Cue::Future,
        _ if says(class::AT_PRESENT) => Cue::Present,
        _ if says(class::PAST_FORM) => past(words, i),
        _ if !token.capital() && word.len() > 4 && word.ends_with("ed") && !says(class::NO_PAST) => past(words, i),
        _ => Cue::Nothing,
    }
}

/// A past participle after *will be*, *to be*, *is being* tells of no past.
fn past(words: &Words, i: usize) -> Cue {
    const AHEAD: &[&str] = &["will", "ll", "shall", "must", "should", "to"];
    if words.was(i, 1, AHEAD) {
        return Cue::Future;
    }
    for back in 1..=2 {
        if words.was(i, back, "be") {
            if words.was(i, back + 1, "to") && words.was(i, back + 2, ["was", "were"]) {
                return Cue::Past;
            }
            let ahead = (1..=2).any(|more| words.was(i, back + more, AHEAD));
            return if ahead { Cue::Future } else { Cue::Present };
        }
    }
    // *Is handed over*, *retired officers*
    // *A coordinated G7 announcement*
    let named = words.is_name(i + 1) && words.was(i, 1, ["a", "an"]);
    let adjective =
        (words.is_content(i + 1) || named) && !words.tokens.word(i + 1).ends_with("ly") && modifies(words, i);
    if words.was(i, 1, ["being", "is", "are"]) {
        Cue::Present
    } else if adjective {
        Cue::Nothing
    } else {
        Cue::Past
    }
}

/// Whether a participle can only belong to the noun behind it: nobody stands before it who did it.
fn modifies(words: &Words, i: usize) -> bool {
    let counted = i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Number);
    words.tokens.word(i).ends_with("ed")
        && (counted
            || words.was(
                i,
                1,
                [
                    ",", "the", "a", "an", "of", "for", "with", "and", "our", "their", "all", "these", "those", "in",
                    "to",
                ],
            )
            || i == 0)
}
