//! Clock times.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Reading, When, Words};
use super::super::tense::{Lean, lean, sentence};
use crate::extract::rule::{Find, Level, Rule};

pub const RULES: &[Rule] = &[Rule {
    name: "clock",
    about: "A time of the day.",
    level: Level::Pair,
    find: Find::Date(is_clock, clock),
    examples: &[
        ("At {9 pm}, the turnout was", "2022-02-14T21:00"),
        ("At {3:50 P.M. EST} it began", "2022-02-14T15:50"),
        ("on Feb 6 2018 {20:14:37+02:00} it", "2018-02-06T20:14"),
        ("At {6:30 a.m.} a bus left", "2022-02-14T06:30"),
        ("we begin at {18:00} sharp", "2022-02-14T18:00"),
        ("at {midnight on March 18, 2014}", "2014-03-18T00:00"),
        ("tomorrow at {10 am}", "2022-02-15T10:00"),
        ("at {5 o’clock}", "2022-02-14T17:00"),
        ("at {8 o’clock}", "2022-02-14T08:00"),
        ("at {6:30 tonight}, and", "2022-02-14T18:30"),
        ("They work until {4 in the morning}.", "2022-02-14T04:00"),
        ("at {12 noon}", "2022-02-14T12:00"),
        ("at {12.15 am}", "2022-02-14T00:15"),
        ("at {nine o’clock p.m.}, he", "2022-02-14T21:00"),
        ("at {10:30 in the morning} he", "2022-02-14T10:30"),
        ("it began at {9 at night}, and", "2022-02-14T21:00"),
        ("until {5:00 p.m. Eastern Time}, and", "2022-02-14T17:00"),
        ("at {1 pm Moscow time} it", "2022-02-14T13:00"),
        ("until {3:30 p.m. Central}. We", "2022-02-14T15:30"),
        ("from {midday to midnight} they", "2022-02-14T12:00/2022-02-15T00:00"),
        ("The talks may go on beyond {midnight}.", "2022-02-15T00:00"),
        ("Tomorrow at {1.30} I will announce it.", "2022-02-15T13:30"),
        ("We have to stop at {2:15}.", "2022-02-14T14:15"),
        ("It will begin in the night, at {2:15}.", "2022-02-14T02:15"),
        ("They found it at {4:00} and came home.", "2022-02-14T04:00"),
        ("We meet from {2 to 4 p.m.}, and", "2022-02-14T14:00/2022-02-14T16:00"),
        ("The hall is open from {1:00 to 2:30 p.m.}.", "2022-02-14T13:00/2022-02-14T14:30"),
        ("Come between {11 and 2 p.m.}.", "2022-02-14T11:00/2022-02-14T14:00"),
        ("The call is at {7 tonight}.", "2022-02-14T19:00"),
        ("We start at {10 tomorrow morning}.", "2022-02-15T10:00"),
        ("We rose at {half past ten}.", "2022-02-14T10:30"),
        ("We rose at {a quarter past nine}.", "2022-02-14T09:15"),
        ("We rose at {half-past eleven o’clock}.", "2022-02-14T11:30"),
        ("We met at {half past two this afternoon}.", "2022-02-14T14:30"),
        ("The fire stops at {0600 GMT}.", "2022-02-14T06:00"),
        ("The fire stops at {1900 hours}.", "2022-02-14T19:00"),
        ("We land at {18.00 CET}.", "2022-02-14T18:00"),
        ("We land at {14.00 hours}.", "2022-02-14T14:00"),
        ("We rise at {a quarter to ten}.", "2022-02-14T09:45"),
        ("It was declared at {10.17 on Friday night}.", "2022-02-11T22:17"),
        ("He spoke at {9:30 yesterday evening}.", "2022-02-13T21:30"),
    ],
    counterexamples: &[
        "It took 1900 hours of work.",
        "They lost by 2 to 4.",
        "I am 25 am I?",
        "a score of 2:1",
        "25 pm",
        "at 5.08 percent",
        "It closed at 1.30 to the dollar.",
        "the 3:2 win",
        "Ezekiel 25:17",
        "half past midnight",
        "I for one am sure",
    ],
}];

fn clock(words: &Words, i: usize) -> Option<Reading> {
    let lent = lent_half(words, i);
    let (hour, minute, end) =
        lent.map(|(first, _)| first).or_else(|| past_the_hour(words, i)).or_else(|| time(words, i))?;
    let i = i - usize::from(words.lex(i) == Lex::Unit(Period::Quarter, false) && words.was(i, 1, "a"));
    let mut reading = Reading { time: Some((hour, minute)), ..Reading::new(i, end, When::Shift(Period::Day, 0)) };
    if let Some((_, (hour, minute, end))) = lent {
        reading.until_time = Some((hour, minute));
        reading.end = end;
    }
    // *From noon to 3 pm*
    let from = words.was(i, 1, ["from", "between"]) && words.is(end, ["to", "and", "till", "until"]);
    if (from || words.is_dash(end))
        && let Some((hour, minute, end)) = time(words, end + 1)
    {
        reading.until_time = Some((hour, minute));
        reading.end = end;
    }
    // *9 pm on March 28* names its day; else one that the sentence names near by holds, and is a mention of its own:
    // *on March 28, at 9 pm*, *until 1 pm (Moscow time) on April 24*.
    // *At 23:30 on the 12th*
    let day = |j: usize| words.below(Level::Pair, j).filter(|d| d.when.is_day() || matches!(d.when, When::Monthly(..)));
    if let Some(day) = day(words.skip(reading.end, &["on", "of"])) {
        let time = reading.time.map(|time| in_part_of_day(words, time, i..day.end));
        return Some(Reading { when: day.when, end: day.end, time, ..reading });
    }
    let (first, last) = sentence(words, i, reading.end);
    let behind = (reading.end..last.min(reading.end + 7)).find_map(|j| {
        let placed = words.was(j, 1, ["on", ",", "of"]);
        if placed { day(j) } else { None }
    });
    let near = (first.max(i.saturating_sub(12))..i).rev().find_map(day).or(behind);
    Some(Reading { when: near.map_or(reading.when, |d| d.when), ..reading })
}

fn is_clock(lex: Lex) -> bool {
    matches!(
        lex,
        Lex::Number(_) | Lex::Hour(_) | Lex::Meridiem(_) | Lex::Year(_) | Lex::Half | Lex::Unit(Period::Quarter, false)
    )
}

/// Hour and minute, and the token after them.
type Time = (i8, i8, usize);

/// Both ends of *2 to 4 p.m.*, *1:00–2:30 p.m.*: the half of the day is said once, behind the second.
fn lent_half(words: &Words, i: usize) -> Option<(Time, Time)> {
    let Lex::Number(hour @ 1..=12) = words.lex(i) else { return None };
    if words.is_close(i) && i > 0 {
        return None;
    }
    let minute = |at: usize| match words.lex(at + 1) {
        Lex::Number(m @ 0..=59) if words.is(at, ":") && words.is_close(at + 1) => Some(m as i8),
        _ => None,
    };
    let (minute, at) = minute(i + 1).map_or((0, i + 1), |m| (m, i + 3));
    let joined = words.is_dash(at) && words.is_close(at) && words.is_close(at + 1)
        || words.is(at, ["to", "until", "till", "through"])
        || words.is(at, "and") && words.was(i, 1, "between");
    let (to, to_minute, end) = time(words, at + 1).filter(|_| joined)?;
    let said = |j: usize| words.is(j, ["a", "p"]) || matches!(words.lex(j), Lex::Meridiem(_));
    let glued = matches!(words.lex(at + 1), Lex::Hour(h) if h != 0) && !words.is(at + 1, ["noon", "midday"]);
    if !glued && !(at + 2..end).any(said) {
        return None;
    }
    let same = hour as i8 % 12 + to / 12 * 12;
    // *11 to 2 p.m.* begins before noon.
    let hour = if (same, minute) < (to, to_minute) { same } else { (same + 12) % 24 };
    Some(((hour, minute, at), (to, to_minute, end)))
}

/// *Half past ten*, *quarter past nine*, *ten past three*
fn past_the_hour(words: &Words, i: usize) -> Option<(i8, i8, usize)> {
    let minute = match words.lex(i) {
        Lex::Half => 30,
        Lex::Unit(Period::Quarter, false) => 15,
        Lex::Number(n @ (5 | 10 | 20 | 25)) => n as i8,
        _ => return None,
    };
    let past = i + 1 + usize::from(words.is_dash(i + 1));
    let Lex::Number(hour @ 1..=12) = words.lex(past + 1) else { return None };
    // *At a quarter to ten*
    let before = i - usize::from(words.was(i, 1, "a"));
    let to = minute == 15 && words.is(past, "to") && words.was(before, 1, PREPOSED);
    if !(to || words.is(past, "past")) || super::counted(words.tokens.word(past + 2)) {
        return None;
    }
    let (hour, minute) = if to { ((hour + 10) % 12 + 1, 45) } else { (hour, minute) };
    let (hour, end) = (hour as i8, past + 2);
    let end = if words.lex(end) == Lex::OClock && words.is(end + 2, "clock") { end + 3 } else { end };
    if let Some((half, end)) = meridiem(words, end).or_else(|| half_of_day(words, end, hour)) {
        return Some((hour % 12 + half, minute, zone(words, end)));
    }
    // Nobody meets at night.
    Some((if hour < 7 && !is_at_night(words, i, end) { hour + 12 } else { hour }, minute, end))
}

/// Whether the words beside a time speak of the morning or the night: *early in the morning, at 4:30*, *at 2:30 this
/// morning*.
fn is_at_night(words: &Words, i: usize, end: usize) -> bool {
    let (first, last) = sentence(words, i, end);
    let near = first.max(i.saturating_sub(8))..last.min(end + 4);
    near.into_iter().any(|j| words.is(j, ["morning", "night", "dawn", "early"]) || words.lex(j) == Lex::Tonight)
}

/// The hour that it is in a part of the day, where nothing but that tells which half is meant: *10.17 on Friday night*.
fn in_part_of_day(words: &Words, (hour, minute): (i8, i8), mut said: std::ops::Range<usize>) -> (i8, i8) {
    let part = match words.lex(said.end - 1) {
        Lex::DayPart => words.tokens.word(said.end - 1),
        // *At 6:30 tonight*
        Lex::Tonight => "night",
        _ => "",
    };
    let later = match part {
        "afternoon" | "evening" => hour < 12,
        "night" => (6..12).contains(&hour),
        _ => false,
    };
    let told = said.any(|j| matches!(words.lex(j), Lex::Meridiem(_) | Lex::Hour(_)) || words.is(j, ["a", "p"]));
    (if later && !told { hour + 12 } else { hour }, minute)
}

/// Whether a day stands right before or behind a time with a full stop: *tomorrow at 1.30*, *at 10.17 on Friday*.
fn beside_a_day(words: &Words, i: usize, at: usize) -> bool {
    let is_day = |lex| matches!(lex, Lex::Day(_) | Lex::Weekday(_));
    let behind = words.skip(at, &["on"]);
    words.was(i, 1, "at")
        && (is_day(words.lex_before(i, 2))
            || words.lex_before(i, 2) == Lex::DayPart
            || is_day(words.lex(behind))
            || matches!(words.lex(at), Lex::Shift(_)) && words.lex(at + 1) == Lex::DayPart)
}

/// Hour, minute and the token after them.
fn time(words: &Words, i: usize) -> Option<(i8, i8, usize)> {
    if let Lex::Hour(hour) = words.lex(i) {
        // *Half past midnight*, *midnight oil*
        let bare = !words.is_content(i + 1) || words.lex(i + 1) != Lex::Nothing;
        return (bare && !words.was(i, 1, "past")).then_some((hour, 0, i + 1));
    }
    let preposed = words.was(i, 1, PREPOSED);
    // *At 0600 GMT*, *at 1900 hours*
    if let Lex::Year(n) = words.lex(i) {
        let (hour, minute) = ((n / 100) as i8, (n % 100) as i8);
        let hours = words.is(i + 1, "hours") && !words.is(i + 2, "of");
        let told = preposed && (hours || ZONES.contains(&words.tokens.word(i + 1)));
        return (told && n < 2400 && minute < 60).then_some((hour, minute, i + 2));
    }
    let Lex::Number(hour @ 0..=24) = words.lex(i) else { return None };
    let mut hour = hour as i8;
    if words.is_close(i) && i > 0 && matches!(words.before(i, 1), "." | ":" | "," | "/" | "$") {
        return None;
    }
    let (mut minute, mut at, mut colon) = (0, i + 1, false);
    if matches!(words.tokens.word(at), ":" | ".")
        && words.is_close(at)
        && words.is_close(at + 1)
        && let Lex::Number(m @ 0..=59) = words.lex(at + 1)
        && words.tokens.word(at + 1).len() == 2
    {
        (minute, colon, at) = (m as i8, words.tokens.word(at) == ":", at + 2);
    }
    // *9:30pm*
    if let Some((m, half)) = minute_and_half(words, at) {
        return (1..=12).contains(&hour).then_some((hour % 12 + half, m, zone(words, at + 2)));
    }
    if let Some((half, end)) = meridiem(words, at) {
        // *I for one am sure*
        let spelled = !words.tokens.word(i).starts_with(|c: char| c.is_ascii_digit());
        if spelled && words.is(at, "am") && words.was(i, 1, "for") {
            return None;
        }
        if !(1..=12).contains(&hour) {
            return None;
        }
        return Some((hour % 12 + half, minute, zone(words, end)));
    }
    // *20:14:37+02:00*
    if colon
        && words.tokens.word(at) == ":"
        && words.is_close(at)
        && matches!(words.lex(at + 1), Lex::Number(0..=60))
        && words.tokens.word(at + 1).len() == 2
    {
        at += 2;
        if words.is_close(at)
            && matches!(words.tokens.word(at), "+" | "-")
            && matches!(words.lex(at + 1), Lex::Number(0..=14))
        {
            at += if words.tokens.word(at + 2) == ":" { 4 } else { 2 };
        }
        return (hour < 24).then_some((hour, minute, zone(words, at)));
    }
    if words.lex(at) == Lex::OClock && words.is(at + 2, "clock") && !words.was(i, 1, ["past", "to"]) {
        let half = meridiem(words, at + 3).or_else(|| half_of_day(words, at + 3, hour));
        if let Some((half, end)) = half.filter(|_| (1..=12).contains(&hour)) {
            return Some((hour % 12 + half, minute, zone(words, end)));
        }
        // *The meeting at two o’clock*: nobody meets at night, and who wakes then says so.
        let hour = if (1..=6).contains(&hour) { hour + 12 } else { hour };
        return (hour <= 12 || minute == 0).then_some((hour % 24, minute, at + 3));
    }
    match words.lex(at) {
        Lex::Hour(12) if hour == 12 => return Some((12, minute, at + 1)),
        Lex::Hour(0) if hour == 12 => return Some((0, minute, at + 1)),
        _ => {}
    }
    // *10:30 in the morning*
    if let Some((half, end)) = half_of_day(words, at, hour).filter(|_| colon || preposed) {
        return Some((hour % 12 + half, minute, end));
    }
    // *At 7 tonight*, *at 10 tomorrow morning*
    let part = words.lex(at) == Lex::Tonight
        || matches!(words.lex(at), Lex::Shift(-1 | 0) | Lex::Day(-1 | 1)) && words.lex(at + 1) == Lex::DayPart;
    if part && preposed && at == i + 1 && (1..=12).contains(&hour) {
        return Some((hour, 0, at));
    }
    // *18:00* after *at* and its like; elsewhere it may be a score or a verse.
    if hour == 24 {
        hour = 0;
    }
    let placed = preposed || words.was(i, 1, "to");
    let dated = matches!(words.lex_before(i, 1), Lex::Year(_)) && words.is_spaced(i);
    // *Declared at 10.17 on Friday night*; but *at 1.30 to the dollar*
    let zoned = ZONES.contains(&words.tokens.word(at));
    let dotted = !colon && at == i + 3 && (beside_a_day(words, i, at) || zoned && preposed);
    let hours =
        at == i + 3 && words.tokens.word(i).len() == 2 && placed && words.is(at, "hours") && !words.is(at + 1, "of");
    // *We meet tomorrow at 1:30*: nobody plans for the night. Who counts to 24 writes *01:30*.
    let afternoon = (1..=4).contains(&hour) && words.tokens.word(i).len() == 1 && !zoned && !hours;
    if afternoon && lean(words, i, at) != Lean::Past && !is_at_night(words, i, at) {
        hour += 12;
    }
    ((colon && (placed || dated) || dotted || hours)
        && hour < 24
        && words.tokens.word(at) != ":"
        && (hours || !super::counted(words.tokens.word(at))))
    .then_some((hour, minute, if hours { at + 1 } else { zone(words, at) }))
}

/// *In the morning*, *at night*: 0 or 12, as that hour has it, and the token after it.
fn half_of_day(words: &Words, at: usize, hour: i8) -> Option<(i8, usize)> {
    let night = words.is(at, "at") && words.is(at + 1, "night");
    let end = if night { at + 2 } else { at + 3 };
    let part = if words.is(at, "in") && words.is(at + 1, "the") { words.tokens.word(at + 2) } else { "" };
    let half = match (part, hour) {
        (_, 7..=11) if night => 12,
        (_, 1..=5) if night => 0,
        ("morning", 1..=11) => 0,
        ("afternoon" | "evening", 1..=11) => 12,
        _ => return None,
    };
    Some((half, end))
}

/// What stands in front of a time of the day.
const PREPOSED: &[&str] = &["at", "by", "until", "till", "from", "before", "after", "since", "around", "about"];

const ZONES: &[&str] = &[
    "AEDT", "AEST", "BST", "CDT", "CEST", "CET", "CST", "CT", "EDT", "EEST", "EET", "EST", "ET", "GMT", "HST", "IST",
    "JST", "MDT", "MSK", "MST", "MT", "NZDT", "NZST", "PDT", "PST", "PT", "UTC", "WET",
];

/// Past a time zone, which belongs to its clock time: *EST*, *Eastern Time*, *Moscow time*, *local time*.
fn zone(words: &Words, at: usize) -> usize {
    // Behind *p.m.* a capital may begin a sentence.
    let named = words.token(at).is_some_and(|t| t.capital()) || words.is(at, "local");
    let standard = words.skip(at + 1, &["standard", "daylight"]);
    if named && words.is(standard, "time") {
        return standard + 1;
    }
    if matches!(words.tokens.word(at), "Eastern" | "Central" | "Mountain" | "Pacific") {
        return at + 1;
    }
    if ZONES.contains(&words.tokens.word(at)) { at + 1 } else { at }
}

/// `:30pm`: the minute, and 0 or 12.
fn minute_and_half(words: &Words, i: usize) -> Option<(i8, i8)> {
    let close = matches!(words.tokens.word(i), ":" | ".") && words.is_close(i) && words.is_close(i + 1);
    let word = words.tokens.word(i + 1);
    let half = match word.get(2..)? {
        "am" | "AM" => 0,
        "pm" | "PM" => 12,
        _ => return None,
    };
    let minute = word.get(..2)?.parse().ok().filter(|m| (0..60).contains(m))?;
    close.then_some((minute, half))
}

/// `am`, `p.m.`: 0 or 12, and the token after it.
fn meridiem(words: &Words, i: usize) -> Option<(i8, usize)> {
    if let Lex::Meridiem(half) = words.lex(i) {
        // *I am*
        return words.token(i).is_some_and(|t| !t.capital() || t.all_caps()).then_some((half, i + 1));
    }
    let half = match words.tokens.word(i) {
        "a" | "A" => 0,
        "p" | "P" => 12,
        _ => return None,
    };
    let dotted =
        words.tokens.word(i + 1) == "." && words.is_close(i + 1) && words.is(i + 2, "m") && words.is_close(i + 2);
    dotted.then(|| (half, words.skip(i + 3, &["."])))
}
