//! References in small letters to one paper that a deed, an owner or a year tells from others: *our annual report*, *a
//! bill that we have submitted*, *this year’s plan*.

use super::described::{describes, determined, ends, plainly, says, with_topic};
use super::heads::Weight;
use super::phrase::Site;
use super::words::among;
use super::{Reference, Rule, stamp};

/// Tried after all that describe a document by its own words.
pub const RULES: &[Rule] = &[
    Rule {
        name: "written-report",
        find: report,
        examples: &[
            ("we gave you our report for 2016.", "report for 2016"),
            ("she prepared an annual report on fish stocks.", "annual report on fish stocks"),
            ("things included in our annual report.", "annual report"),
            ("There are two problems in the report I mean", "report"),
            ("the Fund has just published its report and", "report"),
            ("You know that the preliminary report from it", "preliminary report"),
        ],
        counterexamples: &[
            "I want to hear a report on the floods",
            "Thank you for your report",
            "let us begin with the report",
            "I ask you to report on the results",
            "as for this report, it is long",
        ],
    },
    Rule {
        name: "order-or-bill",
        find: order_or_bill,
        examples: &[
            ("the goal set in the executive order, that", "executive order"),
            ("An executive order launching it will come", "executive order"),
            ("bring them together in a draft law, which", "draft law"),
            ("The third bill that we have submitted", "bill"),
            ("The main part of this framework law is", "framework law"),
            ("in the second reading of the bill in the Duma", "bill"),
            ("First, the draft law proposes a change", "draft law"),
            ("founded by a decree in spring", "decree"),
        ],
        counterexamples: &[
            "what executive order must be signed",
            "this bill",
            "before the draft law is forwarded to them",
            "pay a bill",
            "the law is the law",
        ],
    },
    Rule {
        name: "drafted-paper",
        find: drafted,
        examples: &[
            ("Another law we have drafted is based on it", "law"),
            ("He proposes another law to this effect.", "law to this effect"),
            ("and develop regulations on the height of masts.", "regulations on the height of masts"),
            ("There is a programme that we approved", "programme"),
            ("The programme stipulates that we reach it", "programme"),
            ("have created roadmaps for building ports.", "roadmaps for building ports"),
            ("bound by a treaty that includes all", "treaty"),
            ("They left the treaty.", "treaty"),
            ("We have drafted and endorsed a concept of using old docks.", "concept of using old docks"),
            ("has already sent the draft to parliament", "draft"),
            ("The plan was first approved in spring", "plan"),
            ("who vetoed the French resolution.", "French resolution"),
            ("in accordance with the Russian-Chinese roadmap.", "Russian-Chinese roadmap"),
            ("the contract for the supply of pipes is", "contract for the supply of pipes"),
            ("consistent with our nuclear doctrine.", "nuclear doctrine"),
            ("We adopted a final joint document, which", "final joint document"),
            ("The work on a package of amendments on land use has ended", "package of amendments on land use"),
            ("must draft regulations on land use.", "draft regulations on land use"),
        ],
        counterexamples: &[
            "the regulations on the wall",
            "he told me the law we have is bad",
            "the programme of the concert",
            "our treaty commitments",
            "a peaceful resolution",
            "an employment contract is rare",
        ],
    },
    Rule {
        name: "ruling-on",
        find: ruling,
        examples: &[
            ("issued an illegal ruling on Crimea and", "illegal ruling on Crimea"),
            ("I read the ruling because I must", "ruling"),
        ],
        counterexamples: &["the ruling party", "a ruling class", "they were ruling on"],
    },
    Rule {
        name: "own-strategy",
        find: strategy,
        examples: &[
            ("the implementation of the strategy that was adopted", "strategy"),
            ("that the company’s strategy aimed at building ships works", "strategy aimed at building ships"),
            ("about our new strategy, I know", "new strategy"),
        ],
        counterexamples: &["a good strategy", "this strategy", "the right strategy", "an exit strategy"],
    },
    Rule {
        name: "own-programme",
        find: programme,
        examples: &[
            ("complete our investment programme in full", "investment programme"),
            (
                "completing an ambitious expansion programme in the Far East.",
                "ambitious expansion programme in the Far East",
            ),
            ("we are preparing special programmes on cheap housing.", "special programmes on cheap housing"),
            ("Next, our import replacement programme has been", "import replacement programme"),
            ("It runs the programme of increasing its presence abroad.", "programme of increasing its presence abroad"),
        ],
        counterexamples: &["an exhibition programme", "many programmes on television", "the cultural programme"],
    },
    Rule {
        name: "plan-of-a-year",
        find: years_plan,
        examples: &[
            ("This year’s plan includes ten voyages", "This year’s plan"),
            ("money from this year’s federal budget", "this year’s federal budget"),
        ],
        counterexamples: &["this year we plan to go", "last week’s plan"],
    },
    Rule {
        name: "list-or-paper",
        find: list,
        examples: &[
            ("to approve the list of the committee members and", "list of the committee members"),
            ("signed a list of instructions after it", "list of instructions"),
            ("from this priority list.", "priority list"),
            ("We approved a list of ten new bridges.", "list of ten new bridges"),
            ("In our position paper, we say", "position paper"),
            ("The rankings of the best schools were compiled", "rankings of the best schools"),
        ],
        counterexamples: &["the list goes on", "a long list of people", "high-ranking officials"],
    },
];

/// Whether one of these words stands within `back` tokens before token `i`.
pub fn shortly_before(site: &Site, i: usize, back: usize, list: &str) -> bool {
    (i.saturating_sub(back)..i).any(|k| among(site.word(k), list))
}

/// Whether a word that points to one thing, or an ordinal or *another*, stands before the phrase.
pub fn pointed(site: &Site) -> bool {
    determined(site)
        || among(site.before(site.wide.from, 1), "another Another first second third fourth First Second Third Fourth")
}

/// Whether it is *this treaty* and no more: a pronoun in all but form.
pub fn bare_this(site: &Site) -> bool {
    site.wide.plain == 0 && among(site.before(site.wide.from, 1), "this This that")
}

/// The reference with its topic, if one of these prepositions opens it; else the phrase up to the head noun.
fn whole(site: &Site, prepositions: &str) -> Reference {
    with_topic(site, site.wide, prepositions).unwrap_or_else(|| plainly(site))
}

/// Verbs of writing, passing and sending, in the forms that stand next to what is written.
const WRITING: &str = "adopt adopted adopting approve approved approving compiled create created develop developed developing draft drafted drafting endorsed finalise finalised issued prepare prepared preparing publish published sign signed signing submit submitted drew drawn extend extended launched";

/// Whether a clause or a verb after the head noun says that it was written: *we have drafted*, *has been submitted*.
fn written_after(site: &Site) -> bool {
    let mut at = site.at + 1;
    while at < site.at + 6
        && among(
            site.word(at),
            "that which we I they he you first has have had been was were is being just recently already also will be",
        )
    {
        at += 1;
    }
    at > site.at + 1 && among(site.word(at), WRITING)
}

fn report(site: &Site) -> Option<Reference> {
    if !describes(site) || site.word(site.at) != "report" || !pointed(site) || bare_this(site) {
        return None;
    }
    let article = site.before(site.wide.from, 1);
    // A report that is heard, begun with or thanked for is a speech.
    let spoken = among(article, "your Your")
        || shortly_before(
            site,
            site.wide.from,
            6,
            "hear heard listen listened listening deliver delivered start begin thank Thank",
        );
    if spoken {
        return None;
    }
    let next = site.at + 1;
    let dated = site.word(next) == "for" && stamp::at(site.tokens, next + 1).is_some();
    let inside = among(site.before(site.wide.from, 2), "in In") && !among(article, "a an");
    let regular = says(site, "annual quarterly corresponding interim");
    let written = shortly_before(site, site.wide.from, 4, WRITING)
        || shortly_before(site, site.wide.from, 3, "attached brought handed read received sent")
        || written_after(site);
    // *a preliminary report from the inspectors*
    let paper = says(site, "expert independent national parliamentary preliminary final")
        && among(site.word(next), "on from by");
    (dated || inside || regular || written || paper).then(|| whole(site, "on for"))
}

fn order_or_bill(site: &Site) -> Option<Reference> {
    if !describes(site) || site.head.plural || !pointed(site) || bare_this(site) {
        return None;
    }
    let last = site.before(site.at, 1);
    let bill = site.word(site.at) == "bill";
    let law = site.word(site.at) == "law" && among(last, "draft framework");
    let order = matches!(site.word(site.at), "order" | "decree");
    let parliament = || {
        let around = site.at.saturating_sub(8)..site.at + 8;
        around.clone().any(|i| {
            among(site.word(i), WRITING)
                || among(
                    site.word(i),
                    "Duma Senate Parliament parliament deputies reading law amendments senators Congress",
                )
        })
    };
    if !(order || law || bill && parliament()) || site.before(site.at, 2) == "executive" && !order {
        return None;
    }
    // *before the draft law is forwarded*: any such law.
    let any = law && last == "draft" && among(site.word(site.at + 1), "is authors must should")
        || site.word(site.at + 1) == "authors";
    let found = whole(site, "on to signed confirming");
    (!any && (ends(site) || found.to > site.at + 1 || goes_on(site.word(site.at + 1))))
        .then(|| if order { found } else { found.of_kind("bill") })
}

/// Whether the word after a document’s head noun says what it does: *the draft law proposes*, *an order launching*.
fn goes_on(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing")
        || among(
            word,
            "concerned contains dating envisages envisions establishes expires expired introduces proposes reads requires stipulates",
        )
}

fn drafted(site: &Site) -> Option<Reference> {
    if !describes(site) {
        return None;
    }
    let (front, next) = (site.wide, site.at + 1);
    let article = site.before(front.from, 1);
    let one = among(article, "a A an An another Another the The our Our its their ’s");
    let before = |back| shortly_before(site, front.from, back, WRITING);
    let whatever = among(site.before(front.from, 1), WRITING);
    match site.word(site.at) {
        "law" if one && site.word(next) == "to" && among(site.word(next + 1), "this that") => {
            Some(Reference::new(site, front.from, next + 3, false))
        }
        "law" => (among(article, "another Another") && written_after(site)).then(|| plainly(site)),
        "concept" if one && (before(4) || site.word(next) == "on") => with_topic(site, front, "of for on"),
        "draft" if one && ends(site) && (shortly_before(site, front.from, 3, "sent") || before(3)) => {
            Some(plainly(site))
        }
        "draft" if one && site.word(next) == "passed" => Some(plainly(site)),
        // *the French resolution*: whose it is tells it from that of a conflict.
        "resolution" if one && front.owners > 0 && ends(site) => Some(plainly(site)),
        "roadmap" if one && front.plain + front.names > 0 && ends(site) => Some(plainly(site)),
        "contract"
            if one && site.word(next + 1) != "be" && (ends(site) || goes_on(site.word(next))) && contracted(site) =>
        {
            Some(with_topic(site, front, "for on with signed to").unwrap_or_else(|| plainly(site)))
        }
        "doctrine" if one && says(site, "military nuclear maritime naval security defence") => Some(plainly(site)),
        "concept" if one && written_after(site) => Some(plainly(site)),
        "document" if one && says(site, "final joint outcome financial founding conceptual") => {
            Some(with_topic(site, front, "on for of").unwrap_or_else(|| plainly(site)))
        }
        "package" if among(site.word(next + 1), "amendments bills laws") => {
            Some(with_topic(site, front, "of")?.of_kind("bill"))
        }
        "regulations" if before(3) || says(site, "draft") => with_topic(site, front, "on for"),
        "roadmaps" if whatever => with_topic(site, front, "for on"),
        "programme" | "program" | "roadmap" | "plan" => {
            let says = among(site.word(next), "stipulates envisages envisions aims")
                || site.word(next) == "provides" && site.word(next + 1) == "for";
            let clause = ends(site) && (written_after(site) || among(site.before(front.from, 2), WRITING));
            (one && (says || clause) && !spectacle(site)).then(|| plainly(site))
        }
        "treaty" => {
            let bound = among(site.word(next), "that which")
                || among(site.before(front.from, 2), "under by from signing signed");
            let definite = among(article, "the The") && ends(site) || goes_on(site.word(next));
            (one && front.names == 0 && (definite || bound && ends(site))).then(|| plainly(site))
        }
        _ => None,
    }
}

/// Whether a contract has parties or a subject: *the contract for the supply of pipes*.
fn contracted(site: &Site) -> bool {
    among(site.word(site.at + 1), "for on with signed to") || written_after(site)
}

/// Whether the programme is one of performances, talks or sights.
fn spectacle(site: &Site) -> bool {
    says(
        site,
        "arts athletic business celebration competition education concert cultural educational entertainment exhibition festival international nuclear missile organisational sports television training transition tv work working",
    )
}

fn ruling(site: &Site) -> Option<Reference> {
    if !describes(site) || !among(site.word(site.at), "ruling verdict") || !pointed(site) || bare_this(site) {
        return None;
    }
    let found = whole(site, "on of");
    (ends(site) || found.to > site.at + 1).then_some(found)
}

fn strategy(site: &Site) -> Option<Reference> {
    let article = site.before(site.wide.from, 1);
    let owned = among(article, "the The our Our its Its their ’s 's ’");
    if !describes(site) || site.word(site.at) != "strategy" || !owned {
        return None;
    }
    let plain = site.wide.plain + site.wide.names;
    let judged = plain > 0 && !says(site, "new current updated long-term corporate development state national");
    let aimed = site.word(site.at + 1) == "aimed";
    (!judged && (aimed || ends(site))).then(|| whole(site, "aimed for"))
}

fn programme(site: &Site) -> Option<Reference> {
    let last = site.before(site.at, 1);
    if !describes(site) || site.head.kind != "programme" || site.head.weight == Weight::Slight || spectacle(site) {
        return None;
    }
    // Work that is done by programme; *exhibition* and *television* are among the spectacles.
    let work = last.ends_with("tion") && last.len() > 7
        || among(
            last,
            "armament development expansion investment mortgage overhaul rearmament repair repairs replacement resettlement restructuring subsidy upgrade",
        );
    if site.head.plural {
        let several = says(site, "special targeted Special Targeted");
        return several.then(|| with_topic(site, site.wide, "on for to"))?;
    }
    let placed = site.word(site.at + 1) != "in" || site.word(site.at + 2) == "the" || site.name(site.at + 2);
    // *the programme of increasing its presence*
    let doing = site.word(site.at + 1) == "of" && goes_on(site.word(site.at + 2));
    if doing || site.word(site.at + 1) == "on" && says(site, "special") {
        return determined(site).then(|| with_topic(site, site.wide, "of on"))?;
    }
    (work && determined(site)).then(|| whole(site, if placed { "for on in to" } else { "" }))
}

fn years_plan(site: &Site) -> Option<Reference> {
    let from = site.wide.from.checked_sub(3)?;
    let kind = (matches!(site.head.kind, "plan" | "programme") || site.word(site.at) == "budget") && !site.head.plural;
    let year = site.word(from + 1) == "year" && among(site.word(from), "this This last Last next Next");
    (kind && describes(site) && year && among(site.word(from + 2), "’s 's ’"))
        .then(|| Reference::new(site, from, site.at + 1, false))
}

fn list(site: &Site) -> Option<Reference> {
    if !describes(site) || !determined(site) {
        return None;
    }
    let next = site.at + 1;
    let of = site.word(next) == "of";
    match site.word(site.at) {
        "list" if of && among(site.word(next + 1), "the instructions") => with_topic(site, site.wide, "of"),
        "list" if of && shortly_before(site, site.wide.from, 2, "approved submitted compiled drafted") => {
            with_topic(site, site.wide, "of")
        }
        "list" if among(site.before(site.at, 1), "priority sanctions preliminary") && ends(site) => Some(plainly(site)),
        "paper" if among(site.before(site.at, 1), "position official working white") => Some(plainly(site)),
        "rankings" | "ranking" | "ratings" if of => with_topic(site, site.wide, "of"),
        _ => None,
    }
}
