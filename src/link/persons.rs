//! Persons of one transcript: which of them a name means, however it is written.

use crate::model::Participant;
use crate::text::person::key;
use std::collections::{BTreeMap, BTreeSet};

/// As many candidates are looked at: of more, none would be chosen, and a mention's cost stays bounded.
const MANY: usize = 32;

/// The persons that the transcript names in full, by what they may be called.
#[derive(Debug, Default)]
pub struct Persons {
    names: Vec<String>,
    participant: BTreeMap<usize, usize>,
    by_full: BTreeMap<String, usize>,
    by_last: BTreeMap<String, BTreeSet<usize>>,
    by_first: BTreeMap<String, BTreeSet<usize>>,
    forms: BTreeSet<(usize, String)>,
    /// The people whom a surname alone made known, by given name.
    friends: BTreeMap<String, BTreeSet<String>>,
}

/// No more persons of one name are weighed against each other: it bounds the cost where thousands have it.
const NAMESAKES: usize = 16;

impl Persons {
    /// Begins with those who take part.
    pub fn new(participants: &[Participant]) -> Self {
        let mut persons = Self::default();
        for (i, participant) in participants.iter().enumerate() {
            let id = persons.add(&participant.name);
            persons.participant.entry(id).or_insert(i);
            for form in &participant.forms {
                persons.forms.insert((id, form.clone()));
            }
        }
        persons
    }

    /// Learns a full name from a mention, or the name that the lists give for it.
    pub fn learn(&mut self, words: &str, listed: &[String]) {
        if let [one] = listed {
            self.fuller(one);
            // `Trump … I call him Donald`
            if let (1, Some((first, _))) = (parts(words).count(), one.split_once(' ')) {
                self.friends.entry(key(first)).or_default().insert(one.clone());
            }
        }
        let full = parts(words).count() > 1;
        if full && !words.contains(['.', '[']) && !(parts(words).count() == 2 && patronymic(words)) {
            match listed {
                // A participant's own spelling stays; else the lists' is best.
                [one] if !self.by_full.contains_key(&key(words)) => {
                    let id = self.add(one);
                    self.by_full.insert(key(words), id);
                }
                _ => {
                    self.add(words);
                }
            }
        }
    }

    /// Takes the lists' name for somebody known by a part of it: `Recep Tayyip Erdogan` for `Tayyip Erdogan`.
    fn fuller(&mut self, listed: &str) {
        let whole: Vec<String> = parts(listed).map(key).collect();
        let Some(known) = whole.last().and_then(|last| self.by_last.get(last)).filter(|k| k.len() == 1) else { return };
        let Some(&id) = known.first() else { return };
        let part: Vec<String> = parts(&self.names[id]).map(key).collect();
        if part.len() < whole.len() && part.iter().all(|p| whole.contains(p)) {
            self.by_full.insert(key(listed), id);
            self.names[id] = listed.to_string();
        }
    }

    fn add(&mut self, name: &str) -> usize {
        let sound = key(name);
        if let Some(&id) = self.by_full.get(&sound) {
            return id;
        }
        let id = self.names.len();
        self.names.push(name.to_string());
        self.by_full.insert(sound, id);
        let parts: Vec<String> = parts(name).map(key).collect();
        if let [first, .., last] = &parts[..] {
            // Either end may be the surname: `Xi Jinping`.
            for (map, part) in [(&mut self.by_last, last), (&mut self.by_first, first)] {
                let namesakes = map.entry(part.clone()).or_default();
                if namesakes.len() < NAMESAKES {
                    namesakes.insert(id);
                }
            }
        }
        id
    }

    /// The canonical name of the person that these words mean, or the candidates left.
    pub fn which(&self, words: &str, listed: &[String]) -> Result<String, Vec<String>> {
        let plain = words.replace(['[', ']'], "");
        if let Some(&id) = self.by_full.get(&key(&plain)) {
            return Ok(self.names[id].clone());
        }
        let parts: Vec<&str> = parts(&plain).collect();
        let none = BTreeSet::new();
        let last = parts.last().map_or(String::new(), |p| key(p));
        let first = parts.first().map_or(String::new(), |p| key(p));
        let surname = self.by_last.get(&last).unwrap_or(&none);
        let front = self.by_first.get(&first).unwrap_or(&none);
        let fits: Vec<usize> = match parts[..] {
            [] => Vec::new(),
            // Whose surname it is comes before whose given name it is.
            [_] if surname.is_empty() => front.iter().take(MANY).copied().collect(),
            [_] => surname.iter().take(MANY).copied().collect(),
            // `Sergei Viktorovich`: the given name alone tells.
            [_, _] if surname.is_empty() && patronymic(&plain) => front.iter().take(MANY).copied().collect(),
            // `V. Putin`, `Vladimir Vladimirovich Putin`
            [initial, ..] => surname
                .iter()
                .take(MANY)
                .copied()
                .filter(|&i| {
                    let given = self.names[i].split(' ').next().unwrap_or_default();
                    key(given) == first || words.contains('.') && given.chars().next() == initial.chars().next()
                })
                .collect(),
        };
        match (&fits[..], listed) {
            ([one], _) => Ok(self.names[*one].clone()),
            ([], []) => match self.friends.get(&first) {
                Some(friends) if parts.len() == 1 && friends.len() == 1 => Ok(friends.iter().cloned().collect()),
                _ => Ok(plain),
            },
            ([], [one]) => Ok(one.clone()),
            ([], many) => Err(many.to_vec()),
            (several, _) => {
                // Of several, the one who takes part.
                let present: Vec<_> = several.iter().filter(|i| self.participant.contains_key(i)).collect();
                match present[..] {
                    [one] => Ok(self.names[*one].clone()),
                    _ => Err(several.iter().map(|&i| self.names[i].clone()).collect()),
                }
            }
        }
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

/// The words of a name, without particles and initials' full stops.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '.']).filter(|p| !p.is_empty())
}

/// Whether a name is a given name and a patronymic.
fn patronymic(name: &str) -> bool {
    name.rsplit(' ').next().is_some_and(|last| {
        ["ovich", "evich", "ovna", "evna", "ich", "ichna", "inichna"].iter().any(|e| last.ends_with(e))
            && last.len() > 6
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn participant(name: &str) -> Participant {
        Participant { name: name.into(), ..Participant::default() }
    }

    #[test]
    fn a_short_form_means_the_one_person_it_can_mean() {
        let mut persons = Persons::new(&[participant("Sergei Gromov")]);
        persons.learn("Anna Novotna", &[]);
        assert_eq!(persons.which("Gromov", &[]), Ok("Sergei Gromov".into()));
        assert_eq!(persons.which("Sergey Gromov", &[]), Ok("Sergei Gromov".into()));
        assert_eq!(persons.which("S. Gromov", &[]), Ok("Sergei Gromov".into()));
        assert_eq!(persons.which("Sergei Viktorovich", &[]), Ok("Sergei Gromov".into()));
        assert_eq!(persons.which("Sergei [Gromov]", &[]), Ok("Sergei Gromov".into()));
        assert_eq!(persons.which("Novotna", &[]), Ok("Anna Novotna".into()));
        // Another surname behind the given name is somebody else.
        assert_eq!(persons.which("Sergei Ladogin", &[]), Ok("Sergei Ladogin".into()));
        assert_eq!(persons.which("Vesely", &["Jan Vesely".into()]), Ok("Jan Vesely".into()));
    }

    #[test]
    fn a_given_name_alone_is_that_of_somebody_whose_surname_was_said() {
        let mut persons = Persons::new(&[]);
        persons.learn("Vesely", &["Jan Vesely".into()]);
        assert_eq!(persons.which("Jan", &[]), Ok("Jan Vesely".into()));
        persons.learn("Novotny", &["Jan Novotny".into()]);
        assert_eq!(persons.which("Jan", &[]), Ok("Jan".into()));
    }

    #[test]
    fn the_fullest_form_of_a_name_stands() {
        let mut persons = Persons::new(&[participant("Tayyip Yilmaz")]);
        persons.learn("Yilmaz", &["Recep Tayyip Yilmaz".into()]);
        assert_eq!(persons.which("Yilmaz", &[]), Ok("Recep Tayyip Yilmaz".into()));
        assert_eq!(persons.which("Tayyip Yilmaz", &[]), Ok("Recep Tayyip Yilmaz".into()));
    }

    #[test]
    fn two_of_one_surname_are_left_open_unless_one_takes_part() {
        let mut persons = Persons::new(&[]);
        persons.learn("Anna Novotna", &[]);
        persons.learn("Jan Novotna", &[]);
        assert_eq!(persons.which("Novotna", &[]), Err(vec!["Anna Novotna".into(), "Jan Novotna".into()]));
        let mut persons = Persons::new(&[participant("Jan Novotna")]);
        persons.learn("Anna Novotna", &[]);
        assert_eq!(persons.which("Novotna", &[]), Ok("Jan Novotna".into()));
    }
}
