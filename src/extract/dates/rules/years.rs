//! Years, decades, centuries.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::{counted, measured, within_number};
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "year",
        about: "A year in figures where the words around speak for one.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Year(_) | Lex::Number(_)), year),
        examples: &[
            ("they amounted to 11 billion in {2011} and", "2011"),
            ("the {2018} National Awards", "2018"),
            ("the Russia-NATO {2002} Rome Declaration", "2002"),
            ("He came in {1812}.", "1812"),
            ("pre-{2014} levels", "2014"),
            ("in AD {988} it was", "0988"),
            ("Rus was baptised in {988}, when", "0988"),
            ("our Strategy {2030}", "2030"),
            ("welcome to Technoprom-{2018}", "2018"),
            ("the Vostok {2018} manoeuvres", "2018"),
            ("In {2009} people’s real incomes did not fall.", "2009"),
            ("a refund of their {2019} taxes", "2019"),
            ("a hero of the {1812} war", "1812"),
            ("they have grown over {2019} alone", "2019"),
        ],
        counterexamples: &[
            "Resolution 2202 was adopted.",
            "It costs 2014 roubles.",
            "about 1,500 people",
            "some 2000 new schools",
            "in 44 BC",
            "in 1500 BC",
            "Executive Order No. 1999",
            "a flight of Il-1996",
            "at 2000 metres",
            "it is 1945.5",
            "in 1500 schools",
            "in 145, when",
            "a virus named 2019-nCoV",
            "over 2000 new schools",
        ],
    },
    Rule {
        name: "decade",
        about: "A decade in figures or words.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Decade(..)), decade),
        examples: &[
            ("in the {1990s}, there was", "199X"),
            ("back in the {nineties}", "199X"),
            ("the difficult ’{90s}", "199X"),
            ("in the {2000s}", "200X"),
        ],
        counterexamples: &["a man in his nineties", "people in their 60s", "BTR-70s"],
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
        find: Find::Date(|l| matches!(l, Lex::Ordinal(_) | Lex::Number(20 | 30)), century),
        examples: &[
            ("dating to the {19th century}", "18XX"),
            ("in the {19th} and 20th centuries", "18XX"),
            ("in the 19th and {20th centuries}", "19XX"),
            ("until the {11th}, 12th and 13th centuries", "10XX"),
            ("{twenty-first century} Russia", "20XX"),
            ("a {21st-century} army", "20XX"),
        ],
        counterexamples: &[
            "a quarter of a century",
            "the first century-old tree in its second century",
            "the 19th meeting",
        ],
    },
];

fn year(words: &Words, i: usize) -> Option<Reading> {
    if within_number(words, i) {
        return None;
    }
    let found = |y: i16| Some(Reading::new(i, i + 1, When::In(YearRef::Given(y), Part::Whole)));
    let next = words.tokens.word(i + 1);
    if matches!(next, "BC" | "BCE" | "B") || measured(next) {
        return None;
    }
    let said = words.was(i, 1, &["year"]) && !words.was(i, 2, &["per", "a"]);
    match words.lex(i) {
        Lex::Year(y) if said && (1..=9999).contains(&y) => found(y),
        Lex::Number(n) if said && n >= 100 => found(n),
        // *in 988, when*: three digits need the clearest of company.
        Lex::Number(n @ 800..=999)
            if words.was(i, 1, &["AD"])
                || words.was(i, 1, &["in", "since"]) && matches!(next, "." | "," | "when" | ")" | "AD") =>
        {
            found(n)
        }
        Lex::Year(y @ 1900..=2100) if modern(words, i, y) => found(y),
        Lex::Year(y @ 1000..=1899) if earlier(words, i) => found(y),
        _ => None,
    }
}

/// Words in front of numbered things.
const NUMBERED: &[&str] = &[
    "resolution",
    "order",
    "article",
    "no",
    "number",
    "decree",
    "directive",
    "law",
    "room",
    "page",
    "flight",
    "regulation",
    "paragraph",
    "x",
];

/// Words in front of a count.
const COUNTING: &[&str] = &[
    "over",
    "some",
    "about",
    "than",
    "another",
    "nearly",
    "almost",
    "exactly",
    "approximately",
    "around",
    "per",
    "by",
];

/// Whether a number from 1900 to 2100 is a year here; it mostly is.
fn modern(words: &Words, i: usize, year: i16) -> bool {
    let next = words.tokens.word(i + 1);
    let noun_next = words.is_content(i + 1);
    let possessive_next = words.token(i + 2).is_some_and(|t| t.kind == Kind::Possessive);
    // Round thousands and hundreds are counts sooner than others.
    let round = year % 100 == 0;
    if words.was(i, 1, NUMBERED) {
        return false;
    }
    if i > 0 && words.is_dash(i - 1) && words.is_close(i) && words.is_close(i - 1) {
        // *pre-2014*, *2018–2020*; *Technoprom-2018*, but no *Il-1996*.
        let stem = words.before(i, 2);
        let named = i > 1 && words.token(i - 2).is_some_and(|t| t.capital) && stem.chars().count() > 2;
        return named
            || words.was(i, 2, &["pre", "post", "mid", "end", "after"])
            || matches!(words.lex_before(i, 2), Lex::Year(_) | Lex::Month(_));
    }
    // *2019-nCoV*
    if words.is_dash(i + 1)
        && words.is_close(i + 1)
        && words.is_close(i + 2)
        && words.token(i + 2).is_some_and(|t| t.kind == Kind::Word)
    {
        return false;
    }
    // *In 2009 people’s incomes*: a preposition of time speaks for a year whatever follows.
    if words.was(i, 1, &["in", "since", "until", "till"]) && !round {
        return true;
    }
    if words.was(i, 1, COUNTING) {
        // *An increase over 2018*, *again about 2019*; but *over 2000 schools*.
        return !noun_next && !round;
    }
    if counted(next) && !possessive_next {
        return false;
    }
    if round && noun_next && !words.was(i, 1, &["the", "in", "of"]) {
        return false;
    }
    let plural_next = noun_next && next.len() > 3 && next.ends_with('s') && !next.ends_with("ss") && !possessive_next;
    let introduced = words.token(i).is_some_and(|t| t.initial)
        || i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Possessive)
        || i > 0 && words.is_name(i - 1)
        || matches!(words.lex_before(i, 1), Lex::Part(_))
        || words.was(
            i,
            1,
            &[
                "in", "since", "until", "till", "before", "after", "from", "by", "during", "of", "the", "and", "or",
                ",", "/", "–", "-", "to", "our", "for", "this", "their", "its", "his", "her", "my", "your",
            ],
        );
    introduced || !plural_next
}

/// Whether a number from 1000 to 1899 is a year here: *in 1812*, *of 1612*, and no noun behind that could be counted.
fn earlier(words: &Words, i: usize) -> bool {
    let placed = [
        "in", "since", "until", "till", "before", "after", "from", "by", "during", "of", "the", "to", "and", "or", "–",
        "-", "(", "/",
    ];
    let possessed = i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Possessive);
    (words.was(i, 1, &placed) || possessed)
        && (!words.is_content(i + 1)
            || words.was(i, 1, &["the"]) && words.is(i + 1, &["war", "campaign", "revolution", "uprising"]))
        && !(i > 1
            && words.is_dash(i - 1)
            && words.is_close(i)
            && !matches!(words.lex(i - 2), Lex::Year(_) | Lex::Month(_)))
}

fn decade(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Decade(decade, full) = words.lex(i) else { return None };
    if i > 0
        && words.is_dash(i - 1)
        && words.is_close(i)
        && !matches!(words.lex_before(i, 2), Lex::Part(_) | Lex::Decade(..))
    {
        return None;
    }
    let spoken = words.was(i, 1, &["the", "’", "'", "‘", "early", "late", "mid"])
        || matches!(words.lex_before(i, 2), Lex::Part(_) | Lex::Decade(..));
    (full || spoken).then(|| Reading::new(i, i + 1, When::Decade(decade)))
}

fn decade_of_century(words: &Words, i: usize) -> Option<Reading> {
    let n = match words.lex(i) {
        Lex::Ordinal(n) => n - 1,
        _ => 9,
    };
    if words.lex(i + 1) != Lex::Unit(Period::Decade, false) || !words.is(i + 2, &["of"]) {
        return None;
    }
    let (century, at) = ordinal(words, words.skip(i + 3, &["the"]))?;
    let end = named_century(words, at)?;
    Some(Reading::new(i, end, When::Decade((century - 1) * 10 + n)))
}

fn century(words: &Words, i: usize) -> Option<Reading> {
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
            && words.token(end + 1).is_some_and(|t| t.kind == Kind::Word && !t.spaced);
        return if runs_on || words.was(i, 1, &["its", "their", "his", "her"]) { None } else { found(end) };
    }
    // *11th, 12th and early 13th centuries*
    let end = at;
    for _ in 0..8 {
        match ordinal(words, at) {
            Some((_, after)) if named(after).is_some() => return found(end),
            Some((_, after)) if at > end => at = after,
            _ if words.is_dash(at) || words.is(at, &["and", "to", "or", ",", "the", "early", "late", "mid"]) => at += 1,
            _ => return None,
        }
    }
    None
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
