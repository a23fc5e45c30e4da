//! What a date means: a place in the calendar, written in EDTF, and the days it covers.

pub use crate::model::Modifier;
use jiff::civil::{Date, date};
use std::fmt;

/// One place in the calendar, no finer than the words that named it. Years are -9999 to 9999, and 0 is
/// 1 BC, as in EDTF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// `2022-01-25`
    Day(Date),
    /// `2022-02-14T18:00`: day, hour, minute.
    Clock(Date, i8, i8),
    /// `2021-12`
    Month(i16, i8),
    /// `2020-24`: 21 spring, 22 summer, 23 autumn, 24 winter.
    Season(i16, i8),
    /// `2020-33` is the first quarter; here 1 to 4.
    Quarter(i16, i8),
    /// `2020-40` is the first half; here 1 and 2.
    Half(i16, i8),
    /// `2018`
    Year(i16),
    /// `199X`, as 199.
    Decade(i16),
    /// `18XX`, as 18; `-02XX`, the third before Christ, as -3.
    Century(i16),
}

/// A point, or an interval with both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// One place.
    One(Point),
    /// From the first to the last, in order.
    Interval(Point, Point),
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match *self {
            Self::Day(d) => {
                // Nearly all that is written are days, two for each date.
                let digit = |n: i16| b'0' + (n % 10) as u8;
                let (year, month, day) = (d.year(), i16::from(d.month()), i16::from(d.day()));
                let [a, b, c, d] = [1000, 100, 10, 1].map(|place| digit(year.abs() / place));
                if year < 0 {
                    f.write_str("-")?;
                }
                let text = [a, b, c, d, b'-', digit(month / 10), digit(month), b'-', digit(day / 10), digit(day)];
                f.write_str(std::str::from_utf8(&text).expect("OK because digits are ASCII"))
            }
            Self::Clock(d, h, m) => write!(f, "{}T{h:02}:{m:02}", Self::Day(d)),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Season(y, s) => write!(f, "{y:04}-{s:02}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-{:02}", 32 + q),
            Self::Half(y, h) => write!(f, "{y:04}-{:02}", 39 + h),
            Self::Year(y) if y < 0 => write!(f, "{y:05}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Decade(d) => write!(f, "{d:03}X"),
            Self::Century(c) if c < 0 => write!(f, "-{:02}XX", -c - 1),
            Self::Century(c) => write!(f, "{c:02}XX"),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::One(p) => p.fmt(f),
            Self::Interval(a, b) => write!(f, "{a}/{b}"),
        }
    }
}

/// The first year of a century: 1800 of 18, and -299, which is 300 BC, of -3.
fn first_year(century: i16) -> i16 {
    century * 100 + i16::from(century < 0)
}

/// The last day of a month.
fn month_end(year: i16, month: i8) -> Date {
    date(year, month, 1).last_of_month()
}

impl Point {
    /// The first and the last day of it.
    ///
    /// A winter is ambiguous: the *winter of 2014* may be the one that ends or the one that begins in 2014, so both count.
    /// A century runs as its digits do, 1800 to 1899 for `18XX`.
    pub fn days(self) -> (Date, Date) {
        match self {
            Self::Day(d) | Self::Clock(d, ..) => (d, d),
            Self::Month(y, m) => (date(y, m, 1), month_end(y, m)),
            Self::Season(y, 24) => (date((y - 1).max(1), 12, 1), month_end((y + 1).min(9999), 2)),
            Self::Season(y, s) => (date(y, (s - 20) * 3, 1), month_end(y, (s - 20) * 3 + 2)),
            Self::Quarter(y, q) => (date(y, q * 3 - 2, 1), month_end(y, q * 3)),
            Self::Half(y, h) => (date(y, h * 6 - 5, 1), month_end(y, h * 6)),
            Self::Year(y) => (date(y, 1, 1), date(y, 12, 31)),
            Self::Decade(d) => (date((d * 10).max(1), 1, 1), date(d * 10 + 9, 12, 31)),
            Self::Century(c) => {
                let first = first_year(c);
                (date(if c == 0 { 1 } else { first }, 1, 1), date(first + 99, 12, 31))
            }
        }
    }

    /// The year it stands in, where it stands in one.
    pub fn year(self) -> Option<i16> {
        match self {
            Self::Day(d) | Self::Clock(d, ..) => Some(d.year()),
            Self::Month(y, _) | Self::Season(y, _) | Self::Quarter(y, _) | Self::Half(y, _) | Self::Year(y) => Some(y),
            Self::Decade(_) | Self::Century(_) => None,
        }
    }
}

impl Value {
    /// Both ends; the same point twice where it is one.
    pub fn ends(self) -> (Point, Point) {
        match self {
            Self::One(p) => (p, p),
            Self::Interval(a, b) => (a, b),
        }
    }

    /// The calendar days it can mean.
    ///
    /// *Early*, *mid* and *late* are thirds: of a month the days 1–10, 11–20, 21–end; of a year four months each; of a
    /// decade the years 0–3, 4–6, 7–9; of a century the years 00–33, 34–66, 67–99; of anything else its days, the odd ones
    /// in the last third. *About* adds one unit at either side: *about 1950* is 1949 to 1951.
    pub fn days(self, modifier: Option<Modifier>) -> (Date, Date) {
        let (first, last) = (self.ends().0.days().0, self.ends().1.days().1);
        let third = match modifier {
            None => return (first, last),
            Some(Modifier::Approx) => return self.widened(first, last),
            Some(Modifier::Early) => 0,
            Some(Modifier::Mid) => 1,
            Some(Modifier::Late) => 2,
        };
        let years = |base: i16, cuts: [i16; 4]| {
            (
                date(if base == 0 { cuts[third].max(1) } else { base + cuts[third] }, 1, 1),
                date(base + cuts[third + 1] - 1, 12, 31),
            )
        };
        match self {
            Self::One(Point::Month(y, m)) => match third {
                0 => (first, date(y, m, 10)),
                1 => (date(y, m, 11), date(y, m, 20)),
                _ => (date(y, m, 21), last),
            },
            Self::One(Point::Year(y)) => {
                let month = third as i8 * 4 + 1;
                (date(y, month, 1), month_end(y, month + 3))
            }
            Self::One(Point::Decade(d)) => years(d * 10, [0, 4, 7, 10]),
            Self::One(Point::Century(c)) => years(first_year(c), [0, 34, 67, 100]),
            _ => {
                let third_of = first.until(last).map_or(0, |s| s.get_days() + 1) / 3;
                let from = |n: i32| first.checked_add(jiff::Span::new().days(n)).unwrap_or(last);
                match third {
                    0 => (first, from((third_of - 1).max(0))),
                    1 => (from(third_of), from((2 * third_of - 1).max(third_of))),
                    _ => (from(2 * third_of), last),
                }
            }
        }
    }

    /// The days with one unit more at either side.
    fn widened(self, first: Date, last: Date) -> (Date, Date) {
        use jiff::ToSpan as _;
        let unit = match self {
            Self::One(Point::Day(_) | Point::Clock(..)) => 1.day(),
            Self::Interval(Point::Day(_), _) => 1.week(),
            Self::One(Point::Month(..)) => 1.month(),
            Self::One(Point::Season(..) | Point::Quarter(..)) => 3.months(),
            Self::One(Point::Half(..)) => 6.months(),
            Self::One(Point::Decade(_)) => 10.years(),
            Self::One(Point::Century(_)) => 100.years(),
            _ => 1.year(),
        };
        let from = first.checked_sub(unit).ok().filter(|d| d.year() >= 1 || first.year() < 1).unwrap_or(first);
        // The day after the last, so that whole months and years stay whole: February 28 and a month is March 31.
        let to = last.tomorrow().and_then(|d| d.checked_add(unit)).and_then(Date::yesterday).unwrap_or(last);
        (from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(value: Value, modifier: Option<Modifier>) -> String {
        let (a, b) = value.days(modifier);
        format!("{}..{}", Point::Day(a), Point::Day(b))
    }

    #[test]
    fn every_kind_of_value_is_written_in_edtf() {
        let written = |p: Point| p.to_string();
        assert_eq!(written(Point::Day(date(988, 7, 28))), "0988-07-28");
        assert_eq!(written(Point::Clock(date(2022, 2, 14), 18, 5)), "2022-02-14T18:05");
        assert_eq!(written(Point::Month(2021, 2)), "2021-02");
        assert_eq!(written(Point::Season(2020, 24)), "2020-24");
        assert_eq!(written(Point::Quarter(2020, 4)), "2020-36");
        assert_eq!(written(Point::Half(2020, 1)), "2020-40");
        assert_eq!(written(Point::Decade(199)), "199X");
        assert_eq!(written(Point::Century(0)), "00XX");
        assert_eq!((written(Point::Year(-479)), written(Point::Century(-3))), ("-0479".into(), "-02XX".into()));
        assert_eq!(days(Value::One(Point::Century(-3)), None), "-0299-01-01..-0200-12-31");
        assert_eq!(Value::Interval(Point::Year(2018), Point::Year(2020)).to_string(), "2018/2020");
    }

    #[test]
    fn thirds_cut_months_years_decades_and_centuries() {
        let one = |p| Value::One(p);
        assert_eq!(days(one(Point::Month(2021, 12)), Some(Modifier::Mid)), "2021-12-11..2021-12-20");
        assert_eq!(days(one(Point::Month(2020, 2)), Some(Modifier::Late)), "2020-02-21..2020-02-29");
        assert_eq!(days(one(Point::Year(2018)), Some(Modifier::Late)), "2018-09-01..2018-12-31");
        assert_eq!(days(one(Point::Decade(199)), Some(Modifier::Mid)), "1994-01-01..1996-12-31");
        assert_eq!(days(one(Point::Century(18)), Some(Modifier::Early)), "1800-01-01..1833-12-31");
        assert_eq!(days(one(Point::Century(0)), Some(Modifier::Early)), "0001-01-01..0033-12-31");
        assert_eq!(days(one(Point::Quarter(2019, 1)), Some(Modifier::Late)), "2019-03-02..2019-03-31");
    }

    #[test]
    fn about_a_year_may_be_the_years_beside_it() {
        assert_eq!(days(Value::One(Point::Year(1950)), Some(Modifier::Approx)), "1949-01-01..1951-12-31");
        assert_eq!(days(Value::One(Point::Month(2020, 1)), Some(Modifier::Approx)), "2019-12-01..2020-02-29");
        assert_eq!(days(Value::One(Point::Year(9999)), Some(Modifier::Approx)), "9998-01-01..9999-12-31");
        assert_eq!(days(Value::One(Point::Year(1)), Some(Modifier::Approx)), "0001-01-01..0002-12-31");
    }
}
