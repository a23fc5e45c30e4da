//! References that carry a name, a number or a date of their own.

use super::heads::{self, Weight};
use super::phrase::{Front, Site};
use super::{Reference, Rule};
use crate::lists::Section;

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
            ("We passed Federal Law No. 44-FZ last year.", "Federal Law No. 44-FZ"),
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
            ("In your May 7 Executive Order, you", "May 7 Executive Order"),
            ("based on the 1956 joint declaration, to", "1956 joint declaration"),
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
        ],
        counterexamples: &["He called the law “outdated” twice.", "a programme on Sunday"],
    },
    Rule {
        name: "coordinated",
        find: coordinated,
        examples: &[("the Rome and Lisbon declarations bind us", "Lisbon declarations")],
        counterexamples: &["Russia and China agreements", "the Science and Technology Development Strategy"],
    },
    Rule {
        name: "proper-name",
        find: proper,
        examples: &[
            ("we signed the Treaty on Alliance and Integration, and", "Treaty on Alliance and Integration"),
            (
                "the Memorandum on Stabilisation of the Situation in Syria was",
                "Memorandum on Stabilisation of the Situation in Syria",
            ),
            ("Russia’s Inland Fisheries Strategy is", "Inland Fisheries Strategy"),
            ("under the Iraqi Constitution", "Iraqi Constitution"),
            ("the Constitution of our country says", "Constitution of our country"),
            ("his annual Address to the Upper Assembly was", "Address to the Upper Assembly"),
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
        counterexamples: &["Russian law is clear", "the Russian programme", "We plan it", "the Nord Stream project"],
    },
];

/// The whole name around a head noun: what stands before it, its number and date, and the title in capitals.
fn whole(site: &Site, front: Front) -> Reference {
    let numbered = site.numbers(site.at + 1);
    let end = site.quoted(numbered).filter(|&q| title_like(site, numbered, q)).or_else(|| {
        let open = site.word(numbered);
        fits(site, open).then(|| site.title(numbered)).flatten()
    });
    let end = site.numbers(end.unwrap_or(numbered));
    Reference::new(site, front.from, end, true)
}

/// Whether a preposition after the head noun opens a title of such a document.
fn fits(site: &Site, preposition: &str) -> bool {
    match preposition {
        "of" | "on" | "On" | "OF" | "ON" | "FOR" | "between" | "concerning" | "against" => true,
        "for" => !matches!(site.head.kind, "constitution" | "treaty"),
        "with" => matches!(site.head.kind, "treaty" | "agreement"),
        "to" => matches!(site.word(site.at), "Address" | "Protocol" | "Amendment" | "Message" | "Letter"),
        _ => false,
    }
}

/// Whether quotation marks hold a title rather than a word that is only quoted.
fn title_like(site: &Site, open: usize, close: usize) -> bool {
    (open + 1..close - 1).filter(|&i| site.token(i).is_some_and(|t| t.capital)).count() > 0
        && site.token(open + 1).is_some_and(|t| t.capital)
}

/// Whether what follows the head noun makes it part of another name: *Constitution Day*, *Treaty Organisation*.
fn goes_on(site: &Site) -> bool {
    let next = site.at + 1;
    site.name(next)
        && !matches!(
            site.word(next),
            "On" | "No" | "FZ" | "FKZ" | "Number" | "I" | "II" | "III" | "IV" | "OF" | "FOR" | "ON"
        )
        && !(site.head.kind == "statement" && site.token(site.at).is_some_and(|t| t.capital))
        || matches!(site.word(next), "-")
}

/// Whether the name that begins at token `from` goes on from a body's: *Council for Strategic Development and National
/// Projects*.
fn of_a_body(site: &Site, from: usize) -> bool {
    let mut i = from;
    let mut linked = false;
    while i > 0 && from - i < 12 {
        i -= 1;
        if site.name(i) {
            if linked && heads::is_body(site.word(i)) {
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

fn numbered(site: &Site) -> Option<Reference> {
    let after = site.at + 1;
    site.number_at(after)?;
    let said = matches!(site.word(after), "No" | "no" | "Number" | "number" | "№" | "FZ" | "FKZ");
    let front = site.front(site.at, site.capital());
    if !said {
        let end = site.number_at(after)?;
        let counts = site.word(after).len() < 3
            && site.token(end).is_some_and(|t| t.spaced && t.kind == crate::tokens::Kind::Word)
            && !site.stops(end);
        let kind = matches!(site.head.kind, "resolution" | "decree" | "law" | "protocol");
        if !kind || counts || !site.capital() && site.head.kind != "resolution" {
            return None;
        }
    }
    Some(whole(site, front))
}

fn dated(site: &Site) -> Option<Reference> {
    if matches!(
        site.head.kind,
        "programme" | "plan" | "draft" | "reply" | "letter" | "report" | "other" | "bill" | "proposal"
    ) || matches!(site.word(site.at), "address" | "deal" | "contract")
        || goes_on(site)
    {
        return None;
    }
    let front = site.front(site.at, false);
    // *in 2012 agreements were rare*: a year after a preposition is a time of its own.
    if front.dated
        && !(site.head.plural
            && front.plain + front.names == 0
            && matches!(site.before(front.from, 1), "in" | "In" | "by" | "since"))
    {
        return Some(whole(site, front));
    }
    if matches!(site.word(site.at + 1), "of" | "dated") && heads::month(site.word(site.at + 2)).is_some() {
        site.date_at(site.at + 2)?;
        return Some(whole(site, site.front(site.at, site.capital())));
    }
    None
}

fn titled(site: &Site) -> Option<Reference> {
    if matches!(site.head.kind, "reply" | "other" | "report" | "proposal") {
        return None;
    }
    let next = site.at + 1;
    let front = || site.front(site.at, site.capital());
    if site.word(next) == "On" && site.name(next + 1) {
        return Some(whole(site, front()));
    }
    if let Some(close) = site.quoted(next).filter(|&q| title_like(site, next, q)) {
        let long = close - next > 4 || matches!(site.word(next + 1), "On");
        if long || matches!(site.head.kind, "programme" | "law" | "plan" | "strategy") {
            return Some(whole(site, front()));
        }
    }
    // “Clean Water” programme
    let close = site.at.checked_sub(1)?;
    let close = if matches!(site.word(close), "national" | "federal" | "state" | "targeted") {
        close.checked_sub(1)?
    } else {
        close
    };
    if matches!(site.word(close), "”" | "\"" | "»" | "’") {
        let open = (close.saturating_sub(12)..close).rev().find(|&i| matches!(site.word(i), "“" | "\"" | "«" | "‘"))?;
        if site.token(open + 1).is_some_and(|t| t.capital)
            && matches!(
                site.head.kind,
                "programme" | "plan" | "strategy" | "law" | "treaty" | "agreement" | "declaration"
            )
            && close > open + 1
        {
            return Some(Reference::new(site, open + 1, site.at + 1, true));
        }
    }
    None
}

fn coordinated(site: &Site) -> Option<Reference> {
    if !site.head.plural || site.head.weight == Weight::Slight && !is_national_project(site) {
        return None;
    }
    let front = site.front(site.at, false);
    let (and, other) = (front.from.checked_sub(1)?, front.from.checked_sub(2)?);
    if site.word(and) != "and" || !site.name(front.from) || !site.name(other) || (site.owner(other) && !is_placed(site))
    {
        return None;
    }
    if site.capital() && front.names > 1 || front.names == 0 || goes_on(site) {
        return None;
    }
    // A sentence’s first word and a state’s name are no title: *Russia and China agreements*.
    let states = [Section::Norp, Section::Org, Section::Person];
    if site.listed(other, &states).is_some() || site.listed(front.from, &states).is_some() || is_state(site, other) {
        return None;
    }
    let mut first = site.front(other, true).from;
    if !site.name(first) {
        first = other;
    }
    let mut found = Reference::new(site, front.from, site.at + 1, true);
    found.beside = Some((first, other + 1));
    Some(found)
}

/// Whether the documents of this kind are called after the place where they were signed.
fn is_placed(site: &Site) -> bool {
    matches!(
        site.head.kind,
        "agreement" | "declaration" | "memorandum" | "convention" | "charter" | "statement" | "protocol"
    ) && site.word(site.at) != "statement"
        && site.head.weight != Weight::Slight
}

/// Whether the lists know token `i` as a state: nothing is called after the whole of one.
fn is_state(site: &Site, i: usize) -> bool {
    matches!(
        site.word(i),
        "Russia"
            | "China"
            | "US"
            | "USA"
            | "Ukraine"
            | "EU"
            | "UN"
            | "Turkey"
            | "Iran"
            | "Japan"
            | "Belarus"
            | "Kazakhstan"
    )
}

fn is_national_project(site: &Site) -> bool {
    matches!(site.word(site.at), "project" | "projects" | "Project" | "Projects")
        && matches!(site.before(site.at, 1), "national" | "National")
}

fn proper(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) {
        return None;
    }
    let mut front = site.front(site.at, true);
    // *Under the*, *Prime Minister*: what has a capital only by its place is no name.
    while front.from < site.at
        && (site.stops(front.from)
            || site.token(front.from).is_some_and(|t| t.initial && !t.all_caps) && front.names == 0)
    {
        front.from += 1;
    }
    if of_a_body(site, front.from) {
        return None;
    }
    let own = front.names.saturating_sub(front.owners);
    let found = whole(site, front);
    let titled = found.to > site.at + 1;
    let word = site.word(site.at);
    let enough = match site.head.kind {
        "constitution" => titled || front.names > 0,
        "law" if word == "Law" || word == "Laws" => {
            titled || matches!(site.before(site.at, 1), "Basic" | "Fundamental" | "Federal" | "Constitutional")
        }
        "law" => own > 0 || titled && word != "Act",
        "statement" if word == "Address" => titled || own > 0,
        "decree" if matches!(word, "Order" | "Orders") => titled || front.names > 1,
        "reply" | "letter" | "draft" | "bill" | "other" => own > 0 && word == "List",
        "report" => own > 0,
        "programme" if matches!(word, "Project" | "Projects") => is_national_project(site) && front.names > 1,
        "programme" if site.head.weight == Weight::Slight => own > 0 && front.names > 1,
        "agreement" if site.head.weight == Weight::Slight => false,
        _ => own > 0 || titled || front.names > 0 && is_placed(site),
    };
    if !enough {
        return constitution_of(site);
    }
    Some(constitution_of(site).unwrap_or(found))
}

/// *Constitution of our country*: the owner may stand in small letters.
fn constitution_of(site: &Site) -> Option<Reference> {
    let of = site.at + 1;
    if site.head.kind != "constitution" || site.word(of) != "of" || site.title(of).is_some() {
        return None;
    }
    matches!(site.word(of + 1), "our" | "the" | "their" | "your")
        .then(|| site.topic(of))
        .flatten()
        .map(|_| Reference::new(site, site.front(site.at, true).from, of + 3, true))
}

fn short(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) {
        return None;
    }
    let word = site.word(site.at);
    let mut from = site.at;
    let order = matches!(word, "Order" | "Orders");
    if order {
        if !matches!(site.before(from, 1), "Executive") {
            return None;
        }
        from -= 1;
    }
    let before = site.before(from, 1);
    if site.head.kind == "constitution" {
        if before == "new" {
            from -= 1;
        }
        return (!of_a_body(site, from)).then(|| Reference::short(site, from, site.at + 1));
    }
    if site.head.weight == Weight::Slight && !order && word != "Address"
        || matches!(site.head.kind, "bill" | "draft" | "reply" | "letter")
        || site.head.plural && !order && site.head.kind != "agreement"
    {
        return None;
    }
    if matches!(before, "new" | "basic" | "draft") {
        from -= 1;
    }
    let before = site.before(from, 1);
    let pointed = matches!(
        before,
        "the"
            | "The"
            | "this"
            | "This"
            | "our"
            | "your"
            | "my"
            | "its"
            | "their"
            | "that"
            | "said"
            | "’s"
            | "'s"
            | "’"
            | "current"
            | "updated"
            | "of"
            | "Our"
            | "same"
    );
    (pointed && (before != "of" || site.head.weight == Weight::Heavy) && !of_a_body(site, from))
        .then(|| Reference::short(site, from, site.at + 1))
}

fn name_and_noun(site: &Site) -> Option<Reference> {
    if site.capital()
        || goes_on(site)
        || matches!(
            site.head.kind,
            "reply"
                | "letter"
                | "draft"
                | "bill"
                | "other"
                | "statement"
                | "proposal"
                | "constitution"
                | "report"
                | "resolution"
        )
    {
        return None;
    }
    let word = site.word(site.at);
    if site.head.weight == Weight::Slight && !is_national_project(site) && !matches!(word, "initiative" | "act") {
        return None;
    }
    let front = site.front(site.at, false);
    if front.dated || front.names == 0 {
        return None;
    }
    // Only the capitals and what stands after them are the name: *new Paris agreement*.
    let mut from = front.from;
    while from < site.at && !site.name(from) {
        from += 1;
    }
    let own = front.names.saturating_sub(front.owners);
    let near = (from..site.at).filter(|&i| !site.name(i)).count();
    let enough = match site.head.kind {
        _ if near > 2 => false,
        "agreement" | "declaration" | "memorandum" | "protocol" | "convention" | "charter" => {
            front.names == 1
                && (own == 1
                    || !heads::is_of_a_people(site.word(from))
                        && !is_state(site, from)
                        && !heads::is_body(site.word(site.at - 1))
                        && site.listed(from, &[Section::Gpe, Section::Loc]).is_some())
                || own > 1
        }
        "programme" if matches!(word, "initiative") => own > 0 && front.names > 1,
        "programme" | "plan" | "strategy" | "doctrine" => {
            own > 0 && front.owners == 0 && near == 0 || own > 1 || own > 0 && is_national_project(site)
        }
        "law" | "decree" => own > 0 && front.owners == 0,
        _ => own > 0,
    };
    if !enough || site.token(from).is_some_and(|t| t.initial && !t.all_caps) && front.names == 1 {
        return None;
    }
    Some(Reference::new(site, from, site.numbers(site.at + 1), true))
}
