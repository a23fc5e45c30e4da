//! Days in figures.

use super::super::lexemes::Lex;
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::days::exists;
use super::short_year;
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "day-in-figures",
        about: "A day in figures with full stops, strokes or hyphens between.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Number(_) | Lex::Year(_)), figures),
        examples: &[
            ("signed on {14.02.2022} in Moscow", "2022-02-14"),
            ("as of {2020-03-01}", "2020-03-01"),
            ("on {25/12/2021} he came", "2021-12-25"),
            ("on {12/25/2021} he came", "2021-12-25"),
            ("the last voyage ({12/25/2021}) was", "2021-12-25"),
            ("a letter of {7/31/14}, and", "2014-07-31"),
            ("on {03/04/2021} he came", ""),
            ("the wire of {23-Oct-2014} is lost", "2014-10-23"),
            ("the wire of {19-Nov-12} is lost", "2012-11-19"),
            ("marked {2016/Nov/24}.", "2016-11-24"),
        ],
        counterexamples: &[
            "version 14.32.2022",
            "2020-13-01",
            "5.08 percent",
            "a ratio of 3/4/5",
            "open 24/7/365",
            "30-Feb-2014",
        ],
    },
    Rule {
        name: "nine-eleven",
        about: "The day that goes by its figures.",
        level: Level::Words,
        find: Find::Date(
            |l| l == Lex::Number(9),
            |words, i| {
                let alone = !words.is_close(i) && !words.is_close(i + 3) || words.tokens.word(i + 3) != "/";
                (words.tokens.word(i) == "9"
                    && words.tokens.word(i + 1) == "/"
                    && words.tokens.word(i + 2) == "11"
                    && words.is_close(i + 1)
                    && words.is_close(i + 2)
                    && alone
                    && !(words.is_close(i) && words.before(i, 1) == "/"))
                    .then(|| Reading::new(i, i + 3, When::In(YearRef::Given(2001), Part::Day(9, 11))))
            },
        ),
        examples: &[("the 20th anniversary of {9/11}.", "2001-09-11")],
        counterexamples: &["on 9/11/x", "29/11", "5/9/11"],
    },
    Rule {
        name: "timestamp",
        about: "A day and an hour as machines write them.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Year(_)), timestamp),
        examples: &[
            ("The log says {2018-04-03T10:00:00Z}.", "2018-04-03T10:00"),
            ("at {2018-04-03 09:15:30+02:00} it stopped", "2018-04-03T09:15"),
        ],
        counterexamples: &["2018-04-03T25:00", "2018-02-30T10:00", "2018-04-03Test"],
    },
];

/// `14.02.2022`, `2022-02-14`, `7/31/14`, `23-Oct-2014`
fn figures(words: &Words, i: usize) -> Option<Reading> {
    let closed = (i + 1..i + 5).all(|j| words.is_close(j));
    let ends = !words.is_close(i + 5)
        || words.token(i + 5).is_none_or(|t| t.kind != Kind::Number) && !words.is(i + 5, ["/", "-"]);
    let mark = words.tokens.word(i + 1);
    if !closed || !ends || mark != words.tokens.word(i + 3) || i > 0 && words.is_close(i) && mark == words.before(i, 1)
    {
        return None;
    }
    let (year, month, day) = match (words.lex(i), mark, words.lex(i + 2), words.lex(i + 4)) {
        (Lex::Number(d), ".", Lex::Number(m), Lex::Year(y))
        | (Lex::Year(y), "-" | "/", Lex::Number(m), Lex::Number(d)) => (y, m, d),
        (Lex::Number(d), "-" | "/" | ".", Lex::Month(m) | Lex::ShortMonth(m), Lex::Year(y))
        | (Lex::Year(y), "-" | "/" | ".", Lex::Month(m) | Lex::ShortMonth(m), Lex::Number(d)) => (y, i16::from(m), d),
        (Lex::Number(d), "-" | "/", Lex::Month(m) | Lex::ShortMonth(m), Lex::Number(_)) => {
            (short_year(words, i + 4)?, i16::from(m), d)
        }
        (Lex::Number(a), "/", Lex::Number(b), last) => {
            let year = match last {
                Lex::Year(y) => y,
                // Two figures for the year are enough where one of the others can be nothing but a day.
                _ if a > 12 || b > 12 => short_year(words, i + 4)?,
                _ => return None,
            };
            // *12/25/2021* as in America, *25/12/2021* as in Britain; *03/04/2021* may be either.
            match (a, b) {
                _ if a > 12 || a == b => (year, b, a),
                _ if b > 12 => (year, a, b),
                _ if a > 0 && b > 0 => return Some(Reading::new(i, i + 5, When::Figures(a as i8, b as i8, year))),
                _ => return None,
            }
        }
        _ => return None,
    };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    ((1..=12).contains(&month) && day >= 1 && exists(month, day))
        .then(|| Reading::new(i, i + 5, When::In(YearRef::Given(year), Part::Day(month, day))))
}

/// `2018-04-03T10:00:00Z`: ISO 8601, with a space for the `T` too.
fn timestamp(words: &Words, i: usize) -> Option<Reading> {
    let text = &words.tokens.text[words.token(i)?.start as usize..];
    let number = |range: std::ops::Range<usize>| {
        text.get(range).filter(|t| t.bytes().all(|b| b.is_ascii_digit())).and_then(|t| t.parse::<i16>().ok())
    };
    let is = |at: usize, marks: &str| text[at..].starts_with(|c| marks.contains(c));
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute) = (number(11..13)?, number(14..16)?);
    if !is(4, "-") || !is(7, "-") || !is(10, "T ") || !is(13, ":") || hour > 23 || minute > 59 {
        return None;
    }
    let mut end = 16;
    if is(end, ":") && number(end + 1..end + 3).is_some() {
        end += 3;
        if is(end, ".,") {
            let digits = text[end + 1..].bytes().take_while(u8::is_ascii_digit).count();
            end += if digits > 0 { digits + 1 } else { 0 };
        }
    }
    if is(end, "Z") {
        end += 1;
    } else if is(end, "+-") && number(end + 1..end + 3).is_some() {
        let colon = usize::from(is(end + 3, ":"));
        end += if number(end + 3 + colon..end + 5 + colon).is_some() { 5 + colon } else { 3 };
    }
    let last = words.token(i)?.start as usize + end;
    let count = words.tokens.list[i..].iter().take_while(|t| (t.start as usize) < last).count();
    (words.tokens.list[i + count - 1].end as usize == last).then_some(())?;
    let day = Part::Day(i8::try_from(month).ok().filter(|m| (1..=12).contains(m))?, day as i8);
    let reading = Reading::new(i, i + count, When::In(YearRef::Given(year), day));
    super::super::said(&reading)?;
    Some(Reading { time: Some((hour as i8, minute as i8)), ..reading })
}
