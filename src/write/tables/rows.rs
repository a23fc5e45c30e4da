//! The rows of each table.

use super::{AGAIN, Cell, list, number};
use crate::model::{Analysis, Date, Document, Entity, Mention, Participant, Turn};
use crate::write::marks::Points;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// An analysis with what its rows ask for again and again.
pub struct Rows<'a> {
    analysis: &'a Analysis,
    /// Name → role and affiliation.
    people: BTreeMap<&'a str, (&'a Option<String>, &'a Option<String>)>,
    /// The texts of the turns.
    texts: Vec<Points<'a>>,
}

const UNKNOWN: (&Option<String>, &Option<String>) = (&None, &None);

impl<'a> Rows<'a> {
    pub fn of(analysis: &'a Analysis) -> Self {
        let people = analysis.participants.iter().map(|p| (p.name.as_str(), (&p.role, &p.affiliation)));
        let texts = analysis.turns.iter().map(|turn| Points::of(&turn.text));
        Self { analysis, people: people.collect(), texts: texts.collect() }
    }

    fn person(&self, turn: &Turn) -> (&'a Option<String>, &'a Option<String>) {
        turn.speaker.as_deref().and_then(|name| self.people.get(name)).copied().unwrap_or(UNKNOWN)
    }

    /// What every row begins with.
    fn transcript(&self) -> Vec<Cell<'a>> {
        let about = &self.analysis.metadata;
        vec![(&self.analysis.id).into(), (&about.date).into(), (&about.title).into()]
    }

    /// What the row of a mention begins with.
    fn mention(&self, turn: usize, start: usize, end: usize, text: &'a str) -> Vec<Cell<'a>> {
        let mut row = self.transcript();
        let said = self.analysis.turns.get(turn);
        let speaker = said.and_then(|turn| turn.speaker.as_deref()).unwrap_or_default();
        let role = said.map_or(&None, |turn| self.person(turn).0);
        row.extend([turn.into(), speaker.into(), role.into(), start.into(), end.into(), Cell::Whole(text.into())]);
        row
    }

    /// The sentence that a mention stands in; of one without an end, what is around the mention.
    fn sentence(&self, turn: usize, start: usize) -> Cell<'a> {
        let (Some(said), Some(text)) = (self.analysis.turns.get(turn), self.texts.get(turn)) else { return "".into() };
        let Some([from, to]) = said.sentence_at(start) else { return "".into() };
        if to - from <= AGAIN {
            return text.slice(from, to).into();
        }
        let (first, last) = (from.max(start.saturating_sub(AGAIN / 2)), to.min(start + AGAIN / 2 - 2));
        let [before, after] = [(first > from), (last < to)].map(|cut| if cut { "…" } else { "" });
        Cell::Words(format!("{before}{}{after}", text.slice(first, last)).into())
    }
}

fn count(text: &str) -> usize {
    text.unicode_words().count()
}

pub fn turns<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let row = |turn: &'a Turn| {
        let mut row = rows.transcript();
        let (role, affiliation) = rows.person(turn);
        row.extend([
            (&rows.analysis.metadata.place).into(),
            turn.index.into(),
            turn.kind.as_str().into(),
            (&turn.speaker).into(),
            role.into(),
            affiliation.into(),
            (&turn.label).into(),
            (&turn.note).into(),
            count(&turn.text).into(),
            number(turn.lines.map(|l| l.start)),
            number(turn.lines.map(|l| l.end)),
            Cell::Whole((&turn.text).into()),
        ]);
        row
    };
    rows.analysis.turns.iter().map(row).collect()
}

pub fn sentences<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let of_turn = |(turn, text): (&'a Turn, &Points<'a>)| {
        let row = |(at, &[start, end]): (usize, &[usize; 2])| {
            let mut row = rows.transcript();
            let words = text.slice(start, end);
            row.extend([
                turn.index.into(),
                turn.kind.as_str().into(),
                (&turn.speaker).into(),
                rows.person(turn).0.into(),
                at.into(),
                start.into(),
                end.into(),
                count(words).into(),
                Cell::Whole(words.into()),
            ]);
            row
        };
        turn.sentences.iter().enumerate().map(row).collect::<Vec<_>>()
    };
    rows.analysis.turns.iter().zip(&rows.texts).flat_map(of_turn).collect()
}

/// The mentions of several things in text order.
fn in_text_order<T>(things: &[T], mentions: fn(&T) -> &[Mention]) -> Vec<(&T, &Mention)> {
    let mut all: Vec<_> = things.iter().flat_map(|thing| mentions(thing).iter().map(move |m| (thing, m))).collect();
    all.sort_by_key(|(_, mention)| (mention.turn, mention.start));
    all
}

pub fn entities<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let found = in_text_order(&rows.analysis.entities, |entity| &entity.mentions);
    let row = |(entity, mention): (&'a Entity, &'a Mention)| {
        let mut row = rows.mention(mention.turn, mention.start, mention.end, &mention.text);
        row.extend([
            entity.kind.as_str().into(),
            (&entity.name).into(),
            (&entity.of).into(),
            (&entity.ids.iso3166).into(),
            number(entity.ids.geonames),
            number(entity.ids.lat),
            number(entity.ids.lon),
            mention.rule.as_ref().into(),
            rows.sentence(mention.turn, mention.start),
        ]);
        row
    };
    found.into_iter().map(row).collect()
}

pub fn dates<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let row = |date: &'a Date| {
        let mut row = rows.mention(date.turn, date.start, date.end, &date.text);
        let inferred: Vec<&str> = date.inferred.iter().map(|part| part.as_str()).collect();
        row.extend([
            (&date.value).into(),
            date.modifier.map_or("", |m| m.as_str()).into(),
            (&date.earliest).into(),
            (&date.latest).into(),
            Cell::Words(inferred.join("; ").into()),
            date.rule.as_ref().into(),
            rows.sentence(date.turn, date.start),
        ]);
        row
    };
    rows.analysis.dates.iter().map(row).collect()
}

pub fn documents<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let found = in_text_order(&rows.analysis.documents, |document| &document.mentions);
    let row = |(document, mention): (&'a Document, &'a Mention)| {
        let mut row = rows.mention(mention.turn, mention.start, mention.end, &mention.text);
        row.extend([
            (&document.name).into(),
            document.kind.as_str().into(),
            document.class.as_str().into(),
            (&document.date).into(),
            list(&document.parties),
            mention.rule.as_ref().into(),
            rows.sentence(mention.turn, mention.start),
        ]);
        row
    };
    found.into_iter().map(row).collect()
}

pub fn participants<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let row = |person: &'a Participant| {
        let mut row = rows.transcript();
        row.extend([
            (&person.name).into(),
            (&person.role).into(),
            (&person.affiliation).into(),
            if person.spoke { "true" } else { "false" }.into(),
            person.turns.into(),
            person.words.into(),
            list(&person.forms).whole(),
        ]);
        row
    };
    rows.analysis.participants.iter().map(row).collect()
}

pub fn transcripts<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let Analysis { id, metadata: about, participants, turns, entities, dates, documents, warnings, .. } = rows.analysis;
    let row = vec![
        id.into(),
        (&about.date).into(),
        (&about.time).into(),
        (&about.title).into(),
        (&about.lead).into(),
        (&about.place).into(),
        (&about.venue).into(),
        (&about.city).into(),
        (&about.country).into(),
        about.event_type.as_str().into(),
        (&about.language).into(),
        (&about.url).into(),
        (&about.published).into(),
        list(&about.sections),
        list(&about.topics),
        list(&about.places),
        list(&about.persons),
        participants.len().into(),
        turns.len().into(),
        turns.iter().map(|turn| count(&turn.text)).sum::<usize>().into(),
        entities.len().into(),
        dates.len().into(),
        documents.len().into(),
        warnings.len().into(),
    ];
    vec![row.into_iter().map(Cell::whole).collect()]
}
