//! Days and months by name.

use super::super::lexemes::Lex;
use super::super::reading::{Part, Reading, When, Words, YearRef, is_function};
use super::numbered::{in_address, numbered};
use super::{counted, day_number, short_year, year_after, year_behind};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::text::tokens::Kind;

pub const RULES: &[Rule] = &[
    Rule {
        name: "month-day",
        about: "A day by the name of its month, the day behind.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Month(_) | Lex::ShortMonth(_)), month_day),
        examples: &[
            ("Later, on {January 25}, I believe, they sent a paper.", "2022-01-25"),
            ("On this very day, {July 3}, 75 years ago, it was freed.", "1947-07-03"),
            ("It ended as early as {October 19} [2020], he said.", "2020-10-19"),
            ("The first one met on {April 27} (or May 10), 1906.", "1906-04-27"),
            ("since {March 18, 2015}, when we signed", "2015-03-18"),
            ("We will meet on {April 1} and go on.", "2022-04-01"),
            ("It was signed on {May 9 last year}.", "2021-05-09"),
            ("on {June 15} and 16, 2018, in Astana", "2018-06-15"),
            ("It was signed on {Sept. 3, 1945}.", "1945-09-03"),
            ("the {April 25th} talks were held", "2021-04-25"),
            ("the upcoming {October 15} summit", "2022-10-15"),
            ("It was {June 6, this year}, that they met.", "2022-06-06"),
            ("mails from {January 5th} and 6th of last year", "2021-01-05"),
            ("The log says Tue {Apr  3 10:00:00 2018}.", "2018-04-03T10:00"),
            ("the events of {September 11} showed", "2001-09-11"),
            ("the {January 6th} committee met", "2021-01-06"),
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
            ("The wire of {23 Oct 14} is lost.", "2014-10-23"),
            ("The wire of {9 Aug. ’17} is lost.", "2017-08-09"),
            ("After {5 December} shops closed.", "2021-12-05"),
        ],
        counterexamples: &["There are 12 March trees.", "the first May demonstration", "Article 5 June"],
    },
    Rule {
        name: "month",
        about: "A month by its name, with a year or without.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Month(_) | Lex::ShortMonth(_)), month),
        examples: &[
            ("I was in Omsk in {May} two years ago.", "2020-05"),
            ("your address since {September 2020}, where", "2020-09"),
            ("In {December last year} it was opened.", "2021-12"),
            ("it will be opened in {May}", "2022-05"),
            ("in {May} the decrease was small", "2021-05"),
            ("in {May} and June 2018", "2018-05"),
            ("{May} and June were hard.", "2021-05"),
            ("in {September of 2016}", "2016-09"),
            ("It was in {May ’98}.", "1998-05"),
            ("the {November} summit was held in Singapore", "2021-11"),
        ],
        counterexamples: &[
            "May I ask you?",
            "YOU MAY ASK",
            "until March l2, 2027",
            "until January 2S, 2026",
            "until August |1, 2026",
            "until December ll, 2026",
            "at HTTPS://PORT.EXAMPLE/2011/JUNE",
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
            "May the coming year bring joy.",
        ],
    },
    Rule {
        name: "year-month-day",
        about: "A day by the name of its month, the year in front.",
        level: Level::Part,
        find: Find::Date(|l| matches!(l, Lex::Year(1000..=2100)), year_month_day),
        examples: &[
            ("The chart is marked {2016 Nov 24}.", "2016-11-24"),
            ("The chart is marked {2016, November 24}.", "2016-11-24"),
            ("The chart is marked {2013 Apr. 2}.", "2013-04-02"),
        ],
        counterexamples: &["In March 2016, April 5 was far.", "Resolution 2016, June 5", "May 5, 2016, June 4"],
    },
];

/// The month at token `i`, and the token after it.
pub fn month_name(words: &Words, i: usize) -> Option<(i8, usize, bool)> {
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
    // *Apr  3 10:00:00 2018*, as machines write it.
    if let Some((time, at)) = clock(words, last)
        && let Lex::Year(year) = words.lex(at)
    {
        let reading = Reading::new(i, at + 1, When::In(YearRef::Given(year), Part::Day(month, day)));
        return Some(Reading { time: Some(time), ..reading });
    }
    let (year, end) = year_after(words, last, true).unwrap_or_else(|| (year_behind(words, last), last));
    let year = remembered(words, i, end, (month, day)).unwrap_or(year);
    Some(Reading::new(i, end, When::In(year, Part::Day(month, day))))
}

/// Hour and minute at token `i`, and the token after them: *10:00*, *10:00:00*.
fn clock(words: &Words, i: usize) -> Option<((i8, i8), usize)> {
    let colon = |j: usize| words.tokens.word(j) == ":" && words.is_close(j) && words.is_close(j + 1);
    match (words.lex(i), words.lex(i + 2)) {
        (Lex::Number(h @ 0..=23), Lex::Number(m @ 0..=59)) if colon(i + 1) => {
            let seconds = colon(i + 3) && matches!(words.lex(i + 4), Lex::Number(0..=60));
            Some(((h as i8, m as i8), if seconds { i + 5 } else { i + 3 }))
        }
        _ => None,
    }
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
    let (month, at, full) = month_name(words, of)?;
    // *the first May demonstration*, *Article 5 June*
    if (of == next && !digits) || words.was(i, 1, ["article", "no", "number", "chapter"]) {
        return None;
    }
    let short = (words.is_spaced(at) && !full && !words.is_content(at + 1) && day_like(words, at))
        .then(|| short_year(words, at).map(|year| (YearRef::Given(year), at + 1)));
    let (year, end) = year_after(words, at, true).or(short.flatten()).unwrap_or_else(|| (year_behind(words, at), at));
    // Without a year, *12 March trees* may be anything: a date has a small word or a mark behind it, or one in front that
    // leads to a day.
    if year == YearRef::Open && words.is_content(at) && of == next && !leads_to_a_day(words, i) {
        return None;
    }
    let year = remembered(words, i, end, (month, day)).unwrap_or(year);
    exists(month, day).then(|| Reading::new(i, end, When::In(year, Part::Day(month, day))))
}

/// Whether what stands before a number says that a day follows: *after 5 June shops opened*, *Monday, 5 June*, *as at
/// 5 June*, or the day before it: *3–5 June*, *between 5 May and 5 June*.
fn leads_to_a_day(words: &Words, i: usize) -> bool {
    let weekday = i - usize::from(words.was(i, 1, ","));
    let joint = i > 0 && words.is_dash(i - 1) || words.was(i, 1, ["and", "to", "or", "through", "until", "till"]);
    let joined = joint && matches!(words.lex_before(i, 2), Lex::Number(1..=31) | Lex::Ordinal(1..=31) | Lex::Month(_));
    words.was(i, 1, class::LEADS_TO_A_DAY)
        || words.was(i, 1, "at") && words.was(i, 2, "as")
        || matches!(words.lex_before(weekday, 1), Lex::Weekday(_))
        || joined
}

/// Whether two figures are no count, price or hour.
fn day_like(words: &Words, i: usize) -> bool {
    let hour =
        words.is_close(i + 1) && matches!(words.tokens.word(i + 1), ":" | "%" | "," | "." | "-" | "–" | "/" | "°");
    let ends = !words.is_close(i + 2) || !words.token(i + 2).is_some_and(|t| t.kind == Kind::Number);
    !(hour && !(ends && matches!(words.tokens.word(i + 1), "," | "."))) && !counted(words.tokens.word(i + 1))
}

/// The year of a day that has become a name: *the attacks of September 11*, *the January 6th committee*.
fn remembered(words: &Words, i: usize, end: usize, day: (i8, i8)) -> Option<YearRef> {
    let what = class::REMEMBERED;
    match day {
        (9, 11) if words.is(end, what) || words.was(i, 1, "of") && (2..4).any(|back| words.was(i, back, what)) => {
            Some(YearRef::Given(2001))
        }
        (1, 6) if words.is(end, class::REMEMBERED.or(class::INQUIRING)) => Some(YearRef::Given(2021)),
        _ => None,
    }
}

fn month(words: &Words, i: usize) -> Option<Reading> {
    let (month, at, full) = month_name(words, i)?;
    if words.token(i).is_some_and(|t| t.initial()) && words.is(i, "may") && words.is(at, "the") {
        return None;
    }
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
    // *January 2S, 2026*, *August |1, 2026*: nothing of another year.
    let year_at = |j: usize| words.is(j, ",") && matches!(words.lex(j + 1), Lex::Year(_));
    let unread = |j: usize| words.lex(j) == Lex::Nothing && words.tokens.word(j).len() <= 2;
    let damaged = damaged
        || !words.is(at, ",")
            && unread(at)
            && (year_at(at + 1) || words.lex(at + 1) != Lex::Nothing && year_at(at + 2));
    // *YOU MAY ASK*: in a line of capitals the capital tells nothing.
    let shouted = words.token(i).is_some_and(|t| t.all_caps()) && matches!(month, 3 | 5);
    if damaged || shouted || in_address(words, i) {
        return None;
    }
    if names_a_thing(words, i + 1) || day_number(words, at).is_some() || other_of || every {
        return None;
    }
    let token = words.token(i)?;
    // *May the coming year bring joy*
    if month == 5 && token.initial() && words.is(i + 1, class::WISHED) {
        return None;
    }
    let before = i.checked_sub(1).and_then(|b| words.token(b).copied());
    // *May I*, *March on*; a name in front or behind: *Theresa May*, *Mr March*, *April Bank*.
    let named_before =
        before.is_some_and(|t| t.capital() && words.lex(i - 1) == Lex::Nothing && !small(words.before(i, 1)));
    let named_after = words.token(i + 1).is_some_and(|t| t.capital() && !t.initial()) && !preposed(words, i);
    let word_too = matches!(month, 3..=6 | 8);
    if month == 4 && is_called(words, i) {
        return None;
    }
    // *March and April were hard*: what is joined to a month is one.
    let joined = words.is(i + 1, ["and", "or", "to"]) && matches!(words.lex(i + 2), Lex::Month(_));
    let opens = token.initial() && matches!(month, 3 | 5) && !joined;
    if !full || (word_too && (named_before || named_after)) || opens {
        return None;
    }
    Some(Reading::new(i, i + 1, When::In(year_behind(words, i + 1), Part::Month(month))))
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
    let word = word.to_ascii_lowercase();
    is_function(&word) || matches!(word.as_str(), "perhaps" | "between" | "both")
}

pub fn exists(month: i8, day: i8) -> bool {
    day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month as usize - 1]
}

/// *2016 Nov 24*
fn year_month_day(words: &Words, i: usize) -> Option<Reading> {
    let comma = words.is(i + 1, ",");
    let at = i + 1 + usize::from(comma);
    let day = words.simple(at)?;
    let When::In(YearRef::Open, part @ Part::Day(..)) = day.when else { return None };
    let Lex::Year(year) = words.lex(i) else { return None };
    let other = matches!(words.lex_before(i, 1), Lex::Month(_) | Lex::ShortMonth(_) | Lex::Number(_) | Lex::Ordinal(_))
        || words.was(i, 1, [",", "-", "–", "/", "."]);
    let alone = day.until.is_none() && matches!(words.lex(at), Lex::Month(_) | Lex::ShortMonth(_));
    let listed = comma && words.is_content(day.end);
    let bare = alone && !other && !listed && !numbered(words, i);
    bare.then_some(Reading { start: i, when: When::In(YearRef::Given(year), part), ..day })
}
