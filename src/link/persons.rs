//! Persons of one transcript: which of them a name means, however it is written.

mod fathers;
mod learn;
mod short;
mod written;

use super::around_name::Place;
use super::given;
use super::terms_of_office::{self, Office};
use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::Participant;
use crate::text::first_word;
use crate::text::person::{bare, key, parts};
use fathers::Fathers;
use std::collections::{BTreeMap, BTreeSet};
use written::{with_patronymic, without_brackets};

/// As many candidates are looked at: of more, none would be chosen, and a mention's cost stays bounded.
const MANY: usize = 32;

/// The persons that the transcript names in full, by what they may be called.
#[derive(Debug)]
pub struct Persons<'l> {
    lists: &'l Lists,
    /// The day of the transcript, which tells who held an office.
    day: Option<&'l str>,
    /// Whether Russia's own voice speaks, which calls her people by their surnames alone.
    russian: bool,
    names: Vec<String>,
    participant: BTreeMap<usize, usize>,
    by_full: BTreeMap<String, usize>,
    by_last: BTreeMap<String, BTreeSet<usize>>,
    by_first: BTreeMap<String, BTreeSet<usize>>,
    forms: BTreeSet<(usize, String)>,
    /// The people whom a surname alone made known, by given name.
    friends: BTreeMap<String, BTreeSet<String>>,
    /// The titles that stood before full names, as [`Office::core`] tells them apart.
    titles: BTreeSet<(usize, String)>,
    /// Those who were told as somebody's son or wife.
    kin: BTreeSet<usize>,
    /// Who is called by a given name and a patronymic.
    fathers: Fathers,
    /// Those whom the words name in full.
    said: BTreeSet<usize>,
    /// Those whom a full name calls on to speak.
    asked: BTreeSet<usize>,
    /// The code of the country where the transcript was made.
    country: Option<String>,
    /// What the page is called, which names whom it is about.
    title: String,
    /// Reporters ask here, whom nobody names: they are called by their given names.
    press: bool,
}

/// No more persons of one name are weighed against each other: it bounds the cost where thousands have it.
const NAMESAKES: usize = 16;

impl<'l> Persons<'l> {
    /// Begins with those who take part.
    pub fn new(participants: &[Participant], lists: &'l Lists, day: Option<&'l str>, russian: bool) -> Self {
        let mut persons = Self {
            lists,
            day,
            russian,
            names: Vec::new(),
            participant: BTreeMap::new(),
            by_full: BTreeMap::new(),
            by_last: BTreeMap::new(),
            by_first: BTreeMap::new(),
            forms: BTreeSet::new(),
            friends: BTreeMap::new(),
            titles: BTreeSet::new(),
            kin: BTreeSet::new(),
            fathers: Fathers::default(),
            said: BTreeSet::new(),
            asked: BTreeSet::new(),
            country: None,
            title: String::new(),
            press: false,
        };
        for (i, participant) in participants.iter().enumerate() {
            let id = persons.add(&participant.name);
            persons.participant.entry(id).or_insert(i);
            if let Some(office) = participant.role.as_deref().and_then(Office::of_role) {
                persons.titles.insert((id, office.core().to_string()));
            }
            for form in &participant.forms {
                persons.forms.insert((id, form.clone()));
            }
        }
        persons
    }

    fn add(&mut self, name: &str) -> usize {
        let sound = key(name);
        if let Some(&id) = self.by_full.get(&sound) {
            return id;
        }
        let id = self.names.len();
        self.names.push(name.to_string());
        self.by_full.insert(sound, id);
        let parts: Vec<&str> = parts(name).collect();
        if let [first, .., last] = parts[..] {
            // `Vice President Xi`: the name of the family stands first.
            let family =
                (lang::is(first, class::FAMILY) && given::whole(self.lists, first).next().is_none()).then_some(first);
            let last = [Some(last), family].into_iter().flatten().map(|part| (true, part));
            for (surname, part) in last.chain([(false, first)]) {
                let map = if surname { &mut self.by_last } else { &mut self.by_first };
                let namesakes = map.entry(key(part)).or_default();
                if namesakes.len() < NAMESAKES {
                    namesakes.insert(id);
                }
            }
        }
        id
    }

    /// The canonical name of the person that these words mean, or the candidates left.
    pub fn which(&self, words: &str, listed: &[String], place: Place) -> Result<String, Vec<String>> {
        let plain = without_brackets(words);
        if let Some(&id) = self.by_full.get(&key(&plain)) {
            return Ok(self.names[id].clone());
        }
        // *Mrs. Gromova* is his wife, and not the President; but of others whom the transcript names she may be any.
        if place.lady
            && let [one] = terms_of_office::ladies(self.lists, &plain, self.day)[..]
            && self.by_last.get(&key(&plain)).is_none_or(|named| {
                let may_be_meant = |id: &usize| !terms_of_office::presides(self.lists, &self.names[*id]);
                !named.iter().any(|id| self.names[*id] != one && may_be_meant(id))
            })
        {
            return Ok(one.to_string());
        }
        // `Sergei Viktorovich [Gromov]`
        if let Some((given, father, Some(last))) = with_patronymic(&plain)
            && let Some(one) = self.plain(given, father, last)
        {
            return Ok(one);
        }
        // `President dos Santos`, `de Corvin`: particles before a surname are no given name.
        if let Some(office) = place.office.filter(|_| bare(&plain).len() < plain.len())
            && let [one] = terms_of_office::holders(self.lists, &plain, office, self.day)[..]
        {
            return Ok(one.to_string());
        }
        let parts: Vec<&str> = parts(bare(&plain)).collect();
        let none = BTreeSet::new();
        let fathers = with_patronymic(&plain).filter(|(.., surname)| surname.is_none() && listed.is_empty());
        let last = parts.last().map_or(String::new(), |p| key(p));
        let first = parts.first().map_or(String::new(), |p| key(p));
        let surname = self.by_last.get(&last).unwrap_or(&none);
        let short = parts.first().filter(|_| !self.by_first.contains_key(&first));
        let short = short.and_then(|short| self.by_short(short));
        let front = self.by_first.get(&first).or(short.as_ref()).unwrap_or(&none);
        if let Some(one) = fathers.and_then(|(given, father, _)| self.by_father(given, father, front.is_empty())) {
            return Ok(one);
        }
        let mut kept = BTreeSet::new();
        if let ([_], Some(office)) = (&parts[..], place.office) {
            match self.holder(&last, &plain, office) {
                Some(found) => return found,
                // `the Biden-Harris administration`
                None if place.led => {
                    return self.which(words, listed, Place { office: None, led: false, ..place });
                }
                // *President Baxter* is not his son.
                None => {
                    let other =
                        |id: &&usize| terms_of_office::holds_another(self.lists, &self.names[**id], office, self.day);
                    kept.extend(surname.difference(&self.kin).filter(|id| !other(id)));
                }
            }
        }
        let surname = if place.office.is_some() && parts.len() == 1 { &kept } else { surname };
        let given = || self.lists.known(&plain).iter().any(|f| f.section == Section::GivenName);
        let fits: Vec<usize> = match parts[..] {
            [] => Vec::new(),
            // `Prince Vladimir` is no president of that name.
            [_] if surname.is_empty() && place.office.is_some() => Vec::new(),
            // *Go ahead, John* is said to somebody present, and not to the John of whom one spoke.
            [_] if surname.is_empty() && place.called && (listed.is_empty() || given()) => {
                let present: Vec<usize> = front.iter().filter(|i| self.participant.contains_key(i)).copied().collect();
                match front.len() {
                    0 => return Ok(plain),
                    // *Jake, go ahead* is a reporter, and not the secretary of whom one spoke.
                    _ if self.press && present.is_empty() => {
                        let mut asked = front.intersection(&self.asked);
                        let one = asked.next().filter(|_| asked.next().is_none());
                        return Ok(one.map_or(plain, |&id| self.names[id].clone()));
                    }
                    1 => front.iter().copied().collect(),
                    _ if present.is_empty() => front.iter().take(MANY).copied().collect(),
                    _ => return Err(front.iter().map(|&i| self.names[i].clone()).collect()),
                }
            }
            // Whose surname it is comes before whose given name it is.
            [_] if surname.is_empty() => front.iter().take(MANY).copied().collect(),
            [_] => surname.iter().take(MANY).copied().collect(),
            // `Sergei Viktorovich`: the given name alone tells.
            [given, father] if surname.is_empty() && fathers.is_some() => {
                let others = |&id: &usize| !fathers::others(self.lists, &self.names[id], given, father);
                front.iter().take(MANY).copied().filter(others).collect()
            }
            // `V. Putin`, `Vladimir Vladimirovich Putin`
            [initial, ..] => surname
                .iter()
                .take(MANY)
                .copied()
                .filter(|&i| {
                    let given = first_word(&self.names[i]);
                    key(given) == first
                        || words.contains('.') && given.chars().next() == initial.chars().next()
                        || given::joins(self.lists, initial, given)
                })
                .collect(),
        };
        match (&fits[..], listed) {
            ([one], _) => Ok(self.names[*one].clone()),
            ([], []) => match self.friends.get(&first) {
                Some(friends) if parts.len() == 1 && friends.len() == 1 => Ok(friends.iter().cloned().collect()),
                // *Mr Tang*, of the one who holds an office these days.
                _ if parts.len() == 1 && place.addressed => Ok(self.in_office(&plain).unwrap_or(plain)),
                _ => Ok(plain),
            },
            // A first name alone, or a surname that an institute, a case and a street have too, is nobody famous.
            ([], [one])
                if parts.len() == 1
                    && (!self.famous(one, place.office)
                        || given() && (place.called || !terms_of_office::in_office(self.lists, one, self.day))) =>
            {
                Ok(plain)
            }
            ([], [one]) => Ok(one.clone()),
            ([], many) => {
                // *President Firth*, after his time, is he and not a senator of that name.
                let then =
                    place.office.map(|office| terms_of_office::holders(self.lists, &plain, office.former(), self.day));
                let now = |name: &&String| match &then {
                    Some(then) => then.contains(&name.as_str()),
                    None => terms_of_office::in_office(self.lists, name, self.day),
                };
                let mut in_office = many.iter().filter(now);
                match (in_office.next(), in_office.next()) {
                    (Some(one), None) => Ok(one.clone()),
                    _ => Err(many.to_vec()),
                }
            }
            (several, _) => self.of_several(several, !surname.is_empty()),
        }
    }

    /// The full name of whom a label calls by surname alone, `MR. VESELY`: the one so named in the text, else who the
    /// lists know held the label's office, or any of that country, on that day.
    pub fn full(&self, participant: &Participant, title: &str, country: Option<&str>) -> Option<String> {
        let surname = &participant.name;
        // `MR. VESELY`
        let forms = participant.forms.iter().filter_map(|form| form.rsplit_once(' '));
        let titles: Vec<&str> = forms.filter(|(_, last)| key(last) == key(surname)).map(|(title, _)| title).collect();
        let addressed = |title: &&str| title.split(' ').next().is_some_and(lang::is_address);
        let role = participant.role.as_deref().or(titles.iter().find(|t| !addressed(t)).copied());
        let role = role.and_then(Office::of_role);
        // `GEN. HOLLEY`, whom the text calls Mark Holley
        let ranked = |title: &&str| {
            title
                .split(' ')
                .any(|w| lang::is(w.trim_end_matches('.'), class::RANK.or(class::SHORT_RANK)) || lang::is_role(w))
        };
        let told = role.is_some() || titles.iter().any(addressed);
        if parts(surname).count() != 1 || !told && !titles.iter().any(ranked) {
            return None;
        }
        if let Some(full) = given::with_surname(self.lists, title, surname) {
            return Some(full);
        }
        let full = |id: &&usize| parts(&self.names[**id]).count() > 1 && !self.kin.contains(id);
        let mut named = self.by_last.get(&key(surname)).into_iter().flatten().filter(full);
        match (named.next(), named.next()) {
            (Some(&one), None) => return Some(self.names[one].clone()),
            (Some(_), Some(_)) => return None,
            _ if !told => return None,
            _ => {}
        }
        let held = match role {
            // *Senator KING* of no day may be anybody of that name.
            Some(office) if office.is_one_of_many() && self.day.is_none() => Vec::new(),
            Some(office) => terms_of_office::holders(self.lists, surname, office, self.day),
            // There are many senators, and *Ms. REED* is none of them.
            None => terms_of_office::of_country(self.lists, surname, country?, self.day?)
                .into_iter()
                .filter(|name| terms_of_office::in_office(self.lists, name, self.day))
                .collect(),
        };
        if let [one] = held[..] { Some(one.to_string()) } else { None }
    }

    /// Notes what the page is called and where it was made, and whether voices without names ask there.
    pub fn entitled(&mut self, title: &str, country: Option<&str>, asked: bool) {
        self.country = country.map(Into::into);
        self.title = title.to_string();
        self.press = asked && !self.russian;
    }

    /// Notes that a participant has this name in full.
    pub fn rename(&mut self, participant: &Participant, full: &str) {
        let short = key(&participant.name);
        let at = self.by_full.remove(&short).and_then(|id| self.participant.remove(&id));
        let id = self.add(full);
        self.by_full.insert(short, id);
        if let Some(at) = at {
            self.participant.insert(id, at);
            self.forms.extend(participant.forms.iter().map(|form| (id, form.clone())));
        }
    }

    /// The one who held this office: a person of the transcript who is so titled, else who the lists know held it that day.
    fn holder(&self, surname: &str, words: &str, office: Office) -> Option<Result<String, Vec<String>>> {
        let titled = |id: &&usize| self.titles.contains(&(**id, office.core().to_string()));
        let namesakes = self.by_last.get(surname);
        let bearers: Vec<usize> = namesakes.into_iter().flatten().filter(titled).copied().collect();
        if let [one] = bearers[..] {
            return Some(Ok(self.names[one].clone()));
        }
        let mut held = terms_of_office::holders(self.lists, words, office, self.day);
        if held.is_empty() && (office.is_one_of_many() || namesakes.is_none()) {
            // *Senator Baxter* is still called so after his time, if he alone was one, and *President Baxter* where nobody
            // else of that name is told of.
            held = terms_of_office::long_gone(self.lists, words, office, self.day).into_iter().collect();
        }
        match held[..] {
            [] => None,
            [one] => {
                let whole: Vec<String> = parts(one).map(key).collect();
                let same = |id: &&usize| parts(&self.names[**id]).map(key).all(|part| whole.contains(&part));
                let known = self.by_full.get(&key(one)).or_else(|| namesakes.into_iter().flatten().find(same));
                Some(Ok(known.map_or(one, |&id| &self.names[id]).to_string()))
            }
            _ => {
                // *King Abdullah*: of two, the one whom the transcript names in full.
                let mut named = held.iter().filter(|name| self.by_full.contains_key(&key(name)));
                Some(match (named.next(), named.next()) {
                    (Some(one), None) => Ok(one.to_string()),
                    _ => Err(held.into_iter().map(str::to_string).collect()),
                })
            }
        }
    }

    /// Whether a surname alone, or behind a title, is enough for somebody of the lists.
    fn famous(&self, name: &str, office: Option<Office>) -> bool {
        let by_office = match office {
            // Who held offices, and not this one, is another; and a physician is no admiral.
            Some(office) if office.is_rank() => terms_of_office::in_arms(self.lists, name),
            Some(_) => !terms_of_office::of_note(self.lists, name, None),
            None => terms_of_office::of_note(self.lists, name, self.day),
        };
        let before = terms_of_office::before_any(self.lists, name, self.day);
        self.russian && !before || self.lists.own(name) || by_office
    }

    /// Notes that somebody known by this name is the participant at this place.
    pub fn take_part(&mut self, name: &str, at: usize) {
        let id = self.add(name);
        self.participant.entry(id).or_insert(at);
        self.forms.insert((id, name.to_string()));
    }

    /// Notes how a participant is called.
    pub fn called(&mut self, name: &str, titled: &str, words: &str, participants: &mut [Participant]) {
        let Some(&id) = self.by_full.get(&key(name)) else { return };
        let Some(&at) = self.participant.get(&id) else { return };
        for form in [titled, words] {
            if form == words && titled != words && !form.contains(' ') {
                continue;
            }
            if self.forms.insert((id, form.to_string())) {
                participants[at].forms.push(form.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests;
