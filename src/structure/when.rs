//! A line that says when and where: `February 14, 2022, 17:15, The Kremlin, Moscow` and its relatives.

use crate::lang;

/// What such a line gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    /// ISO 8601 day.
    pub date: Option<String>,
    /// `HH:MM`.
    pub time: Option<String>,
    /// As printed.
    pub place: Option<String>,
}

/// What may stand between day, time and place.
const BETWEEN: &[char] = &[' ', ',', ';', '-', '–', '—', '|', '·', '•', '/', '(', ')'];

/// Reads a whole line; `None` if anything in it is neither day nor time nor place, or if it has no day.
pub fn read(line: &str) -> Option<When> {
    let mut when = When::default();
    let mut rest = strip_lead_in(line.trim_matches(BETWEEN));
    if let Some((date, after)) = date(rest) {
        (when.date, rest) = (Some(date), after);
    } else if let Some((time, after)) = time(rest)
        && let Some((date, after)) = date(strip_lead_in(after.trim_start_matches(BETWEEN)))
    {
        (when.time, when.date, rest) = (Some(time), Some(date), after);
    } else {
        // `Gorki, Moscow Region, November 25, 2011`
        let (place, tail) = place_before_date(rest)?;
        let (day, after) = date(tail)?;
        (when.place, when.date, rest) = (Some(place), Some(day), after);
    }
    rest = rest.trim_start_matches(BETWEEN);
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    let mut rest = rest;
    if when.time.is_none()
        && let Some((clock, after)) = time(rest)
    {
        (when.time, rest) = (Some(clock), after.trim_start_matches(BETWEEN));
    }
    let rest = rest.trim_end_matches('.').trim_end();
    if rest.is_empty() {
        return Some(when);
    }
    if when.place.is_some() || !is_place(rest, true) {
        return None;
    }
    when.place = Some(rest.to_string());
    Some(when)
}

/// The first day in a line that has other words too: `by editor on June 3, 2010, 17:00`.
pub fn find(line: &str) -> Option<When> {
    let starts = std::iter::once(0).chain(line.match_indices(' ').map(|(i, _)| i + 1));
    let (day, rest) = starts.take(40).find_map(|at| date(&line[at..]))?;
    let clock = time(rest.trim_start_matches(BETWEEN)).map(|(t, _)| t);
    Some(When { date: Some(day), time: clock, place: None })
}

/// `Publication date:`, a weekday, `on`: nothing that the calendar needs.
fn strip_lead_in(line: &str) -> &str {
    let word = line.split([' ', ',', '.']).next().unwrap_or("");
    if lang::is_weekday(word) {
        return line[word.len()..].trim_start_matches(['.', ',', ' ']);
    }
    for start in ["Date:", "Released:", "Delivered:", "on "] {
        if let Some(rest) = line.strip_prefix(start) {
            return rest.trim_start();
        }
    }
    line
}

/// A day at the start: `June 3, 2010`, `3 June 2010`, `2010-06-03`, `03.06.2010`. Gives it in ISO form, and what follows.
pub fn date(text: &str) -> Option<(String, &str)> {
    if let Some((first, rest)) = word(text) {
        let month = u32::from(lang::month(first)?);
        let (day, rest) = number(rest.trim_start_matches(['.', ' ']))?;
        let rest = ["st", "nd", "rd", "th"].iter().find_map(|s| rest.strip_prefix(s)).unwrap_or(rest);
        let (year, rest) = number(rest.trim_start_matches([',', ' ']))?;
        return iso(year, month, day).map(|d| (d, rest));
    }
    let (a, rest) = number(text)?;
    if let Some(rest) = rest.strip_prefix(['-', '/']).filter(|_| a > 999) {
        let (m, rest) = number(rest)?;
        let (d, rest) = number(rest.strip_prefix(['-', '/'])?)?;
        return iso(a, m, d).map(|d| (d, rest));
    }
    if let Some(rest) = rest.strip_prefix('.') {
        let (m, rest) = number(rest)?;
        let (y, rest) = number(rest.strip_prefix('.')?)?;
        return iso(y, m, a).map(|d| (d, rest));
    }
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|s| rest.strip_prefix(s)).unwrap_or(rest);
    // `12-Mar-2019`
    let (name, rest) = word(rest.trim_start_matches([' ', '-']))?;
    let (y, rest) = number(rest.trim_start_matches([',', '.', ' ', '-']))?;
    iso(y, u32::from(lang::month(name)?), a).map(|d| (d, rest))
}

/// A clock time at the start: `17:15`, `17.15`, `5:15 pm`, `10 a.m.`.
pub fn time(text: &str) -> Option<(String, &str)> {
    let (hour, rest) = number(text)?;
    let (minute, after) = match rest.strip_prefix([':', '.']) {
        Some(rest) if rest.len() >= 2 && rest.as_bytes()[..2].iter().all(u8::is_ascii_digit) => {
            (rest[..2].parse::<u32>().ok()?, &rest[2..])
        }
        _ if half_of_day(rest).is_some() => (0, rest),
        _ => return None,
    };
    if after.starts_with(|c: char| c.is_alphanumeric()) && !after.starts_with(['a', 'p', 'A', 'P']) {
        return None;
    }
    let (hour, after) = match half_of_day(after) {
        Some((later, rest)) if hour <= 12 => (hour % 12 + later, rest),
        _ => (hour, after),
    };
    // `17:30:00` and `17:30 MSK`
    let after = without_zone(after.strip_prefix(":00").unwrap_or(after));
    (hour < 24 && minute < 60).then(|| (format!("{hour:02}:{minute:02}"), after))
}

/// What follows the name of a time zone, which is no place: `17:30 MSK, Omsk`.
fn without_zone(text: &str) -> &str {
    let named = text.trim_start().trim_start_matches('(');
    let zone = ZONES.iter().find_map(|zone| named.strip_prefix(zone)).filter(|r| !r.starts_with(char::is_alphanumeric));
    zone.map_or(text, |rest| rest.trim_start_matches(')'))
}

const ZONES: [&str; 12] =
    ["BST", "CEST", "CET", "EDT", "EST", "GMT", "MSK", "Moscow time", "PDT", "PST", "UTC", "local time"];

/// `am`, `a.m.`, `PM`: the hours to add, and what follows.
fn half_of_day(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let halves = [("a.m.", 0), ("am", 0), ("p.m.", 12), ("pm", 12)];
    let (half, later) = halves.iter().find(|(h, _)| text.get(..h.len()).is_some_and(|t| t.eq_ignore_ascii_case(h)))?;
    let rest = &text[half.len()..];
    (!rest.starts_with(char::is_alphanumeric)).then_some((*later, rest))
}

/// Whether words read as the name of a place. `sure` where a date stands beside them, so that a lower-case word may be in it.
pub fn is_place(text: &str, sure: bool) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let small =
        |w: &str| matches!(w, "of" | "the" | "on" | "de" | "la" | "and" | "in" | "at" | "near" | "–" | "-" | "&");
    let lower = words.iter().filter(|w| w.starts_with(char::is_lowercase) && !small(w)).count();
    let begins = words[0].starts_with(|c: char| c.is_uppercase());
    begins
        && words.len() <= 12
        && lower <= if sure { 3 } else { 2 }
        && !text.contains([':', '?', '!', '*', '<', '"', '“'])
        && (sure || !text.ends_with('.'))
        && !text.replace("St. ", "").contains(". ")
        && (sure || !lang::opens_a_heading(words[0]))
}

/// The day that ends a line, behind a comma or a dash: `Talks in Omsk, June 3, 2010`.
pub fn at_end(line: &str) -> Option<String> {
    let starts = line.rmatch_indices([',', '-', '–', '—', '|', '(']).take(4);
    starts.filter_map(|(i, mark)| date(line[i + mark.len()..].trim_start())).find_map(|(day, rest)| {
        let ends = rest.trim_matches([')', '.']).is_empty();
        ends.then_some(day)
    })
}

/// Splits `Gorki, Moscow Region, November 25, 2011` before its date.
fn place_before_date(text: &str) -> Option<(String, &str)> {
    let at = text
        .match_indices([',', '-', '–', '—', '|'])
        .map(|(i, m)| (i, i + m.len()))
        .take(8)
        .find(|(_, end)| date(text[*end..].trim_start_matches(BETWEEN)).is_some())?;
    let place = text[..at.0].trim();
    is_place(place, false).then(|| (place.to_string(), text[at.1..].trim_start_matches(BETWEEN)))
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let date = jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    (year >= 1000).then_some(date.ok()?.to_string())
}

fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=4).contains(&end).then(|| Some((text[..end].parse().ok()?, &text[end..])))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Option<(String, String, String)> {
        let w = read(line)?;
        Some((w.date.unwrap_or_default(), w.time.unwrap_or_default(), w.place.unwrap_or_default()))
    }

    #[test]
    fn day_time_and_place_are_read_in_every_usual_order() {
        let full = Some(("2010-06-03".into(), "17:00".into(), "Gorki, Moscow Region".into()));
        for line in [
            "June 3, 2010, 17:00, Gorki, Moscow Region",
            "June 3, 2010 - 17:00 - Gorki, Moscow Region",
            "3 June 2010 | 5:00 pm | Gorki, Moscow Region",
            "17:00, June 3, 2010, Gorki, Moscow Region.",
            "Gorki, Moscow Region, June 3, 2010, 17:00",
            "Gorki, Moscow Region — June 3, 2010, 17:00",
            "Thursday, 3 June 2010 at 17:00 – Gorki, Moscow Region",
            "2010-06-03 17:00 Gorki, Moscow Region",
            "3 June 2010, 5 p.m., Gorki, Moscow Region",
            "June 3, 2010, 5.00 PM, Gorki, Moscow Region",
            "Gorki, Moscow Region - June 3, 2010 - 17:00",
            "3-Jun-2010, 17:00 (MSK), Gorki, Moscow Region",
            "Released: 5:00 P.M. EST, June 3, 2010, Gorki, Moscow Region",
        ] {
            assert_eq!(parts(line), full, "{line}");
        }
        let morning = Some(("2023-05-15".into(), "10:00".into(), String::new()));
        assert_eq!(parts("Monday, 15 May 2023, 10 a.m."), morning);
        assert_eq!(parts("June 3, 2010"), Some(("2010-06-03".into(), String::new(), String::new())));
    }

    #[test]
    fn sentences_and_impossible_days_are_no_such_line() {
        for line in [
            "On June 3, 2010 we met here.",
            "February 30, 2010",
            "June 3, 2010 was a day that we shall remember for a very long time",
            "Friends,",
            "10:30",
        ] {
            assert_eq!(parts(line), None, "{line}");
        }
    }

    #[test]
    fn places_are_told_from_headings() {
        for place in ["The Kremlin, Moscow", "Rostov-on-Don", "Halkidiki Peninsula, Greece", "Taman – Kerch"] {
            assert!(is_place(place, false), "{place}");
        }
        for heading in
            ["Speech at the Congress", "Excerpts from transcript of the meeting", "* * *", "Friends, we begin."]
        {
            assert!(!is_place(heading, false), "{heading}");
        }
    }
}
