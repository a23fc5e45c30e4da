//! A number of units before or after the day of the transcript.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Pick, Reading, When, Words, YearRef};
use super::super::tense::{Lean, lean};
use super::super::value::Modifier;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;

pub const RULES: &[Rule] = &[
    Rule {
        name: "ago",
        about: "So many units before the day of the transcript.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Ago), ago),
        examples: &[
            ("{Three years ago}, I came", "2019"),
            ("We met {almost a month ago}, and", "2022-01"),
            ("just {two days ago}, at the meeting", "2022-02-12"),
            ("{Two weeks ago} we had", "2022-01-31/2022-02-06"),
            ("{a year and a half ago}", "2020-41"),
            ("{two and a half years ago}", "2019-41"),
            ("{two-and-a-half years ago}", "2019-41"),
            ("It costs ten times more than {a year ago}.", "2021"),
            ("{half a year ago}", "2021-41"),
            ("We met {a fortnight ago}.", "2022-01-31/2022-02-06"),
            ("{one hundred and twenty years ago}", "1902"),
            ("{two or three years ago}", "2019/2020"),
            ("{10–15 years ago}", "2007/2012"),
            ("{more than 20 years ago}", "2002"),
            ("We began {just over a year ago}.", "2021"),
            ("{two decades ago}", "2002"),
            ("{three centuries ago}", "17XX"),
            ("{almost a century and a half ago}", "1872"),
            ("{Three quarters of a century ago} it ended.", "1947"),
            ("{A century ago} it began.", "1922"),
            ("{A quarter of a century ago} it was signed.", "1997"),
            ("{Four years ago this month} it began.", "2018-02"),
            ("{Four years ago tomorrow} it began.", "2018-02-15"),
            ("{Twenty years ago this September} they fell.", "2002-09"),
            ("{a thousand years ago}", "1022"),
            ("exactly {18 months ago}", "2020-08"),
            ("Exactly {a year ago today}, we met.", "2021-02-14"),
            ("It was {two weeks ago today} that he came.", "2022-01-31"),
            ("It began {a week or two ago}.", "2022-01-31/2022-02-13"),
        ],
        counterexamples: &["several years ago", "a few days ago", "long ago", "two hours ago", "9999 years ago"],
    },
    Rule {
        name: "in-so-many",
        about: "So many units after the day of the transcript.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Unit(..) | Lex::Fortnight), ahead),
        examples: &[
            ("The minister will come here {in two days}, and", "2022-02-16"),
            ("The vote will be {in three weeks’ time}.", "2022-03-07/2022-03-13"),
            ("{five years from now}", "2027"),
            ("{two days from today}", "2022-02-16"),
            ("{one month from today}", "2022-03-14"),
            ("We will raise it {in another week}.", "2022-02-21/2022-02-27"),
            ("We will answer {in a day or two}.", "2022-02-15/2022-02-16"),
            ("They will sign it {in a matter of six weeks}.", "2022-03-28/2022-04-03"),
            ("{In two weeks} the games begin.", "2022-02-28/2022-03-06"),
            ("The Budget is {a week from Tuesday}.", "2022-02-22"),
            ("They will be back {two weeks on Friday}.", "2022-03-04"),
            ("He will travel {a week tomorrow}.", "2022-02-22"),
            ("We vote {a week today}, and", "2022-02-21"),
        ],
        counterexamples: &[
            "In two years, we built a bridge.",
            "for the first time in ten years",
            "She will be the first to go there in more than ten years.",
            "in the next two years",
            "We will double output in ten years.",
            "in five days of work",
            "in two hours",
        ],
    },
];

/// So many halves of a unit; with a second number for *two or three*.
struct Quantity {
    halves: i32,
    second: Option<i32>,
    unit: Period,
    /// Where the unit stands.
    at: usize,
    end: usize,
}

/// Reads a number and a unit from token `i` on.
fn quantity(words: &Words, i: usize) -> Option<Quantity> {
    // Two weeks have a word of their own.
    if words.lex(i + 1) == Lex::Fortnight {
        let n = match words.lex(i) {
            Lex::Number(n) => i32::from(n),
            _ if words.is(i, ["a", "another"]) => 1,
            _ => return None,
        };
        return Some(Quantity { halves: n * 4, second: None, unit: Period::Week, at: i + 1, end: i + 2 });
    }
    let unit_at = |at: usize| match words.lex(at) {
        Lex::Unit(unit, _) if unit != Period::Weekend && unit != Period::Quarter => Some((unit, at + 1)),
        _ => None,
    };
    // *A quarter of a century*, *three quarters of a century*
    let (quarters, quarter) = match words.lex(i) {
        Lex::Number(3) => (3, i + 1),
        _ => (1, words.skip(i, &["a"])),
    };
    if let Lex::Unit(Period::Quarter, _) = words.lex(quarter) {
        let of = quarter + 1;
        let at = if words.is(of, "of") { words.skip(of + 1, &["a"]) } else { of };
        return (words.lex(at) == Lex::Unit(Period::Century, false)).then_some(Quantity {
            halves: 50 * quarters,
            second: None,
            unit: Period::Year,
            at,
            end: at + 1,
        });
    }
    // *half a year*, *half a century*
    if words.lex(i) == Lex::Half {
        let (unit, end) = unit_at(words.skip(i + 1, &["a"]))?;
        return Some(Quantity { halves: 1, second: None, unit, at: end - 1, end });
    }
    let (mut halves, mut at) = match number(words, i) {
        Some((n, at)) => (n * 2, at),
        None if words.is(i, ["a", "an", "another"]) => match (words.lex(i + 1), words.lex(i + 2)) {
            (Lex::Times(times), _) => times_more(words, i + 1, 1, times).map(|(n, at)| (n * 2, at))?,
            _ if words.is(i + 1, "couple") && words.is(i + 2, "of") => (4, i + 3),
            _ => (2, i + 1),
        },
        None if matches!(words.lex(i), Lex::Unit(_, false)) => (2, i),
        None => return None,
    };
    let mut second = None;
    // *Two and a half*, *two-and-a-half*
    let half = |at: usize| {
        let and = at + usize::from(words.is_dash(at));
        let a = and + 1 + usize::from(words.is_dash(and + 1));
        let half = a + 1 + usize::from(words.is_dash(a + 1));
        (words.is(and, "and") && words.is(a, "a") && words.lex(half) == Lex::Half).then_some(half + 1)
    };
    if let Some(end) = half(at) {
        (halves, at) = (halves + 1, end);
    } else if words.tokens.word(at) == "." && words.lex(at + 1) == Lex::Number(5) && words.is_close(at + 1) {
        (halves, at) = (halves + 1, at + 2);
    } else if words.is(at, ["or", "to"]) || words.is_dash(at) {
        let (n, after) = number(words, at + 1)?;
        (second, at) = (Some(n * 2), after);
    }
    let (unit, mut end) = unit_at(at)?;
    let at = end - 1;
    // *A day or two*
    if let Lex::Number(n @ 2..=3) = words.lex(end + 1)
        && halves == 2
        && second.is_none()
        && words.is(end, "or")
        && (!words.is_content(end + 2) || words.lex(end + 2) == Lex::Ago)
    {
        (second, end) = (Some(i32::from(n) * 2), end + 2);
    }
    if second.is_none()
        && halves % 2 == 0
        && let Some(after) = half(end)
    {
        (halves, end) = (halves + 1, after);
    }
    Some(Quantity { halves, second, unit, at, end })
}

/// A number in digits or words: `70`, `seventy-five`, `one hundred and twenty`, `1000`.
pub(super) fn number(words: &Words, i: usize) -> Option<(i32, usize)> {
    match words.lex(i) {
        Lex::Year(n) if n > 0 => Some((i32::from(n), i + 1)),
        Lex::Number(n) if n > 0 => {
            let n = i32::from(n);
            if let Lex::Times(times) = words.lex(i + 1) {
                return times_more(words, i + 1, n, times);
            }
            if let Lex::Number(ones @ 1..=9) = words.lex(i + 2)
                && n >= 20
                && n % 10 == 0
                && words.is_dash(i + 1)
                && !words.tokens.word(i).as_bytes()[0].is_ascii_digit()
            {
                return Some((n + i32::from(ones), i + 3));
            }
            Some((n, i + 1))
        }
        _ => None,
    }
}

/// *One hundred and twenty*, from the *hundred* on.
fn times_more(words: &Words, i: usize, n: i32, times: i16) -> Option<(i32, usize)> {
    let times = i32::from(times);
    let at = words.skip(i + 1, &["and"]);
    match words.lex(at) {
        Lex::Number(_) if at > i + 1 => number(words, at).map(|(more, end)| (n * times + more, end)),
        _ => Some((n * times, i + 1)),
    }
}

/// The time that lies so far behind (`-1`) or ahead (`1`).
fn moved(quantity: &Quantity, way: i32) -> Option<(When, Option<When>)> {
    let shift = |halves: i32| {
        Some(match (quantity.unit, halves) {
            // *Two decades ago*, *a century ago* count the years; *three centuries ago* nobody does.
            (Period::Decade, _) => When::Shift(Period::Year, way * halves * 5),
            (Period::Century, 1..=3) => When::Shift(Period::Year, way * halves * 50),
            (unit, _) if halves % 2 == 0 => When::Shift(unit, way * halves / 2),
            (Period::Year, _) => When::Shift(Period::Half, way * halves),
            _ => return None,
        })
    };
    let first = shift(quantity.halves)?;
    let Some(second) = quantity.second else { return Some((first, None)) };
    let second = shift(second)?;
    // The interval runs from the earlier to the later.
    Some(if way < 0 { (second, Some(first)) } else { (first, Some(second)) })
}

/// Words in front that make the number vague, and where they begin.
fn vague(words: &Words, start: usize) -> (usize, Option<Modifier>) {
    let single = &["almost", "nearly", "about", "around", "approximately", "roughly", "some", "over"];
    if words.was(start, 1, "than") && words.was(start, 2, ["more", "less"]) {
        // *Ten times more than a year ago*, *a quarter more than a year ago* compare.
        if words.was(start, 3, ["times", "percent", "%", "quarter", "third", "half", "much", "many"]) {
            return (start, None);
        }
        (start - 2, Some(Modifier::Approx))
    } else if words.was(start, 1, single) {
        // *Just over a year ago*
        let just = words.was(start, 1, "over") && words.was(start, 2, "just");
        (start - 1 - usize::from(just), Some(Modifier::Approx))
    } else {
        (start, None)
    }
}

fn ago(words: &Words, i: usize) -> Option<Reading> {
    let (start, quantity) = (i.saturating_sub(9)..i).find_map(|j| {
        let q = quantity(words, j).filter(|q| q.end == i)?;
        Some((j, q))
    })?;
    let couple = words.is(start + 1, "couple");
    let (when, until) = moved(&quantity, -1)?;
    let (from, mut modifier) = vague(words, start);
    if couple {
        modifier = Some(Modifier::Approx);
    }
    // *Two weeks ago today*; *four years ago this month*, *tomorrow*
    if let (When::Shift(unit, by), None, None) = (when, until, modifier) {
        let same = |end, pick| Some(Reading { pick, ..Reading::new(from, end, When::SameDay(unit, by)) });
        let this = words.is(i + 1, "this") && unit == Period::Year && !words.is_dash(i + 3);
        match (words.lex(i + 1), words.lex(i + 2)) {
            (Lex::Day(0), _) => return same(i + 2, None),
            (Lex::Day(later), _) => return same(i + 2, Some(Pick::Later(later as i8))),
            (_, Lex::Unit(Period::Week, false)) if this => return same(i + 3, Some(Pick::WeekAround)),
            (_, Lex::Unit(Period::Month, false)) if this => return same(i + 3, Some(Pick::MonthAround)),
            (_, Lex::Month(month)) if this => {
                return Some(Reading::new(from, i + 3, When::In(YearRef::Shift(by), Part::Month(month))));
            }
            _ => {}
        }
    }
    let mut reading = Reading::new(from, i + 1, when).with(modifier);
    reading.until = until;
    Some(reading)
}

/// Whether the sentence tells of what is to come; so does one in the present that a time ahead opens: *in two weeks the
/// games begin*.
fn looks_ahead(words: &Words, start: usize, end: usize) -> bool {
    let opens = words.token(start).is_some_and(|t| t.initial());
    let who = words.is(end, ["the", "our", "we", "he", "she", "they"]) || words.is_name(end);
    match lean(words, start, end) {
        Lean::Future => true,
        Lean::Open => opens && who,
        Lean::Past => false,
    }
}

fn ahead(words: &Words, i: usize) -> Option<Reading> {
    let (start, quantity) = (i.saturating_sub(7)..=i).find_map(|j| {
        let q = quantity(words, j).filter(|q| q.at == i)?;
        Some((j, q))
    })?;
    let (when, until) = moved(&quantity, 1)?;
    let mut end = quantity.end;
    // *A week from Tuesday*, *a week on Friday*, *a week tomorrow*
    if let (When::Shift(Period::Week, weeks), None) = (when, until) {
        match (words.lex(end), words.lex(end + 1)) {
            (Lex::Day(by @ 0..=1), _) => {
                return Some(Reading::new(start, end + 1, When::Shift(Period::Day, weeks * 7 + by)));
            }
            (_, Lex::Weekday(day)) if words.is(end, ["from", "on"]) => {
                return Some(Reading::new(start, end + 2, When::WeekdayAfter(day, weeks)));
            }
            _ => {}
        }
    }
    if words.is(end, "from") && matches!(words.lex(end + 1), Lex::Now | Lex::Day(0)) {
        // *A month from today* is a day.
        let when = match when {
            When::Shift(unit @ (Period::Week | Period::Month | Period::Year), by)
                if until.is_none() && words.lex(end + 1) == Lex::Day(0) =>
            {
                When::SameDay(unit, by)
            }
            when => when,
        };
        let mut reading = Reading::new(start, end + 2, when);
        reading.until = until;
        return Some(reading);
    }
    let (from, modifier) = vague(words, start);
    let from = from - usize::from(words.was(from, 1, ["just", "only"]));
    // *In a matter of six weeks*
    let matter = ["of", "matter", "a"].iter().enumerate().all(|(n, word)| words.was(from, n + 1, *word));
    let from = if matter { from - 3 } else { from };
    if !words.was(from, 1, "in") || words.is(start, ["year", "month", "week", "day", "decade", "century"]) {
        return None;
    }
    let timed =
        words.token(end).is_some_and(|t| t.kind == crate::text::tokens::Kind::Possessive) && words.is(end + 1, "time");
    if timed {
        end += 2;
    } else if words.is(end, ["of", "alone"])
        || words.is_content(end)
        // *Double output in ten years*: how long it takes.
        || matches!(quantity.unit, Period::Year | Period::Decade)
            && (from.saturating_sub(10)..from).any(|j| words.is(j, class::TAKES_ITS_TIME))
        || words.was(from, 2, ["time", "ever"])
        || (from.saturating_sub(12)..from).any(|j| {
            words.is(j, ["first", "worst", "best"])
                || words.tokens.word(j).len() > 5 && words.tokens.word(j).ends_with("est")
        })
        || !looks_ahead(words, from - 1, end)
    {
        // *in two years we built*, *for the first time in ten years*, *in five days of work*: how long it took.
        return None;
    }
    let couple = words.is(start, "a") && words.is(start + 1, "couple");
    let modifier = if couple { Some(Modifier::Approx) } else { modifier };
    let mut reading = Reading::new(from - 1, end, when).with(modifier);
    reading.until = until;
    Some(reading)
}
