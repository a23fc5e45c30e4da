//! The head nouns of document references: what a `treaty` or an `executive order` is, before anything else is known.

/// A head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The kind of document, as the guidelines name it.
    pub kind: DocumentKind,
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

use crate::model::DocumentKind::{self, *};
use crate::text::table::{self, Table};
use crate::text::tokens::{self, Kind, Tokens};
use Weight::{Heavy, Light, Slight};

/// The lean of a word that is a document by its name alone.
const NEVER: i8 = -40;

/// The head nouns of each kind.
const HEADS: &[(&str, Head)] = &[
    ("treaty", Head::new(Treaty, false, Heavy, 1)),
    ("treaties", Head::new(Treaty, true, Heavy, -1)),
    ("pact", Head::new(Treaty, false, Light, -1)),
    ("agreement accord", Head::new(Agreement, false, Light, -1)),
    ("agreements accords", Head::new(Agreement, true, Light, -1)),
    ("contract", Head::new(Agreement, false, Slight, -2)),
    ("contracts", Head::new(Agreement, true, Slight, -4)),
    ("deal", Head::new(Agreement, false, Slight, -3)),
    ("convention covenant", Head::new(Convention, false, Light, 1)),
    ("conventions covenants", Head::new(Convention, true, Light, -1)),
    ("declaration", Head::new(Declaration, false, Light, -1)),
    ("declarations", Head::new(Declaration, true, Light, 0)),
    ("resolution", Head::new(Resolution, false, Light, 0)),
    ("resolutions", Head::new(Resolution, true, Light, -1)),
    ("charter", Head::new(Charter, false, Light, 0)),
    ("charters", Head::new(Charter, true, Light, -2)),
    ("constitution", Head::new(Constitution, false, Heavy, 1)),
    ("constitutions", Head::new(Constitution, true, Heavy, -1)),
    ("law", Head::new(Law, false, Light, -2)),
    ("laws", Head::new(Law, true, Light, -4)),
    ("act", Head::new(Law, false, Slight, -6)),
    ("code", Head::new(Law, false, Slight, -3)),
    ("acts codes", Head::new(Law, true, Slight, -6)),
    ("bill", Head::new(Bill, false, Light, -1)),
    ("bills", Head::new(Bill, true, Light, -2)),
    ("amendment amendments", Head::new(Bill, true, Slight, -2)),
    ("decree", Head::new(Decree, false, Heavy, 1)),
    ("decrees", Head::new(Decree, true, Heavy, -1)),
    ("order", Head::new(Decree, false, Slight, 1)),
    ("orders", Head::new(Decree, true, Slight, 1)),
    ("proclamation", Head::new(Decree, false, Slight, -2)),
    ("directive", Head::new(Decree, false, Slight, -1)),
    ("directives", Head::new(Decree, true, Slight, -3)),
    ("doctrine", Head::new(Doctrine, false, Light, 0)),
    ("concept", Head::new(Strategy, false, Slight, -2)),
    ("strategy", Head::new(Strategy, false, Light, 1)),
    ("strategies", Head::new(Strategy, true, Light, -2)),
    ("programme program", Head::new(Programme, false, Light, -1)),
    ("programmes programs", Head::new(Programme, true, Light, -2)),
    ("initiative project", Head::new(Programme, false, Slight, -1)),
    ("initiatives projects", Head::new(Programme, true, Slight, -6)),
    ("plan", Head::new(Plan, false, Light, -1)),
    ("roadmap", Head::new(Plan, false, Light, 1)),
    ("map", Head::new(Plan, false, Slight, 1)),
    ("plans", Head::new(Plan, true, Slight, -6)),
    ("roadmaps", Head::new(Plan, true, Slight, 0)),
    ("protocol", Head::new(Protocol, false, Heavy, 0)),
    ("protocols", Head::new(Protocol, true, Heavy, 0)),
    ("memorandum", Head::new(Memorandum, false, Heavy, 1)),
    ("memorandums memoranda", Head::new(Memorandum, true, Heavy, 1)),
    ("memo", Head::new(Memorandum, false, Light, -1)),
    ("memos", Head::new(Memorandum, true, Slight, -2)),
    ("supplemental", Head::new(Bill, false, Slight, -2)),
    ("release", Head::new(Statement, false, Slight, -1)),
    ("sheet", Head::new(Other, false, Slight, -1)),
    ("statement", Head::new(Statement, false, Light, -1)),
    ("statements", Head::new(Statement, true, Slight, -3)),
    ("communique communiqué", Head::new(Statement, false, Heavy, 0)),
    ("address", Head::new(Statement, false, Slight, -3)),
    ("letter", Head::new(Letter, false, Light, 0)),
    ("petition", Head::new(Letter, false, Slight, -2)),
    ("rule", Head::new(Other, false, Slight, -6)),
    ("letters", Head::new(Letter, true, Slight, -2)),
    ("message", Head::new(Letter, false, Slight, -4)),
    ("telegram", Head::new(Letter, false, Slight, -3)),
    ("appeal", Head::new(Letter, false, Slight, -3)),
    ("reply", Head::new(Reply, false, Light, -2)),
    ("replies", Head::new(Reply, true, Light, -1)),
    ("response", Head::new(Reply, false, Light, -2)),
    ("responses", Head::new(Reply, true, Light, -2)),
    ("draft", Head::new(Draft, false, Light, -1)),
    ("report", Head::new(Report, false, Slight, -1)),
    ("reports", Head::new(Report, true, Slight, -3)),
    ("score", Head::new(Report, false, Slight, -1)),
    ("manifesto", Head::new(Other, false, Slight, 0)),
    ("ranking rating", Head::new(Report, false, Slight, -1)),
    ("rankings ratings", Head::new(Report, true, Slight, -2)),
    ("readout readouts", Head::new(Statement, false, Slight, 0)),
    ("communiques communiqués", Head::new(Statement, true, Light, -2)),
    ("review", Head::new(Report, false, Slight, NEVER)),
    ("framework", Head::new(Plan, false, Slight, NEVER)),
    ("pledge", Head::new(Declaration, false, Slight, NEVER)),
    ("judgment judgement", Head::new(CourtDecision, false, Slight, -3)),
    ("ruling verdict", Head::new(CourtDecision, false, Slight, 0)),
    ("rulings verdicts", Head::new(CourtDecision, true, Slight, -2)),
    ("decision", Head::new(CourtDecision, false, Slight, -3)),
    ("proposal", Head::new(Proposal, false, Light, -3)),
    ("proposals", Head::new(Proposal, true, Light, -2)),
    ("budget", Head::new(Other, false, Slight, -3)),
    ("list", Head::new(Other, false, Slight, -3)),
    ("catalogue", Head::new(Other, false, Slight, -1)),
    ("paper", Head::new(Other, false, Slight, -3)),
    ("document", Head::new(Other, false, Slight, -4)),
    ("documents", Head::new(Other, true, Slight, -3)),
    ("package", Head::new(Other, false, Slight, -4)),
    ("regulation", Head::new(Other, false, Slight, -6)),
    ("statutes", Head::new(Charter, true, Light, -4)),
    ("regulations", Head::new(Other, true, Slight, -2)),
];

impl Head {
    const fn new(kind: DocumentKind, plural: bool, weight: Weight, lean: i8) -> Self {
        Self { kind, plural, weight, lean }
    }
}

/// The row of each word.
static ROWS: Table = Table::of(&LAID_OUT);

static LAID_OUT: [u8; table::room(128)] = {
    let mut table = [0; table::room(128)];
    let mut row = 0;
    while row < HEADS.len() {
        let mut rest = HEADS[row].0.as_bytes();
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest[end] != b' ' {
                end += 1;
            }
            table::put(&mut table, tokens::hash_bytes(rest.split_at(end).0), row as u64);
            rest = rest.split_at(if end < rest.len() { end + 1 } else { end }).1;
        }
        row += 1;
    }
    table
};

/// The head noun that token `i` is, in small letters or with a capital.
#[inline]
pub fn head(tokens: &Tokens, i: usize) -> Option<Head> {
    tokens.list.get(i).filter(|t| t.kind == Kind::Word && (t.small() || t.capital()))?;
    ROWS.get(tokens.small_hash(i)).map(|row| HEADS[row as usize].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_noun_is_known_in_any_case_and_number() {
        for (word, kind, plural) in [
            ("treaty", Treaty, false),
            ("Treaty", Treaty, false),
            ("ACCORDS", Agreement, true),
            ("Communiqué", Statement, false),
            ("memoranda", Memorandum, true),
        ] {
            let head = head(&crate::lang::cut(word), 0).unwrap();
            assert_eq!((head.kind, head.plural), (kind, plural), "{word}");
        }
        for word in ["treat", "lawyer", "acting", "é", "Ünlü", "planned"] {
            assert_eq!(head(&crate::lang::cut(word), 0), None, "{word}");
        }
    }
}
