//! The arithmetic of the calendar: parts of years, and times so many units away.

use super::lexemes::Period;
use super::reading::{Part, Pick, YearRef};
use super::tense::{Lean, Tense};
use super::value::{Point, Value};
use jiff::Span;
use jiff::civil::{Date, Weekday, date};

/// The smaller time that is counted inside a value.
pub fn picked(value: Value, pick: Pick) -> Option<Value> {
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
        Pick::MonthAround => Some(Value::One(Point::Month(first.year(), first.month()))),
        Pick::Later(n) => days_later(first, i32::from(n)).map(|d| Value::One(Point::Day(d))),
        Pick::WeekFrom => days(first, days_later(first, 6)?),
        Pick::WeekTo => days(days_later(last, -6)?, last),
        Pick::Day(n) => {
            let day = if n > 0 { days_later(first, i32::from(n) - 1) } else { days_later(last, i32::from(n) + 1) };
            day.filter(|d| (first..=last).contains(d)).map(|d| Value::One(Point::Day(d)))
        }
        Pick::WeekAhead => {
            let begun = days_later(first, 7 * i32::from(first.weekday().to_monday_zero_offset() > 2))?;
            days(monday(begun)?, days_later(monday(begun)?, 6)?)
        }
        Pick::WeekendAround => {
            let saturday = days_later(monday(first)?, 5)?;
            days(saturday, days_later(saturday, 1)?)
        }
        Pick::Week(n) if n > 0 => days_later(first, 7 * (i32::from(n) - 1)).and_then(|d| days(d, days_later(d, 6)?)),
        Pick::Week(_) => days(days_later(last, -6)?, last),
        Pick::Weekend(n) => nth(n, Weekday::Saturday).and_then(|d| days(d, days_later(d, 1)?)),
        Pick::Weekday(n, day) => nth(n, weekday(day)).map(|d| Value::One(Point::Day(d))),
    }
}

/// 1 where an interval from the one part to the other runs over the end of a year.
pub fn wraps(from: Part, to: Part) -> i32 {
    i32::from(order(to) < order(from))
}

/// Where a part stands in its year, as month × 32 + day.
pub fn order(part: Part) -> i32 {
    match part {
        Part::Whole => 0,
        Part::Month(m) => i32::from(m) * 32,
        Part::Day(m, d) => i32::from(m) * 32 + i32::from(d),
        // A winter begins before its year.
        Part::Season(s) => (i32::from(s) - 20) * 3 % 12 * 32,
        Part::Quarter(q) => (i32::from(q) * 3 - 2) * 32,
        Part::Half(h) => (i32::from(h) * 6 - 5) * 32,
    }
}

/// A year so many years later, where it is known.
pub fn later(year: YearRef, by: i32) -> YearRef {
    match year {
        YearRef::Given(y) => YearRef::Given(y + by as i16),
        YearRef::Shift(s) => YearRef::Shift(s + by),
        other => other,
    }
}

/// A part of a given year, if there is such a time.
pub fn part_of(y: i16, part: Part) -> Option<Point> {
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

/// A winter bears the year of its January here, so that *last winter* is not the one before.
pub fn begin(p: Point) -> Date {
    if let Point::Season(y @ 2.., 24) = p { date(y - 1, 12, 1) } else { p.days().0 }
}

/// The last day of it, by the same count.
pub fn end(p: Point) -> Date {
    if let Point::Season(y, 24) = p { date(y, 2, 28) } else { p.days().1 }
}

/// So many days later; `None` where the calendar ends.
pub fn days_later(from: Date, days: i32) -> Option<Date> {
    let span = Span::new().try_days(days).ok()?;
    from.checked_add(span).ok().filter(|d| (1..=9999).contains(&d.year()))
}

/// The first day of the month that is so many months later; `None` where the calendar ends.
pub fn months_later(from: Date, months: i32) -> Option<Date> {
    let span = Span::new().try_months(months).ok()?;
    from.first_of_month().checked_add(span).ok().filter(|d| (1..=9999).contains(&d.year()))
}

/// The nearest day of that number in a month that falls on that day of the week.
pub fn falling(day: i8, week: i8, now: Date) -> Option<Value> {
    let months = (-12..=12).filter_map(|by| {
        let first = months_later(now, by)?;
        Date::new(first.year(), first.month(), day).ok().filter(|d| d.weekday() == weekday(week))
    });
    months.min_by_key(|d| now.until(*d).map_or(i32::MAX, |s| s.get_days().abs())).map(|d| Value::One(Point::Day(d)))
}

/// The same day so many units away, as calendars count them: *two weeks ago today*, *a year ago today*.
pub fn same_day(now: Date, unit: Period, by: i32) -> Option<Date> {
    let span = match unit {
        Period::Day => Span::new().try_days(by),
        Period::Week => Span::new().try_weeks(by),
        Period::Month => Span::new().try_months(by),
        Period::Year => Span::new().try_years(by),
        Period::Decade => Span::new().try_years(by.checked_mul(10)?),
        _ => return None,
    };
    now.checked_add(span.ok()?).ok().filter(|d| (1..=9999).contains(&d.year()))
}

/// The unit that lies so many units from the one the anchor is in.
pub fn shifted(anchor: Date, unit: Period, by: i32) -> Option<Value> {
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
        Period::SchoolYear => {
            // In summer the one that begins in September is still the next.
            let begun = i32::from(anchor.month() >= 9) - 1 + i32::from(by == 0 && matches!(anchor.month(), 7 | 8));
            let year = |by: i32| shifted(anchor, Period::Year, by).map(|v| v.ends().0);
            let first = begun.checked_add(by)?;
            Value::Interval(year(first)?, year(first.checked_add(1)?)?)
        }
        Period::TurningYear => {
            let turns = matches!((by, anchor.month(), anchor.day()), (-1, 12, 10..) | (1, 1, ..=25));
            return shifted(anchor, Period::Year, if turns { 0 } else { by });
        }
        Period::Decade => {
            // In its first year the decade, and in its first two the century, is still the coming one.
            let by = if by == 1 && anchor.year() % 10 == 0 { 0 } else { by };
            let d = (i32::from(anchor.year()) / 10).checked_add(by)?;
            Value::One(Point::Decade(i16::try_from(d).ok().filter(|d| (0..=999).contains(d))?))
        }
        Period::Century => {
            let by = if by == 1 && anchor.year() % 100 < 2 { 0 } else { by };
            let c = (i32::from(anchor.year()) / 100).checked_add(by)?;
            Value::One(Point::Century(i16::try_from(c).ok().filter(|c| (0..=99).contains(c))?))
        }
    })
}

/// A day of the week by its number, 1 for Monday.
pub fn weekday(day: i8) -> Weekday {
    Weekday::from_monday_one_offset(day).unwrap_or(Weekday::Monday)
}

/// A day of the week: before or after the anchor as the sentence has it, else the nearest.
pub fn on_weekday(day: i8, week: Option<i32>, now: Date, tense: Tense) -> Option<Date> {
    let ahead = i32::from((day - now.weekday().to_monday_one_offset()).rem_euclid(7));
    let behind = (7 - ahead) % 7;
    // A word far off says little against the day that is next: *our announcement on Tuesday*, said on a Monday.
    let lean = match tense.lean {
        Lean::Past if behind * 4 > ahead.max(1) * tense.odds => Lean::Future,
        lean => lean,
    };
    let by = match (week, lean) {
        // *This Tuesday we will vote*, said on a Thursday; *this Sunday we voted*
        (Some(0), Lean::Future) if tense.sure() => ahead,
        (Some(0), Lean::Past) if tense.sure() => -behind,
        (Some(0), Lean::Open) if tense.present => ahead,
        (Some(0), _) => i32::from(day - now.weekday().to_monday_one_offset()),
        (Some(-1), _) => -if behind == 0 { 7 } else { behind },
        (Some(_), _) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        // *On Friday, he will*, said on a Friday, is not today.
        (None, Lean::Future) if ahead == 0 => 7,
        (None, Lean::Past) => -behind,
        (None, Lean::Future) => ahead,
        // Nobody calls today by its name.
        (None, Lean::Open) if behind == 0 => 7,
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
