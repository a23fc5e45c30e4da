//! Formats for other programs, read back: XML that nests and whose references lead somewhere, JSON, columns.

use super::markup::{mentions, printable};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use transcript_cli::{Analysis, Format};

fn printed(name: &str, analysis: &Analysis) -> String {
    super::printed(Format::named(name).unwrap(), analysis)
}

/// What an XML document holds.
#[derive(Default)]
struct Read {
    ids: BTreeSet<String>,
    /// The first of them.
    root: Option<String>,
    references: Vec<String>,
    /// The text inside each element that has an identifier.
    texts: BTreeMap<String, String>,
}

fn xml(document: &str) -> Result<Read, String> {
    let allowed =
        |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if let Some(c) = document.chars().find(|c| !allowed(*c)) {
        return Err(format!("{c:?} is no character of XML"));
    }
    let mut reader = Reader::from_str(document);
    let mut read = Read::default();
    let mut open: Vec<Option<String>> = Vec::new();
    let fail = |error: &dyn std::fmt::Display| Err(format!("{error} in {document}"));
    loop {
        let said: String = match reader.read_event() {
            Err(error) => return fail(&error),
            Ok(Event::Eof) => break,
            Ok(Event::Start(tag)) => {
                open.push(start(&tag, &mut read)?);
                continue;
            }
            Ok(Event::Empty(tag)) => {
                start(&tag, &mut read)?;
                continue;
            }
            Ok(Event::End(_)) => {
                open.pop();
                continue;
            }
            Ok(Event::Text(text)) => text.as_ref().to_string(),
            Ok(Event::GeneralRef(name)) => {
                let name: &str = name.as_ref();
                quick_xml::escape::resolve_xml_entity(name).ok_or(format!("&{name};"))?.into()
            }
            Ok(_) => continue,
        };
        for id in open.iter().flatten() {
            read.texts.entry(id.clone()).or_default().push_str(&said);
        }
    }
    if open.is_empty() { Ok(read) } else { fail(&"not at its end") }
}

fn start(tag: &BytesStart, read: &mut Read) -> Result<Option<String>, String> {
    let mut own = None;
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.value.into_owned();
        match attribute.key.as_ref() {
            "xml:id" | "id" => own = Some(value),
            "who" | "ref" | "next" | "prev" => read.references.push(value),
            "target" if value.starts_with('#') => read.references.push(value),
            "source" | "target" => read.references.push(format!("#{value}")),
            _ => {}
        }
    }
    if read.root.is_none() {
        read.root = own.clone();
    }
    if let Some(id) = &own
        && !read.ids.insert(id.clone())
    {
        return Err(format!("{id} stands twice"));
    }
    Ok(own)
}

/// TEI and GraphML are XML, every reference leads somewhere, and the TEI has every word of every turn.
pub fn documents(analysis: &Analysis) -> Result<(), String> {
    for format in ["tei", "graphml"] {
        let read = xml(&printed(format, analysis)).map_err(|why| format!("{format}: {why}"))?;
        let lost = |reference: &&String| {
            !reference.starts_with("#http") && !read.ids.contains(reference.trim_start_matches('#'))
        };
        if let Some(lost) = read.references.iter().find(lost) {
            return Err(format!("{format}: {lost} leads nowhere"));
        }
        if format == "graphml" {
            continue;
        }
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        for turn in &analysis.turns {
            let id = format!("{}.u{}", read.root.as_deref().unwrap_or_default(), turn.index);
            let said = read.ids.contains(&id).then(|| read.texts.get(&id).map_or("", String::as_str));
            if said.map(bare) != Some(bare(&printable(&turn.text))) {
                return Err(format!("turn {}: {said:?}", turn.index));
            }
        }
    }
    Ok(())
}

/// Annotations and places are JSON with an entry for each; tags are IOB2, every token has its columns.
pub fn records(analysis: &Analysis) -> Result<(), String> {
    let json = |name: &str| {
        serde_json::from_str::<serde_json::Value>(&printed(name, analysis)).map_err(|error| format!("{name}: {error}"))
    };
    let items = json("webannotation")?["items"].as_array().map_or(0, Vec::len);
    if items != mentions(analysis) {
        return Err(format!("{items} annotations of {}", mentions(analysis)));
    }
    let places = json("geojson")?["features"].as_array().map_or(0, Vec::len);
    if places > analysis.entities.len() {
        return Err(format!("{places} places"));
    }
    let mut before = ["O"; 3];
    let columns = printed("conll", analysis);
    for line in columns.lines().filter(|line| !line.starts_with("# ")) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [token, tags @ ..] = &cells[..] else { return Err("a line without a token".into()) };
        if line.is_empty() {
            before = ["O"; 3];
            continue;
        }
        let goes_on = |(tag, before): (&&str, &str)| match tag.split_once('-') {
            Some(("I", name)) => before.split_once('-').is_some_and(|(_, last)| last == name),
            Some(("B", name)) => !name.is_empty(),
            _ => *tag == "O",
        };
        if token.is_empty() || tags.len() != 3 || !tags.iter().zip(before).all(goes_on) {
            return Err(format!("{line:?} behind {before:?}"));
        }
        before.copy_from_slice(tags);
    }
    let begun =
        columns.lines().filter(|line| !line.starts_with("# ")).map(|line| line.matches("\tB-").count()).sum::<usize>();
    if begun == 0 && mentions(analysis) > 0 {
        return Err("no mention has a tag".into());
    }
    Ok(())
}
