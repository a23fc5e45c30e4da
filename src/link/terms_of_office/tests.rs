//! Who held which office, and when.

use super::*;

const LIST: &str = "[PERSON]\n\
    Adam Firth Sr. | term=President of Fredonia, FD, 1989-01-20/1993-01-20\n\
    Carl Firth | ?Firth | term=President of Fredonia, FD, 2001-01-20/2009-01 | term=Governor of Ruritania, FD, 1995/2000\n\
    Dora Firth | term=Vice President of Fredonia, FD, 2001/..\n\
    Anna Lind | term=Secretary of State of Fredonia, FD, 2010/2014\n\
    Ulf Berg | term=Special Envoy for Ruritania, FD, 2010/2014\n";

fn held(words: &str, day: Option<&str>) -> Vec<String> {
    let mut lists = Lists::default();
    lists.add(LIST).unwrap();
    let at = words.rfind(' ').unwrap() + 1;
    let office = Office::before(words, at).unwrap();
    holders(&lists, &words[at..], office, day).into_iter().map(str::to_string).collect()
}

#[test]
fn a_title_a_surname_and_a_day_tell_the_holder() {
    assert_eq!(held("with President Firth", Some("1990-05-01")), ["Adam Firth Sr."]);
    assert_eq!(held("President Firth", Some("2009-01-15")), ["Carl Firth"]);
    assert_eq!(held("then Vice President Firth", Some("2005-01-15")), ["Dora Firth"]);
    assert_eq!(held("and Secretary Lind", Some("2012-01-15")), ["Anna Lind"]);
    assert_eq!(held("President Firth", Some("1995-01-15")), [""; 0]);
    assert_eq!(held("former President Firth", Some("2015-01-15")), ["Adam Firth Sr.", "Carl Firth"]);
    assert_eq!(held("former President Firth", Some("2005-01-15")), ["Adam Firth Sr."]);
    assert_eq!(held("Governor Firth", None), ["Carl Firth"]);
    assert_eq!(held("Minister Lind", Some("2012-01-15")), [""; 0]);
    assert_eq!(held("Special Envoy Berg", Some("2012-01-15")), ["Ulf Berg"]);
    let gone = |day| {
        let mut lists = Lists::default();
        lists.add(LIST).unwrap();
        let office = Office::before("Special Envoy ", 14).unwrap();
        long_gone(&lists, "Berg", office, Some(day)).map(str::to_string)
    };
    assert_eq!(gone("2015-06-01"), None);
    let led = |day| {
        let mut lists = Lists::default();
        lists.add("[PERSON]\nAnna Ruck | term=President of Fredonia, FD, 2017/2021 | term=President of Fredonia, FD, 2025/..\n").unwrap();
        long_gone(&lists, "Ruck", Office::before("President ", 10).unwrap(), Some(day)).map(str::to_string)
    };
    assert_eq!(led("2021-11-01").as_deref(), Some("Anna Ruck"));
    assert_eq!((led("2016-11-01"), led("2026-11-01")), (None, None));
    assert_eq!(gone("2017-06-01").as_deref(), Some("Ulf Berg"));
}

#[test]
fn a_title_is_what_stands_right_before_the_name() {
    let title = |text: &'static str| Office::before(text, text.len()).map(|o| (o.title, o.past));
    assert_eq!(title("met Prime Minister "), Some(("Prime Minister", false)));
    assert_eq!(title("They met.\nJustice "), Some(("Justice", false)));
    assert_eq!(title("the former Secretary-General "), Some(("Secretary-General", true)));
    assert_eq!(title("[First Deputy Prime Minister "), Some(("First Deputy Prime Minister", false)));
    assert_eq!(title("President. "), None);
    assert_eq!(title("Yes, Mr "), None);
    assert_eq!(title("with Sen. "), Some(("Senator", false)));
    assert_eq!(title("the Defence Minister "), Some(("Defence Minister", false)));
    assert_eq!(title("President"), None);
}

#[test]
fn whoever_held_an_office_by_then_is_of_note() {
    let mut lists = Lists::default();
    lists.add(LIST).unwrap();
    assert!(of_note(&lists, "Anna Lind", Some("2020-01-01")) && !of_note(&lists, "Anna Lind", Some("2009-01-01")));
}
