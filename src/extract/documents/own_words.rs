//! Evidence of a document in its own words: what kind it is, whose, of which year, on what matter.

use super::around;
use super::doubts;
use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong, Weak};
use super::sentence::Sentence;
use super::stamp;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

/// The rows.
pub const OWN_WORDS: &[Rule] = &[
    Rule {
        name: "court",
        about: "The decision of a court.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.head(["decision", "judgment", "ruling", "verdict"]) && doubts::of_a_court(s),
        }),
        examples: &[
            ("the {decision of the International Court of Justice} was", "court-decision"),
            ("If the district court’s {decision} stands, we", "court-decision"),
            ("after the Harrow Circuit Court of Appeals’ {ruling} they", "court-decision"),
        ],
        counterexamples: &["a decision of the coach", "our decision"],
    },
    Rule {
        name: "of-a-year",
        about: "The budget, plan, programme or report of a year.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Strong, holds: of_a_year }),
        examples: &[
            ("on the {federal budget for 2021}, and", "other"),
            ("approve the Union’s {budget for next year}.", "other"),
            ("{This year’s plan} includes ten voyages", "plan"),
            ("We gave you our {report for 2016}.", "report"),
            ("As today’s {report} shows, it", "report"),
        ],
        counterexamples: &["a budget for culture", "last week’s plan", "the budget for this work"],
    },
    Rule {
        name: "budget-of-someone",
        about: "The budget or proposal of a head of state or government, a party, a house or a year.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Strong, holds: budget_of_someone }),
        examples: &[
            ("in the President’s {budget} there", "other"),
            ("We read the president’s {budget}.", "other"),
            ("The president’s {budget} lays out much.", "other"),
            ("read the {Republican budget}. It", "other"),
            ("In the {budget proposal} that he put forward", "proposal"),
        ],
        counterexamples: &["the family budget", "the President’s budget talks", "our budget"],
    },
    Rule {
        name: "report-of-a-body",
        about: "A report by the name of whoever made it.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                let letters = || s.site.token(s.site.at - 1).is_some_and(|t| t.all_caps());
                // *our Spanish partners* report
                let verb = || s.site.before(s.site.at, 1).ends_with('s');
                let group = || {
                    let letters = || s.site.token(s.start.wrapping_sub(1)).is_some_and(|t| t.all_caps());
                    s.of_a_name() && (s.site.was(s.start, 1, class::REPORTING_BODY) || letters())
                };
                s.head(["report", "score"])
                    && (s.modified() && !verb() && (s.site.wide.owners > 0 || letters()) || group())
            },
        }),
        examples: &[
            ("saw the {UN report} that", "report"),
            ("in the {IG report}. It", "report"),
            ("read the Harbour Review Group’s {report} again", "report"),
        ],
        counterexamples: &["the weather report", "a report"],
    },
    Rule {
        name: "law-on-a-subject",
        about: "A law or bill by its subject in front: the infrastructure law.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(["law", "bill"])
                    && !s.plural()
                    && s.site.wide.plain > 0
                    && s.article(["the", "this", "that", "a", "an"])
                    && s.site.was(s.site.at, 1, class::LEGISLATED)
            },
        }),
        examples: &[
            ("and the {infrastructure law} did", "law"),
            ("pass a {health care bill} now", "bill"),
            ("will veto that {spending bill} again", "bill"),
        ],
        counterexamples: &["the good law", "international law"],
    },
    Rule {
        name: "kind-of-document",
        about: "A document whose kind says that it is written: a peace treaty.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                let noun = |word: &str| word.len() > 7 && (word.ends_with("tion") || word.ends_with("ment"));
                let of = s.kind(&[Declaration, Memorandum, Plan, Protocol])
                    && s.follows("of")
                    && s.is_next(2, class::OF_INTENT);
                let kind = !s.head("budget")
                    && s.kind(&[
                        Agreement, Convention, Doctrine, Memorandum, Other, Plan, Programme, Statement, Strategy,
                        Treaty,
                    ])
                    && (s.modified() && noun(s.site.before(s.site.at, 1)) || s.says(class::AGREED));
                of || kind
            },
        }),
        examples: &[
            ("talks on the {peace treaty} have begun", "treaty"),
            ("the {eight-point cooperation plan} works", "plan"),
        ],
        counterexamples: &["this treaty", "the whole plan"],
    },
    Rule {
        name: "joint-statement",
        about: "A statement that is joint, final or political.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(&[Statement, Declaration]) && s.says(["joint", "final", "political", "trilateral"])
                    || s.head("document") && s.says(["final", "founding", "joint", "outcome"])
            },
        }),
        examples: &[("we adopted a {joint statement} dedicated to trade", "statement")],
        counterexamples: &["a press statement", "the statement"],
    },
    Rule {
        name: "known-by-adjective",
        about: "A document that an adjective tells from others.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| s.says(class::PARTICULAR) }),
        examples: &[
            ("things included in our {annual report}.", "report"),
            ("the Americans discarded the {corresponding treaty}. It", "treaty"),
        ],
        counterexamples: &["the whole plan"],
    },
    Rule {
        name: "draft",
        about: "A draft of something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            // *we will* draft *laws*
            holds: |s| {
                s.says("draft")
                    && !s.site.was(s.start, 1, ["to", "will"])
                    && (s.told()
                        || s.article.is_empty()
                        || s.owned()
                        || s.article(["a", "another", "several"])
                        || s.article("the") && !s.kind(&[Law, Bill])
                        || !s.bare())
            },
        }),
        examples: &[
            ("a {draft law on volunteers}, and", "bill"),
            ("Do you have a {draft response to the documents} that", "draft"),
        ],
        counterexamples: &["this law", "I ask you to draft laws"],
    },
    Rule {
        name: "in-writing",
        about: "What is said to be written.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.kind(&[Reply, Statement, Proposal, Agreement, Letter, Report]) && s.says("written"),
        }),
        examples: &[
            ("He put it into a {written statement} there", "statement"),
            ("our {written response} in", "reply"),
        ],
        counterexamples: &["a short statement"],
    },
    Rule {
        name: "readout",
        about: "What a house tells of a call or a meeting.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.head(["readout", "readouts"]) && s.follows(["of", "from"]),
        }),
        examples: &[("send a more {detailed readout of the call} soon", "statement")],
        counterexamples: &["We will give you a readout later"],
    },
    Rule {
        name: "reply-of-a-state",
        about: "The reply of a state or body.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(&[Reply]) && s.site.wide.names > 0 && !s.article(["a", "an"]),
        }),
        examples: &[("The {US response} consists", "reply")],
        counterexamples: &["a quick response"],
    },
    Rule {
        name: "stage-or-rank",
        about: "A document that is new, current, joint or national.",
        level: Level::Words,
        find: Find::Evidence(Evidence { strength: Weak, holds: |s| s.says(class::DETAILED) }),
        examples: &[("in accordance with the {current constitution}, in", "constitution")],
        counterexamples: &["the whole plan"],
    },
    Rule {
        name: "one-of-a-kind",
        about: "The one document of its kind.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                !s.plural()
                    && s.kind(&[Agreement, Bill, Doctrine, Law, Plan, Programme, Report, Strategy, Treaty])
                    && !s.head(["ranking", "rating"])
                    && (s.article("the") || s.owned() || s.article("this") && s.says(class::AGREED))
                    && s.site.wide.plain > 0
            },
        }),
        examples: &[
            ("when we began the {demographic programme} it was", "programme"),
            ("to get this {hostage deal} done", "agreement"),
        ],
        counterexamples: &["a good plan", "the plan"],
    },
    Rule {
        name: "code-of-a-field",
        about: "A code of laws by its field: the tax code.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head("code")
                    && s.site.was_like(s.site.at, 1, class::CODIFIED)
                    && (s.article(["the", "this"]) || s.owned())
            },
        }),
        examples: &[("loopholes in our {tax code} that", "law")],
        counterexamples: &["the dress code", "a tax code"],
    },
    Rule {
        name: "order-of-a-leader",
        about: "The decree or directive of somebody by name or post.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(["decree", "directive", "directives", "proclamation"])
                    && s.of_a_name()
                    && s.site.name(s.start.saturating_sub(1))
            },
        }),
        examples: &[("We read President Belkin’s {directive} today", "decree")],
        counterexamples: &["the manager’s directive", "a directive"],
    },
];

/// Whether a budget or proposal is somebody’s who makes such: *the President’s budget*, *the House Republican budget*.
fn budget_of_someone(s: &Sentence) -> bool {
    let ends = s.site.token(s.site.at + 1).is_none_or(|t| t.kind != Kind::Word || t.capital())
        || around::ends_phrase(s.site.tokens, s.site.at + 1)
        || s.follows(class::LINKING)
        || s.follows(class::CONTENT_VERB)
        || s.follows(["and", "or", "would", "could", "will", "also"]);
    if s.head("proposal") {
        return s.says(["budget", "legislative", "peace"]) && s.article(["the", "his", "their", "its", "our"]) && ends;
    }
    // Whose: the word before *’s*, or an adjective of a party or house.
    let owner = s.of_a_name() && s.site.was(s.start, 1, class::WHO_PROPOSES);
    let party = s.says(class::PARTY_KIND);
    s.head("budget") && (owner || party) && ends
}

/// Whether a year tells the phrase from others: *budget for 2021*, *this year’s plan*.
fn of_a_year(s: &Sentence) -> bool {
    if !s.head(["budget", "plan", "programme", "report"]) {
        return false;
    }
    let year = |i: usize| stamp::is_year(s.site.dates, i);
    let at = s.site.at + 2;
    let ahead = s.follows("for")
        && (year(at)
            || s.site.word(at + 1) == "year" && s.site.is(at, ["last", "next", "this"])
            || s.site.word(at) == "the" && s.site.is(at + 1, ["coming", "next", "upcoming"]));
    // *his fiscal year 2024 budget*
    let front = s.head("budget")
        && s.site.at.checked_sub(1).and_then(|i| s.site.token(i)).is_some_and(|t| t.kind == Kind::Number)
        && s.site.before(s.site.at, 1).len() == 4;
    // *Today’s report shows it*
    let of_the_day = s.head("report") && s.site.before(s.start, 1).eq_ignore_ascii_case("today");
    ahead || front || s.site.wide.dated || s.of_a_name() && (s.site.before(s.start, 1) == "year" || of_the_day)
}
