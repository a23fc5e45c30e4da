//! Years, decades, centuries.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef};
use super::{counted, in_address, measured, numbered, within_number};
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
            ("In {1929} people on Wall Street lost all.", "1929"),
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
            ("in {44 BC}, and", "-0043"),
            ("in {480 B.C.} it burned", "-0479"),
            ("as far back as {1654}, when", "1654"),
            ("back to the {1654} borders", "1654"),
            ("The next date was {988}.", "0988"),
            ("under the Harbours Act {1998} and", "1998"),
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
        ],
    },
    Rule {
        name: "decade",
        about: "A decade in figures or words.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Decade(..) | Lex::Year(_) | Lex::Number(20..=90)), decade),
        examples: &[
            ("in the {1990s}, there was", "199X"),
            ("back in the {nineties}", "199X"),
            ("the difficult ’{90s}", "199X"),
            ("in the {2000s}", "200X"),
            ("a crane of the {60’s} and", "196X"),
            ("leaders of the ‘{60’s} encountered it", "196X"),
            ("in the {1980's}.", "198X"),
        ],
        counterexamples: &["a man in his nineties", "people in their 60s", "BTR-70s", "the 2020’s budget"],
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
            ("a charter of the {3rd century BC}", "-02XX"),
            ("in the {5th} and 4th centuries BC", "-04XX"),
        ],
        counterexamples: &[
            "a quarter of a century",
            "the first century-old tree in its second century",
            "the 19th meeting",
        ],
    },
];

fn year(words: &Words, i: usize) -> Option<Reading> {
    if within_number(words, i) || numbered(words, i) || in_address(words, i) || in_street(words, i + 1) {
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
    if measured(next) {
        return None;
    }
    // *The next date was 988*
    let told = words.was(i, 1, ["is", "was"]) && words.was(i, 2, ["date", "year"]);
    let said = words.was(i, 1, "year") && !words.was(i, 2, ["per", "a"]);
    match words.lex(i) {
        Lex::Year(y) if said && (1..=9999).contains(&y) => found(y),
        Lex::Number(n) if said && n >= 100 => found(n),
        // *in 988, when*: three digits need the clearest of company.
        Lex::Number(n @ 800..=999)
            if words.was(i, 1, "AD")
                || told
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
fn before_christ(words: &Words, i: usize) -> Option<usize> {
    match words.tokens.word(i) {
        "BC" | "BCE" => Some(i + 1),
        "B" if words.tokens.word(i + 1) == "." && words.tokens.word(i + 2) == "C" && words.is_close(i + 2) => {
            Some(if words.is_close(i + 3) { words.skip(i + 3, &["."]) } else { i + 3 })
        }
        _ => None,
    }
}

/// Whether a street or the like goes on from a number: *1600 Pennsylvania Avenue*.
fn in_street(words: &Words, i: usize) -> bool {
    (i..i + 4).take_while(|&j| words.token(j).is_some_and(|t| t.kind == Kind::Word && t.capital() && !t.initial())).any(
        |j| {
            matches!(
                words.tokens.word(j),
                "Avenue"
                    | "Ave"
                    | "Street"
                    | "St"
                    | "Road"
                    | "Rd"
                    | "Boulevard"
                    | "Blvd"
                    | "Drive"
                    | "Lane"
                    | "Broadway"
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
    let placed = [
        "in", "since", "until", "till", "before", "after", "from", "by", "during", "of", "the", "to", "and", "or", "–",
        "-", "(", "/",
    ];
    let possessed = i > 0 && words.token(i - 1).is_some_and(|t| t.kind == Kind::Possessive);
    // *As far back as 1654*
    let back = words.was(i, 1, "as") && words.was(i, 2, ["back", "early", "late"]);
    // *The 1654 borders*: nobody counts so exactly.
    let next = words.tokens.word(i + 1);
    let named = words.was(i, 1, "the")
        && (words.is(i + 1, ["war", "campaign", "revolution", "uprising"])
            || !words.tokens.word(i).ends_with('0') && !counted(next));
    (words.was(i, 1, placed) || possessed || back)
        && (!words.is_content(i + 1) || named)
        && !(i > 1
            && words.is_dash(i - 1)
            && words.is_close(i)
            && !matches!(words.lex(i - 2), Lex::Year(_) | Lex::Month(_)))
}

fn decade(words: &Words, i: usize) -> Option<Reading> {
    if let Some(decade) = possessive_decade(words, i) {
        return Some(Reading::new(i, i + 2, When::Decade(decade)));
    }
    let Lex::Decade(decade, full) = words.lex(i) else { return None };
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
        || matches!(words.lex_before(i, 1), Lex::Part(_));
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
        return if runs_on || words.was(i, 1, ["its", "their", "his", "her"]) { None } else { found(end) };
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
