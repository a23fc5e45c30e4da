//! Who names whom, as a network: GraphML, as Gephi, networkx and igraph read it.

use super::count::Count;
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;

/// What parts the kind of a node from its name in a key.
pub const KIND: char = '\u{1f}';

/// Writes the values of both axes as nodes, one where they are the same, and how often they meet as edges.
///
/// # Errors
///
/// The output fails.
pub fn write(out: &mut dyn Write, count: &Count) -> Result<()> {
    let mut nodes: BTreeMap<&str, usize> = BTreeMap::new();
    for key in count.values.iter().flatten().flatten() {
        let next = nodes.len();
        nodes.entry(key).or_insert(next);
    }
    out.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">
  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>
  <key id=\"type\" for=\"node\" attr.name=\"type\" attr.type=\"string\"/>
  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>
  <graph edgedefault=\"directed\">
",
    )?;
    for (node, at) in &nodes {
        let (kind, name) = node.split_once(KIND).unwrap_or(("", node));
        let (kind, name) = (escaped(kind), escaped(name));
        writeln!(
            out,
            "    <node id=\"n{at}\"><data key=\"label\">{name}</data><data key=\"type\">{kind}</data></node>"
        )?;
    }
    for group in &count.groups {
        if let [Some(from), Some(to)] = group.keys.as_slice() {
            let (from, to) = (nodes[from.as_str()], nodes[to.as_str()]);
            let weight = group.value();
            writeln!(out, "    <edge source=\"n{from}\" target=\"n{to}\"><data key=\"weight\">{weight}</data></edge>")?;
        }
    }
    out.write_all(b"  </graph>\n</graphml>\n")?;
    out.flush()?;
    Ok(())
}

/// Text in XML 1.0, which has no place for control characters.
fn escaped(text: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    quick_xml::escape::escape(text.chars().filter(allowed).collect::<String>()).into_owned()
}
