//! Letters that stand for a document which the same transcript names in full: *the HRA* beside the *Harbour Recovery Act*.

use super::super::View;
use super::super::rule::{Find, Layer, Level, Rule};
use crate::model::{DocumentClue, EntityClue, Found, Span};
use crate::text::tokens::Kind;
use std::collections::BTreeMap;

/// The rule.
pub static LETTERS: Rule = Rule {
    name: "letters",
    about: "The first letters of a document that the transcript names in full.",
    level: Level::Transcript,
    find: Find::Listed(Layer::Document),
    examples: &[
        ("Under the Harbour Recovery Act we pay less: the {HRA} works.", "law"),
        ("The {PHG} was late. We signed the Plan for Harbours and Growth.", "plan"),
    ],
    counterexamples: &["The Harbour Recovery Act is old, and the HRB too.", "the HRA is old"],
};

/// How many letters there may be.
const COUNT: std::ops::RangeInclusive<usize> = 3..=6;

/// Words in small letters that are shorter than this are small words: *and*, *of*.
const SMALL: usize = 4;

/// Finds the letters of the documents found so far. The names of bodies, found by then, may have the same: where one that
/// is written out has them, they are its; of one that the lists alone know they are taken away.
pub fn find(
    views: &[View],
    documents: &[Found<DocumentClue>],
    entities: &mut Vec<Found<EntityClue>>,
) -> Vec<Found<DocumentClue>> {
    let words = |span: Span| &views[span.turn].tokens.text[span.start..span.end];
    let mut known: BTreeMap<String, Option<&DocumentClue>> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for document in documents.iter().filter(|d| d.what.named && !d.what.short) {
        for letters in spelled(words(document.span)) {
            names.entry(letters.clone()).or_insert_with(|| words(document.span).to_string());
            let same = |other: &&DocumentClue| other.name == document.what.name && other.kind == document.what.kind;
            let what = known.entry(letters).or_insert(Some(&document.what));
            *what = what.filter(same);
        }
    }
    known.retain(|_, what| what.is_some());
    if known.is_empty() {
        return Vec::new();
    }
    for entity in &*entities {
        for letters in spelled(words(entity.span)) {
            known.remove(&letters);
        }
    }
    let mut found: Vec<Found<DocumentClue>> = Vec::new();
    for view in views {
        for (at, token) in view.tokens.list.iter().enumerate() {
            if token.kind == Kind::Word
                && token.all_caps()
                && let Some(Some(what)) = known.get(view.tokens.word(at))
            {
                let span = Span { turn: view.turn, start: token.start as usize, end: token.end as usize };
                let name = what.name.clone().or_else(|| names.get(view.tokens.word(at)).cloned());
                found.push(Found { span, rule: LETTERS.name, what: DocumentClue { name, ..(*what).clone() } });
            }
        }
    }
    let taken =
        |span: &Span| found.binary_search_by_key(&(span.turn, span.start), |f| (f.span.turn, f.span.start)).is_ok();
    entities.retain(|e| !taken(&e.span));
    found
}

/// The first letters of a name’s words: of all, and of those that are no small words.
fn spelled(name: &str) -> Vec<String> {
    let letters = |all: bool| -> String {
        name.split([' ', '-'])
            .filter(|word| all || !(word.starts_with(char::is_lowercase) && word.len() < SMALL))
            .filter_map(|word| word.chars().next().filter(|c| c.is_alphabetic()))
            .flat_map(char::to_uppercase)
            .collect()
    };
    let capitals = name.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase)).count();
    let mut all = vec![letters(true), letters(false)];
    all.dedup();
    all.retain(|letters| capitals > 1 && COUNT.contains(&letters.len()));
    all
}
