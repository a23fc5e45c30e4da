//! Which document a reference means.

use super::CodePoints;
use crate::model::{Document, DocumentClass, DocumentClue, Found, Turn, Warning};

/// Joins the references to each document, in order of first mention.
pub fn join(found: Vec<Found<DocumentClue>>, turns: &[Turn], _warnings: &mut Vec<Warning>) -> Vec<Document> {
    let mut points = CodePoints::new(turns);
    let mut documents: Vec<Document> = Vec::new();
    for found in found {
        let mention = points.mention(found.span, found.rule);
        let what = found.what;
        let name = what.name.unwrap_or_else(|| mention.text.clone());
        let class = if what.named { DocumentClass::Named } else { DocumentClass::Described };
        match documents.iter_mut().find(|d| d.name == name && d.kind == what.kind) {
            Some(document) => document.mentions.push(mention),
            None => documents.push(Document {
                name,
                kind: what.kind,
                class,
                date: what.date,
                parties: what.parties,
                mentions: vec![mention],
            }),
        }
    }
    documents
}
