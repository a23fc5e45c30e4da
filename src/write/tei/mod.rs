//! TEI P5 in the shape of [ParlaMint](https://www.clarin.eu/parlamint): a header with source, setting and participants, the
//! turns as utterances with segments and sentences, names, dates and documents in them, and lists of what they stand for.
//!
//! Marks that cross one another or the end of a sentence are cut, and their parts are joined by `next` and `prev`.

mod body;
mod header;

use super::marks::{self, Mark, Thing};
use super::{Layout, Sink, printable};
use crate::model::{Analysis, EntityType};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};

const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// One transcript is a `TEI`, several are a `teiCorpus`.
pub fn documents(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Documents { out: BufWriter::new(out), first: None, count: 0, ids: BTreeSet::new() }))
}

struct Documents<W: Write> {
    out: BufWriter<W>,
    /// The first document, until it is known whether it stays alone.
    first: Option<Vec<u8>>,
    count: usize,
    /// The identifiers of the documents so far.
    ids: BTreeSet<String>,
}

impl<W: Write> Sink for Documents<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let id = identifier(analysis, &mut self.ids);
        let document = Document::of(analysis, id).written()?;
        self.count += 1;
        if self.count == 1 {
            self.first = Some(document);
            return Ok(());
        }
        if let Some(first) = self.first.take() {
            self.declare()?;
            write!(self.out, "\n<teiCorpus xmlns=\"{NAMESPACE}\">\n{}", header::of_corpus()?)?;
            self.out.write_all(&first)?;
        }
        self.out.write_all(&document)
    }

    fn finish(&mut self) -> io::Result<()> {
        match self.first.take() {
            Some(alone) => {
                self.declare()?;
                self.out.write_all(&alone)?;
            }
            None if self.count > 1 => self.out.write_all(b"\n</teiCorpus>")?,
            None => {}
        }
        if self.count > 0 {
            self.out.write_all(b"\n")?;
        }
        self.out.flush()
    }
}

impl<W: Write> Documents<W> {
    fn declare(&mut self) -> io::Result<()> {
        Writer::new(&mut self.out).write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
    }
}

/// A name for the document in which all others of it begin: of its bytes, so that it stays when other inputs come.
fn identifier(analysis: &Analysis, taken: &mut BTreeSet<String>) -> String {
    let digest: String = analysis.source.sha256.chars().filter(char::is_ascii_hexdigit).take(8).collect();
    let part = analysis.source.part.map(|part| format!("-{part}")).unwrap_or_default();
    let id = format!("t{digest}{part}");
    let again = (2..).map(|n| format!("{id}.again{n}"));
    let id = [id.clone()].into_iter().chain(again).find(|id| !taken.contains(id)).unwrap_or(id);
    taken.insert(id.clone());
    id
}

/// An element under way: its children are written into it.
type Xml<'w> = &'w mut Writer<Vec<u8>>;

/// A transcript on its way to a document.
struct Document<'a> {
    analysis: &'a Analysis,
    id: String,
    marks: Vec<Vec<Mark<'a>>>,
    /// Name → place among the participants.
    people: BTreeMap<&'a str, usize>,
}

impl<'a> Document<'a> {
    fn of(analysis: &'a Analysis, id: String) -> Self {
        let people = analysis.participants.iter().enumerate().map(|(i, person)| (person.name.as_str(), i));
        Self { analysis, id, marks: marks::of(analysis), people: people.collect() }
    }

    fn written(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
        let mut root = xml.create_element("TEI").with_attributes([("xmlns", NAMESPACE), ("xml:id", &self.id)]);
        if let Some(language) = self.language() {
            root = root.with_attribute(("xml:lang", language));
        }
        root.write_inner_content(|xml| {
            self.header(xml)?;
            self.lists(xml)?;
            self.body(xml)
        })?;
        Ok([b"\n", &xml.into_inner()[..]].concat())
    }

    /// The language, as XML can say it.
    fn language(&self) -> Option<&str> {
        let tag = |tag: &&str| {
            tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        };
        self.analysis
            .metadata
            .language
            .as_deref()
            .filter(tag)
            .filter(|tag| !tag.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// What a mark points to: a participant, or an entry of the lists.
    fn target(&self, thing: &Thing, entry: usize) -> Option<String> {
        match thing {
            Thing::Date(_) => None,
            Thing::Document(_) => Some(format!("{}.d{entry}", self.id)),
            Thing::Entity(entity) => Some(match self.people.get(entity.name.as_str()) {
                Some(person) if entity.kind == EntityType::Person => format!("{}.p{person}", self.id),
                _ => format!("{}.e{entry}", self.id),
            }),
        }
    }
}

/// An element with text alone.
fn text(xml: Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
    let attributes: Vec<(&str, String)> =
        attributes.iter().map(|(name, value)| (*name, value.chars().map(printable).collect())).collect();
    let element =
        xml.create_element(name).with_attributes(attributes.iter().map(|(name, value)| (*name, value.as_str())));
    element.write_text_content(BytesText::new(&legal(text)))?;
    Ok(())
}

/// Text as XML can hold it.
fn legal(text: &str) -> String {
    text.chars().map(printable).collect()
}

/// The attributes of a date: what the words mean, as the W3C writes days.
fn when(value: Option<&str>, days: Option<(&str, &str)>, narrowed: bool) -> Vec<(&'static str, String)> {
    let Some(value) = value else { return Vec::new() };
    let (from, to) = value.split_once('/').unwrap_or((value, ""));
    match (plain(from), plain(to), days) {
        (Some(from), Some(to), _) if !narrowed => vec![("from", from), ("to", to)],
        (Some(when), None, _) if to.is_empty() && !narrowed => vec![("when", when)],
        (_, _, Some((earliest, latest))) => {
            let ends = [("notBefore", plain(earliest)), ("notAfter", plain(latest))];
            ends.into_iter().filter_map(|(name, day)| Some((name, day?))).collect()
        }
        _ => Vec::new(),
    }
}

/// A year, month, day or minute of EDTF as XML Schema writes it; it has no year 0, no seasons and no decades.
fn plain(value: &str) -> Option<String> {
    let bare = value.strip_prefix('-').unwrap_or(value);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b"-T:".contains(&b));
    if !digits(bare) || bare.starts_with("0000") || !bare.is_char_boundary(4) {
        return None;
    }
    let month =
        || bare.get(5..7).and_then(|month| month.parse().ok()).is_some_and(|month: u8| (1..=12).contains(&month));
    match bare.len() {
        4 => Some(value.into()),
        7 | 10 if month() => Some(value.into()),
        16 if month() => Some(format!("{value}:00")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::when;

    #[test]
    fn dates_are_said_as_xml_schema_can() {
        let days = Some(("2021-12-11", "2021-12-20"));
        let said = |value, narrowed| {
            let said = when(Some(value), days, narrowed).into_iter().map(|(name, value)| format!("{name}={value}"));
            said.collect::<Vec<_>>().join(" ")
        };
        let span = "notBefore=2021-12-11 notAfter=2021-12-20";
        assert_eq!(said("2022-01-25", false), "when=2022-01-25");
        assert_eq!(said("-0044", false), "when=-0044");
        assert_eq!(said("2022-02-14T18:00", false), "when=2022-02-14T18:00:00");
        assert_eq!(said("2018/2020", false), "from=2018 to=2020");
        for value in ["199X", "18XX", "2020-24", "2020-33/2020-34", "0000"] {
            assert_eq!(said(value, false), span, "{value}");
        }
        assert_eq!(said("2021-12", true), span);
        assert_eq!(when(None, days, false), []);
    }
}
