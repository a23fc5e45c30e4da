//! The rules, family by family. Table order settles which of two readings of the same words wins.

mod ago;
mod centuries;
mod clock;
mod codes;
mod counted;
mod day_lists;
mod days;
mod figures;
mod halves;
mod numbered;
mod parts;
mod ranges;
mod relative;
mod spelled_years;
mod weekdays;
mod years;

use super::lexemes::{Lex, Period};
use super::reading::{Words, YearRef};
use crate::extract::rule::Rule;
use crate::text::tokens::Kind;
use numbered::{in_address, within_number};

/// All rules.
pub const FAMILIES: &[&[Rule]] = &[
    figures::RULES,
    days::RULES,
    day_lists::RULES,
    years::RULES,
    centuries::RULES,
    codes::RULES,
    spelled_years::RULES,
    relative::RULES,
    weekdays::RULES,
    ago::RULES,
    parts::RULES,
    halves::RULES,
    counted::RULES,
    ranges::RULES,
    clock::RULES,
];

/// The number of a day in a month: `5`, `5th`, `fifth`; not *5 million*.
fn day_number(words: &Words, i: usize) -> Option<i8> {
    let n = match words.lex(i) {
        Lex::Number(n) if words.tokens.word(i).as_bytes()[0].is_ascii_digit() => n,
        Lex::Ordinal(n) => n,
        _ => return None,
    };
    // 6.5, 1,500, 18:30, 5%
    let broken = words.is_close(i + 1)
        && match words.tokens.word(i + 1) {
            "." | "," | ":" => matches!(words.lex(i + 2), Lex::Number(_) | Lex::Year(_)) && words.is_close(i + 2),
            "%" | "°" => true,
            _ => false,
        };
    let counts = counted(words.tokens.word(i + 1)) && !ends_days(words, i);
    (!broken && !counts && (1..=31).contains(&n)).then_some(n as i8)
}

/// Whether a number closes a range of days whose month stands before the first: *on November 5–6 delegates met*, *between
/// May 5 and 7 people came*.
fn ends_days(words: &Words, i: usize) -> bool {
    let placed = i > 0 && words.is_dash(i - 1) && words.was(i, 4, "on")
        || words.was(i, 1, "and") && words.was(i, 4, "between")
        || words.was(i, 1, "to") && words.was(i, 4, "from");
    placed && matches!((words.lex_before(i, 3), words.lex_before(i, 2)), (Lex::Month(_), Lex::Number(1..=31)))
}

/// Whether a unit of measure stands here: no year or day goes with one.
fn measured(word: &str) -> bool {
    matches!(
        word,
        "percent"
            | "per"
            | "million"
            | "billion"
            | "trillion"
            | "thousand"
            | "hundred"
            | "dozen"
            | "roubles"
            | "rubles"
            | "rouble"
            | "ruble"
            | "dollars"
            | "euros"
            | "yuan"
            | "kopecks"
            | "pounds"
            | "cents"
            | "kilometres"
            | "kilometers"
            | "km"
            | "metres"
            | "meters"
            | "m"
            | "cm"
            | "mm"
            | "kg"
            | "kilos"
            | "kilograms"
            | "tonnes"
            | "tons"
            | "hectares"
            | "litres"
            | "degrees"
            | "megawatts"
            | "MW"
            | "kilowatts"
            | "kW"
            | "GW"
            | "MWh"
            | "horsepower"
            | "hours"
            | "minutes"
            | "seconds"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "times"
            | "points"
            | "square"
            | "cubic"
            | "sq"
            | "miles"
            | "feet"
            | "barrels"
    )
}

/// Whether a noun after a number says that things are counted, not years or days.
fn counted(word: &str) -> bool {
    measured(word)
        || matches!(
            word,
            "people"
                | "families"
                | "children"
                | "students"
                | "schoolchildren"
                | "participants"
                | "delegates"
                | "journalists"
                | "employees"
                | "workers"
                | "specialists"
                | "doctors"
                | "teachers"
                | "soldiers"
                | "troops"
                | "servicemen"
                | "officers"
                | "athletes"
                | "volunteers"
                | "residents"
                | "guests"
                | "representatives"
                | "men"
                | "women"
                | "persons"
                | "individuals"
                | "citizens"
                | "households"
                | "schools"
                | "kindergartens"
                | "hospitals"
                | "companies"
                | "enterprises"
                | "organisations"
                | "settlements"
                | "villages"
                | "cities"
                | "towns"
                | "regions"
                | "countries"
                | "houses"
                | "flats"
                | "apartments"
                | "beds"
                | "seats"
                | "places"
                | "jobs"
                | "units"
                | "vehicles"
                | "cars"
                | "buses"
                | "trucks"
                | "tanks"
                | "aircraft"
                | "planes"
                | "helicopters"
                | "ships"
                | "missiles"
                | "warheads"
                | "medals"
                | "items"
                | "pieces"
                | "pages"
                | "copies"
                | "cases"
                | "sites"
                | "facilities"
                | "projects"
                | "events"
                | "calls"
                | "questions"
                | "applications"
                | "letters"
                | "names"
                | "species"
                | "samples"
                | "tests"
                | "doses"
                | "patients"
                | "others"
        )
}

/// The year of two figures behind an apostrophe at token `i`, and the token after it: *’98*.
fn apostrophe_year(words: &Words, i: usize) -> Option<(YearRef, usize)> {
    let marked = matches!(words.tokens.word(i), "'" | "’" | "‘") && words.is_spaced(i) && words.is_close(i + 1);
    let year = short_year(words, i + 1).filter(|_| marked)?;
    // *May ’60’s*; *in May ‘05’*
    let quoted = matches!(words.tokens.word(i + 2), "'" | "’" | "%")
        || words.token(i + 2).is_some_and(|t| t.kind == Kind::Possessive);
    (!quoted).then_some((YearRef::Given(year), i + 2))
}

/// The year after a month or a season: `, 2018`, `of 2018`, `last year`, `of this year`; and the token after it.
fn year_after(words: &Words, i: usize, comma: bool) -> Option<(YearRef, usize)> {
    let j = if comma && words.tokens.word(i) == "," { i + 1 } else { i };
    if let Some(year) = year_number(words, j) {
        return Some((YearRef::Given(year), j + 1));
    }
    if let Some(found) = apostrophe_year(words, words.skip(j, &["of"])) {
        return Some(found);
    }
    // *June 6, this year*; but *on May 9, last year’s hero*
    if let Some((year, end)) = shifted_year(words, j).filter(|_| j > i)
        && words.token(end).is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break))
    {
        return Some((year, end));
    }
    let j = words.skip(i, &["of", "in"]);
    if j > i
        && let Some(year) = year_number(words, j)
        && words.is(i, "of")
    {
        return Some((YearRef::Given(year), j + 1));
    }
    let k = words.skip(j, &["the"]);
    if let Some(found) = shifted_year(words, k) {
        return Some(found);
    }
    // *April of the year*
    (j > i && k > j && words.is(i, "of") && words.lex(k) == Lex::Unit(Period::Year, false))
        .then_some((YearRef::Shift(0), k + 1))
}

/// The year that the last of a list gives to all: *in May and June 2018*, *June 15 and 16, 2018*, from the first joint on.
fn year_of_list(words: &Words, mut at: usize) -> YearRef {
    for _ in 0..4 {
        if !words.is(at, ["and", "or", ","]) {
            break;
        }
        at = words.skip(at + 1, &["and", "or"]);
        at = match words.lex(at) {
            Lex::Month(_) if day_number(words, at + 1).is_some() => at + 2,
            Lex::Month(_) | Lex::Season(_) => at + 1,
            Lex::Number(1..=31) | Lex::Ordinal(1..=31) if day_number(words, at).is_some() => at + 1,
            _ => break,
        };
        if let Some((year, _)) = year_after(words, at, true) {
            return year;
        }
    }
    YearRef::Open
}

/// The year that is told behind a day or month at token `at`, but is no part of it: by the last of a list, in brackets
/// (*October 19 [2020]*, *April 27 (or May 10), 1906*), or by how long ago it was (*on July 3, 75 years ago*).
fn year_behind(words: &Words, at: usize) -> YearRef {
    let listed = year_of_list(words, at);
    if listed != YearRef::Open {
        return listed;
    }
    let given = |i: usize| year_number(words, i).map(YearRef::Given);
    match words.tokens.word(at) {
        "[" if words.tokens.word(at + 2) == "]" => return given(at + 1).unwrap_or(YearRef::Open),
        // Of two calendars.
        "(" => {
            let closing = (at + 2..at + 5).find(|&i| words.tokens.word(i) == ")");
            let day = closing.is_some_and(|end| day_number(words, end - 1).is_some());
            return closing.filter(|_| day).and_then(|end| year_after(words, end + 1, true)).map_or(listed, |(y, _)| y);
        }
        ")" if (2..5).any(|back| words.was(at, back, "(")) && day_number(words, at - 1).is_some() => {
            return year_after(words, at + 1, true).map_or(listed, |(year, _)| year);
        }
        _ => {}
    }
    if that_year(words, at) {
        return YearRef::That;
    }
    let ago = words.skip(at, &[","]);
    let ago = words.skip(ago, &["exactly", "some"]);
    match ago::number(words, ago) {
        Some((years, end)) if words.lex(end) == Lex::Unit(Period::Year, true) && words.lex(end + 1) == Lex::Ago => {
            YearRef::Shift(-years)
        }
        _ => YearRef::Open,
    }
}

/// *In May that year*, *in May of the same year*: the one that was told last.
fn that_year(words: &Words, i: usize) -> bool {
    let at = words.skip(i, &["of"]);
    let same = words.is(at + 1, ["same", "very"]);
    (words.is(at, "that") || words.is(at, "the") && same)
        && words.lex(at + 1 + usize::from(same)) == Lex::Unit(Period::Year, false)
}

/// `this year`, `next year`, `this past year`
fn shifted_year(words: &Words, i: usize) -> Option<(YearRef, usize)> {
    match (words.lex(i), words.lex(i + 1)) {
        (Lex::Shift(by), Lex::Unit(Period::Year, false)) => Some((YearRef::Shift(by), i + 2)),
        (_, Lex::Unit(Period::Year, false)) if words.is(i, "past") => Some((YearRef::Shift(-1), i + 2)),
        _ => None,
    }
}

/// Four digits that can be a year where the words around speak for it.
fn year_number(words: &Words, i: usize) -> Option<i16> {
    let Lex::Year(year) = words.lex(i) else { return None };
    (!in_address(words, i)
        && (1000..=2100).contains(&year)
        && !within_number(words, i)
        && !counted(words.tokens.word(i + 1)))
    .then_some(year)
}

/// The year that two figures shorten: `04` is 2004, `98` is 1998.
fn short_year(words: &Words, i: usize) -> Option<i16> {
    let digits = words.tokens.word(i);
    let n: i16 = digits.parse().ok().filter(|_| digits.len() == 2)?;
    Some(if n < 40 { 2000 + n } else { 1900 + n })
}
