//! Whose voice speaks: the state whose *Government*, *Treasury* and *Armed Forces* are meant where no words say so.

use super::terms_of_office;
use crate::lang;
use crate::lists::{Fact, Lists, Section};
use crate::model::{EntityClue, EntityType, Found, Metadata, Participant};
use std::collections::BTreeMap;

/// A state, by its name and by what stands in front of its bodies: `Russia`, `Russian`; `United States`, `US`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// Its name.
    pub name: String,
    /// What stands in front of its bodies.
    pub front: String,
}

/// The state that the lists take a body for, where nothing else is said.
const RUSSIA: &str = "Russia";

impl State {
    /// The state that some words name first: Russia for `President of Russia` and `Russian Ambassador`.
    pub fn named(words: &str, lists: &Lists) -> Option<Self> {
        let tokens = lang::cut(words);
        let hits = lists.scan(&tokens);
        hits.iter().filter(|h| !h.weak).find_map(|h| match h.fact.section {
            Section::Gpe => Self::of(h.fact),
            // `Eurasian` is of no state.
            Section::Norp => {
                let of =
                    h.fact.attribute("of").filter(|of| lists.known(of).iter().any(|f| f.section == Section::Gpe))?;
                Some(Self { name: of.to_string(), front: in_front(h.fact.name).to_string() })
            }
            _ => None,
        })
    }

    /// The state that some words name and nothing else: `the Russian Federation`.
    pub fn whole(words: &str, lists: &Lists) -> Option<Self> {
        let words = words.trim_start_matches("the ");
        let known = lists.known(words).into_iter().find(|f| f.section == Section::Gpe)?;
        Self::of(known).or_else(|| Self::named(words, lists).filter(|state| state.name == known.name))
    }

    /// A state of the lists.
    fn of(fact: Fact) -> Option<Self> {
        let adjective = fact.attribute("adjective")?;
        Some(Self { name: fact.name.to_string(), front: in_front(adjective).to_string() })
    }

    /// The state with this code of ISO 3166, or of whose regions one has it.
    fn of_code(code: &str, lists: &Lists) -> Option<Self> {
        Self::of(lists.place(code.split('-').next().unwrap_or(code))?)
    }

    /// Whether it is Russia.
    pub fn is_russia(&self) -> bool {
        self.name == RUSSIA
    }

    /// Whether some words name it, by its name or in front of a noun.
    pub fn is_in(&self, words: &str) -> bool {
        [&self.name, &self.front].iter().any(|name| words.contains(name.as_str()))
    }
}

/// How a state stands in front of its bodies: `Russian`, but `US`.
fn in_front(adjective: &str) -> &str {
    if adjective == "American" { "US" } else { adjective }
}

/// Who speaks for which state.
#[derive(Debug, Default)]
pub struct Voice {
    /// The state of the house or of the place, of the speakers, or else the one of which the text mostly speaks.
    home: Option<State>,
    /// Participants who speak for a state.
    speakers: BTreeMap<String, State>,
    /// The text names Russia.
    of_russia: bool,
}

impl Voice {
    /// Listens to the house, the page, those who take part and what was found.
    pub fn of(metadata: &Metadata, participants: &[Participant], found: &[Found<EntityClue>], lists: &Lists) -> Self {
        let day = metadata.date.as_deref();
        let speaks = |p: &Participant| {
            let of_role = p.role.as_deref().and_then(|role| State::named(role, lists));
            let state = of_role.or_else(|| State::of_code(terms_of_office::state(lists, &p.name, day)?, lists))?;
            Some((p.name.clone(), state))
        };
        let speakers: BTreeMap<String, State> = participants.iter().filter_map(speaks).collect();
        let mut states: Vec<&State> = speakers.values().collect();
        states.sort();
        states.dedup();
        let house = metadata.country.as_deref().and_then(|code| State::of_code(code, lists));
        let page = metadata.url.as_deref().is_some_and(of_russia) || metadata.city.as_deref() == Some("Moscow");
        let russia = states.iter().find(|s| s.is_russia()).map(|s| (*s).clone());
        let russia = russia.or_else(|| page.then(|| State::named(RUSSIA, lists)).flatten());
        let alone = || states.first().filter(|_| states.len() == 1).map(|s| (*s).clone());
        // The house tells best whose voice it is.
        let home =
            house.or(russia).or_else(alone).or_else(|| if states.is_empty() { spoken_of(found, lists) } else { None });
        let of_russia = found.iter().any(|f| matches!(&f.what.names[..], [n] if n == RUSSIA || n == "Russian"));
        Self { home, speakers, of_russia }
    }

    /// Whether Russia's own voice speaks.
    pub fn is_russian(&self) -> bool {
        self.home.as_ref().is_some_and(State::is_russia)
    }

    /// Whether it is Russia's, or nobody's in a text that speaks of Russia.
    pub fn may_be_russian(&self) -> bool {
        self.home.as_ref().map_or(self.of_russia, State::is_russia)
    }

    /// The state for which somebody speaks, or whose voice it is all in all.
    pub fn state(&self, speaker: Option<&str>) -> Option<&State> {
        speaker.and_then(|s| self.speakers.get(s)).or(self.home.as_ref())
    }

    /// Whether this speaker speaks for another state than Russia.
    pub fn is_foreign(&self, speaker: Option<&str>) -> bool {
        speaker.and_then(|s| self.speakers.get(s)).is_some_and(|s| !s.is_russia())
    }

    /// The one state that meets this one here.
    pub fn guest(&self, home: &State) -> Option<&State> {
        let mut guests: Vec<&State> = self.speakers.values().filter(|s| *s != home).collect();
        guests.sort();
        guests.dedup();
        guests.first().filter(|_| guests.len() == 1).copied()
    }
}

/// The state of which a text mostly speaks: of those that it names, by their regions and peoples too, two in three
/// mentions; or whose bodies it names, if it names several of them, and hardly others'.
fn spoken_of(found: &[Found<EntityClue>], lists: &Lists) -> Option<State> {
    use EntityType::{Gpe, Norp, Org};
    let mut counts: BTreeMap<(bool, &str), usize> = BTreeMap::new();
    for f in found.iter().filter(|f| matches!(f.what.kind, Gpe | Norp) || f.what.kind == Org && f.what.sure) {
        if let [name] = &f.what.names[..] {
            *counts.entry((f.what.kind == Org, name)).or_default() += 1;
        }
    }
    let mut places: BTreeMap<State, usize> = BTreeMap::new();
    let mut bodies: BTreeMap<State, usize> = BTreeMap::new();
    for ((is_body, name), count) in counts {
        let state = lists.known(name).into_iter().find_map(|f| match f.section {
            Section::Gpe if !is_body => State::of_code(f.attribute("iso3166").or(f.attribute("state"))?, lists),
            Section::Norp if !is_body => State::named(f.attribute("of")?, lists),
            Section::Org if is_body => State::named(f.attribute("of")?, lists),
            _ => None,
        });
        let Some(state) = state else { continue };
        if is_body {
            *bodies.entry(state).or_default() += 1;
        } else {
            *places.entry(state).or_default() += count;
        }
    }
    mostly(places, 2).or_else(|| mostly(bodies, SEVERAL))
}

/// So many bodies of one state are no accident.
const SEVERAL: usize = 4;

/// The one that has two in three of all counts, and no fewer than so many.
fn mostly(states: BTreeMap<State, usize>, least: usize) -> Option<State> {
    let all: usize = states.values().sum();
    let (state, most) = states.into_iter().max_by_key(|(_, count)| *count)?;
    (most >= least && most * 3 >= all * 2).then_some(state)
}

/// Whether an address is one of Russia's: `http://en.kremlin.ru/events`.
fn of_russia(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    host.ends_with(".ru")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn home(metadata: &Metadata, participants: &[(&str, Option<&str>)], spoken: &[(&str, EntityType)]) -> String {
        let lists = Lists::default();
        let participants: Vec<Participant> = participants
            .iter()
            .map(|(name, role)| Participant {
                name: (*name).into(),
                role: role.map(Into::into),
                ..Participant::default()
            })
            .collect();
        let found: Vec<Found<EntityClue>> = spoken
            .iter()
            .map(|(name, kind)| Found {
                span: Span { turn: 0, start: 0, end: 1 },
                rule: "test",
                what: EntityClue { kind: *kind, names: vec![(*name).into()], sure: true },
            })
            .collect();
        Voice::of(metadata, &participants, &found, &lists).home.map_or(String::new(), |s| s.front)
    }

    #[test]
    fn the_house_tells_best_then_the_speakers_then_the_text() {
        use EntityType::{Gpe, Norp};
        let none = Metadata::default();
        let at = |country: &str| Metadata { country: Some(country.into()), ..Metadata::default() };
        assert_eq!(home(&at("US"), &[("Vladimir Putin", Some("President of Russia"))], &[]), "US");
        assert_eq!(home(&none, &[("Anna Petrova", Some("President of Finland"))], &[]), "Finnish");
        // Two states meet, and one of them is no house.
        assert_eq!(home(&none, &[("A. B.", Some("President of Finland")), ("C. D.", Some("King of Spain"))], &[]), "");
        assert_eq!(home(&none, &[("Anna Petrova", None)], &[("Queensland", Gpe), ("Australia", Gpe)]), "Australian");
        assert_eq!(home(&none, &[], &[("Russia", Gpe), ("Australia", Gpe)]), "");
        assert_eq!(home(&none, &[], &[("Russia", Gpe), ("Russian", Norp), ("Tver Region", Gpe)]), "Russian");
        assert_eq!(home(&none, &[], &[("Russia", Gpe)]), "");
        // Whose bodies it names, where places tell nothing; three are none too many.
        use EntityType::Org;
        let bodies = ["ACCC", "Austrade", "Australia Post", "Centrelink"].map(|name| (name, Org));
        assert_eq!((home(&none, &[], &bodies), home(&none, &[], &bodies[..3])), ("Australian".into(), String::new()));
        let abroad = [("US Senate", Org), ("US Congress", Org), ("US Army", Org)];
        assert_eq!(home(&none, &[], &[&bodies[..], &abroad[..]].concat()), "");
        assert_eq!(State::named("Chairman of the Eurasian Economic Commission", &Lists::default()), None);
        let url = Metadata { url: Some("http://en.kremlin.ru/x".into()), ..Metadata::default() };
        assert_eq!(home(&url, &[("Anna Petrova", Some("President of Finland"))], &[]), "Russian");
        let other = Metadata { url: Some("https://www.example.org/kremlin.ru".into()), ..Metadata::default() };
        assert_eq!(home(&other, &[], &[]), "");
    }

    #[test]
    fn who_holds_an_office_speaks_for_its_state() {
        let on = |day: &str| Metadata { date: Some(day.into()), ..Metadata::default() };
        assert_eq!(home(&on("2014-05-01"), &[("Barack Obama", None)], &[]), "US");
        assert_eq!(home(&on("2022-05-01"), &[("Barack Obama", None)], &[]), "");
        assert_eq!(home(&on("2014-05-01"), &[("Barack Obama", None), ("Vladimir Putin", None)], &[]), "Russian");
    }
}
