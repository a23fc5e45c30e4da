//! The header, and the lists of what the text mentions.

use super::{Document, Xml, legal, text, when};
use crate::model::{Analysis, DocumentClass, Entity, EntityType, TurnKind};
use quick_xml::Writer;
use quick_xml::events::BytesText;
use std::io;
use unicode_segmentation::UnicodeSegmentation;

/// Whose words are whose to use, by the end of the host's name: as the publishers say themselves.
const LICENCES: [(&str, &str, &str); 2] = [
    ("kremlin.ru", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0 International"),
    (
        "whitehouse.gov",
        "https://www.usa.gov/government-copyright",
        "A work of the government of the United States, in the public domain there",
    ),
];

/// Who publishes: nobody, as long as the user does not.
const UNPUBLISHED: &str = "Not published: made by transcript-cli from the source below";

impl Document<'_> {
    pub(super) fn header(&self, xml: Xml) -> io::Result<()> {
        xml.create_element("teiHeader").write_inner_content(|xml| {
            xml.create_element("fileDesc").write_inner_content(|xml| self.file(xml))?;
            xml.create_element("encodingDesc").write_inner_content(|xml| {
                xml.create_element("appInfo").write_inner_content(|xml| {
                    let generator = &self.analysis.generator;
                    let app = xml.create_element("application");
                    let app = app
                        .with_attributes([("ident", generator.name.as_ref()), ("version", generator.version.as_ref())]);
                    app.write_inner_content(|xml| text(xml, "label", &[], &generator.name))?;
                    Ok(())
                })?;
                Ok(())
            })?;
            xml.create_element("profileDesc").write_inner_content(|xml| self.profile(xml))?;
            Ok(())
        })?;
        Ok(())
    }

    fn file(&self, xml: Xml) -> io::Result<()> {
        let Analysis { metadata: about, source, turns, .. } = self.analysis;
        let title = about.title.as_deref().or(about.lead.as_deref()).unwrap_or(&self.analysis.id);
        xml.create_element("titleStmt").write_inner_content(|xml| text(xml, "title", &[("type", "main")], title))?;
        xml.create_element("extent").write_inner_content(|xml| {
            let speeches = turns.iter().filter(|turn| turn.kind == TurnKind::Speech).count();
            let words = turns.iter().map(|turn| turn.text.unicode_words().count()).sum::<usize>();
            [("speeches", speeches), ("words", words)].into_iter().try_for_each(|(unit, count)| {
                let count = count.to_string();
                text(xml, "measure", &[("unit", unit), ("quantity", &count)], &format!("{count} {unit}"))
            })
        })?;
        xml.create_element("publicationStmt").write_inner_content(|xml| {
            text(xml, "publisher", &[], UNPUBLISHED)?;
            licence(xml, about.url.as_deref())
        })?;
        xml.create_element("sourceDesc").write_inner_content(|xml| {
            xml.create_element("bibl").write_inner_content(|xml| {
                text(xml, "title", &[], title)?;
                if let Some(url) = &about.url {
                    text(xml, "idno", &[("type", "URI")], url)?;
                }
                text(xml, "idno", &[("type", "file")], &source.path)?;
                text(xml, "idno", &[("type", "SHA-256")], &source.sha256)?;
                let published = about.published.as_deref();
                published.map_or(Ok(()), |day| date(xml, Some("published"), day))
            })?;
            Ok(())
        })?;
        Ok(())
    }

    fn profile(&self, xml: Xml) -> io::Result<()> {
        let about = &self.analysis.metadata;
        xml.create_element("settingDesc").write_inner_content(|xml| {
            xml.create_element("setting").write_inner_content(|xml| {
                let places = [
                    ("place", &about.place),
                    ("venue", &about.venue),
                    ("city", &about.city),
                    ("country", &about.country),
                ];
                for (kind, place) in places {
                    if let Some(place) = place {
                        text(xml, "name", &[("type", kind)], place)?;
                    }
                }
                if let Some(day) = &about.date {
                    date(xml, None, day)?;
                }
                text(xml, "activity", &[], about.event_type.as_str())
            })?;
            Ok(())
        })?;
        if !self.analysis.participants.is_empty() {
            xml.create_element("particDesc").write_inner_content(|xml| {
                xml.create_element("listPerson").write_inner_content(|xml| self.participants(xml))?;
                Ok(())
            })?;
        }
        if let Some(language) = self.language() {
            xml.create_element("langUsage")
                .write_inner_content(|xml| text(xml, "language", &[("ident", language)], language))?;
        }
        let subjects: Vec<_> = about.topics.iter().chain(&about.sections).collect();
        if !subjects.is_empty() {
            xml.create_element("textClass").write_inner_content(|xml| {
                let terms = xml.create_element("keywords");
                terms.write_inner_content(|xml| {
                    subjects.iter().try_for_each(|subject| text(xml, "term", &[], subject))
                })?;
                Ok(())
            })?;
        }
        Ok(())
    }

    fn participants(&self, xml: Xml) -> io::Result<()> {
        for (i, person) in self.analysis.participants.iter().enumerate() {
            let id = format!("{}.p{i}", self.id);
            xml.create_element("person").with_attribute(("xml:id", id.as_str())).write_inner_content(|xml| {
                text(xml, "persName", &[], &person.name)?;
                for form in person.forms.iter().filter(|form| **form != person.name) {
                    text(xml, "persName", &[("type", "form")], form)?;
                }
                for (name, what) in [("occupation", &person.role), ("affiliation", &person.affiliation)] {
                    if let Some(what) = what {
                        text(xml, name, &[], what)?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// What is mentioned, each once, under the kind of list that it belongs into.
    pub(super) fn lists(&self, xml: Xml) -> io::Result<()> {
        let listed = |kind: EntityType, name: &str| kind != EntityType::Person || !self.people.contains_key(name);
        let entities: Vec<_> =
            self.analysis.entities.iter().enumerate().filter(|(_, e)| listed(e.kind, &e.name)).collect();
        if entities.is_empty() && self.analysis.documents.is_empty() {
            return Ok(());
        }
        xml.create_element("standOff").write_inner_content(|xml| {
            for (list, kinds) in LISTS {
                let mut entries = entities.iter().filter(|(_, entity)| kinds.contains(&entity.kind)).peekable();
                if entries.peek().is_some() {
                    xml.create_element(list).write_inner_content(|xml| {
                        entries.try_for_each(|(entry, entity)| self.entity(xml, *entry, entity))
                    })?;
                }
            }
            if !self.analysis.documents.is_empty() {
                xml.create_element("listBibl").write_inner_content(|xml| self.documents(xml))?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn entity(&self, xml: Xml, entry: usize, entity: &Entity) -> io::Result<()> {
        let id = format!("{}.e{entry}", self.id);
        let (element, name) = match entity.kind {
            EntityType::Person => ("person", "persName"),
            EntityType::Org => ("org", "orgName"),
            EntityType::Norp => ("nym", "form"),
            EntityType::Event => ("event", "label"),
            _ => ("place", "placeName"),
        };
        let element = xml.create_element(element).with_attribute(("xml:id", id.as_str()));
        let element =
            if name == "placeName" { element.with_attribute(("type", entity.kind.as_str())) } else { element };
        element.write_inner_content(|xml| {
            text(xml, name, &[], &entity.name)?;
            let ids = &entity.ids;
            if let (Some(lat), Some(lon), true) = (ids.lat, ids.lon, name == "placeName") {
                xml.create_element("location")
                    .write_inner_content(|xml| text(xml, "geo", &[], &format!("{lat} {lon}")))?;
            }
            for (kind, id) in [("ISO3166", ids.iso3166.clone()), ("GeoNames", ids.geonames.map(|id| id.to_string()))] {
                if let (Some(id), true) = (id, name.ends_with("Name")) {
                    text(xml, "idno", &[("type", kind)], &id)?;
                }
            }
            Ok(())
        })?;
        Ok(())
    }

    fn documents(&self, xml: Xml) -> io::Result<()> {
        for (entry, document) in self.analysis.documents.iter().enumerate() {
            let id = format!("{}.d{entry}", self.id);
            let bibl = xml.create_element("bibl");
            let bibl = bibl.with_attributes([
                ("xml:id", id.as_str()),
                ("type", document.kind.as_str()),
                ("subtype", document.class.as_str()),
            ]);
            bibl.write_inner_content(|xml| {
                let title = if document.class == DocumentClass::Named { "title" } else { "note" };
                text(xml, title, &[], &document.name)?;
                if let Some(day) = &document.date {
                    date(xml, None, day)?;
                }
                document.parties.iter().try_for_each(|party| text(xml, "name", &[("type", "party")], party))
            })?;
        }
        Ok(())
    }
}

/// The lists of the TEI and what stands in each.
const LISTS: [(&str, &[EntityType]); 5] = [
    ("listPerson", &[EntityType::Person]),
    ("listOrg", &[EntityType::Org]),
    ("listPlace", &[EntityType::Gpe, EntityType::Loc, EntityType::Fac]),
    ("listEvent", &[EntityType::Event]),
    ("listNym", &[EntityType::Norp]),
];

fn date(xml: Xml, kind: Option<&str>, value: &str) -> io::Result<()> {
    let mut attributes = when(Some(value), None, false);
    attributes.extend(kind.map(|kind| ("type", kind.to_string())));
    let element =
        xml.create_element("date").with_attributes(attributes.iter().map(|(name, value)| (*name, value.as_str())));
    element.write_text_content(BytesText::new(&legal(value)))?;
    Ok(())
}

/// What may be done with the words, where their publisher says it.
fn licence(xml: Xml, url: Option<&str>) -> io::Result<()> {
    let host = url
        .and_then(|url| url.split_once("://"))
        .map_or("", |(_, rest)| rest.split(['/', ':', '?', '#']).next().unwrap_or_default());
    let of_house = |(domain, ..): &&(&str, &str, &str)| {
        host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    let known = LICENCES.iter().find(of_house);
    let availability = xml.create_element("availability");
    let availability = availability.with_attribute(("status", if known.is_some() { "free" } else { "unknown" }));
    availability.write_inner_content(|xml| match known {
        Some((_, target, what)) => text(xml, "licence", &[("target", target)], what),
        None => text(xml, "p", &[], "The rights in the words are those of their source."),
    })?;
    Ok(())
}

/// The header of several transcripts together.
pub fn of_corpus() -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.create_element("teiHeader").write_inner_content(|xml| {
        xml.create_element("fileDesc").write_inner_content(|xml| {
            xml.create_element("titleStmt").write_inner_content(|xml| text(xml, "title", &[], "Transcripts"))?;
            xml.create_element("publicationStmt")
                .write_inner_content(|xml| text(xml, "publisher", &[], UNPUBLISHED))?;
            xml.create_element("sourceDesc").write_inner_content(|xml| text(xml, "p", &[], "See each transcript."))?;
            Ok(())
        })?;
        Ok(())
    })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}
