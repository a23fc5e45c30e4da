//! The head noun in its text, and what stands in front of it.
//!
//! Every walk has a bound, so that a rule costs the same wherever it stands.

use super::heads::Head;
use super::{around, stamp};
use crate::extract::dates;
use crate::lang::class;
use crate::lists::{Hit, Section};
use crate::model::DocumentKind;
use crate::text::one_of::OneOf;
use crate::text::tokens::{Kind, Token, Tokens};

/// The longest walk to the left, in tokens.
const LEFT: usize = 14;

/// A head noun in its text.
#[derive(Clone, Copy)]
pub struct Site<'s> {
    /// The turn's tokens.
    pub tokens: &'s Tokens<'s>,
    /// The dates in the turn, on demand.
    pub dates: &'s dates::Words<'s>,
    /// The lists' forms in the turn, by first token.
    pub hits: &'s [Hit<'s>],
    /// The token of the head noun.
    pub at: usize,
    /// What it is.
    pub head: Head,
    /// All that stands in front of it.
    pub wide: Front,
}

/// What stands in front of a head noun and belongs to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Front {
    /// The first token of it; the head noun itself where nothing does.
    pub from: usize,
    /// Words with a capital that no sentence gave them.
    pub names: usize,
    /// Names among them that are a state's, a people's or a body's.
    pub owners: usize,
    /// Lower-case words.
    pub plain: usize,
    /// A year or a month opens it.
    pub dated: bool,
}

impl<'s> Site<'s> {
    /// The head noun at token `at`, looked at from all sides that every rule needs.
    pub fn new(dates: &'s dates::Words<'s>, hits: &'s [Hit<'s>], at: usize, head: Head) -> Self {
        let mut site = Self { tokens: dates.tokens, dates, hits, at, head, wide: Front::default() };
        site.wide = site.front(at, false);
        site
    }

    /// The names alone that stand in front of it.
    pub fn near(&self) -> Front {
        self.front(self.at, true)
    }

    /// Whether token `i` is one of these words.
    pub fn is(&self, i: usize, words: impl OneOf) -> bool {
        words.has(self.tokens, i)
    }

    /// Whether token `i` is one of these words, whatever its capitals.
    pub fn like(&self, i: usize, words: impl OneOf) -> bool {
        words.has_like(self.tokens, i)
    }

    /// Whether the word `back` tokens before token `i` is one of these.
    pub fn was(&self, i: usize, back: usize, words: impl OneOf) -> bool {
        i.checked_sub(back).is_some_and(|k| self.is(k, words))
    }

    /// The same, whatever its capitals.
    pub fn was_like(&self, i: usize, back: usize, words: impl OneOf) -> bool {
        i.checked_sub(back).is_some_and(|k| self.like(k, words))
    }

    /// Whether the document is of one of these kinds.
    pub fn kind(&self, kinds: &[DocumentKind]) -> bool {
        kinds.contains(&self.head.kind)
    }

    /// The token at `i`, if there is one.
    pub fn token(&self, i: usize) -> Option<&'s Token> {
        self.tokens.list.get(i)
    }

    /// The words of token `i`; empty past the end.
    pub fn word(&self, i: usize) -> &'s str {
        self.tokens.word(i)
    }

    /// The word `back` tokens before token `i`; empty before the beginning.
    pub fn before(&self, i: usize, back: usize) -> &'s str {
        i.checked_sub(back).map_or("", |k| self.tokens.word(k))
    }

    /// Whether the head noun's capital means something.
    pub fn capital(&self) -> bool {
        self.name(self.at)
    }

    /// Whether token `i` is a word whose capital no sentence gave it.
    pub fn name(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == Kind::Word && t.capital() && (!t.initial() || t.all_caps()))
    }

    /// Whether token `i` is a name, or the first word of a sentence and of a name that goes on: *Federal Law No. 44*.
    fn opens_name(&self, i: usize) -> bool {
        self.name(i)
            || self.token(i).is_some_and(|t| t.capital())
                && !self.stops(i)
                && !around::is_participle(self.tokens, i)
                && (self.name(i + 1) || self.word(i + 1) == "-")
    }

    /// Whether token `i` is a word that no noun phrase holds, or none at all.
    pub fn stops(&self, i: usize) -> bool {
        let Some(token) = self.token(i) else { return true };
        match token.kind {
            // *Mr Orlov and I plan to go*
            Kind::Word if self.word(i) == "I" => !self.name(i.wrapping_sub(1)) || self.was(i, 1, "and"),
            Kind::Word if !token.capital() => self.is(i, class::PHRASE_STOP),
            Kind::Word => token.initial() && !token.all_caps() && self.like(i, class::PHRASE_STOP),
            Kind::Number => false,
            _ => true,
        }
    }

    /// Whether the lists know a form of one of these sections at token `i`.
    pub fn listed(&self, i: usize, sections: &[Section]) -> bool {
        let first = self.hits.partition_point(|h| h.start < i);
        self.hits[first..].iter().take_while(|h| h.start == i).any(|h| sections.contains(&h.fact.section))
    }

    /// Whether the lists know a region at token `i` whose code begins so: `US-` of the states of America.
    pub fn region(&self, i: usize, code: &str) -> bool {
        let first = self.hits.partition_point(|h| h.start < i);
        let of = |h: &Hit| h.fact.attribute("iso3166").is_some_and(|known| known.starts_with(code));
        self.hits[first..].iter().take_while(|h| h.start == i).any(of)
    }

    /// Whether token `i` names a state, a people, a body or an event: a document of theirs is meant, not its name.
    pub fn owner(&self, i: usize) -> bool {
        around::is_of_a_people(self.tokens, i)
            || self.is(i, class::BODY_NOUN)
            || self
                .listed(i, &[Section::Gpe, Section::Norp, Section::Org, Section::Loc, Section::Person, Section::Event])
    }

    /// The first token of the compound that ends at token `i`: *eight-point*, *Russian-Turkish*, *2011–2015*.
    fn compound(&self, i: usize) -> usize {
        let mut first = i;
        while first >= 2
            && i - first < 6
            && matches!(self.word(first - 1), "-" | "–" | "‑" | "/")
            && self.token(first).is_some_and(|t| !t.spaced())
            && self.token(first - 1).is_some_and(|t| !t.spaced())
        {
            let part = self.initials(first - 2);
            if part.is_none() && !self.token(first - 2).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number)) {
                break;
            }
            first = part.unwrap_or(first - 2);
        }
        first
    }

    /// The first token of the state or body in initials whose last full stop is token `i`: *U.S.*
    pub fn initials(&self, i: usize) -> Option<usize> {
        let letter =
            |k: usize| self.token(k).is_some_and(|t| t.kind == Kind::Word && t.capital()) && self.word(k).len() == 1;
        let pair =
            |stop: usize| stop > 0 && self.word(stop) == "." && letter(stop - 1) && !self.tokens.list[stop].spaced();
        let mut first = i + 1;
        while first >= 2 && i + 1 - first < 6 && pair(first - 1) && (first > i || !self.tokens.list[first].spaced()) {
            first -= 2;
        }
        (first + 3 <= i).then_some(first)
    }

    /// The modifiers in front of token `at`; with `names` alone, no lower-case ones.
    pub fn front(&self, at: usize, names: bool) -> Front {
        let mut front = Front { from: at, ..Front::default() };
        while front.from > 0 && at - front.from < LEFT {
            let last = front.from - 1;
            let first = self.compound(last);
            let word = self.word(last);
            let Some(token) = self.token(last) else { break };
            // *the Anti-Ballistic Missile (ABM) Treaty*
            if word == ")"
                && last > 2
                && self.before(last, 2) == "("
                && self.token(last - 1).is_some_and(|t| t.all_caps())
            {
                front.from = last - 2;
                continue;
            }
            // *the Harbour Dues (Better Lights) Bill*
            if word == ")"
                && self.is(self.at, class::SHORT_TITLE)
                && let Some(open) = (last.saturating_sub(10)..last).rev().find(|&i| self.word(i) == "(")
                && self.token(open + 1).is_some_and(|t| t.capital())
            {
                front.from = open;
                continue;
            }
            // *the U.S. Arctic Strategy*
            if let Some(first) = self.initials(last) {
                front = Front { from: first, names: front.names + 1, owners: front.owners + 1, ..front };
                continue;
            }
            if !matches!(token.kind, Kind::Word | Kind::Number) {
                break;
            }
            // *the Don’t Look Down bill*; it’*ll plan*
            if self.contracted(last) {
                if front.names > 0 && self.name(last - 2) {
                    front = Front { from: last - 2, names: front.names + 1, ..front };
                    continue;
                }
                break;
            }
            let capital = self.opens_name(first) || (first..=last).any(|i| self.name(i));
            // A date opens the phrase; any other number counts things.
            if token.kind == Kind::Number && (first == last || stamp::is_year(self.dates, last)) {
                if let Some(from) = stamp::before(self.dates, last + 1) {
                    front = Front { from: from.min(first), dated: true, ..front };
                }
                break;
            }
            if capital && stamp::is_month(self.dates, first) {
                return Front { from: first, dated: true, ..front };
            }
            // *Science and Technology Development Strategy*
            if word == "and" && !self.head.plural && last > 0 && self.name(last + 1) {
                // *the Lisbon Declaration and Action Plan* are two.
                if !self.name(last - 1) || self.owner(last - 1) || self.is(last - 1, class::WHOLE_NAME) {
                    break;
                }
                front.from = last - 1;
                front.names += 1;
                continue;
            }
            // *a partnership and cooperation agreement*
            if word == "and" && !names && self.was(last, 1, class::COUPLED) && self.is(last + 1, class::COUPLED) {
                front.from = last;
                continue;
            }
            // *the so-called programme*; *I ask you to draft programmes*
            if word == "called" || word == "draft" && self.was(last, 1, class::BEFORE_DRAFTING) {
                break;
            }
            let verb = first == last && (self.stops(last) || around::is_participle(self.tokens, last));
            if !capital && (names || verb) {
                break;
            }
            front.from = first;
            front.names += usize::from(capital);
            front.owners += usize::from(capital && (self.owner(first) || self.owner(last)));
            front.plain += usize::from(!capital);
        }
        front
    }
}
