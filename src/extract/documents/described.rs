//! References that describe one particular document, in small letters.

use super::heads::Weight;
use super::phrase::{Front, Site};
use super::{Reference, Rule};
use crate::lists::Section;

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "draft-of",
        find: draft,
        examples: &[
            ("a draft law on volunteers, and", "draft law on volunteers"),
            ("Do you have a draft response to the documents that", "draft response to the documents"),
            ("the draft federal law regulating fisheries", "draft federal law"),
        ],
        counterexamples: &["we draft laws daily", "this draft law", "draft laws are many"],
    },
    Rule {
        name: "joint-statement",
        find: joint_statement,
        examples: &[("we adopted a joint statement dedicated to trade", "joint statement")],
        counterexamples: &["they made joint statements", "a press statement", "the statement"],
    },
    Rule {
        name: "letter-to",
        find: letter,
        examples: &[
            ("a letter to President Niinisto about it", "letter to President Niinisto"),
            ("a response from the United States and", "response from the United States"),
            ("The US response consists", "US response"),
            ("and their response to our concerns, primarily", "response to our concerns"),
        ],
        counterexamples: &[
            "in response to the threats",
            "a quick response to the flood",
            "every letter counts",
            "send a message to voters",
        ],
    },
    Rule {
        name: "budget-for-year",
        find: budget,
        examples: &[("on the federal budget for 2021, and", "federal budget for 2021")],
        counterexamples: &["the federal budget", "a budget for culture"],
    },
    Rule {
        name: "document-about",
        find: about,
        examples: &[
            ("a law on seaports is needed", "law on seaports"),
            (
                "signed an important agreement to join the construction of a plant that",
                "important agreement to join the construction of a plant",
            ),
            (
                "prepare a programme for encouraging the use of idle land because",
                "programme for encouraging the use of idle land",
            ),
            ("Russia’s strategy to expand trade.", "strategy to expand trade"),
        ],
        counterexamples: &["we reached agreement on most issues", "laws on this matter", "we plan to go", "a plan"],
    },
    Rule {
        name: "kind-of-document",
        find: of_a_kind,
        examples: &[
            ("talks on the peace treaty have begun", "peace treaty"),
            ("under this cooperation agreement", "cooperation agreement"),
            ("the eight-point cooperation plan works", "eight-point cooperation plan"),
            ("the current constitution, in", "current constitution"),
            ("a memorandum of understanding today", "memorandum of understanding"),
        ],
        counterexamples: &["this treaty", "several intergovernmental agreements", "the whole plan", "our plans"],
    },
    Rule {
        name: "signed-document",
        find: signed,
        examples: &[
            ("In June a contract was signed with Linde", "contract"),
            ("delegations adopted a protocol, laying", "protocol"),
            ("has issued a resolution setting out", "resolution"),
        ],
        counterexamples: &[
            "the agreement was reached",
            "signed documents",
            "the plan was good",
            "we signed agreements",
        ],
    },
];

/// Whether the word before the phrase points to one thing.
fn determined(site: &Site, from: usize) -> bool {
    matches!(
        site.before(from, 1),
        "the"
            | "The"
            | "a"
            | "A"
            | "an"
            | "An"
            | "this"
            | "This"
            | "our"
            | "Our"
            | "your"
            | "Your"
            | "my"
            | "My"
            | "its"
            | "Its"
            | "their"
            | "Their"
            | "his"
            | "’s"
            | "'s"
            | "’"
            | "that"
    )
}

/// What stands before a head noun in small letters.
fn front(site: &Site) -> Option<Front> {
    if site.capital() || site.token(site.at).is_some_and(|t| t.all_caps) {
        return None;
    }
    let front = site.front(site.at, false);
    (!front.dated && site.word(site.at + 1) != "-").then_some(front)
}

/// The phrase from the front to the end of the topic, if a preposition opens one.
fn with_topic(site: &Site, front: Front, prepositions: &[&str]) -> Option<Reference> {
    let next = site.at + 1;
    if !prepositions.contains(&site.word(next)) {
        return None;
    }
    let end = site.topic(next)?;
    (end > next + 1).then(|| Reference::new(site, front.from, end, false))
}

fn draft(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    if site.head.kind == "draft" {
        return None;
    }
    let at = (front.from..site.at).find(|&i| site.word(i) == "draft")?;
    if site.head.plural {
        return None;
    }
    let kind = if matches!(site.head.kind, "law" | "bill") { "bill" } else { "draft" };
    let found = with_topic(
        site,
        Front { from: at, ..front },
        &["on", "to", "for", "of", "between", "about", "regarding", "concerning"],
    )
    .or_else(|| (site.at - at > 1).then(|| Reference::new(site, at, site.at + 1, false)))?;
    Some(found.of_kind(kind))
}

fn joint_statement(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    if !matches!(site.head.kind, "statement" | "declaration") || site.head.plural || site.word(site.at) == "address" {
        return None;
    }
    (front.from..site.at)
        .any(|i| matches!(site.word(i), "joint" | "final" | "trilateral" | "political" | "Joint" | "Final"))
        .then(|| with_topic(site, front, &["on"]).unwrap_or(Reference::new(site, front.from, site.at + 1, false)))
}

fn letter(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    let next = site.at + 1;
    let owned =
        matches!(site.before(front.from, 1), "’s" | "'s" | "’" | "their" | "your" | "our" | "his" | "her" | "my");
    let someone = |i: usize| {
        let i = i + usize::from(matches!(site.word(i), "the" | "our" | "their" | "your" | "my" | "his"));
        site.name(i)
    };
    match site.head.kind {
        "letter" if matches!(site.word(next), "to" | "from") && someone(next + 1) => {
            with_topic(site, front, &["to", "from"])
        }
        "reply" if site.word(next) == "from" && someone(next + 1) => with_topic(site, front, &["from"]),
        "reply"
            if site.word(next) == "to"
                && owned
                && matches!(site.word(next + 1), "our" | "your" | "the" | "my" | "their" | "his") =>
        {
            with_topic(site, front, &["to"])
        }
        "reply"
            if front.owners == 1
                && front.names == 1
                && front.plain == 0
                && site.listed(front.from, &[Section::Gpe, Section::Norp, Section::Org]).is_some() =>
        {
            Some(Reference::new(site, front.from, next, false))
        }
        _ => None,
    }
}

fn budget(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    let next = site.at + 1;
    (site.word(site.at) == "budget" && site.word(next) == "for" && site.date_at(next + 1).is_some())
        .then(|| with_topic(site, front, &["for"]))
        .flatten()
}

/// Whether the sentence says that something is put in writing, within a few words of the phrase.
fn written(site: &Site, from: usize, to: usize) -> bool {
    (from.saturating_sub(7)..(to + 6).min(site.tokens.list.len())).filter(|i| !(from..to).contains(i)).any(|i| {
        matches!(
            site.word(i),
            "sign"
                | "signed"
                | "signing"
                | "signs"
                | "conclude"
                | "concluded"
                | "concluding"
                | "ratify"
                | "ratified"
                | "ratification"
                | "initialled"
                | "drafting"
                | "draft"
                | "text"
                | "Under"
                | "under"
                | "provisions"
                | "renewed"
                | "extend"
                | "extended"
        )
    })
}

fn about(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    let kinds: &[&str] = match site.head.kind {
        "law" if site.head.weight == Weight::Light => &["on"],
        "bill" => &["on", "to", "for"],
        "decree" => &["on"],
        "treaty" => &["on", "with", "between"],
        "agreement" => &["on", "between", "to", "with"],
        "convention" | "memorandum" | "protocol" => &["on", "between"],
        "declaration" | "resolution" | "statement" => &["on"],
        "strategy" => &["for", "to", "of", "on"],
        "doctrine" => &["for", "of"],
        "programme" if site.head.weight == Weight::Light => &["for", "to"],
        "plan" => &["for", "of", "on", "toward", "towards", "to"],
        _ => return None,
    };
    if site.head.plural
        && !matches!(site.head.kind, "protocol" | "memorandum")
        && !matches!(site.word(site.at), "roadmaps")
    {
        return None;
    }
    if !determined(site, front.from) && front.plain == 0 {
        return None;
    }
    let found = with_topic(site, front, kinds)?;
    let enough = match site.head.kind {
        "agreement" if site.head.weight == Weight::Slight => false,
        "agreement" => written(site, found.from, found.to),
        "plan" => front.plain > 0 || site.word(site.at + 1) != "to",
        "statement" => site.word(site.at) == "statement" && front.plain > 0,
        "doctrine" => site.word(site.at) == "doctrine",
        _ => true,
    };
    enough.then_some(found)
}

fn of_a_kind(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    if site.head.plural {
        return None;
    }
    let last = site.before(site.at, 1);
    let whole = || Some(Reference::new(site, front.from, site.at + 1, false));
    let modified = front.plain + front.names > 0;
    match site.head.kind {
        "treaty" if site.word(site.at) == "treaty" && modified => whole(),
        "memorandum"
            if site.word(site.at + 1) == "of"
                && matches!(site.word(site.at + 2), "understanding" | "intent" | "cooperation") =>
        {
            with_topic(site, front, &["of"])
        }
        "memorandum" | "protocol" if modified && !matches!(last, "treatment" | "attending") => whole(),
        "agreement"
            if matches!(
                last,
                "cooperation"
                    | "trade"
                    | "intergovernmental"
                    | "interstate"
                    | "ceasefire"
                    | "framework"
                    | "association"
                    | "partnership"
                    | "peace"
                    | "zone"
                    | "loan"
                    | "investment"
                    | "governmental"
                    | "coalition"
            ) =>
        {
            whole()
        }
        "constitution"
            if modified || determined(site, front.from) && !matches!(site.before(front.from, 1), "this" | "a") =>
        {
            whole()
        }
        "plan"
            if front.plain > 0
                && determined(site, front.from)
                && matches!(
                    last,
                    "action"
                        | "development"
                        | "cooperation"
                        | "crisis"
                        | "master"
                        | "peace"
                        | "settlement"
                        | "implementation"
                        | "recovery"
                ) =>
        {
            whole()
        }
        "strategy" if front.plain > 0 && determined(site, front.from) => whole(),
        "programme"
            if determined(site, front.from)
                && site.head.weight == Weight::Light
                && (front.from..site.at).any(|i| {
                    matches!(site.word(i), "state" | "federal" | "targeted" | "armament" | "presidential")
                }) =>
        {
            whole()
        }
        "law" | "treaty" | "bill" | "decree" | "resolution" | "agreement"
            if matches!(last, "corresponding" | "relevant" | "respective" | "appropriate")
                && site.head.weight != Weight::Slight =>
        {
            whole()
        }
        _ => None,
    }
}

fn signed(site: &Site) -> Option<Reference> {
    let front = front(site)?;
    if site.head.plural || front.from == 0 {
        return None;
    }
    let kind = match site.head.kind {
        "treaty" | "agreement" | "memorandum" | "protocol" | "declaration" | "resolution" | "convention" | "decree" => {
            true
        }
        "statement" => site.word(site.at) != "address",
        "strategy" | "programme" | "law" => site.head.weight == Weight::Light,
        _ => false,
    };
    if !kind || !matches!(site.before(front.from, 1), "a" | "A" | "an" | "An" | "the" | "The" | "this" | "another") {
        return None;
    }
    let acts = |word: &str, adopts: bool| {
        matches!(
            word,
            "sign" | "signed" | "signing" | "issued" | "ratified" | "ratify" | "initialled" | "concluded" | "issue"
        ) || adopts && matches!(word, "adopted" | "adopt" | "adopting" | "approved" | "passed" | "drafting")
    };
    let adopts = !matches!(site.head.kind, "agreement" | "treaty");
    let before = site.before(front.from, 2);
    let next = site.at + 1;
    let after = match site.word(next) {
        "was" | "is" => site.word(next + 1 + usize::from(site.word(next + 1) == "being")),
        "has" | "had" if site.word(next + 1) == "been" => {
            site.word(next + 2 + usize::from(site.word(next + 2) == "already"))
        }
        "will" | "can" | "to" if site.word(next + 1) == "be" => site.word(next + 2),
        _ => "",
    };
    if site.before(front.from, 1) == "this" && front.plain == 0 {
        return None;
    }
    (acts(before, adopts) || acts(after, adopts)).then(|| Reference::new(site, front.from, site.at + 1, false))
}
