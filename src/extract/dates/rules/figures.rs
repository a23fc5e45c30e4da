//! Days in figures.

use super::super::lexemes::Lex;
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::days::exists;
use super::numbered::in_address;
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
            ("the wire of {23-oct-2014} is lost", "2014-10-23"),
            ("the wire of {2016.11.24} is lost", "2016-11-24"),
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
        name: "month-in-figures",
        about: "A month or a day of it by name, with strokes or hyphens to its year.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Month(_) | Lex::ShortMonth(_) | Lex::Year(_)), month_in_figures),
        examples: &[
            ("The wire of {Oct-23-2014} is lost.", "2014-10-23"),
            ("The wire of {Nov-2012} is lost.", "2012-11"),
            ("It is marked {2016/Nov}.", "2016-11"),
        ],
        counterexamples: &["Oct-14", "the May-2 group"],
    },
    Rule {
        name: "in-one-word",
        about: "A time of figures and letters in one word.",
        level: Level::Words,
        find: Find::Date(|l| l == Lex::Mixed, in_one_word),
        examples: &[
            ("It fell in {4Q17} and rose.", "2017-36"),
            ("It fell in {2017Q4} and rose.", "2017-36"),
            ("It fell in {2018H1}.", "2018-40"),
            ("It fell in {2H18}.", "2018-41"),
            ("The wire of {23Oct2014} is lost.", "2014-10-23"),
            ("The log says {20180403T100000Z}.", "2018-04-03T10:00"),
            ("In {FY2018} it fell.", "2018"),
        ],
        counterexamples: &["5Q17", "3H18", "a B2014", "4X17", "32Oct2014", "20181303T100000Z", "7F2018"],
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
    let ends = is_end(words, i + 5);
    let mark = words.tokens.word(i + 1);
    if !closed || !ends || mark != words.tokens.word(i + 3) || i > 0 && words.is_close(i) && mark == words.before(i, 1)
    {
        return None;
    }
    let (year, month, day) = match (words.lex(i), mark, words.lex(i + 2), words.lex(i + 4)) {
        (Lex::Number(d), ".", Lex::Number(m), Lex::Year(y))
        | (Lex::Year(y), "-" | "/", Lex::Number(m), Lex::Number(d)) => (y, m, d),
        (Lex::Year(y), ".", Lex::Number(m), Lex::Number(d))
            if [2, 4].map(|k| words.tokens.word(i + k).len()) == [2, 2] =>
        {
            (y, m, d)
        }
        (Lex::Number(d), "-" | "/" | ".", Lex::Month(_) | Lex::ShortMonth(_) | Lex::Nothing, Lex::Year(y))
        | (Lex::Year(y), "-" | "/" | ".", Lex::Month(_) | Lex::ShortMonth(_) | Lex::Nothing, Lex::Number(d)) => {
            (y, i16::from(month_named(words.tokens.word(i + 2))?), d)
        }
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

/// Whether figures that are joined by marks end before token `i`.
fn is_end(words: &Words, i: usize) -> bool {
    let goes_on = words.token(i).is_some_and(|t| t.kind == Kind::Number)
        || words.is(i, ["/", "-"])
        || words.is(i, ".") && words.is_close(i + 1) && words.token(i + 1).is_some_and(|t| t.kind == Kind::Number);
    !words.is_close(i) || !goes_on
}

/// A month by its name, whole or as it is shortened, in any case.
pub fn month_named(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is = |name: &&str| {
        word.len() >= 3
            && name.get(..word.len()).is_some_and(|n| n.eq_ignore_ascii_case(word))
            && (word.len() == 3 || word.len() == name.len() || word.eq_ignore_ascii_case("sept"))
    };
    MONTHS.iter().position(is).map(|m| m as i8 + 1)
}

/// `Oct-23-2014`, `Nov-2012`, `2016/Nov`
fn month_in_figures(words: &Words, i: usize) -> Option<Reading> {
    let mark = words.tokens.word(i + 1);
    let closed = |n: usize| (i + 1..i + n).all(|j| words.is_close(j)) && is_end(words, i + n);
    let alone = !(i > 0 && words.is_close(i) && matches!(words.before(i, 1), "-" | "/" | "."));
    if !alone || !matches!(mark, "-" | "/") {
        return None;
    }
    let month = |j: usize| match words.lex(j) {
        Lex::Month(m) | Lex::ShortMonth(m) => Some(m),
        _ => None,
    };
    if let (Some(m), Lex::Number(d @ 1..=31), Lex::Year(y)) = (month(i), words.lex(i + 2), words.lex(i + 4))
        && words.tokens.word(i + 3) == mark
        && closed(5)
        && exists(m, d as i8)
    {
        return Some(Reading::new(i, i + 5, When::In(YearRef::Given(y), Part::Day(m, d as i8))));
    }
    let (m, y) = match (words.lex(i), words.lex(i + 2)) {
        (Lex::Year(y @ 1900..=2100), Lex::Month(m) | Lex::ShortMonth(m))
        | (Lex::Month(m) | Lex::ShortMonth(m), Lex::Year(y @ 1900..=2100)) => (m, y),
        _ => return None,
    };
    closed(3).then(|| Reading::new(i, i + 3, When::In(YearRef::Given(y), Part::Month(m))))
}

/// Figures and letters in one word: `4Q17`, `2018H1`, `23Oct2014`, `20180403T100000Z`, `FY2018`.
fn in_one_word(words: &Words, i: usize) -> Option<Reading> {
    let word = words.tokens.word(i);
    // *…/uploads/Briefing_30April2021_final.pdf*
    if in_address(words, i) || i > 0 && words.is_close(i) && words.was(i, 1, "_") {
        return None;
    }
    let year = |digits: &str| {
        let n: i16 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
        match digits.len() {
            4 if (1900..=2100).contains(&n) => Some(n),
            2 => Some(if n < 40 { 2000 + n } else { 1900 + n }),
            _ => None,
        }
    };
    let in_year = |y, part| Some(Reading::new(i, i + 1, When::In(YearRef::Given(y), part)));
    let letters = word.find(|c: char| c.is_ascii_alphabetic())?;
    let (front, rest) = word.split_at(letters);
    let digits = rest.find(|c: char| c.is_ascii_digit())?;
    let (name, back) = rest.split_at(digits);
    let number = |digits: &str, last| digits.parse::<i8>().ok().filter(|n| (1..=last).contains(n));
    match (front.len(), name) {
        (0, "FY") => in_year(year(back)?, Part::Whole),
        // *2018H1*, *4Q17*
        (4, "Q" | "q") => in_year(year(front)?, Part::Quarter(number(back, 4)?)),
        (4, "H") => in_year(year(front)?, Part::Half(number(back, 2)?)),
        (1, "Q" | "q") => in_year(year(back)?, Part::Quarter(number(front, 4)?)),
        (1, "H") => in_year(year(back)?, Part::Half(number(front, 2)?)),
        (1 | 2, _) => {
            let (day, month) = (number(front, 31)?, month_named(name)?);
            in_year(year(back)?, Part::Day(month, day)).filter(|_| exists(month, day))
        }
        (8, "T") => {
            let two = |text: &str, at: usize| text.get(at..at + 2).and_then(|t| t.parse::<i8>().ok());
            let (month, day) = (two(front, 4).filter(|m| (1..=12).contains(m))?, two(front, 6)?);
            let (hour, minute) = (two(back, 0)?, two(back, 2)?);
            let reading =
                in_year(year(&front[..4])?, Part::Day(month, day)).filter(|_| day > 0 && exists(month, day))?;
            ((0..24).contains(&hour) && (0..60).contains(&minute))
                .then_some(Reading { time: Some((hour, minute)), ..reading })
        }
        _ => None,
    }
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
