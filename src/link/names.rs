//! Names of things that are no persons: short and long forms of one institution, place or event become one.

use super::forms::{as_written, is_acronym, numbered, owner, shorter, spelled, turned};
use super::voice::{State, Voice};
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
        let name = self.named(kind, words, clue);
        self.same.entry(kind, acronym.to_string()).or_insert(name);
    }

    /// The name of what is named in full.
    fn named(&self, kind: EntityType, words: &str, clue: &EntityClue) -> String {
        match &clue.names[..] {
            [one] => one.clone(),
            _ => self.national(kind, words, None).unwrap_or_else(|| words.to_string()),
        }
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
            && OF_A_STATE.contains(&words)
            && let Some(owner) = owner(words, sentence).and_then(|owner| State::named(owner, self.lists))
        {
            return Ok(format!("{} {words}", owner.front));
        }
        // *our Armed Forces* are not Ukraine's, though these were named in full.
        let longer = longer.filter(|longer| !OF_A_STATE.contains(&words) || self.speaks_of(longer, speaker, sentence));
        let national = || self.national(kind, words, speaker);
        let name = match (longer, &here[..]) {
            (Some(longer), []) => longer.clone(),
            (Some(longer), listed) if !clue.sure || OF_A_STATE.contains(&words) || listed.contains(longer) => {
                longer.clone()
            }
            (_, []) => national().unwrap_or_else(|| spelled(words)),
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
            (_, [one]) => one.clone(),
            (_, several) => self.whose(several, sentence).ok_or_else(|| several.to_vec())?,
        };
        Ok(self.same.get(kind, &name).cloned().unwrap_or(name))
    }

    /// Of a Russian body and one of the UN: the UN's where the sentence speaks of the UN, else Russia's among Russians.
    fn whose(&self, several: &[String], sentence: &str) -> Option<String> {
        let of = |whose| several.iter().find(|name| name.starts_with(whose));
        let (russian, world) = (of("Russian ")?, of("UN ")?);
        let words = |w: &str| matches!(w, "UN" | "Nations" | "resolution" | "resolutions" | "veto");
        if sentence.split(|c: char| !c.is_alphabetic()).any(words) {
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
        if let Some((body, whose)) = words.split_once(" of ").filter(|(body, _)| OF_A_STATE.contains(body))
            && let Some(state) = State::named(whose, self.lists)
        {
            return Some(format!("{} {body}", state.front));
        }
        // `Foreign Ministry of the Russian Federation`
        if let Some((ministry, whose)) = words.split_once(" Ministry of ")
            && let Some(state) = State::named(whose, self.lists)
        {
            return Some(format!("{} {ministry} Ministry", state.front));
        }
        let home = self.voice.state(speaker)?;
        if words.starts_with("Intergovernmental Commission") {
            let guest = self.voice.guest(home).filter(|_| home.is_russia())?;
            return Some(format!("{}-{} {words}", home.front, guest.front));
        }
        // `Treasury` of the United States has a name of its own.
        let listed = || {
            let (front, name) = (&home.front, &home.name);
            let forms = [format!("{front} {words}"), format!("{words} of {name}"), format!("{words} of the {name}")];
            let known = forms.iter().find_map(|form| {
                let facts = self.lists.known(form);
                let mut bodies = facts.into_iter().filter(|f| f.section == Section::Org);
                bodies.next().filter(|_| bodies.next().is_none())
            })?;
            Some(known.name.to_string())
        };
        let own = (!home.is_russia()).then(listed).flatten();
        own.or_else(|| self.bare(words).then(|| format!("{} {words}", home.front)))
    }

    /// Whether words name a body of a state and not the state.
    fn bare(&self, words: &str) -> bool {
        let ministry = || {
            let turned = words.ends_with(" Ministry") || words.ends_with(" Ministry Board");
            turned && !words.contains(" of ") || words.starts_with("Ministry of ")
        };
        OF_A_STATE.contains(&words) || ministry() && State::named(words, self.lists).is_none()
    }
}

/// Whether the lists take words that name no state for a body of Russia's: `Treasury`, `Academy of Sciences`, but not
/// `Federal Treasury`, which is what only Russia's is called.
fn russian_by_default(listed: &str, words: &str) -> bool {
    let russian = ["Russia", "Federal ", "All-Russian"].iter().any(|w| listed.contains(w));
    // The Commonwealth of an English page is another.
    russian && !words.contains("Russia") && !words.starts_with(listed) || listed == "CIS" && words == "Commonwealth"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Metadata, Participant};

    fn clue(kind: EntityType) -> EntityClue {
        EntityClue { kind, names: Vec::new(), sure: false }
    }

    #[test]
    fn a_long_name_comes_back_in_shorter_forms() {
        let lists = Lists::default();
        let mut names = Names::new(Voice::default(), &lists);
        names.learn(EntityType::Org, "6th Mountain Rifle Company of the Guards", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Presidential Council for Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Economic Council of the Chamber of Crafts", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Joint Northern Mountain Rescue Supply Board", &clue(EntityType::Org));
        let which = |words| names.which(EntityType::Org, words, &clue(EntityType::Org), None, "");
        assert_eq!(which("Council for Fisheries"), Ok("Presidential Council for Fisheries".into()));
        assert_eq!(which("Presidential Council"), Ok("Presidential Council for Fisheries".into()));
        assert_eq!(which("Economic Council"), Ok("Economic Council of the Chamber of Crafts".into()));
        assert_eq!(which("Security Council"), Ok("Security Council".into()));
        assert_eq!(which("Rescue Supply Board"), Ok("Joint Northern Mountain Rescue Supply Board".into()));
        // Three words come off, no more.
        assert_eq!(which("Supply Board"), Ok("Supply Board".into()));
        assert_eq!(which("6th Company"), Ok("6th Mountain Rifle Company of the Guards".into()));
        names.learn(EntityType::Event, "All-Russian Congress of Weavers", &clue(EntityType::Event));
        names.learn(EntityType::Event, "VIII All-Russian Congress of Weavers", &clue(EntityType::Event));
        let congress = names.which(EntityType::Event, "Congress of Weavers", &clue(EntityType::Event), None, "");
        assert_eq!(congress, Ok("All-Russian Congress of Weavers".into()));
    }

    /// A voice: the house's state, and who speaks in which role.
    fn voice(country: Option<&str>, speakers: &[(&str, &str)], lists: &Lists) -> Voice {
        let metadata = Metadata { country: country.map(Into::into), ..Metadata::default() };
        let speaker = |&(name, role): &(&str, &str)| Participant {
            name: name.into(),
            role: Some(role.into()),
            ..Participant::default()
        };
        Voice::of(&metadata, &speakers.iter().map(speaker).collect::<Vec<_>>(), &[], lists)
    }

    const PUTIN: (&str, &str) = ("Vladimir Putin", "President of Russia");
    const NOVOTNY: (&str, &str) = ("Jan Novotny", "President of Finland");

    #[test]
    fn a_ministry_is_one_however_its_name_is_turned_and_russian_where_russians_speak() {
        let lists = Lists::default();
        let mut names = Names::new(voice(None, &[PUTIN, NOVOTNY], &lists), &lists);
        names.learn(EntityType::Org, "Ministry of Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Fisheries Ministry", &clue(EntityType::Org));
        let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker, "");
        assert_eq!(which("Fisheries Ministry", Some("Vladimir Putin")), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Ministry of Fisheries", None), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Government", Some("Jan Novotny")), Ok("Finnish Government".into()));
        assert_eq!(which("Armed Forces of Mongolia", None), Ok("Mongolian Armed Forces".into()));
        assert_eq!(
            which("Intergovernmental Commission", None),
            Ok("Russian-Finnish Intergovernmental Commission".into())
        );
        assert_eq!(
            which("Institute of the Fisheries Ministry", None),
            Ok("Institute of the Fisheries Ministry".into())
        );
        assert_eq!(which("Russian Fisheries Ministry", None), Ok("Russian Ministry of Fisheries".into()));
    }

    #[test]
    fn a_listed_ministry_is_called_as_the_transcript_calls_it() {
        let lists = Lists::default();
        let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
        let mut names = Names::new(voice(None, &[PUTIN], &lists), &lists);
        let trade = listed("Russian Ministry of Industry and Trade");
        names.learn(EntityType::Org, "Industry Ministry", &trade);
        let called = |names: &Names, words, clue| names.which(EntityType::Org, words, clue, None, "");
        assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry and Trade".into()));
        names.learn(EntityType::Org, "Ministry of Industry", &trade);
        assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry".into()));
        names.learn(EntityType::Org, "Industry and Trade Ministry", &trade);
        assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry and Trade".into()));
        let culture = listed("Russian Culture Ministry");
        names.learn(EntityType::Org, "Ministry of Culture", &culture);
        assert_eq!(called(&names, "Ministry of Culture", &culture), Ok("Russian Ministry of Culture".into()));
        assert_eq!(called(&names, "Culture Ministry", &culture), Ok("Russian Ministry of Culture".into()));
        let foreign = listed("Russian Foreign Ministry");
        assert_eq!(called(&names, "Ministry of Foreign Affairs", &foreign), Ok("Russian Foreign Ministry".into()));
    }

    #[test]
    fn a_body_without_a_state_is_that_of_the_state_that_speaks() {
        let lists = Lists::default();
        let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
        let (treasury, defence) = (listed("Federal Treasury"), listed("Russian Defence Ministry"));
        let government = listed("Russian Government");
        let which = |voice, words, clue| {
            Names::new(voice, &lists).which(EntityType::Org, words, clue, Some("Ben Hill"), "").unwrap()
        };
        assert_eq!(which(Voice::default(), "Treasury", &treasury), "Treasury");
        assert_eq!(which(Voice::default(), "Federal Treasury", &treasury), "Federal Treasury");
        assert_eq!(which(Voice::default(), "Defence Ministry", &defence), "Defence Ministry");
        assert_eq!(which(Voice::default(), "Russian Defence Ministry", &defence), "Russian Defence Ministry");
        assert_eq!(which(Voice::default(), "Federal Government", &government), "Federal Government");
        assert_eq!(which(voice(Some("RU"), &[], &lists), "Treasury", &treasury), "Federal Treasury");
        assert_eq!(which(voice(Some("US"), &[], &lists), "Treasury", &treasury), "US Department of the Treasury");
        let british = voice(None, &[("Ben Hill", "Prime Minister of the United Kingdom")], &lists);
        assert_eq!(which(british, "Defence Ministry", &defence), "UK Ministry of Defence");
        let guest = voice(Some("RU"), &[("Ben Hill", "President of Kazakhstan")], &lists);
        assert_eq!(which(guest, "Government", &government), "Kazakh Government");
    }

    #[test]
    fn an_acronym_that_another_states_agency_has_stands_for_itself() {
        let lists = Lists::default();
        let office =
            EntityClue { kind: EntityType::Org, names: vec!["Australian Taxation Office".into()], sure: false };
        let which = |country| {
            let names = Names::new(voice(Some(country), &[], &lists), &lists);
            names.which(EntityType::Org, "ATO", &office, None, "").unwrap()
        };
        assert_eq!((which("RU").as_str(), which("AU").as_str()), ("ATO", "Australian Taxation Office"));
    }

    #[test]
    fn the_armed_forces_are_the_speakers_own_unless_the_sentence_names_others() {
        let lists = Lists::default();
        let mut names = Names::new(voice(None, &[PUTIN], &lists), &lists);
        names.learn(EntityType::Org, "Armed Forces of Finland", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Finnish Armed Forces", &clue(EntityType::Org));
        let which = |sentence| {
            let speaker = Some("Vladimir Putin");
            names.which(EntityType::Org, "Armed Forces", &clue(EntityType::Org), speaker, sentence).unwrap()
        };
        assert_eq!(which("Volunteers join the Armed Forces"), "Russian Armed Forces");
        assert_eq!(which("Finland trusts the Armed Forces"), "Finnish Armed Forces");
        assert_eq!(which("to South Korea’s Armed Forces"), "South Korean Armed Forces");
    }

    #[test]
    fn the_security_council_is_whose_the_sentence_or_the_site_says() {
        let lists = Lists::default();
        let names = Names::new(voice(Some("RU"), &[], &lists), &lists);
        let both = ["UN Security Council".to_string(), "Russian Security Council".to_string()];
        let russian = Some("Russian Security Council".to_string());
        assert_eq!(names.whose(&both, "I meet with the Security Council weekly"), russian);
        assert_eq!(names.whose(&both, "a resolution of the Security Council"), Some("UN Security Council".to_string()));
        let abroad = Names::new(Voice::default(), &lists);
        assert_eq!(abroad.whose(&both, "the Security Council met"), None);
    }

    #[test]
    fn a_state_of_the_users_own_list_has_a_government_of_its_own() {
        let mut lists = Lists::default();
        lists.add("[GPE]\nRuritania | adjective=Ruritanian\n").unwrap();
        let names = Names::new(voice(Some("RU"), &[("Anna Orlova", "Prime Minister of Ruritania")], &lists), &lists);
        let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker, "").unwrap();
        assert_eq!(which("Government", Some("Anna Orlova")), "Ruritanian Government");
        assert_eq!(which("Government of Ruritania", None), "Ruritanian Government");
        assert_eq!(which("Government", None), "Russian Government");
    }
}
