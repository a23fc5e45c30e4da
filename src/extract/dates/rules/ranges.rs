//! Intervals: *2018–2020*, *from May 1 to 5*, *between January and March*.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::figures::month_named;
use super::years::before_christ;
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
                        | Lex::QuarterCode(_)
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
            ("He will travel on {October 10th through the 15th}.", "2022-10-10/2022-10-15"),
            ("On {November 5–6} delegates met.", "2021-11-05/2021-11-06"),
            ("Between {5 October and 7 November} shops were closed.", "2021-10-05/2021-11-07"),
            ("Between {March and May} we were closed.", "2021-03/2021-05"),
            ("It was held from {May 1 to 5}.", "2021-05-01/2021-05-05"),
            ("from {December 2013 to February 2014}", "2013-12/2014-02"),
            ("from {November to February 2018}", "2017-11/2018-02"),
            ("{May 30 – June 2, 2018}", "2018-05-30/2018-06-02"),
            ("in the {19th–20th centuries}", "18XX/19XX"),
            ("from the {16th to the 18th century}", "15XX/17XX"),
            ("from {2017 to June 2019}", "2017/2019-06"),
            ("from the {1960s to the 1980s}", "196X/198X"),
            ("It will run from {Tuesday to Friday}.", "2022-02-15/2022-02-18"),
            ("It ran from {Monday to Friday of last week}.", "2022-02-07/2022-02-11"),
            ("It lasted from {mid-April to mid-July 2020}.", "2020-04/2020-07"),
            ("a war in the {late 1990s – early 2000s}", "199X/200X"),
            ("by the {end of this year – early next year}", "2022/2023"),
            ("They dived on {Mar. 29/30, 2018}.", "2018-03-29/2018-03-30"),
            ("in {Q1–Q3 2018} it", "2018-33/2018-35"),
            ("It ran from '{91 to '93}.", "1991/1993"),
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
            ("On {11–13 June} leaders met.", "2021-06-11/2021-06-13"),
            ("from {1 to 5 May 2018}", "2018-05-01/2018-05-05"),
            ("It sank on {5/6 May 2018}.", "2018-05-05/2018-05-06"),
            ("from the {18th to the 20th of May}", "2022-05-18/2022-05-20"),
        ],
        counterexamples: &["15–17 percent", "17–15 June 2019"],
    },
    Rule {
        name: "months-range",
        about: "From one month to another, shortened or in small letters, their year named once behind them.",
        level: Level::Pair,
        find: Find::Date(|l| matches!(l, Lex::Year(_)), months_range),
        examples: &[
            ("The ice came in {August/September 2013}.", "2013-08/2013-09"),
            ("The ice came in {Dec-Jan 2017/18}.", "2017-12/2018-01"),
            ("The ice came in {Jan./Feb. 2018}.", "2018-01/2018-02"),
            ("The ice came in {Mar - Apr 2017}.", "2017-03/2017-04"),
            ("The ice came in {sept-oct 2015}.", "2015-09/2015-10"),
            ("The ice came in {Nov/Feb 2018}.", "2017-11/2018-02"),
        ],
        counterexamples: &["the mar/sun 2017 plan", "in May/May 2018 editions", "may June 2018"],
    },
    Rule {
        name: "days-of-month-range",
        about: "From one day to another by their numbers alone.",
        level: Level::Pair,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(1..=31)), ordinals),
        examples: &[("We shall meet from the {18th to the 20th}.", "2022-02-18/2022-02-20")],
        counterexamples: &[
            "from the 18th to the 20th century",
            "from the 5th to the 9th Congress",
            "from the 1st to the 3rd of them",
            "went from 18th to 20th",
        ],
    },
    Rule {
        name: "years-before-christ",
        about: "From one year before Christ to another.",
        level: Level::Pair,
        find: Find::Date(
            |l| matches!(l, Lex::Year(_) | Lex::Number(_)),
            |words, i| {
                let year = |j| match words.lex(j) {
                    Lex::Year(y) | Lex::Number(y) => Some(When::In(YearRef::Given(1 - y), Part::Whole)),
                    _ => None,
                };
                let end = before_christ(words, i + 3).filter(|_| words.is_dash(i + 1))?;
                let (from, to) = (year(i)?, year(i + 2)?);
                Some(Reading::new(i, end, from).until(to))
            },
        ),
        examples: &[("In {480–479 BC} it burned.", "-0479/-0478")],
        counterexamples: &["479–480 BC"],
    },
];

/// *Mar-Apr 2017*, from the year on backwards.
fn months_range(words: &Words, i: usize) -> Option<Reading> {
    let year = year_number(words, i)?;
    // The month that ends before a token, and where it begins.
    let month_before = |end: usize| {
        let at = end.checked_sub(1)?;
        let at = if words.tokens.word(at) == "." && words.is_close(at) { at.checked_sub(1)? } else { at };
        month_named(words.tokens.word(at)).map(|month| (month, at))
    };
    let (to, second) = month_before(i)?;
    let joint = second.checked_sub(1)?;
    let even = words.is_close(joint) == words.is_close(second);
    if !even || !(words.is_dash(joint) || words.tokens.word(joint) == "/") {
        return None;
    }
    let (from, start) = month_before(joint)?;
    if from == to || start > 0 && words.is_close(start) && words.is_dash(start - 1) {
        return None;
    }
    let wraps = i16::from(from > to);
    // *Dec-Jan 2017/18*
    let both = words.tokens.word(i + 1) == "/"
        && words.is_close(i + 2)
        && wraps == 1
        && super::short_year(words, i + 2) == Some(year + 1);
    let (year, end) = if both { (year + 1, i + 3) } else { (year, i + 1) };
    let month = |y, m| When::In(YearRef::Given(y), Part::Month(m));
    Some(Reading::new(start, end, month(year - wraps, from)).until(month(year, to)))
}

/// *From the 18th to the 20th*
fn ordinals(words: &Words, i: usize) -> Option<Reading> {
    let figures = |j: usize| words.tokens.word(j).starts_with(|c: char| c.is_ascii_digit());
    let placed = words.was(i, 1, "the") && words.was(i, 2, ["from", "between"]);
    let at = words.skip(joint(words, i, i + 1).filter(|_| placed && figures(i))?, &["the"]);
    let (from, to) = (day_number(words, i)?, day_number(words, at).filter(|_| figures(at))?);
    let end = at + 1;
    let more = words.is_content(end) || words.is_dash(end) || words.is_name(end) || words.is(end, ["of", "and", "or"]);
    let ordinal = matches!(words.lex(at), Lex::Ordinal(_));
    let monthly = |day| When::Monthly(day, None);
    (ordinal && !more && from != to).then(|| Reading::new(i, end, monthly(from)).until(monthly(to)))
}

/// The token after the words that join two ends, and whether `and` does.
fn joint(words: &Words, start: usize, at: usize) -> Option<usize> {
    let between = words.was(start, 1, "between") || (words.was(start, 1, "the") && words.was(start, 2, "between"));
    let joined =
        words.is_dash(at) || words.is(at, ["to", "through", "until", "till"]) || (between && words.is(at, "and"));
    // *From 2005 through to 2010*
    joined.then(|| words.skip(at + 1, if words.is(at, "through") { &["to"] } else { &[] }))
}

/// The token after the stroke between two days: *29/30*.
fn stroke(words: &Words, at: usize) -> Option<usize> {
    let days = at > 0 && matches!((words.lex(at - 1), words.lex(at + 1)), (Lex::Number(_), Lex::Number(_)));
    (days && words.tokens.word(at) == "/" && words.is_close(at) && words.is_close(at + 1)).then_some(at + 1)
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
    let stroke = stroke(words, first.end);
    let at = stroke.or_else(|| joint(words, i, first.end))?;
    // *May 1 to 5*, *June 6–8, 2019*, *October 10th through the 15th*
    let the = words.is(at, "the") && matches!(words.lex(at + 1), Lex::Ordinal(_));
    let day_at = at + usize::from(the);
    if let When::In(YearRef::Open, Part::Day(month, from)) = first.when
        && let Some(to) = day_number(words, day_at)
        && words.below(Level::Pair, day_at).is_none_or(|s| !matches!(s.when, When::In(_, Part::Day(..))))
    {
        let (year, end) = year_after(words, day_at + 1, true).unwrap_or((YearRef::Open, day_at + 1));
        let both = |day| When::In(year, Part::Day(month, day));
        return (from < to).then(|| Reading::new(i, end, both(from)).until(both(to)));
    }
    if stroke.is_some() {
        return None;
    }
    let at = at + usize::from(first.short && matches!(words.tokens.word(at), "'" | "’" | "‘"));
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
    // *Monday to Friday of next week*
    let from = match (first.when, second.when) {
        (When::Weekday(a, None), When::WeekdayIn(b, weeks)) if a < b => When::WeekdayIn(a, weeks),
        (from, _) if fits => from,
        _ => return None,
    };
    Some(Reading::new(i, second.end, from).until(second.when))
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
    let at = stroke(words, i + 1).or_else(|| joint(words, i, i + 1).map(|at| words.skip(at, &["the"])))?;
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
