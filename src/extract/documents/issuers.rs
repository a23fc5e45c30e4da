//! Evidence of a document in whose paper it is, and in how it came out: *the Harbour Office’s report*, *a statement that
//! the Office put out*, *the Senate bill*, *her letter*.

use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong};
use super::sentence::Sentence;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::Section;
use crate::model::DocumentKind::*;

/// The rows.
pub const ISSUERS: &[Rule] = &[
    Rule {
        name: "put-out",
        about: "A statement, report or plan that somebody put out.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                let out = s.before("out") && s.before(["put", "puts", "putting"]);
                let released = ["release", "released", "releasing"];
                s.head(["statement", "report", "letter", "plan", "proposal", "communiqué"])
                    && (out || s.before(released) || s.verb(released))
                    && s.article(["a", "an", "the", "his", "her", "its", "their", "our"])
            },
        }),
        examples: &[("They put out a {statement} today", "statement")],
        counterexamples: &["they made a statement", "it put them out of the plan"],
    },
    Rule {
        name: "statement-of-someone",
        about: "A statement by the name or post of whoever issued it.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                let letters = || s.modified() && s.site.token(s.site.at - 1).is_some_and(|t| t.all_caps());
                s.head("statement")
                    && !s.says(class::GENERAL)
                    && !s.says("mission")
                    && !s.before(class::DELIVERING)
                    && (s.follows("from") && s.someone() || letters())
            },
        }),
        examples: &[("You saw the {statement from the Ministry} there", "statement")],
        counterexamples: &["deliver a statement from the stage", "a statement about the weather"],
    },
    Rule {
        name: "paper-of-a-body",
        about: "A report, programme or proposal that a body owns.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(["report", "programme", "program", "proposal", "directive", "strategy"])
                    && s.of_a_name()
                    && s.owned_by(&[Section::Org])
            },
        }),
        examples: &[("the UN’s {report} said", "report")],
        counterexamples: &["Mr Orlov’s report", "the UN report"],
    },
    Rule {
        name: "report-at-a-stage",
        about: "A report that is preliminary, interim, final, or full.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head("report")
                    && s.says(["audit", "final", "full", "inspection", "intelligence", "interim", "preliminary"])
            },
        }),
        examples: &[("and the {interim report} came", "report")],
        counterexamples: &["a good report"],
    },
    Rule {
        name: "proposal-of-someone",
        about: "The proposal or plan of a party, a state or somebody by name, or on a matter of the state.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                let owner = || s.site.wide.names > 0 || s.says(class::PARTY_KIND);
                let matter = || s.modified() && s.site.was(s.site.at, 1, class::PROPOSED);
                let genitive = || {
                    s.of_a_name() && s.owned_by(&[Section::Org])
                        || s.of_one(class::WHO_PROPOSES)
                            && (s.site.was(s.site.at, 1, "own") || s.follows(["would", "will", "includes"]))
                };
                let idea = s.follows("to");
                s.head("proposal") && !s.article(class::ANY_OR_NONE) && !idea && (owner() || matter() || genitive())
                    || s.head("proposal")
                        && s.follows(["of", "from", "by"])
                        && s.site.listed(s.site.at + s.object(), &[Section::Org])
            },
        }),
        examples: &[
            ("the {Norwegian proposal} went", "proposal"),
            ("the {ceasefire proposal} that", "proposal"),
            ("the President’s own {proposal} would", "proposal"),
            ("a {proposal of the UN on ports}", "proposal"),
        ],
        counterexamples: &["your proposal", "make a proposal to go", "the Chancellor’s proposal. I"],
    },
    Rule {
        name: "plan-of-someone",
        about: "The plan of a party or of whoever governs, or a plan for jobs, taxes and the like.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                let party = s.says(class::PARTY_KIND);
                let leader = s.of_a_name() && s.site.was(s.start, 1, class::WHO_PROPOSES);
                let matter = s.modified()
                    && s.site.was(
                        s.site.at,
                        1,
                        ["budget", "energy", "infrastructure", "jobs", "rescue", "stimulus", "tax"],
                    );
                s.head("plan") && !s.follows("to") && (party || leader || matter)
            },
        }),
        examples: &[("the {Republican plan}, we think", "plan"), ("the {jobs plan} is", "plan")],
        counterexamples: &["our plan", "the whole plan"],
    },
    Rule {
        name: "bill-of-a-house",
        about: "The bill of one of two houses.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head("bill")
                    && s.modified()
                    && s.site.was_like(s.site.at, 1, ["senate", "house"])
                    && !s.article(class::ANY_OR_NONE)
            },
        }),
        examples: &[("and the {Senate bill} is", "bill")],
        counterexamples: &["the good bill", "any House bill"],
    },
    Rule {
        name: "law-of-a-state",
        about: "The law of one state of the United States.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                let state = |i: usize| s.site.region(i, "US-");
                s.head("law")
                    && !s.plural()
                    && s.modified()
                    && state(s.site.wide.from)
                    && s.article(["the", "this", "that", "a", "an"])
            },
        }),
        examples: &[("the {Indiana law} says", "law")],
        counterexamples: &["the law in Norway", "state law"],
    },
    Rule {
        name: "own-letter",
        about: "Somebody’s letter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.head("letter") && s.owned() && !s.article("its") && !s.follows("of"),
        }),
        examples: &[("and her {letter} lies here", "letter")],
        counterexamples: &["a letter", "my letters"],
    },
    Rule {
        name: "message-of-greeting",
        about: "A message or telegram that congratulates, greets or condoles.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head(["message", "telegram"])
                    && (s.says(["condolence", "congratulatory"]) || s.follows("of") && s.is_next(2, class::GREETING))
            },
        }),
        examples: &[
            ("he sent a {congratulatory message} there", "letter"),
            ("a {message of greetings} came", "letter"),
        ],
        counterexamples: &["a message of peace"],
    },
    Rule {
        name: "state-of-emergency",
        about: "The declaration of a disaster or an emergency.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head("declaration")
                    && s.modified()
                    && s.site.was_like(s.site.at, 1, ["disaster", "emergency"])
                    && !s.article("this")
            },
        }),
        examples: &[("a {disaster declaration for Ohio} early Sunday", "declaration")],
        counterexamples: &["a joint declaration", "this emergency declaration"],
    },
    Rule {
        name: "list-of-the-state",
        about: "A list by which a state or a body acts: of sanctions, of what is strategic, of instructions.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head("list")
                    && (s.modified() && s.site.was_like(s.site.at, 1, ["sanctions", "stop", "fly", "watch", "black"])
                        || s.follows("of") && s.is_next(2, class::ON_A_LIST))
                    && s.article(["the", "a", "an", "this", "its", "their", "our"])
            },
        }),
        examples: &[("the {list of strategic enterprises} is", "other"), ("on the {sanctions list} now", "other")],
        counterexamples: &["the list of our guests", "a long list"],
    },
    Rule {
        name: "first-law",
        about: "What a country calls its constitution.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head("law")
                    && s.modified()
                    && s.site.was_like(s.site.at, 1, ["basic", "fundamental", "main"])
                    && (s.owned() || s.article("the"))
                    && !s.follows("on")
            },
        }),
        examples: &[("it is in our {fundamental law} already", "constitution")],
        counterexamples: &["the main law on ports", "a basic law"],
    },
    Rule {
        name: "entered-into",
        about: "An agreement that parties entered into.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(&[Agreement, Treaty]) && s.before("into") && s.before(["enter", "entered", "entering"]),
        }),
        examples: &[("they entered into an {agreement with Norway}.", "agreement")],
        counterexamples: &["they went into the agreement"],
    },
];

impl Sentence<'_> {
    /// Whether the genitive in front of the phrase is that of something of these sections: *the UN’s* report.
    fn owned_by(&self, sections: &[Section]) -> bool {
        // Before the article, which is the genitive.
        let end = self.start;
        let first = self.site.hits.partition_point(|h| h.start + 8 < end);
        self.site.hits[first..]
            .iter()
            .take_while(|h| h.start < end)
            .any(|h| h.end == end && sections.contains(&h.fact.section))
    }
}
