//! Compiles the lists of this folder into one table at build time, so that a run starts with nothing to build.
//!
//! The table is a trie over token hashes, laid out as an open-addressing hash table: the key of a node is the running
//! hash of the tokens on the way to it. A node says whether longer forms go on from it and which facts end there.

#[path = "format.rs"]
mod format;
#[path = "../tokens.rs"]
#[allow(dead_code, missing_docs)]
mod tokens;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

#[derive(Default)]
struct Node {
    more: bool,
    facts: Vec<(u32, bool)>,
}

fn main() {
    let folder = Path::new("src/lists");
    println!("cargo::rerun-if-changed=src/lists");
    println!("cargo::rerun-if-changed=src/tokens.rs");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("OK because the package holds this folder")
        .map(|e| e.expect("OK because the folder was just opened").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();

    // A fact is a (section, name, attributes) triple; rows of one thing in several files are several facts.
    let mut rows_out = String::new();
    let mut nodes: BTreeMap<u64, Node> = BTreeMap::new();
    let mut spelled: BTreeMap<u64, String> = BTreeMap::new();
    let mut facts = 0u32;
    for file in &files {
        let list = std::fs::read_to_string(file).expect("OK because the package's lists are UTF-8 files");
        for row in format::read(&list).unwrap_or_else(|e| panic!("{}: {e}", file.display())) {
            let attributes: String = row.attributes.iter().map(|(k, v)| format!("({k:?},{v:?}),")).collect();
            writeln!(
                rows_out,
                "Fact{{section:Section::from_name({:?}),name:{:?},attributes:&[{attributes}]}},",
                row.section, row.name
            )
            .expect("OK because a String takes all writes");
            for (form, weak) in std::iter::once((row.name, row.weak_name)).chain(row.forms.iter().copied()) {
                let cut = tokens::Tokens::new(form);
                let mut key = tokens::SEED;
                let mut path = String::new();
                for (i, token) in cut.list.iter().enumerate() {
                    key = tokens::extend(key, token.hash);
                    path.push('\u{1}');
                    path.push_str(&cut.word(i).replace('’', "'"));
                    let before = spelled.entry(key).or_insert_with(|| path.clone());
                    assert_eq!(*before, path, "two forms with one hash: change SEED in tokens.rs");
                    let node = nodes.entry(key).or_default();
                    if i + 1 < cut.list.len() {
                        node.more = true;
                    } else if !node.facts.iter().any(|f| f.0 == facts) {
                        node.facts.push((facts, weak));
                    }
                }
            }
            facts += 1;
        }
    }

    let size = (nodes.len() * 2).next_power_of_two().max(2);
    let mut table: Vec<(u64, u32, u8, bool)> = vec![(0, 0, 0, false); size];
    let mut ends: Vec<(u32, bool)> = Vec::new();
    for (key, node) in &nodes {
        let mut slot = (*key as usize) & (size - 1);
        while table[slot].0 != 0 {
            slot = (slot + 1) & (size - 1);
        }
        let count = u8::try_from(node.facts.len()).expect("OK because no form stands under 255 things");
        table[slot] = (*key, ends.len() as u32, count, node.more);
        ends.extend(&node.facts);
    }
    let mut out = String::new();
    writeln!(out, "static FACTS:&[Fact]=&[{rows_out}];").expect("OK because a String takes all writes");
    let list = |out: &mut String, name: &str, kind: &str, items: &mut dyn Iterator<Item = String>| {
        writeln!(out, "static {name}:&[{kind}]=&[{}];", items.collect::<Vec<_>>().join(","))
            .expect("OK because a String takes all writes");
    };
    list(&mut out, "KEYS", "u64", &mut table.iter().map(|t| t.0.to_string()));
    list(&mut out, "NODES", "(u32,u8,bool)", &mut table.iter().map(|t| format!("({},{},{})", t.1, t.2, t.3)));
    list(&mut out, "ENDS", "(u32,bool)", &mut ends.iter().map(|e| format!("({},{})", e.0, e.1)));
    let target = std::env::var("OUT_DIR").expect("OK because cargo sets it for build scripts");
    std::fs::write(Path::new(&target).join("lists.rs"), out).expect("OK because cargo made this folder");
}
