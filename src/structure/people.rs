//! Who the labels name: office and name apart, one identity for all the forms of a person.

use super::{label, words};
use crate::english;
use crate::lists::{Lists, Section};
use crate::model::{Participant, Warning};
use crate::tokens::Tokens;
use std::collections::{BTreeMap, BTreeSet};

/// Everybody whom labels, title, lead and cards name.
#[derive(Debug)]
pub struct Cast<'l> {
    lists: &'l Lists,
    people: Vec<Participant>,
    /// Persons in the order in which labels name them first.
    order: Vec<usize>,
    /// How often labels spell a person's name so, by person.
    spellings: Vec<BTreeMap<String, usize>>,
    /// Folded full name → person.
    by_name: BTreeMap<String, usize>,
    /// Folded last word of a name → persons.
    by_surname: BTreeMap<String, Vec<usize>>,
    /// Label base → person, so that each is settled once.
    settled: BTreeMap<String, Option<usize>>,
    /// Names that the page states as names: cards and bare labels.
    stated: BTreeMap<String, String>,
    /// Folded words that stand behind another word with a capital in title or lead: `Vladimir Putin`.
    announced: BTreeSet<String>,
}

/// No more persons of one surname are compared with each other.
const NAMESAKES: usize = 8;

impl<'l> Cast<'l> {
    /// Nobody yet.
    pub fn new(lists: &'l Lists) -> Self {
        Self {
            lists,
            people: Vec::new(),
            order: Vec::new(),
            spellings: Vec::new(),
            by_name: BTreeMap::new(),
            by_surname: BTreeMap::new(),
            settled: BTreeMap::new(),
            stated: BTreeMap::new(),
            announced: BTreeSet::new(),
        }
    }

    /// Adds a name that the page states as one, so that labels can be cut before it.
    pub fn state(&mut self, name: &str) {
        let name = unstick(label::without_address(name));
        if label::name_words(&name) >= 2 || name.split(' ').count() >= 2 && label::is_titled(&name) {
            self.stated.entry(fold(&name)).or_insert(name);
        }
    }

    /// Learns what may be surnames from a title or lead.
    pub fn announce(&mut self, text: &str) {
        let words = || text.split([' ', ',', '.', '’', '(', ')']);
        let capital = |w: &str| w.starts_with(char::is_uppercase);
        let named = words().zip(words().skip(1)).filter(|(a, b)| capital(a) && capital(b) && label::is_one_name(b));
        self.announced.extend(named.map(|(_, surname)| fold(surname)));
    }

    /// Whether the person of a label is stated by the page, or the surname that it is announced.
    pub fn is_stated(&self, base: &str) -> bool {
        self.stated_name(&unstick(base)).is_some() || label::is_one_name(base) && self.announced.contains(&fold(base))
    }

    /// The longest stated name at the end of a label: its first byte there, and the name.
    fn stated_name(&self, base: &str) -> Option<(usize, &str)> {
        // A name has few words, however long the label.
        let mut starts: Vec<usize> = base.match_indices(' ').map(|(i, _)| i + 1).collect();
        starts.insert(0, 0);
        let from = starts.len().saturating_sub(8);
        starts[from..].iter().find_map(|&s| self.stated.get(&fold(&base[s..])).map(|n| (s, n.as_str())))
    }

    /// Learns the full names among all the labels of a page, so that a short form that stands before the full one finds it.
    pub fn meet<'b>(&mut self, bases: impl Iterator<Item = &'b str>) {
        let distinct: BTreeSet<&str> = bases.collect();
        for base in distinct.into_iter().filter(|b| !words::is_voice(b)) {
            let (name, _) = self.name_and_role(base);
            if name.contains(' ') && matches!(self.known(&name), Found::None) {
                self.add(&name);
            }
        }
    }

    /// Whether somebody who speaks has this surname.
    pub fn has_surname(&self, word: &str) -> bool {
        self.by_surname.contains_key(&fold(word))
    }

    /// The person whom a label names; `None` for a voice without a name.
    pub fn speaker(&mut self, base: &str, line: Option<usize>, warnings: &mut Vec<Warning>) -> Option<usize> {
        if let Some(known) = self.settled.get(base) {
            return *known;
        }
        let person = if words::is_voice(base) { None } else { self.identify(base, line, warnings) };
        self.settled.insert(base.to_string(), person);
        person
    }

    fn name_and_role(&self, base: &str) -> (String, Option<String>) {
        let label = unstick(label::without_address(base));
        let (name, role) = match self.stated_name(&label) {
            Some((0, name)) => (name.to_string(), None),
            Some((at, name)) => {
                (name.to_string(), Some(label[..at].trim_end_matches([' ', ','].as_slice()).to_string()))
            }
            None => split(&label, self.lists),
        };
        let name = label::without_address(&name);
        let name = if name.chars().any(char::is_lowercase) { name.to_string() } else { capitals_tamed(name) };
        (name, role.filter(|r| !r.is_empty()))
    }

    fn identify(&mut self, base: &str, line: Option<usize>, warnings: &mut Vec<Warning>) -> Option<usize> {
        let (name, role) = self.name_and_role(base);
        let person = match self.known(&name) {
            Found::One(person) => person,
            Found::Several => {
                warnings.push(Warning {
                    code: "ambiguous-speaker",
                    message: format!("“{base}” fits several persons of this transcript"),
                    line,
                });
                return None;
            }
            Found::None => self.add(&name),
        };
        let entry = &mut self.people[person];
        // A label gives its own form: one who has none was not met before.
        if entry.forms.is_empty() {
            self.order.push(person);
        }
        entry.role = entry.role.take().or(role);
        for form in [base, &name] {
            if !entry.forms.iter().any(|f| f == form) {
                entry.forms.push(form.to_string());
            }
        }
        Some(person)
    }

    /// Adds somebody who takes part, spoken or not.
    pub fn add(&mut self, name: &str) -> usize {
        let folded = fold(name);
        if let Some(&person) = self.by_name.get(&folded) {
            return person;
        }
        let person = self.people.len();
        self.people.push(Participant { name: name.to_string(), ..Participant::default() });
        self.spellings.push(BTreeMap::new());
        self.by_surname.entry(surname(&folded).to_string()).or_default().push(person);
        self.by_name.insert(folded, person);
        person
    }

    /// The person whom a name means: the same name, a variant of its spelling, or a short form that fits one only.
    fn known(&self, name: &str) -> Found {
        let folded = fold(name);
        if let Some(&person) = self.by_name.get(&folded) {
            return Found::One(person);
        }
        let namesakes = self.by_surname.get(surname(&folded)).map_or(&[][..], Vec::as_slice);
        let given = folded.split(' ').next().filter(|_| folded.contains(' ')).unwrap_or("");
        let fits = |person: &usize| {
            let other = fold(&self.people[*person].name);
            let first = other.split(' ').next().unwrap_or("");
            given.is_empty() || is_initial(given, first) || is_initial(first, given) || alike(given, first)
        };
        let mut fitting = namesakes.iter().take(NAMESAKES).filter(|p| fits(p));
        match (fitting.next(), fitting.next()) {
            (Some(&one), None) => Found::One(one),
            (Some(_), Some(_)) => Found::Several,
            _ => Found::None,
        }
    }

    /// Counts turns of speech for the person whom a label names.
    pub fn count(&mut self, person: usize, base: &str, turns: usize, words: usize) {
        let entry = &mut self.people[person];
        entry.spoke = true;
        entry.turns += turns;
        entry.words += words;
        let spelled = self.stated_name(base).map(|(_, name)| name.to_string());
        if let Some(name) = spelled {
            *self.spellings[person].entry(name).or_default() += turns;
        }
    }

    /// Gives each person the spelling that labels use most, as long as it is as full a name and nobody else's.
    pub fn settle_names(&mut self) {
        let mut taken: BTreeSet<String> = self.people.iter().map(|p| p.name.clone()).collect();
        for (person, spellings) in self.people.iter_mut().zip(&self.spellings) {
            let full = person.name.split(' ').count();
            let most = spellings
                .iter()
                .filter(|(name, _)| name.split(' ').count() >= full && name.chars().any(char::is_lowercase))
                .max_by_key(|(name, times)| (**times, **name == person.name));
            if let Some((name, _)) = most
                && taken.insert(name.clone())
            {
                person.name.clone_from(name);
            }
        }
    }

    /// A person's name.
    pub fn name(&self, person: usize) -> &str {
        &self.people[person].name
    }

    /// All, in order of first appearance.
    pub fn into_participants(mut self) -> Vec<Participant> {
        self.order.iter().map(|&person| std::mem::take(&mut self.people[person])).collect()
    }
}

enum Found {
    One(usize),
    Several,
    None,
}

/// Office and name of a label that no stated name helps to cut.
fn split(label: &str, lists: &Lists) -> (String, Option<String>) {
    if let Some((before, post)) = label.split_once(", ").filter(|_| label::is_name_and_post(label)) {
        let (name, role) = split(before, lists);
        return (name, role.or_else(|| Some(post.to_string())));
    }
    if let Some((name, _)) = label.split_once(", ").filter(|_| label::is_name_and_place(label)) {
        return (name.to_string(), None);
    }
    let words: Vec<&str> = label.split(' ').collect();
    if let Some(range) = label::ruler(label) {
        // One who goes by a single name keeps the title with it: *Patriarch Kirill*.
        let single = range.len() == 1 || words[range.end - 1].chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let name = words[range.start - usize::from(single)..range.end].join(" ");
        let role = [&words[..range.start], &words[range.end..]].concat().join(" ");
        return (name, Some(role));
    }
    let run = label::name_words(label);
    if run == 0 || run == words.len() {
        return (label.to_string(), None);
    }
    let cut = words.len() - name_length(label, &words, run, lists);
    (words[cut..].join(" "), Some(words[..cut].join(" ").trim_end_matches(',').to_string()))
}

/// How many of the `run` capitalised words at the end of a label are the person's name.
///
/// `President of Turkey Recep Tayyip Erdogan`, `Director of Norilsk Nickel Vladimir Potanin`: known names of persons and
/// places tell where it begins; without them it is given name and surname.
fn name_length(label: &str, words: &[&str], run: usize, lists: &Lists) -> usize {
    let behind_an_office = english::is_role(words[words.len() - run - 1]);
    if run <= 2 || behind_an_office {
        return run;
    }
    let tokens = Tokens::new(label);
    let hits = lists.scan(&tokens);
    // The words from a token on, where it begins one.
    let words_from = |byte: usize| label[byte..].trim_start().split(' ').count();
    let begins = |token: usize| tokens.list.get(token).map_or(0, |t| words_from(t.start as usize));
    let fits = |count: &usize| (2..=run).contains(count);
    let person = hits
        .iter()
        .filter(|h| h.fact.section == Section::Person && h.end == tokens.list.len())
        .map(|h| begins(h.start))
        .filter(fits)
        .max();
    let place = || {
        let ends = hits.iter().filter(|h| matches!(h.fact.section, Section::Gpe | Section::Org | Section::Loc));
        ends.map(|h| begins(h.end)).filter(fits).min()
    };
    let given = || {
        let starts = hits.iter().filter(|h| h.fact.section == Section::GivenName);
        starts.map(|h| begins(h.start)).filter(fits).max()
    };
    person.or_else(place).or_else(given).unwrap_or_else(|| last_two(words, run))
}

/// Given name and surname; particles belong to the word behind them: `Bashar al-Assad`, `Alexander Van der Bellen`.
fn last_two(words: &[&str], run: usize) -> usize {
    let mut count = 2;
    while count < run && words[words.len() - count..].iter().filter(|w| !is_joined(w)).count() < 2 {
        count += 1;
    }
    count
}

fn is_joined(word: &str) -> bool {
    words::is_particle(&word.to_lowercase())
}

/// Puts back the space that is missing in `VladimirPutin`, `V.Putin`, `VladimirPUTIN`: a label of one word.
pub fn unstick(label: &str) -> String {
    if label.contains(' ') {
        return label.to_string();
    }
    let mut out = String::with_capacity(label.len() + 2);
    let chars: Vec<char> = label.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let before = if i > 0 { chars[i - 1] } else { ' ' };
        let in_word = i > 2 && chars[i - 2].is_alphanumeric();
        if c.is_uppercase()
            && (before == '.' && i > 1 && chars[i - 2].is_uppercase() || before.is_lowercase() && in_word)
        {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// `ARNOLD SCHWARZENEGGER` → `Arnold Schwarzenegger`
fn capitals_tamed(name: &str) -> String {
    let mut start = true;
    name.chars()
        .map(|c| {
            let out = if start { c } else { c.to_lowercase().next().unwrap_or(c) };
            start = !c.is_alphabetic();
            out
        })
        .collect()
}

/// A name as it is compared: lower case, and one spelling for what is transliterated in several.
pub fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'y' | 'j' | 'й' => 'i',
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ё' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'č' | 'ć' | 'ç' => 'c',
            'š' | 'ş' => 's',
            'ž' => 'z',
            'ñ' => 'n',
            'ğ' => 'g',
            '’' | '\'' | 'ʼ' | '-' => continue,
            '.' => ' ',
            other => other,
        };
        if !(c == out.chars().next_back().unwrap_or('\0') && (c == 'i' || c == ' ')) {
            out.push(c);
        }
    }
    out.trim().replace("ks", "x")
}

fn surname(folded: &str) -> &str {
    folded.rsplit(' ').next().unwrap_or(folded)
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// Whether two given names are spellings of one: one letter apart (`sergei`, `sergey` are equal when folded).
fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    if a.len().abs_diff(b.len()) > 1 || a.len().min(b.len()) < 5 {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    head + tail + 1 >= a.len().max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cast(labels: &[&str]) -> (Vec<Option<usize>>, Vec<Participant>, usize) {
        let lists = Lists::default();
        let (mut cast, mut warnings) = (Cast::new(&lists), Vec::new());
        for l in labels.iter().filter(|l| label::is_bare_name(l)) {
            cast.state(l);
        }
        cast.meet(labels.iter().copied());
        let found = labels.iter().map(|l| cast.speaker(l, None, &mut warnings)).collect();
        (found, cast.into_participants(), warnings.len())
    }

    #[test]
    fn all_forms_of_a_person_are_one_participant() {
        let (found, people, _) = cast(&[
            "President of Fredonia Rufus Tullio Firefly",
            "Rufus Tullio Firefly",
            "Firefly",
            "R. Firefly",
            "RUFUS TULLIO FIREFLY",
            "RufusTullioFirefly",
        ]);
        assert_eq!(found, vec![Some(0); 6]);
        assert_eq!(people[0].name, "Rufus Tullio Firefly");
        assert_eq!(people[0].role.as_deref(), Some("President of Fredonia"));
    }

    #[test]
    fn a_short_form_before_the_full_one_is_the_same_person() {
        let (found, people, _) = cast(&["PRESIDENT FIREFLY", "Anna Petrova", "Rufus Firefly"]);
        assert_eq!(found[0], found[2]);
        let people: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
        assert_eq!(people, [("Rufus Firefly", Some("PRESIDENT")), ("Anna Petrova", None)]);
    }

    #[test]
    fn forms_of_address_are_no_part_of_a_name() {
        let (found, people, _) =
            cast(&["Mr. Smith", "MR. JOHN SMITH", "Ms. Thomas-Greenfield", "Dr Anna Lee", "Mr Price"]);
        assert_eq!(found[0], found[1]);
        let names: Vec<_> = people.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["John Smith", "Thomas-Greenfield", "Anna Lee", "Price"]);
    }

    #[test]
    fn spellings_of_one_name_are_one_person_and_namesakes_are_two() {
        let (found, ..) = cast(&["Sergey Donskoy", "Sergei Donskoi", "Olga Ivanova", "Anna Ivanova"]);
        assert_eq!(found[0], found[1]);
        assert!(found.iter().all(Option::is_some) && found[0] != found[2] && found[2] != found[3]);
    }

    #[test]
    fn a_short_form_of_two_persons_is_nobody_and_a_warning() {
        let (found, _, warnings) = cast(&["Olga Ivanova", "Anna Ivanova", "Ivanova"]);
        assert_eq!((found[2], warnings), (None, 1));
    }

    #[test]
    fn office_and_name_are_split() {
        let lists = Lists::default();
        let name = |label: &str| split(label, &lists).0;
        assert_eq!(name("Sberbank CEO German Gref"), "German Gref");
        assert_eq!(name("Head of Chechnya Ramzan Kadyrov"), "Ramzan Kadyrov");
        assert_eq!(name("President of Syria Bashar al-Assad"), "Bashar al-Assad");
        assert_eq!(name("Konstantin Fokin, ship cutter, special structures shop"), "Konstantin Fokin");
        assert_eq!(name("Federal President of Austria Alexander Van der Bellen"), "Alexander Van der Bellen");
        assert_eq!(name("President of Turkey Orhan Kemal Demir"), "Orhan Kemal Demir");
        assert_eq!(name("Patriarch John of Antioch and All the East"), "Patriarch John");
        assert_eq!(name("Sports commentator Anna Petrova, ceremony moderator"), "Anna Petrova");
    }
}
