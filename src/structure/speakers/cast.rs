//! Who the labels name: office and name apart, one identity for all the forms of a person.

use super::full::FullNames;
use super::names::{
    alike, begins_with_given, fold, fullness, is_initial, is_known_place, is_named_like_an_office, is_organisation,
    letters, letters_of, names_several, surname, unstick,
};
use super::offices::Offices;
use super::stated::Stated;
use super::told;
use crate::lang::{self, class};
use crate::lists::Lists;
use crate::model::{Lines, Participant, Warning, WarningCode};
use crate::structure::labels::{forms, lexicon, naming, voices};
use crate::text::{last_word, spaced};
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
    /// The first letters of a name of several words → the one person who has them; `None` for several.
    by_letters: BTreeMap<String, Option<usize>>,
    /// The forms that each person has.
    forms: BTreeSet<(usize, String)>,
    /// Label base → name and role, if it names one person: each is cut once.
    cut: BTreeMap<String, Option<(String, Option<String>)>>,
    /// Label base → person, so that each is settled once.
    settled: BTreeMap<String, Option<usize>>,
    stated: Stated,
    /// Names as the head of the page has them.
    full: FullNames,
    offices: Offices,
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
            by_letters: BTreeMap::new(),
            forms: BTreeSet::new(),
            cut: BTreeMap::new(),
            settled: BTreeMap::new(),
            stated: Stated::default(),
            full: FullNames::default(),
            offices: Offices::default(),
        }
    }

    /// The lists that names are cut with.
    pub fn lists(&self) -> &'l Lists {
        self.lists
    }

    /// Adds a name that the page states as one, so that labels can be cut before it.
    pub fn state(&mut self, name: &str) {
        self.stated.add(name);
    }

    /// Learns what may be surnames from a title or lead.
    pub fn announce(&mut self, text: &str) {
        self.stated.announce(text);
    }

    /// Learns how the head of the page writes names in full.
    pub fn read_names(&mut self, text: &str) {
        self.full.read(text);
    }

    /// Learns a name that the head of the page has in full.
    pub(super) fn state_full(&mut self, name: &str) {
        self.full.state(name);
    }

    /// Whether the person of a label is stated by the page, or the surname that it is announced.
    pub fn is_stated(&mut self, base: &str) -> bool {
        self.stated.name(&unstick(base)).is_some()
            || self.stated.announces(base)
            || (naming::is_one_name(base) || naming::is_particled(base))
                && self.full.of(base, true, self.lists).is_some()
            || letters(base).is_some_and(|letters| self.full.by_letters(&letters, self.lists).is_some())
            || is_named_like_an_office(base, self.lists)
    }

    /// The one who is named in full by labels and has these initials: `KO` is Konstantin Orlov.
    fn by_initials(&self, base: &str) -> Option<usize> {
        self.by_letters.get(&letters(base)?).copied().flatten()
    }

    /// Learns who holds an office: `The Prime Minister (Anna Lee)`. `The President (Costa Rica)` names nobody.
    pub fn hold(&mut self, office: &str, holder: &str) {
        let person = naming::is_titled(holder)
            || naming::is_addressed(holder)
            || self.stated.has(holder)
            || begins_with_given(holder, self.lists)
            || naming::is_bare_name(holder) && !is_known_place(holder, self.lists);
        if person {
            self.offices.hold(office, holder);
        }
    }

    /// Learns the full names among all the labels of a page, so that a short form that stands before the full one finds it.
    pub fn meet<'b>(&mut self, bases: impl Iterator<Item = &'b str>) {
        let distinct: BTreeSet<&str> = bases.collect();
        for base in distinct {
            if let Some((name, _)) = self.cut(base)
                && name.contains(' ')
                && name.contains(char::is_alphabetic)
                && !self.offices.has(base)
                && matches!(self.known(&name), Found::None)
            {
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
        let mut by_initials = self.by_initials(base);
        if by_initials.is_none()
            && let Some(letters) = letters(base)
            && let Some(name) = self.full.by_letters(&letters, self.lists).map(str::to_string)
        {
            // Somebody who goes by the surname is met before.
            by_initials = match self.known(last_word(&name)) {
                Found::One(person) => Some(person),
                _ => self.identify(&name, (name.clone(), None), line, warnings),
            };
            if let Some(person) = by_initials {
                self.form(person, base);
            }
        }
        let person = match self.offices.holder(base) {
            None if by_initials.is_some() => by_initials.inspect(|person| self.form(*person, base)),
            Some(holder) => holder.and_then(|name| self.office_holder(base, &name, line, warnings)),
            None => self.cut(base).and_then(|named| self.identify(base, named, line, warnings)),
        };
        if person.is_none() && self.is_several(base) {
            let message = format!("“{base}” names several persons: the speech is nobody’s");
            warnings.push(Warning::new(WarningCode::AmbiguousSpeaker, message, line.map(Lines::one)));
        }
        self.settled.insert(base.to_string(), person);
        person
    }

    fn office_holder(
        &mut self,
        office: &str,
        name: &str,
        line: Option<usize>,
        warnings: &mut Vec<Warning>,
    ) -> Option<usize> {
        let named = self.told(name);
        let rank = named.1.clone();
        // `Mr. Brand` is met before, and Walter Brand presides.
        let met = match (self.known(&named.0), self.known(last_word(&named.0))) {
            (Found::None, Found::One(person)) => Some(person).filter(|p| !self.people[*p].name.contains(' ')),
            _ => None,
        };
        let person = match met {
            Some(person) => person,
            None => self.identify(name, named, line, warnings)?,
        };
        self.offices.stands(office);
        let entry = &mut self.people[person];
        entry.role = entry.role.take().filter(|role| Some(role) != rank.as_ref());
        entry.role.get_or_insert_with(|| {
            lexicon::abroad(office).or(office.strip_prefix("The ")).unwrap_or(office).to_string()
        });
        self.form(person, office);
        Some(person)
    }

    /// Whether a label names no one person.
    fn is_nobody(&self, base: &str) -> bool {
        // `Mr Dean`, of whom another label is `Edward Dean`.
        let named = |(first, name): (&str, &str)| lang::is_address(first) && self.has_surname(name);
        voices::is_voice(base) && !base.split_once(' ').is_some_and(named)
            || forms::is_code(base)
            || lexicon::is_office(base)
            || self.is_office_over(base)
            || naming::is_outlet(base) && !naming::is_seat(base) && !naming::is_titled(base)
            || base.contains('.') && letters(base).is_some()
            || self.is_several(base)
            || told::is_paper_and_place(base, self.lists)
            || !naming::is_titled(base) && is_organisation(base, self.lists)
    }

    /// Whether a label is an office with what it is over, and no name behind: `Minister of Finance`, `President of
    /// Fredonia`; but `Secretary of State Lee`.
    fn is_office_over(&self, base: &str) -> bool {
        let words: Vec<&str> = spaced(base).collect();
        let Some(over) = words.iter().rposition(|w| lexicon::is_small(w)).filter(|_| lexicon::is_office_over(base))
        else {
            return false;
        };
        let over = &words[over + 1..];
        over.len() == 1
            || base.starts_with("The ")
            || over.iter().all(|w| lang::is(&voices::titled(w), class::DEPARTMENT))
            || is_known_place(&over.join(" "), self.lists)
    }

    /// Whether a label names several persons: a name may not be taken for the office of another.
    fn is_several(&self, base: &str) -> bool {
        naming::is_several(base) || names_several(base, self.lists, &|name| self.stated.has(name))
    }

    /// Name and role of a label that names one person. What the page states is known before the first is asked for.
    fn cut(&mut self, base: &str) -> Option<(String, Option<String>)> {
        if let Some(cut) = self.cut.get(base) {
            return cut.clone();
        }
        let cut = (!self.is_nobody(base)).then(|| self.told(base));
        self.cut.insert(base.to_string(), cut.clone());
        cut
    }

    fn told(&self, base: &str) -> (String, Option<String>) {
        told::name_and_role(base, &self.stated, self.lists)
    }

    pub(super) fn identify(
        &mut self,
        base: &str,
        (name, role): (String, Option<String>),
        line: Option<usize>,
        warnings: &mut Vec<Warning>,
    ) -> Option<usize> {
        // `Mr \u{1b}`
        if !name.contains(char::is_alphabetic) {
            return None;
        }
        let person = match self.known(&name) {
            Found::One(person) => person,
            Found::Several => {
                warnings.push(Warning::new(
                    WarningCode::AmbiguousSpeaker,
                    format!("“{base}” fits several persons of this transcript"),
                    line.map(Lines::one),
                ));
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
        self.form(person, base);
        self.form(person, &name);
        Some(person)
    }

    /// Notes that somebody is called so.
    fn form(&mut self, person: usize, form: &str) {
        if self.forms.insert((person, form.to_string())) {
            self.people[person].forms.push(form.to_string());
        }
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
        if name.contains(' ') {
            for letters in letters_of(name) {
                self.by_letters.entry(letters).and_modify(|one| *one = None).or_insert(Some(person));
            }
        }
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
        // `de Corvin` has no given name.
        let given = spaced(&folded).next().filter(|first| folded.contains(' ') && !lexicon::is_particle(first));
        let given = given.unwrap_or("");
        let fits = |person: &usize| {
            let other = fold(&self.people[*person].name);
            let first = spaced(&other).next().unwrap_or("");
            given.is_empty() || is_initial(given, first) || is_initial(first, given) || alike(given, first)
        };
        let mut fitting = namesakes.iter().take(NAMESAKES).filter(|p| fits(p));
        match (fitting.next(), fitting.next()) {
            (Some(&one), None) => Found::One(one),
            (Some(_), Some(_)) => Found::Several,
            _ => Found::None,
        }
    }

    /// What a label says of a person beside the name: what is known first stays.
    pub fn tell(&mut self, person: usize, role: Option<String>, affiliation: Option<String>) {
        let entry = &mut self.people[person];
        // `Right Hon. Anna Lee (Prime Minister)`: an office says more than a style.
        let styled = |role: &String| role.split(' ').all(|w| lexicon::is_rank(w) || lang::is_address(w));
        entry.role = match entry.role.take() {
            Some(style) if styled(&style) => role.or(Some(style)),
            known => known.or(role),
        };
        entry.affiliation = entry.affiliation.take().or(affiliation);
    }

    /// Counts turns of speech for the person whom a label names.
    pub fn count(&mut self, person: usize, base: &str, turns: usize, words: usize) {
        let entry = &mut self.people[person];
        entry.spoke = true;
        entry.turns += turns;
        entry.words += words;
        if !self.offices.stood(base) {
            let (name, _) = self.cut(base).unwrap_or_else(|| self.told(base));
            *self.spellings[person].entry(name).or_default() += turns;
        }
    }

    /// Gives each person the spelling that labels use most, as long as it is as full a name and nobody else's; who has
    /// no given name in labels gets it from the head of the page.
    pub fn settle_names(&mut self) {
        let mut taken: BTreeSet<String> = self.people.iter().map(|p| p.name.clone()).collect();
        for (at, (person, spellings)) in self.people.iter_mut().zip(&self.spellings).enumerate() {
            let full = fullness(&person.name);
            let most = spellings
                .iter()
                .filter(|(name, _)| fullness(name) >= full)
                .max_by_key(|(name, times)| (fullness(name).0.min(2), **times, **name == person.name));
            let mut name = most.map_or(&person.name, |(name, _)| name).clone();
            let namesakes = self.by_surname.get(surname(&fold(&name))).map_or(0, Vec::len);
            if fullness(&name).0 < 2
                && let Some(fuller) = self.full.of(&name, namesakes < 2, self.lists)
            {
                name = fuller;
            }
            if taken.insert(name.clone()) {
                self.by_name.entry(fold(&name)).or_insert(at);
                person.name = name;
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

#[cfg(test)]
mod tests;
