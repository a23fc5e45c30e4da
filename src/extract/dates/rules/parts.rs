//! Parts of a time: *early*, *the end of*, halves and quarters.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::super::value::Modifier;
use super::years::anno_domini;
use super::{shifted_year, year_number};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "early-mid-late",
        about: "The beginning, middle or end of a time.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Part(_)), early_mid_late),
        examples: &[
            ("since {mid-December} when we presented", "2021-12"),
            ("a crane of the {mid-1950's}.", "195X"),
            ("In the {early 1990s} they were cheated", "199X"),
            ("by the {end of the year}", "2022"),
            ("We had it back at the {end of the year}.", "2021"),
            ("{early next year}", "2023"),
            ("at the {end of last week}", "2022-02-07/2022-02-13"),
            ("in the {middle of the 19th century}", "18XX"),
            ("at the {beginning of this century}", "20XX"),
            ("since {late 2018}", "2018"),
            ("at the {beginning of March}, we will start", "2022-03"),
            ("in {late spring 2015}", "2015-21"),
            ("The lines have not moved since {mid-April}.", "2021-04"),
        ],
        counterexamples: &[
            "at the end of the day",
            "the beginning of World War II",
            "mid-level staff",
            "an early start",
            "the end of 30 years",
            "It came to an end – next to nothing was left.",
            "a man in his early 60s",
            "before the end of the autumn-winter season, we will",
        ],
    },
    Rule {
        name: "year-end",
        about: "The end of this year in one word.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Unit(Period::Year, false)), year_end),
        examples: &[("by {year-end} it will", "2022"), ("by the {year’s end}", "2022")],
        counterexamples: &["the year ended", "year-long", "yearly year-end briefings"],
    },
    Rule {
        name: "half",
        about: "Half of a year, or of a longer or shorter time.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(1 | 2)), half),
        examples: &[
            ("in the {first half of 2020}", "2020-40"),
            ("starting in the {second half of the year}", "2022-41"),
            ("in the {first half year of 2017}", "2017-40"),
            ("in the {second half of May}", "2022-05"),
            ("in the {second half of the 20th century}", "19XX"),
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
        find: Find::Date(|l| matches!(l, Lex::Ordinal(1) | Lex::Shift(-1) | Lex::Number(2..=11)), first_so_many),
        examples: &[
            ("in the {first four months of 2019}.", "2019-01/2019-04"),
            ("over the {first nine months of this year}", "2022-01/2022-09"),
            ("the {first months of 2020}", "2020"),
            ("over {ten months of this year} it grew", "2022-01/2022-10"),
            ("during the {first days of January} they were", "2022-01"),
            ("the {last two months of 2014}", "2014-11/2014-12"),
            ("in the {first three quarters of 2017} it grew", "2017-33/2017-35"),
        ],
        counterexamples: &[
            "in the first four months of life",
            "for the first time",
            "the last two months",
            "in ten months of work",
        ],
    },
    Rule {
        name: "about",
        about: "A time that the words call approximate.",
        level: Level::Around,
        find: Find::Date(|l| matches!(l, Lex::About), about),
        examples: &[
            ("{around the 16th century} the languages parted", "15XX"),
            ("It was built in {about 1950}.", "1950"),
            ("It was built {about 1680}, and", "1680"),
            ("events {around 1918–1919}", "1918/1919"),
            ("we finished {around 10 pm}", "2022-02-14T22:00"),
            ("It burned {circa A.D. 1200}.", "1200"),
            ("It sank {about May 3, 2018}.", "2018-05-03"),
        ],
        counterexamples: &[
            "talking about 2018",
            "what you said about November 22",
            "They asked about 2018.",
            "talks around the 2000 Agreement",
            "around 1500 people",
            "about the 19th century",
        ],
    },
    Rule {
        name: "circa",
        about: "A year that a sign calls approximate.",
        level: Level::Around,
        find: Find::Date(
            |l| matches!(l, Lex::Year(_)),
            |words, i| {
                let year = year_number(words, i).filter(|_| !words.is_content(i + 1))?;
                let short = words.was(i, 1, ".") && matches!(words.before(i, 2), "c" | "ca");
                let start = if short { i - 2 } else { i - usize::from(words.was(i, 1, ["~", "≈"])) };
                let when = When::In(YearRef::Given(year), Part::Whole);
                (start < i).then(|| Reading::new(start, i + 1, when).with(Some(Modifier::Approx)))
            },
        ),
        examples: &[
            ("It was built {c. 1540}.", "1540"),
            ("It was built {ca. 1833}, and", "1833"),
            ("It was built {~1900}.", "1900"),
        ],
        counterexamples: &["~1900 people", "vitamin C. 1540"],
    },
];

fn early_mid_late(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Part(modifier) = words.lex(i) else { return None };
    let noun = words.is(i, ["beginning", "start", "end", "middle", "close"]);
    let mut at = i + 1;
    if noun {
        // *end of 2020*, *end-2020*
        let tied = words.is_dash(at) && words.is_close(at) && words.is_close(at + 1);
        if !words.is(at, "of") && !tied {
            return None;
        }
        at += 1;
    } else if words.is(i, "mid") {
        at += usize::from(words.is_dash(at));
    } else if words.is(at, "in") {
        at += 1;
    }
    let the = words.is(at, "the");
    at += usize::from(the);
    // *the end of the year*: this one, and so of the month, the century; not *of the day*.
    if the
        && let Lex::Unit(unit, false) = words.lex(at)
        && matches!(
            unit,
            Period::Week | Period::Month | Period::Quarter | Period::Year | Period::Decade | Period::Century
        )
    {
        let end = at + 1;
        let other = words.is(end, ["of", "before", "when", "that"]) || (words.is_dash(end) && words.is_close(end));
        // Which year, the sentence says: *Last year we lent much, and had it back at the end of the year*.
        let when = if unit == Period::Year { When::In(YearRef::Open, Part::Whole) } else { When::Shift(unit, 0) };
        return (!other).then(|| Reading::new(i, end, when).with(Some(modifier)));
    }
    if let Lex::Season(season) = words.lex(at)
        && words.simple(at).is_none()
        && !words.is_content(at + 1)
        && !words.is_dash(at + 1)
        && super::super::tense::lean(words, i, at + 1) != super::super::tense::Lean::Open
    {
        return Some(Reading::new(i, at + 1, When::In(YearRef::Open, Part::Season(season))).with(Some(modifier)));
    }
    let inner = words.simple(at)?;
    let next = words.token(inner.end);
    // *The end of the 2014 Games*, *the beginning of the last century’s wars*: of the thing behind.
    let of_thing = noun && the && matches!(inner.when, When::In(YearRef::Given(_), Part::Whole))
        || noun && next.is_some_and(|t| t.kind == Kind::Possessive);
    // *Three weeks late this year*, *in their early 60s*
    let late = matches!(modifier, Modifier::Late) && words.was(i, 1, ["days", "weeks", "months", "years", "hours"]);
    let aged = matches!(inner.when, When::Decade(_)) && words.was(i, 1, ["his", "her", "their", "my", "your"]);
    (!inner.when.is_day() && !of_thing && !late && !aged).then(|| Reading { start: i, ..inner }.with(Some(modifier)))
}

fn year_end(words: &Words, i: usize) -> Option<Reading> {
    let joint = words.is_dash(i + 1) || words.token(i + 1).is_some_and(|t| t.kind == Kind::Possessive);
    (joint && words.is(i + 2, "end") && !words.is_content(i + 3))
        .then(|| Reading::new(i, i + 3, When::Shift(Period::Year, 0)).with(Some(Modifier::Late)))
}

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
            None => Some((YearRef::Shift(0), at + 1)),
        };
    }
    shifted_year(words, at)
}

fn half(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Ordinal(n) = words.lex(i) else { return None };
    let mut at = i + 1 + usize::from(words.is_dash(i + 1));
    if words.lex(at) != Lex::Half {
        return None;
    }
    at += 1;
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
    matches!(lex, Lex::Ordinal(1..=4) | Lex::Shift(-1) | Lex::Number(1..=4) | Lex::Month(3 | 6 | 9 | 12))
}

fn quarter(words: &Words, i: usize) -> Option<Reading> {
    let (n, at) = match words.lex(i) {
        // *3 quarter 2017*
        Lex::Number(n @ 1..=4) if words.lex(i + 1) == Lex::Unit(Period::Quarter, false) => {
            let year = year_number(words, i + 2)?;
            return Some(Reading::new(i, i + 3, When::In(YearRef::Given(year), Part::Quarter(n as i8))));
        }
        lex if matches!(words.lex(i + 1), Lex::Unit(Period::Quarter, _)) => match lex {
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
                && !words.is_content(at + 1)
                && words.was(i, 2, ["in", "over", "for", "during"]) =>
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
    // How far the first days go nobody says: the larger unit, and which end of it.
    if !matches!(unit, Period::Day | Period::Week | Period::Month | Period::Year) || !words.is(at + 1, "of") {
        return None;
    }
    let inner = match of_year(words, at + 1) {
        Some((year, end)) => Reading::new(i, end, When::In(year, Part::Whole)),
        None => words.simple(words.skip(at + 2, &["the"]))?,
    };
    (!inner.when.is_day()).then(|| Reading { start: i, ..inner }.with(Some(modifier)))
}

fn about(words: &Words, i: usize) -> Option<Reading> {
    // *Talking about 2018* is no estimate; *built about 1680* is.
    let made =
        i > 0 && words.before(i, 1).len() > 4 && words.before(i, 1).ends_with("ed") && !words.was(i, 1, class::FELT)
            || words.was(i, 1, ["built", "born", "made", "began", "founded", "sank", "died", "fell", "came", "left"]);
    if words.is(i, "about") && !made && !words.was(i, 1, ["in", "by", "at", "since", "until", "from", "of", "around"]) {
        return None;
    }
    let at = anno_domini(words, words.skip(i + 1, &["the"]));
    // *Around the 2000 Agreement* is what a talk turns on.
    if words.is(i + 1, "the") && matches!(words.lex(at), Lex::Year(_)) {
        return None;
    }
    let year = || {
        let year =
            year_number(words, at).filter(|_| !words.is_content(at + 1) && !words.is(at + 1, ["are", "were"]))?;
        Some(Reading::new(at, at + 1, When::In(YearRef::Given(year), Part::Whole)))
    };
    let inner = words.below(Level::Around, at).filter(|r| r.modifier.is_none()).or_else(year)?;
    (matches!(inner.when, When::In(..) | When::Decade(_) | When::Century(_)) || inner.time.is_some())
        .then(|| Reading { start: i, ..inner }.with(Some(Modifier::Approx)))
}
