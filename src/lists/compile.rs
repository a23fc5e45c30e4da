//! Compiles the lists into one table when the program is built.
//!
//! The table is a trie over token hashes: the key of a node is the running hash of the tokens on the way to it. A node
//! says whether longer forms go on from it and which facts end there. Numbers are little-endian bytes and texts lie in
//! one string, so that all is mapped as it is and no pointer has to be set when the program starts; `mod.rs` reads
//! what is laid out here.

use super::format::{self, Strength};
use crate::text::tokens::{self, Tokens};
use crate::text::{person, table};
use std::collections::BTreeMap;
use std::path::Path;

/// How many bits of a first token's key the filter before the table looks at; the same in `mod.rs`.
const FIRST_BITS: u32 = 17;

/// In the table of sounds: two names sound alike; the same in `mod.rs`.
const SEVERAL: u64 = u64::MAX;

#[derive(Default)]
struct Node {
    more: bool,
    facts: Vec<(u32, Strength)>,
}

/// Writes the table of all lists, each with its file's name, into a folder.
pub fn compile(files: &[(String, String)], target: &Path) {
    let mut texts = String::new();
    let mut facts: Vec<u8> = Vec::new();
    let mut count = 0u32;
    let mut nodes: BTreeMap<u64, Node> = BTreeMap::new();
    let mut spelled: BTreeMap<u64, String> = BTreeMap::new();
    let mut firsts = vec![0u8; 1 << (FIRST_BITS - 3)];
    let mut places: BTreeMap<u64, u64> = BTreeMap::new();
    let mut sounds: BTreeMap<u64, u64> = BTreeMap::new();
    let mut called: BTreeMap<u64, Node> = BTreeMap::new();
    for (file, list) in files {
        for row in format::read(list).unwrap_or_else(|e| panic!("{file}: {e}")) {
            let section = format::SECTIONS.iter().position(|s| *s == row.section).unwrap_or(format::SECTIONS.len());
            facts.extend((section as u32).to_le_bytes());
            for text in [row.name, &format::pack(&row.attributes)] {
                facts.extend((texts.len() as u32).to_le_bytes());
                texts.push_str(text);
            }
            if let Some((_, code)) = row.attributes.iter().find(|(key, _)| *key == "iso3166") {
                places.entry(tokens::hash(code)).or_insert(count.into());
            }
            if row.section == "PERSON" && row.name.contains(' ') {
                let alike = |person: &mut u64| *person = SEVERAL;
                let sound = tokens::hash(&person::loose(row.name));
                sounds.entry(sound).and_modify(alike).or_insert(count.into());
            }
            for (_, father) in row.attributes.iter().filter(|(key, _)| *key == "patronymic") {
                let facts = &mut called.entry(tokens::hash(&person::called(row.name, father))).or_default().facts;
                if facts.last().is_none_or(|last| last.0 != count) {
                    facts.push((count, Strength::Sure));
                }
            }
            for (form, strength) in row.every_form() {
                let cut = Tokens::new(&form);
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
                        node.facts.push((count, strength));
                    }
                }
            }
            count += 1;
        }
    }
    // Where the last attributes end, as if one more fact began there.
    facts.extend([0u32, texts.len() as u32].map(u32::to_le_bytes).concat());

    let mut ends: Vec<u8> = Vec::new();
    let table = lay_out(&nodes, &mut ends);
    let called = lay_out(&called, &mut ends);
    std::fs::create_dir_all(target).expect("OK because cargo made the folder above");
    let places = table::lay_out(&places);
    let sounds = table::lay_out(&sounds);
    for (name, bytes) in [
        ("table", &table),
        ("places", &places),
        ("sounds", &sounds),
        ("called", &called),
        ("ends", &ends),
        ("facts", &facts),
        ("firsts", &firsts),
        ("texts", &texts.into_bytes()),
    ] {
        std::fs::write(target.join(name), bytes).expect("OK because the folder was just made");
    }
}

/// The bytes of a table of nodes, whose facts are put behind those before.
fn lay_out(nodes: &BTreeMap<u64, Node>, ends: &mut Vec<u8>) -> Vec<u8> {
    let mut entries: BTreeMap<u64, u64> = BTreeMap::new();
    for (key, node) in nodes {
        entries.insert(*key, format::node(ends.len() / 4, node.facts.len(), node.more));
        ends.extend(node.facts.iter().flat_map(|&(fact, strength)| (fact << 2 | strength as u32).to_le_bytes()));
    }
    table::lay_out(&entries)
}
