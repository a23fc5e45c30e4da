//! Names of things that are no persons: short and long forms of one institution, place or event become one.

use super::forms::{as_written, initials, is_acronym, numbered, owner, shorter, spelled, turned, usual_ministry};
use super::home_state::{State, Voice};
use super::listed::listed;
use crate::lang::{self, class};
use crate::lists::{Fact, Lists, Section};
use crate::model::{EntityClue, EntityType};
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

/// The things that the transcript names, by every shorter form of their names.
#[derive(Debug)]
pub struct Names<'l> {
    /// What tells which words name a state.
    lists: &'l Lists,
    /// Shorter form of a long name → the name, or `None` where two names have it.
    short: ByKind<Option<String>>,
    /// Words → the name that stands for them.
    same: ByKind<String>,
    /// Whose voice speaks here.
    voice: Voice,
    /// The names that were written in full.
    full: BTreeSet<String>,
}

/// What words mean, by the kind of thing.
#[derive(Debug)]
struct ByKind<V>(BTreeMap<EntityType, BTreeMap<String, V>>);

impl<V> ByKind<V> {
    fn get(&self, kind: EntityType, words: &str) -> Option<&V> {
        self.0.get(&kind)?.get(words)
    }

    fn insert(&mut self, kind: EntityType, words: String, meaning: V) {
        self.0.entry(kind).or_default().insert(words, meaning);
    }

    fn entry(&mut self, kind: EntityType, words: String) -> Entry<'_, String, V> {
        self.0.entry(kind).or_default().entry(words)
    }
}

/// Words that name a body of whichever state is meant.
const OF_A_STATE: [&str; 11] = [
    "National Guard",
    "Government",
    "Parliament",
    "Ministry",
    "General Staff",
    "Armed Forces",
    "Government Staff",
    "Federal Government",
    "Security Service",
    "Ministry Board",
    "Cabinet",
];

/// Words that name a body of the state whose name stands before them: *Fredonia’s Central Bank*.
const OWNED: [&str; 10] = [
    "Air Force",
    "Army",
    "Cabinet of Ministers",
    "Central Bank",
    "Constitutional Court",
    "Council of Ministers",
    "Navy",
    "Prosecutor General’s Office",
    "Security Council",
    "Supreme Court",
];

impl<'l> Names<'l> {
    /// Begins with the voice that speaks: it tells whose Government is meant.
    pub fn new(voice: Voice, lists: &'l Lists) -> Self {
        Self { lists, voice, short: ByKind(BTreeMap::new()), same: ByKind(BTreeMap::new()), full: BTreeSet::new() }
    }

    /// Whether Russia's own voice may be the one that speaks.
    pub fn may_be_russian(&self) -> bool {
        self.voice.may_be_russian()
    }

    /// Learns a name and its shorter forms.
    pub fn learn(&mut self, kind: EntityType, words: &str, clue: &EntityClue) {
        if !matches!(kind, EntityType::Org | EntityType::Event | EntityType::Fac) {
            return;
        }
        let name = self.named(kind, words, clue);
        if clue.sure {
            self.full.insert(name.clone());
        }
        if let ([one], true) = (&clue.names[..], kind == EntityType::Org)
            && let Some(own) = as_written(one, words)
        {
            // The longest that the transcript has: of Industry, or of Industry and Trade.
            let called = self.same.entry(kind, one.clone()).or_insert_with(|| own.clone());
            if own.len() > called.len() {
                *called = own;
            }
        }
        let headless = words.rsplit_once(' ').map(|w| w.0).filter(|w| kind == EntityType::Event && w.contains(' '));
        for shorter in shorter(words).into_iter().chain(headless) {
            let place = self.short.entry(kind, shorter.to_string()).or_insert_with(|| Some(name.clone()));
            if place.as_ref().is_some_and(|n| *n != name) {
                *place = None;
            }
        }
        // `Matilda` for Hurricane Matilda
        if let Some((_, bare)) = words.rsplit_once(' ').filter(|(front, _)| {
            kind == EntityType::Event && front.rsplit(' ').next().is_some_and(|w| lang::is(w, class::STORM))
        }) {
            self.same.entry(kind, bare.to_string()).or_insert_with(|| name.clone());
        }
        if let Some(unit) = numbered(words).filter(|_| kind == EntityType::Org) {
            self.same.entry(kind, unit).or_insert_with(|| name.clone());
        }
        if let Some(turned) = turned(&name)
            && self.same.get(kind, &name).is_none()
        {
            self.same.insert(kind, turned, name);
        }
    }

    /// Learns an acronym that stands in brackets after the name.
    pub fn introduce(&mut self, kind: EntityType, acronym: &str, words: &str, clue: &EntityClue) {
        // `Executive Committee of the Russian Popular Front (RPF)`
        let tail = words.match_indices(" of ").map(|(at, of)| words[at + of.len()..].trim_start_matches("the "));
        let part = tail.into_iter().find(|tail| initials(tail) == acronym).filter(|_| initials(words) != acronym);
        let name = match part {
            Some(part) => self.body(part).unwrap_or_else(|| part.to_string()),
            None => self.named(kind, words, clue),
        };
        self.same.entry(kind, acronym.to_string()).or_insert(name);
    }

    /// The name of what is named in full.
    fn named(&self, kind: EntityType, words: &str, clue: &EntityClue) -> String {
        match &clue.names[..] {
            [one] => one.clone(),
            [] if let Some(one) = said_more::listed(kind, words, self.lists) => one,
            _ => self.unlisted(kind, words, None).unwrap_or_else(|| words.to_string()),
        }
    }

    /// The name of what the lists do not have under these words.
    fn unlisted(&self, kind: EntityType, words: &str, speaker: Option<&str>) -> Option<String> {
        let body = || listed(words, self.lists).filter(|_| kind == EntityType::Org);
        self.national(kind, words, speaker).or_else(body)
    }

    /// The canonical name of what these words mean, or the candidates left.
    pub fn which(
        &self,
        kind: EntityType,
        words: &str,
        clue: &EntityClue,
        speaker: Option<&str>,
        sentence: &str,
    ) -> Result<String, Vec<String>> {
        // Of the Departments of Health of several states, the home state's.
        let several = kind == EntityType::Org && clue.names.len() > 1;
        let home = |name: &&String| several && self.at_home(name, speaker);
        let here: Vec<String> = clue.names.iter().filter(home).cloned().collect();
        let here = if here.len() == 1 { &here } else { &clue.names };
        let longer = self.short.get(kind, words).and_then(Option::as_ref);
        if kind == EntityType::Org
            && (OF_A_STATE.contains(&words) || OWNED.contains(&words) || self.bare(words))
            && let Some(owner) = owner(words, sentence).and_then(|owner| State::named(owner, self.lists))
        {
            let listed = self.own(words, &owner);
            match &clue.names[..] {
                // `Russia’s Central Bank` has a name of its own.
                [_] if owner.is_russia() && !OF_A_STATE.contains(&words) => {}
                _ => return Ok(listed.unwrap_or_else(|| format!("{} {words}", owner.front))),
            }
        }
        // *our Armed Forces* are not Ukraine's, though these were named in full.
        let longer = longer.filter(|longer| !OF_A_STATE.contains(&words) || self.speaks_of(longer, speaker, sentence));
        let national = || self.national(kind, words, speaker);
        // *The Senate*, said in Canberra, is not the one that is known best.
        let own = || {
            let home = self.voice.state(speaker).filter(|_| kind == EntityType::Org)?;
            self.own(words, home)
        };
        let name = match (longer, &here[..]) {
            (_, []) if let Some(one) = said_more::listed(kind, words, self.lists) => one,
            (Some(longer), []) => longer.clone(),
            (Some(longer), listed) if !clue.sure || OF_A_STATE.contains(&words) || listed.contains(longer) => {
                longer.clone()
            }
            (_, []) => self.unlisted(kind, words, speaker).unwrap_or_else(|| spelled(words)),
            (_, [one]) if one == words && OF_A_STATE.contains(&words) => {
                national().unwrap_or_else(|| words.to_string())
            }
            (_, [one]) if !self.voice.is_russian() && kind == EntityType::Org && russian_by_default(one, words) => {
                national().unwrap_or_else(|| words.to_string())
            }
            (_, [_]) if self.bare(words) && self.voice.is_foreign(speaker) => {
                national().unwrap_or_else(|| words.to_string())
            }
            // `ATO` in Russia's words is hardly the Australian Taxation Office.
            (_, [one]) if !clue.sure && is_acronym(words) && self.is_abroad(one, speaker) => words.to_string(),
            // `the Congress`, of the Congress of Judges, which is the All-Russian one.
            (_, [one]) if kind == EntityType::Event && !clue.sure => {
                self.short.get(kind, one).and_then(Option::as_ref).unwrap_or(one).clone()
            }
            // `the Court`, of the Supreme Court of the state that speaks
            (_, [one]) => own().or_else(|| self.own_of(kind, one, speaker)).unwrap_or_else(|| one.clone()),
            (_, several) => self.whose(several, sentence).ok_or_else(|| several.to_vec())?,
        };
        Ok(self.same.get(kind, &name).cloned().unwrap_or(name))
    }

    /// Of a Russian body and one of the UN: the UN's where the sentence speaks of the UN, else Russia's among Russians.
    fn whose(&self, several: &[String], sentence: &str) -> Option<String> {
        let of = |whose| several.iter().find(|name| name.starts_with(whose));
        let (russian, world) = (of("Russian ")?, of("UN ")?);
        let words = |w: &str| matches!(w, "UN" | "Nations" | "resolution" | "resolutions" | "veto" | "vetoed" | "IAEA");
        let said = ["permanent member of", "a permanent member", "High Representative", "non-permanent"];
        if sentence.split(|c: char| !c.is_alphabetic()).any(words) || said.iter().any(|w| sentence.contains(w)) {
            return Some(world.clone());
        }
        (self.voice.is_russian() && !self.full.contains(world)).then(|| russian.clone())
    }

    /// Whether whoever says *Armed Forces* means those of a state that were named in full: the speaker's own, or those
    /// of a state that the sentence names.
    fn speaks_of(&self, full: &str, speaker: Option<&str>, sentence: &str) -> bool {
        let Some(of) = State::named(full, self.lists) else { return true };
        self.voice.state(speaker).is_none_or(|home| *home == of) || of.is_in(sentence)
    }

    /// Whether the lists know a body to belong to the state that speaks.
    fn at_home(&self, name: &str, speaker: Option<&str>) -> bool {
        let Some(home) = self.voice.state(speaker) else { return false };
        let here =
            |f: &Fact| f.section == Section::Org && f.name == name && f.attribute("of") == Some(home.name.as_str());
        self.lists.known(name).iter().any(here)
    }

    /// Whether the lists know a body to belong to another state than the one that speaks.
    fn is_abroad(&self, name: &str, speaker: Option<&str>) -> bool {
        let Some(home) = self.voice.state(speaker) else { return false };
        let of = |f: &Fact| (f.name == name).then(|| f.attribute("of").map(str::to_string)).flatten();
        self.lists.known(name).iter().find_map(of).is_some_and(|of| of != home.name)
    }

    /// `Healthcare Ministry` is Russia's where Russia's own people speak of it; `Armed Forces of Mongolia` are the
    /// Mongolian ones; the `Intergovernmental Commission` is that of the two states that meet.
    fn national(&self, kind: EntityType, words: &str, speaker: Option<&str>) -> Option<String> {
        if kind != EntityType::Org {
            return None;
        }
        // `Ministry of Justice of Russia`, `Foreign Ministry of the People’s Republic of China`
        let splits = words.match_indices(" of ").map(|(at, of)| (&words[..at], &words[at + of.len()..]));
        let mut of_states = splits.filter_map(|(body, whose)| Some((body, State::whole(whose, self.lists)?)));
        if let Some((body, state)) = of_states.next()
            && (body.starts_with("Ministry ") || body.ends_with(" Ministry"))
        {
            let name = format!("{} {}", state.front, usual_ministry(body).unwrap_or(body));
            return Some(
                self.body(&name).and_then(|listed| as_written(&listed, body).or(Some(listed))).unwrap_or(name),
            );
        }
        if let Some((body, whose)) = words.split_once(" of ").filter(|(body, _)| OF_A_STATE.contains(body))
            && let Some(state) = State::named(whose, self.lists).filter(|_| body != "Ministry")
        {
            return Some(format!("{} {body}", state.front));
        }
        // No other state’s are called so.
        let american = matches!(words, "State" | "Defense" | "Justice" | "Commerce" | "Interior");
        let named = american.then(|| State::named("United States", self.lists)).flatten();
        let home = self.voice.state(speaker).or(named.as_ref())?;
        if words.starts_with("Intergovernmental Commission") {
            let guest = self.voice.guest(home).filter(|_| home.is_russia())?;
            return Some(format!("{}-{} {words}", home.front, guest.front));
        }
        self.own(words, home).or_else(|| self.bare(words).then(|| format!("{} {words}", home.front)))
    }

    /// What the lists call a state's own body of this kind: the `Treasury` of the United States has a name of its own.
    fn own(&self, words: &str, home: &State) -> Option<String> {
        if home.is_russia() {
            return None;
        }
        let (front, name) = (&home.front, &home.name);
        let forms = if lang::is(words, class::SHORT_DEPARTMENT) {
            [
                format!("{front} Department of {words}"),
                format!("{front} Department of the {words}"),
                format!("{front} {words}"),
            ]
        } else {
            [format!("{front} {words}"), format!("{words} of {name}"), format!("{words} of the {name}")]
        };
        forms.iter().find_map(|form| self.body(form))
    }

    /// The body of the state that speaks which has the name of another’s, or of Russia’s.
    fn own_of(&self, kind: EntityType, one: &str, speaker: Option<&str>) -> Option<String> {
        let home = self.voice.state(speaker).filter(|home| kind == EntityType::Org && !home.is_russia())?;
        self.own(one, home).filter(|own| own.contains(one))
    }

    /// The one body that the lists know by this form.
    fn body(&self, form: &str) -> Option<String> {
        let facts = self.lists.known(form);
        let mut bodies = facts.into_iter().filter(|f| f.section == Section::Org);
        bodies.next().filter(|_| bodies.next().is_none()).map(|f| f.name.to_string())
    }

    /// Whether words name a body of a state and not the state.
    fn bare(&self, words: &str) -> bool {
        let ministry = || {
            let turned = words.ends_with(" Ministry") || words.ends_with(" Ministry Board");
            turned && !words.contains(" of ") || words.starts_with("Ministry of ")
        };
        // `Ministry of Fisheries of the Upper Volga Republic`
        let place = || {
            let whose = words.rsplit_once(" of ").map_or("", |(_, whose)| whose);
            self.lists.known(whose.trim_start_matches("the ")).iter().any(|f| f.section == Section::Gpe)
        };
        OF_A_STATE.contains(&words) || ministry() && !place() && State::named(words, self.lists).is_none()
    }
}

/// Whether the lists take words that name no state for a body of Russia's: `Treasury`, `Academy of Sciences`, but not
/// `Federal Treasury`, which is what only Russia's is called.
fn russian_by_default(listed: &str, words: &str) -> bool {
    let russian = ["Russia", "Federal ", "All-Russian"].iter().any(|w| listed.contains(w));
    // The Commonwealth of an English page is another.
    russian && !words.contains("Russia") && !words.starts_with(listed)
        || matches!((listed, words), ("CIS", "Commonwealth") | ("RAS", "Academy of Sciences"))
}

mod said_more;
#[cfg(test)]
mod tests;
