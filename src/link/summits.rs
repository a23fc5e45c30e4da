//! Which of a body’s summits is meant: *the G20 summit in Bali last November* is the one of 2022.
//!
//! The lists have every edition with its days and its town. A year or a town beside the mention tells, else the day of
//! the transcript, where it is one of the summit’s own or near it. Where that leaves two, it stays *the summit*. The words
//! of the mention may tell it too: its year (*2006 G8 Summit*), its number (*14th BRICS summit*), its town (*Goa Summit*).

use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::{DateClue, EntityClue, EntityType, Found, Span, Turn};
use jiff::civil::Date;

/// An edition of the lists.
#[derive(Debug, Clone, Copy)]
struct Edition<'l> {
    name: &'l str,
    place: &'l str,
    first: Date,
    last: Date,
}

/// Between a summit and a year or town beside it, in bytes.
const NEAR: usize = 48;

/// From so many days before a summit to so many after it, whoever says *the summit* means it.
const ABOUT: i32 = 7;

/// The first and the last year of which the lists have summits.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2040;

/// Gives the summits that mentions mean their own names.
pub fn tell(
    found: &[Found<EntityClue>],
    called: &mut [String],
    dates: &[Found<DateClue>],
    day: Option<&str>,
    turns: &[Turn],
    lists: &Lists,
) {
    let day = day.and_then(|day| day.parse::<Date>().ok());
    for (f, name) in found.iter().zip(called).filter(|(f, _)| f.what.kind == EntityType::Event) {
        let Some(body) = name.strip_suffix(" Summit").or(name.strip_suffix(" summit")) else { continue };
        let (own, body) = year_in(body);
        if let Some(edition) = in_town(body, own, day, lists) {
            *name = edition.name.to_string();
            continue;
        }
        let text = &turns[f.span.turn].text;
        let year = own.or_else(|| beside(text, f.span, dates));
        let place = in_place(&text[f.span.end..]).filter(|_| own.is_none());
        // As few of them as the words allow.
        let (years, day) = match (year, place, day) {
            (Some(year), ..) => (year..=year, None),
            (None, Some(_), _) => (YEARS, None),
            (None, None, Some(day)) if !another(&text[..f.span.start]) => (day.year() - 1..=day.year() + 1, Some(day)),
            _ => continue,
        };
        let fits = |e: &Edition| place.is_none_or(|p| p.starts_with(e.place)) && day.is_none_or(|day| e.is_about(day));
        let told: Vec<Edition> = years.flat_map(|year| of_year(body, year, lists)).filter(fits).collect();
        if let [edition] = told[..] {
            *name = edition.name.to_string();
        }
    }
}

/// The bodies of whose summits the lists have every one, and the year before their first, where they met once a year.
const BODIES: [(&str, Option<i16>); 7] = [
    ("APEC", Some(1992)),
    ("BRICS", Some(2008)),
    ("G20", None),
    ("G7", None),
    ("G8", Some(1974)),
    ("NATO", None),
    ("SCO", None),
];

/// The year that a mention tells before the body, and the body: 2006 and `G8` of *2006 G8*, 2022 and `BRICS` of *14th BRICS*.
fn year_in(words: &str) -> (Option<i16>, &str) {
    let Some((first, body)) = words.split_once(' ') else { return (None, words) };
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    let Ok(number) = first[..digits].parse::<i16>() else { return (None, words) };
    let first_year = || BODIES.iter().find(|(name, _)| *name == body).and_then(|(_, year)| *year);
    match &first[digits..] {
        "" if digits == 4 => (Some(number), body),
        "st" | "nd" | "rd" | "th" if digits < 3 => match first_year() {
            Some(year) => (Some(year + number), body),
            None => (None, words),
        },
        _ => (None, words),
    }
}

/// The edition that a mention calls by its town, before the body or behind it or alone: `Goa`, `Seoul G20`, `G20 London`.
/// Of several in one town, and where no body is named, the one of about the day.
fn in_town<'l>(words: &str, year: Option<i16>, day: Option<Date>, lists: &'l Lists) -> Option<Edition<'l>> {
    let known = |body: &str| BODIES.iter().any(|(name, _)| *name == body);
    if known(words) {
        return None;
    }
    let (body, town) = match words.rsplit_once(' ') {
        Some((town, body)) if known(body) => (Some(body), town),
        _ => match words.split_once(' ') {
            Some((body, town)) if known(body) => (Some(body), town),
            _ => (None, words),
        },
    };
    // By its town alone only a summit of these days is called.
    let years = match (year, body, day) {
        (Some(year), ..) => year..=year,
        (None, Some(_), _) => YEARS,
        (None, None, day) => {
            let day = day?;
            (day.year() - LATELY).max(*YEARS.start())..=(day.year() + 1).min(*YEARS.end())
        }
    };
    let bodies = BODIES.iter().map(|(name, _)| *name).filter(|name| body.is_none_or(|body| body == *name));
    let held: Vec<Edition> = bodies
        .flat_map(|name| years.clone().flat_map(move |year| of_year(name, year, lists)))
        .filter(|e| !e.place.is_empty() && e.place == town)
        .collect();
    if let ([edition], Some(_)) = (&held[..], body) {
        return Some(*edition);
    }
    let day = day?;
    let lately = |e: &&Edition| (day.year() - LATELY..=day.year() + 1).contains(&e.first.year());
    let mut about = held.iter().filter(lately);
    about.next().copied().filter(|_| about.next().is_none())
}

/// For so many years a summit is called by its town alone.
const LATELY: i16 = 2;

/// The editions of a body’s summit in a year.
fn of_year<'l>(body: &str, year: i16, lists: &'l Lists) -> impl Iterator<Item = Edition<'l>> {
    let known = lists.known(&format!("{year} {body} summit")).into_iter();
    known.filter(|fact| fact.section == Section::Event).filter_map(|fact| {
        let (first, last) = fact.attribute("held")?.split_once('/')?;
        let place = fact.attribute("place").unwrap_or_default();
        Some(Edition { name: fact.name, place, first: first.parse().ok()?, last: last.parse().ok()? })
    })
}

impl Edition<'_> {
    fn is_about(&self, day: Date) -> bool {
        let days = |from: Date, to: Date| from.until(to).map_or(i32::MAX, |span| span.get_days());
        days(day, self.first) <= ABOUT && days(self.last, day) <= ABOUT
    }
}

/// The year of a date right before the mention, or behind it with no more than small words and a town between.
pub fn beside(text: &str, span: Span, dates: &[Found<DateClue>]) -> Option<i16> {
    let at = dates.partition_point(|d| (d.span.turn, d.span.start) < (span.turn, span.start));
    let here = |d: &&Found<DateClue>| d.span.turn == span.turn;
    let before = at.checked_sub(1).map(|i| &dates[i]).filter(here);
    let before = before
        .filter(|d| text.get(d.span.end..span.start).is_some_and(|between| matches!(between, " " | "’s " | "'s ")));
    let after = || {
        dates.get(at).filter(here).filter(|d| {
            let between = text.get(span.end..d.span.start).filter(|b| b.len() <= NEAR);
            between.is_some_and(|b| b.split([' ', ',']).all(|w| !w.contains('.') && joins(w)))
        })
    };
    let value = before.or_else(after)?.what.value.as_deref()?;
    value.get(..4)?.parse().ok().filter(|_| !value.contains('/'))
}

/// Whether a word may stand between a summit and its day: a name, or a small word of time and place.
fn joins(word: &str) -> bool {
    matches!(word, "" | "in" | "on" | "at" | "of" | "the" | "this" | "last" | "held")
        || word.starts_with(char::is_uppercase)
}

/// The words behind *in* or *at* right behind the mention: `Bali last November`.
fn in_place(after: &str) -> Option<&str> {
    [" in ", " at "].iter().find_map(|link| after.strip_prefix(link)).filter(|p| p.starts_with(char::is_uppercase))
}

/// Whether the words before the mention say that it is not the one of these days: *the previous*, *the next*.
fn another(before: &str) -> bool {
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    lang::is(word, class::OTHER_EDITION)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "[EVENT]\n\
        2030 Ladoga summit | held=2030-06-01/2030-06-02 | place=Omsk\n\
        2031 Ladoga summit | held=2031-06-01/2031-06-02 | place=Rome\n\
        2032 Ladoga summit | held=2032-06-01/2032-06-02 | place=Omsk";

    fn name(text: &str, date: Option<(&str, &str)>, day: &str) -> String {
        let mut lists = Lists::default();
        lists.add(LIST).unwrap();
        let span = |words: &str| {
            let start = text.find(words).unwrap();
            Span { turn: 0, start, end: start + words.len() }
        };
        let what = EntityClue { kind: EntityType::Event, names: Vec::new(), sure: false };
        let found = [Found { span: span("Ladoga summit"), rule: "test", what }];
        let dates: Vec<_> = date
            .map(|(words, value)| {
                let what = DateClue { value: Some(value.into()), ..DateClue::default() };
                Found { span: span(words), rule: "test", what }
            })
            .into_iter()
            .collect();
        let turns = [Turn { text: text.into(), ..Turn::default() }];
        let mut called = ["Ladoga summit".to_string()];
        tell(&found, &mut called, &dates, Some(day), &turns, &lists);
        called[0].clone()
    }

    #[test]
    fn a_year_or_a_town_beside_it_tells_the_edition_else_the_day_of_the_transcript() {
        let old = "2035-01-01";
        assert_eq!(name("at the Ladoga summit in Rome", None, old), "2031 Ladoga summit");
        assert_eq!(name("at the Ladoga summit in Omsk", None, old), "Ladoga summit");
        assert_eq!(name("the Ladoga summit in Omsk in 2032", Some(("2032", "2032")), old), "2032 Ladoga summit");
        assert_eq!(name("at last year’s Ladoga summit", Some(("last year", "2031")), old), "2031 Ladoga summit");
        assert_eq!(name("the Ladoga summit this June", Some(("this June", "2030-06")), old), "2030 Ladoga summit");
        assert_eq!(name("We spoke of it at the Ladoga summit.", None, "2030-06-03"), "2030 Ladoga summit");
        assert_eq!(name("We spoke of it at the Ladoga summit.", None, "2030-07-03"), "Ladoga summit");
    }

    #[test]
    fn the_words_of_a_mention_tell_its_year_number_or_town() {
        assert_eq!(year_in("2006 G8"), (Some(2006), "G8"));
        assert_eq!(year_in("14th BRICS"), (Some(2022), "BRICS"));
        assert_eq!((year_in("14th Ladoga"), year_in("G8")), ((None, "14th Ladoga"), (None, "G8")));
        let lists = Lists::default();
        let told = |words, day: &str| in_town(words, None, day.parse().ok(), &lists).map(|e| e.name.to_string());
        assert_eq!(told("Goa", "2017-05-01").as_deref(), Some("2016 BRICS summit"));
        assert_eq!(told("Bucharest NATO", "2022-05-01").as_deref(), Some("2008 NATO summit"));
        assert_eq!(told("G20 Lima", "2017-05-01"), None);
        assert_eq!(
            (told("Goa", "2026-05-01"), told("Ladoga", "2017-05-01"), told("G20", "2017-05-01")),
            (None, None, None)
        );
    }

    #[test]
    fn nothing_is_told_against_the_words() {
        assert_eq!(name("at the previous Ladoga summit", None, "2030-06-03"), "Ladoga summit");
        assert_eq!(name("at the Ladoga summit in Tver", None, "2030-06-03"), "Ladoga summit");
        assert_eq!(name("the Ladoga summit. In 2031 we", Some(("2031", "2031")), "2035-01-01"), "Ladoga summit");
        assert_eq!(
            name("the Ladoga summit agreed to go on in 2031", Some(("2031", "2031")), "2035-01-01"),
            "Ladoga summit"
        );
    }
}
