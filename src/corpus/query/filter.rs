//! Which turns a question is about.

use super::names;
use crate::corpus::store::Store;
use anyhow::Result;
use rusqlite::types::Value;

/// Which turns are asked. What is not set leaves all; several values of one kind are any of them.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Who speaks: words of the name.
    pub speaker: Vec<String>,
    /// Words of the speaker's role or affiliation.
    pub role: Vec<String>,
    /// Turns that name this person, body or place: words of its name.
    pub entity: Vec<String>,
    /// Turns that name an entity of this type.
    pub entity_type: Vec<String>,
    /// Turns that refer to this document: words of its name.
    pub document: Vec<String>,
    /// speech, narration, direction, omission.
    pub kind: Vec<String>,
    /// The kind of event.
    pub event: Vec<String>,
    /// Words of where it took place.
    pub place: Vec<String>,
    /// The first day: `2014`, `2014-03`, `2014-03-18`.
    pub since: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

/// What a filter by entity or document leaves: the turns that have it, or, where mentions are counted, those of it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Turns, and what is in them.
    Turns,
    /// Mentions of entities.
    Entities,
    /// Mentions of documents.
    Documents,
}

/// A condition in SQL over `turn`, `transcript` and `participant`, with its values.
#[derive(Debug, Clone)]
pub struct Condition {
    /// `1` where everything is asked.
    pub sql: String,
    /// One for each `?`.
    pub values: Vec<Value>,
}

/// Turns with their transcripts, participants and speakers.
pub const TURNS: &str = "turn JOIN transcript ON transcript.id = turn.transcript_id
    LEFT JOIN participant ON participant.transcript_id = turn.transcript_id AND participant.number = turn.participant
    LEFT JOIN entity AS speaker ON speaker.id = turn.speaker_id";

impl Filter {
    /// The condition that it is in this corpus.
    ///
    /// # Errors
    ///
    /// Nothing in the corpus has such a name.
    pub fn condition(&self, store: &Store, counted: Counted) -> Result<Condition> {
        let mut all = Condition { sql: "1".into(), values: Vec::new() };
        let entity = match counted {
            Counted::Entities => "mention.entity_id IN (SELECT value FROM json_each(?))",
            _ => "turn.id IN (SELECT turn_id FROM mention WHERE entity_id IN (SELECT value FROM json_each(?)))",
        };
        let entity_type = match counted {
            Counted::Entities => "entity.type IN (SELECT value FROM json_each(?))",
            _ => {
                "turn.id IN (SELECT turn_id FROM mention JOIN entity ON entity.id = mention.entity_id
                 WHERE entity.type IN (SELECT value FROM json_each(?)))"
            }
        };
        let document = match counted {
            Counted::Documents => "document_mention.document_id IN (SELECT value FROM json_each(?))",
            _ => {
                "turn.id IN (SELECT turn_id FROM document_mention WHERE document_id IN (SELECT value FROM json_each(?)))"
            }
        };
        let named = [
            ("speaker", &self.speaker, names::SPEAKERS, "turn.speaker_id IN (SELECT value FROM json_each(?))"),
            (
                "role",
                &self.role,
                names::ROLES,
                "EXISTS (SELECT 1 FROM json_each(?) WHERE value IN (participant.role, participant.affiliation))",
            ),
            ("entity", &self.entity, names::ENTITIES, entity),
            ("document", &self.document, names::DOCUMENTS, document),
            ("place", &self.place, names::PLACES, "transcript.id IN (SELECT value FROM json_each(?))"),
        ];
        for (what, asked, source, sql) in named {
            if !asked.is_empty() {
                let found = names::find(store, source, what, asked)?;
                all.and(sql, Value::Text(serde_json::to_string(&found)?));
            }
        }
        for (asked, sql) in [
            (&self.entity_type, entity_type),
            (&self.kind, "turn.kind IN (SELECT value FROM json_each(?))"),
            (&self.event, "transcript.event_type IN (SELECT value FROM json_each(?))"),
        ] {
            if !asked.is_empty() {
                all.and(sql, Value::Text(serde_json::to_string(asked)?));
            }
        }
        if let Some(day) = &self.since {
            all.and("transcript.date >= ?", Value::Text(day.clone()));
        }
        if let Some(day) = &self.until {
            all.and(&format!("substr(transcript.date, 1, {}) <= ?", day.len()), Value::Text(day.clone()));
        }
        Ok(all)
    }
}

impl Filter {
    /// What is to be told of names that are whole ones and stand in longer ones too, which are not asked then.
    ///
    /// # Errors
    ///
    /// The database fails.
    pub fn asides(&self, store: &Store) -> Result<Vec<String>> {
        let mut told = Vec::new();
        for (asked, source) in
            [(&self.entity, names::PERSONS), (&self.speaker, names::SPEAKERS), (&self.document, names::DOCUMENTS)]
        {
            for asked in asked {
                told.extend(names::aside(asked, &names::longer(store, source, asked)?));
            }
        }
        Ok(told)
    }
}

impl Condition {
    fn and(&mut self, sql: &str, value: Value) {
        self.sql += " AND ";
        self.sql += sql;
        self.values.push(value);
    }
}
