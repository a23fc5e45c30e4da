//! Parts of a time: *early*, *the end of*.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::super::value::Modifier;
use super::year_number;
use super::years::anno_domini;
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
            ("In the {late '80s} it fell.", "198X"),
            ("the {latter part of the 1990s} was bad", "199X"),
            ("the {early part of 2019}", "2019"),
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
            "The latter 2018 was spent on.",
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
    // *The latter part of the 1990s*
    let part = words.is(at, "part") && words.is(at + 1, "of");
    at += if part { 2 } else { 0 };
    if words.is(i, "latter") && !part {
        return None;
    }
    let the = words.is(at, "the");
    at += usize::from(the);
    // *The late '80s*
    at += usize::from(matches!(words.tokens.word(at), "'" | "’" | "‘") && matches!(words.lex(at + 1), Lex::Decade(..)));
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
