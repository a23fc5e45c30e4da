//! Two versions of one transcript: aligned by turn, then by word.
//!
//! ```text
//! turns ─ Said ─▶ stretches of one voice ─ align ─▶ steps ─ words ─▶ pieces kept, removed, added
//! ```

mod align;
mod by_word;

use crate::model::{
    Analysis, Change, Difference, Edit, FieldChange, MentionChange, Metadata, MetadataField, SpeakerChanges, Subject,
    TurnChange, Version,
};
use align::{Said, Step, align};
use serde_json::Value;
use std::collections::BTreeMap;

/// What is different between two versions of one transcript.
///
/// # Examples
///
/// ```
/// use transcript_cli::{Change, Options, diff, parse};
///
/// let read = |text: &str| parse(text.as_bytes(), "talk.txt", &Options::default());
/// let old = read("Anna Ivanova: Good day.\n\nIvan Orlov: We met on May 5, 2019.");
/// let new = read("Anna Ivanova: Good\nday.\n\nIvan Orlov: We met on May 6, 2019.");
/// let found = diff(&old, &new);
/// assert!(!found.same && diff(&old, &old).same);
/// assert_eq!((found.turns.len(), found.turns[0].change), (1, Change::Changed));
/// assert_eq!(found.mentions[0].name, "2019-05-05");
/// ```
pub fn diff(old: &Analysis, new: &Analysis) -> Difference {
    let (was, is) = (Said::of(&old.turns), Said::of(&new.turns));
    let mut tally = Tally::default();
    let steps = align(&was, &is);
    let turns: Vec<TurnChange> = steps.into_iter().filter_map(|step| tally.change(step, &was, &is)).collect();
    let metadata = metadata(&old.metadata, &new.metadata);
    Difference {
        schema_version: new.schema_version.clone(),
        generator: new.generator.clone(),
        old: version(old),
        new: version(new),
        same: turns.is_empty() && !metadata.iter().any(|field| field.counts),
        metadata,
        turns,
        speakers: tally.speakers,
        mentions: mentions(old, new),
    }
}

fn version(of: &Analysis) -> Version {
    let title = of.metadata.title.clone();
    Version { id: of.id.clone(), sha256: of.source.sha256.clone(), title, turns: of.turns.len() }
}

/// Changes by speaker, as they come.
#[derive(Default)]
struct Tally {
    speakers: Vec<SpeakerChanges>,
    places: BTreeMap<Option<String>, usize>,
}

impl Tally {
    /// What a step changes, if anything.
    fn change(&mut self, step: Step, was: &[Said], is: &[Said]) -> Option<TurnChange> {
        let (change, old, new) = match step {
            Step::Both(i, k) => (Change::Changed, Some(&was[i]), Some(&is[k])),
            Step::Moved(i, k) => (Change::Moved, Some(&was[i]), Some(&is[k])),
            Step::Old(i) => (Change::Removed, Some(&was[i]), None),
            Step::New(k) => (Change::Added, None, Some(&is[k])),
        };
        let same_voice = old.zip(new).is_none_or(|(old, new)| old.voice_is_that_of(new));
        if change == Change::Changed && same_voice && old.zip(new).is_some_and(|(old, new)| old.text == new.text) {
            return None;
        }
        let [before, now] = [old, new].map(|said| said.map_or("", |said| said.text.as_str()));
        let (words, removed, added) = by_word::pieces(before, now);
        if change == Change::Changed && same_voice && words.iter().all(|piece| piece.edit == Edit::Kept) {
            return None;
        }
        self.count(old, new, removed, added);
        let voice = |said: Option<&Said>| said.and_then(|said| said.voice.clone());
        Some(TurnChange {
            change,
            old: old.map(|said| said.turn),
            new: new.map(|said| said.turn),
            old_voice: voice(old),
            new_voice: voice(new),
            words,
        })
    }

    fn count(&mut self, old: Option<&Said>, new: Option<&Said>, removed: usize, added: usize) {
        let speaker = |said: Option<&Said>| said.map(|said| said.speaker.map(String::from));
        let (was, is) = (speaker(old), speaker(new));
        if let Some(was) = &was {
            let changes = self.of(was);
            changes.removed += removed;
            changes.turns += 1;
        }
        if let Some(is) = &is {
            let again = was.as_ref() == Some(is);
            let changes = self.of(is);
            changes.added += added;
            changes.turns += usize::from(!again);
        }
    }

    fn of(&mut self, speaker: &Option<String>) -> &mut SpeakerChanges {
        let next = self.speakers.len();
        let place = *self.places.entry(speaker.clone()).or_insert(next);
        if place == next {
            self.speakers.push(SpeakerChanges { speaker: speaker.clone(), ..SpeakerChanges::default() });
        }
        &mut self.speakers[place]
    }
}

/// What both state, and not alike; and, as no difference, what one of them does not state.
fn metadata(old: &Metadata, new: &Metadata) -> Vec<FieldChange> {
    // The lead is the first turn; venue and city are parts of the place.
    let parts = [MetadataField::Lead, MetadataField::Venue, MetadataField::City];
    // Address and day of publication are those of a copy; the others are inferred.
    let inferred = [MetadataField::EventType, MetadataField::Language, MetadataField::Country];
    let weak = |field: &MetadataField| {
        inferred.contains(field) || matches!(field, MetadataField::Url | MetadataField::Published)
    };
    let (was, is) = (stated(old), stated(new));
    let change = |field: &MetadataField| {
        let (old, new) = (was(*field), is(*field));
        // Each states something that the other does not: a copy may leave out a tag, or the title.
        let more = |one: &[String], other: &[String]| one.iter().any(|value| !other.contains(value));
        let counts = more(&old, &new) && more(&new, &old) && !weak(field);
        (old != new).then_some(FieldChange { field: *field, old, new, counts })
    };
    MetadataField::ALL.iter().filter(|field| !parts.contains(field)).filter_map(change).collect()
}

/// What the metadata say of a field.
fn stated(metadata: &Metadata) -> impl Fn(MetadataField) -> Vec<String> {
    let fields = serde_json::to_value(metadata).unwrap_or_default();
    move |field| match &fields[field.as_str()] {
        // Of no kind that is known.
        Value::String(text) if field == MetadataField::EventType && text == "other" => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().filter_map(|one| one.as_str().map(String::from)).collect(),
        _ => Vec::new(),
    }
}

/// What is not mentioned equally often: entities, dates, documents, each by name.
fn mentions(old: &Analysis, new: &Analysis) -> Vec<MentionChange> {
    let mut counts: BTreeMap<(Subject, String, Option<String>), [usize; 2]> = BTreeMap::new();
    for (version, analysis) in [old, new].into_iter().enumerate() {
        let mut add = |subject, name: &str, kind: Option<&str>, n| {
            counts.entry((subject, name.into(), kind.map(String::from))).or_default()[version] += n;
        };
        for entity in &analysis.entities {
            add(Subject::Entity, &entity.name, Some(entity.kind.as_str()), entity.mentions.len());
        }
        for date in &analysis.dates {
            let name = date.value.as_deref().unwrap_or(&date.text);
            add(Subject::Date, name, date.modifier.map(|modifier| modifier.as_str()), 1);
        }
        for document in &analysis.documents {
            add(Subject::Document, &document.name, Some(document.kind.as_str()), document.mentions.len());
        }
    }
    let change = |((subject, name, kind), [old, new]): ((Subject, String, Option<String>), [usize; 2])| {
        (old != new).then_some(MentionChange { subject, name, kind, old, new })
    };
    counts.into_iter().filter_map(change).collect()
}
