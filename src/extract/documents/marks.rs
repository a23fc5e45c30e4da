//! Evidence of a document in its own words: what kind it is, whose, of which year, on what matter.

use super::doubts;
use super::evidence::Evidence;
use super::evidence::Strength::{Fair, Strong, Weak};
use super::scene::Scene;
use super::stamp;
use super::words::{self, List, list};
use crate::extract::rule::{Find, Level, Rule};
use crate::text::tokens::Kind;

/// Kinds that state something *on* a matter.
const ON: &List = list!(
    "agreement bill convention court-decision declaration decree law memorandum programme protocol report resolution statement strategy treaty"
);

/// Kinds that aim *for* something.
const AIMS: &List = list!("doctrine plan programme strategy");

/// The rows.
pub const MARKS: &[Rule] = &[
    Rule {
        name: "court",
        about: "The decision of a court.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.head(list!("decision judgment ruling")) && doubts::of_a_court(s),
        }),
        examples: &[("the {decision of the International Court of Justice} was", "court-decision")],
        counterexamples: &["a decision of the coach", "our decision"],
    },
    Rule {
        name: "documents-on",
        about: "Documents or regulations on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head(list!("document documents regulations"))
                    && s.follows(list!("on regarding concerning"))
                    && !s.is_next(2, list!("different many several various"))
            },
        }),
        examples: &[("Today we signed {documents on simpler customs rules}.", "other")],
        counterexamples: &["the documents are here"],
    },
    Rule {
        name: "package-of-laws",
        about: "A package of laws or amendments.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| {
                s.head(list!("package")) && s.follows(list!("of")) && s.is_next(2, list!("amendments bills laws"))
            },
        }),
        examples: &[("work on a {package of amendments on land use} has ended", "other")],
        counterexamples: &["a package of measures"],
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
                let letters = || s.site.token(s.site.at - 1).is_some_and(|t| t.all_caps);
                // *our Spanish partners* report
                let verb = || s.site.before(s.site.at, 1).ends_with('s');
                s.head(list!("report")) && s.modified() && !verb() && (s.site.wide.owners > 0 || letters())
            },
        }),
        examples: &[("saw the {UN report} that", "report"), ("in the {IG report}. It", "report")],
        counterexamples: &["the weather report", "a report"],
    },
    Rule {
        name: "law-on-a-subject",
        about: "A law or bill by its subject in front: the infrastructure law.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(list!("law bill"))
                    && !s.plural()
                    && s.site.wide.plain > 0
                    && s.article(list!("the this a an"))
                    && s.site.was(s.site.at, 1, SUBJECTS)
            },
        }),
        examples: &[("and the {infrastructure law} did", "law"), ("pass a {health care bill} now", "bill")],
        counterexamples: &["the good law", "international law"],
    },
    Rule {
        name: "proposals-of-someone",
        about: "Somebody’s proposals on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            holds: |s| s.kind(list!("proposal")) && s.owned() && !s.article(list!("your")) && s.follows(list!("on")),
        }),
        examples: &[("outlined in his {proposals on the growth of trade}.", "proposal")],
        counterexamples: &["we are drafting proposals on safety"],
    },
    Rule {
        name: "kind-of-document",
        about: "A document whose kind says that it is written: a peace treaty.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                let noun = |word: &str| word.len() > 7 && (word.ends_with("tion") || word.ends_with("ment"));
                let of = s.kind(list!("declaration memorandum plan protocol"))
                    && s.follows(list!("of"))
                    && s.is_next(2, list!("action cooperation independence intent principles understanding"));
                let kind = s.kind(list!("agreement convention doctrine memorandum other plan programme statement strategy treaty"))
                && (s.modified() && noun(s.site.before(s.site.at, 1))
                    || s.says(
                        list!("action armament association ceasefire climate cooperation development implementation investment lease loan official outcome partnership peace policy position priority procurement recovery sanctions security settlement strategy trade transit visa"),
                    ));
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
        name: "list-of",
        about: "A list or ranking of something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.head(list!("list catalogue ranking rankings rating ratings")) && s.follows(list!("of"))
                    || s.head(list!("ranking rankings rating ratings")) && s.says(list!("investment national"))
            },
        }),
        examples: &[
            ("to approve the {list of the committee members} and", "other"),
            ("The {rankings of the best schools} were compiled", "report"),
        ],
        counterexamples: &["the list goes on"],
    },
    Rule {
        name: "joint-statement",
        about: "A statement that is joint, final or political.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(list!("statement declaration")) && s.says(list!("joint final political trilateral"))
                    || s.head(list!("document")) && s.says(list!("final founding joint outcome"))
            },
        }),
        examples: &[("we adopted a {joint statement} dedicated to trade", "statement")],
        counterexamples: &["a press statement", "the statement"],
    },
    Rule {
        name: "on-a-matter",
        about: "A document on a matter.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(ON) && s.follows(list!("on regarding concerning about")),
        }),
        examples: &[
            ("a {law on seaports} is needed", "law"),
            ("your contribution to the {agreement on pensions}, which", "agreement"),
        ],
        counterexamples: &["a quick response on this"],
    },
    Rule {
        name: "known-by-adjective",
        about: "A document that an adjective tells from others.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| {
                s.says(list!("annual comprehensive corresponding executive federal framework intergovernmental interstate quarterly relevant respective targeted"))
            },
        }),
        examples: &[
            ("things included in our {annual report}.", "report"),
            ("the Americans discarded the {corresponding treaty}. It", "treaty"),
        ],
        counterexamples: &["the whole plan"],
    },
    Rule {
        name: "doing",
        about: "A law that does something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(list!("bill decree law"))
                    && s.next(1).len() > 6
                    && s.next(1).ends_with("ing")
                    && !s.follows(list!(
                        "according concerning containing entering following including pertaining relating"
                    ))
            },
        }),
        examples: &[("It was a {law prohibiting night fishing}.", "law")],
        counterexamples: &["a law on seaports"],
    },
    Rule {
        name: "draft",
        about: "A draft of something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Strong,
            // *we will* draft *laws*
            holds: |s| s.says(list!("draft")) && !s.site.was(s.start, 1, list!("to will")),
        }),
        examples: &[
            ("a {draft law on volunteers}, and", "bill"),
            ("Do you have a {draft response to the documents} that", "draft"),
        ],
        counterexamples: &["this law", "I ask you to draft laws"],
    },
    Rule {
        name: "reply-of-a-state",
        about: "The reply of a state or body.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| s.kind(list!("reply")) && s.site.wide.names > 0 && !s.article(list!("a an")),
        }),
        examples: &[("The {US response} consists", "reply")],
        counterexamples: &["a quick response"],
    },
    Rule {
        name: "in-a-field",
        about: "An agreement or programme in a field.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Fair,
            holds: |s| {
                s.kind(list!("agreement programme treaty"))
                    && s.follows(list!("in"))
                    && s.ahead(list!("area areas field fields industry sector sphere"))
            },
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
                s.kind(AIMS) && s.follows(list!("aimed for toward towards"))
                    || s.kind(list!("agreement")) && s.follows(list!("for"))
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
            holds: |s| {
                s.kind(list!("agreement treaty"))
                    && (s.follows(list!("between")) || s.follows(list!("with")) && s.someone())
            },
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
                s.kind(list!("agreement bill doctrine plan programme resolution strategy"))
                    && !s.head(list!("concept"))
                    && s.follows(list!("to"))
                    && !s.is_next(2, words::DETERMINER)
                    && !s.someone()
            },
        }),
        examples: &[("Russia’s {strategy to expand trade}.", "strategy")],
        counterexamples: &["extend this programme to the whole country"],
    },
    Rule {
        name: "stage-or-rank",
        about: "A document that is new, current, joint or national.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| {
                s.says(list!("ambitious amended basic bilateral constitutional current detailed existing final full-fledged governmental historic important interim joint large-scale long-term major medium-term mid-term multilateral national new official political preliminary presidential previous proposed recent regional revised separate special state strategic trilateral unified updated"))
            },
        }),
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
                    && s.kind(list!("agreement bill doctrine law plan programme report strategy treaty"))
                    && !s.head(list!("ranking rating"))
                    && (s.article(list!("the")) || s.owned())
                    && s.site.wide.plain > 0
            },
        }),
        examples: &[("when we began the {demographic programme} it was", "programme")],
        counterexamples: &["a good plan", "the plan"],
    },
    Rule {
        name: "of-doing",
        about: "A document for doing something.",
        level: Level::Words,
        find: Find::Evidence(Evidence {
            strength: Weak,
            holds: |s| s.follows(list!("for of on")) && s.next(2).len() > 5 && s.next(2).ends_with("ing"),
        }),
        examples: &[("It runs the {programme of increasing its presence abroad}.", "programme")],
        counterexamples: &["the programme of the concert"],
    },
];

/// What laws are called after.
const SUBJECTS: &List = list!(
    "abortion agriculture appropriations banking border care climate crime currency debt defence defense education election electoral energy environment environmental farm finance fiscal funding gun health healthcare highway housing immigration infrastructure insurance jobs labor labour migration pension pensions planning police policing privacy reform rescue security sequester spending stimulus tariff tax trade transport transportation veterans voting welfare"
);

/// Whether a budget or proposal is somebody’s who makes such: *the President’s budget*, *the House Republican budget*.
fn budget_of_someone(s: &Scene) -> bool {
    let ends = s.site.token(s.site.at + 1).is_none_or(|t| t.kind != Kind::Word || t.capital)
        || words::ends_phrase(s.site.tokens, s.site.at + 1)
        || s.follows(words::LINKING)
        || s.follows(list!("and or"));
    if s.head(list!("proposal")) {
        return s.says(list!("budget legislative peace")) && s.article(list!("the his their its our")) && ends;
    }
    // Whose: the word before *’s*, or an adjective of a party or house.
    let owner = s.of_a_name()
        && s.site.was(
            s.start,
            1,
            list!("President president Government government Governor administration Premier Chancellor Minister"),
        );
    let party = s.says(list!("republican democratic house senate conservative labour labor coalition"));
    s.head(list!("budget")) && (owner || party) && ends
}

/// Whether a year tells the phrase from others: *budget for 2021*, *this year’s plan*.
fn of_a_year(s: &Scene) -> bool {
    if !s.head(list!("budget plan programme report")) {
        return false;
    }
    let year = |i: usize| stamp::is_year(s.site.dates, i);
    let at = s.site.at + 2;
    let ahead = s.follows(list!("for"))
        && (year(at)
            || s.site.word(at + 1) == "year" && s.site.is(at, list!("last next this"))
            || s.site.word(at) == "the" && s.site.is(at + 1, list!("coming next upcoming")));
    ahead || s.site.wide.dated || s.of_a_name() && s.site.before(s.start, 1) == "year"
}
