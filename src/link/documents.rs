//! Which document a reference means.
//!
//! References to one document of the catalogue join by its canonical name, others by their words. The short form of a
//! name (`the Treaty`) joins the one document named before it that it can be short for; with two to choose from it
//! stays by itself, and a warning says so.

use super::CodePoints;
use crate::model::{Document, DocumentClass, DocumentClue, DocumentKind, Found, Lines, Turn, Warning, WarningCode};
use std::collections::{BTreeMap, BTreeSet};

/// Joins the references to each document, in order of first mention. Linear in the references, but for sorting.
pub fn join(found: Vec<Found<DocumentClue>>, turns: &[Turn], warnings: &mut Vec<Warning>) -> Vec<Document> {
    let mut points = CodePoints::new(turns);
    let mut shelf = Shelf::default();
    for found in found {
        let mention = points.mention(found.span, found.rule);
        let what = found.what;
        let line = turns[mention.turn].lines.map(|l| l.start);
        let named = what.named;
        let at = match shelf.place(&what, &mention.text) {
            Place::Known(at) => at,
            Place::New => shelf.add(what, &mention.text),
            Place::Ambiguous => {
                if shelf.warned.insert(mention.text.clone()) {
                    warnings.push(Warning::new(
                        WarningCode::AmbiguousDocument,
                        format!("“{}” can be short for several documents named before it", mention.text),
                        line.map(Lines::one),
                    ));
                }
                shelf.add(what, &mention.text)
            }
        };
        let document = &mut shelf.documents[at];
        if named {
            document.class = DocumentClass::Named;
        }
        document.mentions.push(mention);
    }
    shelf.documents
}

/// Where a reference belongs.
enum Place {
    Known(usize),
    New,
    Ambiguous,
}

/// How many documents a short form can mean.
#[derive(Clone, Copy)]
enum Candidates {
    One(usize),
    Several,
}

/// The documents so far, and the ways to find one of them.
#[derive(Default)]
struct Shelf {
    documents: Vec<Document>,
    /// By kind, class and name, small letters.
    names: BTreeMap<(DocumentKind, bool, String), usize>,
    /// By kind and by each word of the name, small letters.
    words: BTreeMap<(DocumentKind, String), Candidates>,
    warned: BTreeSet<String>,
}

impl Shelf {
    fn place(&self, what: &DocumentClue, text: &str) -> Place {
        if what.short {
            // The last word is the head noun: *basic Treaty*, *Executive Order*.
            let head = words(text).last().unwrap_or_default();
            return match self.words.get(&(what.kind, head)) {
                Some(Candidates::One(at)) => Place::Known(*at),
                Some(Candidates::Several) => {
                    self.names.get(&key(what, text)).map_or(Place::Ambiguous, |at| Place::Known(*at))
                }
                None => self.names.get(&key(what, text)).map_or(Place::New, |at| Place::Known(*at)),
            };
        }
        self.names.get(&key(what, text)).map_or(Place::New, |at| Place::Known(*at))
    }

    fn add(&mut self, what: DocumentClue, text: &str) -> usize {
        let at = self.documents.len();
        self.names.insert(key(&what, text), at);
        if what.named && !what.short {
            let name = what.name.as_deref().unwrap_or_default();
            // *New START* is a treaty though no word of it says so; of laws and statements many are codes and addresses.
            let kind = match what.kind {
                DocumentKind::Law | DocumentKind::Statement => "",
                kind => kind.as_str(),
            };
            for word in words(text).chain(words(name)).chain(words(kind)).collect::<BTreeSet<_>>() {
                self.words
                    .entry((what.kind, word))
                    .and_modify(|c| *c = Candidates::Several)
                    .or_insert(Candidates::One(at));
            }
        }
        self.documents.push(Document {
            name: what.name.unwrap_or_else(|| text.to_string()),
            kind: what.kind,
            class: if what.named { DocumentClass::Named } else { DocumentClass::Described },
            date: what.date,
            parties: what.parties,
            mentions: Vec::new(),
        });
        at
    }
}

/// What two references to one document share.
fn key(what: &DocumentClue, text: &str) -> (DocumentKind, bool, String) {
    (what.kind, what.named || what.name.is_some(), what.name.as_deref().unwrap_or(text).to_lowercase())
}

/// The words of a name, small letters, a plural’s *s* taken off.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(|w| {
        let small = w.to_lowercase();
        small.strip_suffix('s').map(Into::into).unwrap_or(small)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    /// Joins references in one turn; a `*` behind one marks a short form, a `?` a description.
    fn names(references: &[(&str, &'static str)]) -> (Vec<(String, usize)>, Vec<WarningCode>) {
        let text = references.iter().map(|r| r.0.trim_end_matches(['*', '?'])).collect::<Vec<_>>().join(" ");
        let mut start = 0;
        let found = references
            .iter()
            .map(|(words, kind)| {
                let end = start + words.trim_end_matches(['*', '?']).len();
                let span = Span { turn: 0, start, end };
                start = end + 1;
                let (named, short) = (!words.ends_with('?'), words.ends_with('*'));
                let kind = DocumentKind::from_name(kind).unwrap();
                let what = DocumentClue { kind, named, short, ..DocumentClue::default() };
                Found { span, rule: "test", what }
            })
            .collect();
        let mut warnings = Vec::new();
        let documents = join(found, &[Turn { text, ..Turn::default() }], &mut warnings);
        (
            documents.into_iter().map(|d| (d.name, d.mentions.len())).collect(),
            warnings.into_iter().map(|w| w.code).collect(),
        )
    }

    #[test]
    fn a_short_form_joins_the_one_document_it_can_mean() {
        let (documents, warnings) = names(&[
            ("Treaty on Alliance", "treaty"),
            ("Lisbon Declaration", "declaration"),
            ("Treaty*", "treaty"),
            ("basic Treaty*", "treaty"),
        ]);
        assert_eq!(documents, [("Treaty on Alliance".to_string(), 3), ("Lisbon Declaration".to_string(), 1)]);
        assert!(warnings.is_empty());
    }

    #[test]
    fn between_two_documents_a_short_form_abstains_and_warns_once() {
        let (documents, warnings) = names(&[
            ("Rome Declaration", "declaration"),
            ("Lisbon Declaration", "declaration"),
            ("Declaration*", "declaration"),
            ("Declaration*", "declaration"),
        ]);
        assert_eq!(documents[2], ("Declaration".to_string(), 2));
        assert_eq!(warnings, [WarningCode::AmbiguousDocument]);
    }

    #[test]
    fn a_short_form_before_its_document_stays_by_itself() {
        let (documents, _) = names(&[("Treaty*", "treaty"), ("Treaty on Alliance", "treaty")]);
        assert_eq!(documents.len(), 2);
    }

    #[test]
    fn a_short_form_is_short_for_names_alone() {
        // Neither a description nor another short form is what a short form can be short for.
        let (documents, warnings) = names(&[
            ("peace treaty?", "treaty"),
            ("Treaty*", "treaty"),
            ("Treaty on Alliance", "treaty"),
            ("Treaty*", "treaty"),
        ]);
        assert_eq!(
            documents,
            [("peace treaty".to_string(), 1), ("Treaty".to_string(), 1), ("Treaty on Alliance".to_string(), 2)]
        );
        assert!(warnings.is_empty());
    }

    #[test]
    fn one_name_in_other_capitals_is_one_document() {
        let (documents, _) = names(&[("Minsk Agreements", "agreement"), ("Minsk agreements", "agreement")]);
        assert_eq!(documents, [("Minsk Agreements".to_string(), 2)]);
    }
}
