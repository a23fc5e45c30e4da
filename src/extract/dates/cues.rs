//! What one word says of the time of a sentence.

use super::lexemes::Lex;
use super::reading::Words;
use crate::lang::class;
use crate::text::classes::Classes;
use crate::text::tokens::Kind;

/// What one word says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    Past,
    Future,
    Present,
    Nothing,
}

/// Of the word at token `i`.
pub fn cue(words: &Words, i: usize) -> Cue {
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
        // *Thank you for attending the forum in February*
        "for"
            if words.tokens.word(i + 1).ends_with("ing")
                && (1..=4).any(|back| words.was(i, back, ["thank", "thanks", "grateful"])) =>
        {
            Cue::Past
        }
        // *As I have already said, …*; but *as we said on Friday*
        _ if says(class::SAID)
            && ends_soon(words, i)
            && (2..=4).any(|back| words.was(i, back, "as") && words.was(i, back - 1, ["I", "we", "you"])) =>
        {
            Cue::Nothing
        }
        // *The master plan for the town*, *initially scheduled for May 9*
        "plan" | "plans" | "hope"
            if !words.is(i + 1, ["to", "on", "that"])
                && !words.was(i, 1, ["I", "we", "you", "they", "who", "to", "also", "and", "now", "not"]) =>
        {
            Cue::Nothing
        }
        "deadline" if (1..=3).any(|back| words.was(i, back, ["missed", "met", "passed"])) => Cue::Past,
        "scheduled" | "planned" | "slated" | "due" if words.was(i, 1, ["initially", "originally", "previously"]) => {
            Cue::Past
        }
        // *They won the March elections*, but *they won’t*
        "won" if !(1..=2).any(|on| words.is(i + on, "t")) => past(words, i),
        _ if says(class::AHEAD) => Cue::Future,
        // *Extended until May*; but *the October decision to move the fair*
        "postpone" | "postponed" | "extend" | "extended"
            if (1..=6)
                .any(|on| words.is(i + on, ["until", "till", "to", "through"]) && names_time(words, i + on + 1)) =>
        {
            Cue::Future
        }
        "going" if words.is(i + 1, "to") && small.is_none() => Cue::Future,
        "headed" | "heads" | "heading" if words.is(i + 1, ["to", "for", "into", "out", "back"]) => Cue::Future,
        "ready" if words.was(i, 1, "be") => Cue::Future,
        // *Funds programmed for January*
        "for" if words.before(i, 1).ends_with("ed") => Cue::Future,
        // *We may open it in April*; but *they may have met*
        "may"
            if small.is_none()
                && !words.is(i + 1, ["have", "be", "not", "well"])
                && !words.is(i + 1, class::OF_THE_TALK) =>
        {
            Cue::Future
        }
        "would" if !words.is(i + 1, "like") && !words.was(i, 1, "I") => Cue::Future,
        // *The debate coming up on Thursday*
        "coming" if words.is(i + 1, ["up", "on", "in"]) => Cue::Future,
        // *Agreed to arrange visits in August*, *is to come into effect on September 1*
        "to" if words.is(i + 1, class::OF_THE_TALK) && !words.was(i, 1, ["is", "are"]) => Cue::Nothing,
        // *We could reopen it in April*; but *we could not travel*
        "could" if words.is_content(i + 1) && !words.is(i + 1, ["only", "hardly", "barely"]) => Cue::Future,
        // *We need to open it by April*
        "to" if words.was(i, 1, ["need", "needs", "have", "has"]) => Cue::Future,
        "to" if words.was(i, 1, "necessary") && words.was(i, 2, "it") => Cue::Future,
        // But *agreed on measures to help*
        "to" if (1..=6)
            .any(|back| words.was(i, back, class::COMMITMENT) && !words.was(i, back - 1, ["on", "about", "with"]))
            || words.was(i, 1, ["is", "are"]) =>
        {
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
        "be" if words.is(i + 1, class::IN_SPEAKING) => Cue::Nothing,
        "be" if words.was(i, 1, ["to", "will"]) => Cue::Future,
        // *The feast falls on Saturday*
        "falls" if words.is(i + 1, "on") && matches!(words.lex(i + 2), Lex::Weekday(_)) => Cue::Future,
        // *We welcome the passage on Friday of the bill*
        _ if says(class::ON_NEWS) && words.was(i, 1, ["we", "I", "to"]) => Cue::Past,
        "forward" if words.was(i, 1, ["looking", "look"]) => Cue::Future,
        _ if says(class::AT_PRESENT) => Cue::Present,
        _ if says(class::PAST_FORM) => past(words, i),
        _ if !token.capital() && word.len() > 4 && word.ends_with("ed") && !says(class::NO_PAST) => past(words, i),
        _ => Cue::Nothing,
    }
}

/// Whether a comma comes soon after token `i`, and before any time.
fn ends_soon(words: &Words, i: usize) -> bool {
    let mut behind = i + 1..i + 8;
    behind.find(|&i| words.is(i, ",") || words.lex(i) != Lex::Nothing).is_some_and(|i| words.is(i, ","))
}

/// Whether a time begins at token `i`, behind an article if need be.
fn names_time(words: &Words, i: usize) -> bool {
    !matches!(words.lex(words.skip(i, &["the"])), Lex::Nothing)
}

/// A past participle after *will be*, *to be*, *is being* tells of no past.
fn past(words: &Words, i: usize) -> Cue {
    const AHEAD: &[&str] = &["will", "ll", "shall", "must", "should", "to"];
    if words.was(i, 1, AHEAD) || words.was(i, 1, "have") && words.was(i, 2, ["will", "ll"]) {
        return Cue::Future;
    }
    // *As stipulated by law*; *provided that*
    if words.was(i, 1, "as") || words.is(i, "provided") && (words.is(i + 1, "that") || words.was(i, 1, ",")) {
        return Cue::Nothing;
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
    // *A line in August operated by one ship*: which one, and not when.
    if words.is(i + 1, "by") && matches!(words.lex_before(i, 1), Lex::Month(_) | Lex::Weekday(_) | Lex::Number(_)) {
        return Cue::Nothing;
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
                    ",", "-", "the", "a", "an", "of", "for", "with", "and", "our", "their", "all", "these", "those",
                    "in", "to",
                ],
            )
            || i == 0)
}
