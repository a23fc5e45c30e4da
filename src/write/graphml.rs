//! GraphML, for Gephi and networkx: who mentions whom and what, and who speaks after whom, each with how often.

use super::{Layout, Sink, printable};
use crate::model::{Analysis, EntityType, TurnKind};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

/// One graph of all transcripts, written when all are known.
pub fn graph(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Graph { out, nodes: BTreeMap::new(), edges: BTreeMap::new() }))
}

struct Graph<W: Write> {
    out: W,
    /// By type and name.
    nodes: BTreeMap<(&'static str, String), Node>,
    /// By what it says and between which nodes.
    edges: BTreeMap<(&'static str, usize, usize), usize>,
}

#[derive(Default)]
struct Node {
    number: usize,
    words: usize,
    turns: usize,
}

impl<W: Write> Graph<W> {
    fn node(&mut self, kind: &'static str, name: &str) -> &mut Node {
        let number = self.nodes.len();
        self.nodes.entry((kind, name.to_string())).or_insert(Node { number, ..Node::default() })
    }

    fn edge(&mut self, what: &'static str, from: usize, to: usize) {
        *self.edges.entry((what, from, to)).or_default() += 1;
    }
}

impl<W: Write> Sink for Graph<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let mut people = BTreeMap::new();
        for person in &analysis.participants {
            let node = self.node(EntityType::Person.as_str(), &person.name);
            (node.words, node.turns) = (node.words + person.words, node.turns + person.turns);
            people.insert(person.name.as_str(), node.number);
        }
        let who = |turn: usize| people.get(analysis.turns.get(turn)?.speaker.as_deref()?).copied();
        // Nobody is known to follow an unnamed voice; directions between two turns are none.
        let mut before = None;
        for turn in analysis.turns.iter().filter(|turn| turn.kind == TurnKind::Speech) {
            let speaker = who(turn.index);
            if let (Some(from), Some(to)) = (speaker, before)
                && from != to
            {
                self.edge("follows", from, to);
            }
            before = speaker;
        }
        let entities = analysis.entities.iter().map(|entity| (entity.kind.as_str(), &entity.name, &entity.mentions));
        let documents = analysis.documents.iter().map(|document| ("document", &document.name, &document.mentions));
        for (kind, name, mentions) in entities.chain(documents) {
            let to = self.node(kind, name).number;
            mentions.iter().filter_map(|mention| who(mention.turn)).for_each(|from| self.edge("mentions", from, to));
        }
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let mut xml = Writer::new_with_indent(BufWriter::new(&mut self.out), b' ', 1);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let root = xml.create_element("graphml").with_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"));
        let (nodes, edges) = (&self.nodes, &self.edges);
        root.write_inner_content(|xml| {
            for (id, of, name, kind) in KEYS {
                let key = xml.create_element("key");
                key.with_attributes([("id", id), ("for", of), ("attr.name", name), ("attr.type", kind)])
                    .write_empty()?;
            }
            let graph =
                xml.create_element("graph").with_attributes([("id", "transcripts"), ("edgedefault", "directed")]);
            graph.write_inner_content(|xml| {
                for ((kind, name), node) in nodes {
                    let id = format!("n{}", node.number);
                    xml.create_element("node").with_attribute(("id", id.as_str())).write_inner_content(|xml| {
                        let words = [("words", node.words.to_string()), ("turns", node.turns.to_string())];
                        data(xml, "label", name)?;
                        data(xml, "type", kind)?;
                        words.iter().try_for_each(|(key, value)| data(xml, key, value))
                    })?;
                }
                for (i, ((what, from, to), weight)) in edges.iter().enumerate() {
                    let [id, from, to] = [format!("e{i}"), format!("n{from}"), format!("n{to}")];
                    let edge = xml.create_element("edge");
                    let edge = edge.with_attributes([("id", id.as_str()), ("source", &from), ("target", &to)]);
                    edge.write_inner_content(|xml| {
                        data(xml, "kind", what)?;
                        data(xml, "weight", &weight.to_string())
                    })?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
        let mut out = xml.into_inner();
        out.write_all(b"\n")?;
        out.flush()
    }
}

/// What nodes and edges have: identifier, whose, name, type.
const KEYS: [(&str, &str, &str, &str); 6] = [
    ("label", "node", "label", "string"),
    ("type", "node", "type", "string"),
    ("words", "node", "words", "long"),
    ("turns", "node", "turns", "long"),
    ("kind", "edge", "kind", "string"),
    ("weight", "edge", "weight", "double"),
];

fn data<W: Write>(xml: &mut Writer<W>, key: &str, value: &str) -> io::Result<()> {
    let value: String = value.chars().map(printable).collect();
    xml.create_element("data").with_attribute(("key", key)).write_text_content(BytesText::new(&value))?;
    Ok(())
}
