//! References that describe one particular document, in small letters.

use super::heads::Weight;
use super::phrase::{Front, Site};
use super::words::{self, among};
use super::{Reference, Rule, stamp};
use crate::lists::Section;

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "draft-of",
        find: draft,
        examples: &[
            ("a draft law on volunteers, and", "draft law on volunteers"),
            ("Do you have a draft response to the documents that", "draft response to the documents"),
            ("the draft federal law regulating fisheries", "draft federal law regulating fisheries"),
            ("examining a draft law that would help", "draft law"),
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
        name: "budget-for-year",
        find: budget,
        examples: &[("on the federal budget for 2021, and", "federal budget for 2021")],
        counterexamples: &["the federal budget", "a budget for culture"],
    },
    Rule {
        name: "issued-by",
        find: issued,
        examples: &[
            ("the ruling of the International Court of Justice was", "ruling of the International Court of Justice"),
            ("the resolution of the Chief State Doctor says", "resolution of the Chief State Doctor"),
        ],
        counterexamples: &[
            "the resolution of the conflict in Syria",
            "a decision of the coach",
            "the Minister’s decision",
        ],
    },
    Rule {
        name: "document-about",
        find: about,
        examples: &[
            ("a law on seaports is needed", "law on seaports"),
            ("It was a law prohibiting night fishing.", "law prohibiting night fishing"),
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
        counterexamples: &[
            "we reached agreement on most issues",
            "laws on this matter",
            "we plan to go",
            "a plan",
            "extend this programme to the whole country",
            "a bill for 6,657 rubles",
            "Others plan to continue working",
        ],
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
            ("an agreement signed between Greece and Malta. It", "agreement signed between Greece and Malta"),
            ("he did not sign the agreement, which", "agreement"),
            ("We have adopted a law to this effect.", "law to this effect"),
        ],
        counterexamples: &[
            "the agreement was reached",
            "we follow the law.",
            "signed documents",
            "the plan was good",
            "we signed agreements",
        ],
    },
];

/// Whether the word before the phrase points to one thing.
pub fn determined(site: &Site) -> bool {
    let before = site.before(site.wide.from, 1);
    words::is_determiner(before) || among(before, "called adopted approved her")
}

/// Whether the head noun can describe at all: small letters, no date of its own, no compound that goes on.
pub fn describes(site: &Site) -> bool {
    !site.capital() && !site.wide.dated && site.word(site.at + 1) != "-"
}

/// Whether the phrase ends at its head noun: a verb, a clause or a mark follows.
pub fn ends(site: &Site) -> bool {
    let next = site.at + 1;
    site.stops(next) || words::ends_phrase(site.word(next))
}

/// Whether one of these words modifies the head noun.
pub fn says(site: &Site, list: &str) -> bool {
    (site.wide.from..site.at).any(|i| among(site.word(i), list))
}

/// The reference up to the head noun, and to the end of its topic if one of these prepositions opens it.
pub fn with_topic(site: &Site, front: Front, prepositions: &str) -> Option<Reference> {
    let next = site.at + 1;
    if !among(site.word(next), prepositions) && !rules_over(site) {
        return None;
    }
    let end = site.topic(next)?;
    (end > next + 1).then(|| Reference::new(site, front.from, end, false))
}

/// Whether a participle says what a law does: *a law regulating fisheries*.
fn rules_over(site: &Site) -> bool {
    let word = site.word(site.at + 1);
    // *International law* and the like are fields.
    matches!(site.head.kind, "law" | "bill")
        && site.head.weight == Weight::Light
        && !says(site, "international International criminal civil constitutional")
        && word.len() > 6
        && word.ends_with("ing")
        && !among(word, "according concerning containing entering following including pertaining relating")
}

/// The reference up to the head noun.
pub fn plainly(site: &Site) -> Reference {
    Reference::new(site, site.wide.from, site.at + 1, false)
}

fn draft(site: &Site) -> Option<Reference> {
    if !describes(site) || site.head.plural || site.head.kind == "draft" {
        return None;
    }
    let from = (site.wide.from..site.at).find(|&i| site.word(i) == "draft")?;
    let front = Front { from, ..site.wide };
    let found = with_topic(site, front, "on to for of between about regarding concerning").or_else(|| {
        // *a draft law that would help*: the clause tells which one.
        let told = matches!(site.word(site.at + 1), "that" | "which") && among(site.before(from, 1), "a A another");
        // *the draft resolution*: the article tells a draft from drafting.
        let one = among(site.before(from, 1), "a A the The that another our");
        let any = among(site.word(site.at + 1), "is must should authors") || site.word(site.at) == "law";
        (told || site.at - from > 1 || one && !any).then(|| Reference::new(site, from, site.at + 1, false))
    })?;
    Some(found.of_kind(if matches!(site.head.kind, "law" | "bill") { "bill" } else { "draft" }))
}

fn joint_statement(site: &Site) -> Option<Reference> {
    let kind = matches!(site.head.kind, "statement" | "declaration") && site.head.weight != Weight::Slight;
    if !describes(site) || !kind || site.head.plural {
        return None;
    }
    let joint = says(site, "joint final trilateral political Joint Final");
    joint.then(|| with_topic(site, site.wide, "on").unwrap_or(plainly(site)))
}

fn budget(site: &Site) -> Option<Reference> {
    let next = site.at + 1;
    if !describes(site) || site.word(site.at) != "budget" || site.word(next) != "for" {
        return None;
    }
    if !matches!(site.word(next + 1), "next" | "this") {
        stamp::at(site.tokens, next + 1)?;
    }
    with_topic(site, site.wide, "for")
}

fn issued(site: &Site) -> Option<Reference> {
    if !describes(site) || site.head.plural || !matches!(site.head.kind, "court-decision" | "resolution" | "decree") {
        return None;
    }
    let next = site.at + 1;
    let court = |i: usize| among(site.word(i), "court Court arbitration Arbitration");
    if site.head.kind == "court-decision" && court(site.at.saturating_sub(1)) {
        return Some(plainly(site));
    }
    let body = next + 1 + usize::from(among(site.word(next + 1), "the a an"));
    if !matches!(site.word(next), "of" | "by") {
        return None;
    }
    let named = match site.head.kind {
        "court-decision" => (body..body + 4).take_while(|&i| !site.stops(i)).any(court),
        _ => {
            site.name(body)
                && !words::is_of_a_people(site.word(body))
                && (words::is_body(site.word(body)) || site.name(body + 1) || site.listed(body, &[Section::Org]))
        }
    };
    named.then(|| with_topic(site, site.wide, "of by"))?
}

/// Whether the sentence says, within a few words of the phrase, that something is put in writing.
fn written(site: &Site, found: &Reference) -> bool {
    let around = found.from.saturating_sub(7)..(found.to + 6).min(site.tokens.list.len());
    around.filter(|i| !(found.from..found.to).contains(i)).any(|i| {
        among(
            site.word(i),
            "sign signed signing signs conclude concluded concluding ratify ratified ratification initialled drafting draft text Under under provisions renewed extend extended extension amendments preparation implementation basis force",
        )
    })
}

fn about(site: &Site) -> Option<Reference> {
    let light = site.head.weight != Weight::Slight;
    let word = site.word(site.at);
    let prepositions = match site.head.kind {
        "law" | "decree" if light || word == "order" => "on",
        "bill" => "on to",
        "treaty" => "on with between",
        "agreement" if light => "on between to with",
        "convention" | "memorandum" | "protocol" => "on between",
        "declaration" => "on of",
        "resolution" => "on",
        "statement" if word == "statement" && site.wide.plain > 0 => "on",
        "strategy" => "for to of on",
        "doctrine" if light => "for of",
        "programme" if light => "for to on",
        "plan" => "for of on toward towards to",
        _ => return None,
    };
    // *intergovernmental agreements on flights and fish*
    let listed =
        word == "agreements" && among(site.before(site.at, 1), "intergovernmental Intergovernmental interstate");
    let several =
        site.head.plural && !matches!(site.head.kind, "protocol" | "memorandum") && word != "roadmaps" && !listed;
    if !describes(site)
        || several
        || !determined(site) && (site.wide.plain == 0 || site.head.kind == "plan" && !site.head.plural)
    {
        return None;
    }
    let next = site.at + 1;
    let object = words::is_determiner(site.word(next + 1)) || words::is_linking(site.word(next + 1));
    let found = with_topic(site, site.wide, prepositions)?;
    let enough = match site.head.kind {
        "agreement" => listed || written(site, &found),
        "declaration" if site.word(next) == "of" => {
            among(site.word(next + 1), "cooperation independence intent principles sovereignty")
        }
        // *extend this programme to the whole country*
        "programme" | "strategy" | "bill" if site.word(next) == "to" => !object && !site.name(next + 1),
        "programme" if site.word(next) == "on" => says(site, "intergovernmental cooperation joint state federal"),
        "plan" if site.word(next) == "to" => !object && site.wide.plain > 0,
        _ => true,
    };
    enough.then_some(found)
}

/// Whether a modifier right before the head noun makes it a kind of document.
fn is_kind(head: &str, modifier: &str) -> bool {
    let list = match head {
        "agreement" => {
            "association ceasefire climate coalition cooperation framework governmental intergovernmental interstate investment lease loan nuclear partnership peace readmission trade transit visa zone"
        }
        "plan" => "action comprehensive cooperation crisis development implementation master peace recovery settlement",
        "strategy" => {
            "action cooperation defence development economic energy growth innovation national policy security transport"
        }
        "programme" => "armament armaments federal intergovernmental national presidential procurement state targeted",
        _ => return false,
    };
    among(modifier, list)
}

fn of_a_kind(site: &Site) -> Option<Reference> {
    if !describes(site) || site.head.plural {
        return None;
    }
    let front = site.wide;
    let last = site.before(site.at, 1);
    let modified = front.plain + front.names > 0;
    if site.head.kind == "memorandum"
        && site.word(site.at + 1) == "of"
        && among(site.word(site.at + 2), "understanding intent cooperation")
    {
        return with_topic(site, front, "of");
    }
    let corresponding = among(last, "corresponding relevant respective appropriate");
    let enough = match site.head.kind {
        "treaty" => site.word(site.at) == "treaty" && modified,
        "memorandum" | "protocol" => modified && !among(last, "treatment attending"),
        "constitution" => modified || determined(site) && !among(site.before(front.from, 1), "this a"),
        _ if site.head.weight == Weight::Slight && site.word(site.at) != "order" => false,
        "law" | "bill" | "decree" | "resolution" => corresponding,
        "agreement" => corresponding || is_kind("agreement", last),
        "programme" => {
            let scope = (front.from..site.at).any(|i| is_kind("programme", site.word(i)));
            determined(site) && (scope || among(last, "renovation relocation resettlement modernisation rearmament"))
        }
        "plan" | "strategy" => determined(site) && front.plain > 0 && is_kind(site.head.kind, last),
        _ => false,
    };
    enough.then(|| plainly(site))
}

fn signed(site: &Site) -> Option<Reference> {
    let front = site.wide;
    let kind = match site.head.kind {
        "treaty" | "agreement" | "memorandum" | "protocol" | "declaration" | "resolution" | "convention" | "decree" => {
            true
        }
        "statement" | "strategy" | "programme" | "law" => site.head.weight != Weight::Slight,
        _ => false,
    };
    let article = site.before(front.from, 1);
    // *the law that* and *the corresponding law* are only here.
    let next = site.word(site.at + 1);
    let pointed = among(article, "the The")
        && (front.plain > 0
            || among(next, "on for with between that signed concluded ratified adopted")
            || next.ends_with("ing"));
    if !kind || !describes(site) || site.head.plural || !(pointed || among(article, "the a A an An another")) {
        return None;
    }
    let adopts = !matches!(site.head.kind, "agreement" | "treaty");
    let acts = |word: &str| {
        among(word, "sign signed signing issued ratified ratify initialled concluded issue")
            || adopts
                && among(
                    word,
                    "adopted adopt adopting approved passed drafting drafted prepare prepared preparing submit submitted",
                )
    };
    // *a contract was signed*, *has also been signed*, *will be signed*
    let mut verb = site.at + 1;
    while verb < site.at + 5
        && among(site.word(verb), "was is has had been being be will can also already just recently")
    {
        verb += 1;
    }
    let after = if verb > site.at + 1 { site.word(verb) } else { "" };
    // *an agreement signed between them*, *the treaty concluded in Riga*
    let told = (among(next, "signed concluded ratified issued") || adopts && among(next, "adopted submitted"))
        && among(site.word(site.at + 2), "between by in with at on recently");
    if told {
        return with_topic(site, front, "signed concluded ratified issued adopted submitted");
    }
    let effect = usize::from(site.word(site.at + 1) == "to" && site.word(site.at + 3) == "effect") * 3;
    // *the law* was named before, and only what is done to it right here tells it from law.
    let done = acts(site.before(front.from, 2)) && (pointed || article != "the" || ends(site));
    (done || acts(after) && (pointed || article != "the"))
        .then(|| Reference::new(site, front.from, site.at + 1 + effect, false))
}
