//! From what the words say to a place in the calendar, by the day of the transcript and the sentence around.

use super::DateOrder;
use super::lexemes::Period;
use super::reading::{Part, Pick, Reading, When, YearRef};
use super::tense::{FAR, Lean, NEAR, Tense};
use super::value::{Modifier, Point, Value};
use crate::model::DatePart;
use jiff::Span;
use jiff::civil::{Date, Weekday, date};

/// What helps with words that leave something open.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// The day of the transcript.
    pub anchor: Option<Date>,
    /// Which way the sentence looks.
    pub tense: Tense,
    /// A year named earlier in the sentence.
    pub named: Option<i16>,
    /// The day or month of a known year that was told just before.
    pub told: Option<Date>,
    /// What `03/04/2018` means here, if that is known.
    pub order: Option<DateOrder>,
}

impl Surroundings {
    /// Nothing but the words themselves.
    pub const NONE: Self = Self { anchor: None, tense: Tense::OPEN, named: None, told: None, order: None };
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The words need the day of the transcript, and it is not known.
    NoAnchor,
    /// There is no such time: February 30, the year 0.
    NoSuchTime,
    /// The day and the month may be either way round.
    Ambiguous,
}

/// The value of a reading. Without surroundings only what the words themselves give.
pub fn resolve(reading: &Reading, around: Surroundings) -> Result<Value, Failure> {
    let mut when = reading.when;
    let mut until = reading.until;
    if let (Some(last), When::In(year, part)) = (until, when) {
        // In *November to February 2018* the second year settles the first, in *2018 to March* the first the second.
        match last {
            When::In(YearRef::Open, last_part) if year != YearRef::Open => {
                until = Some(When::In(later(year, wraps(part, last_part)), last_part));
            }
            When::In(last_year, last_part) if year == YearRef::Open && last_year != YearRef::Open => {
                when = When::In(later(last_year, -wraps(part, last_part)), part);
            }
            _ => {}
        }
    }
    if let (When::In(YearRef::Open, Part::Whole), Some(now)) = (when, around.anchor) {
        return end_of_the_year(now, around, reading.modifier).ok_or(Failure::NoSuchTime);
    }
    let value = match (point(when, around)?, until) {
        (one, None) => one,
        (first, Some(last)) => {
            let last = match last {
                When::In(YearRef::Open, last_part) => {
                    let year = first.ends().0.year().ok_or(Failure::NoSuchTime)?;
                    let wraps = if let When::In(_, part) = when { wraps(part, last_part) } else { 0 };
                    point(When::In(later(YearRef::Given(year), wraps), last_part), around)?
                }
                // *From Friday to Monday*: the second is the next one after the first.
                When::Weekday(day, None) => {
                    let first = first.days(None).0;
                    let mut day_of = first;
                    while day_of.weekday() != weekday(day) {
                        day_of = day_of.tomorrow().map_err(|_| Failure::NoSuchTime)?;
                    }
                    Value::One(Point::Day(day_of))
                }
                _ => point(last, around)?,
            };
            let (a, b) = (first.ends().0, last.ends().1);
            if a.days().0 > b.days().0 || a == b {
                return Err(Failure::NoSuchTime);
            }
            Value::Interval(a, b)
        }
    };
    let value = match reading.pick {
        None => value,
        Some(pick) => picked(value, pick).ok_or(Failure::NoSuchTime)?,
    };
    let Some((h, m)) = reading.time else { return Ok(value) };
    let Value::One(Point::Day(day)) = value else { return Err(Failure::NoSuchTime) };
    let start = Point::Clock(day, h, m);
    match reading.until_time {
        None => Ok(Value::One(start)),
        Some((h, m)) => {
            // *From 10 pm to 2 am* ends on the next day.
            let next = (h, m) <= reading.time.unwrap_or_default();
            let day = if next { day.tomorrow().map_err(|_| Failure::NoSuchTime)? } else { day };
            Ok(Value::Interval(start, Point::Clock(day, h, m)))
        }
    }
}

/// The parts of the value that the words do not give.
pub fn inferred(reading: &Reading, value: Value) -> Vec<DatePart> {
    let all = match reading.when {
        // The year may be said at either end: *from November to February 2018*.
        When::In(YearRef::Given(_), _) => 0,
        When::In(..) if matches!(reading.until, Some(When::In(YearRef::Given(_), _))) => 0,
        When::In(..) => 1,
        When::Decade(_) | When::Century(_) => 0,
        When::Figures(..) => 0,
        When::Monthly(..) => 2,
        When::Shift(..) | When::Weekday(..) => 3,
    };
    let fine = match value.ends().0 {
        Point::Day(_) | Point::Clock(..) => 3,
        Point::Month(..) => 2,
        _ => 1,
    };
    [DatePart::Year, DatePart::Month, DatePart::Day][..all.min(fine)].to_vec()
}

/// The smaller time that is counted inside a value.
fn picked(value: Value, pick: Pick) -> Option<Value> {
    let (first, last) = value.days(None);
    let monday = |day: Date| days_later(day, -i32::from(day.weekday().to_monday_zero_offset()));
    let nth = |n: i8, weekday: Weekday| {
        let (from, step) = if n > 0 { (first, 1) } else { (last, -1) };
        let mut day = from;
        while day.weekday() != weekday {
            day = days_later(day, step)?;
        }
        days_later(day, step * 7 * (i32::from(n.abs()) - 1)).filter(|d| (first..=last).contains(d))
    };
    let days = |from: Date, to: Date| Some(Value::Interval(Point::Day(from), Point::Day(to)));
    match pick {
        Pick::WeekAround => days(monday(first)?, days_later(monday(first)?, 6)?),
        Pick::WeekendAround => days(first, days_later(first, 1)?),
        Pick::Week(n) if n > 0 => days_later(first, 7 * (i32::from(n) - 1)).and_then(|d| days(d, days_later(d, 6)?)),
        Pick::Week(_) => days(days_later(last, -6)?, last),
        Pick::Weekend(n) => nth(n, Weekday::Saturday).and_then(|d| days(d, days_later(d, 1)?)),
        Pick::Weekday(n, day) => nth(n, weekday(day)).map(|d| Value::One(Point::Day(d))),
    }
}

/// 1 where an interval from the one part to the other runs over the end of a year.
fn wraps(from: Part, to: Part) -> i32 {
    i32::from(order(to) < order(from))
}

/// Where a part stands in its year, as month × 32 + day.
fn order(part: Part) -> i32 {
    match part {
        Part::Whole => 0,
        Part::Month(m) => i32::from(m) * 32,
        Part::Day(m, d) => i32::from(m) * 32 + i32::from(d),
        Part::Season(s) => (i32::from(s) - 20) * 3 * 32,
        Part::Quarter(q) => (i32::from(q) * 3 - 2) * 32,
        Part::Half(h) => (i32::from(h) * 6 - 5) * 32,
    }
}

fn later(year: YearRef, by: i32) -> YearRef {
    match year {
        YearRef::Given(y) => YearRef::Given(y + by as i16),
        YearRef::Shift(s) => YearRef::Shift(s + by),
        other => other,
    }
}

fn point(when: When, around: Surroundings) -> Result<Value, Failure> {
    let one = |p| Ok(Value::One(p));
    match (when, around.anchor) {
        (When::Decade(d), _) => one(Point::Decade(d)),
        (When::Century(c), _) => one(Point::Century(c)),
        // Before Christ nothing finer than a year is named.
        (When::In(YearRef::Given(y @ -9999..=0), Part::Whole), _) => one(Point::Year(y)),
        (When::In(YearRef::Given(y), part), _) => part_of(y, part).ok_or(Failure::NoSuchTime).map(Value::One),
        (When::Figures(a, b, year), _) => {
            let (month, day) = match around.order.ok_or(Failure::Ambiguous)? {
                DateOrder::DayFirst => (b, a),
                DateOrder::MonthFirst => (a, b),
            };
            part_of(year, Part::Day(month, day)).ok_or(Failure::NoSuchTime).map(Value::One)
        }
        (_, None) => Err(Failure::NoAnchor),
        (When::Monthly(day, month), Some(now)) => day_of_month(day, month, now, around).ok_or(Failure::NoSuchTime),
        (When::In(year, part), Some(now)) => {
            open_year(year, part, now, around).ok_or(Failure::NoSuchTime).map(Value::One)
        }
        // *As he said this weekend*, on a Monday
        (When::Shift(Period::Weekend, 0), Some(now))
            if around.tense.lean == Lean::Past && now.weekday().to_monday_zero_offset() < 2 =>
        {
            shifted(now, Period::Weekend, -1).ok_or(Failure::NoSuchTime)
        }
        (When::Shift(unit, by), Some(now)) => shifted(now, unit, by).ok_or(Failure::NoSuchTime),
        (When::Weekday(day, week), Some(now)) => {
            on_weekday(day, week, now, around.tense.lean).ok_or(Failure::NoSuchTime).map(|d| Value::One(Point::Day(d)))
        }
    }
}

/// A part of a given year, if there is such a time.
fn part_of(y: i16, part: Part) -> Option<Point> {
    if !(1..=9999).contains(&y) {
        return None;
    }
    Some(match part {
        Part::Whole => Point::Year(y),
        Part::Month(m) => Point::Month(y, m),
        Part::Day(m, d) => Point::Day(Date::new(y, m, d).ok()?),
        Part::Season(s) => Point::Season(y, s),
        Part::Quarter(q) => Point::Quarter(y, q),
        Part::Half(h) => Point::Half(y, h),
    })
}

/// *The end of the year*: the year named in the sentence, else this one, unless the tense speaks against it.
fn end_of_the_year(now: Date, around: Surroundings, modifier: Option<Modifier>) -> Option<Value> {
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

/// Finds the year of a part by the sentence: past or future, else the nearest.
fn open_year(year: YearRef, part: Part, now: Date, around: Surroundings) -> Option<Point> {
    // February 29 comes every four years, but for 1900 and its like.
    let near = |range: std::ops::RangeInclusive<i16>| range.filter_map(|y| part_of(now.year().checked_add(y)?, part));
    let past = || near(-8..=1).rfind(|p| begin(*p) <= now);
    let future = || near(-1..=8).find(|p| end(*p) >= now);
    match year {
        YearRef::Given(y) => part_of(y, part),
        YearRef::Previous => part_of(around.named.unwrap_or(now.year()).checked_sub(1)?, part),
        YearRef::Shift(by) => part_of(now.year().checked_add(i16::try_from(by).ok()?)?, part),
        YearRef::Nearest(-1) => near(-8..=1).rfind(|p| end(*p) < now),
        YearRef::Nearest(_) => near(-1..=8).find(|p| begin(*p) > now),
        YearRef::Open | YearRef::Falling(_) => {
            // *Tuesday, February 22*: the calendar says which year, unless the weekday is a slip.
            let falls =
                |p: &Point| matches!((p, year), (Point::Day(d), YearRef::Falling(w)) if d.weekday() == weekday(w));
            let away = |p: &Point| begin(*p).since(now).map_or(i32::MAX, |s| s.get_days().abs());
            if let Some(point) = near(-1..=1).filter(falls).min_by_key(away) {
                return Some(point);
            }
            // A year that lies ahead in the sentence is a goal, and mostly another matter: *until 2025 is being prepared for
            // the meeting scheduled for May 19*.
            let named = around.named.filter(|y| *y <= now.year() + 1).and_then(|y| part_of(y, part));
            let fits = |point: Point| match around.tense.lean {
                Lean::Future => end(point) >= now,
                Lean::Past => begin(point) <= now,
                Lean::Open => true,
            };
            if let Some(point) = named.filter(|p| fits(*p)) {
                return Some(point);
            }
            // *Completed on March 8, 2015. The talks were to have begun March 9*: the words go on from the day before them.
            if let Some(day) = around.told
                && let Some(point) = part_of(day.year(), part).filter(|p| fits(*p))
                && (0..=GOES_ON).contains(&day.until(begin(point)).ok()?.get_days())
            {
                return Some(point);
            }
            let (behind, ahead) = (past()?, future()?);
            let (since, left) = distances(behind, ahead, now)?;
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

/// Days from the end of the time behind, and to the beginning of the one ahead.
fn distances(behind: Point, ahead: Point, now: Date) -> Option<(i32, i32)> {
    Some((end(behind).until(now).ok()?.get_days().max(0), now.until(begin(ahead)).ok()?.get_days().max(0)))
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
        (Some(behind), Some(ahead)) if behind != ahead => distances(behind, ahead, now)
            .is_some_and(|(since, left)| (since - left).abs() <= QUARTER && around.tense.odds < NEAR),
        _ => false,
    }
}

/// Days in a quarter of a year.
const QUARTER: i32 = 91;

/// How many days after one date of a known year the next may lie to be of the same.
const GOES_ON: i32 = 45;

/// *On the 25th*: of the month said, else the nearest one that the sentence does not speak against.
fn day_of_month(day: i8, month: Option<i32>, now: Date, around: Surroundings) -> Option<Value> {
    let in_month = |by: i32| {
        let first = months_later(now, by)?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let away = |d: &Date| now.until(*d).map_or(i32::MAX, |s| s.get_days().abs());
    let date = match month {
        Some(by) => in_month(by)?,
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

/// A winter counts by its January here, so that *last winter* is not the one before.
fn begin(p: Point) -> Date {
    if let Point::Season(y, 24) = p { date(y, 1, 1) } else { p.days().0 }
}

fn end(p: Point) -> Date {
    if let Point::Season(y, 24) = p { date(y, 2, 28) } else { p.days().1 }
}

/// So many days later; `None` where the calendar ends.
fn days_later(from: Date, days: i32) -> Option<Date> {
    let span = Span::new().try_days(days).ok()?;
    from.checked_add(span).ok().filter(|d| (1..=9999).contains(&d.year()))
}

/// The first day of the month that is so many months later; `None` where the calendar ends.
fn months_later(from: Date, months: i32) -> Option<Date> {
    let span = Span::new().try_months(months).ok()?;
    from.first_of_month().checked_add(span).ok().filter(|d| (1..=9999).contains(&d.year()))
}

/// The unit that lies so many units from the one the anchor is in.
fn shifted(anchor: Date, unit: Period, by: i32) -> Option<Value> {
    Some(match unit {
        Period::Day => Value::One(Point::Day(days_later(anchor, by)?)),
        Period::Week | Period::Weekend => {
            let since_monday = i32::from(anchor.weekday().to_monday_zero_offset());
            let monday = days_later(anchor, by.checked_mul(7)?.checked_sub(since_monday)?)?;
            let (from, to) = if unit == Period::Week { (0, 6) } else { (5, 6) };
            Value::Interval(Point::Day(days_later(monday, from)?), Point::Day(days_later(monday, to)?))
        }
        Period::Month => {
            let d = months_later(anchor, by)?;
            Value::One(Point::Month(d.year(), d.month()))
        }
        Period::Quarter => {
            let d = months_later(anchor, by.checked_mul(3)?)?;
            Value::One(Point::Quarter(d.year(), (d.month() + 2) / 3))
        }
        Period::Half => {
            let d = months_later(anchor, by.checked_mul(6)?)?;
            Value::One(Point::Half(d.year(), (d.month() + 5) / 6))
        }
        Period::Year => {
            let y = i32::from(anchor.year()).checked_add(by)?;
            Value::One(Point::Year(i16::try_from(y).ok().filter(|y| (1..=9999).contains(y))?))
        }
        Period::Decade => {
            let d = (i32::from(anchor.year()) / 10).checked_add(by)?;
            Value::One(Point::Decade(i16::try_from(d).ok().filter(|d| (0..=999).contains(d))?))
        }
        Period::Century => {
            let c = (i32::from(anchor.year()) / 100).checked_add(by)?;
            Value::One(Point::Century(i16::try_from(c).ok().filter(|c| (0..=99).contains(c))?))
        }
    })
}

fn weekday(day: i8) -> Weekday {
    Weekday::from_monday_one_offset(day).unwrap_or(Weekday::Monday)
}

/// A day of the week: before or after the anchor as the sentence has it, else the nearest.
fn on_weekday(day: i8, week: Option<i32>, now: Date, lean: Lean) -> Option<Date> {
    let ahead = i32::from((day - now.weekday().to_monday_one_offset()).rem_euclid(7));
    let behind = (7 - ahead) % 7;
    let by = match (week, lean) {
        (Some(0), _) => i32::from(day - now.weekday().to_monday_one_offset()),
        (Some(-1), _) => -if behind == 0 { 7 } else { behind },
        (Some(_), _) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        (None, Lean::Past) => -behind,
        (None, Lean::Future) => ahead,
        (None, Lean::Open) => {
            if behind <= ahead {
                -behind
            } else {
                ahead
            }
        }
    };
    days_later(now, by)
}
