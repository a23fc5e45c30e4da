//! Which Olympics are meant: *the Olympics* of a page about Sochi are those of 2014.
//!
//! Where the title or the text names one edition and no other, whoever says *the Games* of that name means it; else the
//! one that is held in these weeks.

use super::summits::beside;
use crate::lang;
use crate::lists::{Lists, Section};
use crate::model::{DateClue, EntityClue, EntityType, Found, Turn};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the lists call games of which there are many, and the last word of the names of their editions.
const MANY: [(&str, &str); 3] =
    [("Olympic Games", "Olympics"), ("Paralympic Games", "Paralympics"), ("Universiade", "Universiade")];

/// From so many days before games to so many after them, whoever says *the Olympics* means them.
const ABOUT: i32 = 30;

/// Gives the games that mentions mean the names of their edition.
pub fn tell(
    found: &[Found<EntityClue>],
    called: &mut [String],
    dates: &[Found<DateClue>],
    day: Option<&str>,
    title: &str,
    turns: &[Turn],
    lists: &Lists,
) {
    let event = |f: &Found<EntityClue>| f.what.kind == EntityType::Event;
    let day: Option<Date> = day.and_then(|day| day.parse().ok());
    for (_, name) in found.iter().zip(called.iter_mut()).filter(|(f, _)| event(f)) {
        if let Some(edition) = counted(name, day, lists) {
            *name = edition;
        }
    }
    let generic = |name: &str| MANY.iter().position(|(all, _)| *all == name);
    if !found.iter().zip(&*called).any(|(f, name)| event(f) && generic(name).is_some()) {
        return;
    }
    let tokens = lang::cut(title);
    let hits = lists.scan(&tokens);
    let in_title: BTreeSet<String> = hits
        .iter()
        .filter(|h| h.fact.section == Section::Event)
        .map(|h| h.fact.name.to_string())
        .filter(|n| is_edition(n))
        .collect();
    let in_text: BTreeSet<String> =
        found.iter().zip(&*called).filter(|(f, name)| event(f) && is_edition(name)).map(|(_, n)| n.clone()).collect();
    let now = day.map_or_else(BTreeSet::new, |day| held(day, lists));
    for (f, name) in found.iter().zip(called).filter(|(f, _)| event(f)) {
        let Some(which) = generic(name) else { continue };
        let Turn { text, .. } = &turns[f.span.turn];
        // `the Olympic Games in 2014`
        let linked = [" in ", " of "].iter().any(|link| text[f.span.end..].starts_with(link));
        let year = beside(text, f.span, dates).filter(|_| linked);
        if let Some(edition) = year.and_then(|year| of_year(year, MANY[which].1, lists)) {
            *name = edition.to_string();
            continue;
        }
        if !determined(&text[..f.span.start]) {
            continue;
        }
        let season = ["Winter", "Summer"].into_iter().find(|s| text[f.span.start..f.span.end].contains(s));
        let fits = |edition: &&String| {
            let counted = edition.starts_with(|c: char| c.is_ascii_digit());
            edition.ends_with(MANY[which].1) && season.is_none_or(|season| !counted || edition.contains(season))
        };
        let one = [&in_title, &in_text, &now].into_iter().find_map(|editions| {
            let mut fit = editions.iter().filter(fits);
            fit.next().map(|first| (first, fit.next()))
        });
        if let Some((one, None)) = one {
            *name = one.clone();
        }
    }
}

/// The one edition of a year.
fn of_year<'l>(year: i16, end: &str, lists: &'l Lists) -> Option<&'l str> {
    let names = ["Winter", "Summer"].map(|season| format!("{year} {season} {end}"));
    let mut known =
        names.iter().filter_map(|name| lists.known(name).into_iter().find(|f| f.name == name)).map(|f| f.name);
    known.next().filter(|_| known.next().is_none())
}

/// The edition of games that are counted without their season, the one nearest to the day: `19th Olympic Games` were in
/// winter, where one speaks in 2002. A year in front tells no more than the number.
fn counted(words: &str, day: Option<Date>, lists: &Lists) -> Option<String> {
    let (first, rest) = words.split_once(' ')?;
    let year = first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit());
    let (number, games) = if year { rest.split_once(' ')? } else { (first, rest) };
    let counts = number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
        || number.ends_with("th") && number.starts_with(|c: char| c.is_ascii_digit());
    if !counts || !MANY.iter().any(|(all, end)| games.ends_with(all) || games.ends_with(end)) {
        return None;
    }
    let seasons = [games.to_string(), format!("Winter {games}"), format!("Summer {games}")];
    let mut near: BTreeSet<&str> = BTreeSet::new();
    for form in seasons.iter().map(|games| format!("{number} {games}")) {
        let edition =
            lists.known(&form).into_iter().find(|f| f.section == Section::Event && f.attribute("held").is_some());
        let Some(edition) = edition else { continue };
        let held = edition.attribute("held").and_then(|held| held.get(..4)?.parse::<i16>().ok());
        if held.zip(day).is_some_and(|(held, day)| (held - day.year()).abs() <= NEAR) {
            near.insert(edition.name);
        }
    }
    near.first().filter(|_| near.len() == 1).map(|name| name.to_string())
}

/// For so many years before and after games they are called by their number.
const NEAR: i16 = 10;

/// Whether a name is that of an edition: `2014 Winter Olympics`, `Omsk Universiade`.
fn is_edition(name: &str) -> bool {
    let counted = name.starts_with(|c: char| c.is_ascii_digit());
    MANY.iter().any(|(all, end)| {
        let front = name.strip_suffix(end).and_then(|front| front.strip_suffix(' '));
        front.is_some_and(|front| counted || all == end && !matches!(front, "Winter" | "Summer" | "World"))
    })
}

/// Whether the words before the name say that certain games are meant: *the Olympics*, hardly *boycotts of Olympics*.
fn determined(before: &str) -> bool {
    let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(word, "the" | "The" | "this" | "these" | "our" | "your" | "These" | "Our" | "upcoming" | "coming")
}

/// The games that are held on a day or about it.
fn held(day: Date, lists: &Lists) -> BTreeSet<String> {
    let days = |from: Date, to: Date| from.until(to).map_or(i32::MAX, |span| span.get_days());
    let about = |held: &str| {
        let (first, last) = held.split_once('/')?;
        let (first, last): (Date, Date) = (first.parse().ok()?, last.parse().ok()?);
        Some(days(day, first) <= ABOUT && days(last, day) <= ABOUT)
    };
    let years = day.year() - 1..=day.year() + 1;
    let names = years.flat_map(|year| {
        MANY.iter().flat_map(move |(_, end)| ["Winter", "Summer"].map(|season| format!("{year} {season} {end}")))
    });
    let held = |name: String| {
        let mut known = lists.known(&name).into_iter().filter(|f| f.section == Section::Event);
        known.find(|f| f.attribute("held").and_then(about) == Some(true)).map(|f| f.name.to_string())
    };
    names.filter_map(held).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    /// What the last mention of games in a text is called.
    fn last(title: &str, text: &str, day: &str) -> String {
        let lists = Lists::default();
        let tokens = lang::cut(text);
        let hits = lists.scan(&tokens);
        let (mut found, mut called): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
        let mut end = 0;
        for hit in hits.iter().filter(|h| h.fact.section == Section::Event) {
            let span = Span {
                turn: 0,
                start: tokens.list[hit.start].start as usize,
                end: tokens.list[hit.end - 1].end as usize,
            };
            if span.start >= end {
                end = span.end;
                let what = EntityClue { kind: EntityType::Event, names: Vec::new(), sure: true };
                found.push(Found { span, rule: "test", what });
                called.push(hit.fact.name.to_string());
            }
        }
        let turns = [Turn { text: text.into(), ..Turn::default() }];
        tell(&found, &mut called, &[], Some(day), title, &turns, &lists);
        called.pop().unwrap()
    }

    #[test]
    fn title_text_or_day_tell_which_games() {
        let old = "2007-03-01";
        let title = "Meeting on 2014 Winter Olympics";
        assert_eq!(last(title, "We prepare for the Olympics.", old), "2014 Winter Olympics");
        assert_eq!(
            last("", "The XXII Winter Olympics are near. We prepare for the Olympic Games.", old),
            "2014 Winter Olympics"
        );
        assert_eq!(last("", "The London Olympics and Sochi 2014. We won the Olympics.", old), "Olympic Games");
        assert_eq!(
            last("", "The London Olympics and Sochi 2014. We won the Winter Olympics.", old),
            "2014 Winter Olympics"
        );
        assert_eq!(last("", "We won the Olympics.", "2016-09-01"), "2016 Summer Olympics");
        assert_eq!(last("", "We won the Olympics.", old), "Olympic Games");
        assert_eq!(last(title, "They boycotted Olympics.", old), "Olympic Games");
        let lists = Lists::default();
        let number = |words, day: &str| counted(words, day.parse().ok(), &lists);
        assert_eq!(number("19th Olympic Games", "2002-03-05").as_deref(), Some("2002 Winter Olympics"));
        assert_eq!(number("2014 XXII Winter Olympics", "2008-03-05").as_deref(), Some("2014 Winter Olympics"));
        assert_eq!((number("19th Olympic Games", "2022-03-05"), number("Olympic Games", old)), (None, None));
        assert_eq!(last(title, "We prepare for the Paralympics.", "2014-03-01"), "2014 Winter Paralympics");
    }
}
