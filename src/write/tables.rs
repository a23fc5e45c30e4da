//! Tables, comma- or tab-separated: one row a turn or mention, with the day, the speaker and the sentence in each, so that
//! the usual questions need no join.

use super::{Layout, Sink};
use crate::model::{Analysis, Date, Document, Entity, Mention, Participant, Turn};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use unicode_segmentation::UnicodeSegmentation;

/// What a row stands for: an entry of [`TABLES`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Table {
    /// As `--table` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// The header.
    pub columns: &'static [&'static str],
    rows: for<'a> fn(&Rows<'a>) -> Vec<Vec<Cell<'a>>>,
}

impl Table {
    /// The table of this name, if there is one.
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }
}

/// Every table.
pub const TABLES: &[Table] = &[
    Table {
        name: "turns",
        help: "one row a turn: who speaks, and the words",
        columns: &[
            "id",
            "date",
            "title",
            "place",
            "turn",
            "kind",
            "speaker",
            "role",
            "affiliation",
            "label",
            "note",
            "words",
            "line_start",
            "line_end",
            "text",
        ],
        rows: turns,
    },
    Table {
        name: "sentences",
        help: "one row a sentence",
        columns: &[
            "id", "date", "title", "turn", "kind", "speaker", "role", "sentence", "start", "end", "words", "text",
        ],
        rows: sentences,
    },
    Table {
        name: "entities",
        help: "one row a mention of a person, body, place, people or event",
        columns: &[
            "id", "date", "title", "turn", "speaker", "role", "start", "end", "text", "type", "name", "of", "iso3166",
            "geonames", "lat", "lon", "rule", "sentence",
        ],
        rows: entities,
    },
    Table {
        name: "dates",
        help: "one row a date",
        columns: &[
            "id", "date", "title", "turn", "speaker", "role", "start", "end", "text", "value", "modifier", "earliest",
            "latest", "inferred", "rule", "sentence",
        ],
        rows: dates,
    },
    Table {
        name: "documents",
        help: "one row a reference to a document",
        columns: &[
            "id",
            "date",
            "title",
            "turn",
            "speaker",
            "role",
            "start",
            "end",
            "text",
            "name",
            "kind",
            "class",
            "document_date",
            "parties",
            "rule",
            "sentence",
        ],
        rows: documents,
    },
    Table {
        name: "participants",
        help: "one row a person who took part",
        columns: &["id", "date", "title", "name", "role", "affiliation", "spoke", "turns", "words", "forms"],
        rows: participants,
    },
    Table {
        name: "transcripts",
        help: "one row a transcript: what is known of it, and how much is in it",
        columns: &[
            "id",
            "date",
            "time",
            "title",
            "lead",
            "place",
            "venue",
            "city",
            "country",
            "event_type",
            "language",
            "url",
            "published",
            "sections",
            "topics",
            "places",
            "persons",
            "participants",
            "turns",
            "words",
            "entities",
            "dates",
            "documents",
            "warnings",
        ],
        rows: transcripts,
    },
];

/// Cells apart by commas, lines ended as RFC 4180 has it.
pub fn commas(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    open(out, layout, csv::WriterBuilder::new().terminator(csv::Terminator::CRLF))
}

/// Cells apart by tabs.
pub fn tabs(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    open(out, layout, csv::WriterBuilder::new().delimiter(b'\t'))
}

fn open<'w>(out: &'w mut dyn Write, layout: Layout, how: &csv::WriterBuilder) -> io::Result<Box<dyn Sink + 'w>> {
    let mut out = how.from_writer(BufWriter::new(out));
    out.write_record(layout.table.columns)?;
    Ok(Box::new(Cells { out, table: layout.table, raw: layout.raw }))
}

struct Cells<W: Write> {
    out: csv::Writer<W>,
    table: &'static Table,
    raw: bool,
}

impl<W: Write> Sink for Cells<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        for row in (self.table.rows)(&Rows::of(analysis)) {
            for cell in &row {
                match cell {
                    Cell::Number(number) => self.out.write_field(number)?,
                    // A leading apostrophe keeps a spreadsheet from running the cell.
                    Cell::Words(words) if !self.raw && words.starts_with(FORMULA) => {
                        self.out.write_field(format!("'{words}"))?;
                    }
                    Cell::Words(words) => self.out.write_field(words.as_ref())?,
                }
            }
            self.out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// How cells begin that a spreadsheet takes for formulas.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

enum Cell<'a> {
    Number(String),
    Words(Cow<'a, str>),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(words: &'a str) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(words: &'a String) -> Self {
        Self::Words(words.into())
    }
}

impl<'a> From<&'a Option<String>> for Cell<'a> {
    fn from(words: &'a Option<String>) -> Self {
        Self::Words(words.as_deref().unwrap_or_default().into())
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number.to_string())
    }
}

/// What is not known is an empty cell.
fn number<'a>(number: Option<impl ToString>) -> Cell<'a> {
    Cell::Number(number.map_or_else(String::new, |n| n.to_string()))
}

/// Several values in one cell.
fn list<'a>(values: &[String]) -> Cell<'a> {
    Cell::Words(values.join("; ").into())
}

/// An analysis with what its rows ask for again and again.
struct Rows<'a> {
    analysis: &'a Analysis,
    /// Name → role and affiliation.
    people: BTreeMap<&'a str, (&'a Option<String>, &'a Option<String>)>,
    /// The sentences of each turn: code points, and the words.
    sentences: Vec<Vec<(usize, usize, &'a str)>>,
}

const UNKNOWN: (&Option<String>, &Option<String>) = (&None, &None);

impl<'a> Rows<'a> {
    fn of(analysis: &'a Analysis) -> Self {
        let people = analysis.participants.iter().map(|p| (p.name.as_str(), (&p.role, &p.affiliation)));
        let sentences = analysis.turns.iter().map(cut);
        Self { analysis, people: people.collect(), sentences: sentences.collect() }
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
        row.extend([turn.into(), speaker.into(), role.into(), start.into(), end.into(), text.into()]);
        row
    }

    /// The sentence that a mention stands in.
    fn sentence(&self, turn: usize, start: usize) -> Cell<'a> {
        let sentences = self.sentences.get(turn).map_or(&[][..], Vec::as_slice);
        let before = sentences.partition_point(|(first, ..)| *first <= start);
        before.checked_sub(1).map_or("", |at| sentences[at].2).into()
    }
}

/// The sentences of a turn with their words.
fn cut(turn: &Turn) -> Vec<(usize, usize, &str)> {
    let mut points = turn.text.char_indices().map(|(byte, _)| byte).chain([turn.text.len()]).enumerate();
    let mut byte = |point: usize| points.find(|(at, _)| *at == point).map_or(turn.text.len(), |(_, byte)| byte);
    let mut cut = Vec::with_capacity(turn.sentences.len());
    let mut last = (0, 0);
    for &[start, end] in &turn.sentences {
        // One sentence may begin where the one before it ends.
        let from = if start == last.0 { last.1 } else { byte(start) };
        let to = byte(end);
        last = (end, to);
        cut.push((start, end, &turn.text[from..to]));
    }
    cut
}

fn count(text: &str) -> usize {
    text.unicode_words().count()
}

fn turns<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
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
            (&turn.text).into(),
        ]);
        row
    };
    rows.analysis.turns.iter().map(row).collect()
}

fn sentences<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let of_turn = |(turn, sentences): (&'a Turn, &Vec<(usize, usize, &'a str)>)| {
        let row = |(at, (start, end, words)): (usize, &(usize, usize, &'a str))| {
            let mut row = rows.transcript();
            row.extend([
                turn.index.into(),
                turn.kind.as_str().into(),
                (&turn.speaker).into(),
                rows.person(turn).0.into(),
                at.into(),
                (*start).into(),
                (*end).into(),
                count(words).into(),
                (*words).into(),
            ]);
            row
        };
        sentences.iter().enumerate().map(row).collect::<Vec<_>>()
    };
    rows.analysis.turns.iter().zip(&rows.sentences).flat_map(of_turn).collect()
}

/// The mentions of several things in text order.
fn in_text_order<T>(things: &[T], mentions: fn(&T) -> &[Mention]) -> Vec<(&T, &Mention)> {
    let mut all: Vec<_> = things.iter().flat_map(|thing| mentions(thing).iter().map(move |m| (thing, m))).collect();
    all.sort_by_key(|(_, mention)| (mention.turn, mention.start));
    all
}

fn entities<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
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

fn dates<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
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

fn documents<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
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

fn participants<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let row = |person: &'a Participant| {
        let mut row = rows.transcript();
        row.extend([
            (&person.name).into(),
            (&person.role).into(),
            (&person.affiliation).into(),
            if person.spoke { "true" } else { "false" }.into(),
            person.turns.into(),
            person.words.into(),
            list(&person.forms),
        ]);
        row
    };
    rows.analysis.participants.iter().map(row).collect()
}

fn transcripts<'a>(rows: &Rows<'a>) -> Vec<Vec<Cell<'a>>> {
    let Analysis { id, metadata: about, participants, turns, entities, dates, documents, warnings, .. } = rows.analysis;
    vec![vec![
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
    ]]
}
