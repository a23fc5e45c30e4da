//! What the mentions of a transcript tell of its persons, before any of them is asked whom it means.

use super::written::with_patronymic;
use super::{NAMESAKES, Persons};
use crate::link::around_name::Place;
use crate::link::terms_of_office;
use crate::text::person::{bare, key, parts};

impl Persons<'_> {
    /// Learns a full name from a mention, or the name that the lists give for it.
    pub fn learn(&mut self, words: &str, listed: &[String], place: Place) {
        if let [one] = listed {
            self.fuller(one);
            // `Trump … I call him Donald`
            if let (1, Some((first, _))) = (parts(words).count(), one.split_once(' ')) {
                self.friends.entry(key(first)).or_default().insert(one.clone());
            }
        }
        let full = parts(bare(words)).count() > 1;
        let fathers = with_patronymic(words);
        if full && !words.contains(['.', '[', ']']) && fathers.is_none_or(|(.., surname)| surname.is_some()) {
            let sound = key(words);
            // `Sergei Viktorovich Gromov` is Sergei Gromov.
            let plain = fathers.and_then(|(given, father, last)| self.plain(given, father, last?));
            let listed = match (&plain, listed) {
                (Some(plain), []) => std::slice::from_ref(plain),
                _ => listed,
            };
            // `President Lacalle Pou`: a surname of two words, and no given name before it.
            let held = place.office.map(|office| terms_of_office::holders(self.lists, words, office, self.day));
            let holder = held.and_then(|held| if let [one] = held[..] { Some(one) } else { None });
            let heard = if listed.is_empty() { self.lists.sounding(words) } else { None };
            let id = match (self.by_full.get(&sound), listed) {
                // A participant's own spelling stays; else the lists' is best.
                (Some(&id), _) => id,
                (None, [one]) => self.add(one),
                (None, _) => match holder.or(heard) {
                    Some(one) => self.add(one),
                    None => self.nicknamed(words).unwrap_or_else(|| self.add(words)),
                },
            };
            // `Korolev`, where the lists have `Korolyov`
            if let Some(last) = parts(words).last().filter(|_| heard.is_some()) {
                let namesakes = self.by_last.entry(key(last)).or_default();
                if namesakes.len() < NAMESAKES {
                    namesakes.insert(id);
                }
            }
            self.by_full.insert(sound, id);
            self.said.insert(id);
            self.asked.extend(place.asked.then_some(id));
            if let Some((given, father, Some(last))) = fathers {
                self.fathers.learn(given, father, id);
                self.by_full.entry(key(&format!("{given} {last}"))).or_insert(id);
            }
            self.titles.extend(place.office.map(|office| (id, office.core().to_string())));
            self.kin.extend(place.kin.then_some(id));
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
}
