//! What `read` makes of bytes, and `structure` of that.

use super::{Evidence, Lines, Metadata, MetadataField, Participant, Record, Source, Turn, Warning};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// One input, decoded and cut into blocks: all that the later rooms know of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// Which bytes this came from.
    pub source: Source,
    /// The text in order, white space settled: nothing in it changes after this.
    pub blocks: Vec<Block>,
    /// What the page's own markup states.
    pub facts: Facts,
    /// What was odd about the bytes or the markup.
    pub warnings: Vec<Warning>,
}

/// A paragraph, heading or other block of a page. It is never empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// What the markup says of it; plain text knows paragraphs alone.
    pub kind: BlockKind,
    /// The block's text: no line feed, no run of white space, none at the ends.
    pub text: String,
    /// The lines it stands on; `None` where a test makes it up.
    pub lines: Option<Lines>,
    /// Byte ranges of `text` set in bold, in order.
    pub bold: Vec<(usize, usize)>,
    /// All of it is set in italics.
    pub slanted: bool,
    /// When it was said, as a recording's subtitles give it: `00:01.000`.
    pub time: Option<Box<str>>,
    /// Whether a blank line (or a block boundary of the markup) stands before it.
    pub gap: bool,
    /// Its speaker label, where the user's pattern or the form of the whole page tells it.
    pub label: Option<Box<Label>>,
    /// What may be its label, once somebody has asked: whoever changes the words empties it.
    pub begins: OnceCell<Option<Box<Beginning>>>,
}

/// What stands at the start of a block and may be its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// Cut.
    pub label: Label,
    /// Whether it is one wherever it stands, once somebody has asked.
    pub sure: OnceCell<bool>,
}

impl Block {
    /// The part from `from` to `to`, in bytes of the text, with the bold in it; it may be empty.
    pub fn part(&self, from: usize, to: usize) -> Self {
        let text = self.text[from..to].trim();
        let start = from + (self.text[from..to].len() - self.text[from..to].trim_start().len());
        let end = start + text.len();
        let bold = self.bold.iter().map(|&(a, b)| (a.clamp(start, end) - start, b.clamp(start, end) - start));
        Self {
            kind: self.kind,
            text: text.to_string(),
            lines: self.lines,
            slanted: self.slanted,
            time: self.time.clone(),
            bold: bold.filter(|(a, b)| a < b).collect(),
            gap: true,
            label: self.label.clone().filter(|label| from == 0 && label.said() <= to),
            begins: OnceCell::new(),
        }
    }
}

/// A speaker label cut off a block, in bytes of its text. A page may have one a line: it takes few bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// What stands before the name: the clock time of a recording, without its brackets, or the number of a question.
    pub prefix: Option<Stretch>,
    /// Office and name; `None` where these are no words.
    pub named: Option<Stretch>,
    /// The office, where the user's pattern tells it apart.
    pub role: Option<Stretch>,
    /// The note in brackets, without them.
    pub note: Option<Stretch>,
    end: u32,
    said: u32,
}

impl Label {
    /// Of office and name, and a note behind them, which ends at `end`; the speech begins at `said`.
    pub fn new(named: (usize, usize), note: Option<(usize, usize)>, end: usize, said: usize) -> Self {
        let note = note.and_then(Stretch::new);
        Self { prefix: None, named: Stretch::new(named), role: None, note, end: end as u32, said: said as u32 }
    }

    /// End of the label as printed, note included.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Where the speech begins.
    pub fn said(&self) -> usize {
        self.said as usize
    }

    /// Office and name in the text that this was cut off.
    pub fn base<'t>(&self, text: &'t str) -> &'t str {
        self.named.map_or("", |named| named.of(text))
    }
}

/// Some bytes of a text, one at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    from: u32,
    to: NonZeroU32,
}

impl Stretch {
    /// From one byte up to and without another, if there is any between.
    pub fn new((from, to): (usize, usize)) -> Option<Self> {
        Some(Self { from: from as u32, to: NonZeroU32::new(to as u32).filter(|_| from < to)? })
    }

    /// Its bounds.
    pub fn bounds(self) -> (usize, usize) {
        (self.from as usize, self.to.get() as usize)
    }

    /// Its words.
    pub fn of(self, text: &str) -> &str {
        let (from, to) = self.bounds();
        &text[from..to]
    }
}

/// The kind of markup around a block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// One of the site's own controls (`Publication status`), recognised by its markup.
    Control,
    /// Words of none who have labels: of one who quotes the rest, as mails do with `>`, of another voice in subtitles.
    Outside,
    /// A field of front matter, `name: value`, without its quotation marks and escapes.
    Field,
}

/// What the page's markup states beside the text: all empty for plain text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The article's heading.
    pub title: Option<String>,
    /// The summary under it.
    pub lead: Option<String>,
    /// The lines of the summary.
    pub lead_lines: Option<Lines>,
    /// ISO 8601 day.
    pub date: Option<String>,
    /// `HH:MM`.
    pub time: Option<String>,
    /// As printed.
    pub place: Option<String>,
    /// The page's address.
    pub url: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// ISO 8601 day of the page's publication.
    pub published: Option<String>,
    /// The page's own topics.
    pub topics: Vec<String>,
    /// Where the facts come from, if the markup's line or another rule than `markup` is known.
    pub evidence: BTreeMap<MetadataField, Evidence>,
    /// Persons the page links to.
    pub persons: Vec<PersonCard>,
    /// Whether the markup says which part of the page is the article.
    pub article: bool,
    /// What a table says where the text says nothing: a day in ISO 8601, a place, who speaks.
    pub record: Option<Box<Record>>,
}

/// A person whom the page's own catalogue has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonCard {
    /// The words of the text that carry the link.
    pub text: String,
}

/// In bytes: what is longer is a text that stands where a place should.
pub const LONGEST_PLACE: usize = 500;

/// A page read as a transcript: who spoke, in which order, where and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Transcript {
    /// Title, day, place and the like.
    pub metadata: Metadata,
    /// Who took part, in order of first appearance.
    pub participants: Vec<Participant>,
    /// Lead and body in order.
    pub turns: Vec<Turn>,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
}
