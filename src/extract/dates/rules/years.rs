//! Years in figures.

use super::super::lexemes::Lex;
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::numbered::{dialled, in_address, numbered, within_number};
use super::{counted, measured};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[Rule {
    name: "year",
    about: "A year in figures where the words around speak for one.",
    level: Level::Words,
    find: Find::Date(|l| matches!(l, Lex::Year(_) | Lex::Number(_)), year),
    examples: &[
        ("they amounted to 11 billion in {2011} and", "2011"),
        ("the {2018} National Awards", "2018"),
        ("the Russia-NATO {2002} Rome Declaration", "2002"),
        ("He came in {1812}.", "1812"),
        ("In {1929} people on Wall Street lost all.", "1929"),
        ("pre-{2014} levels", "2014"),
        ("in AD {988} it was", "0988"),
        ("In AD {79} it burned.", "0079"),
        ("In A.D. {410} it burned.", "0410"),
        ("Rome fell in {476 CE}.", "0476"),
        ("In {862} they came.", "0862"),
        ("It stood from {1650} onwards.", "1650"),
        ("{1812} was hard.", "1812"),
        ("In {216 bc} it burned.", "-0215"),
        ("Rus was baptised in {988}, when", "0988"),
        ("our Strategy {2030}", "2030"),
        ("welcome to Technoprom-{2018}", "2018"),
        ("the Vostok {2018} manoeuvres", "2018"),
        ("In {2009} people’s real incomes did not fall.", "2009"),
        ("a refund of their {2019} taxes", "2019"),
        ("a hero of the {1812} war", "1812"),
        ("they have grown over {2019} alone", "2019"),
        ("in {44 BC}, and", "-0043"),
        ("in {480 B.C.} it burned", "-0479"),
        ("as far back as {1654}, when", "1654"),
        ("back to the {1654} borders", "1654"),
        ("The next date was {988}.", "0988"),
        ("under the Harbours Act {1998} and", "1998"),
        ("by {2008} deliveries had stopped", "2008"),
        ("trade exceeded {2019} levels", "2019"),
    ],
    counterexamples: &[
        "Resolution 2202 was adopted.",
        "It costs 2014 roubles.",
        "about 1,500 people",
        "some 2000 new schools",
        "10,000 BC",
        "Resolutions 1929 and 2031 are",
        "under sections 1941 and 1946 of title 28",
        "Regulation No 1143/2014",
        "at www.port.example/maps/2017/41",
        "live at 1945 Harbour Street",
        "the 1143 pages",
        "Executive Order No. 1999",
        "a flight of Il-1996",
        "at 2000 metres",
        "it is 1945.5",
        "in 1500 schools",
        "in 145, when",
        "a virus named 2019-nCoV",
        "over 2000 new schools",
        "output grew by 2018 boxes",
        "Next year 940 pilots will graduate.",
        "under 18 U.S.C. 1956 and no other",
        "They passed H.R. 1957 again.",
        "They passed S. 2025 again.",
        "under sections 1801 to 1812 of title 50",
        "under sections 1441, 1446, and 1450 again",
        "See appendix 1983 once more.",
        "It is in 83 Fed. Reg. 1995 again.",
        "See 512 U.S. 1997 again.",
        "See port.example/archive/1987/june for it.",
        "See /srv/docs/1999/report.pdf for it.",
        "See FTP://FILES.EXAMPLE/2012/11 for it.",
        "See arXiv:2018.04321 for it.",
        "See ISBN 978-0-1999-2018-1 for it.",
        "Call +44 1995 2010 2018 for it.",
        "100 CE marks",
    ],
}];

fn year(words: &Words, i: usize) -> Option<Reading> {
    if within_number(words, i)
        || numbered(words, i)
        || in_address(words, i)
        || dialled(words, i)
        || in_street(words, i + 1)
    {
        return None;
    }
    let found = |y: i16| Some(Reading::new(i, i + 1, When::In(YearRef::Given(y), Part::Whole)));
    let next = words.tokens.word(i + 1);
    if let Some(end) = before_christ(words, i + 1) {
        let year = match words.lex(i) {
            Lex::Year(y) | Lex::Number(y) if y > 0 && !words.tokens.word(i).starts_with(char::is_alphabetic) => y,
            _ => return None,
        };
        return Some(Reading::new(i, end, When::In(YearRef::Given(1 - year), Part::Whole)));
    }
    if let Lex::Year(y @ 1..=2100) | Lex::Number(y @ 1..) = words.lex(i)
        && !words.tokens.word(i).starts_with(char::is_alphabetic)
        && let Some(end) = of_era(words, i)
    {
        return Some(Reading::new(i, end, When::In(YearRef::Given(y), Part::Whole)));
    }
    if measured(next) {
        return None;
    }
    // *The next date was 988*
    let told = words.was(i, 1, ["is", "was"]) && words.was(i, 2, ["date", "year"]);
    let said = words.was(i, 1, "year") && !words.was(i, 2, ["per", "a"]);
    match words.lex(i) {
        Lex::Year(y) if said && (1..=9999).contains(&y) => found(y),
        // *Next year 940 pilots will graduate*
        Lex::Number(n) if said && n >= 100 && !words.is_content(i + 1) => found(n),
        // *in 988, when*: three digits need the clearest of company.
        Lex::Number(n @ 800..=999)
            if told
                // *In 988 Rus was baptised*, *In 862 they came*
                || words.tokens.word(i.wrapping_sub(1)) == "In"
                    && (words.is_name(i + 1) || words.is(i + 1, ["he", "it", "she", "the", "they", "we"]))
                || words.was(i, 1, ["in", "since"]) && matches!(next, "." | "," | "when" | ")" | "AD") =>
        {
            found(n)
        }
        Lex::Year(y @ 1900..=2100) if modern(words, i, y) => found(y),
        Lex::Year(y @ 1000..=1899) if told || earlier(words, i) => found(y),
        _ => None,
    }
}

/// The token after `BC`, `BCE`, `B.C.` at token `i`.
pub fn before_christ(words: &Words, i: usize) -> Option<usize> {
    match words.tokens.word(i) {
        "BC" | "BCE" | "bc" | "bce" => Some(i + 1),
        "before" if words.tokens.word(i + 1) == "Christ" => Some(i + 2),
        "B" if words.tokens.word(i + 1) == "." && words.tokens.word(i + 2) == "C" && words.is_close(i + 2) => {
            Some(if words.is_close(i + 3) { words.skip(i + 3, &["."]) } else { i + 3 })
        }
        _ => None,
    }
}

/// The token after `AD`, `A.D.` at token `i`, or that token.
pub fn anno_domini(words: &Words, i: usize) -> usize {
    match words.tokens.word(i) {
        "AD" => i + 1,
        "A" if words.is(i + 1, ".") && words.tokens.word(i + 2) == "D" && words.is(i + 3, ".") => i + 4,
        _ => i,
    }
}

/// The token after a year whose era is said: *AD 79*, *476 CE*.
fn of_era(words: &Words, i: usize) -> Option<usize> {
    if i > 0 && anno_domini(words, i - 1) == i || i > 3 && anno_domini(words, i - 4) == i {
        return Some(i + 1);
    }
    let end = match words.tokens.word(i + 1) {
        "AD" | "CE" => i + 2,
        "C" if words.is(i + 2, ".") && words.tokens.word(i + 3) == "E" && words.is(i + 4, ".") => i + 5,
        _ => anno_domini(words, i + 1),
    };
    (end > i + 1 && !words.is_content(end) && !words.is_name(end)).then_some(end)
}

/// Whether a street or the like goes on from a number: *1600 Pennsylvania Avenue*.
fn in_street(words: &Words, i: usize) -> bool {
    (i..i + 4).take_while(|&j| words.token(j).is_some_and(|t| t.kind == Kind::Word && t.capital() && !t.initial())).any(
        |j| {
            matches!(
                words.tokens.word(j),
                "Avenue" | "Ave" | "Street" | "Road" | "Rd" | "Boulevard" | "Blvd" | "Drive" | "Lane" | "Broadway"
            )
        },
    )
}

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
    if i > 0 && words.is_dash(i - 1) && words.is_close(i) && words.is_close(i - 1) {
        // *pre-2014*, *2018–2020*; *Technoprom-2018*, but no *Il-1996*.
        let stem = words.before(i, 2);
        let named = i > 1 && words.token(i - 2).is_some_and(|t| t.capital()) && stem.chars().count() > 2;
        return named
            || words.was(i, 2, ["pre", "post", "mid", "end", "after"])
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
    if words.was(i, 1, ["in", "since", "until", "till"]) && !round {
        return true;
    }
    // *Over 2000–2007*
    if words.is_dash(i + 1)
        && words.is_close(i + 1)
        && words.is_close(i + 2)
        && matches!(words.lex(i + 2), Lex::Year(to) if to > year && to < year + 100)
    {
        return true;
    }
    // *By 2008 deliveries had stopped*, *exceeded 2019 levels*
    let dated = words.was(i, 1, "by") || words.tokens.is(i + 1, class::OF_A_YEAR);
    if dated && !round && !counted(next) && !words.was(i, 2, class::GREW_BY) {
        return true;
    }
    if words.was(i, 1, COUNTING) {
        // *An increase over 2018*, *again about 2019*; but *over 2000 schools*.
        return !noun_next && !round;
    }
    if counted(next) && !possessive_next {
        return false;
    }
    if round && noun_next && !words.was(i, 1, ["the", "in", "of"]) {
        return false;
    }
    let plural_next = noun_next && next.len() > 3 && next.ends_with('s') && !next.ends_with("ss") && !possessive_next;
    let introduced = words.token(i).is_some_and(|t| t.initial())
        || i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Possessive)
        || i > 0 && words.is_name(i - 1)
        || matches!(words.lex_before(i, 1), Lex::Part(_))
        || words.was(
            i,
            1,
            [
                "in", "since", "until", "till", "before", "after", "from", "by", "during", "of", "the", "and", "or",
                ",", "/", "–", "-", "to", "our", "for", "this", "their", "its", "his", "her", "my", "your",
            ],
        );
    introduced || !plural_next
}

/// Whether a number from 1000 to 1899 is a year here: *in 1812*, *of 1612*, and no noun behind that could be counted.
fn earlier(words: &Words, i: usize) -> bool {
    // *From 1650 onwards*; *1812 was hard*
    let onward = words.is(i + 1, ["onwards", "onward"]);
    let opens = words.token(i).is_some_and(|t| t.initial()) && words.is(i + 1, ["was", "saw", "brought"]);
    let placed = [
        "between", "in", "since", "until", "till", "before", "after", "from", "by", "during", "of", "the", "to", "and",
        "or", "–", "-", "(", "/",
    ];
    let possessed = i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Possessive);
    // *As far back as 1654*
    let back = words.was(i, 1, "as") && words.was(i, 2, ["back", "early", "late"]);
    // *The 1654 borders*: nobody counts so exactly.
    let next = words.tokens.word(i + 1);
    let named = words.was(i, 1, "the")
        && (words.is(i + 1, ["war", "campaign", "revolution", "uprising"])
            || !words.tokens.word(i).ends_with('0') && !counted(next));
    (words.was(i, 1, placed) || possessed || back || opens)
        && (!words.is_content(i + 1) || named || onward || opens)
        && !(i > 1
            && words.is_dash(i - 1)
            && words.is_close(i)
            && !matches!(words.lex(i - 2), Lex::Year(_) | Lex::Month(_)))
}
