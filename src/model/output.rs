//! The records of the output contract, field by field.

use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the output's shape.
pub const SCHEMA_VERSION: &str = "1.0";

/// One input, read and analysed: the object that every format writes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Analysis {
    /// The version of this shape, [`SCHEMA_VERSION`].
    pub schema_version: &'static str,
    /// The program that made it.
    pub generator: Generator,
    /// Which bytes it came from.
    pub source: Source,
    /// Title, day, place and the like.
    pub metadata: Metadata,
    /// Who took part, in order of first appearance.
    pub participants: Vec<Participant>,
    /// Lead and body in order; nothing is lost.
    pub turns: Vec<Turn>,
    /// Distinct entities, most mentioned first.
    pub entities: Vec<Entity>,
    /// Dates in text order.
    pub dates: Vec<Date>,
    /// Distinct documents in order of first mention.
    pub documents: Vec<Document>,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
}

impl Analysis {
    /// Whether nothing in this input could be read: it has not even a title.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty() && self.metadata.title.is_none()
    }
}

/// The program and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Generator {
    /// `transcript-cli`.
    pub name: &'static str,
    /// The crate's version.
    pub version: &'static str,
}

/// Which bytes the output came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// As given; `-` for standard input.
    pub path: String,
    /// Text or HTML.
    pub format: SourceFormat,
    /// As detected, WHATWG label.
    pub encoding: &'static str,
    /// 1, 2, … where one input holds several transcripts.
    pub part: Option<usize>,
    /// The lines of the decoded input that this transcript takes up; `None` for an empty input.
    pub lines: Option<Lines>,
    /// Length of the input in bytes.
    pub bytes: usize,
    /// SHA-256 of the input bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// The format of an input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceFormat {
    /// Plain text.
    #[default]
    Text,
    /// A saved web page.
    Html,
}

/// What is known of the transcript as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Metadata {
    /// The heading.
    pub title: Option<String>,
    /// The summary, as printed.
    pub lead: Option<String>,
    /// ISO 8601 day.
    pub date: Option<String>,
    /// `HH:MM`, 24 hours.
    pub time: Option<String>,
    /// As printed.
    pub place: Option<String>,
    /// The building or room.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The site's own sections, as printed.
    pub sections: Vec<String>,
    /// The page's address.
    pub url: Option<String>,
    /// The kind of event.
    pub event_type: EventType,
    /// BCP 47.
    pub language: Option<String>,
    /// ISO 3166 code of the house, `RU`.
    pub country: Option<String>,
    /// ISO 8601 day on which the page was published, which need not be that of the event.
    pub published: Option<String>,
    /// The page's own list of topics, as printed.
    pub topics: Vec<String>,
    /// The page's own list of places, as printed.
    pub places: Vec<String>,
    /// The page's own list of persons, as printed.
    pub persons: Vec<String>,
    /// Where each field that is known comes from.
    pub evidence: BTreeMap<MetadataField, Evidence>,
}

/// A field of [`Metadata`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of this name")]
pub enum MetadataField {
    Title,
    Lead,
    Date,
    Time,
    Place,
    Venue,
    City,
    Sections,
    Url,
    EventType,
    Language,
    Country,
    Published,
    Topics,
    Places,
    Persons,
}

/// Where a field of the metadata comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// 1-based line of the decoded input; `None` where no line says it.
    pub line: Option<usize>,
    /// A short name of how it was read: `dateline`, `front-matter`, `markup` …
    pub rule: String,
}

/// The kind of event a transcript records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventType {
    /// A meeting.
    Meeting,
    /// Talks between delegations.
    Talks,
    /// Statements for the press after talks.
    PressStatements,
    /// A news conference.
    NewsConference,
    /// An interview.
    Interview,
    /// A speech or address.
    Speech,
    /// A telephone conversation.
    PhoneCall,
    /// A ceremony.
    Ceremony,
    /// A visit.
    Visit,
    /// A message, greetings or condolences.
    Message,
    /// Anything else.
    #[default]
    Other,
}

/// A person who took part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// Canonical, without title.
    pub name: String,
    /// As first printed; `None` if never given.
    pub role: Option<String>,
    /// Whether a turn of speech is theirs.
    pub spoke: bool,
    /// How many turns of speech.
    pub turns: usize,
    /// How many words in them (UAX 29), directions in brackets not counted.
    pub words: usize,
    /// Every way the transcript names this person.
    pub forms: Vec<String>,
}

/// A stretch of the transcript in one voice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// What it is.
    pub kind: TurnKind,
    /// A participant's name; `None` for narration and unnamed voices.
    pub speaker: Option<String>,
    /// As printed, without the colon.
    pub label: Option<String>,
    /// What the label says in brackets.
    pub note: Option<String>,
    /// Paragraphs joined by one line feed.
    pub text: String,
    /// 1-based lines of the decoded input; `None` for HTML.
    pub lines: Option<Lines>,
}

/// The kind of a turn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TurnKind {
    /// Somebody's words.
    Speech,
    /// The site's own words.
    #[default]
    Narration,
    /// A stage direction: `(Applause.)`.
    Direction,
    /// A mark that something is left out or set apart: `<…>`, `* * *`.
    Omission,
}

/// Lines of the decoded input, 1-based, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lines {
    /// First line.
    pub start: usize,
    /// Last line.
    pub end: usize,
}

/// A named entity and where it is mentioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Canonical name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// In text order.
    pub mentions: Vec<Mention>,
}

/// The seven types of named entities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum EntityType {
    /// People.
    Person,
    /// Institutions, companies, alliances, media.
    Org,
    /// Places with a government.
    Gpe,
    /// Other places.
    Loc,
    /// Buildings and works.
    Fac,
    /// Nationalities and groups, and the adjectives of places.
    Norp,
    /// Named wars, summits, forums, holidays.
    Event,
}

impl EntityType {
    /// All of them, in the order of the guidelines.
    pub const ALL: [Self; 7] = [Self::Person, Self::Org, Self::Gpe, Self::Loc, Self::Fac, Self::Norp, Self::Event];

    /// As the output prints it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Org => "ORG",
            Self::Gpe => "GPE",
            Self::Loc => "LOC",
            Self::Fac => "FAC",
            Self::Norp => "NORP",
            Self::Event => "EVENT",
        }
    }
}

/// Where an entity or document is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Index into [`Analysis::turns`].
    pub turn: usize,
    /// Unicode code points into that turn's text, 0-based.
    pub start: usize,
    /// End exclusive.
    pub end: usize,
    /// The words themselves.
    pub text: String,
    /// The rule that found them.
    pub rule: &'static str,
}

/// A date and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Date {
    /// The words themselves.
    pub text: String,
    /// EDTF; `None` where no day anchors the words.
    pub value: Option<String>,
    /// `early`, `mid`, `late` or `approx`.
    pub modifier: Option<&'static str>,
    /// First calendar day it can mean.
    pub earliest: Option<String>,
    /// Last calendar day it can mean.
    pub latest: Option<String>,
    /// The parts of the value that the words do not give.
    pub inferred: Vec<&'static str>,
    /// Index into [`Analysis::turns`].
    pub turn: usize,
    /// Unicode code points into that turn's text, 0-based.
    pub start: usize,
    /// End exclusive.
    pub end: usize,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A document and where it is referred to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Canonical name, or the words of the first mention.
    pub name: String,
    /// One of the kinds of the guidelines.
    pub kind: &'static str,
    /// Whether it carries a name, number or date of its own.
    pub class: DocumentClass,
    /// EDTF, where the text or the catalogue gives it.
    pub date: Option<String>,
    /// The parties, where the catalogue gives them.
    pub parties: Vec<String>,
    /// In text order.
    pub mentions: Vec<Mention>,
}

/// How a document is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentClass {
    /// By a proper name, number or date.
    Named,
    /// By a description of one particular document.
    Described,
}

/// Something a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// A short name that scripts can match: `doubtful-label`.
    pub code: &'static str,
    /// One sentence.
    pub message: String,
    /// 1-based line of the decoded input, where one is meant.
    pub line: Option<usize>,
}
