//! Writing analyses into the tables.

use crate::corpus::Key;
use rusqlite::{Connection, OptionalExtension, Statement, ToSql, Transaction, TransactionBehavior, params};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use transcript_cli::{Analysis, Document, DocumentClass, Entity, EntityType, Ids, steps};
use unicode_segmentation::UnicodeSegmentation;

/// An input and what was found in it.
#[derive(Debug)]
pub struct Indexed {
    /// What tells it from all others.
    pub key: Key,
    /// Its transcripts.
    pub analyses: Vec<Analysis>,
}

/// The rows that things have, so that they need not be looked up again and again.
#[derive(Debug, Default)]
pub struct Known {
    entities: BTreeMap<(&'static str, String), i64>,
    documents: BTreeMap<(&'static str, String), i64>,
    /// Changes when another has written, whose rows we do not know.
    version: i64,
}

/// Writes a batch in one transaction.
pub fn add(db: &mut Connection, known: &mut Known, batch: &[Indexed], settings: &str) -> rusqlite::Result<()> {
    let all = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version = all.query_row("PRAGMA data_version", [], |row| row.get(0))?;
    if version != known.version {
        *known = Known { version, ..Known::default() };
    }
    let done = write(&all, known, batch, settings);
    if done.is_err() {
        *known = Known::default();
    }
    done?;
    all.commit()
}

fn write(db: &Transaction, known: &mut Known, batch: &[Indexed], settings: &str) -> rusqlite::Result<()> {
    let mut rows = Rows::prepare(db, known)?;
    let mut replaced = 0;
    for input in batch {
        replaced += db.execute("DELETE FROM source WHERE path = ?", [&input.key.name])?;
        rows.source(input, settings)?;
    }
    rows.date_documents()?;
    drop(rows);
    if replaced > 0 {
        forget_what_nobody_names(db)?;
        *known = Known { version: known.version, ..Known::default() };
    }
    Ok(())
}

/// Takes out inputs, and what nobody else names.
pub fn remove(db: &mut Connection, paths: &[String]) -> rusqlite::Result<()> {
    let all = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for path in paths {
        all.execute("DELETE FROM source WHERE path = ?", [path])?;
    }
    forget_what_nobody_names(&all)?;
    all.commit()
}

fn forget_what_nobody_names(db: &Transaction) -> rusqlite::Result<()> {
    db.execute_batch(
        "DELETE FROM entity WHERE NOT EXISTS (SELECT 1 FROM mention WHERE entity_id = entity.id)
           AND NOT EXISTS (SELECT 1 FROM participant WHERE person_id = entity.id);
         DELETE FROM document WHERE NOT EXISTS (SELECT 1 FROM document_mention WHERE document_id = document.id);",
    )
}

/// A statement for each table.
struct Rows<'d> {
    db: &'d Transaction<'d>,
    known: &'d mut Known,
    /// Documents of which a date was told in this batch.
    dated: BTreeSet<i64>,
    source: Statement<'d>,
    transcript: Statement<'d>,
    entity: Statement<'d>,
    entity_of: Statement<'d>,
    participant: Statement<'d>,
    turn: Statement<'d>,
    sentence: Statement<'d>,
    mention: Statement<'d>,
    date: Statement<'d>,
    document: Statement<'d>,
    document_of: Statement<'d>,
    document_mention: Statement<'d>,
    warning: Statement<'d>,
}

impl<'d> Rows<'d> {
    fn prepare(db: &'d Transaction<'d>, known: &'d mut Known) -> rusqlite::Result<Self> {
        let into = |table: &str, columns: usize| {
            let values = vec!["?"; columns].join(", ");
            db.prepare(&format!("INSERT INTO {table} VALUES ({values})"))
        };
        Ok(Self {
            db,
            known,
            dated: BTreeSet::new(),
            source: into("source", 8)?,
            transcript: into("transcript", 22)?,
            entity: into("entity", 9)?,
            entity_of: db.prepare("SELECT id FROM entity WHERE type = ? AND key = ?")?,
            participant: into("participant", 10)?,
            turn: into("turn", 12)?,
            sentence: into("sentence", 3)?,
            mention: into("mention", 6)?,
            date: into("date", 10)?,
            document: into("document", 7)?,
            document_of: db.prepare("SELECT id FROM document WHERE class = 'named' AND name = ? AND kind = ?")?,
            document_mention: into("document_mention", 7)?,
            warning: into("warning", 5)?,
        })
    }

    fn source(&mut self, input: &Indexed, settings: &str) -> rusqlite::Result<()> {
        let about = input.analyses.first().map(|analysis| &analysis.source);
        let id = self.source.insert(params![
            None::<i64>,
            input.key.name,
            about.map(|about| about.format.as_str()),
            about.map(|about| &about.encoding),
            about.map_or(0, |about| number(about.bytes)),
            about.map(|about| &about.sha256),
            input.key.digest.as_deref().unwrap_or_default(),
            settings,
        ])?;
        input.analyses.iter().try_for_each(|analysis| self.transcript(id, analysis))
    }

    fn transcript(&mut self, source: i64, analysis: &Analysis) -> rusqlite::Result<()> {
        let Analysis { metadata: about, source: read, .. } = analysis;
        let transcript = self.transcript.insert(params![
            None::<i64>,
            analysis.id,
            source,
            read.part.map(number),
            about.title,
            about.lead,
            about.date,
            about.time,
            about.place,
            about.venue,
            about.city,
            about.country,
            about.event_type.as_str(),
            about.language,
            about.url,
            about.published,
            json(&about.sections),
            json(&about.topics),
            json(&about.places),
            json(&about.persons),
            read.lines.map(|lines| number(lines.start)),
            read.lines.map(|lines| number(lines.end)),
        ])?;
        let mut speakers = BTreeMap::new();
        for (at, person) in analysis.participants.iter().enumerate() {
            let row = self.person(&person.name)?;
            speakers.insert(person.name.as_str(), (number(at), row));
            self.participant.insert(params![
                transcript,
                number(at),
                row,
                person.name,
                person.role,
                person.affiliation,
                person.spoke,
                number(person.turns),
                number(person.words),
                json(&person.forms),
            ])?;
        }
        let mut turns = Vec::with_capacity(analysis.turns.len());
        for turn in &analysis.turns {
            let speaker = turn.speaker.as_deref().and_then(|name| speakers.get(name));
            let row = self.turn.insert(params![
                None::<i64>,
                transcript,
                number(turn.index),
                turn.kind.as_str(),
                speaker.map(|(at, _)| at),
                speaker.map(|(_, person)| person),
                turn.label,
                turn.note,
                number(turn.text.unicode_words().count()),
                turn.lines.map(|lines| number(lines.start)),
                turn.lines.map(|lines| number(lines.end)),
                turn.text,
            ])?;
            turns.push(row);
            for [start, end] in &turn.sentences {
                self.sentence.insert(params![row, number(*start), number(*end)])?;
            }
        }
        self.findings(transcript, &turns, analysis)
    }

    /// What was found in the turns, which have these rows.
    fn findings(&mut self, transcript: i64, turns: &[i64], analysis: &Analysis) -> rusqlite::Result<()> {
        for entity in &analysis.entities {
            let row = self.entity(entity)?;
            for at in &entity.mentions {
                let place = params![turns[at.turn], number(at.start), number(at.end), row, at.text, at.rule];
                self.mention.insert(place)?;
            }
        }
        for date in &analysis.dates {
            self.date.insert(params![
                turns[date.turn],
                number(date.start),
                number(date.end),
                date.text,
                date.value,
                date.modifier.map(|modifier| modifier.as_str()),
                date.earliest,
                date.latest,
                json(&date.inferred),
                date.rule,
            ])?;
        }
        for document in &analysis.documents {
            let row = self.document(transcript, document)?;
            for at in &document.mentions {
                let (start, end) = (number(at.start), number(at.end));
                let place = params![turns[at.turn], start, end, row, at.text, document.date, at.rule];
                self.document_mention.insert(place)?;
            }
        }
        for (at, warning) in analysis.warnings.iter().enumerate() {
            let line = warning.line.map(number);
            self.warning.insert(params![transcript, number(at), warning.code.as_str(), warning.message, line])?;
        }
        Ok(())
    }

    fn person(&mut self, name: &str) -> rusqlite::Result<i64> {
        self.named(EntityType::Person, name, &Ids::default(), None)
    }

    fn entity(&mut self, entity: &Entity) -> rusqlite::Result<i64> {
        self.named(entity.kind, &entity.name, &entity.ids, entity.of.as_deref())
    }

    /// The row of a thing, which it may have from another transcript.
    fn named(&mut self, kind: EntityType, name: &str, ids: &Ids, of: Option<&str>) -> rusqlite::Result<i64> {
        let key = match kind {
            EntityType::Person => steps::name_key(name),
            _ => name.to_owned(),
        };
        let key = (kind.as_str(), key);
        if let Some(row) = self.known.entities.get(&key) {
            return Ok(*row);
        }
        let row = match self.entity_of.query_row(params![key.0, key.1], |row| row.get(0)).optional()? {
            Some(row) => row,
            None => self.entity.insert(params![
                None::<i64>,
                name,
                key.0,
                key.1,
                of,
                ids.iso3166,
                ids.geonames.map(u64::cast_signed),
                ids.lat,
                ids.lon,
            ])?,
        };
        self.known.entities.insert(key, row);
        Ok(row)
    }

    /// The row of a document. What is only described in one transcript is nothing that another can mean.
    fn document(&mut self, transcript: i64, document: &Document) -> rusqlite::Result<i64> {
        let named = document.class == DocumentClass::Named;
        let key = (document.kind.as_str(), document.name.clone());
        let known = match named {
            true => match self.known.documents.get(&key) {
                Some(row) => Some(*row),
                None => self.document_of.query_row([&key.1, key.0], |row| row.get(0)).optional()?,
            },
            false => None,
        };
        let row = match known {
            Some(row) => row,
            None => self.document.insert(params![
                None::<i64>,
                document.name,
                key.0,
                document.class.as_str(),
                (!named).then_some(transcript),
                document.date.as_ref().filter(|_| !named),
                json(&document.parties),
            ])?,
        };
        if named {
            self.known.documents.insert(key, row);
            self.dated.insert(row);
        }
        Ok(row)
    }

    /// The date of a document is the finest that is told, unless another says otherwise: 2015 and 2015-02-12 agree.
    fn date_documents(&mut self) -> rusqlite::Result<()> {
        let mut told = self.db.prepare(
            "SELECT DISTINCT date FROM document_mention WHERE document_id = ? AND date NOT NULL ORDER BY length(date) DESC, date",
        )?;
        let mut date = self.db.prepare("UPDATE document SET date = ?2 WHERE id = ?1 AND date IS NOT ?2")?;
        for document in &self.dated {
            let dates: Vec<String> = told.query_map([document], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            let finest = dates.first().filter(|finest| dates.iter().all(|date| finest.starts_with(date.as_str())));
            date.execute(params![document, finest])?;
        }
        Ok(())
    }
}

/// Counts and offsets as SQLite has them.
fn number(of: usize) -> i64 {
    of as i64
}

fn json(value: &impl Serialize) -> impl ToSql {
    serde_json::to_string(value).expect("OK because strings are keys")
}
