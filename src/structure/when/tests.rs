//! Days as pages print them.

use super::*;

fn parts(line: &str) -> Option<(String, String, String)> {
    let w = read(line, Slashes::MonthFirst)?;
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
        "Aired June 3, 2010 - 17:00 ET, Gorki, Moscow Region",
        "2010-06-03T17:00:00.5+03:00, Gorki, Moscow Region",
        "6/3/10, 17:00:15 JST, Gorki, Moscow Region",
        "Gorki, Moscow Region, Thursday 3rd June 2010, 17:00",
        "Thursday, 3 June 2010, 17:00 in Gorki, Moscow Region",
    ] {
        assert_eq!(parts(line), full, "{line}");
    }
    let morning = Some(("2023-05-15".into(), "10:00".into(), String::new()));
    assert_eq!(parts("Monday, 15 May 2023, 10 a.m."), morning);
    for line in [
        "June 3, 2010",
        "June 3, 2010 Thursday",
        "Thursday, June 3, 2010 / Jyaistha 13, 1932 (Saka)",
        "3 Jun. 2010 - | Last updated: 4 Jun. 2010 09:12",
        "By Anna Lee | Omsk News | June 3, 2010",
        "June 3, 2010 | By Anna Lee",
        "The Omsk Herald, June 3, 2010",
    ] {
        assert_eq!(parts(line), Some(("2010-06-03".into(), String::new(), String::new())), "{line}");
    }
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
fn slashes_are_read_where_one_order_alone_is_possible_or_the_house_has_one() {
    let day = |text: &str, slashes| date(text, slashes).map(|(day, _)| day).unwrap_or_default();
    assert_eq!(day("4/29/15", Slashes::Unknown), "2015-04-29");
    assert_eq!(day("31/01/2013", Slashes::Unknown), "2013-01-31");
    assert_eq!(day("5/5/99", Slashes::Unknown), "1999-05-05");
    assert_eq!(day("12/9/2009", Slashes::MonthFirst), "2009-12-09");
    assert_eq!(day("12/9/2009", Slashes::DayFirst), "2009-09-12");
    for text in ["12/9/2009", "1/2", "1/2/345", "13/13/2013", "1/2/2013/4"] {
        assert_eq!(day(text, Slashes::Unknown), "", "{text}");
    }
    assert_eq!(either_way("Talks in Omsk, 12/9/2009"), Some("12/9/2009"));
    assert_eq!(either_way("Talks in Omsk, 4/29/15"), None);
}

#[test]
fn days_in_titles_are_read_where_no_preposition_binds_them() {
    let day = |title: &str| in_title(title, Slashes::MonthFirst).unwrap_or_default();
    assert_eq!(day("Briefing by Anna Petrova, 12/9/2009"), "2009-12-09");
    assert_eq!(day("Briefing: Friday, June 3, 2010"), "2010-06-03");
    assert_eq!(day("Briefing by Anna Petrova June 3, 2010"), "2010-06-03");
    assert_eq!(day("Talks (3 June 2010)"), "2010-06-03");
    assert_eq!(day("6/3/2010: Talks in Omsk"), "2010-06-03");
    assert_eq!(day("Anna Petrova's Regular Press Conference on June 3, 2010"), "2010-06-03");
    for title in ["Remarks on June 3, 2010", "Anniversary of June 3, 2010", "June 3, 2010 and we", "Talks in June 2010"]
    {
        assert_eq!(day(title), "", "{title}");
    }
}

#[test]
fn spans_of_days_and_closing_lines_are_known() {
    for days in ["June 3, 2010", "June 3 − 5, 2010", "May 30 – June 1, 2010", "May 30, 2010 – June 1, 2010"] {
        assert!(is_day_or_days(days), "{days}");
    }
    for text in ["June 3, 2010 we met", "June", "June 3 men", "Talks"] {
        assert!(!is_day_or_days(text), "{text}");
    }
    for text in [
        "END",
        "END 1:07 P.M. EDT",
        "1:07 P.M. EDT",
        "(End)",
        "###",
        "- END -",
        "[ENDS]",
        "(Concludes)",
        "(The briefing was concluded at 2:58 p.m.)",
        "DPB # 20",
    ] {
        assert!(closes(text), "{text}");
    }
    for text in ["The end", "End it", "17:15", "1:07 P.M. we met", "***", "Amen."] {
        assert!(!closes(text), "{text}");
    }
}

#[test]
fn places_are_told_from_headings() {
    for place in [
        "The Kremlin, Moscow",
        "Rostov-on-Don",
        "Halkidiki Peninsula, Greece",
        "Taman – Kerch",
        "James S. Orlov Press Room",
    ] {
        assert!(is_place(place, false), "{place}");
    }
    for heading in ["Speech at the Congress", "Excerpts from transcript of the meeting", "* * *", "Friends, we begin."]
    {
        assert!(!is_place(heading, false), "{heading}");
    }
}
