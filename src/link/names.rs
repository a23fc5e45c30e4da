//! Names of things that are no persons: short and long forms of one institution, place or event become one.

use crate::model::{EntityClue, EntityType, Participant};
use std::collections::{BTreeMap, BTreeSet};

/// The things that the transcript names, by every shorter form of their names.
#[derive(Debug, Default)]
pub struct Names {
    /// Shorter form of a long name → the name, or `None` where two names have it.
    short: BTreeMap<(EntityType, String), Option<String>>,
    /// Words → the name that stands for them.
    same: BTreeMap<(EntityType, String), String>,
    /// Whether those who speak for Russia take part, or a site of Russia's prints it.
    russian: bool,
    /// The names that were written in full.
    full: BTreeSet<String>,
    /// Participants who speak for another country.
    foreign: BTreeSet<String>,
}

/// Words that name a body of whichever state is meant.
const OF_A_STATE: [&str; 9] = [
    "Government",
    "Ministry",
    "General Staff",
    "Armed Forces",
    "Government Staff",
    "Federal Government",
    "Security Service",
    "Ministry Board",
    "Cabinet",
];

impl Names {
    /// Begins with those who take part and the site: they tell whose Government is meant.
    pub fn new(participants: &[Participant], url: Option<&str>) -> Self {
        let russia = |p: &Participant| p.role.as_deref().is_some_and(|r| r.contains("Russia"));
        let abroad = |p: &Participant| {
            p.role.as_deref().is_some_and(|r| {
                [
                    "President of ",
                    "Prime Minister of ",
                    "King of ",
                    "Chancellor of ",
                    "Emir of ",
                    "Minister of Foreign Affairs of ",
                ]
                .iter()
                .any(|post| r.contains(post) && !r.contains("Russia"))
            })
        };
        Self {
            russian: participants.iter().any(russia) || url.is_some_and(of_russia),
            foreign: participants.iter().filter(|p| abroad(p)).map(|p| p.name.clone()).collect(),
            ..Self::default()
        }
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
        let headless = words.rsplit_once(' ').map(|w| w.0).filter(|w| kind == EntityType::Event && w.contains(' '));
        for shorter in shorter(words).into_iter().chain(headless) {
            let place = self.short.entry((kind, shorter.to_string())).or_insert_with(|| Some(name.clone()));
            if place.as_ref().is_some_and(|n| *n != name) {
                *place = None;
            }
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
        let longer = self.short.get(&(kind, words.to_string())).and_then(Option::as_ref);
        let name = match (longer, &clue.names[..]) {
            (Some(longer), []) => longer.clone(),
            (Some(longer), listed) if !clue.sure || listed.contains(longer) => longer.clone(),
            (_, []) => self.national(kind, words, speaker).unwrap_or_else(|| spelled(words)),
            (_, [_]) if self.abroad(words, speaker) => words.to_string(),
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
        (self.russian && !self.full.contains(world)).then(|| russian.clone())
    }

    /// Whether somebody who speaks for another country says *Government*.
    fn abroad(&self, words: &str, speaker: Option<&str>) -> bool {
        OF_A_STATE.contains(&words) && speaker.is_some_and(|s| self.foreign.contains(s))
    }

    /// `Healthcare Ministry` is Russia's where Russia's own people speak of it.
    fn national(&self, kind: EntityType, words: &str, speaker: Option<&str>) -> Option<String> {
        let bare = kind == EntityType::Org
            && (OF_A_STATE.contains(&words)
                || words.ends_with(" Ministry")
                || words.starts_with("Ministry of ")
                || words.ends_with(" Ministry Board"))
            && !words.contains(" of the Russian Federation");
        (bare && self.russian && !self.abroad(words, speaker)).then(|| format!("Russian {words}"))
    }
}

/// Whether an address is one of Russia's: `http://en.kremlin.ru/events`.
fn of_russia(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    host.ends_with(".ru")
}

/// The shorter forms in which a long name comes back: without its first words, or without what *of* and *for* bring.
fn shorter(words: &str) -> Vec<&str> {
    let mut out = Vec::new();
    // The `4th Eastern Economic Forum` is one of several.
    if words.starts_with(|c: char| c.is_ascii_digit()) {
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
        let mut names = Names::default();
        names.learn(EntityType::Org, "Presidential Council for Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Economic Council of the Chamber of Crafts", &clue(EntityType::Org));
        let which = |words| names.which(EntityType::Org, words, &clue(EntityType::Org), None);
        assert_eq!(which("Council for Fisheries"), Ok("Presidential Council for Fisheries".into()));
        assert_eq!(which("Presidential Council"), Ok("Presidential Council for Fisheries".into()));
        assert_eq!(which("Economic Council"), Ok("Economic Council of the Chamber of Crafts".into()));
        assert_eq!(which("Security Council"), Ok("Security Council".into()));
    }

    #[test]
    fn a_ministry_is_one_however_its_name_is_turned_and_russian_where_russians_speak() {
        let putin = Participant {
            name: "Vladimir Putin".into(),
            role: Some("President of Russia".into()),
            ..Participant::default()
        };
        let other = Participant {
            name: "Jan Novotny".into(),
            role: Some("President of Ruritania".into()),
            ..Participant::default()
        };
        let mut names = Names::new(&[putin, other], None);
        names.learn(EntityType::Org, "Ministry of Fisheries", &clue(EntityType::Org));
        names.learn(EntityType::Org, "Fisheries Ministry", &clue(EntityType::Org));
        let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker);
        assert_eq!(which("Fisheries Ministry", Some("Vladimir Putin")), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Ministry of Fisheries", None), Ok("Russian Ministry of Fisheries".into()));
        assert_eq!(which("Government", Some("Jan Novotny")), Ok("Government".into()));
    }

    #[test]
    fn the_security_council_is_whose_the_sentence_or_the_site_says() {
        let names = Names::new(&[], Some("http://en.kremlin.ru/events/councils/1"));
        let both = ["UN Security Council".to_string(), "Russian Security Council".to_string()];
        let russian = Some("Russian Security Council".to_string());
        assert_eq!(names.whose(&both, "I meet with the Security Council weekly"), russian);
        assert_eq!(names.whose(&both, "a resolution of the Security Council"), Some("UN Security Council".to_string()));
        let abroad = Names::new(&[], Some("https://www.example.org/kremlin.ru"));
        assert_eq!(abroad.whose(&both, "the Security Council met"), None);
    }
}
