//! Quarters and halves of a year in code: *Q1 2018*, *2017-Q4*, *H1*.

use super::super::lexemes::Lex;
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::halves::of_year;
use super::short_year;
use crate::extract::rule::{Find, Level, Rule};

pub const RULES: &[Rule] = &[Rule {
    name: "quarter-code",
    about: "A quarter or half of a year in code.",
    level: Level::Words,
    find: Find::Date(|l| matches!(l, Lex::QuarterCode(_) | Lex::HalfCode(_) | Lex::Year(_)), coded),
    examples: &[
        ("in {Q1 2018}", "2018-33"),
        ("in 2017Q4 and {2018 Q1}", "2018-33"),
        ("in {4Q 2018}", "2018-36"),
        ("in {H1 2019}", "2019-40"),
        ("in {1H 2019}", "2019-40"),
        ("It fell in {2017-Q4}.", "2017-36"),
        ("It fell in {2018/Q3}.", "2018-35"),
        ("It fell in {Q3/2018}.", "2018-35"),
        ("It fell in {Q1-2018}.", "2018-33"),
        ("It fell in {Q1'18}.", "2018-33"),
        ("It fell in {Q4 ’16}.", "2016-36"),
        ("It fell in {2017 q3}.", "2017-35"),
        ("It was in {Q1} and Q2 of 2018.", "2018-33"),
        ("In {Q2} the port lost money.", "2021-34"),
    ],
    counterexamples: &["Q1: who pays?", "an H1 visa", "We come to Q2.", "in 2018 H1N1 came"],
}];

/// The quarter or half at token `i`, in small letters too.
fn code(words: &Words, i: usize) -> Option<Part> {
    match words.lex(i) {
        Lex::QuarterCode(n) => Some(Part::Quarter(n)),
        Lex::HalfCode(n) => Some(Part::Half(n)),
        _ => {
            let n = words.tokens.word(i).strip_prefix('q')?.parse().ok()?;
            (1..=4).contains(&n).then_some(Part::Quarter(n))
        }
    }
}

fn coded(words: &Words, i: usize) -> Option<Reading> {
    let joined = |at: usize| {
        let mark = matches!(words.tokens.word(at), "-" | "/" | "–") && words.is_close(at) && words.is_close(at + 1);
        at + usize::from(mark)
    };
    if let Lex::Year(year @ 1900..=2100) = words.lex(i) {
        let at = joined(i + 1);
        let part = code(words, at)?;
        return Some(Reading::new(i, at + 1, When::In(YearRef::Given(year), part)));
    }
    let part = code(words, i)?;
    let found = |year, end| Some(Reading::new(i, end, When::In(year, part)));
    let mut at = i + 1;
    // *Q1 and Q2 of 2018*
    for _ in 0..4 {
        if let Some((year, end)) = year_of(words, joined(at)) {
            return found(year, if at > i + 1 { i + 1 } else { end });
        }
        if !(words.is(at, ["and", "or", ",", "&", "to"]) || words.is_dash(at)) {
            break;
        }
        let next = words.skip(at + 1, &["and"]);
        if code(words, next).is_none() {
            break;
        }
        at = next + 1;
    }
    // *Q1* alone may be a question's number.
    let placed = words.was(i, 1, ["in", "during", "since", "until", "through"]) && !words.is(i + 1, ":");
    if placed && matches!(part, Part::Quarter(_)) { found(YearRef::Open, i + 1) } else { None }
}

/// The year behind a code, and the token after it: *2018*, *of last year*, *'18*.
fn year_of(words: &Words, i: usize) -> Option<(YearRef, usize)> {
    let short = || {
        let mark = matches!(words.tokens.word(i), "'" | "’" | "‘") && words.is_close(i + 1);
        short_year(words, i + 1).filter(|_| mark).map(|year| (YearRef::Given(year), i + 2))
    };
    of_year(words, i).or_else(short)
}
