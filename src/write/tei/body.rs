//! The turns: utterances in segments and sentences, the site's own words as notes, stage directions as what happened.

use super::{Document, Xml, legal, text, when};
use crate::model::{Date, Modifier, Turn, TurnKind};
use crate::write::marks::{Cutter, Mark, Piece, Points, Thing};
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use std::io;

/// Directions that are more than an incident: a word in them, the element, its type. As ParlaMint has them.
const HAPPENINGS: [(&str, &str, &str); 6] = [
    ("applau", "kinesic", "applause"),
    ("laugh", "vocal", "laughter"),
    ("shout", "vocal", "shouting"),
    ("interject", "vocal", "interruption"),
    ("interrupt", "vocal", "interruption"),
    ("ring", "kinesic", "ringing"),
];

impl Document<'_> {
    pub(super) fn body(&self, xml: Xml) -> io::Result<()> {
        let text_of = |xml: Xml| {
            let division = xml.create_element("div").with_attribute(("type", "debateSection"));
            division.write_inner_content(|xml| {
                for turn in &self.analysis.turns {
                    // White space counts here: what is set out by lines would be other words.
                    let mut words = Writer::new(Vec::new());
                    self.turn(&mut words, turn)?;
                    xml.get_mut().push(b'\n');
                    xml.get_mut().append(&mut words.into_inner());
                }
                Ok(())
            })?;
            Ok(())
        };
        xml.create_element("text").write_inner_content(|xml| {
            xml.create_element("body").write_inner_content(text_of)?;
            Ok(())
        })?;
        Ok(())
    }

    fn turn(&self, xml: Xml, turn: &Turn) -> io::Result<()> {
        let id = format!("{}.u{}", self.id, turn.index);
        if let Some(label) = &turn.label {
            text(xml, "note", &[("type", "speaker")], label)?;
        }
        match turn.kind {
            TurnKind::Direction => {
                let said = turn.text.to_lowercase();
                let known = HAPPENINGS.iter().find(|(word, ..)| said.contains(word));
                let (element, kind) = known.map_or(("incident", "action"), |(_, element, kind)| (*element, *kind));
                let happening = xml.create_element(element).with_attributes([("xml:id", id.as_str()), ("type", kind)]);
                happening.write_inner_content(|xml| self.stretches(xml, turn, &id, false))?;
            }
            TurnKind::Omission => {
                let gap = xml.create_element("gap").with_attributes([("xml:id", id.as_str()), ("reason", "omitted")]);
                gap.write_inner_content(|xml| self.stretches(xml, turn, &id, false))?;
            }
            TurnKind::Narration => {
                let note = xml.create_element("note").with_attributes([("xml:id", id.as_str()), ("type", "narrative")]);
                note.write_inner_content(|xml| self.stretches(xml, turn, &id, true))?;
            }
            TurnKind::Speech => {
                let mut speech = xml.create_element("u").with_attribute(("xml:id", id.as_str()));
                let who = turn.speaker.as_deref().and_then(|name| self.people.get(name));
                let who = who.map(|person| format!("#{}.p{person}", self.id));
                if let Some(who) = &who {
                    speech = speech.with_attribute(("who", who.as_str()));
                }
                speech.write_inner_content(|xml| self.stretches(xml, turn, &id, true))?;
            }
        }
        Ok(())
    }

    /// The words: a segment for each paragraph and in it its sentences; or one description.
    fn stretches(&self, xml: Xml, turn: &Turn, id: &str, spoken: bool) -> io::Result<()> {
        let marks = self.marks.get(turn.index).map_or(&[][..], Vec::as_slice);
        let points = Points::of(&turn.text);
        let mut parts = vec![0; marks.len()];
        let count = |piece| {
            if let Piece::Open(mark, part) = piece {
                parts[mark] = part + 1;
            }
            Ok(())
        };
        let stretches = stretches(turn, points.len(), spoken);
        walk(&points, marks, (&stretches, spoken), |_| Ok(()), count)?;
        let xml = std::cell::RefCell::new(xml);
        let mut open: Vec<&str> = Vec::new();
        let step = |step: Step| {
            let mut xml = xml.borrow_mut();
            let event = match step {
                Step::Begin(name, number) => {
                    let start = BytesStart::new(name);
                    let number = number.map(|number| format!("{id}.{number}"));
                    Event::Start(start.with_attributes(number.iter().map(|number| ("xml:id", number.as_str()))))
                }
                Step::End(name) => Event::End(BytesEnd::new(name)),
                Step::Space => Event::Text(BytesText::new(" ")),
            };
            xml.write_event(event)
        };
        let piece = |piece: Piece| {
            let mut xml = xml.borrow_mut();
            match piece {
                Piece::Text(words) => xml.write_event(Event::Text(BytesText::new(&legal(words)))),
                Piece::Close => xml.write_event(Event::End(BytesEnd::new(open.pop().unwrap_or_default()))),
                Piece::Open(number, part) => {
                    let name = element(&marks[number].thing);
                    open.push(name);
                    let mut attributes = self.attributes(&marks[number]);
                    let part_id = |part: usize| format!("{id}.m{number}.{part}");
                    if parts[number] > 1 {
                        attributes.push(("xml:id", part_id(part)));
                    }
                    if part > 0 {
                        attributes.push(("prev", format!("#{}", part_id(part - 1))));
                    }
                    if part + 1 < parts[number] {
                        attributes.push(("next", format!("#{}", part_id(part + 1))));
                    }
                    let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
                    xml.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes)))
                }
            }
        };
        walk(&points, marks, (&stretches, spoken), step, piece)
    }

    fn attributes(&self, mark: &Mark) -> Vec<(&'static str, String)> {
        let target = self.target(&mark.thing, mark.entry).map(|id| format!("#{id}")).unwrap_or_default();
        match mark.thing {
            Thing::Entity(entity) => vec![("type", entity.kind.as_str().into()), ("ref", target)],
            Thing::Document(document) => vec![("type", document.kind.as_str().into()), ("target", target)],
            Thing::Date(Date { value, earliest, latest, modifier, .. }) => {
                let narrowed = matches!(modifier, Some(Modifier::Early | Modifier::Mid | Modifier::Late));
                let mut attributes = when(value.as_deref(), earliest.as_deref().zip(latest.as_deref()), narrowed);
                if *modifier == Some(Modifier::Approx) {
                    attributes.push(("cert", "low".into()));
                }
                attributes
            }
        }
    }
}

fn element(thing: &Thing) -> &'static str {
    match thing {
        Thing::Entity(_) => "name",
        Thing::Date(_) => "date",
        Thing::Document(_) => "ref",
    }
}

/// Around the words of a turn.
enum Step {
    /// An element, and its identifier within the turn.
    Begin(&'static str, Option<String>),
    End(&'static str),
    Space,
}

/// A stretch of a turn's text, in code points: a paragraph with its sentences.
struct Paragraph {
    end: usize,
    sentences: Vec<[usize; 2]>,
}

fn stretches(turn: &Turn, points: usize, spoken: bool) -> Vec<Paragraph> {
    if !spoken {
        return vec![Paragraph { end: points, sentences: Vec::new() }];
    }
    let mut sentences = turn.sentences.iter().copied().peekable();
    let mut paragraphs = Vec::new();
    let mut end = 0;
    for paragraph in turn.text.split('\n').filter(|_| !turn.text.is_empty()) {
        end += paragraph.chars().count();
        let inside = std::iter::from_fn(|| sentences.next_if(|[_, last]| *last <= end)).collect();
        paragraphs.push(Paragraph { end, sentences: inside });
        end += 1;
    }
    paragraphs
}

/// Goes through a turn: what is around its words, and the words with their marks.
fn walk<'t>(
    points: &Points<'t>,
    marks: &[Mark],
    (paragraphs, spoken): (&[Paragraph], bool),
    mut step: impl FnMut(Step) -> io::Result<()>,
    mut piece: impl FnMut(Piece<'t>) -> io::Result<()>,
) -> io::Result<()> {
    let around = if spoken { "seg" } else { "desc" };
    let mut cutter = Cutter::new(points, marks);
    let mut number = 0;
    let mut done = Ok(());
    let mut each = |one: Piece<'t>| {
        if done.is_ok() {
            done = piece(one);
        }
    };
    for (i, Paragraph { end, sentences }) in paragraphs.iter().enumerate() {
        step(Step::Begin(around, spoken.then(|| format!("p{i}"))))?;
        for (nth, [from, to]) in sentences.iter().enumerate() {
            if nth > 0 && *from > sentences[nth - 1][1] {
                step(Step::Space)?;
            }
            cutter.skip(*from);
            step(Step::Begin("s", Some(format!("s{number}"))))?;
            cutter.stretch(*to, &mut each);
            step(Step::End("s"))?;
            number += 1;
        }
        cutter.stretch(*end, &mut each);
        step(Step::End(around))?;
        cutter.skip(end + 1);
    }
    done
}
