//! One turn as the rules for names see it: what each word may be, and how names grow to the left and to the right.

use crate::extract::View;
use crate::lang::class;
use crate::lists::mark;
use crate::lists::{Hit, Section};
use crate::text::at::LONGEST;
use crate::text::classes::Classes;
use crate::text::tokens::{Kind, Tokens};
use std::ops::Deref;

/// Under the name of a state or body, which may be in initials: *U.S.*, *U.N.*
const STATE: Classes = mark::IN_GPE.or(mark::IN_ORG);

/// What a name may take in on its left, beside words with capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing: places.
    Place,
    /// *and* between two words: institutions.
    Body,
    /// That, and years and ordinals: events.
    Event,
}

/// A turn whose words the rules for names ask.
#[derive(Debug)]
pub struct Scene<'v> {
    /// The turn.
    pub view: &'v View<'v>,
}

impl<'v> Deref for Scene<'v> {
    type Target = Tokens<'v>;

    fn deref(&self) -> &Tokens<'v> {
        &self.view.tokens
    }
}

impl<'v> Scene<'v> {
    /// Of a turn.
    pub fn new(view: &'v View<'v>) -> Self {
        Self { view }
    }

    /// Whether the lists call the given name at token `i` weak: `Islam`, `Mark` and `Frank` alone name nobody.
    pub fn everyday(&self, i: usize) -> bool {
        let hits = &self.view.hits;
        let first = hits.partition_point(|h| h.start < i);
        hits[first..].iter().take_while(|h| h.start == i).any(|h| h.weak && h.fact.section == Section::GivenName)
    }

    /// Whether the compound at `i` opens a sentence or bears a title, so that no name begins or goes on with it.
    pub fn bars(&self, i: usize) -> bool {
        let end = self.unit_end(i);
        if end > i + 1 {
            // `Editor-in-Chief`, `Lieutenant-Commander`
            return self.is(i, class::TITLE) || self.is(end - 1, class::TITLE);
        }
        self.is(i, class::OPENER.or(class::TIME))
            || (self.is(i, class::SOFT) && self.initial(i))
            || (self.is(i, class::TITLE) && !self.is(i, class::PART_OF_NAMES))
    }

    /// The name in front of a head noun in small letters at token `i` and of the words of these roles, small too, that
    /// stand between without a break: where it begins, the token after it, and its last one: `Blue Stream` before the
    /// `gas` of `pipeline`.
    pub fn in_front(&self, i: usize, roles: Classes, reach: Reach) -> Option<(usize, usize, usize)> {
        let mut at = i;
        while at > 0 && at + LONGEST > i && self.is(at - 1, roles) && !self.capital(at - 1) {
            at -= 1;
        }
        let last = at.checked_sub(1)?;
        (self.spaced(at) && self.spaced(i)).then(|| (self.left(at, reach), at, last))
    }

    /// Whether token `i` goes on with the name of a thing, as behind *of*: no head of another.
    pub fn names_on(&self, i: usize) -> bool {
        self.follows(i) && !self.bars(i) && !self.is(i, class::HEAD)
    }

    /// The token after the *the* that may stand at token `i`.
    pub fn past_the(&self, i: usize) -> usize {
        i + usize::from(self.word(i) == "the")
    }

    /// Where the name whose last word begins at token `head` begins: over words with capitals, possessives of common
    /// nouns (`People’s`), and what `reach` says.
    pub fn left(&self, head: usize, reach: Reach) -> usize {
        let mut start = head;
        for _ in 0..LONGEST {
            // `U.S.-Fredonia Business Council`
            let dashed = start > 2 && !self.spaced(start) && self.word(start - 1) == "-" && self.word(start - 2) == ".";
            if dashed && reach == Reach::Body && self.is(start - 2, STATE) {
                start = (0..start - 1).rev().take_while(|&i| self.is(i, STATE)).last().unwrap_or(start);
            }
            if start == 0 || !self.spaced(start) {
                break;
            }
            let last = start - 1;
            let first = self.unit_start(last);
            // `VII Chamber of Commerce and Industry Congress`
            if let Some(body) = self.body_before(start).filter(|_| reach == Reach::Event) {
                start = body;
                continue;
            }
            let next = match self.kind(last) {
                // `Riyadh-based Targeting Center`
                Some(Kind::Word) if first < last && self.is(last, class::LED) && !self.capital(last) => None,
                Some(Kind::Word) if self.capital(first) => (!self.bars(first)).then_some(first),
                Some(Kind::Word) if self.word(last) == "and" && reach != Reach::Place => self.joined_left(last),
                Some(Kind::Mark) if self.word(last) == "&" => self.joined_left(last),
                Some(Kind::Mark) if self.word(last) == "." && last > 0 && self.word(last - 1) == "St" => Some(last - 1),
                // `U.S. Embassy`
                Some(Kind::Mark) if self.word(last) == "." && self.is(last, STATE) => {
                    Some((0..last).rev().take_while(|&i| self.is(i, STATE)).last().unwrap_or(last))
                }
                Some(Kind::Possessive) if last > 0 && self.capital(last - 1) => {
                    let owner = self.unit_start(last - 1);
                    // `Teachers’ Day`, `Rescuer’s Day`, `People’s Republic`, `Prosecutor’s Office`
                    let listed = self.is(last - 1, class::OWNER);
                    let common = listed || self.word(last).chars().count() == 1 || reach == Reach::Event;
                    (common && !self.named(owner) && (listed || !self.bars(owner))).then_some(owner)
                }
                // `Russia – Africa Summit`
                Some(Kind::Mark) if self.word(last) == "–" && last > 0 && reach == Reach::Event => {
                    let other = self.unit_start(last - 1);
                    (self.named(other) && self.named(start)).then_some(other)
                }
                // `Army-2019 International Forum`
                Some(Kind::Number) if first < last && self.capital(first) && !self.bars(first) => Some(first),
                // `Brisbane 2032 Olympics`
                Some(Kind::Number)
                    if reach == Reach::Event
                        && last > 0
                        && self.year(last)
                        && self.spaced(last)
                        && self.is(head, class::GAMES)
                        && self.is(last - 1, mark::IN_GPE) =>
                {
                    return self.unit_start(last - 1);
                }
                // `2018–2019 Years of Culture`
                Some(Kind::Number) if reach == Reach::Event && self.year(last) && self.year(first) => return first,
                Some(Kind::Number) if reach == Reach::Event && self.counts(last) => return last,
                // `6th Paratroop Company`
                Some(Kind::Number) if self.is(head, class::UNIT.or(class::TOLD_BY_NUMBER)) && self.ordinal(last) => {
                    return last;
                }
                // `Formula 1 Russian Grand Prix`
                Some(Kind::Number)
                    if reach == Reach::Event && last > 0 && self.word(last).len() == 1 && self.capital(last - 1) =>
                {
                    Some(self.unit_start(last - 1))
                }
                _ => None,
            };
            match next {
                Some(next) => start = next,
                None => break,
            }
        }
        start
    }

    /// Where the name of a body of the lists begins that has small words in it and ends before token `end`.
    fn body_before(&self, end: usize) -> Option<usize> {
        let hits = &self.view.hits;
        let first = hits.partition_point(|h| h.start + LONGEST < end);
        let body = |h: &&Hit| !h.weak && h.end == end && h.start + 2 < end && h.fact.section == Section::Org;
        let found = hits[first..].iter().take_while(|h| h.start < end).find(body)?;
        (found.start..end).any(|t| !self.capital(t)).then_some(found.start)
    }

    /// What stands before an `and` inside a name: `Jewish Museum and Tolerance Centre`, not `Ministry of Finance and
    /// Central Bank`, not `Russia and Central Bank`.
    fn joined_left(&self, link: usize) -> Option<usize> {
        let last = link.checked_sub(1)?;
        let first = self.unit_start(last);
        // A listed name may stand over both sides.
        let named = (self.named(first) || self.named(last)) && !self.named(link);
        // `State Television and Radio Company`
        let air = |i: usize| matches!(self.word(i), "Television" | "TV" | "Radio");
        let head = self.is(last, class::HEAD) && !(air(last) && air(link + 1));
        let plain = self.capital(first) && !self.bars(first) && !named && !head;
        let after_of = first > 0 && matches!(self.word(first - 1), "of" | "for" | "on");
        // `Ivan Lamprov and Harbour Service`
        let someone = first > 0 && self.is(first - 1, mark::GIVEN) || self.is(last, mark::HOLDER);
        (plain && !after_of && !someone && !self.initial(first)).then_some(first)
    }

    /// A year or an ordinal.
    fn counts(&self, i: usize) -> bool {
        self.year(i) || self.ordinal(i)
    }

    /// Whether token `i` is under a sure name of the lists, of whatever type but a nationality.
    pub fn named(&self, i: usize) -> bool {
        self.is(i, mark::NAMED)
    }

    /// Whether the lists have a sure form that stands exactly here.
    pub fn listed(&self, start: usize, end: usize) -> bool {
        let hits = &self.view.hits;
        let first = hits.partition_point(|h| h.start < start);
        hits[first..].iter().take_while(|h| h.start == start).any(|h| h.end == end && !h.weak)
    }

    /// The end of the longest name of a body that begins at token `i` and has small words in it.
    pub fn listed_end(&self, i: usize) -> Option<usize> {
        let hits = &self.view.hits;
        let first = hits.partition_point(|h| h.start < i);
        let body = |h: &&Hit| !h.weak && h.fact.section == Section::Org && h.end > i + 2;
        hits[first..].iter().take_while(|h| h.start == i).find(body).map(|h| h.end)
    }

    /// The end of the longest sure form of the lists that begins at token `i`, or of the compound there.
    pub fn thing_end(&self, i: usize) -> usize {
        let hits = &self.view.hits;
        let first = hits.partition_point(|h| h.start < i);
        hits[first..]
            .iter()
            .take_while(|h| h.start == i)
            .find(|h| !h.weak && !matches!(h.fact.section, Section::GivenName | Section::Document | Section::Unknown))
            .map_or(self.unit_end(i), |h| h.end.max(self.unit_end(i)))
    }

    /// The end of the run of words with capitals that goes on at token `i`.
    pub fn run_end(&self, i: usize) -> usize {
        let mut at = i;
        for _ in 0..LONGEST {
            if !self.follows(at) || self.bars(at) {
                break;
            }
            at = self.unit_end(at);
        }
        at
    }

    /// Whether a person's name begins at token `i`.
    pub fn someone(&self, i: usize) -> bool {
        self.is(i, mark::IN_PERSON) || (self.is(i, mark::GIVEN) && self.follows(self.unit_end(i)))
    }
}
