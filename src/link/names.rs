//! Names of things that are no persons: short and long forms of one institution, place or event become one.

use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::{EntityClue, EntityType, Participant};
use std::collections::{BTreeMap, BTreeSet};

/// The things that the transcript names, by every shorter form of their names.
#[derive(Debug)]
pub struct Names<'l> {
    /// What tells which words name a state.
    lists: &'l Lists,
    /// Shorter form of a long name → the name, or `None` where two names have it.
    short: BTreeMap<(EntityType, String), Option<String>>,
    /// Words → the name that stands for them.
    same: BTreeMap<(EntityType, String), String>,
    /// The adjective of the state whose people speak here: `Russian`.
    home: Option<String>,
    /// Whether nothing says that the bodies without a state are Russia's, which the lists take them for.
    elsewhere: bool,
    /// The names that were written in full.
    full: BTreeSet<String>,
    /// Participants who speak for a state, by its adjective.
    homes: BTreeMap<String, String>,
}

/// The adjective of the home state where Russia's people speak or a site of Russia's prints it.
const RUSSIAN: &str = "Russian";

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
    /// Begins with those who take part and the site: they tell whose Government is meant. `russia` says whether the
    /// transcript names Russia at all.
    pub fn new(
        participants: &[Participant],
        url: Option<&str>,
        country: Option<&str>,
        russia: bool,
        lists: &'l Lists,
    ) -> Self {
        let state = |p: &Participant| Some((p.name.clone(), state(p.role.as_deref()?, lists)?));
        let homes: BTreeMap<String, String> = participants.iter().filter_map(state).collect();
        let mut states: Vec<&String> = homes.values().collect();
        states.sort();
        states.dedup();
        // The house tells best whose voice it is.
        let house = country.and_then(|code| lists.place(code)).and_then(|f| Some(in_front(f.attribute("adjective")?)));
        let russian = match &house {
            Some(house) => house == RUSSIAN,
            None => states.iter().any(|s| *s == RUSSIAN) || url.is_some_and(of_russia),
        };
        let abroad = house.is_some() && !russian;
        let home = match (russian, house) {
            (true, _) => Some(RUSSIAN.to_string()),
            (_, Some(house)) => Some(house),
            _ => states.first().map(|s| s.to_string()),
        };
        let elsewhere = abroad || !russian && (!russia || states.len() == 1);
        Self {
            lists,
            home: home.filter(|_| russian || abroad || states.len() == 1),
            elsewhere,
            homes,
            short: BTreeMap::new(),
            same: BTreeMap::new(),
            full: BTreeSet::new(),
        }
    }

    /// Whether Russia's own voice speaks.
    pub fn russian(&self) -> bool {
        !self.elsewhere
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
            self.same.entry((kind, one.clone())).or_insert(own);
        }
        let headless = words.rsplit_once(' ').map(|w| w.0).filter(|w| kind == EntityType::Event && w.contains(' '));
        for shorter in shorter(words).into_iter().chain(headless) {
            let place = self.short.entry((kind, shorter.to_string())).or_insert_with(|| Some(name.clone()));
            if place.as_ref().is_some_and(|n| *n != name) {
                *place = None;
            }
        }
        // `Matilda` for Hurricane Matilda
        if let Some((_, bare)) = words.rsplit_once(' ').filter(|(front, _)| {
            kind == EntityType::Event && front.rsplit(' ').next().is_some_and(|w| lang::is(w, class::STORM))
        }) {
            self.same.entry((kind, bare.to_string())).or_insert_with(|| name.clone());
        }
        if let Some(unit) = numbered(words).filter(|_| kind == EntityType::Org) {
            self.same.entry((kind, unit)).or_insert_with(|| name.clone());
        }
        if let Some(turned) = turned(&name)
            && !self.same.contains_key(&(kind, name.clone()))
        {
            self.same.insert((kind, turned), name);
        }
    }

    /// Learns an acronym that stands in brackets after the name.
    pub fn introduce(&mut self, kind: EntityType, acronym: &str, words: &str, clue: &EntityClue) {
        let name = self.named(kind, words, clue);
        self.same.entry((kind, acronym.to_string())).or_insert(name);
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
    ) -> Result<String, Vec<String>> {
        // Of the Departments of Health of several states, the home state's.
        let several = kind == EntityType::Org && clue.names.len() > 1;
        let here: Vec<String> = clue.names.iter().filter(|name| several && self.at_home(name)).cloned().collect();
        let here = if here.len() == 1 { &here } else { &clue.names };
        let longer = self.short.get(&(kind, words.to_string())).and_then(Option::as_ref);
        let name = match (longer, &here[..]) {
            (Some(longer), []) => longer.clone(),
            (Some(longer), listed) if !clue.sure || OF_A_STATE.contains(&words) || listed.contains(longer) => {
                longer.clone()
            }
            (_, []) => self.national(kind, words, speaker).unwrap_or_else(|| spelled(words)),
            (_, [one]) if one == words && OF_A_STATE.contains(&words) => {
                self.national(kind, words, speaker).unwrap_or_else(|| words.to_string())
            }
            (_, [one]) if self.elsewhere && kind == EntityType::Org && russian_by_default(one, words) => {
                self.national(kind, words, speaker).unwrap_or_else(|| words.to_string())
            }
            (_, [_]) if self.abroad(words, speaker) => {
                self.national(kind, words, speaker).unwrap_or_else(|| words.to_string())
            }
            // `the Congress`, of the Congress of Judges, which is the All-Russian one.
            (_, [one]) if kind == EntityType::Event && !clue.sure => {
                self.short.get(&(kind, one.clone())).and_then(Option::as_ref).unwrap_or(one).clone()
            }
            (_, [one]) => one.clone(),
            (_, several) => return Err(several.to_vec()),
        };
        Ok(self.same.get(&(kind, name.clone())).cloned().unwrap_or(name))
    }

    /// Of a Russian body and one of the UN: the UN's where the sentence speaks of the UN, else Russia's among Russians.
    pub fn whose(&self, several: &[String], sentence: &str) -> Option<String> {
        let of = |whose| several.iter().find(|name| name.starts_with(whose));
        let (russian, world) = (of("Russian ")?, of("UN ")?);
        let words = |w: &str| matches!(w, "UN" | "Nations" | "resolution" | "resolutions" | "veto");
        if sentence.split(|c: char| !c.is_alphabetic()).any(words) {
            return Some(world.clone());
        }
        (self.home.as_deref() == Some(RUSSIAN) && !self.full.contains(world)).then(|| russian.clone())
    }

    /// Whether the lists know a body to belong to the home state.
    fn at_home(&self, name: &str) -> bool {
        let whose = |f: &crate::lists::Fact| f.attribute("of").and_then(|whose| state(whose, self.lists));
        let facts = self.lists.known(name);
        let mut bodies = facts.iter().filter(|f| f.section == Section::Org && f.name == name);
        self.home.is_some() && bodies.any(|f| whose(f) == self.home)
    }

    /// Whether somebody who speaks for another country says *Government*.
    fn abroad(&self, words: &str, speaker: Option<&str>) -> bool {
        self.bare(words) && speaker.and_then(|s| self.homes.get(s)).is_some_and(|s| s != RUSSIAN)
    }

    /// `Healthcare Ministry` is Russia's where Russia's own people speak of it; `Armed Forces of Mongolia` are the
    /// Mongolian ones; the `Intergovernmental Commission` is that of the two states that meet.
    fn national(&self, kind: EntityType, words: &str, speaker: Option<&str>) -> Option<String> {
        if kind != EntityType::Org {
            return None;
        }
        if let Some((body, whose)) = words.split_once(" of ").filter(|(body, _)| OF_A_STATE.contains(body))
            && let Some(state) = state(whose, self.lists)
        {
            return Some(format!("{state} {body}"));
        }
        // `Foreign Ministry of the Russian Federation`
        if let Some((ministry, whose)) = words.split_once(" Ministry of ")
            && let Some(state) = state(whose, self.lists)
        {
            return Some(format!("{state} {ministry} Ministry"));
        }
        let home = speaker.and_then(|s| self.homes.get(s)).or(self.home.as_ref())?;
        if words.starts_with("Intergovernmental Commission") {
            let mut guests = self.homes.values().filter(|s| *s != home).collect::<BTreeSet<_>>().into_iter();
            let guest = guests.next().filter(|_| guests.next().is_none() && home == RUSSIAN)?;
            return Some(format!("{home}-{guest} {words}"));
        }
        self.bare(words).then(|| format!("{home} {words}"))
    }

    /// Whether words name a body of a state and not the state.
    fn bare(&self, words: &str) -> bool {
        OF_A_STATE.contains(&words)
            || words.ends_with(" Ministry")
            || words.ends_with(" Ministry Board")
            || words.starts_with("Ministry of ") && state(words, self.lists).is_none()
    }
}

/// The adjective of the state that some words name first: `Russian` for `President of Russia` and `Russian Ambassador`.
fn state(words: &str, lists: &Lists) -> Option<String> {
    let tokens = lang::cut(words);
    let hits = lists.scan(&tokens);
    hits.iter().filter(|h| !h.weak).find_map(|h| match h.fact.section {
        Section::Gpe => h.fact.attribute("adjective").map(in_front),
        Section::Norp => h.fact.attribute("of").map(|_| in_front(h.fact.name)),
        _ => None,
    })
}

/// How a state stands in front of its bodies: `Russian`, but `US`.
fn in_front(adjective: &str) -> String {
    if adjective == "American" { "US" } else { adjective }.to_string()
}

/// A listed ministry's name in the order in which the transcript has it: `Russian Ministry of Culture` for the Russian
/// Culture Ministry where it says `Ministry of Culture`. Those that all the world calls by one name keep it, and those
/// of more than one thing their official one: `Russian Ministry of Industry and Trade`.
fn as_written(listed: &str, words: &str) -> Option<String> {
    const USUAL: [&str; 4] = ["Foreign", "Defence", "Interior", "Emergencies"];
    let subject = subject(listed.strip_prefix("Russian ")?)?;
    let said = words.strip_prefix("Russian ").unwrap_or(words);
    let of = said.strip_prefix("Ministry of ").is_some_and(|rest| rest.starts_with(subject));
    (of && !subject.contains(' ') && !USUAL.contains(&subject)).then(|| format!("Russian Ministry of {subject}"))
}

/// What a ministry is for: `Finance` in `Finance Ministry` and in `Ministry of Finance`.
fn subject(name: &str) -> Option<&str> {
    name.strip_prefix("Ministry of ").or_else(|| name.strip_suffix(" Ministry"))
}

/// Whether the lists take words that name no state for a body of Russia's: `Treasury`, `Academy of Sciences`.
fn russian_by_default(listed: &str, words: &str) -> bool {
    let russian = |s: &str| ["Russia", "Federal ", "All-Russian"].iter().any(|w| s.contains(w));
    // The Commonwealth of an English page is another.
    russian(listed) && !russian(words) || listed == "CIS" && words == "Commonwealth"
}

/// Whether an address is one of Russia's: `http://en.kremlin.ru/events`.
fn of_russia(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    host.ends_with(".ru")
}

/// Whether a word is a Roman number.
fn roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// `6th Company` for the 6th Paratroop Company: numbered units keep their number and what they are.
fn numbered(words: &str) -> Option<String> {
    let name = words.split(" of ").next()?;
    let (number, rest) = name.split_once(' ').filter(|(n, _)| n.starts_with(|c: char| c.is_ascii_digit()))?;
    let (_, unit) = rest.rsplit_once(' ')?;
    Some(format!("{number} {unit}"))
}

/// The shorter forms in which a long name comes back: without its first words, or without what *of* and *for* bring.
fn shorter(words: &str) -> Vec<&str> {
    let mut out = Vec::new();
    // The `4th Eastern Economic Forum` is one of several.
    if words.starts_with(|c: char| c.is_ascii_digit()) || words.split(' ').next().is_some_and(roman) {
        return out;
    }
    let head = [" of ", " for ", " on "].iter().filter_map(|l| words.find(l)).min().unwrap_or(words.len());
    let (mut rest, mut cut) = (words, 0);
    // Three words at most come off at the front; the rest must be two or more.
    while let (Some(space), true) = (rest.find(' '), cut < 3) {
        if words.len() - rest.len() + space >= head {
            break;
        }
        rest = &rest[space + 1..];
        cut += 1;
        if rest.contains(' ') && rest.starts_with(char::is_uppercase) {
            out.push(rest);
        }
        let front = &words[words.len() - rest.len()..head.max(words.len() - rest.len())];
        if head < words.len() && front.contains(' ') {
            out.push(front);
        }
    }
    if head < words.len() && words[..head].contains(' ') {
        out.push(&words[..head]);
    }
    // `Commission for Military Technical Cooperation` of `… with Foreign States`
    if head < words.len() {
        for link in [" with ", " of ", " in ", " and "] {
            if let Some(at) = words[head + 4..].rfind(link) {
                out.push(&words[..head + 4 + at]);
            }
        }
    }
    out
}

/// `Ministry of Finance` for `Finance Ministry` and the other way round, so that both are one.
fn turned(name: &str) -> Option<String> {
    let (nation, rest) = name.strip_prefix("Russian ").map_or(("", name), |rest| ("Russian ", rest));
    if let Some(subject) = rest.strip_prefix("Ministry of ") {
        return (!subject.contains(" of ")).then(|| format!("{nation}{subject} Ministry"));
    }
    rest.strip_suffix(" Ministry").map(|subject| format!("{nation}Ministry of {subject}"))
}

/// A name as it is written when it stands for itself: `St. Petersburg` is `St Petersburg`.
fn spelled(words: &str) -> String {
    if words.starts_with("St. ") { words.replacen("St. ", "St ", 1) } else { words.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clue(kind: EntityType) -> EntityClue {
        EntityClue { kind, names: Vec::new(), sure: false }
    }

    #[test]
    fn a_long_name_comes_back_in_shorter_forms() {
        let lists = Lists::default();
        let mut names = Names::new(&[], None, None, false, &lists);
        names.learn(EntityType::Org, "6th Mountain Rifle Company of the Guards", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Presidential Council for Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Economic Council of the Chamber of Crafts", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Joint Northern Mountain Rescue Supply Board", &clue(EntityType::Org));
        let which = |words| names.which(EntityType::Org, words, &clue(EntityType::Org), None);
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
        let congress = names.which(EntityType::Event, "Congress of Weavers", &clue(EntityType::Event), None);
        assert_eq!(congress, Ok("All-Russian Congress of Weavers".into()));
    }

    #[test]
    fn a_ministry_is_one_however_its_name_is_turned_and_russian_where_russians_speak() {
        let lists = Lists::default();
        let putin = Participant {
            name: "Vladimir Putin".into(),
            role: Some("President of Russia".into()),
            ..Participant::default()
        };
        let other = Participant {
            name: "Jan Novotny".into(),
            role: Some("President of Finland".into()),
            ..Participant::default()
        };
        let mut names = Names::new(&[putin, other], None, None, true, &lists);
        names.learn(EntityType::Org, "Ministry of Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Fisheries Ministry", &clue(EntityType::Org));
        let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker);
        assert_eq!(which("Fisheries Ministry", Some("Vladimir Putin")), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Ministry of Fisheries", None), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Government", Some("Jan Novotny")), Ok("Finnish Government".into()));
        assert_eq!(which("Armed Forces of Mongolia", None), Ok("Mongolian Armed Forces".into()));
        assert_eq!(
            which("Intergovernmental Commission", None),
            Ok("Russian-Finnish Intergovernmental Commission".into())
        );
    }

    #[test]
    fn a_listed_ministry_is_called_as_the_transcript_calls_it() {
        let lists = Lists::default();
        let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
        let mut names = Names::new(&[], None, None, true, &lists);
        let trade = listed("Russian Ministry of Industry and Trade");
        names.learn(EntityType::Org, "Industry Ministry", &trade);
        let which = |words, clue| names.which(EntityType::Org, words, clue, None);
        assert_eq!(which("Industry Ministry", &trade), Ok("Russian Ministry of Industry and Trade".into()));
        let culture = listed("Russian Culture Ministry");
        names.learn(EntityType::Org, "Ministry of Culture", &culture);
        let which = |words, clue| names.which(EntityType::Org, words, clue, None);
        assert_eq!(which("Ministry of Culture", &culture), Ok("Russian Ministry of Culture".into()));
        assert_eq!(which("Culture Ministry", &culture), Ok("Russian Ministry of Culture".into()));
        let foreign = listed("Russian Foreign Ministry");
        assert_eq!(which("Ministry of Foreign Affairs", &foreign), Ok("Russian Foreign Ministry".into()));
    }

    #[test]
    fn a_body_without_a_state_is_russian_only_where_russia_is_spoken_of() {
        let lists = Lists::default();
        let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
        let (treasury, defence) = (listed("Federal Treasury"), listed("Russian Defence Ministry"));
        let speaker = Participant { name: "Ben Hill".into(), ..Participant::default() };
        let british = Participant { role: Some("Prime Minister of the United Kingdom".into()), ..speaker.clone() };
        let which = |names: Names, words, clue| names.which(EntityType::Org, words, clue, Some("Ben Hill"));
        let abroad = || Names::new(std::slice::from_ref(&speaker), None, None, false, &lists);
        assert_eq!(which(abroad(), "Treasury", &treasury), Ok("Treasury".into()));
        assert_eq!(which(abroad(), "Defence Ministry", &defence), Ok("Defence Ministry".into()));
        assert_eq!(which(abroad(), "Russian Defence Ministry", &defence), Ok("Russian Defence Ministry".into()));
        let among_russians = Names::new(std::slice::from_ref(&speaker), None, None, true, &lists);
        assert_eq!(which(among_russians, "Treasury", &treasury), Ok("Federal Treasury".into()));
        let of_a_state = Names::new(std::slice::from_ref(&british), None, None, true, &lists);
        assert_eq!(which(of_a_state, "Defence Ministry", &defence), Ok("British Defence Ministry".into()));
    }

    #[test]
    fn the_security_council_is_whose_the_sentence_or_the_site_says() {
        let lists = Lists::default();
        let names = Names::new(&[], Some("http://en.kremlin.ru/events/councils/1"), None, false, &lists);
        let both = ["UN Security Council".to_string(), "Russian Security Council".to_string()];
        let russian = Some("Russian Security Council".to_string());
        assert_eq!(names.whose(&both, "I meet with the Security Council weekly"), russian);
        assert_eq!(names.whose(&both, "a resolution of the Security Council"), Some("UN Security Council".to_string()));
        let abroad = Names::new(&[], Some("https://www.example.org/kremlin.ru"), None, false, &lists);
        assert_eq!(abroad.whose(&both, "the Security Council met"), None);
    }

    #[test]
    fn a_state_of_the_users_own_list_has_a_government_of_its_own() {
        let mut lists = Lists::default();
        lists.add("[GPE]\nRuritania | adjective=Ruritanian\n").unwrap();
        let minister = Participant {
            name: "Anna Orlova".into(),
            role: Some("Prime Minister of Ruritania".into()),
            ..Participant::default()
        };
        let names = Names::new(&[minister], Some("http://en.kremlin.ru/x"), None, true, &lists);
        let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker).unwrap();
        assert_eq!(which("Government", Some("Anna Orlova")), "Ruritanian Government");
        assert_eq!(which("Government of Ruritania", None), "Ruritanian Government");
        assert_eq!(which("Government", None), "Russian Government");
    }
}
