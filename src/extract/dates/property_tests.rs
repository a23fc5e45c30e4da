//! What holds for any words: values are EDTF, days are in order, nothing is finer than the words, and a value said in
//! English reads as itself.

use super::tests::{DAY, found};
use super::value::{Point, Value};
use crate::model::{DatePart, WarningCode};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Words from which dates are made, and some that are none.
const VOCABULARY: &[&str] = &[
    "in",
    "on",
    "at",
    "the",
    "of",
    "from",
    "to",
    "and",
    "or",
    ",",
    ".",
    "–",
    "-",
    "/",
    ":",
    "by",
    "between",
    "a",
    "about",
    "was",
    "will",
    "thousand",
    "999",
    "months",
    "weeks",
    "days",
    "January",
    "February",
    "May",
    "June",
    "December",
    "March",
    "Sept",
    "Monday",
    "Sunday",
    "spring",
    "winter",
    "today",
    "tomorrow",
    "yesterday",
    "tonight",
    "morning",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "quarters",
    "year",
    "years",
    "decade",
    "century",
    "centuries",
    "half",
    "two",
    "ten",
    "seventy",
    "hundred",
    "1",
    "5",
    "12",
    "30",
    "31",
    "45",
    "100",
    "988",
    "0",
    "00",
    "1812",
    "1999",
    "2014",
    "2020",
    "2100",
    "9999",
    "0000",
    "1990s",
    "90s",
    "nineties",
    "first",
    "second",
    "fourth",
    "19th",
    "20th",
    "21st",
    "31st",
    "last",
    "this",
    "next",
    "current",
    "early",
    "mid",
    "late",
    "beginning",
    "end",
    "middle",
    "ago",
    "now",
    "am",
    "pm",
    "9pm",
    "noon",
    "midnight",
    "Q1",
    "H2",
    "people",
    "percent",
    "No",
    "BC",
    "before",
    "after",
    "few",
    "months",
    "days",
    "weeks",
    "\n",
];

fn anchors() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![
        1 => Just(None),
        1 => prop_oneof![Just(date(1, 1, 1)), Just(date(9999, 12, 31)), Just(date(2020, 2, 29)), Just(date(-5, 3, 1))].prop_map(Some),
        6 => (1900i16..2100, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Some(date(y, m, d))),
    ]
}

/// Whether a point is EDTF as the contract lists it. Written by hand, apart from the code that prints it.
fn is_edtf_point(text: &str) -> bool {
    let number = |part: &str, len: usize| (part.len() == len).then(|| part.parse::<u32>().ok()).flatten();
    let day = |text: &str| text.parse::<Date>().is_ok() && text.len() == 10;
    if let Some((d, time)) = text.split_once('T') {
        let clock = time.split_once(':').map(|(h, m)| (number(h, 2), number(m, 2)));
        return day(d) && matches!(clock, Some((Some(0..=23), Some(0..=59))));
    }
    match text.split('-').collect::<Vec<_>>()[..] {
        ["", y] if y.ends_with("XX") => y.len() == 4 && number(&y[..2], 2).is_some(),
        ["", y] => number(y, 4).is_some(),
        ["", y, m, d] => format!("-00{y}-{m}-{d}").parse::<Date>().is_ok(),
        [y] if y.ends_with("XX") => number(&y[..2], 2).is_some() && y.len() == 4,
        [y] if y.ends_with('X') => number(&y[..3], 3).is_some() && y.len() == 4,
        // EDTF has a year 0, which is 1 BC.
        [y] => number(y, 4).is_some(),
        [y, part] => {
            number(y, 4).is_some_and(|y| y > 0) && matches!(number(part, 2), Some(1..=12 | 21..=24 | 33..=36 | 40 | 41))
        }
        _ => day(text),
    }
}

fn is_edtf(text: &str) -> bool {
    match text.split_once('/') {
        None => is_edtf_point(text),
        Some((a, b)) => is_edtf_point(a) && is_edtf_point(b),
    }
}

/// A day as it is printed; jiff writes years before Christ with six figures.
fn day_of(text: &str) -> Date {
    text.strip_prefix('-').map_or(text.to_string(), |rest| format!("-00{rest}")).parse().unwrap()
}

/// Whether words can name a day, and whether they can name a month.
fn fineness(words: &str) -> (bool, bool) {
    let lower = words.to_lowercase();
    let any = |list: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).any(|w| list.contains(&w));
    let digits = |w: &str| w.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().is_ok_and(|n| n <= 31);
    let numbered =
        lower.split(|c: char| !c.is_alphanumeric()).any(|w| digits(w) || ["first", "second", "fourth"].contains(&w));
    let month = any(&["january", "february", "may", "june", "december", "march", "sept", "month", "months"]);
    let day = any(&[
        "today",
        "tomorrow",
        "yesterday",
        "tonight",
        "monday",
        "sunday",
        "day",
        "days",
        "week",
        "weeks",
        "weekend",
        "morning",
        "noon",
        "midnight",
        "9pm",
        "am",
        "pm",
    ]);
    (
        day || lower.contains("am")
            || lower.contains("pm")
            || lower.contains(':')
            || (month && numbered)
            || lower.matches(['-', '/', '.']).count() == 2,
        month,
    )
}

/// So many cases, the same each time; `PROPTEST_CASES` asks for others.
fn few(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => ProptestConfig { cases, rng_seed: RngSeed::Fixed(7), ..usual },
    }
}

proptest! {
    #![proptest_config(few(1000))]

    #[test]
    fn whatever_is_found_is_edtf_in_order_and_no_finer_than_the_words(
        words in prop::collection::vec((prop::sample::select(VOCABULARY), any::<bool>()), 1..14),
        anchor in anchors(),
    ) {
        let text: String = words.iter().flat_map(|(w, space)| [*w, if *space { " " } else { "" }]).collect();
        let out = found(&text, anchor, &[]);
        let mut last = 0;
        for d in &out.dates {
            prop_assert!(last <= d.span.start && d.span.start < d.span.end, "overlap in {text:?}");
            last = d.span.end;
            let said = &text[d.span.start..d.span.end];
            let Some(value) = &d.what.value else {
                prop_assert!(anchor.is_none() && d.what.earliest.is_none() && d.what.inferred.is_empty());
                continue;
            };
            prop_assert!(is_edtf(value), "{value} from {said:?} in {text:?}");
            prop_assert!(!value.starts_with("0000") || said.contains('B'), "{value} from {said:?} in {text:?}");
            let (earliest, latest) = (d.what.earliest.as_ref().unwrap(), d.what.latest.as_ref().unwrap());
            prop_assert!(day_of(earliest) <= day_of(latest), "{earliest}..{latest} from {said:?}");
            prop_assert!(is_edtf_point(earliest) && is_edtf_point(latest));
            let (day, month) = fineness(said);
            let start = value.split('/').next().unwrap().trim_start_matches('-');
            prop_assert!(start.len() < 10 || day, "{value} from {said:?} is a day");
            let is_month = start.len() == 7 && start[5..].parse::<u8>().unwrap() <= 12;
            prop_assert!(!is_month || month, "{value} from {said:?} is a month");
        }
        let warned = |code| out.warnings.iter().filter(|w| w.code == code).count();
        let open = out.dates.iter().filter(|d| d.what.value.is_none()).count();
        let of_no_year = out.dates.iter().filter(|d| d.what.inferred.contains(&DatePart::Year)).count();
        prop_assert_eq!(warned(WarningCode::NoAnchor), usize::from(open > 0));
        prop_assert!(warned(WarningCode::DoubtfulYear) <= of_no_year);
        prop_assert_eq!(out.warnings.len(), warned(WarningCode::NoAnchor) + warned(WarningCode::DoubtfulYear));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,60}", anchor in anchors()) {
        for d in found(&text, anchor, &[]).dates {
            prop_assert!(text.get(d.span.start..d.span.end).is_some());
        }
    }

    #[test]
    fn a_value_said_in_english_reads_as_itself(value in values()) {
        let text = format!("It was so in {} and it stayed.", say(value));
        let out = found(&text, Some(DAY), &[]);
        let got: Vec<_> = out.dates.iter().map(|d| d.what.value.clone().unwrap_or_default()).collect();
        prop_assert_eq!(got, vec![value.to_string()], "{}", text);
        prop_assert!(out.dates[0].what.inferred.is_empty(), "{}", text);
    }
}

fn points() -> impl Strategy<Value = Point> {
    let year = 1000i16..=2100;
    prop_oneof![
        (year.clone(), 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Point::Day(date(y, m, d))),
        (year.clone(), 1i8..=12, 1i8..=28, 0i8..24, 0i8..60).prop_map(|(y, m, d, h, min)| Point::Clock(
            date(y, m, d),
            h,
            min
        )),
        (year.clone(), 1i8..=12).prop_map(|(y, m)| Point::Month(y, m)),
        (year.clone(), 21i8..=24).prop_map(|(y, s)| Point::Season(y, s)),
        (year.clone(), 1i8..=4).prop_map(|(y, q)| Point::Quarter(y, q)),
        (year.clone(), 1i8..=2).prop_map(|(y, h)| Point::Half(y, h)),
        year.prop_map(Point::Year),
        (100i16..=209).prop_map(Point::Decade),
        (0i16..=20).prop_map(Point::Century),
    ]
}

fn values() -> impl Strategy<Value = Value> {
    let year = 1000i16..=2099;
    let whole = (1000i16..=2050, 1i16..=50).prop_map(|(y, n)| Value::Interval(Point::Year(y), Point::Year(y + n)));
    let months = (year.clone(), 1i8..=11, 1i8..=12)
        .prop_map(|(y, a, b)| Value::Interval(Point::Month(y, a), Point::Month(if b > a { y } else { y + 1 }, b)));
    let days = (year, 1i8..=12, 1i8..=27, 1i8..=28)
        .prop_filter("in order", |(_, _, a, b)| a < b)
        .prop_map(|(y, m, a, b)| Value::Interval(Point::Day(date(y, m, a)), Point::Day(date(y, m, b))));
    prop_oneof![4 => points().prop_map(Value::One), 1 => whole, 1 => months, 1 => days]
}

/// The words for a value.
fn say(value: Value) -> String {
    match value {
        Value::One(p) => say_point(p),
        Value::Interval(a, b) => format!("{} to {}", say_point(a), say_point(b)),
    }
}

fn say_point(point: Point) -> String {
    let month = |m: i8| Date::constant(2000, m, 1).strftime("%B").to_string();
    match point {
        Point::Day(d) => format!("{} {}, {}", month(d.month()), d.day(), d.year()),
        Point::Clock(d, h, min) => {
            let half = if h < 12 { "am" } else { "pm" };
            format!("{}:{min:02} {half} on {}", (h + 11) % 12 + 1, say_point(Point::Day(d)))
        }
        Point::Month(y, m) => format!("{} {y}", month(m)),
        Point::Season(y, s) => format!("the {} of {y}", ["spring", "summer", "autumn", "winter"][s as usize - 21]),
        Point::Quarter(y, q) => {
            format!("the {} quarter of {y}", ["first", "second", "third", "fourth"][q as usize - 1])
        }
        Point::Half(y, h) => format!("the {} half of {y}", ["first", "second"][h as usize - 1]),
        Point::Year(y) => y.to_string(),
        Point::Decade(d) => format!("the {d}0s"),
        Point::Century(c) => {
            let n = c + 1;
            let ending = match n {
                11..=13 => "th",
                _ if n % 10 == 1 => "st",
                _ if n % 10 == 2 => "nd",
                _ if n % 10 == 3 => "rd",
                _ => "th",
            };
            format!("the {n}{ending} century")
        }
    }
}
