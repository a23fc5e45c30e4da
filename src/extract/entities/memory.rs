//! What the transcript itself has made known: who takes part, which names stood in full, so that short forms count.

use super::Claim;
use super::scene::Scene;
use crate::lang::{self, class};
use crate::lists::mark;
use crate::model::{EntityType, Found, Transcript};
use crate::text::classes::Classes;
use crate::text::tokens::{self, Token};
use std::collections::{BTreeMap, BTreeSet};

/// Names of this transcript. Keys are token hashes, or running hashes of several tokens.
#[derive(Debug, Default)]
pub struct Memory {
    surnames: BTreeSet<u64>,
    given: BTreeSet<u64>,
    /// Running hash of a learned name: whether longer ones go on from it, and what ends there.
    names: BTreeMap<u64, (bool, Option<EntityType>)>,
    /// Head of an institution or event: where it stood with its full name, in text order.
    heads: BTreeMap<u64, Vec<Stood>>,
    /// First words of what the lists say is no name: of a vaccine, *Sputnik V*.
    things: BTreeSet<u64>,
    /// What was found, by canonical name, so that a weak form at the start of a sentence may count.
    seen: BTreeMap<EntityType, BTreeSet<String>>,
}

/// Where a full name stood (turn and token; `None` is before all turns), its type and the name.
type Stood = (Option<(usize, usize)>, EntityType, String);

/// The rules whose finds depend on the words around them: the same words count elsewhere too.
pub const CONTEXTUAL: [&str; 11] = [
    "company-led",
    "paper-asks",
    "named-company",
    "company-named",
    "acronym-introduced",
    "name-after-post",
    "titled-name",
    "given-name",
    "family-name-first",
    "surname-ending",
    "name-and-life",
];

impl Memory {
    /// What is known before the first word: the participants.
    pub fn of(transcript: &Transcript) -> Self {
        let mut memory = Self::default();
        for participant in &transcript.participants {
            memory.person(&lang::cut(&participant.name).list);
        }
        memory
    }

    /// Learns from what was found in a turn, or before all turns.
    pub fn learn(&mut self, place: Option<usize>, scene: &Scene, found: &[Found<Claim>]) {
        for f in found {
            let (start, end) = f.what.tokens;
            let Some(kind) = f.what.kind else {
                if scene.is(start, class::THING_TOO) {
                    self.things.insert(scene.view.tokens.list[start].hash);
                }
                continue;
            };
            let words = scene.view.tokens.slice(start, end);
            let name = f.what.names.first().copied().unwrap_or(words);
            match kind {
                EntityType::Person => {
                    self.person(&scene.view.tokens.list[start..end]);
                    if name != words {
                        self.person(&lang::cut(name).list);
                    }
                }
                EntityType::Org | EntityType::Event | EntityType::Gpe if end - start > 1 => {
                    // `Export Support Council of Finland`: the head stands before *of*.
                    // `Agency for New Pots Supervisory Board`: the board of it.
                    let board = scene.is(end - 1, class::GOVERNS);
                    let link = (start + 1..end).find(|&t| scene.is(t, class::NAME_LINK)).filter(|_| !board);
                    let at = link.unwrap_or(end) - 1;
                    if scene.capital(at) && short_form(scene, at, kind) {
                        let key = scene.view.tokens.list[at].hash;
                        self.heads.entry(key).or_default().push((
                            place.map(|turn| (turn, start)),
                            kind,
                            name.to_string(),
                        ));
                    }
                }
                _ => {}
            }
            // `Matilda` for Hurricane Matilda
            let storm = (start..end - 1).rfind(|&t| scene.is(t, class::STORM));
            if let Some(at) = storm.filter(|_| kind == EntityType::Event) {
                self.name(scene, at + 1, end, kind);
            }
            // `Silk Way` for the Silk Way Rally
            if kind == EntityType::Event && end > start + 2 && scene.is(end - 1, class::EVENT_HEAD) {
                let own = |t: usize| {
                    const OTHER: Classes = mark::IN_PLACE.or(mark::IN_ORG).or(mark::IN_NORP).or(class::GENERIC);
                    scene.capital(t) && !scene.is(t, OTHER)
                };
                if (start..end - 1).all(own) {
                    self.name(scene, start, end - 1, kind);
                }
            }
            let generic =
                class::OPENER.or(class::SOFT).or(class::GENERIC).or(class::HEAD).or(class::TITLE).or(class::TIME);
            if CONTEXTUAL.contains(&f.rule) && !(end == start + 1 && scene.is(start, generic)) {
                self.name(scene, start, end, kind);
            }
            if !f.what.names.is_empty() && !self.saw(kind, name) {
                self.seen.entry(kind).or_default().insert(name.to_string());
            }
        }
    }

    fn person(&mut self, name: &[Token]) {
        let parts: Vec<_> =
            name.iter().filter(|t| t.kind == tokens::Kind::Word && t.capital() && t.end - t.start > 2).collect();
        let [first, .., last] = parts[..] else { return };
        let eastern = lang::classes(first.hash).any(class::FAMILY);
        let (surname, given) = if eastern { (first, last) } else { (last, first) };
        if !lang::classes(surname.hash).any(class::EPITHET.or(class::ROMAN).or(class::OPENER)) {
            self.surnames.insert(surname.hash);
        }
        if !eastern {
            self.given.insert(given.hash);
        }
    }

    fn name(&mut self, scene: &Scene, start: usize, end: usize, kind: EntityType) {
        let mut key = tokens::SEED;
        for at in start..end {
            key = tokens::extend(key, scene.view.tokens.list[at].hash);
            let node = self.names.entry(key).or_default();
            if at + 1 < end {
                node.0 = true;
            } else {
                node.1 = Some(kind);
            }
        }
    }

    /// Whether a body's name is that of a thing of which the transcript speaks, and no other body is told of beside it:
    /// the vaccine *Sputnik* where *Sputnik V* stood, but *RT and Sputnik*.
    pub fn thing(&self, scene: &Scene, found: &Found<Claim>) -> bool {
        let (start, end) = found.what.tokens;
        let beside = start > 1 && matches!(scene.word(start - 1), "and" | ",") && scene.is(start - 2, mark::IN_ORG)
            || matches!(scene.word(end), "and" | ",") && scene.is(end + 1, mark::IN_ORG)
            || matches!(scene.word(end), "news" | "agency" | "correspondent");
        let one = end == start + 1 && !found.what.own && found.what.kind == Some(EntityType::Org);
        one && self.things.contains(&scene.view.tokens.list[start].hash) && !beside
    }

    /// Whether a name was found where it was sure.
    pub fn saw(&self, kind: EntityType, name: &str) -> bool {
        self.seen.get(&kind).is_some_and(|names| names.contains(name))
    }

    /// Whether token `i` is the surname of somebody named in full.
    pub fn surname(&self, scene: &Scene, i: usize) -> bool {
        scene.view.tokens.list.get(i).is_some_and(|t| self.surnames.contains(&t.hash))
    }

    /// Whether token `i` is the given name of somebody named in full.
    pub fn given(&self, scene: &Scene, i: usize) -> bool {
        scene.view.tokens.list.get(i).is_some_and(|t| self.given.contains(&t.hash))
    }

    /// The longest learned name that begins at token `i`.
    pub fn known(&self, scene: &Scene, i: usize) -> Option<(usize, EntityType)> {
        let (mut key, mut found) = (tokens::SEED, None);
        for (at, token) in scene.view.tokens.list.iter().enumerate().skip(i) {
            key = tokens::extend(key, token.hash);
            let Some(node) = self.names.get(&key) else { break };
            found = node.1.map(|kind| (at + 1, kind)).or(found);
            if !node.0 {
                break;
            }
        }
        found
    }

    /// Puts what was learned turn by turn, in several rounds, into text order.
    pub fn order(&mut self) {
        for stood in self.heads.values_mut() {
            stood.sort_by_key(|s| s.0);
        }
    }

    /// The full name that a bare head at token `i` stands for: the last before it, or else the first after it.
    pub fn full(&self, scene: &Scene, i: usize) -> Option<(EntityType, &str)> {
        let stood = self.heads.get(&scene.view.tokens.list[i].hash)?;
        let after = stood.partition_point(|s| s.0 < Some((scene.view.turn, i)));
        let (_, kind, name) = &stood[after.saturating_sub(1)];
        Some((*kind, name))
    }
}

/// Whether the head at token `i` alone may stand for its full name: *the Council*, hardly *the Day*.
fn short_form(scene: &Scene, i: usize, kind: EntityType) -> bool {
    match kind {
        EntityType::Org => scene.is(i, class::ORG_HEAD.or(class::MEETING)) && !scene.is(i, class::COMMON_BODY),
        EntityType::Event => scene.is(i, class::EVENT_HEAD) && !scene.is(i, class::COMMON_EVENT),
        EntityType::Gpe => scene.word(i) == "Republic",
        _ => false,
    }
}
