//! Where the sentence goes on behind a phrase in small letters: its verb, a word that tells what a letter says, a time or
//! place at which something is done with the document.

use super::phrase::Site;
use super::stamp;
use crate::extract::dates::When;
use crate::lang::class;
use crate::text::tokens::Kind;

impl Site<'_> {
    /// Whether the phrase ends before the word at token `i`, behind its first words, because that is the sentence’s verb or
    /// tells what a letter says: *the plan for ports* calls for it, *the report on Syria* hasn’t come, *a letter to the
    /// mayor* asking for help. What a document is *to do* has verbs of its own.
    pub fn acts(&self, i: usize, task: bool) -> bool {
        let word = self.word(i);
        if self.was(i, 1, class::LINKING) || self.was(i, 1, ["and", "or"]) || self.name(i) {
            return false;
        }
        let denied = word.ends_with('n') && self.contracted(i + 2);
        let object = || self.is(i + 1, class::OBJECT.or(class::PRONOUN)) || self.is(i + 1, ["that", "it"]);
        let passive = || word.len() > 4 && word.ends_with("ed") && !self.was(i, 1, class::DETERMINER);
        denied
            || self.is(i, class::SENTENCE_VERB)
            || self.is(i, class::TELLING)
            || matches!(word, "asks" | "calls") && self.is(i + 1, ["for", "on"])
            || !task && (self.is(i, class::NOUN_OR_VERB) || passive()) && object()
    }

    /// Whether token `i` is what an apostrophe leaves of a verb or of *not*: *it’ll*, *don’t*.
    pub fn contracted(&self, i: usize) -> bool {
        let tied = |k: usize| self.token(k).is_some_and(|t| !t.spaced());
        i >= 2
            && matches!(self.word(i), "t" | "ll" | "re" | "ve" | "d" | "m")
            && matches!(self.word(i - 1), "’" | "'")
            && self.token(i - 2).is_some_and(|t| t.kind == Kind::Word)
            && tied(i)
            && tied(i - 1)
    }

    /// Whether words that say when something was or will be begin at token `i`, with no preposition that ties them to the
    /// matter: *the letter to the mayor* this morning.
    pub fn tells_when(&self, i: usize) -> bool {
        let time =
            |when| matches!(when, When::Shift(..) | When::Weekday(..) | When::LastWeekday(_) | When::SameDay(..));
        // *approved it* early Sunday morning
        let at = i + usize::from(self.is(i, ["early", "late"]));
        !self.was(i, 1, class::LINKING.or(class::BEFORE_TIME))
            && (self.is(at, class::WEEKDAY) || self.dates.simple(at).is_some_and(|r| time(r.when)))
    }

    /// Whether the preposition at token `i` opens a time, a place or a set phrase, which say nothing of the document.
    pub fn places(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        // *a plan to provide housing* in 2015–2020: the years of the plan.
        let years = stamp::is_year(self.dates, i + 1) && matches!(self.word(i + 2), "–" | "-");
        let the = usize::from(matches!(next, "a" | "the"));
        stamp::is_month(self.dates, i + 1)
            || stamp::at(self.dates, i + 1).is_some() && !matches!(self.word(i), "for" | "of") && !years
            || self.is(i + 1, class::NO_TITLE)
            || the > 0 && self.is(i + 2, ["very", "long", "first", "second", "same"])
            // *in full*, *in the coming days*, *at this meeting*, *for the last time*
            || self.word(i) == "in" && self.is(i + 1, class::IN_SOME_WAY)
            || matches!(self.word(i), "in" | "on" | "at" | "by" | "from")
                && next == "the"
                && self.is(i + 2, class::IN_TIME)
            || self.word(i) == "on" && self.is(i + 1 + the, class::WEEKDAY)
            || self.word(i) == "at" && (1..4).any(|n| self.is(i + n, class::AT_AN_OCCASION))
            || self.word(i) == "over" && next == "the" && self.is(i + 2, ["last", "past", "weekend"])
            // *signed it* in the Oval Office
            || matches!(self.word(i), "in" | "at") && next == "the" && self.is(i + 2, class::ROOM_OF_STATE)
            || self.word(i) == "for"
                && self.is(i + 1, ["many", "years", "the"])
                && (1..4).any(|n| self.is(i + n, ["time", "years"]))
            || self.word(i) == "for" && self.is(i + 1, "us")
    }
}
