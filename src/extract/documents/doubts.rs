//! What speaks against a written document behind a head noun in small letters, and what makes it none at all.

use super::deeds::{DONE, SAYING};
use super::evidence::Strength::{self, Fair, Strong, Weak};
use super::heads;
use super::scene::Scene;
use super::words::{self, List, list};
use crate::text::tokens::Kind;

/// One thing that speaks against a document.
pub struct Doubt {
    /// What the sentence says.
    #[cfg_attr(not(test), allow(dead_code))]
    pub name: &'static str,
    /// How much it takes away.
    pub strength: Strength,
    /// Whether it holds.
    pub holds: fn(&Scene) -> bool,
    /// Texts of whose head noun it holds.
    #[cfg_attr(not(test), allow(dead_code))]
    pub examples: &'static [&'static str],
}

/// The rows that speak against one.
pub const DOUBTS: &[Doubt] = &[
    Doubt {
        // *The bill covers these gaps*: which one was said before.
        name: "a pronoun in all but form",
        strength: Strong,
        holds: |s| {
            s.bare()
                && !s.told()
                && !s.kind(list!("constitution reply"))
                && !s.follows(list!("reads"))
                && s.article(list!("the this that these those"))
        },
        examples: &["this document says", "the bill covers it", "this draft law was sent", "these new programmes."],
    },
    Doubt {
        name: "an understanding",
        strength: Strong,
        holds: |s| {
            s.kind(list!("agreement treaty"))
                && !s.follows(list!("between"))
                && s.before(list!("came come reach reached reaching"))
        },
        examples: &["we reached an agreement on most issues"],
    },
    Doubt {
        name: "spoken",
        strength: Strong,
        holds: |s| {
            s.head(list!("address report reports"))
                && (s.before(list!("begin deliver delivered hear heard listen listened listening make start thank"))
                    || s.article(list!("a")) && s.follows(list!("by")) && s.site.was_like(s.start, 1, list!("with")))
        },
        examples: &["let us hear a report on the floods", "the meeting began with a report by the mayor"],
    },
    Doubt {
        name: "any or none",
        strength: Strong,
        holds: |s| {
            s.article(list!("any each every no such what whatever which"))
                || s.article(list!("a an")) && s.site.was(s.start, 1, list!("such"))
        },
        examples: &["any treaty", "such a resolution", "what executive order must be signed"],
    },
    Doubt {
        name: "a performance",
        strength: Strong,
        holds: performance,
        examples: &["an exhibition programme", "the forum’s programme"],
    },
    Doubt {
        name: "several",
        strength: Fair,
        holds: several,
        examples: &["some agreements", "40 joint agreements", "a number of agreements"],
    },
    Doubt {
        name: "judged or general",
        strength: Weak,
        holds: |s| s.says(GENERAL),
        examples: &["a good plan", "international law"],
    },
    Doubt {
        name: "the first half of another noun",
        strength: Fair,
        holds: continues,
        examples: &["the programme participant"],
    },
    Doubt {
        name: "what it will be",
        strength: Fair,
        holds: |s| {
            s.article(list!("a an"))
                && (!s.told() || s.site.was_like(s.start, 1, list!("as")))
                && s.site.was_like(s.start, 1, list!("as be being is not was"))
                && !s.site.was_like(s.start, 2, list!("also there"))
                && !s.site.was(s.start, 2, list!("such well"))
        },
        examples: &["submitted as a federal law", "it is not a treaty of the past"],
    },
    Doubt {
        name: "a deed",
        strength: Fair,
        holds: |s| {
            s.kind(list!("reply"))
                && s.follows(list!("to"))
                && s.is_next(2, list!("all an it such that these this those"))
        },
        examples: &["the Western response to it"],
    },
    Doubt {
        name: "somebody’s, and no more is said of it",
        strength: Weak,
        holds: |s| {
            s.bare()
                && !s.told()
                && s.article(list!("our its their my his her"))
                && !s.kind(list!("constitution other reply"))
        },
        examples: &["our draft law was praised"],
    },
    Doubt {
        name: "pointed at with others",
        strength: Fair,
        holds: |s| s.article(list!("these those")),
        examples: &["these agreements"],
    },
    Doubt {
        name: "one without an article",
        strength: Weak,
        holds: |s| !s.plural() && s.article.is_empty(),
        examples: &["according to plan"],
    },
    Doubt {
        // Of replies one has as many as came: *I have received unsatisfactory responses*.
        name: "many without an article",
        strength: Weak,
        holds: |s| s.plural() && s.article.is_empty() && !s.kind(list!("reply")),
        examples: &["agreements are rare"],
    },
    Doubt { name: "all of the law", strength: Fair, holds: plain_law, examples: &["we follow the law."] },
    Doubt {
        name: "nothing follows that would tell which one",
        strength: Weak,
        holds: |s| !s.kind(list!("reply")) && s.site.token(s.site.at + 1).is_none_or(|t| t.kind != Kind::Word),
        examples: &["the agreement."],
    },
    Doubt {
        name: "of the one spoken to",
        strength: Weak,
        holds: |s| s.article(list!("your")),
        examples: &["your report for 2016"],
    },
    Doubt {
        name: "heard or begun",
        strength: Fair,
        holds: |s| s.before(list!("begin hear heard listen made make making start take taken taking thank")),
        examples: &["they made a statement on Syria"],
    },
    Doubt { name: "more than one", strength: Weak, holds: |s| s.plural(), examples: &["our agreements on trade"] },
];

/// Words that judge a document, or make it one of all.
const GENERAL: &List = list!(
    "bad best better certain civil common concrete constitutional criminal cultural different educational entire future general good internal international moral organisational other possible procedural right similar simple social specific television training treatment tv various whole work working wrong"
);

/// What makes a word no document at all.
const NONE: &[fn(&Scene) -> bool] = &[
    // *We plan to go.*
    |s| {
        let subject = s.site.was_like(s.site.at, 1, list!("and also i not they to we who you"));
        s.head(list!("plan plans")) && s.article.is_empty() && (s.follows(list!("to on for")) || subject)
    },
    // *law enforcement*, *treaty commitments*, *law-making*
    |s| {
        s.follows(
            list!("- activities authors commitments degree documents events items enforcement firm firms maker makers making negotiations obligations participants projects provisions requirements routes rules school schools student students talks"),
        )
    },
    // *a peaceful resolution*, *resolution of the Syrian crisis*
    |s| {
        s.head(list!("resolution"))
            && (s.says(list!("conflict crisis diplomatic durable early final peace peaceful political prompt speedy"))
                || s.follows(list!("of to"))
                    && s.ahead(
                        list!("conflict conflicts crises crisis dispute disputes issue issues matter matters problem problems question questions situation tasks"),
                    ))
    },
    // *his resolution to win*
    |s| s.head(list!("resolution")) && s.owned() && s.follows(list!("to")),
    // *a concept document*, which is the document
    |s| s.head(list!("concept strategy policy")) && s.follows(list!("document documents note paper papers")),
    // *the letter and spirit of the law*, *strategy and tactics*
    |s| s.follows(list!("and of")) && (s.ahead(list!("spirit")) || s.is_next(2, list!("spirit tactics"))),
    // *the convention and exhibition centre*
    |s| s.kind(list!("convention")) && (s.ahead(list!("centre center hall")) || s.follows(list!("centre center hall"))),
    // *of their own accord*
    |s| s.head(list!("accord")) && s.site.before(s.site.at, 1) == "own",
    // *in response to the threats*
    |s| s.kind(list!("reply")) && s.article.is_empty() && s.site.was_like(s.start, 1, list!("in")),
    |s| s.head(list!("initiative initiatives project projects")) && !s.says(list!("legislative national")),
    // *the decision of the committee*
    |s| s.head(list!("decision judgment")) && !of_a_court(s),
    // *we can’t plan*, *the authorities plan to*
    |s| {
        s.head(list!("plan"))
            && (s.site.before(s.site.at, 1) == "t"
                || s.site.was(s.site.at, 1, list!("authorities regions companies officials"))
                    && s.follows(list!("to for")))
    },
    // *the official programme of the visit*
    |s| {
        s.head(list!("programme program"))
            && s.says(list!("official"))
            && s.site.was_like(s.site.at, 1, list!("official"))
    },
    // *the federal response*, *the humanitarian response to the storm*: what is done.
    |s| s.head(list!("response")) && s.says(list!("emergency federal humanitarian immediate military robust swift")),
    // *the ruling party*, *national resolution authorities*
    |s| {
        s.head(list!("ruling")) && s.follows(list!("class coalition elite elites parties party"))
            || s.head(list!("resolution")) && s.follows(list!("authorities authority regime regimes"))
    },
    // *as a rule*
    |s| s.head(list!("rule")),
    // *a draft law*: the law is the document.
    |s| s.head(list!("draft")) && (1..3).any(|n| heads::head(s.site.tokens, s.site.at + n).is_some()),
];

/// Whether a word is no document at all here: a verb, the first half of another noun, a solution.
pub fn is_none(s: &Scene) -> bool {
    NONE.iter().any(|no| no(s))
}

/// Whether documents are counted: *some agreements*, *a number of agreements*.
fn several(s: &Scene) -> bool {
    s.plural() && s.article(list!("all few many more other several some various"))
        || s.article.len() > 1 && s.article.starts_with(|c: char| c.is_ascii_digit())
        || s.site.before(s.start, 1) == "of"
            && s.site.was(
                s.start,
                2,
                list!("couple dozens hundreds lot majority number package range series set variety"),
            )
}

/// Whether the programme is one of performances, talks or sights.
fn performance(s: &Scene) -> bool {
    s.head(list!("programme programmes program"))
        && (s.says(
            list!("business busy concert cultural entertainment exhibition extensive festival master’s missile nuclear official rich television treatment tv vaccination vaccine"),
        ) || s.ahead(list!("celebration celebrations ceremonies ceremony concert concerts visit"))
            || s.follows(list!("today"))
            || s.of_a_name()
                && s.site.was_like(s.start, 1, list!("bachelor concert congress festival forum games master summit visit"),
                ))
}

/// Whether another noun goes on from the head noun: *programme participants*.
fn continues(s: &Scene) -> bool {
    let word = s.next(1);
    let noun = s.site.token(s.site.at + 1).is_some_and(|t| t.kind == Kind::Word && !t.capital);
    let function = words::ends_phrase(s.site.tokens, s.site.at + 1)
        || s.follows(words::LINKING)
        || s.follows(words::STOP)
        || s.follows(list!("almost at about concerning into regarding through"));
    // *the US response consists*: a verb.
    let verb = s.follows(SAYING)
        || s.follows(DONE)
        || word.len() > 5 && word.ends_with("ing")
        || !s.plural() && word.ends_with('s');
    noun && !function && !verb
}

/// Whether a court decides: *the Supreme Court’s decision*, *a decision by the court*.
pub fn of_a_court(s: &Scene) -> bool {
    s.says(COURT) || s.follows(list!("of by")) && s.ahead(COURT)
}

/// What courts are called.
const COURT: &List = list!("court arbitration");

/// Whether the phrase is *the law* alone: all of it, and none in particular.
fn plain_law(s: &Scene) -> bool {
    let told = (s.follows(list!("on regarding concerning that which")) || s.follows(DONE) || s.next(3) == "effect")
        || s.next(1).len() > 5 && s.next(1).ends_with("ing");
    s.kind(list!("law")) && !s.modified() && !told && (s.article(list!("the")) || s.article.is_empty())
}
