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
                Some(Kind::Number) if self.is(head, class::UNIT) && self.ordinal(last) => return last,
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
        let plain = self.capital(first) && !self.bars(first) && !named && !self.is(last, class::HEAD);
        let after_of = first > 0 && matches!(self.word(first - 1), "of" | "for" | "on");
        (plain && !after_of && !self.initial(first)).then_some(first)
    }

    /// A year or an ordinal.
    fn counts(&self, i: usize) -> bool {
        self.year(i) || self.ordinal(i)
    }

    /// Whether token `i` is under a sure name of the lists, of whatever type but a nationality.
    pub fn named(&self, i: usize) -> bool {
        self.is(i, mark::NAMED)
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

    /// Where the name goes on to after a head that ends before token `end`: `of`, `for` or `on` and what they bring.
    /// `wide` lets *in* and the like go on too, and persons' names, as in `Year of Russia in Japan`.
    pub fn right(&self, head: usize, wide: bool) -> usize {
        let Some(mut end) = self.linked(head, wide) else { return head };
        for _ in 0..LONGEST {
            let after_place = self.is(end - 1, mark::IN_GPE);
            let fits = self.follows(end) && !self.bars(end) && (wide || !self.someone(end));
            // `of the CIS Member States`
            if self.is(end - 1, mark::IN_ORG) && self.word(end) == "Member" && self.is(end + 1, class::MEMBERS) {
                end += 2;
            } else if fits && (!after_place || self.heads_on(end)) {
                end = self.thing_end(end);
            } else if self.possessive(end) && after_place && self.follows(end + 1) && self.heads_on(end + 1) {
                end = self.thing_end(end + 1);
            } else if self.possessive(end) && self.is(end - 1, class::OWNER) && self.follows(end + 1) {
                // `Contest for Children’s Drawings`
                end = self.run_end(end + 1);
            } else if let Some(next) = self
                .listed(end)
                .or_else(|| self.joined(end))
                .or_else(|| self.linked(end, wide))
                .or_else(|| self.lands(head, end))
                .or_else(|| self.both(end))
            {
                end = next;
            } else {
                break;
            }
        }
        end
    }

    /// `and the Arctic` of a `Commission for the Far East and the Arctic`: two lands for which a body is.
    fn lands(&self, head: usize, end: usize) -> Option<usize> {
        let at = end + 1 + usize::from(self.word(end + 1) == "the");
        let both = self.word(head) == "for" && self.word(end) == "and" && self.is(end - 1, mark::IN_PLACE);
        (both && self.follows(at) && self.is(at, mark::IN_LOC)).then(|| self.thing_end(at))
    }

    /// `and Belarusian Regions` of a `Forum of Russian and Belarusian Regions`, `and Russia` of *Regions of Belarus and
    /// Russia*: what two nations have; and the `language` of a `Year of the Russian language`.
    fn both(&self, end: usize) -> Option<usize> {
        let nation = |i: usize| self.is(i, mark::IN_NORP) && self.unit_end(i) == i + 1;
        if nation(end - 1) && self.is(end, class::OF_A_NATION) && !self.capital(end) {
            return Some(end + 1);
        }
        let other = end + 1 + usize::from(self.word(end + 1) == "the");
        if self.word(end) != "and" || !self.follows(other) {
            return None;
        }
        let theirs = || nation(end - 1) && nation(other) && self.follows(other + 1) && !self.bars(other + 1);
        let of = end > 2 && self.word(end - 2) == "of" && self.is(end - 3, class::OF_TWO_STATES);
        let states = || of && self.is(end - 1, mark::IN_GPE) && self.is(other, mark::IN_GPE);
        match (theirs(), states()) {
            (true, _) => Some(self.unit_end(other + 1)),
            (_, true) => Some(self.thing_end(other)),
            _ => None,
        }
    }

    /// `of the Russian Federation`: the end of what a link at `end` brings.
    fn linked(&self, end: usize, wide: bool) -> Option<usize> {
        let link = self.word(end);
        if !(matches!(link, "of" | "for" | "on") || wide && matches!(link, "in" | "to" | "with" | "against")) {
            return None;
        }
        let mut at = end + 1;
        if matches!(self.word(at), "the" | "our" | "Our" | "all") {
            at += 1;
        }
        // `Council of Ministers`
        let several = self.is(at, class::POST) && self.word(at).ends_with('s');
        (self.follows(at) && (several || !self.bars(at))).then(|| self.thing_end(at))
    }

    /// `and Trade`: what goes on after *and* when it is no name of its own.
    fn joined(&self, end: usize) -> Option<usize> {
        if !matches!(self.word(end), "and" | "&") {
            return None;
        }
        let at = end + 1;
        let subject = self.follows(at)
            && !self.bars(at)
            && !self.named(at)
            && !self.someone(at)
            && !self.post_ahead(at)
            && !self.is(at, class::ORG_HEAD.or(class::FAC_HEAD).or(class::GPE_FRONT))
            && !self.head_ahead(at);
        subject.then(|| self.unit_end(at))
    }

    /// `, Allocation and Accommodation`: a list of subjects that ends with *and*.
    fn listed(&self, end: usize) -> Option<usize> {
        let mut at = end;
        while self.word(at) == "," && at < end + 2 * LONGEST {
            at += 1;
            if !self.follows(at) || self.bars(at) || self.named(at) || self.someone(at) || self.is(at, class::HEAD) {
                return None;
            }
            at = self.run_end(at);
            // `Environmental, Technological, and Nuclear Supervision`
            if self.word(at) == "," && self.word(at + 1) == "and" {
                return self.joined(at + 1);
            }
        }
        if at == end { None } else { self.joined(at) }
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

    /// Whether words with capitals lead to a post: `First Deputy Defence Minister`.
    fn post_ahead(&self, i: usize) -> bool {
        let run = (i..self.len()).take(4).take_while(|&at| at == i || self.follows(at));
        run.skip(1).any(|at| self.is(at, class::POST) && !self.word(at).ends_with('s'))
    }

    /// Whether a person's name begins at token `i`.
    pub fn someone(&self, i: usize) -> bool {
        self.is(i, mark::IN_PERSON) || (self.is(i, mark::GIVEN) && self.follows(self.unit_end(i)))
    }

    /// Whether words with capitals go on from token `i` to an institution's head.
    fn heads_on(&self, i: usize) -> bool {
        self.is(i, class::ORG_HEAD) || self.head_ahead(i)
    }

    /// Whether an institution's head stands a few words after token `i`, all with capitals.
    fn head_ahead(&self, i: usize) -> bool {
        let mut at = self.unit_end(i);
        for _ in 0..3 {
            if !self.follows(at) {
                return false;
            }
            if self.is(at, class::ORG_HEAD) {
                return true;
            }
            at = self.unit_end(at);
        }
        false
    }
}
