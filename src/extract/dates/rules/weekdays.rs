//! Days of the week and weekends.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Pick, Reading, When, Words, YearRef};
use super::day_number;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;

pub const RULES: &[Rule] = &[
    Rule {
        name: "weekend",
        about: "The weekend just past or just ahead.",
        level: Level::Words,
        find: Find::Date(|l| l == Lex::Unit(Period::Weekend, false), weekend),
        examples: &[
            ("We made calls throughout the {weekend}, and", "2022-02-12/2022-02-13"),
            ("They will meet over the {weekend}.", "2022-02-19/2022-02-20"),
            ("The force was announced on the {weekend}.", "2022-02-12/2022-02-13"),
            ("They met at the {weekend} in Cairo.", "2022-02-12/2022-02-13"),
        ],
        counterexamples: &["a weekend house", "work on the weekend", "the weekend of the games"],
    },
    Rule {
        name: "week-ahead",
        about: "The week that is about to begin.",
        level: Level::Words,
        find: Find::Date(
            |l| l == Lex::Unit(Period::Week, false),
            |words, i| {
                let ahead = words.is(i + 1, "ahead") && !words.is_content(i + 2) && !words.is(i + 2, "of");
                (ahead && (words.was(i, 1, ["the", "our", "s"]) || words.is_name(i)))
                    .then(|| Reading::new(i, i + 2, When::Shift(Period::Day, 0)).pick(Pick::WeekAhead))
            },
        ),
        examples: &[
            ("Now for the {week ahead}: we vote.", "2022-02-14/2022-02-20"),
            ("to look at the {week ahead}.", "2022-02-14/2022-02-20"),
        ],
        counterexamples: &["a week ahead of us", "the week ahead of the games", "in the weeks ahead"],
    },
    Rule {
        name: "past-one",
        about: "The weekend or the century that is past.",
        level: Level::Words,
        find: Find::Date(
            |l| matches!(l, Lex::Unit(Period::Weekend | Period::Century, false)),
            |words, i| {
                let Lex::Unit(unit, _) = words.lex(i) else { return None };
                // *The new century*, said when it was.
                if unit == Period::Century && words.was(i, 1, "new") && words.was(i, 2, ["the", "this", "a"]) {
                    return (!words.is_content(i + 1) && !words.is(i + 1, "of"))
                        .then(|| Reading::new(i - 1, i + 1, When::Shift(unit, 0)));
                }
                let how_long = unit == Period::Century && words.was(i, 3, ["during", "for", "in", "over", "through"]);
                (words.was(i, 1, "past") && words.was(i, 2, "the") && !how_long && !words.is_content(i + 1))
                    .then(|| Reading::new(i - 1, i + 1, When::Shift(unit, -1)))
            },
        ),
        examples: &[
            ("over the course of the {past weekend}, we", "2022-02-12/2022-02-13"),
            ("a treaty of the {past century}.", "19XX"),
            ("at the dawn of the {new century}.", "20XX"),
        ],
        counterexamples: &["over the past century", "past weekend plans"],
    },
    Rule {
        name: "weekday",
        about: "A day of the week, alone or with its date.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Weekday(_)), weekday),
        examples: &[
            ("We talked on {Saturday} after", "2022-02-12"),
            ("It will be issued on {Friday}.", "2022-02-18"),
            ("that {Friday morning} he was here", "2022-02-11"),
            ("He will come on {Tuesday, February 8}.", "2022-02-08"),
            ("We met on {Saturday, March 27}.", "2021-03-27"),
            ("from {Saturday March 28}", "2022-03-28"),
            ("It met on {Monday, 15 May 2023}.", "2023-05-15"),
            ("We met on {Friday the 7th of March, 2008}.", "2008-03-07"),
            ("We begin {Thursday morning, the 17th}, in Omsk.", "2022-02-17"),
            ("{Friday the 4th} is the last day.", "2022-02-04"),
            ("Also {Thursday}, he will go to Tver.", "2022-02-17"),
            ("On {Monday}, he will speak again.", "2022-02-21"),
            ("Happy {Monday} to all.", "2022-02-14"),
            ("Starting {Wednesday}, they will sell them.", "2022-02-16"),
            ("The House will sit on {Tuesday week}.", "2022-02-22"),
            ("We sit again on {Friday fortnight}.", "2022-03-04"),
            ("He will be here on {Thursday next week}.", "2022-02-24"),
            ("We asked on {Monday morning of last week}, and", "2022-02-07"),
            ("He was here last week on {Friday}.", "2022-02-11"),
            ("We meet on {Monday} and Tuesday of next week.", "2022-02-21"),
        ],
        counterexamples: &[
            "It is Good Friday.",
            "On Sundays, they rest.",
            "Bloody Sunday",
            "It opens on the first Tuesday that is dry.",
            "two days a week, Saturday and Sunday.",
        ],
    },
];

fn weekend(words: &Words, i: usize) -> Option<Reading> {
    let course = words.was(i, 2, "of") && words.was(i, 3, "course");
    // *Announced on the weekend*; but *work on the weekend* is of any
    let told = words.was(i, 2, ["on", "for", "at"])
        && super::super::tense::lean(words, i, i + 1) != super::super::tense::Lean::Open;
    let placed = words.was(i, 1, "the")
        && (course || told || words.was(i, 2, ["over", "throughout", "during", "through", "until", "before", "after"]));
    (placed && !words.is_content(i + 1) && !words.is(i + 1, "of"))
        .then(|| Reading::new(i, i + 1, When::Weekday(6, None)).pick(Pick::WeekendAround))
}

fn weekday(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Weekday(day) = words.lex(i) else { return None };
    // *Good Friday*, *Bloody Sunday*; but *they beat Omsk Saturday*
    if i > 0 && words.tokens.is(i - 1, class::NAMED_DAY_OF_WEEK) {
        return None;
    }
    // *Sunday Evening* is a broadcast.
    if words.lex(i + 1) == Lex::DayPart && words.is_name(i + 1) {
        return None;
    }
    // *Every Monday*; *two days a week, Saturday and Sunday*
    let often = |back| words.was(i, back, "week") && words.was(i, back + 1, ["a", "per", "every"]);
    if words.was(i, 1, ["every", "each"]) || (2..6).any(often) {
        return None;
    }
    // *The first Tuesday of May* is counted there: here it would be the nearest one.
    if matches!(words.lex_before(i, 1), Lex::Ordinal(_)) || words.was(i, 1, "penultimate") {
        return None;
    }
    // *Saturday March 28*, *Monday, 15 May*, *Friday the 7th of March*
    let next = words.skip(words.skip(i + 1, &[","]), &["the"]);
    if let Some(date) = words.simple(next)
        && matches!(date.when, When::In(_, Part::Day(..)))
    {
        let when = match date.when {
            When::In(YearRef::Open, part) => When::In(YearRef::Falling(day), part),
            said => said,
        };
        return Some(Reading { start: i, when, ..date });
    }
    // *Tuesday week*, as the British count: a week after the next.
    if words.is(i + 1, ["week", "fortnight"]) && !words.is_content(i + 2) && !words.is_dash(i + 2) {
        let weeks = if words.is(i + 1, "week") { 1 } else { 2 };
        return Some(Reading::new(i, i + 2, When::WeekdayAfter(day, weeks)));
    }
    let end = i + 1 + usize::from(words.lex(i + 1) == Lex::DayPart);
    // *Thursday of next week*; *last week on Friday*, of which the week is a time of its own
    let week = |j: usize| match (words.lex(j), words.lex(j + 1)) {
        (Lex::Shift(by), Lex::Unit(Period::Week, false)) => Some(by),
        _ => None,
    };
    // *Monday and Tuesday of next week*
    let listed = words.is(end, ["and", "or"]) && matches!(words.lex(end + 1), Lex::Weekday(_));
    let of = words.skip(if listed { end + 2 } else { end }, &["of"]);
    if let Some(by) = week(of).filter(|_| !words.is_dash(of + 2)) {
        return Some(Reading::new(i, if listed { end } else { of + 2 }, When::WeekdayIn(day, by)));
    }
    if let Some(by) = i.checked_sub(3).and_then(week).filter(|_| words.was(i, 1, "on")) {
        return Some(Reading::new(i, end, When::WeekdayIn(day, by)));
    }
    // *Friday the 12th*, *Thursday morning, the 11th*
    let number = words.skip(words.skip(end, &[","]), &["the"]);
    if let Lex::Ordinal(1..=31) = words.lex(number)
        && number > end
        && words.was(number, 1, "the")
        && let Some(n) = day_number(words, number)
        && !words.is_content(number + 1)
    {
        return Some(Reading::new(i, number + 1, When::Falling(n, day)));
    }
    // *Happy Monday*, *it’s a Friday*, *an exciting Friday*, *today, Monday*: the day itself, or the last such.
    let article = |back| words.was(i, back, ["a", "an"]);
    let itself = words.was(i, 1, ["happy", "only"])
        || words.lex(end) == Lex::Day(0)
        || words.was(i, 1, "is") && words.lex_before(i, 2) == Lex::Day(0)
        || article(1)
        || article(2) && words.is_content(i - 1)
        || words.was(i, 1, ",") && words.lex_before(i, 2) == Lex::Day(0);
    let reading = Reading::new(i, end, if itself { When::LastWeekday(day) } else { When::Weekday(day, None) });
    // *Early Sunday morning*
    match words.lex_before(i, 1) {
        Lex::Part(modifier) if end > i + 1 && words.was(i, 1, ["early", "late"]) => {
            Some(Reading { start: i - 1, ..reading }.with(Some(modifier)))
        }
        _ => Some(reading),
    }
}
