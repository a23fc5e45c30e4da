//! How far a description reaches, and what kind of document it is in the end.

use super::sentence::Sentence;
use crate::lang::class;
use crate::model::DocumentKind::{self, *};

/// The first token: a year that owns the phrase and an ordinal belong to it, *this year’s plan*, *third bill*.
pub fn start(scene: &Sentence) -> usize {
    if scene.of_a_name() && scene.start >= 2 && scene.site.before(scene.start, 1) == "year" {
        return scene.start - 2;
    }
    if scene.article(["first", "fourth", "second", "third"]) { scene.start } else { scene.site.wide.from }
}

/// The token after the phrase behind the head noun that tells which one it is; the one after the head noun itself
/// where there is none.
pub fn end(scene: &Sentence) -> usize {
    let site = scene.site;
    let next = site.at + 1;
    if !tells(scene) {
        return next;
    }
    // *a letter to you on this matter*
    if scene.is_next(2, class::PRONOUN) && (scene.next(2) != "her" || site.stops(next + 2)) {
        // *handed the plan* to me, *extended the deal* for us
        if !scene.is_sent() && !scene.follows(["with", "between", "from", "by"]) {
            return next;
        }
        return Some(next + 2).filter(|&i| site.word(i) == "on").and_then(|i| site.topic(i)).unwrap_or(next + 2);
    }
    site.topic(next).filter(|&end| end > next + 1).unwrap_or(next)
}

/// Whether the word after the head noun opens a phrase that tells which document it is.
fn tells(scene: &Sentence) -> bool {
    let site = scene.site;
    let opens = match site.head.kind {
        Agreement | Treaty => class::AFTER_TREATY,
        Doctrine | Plan | Programme | Strategy => class::AFTER_PLAN,
        Letter | Reply | Proposal => class::AFTER_LETTER,
        Law => class::AFTER_LAW,
        CourtDecision | Decree | Resolution => class::AFTER_DECREE,
        Report => class::AFTER_REPORT,
        Draft | Other => class::AFTER_DRAFT,
        _ => class::AFTER_DOCUMENT,
    };
    if scene.follows(class::PASSED) {
        return scene.is_next(2, class::PARTY);
    }
    match scene.next(1) {
        "in" => {
            let somewhere = site.name(site.at + scene.object());
            scene.follows(opens) && (somewhere || scene.ahead(class::FIELD_OF_LIFE))
        }
        // *extend this programme to the whole country*
        "to" if !site.kind(&[Letter, Reply, Other]) => {
            scene.next(3) == "effect" || !scene.is_next(2, class::DETERMINER) && scene.follows(opens)
        }
        // *the disaster declaration for Louisiana*
        "for" if scene.head("declaration") => scene.someone(),
        // *the joint statement with Norway*
        "with" | "by" if scene.says("joint") && site.kind(&[Statement, Declaration]) => scene.someone(),
        // *a statement from the Ministry*
        "from" if scene.head(["bill", "memo", "statement"]) => scene.someone(),
        _ if scene.follows(opens) => true,
        // *a law regulating fisheries*
        word => {
            site.kind(&[Agreement, Bill, Decree, Law])
                && word.len() > 6
                && word.ends_with("ing")
                && !scene.follows(class::NO_MATTER)
        }
    }
}

/// The kind of document: a law that is still a draft is a bill.
pub fn kind(scene: &Sentence) -> DocumentKind {
    let draft = || scene.before_itself(class::DRAFTING) || scene.verb(["drafted", "prepared", "submitted"]);
    match scene.site.head.kind {
        Law if scene.says(["basic", "fundamental", "main"]) && !scene.follows("on") && scene.site.wide.plain == 1 => {
            Constitution
        }
        Programme if scene.says("legislative") => Bill,
        Law | Bill if scene.says(["draft", "framework"]) || draft() => Bill,
        _ if scene.says("draft") => Draft,
        _ if scene.head("address") => Letter,
        kind => kind,
    }
}
