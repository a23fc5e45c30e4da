//! Which Olympics are meant: *the Olympics* of a page about Sochi are those of 2014.
//!
//! Where the title or the text names one edition and no other, whoever says *the Games* of that name means it; else the
//! one that is held in these weeks.

use crate::lang;
use crate::lists::{Lists, Section};
use crate::model::{EntityClue, EntityType, Found, Turn};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What the lists call games of which there are many, and the last word of the names of their editions.
const MANY: [(&str, &str); 2] = [("Olympic Games", "Olympics"), ("Paralympic Games", "Paralympics")];

/// From so many days before games to so many after them, whoever says *the Olympics* means them.
const ABOUT: i32 = 30;

/// Gives the games that mentions mean the names of their edition.
pub fn tell(
    found: &[Found<EntityClue>],
    called: &mut [String],
    day: Option<&str>,
    title: &str,
    turns: &[Turn],
    lists: &Lists,
) {
    let event = |f: &Found<EntityClue>| f.what.kind == EntityType::Event;
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
    let day = day.and_then(|day| day.parse().ok());
    let now = day.map_or_else(BTreeSet::new, |day| held(day, lists));
    for (f, name) in found.iter().zip(called).filter(|(f, _)| event(f)) {
        let Some(which) = generic(name) else { continue };
        let Turn { text, .. } = &turns[f.span.turn];
        if !determined(&text[..f.span.start]) {
            continue;
        }
        let season = ["Winter", "Summer"].into_iter().find(|s| text[f.span.start..f.span.end].contains(s));
        let fits = |edition: &&String| {
            edition.ends_with(MANY[which].1) && season.is_none_or(|season| edition.contains(season))
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

/// Whether a name is that of an edition: `2014 Winter Olympics`.
fn is_edition(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_digit()) && MANY.iter().any(|(_, end)| name.ends_with(&format!(" {end}")))
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
    let held = |name: &String| {
        lists.known(name).into_iter().any(|f| f.name == name && f.attribute("held").and_then(about) == Some(true))
    };
    names.filter(held).collect()
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
        tell(&found, &mut called, Some(day), title, &turns, &lists);
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
        assert_eq!(last(title, "We prepare for the Paralympics.", "2014-03-01"), "2014 Winter Paralympics");
    }
}
