//! Days that share their month with others, or are said by their number alone.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::days::{exists, month_name};
use super::{day_number, year_after};
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "day-list",
        about: "The further days of a list that names its month once.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Number(_) | Lex::Ordinal(_)), listed_day),
        examples: &[
            ("mails from January 5th and {6th of last year}", "2021-01-06"),
            ("on June 15 and {16, 2018}, in Astana", "2018-06-16"),
            ("on {15} and 16 June 2018", "2018-06-15"),
            ("They dived on Sept. 12 and {13} and found nothing.", "2021-09-13"),
        ],
        counterexamples: &["On June 15 and 16 people came.", "June 15, 16 million roubles", "between 15 and 16"],
    },
    Rule {
        name: "day-of-month",
        about: "A day by its number alone.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(_)), day_of_month),
        examples: &[
            ("We shall meet again on the {25th}, and", "2022-02-25"),
            ("it sailed on the {27th of last month}.", "2022-01-27"),
            ("they left on the {fourth of this month}.", "2022-02-04"),
            ("We met on the {10th}.", "2022-02-10"),
            ("Today is the {14th}, I think.", "2022-02-14"),
            ("We shall meet on the {25th} and the 26th.", "2022-02-25"),
            ("in the evening of the {23rd, Wednesday}, in Omsk", "2022-02-23"),
        ],
        counterexamples: &[
            "on the 25th anniversary",
            "on the 9th Congress",
            "on the first of them",
            "in the 25th",
            "since the 17th and 18th centuries",
        ],
    },
];

/// The further days of *June 15 and 16*, the first ones of *15 and 16 June*.
fn listed_day(words: &Words, i: usize) -> Option<Reading> {
    let day = day_number(words, i)?;
    if words.is_content(i + 1) {
        return None;
    }
    let joined = |j: usize| words.is(j, ["and", "or", ",", "&"]);
    // Forward: every step a joint and a number, then the month.
    let mut at = i + 1;
    for _ in 0..4 {
        if !joined(at) {
            break;
        }
        let next = at + 1;
        if day_number(words, next).is_none() {
            break;
        }
        if let Some(last) = words.below(Level::Part, next)
            && let When::In(year, Part::Day(month, _)) = last.when
        {
            return exists(month, day).then(|| Reading::new(i, i + 1, When::In(year, Part::Day(month, day))));
        }
        at = next + 1;
    }
    // Back: the same, and the month before the first number.
    let mut at = i;
    for _ in 0..4 {
        if at < 3 || !joined(at - 1) {
            return None;
        }
        at -= 2;
        day_number(words, at)?;
        let name = at - 1 - usize::from(words.was(at, 1, ".") && at > 1);
        if let Some((month, _, _)) = month_name(words, name) {
            // A comma alone joins no day: *June 15, 16 of them*.
            if words.before(i, 1) == "," && !joined(i + 1) {
                return None;
            }
            let (year, end) = year_after(words, i + 1, true).unwrap_or((YearRef::Open, i + 1));
            return exists(month, day).then(|| Reading::new(i, end, When::In(year, Part::Day(month, day))));
        }
    }
    None
}

/// *On the 25th*, *the 27th of this month*
fn day_of_month(words: &Words, i: usize) -> Option<Reading> {
    let day = day_number(words, i)?;
    let figures = words.tokens.word(i).starts_with(|c: char| c.is_ascii_digit());
    if !words.was(i, 1, "the") {
        return None;
    }
    // *The 27th of this month*, *of the month*
    let month = words.skip(i + 2, &["the"]);
    if words.is(i + 1, "of")
        && let (by, at) = match words.lex(month) {
            Lex::Shift(by) => (by, month + 1),
            _ if figures => (0, month),
            _ => return None,
        }
        && words.lex(at) == Lex::Unit(Period::Month, false)
    {
        return Some(Reading::new(i, at + 1, When::Monthly(day, Some(by))));
    }
    // *The fourth* alone is one of many things.
    if !figures {
        return None;
    }
    let placed = words.was(i, 2, ["on", "by", "until", "till", "before", "since", "from", "after", "through"])
        // *Today is the 21st*, *in the evening of the 23rd*
        || words.was(i, 2, "is") && words.lex_before(i, 3) == Lex::Day(0)
        || words.was(i, 2, "of") && words.lex_before(i, 3) == Lex::DayPart
        || words.was(i, 2, ["and", "or"])
            && matches!(words.lex_before(i, 3), Lex::Ordinal(_))
            && words.was(i, 4, "the")
            && words.was(i, 5, "on");
    // *In the evening of the 23rd, Wednesday*
    let named = words.skip(i + 1, &[","]);
    if placed && let Lex::Weekday(week) = words.lex(named) {
        return Some(Reading::new(i, named + 1, When::Falling(day, week)));
    }
    let next = words.token(i + 1);
    let ends = next.is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break) || !t.capital() || t.initial());
    // *On the 25th and the 26th*
    let next_day = |j: usize| {
        let at = words.skip(j, &["the"]);
        matches!(words.lex(at), Lex::Ordinal(_))
            && day_number(words, at).is_some()
            && !(words.is_content(at + 1) || words.is_name(at + 1) || words.is(at + 1, "of"))
            && at > j
    };
    // *From the 16th to the 18th century*
    let century = (i + 2..i + 5).any(|j| matches!(words.lex(j), Lex::Unit(Period::Century, _)));
    let goes_on = words.is_content(i + 1)
        || century && words.is(i + 1, ["to", "through", "until"])
        || words.is_dash(i + 1)
        || words.is(i + 1, "of")
        || words.is(i + 1, ["and", "or"]) && !next_day(i + 2)
        || words.is(i + 1, ",") && matches!(words.lex(i + 2), Lex::Ordinal(_));
    (placed && ends && !goes_on).then(|| Reading::new(i, i + 1, When::Monthly(day, None)))
}
