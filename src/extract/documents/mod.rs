//! References to documents: a table of rules over head nouns (`treaty`, `executive order`), and the catalogue.
//!
//! A rule runs where a head noun stands, in table order, and the first that fits it proposes a reference. What the
//! catalogue knows is proposed beside that, and lends its name, date and parties to any reference that holds it.

mod around;
mod cited;
mod clause;
mod deeds;
mod described;
mod doubts;
mod evidence;
mod extent;
mod heads;
mod issuers;
mod letters;
mod matters;
mod named;
mod none;
mod own_words;
mod phrase;
mod pointers;
mod reach;
mod sentence;
mod stamp;
mod tail;
mod titled;

use super::rule::{Find, Layer, Level, Rule, Switches};
use super::{View, dates, settle};
use crate::lang::class;
use crate::lists::{Hit, Section};
use crate::model::DocumentKind::{self, *};
use crate::model::{DocumentClue, Findings, Found, Span};
use crate::text::at;
use crate::text::tokens::{Kind, Tokens};
pub use evidence::Evidence;
pub use phrase::Site;
use std::collections::BTreeSet;

/// The rule that reads the catalogue.
static CATALOGUE: Rule = Rule {
    name: "catalogue",
    about: "A document of the lists.",
    level: Level::Words,
    find: Find::Listed(Layer::Document),
    examples: &[("the old {ABM Treaty} is dead", "treaty"), ("by the {Founding Act} we", "treaty")],
    counterexamples: &["the French Criminal Code says"],
};

/// Every rule, in table order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [&CATALOGUE, &letters::LETTERS].into_iter().chain(cited::RULES).chain(named::RULES).chain(evidence::rules())
}

/// Tokens that refer to a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    from: usize,
    to: usize,
    /// The head noun’s token.
    head: usize,
    kind: DocumentKind,
    named: bool,
    short: bool,
    /// A first name that shares the head noun: *Rome* in *Rome and Lisbon declarations*.
    beside: Option<(usize, usize)>,
}

impl Reference {
    fn new(site: &Site, from: usize, to: usize, named: bool) -> Self {
        let kind = match site.head.kind {
            // The Basic Law and the Fundamental Law are what a constitution calls itself.
            Law if matches!(site.before(site.at, 1), "Basic" | "Fundamental") => Constitution,
            kind => kind,
        };
        Self { from, to, head: site.at, kind, named, short: false, beside: None }
    }

    /// A citation, which needs no head noun.
    fn cited(from: usize, to: usize, kind: DocumentKind) -> Self {
        Self { from, to, head: to - 1, kind, named: true, short: false, beside: None }
    }

    fn short(site: &Site, from: usize) -> Self {
        Self { short: true, ..Self::new(site, from, site.at + 1, true) }
    }

    fn of_kind(self, kind: DocumentKind) -> Self {
        Self { kind, ..self }
    }
}

/// What the references to documents of all turns have in common.
pub struct Search<'v> {
    on: Rules,
    /// The documents of the catalogue that have a strong form somewhere: a weak one counts beside it.
    known: BTreeSet<&'v str>,
    /// Whether letters may stand for one.
    letters: bool,
    /// The day of the transcript: *the Moscow Treaty* is the one of 2002 for ten years.
    day: Option<String>,
}

/// The rules that are on.
struct Rules {
    cited: Vec<&'static Rule>,
    named: Vec<&'static Rule>,
    rows: Vec<evidence::Row>,
}

impl<'v> Search<'v> {
    /// For these turns.
    pub fn new(views: &[View<'v>], switches: Switches, day: Option<&str>) -> Self {
        let on = Rules {
            cited: cited::RULES.iter().filter(|r| switches.on(r)).collect(),
            named: named::RULES.iter().filter(|r| switches.on(r)).collect(),
            rows: evidence::rows(evidence::rules().filter(|r| switches.on(r))),
        };
        let catalogue = switches.on(&CATALOGUE);
        let all = views.iter().flat_map(|v| &v.hits).filter(|h| catalogue && h.fact.section == Section::Document);
        let known = all.filter(|h| !h.weak && h.fact.current(day) != Some(false)).map(|h| h.fact.name).collect();
        Self { on, known, letters: switches.on(&letters::LETTERS), day: day.map(Into::into) }
    }

    /// Finds the references of one turn.
    pub fn find(&self, view: &View, dates: &dates::Words, out: &mut Findings) {
        let tokens = &view.tokens;
        // `TPP-5` is a power station.
        let numbered = |h: &Hit| {
            tokens.is(h.end - 1, at::JOINED_ON) && tokens.list.get(h.end + 1).is_some_and(|t| t.kind == Kind::Number)
        };
        let meant = |h: &Hit| self.known.contains(h.fact.name) && h.fact.current(self.day.as_deref()) != Some(false);
        let named = |h: &&Hit| h.fact.section == Section::Document && meant(h) && !numbered(h);
        let mut hits: Vec<Hit> = view.hits.iter().filter(named).copied().collect();
        // *The Roadmap* of its years goes before all that are called so.
        let timed = |h: &Hit| h.fact.current(self.day.as_deref()) == Some(true);
        let at: BTreeSet<(usize, usize)> = hits.iter().filter(|h| timed(h)).map(|h| (h.start, h.end)).collect();
        hits.retain(|h| !at.contains(&(h.start, h.end)) || timed(h));
        let proposed = propose(view, dates, &self.on);
        if !proposed.is_empty() || !hits.is_empty() {
            let mut found = Vec::new();
            record(view, dates, &hits, proposed, &mut found);
            out.documents.extend(settle(found));
        }
    }

    /// Finds what only the whole transcript tells, once the names of bodies are known.
    pub fn finish(self, views: &[View], out: &mut Findings) {
        if self.letters {
            let found = letters::find(views, &out.documents, &mut out.entities);
            if !found.is_empty() {
                out.documents.extend(found);
                out.documents = settle(std::mem::take(&mut out.documents));
            }
        }
    }
}

/// What the rules make of the head nouns of one turn.
fn propose(view: &View, dates: &dates::Words, on: &Rules) -> Vec<(&'static str, Reference)> {
    let tokens = &view.tokens;
    (0..tokens.list.len())
        .filter(|&at| matches!(tokens.list[at].kind, Kind::Word | Kind::Number))
        .filter_map(|at| {
            let cited = |r: &&'static Rule| match r.find {
                Find::Citation(find) => Some((r.name, find(dates, at)?)),
                _ => None,
            };
            let cites = tokens.list[at].kind == Kind::Number || tokens.is(at, class::CITATION);
            if cites && let Some(found) = on.cited.iter().find_map(cited) {
                return Some(found);
            }
            let head = heads::head(tokens, at).filter(|_| stands_alone(tokens, at))?;
            let site = Site::new(dates, &view.hits, at, head);
            let named = |r: &&'static Rule| match r.find {
                Find::Document(find) => Some((r.name, find(&site)?)),
                _ => None,
            };
            on.named.iter().find_map(named).or_else(|| described::find(&site, &on.rows))
        })
        .collect()
}

/// Whether a head noun can be one here: an *order* only as an executive order, a *project* only as a national one
/// or behind a name.
fn stands_alone(tokens: &Tokens, at: usize) -> bool {
    let before = || at.checked_sub(1).map_or("", |i| tokens.word(i));
    match tokens.word(at) {
        "order" | "orders" | "Order" | "Orders" => matches!(before(), "executive" | "Executive"),
        // *the National Champions project*: a name of capitals stands before it.
        "project" => before().starts_with(|c: char| c.is_uppercase()) || before() == "national",
        // *the road map*
        "map" | "Map" => matches!(before(), "road" | "Road"),
        // *a press release*, *the fact sheet on trade*
        "release" | "releases" => before() == "press",
        "sheet" | "sheets" => before() == "fact",
        // *the CBO score*, which is a report
        "score" => at > 0 && tokens.list[at - 1].all_caps(),
        "Release" | "Releases" | "Sheet" | "Sheets" => false,
        "projects" | "Project" | "Projects" => matches!(before(), "national" | "National"),
        _ => true,
    }
}

/// Turns what was proposed for one turn, and what the catalogue knows in it, into finds.
fn record(
    view: &View,
    dates: &dates::Words,
    hits: &[Hit],
    proposed: Vec<(&'static str, Reference)>,
    found: &mut Vec<Found<DocumentClue>>,
) {
    let tokens = &view.tokens;
    let span = |from: usize, to: usize| Span {
        turn: view.turn,
        start: tokens.list[from].start as usize,
        end: tokens.list[to - 1].end as usize,
    };
    let bodies = bodies(view);
    // Where names begin: a description ends before the next of them, so that a *roadmap for the targets of the May 7
    // Executive Order* and the order are two.
    let mut names: Vec<usize> = hits.iter().map(|h| h.start).collect();
    names.extend(proposed.iter().filter(|p| p.1.named).map(|p| p.1.from));
    names.sort_unstable();

    for (rule, reference) in proposed {
        let Reference { mut from, mut to, head, .. } = reference;
        // *No. The Harbour Bill goes on*: behind a full stop that ends no sentence, an article has a capital.
        from += usize::from(from < head && tokens.word(from) == "The");
        let first = hits.partition_point(|h| h.start < from);
        // *the French Criminal Code* is not the one that the catalogue has under *Criminal Code*.
        let another = |h: &Hit| (from..h.start).any(|i| around::is_of_a_people(tokens, i));
        let known = hits[first..]
            .iter()
            .take_while(|h| h.start <= head)
            .find(|h| (head + 1..=to).contains(&h.end) && !another(h));
        if bodies[head] > 1 && known.is_none() {
            continue;
        }
        // *the Constitution of Norway* and the Emblem of the President: what the catalogue has is whole.
        // So is *the Harbour Act* on the 91st day.
        let more = |h: &Hit| match tokens.word(h.end) {
            "and" => h.end > head + 1,
            "on" => tokens.is(h.end + 1, class::DETERMINER),
            _ => false,
        };
        if let Some(hit) = known.filter(|h| h.end < to && more(h)) {
            to = hit.end;
        }
        if !reference.named
            && let Some(&name) = names.get(names.partition_point(|&n| n <= head)).filter(|&&n| n < to)
        {
            to = (head + 1..=name)
                .rev()
                .find(|&t| !tokens.is(t - 1, class::LINKING) && !matches!(tokens.word(t - 1), "and" | "or" | ","))
                .unwrap_or(head + 1);
            // *a plan for implementing* the Harbour Strategy
            let cut = to;
            if to > head + 1
                && let Some(noun) = heads::head(tokens, head)
            {
                to = Site::new(dates, &view.hits, head, noun).finished(head + 2, to).unwrap_or(head + 1);
            }
            if cut == head + 1 && from == head {
                continue;
            }
        }
        let date = stamp::of(dates, from, to, reference.kind);
        let what = DocumentClue {
            kind: reference.kind,
            named: reference.named,
            short: reference.short,
            ..DocumentClue::default()
        };
        if let Some((from, to)) = reference.beside {
            found.push(Found { span: span(from, to), rule, what: what.clone() });
        }
        let (rule, what) = match known {
            Some(hit) => (CATALOGUE.name, clue(tokens, hit, date)),
            None => {
                let name = resolution(tokens, from, to).filter(|_| what.kind == Resolution);
                (rule, DocumentClue { name, date, parties: parties(view, from, to), ..what })
            }
        };
        found.push(Found { span: span(from, to), rule, what });
    }
    for hit in hits {
        if bodies[hit.start] > hit.end - hit.start || tokens.is(hit.end, class::BODY_NOUN) {
            continue;
        }
        let from = stamp::before(dates, hit.start).unwrap_or(hit.start);
        let to = tail::numbers(dates, hit.end);
        found.push(Found {
            span: span(from, to),
            rule: CATALOGUE.name,
            what: clue(tokens, hit, stamp::of(dates, from, to, Treaty)),
        });
    }
}

/// For each token, how many tokens the longest name of a body, event or building around it has.
fn bodies(view: &View) -> Vec<usize> {
    let mut longest = vec![0; view.tokens.list.len()];
    for hit in view.hits.iter().filter(|h| matches!(h.fact.section, Section::Org | Section::Event | Section::Fac)) {
        for token in &mut longest[hit.start..hit.end] {
            *token = (*token).max(hit.end - hit.start);
        }
    }
    longest
}

/// The canonical name of a resolution of the United Nations by its number: one in four figures is of the Security Council,
/// unless another body is named.
fn resolution(tokens: &Tokens, from: usize, to: usize) -> Option<String> {
    let says = |word: &str| (from..to).any(|i| tokens.word(i) == word);
    let own = |i: usize| {
        tokens.list[i].kind != Kind::Word
            || matches!(
                tokens.word(i),
                "UN" | "U"
                    | "N"
                    | "United"
                    | "Nations"
                    | "Security"
                    | "Council"
                    | "General"
                    | "Assembly"
                    | "UNSC"
                    | "No"
                    | "Resolution"
                    | "resolution"
                    | "number"
                    | "of"
                    | "the"
            )
    };
    let head = (from..to).find(|&i| tokens.word(i).eq_ignore_ascii_case("resolution"))?;
    let at = head + 1 + usize::from(matches!(tokens.word(head + 1), "No" | "#"));
    let at = at + usize::from(tokens.word(at) == ".");
    let end = tail::number(tokens, at)?;
    let number = tokens.slice(at, end);
    let whole = number.bytes().all(|b| b.is_ascii_digit()) && number.len() > 2;
    if !(from..end).all(own) || says("General") != number.contains('/') {
        return None;
    }
    let council = whole && (number.len() == 4 && number < "2900" || says("Council"));
    match says("General") {
        true => Some(format!("UN General Assembly Resolution {number}")),
        false => council.then(|| format!("UN Security Council Resolution {number}")),
    }
}

/// The states and bodies that a name lists after *between*.
fn parties(view: &View, from: usize, to: usize) -> Vec<String> {
    let mut parties: Vec<String> = Vec::new();
    let Some(mut at) = (from..to).find(|&i| view.tokens.word(i) == "between") else { return parties };
    for hit in &view.hits[view.hits.partition_point(|h| h.start < at)..] {
        if hit.start >= to {
            break;
        }
        if hit.start >= at && hit.end <= to && matches!(hit.fact.section, Section::Gpe | Section::Org) {
            at = hit.end;
            if !parties.iter().any(|p| p == hit.fact.name) {
                parties.push(hit.fact.name.to_string());
            }
        }
    }
    parties
}

/// What the catalogue says of a document.
fn clue(tokens: &Tokens, hit: &Hit, date: Option<String>) -> DocumentClue {
    let attribute = |key| hit.fact.attribute(key);
    DocumentClue {
        kind: attribute("kind").and_then(DocumentKind::from_name).unwrap_or_default(),
        // *state armament programme* describes what *State Armament Programme* names.
        named: tokens.list[hit.start..hit.end].iter().any(|t| t.capital() || t.kind == Kind::Number),
        short: false,
        name: Some(hit.fact.name.to_string()),
        date: attribute("date").map(Into::into).or(date),
        parties: attribute("parties").map(|p| p.split(';').map(|x| x.trim().to_string()).collect()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests;
