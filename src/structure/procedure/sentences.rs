//! Sentences of a record that tell what was done: *The House divided*, *Mr Hale seeking the call—*.

use super::is_said;
use crate::lang::{self, class};

/// What is done in the chamber while somebody speaks: *Mr Hale seeking the call—*, *The member for Eastmere then left the
/// chamber.*
pub fn is_done(text: &str) -> bool {
    let bare = text.trim_end_matches(['—', '–', '.']);
    if bare.len() == text.len() || text.len() > 100 || is_said(text) {
        return false;
    }
    let words: Vec<&str> = bare.split(' ').collect();
    let who = |w: &str| {
        matches!(
            w,
            "A" | "An"
                | "The"
                | "Mr"
                | "Mr."
                | "Ms"
                | "Ms."
                | "Mrs"
                | "Mrs."
                | "Dr"
                | "Dr."
                | "Senator"
                | "Senators"
                | "Member"
                | "Members"
                | "Honourable"
                | "Government"
                | "Opposition"
                | "Strangers"
                | "Visitors"
        )
    };
    let word = |i: usize| words.get(i).copied().unwrap_or("");
    if !who(words[0]) || words.len() > 12 || bare.contains([',', '—', ';', ':']) {
        return false;
    }
    if text.ends_with('.') {
        let ends = |form: &str| bare.ends_with(form);
        return [
            " left the chamber",
            " withdrew from the chamber",
            " was then suspended",
            " was suspended from the service of the house",
        ]
        .iter()
        .any(|form| ends(form));
    }
    let ends_in = |w: &str, end: &str| w.len() > end.len() + 2 && w.ends_with(end);
    let having = |i: usize| {
        word(i) == "having" && (word(i + 1) == "been" || ends_in(word(i + 1), "ed") || word(i + 1) == "left")
    };
    let verb = |w: &str| lang::is(w, class::CHAMBER_VERB);
    let at = (1..words.len()).find(|&i| having(i) || ends_in(words[i], "ing"));
    at.is_some_and(|at| {
        let finite = |w: &&&str| lang::is(w, class::AUXILIARY) || matches!(**w, "who" | "that" | "which" | "and");
        !words.iter().any(|w| finite(&w)) && (having(at) || verb(words[at]) && at <= 6)
    })
}

/// `The House divided`, `The yeas and nays were ordered`, `The legislative clerk read as follows`
pub fn is_recorded(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("The ") else { return false };
    let words: Vec<&str> = rest.split(' ').take(8).collect();
    let bare = |w: &str| w.trim_end_matches([',', '.', ':', ';']).to_string();
    let Some(at) = words.iter().position(|w| {
        let w = bare(w);
        matches!(
            w.as_str(),
            "divided"
                | "adjourned"
                | "rose"
                | "met"
                | "stood"
                | "proceeded"
                | "resumed"
                | "sat"
                | "reconvened"
                | "was"
                | "were"
                | "called"
        ) || w == "read"
    }) else {
        return false;
    };
    if !words[..at].iter().any(|w| lang::is(&bare(w), class::RECORDED)) {
        return false;
    }
    let next = words.get(at + 1).map(|w| bare(w)).unwrap_or_default();
    let third = words.get(at + 2).map(|w| bare(w)).unwrap_or_default();
    let clerk = words[..at].iter().any(|w| bare(w).eq_ignore_ascii_case("clerk"));
    match bare(words[at]).as_str() {
        "divided" => true,
        "adjourned" | "rose" | "met" | "resumed" | "sat" | "reconvened" => {
            matches!(next.as_str(), "at" | "until" | "for" | "pursuant" | "")
                && (next.is_empty()
                    || text.contains(|c: char| c.is_ascii_digit())
                    || text.ends_with(" of the Clock")
                    || next == "until")
        }
        "stood" => next == "adjourned",
        "proceeded" | "called" | "read" => clerk,
        _ => match next.as_str() {
            "called" => third == "to" && text.contains(" to order"),
            "suspended" | "adjourned" | "opened" | "closed" | "resumed" => {
                third == "at" || third == "until" || third.is_empty()
            }
            "ordered" | "taken" | "negatived" | "adopted" => true,
            "agreed" => third == "to",
            "read" => third == "the" || third == "a",
            "passed" => third.is_empty(),
            _ => false,
        },
    }
}
