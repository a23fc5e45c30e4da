//! Reads official transcripts and tells who said what, when and where, and which documents, dates and names they mention.
//!
//! ```text
//! bytes ─ read ─▶ Page ─ structure ─▶ Transcript ─ extract ─▶ Findings ─ link ─▶ Analysis ─ write ─▶ bytes
//! ```
//!
//! Two analyses of versions of one transcript go through `diff` to a [`Difference`].
//!
//! Each room knows the records and not its neighbours; only this file joins them. `text` cuts it into words, `lang` has
//! common words and `lists` what is known beforehand; these serve any room.
//! An [`Analysis`] is the whole answer, field by field as the output has it; [`FORMATS`] write it.
//!
//! ```
//! use transcript_cli::{Options, parse};
//!
//! let text = "Vladimir Putin: Mr Lavrov, we agreed today.\nFebruary 14, 2022, The Kremlin, Moscow";
//! let analysis = parse(text.as_bytes(), "talk.txt", &Options::default());
//! assert_eq!(analysis.metadata.date.as_deref(), Some("2022-02-14"));
//! assert_eq!(analysis.turns[0].speaker.as_deref(), Some("Vladimir Putin"));
//! ```
//!
//! # What it does not do
//!
//! No translation, no summaries, no opinions on what was said; no pronouns resolved; no audio; languages other than
//! English are read for their turns alone.

pub(crate) mod diff;
pub(crate) mod extract;
mod lang;
pub(crate) mod link;
pub(crate) mod lists;
pub(crate) mod model;
mod options;
pub(crate) mod read;
pub(crate) mod structure;
pub(crate) mod text;
pub(crate) mod write;

pub use diff::diff;
pub use extract::dates::DateOrder;
pub use extract::rule::{Layer, Level, Rule};
pub use extract::rules;
pub use model::{
    Analysis, Change, Date, DatePart, Difference, Document, DocumentClass, DocumentKind, Edit, Entity, EntityType,
    EventType, Evidence, FieldChange, Generator, Ids, Lines, Mention, MentionChange, Metadata, MetadataField, Modifier,
    Participant, Piece, Record, SCHEMA_VERSION, Source, SourceFormat, SpeakerChanges, Subject, Turn, TurnChange,
    TurnKind, Version, Warning, WarningCode, schema,
};
pub use options::{LabelError, ListError, Options, UnknownEncoding, UnknownRule};
pub use write::{DIFFERENCE_FORMATS, DifferenceFormat, FORMATS, Format, Layout, Sink, TABLES, Table};

use model::{Findings, Page, Transcript};

/// Reads one input and analyses it. Any bytes give an answer: what was odd is a warning inside it.
///
/// `path` is what the output shall name as its source.
///
/// # Examples
///
/// ```
/// use transcript_cli::{Options, parse};
///
/// let text = "Anna Ivanova: We met on May 5, 2019.\nIvan Orlov: Indeed.";
/// let analysis = parse(text.as_bytes(), "talk.txt", &Options::default());
/// assert_eq!(analysis.participants.len(), 2);
/// assert_eq!(analysis.dates[0].value.as_deref(), Some("2019-05-05"));
/// ```
pub fn parse(bytes: &[u8], path: &str, options: &Options) -> Analysis {
    analyse(read::read(bytes, path, &options.reading()), options)
}

/// The same for an input that may hold several transcripts: one analysis each, in order.
///
/// A new one is recognised by a whole head that stands there again, or by a whole foot before it.
///
/// # Examples
///
/// ```
/// use transcript_cli::{Options, parse_all};
///
/// let page = "Talks in Omsk\nMay 3, 2020\n\nAnna Petrova: Good day.\n\n";
/// let two = page.to_string() + &page.replace("Omsk", "Perm");
/// let all: Vec<_> = parse_all(two.as_bytes(), "talks.txt", &Options::default()).collect();
/// assert_eq!(all[1].metadata.title.as_deref(), Some("Talks in Perm"));
/// assert_eq!(all[1].source.part, Some(2));
/// ```
pub fn parse_all(bytes: &[u8], path: &str, options: &Options) -> impl Iterator<Item = Analysis> {
    let page = read::read(bytes, path, &options.reading());
    let pages = if options.whole { vec![page] } else { structure::split(page) };
    pages.into_iter().map(|page| analyse(page, options))
}

/// The same for a text that a table has other columns about. They count where the text says nothing: its day is the one
/// from which dates count.
///
/// # Examples
///
/// ```
/// use transcript_cli::{Options, Record, parse_record};
///
/// let mut record = Record::default();
/// record.date = Some("14.02.2022".into());
/// record.speaker = Some("Anna Ivanova".into());
/// let options = Options::default();
/// let talk = parse_record(b"We met yesterday.", "talks.csv", &record, &options).next().unwrap();
/// assert_eq!(talk.metadata.date.as_deref(), Some("2022-02-14"));
/// assert_eq!(talk.dates[0].value.as_deref(), Some("2022-02-13"));
/// assert_eq!(talk.turns[0].speaker.as_deref(), Some("Anna Ivanova"));
/// ```
pub fn parse_record(text: &[u8], path: &str, record: &Record, options: &Options) -> impl Iterator<Item = Analysis> {
    let mut page = read::read(text, path, &options.reading());
    let order = options.date_order.map(|order| match order {
        DateOrder::DayFirst => structure::Slashes::DayFirst,
        DateOrder::MonthFirst => structure::Slashes::MonthFirst,
    });
    structure::state(&mut page, record, order);
    let pages = if options.whole { vec![page] } else { structure::split(page) };
    pages.into_iter().map(|page| analyse(page, options))
}

fn analyse(page: Page, options: &Options) -> Analysis {
    let (source, transcript): (_, Transcript) = structure::structure(page, &options.lists);
    let wanted = |wanted: &regex::Regex| transcript.turns.iter().any(|turn| wanted.is_match(&turn.text));
    let findings: Findings = match options.wanted.as_ref().is_none_or(wanted) {
        true => extract::extract(&transcript, options.anchor, &options.lists, &options.without, options.date_order),
        false => Findings::default(),
    };
    link::link(source, transcript, findings, &options.lists)
}

/// What this crate's own program and benchmarks share with it, and nobody else: it changes without notice.
#[doc(hidden)]
pub mod steps {
    pub use crate::extract::extract;
    pub use crate::link::link;
    pub use crate::lists::Lists;
    pub use crate::structure::structure;
    pub use crate::text::person::key as name_key;
    pub use crate::write::{Cells, counted, grouped, write_graphml};

    /// Bytes to a page.
    pub fn read(bytes: &[u8], path: &str) -> crate::model::Page {
        crate::read::read(bytes, path, &crate::Options::default().reading())
    }
}
