//! The rules, family by family. Table order settles which of two readings of the same words wins.

mod ago;
mod clock;
mod counted;
mod days;
mod figures;
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

/// All rules.
pub const FAMILIES: &[&[Rule]] = &[
    figures::RULES,
    days::RULES,
    years::RULES,
    spelled_years::RULES,
    relative::RULES,
    weekdays::RULES,
    ago::RULES,
    parts::RULES,
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
    let counts = counted(words.tokens.word(i + 1));
    (!broken && !counts && (1..=31).contains(&n)).then_some(n as i8)
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
        )
}

/// The year after a month or a season: `, 2018`, `of 2018`, `last year`, `of this year`; and the token after it.
fn year_after(words: &Words, i: usize, comma: bool) -> Option<(YearRef, usize)> {
    let j = if comma && words.tokens.word(i) == "," { i + 1 } else { i };
    if let Some(year) = year_number(words, j) {
        return Some((YearRef::Given(year), j + 1));
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

/// Whether a number is a part of a longer one, or of a price, a code, a percentage.
fn within_number(words: &Words, i: usize) -> bool {
    let near = |j: usize| words.is_close(j);
    let before = if near(i) { words.before(i, 1) } else { "" };
    let after = if near(i + 1) { words.tokens.word(i + 1) } else { "" };
    let digit_after = matches!(words.lex(i + 2), Lex::Number(_) | Lex::Year(_)) && near(i + 2);
    let digit_before = matches!(words.lex_before(i, 2), Lex::Number(_) | Lex::Year(_)) && i > 0 && near(i - 1);
    matches!(before, "$" | "€" | "£" | "№" | "#" | "+" | "@" | "&" | "_" | "=")
        || (matches!(before, "." | "," | ":" | "/") && digit_before)
        // `S/2023/212` is a document.
        || (before == "/" && after == "/" && digit_after && i > 1 && near(i - 1) && words.is_name(i - 2))
        || matches!(after, "%" | "°" | "@" | "_" | "=")
        || (matches!(after, "." | "," | ":") && digit_after)
        || matches!(words.before(i, 1), "$" | "€" | "£" | "№")
        || (words.before(i, 1) == "." && words.was(i, 2, ["No", "Nos", "art", "p", "pp"]))
}

/// The year that two figures shorten: `04` is 2004, `98` is 1998.
fn short_year(words: &Words, i: usize) -> Option<i16> {
    let digits = words.tokens.word(i);
    let n: i16 = digits.parse().ok().filter(|_| digits.len() == 2)?;
    Some(if n < 40 { 2000 + n } else { 1900 + n })
}

/// Words in front of numbered things.
const NUMBERED: &[&str] = &[
    "resolution",
    "order",
    "article",
    "no",
    "nos",
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
    "section",
    "rule",
    "chapter",
    "title",
    "case",
    "docket",
    "bill",
    "clause",
    "item",
    "file",
    "§",
    "amendment",
    "document",
    "protocol",
    "res",
    "hr",
    "s",
];

/// Whether a number is that of a thing: *Resolutions 1929 and 2231*, *§ 1961*, *No. 1143/2014*.
fn numbered(words: &Words, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        let before = words.before(at, 1);
        let one = before.strip_suffix('s').filter(|w| w.len() > 2).unwrap_or(before);
        if NUMBERED.iter().any(|w| w.eq_ignore_ascii_case(one)) || before == "Nos" {
            return true;
        }
        // *1929 and 2231*, *No. 7, 1929*
        let joint = words.was(at, 1, ["and", "or", ",", "–", "-", "/"]);
        if !joint || at < 2 || !matches!(words.lex(at - 2), Lex::Year(_) | Lex::Number(_)) {
            return before == "." && words.was(at, 2, ["No", "Nos", "art", "p", "pp", "v"]);
        }
        at -= 2;
    }
    false
}

/// Whether a number stands inside an address of a page or a mailbox: *www.port.example/maps/2017*.
fn in_address(words: &Words, i: usize) -> bool {
    let near = |j: usize| words.is_close(j) && words.is(j, ["/", ".", "-", "_", "=", "?", "&", "@"]);
    if !(i > 0 && words.is_close(i) && words.was(i, 1, ["/", ".", "-", "_", "=", "?", "&", "@"]) || near(i + 1)) {
        return false;
    }
    let first = (i.saturating_sub(40)..=i).rev().find(|&j| !words.is_close(j)).unwrap_or(i);
    (first..i).any(|j| words.is(j, ["http", "https", "www"]) || words.tokens.word(j) == "@")
}
