//! Which entity a mention means.

use super::around_name::Place;
use super::forms::is_acronym;
use super::home_state::Voice;
use super::persons::Persons;
use super::present::{self, Named, Present};
use super::things::Names;
use super::{CodePoints, divided, games, summits};
use crate::lists::{Lists, Section};
use crate::model::{
    DateClue, Entity, EntityClue, EntityType, EventType, Found, Ids, Lines, Mention, Metadata, Participant, Span, Turn,
    TurnKind, Warning, WarningCode,
};
use std::collections::{BTreeMap, BTreeSet};

/// So many turns without a name are questions of the press.
const ASKED: usize = 3;

/// Joins the mentions of each entity, most mentioned first. Gives with them the participants whom the labels call by
/// surname alone and the text or the lists in full, by their names in the labels.
#[expect(clippy::too_many_arguments, reason = "what was read and what was found are several things")]
pub fn join(
    found: Vec<Found<EntityClue>>,
    dates: &[Found<DateClue>],
    day: Option<&str>,
    metadata: &Metadata,
    turns: &[Turn],
    participants: &mut Vec<Participant>,
    warnings: &mut Vec<Warning>,
    lists: &Lists,
) -> (Vec<Entity>, BTreeMap<String, String>) {
    let text = |f: &Found<EntityClue>| &turns[f.span.turn].text[f.span.start..f.span.end];
    let place = |f: &Found<EntityClue>| Place::of(&turns[f.span.turn].text, f.span.start, f.span.end);
    let (title, country) = (metadata.title.as_deref().unwrap_or_default(), metadata.country.as_deref());
    let mut names = Names::new(Voice::of(metadata, participants, &found, lists), lists);
    let mut persons = Persons::new(participants, lists, day, names.may_be_russian());
    let unnamed = turns.iter().filter(|t| t.kind == TurnKind::Speech && t.speaker.is_none());
    persons.entitled(title, country, unnamed.count() >= ASKED);
    for f in found.iter().filter(|f| f.what.kind == EntityType::Person) {
        persons.learn(text(f), &f.what.names, place(f));
    }
    let mut renamed = BTreeMap::new();
    let taken: BTreeSet<String> = participants.iter().map(|p| p.name.clone()).collect();
    for participant in participants.iter_mut() {
        if let Some(full) = persons.full(participant, title, country).filter(|full| !taken.contains(full)) {
            persons.rename(participant, &full);
            renamed.insert(std::mem::replace(&mut participant.name, full.clone()), full);
        }
    }
    let mut before: Option<&Found<EntityClue>> = None;
    for f in found.iter().filter(|f| f.what.kind != EntityType::Person) {
        names.learn(f.what.kind, text(f), &f.what);
        if let Some(full) = before.filter(|b| b.span.turn == f.span.turn && b.what.kind == f.what.kind) {
            let (between, after) = (full.span.end..f.span.start, f.span.end..);
            match (&turns[f.span.turn].text[between], &turns[f.span.turn].text[after]) {
                // `Upper Volga Council (UVC)`
                (" (", _) if f.what.names.is_empty() && text(f).chars().all(|c| c.is_uppercase() || c.is_numeric()) => {
                    names.introduce(f.what.kind, text(f), text(full), &full.what);
                }
                // `Rosstat [National Statistics Agency]`: the editor says what it is.
                // `DOD [DOT]` corrects a slip.
                (" [", after) if after.starts_with(']') && !(is_acronym(text(full)) && is_acronym(text(f))) => {
                    let gloss = f.what.names.first().map_or(text(f), String::as_str);
                    names.introduce(f.what.kind, gloss, text(full), &full.what);
                }
                _ => {}
            }
        }
        before = Some(f);
    }

    // `Mr. Ivanov (Germany)` is a delegate, hardly the statesman whom the lists know by this surname.
    let delegates: BTreeSet<&str> =
        found.windows(2).filter(|f| delegate(&f[0], &f[1], turns)).map(|f| text(&f[0])).collect();
    let mut doubtful: BTreeSet<String> = BTreeSet::new();
    let mut canonical = |f: &Found<EntityClue>| {
        let words = text(f);
        let name = match f.what.kind {
            EntityType::Person if delegates.contains(words) => {
                persons.which(words, &[], Place { addressed: false, ..place(f) })
            }
            // `Prince Vladimir` is whom the lists call so with the title, whichever Vladimir the text names.
            EntityType::Person if entitled(f, words, lists) => Ok(f.what.names[0].clone()),
            EntityType::Person => persons.which(words, &f.what.names, place(f)),
            kind => {
                let Turn { speaker, text, .. } = &turns[f.span.turn];
                // Where one thing of another kind is meant, the sentence tells nothing.
                let asked = kind == EntityType::Org || f.what.names.len() > 1;
                let around = if asked { sentence(text, f.span) } else { "" };
                names.which(kind, words, &f.what, speaker.as_deref(), around)
            }
        };
        name.unwrap_or_else(|candidates| {
            if doubtful.insert(words.to_string()) {
                let line = turns[f.span.turn].lines.map(|l| l.start);
                let message = format!("{words:?} may mean {}: its own words stand as its name", some(&candidates));
                warnings.push(Warning::new(WarningCode::AmbiguousName, message, line.map(Lines::one)));
            }
            words.to_string()
        })
    };
    let mut called: Vec<String> = found.iter().map(&mut canonical).collect();
    summits::tell(&found, &mut called, dates, day, turns, lists);
    divided::tell(&found, &mut called);
    games::tell(&found, &mut called, dates, day, title, turns, lists);
    let lead = attend(&found, &called, metadata, turns, participants, &mut persons);
    let mut points = CodePoints::new(turns);
    let mut entities: Vec<Entity> = Vec::new();
    let mut places: BTreeMap<EntityType, BTreeMap<String, usize>> = BTreeMap::new();
    for (f, name) in found.iter().zip(called) {
        if f.what.kind == EntityType::Person {
            persons.called(&name, titled(&turns[f.span.turn].text, f.span.start, f.span.end), text(f), participants);
        }
        let mention: Mention = points.mention(f.span, f.rule);
        let places = places.entry(f.what.kind).or_default();
        let at = places.get(&name).copied().unwrap_or_else(|| {
            places.insert(name.clone(), entities.len());
            let (ids, of) = identify(&name, f.what.kind, lists);
            entities.push(Entity { name, kind: f.what.kind, ids, of, mentions: Vec::new() });
            entities.len() - 1
        });
        entities[at].mentions.push(mention);
    }
    // Whom the lead names appears there first.
    let first = |p: &Participant| lead.iter().position(|name| *name == p.name).unwrap_or(lead.len());
    participants.sort_by_key(first);
    // Stable: entities with as many mentions stay in order of first mention.
    entities.sort_by_key(|e| std::cmp::Reverse(e.mentions.len()));
    (entities, renamed)
}

/// The codes and numbers by which a list knows a place, and the place of which a word is the adjective.
fn identify(name: &str, kind: EntityType, lists: &Lists) -> (Ids, Option<String>) {
    let section = match kind {
        EntityType::Gpe => Section::Gpe,
        EntityType::Loc => Section::Loc,
        EntityType::Norp => Section::Norp,
        _ => return (Ids::default(), None),
    };
    let known = lists.known(name);
    let Some(fact) = known.iter().find(|f| f.section == section && f.name == name) else {
        return (Ids::default(), None);
    };
    let number = |key| fact.attribute(key).and_then(|n| n.parse().ok());
    let ids = Ids {
        iso3166: fact.attribute("iso3166").map(str::to_string),
        geonames: fact.attribute("geonames").and_then(|n| n.parse().ok()),
        lat: number("lat"),
        lon: number("lon"),
    };
    (ids, fact.attribute("of").map(str::to_string))
}

/// Adds those whom title and lead name as taking part, and who do not speak. Gives those of the lead, in order.
fn attend(
    found: &[Found<EntityClue>],
    called: &[String],
    metadata: &Metadata,
    turns: &[Turn],
    participants: &mut Vec<Participant>,
    persons: &mut Persons,
) -> Vec<String> {
    if metadata.event_type == EventType::Message {
        return Vec::new();
    }
    let people = || found.iter().zip(called).filter(|(f, _)| f.what.kind == EntityType::Person);
    let text = |f: &Found<EntityClue>| &turns[f.span.turn].text[f.span.start..f.span.end];
    let forms: BTreeSet<(&str, &str)> =
        people().flat_map(|(f, name)| [(text(f), name.as_str()), (name.as_str(), name.as_str())]).collect();
    let title = metadata.title.as_deref().unwrap_or("");
    let lead = turns.first().filter(|_| metadata.lead.is_some()).map_or("", |t| t.text.as_str());
    let in_lead = people().take_while(|(f, _)| f.span.turn == 0 && !lead.is_empty());
    let in_lead: Vec<Named> = in_lead.map(|(f, name)| Named { at: f.span.start..f.span.end, name }).collect();
    let of_lead = present::present(lead, &in_lead);
    let order = of_lead.iter().map(|p| p.name.clone()).collect();
    let of_title = present::present(title, &present::in_title(title, forms.into_iter()));
    for Present { name, role } in of_lead.into_iter().chain(of_title) {
        if name.contains(' ') && !present::is_among(participants, &name) {
            persons.take_part(&name, participants.len());
            participants.push(Participant { forms: vec![name.clone()], name, role, ..Participant::default() });
        }
    }
    order
}

/// Whether the lists have somebody by more than these words, which are a name behind its title.
fn entitled(found: &Found<EntityClue>, words: &str, lists: &Lists) -> bool {
    let [one] = &found.what.names[..] else { return false };
    let listed = || lists.known(words).iter().any(|f| f.section == Section::Person && f.name == one);
    found.what.sure && !words.contains(' ') && !listed()
}

/// Whether a person’s country stands behind the name in brackets, as records of meetings have it.
fn delegate(person: &Found<EntityClue>, country: &Found<EntityClue>, turns: &[Turn]) -> bool {
    let (name, place) = (person.span, country.span);
    (person.what.kind, country.what.kind) == (EntityType::Person, EntityType::Gpe)
        && name.turn == place.turn
        && turns[name.turn].text[name.end..place.start] == *" ("
        && turns[name.turn].text[place.end..].starts_with(')')
}

/// The words around a mention, as far as its sentence goes and no further than a long sentence would.
fn sentence(text: &str, span: Span) -> &str {
    const FAR: usize = 200;
    let from =
        (span.start.saturating_sub(FAR)..=span.start).find(|&at| text.is_char_boundary(at)).unwrap_or(span.start);
    let to = (span.end..=(span.end + FAR).min(text.len())).rfind(|&at| text.is_char_boundary(at)).unwrap_or(span.end);
    let (before, after) = (&text.as_bytes()[from..span.start], &text.as_bytes()[span.end..to]);
    let line = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
    let start = memchr::memrchr3_iter(b'.', b'!', b'?', &before[line..]).map(|at| line + at + 1);
    let start = start.into_iter().find(|&at| before.get(at) == Some(&b' ')).unwrap_or(line);
    let line = memchr::memchr(b'\n', after).unwrap_or(after.len());
    let mut end = memchr::memchr3_iter(b'.', b'!', b'?', &after[..line]);
    let end = end.find(|at| after.get(at + 1) == Some(&b' ')).unwrap_or(line);
    &text[from + start..span.end + end]
}

/// The mention with the form of address or the post in front of it: `Mr Lavrov`, `Foreign Minister Sergei Lavrov`.
fn titled(text: &str, start: usize, end: usize) -> &str {
    // So far back only: else a long paragraph would cost its length for every name in it.
    let far = (start.saturating_sub(LONGEST_TITLE)..=start).find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    let line = text[far..start].rfind('\n').map_or(far, |n| far + n + 1);
    let mut from = start;
    for (at, word) in text[line..start].trim_end().rsplit(' ').scan(start, |at, w| {
        *at = text[..*at].trim_end().len() - w.len();
        Some((*at, w))
    }) {
        if from == start && !TITLES.contains(&word)
            || !word.starts_with(char::is_uppercase)
            || !word.ends_with(char::is_alphabetic)
        {
            break;
        }
        from = at;
        if matches!(word, "Mr" | "Ms" | "Mrs") {
            break;
        }
    }
    &text[from..end]
}

/// No title has more bytes than this.
const LONGEST_TITLE: usize = 120;

/// The words before a name that belong to how a person is called.
const TITLES: [&str; 18] = [
    "Mr",
    "Ms",
    "Mrs",
    "Miss",
    "Dr",
    "Madam",
    "Comrade",
    "Professor",
    "Academician",
    "President",
    "Minister",
    "Chancellor",
    "Premier",
    "Governor",
    "General",
    "Secretary",
    "Patriarch",
    "Ambassador",
];

/// The first candidates, in words.
fn some(candidates: &[String]) -> String {
    match candidates {
        [a, b, c, _, ..] if candidates.len() > 4 => format!("{a} or {b} or {c} or {} others", candidates.len() - 3),
        _ => candidates.join(" or "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_candidates_three_are_named_and_the_others_counted() {
        let told = |count: usize| some(&["Ann", "Bo", "Ian", "Olga", "Ray"].map(String::from)[..count]);
        assert_eq!(told(4), "Ann or Bo or Ian or Olga");
        assert_eq!(told(5), "Ann or Bo or Ian or 2 others");
    }

    #[test]
    fn a_title_goes_with_the_name_and_costs_no_more_than_a_title_is_long() {
        let text = "He met Foreign Minister Anna Gromova.";
        assert_eq!(titled(text, 24, 36), "Foreign Minister Anna Gromova");
        let text = format!("{}Gromova", "é Minister ".repeat(10_000));
        assert!(titled(&text, text.len() - 7, text.len()).len() <= LONGEST_TITLE + 7);
        let text = format!("{}Gromova", "Minister ".repeat(10_000));
        assert!(titled(&text, text.len() - 7, text.len()).len() <= LONGEST_TITLE + 7);
    }

    #[test]
    fn a_sentence_is_what_stands_around_a_mention() {
        let text = "We met. The Council agreed! Then we left.";
        assert_eq!(sentence(text, Span { turn: 0, start: 12, end: 19 }), " The Council agreed");
    }

    #[test]
    fn a_body_that_the_lists_give_to_russia_is_hers_where_the_page_is_in_moscow() {
        let name = |city: &str| {
            let turns = [Turn { text: "The Treasury agreed.".into(), ..Turn::default() }];
            let what = EntityClue { kind: EntityType::Org, names: vec!["Federal Treasury".into()], sure: false };
            let found = vec![Found { span: Span { turn: 0, start: 4, end: 12 }, rule: "test", what }];
            let metadata = Metadata { city: Some(city.into()), ..Metadata::default() };
            join(found, &[], None, &metadata, &turns, &mut Vec::new(), &mut Vec::new(), &Lists::default()).0[0]
                .name
                .clone()
        };
        assert_eq!((name("Moscow").as_str(), name("London").as_str()), ("Federal Treasury", "Treasury"));
    }

    #[test]
    fn who_is_present_and_silent_takes_part_under_the_full_name_with_the_office() {
        let text = "Anna Petrova met with Minister of Trade Ivan Orlov.";
        let turns = [Turn { text: text.into(), ..Turn::default() }];
        let metadata = Metadata { lead: Some(text.into()), ..Metadata::default() };
        let what = EntityClue { kind: EntityType::Person, names: Vec::new(), sure: false };
        let start = text.find("Ivan").unwrap();
        let found = vec![Found { span: Span { turn: 0, start, end: start + 10 }, rule: "test", what }];
        let mut participants = Vec::new();
        join(found, &[], None, &metadata, &turns, &mut participants, &mut Vec::new(), &Lists::default());
        let orlov = &participants[0];
        assert_eq!((orlov.name.as_str(), orlov.role.as_deref()), ("Ivan Orlov", Some("Minister of Trade")));
        assert_eq!((orlov.spoke, orlov.forms.contains(&"Ivan Orlov".to_string())), (false, true));
    }

    #[test]
    fn a_delegate_is_not_the_statesman_of_the_same_surname() {
        let name = |text: &str| {
            let turns = [Turn { text: text.into(), ..Turn::default() }];
            let find = |words: &str, kind, names| {
                let start = text.find(words).unwrap();
                let span = Span { turn: 0, start, end: start + words.len() };
                Found { span, rule: "test", what: EntityClue { kind, names, sure: false } }
            };
            let found = vec![
                find("Rossi", EntityType::Person, vec!["Carlo Rossi".into()]),
                find("Italy", EntityType::Gpe, Vec::new()),
            ];
            join(found, &[], None, &Metadata::default(), &turns, &mut Vec::new(), &mut Vec::new(), &Lists::default()).0
                [0]
            .name
            .clone()
        };
        assert_eq!(name("Mr. Rossi (Italy) asked for the floor."), "Rossi");
        assert_eq!(name("Minister Rossi (now in Italy) agreed."), "Carlo Rossi");
    }
}
