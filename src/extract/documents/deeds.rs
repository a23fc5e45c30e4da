//! Evidence of a document in what is done with it: it is written, signed, sent, kept to; it says something.

use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong, Weak};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::model::DocumentKind::*;

/// The rows.
pub const DEEDS: &[Rule] = &[
    Rule {
        name: "sent",
        about: "What was sent, or will be.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                let deed = class::SENDING.or(class::WRITING);
                // *signs and responses*
                let before = if s.kind(&[Reply]) { class::SENDING.or(class::ANSWERING) } else { deed };
                s.is_sent() && (s.before(before) || s.verb(deed) || s.follows(deed))
            },
        }),
        examples: &[
            ("the {responses} we received were", "reply"),
            ("I have drafted a {letter} for them", "letter"),
            ("on the {replies received from Washington and Brussels}.", "reply"),
        ],
        counterexamples: &["every letter counts", "an address to the crowd", "signs and responses to it"],
    },
    Rule {
        name: "from-someone",
        about: "What somebody wrote, and the words say who.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            // An address by somebody is a speech.
            holds: |s| {
                (s.kind(&[Letter, Reply, Proposal]) || s.head(["report", "memo", "bill"]))
                    && s.follows(["from", "by"])
                    && s.someone()
            },
        }),
        examples: &[
            ("a {response from the United States} and", "reply"),
            ("The {proposals from our General Staff} are", "proposal"),
            ("the {memo from the chief of staff} went", "memorandum"),
        ],
        counterexamples: &["a quick response from all sides", "an address by the President of Ukraine"],
    },
    Rule {
        name: "reads",
        about: "What is read out.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Strong, holds: |s| s.is_sent() && s.follows("reads") }),
        examples: &[("The {message} reads, in part", "letter")],
        counterexamples: &["he reads the message aloud"],
    },
    Rule {
        name: "written-of",
        about: "What was written, signed or passed, as a verb behind it says.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Fair, holds: |s| !s.is_sent() && s.verb(class::WRITING) }),
        examples: &[
            ("In June a {contract} was signed with Linde", "agreement"),
            ("A {plan} was first approved in spring", "plan"),
            ("There is a {programme} that we approved", "programme"),
        ],
        counterexamples: &["the plan was good", "the agreement we reached"],
    },
    Rule {
        name: "answers",
        about: "A reply to what somebody said.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.kind(&[Reply])
                    && s.owned()
                    && s.follows("to")
                    && s.is_next(2, ["her", "his", "my", "our", "their", "your"])
            },
        }),
        examples: &[("and their {response to our concerns}, primarily", "reply")],
        counterexamples: &["a quick response to the flood"],
    },
    Rule {
        name: "written",
        about: "What is written, signed or passed, as a verb in front of it says.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| !s.is_sent() && (s.before(class::WRITING) || s.before(class::STATING)),
        }),
        examples: &[
            ("delegations adopted a {protocol}, laying", "protocol"),
            ("has issued a {resolution} setting out", "resolution"),
            ("The outcomes are stated in a {declaration}.", "declaration"),
        ],
        counterexamples: &["we follow the law.", "they wrote, and the plan was good"],
    },
    Rule {
        name: "signed",
        about: "What is signed or ratified, which only papers are.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(&[Agreement, Declaration, Memorandum, Protocol, Treaty])
                    && (s.before(class::SIGNING) || s.verb(class::SIGNING) || s.follows(class::SIGNING))
            },
        }),
        examples: &[
            ("Russia and Chile signed {agreements on trade in fish}, and", "agreement"),
            ("A {deal} has been signed for ten years", "agreement"),
        ],
        counterexamples: &["we reached agreements"],
    },
    Rule {
        name: "that-someone-wrote",
        about: "What somebody wrote, sent or signed, as a clause behind it says.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.follows(["that", "which"])
                    && !s.verb(class::WRITING)
                    && (s.clause(class::WRITING)
                        || s.clause(class::SENDING)
                        || s.clause("out") && s.clause(["put", "puts"]))
                    && s.article(["the", "a", "an"])
            },
        }),
        examples: &[("I point to the {statement} that the Department put out", "statement")],
        counterexamples: &["the statement that this is good"],
    },
    Rule {
        name: "says",
        about: "What says, sets or provides something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| {
                s.follows(class::CONTENT_VERB) || s.follows(["that", "which"]) && s.is_next(2, class::CONTENT_VERB)
            },
        }),
        examples: &[("There is a {programme} that stipulates it", "programme")],
        counterexamples: &["the plan was good"],
    },
    Rule {
        name: "signed-by",
        about: "What was signed by somebody.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| !s.is_sent() && s.follows(class::DRAWN_UP) }),
        examples: &[("an {agreement signed between Greece and Malta}. It", "agreement")],
        counterexamples: &["the agreement was good"],
    },
    Rule {
        name: "worked-on",
        about: "What is being worked on.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| !s.is_sent() && s.before(class::DEVELOPING) }),
        examples: &[("to develop {individual development programmes for regions}", "programme")],
        counterexamples: &["the agreement was good"],
    },
];
