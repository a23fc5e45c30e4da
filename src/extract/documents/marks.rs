//! Evidence of a document in its own words: what kind it is, whose, of which year, on what matter.

use super::evidence::Evidence;
use super::scene::Scene;
use super::words::{self, List, list};

/// Kinds that state something *on* a matter.
const ON: &List = list!(
    "agreement bill convention court-decision declaration decree law memorandum programme protocol report resolution statement strategy treaty"
);

/// Kinds that aim *for* something.
const AIMS: &List = list!("doctrine plan programme strategy");

/// The rows.
pub const MARKS: &[Evidence] = &[
    Evidence {
        name: "court",
        points: 56,
        holds: |s| {
            s.head(list!("ruling")) && s.says(list!("court arbitration"))
                || s.head(list!("decision judgment"))
                    && (s.says(list!("court arbitration"))
                        || s.follows(list!("of by")) && s.ahead(list!("court arbitration")))
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
            s.head(list!("document documents regulations"))
                && s.follows(list!("on regarding concerning"))
                && !s.is_next(2, list!("different many several various"))
        },
        examples: &[("Today we signed documents on simpler customs rules.", "documents on simpler customs rules")],
        counterexamples: &["the documents are here"],
    },
    Evidence {
        name: "package-of-laws",
        points: 36,
        holds: |s| s.head(list!("package")) && s.follows(list!("of")) && s.is_next(2, list!("amendments bills laws")),
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
        holds: |s| s.kind(list!("proposal")) && s.owned() && !s.article(list!("your")) && s.follows(list!("on")),
        examples: &[("outlined in his proposals on the growth of trade.", "proposals on the growth of trade")],
        counterexamples: &["we are drafting proposals on safety"],
    },
    Evidence {
        name: "kind-of-document",
        points: 18,
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
            s.head(list!("list catalogue ranking rankings rating ratings")) && s.follows(list!("of"))
                || s.head(list!("ranking rankings rating ratings")) && s.says(list!("investment national"))
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
            s.kind(list!("statement declaration")) && s.says(list!("joint final political trilateral"))
                || s.head(list!("document")) && s.says(list!("final founding joint outcome"))
        },
        examples: &[("we adopted a joint statement dedicated to trade", "joint statement")],
        counterexamples: &["a press statement", "the statement"],
    },
    Evidence {
        name: "on-a-matter",
        points: 17,
        holds: |s| s.kind(ON) && s.follows(list!("on regarding concerning about")),
        examples: &[
            ("a law on seaports is needed", "law on seaports"),
            ("your contribution to the agreement on pensions, which", "agreement on pensions"),
        ],
        counterexamples: &["a quick response on this"],
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
            s.kind(list!("bill decree law"))
                && s.next(1).len() > 6
                && s.next(1).ends_with("ing")
                && !s.follows(list!("according concerning containing entering following including pertaining relating"))
        },
        examples: &[("It was a law prohibiting night fishing.", "law prohibiting night fishing")],
        counterexamples: &["a law on seaports"],
    },
    Evidence {
        name: "to-this-effect",
        points: 15,
        holds: |s| s.follows(list!("to")) && s.is_next(2, list!("this that")) && s.next(3) == "effect",
        examples: &[("We have drafted a law to this effect.", "law to this effect")],
        counterexamples: &["a law to this day"],
    },
    Evidence {
        name: "draft",
        points: 15,
        holds: |s| s.says(list!("draft")),
        examples: &[
            ("a draft law on volunteers, and", "draft law on volunteers"),
            ("Do you have a draft response to the documents that", "draft response to the documents"),
        ],
        counterexamples: &["this law"],
    },
    Evidence {
        name: "reply-of-a-state",
        points: 15,
        holds: |s| s.kind(list!("reply")) && s.site.wide.names > 0,
        examples: &[("The US response consists", "US response")],
        counterexamples: &["a quick response"],
    },
    Evidence {
        name: "in-a-field",
        points: 15,
        holds: |s| {
            s.kind(list!("agreement programme treaty"))
                && s.follows(list!("in"))
                && s.ahead(list!("area areas field fields industry sector sphere"))
        },
        examples: &[("the agreements in the energy sector. These", "agreements in the energy sector")],
        counterexamples: &["the agreements in force"],
    },
    Evidence {
        name: "list-of-instructions",
        points: 14,
        holds: |s| s.head(list!("list")) && s.follows(list!("of")) && s.next(2) == "instructions",
        examples: &[("signed a list of instructions after it", "list of instructions")],
        counterexamples: &["a long list of people"],
    },
    Evidence {
        name: "for-a-goal",
        points: 11,
        holds: |s| {
            s.kind(AIMS) && s.follows(list!("aimed for toward towards"))
                || s.kind(list!("agreement")) && s.follows(list!("for"))
        },
        examples: &[(
            "prepare a programme for encouraging the use of idle land because",
            "programme for encouraging the use of idle land",
        )],
        counterexamples: &["the programme works"],
    },
    Evidence {
        name: "with-someone",
        points: 10,
        holds: |s| {
            s.kind(list!("agreement treaty"))
                && (s.follows(list!("between")) || s.follows(list!("with")) && s.someone())
        },
        examples: &[("we concluded an agreement with Obama, the", "agreement with Obama")],
        counterexamples: &["I am in agreement with all this"],
    },
    Evidence {
        name: "to-do",
        points: 9,
        holds: |s| {
            s.kind(list!("agreement bill doctrine plan programme resolution strategy"))
                && !s.head(list!("concept"))
                && s.follows(list!("to"))
                && !s.is_next(2, words::DETERMINER)
                && !s.someone()
        },
        examples: &[("Russia’s strategy to expand trade.", "strategy to expand trade")],
        counterexamples: &["extend this programme to the whole country"],
    },
    Evidence {
        name: "stage-or-rank",
        points: 8,
        holds: |s| {
            s.says(list!("ambitious amended basic bilateral constitutional current detailed existing final full-fledged governmental historic important interim joint large-scale long-term major medium-term mid-term multilateral national new official political preliminary presidential previous proposed recent regional revised separate special state strategic trilateral unified updated"))
        },
        examples: &[("in accordance with the current constitution, in", "current constitution")],
        counterexamples: &["the whole plan"],
    },
    Evidence {
        name: "drafted-law",
        points: 8,
        holds: |s| !s.plural() && s.kind(list!("bill law")) && s.says(list!("draft federal framework new")),
        examples: &[("The main part of this framework law is", "framework law")],
        counterexamples: &["criminal law"],
    },
    Evidence {
        name: "one-of-a-kind",
        points: 8,
        holds: |s| {
            !s.plural()
                && s.kind(list!("agreement bill doctrine law plan programme report strategy treaty"))
                && (s.article(list!("the")) || s.owned())
                && s.site.wide.plain > 0
        },
        examples: &[("when we began the demographic programme it was", "demographic programme")],
        counterexamples: &["a good plan", "the plan"],
    },
    Evidence {
        name: "of-doing",
        points: 7,
        holds: |s| s.follows(list!("for of on")) && s.next(2).len() > 5 && s.next(2).ends_with("ing"),
        examples: &[(
            "It runs the programme of increasing its presence abroad.",
            "programme of increasing its presence abroad",
        )],
        counterexamples: &["the programme of the concert"],
    },
    Evidence {
        name: "one-of-a-series",
        points: 7,
        holds: |s| s.article(list!("another first second third fourth")),
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
        name: "pointed-at",
        points: 5,
        holds: |s| s.article(list!("the a an this")) || s.owned(),
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
    if !s.head(list!("budget plan programme report")) {
        return false;
    }
    let year = |i: usize| words::year(s.site.word(i)).is_some();
    let at = s.site.at + 2;
    let ahead = s.follows(list!("for"))
        && (year(at)
            || s.site.word(at + 1) == "year" && s.site.is(at, list!("last next this"))
            || s.site.word(at) == "the" && s.site.is(at + 1, list!("coming next upcoming")));
    ahead || s.site.wide.dated || s.of_a_name() && s.site.before(s.start, 1) == "year"
}
