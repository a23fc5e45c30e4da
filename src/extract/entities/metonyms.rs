//! Houses called like those who sit in them: *the White House said*, but *at the White House*.

use super::scene::Scene;
use crate::lang::class;

/// Whether the words from token `start` to `end`, which name a house, stand for those who sit in it: they mostly do, unless
/// something is there, or goes there.
pub fn acts(scene: &Scene, start: usize, end: usize) -> bool {
    // *the White House press office*; *the White House lawn*
    if scene.is(end, class::SEATED.or(class::POST)) {
        return true;
    }
    if scene.is(end, class::HOUSE_PART) {
        return false;
    }
    let article = start > 0 && matches!(scene.word(start - 1), "the" | "The");
    let front = start - usize::from(article);
    let before = |back: usize| front.checked_sub(back);
    let Some(last) = before(1) else { return article };
    let moves = || (2..=5).filter_map(before).any(|i| scene.is(i, class::MOVES));
    match scene.word(last) {
        // *his tenure at the White House*
        "at" | "in" => before(2).is_some_and(|i| scene.is(i, class::SEAT_WORK)),
        "At" | "In" | "into" | "inside" | "outside" | "near" | "around" | "across" => false,
        // *the way to the White House*; *this is Abdullah from the White House*, *provided to the White House*
        "to" | "from" | "by" | "toward" | "towards" => !moves(),
        _ => !scene.is(last, class::MOVES),
    }
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
            "the White House review of it",
            "when the White House began it",
            "it was given to the White House then",
            "he won the White House twice",
        ] {
            assert!(acts(text), "{text}");
        }
        for text in [
            "He spoke at the White House.",
            "the way to the White House",
            "the White House lawn",
            "back in the White House has",
            "they stopped by the White House",
            "They will depart the White House at noon.",
            "He welcomed them to the White House.",
            "The President returned from a walk to the White House.",
        ] {
            assert!(!acts(text), "{text}");
        }
    }
}
