//! What `extract` finds in turns.

use super::{DatePart, DocumentKind, EntityType, Modifier, Warning};

/// A stretch of one turn's text, in bytes; end exclusive, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index into [`super::Transcript::turns`].
    pub turn: usize,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Words that a rule found, and what it takes them for.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// Where they stand.
    pub span: Span,
    /// The rule that fired.
    pub rule: &'static str,
    /// What they are.
    pub what: T,
}

/// Everything that `extract` found, each list in text order and without overlaps.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The day from which relative times count, and on which offices are held: ISO 8601.
    pub day: Option<String>,
    /// Of each turn, its sentences in order: bytes, end exclusive.
    pub sentences: Vec<Vec<(usize, usize)>>,
    /// Named entities.
    pub entities: Vec<Found<EntityClue>>,
    /// Calendar dates.
    pub dates: Vec<Found<DateClue>>,
    /// References to documents.
    pub documents: Vec<Found<DocumentClue>>,
    /// What stayed open.
    pub warnings: Vec<Warning>,
}

/// What a rule knows of a named entity. Which one it is, `link` decides.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityClue {
    /// Its type.
    pub kind: EntityType,
    /// The canonical names that the lists offer for these words: none, one, or several to choose from.
    pub names: Vec<String>,
    /// The lists are sure of these words; else a longer name in the transcript goes before what they offer.
    pub sure: bool,
}

/// What a rule knows of a date.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DateClue {
    /// EDTF; `None` where the words need an anchor that is not known.
    pub value: Option<String>,
    /// Words that narrow the value or make it vague.
    pub modifier: Option<Modifier>,
    /// First calendar day it can mean, ISO 8601.
    pub earliest: Option<String>,
    /// Last calendar day it can mean, ISO 8601.
    pub latest: Option<String>,
    /// The parts of the value that the words do not give.
    pub inferred: Vec<DatePart>,
}

/// What a rule knows of a document reference. Which document it is, `link` decides.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DocumentClue {
    /// One of the kinds of the guidelines.
    pub kind: DocumentKind,
    /// Whether it carries a name, number or date of its own.
    pub named: bool,
    /// Whether it is the head of a longer name alone: `Treaty`.
    pub short: bool,
    /// The canonical name where the catalogue gives it.
    pub name: Option<String>,
    /// EDTF, where the words or the catalogue give it.
    pub date: Option<String>,
    /// The parties, where the catalogue gives them.
    pub parties: Vec<String>,
}
