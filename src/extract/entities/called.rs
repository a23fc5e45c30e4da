//! How somebody is called by a given name alone.

use super::memory::Memory;
use super::scene::Scene;
use super::weak::OTHER;
use crate::lang::class;
use crate::lists::mark;

/// Whether a given name alone is how somebody is called here: `my friend Gennady`, `Tatyana, go ahead`.
pub fn called(scene: &Scene, i: usize, memory: &Memory) -> bool {
    let known = memory.given(scene, i);
    let before = i.checked_sub(1).map_or("", |b| scene.word(b));
    let apart = matches!(scene.word(i + 1), "," | "!" | "?" | "." | "…" | "–" | "—" | "-" | "");
    // `Christi’s question`
    let apart = apart || asked(scene, i);
    let name = known
        || (scene.is(i, mark::GIVEN) && (!scene.everyday(i) || turned_to(scene, i)))
        || apart && thanked(scene, i);
    name && !scene.named(i)
        && !scene.is(i, mark::IN_NORP.or(class::SOFT).or(class::TITLE).or(class::TIME))
        && scene.unit_end(i) == i + 1
        && !matches!(before, "[" | "the" | "The" | "a" | "an" | "“" | "\"" | "«")
        // `Peter keeps the lamp`, of one named in full and whose name is no word
        && (!scene.initial(i) || apart || !scene.everyday(i) && (known || scene.is(i + 1, class::SPOKE)) && verb(scene, i + 1))
}

/// Whether somebody is turned to by the word at token `i`, which may be an everyday word elsewhere: *Nick, if you don’t
/// mind*, *Yeah, Ben, thanks*, *we’ll go to Ben next*.
fn turned_to(scene: &Scene, i: usize) -> bool {
    let back = |n: usize| i.checked_sub(n).map_or("", |b| scene.word(b));
    let next = scene.word(i + 1);
    let ends = matches!(next, "." | "?" | "!" | "");
    let asked = scene.is(i + 2, class::ASKS_OF);
    let greets = i > 1 && scene.is(i - 2, class::GREETS);
    let gone = matches!(back(1), "to" | "with") && i > 1 && scene.is(i - 2, class::TURNS);
    self::asked(scene, i)
        || scene.initial(i) && (next == "," && (asked || i == 0) || ends && i == 0)
        || back(1) == "," && next == "," && between(scene, i)
        || back(1) == "," && greets && (ends || matches!(next, "," | "—" | "–"))
        || gone
            && (ends
                || matches!(next, "," | "(" | "next" | "and" | "or" | "first" | "then" | "with" | "at" | "from" | "in"))
}

/// Whether the word at token `i` is put between two halves of a clause, and no list: *I think, Ben, that we are close*.
fn between(scene: &Scene, i: usize) -> bool {
    let small = |at: usize| scene.word(at).starts_with(char::is_lowercase);
    !scene.initial(i) && i > 1 && small(i - 2) && small(i + 2) && !matches!(scene.word(i + 2), "and" | "or" | "as")
}

/// Whether a question of the one at token `i` is spoken of: `to Ben’s question`.
fn asked(scene: &Scene, i: usize) -> bool {
    scene.possessive(i + 1) && scene.is(i + 2, class::ASKED)
}

/// Whether somebody whom no list knows is thanked by the word at token `i`: `Thanks, Zdibora.`
fn thanked(scene: &Scene, i: usize) -> bool {
    let back = |n: usize| i.checked_sub(n).map_or("", |b| scene.word(b));
    let thanks = matches!(back(2), "Thanks" | "thanks") || back(2) == "you" && matches!(back(3), "Thank" | "thank");
    back(1) == ","
        && thanks
        && scene.word(i).len() > 2
        && !scene.view.tokens.list[i].all_caps()
        && !scene.is(i, OTHER)
        && !scene.is(i, class::THANKED)
}

/// Whether a verb in the present or past stands here, in small letters: `keeps`, `went`.
fn verb(scene: &Scene, i: usize) -> bool {
    let word = scene.word(i);
    scene.spaced(i)
        && !scene.capital(i)
        && (word.len() > 3 && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"))
            || matches!(
                word,
                "is" | "was" | "has" | "had" | "will" | "would" | "can" | "said" | "went" | "came" | "did"
            ))
}
