//! The year, or month, that the words leave open: the nearest, unless the sentence speaks against it.

use super::calendar::{begin, end, months_later, part_of, shifted, weekday, wraps};
use super::lexemes::Period;
use super::reading::{Part, Reading, When, YearRef};
use super::resolve::Surroundings;
use super::tense::{FAR, Lean, NEAR, Tense};
use super::value::{Modifier, Point, Value};
use jiff::civil::Date;

/// *The end of the year*: the year named in the sentence, else this one, unless the tense speaks against it.
pub fn end_of_the_year(now: Date, around: Surroundings, modifier: Option<Modifier>) -> Option<Value> {
    if let Some(year) = around.named {
        return part_of(year, Part::Whole).map(Value::One);
    }
    let (first, last) = Value::One(Point::Year(now.year())).days(modifier);
    let by = match around.tense.lean {
        Lean::Past if around.tense.sure() && first > now => -1,
        Lean::Future if around.tense.sure() && last < now => 1,
        _ => 0,
    };
    shifted(now, Period::Year, by)
}

/// Finds the year of a part, or of the time from it to another, by the sentence: past or future, else the nearest.
pub fn open_year(year: YearRef, part: Part, last: Part, now: Date, around: Surroundings) -> Option<Point> {
    // February 29 comes every four years, but for 1900 and its like.
    let of = |y: i16| Some((part_of(y, part)?, end(part_of(y.checked_add(wraps(part, last) as i16)?, last)?)));
    let near = |range: std::ops::RangeInclusive<i16>| range.filter_map(|y| of(now.year().checked_add(y)?));
    // What was so from January to November was so for the most of it.
    let most = |p: &Point, to: &Date| {
        let (since, left) = (begin(*p).until(now), now.until(*to));
        since.is_ok_and(|s| left.is_ok_and(|l| s.get_days() >= l.get_days()))
    };
    let whole = |p: &Point, to: &Date| part == last || around.tense.lean != Lean::Past || most(p, to);
    let past = || near(-8..=1).rfind(|(p, to)| begin(*p) <= now && whole(p, to));
    let future = || near(-1..=8).find(|(_, to)| *to >= now);
    let year = match (year, around.named.or(around.story)) {
        (YearRef::That, told) => told.map_or(YearRef::Open, YearRef::Given),
        (year, _) => year,
    };
    match year {
        YearRef::Given(y) => part_of(y, part),
        YearRef::Ours => {
            let (point, to) = of(now.year())?;
            let by = match around.tense.lean {
                Lean::Past if around.tense.sure() && (begin(point) > now || !whole(&point, &to)) => -1,
                // *In the first half of the year we will*, said in November
                Lean::Future if around.tense.sure() && to < now && is_nearer(&point, to, now) => 1,
                _ => 0,
            };
            part_of(now.year() + by, part)
        }
        // *This winter* is the one that is or comes; what was so this winter may have been in the last.
        YearRef::Shift(0) if part == Part::Season(24) => {
            let found = if around.tense.lean == Lean::Past { past() } else { future() };
            found.map(|(point, _)| point)
        }
        YearRef::Previous => part_of(around.named.unwrap_or(now.year()).checked_sub(1)?, part),
        YearRef::Shift(by) => part_of(now.year().checked_add(i16::try_from(by).ok()?)?, part),
        YearRef::Nearest(-1) => near(-8..=1).rfind(|(_, to)| *to < now).map(|(p, _)| p),
        YearRef::Nearest(_) => near(-1..=8).find(|(p, _)| begin(*p) > now).map(|(p, _)| p),
        YearRef::Open | YearRef::That | YearRef::Falling(_) => {
            // *Tuesday, February 22*: the calendar says which year, unless the weekday is a slip.
            let falls =
                |p: &Point| matches!((p, year), (Point::Day(d), YearRef::Falling(w)) if d.weekday() == weekday(w));
            let away = |p: &Point| begin(*p).since(now).map_or(i32::MAX, |s| s.get_days().abs());
            if let Some(point) = near(-1..=1).map(|(p, _)| p).filter(falls).min_by_key(away) {
                return Some(point);
            }
            // A year that lies ahead in the sentence is a goal, and mostly another matter: *until 2025 is being prepared for
            // the meeting scheduled for May 19*.
            let named = around.named.filter(|y| *y <= now.year() + 1).and_then(of);
            let sure = around.tense.sure();
            let fits = |(point, to): &(Point, Date)| match around.tense.lean {
                Lean::Future => *to >= now,
                Lean::Past => begin(*point) <= now,
                Lean::Open => true,
            };
            // *Born on December 30, 1920, and baptised on January 6*: over the end of the year.
            let goes_on = |year: i16, day: Date| {
                let (point, _) = of(year).filter(fits)?;
                let back = if is_history(day, now) { -GOES_ON } else { 0 };
                (back..=GOES_ON).contains(&day.until(begin(point)).ok()?.get_days()).then_some(point)
            };
            // *What happened on December 8, 1999, or shortly before December 8*: the same again.
            let again =
                around.told.filter(|day| part == Part::Day(day.month(), day.day())).and_then(|day| of(day.year()));
            if let Some((point, _)) = again.filter(|year| fits(year) || !sure) {
                return Some(point);
            }
            if let Some(point) = around.told.and_then(|day| goes_on(day.year() + 1, day)) {
                return Some(point);
            }
            if let Some((point, _)) = named.filter(|year| fits(year) || !sure) {
                return Some(point);
            }
            // *Completed on March 8, 2015. The talks were to have begun March 9*: the words go on from the day before them.
            if let Some(point) = around.told.and_then(|day| goes_on(day.year(), day)) {
                return Some(point);
            }
            let ((behind, ended), (ahead, _)) = (past()?, future()?);
            let (since, left) = distances(ended, ahead, now)?;
            // That it begins in some days is no reason to take what was for what will be.
            let (since, left) = (since.max(A_WEEK), left.max(A_WEEK));
            let near_ahead = around.tense.lean == Lean::Future && left < since;
            if part == SEPTEMBER_11.1 && now.year() >= SEPTEMBER_11.0 && since.min(left) > A_MONTH && !near_ahead {
                return part_of(SEPTEMBER_11.0, part);
            }
            Some(match around.tense {
                Tense { lean: Lean::Past, odds, .. } if since * 4 <= left.saturating_mul(odds) => behind,
                Tense { lean: Lean::Future, odds, .. } if left * 4 <= since.saturating_mul(odds) => ahead,
                // What has no verb has mostly happened: *down from 30 percent in January*.
                Tense { lean: Lean::Open, present: false, .. } if since * 4 <= left * FAR => behind,
                _ if left < since => ahead,
                _ => behind,
            })
        }
    }
}

/// A day that by itself means the one of that year, but near its anniversary: *since September 11, many things changed*.
const SEPTEMBER_11: (i16, Part) = (2001, Part::Day(9, 11));
const A_MONTH: i32 = 31;
const A_WEEK: i32 = 7;

/// Whether a time that is over comes again sooner than it has ended.
fn is_nearer(point: &Point, ended: Date, now: Date) -> bool {
    let since = ended.until(now).map_or(0, |s| s.get_days());
    let again = begin(*point).until(now).map_or(0, |s| 365 - s.get_days());
    again < since
}

/// Days from the end of the time behind, and to the beginning of the one ahead.
fn distances(ended: Date, ahead: Point, now: Date) -> Option<(i32, i32)> {
    Some((ended.until(now).ok()?.get_days().max(0), now.until(begin(ahead)).ok()?.get_days().max(0)))
}

/// Whether the year of a part stays open between two that are about as far: a quarter of a year is the difference, and
/// nothing in the sentence tells.
pub fn is_doubtful(reading: &Reading, value: Value, around: Surroundings) -> bool {
    let (When::In(YearRef::Open, part), Some(now), None) = (reading.when, around.anchor, reading.until) else {
        return false;
    };
    let Some(year) = value.ends().0.year().filter(|_| around.named.is_none() && around.told.is_none()) else {
        return false;
    };
    let beside = [year - 1, year, year + 1].map(|y| part_of(y, part));
    let behind = beside.into_iter().flatten().rfind(|p| begin(*p) <= now);
    let ahead = beside.into_iter().flatten().find(|p| end(*p) >= now);
    match (behind, ahead) {
        (Some(behind), Some(ahead)) if behind != ahead => distances(end(behind), ahead, now)
            .is_some_and(|(since, left)| (since - left).abs() <= QUARTER && around.tense.odds < NEAR),
        _ => false,
    }
}

/// Days in a quarter of a year.
const QUARTER: i32 = 91;

/// How many days after one date of a known year the next may lie to be of the same.
const GOES_ON: i32 = 75;

/// Whether a day lies so far back that what is told of it is a story of its own, in which days go back, too.
pub fn is_history(day: Date, now: Date) -> bool {
    now.year() - day.year() > 5
}

/// *On the 25th*: of the month said, else the nearest one that the sentence does not speak against.
pub fn day_of_month(day: i8, month: Option<i32>, now: Date, around: Surroundings) -> Option<Value> {
    let in_month = |by: i32| {
        let first = months_later(now, by)?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let away = |d: &Date| now.until(*d).map_or(i32::MAX, |s| s.get_days().abs());
    let date = match month {
        Some(by) => in_month(by)?,
        // *On 16 March 2014 they voted, and on the 18th signed*
        None if around.tense.lean != Lean::Future
            && let Some(told) = around.told
            && is_history(told, now) =>
        {
            let of = |by| months_later(told, by).and_then(|m| Date::new(m.year(), m.month(), day).ok());
            of(0).filter(|d| *d >= told).or_else(|| of(1))?
        }
        None => {
            let fits = |d: &Date| match around.tense.lean {
                Lean::Past => *d <= now,
                Lean::Future => *d >= now,
                Lean::Open => true,
            };
            (-1..=1).filter_map(in_month).filter(fits).min_by_key(away)?
        }
    };
    Some(Value::One(Point::Day(date)))
}
