//! From what the words say to a place in the calendar, by the day of the transcript and the sentence around.

use super::DateOrder;
use super::calendar::{
    days_later, falling, later, months_later, on_weekday, part_of, picked, same_day, shifted, weekday, wraps,
};
use super::lexemes::Period;
use super::open_year::{day_of_month, end_of_the_year, open_year};
use super::reading::{Part, Pick, Reading, When, YearRef};
use super::tense::{Lean, Tense};
use super::value::{Point, Value};
use crate::model::DatePart;
use jiff::civil::Date;

/// What helps with words that leave something open.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// The day of the transcript.
    pub anchor: Option<Date>,
    /// Which way the sentence looks.
    pub tense: Tense,
    /// A year named earlier in the sentence.
    pub named: Option<i16>,
    /// The year named last in what the same person says.
    pub story: Option<i16>,
    /// The day or month of a known year that was told just before.
    pub told: Option<Date>,
    /// The day ahead that was told just before in a course of days: *then, on Friday*.
    pub onward: Option<Date>,
    /// What `03/04/2018` means here, if that is known.
    pub order: Option<DateOrder>,
}

impl Surroundings {
    /// Nothing but the words themselves.
    pub const NONE: Self =
        Self { anchor: None, tense: Tense::OPEN, named: None, story: None, told: None, onward: None, order: None };
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
            // *From the first to the third quarter of the year*
            When::In(YearRef::Ours, last_part) if year == YearRef::Open => {
                when = When::In(YearRef::Ours, part);
                until = Some(When::In(YearRef::Open, last_part));
            }
            When::In(YearRef::Open, last_part) if !matches!(year, YearRef::Open | YearRef::Ours) => {
                until = Some(When::In(later(year, wraps(part, last_part)), last_part));
            }
            When::In(last_year, last_part) if year == YearRef::Open && last_year != YearRef::Open => {
                when = When::In(later(last_year, -wraps(part, last_part)), part);
            }
            _ => {}
        }
    }
    // *In ’29 the crash came*: what is past is of the last century.
    if let (When::In(YearRef::Given(y), Part::Whole), Some(now)) = (when, around.anchor)
        && reading.short
        && y > now.year()
        && around.tense.lean == Lean::Past
    {
        when = When::In(YearRef::Given(y - 100), Part::Whole);
    }
    if let (When::In(YearRef::Open | YearRef::Ours, Part::Whole), Some(now)) = (when, around.anchor) {
        return end_of_the_year(now, around, reading.modifier).ok_or(Failure::NoSuchTime);
    }
    let first = match (when, until, around.anchor) {
        // *In January–August*, said in October, is of this year: the whole of it counts.
        (When::In(year @ (YearRef::Open | YearRef::Ours), part), Some(When::In(YearRef::Open, last)), Some(now)) => {
            open_year(year, part, last, now, around).map(Value::One).ok_or(Failure::NoSuchTime)?
        }
        _ => point(when, around)?,
    };
    let value = match (first, until) {
        (one, None) => one,
        (first, Some(last)) => {
            let last = match last {
                When::In(YearRef::Open, last_part) => {
                    let year = first.ends().0.year().ok_or(Failure::NoSuchTime)?;
                    let wraps = if let When::In(_, part) = when { wraps(part, last_part) } else { 0 };
                    point(When::In(later(YearRef::Given(year), wraps), last_part), around)?
                }
                // *From the 28th to the 2nd*: the first such day that is not before it.
                When::Monthly(day, None) => {
                    let from = first.days(None).0;
                    let of = |by| months_later(from, by).and_then(|m| Date::new(m.year(), m.month(), day).ok());
                    let next = of(0).filter(|d| *d >= from).or_else(|| of(1)).ok_or(Failure::NoSuchTime)?;
                    Value::One(Point::Day(next))
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
    // *The talks may go on beyond midnight*: the one ahead begins the next day.
    let ahead = (h, m) == (0, 0) && when == When::Shift(Period::Day, 0) && around.tense.lean != Lean::Past;
    let day = if ahead { day.tomorrow().map_err(|_| Failure::NoSuchTime)? } else { day };
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
        When::Monthly(..) | When::Falling(..) => 2,
        When::Shift(..) | When::SameDay(..) | When::LastWeekday(..) => 3,
        When::Weekday(..) | When::WeekdayAfter(..) | When::WeekdayIn(..) => 3,
    };
    let fine = match value.ends().0 {
        Point::Day(_) | Point::Clock(..) => 3,
        Point::Month(..) => 2,
        _ => 1,
    };
    [DatePart::Year, DatePart::Month, DatePart::Day][..all.min(fine)].to_vec()
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
            open_year(year, part, part, now, around).ok_or(Failure::NoSuchTime).map(Value::One)
        }
        (When::Falling(day, weekday), Some(now)) => falling(day, weekday, now).ok_or(Failure::NoSuchTime),
        (When::LastWeekday(day), Some(now)) => {
            on_weekday(day, None, now, Tense::PAST).ok_or(Failure::NoSuchTime).map(|d| Value::One(Point::Day(d)))
        }
        (When::WeekdayAfter(day, weeks), Some(now)) => {
            let next = on_weekday(day, Some(1), now, Tense::OPEN).and_then(|next| days_later(next, weeks * 7));
            next.ok_or(Failure::NoSuchTime).map(|d| Value::One(Point::Day(d)))
        }
        (When::WeekdayIn(day, weeks), Some(now)) => {
            let week = shifted(now, Period::Week, weeks).ok_or(Failure::NoSuchTime)?;
            picked(week, Pick::Weekday(1, day)).ok_or(Failure::NoSuchTime)
        }
        (When::SameDay(unit, by), Some(now)) => {
            same_day(now, unit, by).ok_or(Failure::NoSuchTime).map(|d| Value::One(Point::Day(d)))
        }
        // *As he said this weekend*, on a Monday
        (When::Shift(Period::Weekend, 0), Some(now))
            if around.tense.lean == Lean::Past && now.weekday().to_monday_zero_offset() < 2 =>
        {
            shifted(now, Period::Weekend, -1).ok_or(Failure::NoSuchTime)
        }
        (When::Shift(unit, by), Some(now)) => shifted(now, unit, by).ok_or(Failure::NoSuchTime),
        (When::Weekday(day, week), Some(now)) => {
            let date = on_weekday(day, week, now, around.tense).ok_or(Failure::NoSuchTime)?;
            let goes_on = around.tense.lean == Lean::Future && week.is_none() && date >= now;
            let onward = around.onward.filter(|onward| goes_on && date < *onward);
            let weeks = onward.map_or(0, |onward| (date.until(onward).map_or(0, |s| s.get_days()) + 6) / 7);
            days_later(date, weeks * 7).ok_or(Failure::NoSuchTime).map(|d| Value::One(Point::Day(d)))
        }
    }
}
