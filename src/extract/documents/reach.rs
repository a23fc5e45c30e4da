//! How far a name around a head noun reaches, and what makes the head noun part of another name.

use super::phrase::{Front, Site};
use super::{Reference, heads, stamp, tail};
use crate::lang::{self, class};
use crate::lists::Section;
use crate::model::DocumentKind::{self, *};
use crate::text::tokens::Kind;

/// The whole name around a head noun: what stands before it, its number and date, and its title.
pub fn whole(site: &Site, front: Front) -> Reference {
    let next = tail::numbers(site.dates, amending(site).unwrap_or(site.at + 1));
    let preposition = site.word(next);
    let mut title = site
        .quoted(next)
        .filter(|&close| titles(site, next, close))
        .or_else(|| fits(site, preposition).then(|| site.title(next))?)
        .or_else(|| {
            let aims = matches!(site.head.kind, Programme | Plan);
            let about = preposition == "on" && !aims && !matches!(site.head.kind, Constitution | Statement)
                || preposition == "for" && site.capital() && (aims || site.head.kind == Strategy);
            // *Action Plan to implement the Treaty*
            let task = preposition == "to"
                && site.capital()
                && aims
                && site.near().names > 0
                && !site.is(site.at, ["Initiative", "Map", "Project"]);
            // *National Plan for 2018–2020*
            if about && stamp::is_year(site.dates, next + 1) {
                let range = matches!(site.word(next + 2), "–" | "-") && stamp::is_year(site.dates, next + 3);
                return Some(if range { next + 4 } else { next + 2 });
            }
            let topic = (about || task).then(|| site.topic(next)).flatten()?;
            // The matter may itself be a name, and end where that does.
            let inner = (next..topic).find(|&i| site.name(i) && heads::head(site.tokens, i).is_some());
            inner.and_then(|i| site.title(i + 1)).filter(|&end| end > topic).or(Some(topic))
        });
    // *Agreement between the Space Agency and the Research Organisation* on cooperation: the matter after the parties.
    if matches!(preposition, "between" | "of")
        && let Some(parties) = title.filter(|&end| site.word(end) == "on")
    {
        title = site.title(parties).or_else(|| site.topic(parties)).or(title);
    }
    Reference::new(site, front.from, tail::numbers(site.dates, title.unwrap_or(next)), true)
}

/// The token after what a law is to amend: *Law of the Upper Republic amending the Constitution of the Upper Republic*.
fn amending(site: &Site) -> Option<usize> {
    if !site.kind(&[Law, Bill]) || !site.capital() {
        return None;
    }
    let of = if site.word(site.at + 1) == "of" { site.title(site.at + 1) } else { None };
    let verb = of.unwrap_or(site.at + 1);
    let from = verb + 1 + usize::from(site.word(verb + 1) == "the");
    (site.word(verb) == "amending" && heads::head(site.tokens, from).is_some_and(|_| site.name(from)))
        .then(|| site.capitals(from))?
}

/// Whether a preposition after the head noun opens a title of such a document.
fn fits(site: &Site, preposition: &str) -> bool {
    match preposition {
        "of" | "on" | "On" | "OF" | "ON" | "FOR" | "between" | "concerning" => true,
        "against" => site.head.kind == Convention,
        "for" => !matches!(site.head.kind, Constitution | Treaty),
        "with" => matches!(site.head.kind, Treaty | Agreement),
        // *Action Plan to Implement the Provisions of the Treaty*
        "to" => {
            site.is(site.at, class::WITH_TO)
                || site.kind(&[Plan, Programme, Strategy])
                    && site.capital()
                    && site.name(site.at + 2)
                    && !site.owner(site.at + 2)
        }
        _ => false,
    }
}

/// Whether quotation marks hold a title rather than a word that is only quoted.
pub fn titles(site: &Site, open: usize, close: usize) -> bool {
    site.token(open + 1).is_some_and(|t| t.capital())
        && (close - open > 4
            || site.word(open + 1) == "On"
            || matches!(site.head.kind, Programme | Law | Plan | Strategy))
}

/// Whether what follows the head noun makes it part of another name: *Constitution Day*, *Treaty Organisation*.
pub fn goes_on(site: &Site) -> bool {
    let next = site.at + 1;
    let titled = site.head.kind == Statement && site.capital();
    // *enshrined in the Constitution Russia’s status*: an owner begins another phrase.
    let another = site.token(next + 1).is_some_and(|t| t.kind == Kind::Possessive);
    site.name(next) && !titled && !another && !site.is(next, class::AFTER_NAME) || site.word(next) == "-"
}

/// Whether the name that begins at token `from` goes on from a body's: *Council for Strategic Development and National
/// Projects*.
pub fn of_a_body(site: &Site, from: usize) -> bool {
    let mut linked = false;
    for i in (from.saturating_sub(12)..from).rev() {
        if site.name(i) {
            if linked && site.is(i, class::BODY_NOUN) {
                return true;
            }
        } else if matches!(site.word(i), "of" | "for" | "on" | "and" | "the" | ",") {
            linked = true;
        } else {
            return false;
        }
    }
    false
}

/// The capitals in front of the head noun with the small words between them: *Every Student in a Boat* initiative,
/// *Protecting the Right to Row* Act. A word that points to them tells where they begin; what begins with a person, a
/// place or a body is two things.
pub fn title_in_front(site: &Site, near: Front) -> Option<Front> {
    const TITLED: &[DocumentKind] = &[Bill, Decree, Law, Other, Plan, Programme, Strategy];
    if site.head.plural || !site.kind(TITLED) {
        return None;
    }
    let mut front = near;
    while front.from < site.at && site.at - front.from < 14 {
        let small = (1..4).take_while(|&n| front.from > n && site.is(front.from - n, class::INSIDE_TITLE)).count();
        let small = if small == 0 { usize::from(site.was(front.from, 1, "and")) } else { small };
        let Some(last) = front.from.checked_sub(small + 1).filter(|&i| small > 0 && site.name(i)) else { break };
        let more = site.front(last, true);
        front = Front { from: more.from, names: front.names + more.names + 1, ..front };
    }
    let quoted = matches!(site.before(front.from, 1), "“" | "\"");
    let pointed = front.from < near.from && (site.was(front.from, 1, class::DETERMINER) || quoted);
    let two = || {
        site.listed(front.from, &[Section::Gpe, Section::Loc, Section::Fac, Section::Document])
            // *the programme of the Days of Armenia*
            || site.is(front.from, ["Day", "Days", "Week"])
            || (front.from..site.at).any(|i| {
                let post = || lang::is(site.word(i), class::POST);
                let head = || site.is(i, class::BODY_NOUN) || heads::head(site.tokens, i).is_some();
                i < near.from && (post() || head())
                    || site.listed(i, &[Section::Org, Section::Person, Section::Document])
            })
    };
    (pointed && !two()).then_some(front)
}

/// The front that a name takes: capitals alone where the head noun has one.
pub fn own_front(site: &Site) -> Front {
    if site.capital() {
        return site.near();
    }
    // *China supports resolution 2254*: of small words only those that a name can hold.
    let small = |i: usize| site.token(i).is_some_and(|t| !t.capital()) && !site.is(i, class::HELD_IN_NAME);
    let wide = site.wide;
    let from = (wide.from..site.at).rev().find(|&i| small(i)).map_or(wide.from, |i| i + 1);
    Front { from, ..wide }
}
