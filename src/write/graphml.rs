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
        let nodes = self.nodes.iter().map(|((kind, name), node)| {
            (node.number, [name.clone(), kind.to_string(), node.words.to_string(), node.turns.to_string()])
        });
        let edges =
            self.edges.iter().map(|((what, from, to), weight)| ([*from, *to], [what.to_string(), weight.to_string()]));
        write(&mut self.out, (NODE, nodes), (EDGE, edges))
    }
}

/// What nodes have.
const NODE: [Key; 4] = [("label", "string"), ("type", "string"), ("words", "long"), ("turns", "long")];

/// What edges have.
const EDGE: [Key; 2] = [("kind", "string"), ("weight", "double")];

/// What is told of each node or edge: its name and its type.
pub type Key = (&'static str, &'static str);

/// Writes a graph: the keys of the nodes, and each node's number with a value for each key; the same of the edges, each
/// with the nodes that it goes from and to.
///
/// # Errors
///
/// What `out` fails with.
pub fn write<const N: usize, const E: usize>(
    out: &mut dyn Write,
    (of_nodes, nodes): ([Key; N], impl Iterator<Item = (usize, [String; N])>),
    (of_edges, edges): ([Key; E], impl Iterator<Item = ([usize; 2], [String; E])>),
) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(BufWriter::new(out), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml.create_element("graphml").with_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"));
    root.write_inner_content(|xml| {
        let keys = of_nodes.iter().map(|key| ("node", key)).chain(of_edges.iter().map(|key| ("edge", key)));
        for (of, (name, kind)) in keys {
            let key = xml.create_element("key");
            key.with_attributes([("id", *name), ("for", of), ("attr.name", name), ("attr.type", kind)])
                .write_empty()?;
        }
        let graph = xml.create_element("graph").with_attributes([("id", "transcripts"), ("edgedefault", "directed")]);
        graph.write_inner_content(|xml| {
            for (number, values) in nodes {
                let id = format!("n{number}");
                let node = xml.create_element("node").with_attribute(("id", id.as_str()));
                node.write_inner_content(|xml| data(xml, &of_nodes, &values))?;
            }
            for (i, ([from, to], values)) in edges.enumerate() {
                let [id, from, to] = [format!("e{i}"), format!("n{from}"), format!("n{to}")];
                let edge = xml.create_element("edge");
                let edge = edge.with_attributes([("id", id.as_str()), ("source", &from), ("target", &to)]);
                edge.write_inner_content(|xml| data(xml, &of_edges, &values))?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    let mut out = xml.into_inner();
    out.write_all(b"\n")?;
    out.flush()
}

fn data<W: Write>(xml: &mut Writer<W>, keys: &[Key], values: &[String]) -> io::Result<()> {
    for ((key, _), value) in keys.iter().zip(values) {
        let value: String = value.chars().map(printable).collect();
        xml.create_element("data").with_attribute(("key", *key)).write_text_content(BytesText::new(&value))?;
    }
    Ok(())
}
