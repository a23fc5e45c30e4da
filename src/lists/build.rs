//! Compiles the lists of this folder into one table at build time, so that a run starts with nothing to build.
//!
//! The table is a trie over token hashes, laid out as an open-addressing hash table: the key of a node is the running
//! hash of the tokens on the way to it. A node says whether longer forms go on from it and which facts end there.
//! Numbers are little-endian bytes and texts lie in one string, so that the table is mapped as it is and no pointer in
//! it has to be set when the program starts; `mod.rs` has the same layout in its constants.

#[path = "format.rs"]
mod format;
#[path = "../text/tokens.rs"]
#[allow(dead_code, missing_docs)]
mod tokens;

use std::collections::BTreeMap;
use std::path::Path;

/// How many bits of a first token's key the filter before the table looks at; the same in `mod.rs`.
const FIRST_BITS: u32 = 17;

#[derive(Default)]
struct Node {
    more: bool,
    facts: Vec<(u32, bool)>,
}

fn main() {
    let folder = Path::new("src/lists");
    println!("cargo::rerun-if-changed=src/lists");
    println!("cargo::rerun-if-changed=src/text/tokens.rs");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("OK because the package holds this folder")
        .map(|e| e.expect("OK because the folder was just opened").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();

    let mut texts = String::new();
    let mut facts: Vec<u8> = Vec::new();
    let mut count = 0u32;
    let mut nodes: BTreeMap<u64, Node> = BTreeMap::new();
    let mut spelled: BTreeMap<u64, String> = BTreeMap::new();
    let mut firsts = vec![0u8; 1 << (FIRST_BITS - 3)];
    for file in &files {
        let list = std::fs::read_to_string(file).expect("OK because the package's lists are UTF-8 files");
        for row in format::read(&list).unwrap_or_else(|e| panic!("{}: {e}", file.display())) {
            let section = format::SECTIONS.iter().position(|s| *s == row.section).unwrap_or(format::SECTIONS.len());
            facts.extend((section as u32).to_le_bytes());
            for text in [row.name, &format::pack(&row.attributes)] {
                facts.extend((texts.len() as u32).to_le_bytes());
                texts.push_str(text);
            }
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
                    if i == 0 {
                        let bit = key & ((1 << FIRST_BITS) - 1);
                        firsts[(bit >> 3) as usize] |= 1 << (bit & 7);
                    }
                    let node = nodes.entry(key).or_default();
                    if i + 1 < cut.list.len() {
                        node.more = true;
                    } else if !node.facts.iter().any(|f| f.0 == count) {
                        node.facts.push((count, weak));
                    }
                }
            }
            count += 1;
        }
    }
    // Where the last attributes end, as if one more fact began there.
    facts.extend([0u32, texts.len() as u32].map(u32::to_le_bytes).concat());

    let size = (nodes.len() * 2).next_power_of_two().max(2);
    let mut slots: Vec<Option<(u64, u32, u8, bool)>> = vec![None; size];
    let mut ends: Vec<u8> = Vec::new();
    for (key, node) in &nodes {
        let mut slot = (*key as usize) & (size - 1);
        while slots[slot].is_some() {
            slot = (slot + 1) & (size - 1);
        }
        let here = u8::try_from(node.facts.len()).expect("OK because no form stands under 255 things");
        slots[slot] = Some((*key, ends.len() as u32 / 4, here, node.more));
        ends.extend(node.facts.iter().flat_map(|&(fact, weak)| (fact << 1 | u32::from(weak)).to_le_bytes()));
    }
    let mut table = Vec::with_capacity(size * 16);
    for slot in slots {
        let (key, first, here, more) = slot.unwrap_or_default();
        table.extend(key.to_le_bytes());
        table.extend(first.to_le_bytes());
        table.extend([here, u8::from(more), 0, 0]);
    }

    let target = std::env::var("OUT_DIR").expect("OK because cargo sets it for build scripts");
    for (name, bytes) in
        [("table", &table), ("ends", &ends), ("facts", &facts), ("firsts", &firsts), ("texts", &texts.into_bytes())]
    {
        std::fs::write(Path::new(&target).join(name), bytes).expect("OK because cargo made this folder");
    }
}
