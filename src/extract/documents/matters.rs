//! Evidence of a document in the words behind its head noun: on what matter it is, for what, with whom, of what.

use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong, Weak};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::model::DocumentKind::{self, *};

/// Kinds that state something *on* a matter.
const ON: &[DocumentKind] = &[
    Agreement,
    Bill,
    Convention,
    CourtDecision,
    Declaration,
    Decree,
    Law,
    Memorandum,
    Programme,
    Protocol,
    Report,
    Resolution,
    Statement,
    Strategy,
    Treaty,
];

/// Kinds that aim *for* something.
const AIMS: &[DocumentKind] = &[Doctrine, Plan, Programme, Strategy];

/// The rows.
pub const MATTERS: &[Rule] = &[
    Rule {
        name: "documents-on",
        about: "Documents or regulations on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head(["document", "documents", "regulations", "sheet"])
                    && s.follows(["on", "regarding", "concerning"])
                    && !s.is_next(2, ["different", "many", "several", "various"])
            },
        }),
        examples: &[
            ("Today we signed {documents on simpler customs rules}.", "other"),
            ("You have the {fact sheet on fish} there", "other"),
        ],
        counterexamples: &["the documents are here"],
    },
    Rule {
        name: "package-of-laws",
        about: "A package of laws or amendments.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.head("package") && s.follows("of") && s.is_next(2, ["amendments", "bills", "laws"]),
        }),
        examples: &[("work on a {package of amendments on land use} has ended", "other")],
        counterexamples: &["a package of measures"],
    },
    Rule {
        name: "proposals-of-someone",
        about: "Somebody’s proposals on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.kind(&[Proposal]) && s.owned() && !s.article("your") && s.follows("on"),
        }),
        examples: &[("outlined in his {proposals on the growth of trade}.", "proposal")],
        counterexamples: &["we are drafting proposals on safety"],
    },
    Rule {
        name: "list-of",
        about: "A list or ranking of something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(class::RANKING) && s.follows("of")
                    || s.head(["ranking", "rankings", "rating", "ratings"]) && s.says(["investment", "national"])
            },
        }),
        examples: &[
            ("to approve the {list of the committee members} and", "other"),
            ("The {rankings of the best schools} were compiled", "report"),
        ],
        counterexamples: &["the list goes on"],
    },
    Rule {
        name: "on-a-matter",
        about: "A document on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(ON) && s.follows(["on", "regarding", "concerning", "about"]),
        }),
        examples: &[
            ("a {law on seaports} is needed", "law"),
            ("We adopted a {strategy on ports}.", "strategy"),
            ("your contribution to the {agreement on pensions}, which", "agreement"),
        ],
        counterexamples: &["a quick response on this"],
    },
    Rule {
        name: "doing",
        about: "A law that does something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(&[Bill, Decree, Law])
                    && s.next(1).len() > 6
                    && s.next(1).ends_with("ing")
                    && !s.follows(class::NO_MATTER)
            },
        }),
        examples: &[("It was a {law prohibiting night fishing}.", "law")],
        counterexamples: &["a law on seaports"],
    },
    Rule {
        name: "draft-of",
        about: "The draft of a document.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Fair, holds: |s| s.head(["draft", "drafts"]) && s.follows("of") }),
        examples: &[("We have the {draft of the new treaty} here", "draft")],
        counterexamples: &["a draft animal"],
    },
    Rule {
        name: "in-a-field",
        about: "An agreement or programme in a field.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(&[Agreement, Programme, Treaty]) && s.follows("in") && s.ahead(class::FIELD_OF_LIFE),
        }),
        examples: &[("the {agreements in the energy sector}. These", "agreement")],
        counterexamples: &["the agreements in force"],
    },
    Rule {
        name: "for-a-goal",
        about: "A document for a goal.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(AIMS)
                    && s.follows(["aimed", "for", "toward", "towards"])
                    && !s.is_next(2, ["how", "what", "when"])
                    || s.kind(&[Agreement]) && s.follows("for") && !s.is_next(3, "total")
            },
        }),
        examples: &[("prepare a {programme for encouraging the use of idle land} because", "programme")],
        counterexamples: &["the programme works"],
    },
    Rule {
        name: "with-someone",
        about: "An agreement with somebody, or between parties.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(&[Agreement, Treaty]) && (s.follows("between") || s.follows("with") && s.someone()),
        }),
        examples: &[("we concluded an {agreement with Obama}, the", "agreement")],
        counterexamples: &["I am in agreement with all this"],
    },
    Rule {
        name: "to-do",
        about: "A document to do something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                (s.kind(&[Agreement, Bill, Doctrine, Plan, Programme, Resolution, Strategy])
                    || s.kind(&[Law]) && s.says("draft"))
                    && !s.head("concept")
                    && s.follows("to")
                    && !s.is_next(2, class::DETERMINER)
                    && !s.someone()
            },
        }),
        examples: &[("Russia’s {strategy to expand trade}.", "strategy")],
        counterexamples: &["extend this programme to the whole country", "they used this law to win time"],
    },
    Rule {
        name: "plan-of",
        about: "A plan or programme of what is to be done.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| {
                s.head(["plan", "programme", "program", "roadmap"])
                    && s.follows("of")
                    && !s.is_next(2, class::POINTING_ON)
                    && !s.next(2).ends_with("ing")
            },
        }),
        examples: &[("We have completed a {plan of supplies to the fleet}.", "plan")],
        counterexamples: &["the programme of the visit", "the plan works"],
    },
    Rule {
        name: "of-doing",
        about: "A document for doing something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| s.follows(["for", "of", "on"]) && s.next(2).len() > 5 && s.next(2).ends_with("ing"),
        }),
        examples: &[("It runs the {programme of increasing its presence abroad}.", "programme")],
        counterexamples: &["the programme of the concert"],
    },
];
