//! How far a description reaches, and what kind of document it is in the end.

use super::scene::Scene;
use super::words::{self, list};

/// The first token: a year that owns the phrase and an ordinal belong to it, *this year’s plan*, *third bill*.
pub fn start(scene: &Scene) -> usize {
    if scene.of_a_name() && scene.start >= 2 && scene.site.before(scene.start, 1) == "year" {
        return scene.start - 2;
    }
    if scene.article(list!("first fourth second third")) { scene.start } else { scene.site.wide.from }
}

/// The token after the phrase behind the head noun that tells which one it is; the one after the head noun itself
/// where there is none.
pub fn end(scene: &Scene) -> usize {
    let site = scene.site;
    let next = site.at + 1;
    if !tells(scene) {
        return next;
    }
    // *a letter to you on this matter*
    if scene.is_next(2, list!("her him me them us you")) {
        return Some(next + 2).filter(|&i| site.word(i) == "on").and_then(|i| site.topic(i)).unwrap_or(next + 2);
    }
    site.topic(next).filter(|&end| end > next + 1).unwrap_or(next)
}

/// Whether the word after the head noun opens a phrase that tells which document it is.
fn tells(scene: &Scene) -> bool {
    let site = scene.site;
    let opens = match site.head.kind {
        "agreement" | "treaty" => list!("about between concerning for in on regarding to with"),
        "doctrine" | "plan" | "programme" | "strategy" => list!("aimed for in of on to toward towards"),
        "letter" | "reply" | "proposal" => list!("about by from of on regarding to"),
        "law" => list!("about concerning on regarding to"),
        "court-decision" | "decree" | "resolution" => list!("about by concerning of on regarding to"),
        "report" => list!("about by concerning for from of on regarding"),
        "draft" | "other" => list!("about between concerning for of on regarding to"),
        _ => list!("about between concerning of on regarding to"),
    };
    if scene.follows(list!("adopted concluded issued ratified received sent signed submitted written")) {
        return scene.is_next(2, list!("at between by from in to with"));
    }
    match scene.next(1) {
        "in" => {
            let somewhere = site.name(site.at + scene.object());
            scene.follows(opens) && (somewhere || scene.ahead(list!("area areas field fields industry sector sphere")))
        }
        // *extend this programme to the whole country*
        "to" if !site.kind(list!("letter reply other")) => {
            scene.next(3) == "effect" || !scene.is_next(2, words::DETERMINER) && scene.follows(opens)
        }
        _ if scene.follows(opens) => true,
        // *a law regulating fisheries*
        word => {
            site.kind(list!("agreement bill decree law"))
                && word.len() > 6
                && word.ends_with("ing")
                && !scene
                    .follows(list!("according concerning containing entering following including pertaining relating"))
        }
    }
}

/// The kind of document: a law that is still a draft is a bill.
pub fn kind(scene: &Scene) -> &'static str {
    let draft = || {
        scene.before(list!("draft drafted drafting prepare prepared preparing submit submitted"))
            || scene.verb(list!("drafted prepared submitted"))
    };
    match scene.site.head.kind {
        "law" | "bill" if scene.says(list!("draft framework")) || draft() => "bill",
        _ if scene.says(list!("draft")) => "draft",
        _ if scene.head(list!("address")) => "letter",
        kind => kind,
    }
}
