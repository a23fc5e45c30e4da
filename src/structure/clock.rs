//! The time of day in a line: `17:15`, `5:15 pm`, `12:02 P.M. EDT`.

use super::when::number;

/// Whether a line is a clock time of the American kind and nothing else: `12:02 P.M. EDT`, `(10:12 a.m.)`.
pub fn is_clock(line: &str) -> bool {
    let line = line.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(line);
    line.len() < 30
        && line.to_ascii_lowercase().replace('.', "").contains('m')
        && time(line).is_some_and(|(_, rest)| rest.trim_matches(['.', ' ']).is_empty())
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
    (hour < 24 && minute < 60).then(|| (format!("{hour:02}:{minute:02}"), without_zone(without_seconds(after))))
}

/// What follows the seconds: `17:30:15.5`.
fn without_seconds(text: &str) -> &str {
    let seconds = text.strip_prefix(':').filter(|r| r.len() >= 2 && r.as_bytes()[..2].iter().all(u8::is_ascii_digit));
    let Some(rest) = seconds.map(|r| &r[2..]) else { return text };
    rest.strip_prefix('.').map_or(rest, |r| r.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// What follows the name of a time zone, which is no place: `17:30 MSK, Omsk`, `17:30-05:00`.
fn without_zone(text: &str) -> &str {
    if let Some((hours, rest)) = text.strip_prefix(['+', '-']).and_then(number)
        && hours < 1500
    {
        return rest.strip_prefix(':').and_then(number).map_or(rest, |(_, rest)| rest);
    }
    let named = text.trim_start().trim_start_matches('(');
    let listed = ZONES.iter().find_map(|zone| named.strip_prefix(zone));
    // `EDT`, `JST`, `ET`
    let (capitals, rest) = named.split_at(named.bytes().take_while(u8::is_ascii_uppercase).count());
    let coded = (2..=4).contains(&capitals.len()) && capitals.ends_with('T');
    let zone = listed.or_else(|| coded.then_some(rest)).filter(|r| !r.starts_with(char::is_alphanumeric));
    zone.map_or(text, |rest| rest.trim_start_matches(')'))
}

const ZONES: [&str; 11] =
    ["BST", "GMT", "LOCAL", "Local", "MSK", "Moscow time", "Moscow Time", "UTC", "Z", "local time", "local"];

/// `am`, `a.m.`, `PM`: the hours to add, and what follows.
fn half_of_day(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let halves = [("a.m.", 0), ("am", 0), ("p.m.", 12), ("pm", 12)];
    let (half, later) = halves.iter().find(|(h, _)| text.get(..h.len()).is_some_and(|t| t.eq_ignore_ascii_case(h)))?;
    let rest = &text[half.len()..];
    (!rest.starts_with(char::is_alphanumeric)).then_some((*later, rest))
}
