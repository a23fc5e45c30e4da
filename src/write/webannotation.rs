//! W3C [Web Annotations](https://www.w3.org/TR/annotation-model/) in JSON-LD: a page of annotations, each with the quoted
//! words and their place. The place counts code points in the turn that the fragment names; the quote finds the words in
//! the source too.

use super::marks::{self, Mark, Points, Thing};
use super::{Layout, Sink, base64, brief};
use crate::model::{Analysis, Turn};
use serde_json::{Value, json};
use std::io::{self, BufWriter, Write};

pub fn annotations(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    let mut out = BufWriter::new(out);
    out.write_all(b"{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[")?;
    Ok(Box::new(Annotations { out, first: true }))
}

struct Annotations<W: Write> {
    out: BufWriter<W>,
    first: bool,
}

impl<W: Write> Sink for Annotations<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let bytes = resource(analysis);
        let source = analysis.metadata.url.as_ref().unwrap_or(&bytes);
        let mut number = 0;
        for (turn, marks) in analysis.turns.iter().zip(marks::of(analysis)).filter(|(_, marks)| !marks.is_empty()) {
            let points = Points::of(&turn.text);
            for mark in &marks {
                self.out.write_all(if std::mem::take(&mut self.first) { b"\n" } else { b",\n" })?;
                let mut annotation = json!({
                    "id": format!("{bytes}#mark-{number}"),
                    "type": "Annotation",
                    "motivation": "identifying",
                    "body": bodies(mark),
                    "target": target(source, turn, mark, &points),
                });
                annotation["generator"] = json!({"type": "Software", "name": analysis.generator.name});
                serde_json::to_writer(&mut self.out, &annotation)?;
                number += 1;
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n]}\n")?;
        self.out.flush()
    }
}

/// The input by the digest of its bytes (RFC 6920).
fn resource(analysis: &Analysis) -> String {
    let pairs = analysis.source.sha256.as_bytes().chunks_exact(2);
    let bytes = pairs.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    let part = analysis.source.part.map(|part| format!("?part={part}")).unwrap_or_default();
    format!("ni:///sha-256;{}{part}", base64(&bytes.collect::<Vec<u8>>(), true))
}

/// Code points of a name, and on each side of a quotation.
const NAME: usize = 200;
const CONTEXT: usize = 32;

/// What the words are, what they mean, and by which rule.
fn bodies(mark: &Mark) -> Vec<Value> {
    let text =
        |purpose: &str, value: &str| json!({"type": "TextualBody", "purpose": purpose, "value": brief(value, NAME)});
    let mut bodies = Vec::new();
    match mark.thing {
        Thing::Entity(entity) => {
            bodies.extend([text("tagging", entity.kind.as_str()), text("identifying", &entity.name)]);
            if let Some(number) = entity.ids.geonames {
                let source = format!("https://sws.geonames.org/{number}/");
                bodies.push(json!({"type": "SpecificResource", "purpose": "identifying", "source": source}));
            }
        }
        Thing::Date(date) => {
            bodies.push(text("tagging", "DATE"));
            bodies.extend(date.value.as_deref().map(|value| text("identifying", value)));
        }
        Thing::Document(document) => {
            bodies.extend([text("tagging", document.kind.as_str()), text("identifying", &document.name)]);
        }
    }
    bodies.push(text("describing", &format!("rule: {}", mark.rule)));
    bodies
}

fn target(source: &str, turn: &Turn, mark: &Mark, points: &Points) -> Value {
    json!({
        "source": brief(source, 10 * NAME),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": mark.words,
                "prefix": points.slice(mark.start.saturating_sub(CONTEXT), mark.start),
                "suffix": points.slice(mark.end, mark.end.saturating_add(CONTEXT)),
            },
            {
                "type": "FragmentSelector",
                "value": format!("turn={}", turn.index),
                "refinedBy": {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
            },
        ],
    })
}
