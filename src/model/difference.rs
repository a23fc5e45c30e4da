//! What is different between two versions of one transcript.

use super::{Change, Edit, Generator, MetadataField, Subject};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What is different between two versions of one transcript: words, whose they are, what the page says of itself, and what
/// is mentioned. White space, line breaks, and where a page cuts a stretch of one voice are no differences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Difference {
    /// The version of this shape, [`SCHEMA_VERSION`](super::SCHEMA_VERSION).
    pub schema_version: Cow<'static, str>,
    /// The program that made it.
    pub generator: Generator,
    /// The version that was.
    pub old: Version,
    /// The version that is.
    pub new: Version,
    /// Whether both say the same: no turn, and nothing that both state of the transcript, differs.
    pub same: bool,
    /// What the versions state of the transcript, where that is not the same.
    pub metadata: Vec<FieldChange>,
    /// Turns that are not in both as they are, in reading order.
    pub turns: Vec<TurnChange>,
    /// The same by speaker, in order of their first change.
    pub speakers: Vec<SpeakerChanges>,
    /// Entities, dates and documents that are not mentioned equally often.
    pub mentions: Vec<MentionChange>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Version {
    /// Its name, as [`Analysis::id`](super::Analysis::id).
    pub id: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its heading.
    pub title: Option<String>,
    /// How many turns it has.
    pub turns: usize,
}

/// A field of the metadata that is not the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldChange {
    /// Which.
    pub field: MetadataField,
    /// What the old version states; nothing where it is silent.
    pub old: Vec<String>,
    /// What the new one states.
    pub new: Vec<String>,
    /// Whether this makes the versions different: each states something that the other does not, and it is neither inferred,
    /// nor the address of a copy, nor the day of its publication.
    pub counts: bool,
}

/// A turn, or a run of turns in one voice without labels between them, that is not in both versions as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TurnChange {
    /// What happened to it.
    pub change: Change,
    /// The index of its first turn in the old version.
    pub old: Option<usize>,
    /// The index of its first turn in the new version.
    pub new: Option<usize>,
    /// Whose it was: the label as printed, or the speaker.
    pub old_voice: Option<String>,
    /// Whose it is.
    pub new_voice: Option<String>,
    /// Its words: kept and added ones together are the new text, kept and removed ones the old.
    pub words: Vec<Piece>,
}

/// Words that were kept, removed or added together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Piece {
    /// What happened to them.
    pub edit: Edit,
    /// The words, with the white space before them.
    pub text: String,
}

/// How much a speaker's words changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SpeakerChanges {
    /// A participant's name; `None` for nobody's words and unnamed voices.
    pub speaker: Option<String>,
    /// Words that are theirs in the new version alone.
    pub added: usize,
    /// Words that were theirs in the old version alone.
    pub removed: usize,
    /// Turns in [`Difference::turns`] that are or were theirs.
    pub turns: usize,
}

/// Something that is not mentioned equally often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MentionChange {
    /// What it is.
    pub subject: Subject,
    /// Its canonical name; of a date the value, or the words where it has none.
    pub name: String,
    /// The type of an entity, the kind of a document, the modifier of a date.
    pub kind: Option<String>,
    /// How often the old version mentions it.
    pub old: usize,
    /// How often the new version mentions it.
    pub new: usize,
}
