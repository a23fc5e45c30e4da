//! References to documents: a table of rules over head nouns (`treaty`, `executive order`), and the catalogue.
//!
//! A rule runs where a head noun stands, in table order, and the first that fits it proposes a reference. What the
//! catalogue knows is proposed beside that, and lends its name, date and parties to any reference that holds it.

mod described;
mod heads;
mod named;
mod phrase;

use super::{RuleLine, View, settle};
use crate::lists::{Hit, Section};
use crate::model::{DocumentClue, Findings, Found, Span};
use phrase::Site;
use std::collections::BTreeSet;

/// A way of referring to a document.
pub struct Rule {
    /// As the output names it.
    name: &'static str,
    /// Declines where the words around the head noun do not bear it out.
    find: fn(&Site) -> Option<Reference>,
    /// Texts, and the reference in each.
    examples: &'static [(&'static str, &'static str)],
    /// Texts that hold a head noun and no such reference.
    #[cfg_attr(not(test), allow(dead_code))]
    counterexamples: &'static [&'static str],
}

/// The name of the rule that reads the catalogue.
const CATALOGUE: &str = "catalogue";

/// The table: names first.
fn table() -> impl Iterator<Item = &'static Rule> {
    named::RULES.iter().chain(described::RULES)
}

/// Every rule as a person is told of it.
pub fn rules() -> impl Iterator<Item = RuleLine> {
    let line = |name, example| RuleLine { layer: "document", name, example };
    std::iter::once(line(CATALOGUE, "Founding Act")).chain(table().map(move |r| line(r.name, r.examples[0].1)))
}

/// Tokens that refer to a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    from: usize,
    to: usize,
    /// The head noun’s token.
    head: usize,
    kind: &'static str,
    named: bool,
    short: bool,
    /// A first name that shares the head noun: *Rome* in *Rome and Lisbon declarations*.
    beside: Option<(usize, usize)>,
}

impl Reference {
    fn new(site: &Site, from: usize, to: usize, named: bool) -> Self {
        let before = site.before(site.at, 1);
        let kind = match site.head.kind {
            // The Basic Law and the Fundamental Law are what a constitution calls itself.
            "law" if matches!(before, "Basic" | "Fundamental") => "constitution",
            kind => kind,
        };
        Self { from, to, head: site.at, kind, named, short: false, beside: None }
    }

    fn short(site: &Site, from: usize, to: usize) -> Self {
        Self { short: true, ..Self::new(site, from, to, true) }
    }

    fn of_kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }
}

/// Finds the references to documents of all turns.
pub fn find(views: &[View], without: &[String], out: &mut Findings) {
    let off = |name: &str| without.iter().any(|w| w == name);
    let rules: Vec<&Rule> = table().filter(|r| !off(r.name)).collect();
    let catalogue = !off(CATALOGUE);
    // A weak form of the catalogue counts where the transcript has a strong one of the same document.
    let known: BTreeSet<&str> = views
        .iter()
        .flat_map(|v| &v.hits)
        .filter(|h| h.fact.section == Section::Document && !h.weak)
        .map(|h| h.fact.name)
        .collect();
    let mut found = Vec::new();
    for view in views {
        let documents: Vec<&Hit> = view
            .hits
            .iter()
            .filter(|h| catalogue && h.fact.section == Section::Document && (!h.weak || known.contains(h.fact.name)))
            .collect();
        let mut proposed = Vec::new();
        for (at, token) in view.tokens.list.iter().enumerate() {
            let Some(head) = heads::head(view.tokens.word(at)) else { continue };
            let site = Site { tokens: &view.tokens, hits: &view.hits, at, head };
            if token.kind != crate::tokens::Kind::Word || !stands_alone(&site) {
                continue;
            }
            if let Some((rule, reference)) = rules.iter().find_map(|r| Some((r.name, (r.find)(&site)?))) {
                proposed.push((rule, reference));
            }
        }
        record(view, &documents, proposed, &mut found);
    }
    out.documents = settle(found);
}

/// Whether a head noun can be one here: an *order* only as an executive order, no part of a body’s name.
fn stands_alone(site: &Site) -> bool {
    let word = site.word(site.at);
    match word {
        "order" | "orders" | "Order" | "Orders" | "ORDER" => {
            matches!(site.before(site.at, 1), "executive" | "Executive" | "EXECUTIVE")
        }
        "project" | "projects" | "Project" | "Projects" => matches!(site.before(site.at, 1), "national" | "National"),
        _ => true,
    }
}

/// Turns what was proposed for one turn into finds.
fn record(
    view: &View,
    documents: &[&Hit],
    proposed: Vec<(&'static str, Reference)>,
    found: &mut Vec<Found<DocumentClue>>,
) {
    let span = |from: usize, to: usize| Span {
        turn: view.turn,
        start: view.tokens.list[from].start as usize,
        end: view.tokens.list[to - 1].end as usize,
    };
    let bodies: Vec<&Hit> =
        view.hits.iter().filter(|h| matches!(h.fact.section, Section::Org | Section::Event | Section::Fac)).collect();
    let mut claimed = vec![false; documents.len()];
    for (rule, reference) in proposed {
        let first = documents.partition_point(|h| h.start < reference.from);
        let inside = documents[first..].iter().take_while(|h| h.start < reference.to);
        let known = inside.clone().find(|h| h.end <= reference.to && (h.start..h.end).contains(&reference.head));
        let body = bodies[..bodies.partition_point(|h| h.start <= reference.head)]
            .iter()
            .rev()
            .take(8)
            .any(|h| h.end > reference.head && h.start < reference.head);
        if body && known.is_none() {
            continue;
        }
        if let Some((from, to)) = reference.beside {
            let what = DocumentClue { kind: reference.kind, named: true, ..DocumentClue::default() };
            found.push(Found { span: span(from, to), rule, what });
        }
        let site = Site {
            tokens: &view.tokens,
            hits: &view.hits,
            at: reference.head,
            head: heads::Head { kind: "", plural: false, weight: heads::Weight::Slight },
        };
        let date = (reference.from..reference.to).find_map(|i| site.date_at(i)).map(|d| d.1).filter(|d| !d.is_empty());
        let what = match known {
            Some(hit) => {
                let clue = clue_of(hit, date);
                if hit.start == reference.from {
                    claimed[documents.partition_point(|h| h.start < hit.start)] = true;
                }
                clue
            }
            None => {
                DocumentClue { kind: reference.kind, named: reference.named, name: None, date, parties: Vec::new() }
            }
        };
        found.push(Found {
            span: span(reference.from, reference.to),
            rule: if known.is_some() { CATALOGUE } else { rule },
            what,
        });
    }
    for hit in documents {
        let site = Site {
            tokens: &view.tokens,
            hits: &view.hits,
            at: hit.end - 1,
            head: heads::Head { kind: "", plural: false, weight: heads::Weight::Slight },
        };
        if matches!(site.word(hit.end), "Organisation" | "Organization" | "Day" | "Council") {
            continue;
        }
        let from = site.date_before(hit.start).unwrap_or(hit.start);
        let to = site.numbers(hit.end);
        let date = site.date_at(from).map(|d| d.1).filter(|d| !d.is_empty());
        found.push(Found { span: span(from, to), rule: CATALOGUE, what: clue_of(hit, date) });
    }
}

/// What the catalogue says of a document.
fn clue_of(hit: &Hit, date: Option<String>) -> DocumentClue {
    DocumentClue {
        kind: kind_of(hit.fact.attribute("kind").unwrap_or("other")),
        named: true,
        name: Some(hit.fact.name.to_string()),
        date: hit.fact.attribute("date").map(Into::into).or(date),
        parties: hit
            .fact
            .attribute("parties")
            .map(|p| p.split(';').map(|x| x.trim().to_string()).collect())
            .unwrap_or_default(),
    }
}

/// The kinds of the guidelines; a list’s own word for one becomes it, or `other`.
fn kind_of(word: &str) -> &'static str {
    const KINDS: &[&str] = &[
        "treaty",
        "agreement",
        "convention",
        "declaration",
        "resolution",
        "charter",
        "constitution",
        "law",
        "bill",
        "decree",
        "doctrine",
        "strategy",
        "programme",
        "plan",
        "protocol",
        "memorandum",
        "statement",
        "letter",
        "reply",
        "draft",
        "report",
        "court-decision",
        "proposal",
    ];
    KINDS.iter().find(|k| **k == word).copied().unwrap_or("other")
}

#[cfg(test)]
mod tests;
