//! Houses called like those who sit in them: *the White House said*, but *at the White House*.

use super::scene::Scene;
use crate::lang::class;
use crate::lists::mark;

/// Whether the words from token `start` to `end`, which name a house, stand for those who sit in it.
pub fn acts(scene: &Scene, start: usize, end: usize) -> bool {
    let article = start > 0 && matches!(scene.word(start - 1), "the" | "The");
    let front = start - usize::from(article);
    let before = |back: usize| front.checked_sub(back).filter(|_| article);
    let from = before(2).filter(|&i| matches!(scene.word(i + 1), "from" | "by" | "of" | "with"));
    // *guidance from the White House*
    if from.is_some_and(|i| scene.is(i, class::SEATED)) || scene.is(end, class::SEATED.or(class::POST)) {
        return true;
    }
    // *will be sent by the White House*, but not *stop by the White House*
    if before(2).is_some_and(|i| scene.word(i + 1) == "by" && done(scene.word(i))) {
        return true;
    }
    // *This is Abdullah from the White House*
    if before(2).is_some_and(|i| scene.word(i + 1) == "from" && scene.capital(i) && scene.is(i, mark::GIVEN)) {
        return true;
    }
    // *his tenure at the White House*
    if before(2).is_some_and(|i| matches!(scene.word(i + 1), "at" | "in") && scene.is(i, class::SEAT_WORK)) {
        return true;
    }
    // *back in the White House, has said*: a place, whatever follows.
    if before(1)
        .is_some_and(|i| scene.is(i, class::LOCATIVE) || matches!(scene.word(i), "at" | "At" | "into" | "inside"))
    {
        return false;
    }
    let past = (end..end + 2).find(|&i| !(scene.word(i).ends_with("ly") || scene.is(i, class::HASTE))).unwrap_or(end);
    scene.is(past, class::SEAT_VERB)
        || scene.possessive(end)
        // *Is the White House concerned*, *told the White House*
        || before(1).is_some_and(|i| scene.is(i, class::SEAT_VERB.or(class::SEAT_ASKED)))
        // *the White House and Congress*
        || matches!(scene.word(end), "and" | "or")
            && scene.is(end + 1 + usize::from(scene.word(end + 1) == "the"), mark::IN_ORG.or(class::ORG_HEAD))
}

/// Whether a word says what was done: *sent*, *released*.
fn done(word: &str) -> bool {
    word.ends_with("ed") && !matches!(word, "stopped" | "dropped" | "passed" | "walked")
        || matches!(word, "sent" | "made" | "put" | "given" | "written" | "held" | "taken" | "run" | "led")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::View;
    use crate::lang;
    use crate::lists::Lists;
    use crate::model::Turn;

    #[test]
    fn a_house_acts_where_it_says_asks_or_is_asked() {
        let (lists, record) = (Lists::default(), Turn::default());
        let acts = |text: &str| {
            let (tokens, hits) = lists.read(lang::cut(text));
            let view = View { turn: 0, tokens, hits, record: &record };
            let scene = Scene::new(&view);
            let at = (0..scene.len()).find(|&i| scene.word(i) == "White").unwrap();
            super::acts(&scene, at, at + 2)
        };
        for text in [
            "The White House said so",
            "what the White House really wants",
            "Is the White House concerned about it?",
            "a White House official told us",
            "the White House’s position",
            "they told the White House that",
            "any guidance from the White House today",
            "between the White House and Congress",
            "during his tenure at the White House he",
            "a readout that will be sent by the White House shortly",
            "This is Maria from the White House",
        ] {
            assert!(acts(text), "{text}");
        }
        for text in [
            "He spoke at the White House.",
            "the way to the White House",
            "the White House lawn",
            "back in the White House has",
            "they stopped by the White House",
        ] {
            assert!(!acts(text), "{text}");
        }
    }
}
