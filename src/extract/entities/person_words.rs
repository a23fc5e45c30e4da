//! Which words may be in a person’s name, how far it goes, and what is only called after somebody.

use super::scene::Scene;
use crate::lang::class;
use crate::lists::mark;
use crate::text::classes::Classes;

/// What cannot be a word of a person's name.
const OTHER_THINGS: Classes =
    class::HEAD.or(mark::IN_ORG).or(mark::IN_PLACE).or(mark::IN_FAC).or(mark::IN_EVENT).or(mark::IN_NORP);

/// Whether the compound at `i` can be a word of a person's name.
pub fn fits(scene: &Scene, i: usize) -> bool {
    scene.capital(i)
        && (!scene.bars(i) || month(scene, i))
        && (!scene.is(i, OTHER_THINGS)
            || scene.is(i, mark::GIVEN)
            || married(scene, i)
            || middle(scene, i)
            || namesake(scene, i)
            || housed(scene, i))
        && !scene.is(i, class::NO_SURNAME.or(class::GENERATION))
        && spelled(scene.word(i))
}

/// Whether a word is written as a name is: `Belkin`, `O’Hara`, and not `NATO`, `I’m`.
pub fn spelled(word: &str) -> bool {
    let mut rest = word.chars().skip(1);
    rest.next().is_none_or(|c| c.is_lowercase() || c == '’' && rest.next().is_some_and(char::is_uppercase))
}

/// `Claas-Muhlhauser`: a surname whose first half is also the name of a company.
fn married(scene: &Scene, i: usize) -> bool {
    let end = scene.unit_end(i);
    end == i + 3
        && i > 0
        && scene.is(i - 1, mark::GIVEN)
        && scene.capital(end - 1)
        && !scene.is(i, class::HEAD)
        && !scene.is(end - 1, OTHER_THINGS)
}

/// `Paulo Lima dos Reis`: a name of a town inside, with the particle of a surname behind it.
fn middle(scene: &Scene, i: usize) -> bool {
    i > 0
        && scene.is(i - 1, mark::GIVEN)
        && scene.is(i, mark::IN_PLACE)
        && !scene.is(i, class::HEAD)
        && !scene.capital(i + 1)
        && scene.is(i + 1, class::PARTICLE)
        && scene.follows(i + 2)
}

/// `Steve Holland`, `Sir Angus Houston`: a state or a town behind what is a given name and nothing else, inside a
/// sentence or behind a form of address.
fn namesake(scene: &Scene, i: usize) -> bool {
    const FIRST: Classes = mark::IN_PLACE.or(class::OPENER).or(class::SOFT).or(class::HEAD);
    let addressed = i > 1 && scene.is(i - 2, class::ADDRESS) && scene.capital(i - 2);
    i > 1
        && scene.is(i - 1, mark::GIVEN)
        && !scene.is(i - 1, FIRST)
        && (addressed || !scene.initial(i - 1) && !scene.capital(i - 2))
        && scene.is(i, mark::IN_GPE)
        && scene.unit_end(i) == i + 1
        && !scene.capital(i + 1)
}

/// `Philip Lane`, `Bob Gates`: the head of a building behind a given name and nothing else, where no building is meant.
pub fn housed(scene: &Scene, i: usize) -> bool {
    let first = i.wrapping_sub(1);
    let named = i > 0 && scene.is(first, mark::GIVEN) && scene.unit_start(first) == first && scene.unit_end(i) == i + 1;
    if !named || !scene.is(i, class::HOUSE_AND_SURNAME) || scene.everyday(first) || !scene.spaced(i) {
        return false;
    }
    let before = first.checked_sub(1);
    let placed = before.is_some_and(|b| {
        scene.is(b, class::LOCATIVE) || scene.capital(b) || matches!(scene.word(b), "the" | "The" | "at" | "of" | "on")
    });
    !placed && !scene.follows(i + 1) && !matches!(scene.word(i + 1), "of" | "in")
}

/// `Theresa May`: a month after a given name, and no day after it.
fn month(scene: &Scene, i: usize) -> bool {
    scene.is(i, class::TIME) && i > 0 && scene.is(i - 1, mark::GIVEN) && scene.capital(i - 1) && !scene.numeral(i + 1)
}

/// Whether another word may go on with a name whose first is the compound at `i`: behind most words with capitals none does.
pub fn has_second(scene: &Scene, i: usize) -> bool {
    let next = scene.unit_end(i);
    scene.capital(next) || scene.is(next, class::PARTICLE)
}

/// The end of a person's name that begins at `i`, and how many words with capitals it has; particles and initials
/// inside count with the word they bring. It has `most` such words at most.
pub fn run(scene: &Scene, i: usize, most: usize) -> (usize, usize) {
    let (mut end, mut count) = (i, 0);
    while count < most {
        let mut at = end;
        // `Franklin D. Roosevelt`
        while count > 0 && scene.capital(at) && scene.word(at).chars().count() == 1 && scene.word(at + 1) == "." {
            at += 2;
        }
        // `Salman bin Abdulaziz Al Saud`, `Sadyr Uulu`, `Bashar al-Assad`
        while (count > 0 || scene.unit_end(at) > at + 1) && scene.is(at, class::PARTICLE) && scene.spaced(at) {
            if scene.unit_end(at) > at + 1 || !(scene.is(at + 1, class::PARTICLE) || scene.follows(at + 1)) {
                break;
            }
            at += 1;
        }
        let particle = scene.is(at, class::PARTICLE) && scene.unit_end(at) > at + 1;
        if count > 0 && !scene.spaced(at) && at == end || !(particle || fits(scene, at)) {
            break;
        }
        end = scene.unit_end(at);
        count += 1;
    }
    if count > 0 {
        end = suffixed(scene, end);
    }
    (end, count)
}

/// The token after what tells a son from his father, behind a name that ends before token `end`: `Casey Jr.`, `Brown, Jr.`,
/// `Austin III`.
pub fn suffixed(scene: &Scene, end: usize) -> usize {
    let at = end + usize::from(scene.word(end) == ",");
    if scene.capital(at) && scene.is(at, class::GENERATION) {
        return at + 1 + usize::from(scene.word(at + 1) == "." && !scene.spaced(at + 1));
    }
    end + usize::from(scene.follows(end) && scene.is(end, class::ROMAN) && scene.word(end) != "I")
}

/// Whether a name that ends before `end` turns out to be the front of another thing: `Alexander Garden`.
pub fn goes_on(scene: &Scene, end: usize) -> bool {
    scene.follows(end) && scene.is(end, class::HEAD) && !housed(scene, end)
}

/// Whether a post or form of address is at `i`, hyphenated ones with it.
pub fn title(scene: &Scene, i: usize) -> bool {
    scene.capital(i) && (scene.is(i, class::TITLE) || scene.is(scene.unit_end(i) - 1, class::TITLE))
}

/// Whether a surname that ends before token `end` is what a school, a prize, a rifle or a street is called after.
pub fn of_a_thing(scene: &Scene, end: usize) -> bool {
    let after = scene.spaced(end) && !scene.capital(end);
    let kind = after && scene.is(end, class::NAMED_AFTER_KIND);
    let at = end + usize::from(kind && !scene.is(end, class::NAMED_AFTER));
    let thing = |t: usize| scene.spaced(t) && !scene.capital(t) && scene.is(t, class::NAMED_AFTER);
    after && (thing(at) || kind && thing(at + 1))
}

/// Whether a surname is a law’s or a party’s before a court: `the Belkin Act`, `Dale v. Belkin`.
pub fn of_a_law(scene: &Scene, start: usize, end: usize) -> bool {
    let versus = |i: usize| matches!(scene.word(i), "v" | "vs");
    let unit = scene.unit_end(end - 1);
    scene.spaced(unit) && scene.is(unit, class::LAW) && (scene.capital(unit) || unit > end)
        || versus(end)
        || start > 0 && (versus(start - 1) || start > 1 && scene.word(start - 1) == "." && versus(start - 2))
}

/// Whether a surname stands for a law, a party before a court or a thing that is called after somebody.
pub fn named_otherwise(scene: &Scene, start: usize, end: usize) -> bool {
    of_a_law(scene, start, end) || of_a_thing(scene, end)
}
