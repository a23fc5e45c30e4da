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
    /// The points that a description in small letters starts with; what is above nought in the end is a document.
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
    ("treaty", Head::new("treaty", false, Heavy, 9)),
    ("treaties", Head::new("treaty", true, Heavy, -16)),
    ("pact", Head::new("treaty", false, Light, -8)),
    ("agreement accord", Head::new("agreement", false, Light, -9)),
    ("agreements accords", Head::new("agreement", true, Light, -15)),
    ("contract", Head::new("agreement", false, Slight, -13)),
    ("contracts", Head::new("agreement", true, Slight, -34)),
    ("deal", Head::new("agreement", false, Slight, -22)),
    ("convention covenant", Head::new("convention", false, Light, 4)),
    ("conventions covenants", Head::new("convention", true, Light, -11)),
    ("declaration", Head::new("declaration", false, Light, -6)),
    ("declarations", Head::new("declaration", true, Light, -16)),
    ("resolution", Head::new("resolution", false, Light, -1)),
    ("resolutions", Head::new("resolution", true, Light, -11)),
    ("charter", Head::new("charter", false, Light, -1)),
    ("charters", Head::new("charter", true, Light, -16)),
    ("constitution", Head::new("constitution", false, Heavy, 9)),
    ("constitutions", Head::new("constitution", true, Heavy, -11)),
    ("law", Head::new("law", false, Light, -19)),
    ("laws", Head::new("law", true, Light, -38)),
    ("act", Head::new("law", false, Slight, -46)),
    ("code", Head::new("law", false, Slight, -27)),
    ("acts codes", Head::new("law", true, Slight, -46)),
    ("bill", Head::new("bill", false, Light, -11)),
    ("bills", Head::new("bill", true, Light, -18)),
    ("amendment amendments", Head::new("bill", true, Slight, -22)),
    ("decree", Head::new("decree", false, Heavy, 4)),
    ("decrees", Head::new("decree", true, Heavy, -6)),
    ("order", Head::new("decree", false, Slight, 6)),
    ("orders", Head::new("decree", true, Slight, 6)),
    ("directive", Head::new("decree", false, Slight, -16)),
    ("directives", Head::new("decree", true, Slight, -26)),
    ("doctrine", Head::new("doctrine", false, Light, -1)),
    ("concept", Head::new("strategy", false, Slight, -20)),
    ("strategy", Head::new("strategy", false, Light, 5)),
    ("strategies", Head::new("strategy", true, Light, -18)),
    ("programme program", Head::new("programme", false, Light, -6)),
    ("programmes programs", Head::new("programme", true, Light, -16)),
    ("initiative project", Head::new("programme", false, Slight, -8)),
    ("initiatives projects", Head::new("programme", true, Slight, -36)),
    ("plan", Head::new("plan", false, Light, -6)),
    ("roadmap", Head::new("plan", false, Light, 5)),
    ("plans", Head::new("plan", true, Slight, -41)),
    ("roadmaps", Head::new("plan", true, Slight, -1)),
    ("protocol", Head::new("protocol", false, Heavy, -1)),
    ("protocols", Head::new("protocol", true, Heavy, -6)),
    ("memorandum", Head::new("memorandum", false, Heavy, 9)),
    ("memorandums memoranda", Head::new("memorandum", true, Heavy, 6)),
    ("statement", Head::new("statement", false, Light, -11)),
    ("statements", Head::new("statement", true, Slight, -28)),
    ("communique communiqué", Head::new("statement", false, Heavy, 4)),
    ("address", Head::new("statement", false, Slight, -27)),
    ("letter", Head::new("letter", false, Light, -3)),
    ("petition", Head::new("letter", false, Slight, -12)),
    ("rule", Head::new("other", false, Slight, -100)),
    ("letters", Head::new("letter", true, Slight, -17)),
    ("message", Head::new("letter", false, Slight, -26)),
    ("appeal", Head::new("letter", false, Slight, -23)),
    ("reply", Head::new("reply", false, Light, -11)),
    ("replies", Head::new("reply", true, Light, -11)),
    ("response", Head::new("reply", false, Light, -16)),
    ("responses", Head::new("reply", true, Light, -16)),
    ("draft", Head::new("draft", false, Light, -8)),
    ("report", Head::new("report", false, Slight, -11)),
    ("reports", Head::new("report", true, Slight, -28)),
    ("ranking rating", Head::new("report", false, Slight, -19)),
    ("rankings ratings", Head::new("report", true, Slight, -19)),
    ("ruling verdict", Head::new("court-decision", false, Slight, -3)),
    ("rulings verdicts", Head::new("court-decision", true, Slight, -18)),
    ("decision judgment", Head::new("court-decision", false, Slight, -52)),
    ("proposals", Head::new("proposal", true, Light, -19)),
    ("budget", Head::new("other", false, Slight, -33)),
    ("list", Head::new("other", false, Slight, -23)),
    ("catalogue", Head::new("other", false, Slight, -6)),
    ("paper", Head::new("other", false, Slight, -26)),
    ("document", Head::new("other", false, Slight, -31)),
    ("documents", Head::new("other", true, Slight, -39)),
    ("package", Head::new("other", false, Slight, -36)),
    ("regulation", Head::new("other", false, Slight, -60)),
    ("statutes", Head::new("charter", true, Light, -40)),
    ("regulations", Head::new("other", true, Slight, -21)),
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
