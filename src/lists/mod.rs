//! What is known beforehand: gazetteers as text files, one fact a line, compiled into one table.
//!
//! [`Lists::scan`] is the one multi-pattern pass over a text's tokens that serves all extractors. A user's own lists
//! have the same syntax ([`format`]) and go through the same scan.

pub mod format;

use crate::tokens::{self, Tokens};
use std::collections::BTreeMap;

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// What a row of a list is: the line in square brackets above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// `[PERSON]`: a person known by name.
    Person,
    /// `[ORG]`
    Org,
    /// `[GPE]`
    Gpe,
    /// `[LOC]`
    Loc,
    /// `[FAC]`
    Fac,
    /// `[NORP]`
    Norp,
    /// `[EVENT]`
    Event,
    /// `[DOCUMENT]`: a well-known document.
    Document,
    /// `[GIVEN NAME]`: evidence for a person, never a mention by itself.
    GivenName,
    /// `[NOT]`: words that look like a name and are none.
    Not,
    /// Anything else; the test of the lists refuses it.
    Unknown,
}

impl Section {
    /// The section a list's `[NAME]` line means.
    pub const fn from_name(name: &str) -> Self {
        // Byte strings, because a `const fn` cannot compare `str`.
        match name.as_bytes() {
            b"PERSON" => Self::Person,
            b"ORG" => Self::Org,
            b"GPE" => Self::Gpe,
            b"LOC" => Self::Loc,
            b"FAC" => Self::Fac,
            b"NORP" => Self::Norp,
            b"EVENT" => Self::Event,
            b"DOCUMENT" => Self::Document,
            b"GIVEN NAME" => Self::GivenName,
            b"NOT" => Self::Not,
            _ => Self::Unknown,
        }
    }
}

/// One thing that a list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'a> {
    /// What it is.
    pub section: Section,
    /// Its canonical name.
    pub name: &'a str,
    /// What else the row says: `kind`, `date`, `source`, `note`.
    pub attributes: &'a [(&'a str, &'a str)],
}

impl<'a> Fact<'a> {
    /// The value of an attribute.
    pub fn attribute(&self, key: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(k, _)| *k == key).map(|(_, v)| *v)
    }
}

/// A form of a list that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'l> {
    /// First token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// What it may be.
    pub fact: Fact<'l>,
    /// The list calls this form weak: it needs evidence beside it.
    pub weak: bool,
    /// From a user's own list, which wins over ours.
    pub own: bool,
}

/// The lists of the program and those a user brought.
#[derive(Debug, Default)]
pub struct Lists {
    own: Vec<OwnFact>,
    nodes: BTreeMap<u64, OwnNode>,
}

#[derive(Debug)]
struct OwnFact {
    section: Section,
    name: String,
    attributes: Vec<(&'static str, &'static str)>,
}

#[derive(Debug, Default)]
struct OwnNode {
    more: bool,
    facts: Vec<(usize, bool)>,
}

impl Lists {
    /// Adds a user's list.
    ///
    /// # Errors
    ///
    /// A line that is not in the syntax of [`format`], or a section that is none of ours.
    pub fn add(&mut self, list: &str) -> Result<(), String> {
        for row in format::read(list)? {
            let section = Section::from_name(row.section);
            if section == Section::Unknown {
                return Err(format!(
                    "line {}: no section is called [{}]; use PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, DOCUMENT, GIVEN NAME or NOT",
                    row.line, row.section
                ));
            }
            let at = self.own.len();
            // A user's list lives as long as the program: leaking its few attributes keeps every fact plain.
            let attributes = row
                .attributes
                .iter()
                .map(|(k, v)| (&*String::leak((*k).to_string()), &*String::leak((*v).to_string())))
                .collect();
            self.own.push(OwnFact { section, name: row.name.to_string(), attributes });
            for (form, weak) in std::iter::once((row.name, row.weak_name)).chain(row.forms.iter().copied()) {
                let cut = Tokens::new(form);
                let mut key = tokens::SEED;
                for (i, token) in cut.list.iter().enumerate() {
                    key = tokens::extend(key, token.hash);
                    let node = self.nodes.entry(key).or_default();
                    if i + 1 < cut.list.len() {
                        node.more = true;
                    } else {
                        node.facts.push((at, weak));
                    }
                }
            }
        }
        Ok(())
    }

    /// Every form of every list that stands in the text, by first token, then longest first, then a user's own first.
    /// Hits may overlap and one stretch may have several: whoever asks weighs them.
    pub fn scan<'l>(&'l self, text: &Tokens) -> Vec<Hit<'l>> {
        let mut hits = Vec::new();
        for start in 0..text.list.len() {
            if matches!(text.list[start].kind, tokens::Kind::Word | tokens::Kind::Number) {
                self.scan_at(text, start, &mut hits);
            }
        }
        hits
    }

    fn scan_at<'l>(&'l self, text: &Tokens, start: usize, hits: &mut Vec<Hit<'l>>) {
        let first = hits.len();
        let (mut key, mut ours, mut own) = (tokens::SEED, true, !self.own.is_empty());
        for end in start + 1..=text.list.len() {
            key = tokens::extend(key, text.list[end - 1].hash);
            if own {
                let node = self.nodes.get(&key);
                hits.extend(node.iter().flat_map(|n| &n.facts).map(|&(fact, weak)| {
                    let f = &self.own[fact];
                    let fact = Fact { section: f.section, name: &f.name, attributes: &f.attributes };
                    Hit { start, end, fact, weak, own: true }
                }));
                own = node.is_some_and(|n| n.more);
            }
            if ours {
                let (facts, more) = compiled(key);
                hits.extend(facts.iter().map(|&(f, weak)| Hit {
                    start,
                    end,
                    fact: FACTS[f as usize],
                    weak,
                    own: false,
                }));
                ours = more;
            }
            if !ours && !own {
                break;
            }
        }
        hits[first..].sort_by_key(|h| (std::cmp::Reverse(h.end), !h.own));
    }
}

/// The facts that end at a node of the compiled table, and whether longer forms go on from it.
fn compiled(key: u64) -> (&'static [(u32, bool)], bool) {
    let mask = KEYS.len() - 1;
    let mut slot = (key as usize) & mask;
    loop {
        match KEYS[slot] {
            k if k == key => {
                let (first, count, more) = NODES[slot];
                return (&ENDS[first as usize..first as usize + usize::from(count)], more);
            }
            0 => return (&[], false),
            _ => slot = (slot + 1) & mask,
        }
    }
}

#[cfg(test)]
mod tests;
