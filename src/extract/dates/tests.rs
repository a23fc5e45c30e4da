//! What no single rule can say.

use super::*;
use crate::extract::rule::Switches;
use crate::model::Turn;

pub use crate::extract::tests::DAY;

/// What is found in a text said on that day.
pub fn found(text: &str, anchor: Option<jiff::civil::Date>, without: &[String]) -> Findings {
    found_in(text, anchor, without, None)
}

fn found_in(text: &str, anchor: Option<jiff::civil::Date>, without: &[String], order: Option<DateOrder>) -> Findings {
    let record = Turn { text: text.into(), ..Turn::default() };
    let views = [View { turn: 0, tokens: crate::lang::cut(text), hits: Vec::new(), record: &record }];
    let mut out = Findings::default();
    let rules: Rules = rules().filter(|r| Switches(without).on(r)).collect();
    let mut search = Search::new(&views, &rules, anchor, order);
    search.find(&views[0], &Words::new(&views[0].tokens, &rules), &mut out);
    search.finish(&mut out);
    out
}

#[test]
fn long_rows_of_date_words_take_time_in_proportion() {
    for word in
        ["Monday ", "19th and ", "5, ", "last ", "May and ", "two ", "2018–", "the end of ", "10 hundred and ", "in "]
    {
        let text = word.repeat(100_000);
        let out = found(&text, Some(DAY), &[]);
        assert!(out.dates.len() <= 100_000, "{word}");
    }
}

#[test]
fn a_part_stands_in_its_year_where_it_begins() {
    let month = |month: i8| calendar::order(Part::Month(month));
    for (part, begins) in [(Part::Quarter(3), 7), (Part::Half(2), 7), (Part::Season(22), 6), (Part::Season(24), 0)] {
        assert_eq!(calendar::order(part), month(begins), "{part:?}");
    }
    assert!(calendar::order(Part::Whole) < month(1) && month(5) < calendar::order(Part::Day(5, 1)));
    assert!(calendar::order(Part::Day(5, 31)) < month(6));
}

#[test]
fn the_zone_of_an_hour_belongs_to_it() {
    for zone in [
        "AEDT", "AEST", "BST", "CDT", "CEST", "CET", "CST", "CT", "EDT", "EEST", "EET", "EST", "ET", "GMT", "HST",
        "IST", "JST", "MDT", "MSK", "MST", "MT", "NZDT", "NZST", "PDT", "PST", "PT", "UTC", "WET",
    ] {
        let text = format!("At 5 pm {zone} it opens.");
        let found = found(&text, Some(DAY), &[]).dates;
        assert_eq!(&text[found[0].span.start..found[0].span.end], format!("5 pm {zone}"));
    }
}

#[test]
fn the_order_of_day_and_month_is_asked_for_or_seen_elsewhere_or_open() {
    let values = |text: &str, order: Option<DateOrder>| {
        let found = found_in(text, Some(DAY), &[], order);
        let codes: Vec<_> = found.warnings.iter().map(|w| w.code.as_str()).collect();
        (found.dates.into_iter().map(|d| d.what.value).collect::<Vec<_>>(), codes.join(" "))
    };
    let some = |value: &str| Some(value.to_string());
    assert_eq!(values("on 03/04/2018 it", None), (vec![None], "ambiguous-date".into()));
    assert_eq!(values("on 03/04/2018 it", Some(DateOrder::DayFirst)), (vec![some("2018-04-03")], String::new()));
    assert_eq!(values("on 03/04/2018 it", Some(DateOrder::MonthFirst)), (vec![some("2018-03-04")], String::new()));
    let seen = values("on 03/04/2018 and 12/25/2018 it", None);
    assert_eq!(seen, (vec![some("2018-03-04"), some("2018-12-25")], String::new()));
    assert_eq!(values("03/04/2018, 12/25/2018, 25/12/2018", None).1, "ambiguous-date");
}

#[test]
fn a_year_that_nothing_tells_is_the_nearest_and_warned_of_between_two_as_far() {
    let values = |text: &str| {
        let found = found(text, Some(DAY), &[]);
        let doubts = found.warnings.iter().filter(|w| w.code.as_str() == "doubtful-year").count();
        (found.dates.iter().filter_map(|d| d.what.value.clone()).collect::<Vec<_>>().join(" "), doubts)
    };
    for (text, value, doubts) in [
        ("He announced a visit to Rome on February 20 in a letter.", "2022-02-20", 0),
        ("Work is slated for March 1.", "2022-03-01", 0),
        ("All must be done before March 16.", "2022-03-16", 0),
        ("By May 16 he had signed it.", "2021-05-16", 0),
        ("The meeting is taking place on February 13.", "2022-02-13", 0),
        ("The talks took place on March 7.", "2021-03-07", 0),
        ("The works ended on March 8, 2015. The talks were to have begun March 9.", "2015-03-08 2015-03-09", 0),
        ("A plan until 2025 is ready for the meeting scheduled for May 19.", "2025 2022-05-19", 0),
        ("The icebreaker is handed over in September.", "2021-09", 1),
        ("It will be opened in September.", "2022-09", 0),
        ("The festival: September 1.", "2021-09-01", 1),
        ("They put out a plan back in June.", "2021-06", 0),
        ("I should mention that on September 1 we launched it.", "2021-09-01", 0),
        ("We know that you won the May elections.", "2021-05", 0),
        ("It may be late, but in a month I will ask you what you have done.", "2022-03", 0),
        ("They won’t hold any elections in May.", "2022-05", 0),
        ("Soon after the August quake we sent our divers.", "2021-08", 0),
        ("We have gathered here prior to May 2.", "2022-05-02", 0),
        (
            "It was open from January 6 to August 26, 1942. On September 1, a school began.",
            "1942-01-06/1942-08-26 1942-09-01",
            0,
        ),
        ("We expect it in July — July 1st, they say.", "2022-07 2022-07-01", 0),
        ("This year, in October, the country takes the chair.", "2022 2022-10", 0),
        ("Last year they were put out in December, but in January they flared up.", "2021 2021-12 2022-01", 0),
        ("It was signed in 2009 and extended most recently in January.", "2009 2022-01", 0),
        ("It was signed in 2009 and extended in December.", "2009 2009-12", 0),
        ("As soon as in early May, packages of measures were introduced.", "2021-05", 0),
        ("I am meeting him in Omsk, and later in October, in Tver.", "2022-10", 0),
        ("They regret the October decision to move the fair.", "2021-10", 0),
        ("What has changed since September 11?", "2001-09-11", 0),
        ("I wanted to ask about the debate on Sunday.", "2022-02-13", 0),
        ("We met with a good many of the old people of this town in May.", "2021-05", 0),
        ("We agreed on measures to help the fleet at a meeting in July.", "2021-07", 0),
        ("We will build on the November agreements.", "2021-11", 0),
        ("Most of them will have opened by July 1.", "2022-07-01", 0),
        ("Starting September 1, all will be ready.", "2022-09-01", 0),
        ("He said today that July 1st was their goal for a deal.", "2022-02-14 2022-07-01", 0),
        ("They will open a line in August operated by one ship.", "2022-08", 0),
        ("Here is our master plan for the town, which was shown in July.", "2021-07", 0),
        ("You extended me a warm welcome during my visit to Omsk in July.", "2021-07", 0),
        (
            "They will hand it in by the end of the year, better in late July or early August.",
            "2022 2022-07 2022-08",
            0,
        ),
        (
            "He wrote on September 22, 1938. It is a long letter, sent to Rome. They said so on September 20.",
            "1938-09-22 1938-09-20",
            0,
        ),
        ("The visit to Omsk in 2020 and the visit to Tver in January were both good.", "2020 2022-01", 0),
        ("You just missed a deadline on May 5.", "2021-05-05", 0),
        ("You heard him tomorrow; on Friday he heads to Omsk.", "2022-02-15 2022-02-18", 0),
    ] {
        assert_eq!(values(text), (value.to_string(), doubts), "{text}");
    }
    // The whole of an interval counts, not its beginning.
    let autumn = found("Trade grew in January–August.", Some(jiff::civil::date(2021, 10, 14)), &[]);
    assert_eq!(autumn.dates[0].what.value.as_deref(), Some("2021-01/2021-08"));
}

#[test]
fn a_weekday_goes_on_in_a_course_of_days_and_is_the_next_one_where_little_speaks_for_the_last() {
    let values = |text: &str| {
        let found = found(text, Some(DAY), &[]);
        found.dates.iter().filter_map(|d| d.what.value.clone()).collect::<Vec<_>>().join(" ")
    };
    for (text, value) in [
        ("She will arrive on February 20. Then she will open the fair on Friday.", "2022-02-20 2022-02-25"),
        ("He will land on February 20. And he will speak here on Friday.", "2022-02-20 2022-02-18"),
        ("It is part of what they announce on Tuesday, but we wanted to say so.", "2022-02-15"),
        ("They announced it on Tuesday.", "2022-02-08"),
        ("Is he practising in advance of Sunday, or resting?", "2022-02-20"),
        ("On Sunday, he will land here. On Tuesday, he will speak.", "2022-02-20 2022-02-22"),
        ("On Sunday, the 27th, he will land here. On Monday morning, he will speak.", "2022-02-27 2022-02-28"),
        ("If Monday is the day, fine.", "2022-02-21"),
        ("Today is Monday.", "2022-02-14 2022-02-14"),
        ("Starting Saturday, we are ready to help.", "2022-02-19"),
    ] {
        assert_eq!(values(text), value, "{text}");
    }
}

#[test]
fn at_the_turn_of_a_year_the_past_one_is_still_this_one_and_school_begins_in_september() {
    for ((year, month, day), text, value) in [
        ((2021, 12, 31), "Thank you for this past year.", "2021"),
        ((2022, 1, 2), "I wish you joy in the coming year.", "2022"),
        ((2022, 2, 14), "I wish you joy in the coming year.", "2023"),
        ((2021, 6, 15), "It will begin in the next academic year.", "2021/2022"),
        ((2021, 8, 20), "All is ready for this school year.", "2021/2022"),
        ((2021, 11, 1), "It begins in the next school year.", "2022/2023"),
        ((2022, 3, 1), "They have begun it this academic year.", "2021/2022"),
    ] {
        let found = found(text, Some(jiff::civil::date(year, month, day)), &[]);
        assert_eq!(found.dates[0].what.value.as_deref(), Some(value), "{text}");
    }
}

#[test]
fn a_day_belongs_to_what_was_done_then_and_not_to_what_follows() {
    for (text, values) in [
        ("The congress was to be held in Omsk from 14 to 16 January.", "2022-01-14/2022-01-16"),
        ("We had hoped that the draft circulated by them on 16 January would be put to a vote.", "2022-01-16"),
        ("He received the guests at the palace on 8 January and will see others tomorrow.", "2022-01-08 2022-02-15"),
        ("I support its report of December and look to the next one, which will come.", "2021-12"),
        ("They asked him on Saturday to open the port.", "2022-02-12"),
        ("They asked him to open the port on Saturday.", "2022-02-19"),
        ("The feast falls on Saturday.", "2022-02-19"),
        ("We welcome the passage on Friday of the bill.", "2022-02-11"),
        ("A conference was foreseen for July in Omsk.", "2022-07"),
        ("He said the talks on Friday will begin.", "2022-02-18"),
        ("They had built it by March.", "2021-03"),
    ] {
        let found = found(text, Some(DAY), &[]);
        let all: Vec<_> = found.dates.iter().filter_map(|d| d.what.value.clone()).collect();
        assert_eq!(all.join(" "), values, "{text}");
    }
}
