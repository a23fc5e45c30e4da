//! Who names whom, as a network: GraphML, as Gephi, networkx and igraph read it.

use super::count::Count;
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;
use transcript_cli::steps::write_graphml;

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
    let named = nodes.iter().map(|(node, at)| {
        let (kind, name) = node.split_once(KIND).unwrap_or(("", node));
        (*at, [name.to_owned(), kind.to_owned()])
    });
    let meet = count.groups.iter().filter_map(|group| {
        let [Some(from), Some(to)] = group.keys.as_slice() else { return None };
        Some(([nodes[from.as_str()], nodes[to.as_str()]], [group.value().to_string()]))
    });
    let of_nodes = [("label", "string"), ("type", "string")];
    Ok(write_graphml(out, (of_nodes, named), ([("weight", "double")], meet))?)
}
