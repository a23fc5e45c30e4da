//! How names grow to the right: what a body is of, for and on.

use super::scene::Scene;
use crate::lang::class;
use crate::lists::mark;
use crate::text::at::LONGEST;

impl Scene<'_> {
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
                .series(end)
                .or_else(|| self.joined(end))
                .or_else(|| self.linked(end, wide))
                .or_else(|| self.lands(head, end))
                .or_else(|| self.both(end))
                .or_else(|| if wide { None } else { self.aimed(end) })
            {
                end = next;
            } else {
                break;
            }
        }
        if wide { end } else { self.whole(head, end) }
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

    /// `against Corruption`, `to Foreign Students`, `in Oil and Gas Technologies`: at what that aims which stands before.
    fn aimed(&self, end: usize) -> Option<usize> {
        let aims = self.is(end - 1, class::AIMS);
        let led = self.word(end) == "against" || matches!(self.word(end), "to" | "with" | "in") && aims;
        let at = self.past_the(end + 1);
        let other = mark::IN_PERSON.or(mark::IN_EVENT).or(mark::IN_FAC).or(class::TITLE);
        // `Centre of Excellence in Moscow`
        let other = if self.word(end) == "in" { other.or(mark::IN_PLACE) } else { other };
        let goes_on = led && self.names_on(at) && !self.is(at, other) && !self.someone(at);
        goes_on.then(|| self.thing_end(at))
    }

    /// A name that ends before token `end` without half of what it is of: `Office of the High Commissioner` is said to
    /// the end, `Office of the Upper Volgan prince` is only an office.
    fn whole(&self, head: usize, end: usize) -> usize {
        let last = end - 1;
        if self.is(last, class::HANGING) && self.follows(end) && self.is(end, class::TITLE) {
            return end + 1;
        }
        let noun = self.spaced(end) && self.word(end).starts_with(char::is_alphabetic);
        let half = self.is(last, mark::IN_NORP) && !self.word(last).ends_with('s') && noun;
        let link = |&at: &usize| matches!(self.word(at), "of" | "for" | "on" | "and" | "in" | "with");
        if half { (head..last).rev().find(link).unwrap_or(end) } else { end }
    }

    /// `and Local Government`, `and Medium-Sized Enterprises`: the end of a field that looks like a body.
    fn field(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < at + LONGEST && self.follows(end) && self.is(end, class::OF_A_FIELD) {
            end = self.unit_end(end);
        }
        (end > at && self.follows(end) && self.is(end, class::FIELD_OF_WORK)).then(|| self.unit_end(end))
    }

    /// `and the Arctic` of a `Commission for the Far East and the Arctic`: two lands for which a body is.
    fn lands(&self, head: usize, end: usize) -> Option<usize> {
        let at = end + 1 + usize::from(self.word(end + 1) == "the");
        let both = self.word(head) == "for" && self.word(end) == "and" && self.is(end - 1, mark::IN_PLACE);
        (both && self.follows(at) && self.is(at, mark::IN_LOC)).then(|| self.thing_end(at))
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
        if let Some(field) = self.field(at) {
            return Some(field);
        }
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
    fn series(&self, end: usize) -> Option<usize> {
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

    /// Whether words with capitals lead to a post: `First Deputy Defence Minister`.
    fn post_ahead(&self, i: usize) -> bool {
        let run = (i..self.len()).take(4).take_while(|&at| at == i || self.follows(at));
        run.skip(1).any(|at| self.is(at, class::POST) && !self.word(at).ends_with('s'))
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
