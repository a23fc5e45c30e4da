//! The head nouns of document references: what a `treaty` or an `executive order` is, before anything else is known.

/// A head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The kind of document, as the guidelines name it.
    pub kind: &'static str,
    /// The hash of the kind's name.
    pub key: u64,
    /// More than one document.
    pub plural: bool,
    /// How far the word by itself speaks for a written document, beside a name.
    pub weight: Weight,
    /// What a description in small letters starts with, in the strengths of [`super::evidence`]; what is above nought in
    /// the end is a document.
    pub lean: i8,
}

/// How far a head noun by itself speaks for a written document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is one: `treaty`, `memorandum`.
    Heavy,
    /// It may also be an understanding, a goal or a deed: `agreement`, `programme`, `declaration`.
    Light,
    /// It is mostly something else, and needs a name or a set phrase: `order`, `report`, `list`.
    Slight,
}

use crate::text::tokens::{self, Kind, Tokens};
use Weight::{Heavy, Light, Slight};

/// The head nouns of each kind.
const HEADS: &[(&str, Head)] = &[
    ("treaty", Head::new("treaty", false, Heavy, 1)),
    ("treaties", Head::new("treaty", true, Heavy, -1)),
    ("pact", Head::new("treaty", false, Light, -1)),
    ("agreement accord", Head::new("agreement", false, Light, -1)),
    ("agreements accords", Head::new("agreement", true, Light, -1)),
    ("contract", Head::new("agreement", false, Slight, -2)),
    ("contracts", Head::new("agreement", true, Slight, -4)),
    ("deal", Head::new("agreement", false, Slight, -3)),
    ("convention covenant", Head::new("convention", false, Light, 1)),
    ("conventions covenants", Head::new("convention", true, Light, -1)),
    ("declaration", Head::new("declaration", false, Light, -1)),
    ("declarations", Head::new("declaration", true, Light, 0)),
    ("resolution", Head::new("resolution", false, Light, 0)),
    ("resolutions", Head::new("resolution", true, Light, -1)),
    ("charter", Head::new("charter", false, Light, 0)),
    ("charters", Head::new("charter", true, Light, -2)),
    ("constitution", Head::new("constitution", false, Heavy, 1)),
    ("constitutions", Head::new("constitution", true, Heavy, -1)),
    ("law", Head::new("law", false, Light, -2)),
    ("laws", Head::new("law", true, Light, -4)),
    ("act", Head::new("law", false, Slight, -6)),
    ("code", Head::new("law", false, Slight, -3)),
    ("acts codes", Head::new("law", true, Slight, -6)),
    ("bill", Head::new("bill", false, Light, -1)),
    ("bills", Head::new("bill", true, Light, -2)),
    ("amendment amendments", Head::new("bill", true, Slight, -2)),
    ("decree", Head::new("decree", false, Heavy, 1)),
    ("decrees", Head::new("decree", true, Heavy, -1)),
    ("order", Head::new("decree", false, Slight, 1)),
    ("orders", Head::new("decree", true, Slight, 1)),
    ("proclamation", Head::new("decree", false, Slight, -2)),
    ("directive", Head::new("decree", false, Slight, -1)),
    ("directives", Head::new("decree", true, Slight, -3)),
    ("doctrine", Head::new("doctrine", false, Light, 0)),
    ("concept", Head::new("strategy", false, Slight, -2)),
    ("strategy", Head::new("strategy", false, Light, 1)),
    ("strategies", Head::new("strategy", true, Light, -2)),
    ("programme program", Head::new("programme", false, Light, -1)),
    ("programmes programs", Head::new("programme", true, Light, -2)),
    ("initiative project", Head::new("programme", false, Slight, -1)),
    ("initiatives projects", Head::new("programme", true, Slight, -6)),
    ("plan", Head::new("plan", false, Light, -1)),
    ("roadmap", Head::new("plan", false, Light, 1)),
    ("map", Head::new("plan", false, Slight, 1)),
    ("plans", Head::new("plan", true, Slight, -6)),
    ("roadmaps", Head::new("plan", true, Slight, 0)),
    ("protocol", Head::new("protocol", false, Heavy, 0)),
    ("protocols", Head::new("protocol", true, Heavy, 0)),
    ("memorandum", Head::new("memorandum", false, Heavy, 1)),
    ("memorandums memoranda", Head::new("memorandum", true, Heavy, 1)),
    ("statement", Head::new("statement", false, Light, -1)),
    ("statements", Head::new("statement", true, Slight, -3)),
    ("communique communiqué", Head::new("statement", false, Heavy, 0)),
    ("address", Head::new("statement", false, Slight, -3)),
    ("letter", Head::new("letter", false, Light, 0)),
    ("petition", Head::new("letter", false, Slight, -2)),
    ("rule", Head::new("other", false, Slight, -6)),
    ("letters", Head::new("letter", true, Slight, -2)),
    ("message", Head::new("letter", false, Slight, -4)),
    ("appeal", Head::new("letter", false, Slight, -3)),
    ("reply", Head::new("reply", false, Light, -2)),
    ("replies", Head::new("reply", true, Light, -1)),
    ("response", Head::new("reply", false, Light, -2)),
    ("responses", Head::new("reply", true, Light, -2)),
    ("draft", Head::new("draft", false, Light, -1)),
    ("report", Head::new("report", false, Slight, -1)),
    ("reports", Head::new("report", true, Slight, -3)),
    ("ranking rating", Head::new("report", false, Slight, -1)),
    ("rankings ratings", Head::new("report", true, Slight, -2)),
    ("ruling verdict", Head::new("court-decision", false, Slight, 0)),
    ("rulings verdicts", Head::new("court-decision", true, Slight, -2)),
    ("decision judgment", Head::new("court-decision", false, Slight, -4)),
    ("proposal", Head::new("proposal", false, Light, -3)),
    ("proposals", Head::new("proposal", true, Light, -2)),
    ("budget", Head::new("other", false, Slight, -3)),
    ("list", Head::new("other", false, Slight, -3)),
    ("catalogue", Head::new("other", false, Slight, -1)),
    ("paper", Head::new("other", false, Slight, -3)),
    ("document", Head::new("other", false, Slight, -4)),
    ("documents", Head::new("other", true, Slight, -3)),
    ("package", Head::new("other", false, Slight, -4)),
    ("regulation", Head::new("other", false, Slight, -6)),
    ("statutes", Head::new("charter", true, Light, -4)),
    ("regulations", Head::new("other", true, Slight, -2)),
];

impl Head {
    const fn new(kind: &'static str, plural: bool, weight: Weight, lean: i8) -> Self {
        Self { kind, key: tokens::hash(kind), plural, weight, lean }
    }
}

/// For each hash, the row of the word; a free slot names no row.
static SLOTS: [(u64, u8); 512] = {
    let mut slots = [(0, u8::MAX); 512];
    let mut row = 0;
    while row < HEADS.len() {
        let mut rest = HEADS[row].0.as_bytes();
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest[end] != b' ' {
                end += 1;
            }
            let hash = tokens::hash_bytes(rest.split_at(end).0);
            let mut slot = hash as usize % slots.len();
            while slots[slot].1 != u8::MAX {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = (hash, row as u8);
            rest = rest.split_at(if end < rest.len() { end + 1 } else { end }).1;
        }
        row += 1;
    }
    slots
};

/// The head noun that token `i` is, in small letters or with a capital.
#[inline]
pub fn head(tokens: &Tokens, i: usize) -> Option<Head> {
    tokens.list.get(i).filter(|t| t.kind == Kind::Word && (t.small || t.capital))?;
    let hash = tokens.small_hash(i);
    let mut slot = hash as usize % SLOTS.len();
    loop {
        match SLOTS[slot] {
            (_, u8::MAX) => return None,
            (other, row) if other == hash => return Some(HEADS[row as usize].1),
            _ => slot = (slot + 1) % SLOTS.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_noun_is_known_in_any_case_and_number() {
        for (word, kind, plural) in [
            ("treaty", "treaty", false),
            ("Treaty", "treaty", false),
            ("ACCORDS", "agreement", true),
            ("Communiqué", "statement", false),
            ("memoranda", "memorandum", true),
        ] {
            let head = head(&crate::lang::cut(word), 0).unwrap();
            assert_eq!((head.kind, head.plural), (kind, plural), "{word}");
        }
        for word in ["treat", "lawyer", "acting", "é", "Ünlü", "planned"] {
            assert_eq!(head(&crate::lang::cut(word), 0), None, "{word}");
        }
    }
}
