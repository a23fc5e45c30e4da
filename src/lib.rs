//! Reads official transcripts and tells who said what, when and where, and which documents, dates and names they mention.
//!
//! ```text
//! bytes ─ read ─▶ Page ─ structure ─▶ Transcript ─ extract ─▶ Findings ─ link ─▶ Analysis ─ write ─▶ bytes
//! ```
//!
//! Each room knows the [`model`] and not its neighbours; only this file joins them. `text` cuts it into words, `lang` has
//! common words and `lists` what is known beforehand; these serve any room.
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

pub mod extract;
mod lang;
pub mod link;
pub mod lists;
pub mod model;
pub mod read;
pub mod structure;
pub mod text;
pub mod write;

use model::{Analysis, Findings, Page, Transcript};

/// What a caller may set. The default is what the command line does without options.
#[derive(Debug, Default)]
pub struct Options {
    /// The day on which the words were said, for a text that does not give it.
    pub anchor: Option<jiff::civil::Date>,
    /// Gazetteers, the program's own and a user's.
    pub lists: lists::Lists,
    /// Names of rules that shall not fire.
    pub without: Vec<String>,
}

/// Reads one input and analyses it. Any bytes give an answer: what was odd is a warning inside it.
///
/// `path` is what the output shall name as its source.
pub fn parse(bytes: &[u8], path: &str, options: &Options) -> Analysis {
    let page: Page = read::read(bytes, path, structure::MARKS);
    let (source, transcript): (_, Transcript) = structure::structure(page, &options.lists);
    let findings: Findings = extract::extract(&transcript, options.anchor, &options.lists, &options.without);
    link::link(source, transcript, findings)
}
