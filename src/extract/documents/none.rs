//! What makes a head noun in small letters no document at all: a verb, an understanding, a way of acting, a sign.

use super::around;
use super::doubts::of_a_court;
use super::heads;
use super::sentence::Sentence;
use crate::lang::class;
use crate::lists::Section;
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

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
    // *his resolution to win*, *his New Year’s resolution*, *we need resolution on that*
    |s| {
        let own = s.owned() && s.follows("to") || s.of_a_name() && s.site.was(s.start, 1, "Year");
        let front = !s.modified() && s.article.is_empty() && s.follows("on") && s.is_next(2, ["it", "that", "this"]);
        s.head("resolution") && (own || front)
    },
    // *a resolution that allows both*: a way out, where it says nothing and nobody wrote it.
    |s| {
        let says = s.is_next(2, class::CONTENT_VERB) || s.clause(["call", "calls", "condemn", "condemns", "demands"]);
        let written = || s.before(class::WRITING) || s.verb(class::WRITING) || s.clause(class::WRITING);
        s.head("resolution") && s.bare() && s.article("a") && s.follows("that") && !says && !written()
    },
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
    // *the decision of the committee*, *the Court’s decision to hear it*: an act.
    |s| s.head(["decision", "judgment"]) && (!of_a_court(s) || s.follows("to")),
    // *the verdict of the voters*
    |s| s.head("verdict") && s.follows("of") && s.ahead(["history", "people", "public", "voters"]),
    // *we can’t plan*, *they’ll bill us*
    |s| s.site.contracted(s.site.at.wrapping_sub(1)),
    // *the authorities plan to*
    |s| {
        s.head("plan")
            && s.site.was(s.site.at, 1, ["authorities", "regions", "companies", "officials"])
            && s.follows(["to", "for"])
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

/// Whether a word is no document at all here: a verb, the first half of another noun, a solution.
pub fn is_none(s: &Sentence) -> bool {
    NONE.iter().any(|no| no(s))
}

/// Whether the head noun is a way of acting, a sign or something spoken: *the exit strategy*, *a clear message*, *a video
/// address*, *the letter of the law*.
fn is_figurative(s: &Sentence) -> bool {
    let site = s.site;
    let written = || s.before(class::WRITING) || s.verb(class::WRITING) || s.before(class::DEVELOPING);
    match site.word(site.at) {
        "strategy" => {
            !written()
                && (s.says(class::AS_AN_IDEA)
                    || site.was(site.at, 1, class::WAY_OF_ACTING)
                    || s.follows("of") && s.next(2).ends_with("ing") && s.next(2).len() > 4)
        }
        "concept" | "doctrine" => {
            !written() && (s.says(class::AS_AN_IDEA) || s.follows("of") && !s.is_next(2, ["the", "long"]))
        }
        "message" => !is_written_message(s),
        "plan" => {
            site.was_like(site.at, 1, class::ONES_OWN_PLAN)
                // *a plan for $10 a month*, *our plan to date*, *is there a plan to end it*
                || s.follows("for") && (s.is_next(2, class::PLANNED_FOR) || s.is_next(2, ["$", "£", "€"]))
                || s.follows("for") && s.is_next(2, ["it", "that", "these", "this"]) && site.stops(site.at + 3)
                || s.follows("to") && s.is_next(2, "date")
                || s.follows("to") && s.article(["a", "any"]) && s.site.was_like(s.start, 1, class::HAVING)
        }
        "address" => s.says(class::SPOKEN),
        "letter" => {
            s.follows("of")
                && (2..5).any(|n| s.is_next(n, class::LETTER_OF))
                && !s.next(2).starts_with(|c: char| c.is_ascii_digit())
        }
        "law" => site.was(site.at, 1, "international") || site.was(site.at, 1, ["brilliant", "of"]),
        "programme" | "program" | "programmes" | "programs" => {
            // *Norway’s chemical weapons program*; *the army’s weapons programme* is one.
            let arms = site.was(site.at, 1, "weapons") && s.says(["biological", "chemical"]);
            arms || site.was_like(site.at, 1, class::CARRIED_ON)
        }
        // *supplemental funding*
        "supplemental" => {
            let noun = site.token(site.at + 1).is_some_and(|t| t.kind == Kind::Word && !t.capital());
            let goes_on = s.follows(class::LINKING.or(class::PHRASE_STOP).or(class::GOES_ON).or(class::WRITING));
            noun && !goes_on && !around::ends_phrase(site.tokens, site.at + 1)
        }
        "ranking" | "rating" | "rankings" | "ratings" => {
            s.says(class::OF_A_DEBTOR) || site.was(site.at, 1, "investment")
        }
        "bill" => {
            s.says(class::TO_BE_PAID) && site.was(site.at, 1, class::TO_BE_PAID)
                // *their prescription drug bill*
                || s.owned() && site.was(site.at, 1, ["drug", "drugs", "food"])
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

/// Whether a message was written: it is called so, it greets or condoles, it is read out, it was handed over, or a person
/// wrote it.
fn is_written_message(s: &Sentence) -> bool {
    let site = s.site;
    let at = site.at + s.object();
    let body = || site.listed(at, &[Section::Fac, Section::Gpe, Section::Loc, Section::Norp, Section::Org]);
    let person = || site.name(at) && (!body() || site.token(at + 1).is_some_and(|t| t.kind == Kind::Possessive));
    let sent = || s.before(class::HANDED) || s.before(class::SENDING);
    s.says(["condolence", "congratulatory", "encrypted", "reply", "special", "veto", "written"])
        || s.follows("of") && s.is_next(2, class::GREETING)
        || s.follows(["reads", "sent"])
        || s.follows(class::SUBJECT) && s.is_next(2, class::HANDED)
        || (s.follows("from") || s.follows("to") && sent()) && person() && !s.says(class::AS_A_SIGN.or(class::SPOKEN))
        || s.told() && s.before(class::HANDED)
}
