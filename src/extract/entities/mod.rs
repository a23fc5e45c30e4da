//! Named entities.

use super::{View, settle};
use crate::lists::Section;
use crate::model::{EntityClue, EntityType, Findings, Found, Span, Transcript};

/// Finds the named entities of all turns.
pub fn find(views: &[View], _transcript: &Transcript, _without: &[String], out: &mut Findings) {
    let mut found = Vec::new();
    for view in views {
        for hit in &view.hits {
            let kind = match hit.fact.section {
                Section::Org => EntityType::Org,
                Section::Gpe => EntityType::Gpe,
                _ => continue,
            };
            let span = Span {
                turn: view.turn,
                start: view.tokens.list[hit.start].start as usize,
                end: view.tokens.list[hit.end - 1].end as usize,
            };
            found.push(Found { span, rule: "gazetteer", what: EntityClue { kind, names: vec![hit.fact.name.into()] } });
        }
    }
    out.entities = settle(found);
}
