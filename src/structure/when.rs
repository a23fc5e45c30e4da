//! A line that says when and where: `February 14, 2022, 17:15, The Kremlin, Moscow` and its relatives.

use super::clock::{is_clock, time};
use super::event;
use super::sources::Slashes;
use crate::lang;
use crate::text::shapes::{BRIEFING_NUMBER, CONCLUDED, SLASHED_DAY};
use crate::text::{last_word, word_starts};

/// What such a line gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayAndTime {
    /// ISO 8601 day.
    pub date: Option<String>,
    /// `HH:MM`.
    pub time: Option<String>,
    /// As printed.
    pub place: Option<String>,
    /// The line has words that are none of these: a byline, the same day in another calendar.
    pub beside: bool,
}

/// What may stand between day, time and place.
const BETWEEN: &[char] = &[' ', '*', ',', ';', '-', '–', '—', '|', '·', '•', '/', '(', ')', '[', ']'];

/// Reads a whole line; `None` if anything in it is neither day nor time nor place, or if it has no day.
pub fn read(line: &str, slashes: Slashes) -> Option<DayAndTime> {
    // Every day has a figure, and most lines have none.
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let date = |text| date(text, slashes);
    let line = untagged(line);
    let mut when = DayAndTime::default();
    if let Some(day) = beside_byline(line) {
        return read(day, slashes).map(|when| DayAndTime { place: None, beside: true, ..when });
    }
    let mut rest = strip_lead_in(line.trim_matches(BETWEEN));
    if let Some((date, after)) = date(rest) {
        (when.date, rest) = (Some(date), after);
    } else if let Some((time, after)) = time(rest)
        && let Some((date, after)) = date(strip_lead_in(after.trim_start_matches(BETWEEN)))
    {
        (when.time, when.date, rest) = (Some(time), Some(date), after);
    } else {
        // `Gorki, Moscow Region, November 25, 2011`
        let (place, tail) = place_before_date(rest, slashes)?;
        let (day, after) = date(tail)?;
        // `The Omsk Herald, June 3, 2010`
        when.beside = place.rsplit(' ').next().is_some_and(|w| lang::is(w, lang::class::OUTLET));
        (when.place, when.date, rest) = (Some(place).filter(|_| !when.beside), Some(day), after);
    }
    rest = rest.trim_start_matches(BETWEEN);
    // `24 April 2024 in Berlin`
    let rest = rest.strip_prefix("at ").or(rest.strip_prefix("in ")).unwrap_or(rest);
    let mut rest = rest;
    if when.time.is_none()
        && let Some((clock, after)) = time(rest)
    {
        let after = after.trim_start_matches(BETWEEN);
        (when.time, rest) = (Some(clock), after.strip_prefix("in ").unwrap_or(after));
    }
    let rest = rest.trim_end_matches('.').trim_end();
    let rest = unweekday(rest.trim_start_matches(BETWEEN));
    let other = is_other_calendar(rest) || is_update(rest) || is_volume(rest) || is_kind(rest);
    when.beside |= other;
    if rest.is_empty() || other {
        return Some(when);
    }
    if when.place.is_some() || !is_place(rest, true) {
        return None;
    }
    when.place = Some(rest.to_string());
    Some(when)
}

/// What stands in a tag that was left in a text: `<date>2008-03-07</date>`.
fn untagged(line: &str) -> &str {
    let inside = || {
        let (name, rest) = line.strip_prefix('<')?.split_once('>')?;
        let (value, end) = rest.split_once("</")?;
        (name.ends_with("date") && end.strip_suffix('>') == Some(name)).then_some(value)
    };
    inside().unwrap_or(line)
}

/// The piece of a line that is no byline, if another is one: `By Anna Lee | Omsk News | June 3, 2010`.
fn beside_byline(line: &str) -> Option<&str> {
    let is_byline = |piece: &&str| is_byline(piece);
    let mut pieces = line.split('|').map(str::trim);
    (line.contains('|') && line.len() < 200 && pieces.clone().any(|piece| is_byline(&piece)))
        .then(|| pieces.find(|piece| date(unweekday(piece), Slashes::DayFirst).is_some()))?
}

/// `By Anna Lee`
pub fn is_byline(text: &str) -> bool {
    let name = text.strip_prefix("By ").or_else(|| text.strip_prefix("by ")).or_else(|| text.strip_prefix("BY "));
    name.is_some_and(|name| {
        name.len() < 80
            && name.split(' ').all(|w| w.starts_with(char::is_uppercase) || matches!(w, "and" | "of" | "for"))
    })
}

/// `15 March 2010 - Press release`: the kind of the page.
fn is_kind(rest: &str) -> bool {
    const KINDS: [&str; 9] = [
        "press release",
        "speech",
        "statement",
        "travel",
        "transcript",
        "news",
        "interview",
        "communiqué",
        "declaration",
    ];
    KINDS.contains(&rest.to_lowercase().as_str())
}

/// `vol 472 cc1-50`, of a record in print.
fn is_volume(rest: &str) -> bool {
    rest.strip_prefix("vol ").is_some_and(|v| v.len() < 24 && v.starts_with(|c: char| c.is_ascii_digit()))
}

/// The same day in another calendar: `Phalguna 24, 1944 (Saka)`.
fn is_other_calendar(rest: &str) -> bool {
    let mut words = rest.split([' ', ',', '(', ')']).filter(|w| !w.is_empty());
    let month = |w: &str| lang::is(w, lang::class::OTHER_MONTH);
    let numbers = |w: &str| w.bytes().all(|b| b.is_ascii_digit()) || lang::is(w, lang::class::OTHER_ERA);
    words.clone().count() <= 4 && words.clone().any(month) && words.all(|w| month(w) || numbers(w))
}

/// `Last updated: June 4, 2010, 09:12`
fn is_update(rest: &str) -> bool {
    ["Last updated", "Updated", "Last modified"].iter().any(|w| rest.starts_with(w))
        && find(rest, Slashes::DayFirst).is_some()
}

/// The first day in a line that has other words too: `by editor on June 3, 2010, 17:00`.
pub fn find(line: &str, slashes: Slashes) -> Option<DayAndTime> {
    let (day, rest) = word_starts(line).take(40).find_map(|at| date(&line[at..], slashes))?;
    let clock = time(rest.trim_start_matches(BETWEEN)).map(|(t, _)| t);
    Some(DayAndTime { date: Some(day), time: clock, ..DayAndTime::default() })
}

/// What may stand before a day: `Aired April 23, 2004`.
const LEAD_INS: [&str; 25] = [
    "Date:",
    "Delivered on",
    "Released on",
    "Transcript date",
    "Transcript Date",
    "Sitting of",
    "HC Deb",
    "HL Deb",
    "Press release",
    "Press Release",
    "PRESS RELEASE",
    "Released:",
    "Released",
    "Delivered:",
    "Delivered",
    "Aired:",
    "Aired",
    "Broadcast",
    "Recorded",
    "Filed",
    "For Immediate Release",
    "FOR IMMEDIATE RELEASE",
    "For immediate release",
    "For release",
    "on",
];

/// `Publication date:`, a weekday, `on`: nothing that the calendar needs.
fn strip_lead_in(line: &str) -> &str {
    let lead_in = LEAD_INS.iter().find_map(|l| line.strip_prefix(l).filter(|rest| rest.starts_with([' ', ':', ','])));
    let rest = lead_in.map_or(line, |rest| rest.trim_start_matches([' ', ':', ',', '-', '–', '—']));
    let rest = rest.strip_prefix("on ").unwrap_or(rest);
    unweekday(rest)
}

/// What follows the day of the week.
pub fn unweekday(line: &str) -> &str {
    let word = line.split([' ', ',', '.']).next().unwrap_or("");
    let rest = if lang::is_weekday(word) { line[word.len()..].trim_start_matches(['.', ',', ' ']) } else { line };
    // `Friday the 7th of March 2008`
    rest.strip_prefix("the ").filter(|day| day.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(rest)
}

/// A day at the start: `June 3, 2010`, `3 June 2010`, `2010-06-03`, `03.06.2010`, `6/3/10`. Gives it in ISO form, and
/// what follows.
pub fn date(text: &str, slashes: Slashes) -> Option<(String, &str)> {
    if let Some((first, rest)) = word(text) {
        // Behind hardly any word stands a number.
        let (day, rest) = number(rest.trim_start_matches(['.', ' ']))?;
        let month = u32::from(lang::month(first)?);
        let rest = ["st", "nd", "rd", "th"].iter().find_map(|s| rest.strip_prefix(s)).unwrap_or(rest);
        let (year, rest) = number(rest.trim_start_matches([',', ' ']))?;
        return iso(year, month, day).map(|d| (d, rest));
    }
    let (a, rest) = number(text)?;
    if let Some(rest) = rest.strip_prefix(['-', '/']).filter(|_| a > 999) {
        let (m, rest) = number(rest)?;
        let (d, rest) = number(rest.strip_prefix(['-', '/'])?)?;
        // `2010-06-03T17:00:00Z`
        let clock = rest.strip_prefix('T').filter(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        return iso(a, m, d).map(|d| (d, clock.unwrap_or(rest)));
    }
    if rest.starts_with('/') {
        let (first, second, year, rest) = slashed(text)?;
        let month_first = match slashes {
            // Only one of the two can be a month, or they are one number.
            _ if second > 12 || first == second => true,
            _ if first > 12 => false,
            Slashes::MonthFirst => true,
            Slashes::DayFirst => false,
            Slashes::Unknown => return None,
        };
        let (month, day) = if month_first { (first, second) } else { (second, first) };
        return iso(year, month, day).map(|d| (d, rest));
    }
    if let Some(rest) = rest.strip_prefix('.') {
        let (m, rest) = number(rest)?;
        let (y, rest) = number(rest.strip_prefix('.')?)?;
        return iso(y, m, a).map(|d| (d, rest));
    }
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|s| rest.strip_prefix(s)).unwrap_or(rest);
    let rest = rest.strip_prefix(" of ").unwrap_or(rest);
    // `12-Mar-2019`
    let (name, rest) = word(rest.trim_start_matches([' ', '-']))?;
    let (y, rest) = number(rest.trim_start_matches([',', '.', ' ', '-']))?;
    iso(y, u32::from(lang::month(name)?), a).map(|d| (d, rest))
}

/// The numbers of `6/3/2010` or `6/3/10`, and what follows.
fn slashed(text: &str) -> Option<(u32, u32, u32, &str)> {
    let parts = SLASHED_DAY.parts(text)?;
    let number = |part: usize| parts[part].parse::<u32>().ok();
    let year = match number(3)? {
        // No transcript on the web is of the years before 1950 in two digits.
        year @ 0..50 if parts[3].len() == 2 => 2000 + year,
        year if parts[3].len() == 2 => 1900 + year,
        year => year,
    };
    Some((number(1)?, number(2)?, year, &text[parts.get(3)?.end()..]))
}

/// The first day in a line that may have either the day or the month first: `Talks, 4/5/2015`.
pub fn either_way(line: &str) -> Option<&str> {
    let words = line.split([' ', ',', '(', ')', '|']);
    words.take(60).find(|w| {
        let days = slashed(w).map(|(a, b, year, _)| (iso(year, a, b), iso(year, b, a)));
        matches!(days, Some((Some(a), Some(b))) if a != b)
    })
}

/// Whether a line is a day, or the days from one to another: `September 15 − 16, 2022`.
pub fn is_day_or_days(line: &str) -> bool {
    let until = |rest: &str| rest.trim().trim_start_matches(['-', '–', '—', '−', ' ']).to_string();
    let whole = |text: &str| date(text, Slashes::Unknown).is_some_and(|(_, rest)| rest.is_empty());
    if let Some((_, rest)) = date(line, Slashes::Unknown) {
        return rest.is_empty() || rest.trim_start().starts_with(['-', '–', '—', '−']) && whole(&until(rest));
    }
    let Some((month, rest)) = word(line) else { return false };
    let Some((_, rest)) = lang::month(month).and_then(|_| number(rest.trim_start())) else { return false };
    let rest = until(rest);
    whole(&rest) || whole(&format!("{month} {rest}"))
}

/// Whether a line closes a transcript: `END`, `1:07 P.M. EDT`, `END 1:07 P.M. EDT`, `###`.
pub fn closes(line: &str) -> bool {
    let bare = line.trim_matches(['-', '–', '—', '*', '[', ']', '(', ')', '<', '>', ' ', '.', '#']);
    let end = ["ENDS", "Ends", "END", "End"].iter().find_map(|e| bare.strip_prefix(e));
    match end {
        Some(rest) => rest.is_empty() || is_clock(rest.trim()) || matches!(rest, " OF TRANSCRIPT" | " of transcript"),
        None => {
            is_clock(line)
                || line.starts_with("###") && bare.is_empty()
                || line == "-30-"
                || matches!(bare, "Concludes" | "Concluded" | "CONCLUDED")
                || CONCLUDED.fits(line)
                || BRIEFING_NUMBER.fits(line)
        }
    }
}

/// Whether words read as the name of a place. `sure` where a date stands beside them, so that a lower-case word may be in it.
pub fn is_place(text: &str, sure: bool) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let small =
        |w: &str| matches!(w, "of" | "the" | "on" | "de" | "la" | "and" | "in" | "at" | "near" | "–" | "-" | "&");
    let lower = words.iter().filter(|w| w.starts_with(char::is_lowercase) && !small(w)).count();
    let begins = words[0].starts_with(|c: char| c.is_uppercase());
    // `Department Press Briefing`, `BILLS`
    let named = |w: &&str| lang::is(w.trim_matches(|c: char| !c.is_alphanumeric()), lang::class::OCCASION);
    let occasion = !text.contains(',')
        && words.iter().any(named)
        && !words.last().is_some_and(|w| lang::is(w, lang::class::FAC_HEAD));
    begins
        && !occasion
        && words.len() <= 12
        && !words.last().is_some_and(|w| small(w))
        // `Phalguna 24, 1944 (Saka)` is a day of another calendar.
        && !words.iter().any(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()))
        && lower <= if sure { 3 } else { 2 }
        && !text.contains([':', '?', '!', '*', '<', '"', '“'])
        // `Washington, D.C.`
        && (sure || text.strip_suffix('.').is_none_or(|t| t.contains(',') && is_short(last_word(t))))
        && words.iter().rev().skip(1).all(|w| w.strip_suffix('.').is_none_or(is_short))
        && (sure || !lang::opens_a_heading(words[0]))
}

/// `St. Petersburg`, `James S. Brady Press Briefing Room`: words whose full stop ends no sentence.
fn is_short(word: &str) -> bool {
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    initial || matches!(word, "St" | "Mt" | "Ft") || word.contains('.')
}

/// The day that ends or begins a title: `Talks in Omsk, June 3, 2010`, `6/3/10: Talks`. A day that a preposition binds to
/// the other words may be another: `Anniversary of May 9, 1945`.
pub fn in_title(line: &str, slashes: Slashes) -> Option<String> {
    const MARKS: [char; 6] = [',', '-', '–', '—', '|', ':'];
    if let Some((day, rest)) = date(unweekday(line), slashes)
        && rest.trim_start().starts_with(MARKS)
    {
        return Some(day);
    }
    let free = |before: &str| {
        let before = before.trim_end();
        let word = last_word(before);
        // `The Minister's regular press conference on June 3, 2010`: what is asked and answered has no day for its subject.
        let held = || before.strip_suffix(" on").is_some_and(event::is_held);
        word.ends_with(MARKS)
            || word == "on" && held()
            || word.starts_with(char::is_uppercase) && lang::month(word).is_none()
    };
    let starts = line.rmatch_indices([' ', '(']).take(7).map(|(i, mark)| (&line[..i], &line[i + mark.len()..]));
    let days = starts.filter(|(before, _)| free(before) && !before.is_empty());
    days.filter_map(|(_, after)| date(unweekday(after), slashes))
        .find(|(_, rest)| rest.trim_matches([')', '.', ' ']).is_empty())
        .map(|(day, _)| day)
}

/// Splits `Gorki, Moscow Region, November 25, 2011` before its date.
fn place_before_date(text: &str, slashes: Slashes) -> Option<(String, &str)> {
    let at = text
        .match_indices([',', '-', '–', '—', '|', '.'])
        .map(|(i, m)| (i, i + m.len()))
        .take(8)
        .find(|(_, end)| date(unweekday(text[*end..].trim_start_matches(BETWEEN)), slashes).is_some())?;
    let place = text[..at.0].trim();
    let tail = unweekday(text[at.1..].trim_start_matches(BETWEEN));
    is_place(place, false).then(|| (place.to_string(), tail))
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let date = jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (year >= 1000).then_some(date.ok()?.to_string())
}

fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// The number of up to four digits at the start, and what follows.
pub(super) fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=4).contains(&end).then(|| Some((text[..end].parse().ok()?, &text[end..])))?
}

#[cfg(test)]
mod tests;
