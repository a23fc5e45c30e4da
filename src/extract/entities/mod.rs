//! Named entities: evidence from the lists, from the grammar of names and from the transcript itself, weighed together.
//!
//! First every sure find of every turn; then, knowing these, the forms that need such knowledge: surnames alone,
//! *the Council* for a council named in full, and the lists' weak forms. [`settle`] decides between what overlaps.

mod bodies;
mod called;
mod chambers;
mod companies;
mod events;
mod families;
mod memory;
mod metonyms;
mod officials;
mod people;
mod person_words;
mod places;
mod scene;
mod shared;
mod strangers;
mod subject;
#[cfg(test)]
pub(crate) mod tests;
mod weak;

use super::rule::{Find, Layer, Level, Rule, Switches};
use super::{View, settle};
use crate::lang::{self, class};
use crate::lists::{Hit, Lists, Section, mark};
use crate::model::{EntityClue, EntityType, Findings, Found, Span, Transcript, Turn};
use crate::text::tokens::Kind;
use families::On;
use memory::Memory;
pub use scene::Scene;
pub use weak::Recall;

/// What a piece of evidence takes some words for.
#[derive(Debug, Clone)]
pub(crate) struct Claim<'l> {
    /// The type; `None` for words that are no entity.
    kind: Option<EntityType>,
    /// First token and the token after the last.
    tokens: (usize, usize),
    /// The canonical names the lists offer.
    names: Vec<&'l str>,
    /// From a user's own list.
    own: bool,
}

/// The lists' sure forms.
static GAZETTEER: Rule = Rule {
    name: "gazetteer",
    about: "A name of the lists that stands for nothing else.",
    level: Level::Words,
    find: Find::Listed(Layer::Entity),
    examples: &[("We talked with {NATO} again.", "ORG"), ("a port in {Ukraine} and", "GPE")],
    counterexamples: &["We talked with nobody.", "in the west"],
};

/// Every rule, in the order in which it is asked.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let grammar = families::FAMILIES.into_iter().flatten();
    [&GAZETTEER, &shared::RULE].into_iter().chain(grammar).chain(weak::RULES)
}

/// The named entities of all turns: what is sure in one is known to the others.
pub struct Search<'v, 's> {
    rules: On,
    switches: Switches<'s>,
    lists: &'v Lists,
    /// The day of the transcript.
    day: Option<&'v str>,
    memory: Memory,
    /// The turns so far, each with what is sure in it.
    turns: Vec<(Scene<'v>, Vec<Found<Claim<'v>>>)>,
}

impl<'v, 's> Search<'v, 's> {
    /// For the turns of a transcript.
    pub fn new(transcript: &'v Transcript, lists: &'v Lists, switches: Switches<'s>) -> Self {
        let (rules, mut memory) = (On::new(switches), Memory::of(transcript));
        let day = transcript.metadata.date.as_deref();
        // The title and the posts of those who take part are in no turn, but what they name is known.
        let record = Turn::default();
        let roles = transcript.participants.iter().filter_map(|p| p.role.as_deref());
        for text in transcript.metadata.title.as_deref().into_iter().chain(roles) {
            let (tokens, hits) = lists.read(lang::cut(text));
            let view = View { turn: 0, tokens, hits, record: &record };
            let scene = Scene::new(&view);
            memory.learn(None, &scene, &sure(&scene, &rules, switches, day));
        }
        Self { rules, switches, lists, day, memory, turns: Vec::with_capacity(transcript.turns.len()) }
    }

    /// Finds what is sure in the next turn.
    pub fn find(&mut self, view: &'v View<'v>) {
        let scene = Scene::new(view);
        let found = sure(&scene, &self.rules, self.switches, self.day);
        self.memory.learn(Some(view.turn), &scene, &found);
        self.turns.push((scene, found));
    }

    /// Finds what only all of them tell, and gives everything.
    pub fn finish(self, out: &mut Findings) {
        let Self { switches, lists, mut memory, mut turns, .. } = self;
        if switches.on(&weak::STANDS_OUT) {
            for (scene, found) in &mut turns {
                let more = weak::stands_out(scene, found, &memory);
                memory.learn(Some(scene.view.turn), scene, &more);
                found.extend(more);
                *found = settle(std::mem::take(found));
            }
        }
        memory.order();
        for (scene, mut found) in turns {
            found.extend(weak::recalled(&scene, &found, &memory, switches));
            found.retain(|f| !memory.thing(&scene, f));
            out.entities.extend(settle(found).into_iter().filter_map(|f| {
                let names = match f.rule == shared::RULE.name {
                    true => shared::name(&scene, f.what.tokens, lists).into_iter().collect(),
                    false => f.what.names.iter().map(|n| n.to_string()).collect(),
                };
                let what = EntityClue { kind: f.what.kind?, names, sure: f.rule == GAZETTEER.name };
                Some(Found { span: f.span, rule: f.rule, what })
            }));
        }
    }
}

/// What the lists and the grammar are sure of in one turn.
fn sure<'v>(scene: &Scene<'v>, rules: &On, switches: Switches, day: Option<&str>) -> Vec<Found<Claim<'v>>> {
    let mut found = Vec::new();
    if switches.on(&GAZETTEER) {
        gazetteer(scene, day, &mut found);
    }
    let list = found.len();
    for i in 0..scene.len() {
        for (rule, kind, tokens) in rules.names(scene, i) {
            let names = kind.map_or(Vec::new(), |kind| names(scene, tokens.0, tokens.1, kind));
            found.push(claim(scene, rule, Claim { kind, tokens, names, own: false }));
        }
    }
    if switches.on(&shared::RULE) {
        found.extend(shared::find(scene));
    }
    // A form of address makes a person of a place's name, *submarine* a ship of a town's, *regions* one of a river's:
    // before the lists.
    let before = |f: &Found<Claim>| [people::TITLED, shared::RULE.name].contains(&f.rule) || f.what.kind.is_none();
    let (mut first, rest): (Vec<_>, Vec<_>) = found.split_off(list).into_iter().partition(before);
    first.append(&mut found);
    first.extend(rest);
    if first.iter().any(|f| f.what.own) {
        let own: Vec<Span> = first.iter().filter(|f| f.what.own).map(|f| f.span).collect();
        first.retain(|f| f.what.own || !overlaps(&own, f.span));
    }
    // `Aboard Air Force One` is no force.
    let not: Vec<Span> = first.iter().filter(|f| f.what.kind.is_none()).map(|f| f.span).collect();
    first.retain(|f| f.what.kind.is_none() || f.what.own || !cut_short(&not, f.span));
    settle(first)
}

/// Whether one of these spans begins inside a span and goes on beyond its end.
fn cut_short(not: &[Span], span: Span) -> bool {
    not.iter().any(|n| span.start < n.start && n.start < span.end && span.end < n.end)
}

/// Whether a span overlaps one of `spans`, which are in text order.
fn overlaps(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|s| s.start < span.end);
    spans[..after].iter().rev().take(8).any(|s| s.end > span.start)
}

/// The sure forms of the lists; what the lists say is no name comes first.
fn gazetteer<'v>(scene: &Scene<'v>, day: Option<&str>, found: &mut Vec<Found<Claim<'v>>>) {
    let hits = &scene.view.hits;
    let mut at = 0;
    while at < hits.len() {
        let (start, end) = (hits[at].start, hits[at].end);
        let len = hits[at..].iter().take_while(|h| (h.start, h.end) == (start, end)).count();
        let group = &hits[at..at + len];
        at += len;
        // `South-Western District`, `the Trans-Ural area`: no name of the South, nor of the Urals.
        let joined = scene.unit_end(end - 1) > end || scene.unit_start(start) < start;
        let compass = end == start + 1 && joined && scene.is(start, class::COMPASS);
        if compass || scene.word(scene.unit_start(start)) == "Trans" && scene.unit_start(start) < start {
            continue;
        }
        // `U.S.` is no *U.S* with a full stop behind it.
        let letters = end == start + 3 && scene.word(start).len() == 1 && scene.word(end - 1).len() == 1;
        if letters && scene.word(start + 1) == "." && scene.word(end) == "." && !scene.spaced(end) {
            continue;
        }
        // `US$38 billion`
        if scene.word(end) == "$" && !scene.spaced(end) {
            continue;
        }
        // `the Homeland Security Secretary`, `Secretary of Homeland Security Belkin`: the field of an office.
        let field = scene.is(start, class::DEPARTMENT) && (start..end).all(|t| scene.is(t, class::DEPARTMENT));
        let held = scene.is(end, class::POST) && scene.follows(end);
        let over = start > 1 && scene.word(start - 1) == "of" && scene.is(start - 2, class::POST);
        if field && (held || over) && group.iter().all(|h| h.fact.section != Section::Gpe) {
            continue;
        }
        // `Angara-A5M`, `MiG-35s`, `TPP-3` are things that are made, and numbered.
        let unit = scene.unit_end(end - 1);
        // `the EU-27` are counted.
        let counted = scene.is(start, class::OF_MEMBERS) && unit == end + 2;
        let model =
            unit > end && !counted && !scene.year(unit - 1) && scene.word(unit - 1).bytes().any(|b| b.is_ascii_digit());
        // `Boeing 737`, `Sukhoi Su-30`: a thing that a maker makes.
        let next = scene.view.tokens.list.get(end).filter(|_| scene.spaced(end));
        let digits = |t: usize| scene.word(t).bytes().any(|b| b.is_ascii_digit());
        let sold =
            next.is_some_and(|t| t.capital() || t.kind == Kind::Number) && (end..scene.unit_end(end)).any(digits);
        if end == start + 1 && scene.is(start, class::MAKER) && sold && !scene.year(end) {
            continue;
        }
        // `Ilyushin aircraft`
        let make = scene.is(end, class::VESSEL) && !scene.capital(end) && end == start + 1;
        // `NSA Ajit Doval`: who advises on security.
        if scene.is(start, class::BODY_OR_POST) && end == start + 1 && scene.follows(end) && scene.someone(end) {
            continue;
        }
        let not = group.iter().filter(|h| h.fact.section == Section::Not);
        let rest = group.iter().filter(|h| !h.weak && kind(h).is_some());
        let rest = rest.filter(|h| match h.fact.section {
            Section::Fac | Section::Event => true,
            Section::Person => h.own || !(model || make || end == start + 1 && after(scene, end)),
            _ => h.own || !model,
        });
        // `Pushkin` is the poet, but a town after “in”.
        let at_place = start > 0 && scene.is(start - 1, class::LOCATIVE);
        let sure = |section| group.iter().any(|h| !h.weak && h.fact.section == section);
        let both = sure(Section::Person) && sure(Section::Gpe);
        let rest = rest.filter(|h| match h.fact.section {
            Section::Person => h.own || !both || !at_place,
            Section::Gpe => h.own || !both || at_place,
            _ => true,
        });
        // `White House` is who sits there where it acts, and else where they sit.
        let seat = sure(Section::Org) && sure(Section::Fac);
        let acts = seat && metonyms::acts(scene, start, end);
        let rest = rest.filter(|h| match h.fact.section {
            Section::Org => h.own || !seat || acts,
            Section::Fac => h.own || !acts,
            _ => true,
        });
        // `World Cup` is the one of its time.
        let timed = len > 1 && group.iter().any(|h| h.fact.current(day) == Some(true));
        let rest = rest.filter(|h| !timed || h.fact.current(day) != Some(false));
        let mut before: Option<EntityType> = None;
        for hit in not.chain(rest) {
            let kind = kind(hit);
            if kind.is_some() && kind == before && !hit.own {
                if let Some(f) = found.last_mut() {
                    let f: &mut Found<Claim> = f;
                    if !f.what.names.contains(&hit.fact.name) {
                        f.what.names.push(hit.fact.name);
                    }
                }
                continue;
            }
            before = kind;
            let names = if kind.is_some() { vec![hit.fact.name] } else { Vec::new() };
            // `Patriarch Kirill` is what he is called; the title stays outside.
            let titled = kind == Some(EntityType::Person) && !hit.own && end > start + 1 && titles(scene, start);
            // `The Washington Post`: no article belongs to a mention.
            let article = kind == Some(EntityType::Org) && !hit.own && end > start + 2 && scene.word(start) == "The";
            // `St. Vladimir`
            let dot = titled && scene.word(start + 1) == "." && !scene.spaced(start + 1);
            let start = start + usize::from(titled || article) + usize::from(dot);
            // `Sochi City`
            let city = kind == Some(EntityType::Gpe) && scene.word(end) == "City" && scene.follows(end);
            let end = end + usize::from(city && !scene.follows(end + 1) && !scene.is(end - 1, class::HEAD));
            // `Anna Belkin Jr.` is another than the one of the list.
            let whole = if kind == Some(EntityType::Person) { person_words::suffixed(scene, end) } else { end };
            let younger = (end..whole).any(|t| scene.is(t, class::GENERATION));
            let (end, names) = if younger { (whole, Vec::new()) } else { (end, names) };
            found.push(claim(scene, GAZETTEER.name, Claim { kind, tokens: (start, end), names, own: hit.own }));
        }
    }
}

/// Whether a surname that ends before token `end` is in the name of another thing: `Lenin street`, `Pushkin Card`.
fn after(scene: &Scene, end: usize) -> bool {
    let other = || scene.follows(end) && !scene.bars(end) && !scene.is(end, mark::IN_NORP.or(class::SOFT));
    person_words::of_a_thing(scene, end) || other() && scene.is(end, class::HEAD.or(class::NAMED_AFTER_HIM))
}

/// Whether the word is a title in front of the name of a person.
fn titles(scene: &Scene, i: usize) -> bool {
    scene.is(i, class::POST.or(class::STYLE))
}

/// The entity type of a list's section.
fn kind(hit: &Hit) -> Option<EntityType> {
    Some(match hit.fact.section {
        Section::Person => EntityType::Person,
        Section::Org => EntityType::Org,
        Section::Gpe => EntityType::Gpe,
        Section::Loc => EntityType::Loc,
        Section::Fac => EntityType::Fac,
        Section::Norp => EntityType::Norp,
        Section::Event => EntityType::Event,
        Section::GivenName | Section::Not | Section::Document | Section::Unknown => return None,
    })
}

/// The canonical names that the lists offer for exactly these words as a thing of this type, weak forms too.
fn names<'v>(scene: &Scene<'v>, start: usize, end: usize, of: EntityType) -> Vec<&'v str> {
    let hits = &scene.view.hits;
    let first = hits.partition_point(|h| h.start < start);
    let mut names: Vec<&str> = Vec::new();
    let dot = usize::from(start > 1 && scene.word(start - 1) == ".");
    let addressed = start > dot && scene.is(start - dot - 1, class::ADDRESS);
    for hit in hits[first..].iter().take_while(|h| h.start == start) {
        // `Mr Zinovyev` is not the one of 1917.
        let gone = addressed && hit.weak && !hit.own && hit.fact.attribute("died").is_some();
        if hit.end == end && kind(hit) == Some(of) && !gone && !names.contains(&hit.fact.name) {
            names.push(hit.fact.name);
        }
    }
    names
}

fn claim<'v>(scene: &Scene<'v>, rule: &'static str, what: Claim<'v>) -> Found<Claim<'v>> {
    let (list, (start, end)) = (&scene.view.tokens.list, what.tokens);
    let span = Span { turn: scene.view.turn, start: list[start].start as usize, end: list[end - 1].end as usize };
    Found { span, rule, what }
}
