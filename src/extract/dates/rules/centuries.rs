//! Decades and centuries.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Reading, When, Words};
use super::years::before_christ;
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "decade",
        about: "A decade in figures or words.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Decade(..) | Lex::Year(_) | Lex::Number(13..=90)), decade),
        examples: &[
            ("in the {1990s}, there was", "199X"),
            ("back in the {nineties}", "199X"),
            ("the difficult ’{90s}", "199X"),
            ("in the {2000s}", "200X"),
            ("a crane of the {60’s} and", "196X"),
            ("leaders of the ‘{60’s} encountered it", "196X"),
            ("in the {1980's}.", "198X"),
            ("in the 1990's and {2000's}.", "200X"),
            ("in the {eighteen-nineties}", "189X"),
            ("in the {sixteen forties}, when", "164X"),
        ],
        counterexamples: &[
            "a man in his nineties",
            "He is in his late 40s.",
            "eighteen ninety-ton cranes",
            "people in their 60s",
            "BTR-70s",
            "the 2020’s budget",
        ],
    },
    Rule {
        name: "decade-of-century",
        about: "A decade counted in its century.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(1..=10) | Lex::Shift(-1)), decade_of_century),
        examples: &[
            ("in the {second decade of the 21st century}", "201X"),
            ("the {last decade of the 20th century}", "199X"),
        ],
        counterexamples: &["the second decade of our work", "over the last decade"],
    },
    Rule {
        name: "century",
        about: "A century by its number.",
        level: Level::Words,
        find: Find::Date(
            |l| matches!(l, Lex::Ordinal(_) | Lex::Number(20 | 30) | Lex::Unit(Period::Century, false)),
            century,
        ),
        examples: &[
            ("dating to the {19th century}", "18XX"),
            ("in the {19th} and 20th centuries", "18XX"),
            ("in the 19th and {20th centuries}", "19XX"),
            ("until the {11th}, 12th and 13th centuries", "10XX"),
            ("{twenty-first century} Russia", "20XX"),
            ("a {21st-century} army", "20XX"),
            ("a charter of the {3rd century BC}", "-02XX"),
            ("In the {fourth century before Christ} it", "-03XX"),
            ("a house of the {XIX century}", "18XX"),
            ("in the {5th} and 4th centuries BC", "-04XX"),
        ],
        counterexamples: &[
            "a quarter of a century",
            "the first century-old tree in its second century",
            "the 19th meeting",
        ],
    },
];

fn decade(words: &Words, i: usize) -> Option<Reading> {
    if let Some(decade) = possessive_decade(words, i) {
        return Some(Reading::new(i, i + 2, When::Decade(decade)));
    }
    // *The eighteen-nineties*
    if let Lex::Number(century @ 13..=20) = words.lex(i)
        && words.tokens.word(i).starts_with(char::is_alphabetic)
    {
        let at = i + 1 + usize::from(words.is_dash(i + 1));
        let Lex::Decade(decade, false) = words.lex(at) else { return None };
        let spelt = words.tokens.word(at).starts_with(char::is_alphabetic);
        return spelt.then(|| Reading::new(i, at + 1, When::Decade(century * 10 + decade % 10)));
    }
    let Lex::Decade(decade, full) = words.lex(i) else { return None };
    // *In his late 40s*
    let part = i - usize::from(i > 0 && words.is_dash(i - 1));
    let aged = matches!(words.lex_before(part, 1), Lex::Part(_))
        && words.was(part, 2, ["his", "her", "their", "my", "our", "your"]);
    if aged && !full {
        return None;
    }
    if i > 0
        && words.is_dash(i - 1)
        && words.is_close(i)
        && !matches!(words.lex_before(i, 2), Lex::Part(_) | Lex::Decade(..))
    {
        return None;
    }
    let spoken = words.was(i, 1, ["the", "’", "'", "‘", "early", "late", "mid"])
        || matches!(words.lex_before(i, 2), Lex::Part(_) | Lex::Decade(..));
    (full || spoken).then(|| Reading::new(i, i + 1, When::Decade(decade)))
}

/// *The 60’s*, *the 1980's*: as many write the plural.
fn possessive_decade(words: &Words, i: usize) -> Option<i16> {
    let decade = match words.lex(i) {
        Lex::Year(y @ 1500..=2029) if y % 10 == 0 => y / 10,
        Lex::Number(n @ 20..=90) if n % 10 == 0 && words.tokens.word(i).len() == 2 => 190 + n / 10,
        _ => return None,
    };
    let plural = words.token(i + 1).is_some_and(|t| t.kind == Kind::Possessive && t.end - t.start > 1);
    let spoken = words.was(i, 1, ["the", "early", "late", "mid", "’", "'", "‘"])
        || matches!(words.lex_before(i, 1), Lex::Part(_))
        || i > 0 && words.is_dash(i - 1) && matches!(words.lex_before(i, 2), Lex::Part(_))
        // *The 1990’s and 2000’s*
        || i > 1
            && words.was(i, 1, ["and", "or", "to"])
            && words.token(i - 2).is_some_and(|t| t.kind == Kind::Possessive);
    // *The ‘60’s were hard*: two marks leave no doubt.
    let marked = matches!(words.before(i, 1), "’" | "'" | "‘");
    (plural && spoken && (marked || !words.is_content(i + 2))).then_some(decade)
}

fn decade_of_century(words: &Words, i: usize) -> Option<Reading> {
    let n = match words.lex(i) {
        Lex::Ordinal(n) => n - 1,
        _ => 9,
    };
    if words.lex(i + 1) != Lex::Unit(Period::Decade, false) || !words.is(i + 2, "of") {
        return None;
    }
    let (century, at) = ordinal(words, words.skip(i + 3, &["the"]))?;
    let end = named_century(words, at)?;
    Some(Reading::new(i, end, When::Decade((century - 1) * 10 + n)))
}

fn century(words: &Words, i: usize) -> Option<Reading> {
    // *The XIX century*
    if let Lex::Unit(..) = words.lex(i) {
        let at = i.checked_sub(1)?;
        let at = at - usize::from(at > 0 && words.is_dash(at));
        let n = roman(words.tokens.word(at))?;
        return Some(Reading::new(at, i + 1, When::Century(n - 1)));
    }
    let (n, mut at) = ordinal(words, i)?;
    if !(1..=30).contains(&n) {
        return None;
    }
    let named = |at: usize| named_century(words, at);
    let found = |end| Some(Reading::new(i, end, When::Century(n - 1)));
    if let Some(end) = named(at) {
        // *century-old*; *its second century*
        let runs_on = words.is_dash(end)
            && words.is_close(end)
            && words.token(end + 1).is_some_and(|t| t.kind == Kind::Word && !t.spaced());
        if let Some(end) = before_christ(words, end) {
            return Some(Reading::new(i, end, When::Century(-n)));
        }
        // *The first century of Russian history*
        let of_something =
            words.is(i, ["first", "second", "third"]) && words.is(end, "of") && !words.is(end + 1, "our");
        let none = runs_on || of_something || words.was(i, 1, ["its", "their", "his", "her"]);
        return if none { None } else { found(end) };
    }
    // *11th, 12th and early 13th centuries*
    let end = at;
    for _ in 0..8 {
        match ordinal(words, at) {
            Some((_, after)) if named(after).is_some() => {
                // *The 5th and 4th centuries BC*
                let bc = named(after).and_then(|last| before_christ(words, last)).is_some();
                return Some(Reading::new(i, end, When::Century(if bc { -n } else { n - 1 })));
            }
            Some((_, after)) if at > end => at = after,
            _ if words.is_dash(at) || words.is(at, ["and", "to", "or", ",", "the", "early", "late", "mid"]) => at += 1,
            _ => return None,
        }
    }
    None
}

/// A century in Roman figures, to the thirtieth.
fn roman(word: &str) -> Option<i16> {
    let ones = word.trim_start_matches('X');
    let tens = word.len() - ones.len();
    let n = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].iter().position(|n| *n == ones);
    // *IX* begins with no ten.
    n.map(|n| (tens * 10 + n) as i16).filter(|n| (1..=30).contains(n))
}

/// The token after the *century* of *19th century*, *19th-century*.
fn named_century(words: &Words, at: usize) -> Option<usize> {
    let at = at + usize::from(words.is_dash(at));
    matches!(words.lex(at), Lex::Unit(Period::Century, _)).then_some(at + 1)
}

/// `19th`, `nineteenth`, `twenty-first`
fn ordinal(words: &Words, i: usize) -> Option<(i16, usize)> {
    match words.lex(i) {
        Lex::Ordinal(n) => {
            // The *first* of *twenty-first* is no ordinal of its own.
            let inside = i >= 2 && words.is_dash(i - 1) && matches!(words.lex(i - 2), Lex::Number(20 | 30));
            (!inside).then_some((n, i + 1))
        }
        Lex::Number(tens @ (20 | 30)) if words.is_dash(i + 1) => match words.lex(i + 2) {
            Lex::Ordinal(n @ 1..=9) => Some((tens + n, i + 3)),
            _ => None,
        },
        _ => None,
    }
}
