//! Names by a title: in capitals, in quotation marks, beside another name.

use super::Reference;
use super::around;
use super::heads::Weight;
use super::phrase::{Front, Site};
use super::reach::{goes_on, of_a_body, own_front, title_in_front, titles, whole};
use crate::lang::{self, class};
use crate::lists::Section;
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

pub fn titled(site: &Site) -> Option<Reference> {
    if matches!(site.head.kind, Reply | Other | Report | Proposal | CourtDecision) {
        return None;
    }
    let next = site.at + 1;
    let lasting = matches!(site.head.kind, Programme | Plan | Strategy);
    if let Some(found) = called(site) {
        return Some(found);
    }
    if site.word(next) == "On" && site.name(next + 1)
        || site.quoted(next).is_some_and(|close| titles(site, next, close))
    {
        return Some(whole(site, own_front(site)));
    }
    // *the state programme Strengthening the Unity of the Russian Nation*
    let person = || lang::is(site.word(next), class::POST.or(class::ADDRESS));
    if lasting && !site.capital() && site.name(next) && !site.owner(next) && !person() {
        let end = site.capitals(next).filter(|&end| end > next + 1)?;
        return Some(Reference::new(site, site.wide.from, end, true));
    }
    // *two laws, On the Circulation of Medication and On Protecting Health*
    if site.head.kind == Law && site.word(next) == "," && site.word(next + 1) == "On" && site.name(next + 2) {
        let end = site.capitals(next + 1)?;
        let mut found = Reference::new(site, next + 1, end, true);
        if site.word(end) == "and" && site.word(end + 1) == "On" {
            found.beside = site.capitals(end + 1).map(|close| (end + 1, close));
        }
        return Some(found);
    }
    // *the new programme, Patriotic Education of Citizens. It*
    if lasting
        && site.word(site.at) != "project"
        && !site.capital()
        && site.word(next) == ","
        && site.name(next + 1)
        && !site.owner(next + 1)
    {
        let end = site.capitals(next + 1)?;
        let names = (next + 1..end).filter(|&i| site.name(i)).count();
        let closed = site.token(end).is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break));
        return (names > 2 && closed).then(|| Reference::new(site, next + 1, end, true));
    }
    // “Clean Water” programme
    let mut close = site.at.checked_sub(1)?;
    if site.is(close, ["national", "federal", "state", "targeted"]) {
        close = close.checked_sub(1)?;
    }
    if !matches!(site.word(close), "”" | "\"" | "»" | "’") {
        return None;
    }
    let open = (close.saturating_sub(12)..close).rev().find(|&i| matches!(site.word(i), "“" | "\"" | "«" | "‘"))?;
    let kind = lasting || matches!(site.head.kind, Law | Treaty | Agreement | Declaration);
    (kind && close > open + 1 && site.token(open + 1).is_some_and(|t| t.capital()))
        .then(|| Reference::new(site, open + 1, site.at + 1, true))
}

/// *a programme called Clean Streams*, *the first programme is Anna’s Gardens*: the name that the words say it has.
fn called(site: &Site) -> Option<Reference> {
    let named = site.is(site.at + 1, ["called", "dubbed", "entitled", "named", "titled"]);
    let is = site.word(site.at + 1) == "is" && site.was(site.wide.from, 1, class::WHICH);
    if site.capital() || site.head.plural || !(named || is) {
        return None;
    }
    let from = site.at + 2 + usize::from(site.is(site.at + 2, ["the", "The"]));
    if site.listed(from, &[Section::Person, Section::Document]) {
        return None;
    }
    if let Some(close) = site.quoted(from) {
        let end = close - 1 - usize::from(matches!(site.word(close - 2), "." | ","));
        return site.token(from + 1).filter(|t| t.capital()).map(|_| Reference::new(site, from + 1, end, true));
    }
    let end = site.capitals(from).filter(|&end| site.name(from) && (named || end > from + 1))?;
    Some(Reference::new(site, from, end, true))
}

pub fn coordinated(site: &Site) -> Option<Reference> {
    if !site.head.plural || site.head.weight == Weight::Slight && !is_national_project(site) || goes_on(site) {
        return None;
    }
    let front = site.wide;
    let (and, other) = (front.from.checked_sub(1)?, front.from.checked_sub(2)?);
    if site.word(and) != "and" || !site.name(front.from) || !site.name(other) {
        return None;
    }
    // *Russian and Chinese agreements* are so many agreements; *Minsk and Paris agreements* are two.
    let title = |i: usize| {
        let placed = is_placed(site) && site.listed(i, &[Section::Gpe, Section::Loc]);
        (placed || !site.owner(i)) && !is_state(site, i) && !around::is_of_a_people(site.tokens, i)
    };
    if !title(other) || !title(front.from) {
        return None;
    }
    let first = Some(site.front(other, true).from).filter(|&i| site.name(i)).unwrap_or(other);
    if of_a_body(site, first) {
        return None;
    }
    let mut found = Reference::new(site, front.from, site.at + 1, true);
    found.beside = Some((first, other + 1));
    Some(found)
}

pub fn proper(site: &Site) -> Option<Reference> {
    let near = site.near();
    if !site.capital() || goes_on(site) || of_a_body(site, near.from) || is_surname(site, near) || is_another(site) {
        return None;
    }
    let long = title_in_front(site, near);
    let front = long.unwrap_or(near);
    let own = front.names - front.owners;
    let found = constitution_of(site).unwrap_or_else(|| whole(site, front));
    let titled = found.to > site.at + 1 || long.is_some();
    let word = site.word(site.at);
    let slight = site.head.weight == Weight::Slight;
    let enough = match site.head.kind {
        Constitution | Treaty => titled || front.names > 0,
        // *The Bipartisan Infrastructure Law*, but no *International Law*
        Law if !slight => {
            titled
                || site.was(site.at, 1, ["Basic", "Fundamental", "Federal", "Constitutional"])
                || own > 1 && !site.head.plural
        }
        // *The Harbour Tax Bill*; a man is seldom called by so many names.
        Bill => {
            // *the Harbour Bill*: no man has an article.
            let body =
                site.was(site.at, 1, class::BODY_NOUN) || site.listed(front.from, &[Section::Org, Section::Norp]);
            let article = front.names == 1 && !body && site.was(front.from, 1, ["the", "The"]);
            let long =
                article || own > 1 || front.names > 2 || own > 0 && front.names > 1 && site.was(site.at, 1, "Fund");
            !site.head.plural && (word == "Bill" && long || word == "Amendment" && own > 0)
        }
        Law => !site.head.plural && (own > 0 || titled && word == "Code"),
        Statement if slight => titled || own > 0,
        Decree if slight => titled || front.names > 1,
        Programme if slight => {
            own > 0 && front.names > 1 && (word.starts_with("Initiative") || is_national_project(site))
        }
        Reply | Letter | Draft | CourtDecision | Proposal => false,
        Agreement if slight => false,
        Other => {
            own > 0 && word == "List"
                || own > 1 && word == "Rule"
                || word == "Paper" && site.was(site.at, 1, ["White", "Green"])
                || word == "Regulation" && site.word(site.at + 1) == "on"
        }
        Report => own > 0,
        _ => own > 0 || titled || front.names > 0 && is_placed(site),
    };
    enough.then_some(found)
}

/// Whether the head noun is somebody’s surname: *Anna Charters*.
fn is_surname(site: &Site, near: Front) -> bool {
    near.names == 1
        && site.is(site.at, class::LAW_NOUN)
        && site.listed(site.at - 1, &[Section::GivenName, Section::Person])
}

/// Whether the words with a capital name something else: law as such, a congress, a scheme of insurance, a speech.
pub fn is_another(site: &Site) -> bool {
    let of = |words: &[&str]| site.is(site.at + 1, "of") && (2..4).any(|n| site.is(site.at + n, words));
    match site.word(site.at) {
        "Law" | "Laws" => of(&["Sea", "Armed", "War", "Nations", "Nature"]),
        "Convention" => site.was(site.at, 1, ["Annual", "National", "Party"]),
        "Program" | "Programme" => site.was(site.at, 1, ["Insurance", "Medicare", "Medicaid"]),
        // *Address to the Nation*; *AI Technology To Address* needs
        "Address" => site.is(site.at + 3, ["Nation", "Nations", "People"]) || site.was(site.at, 1, ["To", "to"]),
        _ => false,
    }
}

/// *Constitution of our country*: the owner may stand in small letters.
fn constitution_of(site: &Site) -> Option<Reference> {
    let of = site.at + 1;
    if site.head.kind != Constitution || site.word(of) != "of" || site.title(of).is_some() {
        return None;
    }
    // *Constitution of new Russia*
    if site.is(of + 1, ["new", "modern"]) && site.name(of + 2) {
        return Some(Reference::new(site, site.near().from, of + 3, true));
    }
    let owned = site.is(of + 1, ["our", "the", "their", "your"]) && !site.stops(of + 2);
    let same = usize::from(site.word(of + 2) == "same" && site.name(of + 3));
    owned.then(|| Reference::new(site, site.near().from, of + 3 + same, true))
}

pub fn name_and_noun(site: &Site) -> Option<Reference> {
    let front = site.wide;
    let insured = site.was(site.at, 1, ["Insurance", "Medicare", "Medicaid", "Advantage", "insurance"]);
    if site.capital() || goes_on(site) || front.dated || front.names == 0 || insured {
        return None;
    }
    let word = site.word(site.at);
    if site.head.weight == Weight::Slight
        && !is_national_project(site)
        && !matches!(word, "initiative" | "act" | "project" | "report" | "amendment" | "review")
    {
        return None;
    }
    // The name begins with its capitals: *new* Paris agreement.
    let from = (front.from..site.at).find(|&i| site.name(i))?;
    if let Some(long) = title_in_front(site, Front { from, ..front }) {
        return Some(whole(site, long));
    }
    let small = (from..site.at).filter(|&i| site.token(i).is_some_and(|t| t.spaced() && !t.capital())).count();
    let own = front.names - front.owners;
    let placed = || {
        !site.head.plural | (site.head.kind == Agreement)
            && front.names == 1
            && site.listed(from, &[Section::Gpe, Section::Loc])
            && !around::is_of_a_people(site.tokens, from)
            && !is_state(site, from)
            && site.word(from + 1) != "-"
    };
    let enough = match site.head.kind {
        _ if small > 2 => false,
        Agreement | Declaration | Memorandum | Protocol | Convention | Charter => own > 0 || placed(),
        // *the Harrow report*: who wrote it. What a paper or a ministry reports is not called after it.
        Report => {
            let letters = site.token(from).is_some_and(|t| t.all_caps());
            own > 0 && front.owners == 0 && small == 0 && !letters && site.was(from, 1, ["the", "The"])
        }
        // *the Harrow-Belkin bill*: those who moved it.
        Bill if matches!(word, "amendment" | "bill") && is_of_two(site, from) => true,
        Bill if word == "amendment" => own > 0 && front.owners == 0 && small == 0,
        // *the Harrow bill*
        Bill if word == "bill" => {
            let body = site.listed(from, &[Section::Org, Section::Gpe, Section::Loc, Section::Norp]);
            own > 0 && front.owners == 0 && small == 0 && !body && site.was(from, 1, ["the", "The"])
        }
        Programme if word == "initiative" => own > 0 && front.names > 1,
        Programme if is_national_project(site) => own > 0,
        Programme if word == "project" => own > 1 && front.owners == 0 && small == 0 && !is_built(site, from),
        _ if site.is(site.at - 1, class::BODY_NOUN) => false,
        Plan if site.word(site.at + 1) == "to" => false,
        Programme | Plan | Strategy | Doctrine => {
            let scope = small == 1 && site.was(site.at, 1, ["national", "federal", "state", "targeted", "regional"]);
            own > 1 || own > 0 && front.owners == 0 && (small == 0 || scope)
        }
        Law | Decree => own > 0 && front.owners == 0,
        Treaty => own > 0 || placed(),
        _ => false,
    };
    enough.then(|| whole(site, Front { from, ..front }))
}

/// Whether two surnames tied by a hyphen begin at token `from`.
fn is_of_two(site: &Site, from: usize) -> bool {
    let body = [Section::Gpe, Section::Loc, Section::Norp, Section::Org];
    let surname = |i: usize| site.name(i) && !site.token(i).is_some_and(|t| t.all_caps()) && !site.listed(i, &body);
    from + 3 == site.at && site.word(from + 1) == "-" && surname(from) && surname(from + 2)
}

/// Whether documents of this kind are called after the place where they were signed.
fn is_placed(site: &Site) -> bool {
    site.head.weight != Weight::Slight
        && site.word(site.at) != "statement"
        && site.kind(&[Agreement, Declaration, Memorandum, Convention, Charter, Statement, Protocol])
}

/// Whether token `i` is a state so often named as a party that no document is called after it.
fn is_state(site: &Site, i: usize) -> bool {
    site.is(i, class::PARTY_STATE)
}

/// Whether the project whose name begins at token `from` is a pipe, a plant or a field: *the Nord Stream project* is no
/// document.
fn is_built(site: &Site, from: usize) -> bool {
    (from..site.at).any(|i| {
        site.listed(i, &[Section::Fac, Section::Gpe, Section::Loc, Section::Org])
            || site.token(i).is_some_and(|t| t.all_caps() || t.kind == Kind::Number)
            || site.is(i, class::WORKS)
    })
}

fn is_national_project(site: &Site) -> bool {
    site.is(site.at, ["project", "projects", "Project", "Projects"])
        && matches!(site.before(site.at, 1), "national" | "National")
}
