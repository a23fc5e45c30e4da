//! Intervals: *2018–2020*, *from May 1 to 5*, *between January and March*.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::{day_number, within_number, year_after, year_number};
use crate::extract::rule::{Find, Level, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        name: "range",
        about: "From one time to another.",
        level: Level::Pair,
        find: Find::Date(
            |l| {
                matches!(
                    l,
                    Lex::Month(_)
                        | Lex::ShortMonth(_)
                        | Lex::Year(_)
                        | Lex::Decade(..)
                        | Lex::Ordinal(_)
                        | Lex::Number(_)
                        | Lex::Weekday(_)
                        | Lex::Season(_)
                        | Lex::Shift(_)
                        | Lex::Part(_)
                )
            },
            range,
        ),
        examples: &[
            ("from {2018 to 2020}", "2018/2020"),
            ("The ice came in {Mar-Apr 2017}.", "2017-03/2017-04"),
            ("The divers went down on {Sept 12-13}, and", "2021-09-12/2021-09-13"),
            ("He served from {June 2013 – 2018}.", "2013-06/2018"),
            ("the period from {2005 through to 2010}", "2005/2010"),
            ("the {2022–2023} planning period", "2022/2023"),
            ("In {June-July}, it was higher", "2021-06/2021-07"),
            ("between {January and March}, it grew", "2022-01/2022-03"),
            ("in St Petersburg on {June 6–8, 2019}.", "2019-06-06/2019-06-08"),
            ("It was held from {May 1 to 5}.", "2021-05-01/2021-05-05"),
            ("from {December 2013 to February 2014}", "2013-12/2014-02"),
            ("from {November to February 2018}", "2017-11/2018-02"),
            ("{May 30 – June 2, 2018}", "2018-05-30/2018-06-02"),
            ("in the {19th–20th centuries}", "18XX/19XX"),
            ("from {2017 to June 2019}", "2017/2019-06"),
            ("from the {1960s to the 1980s}", "196X/198X"),
            ("It will run from {Tuesday to Friday}.", "2022-02-15/2022-02-18"),
            ("It lasted from {mid-April to mid-July 2020}.", "2020-04/2020-07"),
            ("a war in the {late 1990s – early 2000s}", "199X/200X"),
            ("by the {end of this year – early next year}", "2022/2023"),
        ],
        counterexamples: &[
            "from 2020 to 2018",
            "in 2018 and 2020",
            "in May and June",
            "2018 - 5 million",
            "moved in 2014 to Moscow",
        ],
    },
    Rule {
        name: "short-year-range",
        about: "Two years in figures, the second shortened.",
        level: Level::Pair,
        find: Find::Date(|l| matches!(l, Lex::Year(_)), short_range),
        examples: &[
            ("the {2016/17} season", "2016/2017"),
            ("the {1941–45} war", "1941/1945"),
            ("the {2016/2017} academic year", "2016/2017"),
            ("the {2003/04} season", "2003/2004"),
        ],
        counterexamples: &["2018–10 percent", "2016/5", "in 2020–18"],
    },
    Rule {
        name: "days-range-month",
        about: "From one day to another, their month named once behind them.",
        level: Level::Pair,
        find: Find::Date(|l| matches!(l, Lex::Number(_) | Lex::Ordinal(_)), days_range),
        examples: &[
            ("on {15–17 June 2019}", "2019-06-15/2019-06-17"),
            ("from {1 to 5 May 2018}", "2018-05-01/2018-05-05"),
        ],
        counterexamples: &["15–17 percent", "17–15 June 2019"],
    },
];

/// The token after the words that join two ends, and whether `and` does.
fn joint(words: &Words, start: usize, at: usize) -> Option<usize> {
    let between = words.was(start, 1, "between") || (words.was(start, 1, "the") && words.was(start, 2, "between"));
    let joined =
        words.is_dash(at) || words.is(at, ["to", "through", "until", "till"]) || (between && words.is(at, "and"));
    // *From 2005 through to 2010*
    joined.then(|| words.skip(at + 1, if words.is(at, "through") { &["to"] } else { &[] }))
}

fn range(words: &Words, i: usize) -> Option<Reading> {
    // *Mid-April to mid-July*: which part of each end is meant has no place in the value.
    let end_at = |i: usize| words.below(Level::Pair, i).filter(|r| r.until.is_none());
    // *Mar-Apr 2017*: a short month that stands close to another.
    let short = || match words.lex(i) {
        Lex::ShortMonth(month)
            if words.is_close(i + 1) && matches!(words.lex(i + 2), Lex::ShortMonth(_) | Lex::Month(_)) =>
        {
            Some(Reading::new(i, i + 1, When::In(YearRef::Open, Part::Month(month))))
        }
        _ => None,
    };
    let first = end_at(i).or_else(short)?;
    let at = joint(words, i, first.end)?;
    // *May 1 to 5*, *June 6–8, 2019*
    if let When::In(YearRef::Open, Part::Day(month, from)) = first.when
        && let Some(to) = day_number(words, at)
        && words.below(Level::Pair, at).is_none_or(|s| !matches!(s.when, When::In(_, Part::Day(..))))
    {
        let (year, end) = year_after(words, at + 1, true).unwrap_or((YearRef::Open, at + 1));
        let both = |day| When::In(year, Part::Day(month, day));
        return (from < to).then(|| Reading::new(i, end, both(from)).until(both(to)));
    }
    let second = end_at(words.skip(at, &["the"])).or_else(|| {
        // The second year of a range needs no company of its own.
        let year = year_number(words, at)?;
        Some(Reading::new(at, at + 1, When::In(YearRef::Given(year), Part::Whole)))
    })?;
    let fits = match (first.when, second.when) {
        (When::In(YearRef::Given(a), Part::Whole), When::In(YearRef::Given(b), Part::Whole)) => a < b,
        (When::In(_, Part::Whole), When::In(_, b)) => {
            b != Part::Whole
                && !matches!(first.when, When::In(YearRef::Open, _))
                && second.when != first.when
                && matches!(second.when, When::In(YearRef::Given(_), _))
        }
        // *June 2013 – 2018*
        (When::In(YearRef::Given(a), Part::Month(_)), When::In(YearRef::Given(b), Part::Whole)) => a < b,
        (When::In(_, a), When::In(y, b)) => {
            rank(a) == rank(b)
                || matches!((a, b, y), (Part::Day(..), Part::Month(_), _))
                // *In July — July 1st* somebody says it better.
                || matches!((a, b), (Part::Month(from), Part::Day(to, _)) if from != to)
        }
        (When::Decade(a), When::Decade(b)) | (When::Century(a), When::Century(b)) => a < b,
        (When::Weekday(a, _), When::Weekday(b, None)) => a != b,
        (When::Shift(a, from), When::Shift(b, to)) => a == b && from < to && a != Period::Day,
        _ => false,
    };
    fits.then(|| Reading::new(i, second.end, first.when).until(second.when))
}

fn rank(part: Part) -> u8 {
    match part {
        Part::Whole => 0,
        Part::Month(_) => 1,
        Part::Day(..) => 2,
        Part::Season(_) => 3,
        Part::Quarter(_) => 4,
        Part::Half(_) => 5,
    }
}

/// `2016/17`, `1941–45`: the second year of the same century; `2016/2017`.
fn short_range(words: &Words, i: usize) -> Option<Reading> {
    let from = match words.lex(i) {
        Lex::Year(y) if (1000..=2100).contains(&y) => y,
        _ => return None,
    };
    let slash = words.tokens.word(i + 1) == "/";
    let close = words.is_close(i + 1) && words.is_close(i + 2);
    if !close || !(slash || words.is_dash(i + 1)) || (words.is_close(i) && within_number(words, i)) {
        return None;
    }
    let to = match words.lex(i + 2) {
        Lex::Number(n @ 10..=99) if words.tokens.word(i + 2).len() == 2 => from / 100 * 100 + n,
        Lex::Number(n @ 0..=9) if words.tokens.word(i + 2).len() == 2 => from / 100 * 100 + n,
        Lex::Year(y) if slash => y,
        _ => return None,
    };
    // *2016-03-01* is a day.
    let more = words.is_close(i + 3) && (words.is_dash(i + 3) || matches!(words.tokens.word(i + 3), "%" | "/"));
    let whole = |y| When::In(YearRef::Given(y), Part::Whole);
    let counted = super::counted(words.tokens.word(i + 3));
    (from < to && !more && !counted).then(|| Reading::new(i, i + 3, whole(from)).until(whole(to)))
}

/// `15–17 June 2019`
fn days_range(words: &Words, i: usize) -> Option<Reading> {
    let from = match words.lex(i) {
        Lex::Number(n @ 1..=31) | Lex::Ordinal(n @ 1..=31) => n as i8,
        _ => return None,
    };
    let at = joint(words, i, i + 1)?;
    let second = words.below(Level::Pair, at)?;
    match second.when {
        When::In(year, Part::Day(month, to))
            if from < to && second.end > at + 1 && matches!(words.lex(at), Lex::Number(_) | Lex::Ordinal(_)) =>
        {
            let both = |day| When::In(year, Part::Day(month, day));
            Some(Reading::new(i, second.end, both(from)).until(both(to)))
        }
        _ => None,
    }
}
