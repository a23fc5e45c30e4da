//! Days and months by name.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Reading, When, Words, YearRef, is_function};
use super::{day_number, year_after, year_of_list};
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "month-day",
        about: "A day by the name of its month, the day behind.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Month(_) | Lex::ShortMonth(_)), month_day),
        examples: &[
            ("Later, on {January 25}, I believe, they sent a paper.", "2022-01-25"),
            ("since {March 18, 2015}, when we signed", "2015-03-18"),
            ("We will meet on {April 1} and go on.", "2022-04-01"),
            ("It was signed on {May 9 last year}.", "2021-05-09"),
            ("on {June 15} and 16, 2018, in Astana", "2018-06-15"),
            ("It was signed on {Sept. 3, 1945}.", "1945-09-03"),
            ("the {April 25th} talks were held", "2021-04-25"),
            ("the upcoming {October 15} summit", "2022-10-15"),
            ("It was {June 6, this year}, that they met.", "2022-06-06"),
            ("mails from {January 5th} and 6th of last year", "2021-01-05"),
        ],
        counterexamples: &[
            "In May 15 people came.",
            "You may 5 times ask.",
            "February 30, 2020",
            "In May 6.5 percent were added.",
            "Wages are raised every April 1.",
        ],
    },
    Rule {
        name: "day-month",
        about: "A day by the name of its month, the day in front.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Number(_) | Lex::Ordinal(_)), day_month),
        examples: &[
            ("independence of {17 February 2008} did not", "2008-02-17"),
            ("on the {9th of May} we will gather", "2022-05-09"),
            ("the {first of September} was a holiday", "2021-09-01"),
            ("on the {twenty-first of June 2018}, when", "2018-06-21"),
        ],
        counterexamples: &["There are 12 March trees.", "the first May demonstration", "Article 5 June"],
    },
    Rule {
        name: "month",
        about: "A month by its name, with a year or without.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Month(_) | Lex::ShortMonth(_)), month),
        examples: &[
            ("your address since {September 2020}, where", "2020-09"),
            ("In {December last year} it was opened.", "2021-12"),
            ("it will be opened in {May}", "2022-05"),
            ("in {May} the decrease was small", "2021-05"),
            ("in {May} and June 2018", "2018-05"),
            ("in {September of 2016}", "2016-09"),
            ("the {November} summit was held in Singapore", "2021-11"),
        ],
        counterexamples: &[
            "May I ask you?",
            "YOU MAY ASK",
            "until March l2, 2027",
            "Theresa May came to Moscow.",
            "Mr March agreed.",
            "We may march.",
            "April Bank opened a branch.",
            "before the May holidays",
            "They meet every July.",
            "the February and October revolutions",
            "the March of the Immortal Regiment",
            "on February 30, 2020",
            "tasks set out in the May Executive Orders",
            "Well, April, I think that it was so.",
            "April. Your question?",
        ],
    },
    Rule {
        name: "day-list",
        about: "The further days of a list that names its month once.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Number(_) | Lex::Ordinal(_)), listed_day),
        examples: &[
            ("mails from January 5th and {6th of last year}", "2021-01-06"),
            ("on June 15 and {16, 2018}, in Astana", "2018-06-16"),
            ("on {15} and 16 June 2018", "2018-06-15"),
        ],
        counterexamples: &["On June 15 and 16 people came.", "June 15, 16 million roubles", "between 15 and 16"],
    },
    Rule {
        name: "day-of-month",
        about: "A day by its number alone.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Ordinal(_)), day_of_month),
        examples: &[
            ("We shall meet again on the {25th}, and", "2022-02-25"),
            ("it sailed on the {27th of last month}.", "2022-01-27"),
            ("they left on the {fourth of this month}.", "2022-02-04"),
            ("We met on the {10th}.", "2022-02-10"),
            ("Today is the {14th}, I think.", "2022-02-14"),
            ("in the evening of the {23rd, Wednesday}, in Omsk", "2022-02-23"),
        ],
        counterexamples: &[
            "on the 25th anniversary",
            "on the 9th Congress",
            "on the first of them",
            "in the 25th",
            "since the 17th and 18th centuries",
        ],
    },
];

/// The month at token `i`, and the token after it.
fn month_name(words: &Words, i: usize) -> Option<(i8, usize, bool)> {
    match words.lex(i) {
        Lex::Month(m) => Some((m, i + 1, true)),
        Lex::ShortMonth(m) => Some((m, words.skip(i + 1, &["."]), false)),
        _ => None,
    }
}

fn month_day(words: &Words, i: usize) -> Option<Reading> {
    let (month, at, _) = month_name(words, i)?;
    let at = words.skip(at, &["the"]);
    let (day, last) = day_at(words, at)?;
    // *Wages are raised every April 1*: of every year, so of none.
    if !exists(month, day) || words.was(i, 1, ["every", "each"]) {
        return None;
    }
    let (year, end) = year_after(words, last, true).unwrap_or_else(|| (year_of_list(words, last), last));
    Some(Reading::new(i, end, When::In(year, Part::Day(month, day))))
}

/// The day at token `i`, and the token after it: *5*, *5th*, *twenty-first*.
fn day_at(words: &Words, i: usize) -> Option<(i8, usize)> {
    if let Some(day) = day_number(words, i) {
        return Some((day, i + 1));
    }
    match (words.lex(i), words.lex(i + 2)) {
        (Lex::Number(tens @ (20 | 30)), Lex::Ordinal(ones @ 1..=9)) if words.is_dash(i + 1) && tens + ones <= 31 => {
            Some(((tens + ones) as i8, i + 3))
        }
        _ => None,
    }
}

fn day_month(words: &Words, i: usize) -> Option<Reading> {
    let (day, next) = day_at(words, i)?;
    let digits = words.tokens.word(i).as_bytes()[0].is_ascii_digit();
    let of = words.skip(next, &["of"]);
    let (month, at, _) = month_name(words, of)?;
    // *the first May demonstration*, *Article 5 June*
    if (of == next && !digits) || words.was(i, 1, ["article", "no", "number", "chapter"]) {
        return None;
    }
    let (year, end) = year_after(words, at, true).unwrap_or((YearRef::Open, at));
    // Without a year, *12 March trees* may be anything: a date has a small word or a mark behind it.
    if year == YearRef::Open
        && words.is_content(at)
        && of == next
        && !words.was(i, 1, ["on", "of", "by", "until", "from", "since", "the"])
    {
        return None;
    }
    exists(month, day).then(|| Reading::new(i, end, When::In(year, Part::Day(month, day))))
}

fn month(words: &Words, i: usize) -> Option<Reading> {
    let (month, at, full) = month_name(words, i)?;
    if let Some((year, end)) = year_after(words, at, full) {
        // *in March, 2018 was discussed*: a comma only where a comma follows, too.
        if !(words.tokens.word(at) == "," && matches!(year, YearRef::Given(_)) && words.is_content(end)) {
            return Some(Reading::new(i, end, When::In(year, Part::Month(month))));
        }
    }
    // *February 30*; *the March of the Immortal Regiment*
    let every = words.was(i, 1, ["every", "each"]);
    let other_of = words.is(i, "march") && words.is(i + 1, "of") && words.lex(i + 2) == Lex::Nothing;
    // *March l2*: a figure that was read as a letter.
    let damaged = matches!(
        words.tokens.word(at).as_bytes(),
        [b'l' | b'I' | b'O' | b'i', b'0'..=b'9'] | [b'0'..=b'9', b'l' | b'I' | b'O']
    );
    // *YOU MAY ASK*: in a line of capitals the capital tells nothing.
    let shouted = words.token(i).is_some_and(|t| t.all_caps()) && matches!(month, 3 | 5);
    if damaged || shouted {
        return None;
    }
    if names_a_thing(words, i + 1) || day_number(words, at).is_some() || other_of || every {
        return None;
    }
    let token = words.token(i)?;
    let before = i.checked_sub(1).and_then(|b| words.token(b).copied());
    // *May I*, *March on*; a name in front or behind: *Theresa May*, *Mr March*, *April Bank*.
    let named_before =
        before.is_some_and(|t| t.capital() && words.lex(i - 1) == Lex::Nothing && !small(words.before(i, 1)));
    let named_after = words.token(i + 1).is_some_and(|t| t.capital() && !t.initial()) && !preposed(words, i);
    let word_too = matches!(month, 3..=6 | 8);
    if month == 4 && is_called(words, i) {
        return None;
    }
    if !full || (word_too && (named_before || named_after)) || (token.initial() && matches!(month, 3 | 5)) {
        return None;
    }
    Some(Reading::new(i, i + 1, When::In(year_of_list(words, i + 1), Part::Month(month))))
}

/// *Well, April, I think*, *April.*: a woman who is spoken to stands between marks.
fn is_called(words: &Words, i: usize) -> bool {
    let marked = |j: usize| words.token(j).is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break));
    let listed = |j: usize| matches!(words.lex(j), Lex::Month(_) | Lex::Year(_) | Lex::Number(_));
    let opens = words.token(i).is_some_and(|t| t.initial());
    (opens || i > 0 && marked(i - 1) && !words.is_dash(i - 1))
        && marked(i + 1)
        && !words.is_dash(i + 1)
        && !listed(i + 2)
        && !(i > 1 && listed(i - 2))
}

/// *The May holidays*, *the May Executive Orders*, *the February and October revolutions* are names, not months.
fn names_a_thing(words: &Words, i: usize) -> bool {
    let order = words.skip(i, &["presidential"]);
    let other = if words.is(i, "and") && matches!(words.lex(i + 1), Lex::Month(_)) { i + 2 } else { i };
    words.is(i, ["holiday", "holidays"])
        || words.is(order, "executive") && words.is(order + 1, ["order", "orders"])
        || words.is(other, ["revolution", "revolutions"])
}

/// Whether a preposition or its like stands in front.
fn preposed(words: &Words, i: usize) -> bool {
    words.lex_before(i, 1) != Lex::Nothing || small(words.before(i, 1))
}

/// A function word, which a capital at the head of a sentence may hide.
fn small(word: &str) -> bool {
    is_function(&word.to_ascii_lowercase()) || word.eq_ignore_ascii_case("perhaps")
}

pub fn exists(month: i8, day: i8) -> bool {
    day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1]
}

/// The further days of *June 15 and 16*, the first ones of *15 and 16 June*.
fn listed_day(words: &Words, i: usize) -> Option<Reading> {
    let day = day_number(words, i)?;
    if words.is_content(i + 1) {
        return None;
    }
    let joined = |j: usize| words.is(j, ["and", "or", ",", "&"]);
    // Forward: every step a joint and a number, then the month.
    let mut at = i + 1;
    for _ in 0..4 {
        if !joined(at) {
            break;
        }
        let next = at + 1;
        if day_number(words, next).is_none() {
            break;
        }
        if let Some(last) = words.below(Level::Part, next)
            && let When::In(year, Part::Day(month, _)) = last.when
        {
            return exists(month, day).then(|| Reading::new(i, i + 1, When::In(year, Part::Day(month, day))));
        }
        at = next + 1;
    }
    // Back: the same, and the month before the first number.
    let mut at = i;
    for _ in 0..4 {
        if at < 3 || !joined(at - 1) {
            return None;
        }
        at -= 2;
        day_number(words, at)?;
        if let Some((month, _, true)) = month_name(words, at - 1) {
            // A comma alone joins no day: *June 15, 16 of them*.
            if words.before(i, 1) == "," && !joined(i + 1) {
                return None;
            }
            let (year, end) = year_after(words, i + 1, true).unwrap_or((YearRef::Open, i + 1));
            return exists(month, day).then(|| Reading::new(i, end, When::In(year, Part::Day(month, day))));
        }
    }
    None
}

/// *On the 25th*, *the 27th of this month*
fn day_of_month(words: &Words, i: usize) -> Option<Reading> {
    let day = day_number(words, i)?;
    let figures = words.tokens.word(i).starts_with(|c: char| c.is_ascii_digit());
    if !words.was(i, 1, "the") {
        return None;
    }
    // *The 27th of this month*, *of the month*
    let month = words.skip(i + 2, &["the"]);
    if words.is(i + 1, "of")
        && let (by, at) = match words.lex(month) {
            Lex::Shift(by) => (by, month + 1),
            _ if figures => (0, month),
            _ => return None,
        }
        && words.lex(at) == Lex::Unit(Period::Month, false)
    {
        return Some(Reading::new(i, at + 1, When::Monthly(day, Some(by))));
    }
    // *The fourth* alone is one of many things.
    if !figures {
        return None;
    }
    let placed = words.was(i, 2, ["on", "by", "until", "till", "before", "since", "from", "after", "through"])
        // *Today is the 21st*, *in the evening of the 23rd*
        || words.was(i, 2, "is") && words.lex_before(i, 3) == Lex::Day(0)
        || words.was(i, 2, "of") && words.lex_before(i, 3) == Lex::DayPart;
    // *In the evening of the 23rd, Wednesday*
    let named = words.skip(i + 1, &[","]);
    if placed && let Lex::Weekday(week) = words.lex(named) {
        return Some(Reading::new(i, named + 1, When::Falling(day, week)));
    }
    let next = words.token(i + 1);
    let ends = next.is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break) || !t.capital() || t.initial());
    let goes_on = words.is_content(i + 1)
        || words.is_dash(i + 1)
        || words.is(i + 1, ["of", "and", "or"])
        || words.is(i + 1, ",") && matches!(words.lex(i + 2), Lex::Ordinal(_));
    (placed && ends && !goes_on).then(|| Reading::new(i, i + 1, When::Monthly(day, None)))
}
