//! Halves and quarters, and the first or last months of a time.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::super::value::Modifier;
use super::{shifted_year, year_number};
use crate::extract::rule::{Find, Level, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        name: "half",
        about: "Half of a year, or of a longer or shorter time.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(1 | 2) | Lex::Half), half),
        examples: &[
            ("in the {first half of 2020}", "2020-40"),
            ("starting in the {second half of the year}", "2022-41"),
            ("in the {first half year of 2017}", "2017-40"),
            ("in the {second half of May}", "2022-05"),
            ("in the {second half of the 20th century}", "19XX"),
            ("In the {second half of the year} growth slowed.", "2021-41"),
            ("in the {latter half of 2020}", "2020-41"),
        ],
        counterexamples: &["the first half of the game", "the second half of his speech"],
    },
    Rule {
        name: "quarter",
        about: "A quarter of a year.",
        level: Level::Words,
        find: Find::Date(is_quarter, quarter),
        examples: &[
            ("For the {first quarter of 2013} it was", "2013-33"),
            ("During the {first quarter}, trade grew", "2022-33"),
            ("in the {third quarter of last year}", "2021-35"),
            ("in {3 quarter 2017}", "2017-35"),
            ("the {last quarter of 2019}", "2019-36"),
            ("the {final quarter of 2019}", "2019-36"),
            ("in the {first} and second quarters of 2020", "2020-33"),
            ("In the {third quarter of the year} growth slowed.", "2021-35"),
            ("seven per cent in the {December quarter}, and", "2021-36"),
            ("in the {June quarter of 2019} it fell", "2019-34"),
        ],
        counterexamples: &[
            "the May quarter",
            "a quarter of the voters",
            "the first quarter-final",
            "the first quarter of the race",
            "for the fourth quarter in a row",
        ],
    },
    Rule {
        name: "first-so-many",
        about: "The first or last months or days of a time.",
        level: Level::Part,
        find: Find::Date(
            |l| matches!(l, Lex::Ordinal(1) | Lex::Shift(-1) | Lex::Number(2..=11) | Lex::Unit(_, true)),
            first_so_many,
        ),
        examples: &[
            ("in the {first four months of 2019}.", "2019-01/2019-04"),
            ("over the {first nine months of this year}", "2022-01/2022-09"),
            ("the {first months of 2020}", "2020"),
            ("over {ten months of this year} it grew", "2022-01/2022-10"),
            ("during the {first days of January} they were", "2022-01"),
            ("the {last two months of 2014}", "2014-11/2014-12"),
            ("In the {first nine months} trade grew.", "2021-01/2021-09"),
            ("Over the {first nine months of the year} trade grew.", "2021-01/2021-09"),
            ("in the {closing months of 2019}", "2019"),
            ("the {early days of January} were cold", "2022-01"),
            ("in the {first three quarters of 2017} it grew", "2017-33/2017-35"),
        ],
        counterexamples: &[
            "in the first four months of life",
            "for the first time",
            "the last two months",
            "in ten months of work",
        ],
    },
];

/// `of 2018`, `of the year`, `2018`, `of last year`: the year of a half or a quarter, and the token after it.
pub fn of_year(words: &Words, i: usize) -> Option<(YearRef, usize)> {
    if let Some(year) = year_number(words, i) {
        return Some((YearRef::Given(year), i + 1));
    }
    let at = words.skip(words.skip(i, &["of", "in"]), &["the"]);
    if at == i {
        return shifted_year(words, i);
    }
    if let Some(year) = year_number(words, at) {
        return Some((YearRef::Given(year), at + 1));
    }
    if words.lex(at) == Lex::Unit(Period::Year, false) && at == i + 2 {
        return match year_number(words, at + 1) {
            Some(year) => Some((YearRef::Given(year), at + 2)),
            None => Some((YearRef::Ours, at + 1)),
        };
    }
    shifted_year(words, at)
}

fn half(words: &Words, i: usize) -> Option<Reading> {
    let (n, i, half) = match words.lex(i) {
        Lex::Ordinal(n) => (n, i, i + 1 + usize::from(words.is_dash(i + 1))),
        Lex::Half if words.was(i, 1, "latter") => (2, i - 1, i),
        _ => return None,
    };
    if words.lex(half) != Lex::Half {
        return None;
    }
    let mut at = half + 1;
    let of_the_year = words.lex(at + usize::from(words.is_dash(at))) == Lex::Unit(Period::Year, false);
    if of_the_year {
        at += 1 + usize::from(words.is_dash(at));
    }
    if let Some((year, end)) = of_year(words, at) {
        return Some(Reading::new(i, end, When::In(year, Part::Half(n as i8))));
    }
    if of_the_year {
        return Some(Reading::new(i, at, When::In(YearRef::Open, Part::Half(n as i8))));
    }
    // *The second half of May*, *of the 20th century*: no code of its own, so the larger unit and which end of it.
    if !words.is(at, "of") {
        return None;
    }
    let at = words.skip(at + 1, &["the"]);
    let modifier = if n == 1 { Modifier::Early } else { Modifier::Late };
    let inner = match words.simple(at) {
        Some(inner) => inner,
        None => match words.lex(at) {
            Lex::Unit(unit @ (Period::Week | Period::Month | Period::Decade | Period::Century), false) => {
                Reading::new(at, at + 1, When::Shift(unit, 0))
            }
            _ => return None,
        },
    };
    (!inner.when.is_day()).then(|| Reading { start: i, ..inner }.with(Some(modifier)))
}

fn is_quarter(lex: Lex) -> bool {
    let counted = matches!(lex, Lex::Ordinal(1..=4) | Lex::Shift(-1) | Lex::Number(1..=4));
    counted || matches!(lex, Lex::Month(3 | 6 | 9 | 12) | Lex::Unit(Period::Quarter, false))
}

fn quarter(words: &Words, i: usize) -> Option<Reading> {
    let quarters = |j| matches!(words.lex(j), Lex::Unit(Period::Quarter, _));
    // *The third and fourth quarters of 2020*
    if let Lex::Ordinal(n @ 1..=4) = words.lex(i)
        && words.is(i + 1, ["and", "or", "to"])
        && let next = words.skip(i + 2, &["the"])
        && matches!(words.lex(next), Lex::Ordinal(1..=4))
        && quarters(next + 1)
    {
        let year = of_year(words, next + 2).map_or(YearRef::Open, |(year, _)| year);
        return Some(Reading::new(i, i + 1, When::In(year, Part::Quarter(n as i8))));
    }
    // *The final quarter of 2019*
    let i = i - usize::from(quarters(i) && words.was(i, 1, ["final", "closing", "opening"]));
    let (n, at) = match words.lex(i) {
        _ if words.is(i, ["final", "closing"]) => (4, i + 2),
        _ if words.is(i, "opening") => (1, i + 2),
        // *3 quarter 2017*
        Lex::Number(n @ 1..=4) if words.lex(i + 1) == Lex::Unit(Period::Quarter, false) => {
            let year = year_number(words, i + 2)?;
            return Some(Reading::new(i, i + 3, When::In(YearRef::Given(year), Part::Quarter(n as i8))));
        }
        lex if quarters(i + 1) => match lex {
            Lex::Ordinal(n) => (n as i8, i + 2),
            // *The last quarter of 2019* is the fourth; *last quarter* alone counts from today.
            Lex::Shift(-1) if words.is(i + 2, "of") => (4, i + 2),
            // *The December quarter*, as Australians call the one that ends with it.
            Lex::Month(last) if words.was(i, 1, ["the", "this", "last", "and", "to"]) => (last / 3, i + 2),
            _ => return None,
        },
        // *Fourth-quarter growth*
        Lex::Ordinal(n) if words.is_dash(i + 1) && words.lex(i + 2) == Lex::Unit(Period::Quarter, false) => {
            (n as i8, i + 3)
        }
        _ => return None,
    };
    // *For the fourth quarter in a row*
    if words.is(at, "in") && words.is(at + 1, "a") && words.is(at + 2, "row") || words.is(at, ["running", "straight"]) {
        return None;
    }
    if let Some((year, end)) = of_year(words, at) {
        return Some(Reading::new(i, end, When::In(year, Part::Quarter(n))));
    }
    let other = words.is(at, "of") || words.is_dash(at) || words.lex(i) == Lex::Shift(-1);
    (!other).then(|| Reading::new(i, at, When::In(YearRef::Open, Part::Quarter(n))))
}

/// *The first four months of 2019*, *the last two months of 2014*; *the first months of 2020*, *the last days of May*.
fn first_so_many(words: &Words, i: usize) -> Option<Reading> {
    let last = words.is(i, "last");
    // *Over ten months of this year*
    if let Lex::Number(n @ 2..=11) = words.lex(i) {
        let whole = words.lex(i + 1) == Lex::Unit(Period::Month, true) && words.is(i + 2, "of");
        let placed = words.was(i, 1, ["in", "over", "for", "during", "the"]);
        let (year, end) = of_year(words, i + 2).filter(|_| whole && placed)?;
        let to = When::In(YearRef::Open, Part::Month(n as i8));
        return Some(Reading::new(i, end, When::In(year, Part::Month(1))).until(to));
    }
    // *The closing months of 2019*
    if let Lex::Unit(..) = words.lex(i) {
        let modifier = match words.before(i, 1) {
            "final" | "closing" => Modifier::Late,
            "early" | "opening" => Modifier::Early,
            _ => return None,
        };
        return edge(words, i - 1, i, modifier);
    }
    if !last && !matches!(words.lex(i), Lex::Ordinal(1)) {
        return None;
    }
    let (n, at) = match words.lex(i + 1) {
        Lex::Number(n) => (Some(n), i + 2),
        _ => (None, words.skip(i + 1, &["few"])),
    };
    let Lex::Unit(unit, true) = words.lex(at) else { return None };
    let modifier = if last { Modifier::Late } else { Modifier::Early };
    if let (Period::Month, Some(n @ 2..=11)) = (unit, n) {
        let (year, end) = match of_year(words, at + 1) {
            Some(found) => found,
            // *Over the first nine months, trade grew*
            None if !last
                && !words.is(at + 1, ["of", "in", "after"])
                && words.was(i, 2, ["in", "over", "for", "during"])
                // *In the first nine months trade grew*
                && (!words.is_content(at + 1) || words.token(i - 2).is_some_and(|t| t.initial())) =>
            {
                (YearRef::Open, at + 1)
            }
            None => return None,
        };
        let (from, to) = if last { (13 - n as i8, 12) } else { (1, n as i8) };
        return Some(
            Reading::new(i, end, When::In(year, Part::Month(from))).until(When::In(YearRef::Open, Part::Month(to))),
        );
    }
    // *The first three quarters of 2017*
    if let (Period::Quarter, Some(n @ 2..=3)) = (unit, n) {
        let (year, end) = of_year(words, at + 1)?;
        let (from, to) = if last { (5 - n as i8, 4) } else { (1, n as i8) };
        let until = When::In(YearRef::Open, Part::Quarter(to));
        return Some(Reading::new(i, end, When::In(year, Part::Quarter(from))).until(until));
    }
    edge(words, i, at, modifier)
}

/// How far the first days go nobody says: the larger unit, and which end of it; the days stand at token `at`.
fn edge(words: &Words, i: usize, at: usize, modifier: Modifier) -> Option<Reading> {
    let Lex::Unit(unit, true) = words.lex(at) else { return None };
    if !matches!(unit, Period::Day | Period::Week | Period::Month | Period::Year) || !words.is(at + 1, "of") {
        return None;
    }
    let inner = match of_year(words, at + 1) {
        Some((year, end)) => Reading::new(i, end, When::In(year, Part::Whole)),
        None => words.simple(words.skip(at + 2, &["the"]))?,
    };
    (!inner.when.is_day()).then(|| Reading { start: i, ..inner }.with(Some(modifier)))
}
