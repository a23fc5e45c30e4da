//! What is known beforehand: gazetteers as text files, one fact a line, compiled into one table.
//!
//! [`Lists::scan`] is the one multi-pattern pass over a text's tokens that serves all extractors. A user's own lists
//! have the same syntax ([`mod@format`]) and go through the same scan.

mod fathers;
pub mod format;
pub mod mark;

use crate::text::table::Table;
use crate::text::tokens::{self, Tokens};
use format::Strength;
use std::collections::BTreeMap;

/// The compiled lists, as `compile.rs` lays them out: little-endian numbers, and all their texts in one string.
///
/// A node for each sequence of tokens with which a form begins: see [`format::node`].
static NODES: Table = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/lists/table")));
/// The number of the first fact with each code of ISO 3166.
static PLACES: Table = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/lists/places")));
/// The compiled persons by their full names as they sound, loosely.
static SOUNDS: Table = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/lists/sounds")));
/// Four bytes an end: the fact's number, and in the two lowest bits how the form counts.
static ENDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lists/ends"));
/// Twelve bytes a fact: the number of its section, and where its name and attributes begin in the texts; these end where
/// the next begin.
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lists/facts"));
/// A bit for every first token's key (its low bits): most words of a text are turned away here.
static FIRSTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lists/firsts"));
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/lists/texts"));

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
    /// All, in the order of [`format::SECTIONS`]; one that is none of these comes last.
    const ALL: [Self; format::SECTIONS.len() + 1] = [
        Self::Person,
        Self::Org,
        Self::Gpe,
        Self::Loc,
        Self::Fac,
        Self::Norp,
        Self::Event,
        Self::Document,
        Self::GivenName,
        Self::Not,
        Self::Unknown,
    ];

    /// The section a list's `[NAME]` line means.
    pub fn from_name(name: &str) -> Self {
        Self::ALL[format::SECTIONS.iter().position(|s| *s == name).unwrap_or(format::SECTIONS.len())]
    }
}

/// One thing that a list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'a> {
    /// What it is.
    pub section: Section,
    /// Its canonical name.
    pub name: &'a str,
    attributes: &'a str,
}

impl<'a> Fact<'a> {
    /// The value of an attribute of its row: one of [`format::ATTRIBUTES`].
    pub fn attribute(&self, key: &str) -> Option<&'a str> {
        self.attributes(key).next()
    }

    /// The values of an attribute that a row can have more than once: `term`.
    pub fn attributes(self, key: &str) -> impl Iterator<Item = &'a str> {
        self.attributes.split(['\n']).filter_map(move |line| line.strip_prefix(key)?.strip_prefix('='))
    }

    /// Whether a day is in the months in which the thing is meant by a name that it shares, if the list gives such months.
    pub fn current(&self, day: Option<&str>) -> Option<bool> {
        let (from, until) = (self.attribute("from")?, self.attribute("until")?);
        let month = day.and_then(|d| d.get(..7));
        Some(month.is_some_and(|m| from <= m && m <= until))
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
    /// The surname of somebody who held an office, and by itself nobody's.
    pub holder: bool,
}

/// The lists of the program and those a user brought.
#[derive(Debug, Default)]
pub struct Lists {
    own: Vec<OwnFact>,
    nodes: BTreeMap<u64, OwnNode>,
}

/// In tokens: a text is asked so far ahead for each form.
const LONGEST_FORM: usize = 64;

/// So many things one form can stand for: each of them is weighed wherever it stands.
const MOST_MEANT: usize = 32;

#[derive(Debug, PartialEq, Eq)]
struct OwnFact {
    section: Section,
    name: String,
    attributes: String,
}

#[derive(Debug, Default)]
struct OwnNode {
    more: bool,
    facts: Vec<(usize, Strength)>,
}

/// A day, a month or a year that there is.
fn is_date(text: &str) -> bool {
    let first = ["", "-01", "-01-01"].into_iter().find(|rest| text.len() + rest.len() == 10);
    first.is_some_and(|rest| format!("{text}{rest}").parse::<jiff::civil::Date>().is_ok())
}

impl Lists {
    /// Adds a user's list.
    ///
    /// # Errors
    ///
    /// A line that is not in the syntax of [`mod@format`], a section that is none of ours, a form longer than any name or of
    /// more things than anybody weighs.
    pub fn add(&mut self, list: &str) -> Result<(), String> {
        for row in format::read(list)? {
            let section = Section::from_name(row.section);
            if section == Section::Unknown {
                return Err(format!(
                    "line {}: no section is called [{}]; use PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, DOCUMENT, GIVEN NAME or NOT",
                    row.line, row.section
                ));
            }
            if let Some((_, date)) = row.attributes.iter().find(|(key, date)| *key == "date" && !is_date(date)) {
                return Err(format!(
                    "line {}: date={date} is no day; write it as 1949-04-04, 1949-04 or 1949",
                    row.line
                ));
            }
            let at = self.own.len();
            let attributes = format::pack(&row.attributes);
            self.own.push(OwnFact { section, name: row.name.to_string(), attributes });
            for (form, strength) in row.every_form() {
                self.insert(at, &form, strength, row.line)?;
                // A name of several words is the same in small letters and in capitals alone; a single word may not be.
                if form.contains(' ') && strength != Strength::Holder {
                    self.insert(at, &form.to_lowercase(), strength, row.line)?;
                    self.insert(at, &form.to_uppercase(), strength, row.line)?;
                }
            }
        }
        Ok(())
    }

    /// Adds a form of a user's row, whose line an error names.
    fn insert(&mut self, at: usize, form: &str, strength: Strength, line: usize) -> Result<(), String> {
        let cut = Tokens::new(form);
        if cut.len() > LONGEST_FORM {
            let begin = cut.slice(0, 4);
            return Err(format!("line {line}: “{begin} …” is longer than any name: {LONGEST_FORM} words"));
        }
        let mut key = tokens::SEED;
        for (i, token) in cut.list.iter().enumerate() {
            key = tokens::extend(key, token.hash);
            let node = self.nodes.entry(key).or_default();
            if i + 1 < cut.list.len() {
                node.more = true;
                continue;
            }
            let same = |&(fact, as_strong): &(usize, Strength)| as_strong == strength && self.own[fact] == self.own[at];
            if node.facts.iter().any(same) {
                continue;
            }
            if node.facts.len() == MOST_MEANT {
                return Err(format!("line {line}: {form:?} stands for more than {MOST_MEANT} things"));
            }
            node.facts.push((at, strength));
        }
        Ok(())
    }

    /// Marks the tokens of a text under every form that stands there, and gives these forms.
    pub fn read<'l, 't>(&'l self, mut text: Tokens<'t>) -> (Tokens<'t>, Vec<Hit<'l>>) {
        let mut hits = self.scan_all(&text);
        mark::mark(&mut text, &hits);
        hits.retain(|hit| !hit.holder);
        hits.shrink_to_fit();
        (text, hits)
    }

    /// The state or region with this code of ISO 3166, a user's own first.
    pub fn place(&self, code: &str) -> Option<Fact<'_>> {
        let own = self.own.iter().map(OwnFact::fact).find(|f| f.attribute("iso3166") == Some(code));
        own.or_else(|| Some(fact(PLACES.get(tokens::hash(code))? as usize)))
    }

    /// Whether a user's own list has this form.
    pub fn own(&self, form: &str) -> bool {
        let cut = Tokens::new(form);
        let key = cut.list.iter().fold(tokens::SEED, |key, token| tokens::extend(key, token.hash));
        self.nodes.get(&key).is_some_and(|node| !node.facts.is_empty())
    }

    /// What has exactly this form, whatever it is and however the form counts, holders of offices by their surnames too;
    /// a user's own first.
    pub fn known(&self, form: &str) -> Vec<Fact<'_>> {
        let cut = Tokens::new(form);
        let key = cut.list.iter().fold(tokens::SEED, |key, token| tokens::extend(key, token.hash));
        let own = self.nodes.get(&key).into_iter().flat_map(|n| &n.facts).map(|&(fact, _)| self.own[fact].fact());
        own.chain(compiled(key).0.map(|(fact, _)| fact)).collect()
    }

    /// Every form of every list that stands in the text, by first token, then longest first, then a user's own first.
    /// Hits may overlap and one stretch may have several: whoever asks weighs them.
    pub fn scan<'l>(&'l self, text: &Tokens) -> Vec<Hit<'l>> {
        let mut hits = self.scan_all(text);
        hits.retain(|hit| !hit.holder);
        hits
    }

    /// The same, holders of offices by their surnames too.
    fn scan_all<'l>(&'l self, text: &Tokens) -> Vec<Hit<'l>> {
        let mut hits = Vec::with_capacity(text.list.len() / 16);
        let own = !self.own.is_empty();
        for (start, token) in text.list.iter().enumerate() {
            let key = tokens::extend(tokens::SEED, token.hash);
            if (own || may_begin(key)) && matches!(token.kind, tokens::Kind::Word | tokens::Kind::Number) {
                self.scan_at(text, start, key, &mut hits);
            }
        }
        hits
    }

    /// The forms that begin at token `start`, which has this key.
    fn scan_at<'l>(&'l self, text: &Tokens, start: usize, mut key: u64, hits: &mut Vec<Hit<'l>>) {
        let first = hits.len();
        let (mut ours, mut own) = (may_begin(key), !self.own.is_empty());
        for end in start + 1.. {
            if own {
                let node = self.nodes.get(&key);
                hits.extend(node.iter().flat_map(|n| &n.facts).map(|&(fact, strength)| Hit {
                    start,
                    end,
                    fact: self.own[fact].fact(),
                    weak: strength == Strength::Weak,
                    own: true,
                    holder: strength == Strength::Holder,
                }));
                own = node.is_some_and(|n| n.more);
            }
            if ours {
                let (ends, more) = compiled(key);
                hits.extend(ends.map(|(fact, strength)| Hit {
                    start,
                    end,
                    fact,
                    weak: strength == Strength::Weak,
                    own: false,
                    holder: strength == Strength::Holder,
                }));
                ours = more;
            }
            if end == text.list.len() || !(ours || own) {
                break;
            }
            key = tokens::extend(key, text.list[end].hash);
        }
        if hits.len() > first + 1 {
            hits[first..].sort_by_key(|h| (std::cmp::Reverse(h.end), !h.own));
        }
    }
}

impl OwnFact {
    fn fact(&self) -> Fact<'_> {
        Fact { section: self.section, name: &self.name, attributes: &self.attributes }
    }
}

/// Whether a form of the compiled lists may begin with the token of this key.
fn may_begin(key: u64) -> bool {
    let bit = key as usize & (FIRSTS.len() * 8 - 1);
    FIRSTS[bit >> 3] & (1 << (bit & 7)) != 0
}

/// The facts that end at a node of the compiled table, and whether longer forms go on from it.
fn compiled(key: u64) -> (impl Iterator<Item = (Fact<'static>, Strength)>, bool) {
    let node = NODES.get(key).unwrap_or(0);
    (ends(node), format::read_node(node).2)
}

/// The facts of a node, and how the form counts that leads to it.
fn ends(node: u64) -> impl Iterator<Item = (Fact<'static>, Strength)> {
    let (first, count, _) = format::read_node(node);
    (first..first + count).map(|end| {
        let end = number(ENDS, end);
        let strength = [Strength::Sure, Strength::Weak, Strength::Holder][(end & 3).min(2)];
        (fact(end >> 2), strength)
    })
}

/// The fact of a number.
fn fact(n: usize) -> Fact<'static> {
    let at = |k: usize| number(FACTS, n * 3 + k);
    Fact { section: Section::ALL[at(0)], name: &TEXTS[at(1)..at(2)], attributes: &TEXTS[at(2)..at(4)] }
}

/// The `i`th four bytes as a number.
fn number(bytes: &[u8], i: usize) -> usize {
    u32::from_le_bytes(bytes[i * 4..i * 4 + 4].try_into().expect("OK because 4 bytes are 4 bytes")) as usize
}

#[cfg(test)]
mod tests;
