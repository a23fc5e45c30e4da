//! What speaks for a written document behind a head noun in small letters, and what against.
//!
//! Each row adds its points to those the head noun starts with ([`super::heads`]). The points were weighed on annotated
//! transcripts, each by how often what it holds of was a document there, and pulled toward what a reader would expect.

use super::doubts;
use super::scene::Scene;
use super::words::{self, List, among, list};

/// One thing that the sentence says.
pub struct Evidence {
    /// As the output names it, if it is the weightiest that holds.
    pub name: &'static str,
    /// What it adds.
    pub points: i32,
    /// Whether it holds.
    pub holds: fn(&Scene) -> bool,
    /// Texts, and the document in each.
    pub examples: &'static [(&'static str, &'static str)],
    /// Texts of whose head noun it does not hold.
    #[cfg_attr(not(test), allow(dead_code))]
    pub counterexamples: &'static [&'static str],
}

/// Verbs of writing, passing and signing, and their nouns.
const WRITING: &List = list!(
    "adopt adopted adopting adopts adoption approve approved approving approval compile compiled conclude concluded concluding create created developed draft drafted drafting drafts draw drawn drew elaborate elaborated enact enacted endorse endorsed extend extended finalise finalised finalising finalize finalized formulated initialled introduce introduced issue issued issuing launch launched amend amended amending amendments pass passed passing prepare prepared preparing publish published ratified ratify ratifying ratification renew renewed sign signed signing signs submit submitted submitting update updated updating write wrote written enacting included send sent"
);

/// What is done in writing: *stated in a* declaration.
const STATED: &str = "enshrined formalised outlined recorded reflected stated";

/// Verbs of sending and of reading what was sent.
const SENDING: &List = list!(
    "cited convey conveyed deliver delivered forward forwarded got hand handed read reading receive received receiving replied reply respond responded send sending sent"
);

/// What a document binds those to do who keep it.
const KEEPING: &List = list!(
    "accordance basis comply complied compliance envisaged execute execution framework fulfil fulfilled fulfilling fulfilment implement implementation implemented implementing implements join joined part provisions stipulated terms text under violate violated violation within"
);

/// Kinds that state something *on* a matter.
const ON: &List = list!(
    "agreement bill convention court-decision declaration decree law memorandum programme protocol report resolution statement strategy treaty"
);

/// Kinds that aim *for* something.
const AIMS: &str = "doctrine plan programme strategy";

/// What a document does: *the plan* envisages.
pub const SAYING: &List = list!(
    "aims comes concerns contain contains covers defines enters entered envisages envisions establishes expired expires include includes introduces outlines proposes provides reads regulates requires say says sets specifies states stipulate stipulates"
);

/// What was done to a document: *the plan* submitted by us.
pub const DONE: &List = list!(
    "adopted approved concluded developed drafted issued prepared proposed published ratified reached received sent signed submitted written"
);

/// The rows that speak for a document.
pub const FOR: &[Evidence] = &[
    Evidence {
        name: "court",
        points: 56,
        holds: |s| {
            s.head("ruling") && s.says("court arbitration")
                || s.head("decision judgment")
                    && (s.says("court arbitration") || s.follows("of by") && s.ahead("court arbitration"))
        },
        examples: &[(
            "the decision of the International Court of Justice was",
            "decision of the International Court of Justice",
        )],
        counterexamples: &["a decision of the coach", "our decision"],
    },
    Evidence {
        name: "documents-on",
        points: 39,
        holds: |s| {
            s.head("document documents regulations")
                && s.follows("on regarding concerning")
                && !among(s.next(2), "different many several various")
        },
        examples: &[("Today we signed documents on simpler customs rules.", "documents on simpler customs rules")],
        counterexamples: &["the documents are here"],
    },
    Evidence {
        name: "package-of-laws",
        points: 36,
        holds: |s| s.head("package") && s.follows("of") && among(s.next(2), "amendments bills laws"),
        examples: &[("work on a package of amendments on land use has ended", "package of amendments on land use")],
        counterexamples: &["a package of measures"],
    },
    Evidence {
        name: "of-a-year",
        points: 35,
        holds: of_a_year,
        examples: &[
            ("on the federal budget for 2021, and", "federal budget for 2021"),
            ("approve the Union’s budget for next year.", "budget for next year"),
            ("This year’s plan includes ten voyages", "This year’s plan"),
            ("We gave you our report for 2016.", "report for 2016"),
        ],
        counterexamples: &["a budget for culture", "last week’s plan", "the budget for this work"],
    },
    Evidence {
        name: "proposals-of-someone",
        points: 25,
        holds: |s| s.kind("proposal") && s.owned() && !s.article("your") && s.follows("on"),
        examples: &[("outlined in his proposals on the growth of trade.", "proposals on the growth of trade")],
        counterexamples: &["we are drafting proposals on safety"],
    },
    Evidence {
        name: "sent",
        points: 23,
        holds: |s| {
            let done = |word: &str| among(word, SENDING) || among(word, WRITING);
            s.is_sent()
                && (s.before(SENDING) || s.before(WRITING) || s.verbs.iter().any(|v| done(v)) || done(s.next(1)))
        },
        examples: &[
            ("the responses we received were", "responses"),
            ("I have drafted a letter for them", "letter"),
            ("on the replies received from Washington and Brussels.", "replies received from Washington and Brussels"),
        ],
        counterexamples: &["every letter counts", "an address to the crowd"],
    },
    Evidence {
        name: "from-someone",
        points: 23,
        holds: |s| (s.is_sent() || s.head("report")) && s.follows("from by") && s.someone(),
        examples: &[
            ("a response from the United States and", "response from the United States"),
            ("The proposals from our General Staff are", "proposals from our General Staff"),
        ],
        counterexamples: &["a quick response from all sides"],
    },
    Evidence {
        name: "reads",
        points: 22,
        holds: |s| s.is_sent() && s.follows("reads"),
        examples: &[("The message reads, in part", "message")],
        counterexamples: &["he reads the message aloud"],
    },
    Evidence {
        name: "written-of",
        points: 21,
        holds: |s| !s.is_sent() && s.verbs.iter().any(|v| among(v, WRITING)),
        examples: &[
            ("In June a contract was signed with Linde", "contract"),
            ("The plan was first approved in spring", "plan"),
            ("There is a programme that we approved", "programme"),
        ],
        counterexamples: &["the plan was good", "the agreement we reached"],
    },
    Evidence {
        name: "kind-of-document",
        points: 18,
        holds: |s| {
            let noun = |word: &str| word.len() > 7 && (word.ends_with("tion") || word.ends_with("ment"));
            let of = s.kind("declaration memorandum plan protocol")
                && s.follows("of")
                && among(s.next(2), "action cooperation independence intent principles understanding");
            let kind = s.kind("agreement convention doctrine memorandum other plan programme statement strategy treaty")
                && (s.modified() && noun(s.site.before(s.site.at, 1))
                    || s.says(
                        list!("action armament association ceasefire climate cooperation development implementation investment lease loan official outcome partnership peace policy position priority procurement recovery sanctions security settlement strategy trade transit visa"),
                    ));
            of || kind
        },
        examples: &[
            ("talks on the peace treaty have begun", "peace treaty"),
            ("the eight-point cooperation plan works", "eight-point cooperation plan"),
        ],
        counterexamples: &["this treaty", "the whole plan"],
    },
    Evidence {
        name: "list-of",
        points: 18,
        holds: |s| {
            s.head("list catalogue ranking rankings rating ratings") && s.follows("of")
                || s.head("ranking rankings rating ratings") && s.says("investment national")
        },
        examples: &[
            ("to approve the list of the committee members and", "list of the committee members"),
            ("The rankings of the best schools were compiled", "rankings of the best schools"),
        ],
        counterexamples: &["the list goes on"],
    },
    Evidence {
        name: "joint-statement",
        points: 17,
        holds: |s| {
            s.kind("statement declaration") && s.says("joint final political trilateral")
                || s.head("document") && s.says("final founding joint outcome")
        },
        examples: &[("we adopted a joint statement dedicated to trade", "joint statement")],
        counterexamples: &["a press statement", "the statement"],
    },
    Evidence {
        name: "on-a-matter",
        points: 17,
        holds: |s| s.kind(ON) && s.follows("on regarding concerning about"),
        examples: &[
            ("a law on seaports is needed", "law on seaports"),
            ("your contribution to the agreement on pensions, which", "agreement on pensions"),
        ],
        counterexamples: &["a quick response on this"],
    },
    Evidence {
        name: "said-in",
        points: 17,
        holds: |s| {
            !s.plural()
                && s.kind(
                    "agreement charter constitution declaration letter memorandum protocol report resolution statement",
                )
                && words::is_among(s.site.before(s.start, 1), "in")
                && (s.article("the") || s.owned())
        },
        examples: &[("In our report, we point out", "report")],
        counterexamples: &["we gave the report"],
    },
    Evidence {
        name: "answers",
        points: 16,
        holds: |s| s.kind("reply") && s.owned() && s.follows("to") && among(s.next(2), "her his my our their your"),
        examples: &[("and their response to our concerns, primarily", "response to our concerns")],
        counterexamples: &["a quick response to the flood"],
    },
    Evidence {
        name: "known-by-adjective",
        points: 16,
        holds: |s| {
            s.says(list!("annual comprehensive corresponding draft executive federal framework intergovernmental interstate quarterly relevant respective targeted"))
        },
        examples: &[
            ("things included in our annual report.", "annual report"),
            ("the Americans discarded the corresponding treaty. It", "corresponding treaty"),
        ],
        counterexamples: &["the whole plan"],
    },
    Evidence {
        name: "doing",
        points: 16,
        holds: |s| {
            s.kind("bill decree law")
                && s.next(1).len() > 6
                && s.next(1).ends_with("ing")
                && !s.follows(list!("according concerning containing entering following including pertaining relating"))
        },
        examples: &[("It was a law prohibiting night fishing.", "law prohibiting night fishing")],
        counterexamples: &["a law on seaports"],
    },
    Evidence {
        name: "written",
        points: 15,
        holds: |s| !s.is_sent() && (s.before(WRITING) || s.before(STATED)),
        examples: &[
            ("delegations adopted a protocol, laying", "protocol"),
            ("has issued a resolution setting out", "resolution"),
            ("The outcomes are stated in a declaration.", "declaration"),
        ],
        counterexamples: &["we follow the law.", "they wrote, and the plan was good"],
    },
    Evidence {
        name: "to-this-effect",
        points: 15,
        holds: |s| s.follows("to") && among(s.next(2), "this that") && s.next(3) == "effect",
        examples: &[("We have drafted a law to this effect.", "law to this effect")],
        counterexamples: &["a law to this day"],
    },
    Evidence {
        name: "draft",
        points: 15,
        holds: |s| s.says("draft"),
        examples: &[
            ("a draft law on volunteers, and", "draft law on volunteers"),
            ("Do you have a draft response to the documents that", "draft response to the documents"),
        ],
        counterexamples: &["this law"],
    },
    Evidence {
        name: "reply-of-a-state",
        points: 15,
        holds: |s| s.kind("reply") && s.site.wide.names > 0,
        examples: &[("The US response consists", "US response")],
        counterexamples: &["a quick response"],
    },
    Evidence {
        name: "in-a-field",
        points: 15,
        holds: |s| {
            s.kind("agreement programme treaty")
                && s.follows("in")
                && s.ahead("area areas field fields industry sector sphere")
        },
        examples: &[("the agreements in the energy sector. These", "agreements in the energy sector")],
        counterexamples: &["the agreements in force"],
    },
    Evidence {
        name: "list-of-instructions",
        points: 14,
        holds: |s| s.head("list") && s.follows("of") && s.next(2) == "instructions",
        examples: &[("signed a list of instructions after it", "list of instructions")],
        counterexamples: &["a long list of people"],
    },
    Evidence {
        name: "for-a-goal",
        points: 11,
        holds: |s| s.kind(AIMS) && s.follows("aimed for toward towards") || s.kind("agreement") && s.follows("for"),
        examples: &[(
            "prepare a programme for encouraging the use of idle land because",
            "programme for encouraging the use of idle land",
        )],
        counterexamples: &["the programme works"],
    },
    Evidence {
        name: "says",
        points: 11,
        holds: |s| s.follows(SAYING) || s.follows("that which") && among(s.next(2), SAYING),
        examples: &[("The programme stipulates that we reach it", "programme")],
        counterexamples: &["the plan was good"],
    },
    Evidence {
        name: "with-someone",
        points: 10,
        holds: |s| s.kind("agreement treaty") && (s.follows("between") || s.follows("with") && s.someone()),
        examples: &[("we concluded an agreement with Obama, the", "agreement with Obama")],
        counterexamples: &["I am in agreement with all this"],
    },
    Evidence {
        name: "to-do",
        points: 9,
        holds: |s| {
            s.kind("agreement bill doctrine plan programme resolution strategy")
                && !s.head("concept")
                && s.follows("to")
                && !words::is_determiner(s.next(2))
                && !s.someone()
        },
        examples: &[("Russia’s strategy to expand trade.", "strategy to expand trade")],
        counterexamples: &["extend this programme to the whole country"],
    },
    Evidence {
        name: "signed-by",
        points: 9,
        holds: |s| !s.is_sent() && s.follows(DONE),
        examples: &[("an agreement signed between Greece and Malta. It", "agreement signed between Greece and Malta")],
        counterexamples: &["the agreement was good"],
    },
    Evidence {
        name: "stage-or-rank",
        points: 8,
        holds: |s| {
            s.says(list!("amended ambitious basic bilateral constitutional current detailed existing final full-fledged governmental historic important interim joint large-scale long-term major medium-term mid-term multilateral national new official political preliminary presidential previous proposed recent regional revised separate special state strategic trilateral unified updated"))
        },
        examples: &[("in accordance with the current constitution, in", "current constitution")],
        counterexamples: &["the whole plan"],
    },
    Evidence {
        name: "drafted-law",
        points: 8,
        holds: |s| !s.plural() && s.kind("bill law") && s.says("draft federal framework new"),
        examples: &[("The main part of this framework law is", "framework law")],
        counterexamples: &["criminal law"],
    },
    Evidence {
        name: "one-of-a-kind",
        points: 8,
        holds: |s| {
            !s.plural()
                && s.kind("agreement bill doctrine law plan programme report strategy treaty")
                && (s.article("the") || s.owned())
                && s.site.wide.plain > 0
        },
        examples: &[("when we began the demographic programme it was", "demographic programme")],
        counterexamples: &["a good plan", "the plan"],
    },
    Evidence {
        name: "kept-to",
        points: 7,
        holds: |s| s.before(KEEPING) && !doubts::plain_law(s),
        examples: &[("for the implementation of the strategy that was", "strategy")],
        counterexamples: &["under the law"],
    },
    Evidence {
        name: "of-doing",
        points: 7,
        holds: |s| s.follows("for of on") && s.next(2).len() > 5 && s.next(2).ends_with("ing"),
        examples: &[(
            "It runs the programme of increasing its presence abroad.",
            "programme of increasing its presence abroad",
        )],
        counterexamples: &["the programme of the concert"],
    },
    Evidence {
        name: "one-of-a-series",
        points: 7,
        holds: |s| s.article("another first second third fourth"),
        examples: &[("Another law we have drafted is based on it", "law")],
        counterexamples: &["the law"],
    },
    Evidence {
        name: "with-a-name",
        points: 7,
        holds: |s| s.site.wide.names > 0,
        examples: &[("who vetoed the French resolution.", "French resolution")],
        counterexamples: &["the agreement was good"],
    },
    Evidence {
        name: "to-someone",
        points: 5,
        holds: |s| s.is_sent() && s.follows("to") && s.someone(),
        examples: &[(
            "I sent a special address to all our Western colleagues, and",
            "special address to all our Western colleagues",
        )],
        counterexamples: &["an address to the crowd"],
    },
    Evidence {
        name: "pointed-at",
        points: 5,
        holds: |s| s.article("the a an this") || s.owned(),
        examples: &[("They left the treaty.", "treaty")],
        counterexamples: &["such agreements"],
    },
    Evidence {
        name: "owned-by-name",
        points: 4,
        holds: |s| s.of_a_name(),
        examples: &[("about the company’s new strategy, I know", "new strategy")],
        counterexamples: &["our plan"],
    },
];

/// Whether a year tells the phrase from others: *budget for 2021*, *this year’s plan*.
fn of_a_year(s: &Scene) -> bool {
    if !s.head("budget plan programme report") {
        return false;
    }
    let year = |i: usize| words::year(s.site.word(i)).is_some();
    let at = s.site.at + 2;
    let ahead = s.follows("for")
        && (year(at)
            || s.site.word(at + 1) == "year" && among(s.site.word(at), "last next this")
            || s.site.word(at) == "the" && among(s.site.word(at + 1), "coming next upcoming"));
    ahead || s.site.wide.dated || s.of_a_name() && s.site.before(s.start, 1) == "year"
}
