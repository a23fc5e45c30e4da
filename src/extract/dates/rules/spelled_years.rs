//! Years that are written otherwise than in four figures, and those that do not begin in January.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::{short_year, year_number};
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "year-in-words",
        about: "A year that is spelt out.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Number(2 | 17..=20)), in_words),
        examples: &[
            ("back in {nineteen ninety-seven} we met", "1997"),
            ("since {two thousand and four} it", "2004"),
            ("in {twenty eighteen}, when", "2018"),
            ("by {nineteen hundred} it was", "1900"),
        ],
        counterexamples: &[
            "nineteen ninety-ton cranes",
            "two thousand people",
            "in twenty eighteen-ton trucks",
            "in two thousand houses",
        ],
    },
    Rule {
        name: "short-year",
        about: "A year of two figures behind an apostrophe.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Number(0..=99)), shortened),
        examples: &[
            ("In ‘{04} it was cheaper.", "2004"),
            ("in ’{05} and '06", "2005"),
            ("In '{29} the crash came.", "1929"),
            ("The crash of '{29} came early.", "1929"),
        ],
        counterexamples: &["a pipe of 04 inches", "the ’90s", "it’s ’5 to one’", "a ’50 percent’ share"],
    },
    Rule {
        name: "fiscal-year",
        about: "A year of accounts.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Fiscal), fiscal),
        examples: &[
            ("the budget of {fiscal year 2023}, which", "2023"),
            ("in {FY 2019} and", "2019"),
            ("through {fiscal 2021}.", "2021"),
        ],
        counterexamples: &["a fiscal year", "fiscal policy of 2023"],
    },
];

/// Words in front of a year that is written in an uncommon way.
const PLACED: &[&str] =
    &["in", "of", "since", "by", "until", "till", "from", "before", "after", "and", "or", "year", "to", "during", ","];

/// *Nineteen ninety-seven*, *two thousand and four*, *twenty eighteen*
fn in_words(words: &Words, i: usize) -> Option<Reading> {
    let spelt = |i: usize| !words.tokens.word(i).starts_with(|c: char| c.is_ascii_digit());
    if !spelt(i) || !words.was(i, 1, PLACED) {
        return None;
    }
    // The two last figures, and the token after them.
    let rest = |at: usize| match (words.lex(at), words.lex(at + 2)) {
        (Lex::Number(tens), Lex::Number(ones @ 1..=9))
            if tens >= 20 && tens % 10 == 0 && words.is_dash(at + 1) && spelt(at) =>
        {
            Some((tens + ones, at + 3))
        }
        (Lex::Number(n @ 10..=90), _) if spelt(at) => Some((n, at + 1)),
        _ => None,
    };
    let small = |at: usize| match words.lex(at) {
        Lex::Number(n @ 1..=9) if spelt(at) => Some((n, at + 1)),
        _ => rest(at),
    };
    let (year, end) = match (words.lex(i), words.lex(i + 1)) {
        (Lex::Number(2), Lex::Times(1000)) => {
            let at = words.skip(i + 2, &["and"]);
            match small(at) {
                Some((n, end)) => (2000 + n, end),
                None if at == i + 2 => (2000, at),
                None => return None,
            }
        }
        (Lex::Number(century @ 17..=20), Lex::Times(100)) if century < 20 => match small(words.skip(i + 2, &["and"])) {
            Some((n, end)) => (century * 100 + n, end),
            None => (century * 100, i + 2),
        },
        (Lex::Number(century @ 17..=20), _) => {
            let (n, end) = rest(i + 1)?;
            (century * 100 + n, end)
        }
        _ => return None,
    };
    let free =
        !words.is_content(end) && !words.is_dash(end) && !matches!(words.lex(end), Lex::Unit(..) | Lex::Times(_));
    free.then(|| Reading::new(i, end, When::In(YearRef::Given(year), Part::Whole)))
}

/// `'04`
fn shortened(words: &Words, i: usize) -> Option<Reading> {
    let quoted = i > 0 && words.is_close(i) && matches!(words.before(i, 1), "'" | "’" | "‘") && !words.is_close(i - 1);
    let year = short_year(words, i).filter(|_| quoted)?;
    let seasons = matches!(words.lex_before(i, 2), Lex::Month(_) | Lex::Season(_));
    // The mark may also open or close a quotation.
    let decade = words.token(i + 1).is_some_and(|t| t.kind == Kind::Possessive && t.end - t.start > 1);
    // *’04–’05*
    let mark = words.tokens.word(i + 1);
    let goes_on = words.is_dash(i + 1) && matches!(words.tokens.word(i + 2), "'" | "’" | "‘");
    // *The crash of ’29 came*
    let event = words.was(i, 2, "of") && i > 2 && (words.is_content(i - 3) || words.is_name(i - 3));
    let closed = (i + 1..i + 8).any(|j| matches!(words.tokens.word(j), "'" | "’"));
    let free = !decade && (!words.is_content(i + 1) || event && !closed) && !matches!(mark, "'" | "’" | "%" | ":");
    (free && (goes_on || !words.is_dash(i + 1)) && (seasons || words.was(i, 2, PLACED) || words.was(i, 2, ["–", "-"])))
        .then(|| Reading { short: true, ..Reading::new(i, i + 1, When::In(YearRef::Given(year), Part::Whole)) })
}

/// *Fiscal year 2023*, *FY 2019*
fn fiscal(words: &Words, i: usize) -> Option<Reading> {
    let at = i + 1 + usize::from(words.lex(i + 1) == Lex::Unit(Period::Year, false));
    let year = year_number(words, at)?;
    Some(Reading::new(i, at + 1, When::In(YearRef::Given(year), Part::Whole)))
}
