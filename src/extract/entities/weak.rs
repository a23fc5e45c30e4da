//! What counts only with other evidence: the lists' weak forms, surnames alone, bare heads of names given in full.

use super::called::called;
use super::chambers::CHAMBER;
use super::memory::Memory;
use super::scene::Scene;
use super::{Claim, claim, kind, names, person_words};
use crate::extract::rule::{Find, Layer, Level, Rule, Switches};
use crate::lang::class;
use crate::lists::mark;
use crate::lists::{Hit, Section};
use crate::model::{EntityType, Found};
use crate::text::classes::Classes;
use crate::text::tokens::Kind;

/// Weak forms of the lists whose capital is evidence.
pub static STANDS_OUT: Rule = Rule {
    name: "capital-inside-sentence",
    about: "A form of the lists that may be a common word, with a capital inside a sentence.",
    level: Level::Transcript,
    find: Find::Listed(Layer::Entity),
    examples: &[("We asked the {Government} for it.", "ORG")],
    counterexamples: &["Government matters.", "we asked the government"],
};

/// Weak forms at the start of a sentence.
static SEEN: Rule = Rule {
    name: "seen-elsewhere",
    about: "A form of the lists that may be a common word, at the start of a sentence, where another place is surer.",
    level: Level::Transcript,
    find: Find::Listed(Layer::Entity),
    examples: &[("{Government} matters. We asked the Government.", "ORG")],
    counterexamples: &["Government matters."],
};

/// All of them; of those that know the whole transcript, the first that fits a word has it.
pub static RULES: [&Rule; 9] = [&STANDS_OUT, &SEEN, &CHAMBER, &KNOWN, &SURNAME, &FIRST_NAME, &SHORT, &AMONG, &INSIDE];

static KNOWN: Rule = Rule {
    name: "known-name",
    about: "The words of a name that was sure elsewhere.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let (end, kind) = recall.memory.known(recall.scene, i)?;
        Some(recall.claim(i, end, kind))
    }),
    examples: &[("After Hurricane Zora, {Zora} hit the coast.", "EVENT")],
    counterexamples: &["Zora hit the coast."],
};

static SURNAME: Rule = Rule {
    name: "known-surname",
    about: "The surname of somebody who is named in full.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let Recall { scene, memory, .. } = *recall;
        let found = recall.alone
            && memory.surname(scene, i)
            && !scene.is(i, class::HEAD)
            && !person_words::of_a_thing(scene, i + 1);
        found.then(|| recall.claim(i, i + 1, EntityType::Person))
    }),
    examples: &[("Maria Belkina spoke. Then {Belkina} left, with a {Belkina}-led group.", "PERSON")],
    counterexamples: &["Then Belkina left."],
};

static FIRST_NAME: Rule = Rule {
    name: "given-name-alone",
    about: "A given name as friends and hosts use it.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let found = recall.alone && called(recall.scene, i, recall.memory);
        found.then(|| recall.unlisted(i, i + 1, EntityType::Person))
    }),
    examples: &[("Thank you, my friend {Gennady}.", "PERSON"), ("Great. Thanks, {Zdibora}.", "PERSON")],
    counterexamples: &["There are followers of traditional Islam.", "Gennady spoke."],
};

static SHORT: Rule = Rule {
    name: "short-for-full-name",
    about: "The head noun of a body or an event that was named in full.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let Recall { scene, memory, .. } = *recall;
        let bare = recall.alone && !scene.initial(i) && scene.is(i, class::HEAD) && determined(scene, i);
        let (kind, name) = memory.full(scene, i).filter(|_| bare)?;
        Some(Claim { names: vec![name], ..recall.unlisted(i, i + 1 + board_of(scene, i), kind) })
    }),
    examples: &[("The Export Support Council met. Then the {Council} agreed.", "ORG")],
    counterexamples: &["Then the Council agreed.", "The Export Support Council met. The council agreed."],
};

static AMONG: Rule = Rule {
    name: "among-its-like",
    about: "An unknown name in an enumeration of known ones.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let end = recall.scene.unit_end(i);
        let kind = likes(recall.scene, recall.found, i, end).filter(|_| recall.unknown(i))?;
        Some(recall.unlisted(i, end, kind))
    }),
    examples: &[("with Maria Belkina, {Ostapenkov} and Sergei Gromov there", "PERSON")],
    counterexamples: &["with Ostapenkov and Sergei Gromov there"],
};

static INSIDE: Rule = Rule {
    name: "place-after-in",
    about: "An unknown name after “in”.",
    level: Level::Transcript,
    find: Find::Recalled(|recall, i| {
        let found = inside(recall.scene, i) && recall.unknown(i);
        found.then(|| recall.unlisted(i, recall.scene.unit_end(i), EntityType::Gpe))
    }),
    examples: &[("We met in {Zarechensk}.", "GPE")],
    counterexamples: &["a PhD in Farming, invested in Zarechensk, in Science", "We said so in Case 31-5."],
};

/// What a rule that knows the whole transcript looks at.
#[derive(Clone, Copy)]
pub struct Recall<'r, 'v> {
    pub(super) scene: &'r Scene<'v>,
    /// What is sure in this turn.
    found: &'r [Found<Claim<'v>>],
    memory: &'v Memory,
    /// Whether the word stands alone and may begin a name.
    alone: bool,
}

impl<'v> Recall<'_, 'v> {
    /// A name with what the lists offer for it.
    pub(super) fn claim(&self, start: usize, end: usize, kind: EntityType) -> Claim<'v> {
        Claim { names: names(self.scene, start, end, kind), ..self.unlisted(start, end, kind) }
    }

    /// A name of which the lists say nothing.
    fn unlisted(&self, start: usize, end: usize, kind: EntityType) -> Claim<'v> {
        Claim { kind: Some(kind), tokens: (start, end), names: Vec::new(), own: false }
    }

    /// Whether a name stands at token `i`, inside a sentence, of which nothing else is known.
    fn unknown(&self, i: usize) -> bool {
        let scene = self.scene;
        self.alone
            && !scene.initial(i)
            && scene.spaced(i)
            && scene.unit_start(i) == i
            && scene.word(i).len() > 3
            && !scene.follows(scene.unit_end(i))
            && !scene.named(i)
            && !scene.is(i, OTHER)
    }
}

/// Walks along finds in text order and says whether tokens are free of them.
struct Taken<'f, 'v> {
    found: &'f [Found<Claim<'v>>],
}

impl<'f, 'v> Taken<'f, 'v> {
    /// Whether a find covers token `i`; asked for growing `i` only.
    fn covers(&mut self, i: usize) -> bool {
        while self.found.first().is_some_and(|f| f.what.tokens.1 <= i) {
            self.found = &self.found[1..];
        }
        self.found.first().is_some_and(|f| f.what.tokens.0 <= i)
    }
}

/// Whether the words from `start` to `end` stand alone: no other word with a capital is joined to them.
fn alone(scene: &Scene, start: usize, end: usize) -> bool {
    let before = || {
        start > 0 && scene.spaced(start) && {
            let first = scene.unit_start(start - 1);
            scene.capital(first) && !scene.bars(first) && !scene.named(first) && !scene.is(first, mark::IN_NORP)
        }
    };
    // `Senate Democrats` are two names.
    let after = || scene.follows(end) && !scene.bars(end) && !scene.is(end, class::DOCUMENT_HEAD.or(mark::IN_NORP));
    // `Treaty on Alliance and Integration`
    let subject = || {
        start > 1 && matches!(scene.word(start - 1), "on" | "of" | "for") && scene.is(start - 2, class::DOCUMENT_HEAD)
    };
    // `Heads of Government`
    let post = || {
        start > 1
            && scene.word(start - 1) == "of"
            && scene.word(start - 2).trim_end_matches('s').eq_ignore_ascii_case("head")
    };
    // `Minister of Labour`, `Secretary for Labor`, `the Labour Code`
    let field = || {
        scene.is(start, class::PARTY_AND_FIELD)
            && (scene.follows(end)
                || scene.word(end) == "and"
                || start > 1
                    && matches!(scene.word(start - 1), "of" | "for")
                    && scene.is(start - 2, class::POST.or(class::HEAD)))
    };
    // `pro-Western` is no name of the West, `Macron-Merkel` has two.
    // `Belkin-led groups`
    let joined = || {
        let unit = scene.unit_end(end - 1);
        unit > end && !scene.capital(unit - 1) && !(unit == end + 2 && scene.is(end + 1, class::LED))
    };
    !(before() || after() || joined() || subject() || post() || field())
}

/// Weak forms of the lists inside sentences.
pub fn stands_out<'v>(scene: &Scene<'v>, found: &[Found<Claim<'v>>], memory: &Memory) -> Vec<Found<Claim<'v>>> {
    let mut taken = Taken { found };
    let mut out = Vec::new();
    let mut last = (0, 0);
    for hit in scene.view.hits.iter().filter(|h| h.weak) {
        let (start, end) = (hit.start, hit.end);
        if (start, end) == last || scene.initial(start) || !scene.capital(start) {
            continue;
        }
        last = (start, end);
        // `this May` is a month, whoever else has that name.
        let common = scene.bars(start) && !(start > 0 && scene.is(start - 1, class::TITLE));
        if common || taken.covers(start) || !alone(scene, start, end) {
            continue;
        }
        // The Congress of Judges whose name was given in full, and not the best known Congress of all. The Government
        // stays the state's, whichever regional ones were named.
        let head = end == start + 1 && !hit.own && scene.is(start, class::HEAD) && scene.word(start) != "Government";
        if head
            && determined(scene, start)
            && memory.full(scene, start).is_some_and(|(kind, _)| !named(hit, kind, memory))
        {
            continue;
        }
        if let Some(what) = likeliest(scene, start, end, memory) {
            if what.kind == Some(EntityType::Person) && !what.own && person_words::named_otherwise(scene, start, end) {
                continue;
            }
            // `the old Ilyushin aircraft`
            if what.kind == Some(EntityType::Person) && scene.is(end, class::VESSEL) && !scene.capital(end) && !what.own
            {
                continue;
            }
            // `the anniversary of Victory in the Great Patriotic War`
            if what.kind == Some(EntityType::Event) && matches!(scene.word(end), "in" | "over") {
                continue;
            }
            out.push(claim(scene, STANDS_OUT.name, what));
        }
    }
    out
}

/// Whether the transcript names the thing of a weak form in full; a head that means no one thing is never so named.
fn named(hit: &Hit, full: EntityType, memory: &Memory) -> bool {
    // The Alliance is NATO where NATO stands, whichever other alliances do.
    let one = hit.fact.name.contains(' ') || hit.fact.name == "NATO";
    one && kind(hit).is_some_and(|kind| kind == full && memory.saw(kind, hit.fact.name))
}

/// Whether a place stands beside the words from `start` to `end`, joined by *and*, a comma or a hyphen.
fn among_places(scene: &Scene, start: usize, end: usize) -> bool {
    let link = |i: usize| matches!(scene.word(i), "and" | "," | "or" | "-" | "–");
    let place = |i: usize| scene.is(i, mark::IN_GPE);
    start > 1 && link(start - 1) && place(start - 2)
        || start > 2 && link(start - 1) && link(start - 2) && place(start - 3)
        || link(end) && (place(end + 1) || link(end + 1) && place(end + 2))
}

/// What the lists' forms over these words most likely mean: what a user's list says, what the transcript names
/// elsewhere, what the words around them suggest.
fn likeliest<'v>(scene: &Scene<'v>, start: usize, end: usize, memory: &Memory) -> Option<Claim<'v>> {
    let titled = start > 0 && scene.is(start - 1, class::TITLE);
    let at_place = start > 0 && scene.is(start - 1, class::LOCATIVE);
    let hits = &scene.view.hits[scene.view.hits.partition_point(|h| h.start < start)..];
    let these = hits.iter().take_while(|h| h.start == start).filter(|h| h.end == end);
    // `white stone temples of Vladimir and Suzdal`: what is also a given name is a place among places alone.
    let namesake = scene.is(start, mark::GIVEN) && !at_place && !among_places(scene, start, end);
    // `General Franco`, but `Franco-German`
    let front = scene.is(start, class::NATION_FRONT)
        && scene.unit_end(start) == start + 1
        && !matches!(scene.word(end), "—" | "–");
    let (best, own, kind) = these
        .filter(|h| h.own || h.fact.section != Section::Gpe || !namesake)
        .filter(|h| h.own || h.fact.section != Section::Norp || !front)
        .filter_map(|h| {
            let kind = kind(h)?;
            let rank = match kind {
                EntityType::Person if titled => 3,
                EntityType::Gpe | EntityType::Loc | EntityType::Fac if at_place => 2,
                EntityType::Org | EntityType::Norp => 1,
                _ => 0,
            };
            Some(((h.own, memory.saw(kind, h.fact.name), rank), h.own, kind))
        })
        .reduce(|a, b| if b.0 > a.0 { b } else { a })?;
    let mut names = names(scene, start, end, kind);
    if best.1 {
        names.retain(|n| memory.saw(kind, n));
    }
    Some(Claim { kind: Some(kind), tokens: (start, end), names, own })
}

/// What can be told once the whole transcript is known, by the rules that are on.
pub fn recalled<'v>(
    scene: &Scene<'v>,
    found: &[Found<Claim<'v>>],
    memory: &'v Memory,
    switches: Switches,
) -> Vec<Found<Claim<'v>>> {
    let mut out = Vec::new();
    let mut taken = Taken { found };
    let mut recall = Recall { scene, found, memory, alone: false };
    for hit in scene.view.hits.iter().filter(|h| h.weak && scene.initial(h.start) && switches.on(&SEEN)) {
        let Some(kind) = kind(hit) else { continue };
        let owner = scene.possessive(hit.end)
            && matches!(kind, EntityType::Org | EntityType::Person)
            && !scene.is(hit.start, mark::GIVEN);
        let fits = scene.capital(hit.start) && alone(scene, hit.start, hit.end);
        if fits && (owner || memory.saw(kind, hit.fact.name)) {
            out.push(claim(scene, SEEN.name, recall.claim(hit.start, hit.end, kind)));
        }
    }
    let rules = RULES.iter().filter(|rule| switches.on(rule)).filter_map(|rule| match rule.find {
        Find::Recalled(find) => Some((rule.name, find)),
        _ => None,
    });
    let rules: Vec<_> = rules.collect();
    for i in 0..scene.len() {
        if scene.capital(i) && !taken.covers(i) {
            recall.alone = alone(scene, i, i + 1) && !scene.bars(i);
            let first = rules.iter().find_map(|(name, find)| Some((*name, find(&recall, i)?)));
            out.extend(first.map(|(name, what)| claim(scene, name, what)));
        }
    }
    out
}

/// How many tokens say what a *Board* at token `i` is made of: `the Board of Trustees`.
fn board_of(scene: &Scene, i: usize) -> usize {
    let made_of = scene.word(i + 1) == "of" && scene.is(i + 2, class::BOARD_OF);
    if scene.word(i) == "Board" && made_of { 2 } else { 0 }
}

/// What is no unknown name.
pub(super) const OTHER: Classes = class::HEAD
    .or(class::SOFT)
    .or(class::GENERIC)
    .or(mark::IN_NORP)
    .or(class::TITLE)
    .or(class::TIME)
    .or(mark::GIVEN)
    .or(mark::MAYBE_PERSON);

/// Whether the unknown name at token `i` is a place, since something is in it: not `PhD in Economics`, not
/// `invested in Motorica`.
fn inside(scene: &Scene, i: usize) -> bool {
    const ABSTRACT: [&str; 8] = ["ics", "ogy", "ing", "tion", "ment", "ance", "ence", "ship"];
    i > 1
        && scene.word(i - 1) == "in"
        && !scene.view.tokens.list[i].all_caps()
        && !scene.is(i - 2, class::SHARE)
        && !scene.is(i, class::NO_PLACE)
        // `in Harrow v. Dale`, `in Smith (2004)`
        && scene.word(scene.unit_end(i)) != "v"
        && !(scene.word(scene.unit_end(i)) == "(" && scene.numeral(scene.unit_end(i) + 1))
        // `in Case 31-5`
        && !scene.view.tokens.list.get(scene.unit_end(i)).is_some_and(|t| t.kind == Kind::Number)
        && !ABSTRACT.iter().any(|end| scene.word(i).ends_with(end))
        && !matches!(scene.word(scene.unit_end(i)), "and" | "&" | "." if scene.capital(scene.unit_end(i) + 1))
}

/// The type of what an enumeration holds on both sides of the words from `start` to `end`, or twice before them.
fn likes(scene: &Scene, found: &[Found<Claim>], start: usize, end: usize) -> Option<EntityType> {
    if start == 0 || !matches!(scene.word(start - 1), "," | "and" | "or") {
        return None;
    }
    let after = found.partition_point(|f| f.what.tokens.0 < start);
    let before = found[..after].last()?;
    let comma = |from: usize, to: usize| match to.checked_sub(from) {
        Some(1) => matches!(scene.word(from), "," | "and" | "or"),
        Some(2) => scene.word(from) == "," && matches!(scene.word(from + 1), "and" | "or"),
        _ => false,
    };
    let kind = before.what.kind.filter(|k| matches!(k, EntityType::Org | EntityType::Gpe | EntityType::Person))?;
    if !comma(before.what.tokens.1, start) {
        return None;
    }
    let next = found.get(after).filter(|n| comma(end, n.what.tokens.0));
    let earlier = found[..after - 1].last().filter(|e| comma(e.what.tokens.1, before.what.tokens.0));
    next.or(earlier).filter(|f| f.what.kind == Some(kind)).map(|_| kind)
}

/// Whether a word stands for something known: `the Council`, `your Republic`, `Council members`.
fn determined(scene: &Scene, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| scene.word(b));
    i > 0 && scene.is(i - 1, class::POINTS_BACK)
        && scene.spaced(i)
        && !(before == "of" && i > 1 && scene.is(i - 2, class::POST))
        // `Chairman of the Board of Zvezda`
        && !(i > 2 && scene.word(i - 2) == "of" && scene.is(i - 3, class::POST) && scene.word(i + 1) == "of")
        || matches!(scene.word(i + 1), "members" | "member")
}
