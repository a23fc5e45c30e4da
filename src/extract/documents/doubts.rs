//! What speaks against a written document behind a head noun in small letters, and what makes it none at all.

use super::around;
use super::evidence::Strength::{self, Fair, Strong, Weak};
use super::heads;
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
            let answers = s.ahead(class::ANSWERABLE) || s.follows("from");
            s.head("response") && !answers && (s.follows("to") || s.site.wide.owners == 0 && s.site.wide.names > 0)
        },
        examples: &["the Ebola response is going well", "the Norwegian response to the flood"],
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

/// What makes a word no document at all.
const NONE: &[fn(&Sentence) -> bool] = &[
    // *We plan to go.*
    |s| {
        let subject = s.site.was_like(s.site.at, 1, class::BEFORE_A_VERB);
        s.head(["plan", "plans"]) && s.article.is_empty() && (s.follows(["to", "on", "for"]) || subject)
    },
    is_verb,
    is_understood,
    is_figurative,
    // *law enforcement*, *treaty commitments*, *law-making*; but *peace treaty talks*
    |s| s.follows(class::COMPOUNDED) && !(s.kind(&[Treaty]) && s.says("peace")),
    // *a peaceful resolution*, *resolution of the Syrian crisis*, *resolution of our concerns*: of a body alone it is one.
    |s| {
        let body = || s.someone() || s.next(2).starts_with(|c: char| c.is_ascii_digit()) || s.ahead(class::BODY_NOUN);
        s.head("resolution")
            && (s.says(class::SETTLEMENT)
                || s.follows(["of", "to"]) && s.ahead(class::SETTLED)
                || s.follows("of") && !body()
                || s.before(["reach", "reaching", "find", "finding", "seek", "seeking"]))
    },
    // *his resolution to win*
    |s| s.head("resolution") && s.owned() && s.follows("to"),
    // *a concept document*, which is the document
    |s| s.head(["concept", "strategy", "policy"]) && s.follows(["document", "documents", "note", "paper", "papers"]),
    // *the letter and spirit of the law*, *strategy and tactics*
    |s| s.follows(["and", "of"]) && (s.ahead("spirit") || s.is_next(2, ["spirit", "tactics"])),
    // *the convention and exhibition centre*, *the party’s annual convention*
    |s| s.kind(&[Convention]) && s.says(["annual", "keynote", "party", "republican", "democratic"]),
    |s| s.kind(&[Convention]) && (s.ahead(["centre", "center", "hall"]) || s.follows(["centre", "center", "hall"])),
    // *of their own accord*
    |s| s.head("accord") && s.site.before(s.site.at, 1) == "own",
    // *in response to the threats*
    |s| s.kind(&[Reply]) && s.article.is_empty() && s.site.was_like(s.start, 1, "in"),
    |s| s.head(["initiative", "initiatives", "project", "projects"]) && !s.says(["legislative", "national"]),
    // *the decision of the committee*
    |s| s.head(["decision", "judgment"]) && !of_a_court(s),
    // *we can’t plan*, *the authorities plan to*
    |s| {
        s.head("plan")
            && (s.site.before(s.site.at, 1) == "t"
                || s.site.was(s.site.at, 1, ["authorities", "regions", "companies", "officials"])
                    && s.follows(["to", "for"]))
    },
    // *the official programme of the visit*
    |s| s.head(["programme", "program"]) && s.says("official") && s.site.was_like(s.site.at, 1, "official"),
    // *the federal response*, *the humanitarian response to the storm*, *response efforts*: what is done.
    |s| s.head(["response", "responses"]) && (s.says(class::RELIEF) || s.follows(class::RELIEF_WORK)),
    // *the ruling party*, *national resolution authorities*
    |s| {
        s.head("ruling") && s.follows(class::RULER_KIND)
            || s.head("resolution") && s.follows(["authorities", "authority", "regime", "regimes"])
    },
    // *as a rule*
    |s| s.head("rule"),
    // *a draft law*: the law is the document.
    |s| s.head("draft") && (1..3).any(|n| heads::head(s.site.tokens, s.site.at + n).is_some()),
];

/// Whether the head noun is a verb here: *our allies plan to*, *the ministers report*, *does the President plan to*.
fn is_verb(s: &Sentence) -> bool {
    let (site, at) = (s.site, s.site.at);
    let deed = site.was(at, 1, class::BEFORE_DEED);
    let subject = || {
        let before = site.before(at, 1);
        let many =
            before.ends_with('s') && !before.ends_with("ss") && !site.was(at, 1, ["sales", "sports", "’s", "'s"]);
        at > 0 && s.modified() && (many && site.token(at - 1).is_some_and(|t| t.kind == Kind::Word))
            || site.was_like(at, 1, class::WHO_PLANS)
    };
    if s.head(["plan", "report", "draft"]) {
        let asked = || (2..=8).any(|back| site.was_like(at, back, ["do", "does", "did"])) && s.follows("to");
        return deed
            || s.head(["plan", "draft"]) && s.follows("to") && subject()
            || s.head("report") && (s.article.is_empty() || s.follows(["to", "that"])) && subject()
            || s.head("plan") && asked();
    }
    // *cannot deal with it*, *the way states bill it*
    s.head(["deal", "address", "appeal", "bill"]) && (deed || s.head("bill") && s.article.is_empty() && subject())
}

/// Whether an agreement is an understanding: *agreement to begin talks*, *our agreement in these areas*, *in full
/// agreement with him*.
fn is_understood(s: &Sentence) -> bool {
    if !s.head(["agreement", "agreements"])
        || s.before(class::SIGNING)
        || s.verb(class::SIGNING)
        || s.says(class::PARTICULAR)
    {
        return false;
    }
    let (site, start) = (s.site, s.start);
    let pointing = s.is_next(2, ["everything", "how", "what", "which", "whether", "them"]);
    site.was_like(site.at, 1, class::AS_CONSENT)
        || s.article.is_empty() && !s.plural() && site.was_like(start, 1, ["in", "by", "as", "mutual", "into"])
        || s.follows("in") && (2..4).any(|n| s.is_next(n, ["area", "areas"]))
        || s.follows("on") && pointing
        || s.follows("between") && s.is_next(2, ["themselves", "ourselves", "you"])
        || s.follows("to") && s.article(["the", "a", "an", "our", "their", ""]) && !s.is_next(2, class::DETERMINER)
}

/// Whether the head noun is a way of acting, a sign or something spoken: *the exit strategy*, *a clear message*, *a video
/// address*, *the letter of the law*.
fn is_figurative(s: &Sentence) -> bool {
    let site = s.site;
    let written = || s.before(class::WRITING) || s.verb(class::WRITING) || s.before(class::DEVELOPING);
    match site.word(site.at) {
        "strategy" => {
            !written()
                && (s.says(class::AS_AN_IDEA) || s.follows("of") && s.next(2).ends_with("ing") && s.next(2).len() > 4)
        }
        "concept" | "doctrine" => {
            !written() && (s.says(class::AS_AN_IDEA) || s.follows("of") && !s.is_next(2, ["the", "long"]))
        }
        "message" => {
            s.says(class::SPOKEN)
                || s.says(class::AS_A_SIGN)
                || s.follows("of") && !s.follows("from") && s.is_next(2, class::SIGNALLED)
        }
        "address" => s.says(class::SPOKEN),
        "letter" => {
            s.follows("of")
                && (2..5).any(|n| s.is_next(n, class::LETTER_OF))
                && !s.next(2).starts_with(|c: char| c.is_ascii_digit())
        }
        "law" => site.was(site.at, 1, "international") || site.was(site.at, 1, ["brilliant", "of"]),
        "programme" | "program" | "programmes" | "programs" => site.was_like(site.at, 1, class::CARRIED_ON),
        "ranking" | "rating" | "rankings" | "ratings" => {
            s.says(class::OF_A_DEBTOR) || site.was(site.at, 1, "investment")
        }
        "bill" => {
            s.says(class::TO_BE_PAID) && site.was(site.at, 1, class::TO_BE_PAID)
                || s.follows("of") && s.is_next(2, "goods")
                || s.follows("for") && site.token(site.at + 2).is_some_and(|t| t.kind == Kind::Number)
        }
        "draft" => {
            s.follows("of") && (s.is_next(2, "up") || site.token(site.at + 2).is_some_and(|t| t.kind == Kind::Number))
        }
        "list" | "catalogue" => {
            s.says(["long", "endless", "laundry", "comprehensive"]) || s.is_next(2, ["how", "what"])
        }
        "protocol" => {
            s.says(["diplomatic", "state", "safety", "health", "sanitary"])
                || s.follows(["department", "officer", "service"])
        }
        _ => false,
    }
}

/// Whether a word is no document at all here: a verb, the first half of another noun, a solution.
pub fn is_none(s: &Sentence) -> bool {
    NONE.iter().any(|no| no(s))
}

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
        || s.follows(class::DRAWN_UP)
        || s.next(3) == "effect")
        || s.next(1).len() > 5 && s.next(1).ends_with("ing");
    s.kind(&[Law]) && !s.modified() && !told && (s.article("the") || s.article.is_empty())
}
