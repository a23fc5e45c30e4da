//! What speaks against a written document behind a head noun in small letters, and what makes it none at all.

use super::around;
use super::evidence::Strength::{self, Fair, Strong, Weak};
use super::sentence::Sentence;
use crate::lang::class;
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

/// One thing that speaks against a document.
pub struct Doubt {
    /// What the sentence says.
    #[cfg_attr(not(test), allow(dead_code))]
    pub name: &'static str,
    /// How much it takes away.
    pub strength: Strength,
    /// Whether it holds.
    pub holds: fn(&Sentence) -> bool,
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
            // *the draft resolution* tells which one it is; there are many draft laws.
            let one = s.says("draft") && s.article("the") && !s.kind(&[Law, Bill]);
            s.bare()
                && !one
                && !s.told()
                && !s.kind(&[Constitution, Reply])
                && !s.follows("reads")
                && s.article(["the", "this", "that", "these", "those"])
        },
        examples: &["this document says", "the bill covers it", "this draft law was sent", "these new programmes."],
    },
    Doubt {
        name: "an understanding",
        strength: Strong,
        holds: |s| {
            s.kind(&[Agreement, Treaty])
                && !s.follows("between")
                && s.before(["came", "come", "reach", "reached", "reaching"])
        },
        examples: &["we reached an agreement on most issues"],
    },
    Doubt {
        name: "spoken",
        strength: Strong,
        holds: |s| {
            s.head(["address", "report", "reports"])
                && (s.before(class::DELIVERING)
                    || s.article("a") && s.follows("by") && s.site.was_like(s.start, 1, "with"))
        },
        examples: &["let us hear a report on the floods", "the meeting began with a report by the mayor"],
    },
    Doubt {
        name: "any or none",
        strength: Strong,
        holds: |s| s.article(class::ANY_OR_NONE) || s.article(["a", "an"]) && s.site.was(s.start, 1, "such"),
        examples: &["any treaty", "such a resolution", "what executive order must be signed"],
    },
    Doubt {
        name: "what somebody plans",
        strength: Strong,
        holds: |s| {
            let asks = ["do", "does", "did", "Do", "Does", "Did", "will", "Will"];
            s.head("plan") && s.follows("to") && (2..=6).any(|back| s.site.was(s.site.at, back, asks))
        },
        examples: &["Does the President plan to go there"],
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
        holds: |s| s.says(class::GENERAL),
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
            s.article(["a", "an"])
                && (!s.told() || s.site.was_like(s.start, 1, "as"))
                && s.site.was_like(s.start, 1, class::BEING)
                && !s.site.was_like(s.start, 2, ["also", "there"])
                && !s.site.was(s.start, 2, ["such", "well"])
        },
        examples: &["submitted as a federal law", "it is not a treaty of the past"],
    },
    Doubt {
        name: "a deed",
        strength: Fair,
        holds: |s| s.kind(&[Reply]) && s.follows("to") && s.is_next(2, class::ANSWERED),
        examples: &["the Western response to it"],
    },
    Doubt {
        // What is done, unless it answers what was said or written.
        name: "help",
        strength: Strong,
        holds: |s| {
            let sent = s.before(class::SENDING) || s.verb(class::SENDING) || s.says("written");
            let someone = || s.follows("from") && s.someone() && !s.ahead(class::WHO_HELPS);
            let answers = sent || s.ahead(class::ANSWERABLE) || someone() || s.follows(class::CONTENT_VERB);
            let deed = s.follows(["to", "from"]) || s.site.wide.names > 0;
            s.head(["response", "responses"]) && !answers && deed
        },
        examples: &[
            "the Ebola response is going well",
            "the Norwegian response to the flood",
            "a response from people",
        ],
    },
    Doubt {
        // *Our strategy is to wait*: a way of acting.
        name: "a way of acting",
        strength: Fair,
        holds: |s| {
            let written = s.before(class::WRITING.or(class::DEVELOPING))
                || s.before(["in", "release", "released", "out"])
                || s.verb(class::WRITING);
            s.head("strategy") && s.bare() && !s.of_a_name() && !s.told() && !s.follows(["of", "for"]) && !written
        },
        examples: &["our strategy is clear", "he has a strategy"],
    },
    Doubt {
        name: "somebody’s, and no more is said of it",
        strength: Weak,
        holds: |s| {
            s.bare()
                && !s.told()
                && s.article(["our", "its", "their", "my", "his", "her"])
                && !s.kind(&[Constitution, Other, Reply])
        },
        examples: &["our draft law was praised"],
    },
    Doubt {
        name: "pointed at with others",
        strength: Fair,
        holds: |s| s.article(["these", "those"]),
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
        holds: |s| s.plural() && s.article.is_empty() && !s.kind(&[Reply]),
        examples: &["agreements are rare"],
    },
    Doubt { name: "all of the law", strength: Fair, holds: plain_law, examples: &["we follow the law."] },
    Doubt {
        name: "nothing follows that would tell which one",
        strength: Weak,
        holds: |s| !s.kind(&[Reply]) && s.site.token(s.site.at + 1).is_none_or(|t| t.kind != Kind::Word),
        examples: &["the agreement."],
    },
    Doubt {
        name: "of the one spoken to",
        strength: Weak,
        holds: |s| s.article("your"),
        examples: &["your report for 2016"],
    },
    Doubt {
        name: "heard or begun",
        strength: Fair,
        holds: |s| s.before(class::HEARING),
        examples: &["they made a statement on Syria"],
    },
    Doubt { name: "more than one", strength: Weak, holds: |s| s.plural(), examples: &["our agreements on trade"] },
];

/// Whether documents are counted: *some agreements*, *a number of agreements*.
fn several(s: &Sentence) -> bool {
    s.plural() && s.article(class::SEVERAL)
        || s.article.len() > 1 && s.article.starts_with(|c: char| c.is_ascii_digit())
        || s.site.before(s.start, 1) == "of" && s.site.was(s.start, 2, class::QUANTITY)
}

/// Whether the programme is one of performances, talks or sights.
fn performance(s: &Sentence) -> bool {
    s.head(["programme", "programmes", "program"])
        && (s.says(class::SHOWN)
            || s.ahead(class::CELEBRATION)
            || s.follows("today")
            || s.of_a_name() && s.site.was_like(s.start, 1, class::EVENING))
}

/// Whether another noun goes on from the head noun: *programme participants*.
fn continues(s: &Sentence) -> bool {
    let word = s.next(1);
    let noun = s.site.token(s.site.at + 1).is_some_and(|t| t.kind == Kind::Word && !t.capital());
    let function = around::ends_phrase(s.site.tokens, s.site.at + 1)
        || s.follows(class::LINKING)
        || s.follows(class::PHRASE_STOP)
        || s.follows(class::GOES_ON);
    // *the US response consists*: a verb.
    let verb = s.follows(class::CONTENT_VERB)
        || s.follows(class::DRAWN_UP)
        || word.len() > 5 && word.ends_with("ing")
        || !s.plural() && word.ends_with('s');
    noun && !function && !verb
}

/// Whether a court decides: *the Supreme Court decision*, *the Court of Appeals’ decision*, *a decision by the court*.
pub fn of_a_court(s: &Sentence) -> bool {
    let owned = || s.of_a_name() && (1..5).any(|back| s.site.was_like(s.start, back, COURT));
    s.says(COURT) || s.follows(["of", "by"]) && s.ahead(COURT) || owned()
}

const COURT: [&str; 3] = ["court", "circuit", "arbitration"];

/// Whether the phrase is *the law* alone: all of it, and none in particular.
fn plain_law(s: &Sentence) -> bool {
    let told = (s.follows(["on", "regarding", "concerning", "that", "which"])
        || s.follows(class::SUBJECT) && s.verb(class::WRITING)
        || s.follows(class::DRAWN_UP)
        || s.next(3) == "effect")
        || s.next(1).len() > 5 && s.next(1).ends_with("ing");
    s.kind(&[Law]) && !s.modified() && !told && (s.article("the") || s.article.is_empty())
}
