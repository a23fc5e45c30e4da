//! What is mentioned: documents, dates in their sentences, entities.

use super::sentence::{Quoted, Sentences};
use super::shares::{by, split, voice};
use crate::model::{Analysis, Date, Document, DocumentClass, EntityType, Turn};
use crate::write::fill::{BOLD, FAINT, PLAIN, Page, VALUE, Words, column};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

/// As many named documents, described ones and dates stand there unless all are wanted.
const NAMED: usize = 30;
const DESCRIBED: usize = 15;
const DATES: usize = 24;
/// As many entities of a type.
const ENTITIES: usize = 15;
/// As many voices that mention a document.
const VOICES: usize = 3;

/// Documents with a name of their own, then those that are described.
pub fn documents(page: &mut Page, all: &[Document], turns: &[Turn]) {
    if all.is_empty() {
        return;
    }
    let (named, described): (Vec<_>, Vec<_>) = all.iter().partition(|d| d.class == DocumentClass::Named);
    page.section("Documents", &format!(" ({} named, {} described)", named.len(), described.len()));
    let from = column(all.iter().map(|d| d.kind.as_str()), 14);
    let full = page.layout.full;
    for (group, most, what) in [(named, NAMED, "named"), (described, DESCRIBED, "described")] {
        let (shown, rest) = split(group, if full { usize::MAX } else { most }, |d| d.mentions.len());
        for document in shown {
            let kind = Words::default().keep(VALUE, document.kind.as_str());
            page.beside(kind, from, about(document, turns), usize::MAX);
        }
        if !rest.is_empty() {
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            rest.iter().for_each(|d| *kinds.entry(d.kind.as_str()).or_default() += 1);
            page.row("", from, others(&format!("and {} others {what}: ", rest.len()), kinds.into_iter()));
        }
    }
}

fn about(document: &Document, turns: &[Turn]) -> Words {
    let date = document.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let mut words = Words::default().with(PLAIN, &document.name, &date);
    if let Some(said) = document.mentions.first().filter(|m| m.text != document.name) {
        words = words.add(PLAIN, &format!(" “{}”", said.text));
    }
    by(words.add(PLAIN, " ("), &document.mentions, turns, VOICES).keep(PLAIN, ")")
}

/// Each date once, in the order of the calendar, in the sentence that has it.
pub fn dates(page: &mut Page, analysis: &Analysis) {
    if analysis.dates.is_empty() {
        return;
    }
    let mut groups: BTreeMap<Key, Vec<&Date>> = BTreeMap::new();
    analysis.dates.iter().for_each(|date| groups.entry(Key::of(date)).or_default().push(date));
    let distinct = groups.len();
    let mentions = match distinct == analysis.dates.len() {
        true => String::new(),
        false => format!(" in {} places", analysis.dates.len()),
    };
    page.section("Dates", &format!(" ({distinct}{mentions})"));
    let full = page.layout.full;
    let (shown, rest) =
        split(groups.into_iter().collect(), if full { usize::MAX } else { DATES }, |(_, all)| all.len());
    let values: Vec<String> = shown.iter().map(|(_, all)| value(all[0])).collect();
    let from = column(values.iter().map(String::as_str), 24);
    let sentences = Sentences::of(analysis);
    // Two lines, or three of a narrow page.
    let columns = page.layout.width.saturating_sub(from).max(60) * 2;
    for ((_, all), value) in shown.iter().zip(values) {
        let named = Words::default().keep(VALUE, &value);
        page.beside(named, from, mention(&sentences, columns, all[0], if full { &[] } else { &all[1..] }), usize::MAX);
        for other in all.iter().skip(1).filter(|_| full) {
            page.paragraph(from, mention(&sentences, columns, other, &[]));
        }
    }
    let mut ends = rest.iter().filter_map(|(key, _)| key.value);
    if let Some(first) = ends.next() {
        let range = ends.next_back().map(|last| format!(", from {first} to {last}")).unwrap_or_default();
        page.paragraph(2, Words::default().add(FAINT, &format!("and {} others{range}", rest.len())));
    }
}

/// What makes two mentions one date, and its place in the calendar: what has no value comes last, by its words.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    open: bool,
    earliest: Option<&'a str>,
    latest: Option<&'a str>,
    value: Option<&'a str>,
    modifier: Option<&'static str>,
    words: Option<&'a str>,
}

impl<'a> Key<'a> {
    fn of(date: &'a Date) -> Self {
        Self {
            open: date.value.is_none(),
            earliest: date.earliest.as_deref(),
            latest: date.latest.as_deref(),
            value: date.value.as_deref(),
            modifier: date.modifier.map(|m| m.as_str()),
            words: date.value.is_none().then_some(&date.text),
        }
    }
}

fn value(date: &Date) -> String {
    let value = date.value.as_deref().unwrap_or("?");
    date.modifier.map_or(value.to_string(), |modifier| format!("{modifier} {value}"))
}

/// A sentence with its date, whose it is, and where else the date stands.
fn mention(sentences: &Sentences, columns: usize, date: &Date, others: &[&Date]) -> Words {
    let who = voice(&sentences.analysis.turns[date.turn]);
    // Also `“” (, turn 12)` has to stand there.
    let Quoted { before, words, after } = sentences.quoted(date, columns.saturating_sub(who.width() + 15));
    let quoted = Words::default().keep(PLAIN, "“").add(PLAIN, &before).keep(BOLD, words).add(PLAIN, &after);
    let who = quoted.keep(PLAIN, "”").add(FAINT, " (").with(FAINT, who, ",").space(true);
    let mut turns: Vec<usize> = others.iter().map(|d| d.turn).filter(|t| *t != date.turn).collect();
    turns.dedup();
    let again = match (turns.len(), others.len()) {
        (0, 0) => String::new(),
        (0, n) => format!("; {n} more there"),
        (1..=4, _) => format!("; also {}", turns.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
        (n, _) => format!("; also {} and {} more turns", turns[0], n - 1),
    };
    who.keep(FAINT, &format!("turn {}", date.turn)).add(FAINT, &again).keep(FAINT, ")")
}

/// Names of each type with how often they are mentioned.
pub fn entities(page: &mut Page, analysis: &Analysis) {
    if analysis.entities.is_empty() {
        return;
    }
    page.section("Entities", &format!(" ({})", analysis.entities.len()));
    let most = if page.layout.full { usize::MAX } else { ENTITIES };
    for &kind in EntityType::ALL {
        let of_kind: Vec<_> = analysis.entities.iter().filter(|e| e.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let (shown, rest) = split(of_kind, most, |e| e.mentions.len());
        let mut words = others("", shown.iter().map(|e| (e.name.as_str(), e.mentions.len())));
        if !rest.is_empty() {
            words = words.add(FAINT, ", and ").keep(FAINT, &format!("{} others", rest.len()));
        }
        page.beside(Words::default().keep(VALUE, kind.as_str()), 10, words, usize::MAX);
    }
}

/// `Omsk 3, Perm 1`, each number with its name.
fn others<'a>(begin: &str, all: impl Iterator<Item = (&'a str, usize)>) -> Words {
    let mut words = Words::default().add(FAINT, begin);
    for (i, (name, n)) in all.enumerate() {
        words = if i > 0 { words.keep(PLAIN, ",").space(true) } else { words };
        words = words.with(PLAIN, name, &format!(" {n}"));
    }
    words
}
