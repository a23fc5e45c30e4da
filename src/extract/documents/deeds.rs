//! Evidence of a document in what is done with it: it is written, signed, sent, kept to; it says something.

use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong, Weak};
use super::words::{List, list};
use crate::extract::rule::{Find, Level, Rule};

/// Verbs of writing, passing and signing, and their nouns.
const WRITING: &List = list!(
    "adopt adopted adopting adoption adopts amend amended amending amendments approval approve approved approving compile compiled conclude concluded concluding create created developed draft drafted drafting drafts draw drawn drew elaborate elaborated enact enacted enacting endorse endorsed extend extended finalise finalised finalising finalize finalized formulated included initialled introduce introduced issue issued issuing launch launched pass passed passing prepare prepared preparing publish published ratification ratified ratify ratifying renew renewed send sent sign signed signing signs submit submitted submitting update updated updating write written wrote"
);

/// Verbs of signing.
const SIGNING: &List = list!("initialled ratified ratify ratifying sign signed signing signs");

/// What is done in writing: *stated in a* declaration.
const STATED: &List = list!("enshrined formalised outlined recorded reflected stated");

/// Verbs of sending and of reading what was sent.
const SENDING: &List = list!(
    "cited convey conveyed deliver delivered forward forwarded got hand handed read reading receive received receiving replied reply respond responded send sending sent"
);

/// What a document does: *the plan* envisages.
pub const SAYING: &List = list!(
    "aims comes concerns contain contains covers defines entered enters envisages envisions establishes expired expires include includes introduces outlines proposes provides reads regulates requires say says sets specifies states stipulate stipulates"
);

/// What was done to a document: *the plan* submitted by us.
pub const DONE: &List = list!(
    "adopted announced approved concluded developed drafted issued prepared proposed published ratified reached received sent signed submitted unveiled written"
);

/// The rows.
pub const DEEDS: &[Rule] = &[
    Rule {
        name: "sent",
        about: "What was sent, or will be.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.is_sent()
                    && (s.before(SENDING)
                        || s.before(WRITING)
                        || s.verb(SENDING)
                        || s.verb(WRITING)
                        || s.follows(SENDING)
                        || s.follows(WRITING))
            },
        }),
        examples: &[
            ("the {responses} we received were", "reply"),
            ("I have drafted a {letter} for them", "letter"),
            ("on the {replies received from Washington and Brussels}.", "reply"),
        ],
        counterexamples: &["every letter counts", "an address to the crowd"],
    },
    Rule {
        name: "from-someone",
        about: "What somebody wrote, and the words say who.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            // An address by somebody is a speech.
            holds: |s| {
                (s.kind(list!("letter reply proposal")) || s.head(list!("report")))
                    && s.follows(list!("from by"))
                    && s.someone()
            },
        }),
        examples: &[
            ("a {response from the United States} and", "reply"),
            ("The {proposals from our General Staff} are", "proposal"),
        ],
        counterexamples: &["a quick response from all sides", "an address by the President of Ukraine"],
    },
    Rule {
        name: "reads",
        about: "What is read out.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Strong, holds: |s| s.is_sent() && s.follows(list!("reads")) }),
        examples: &[("The {message} reads, in part", "letter")],
        counterexamples: &["he reads the message aloud"],
    },
    Rule {
        name: "written-of",
        about: "What was written, signed or passed, as a verb behind it says.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Fair, holds: |s| !s.is_sent() && s.verb(WRITING) }),
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
                s.kind(list!("reply"))
                    && s.owned()
                    && s.follows(list!("to"))
                    && s.is_next(2, list!("her his my our their your"))
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
            holds: |s| !s.is_sent() && (s.before(WRITING) || s.before(STATED)),
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
                s.kind(list!("agreement declaration memorandum protocol treaty"))
                    && (s.before(SIGNING) || s.verb(SIGNING) || s.follows(SIGNING))
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
                s.follows(list!("that which"))
                    && !s.verb(WRITING)
                    && (s.clause(WRITING) || s.clause(SENDING) || s.clause(list!("out")) && s.clause(list!("put puts")))
                    && s.article(list!("the a an"))
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
            holds: |s| s.follows(SAYING) || s.follows(list!("that which")) && s.is_next(2, SAYING),
        }),
        examples: &[("There is a {programme} that stipulates it", "programme")],
        counterexamples: &["the plan was good"],
    },
    Rule {
        name: "signed-by",
        about: "What was signed by somebody.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| !s.is_sent() && s.follows(DONE) }),
        examples: &[("an {agreement signed between Greece and Malta}. It", "agreement")],
        counterexamples: &["the agreement was good"],
    },
    Rule {
        name: "worked-on",
        about: "What is being worked on.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| !s.is_sent() && s.before(list!("develop developing devise formulate work working")),
        }),
        examples: &[("to develop {individual development programmes for regions}", "programme")],
        counterexamples: &["the agreement was good"],
    },
];
