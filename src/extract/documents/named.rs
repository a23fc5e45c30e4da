//! References that carry a name, a number or a date of their own.

use super::heads::Weight;
use super::phrase::{Front, Site};
use super::words::{self, among};
use super::{Reference, Rule, stamp, tail};
use crate::lists::Section;
use crate::tokens::Kind;

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "numbered",
        find: numbered,
        examples: &[
            ("Under Executive Order No. 204 it must.", "Executive Order No. 204"),
            (
                "I mean UN Security Council Resolution 2202 of February 17, 2015, which",
                "UN Security Council Resolution 2202 of February 17, 2015",
            ),
            ("Federal Law No. 44-FZ was passed last year.", "Federal Law No. 44-FZ"),
            ("based on resolution 2254 alone", "resolution 2254"),
        ],
        counterexamples: &[
            "They signed the agreement 15 years ago.",
            "The law 27 deputies spoke of",
            "the Order of Lenin",
        ],
    },
    Rule {
        name: "dated",
        find: dated,
        examples: &[
            ("the Russia-NATO 2002 Rome Declaration, and", "2002 Rome Declaration"),
            ("fulfil the May 2012 executive orders in full", "May 2012 executive orders"),
            ("all of the May executive orders are", "May executive orders"),
            ("In your May 7 Executive Order, you", "May 7 Executive Order"),
            ("based on the 1956 joint declaration, to", "1956 joint declaration"),
            ("the March 3, 1878 San Stefano peace treaty was", "March 3, 1878 San Stefano peace treaty"),
            ("the agreement of September 17, 2018, holds", "agreement of September 17, 2018"),
        ],
        counterexamples: &["the 15 agreements that we signed", "in 2012 agreements were rare", "the 2021 budget"],
    },
    Rule {
        name: "titled",
        find: titled,
        examples: &[
            ("the law On Archival Work is old", "law On Archival Work"),
            ("the federal law “On Education” says", "federal law “On Education”"),
            ("our “Clean Water” programme works", "Clean Water” programme"),
            (
                "the state programme Strengthening the Unity of Upper Volga was",
                "state programme Strengthening the Unity of Upper Volga",
            ),
        ],
        counterexamples: &["He called the law “outdated” twice.", "a programme on Sunday"],
    },
    Rule {
        name: "coordinated",
        find: coordinated,
        examples: &[
            ("the Rome and Lisbon declarations bind us", "Lisbon declarations"),
            ("the Healthcare and Culture national projects", "Culture national projects"),
        ],
        counterexamples: &[
            "Russian and Chinese agreements",
            "the Science and Technology Development Strategy",
            "the Council for Strategic Development and National Projects",
        ],
    },
    Rule {
        name: "proper-name",
        find: proper,
        examples: &[
            ("we signed the Treaty on Alliance and Integration, and", "Treaty on Alliance and Integration"),
            (
                "the Treaty of Friendship, Neighbourliness and Cooperation.",
                "Treaty of Friendship, Neighbourliness and Cooperation",
            ),
            (
                "the Memorandum on Stabilisation of the Situation in Syria was",
                "Memorandum on Stabilisation of the Situation in Syria",
            ),
            ("Russia’s Inland Fisheries Strategy is", "Inland Fisheries Strategy"),
            ("under the Iraqi Constitution", "Iraqi Constitution"),
            ("left the Upper Volga Missile (UVM) Treaty again", "Upper Volga Missile (UVM) Treaty"),
            ("the Constitution of our country says", "Constitution of our country"),
            ("his annual Address to the Upper Assembly on March 1", "Address to the Upper Assembly"),
        ],
        counterexamples: &[
            "the Council for Inland Fisheries Strategy met",
            "on Constitution Square",
            "the Inland Treaty Organisation",
            "a Faculty of Law",
            "under International Law",
        ],
    },
    Rule {
        name: "short-form",
        find: short,
        examples: &[
            ("the results of the Treaty: it is", "Treaty"),
            ("amendments to Constitution", "Constitution"),
            ("then in the Executive Order – that", "Executive Order"),
            ("on the basis of our basic Treaty; in", "basic Treaty"),
        ],
        counterexamples: &["Bill said so", "Plan well.", "on Law and order", "the Order"],
    },
    Rule {
        name: "name-and-noun",
        find: name_and_noun,
        examples: &[
            ("We left the Paris climate agreement.", "Paris climate agreement"),
            ("under the Sunny Hectare programme", "Sunny Hectare programme"),
            ("the Demography national project", "Demography national project"),
        ],
        counterexamples: &[
            "Russian law is clear",
            "the Russian programme",
            "We plan it",
            "the Nord Stream project",
            "the Zaryana plan to build docks",
        ],
    },
];

/// Whether the word after the head noun gives it a number by name.
fn numeral(word: &str) -> bool {
    among(word, "No no Number number № FZ FKZ Nos")
}

/// The whole name around a head noun: what stands before it, its number and date, and its title.
fn whole(site: &Site, front: Front) -> Reference {
    let next = tail::numbers(site.tokens, site.at + 1);
    let preposition = site.word(next);
    let title = site
        .quoted(next)
        .filter(|&close| titles(site, next, close))
        .or_else(|| fits(site, preposition).then(|| site.title(next))?)
        .or_else(|| {
            let about =
                preposition == "on" && !matches!(site.head.kind, "programme" | "plan" | "constitution" | "statement");
            about.then(|| site.topic(next))?
        });
    Reference::new(site, front.from, tail::numbers(site.tokens, title.unwrap_or(next)), true)
}

/// Whether a preposition after the head noun opens a title of such a document.
fn fits(site: &Site, preposition: &str) -> bool {
    match preposition {
        "of" | "on" | "On" | "OF" | "ON" | "FOR" | "between" | "concerning" => true,
        "against" => site.head.kind == "convention",
        "for" => !matches!(site.head.kind, "constitution" | "treaty"),
        "with" => matches!(site.head.kind, "treaty" | "agreement"),
        "to" => among(site.word(site.at), "Address Protocol Amendment Message Letter"),
        _ => false,
    }
}

/// Whether quotation marks hold a title rather than a word that is only quoted.
fn titles(site: &Site, open: usize, close: usize) -> bool {
    site.token(open + 1).is_some_and(|t| t.capital)
        && (close - open > 4
            || site.word(open + 1) == "On"
            || matches!(site.head.kind, "programme" | "law" | "plan" | "strategy"))
}

/// Whether what follows the head noun makes it part of another name: *Constitution Day*, *Treaty Organisation*.
fn goes_on(site: &Site) -> bool {
    let next = site.at + 1;
    let titled = site.head.kind == "statement" && site.capital();
    // *enshrined in the Constitution Russia’s status*: an owner begins another phrase.
    let another = site.token(next + 1).is_some_and(|t| t.kind == Kind::Possessive);
    site.name(next) && !titled && !another && !among(site.word(next), "On No Nos FZ FKZ Number I II III IV V OF FOR ON")
        || site.word(next) == "-"
}

/// Whether the name that begins at token `from` goes on from a body's: *Council for Strategic Development and National
/// Projects*.
fn of_a_body(site: &Site, from: usize) -> bool {
    let mut linked = false;
    for i in (from.saturating_sub(12)..from).rev() {
        if site.name(i) {
            if linked && words::is_body(site.word(i)) {
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

/// The front that a name takes: capitals alone where the head noun has one.
fn own_front(site: &Site) -> Front {
    if site.capital() { site.near } else { site.wide }
}

fn numbered(site: &Site) -> Option<Reference> {
    let after = site.at + 1;
    let end = tail::number(site.tokens, after)?;
    if !numeral(site.word(after)) {
        let counts = site.word(after).len() < 3 && !site.stops(end);
        let kind = match site.head.kind {
            "resolution" => true,
            "decree" | "law" | "protocol" | "convention" => site.capital(),
            _ => false,
        };
        if counts || !kind {
            return None;
        }
    }
    Some(whole(site, own_front(site)))
}

fn dated(site: &Site) -> Option<Reference> {
    let kind = match site.head.kind {
        "programme" | "plan" | "draft" | "reply" | "letter" | "report" | "other" | "bill" | "proposal"
        | "court-decision" => site.capital() && site.near.names > 1,
        _ => !among(site.word(site.at), "address deal contract"),
    };
    if !kind || goes_on(site) {
        return None;
    }
    let front = site.wide;
    // *in 2012 agreements were rare*: a year after a preposition is a time of its own.
    let bare = site.head.plural && front.plain + front.names == 0;
    if front.dated && !(bare && among(site.before(front.from, 1), "in In by By since Since")) {
        return Some(whole(site, front));
    }
    if matches!(site.word(site.at + 1), "of" | "dated") && words::month(site.word(site.at + 2)).is_some() {
        stamp::at(site.tokens, site.at + 2)?;
        return Some(whole(site, own_front(site)));
    }
    None
}

fn titled(site: &Site) -> Option<Reference> {
    if matches!(site.head.kind, "reply" | "other" | "report" | "proposal" | "court-decision") {
        return None;
    }
    let next = site.at + 1;
    let lasting = matches!(site.head.kind, "programme" | "plan" | "strategy");
    if site.word(next) == "On" && site.name(next + 1)
        || site.quoted(next).is_some_and(|close| titles(site, next, close))
    {
        return Some(whole(site, own_front(site)));
    }
    // *the state programme Strengthening the Unity of the Russian Nation*
    if lasting && !site.capital() && site.name(next) && !site.owner(next) {
        let end = site.capitals(next).filter(|&end| end > next + 1)?;
        return Some(Reference::new(site, site.wide.from, end, true));
    }
    // “Clean Water” programme
    let mut close = site.at.checked_sub(1)?;
    if among(site.word(close), "national federal state targeted") {
        close = close.checked_sub(1)?;
    }
    if !among(site.word(close), "” \" » ’") {
        return None;
    }
    let open = (close.saturating_sub(12)..close).rev().find(|&i| among(site.word(i), "“ \" « ‘"))?;
    let kind = lasting || matches!(site.head.kind, "law" | "treaty" | "agreement" | "declaration");
    (kind && close > open + 1 && site.token(open + 1).is_some_and(|t| t.capital))
        .then(|| Reference::new(site, open + 1, site.at + 1, true))
}

fn coordinated(site: &Site) -> Option<Reference> {
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
        (placed || !site.owner(i)) && !is_state(site, i) && !words::is_of_a_people(site.word(i))
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

/// Whether documents of this kind are called after the place where they were signed.
fn is_placed(site: &Site) -> bool {
    site.head.weight != Weight::Slight
        && site.word(site.at) != "statement"
        && among(site.head.kind, "agreement declaration memorandum convention charter statement protocol")
}

/// Whether token `i` is a state so often named as a party that no document is called after it.
fn is_state(site: &Site, i: usize) -> bool {
    among(site.word(i), "Belarus China EU Iran Japan Kazakhstan Russia Turkey UN US USA Ukraine")
}

fn is_national_project(site: &Site) -> bool {
    among(site.word(site.at), "project projects Project Projects")
        && matches!(site.before(site.at, 1), "national" | "National")
}

fn proper(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) || of_a_body(site, site.near.from) {
        return None;
    }
    let front = site.near;
    let own = front.names - front.owners;
    let found = constitution_of(site).unwrap_or_else(|| whole(site, front));
    let titled = found.to > site.at + 1;
    let word = site.word(site.at);
    let slight = site.head.weight == Weight::Slight;
    let enough = match site.head.kind {
        "constitution" | "treaty" => titled || front.names > 0,
        "law" if !slight => titled || among(site.before(site.at, 1), "Basic Fundamental Federal Constitutional"),
        "law" => !site.head.plural && (own > 0 || titled && word == "Code"),
        "statement" if slight => titled || own > 0,
        "decree" if slight => titled || front.names > 1,
        "programme" if slight => {
            own > 0 && front.names > 1 && (word.starts_with("Initiative") || is_national_project(site))
        }
        "reply" | "letter" | "draft" | "bill" | "court-decision" | "proposal" => false,
        "agreement" if slight => false,
        "other" => own > 0 && word == "List",
        "report" => own > 0,
        _ => own > 0 || titled || front.names > 0 && is_placed(site),
    };
    enough.then_some(found)
}

/// *Constitution of our country*: the owner may stand in small letters.
fn constitution_of(site: &Site) -> Option<Reference> {
    let of = site.at + 1;
    if site.head.kind != "constitution" || site.word(of) != "of" || site.title(of).is_some() {
        return None;
    }
    // *Constitution of new Russia*
    if among(site.word(of + 1), "new modern") && site.name(of + 2) {
        return Some(Reference::new(site, site.near.from, of + 3, true));
    }
    let owned = among(site.word(of + 1), "our the their your") && !site.stops(of + 2);
    let same = usize::from(site.word(of + 2) == "same" && site.name(of + 3));
    owned.then(|| Reference::new(site, site.near.from, of + 3 + same, true))
}

fn short(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) {
        return None;
    }
    let word = site.word(site.at);
    let order = word.starts_with("Order") && site.before(site.at, 1) == "Executive";
    let mut from = site.at - usize::from(order);
    if site.head.kind == "constitution" {
        from -= usize::from(site.before(from, 1) == "new");
        return (!of_a_body(site, from)).then(|| Reference::short(site, from));
    }
    let kind = match site.head.kind {
        "bill" | "draft" | "reply" | "letter" | "court-decision" | "proposal" => false,
        _ if site.head.weight == Weight::Slight => order || word == "Address",
        _ => !site.head.plural || site.head.kind == "agreement",
    };
    if among(site.before(from, 1), "new basic draft") {
        from -= 1;
    }
    let before = site.before(from, 1);
    let pointed =
        words::is_determiner(before) && !among(before, "a A an An") || among(before, "current updated said same");
    (kind && pointed && !of_a_body(site, from)).then(|| Reference::short(site, from))
}

fn name_and_noun(site: &Site) -> Option<Reference> {
    let front = site.wide;
    if site.capital() || goes_on(site) || front.dated || front.names == 0 {
        return None;
    }
    let word = site.word(site.at);
    if site.head.weight == Weight::Slight && !is_national_project(site) && !matches!(word, "initiative" | "act") {
        return None;
    }
    // The name begins with its capitals: *new* Paris agreement.
    let from = (front.from..site.at).find(|&i| site.name(i))?;
    let small = (from..site.at).filter(|&i| site.token(i).is_some_and(|t| t.spaced && !t.capital)).count();
    let own = front.names - front.owners;
    let placed = || {
        !site.head.plural | (site.head.kind == "agreement")
            && front.names == 1
            && site.listed(from, &[Section::Gpe, Section::Loc])
            && !words::is_of_a_people(site.word(from))
            && !is_state(site, from)
            && site.word(from + 1) != "-"
    };
    let enough = match site.head.kind {
        _ if small > 2 => false,
        "agreement" | "declaration" | "memorandum" | "protocol" | "convention" | "charter" => own > 0 || placed(),
        "programme" if word == "initiative" => own > 0 && front.names > 1,
        "programme" if is_national_project(site) => own > 0,
        _ if words::is_body(site.word(site.at - 1)) => false,
        "plan" if site.word(site.at + 1) == "to" => false,
        "programme" | "plan" | "strategy" | "doctrine" => {
            let scope = small == 1 && among(site.before(site.at, 1), "national federal state targeted regional");
            own > 1 || own > 0 && front.owners == 0 && (small == 0 || scope)
        }
        "law" | "decree" => own > 0 && front.owners == 0,
        "treaty" => own > 0,
        _ => false,
    };
    enough.then(|| whole(site, Front { from, ..front }))
}
