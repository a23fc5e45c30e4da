//! Times that are counted inside a larger one: *the first Monday of March*, *the last week of 2018*.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Pick, Reading, When, Words, YearRef};
use super::shifted_year;
use crate::extract::rule::{Find, Level, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        name: "weekday-of-month",
        about: "A weekday counted in its month.",
        level: Level::Part,
        find: Find::Date(is_count, weekday_of_month),
        examples: &[
            ("It opened on the {first Monday of March 2018}.", "2018-03-05"),
            ("the {last Friday in May 2019} was", "2019-05-31"),
            ("on the {second Sunday of next month}", "2022-03-13"),
            ("the {1st Saturday of September 2020}, when", "2020-09-05"),
        ],
        counterexamples: &["the first Monday they met", "the fifth Monday of February 2022", "last Monday"],
    },
    Rule {
        name: "week-of-time",
        about: "A week or weekend counted in its month or year.",
        level: Level::Part,
        find: Find::Date(is_count, week_of_time),
        examples: &[
            ("It froze in the {last week of 2018}.", "2018-12-25/2018-12-31"),
            ("in the {first week of January 2019}.", "2019-01-01/2019-01-07"),
            ("the {last weekend of May 2019} was", "2019-05-25/2019-05-26"),
        ],
        counterexamples: &["the first week of the games", "the last week was long", "the first weekend"],
    },
    Rule {
        name: "week-of-day",
        about: "The week around a day.",
        level: Level::Part,
        find: Find::Date(|l| l == Lex::Unit(Period::Week, false), week_of_day),
        examples: &[("in the {week of September 26, 2018}.", "2018-09-24/2018-09-30")],
        counterexamples: &["a week of September sun", "the week of the games"],
    },
];

fn is_count(lex: Lex) -> bool {
    matches!(lex, Lex::Ordinal(1..=5) | Lex::Shift(-1))
}

/// The count at token `i`, -1 for *last*.
fn count(words: &Words, i: usize) -> Option<i8> {
    match words.lex(i) {
        Lex::Ordinal(n @ 1..=5) => Some(n as i8),
        Lex::Shift(-1) if words.is(i, "last") => Some(-1),
        _ => None,
    }
}

/// The month or year after *of* or *in* at token `i`: a reading whose days are counted.
fn whole(words: &Words, i: usize, years: bool) -> Option<Reading> {
    if !words.is(i, ["of", "in"]) {
        return None;
    }
    let at = words.skip(i + 1, &["the"]);
    let fits = |when| match when {
        When::In(_, Part::Month(_)) | When::Shift(Period::Month, _) => true,
        When::In(_, Part::Whole) | When::Shift(Period::Year, _) => years,
        _ => false,
    };
    match words.simple(at).filter(|r| fits(r.when)) {
        None if at > i + 1 && years && words.lex(at) == Lex::Unit(Period::Year, false) => {
            Some(Reading::new(at, at + 1, When::In(YearRef::Shift(0), Part::Whole)))
        }
        None => {
            let (year, end) = shifted_year(words, at).filter(|_| years)?;
            Some(Reading::new(at, end, When::In(year, Part::Whole)))
        }
        found => found,
    }
}

fn weekday_of_month(words: &Words, i: usize) -> Option<Reading> {
    let n = count(words, i)?;
    let Lex::Weekday(day) = words.lex(i + 1) else { return None };
    let month = whole(words, i + 2, false)?;
    Some(Reading { start: i, ..month }.pick(Pick::Weekday(n, day)))
}

fn week_of_time(words: &Words, i: usize) -> Option<Reading> {
    let n = count(words, i)?;
    let pick = match words.lex(i + 1) {
        Lex::Unit(Period::Week, false) => Pick::Week(n),
        Lex::Unit(Period::Weekend, false) => Pick::Weekend(n),
        _ => return None,
    };
    // *The third week of 2018* is counted in more ways than one.
    let time = whole(words, i + 2, n.abs() == 1)?;
    Some(Reading { start: i, ..time }.pick(pick))
}

fn week_of_day(words: &Words, i: usize) -> Option<Reading> {
    if !words.is(i + 1, "of") {
        return None;
    }
    let day = words.simple(words.skip(i + 2, &["the"])).filter(|r| matches!(r.when, When::In(_, Part::Day(..))))?;
    Some(Reading { start: i, ..day }.pick(Pick::WeekAround))
}
