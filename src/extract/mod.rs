//! Turns in, [`Findings`] out: which words are a date, a document, a named entity, and by which rule.
//!
//! A turn is cut into tokens once and scanned for the lists' forms once; each extractor reads both. What one turn tells
//! about others is asked of all of them before (`Search::new`) or behind (`finish`) the one walk over the turns. An
//! extractor may propose overlapping finds: [`settle`] is the one place that decides between them.

pub(crate) mod dates;
pub(crate) mod documents;
pub(crate) mod entities;
pub mod rule;

use crate::lang;
use crate::lists::{Hit, Lists};
use crate::model::{Findings, Found, Transcript, Turn};
use crate::text::sentences;
use crate::text::tokens::Tokens;
use rule::{Rule, Switches};

/// Every rule, in table order.
///
/// # Examples
///
/// ```
/// let names: Vec<_> = transcript_cli::rules().map(|rule| rule.name).collect();
/// assert!(names.contains(&"month-day") && names.contains(&"numbered") && names.contains(&"given-name"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    dates::rules().chain(documents::rules()).chain(entities::rules())
}

/// One turn as all extractors see it.
#[derive(Debug)]
pub struct View<'v> {
    /// Its index.
    pub turn: usize,
    /// Its text, cut.
    pub tokens: Tokens<'v>,
    /// The lists' forms in it.
    pub hits: Vec<Hit<'v>>,
    /// Who speaks and how.
    pub record: &'v Turn,
}

/// Finds all that the rules know, except those named in `without`.
pub fn extract(
    transcript: &Transcript,
    anchor: Option<jiff::civil::Date>,
    lists: &Lists,
    without: &[String],
    order: Option<dates::DateOrder>,
) -> Findings {
    let anchor = transcript.metadata.date.as_ref().and_then(|d| d.parse().ok()).or(anchor);
    let turns = transcript.turns.len();
    let day = anchor.map(|day| day.to_string());
    let mut findings = Findings { day, sentences: Vec::with_capacity(turns), ..Findings::default() };
    let mut views: Vec<View> = Vec::with_capacity(turns);
    for (turn, record) in transcript.turns.iter().enumerate() {
        let (tokens, hits) = lists.read(lang::cut(&record.text));
        findings.sentences.push(sentences::of(&tokens));
        views.push(View { turn, tokens, hits, record });
    }
    // The rules know English words alone.
    if transcript.metadata.language.as_ref().is_some_and(|tag| tag.split('-').next() != Some("en")) {
        return findings;
    }
    let switches = Switches(without);
    let rules: dates::Rules = dates::rules().filter(|r| switches.on(r)).collect();
    let anchor = anchor.map(|day| dates::held(&views, &rules, day));
    findings.day = anchor.map(|day| day.to_string());
    let mut dates = dates::Search::new(&views, &rules, anchor, order);
    let documents = documents::Search::new(&views, switches, findings.day.as_deref());
    let mut entities = entities::Search::new(transcript, lists, switches);
    // All look at a turn while it is at hand.
    for view in &views {
        let words = dates::Words::new(&view.tokens, &rules);
        dates.find(view, &words, &mut findings);
        documents.find(view, &words, &mut findings);
        entities.find(view);
    }
    dates.finish(&mut findings);
    entities.finish(&mut findings);
    documents.finish(&views, &mut findings);
    findings
}

/// The overlap policy, the only one: leftmost, then longest, then first proposed (that is table order).
pub fn settle<T>(mut found: Vec<Found<T>>) -> Vec<Found<T>> {
    found.sort_by(|a, b| {
        a.span.turn.cmp(&b.span.turn).then(a.span.start.cmp(&b.span.start)).then(b.span.end.cmp(&a.span.end))
    });
    let mut kept: Vec<Found<T>> = Vec::with_capacity(found.len());
    for f in found {
        if kept.last().is_none_or(|k| k.span.turn != f.span.turn || k.span.end <= f.span.start) {
            kept.push(f);
        }
    }
    kept
}

#[cfg(test)]
pub(crate) mod tests;
