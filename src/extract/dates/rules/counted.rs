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
        find: Find::Date(|l| is_count(l) || matches!(l, Lex::Weekday(_)), weekday_of_month),
        examples: &[
            ("It opened on the {first Monday of March 2018}.", "2018-03-05"),
            ("the {last Friday in May 2019} was", "2019-05-31"),
            ("on the {second Sunday of next month}", "2022-03-13"),
            ("the {1st Saturday of September 2020}, when", "2020-09-05"),
            ("on the {penultimate Friday of May 2018}.", "2018-05-18"),
        ],
        counterexamples: &["the first Monday they met", "the fifth Monday of February 2022", "last Monday"],
    },
    Rule {
        name: "week-of-time",
        about: "A week or weekend counted in its month or year.",
        level: Level::Part,
        find: Find::Date(
            |l| is_count(l) || matches!(l, Lex::Unit(Period::Week | Period::Weekend, false)),
            week_of_time,
        ),
        examples: &[
            ("It froze in the {last week of 2018}.", "2018-12-25/2018-12-31"),
            ("in the {first week of January 2019}.", "2019-01-01/2019-01-07"),
            ("the {last weekend of May 2019} was", "2019-05-25/2019-05-26"),
            ("It froze in the {final week of 2017}.", "2017-12-25/2017-12-31"),
            ("It froze in the {opening week of August 2018}.", "2018-08-01/2018-08-07"),
        ],
        counterexamples: &["the first week of the games", "the last week was long", "the first weekend"],
    },
    Rule {
        name: "week-of-day",
        about: "The week around a day.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Unit(Period::Week | Period::Weekend, false)), week_of_day),
        examples: &[
            ("in the {week of September 26, 2018}.", "2018-09-24/2018-09-30"),
            ("in the {week of Monday, October 8, 2018}.", "2018-10-08/2018-10-14"),
            ("in the {week beginning 5 September 2018}.", "2018-09-05/2018-09-11"),
            ("in the {week commencing 7 January 2019}.", "2019-01-07/2019-01-13"),
            ("in the {week ending Sunday 18 November 2018}.", "2018-11-12/2018-11-18"),
            ("over the {weekend of October 6, 2018}.", "2018-10-06/2018-10-07"),
        ],
        counterexamples: &["a week of September sun", "the week of the games", "a week from the games"],
    },
    Rule {
        name: "day-of-time",
        about: "A day counted in its month or year.",
        level: Level::Part,
        find: Find::Date(is_count, day_of_time),
        examples: &[
            ("It opened on the {first day of March 2018}.", "2018-03-01"),
            ("on the {last day of April 2018} it", "2018-04-30"),
            ("by the {last day of this year} we", "2022-12-31"),
        ],
        counterexamples: &["the first day of the games", "the last day we met", "the first days of work"],
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
    // *The penultimate Friday of May*
    if let Lex::Weekday(day) = words.lex(i) {
        let month = whole(words, i + 1, false).filter(|_| words.was(i, 1, "penultimate"))?;
        return Some(Reading { start: i - 1, ..month }.pick(Pick::Weekday(-2, day)));
    }
    let n = count(words, i)?;
    let Lex::Weekday(day) = words.lex(i + 1) else { return None };
    let month = whole(words, i + 2, false)?;
    Some(Reading { start: i, ..month }.pick(Pick::Weekday(n, day)))
}

fn week_of_time(words: &Words, i: usize) -> Option<Reading> {
    let (n, start, at) = match words.lex(i) {
        // *The final week of 2017*
        Lex::Unit(..) if words.was(i, 1, ["final", "closing"]) => (-1, i - 1, i),
        Lex::Unit(..) if words.was(i, 1, "opening") => (1, i - 1, i),
        _ => (count(words, i)?, i, i + 1),
    };
    let pick = match words.lex(at) {
        Lex::Unit(Period::Week, false) => Pick::Week(n),
        Lex::Unit(Period::Weekend, false) => Pick::Weekend(n),
        _ => return None,
    };
    // *The third week of 2018* is counted in more ways than one.
    let time = whole(words, at + 1, n.abs() == 1)?;
    Some(Reading { start, ..time }.pick(pick))
}

fn day_of_time(words: &Words, i: usize) -> Option<Reading> {
    let n = count(words, i)?;
    if words.lex(i + 1) != Lex::Unit(Period::Day, false) {
        return None;
    }
    let time = whole(words, i + 2, n.abs() == 1)?;
    Some(Reading { start: i, ..time }.pick(Pick::Day(n)))
}

fn week_of_day(words: &Words, i: usize) -> Option<Reading> {
    let pick = match words.lex(i) {
        Lex::Unit(Period::Weekend, _) if words.is(i + 1, "of") => Pick::WeekendAround,
        Lex::Unit(Period::Weekend, _) => return None,
        _ if words.is(i + 1, "of") => Pick::WeekAround,
        _ if words.is(i + 1, ["beginning", "commencing", "starting"]) => Pick::WeekFrom,
        _ if words.is(i + 1, "ending") => Pick::WeekTo,
        _ => return None,
    };
    let at = words.skip(words.skip(i + 2, &["on"]), &["the"]);
    // *The week of Monday, October 8*
    let at = if matches!(words.lex(at), Lex::Weekday(_)) { words.skip(at + 1, &[",", "the"]) } else { at };
    let day = words.simple(at).filter(|r| matches!(r.when, When::In(_, Part::Day(..))))?;
    Some(Reading { start: i, ..day }.pick(pick))
}
