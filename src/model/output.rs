//! The records of the output contract, field by field. Everything is owned, so that what was written can be read back.

use super::{
    DatePart, DocumentClass, DocumentKind, EntityType, EventType, MetadataField, Modifier, SourceFormat, TurnKind,
    WarningCode,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The version of the output's shape.
pub const SCHEMA_VERSION: &str = "1.1";

/// A day of the calendar in the JSON Schema, years before Christ with their sign.
const DAY: &str = "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// What of EDTF the output has, in the JSON Schema: a year, a decade, a century, a month, season, quarter or half, a day,
/// a minute, or an interval of two of them.
const EDTF: &str = concat!(
    "^-?[0-9]{2}([0-9]X|XX|[0-9]{2}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?)",
    "(/-?[0-9]{2}([0-9]X|XX|[0-9]{2}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?))?$"
);

/// One transcript, read and analysed: the object that every format writes.
///
/// # Examples
///
/// An analysis that was written as JSON is read back the same:
///
/// ```
/// use transcript_cli::{Analysis, Options, parse};
///
/// let analysis = parse("Anna Ivanova: NATO met today.".as_bytes(), "talk.txt", &Options::default());
/// let json = serde_json::to_string(&analysis)?;
/// assert_eq!(serde_json::from_str::<Analysis>(&json)?, analysis);
/// # serde_json::Result::Ok(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Analysis {
    /// The version of this shape, [`SCHEMA_VERSION`].
    #[schemars(extend("const" = SCHEMA_VERSION))]
    pub schema_version: Cow<'static, str>,
    /// Names this transcript within a run: the path as given, `#2` behind it for the second transcript of an input.
    pub id: String,
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
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// assert!(parse(b" \n\n", "blank.txt", &Options::default()).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty() && self.metadata.title.is_none()
    }
}

/// The program and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Generator {
    /// `transcript-cli`.
    pub name: Cow<'static, str>,
    /// The crate's version: `0.1.0`.
    pub version: Cow<'static, str>,
}

/// Which bytes the output came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Source {
    /// As given; `-` for standard input.
    pub path: String,
    /// What kind of file it is.
    pub format: SourceFormat,
    /// As detected, a label of the [WHATWG Encoding Standard](https://encoding.spec.whatwg.org): `windows-1251`.
    pub encoding: Cow<'static, str>,
    /// 1, 2, … where one input holds several transcripts.
    #[schemars(range(min = 1))]
    pub part: Option<usize>,
    /// The lines of the decoded input that this transcript takes up; `None` for an empty input.
    pub lines: Option<Lines>,
    /// Length of the input in bytes.
    pub bytes: usize,
    /// SHA-256 of the input bytes: 64 lower-case hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: String,
}

/// What is known of the transcript as a whole. No string in it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Metadata {
    /// The heading, on one line.
    pub title: Option<String>,
    /// The summary, as printed; the first turn repeats it.
    pub lead: Option<String>,
    /// The day of the event: `YYYY-MM-DD`.
    #[schemars(regex(pattern = DAY))]
    pub date: Option<String>,
    /// The hour that the page gives: `HH:MM`, 24 hours.
    #[schemars(regex(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub time: Option<String>,
    /// As printed: `The Kremlin, Moscow`.
    pub place: Option<String>,
    /// The building or room, a part of the place.
    pub venue: Option<String>,
    /// The city, a part of the place.
    pub city: Option<String>,
    /// The site's own sections, as printed.
    pub sections: Vec<String>,
    /// The page's address: an `http` or `https` URL.
    #[schemars(regex(pattern = "^https?://"))]
    pub url: Option<String>,
    /// The kind of event.
    pub event_type: EventType,
    /// BCP 47: `en`. As found in the words or stated by the page; `None` if neither tells.
    pub language: Option<String>,
    /// The country of the house or the place: ISO 3166-1 alpha-2, `RU`.
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// The day on which the page was published, which need not be that of the event: `YYYY-MM-DD`.
    #[schemars(regex(pattern = DAY))]
    pub published: Option<String>,
    /// The page's own list of topics, as printed.
    pub topics: Vec<String>,
    /// The page's own list of places, as printed.
    pub places: Vec<String>,
    /// The page's own list of persons, as printed.
    pub persons: Vec<String>,
    /// Where each field that is known comes from; fields that are not have none.
    #[schemars(extend("propertyNames" = serde_json::json!({ "enum": MetadataField::ALL })))]
    pub evidence: BTreeMap<MetadataField, Evidence>,
}

/// Where a field of the metadata comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Evidence {
    /// 1-based line of the decoded input; `None` where no line says it.
    #[schemars(range(min = 1))]
    pub line: Option<usize>,
    /// A short name of how it was read: `dateline`, `front-matter`, `markup` …
    pub rule: Cow<'static, str>,
}

/// A person who took part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Participant {
    /// Canonical, without title; no two participants have the same.
    pub name: String,
    /// As first printed; `None` if never given.
    pub role: Option<String>,
    /// Party, seat, body or country that a label gives beside the name, as first printed.
    pub affiliation: Option<String>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Turn {
    /// Its place in [`Analysis::turns`], from 0, by which mentions name it.
    pub index: usize,
    /// What it is.
    pub kind: TurnKind,
    /// A participant's name; `None` for narration and unnamed voices.
    pub speaker: Option<String>,
    /// As printed, without the colon.
    pub label: Option<String>,
    /// What the label says in brackets.
    pub note: Option<String>,
    /// Paragraphs joined by one line feed; every run of other white space is one plain space.
    pub text: String,
    /// The sentences of the text in order: Unicode code points, from 0, end exclusive.
    pub sentences: Vec<[usize; 2]>,
    /// 1-based lines of the decoded input.
    pub lines: Option<Lines>,
}

impl Turn {
    /// The last sentence that begins at this code point or before it.
    pub(crate) fn sentence_at(&self, point: usize) -> Option<[usize; 2]> {
        let before = self.sentences.partition_point(|[first, _]| *first <= point);
        Some(self.sentences[before.checked_sub(1)?])
    }
}

/// Lines of the decoded input, 1-based, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Lines {
    /// First line.
    #[schemars(range(min = 1))]
    pub start: usize,
    /// Last line.
    #[schemars(range(min = 1))]
    pub end: usize,
}

impl Lines {
    /// One line.
    pub(crate) fn one(line: usize) -> Self {
        Self { start: line, end: line }
    }
}

/// A named entity and where it is mentioned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Entity {
    /// Canonical name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// What other catalogues call it.
    pub ids: Ids,
    /// For the adjective of a state or region, its canonical name: of *Russian*, `Russia`.
    pub of: Option<String>,
    /// In text order.
    pub mentions: Vec<Mention>,
}

/// What other catalogues call an entity, where a list knows it; what is not known is not printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[non_exhaustive]
pub struct Ids {
    /// ISO 3166-1 alpha-2, or ISO 3166-2 for a region: `UA`, `RU-OMS`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$"))]
    pub iso3166: Option<String>,
    /// Its number in [GeoNames](https://www.geonames.org).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geonames: Option<u64>,
    /// Latitude in degrees, north positive (WGS 84).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -90, max = 90))]
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive (WGS 84).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -180, max = 180))]
    pub lon: Option<f64>,
}

/// Where an entity or document is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Mention {
    /// Index into [`Analysis::turns`].
    pub turn: usize,
    /// Unicode code points into that turn's text, from 0.
    pub start: usize,
    /// The same, end exclusive.
    pub end: usize,
    /// The words themselves: that slice of the turn's text.
    pub text: String,
    /// The rule that found them, as [`rules`](crate::rules) names it.
    pub rule: Cow<'static, str>,
}

/// A date and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Date {
    /// The words themselves: that slice of the turn's text.
    pub text: String,
    /// [EDTF](https://www.loc.gov/standards/datetime/): `2022-01-25`, `2021-12`, `199X`, `2018/2020`, `2020-24`; `None`
    /// where no day anchors the words.
    #[schemars(regex(pattern = EDTF))]
    pub value: Option<String>,
    /// Words that narrow the value or make it vague.
    pub modifier: Option<Modifier>,
    /// First calendar day it can mean: `YYYY-MM-DD`; `None` as the value.
    #[schemars(regex(pattern = DAY))]
    pub earliest: Option<String>,
    /// Last calendar day it can mean, no earlier than the first.
    #[schemars(regex(pattern = DAY))]
    pub latest: Option<String>,
    /// The parts of the value that the words do not give.
    pub inferred: Vec<DatePart>,
    /// Index into [`Analysis::turns`].
    pub turn: usize,
    /// Unicode code points into that turn's text, from 0.
    pub start: usize,
    /// The same, end exclusive.
    pub end: usize,
    /// The rule that found it, as [`rules`](crate::rules) names it.
    pub rule: Cow<'static, str>,
}

/// A document and where it is referred to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Document {
    /// Canonical name, or the words of the first mention.
    pub name: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// Whether it carries a name, number or date of its own.
    pub class: DocumentClass,
    /// Its day, month or year in EDTF, where the text or the catalogue gives it.
    #[schemars(regex(pattern = EDTF))]
    pub date: Option<String>,
    /// The parties, where the text or the catalogue gives them.
    pub parties: Vec<String>,
    /// In text order.
    pub mentions: Vec<Mention>,
}

/// Something a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Warning {
    /// What it is about, for scripts.
    pub code: WarningCode,
    /// One sentence.
    pub message: String,
    /// 1-based line of the decoded input, where one is meant; the first of several.
    #[schemars(range(min = 1))]
    pub line: Option<usize>,
    /// The lines that are meant together.
    pub lines: Option<Lines>,
}

impl Warning {
    /// Of lines, where some are meant.
    pub(crate) fn new(code: WarningCode, message: impl Into<String>, lines: Option<Lines>) -> Self {
        Self { code, message: message.into(), line: lines.map(|l| l.start), lines }
    }

    /// In characters: so much of what is left out is shown.
    pub(crate) const SHOWN: usize = 60;

    /// Lines that are no part of the transcript; `what` they are, and how they begin.
    pub(crate) fn left_out(what: &str, words: &str, lines: Option<Lines>) -> Self {
        let begin: String = words.chars().take(Self::SHOWN).collect();
        let more = if begin.len() < words.len() { "…" } else { "" };
        let at = match lines {
            Some(Lines { start, end }) if start == end => format!(" (line {start})"),
            Some(Lines { start, end }) => format!(" (lines {start}–{end})"),
            None => String::new(),
        };
        Self::new(WarningCode::LeftOut, format!("{what} are left out{at}: “{begin}{more}”"), lines)
    }
}
