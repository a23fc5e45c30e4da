//! What a rule makes of words, before the day of the transcript comes in.

use super::lexemes::{Lex, Period, classify};
use super::value::Modifier;
use super::watch::Rules;
use crate::extract::rule::Level;
use crate::text::one_of::OneOf;
use crate::text::tokens::{Kind, Token, Tokens};

/// Words read as a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// First token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// What they name.
    pub when: When,
    /// The other end, where they name an interval.
    pub until: Option<When>,
    /// Hour and minute.
    pub time: Option<(i8, i8)>,
    /// Hour and minute of the other end, on the same day.
    pub until_time: Option<(i8, i8)>,
    /// *early*, *about* …
    pub modifier: Option<Modifier>,
    /// The smaller time inside the one named that is meant.
    pub pick: Option<Pick>,
    /// Whether two figures name the year: *in ’29*, of this century or of the last.
    pub short: bool,
}

/// A smaller time that is counted inside a larger one, or around it; -1 counts from the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// *The week of September 24*
    WeekAround,
    /// *Four years ago this month*
    MonthAround,
    /// *Four years ago tomorrow*: so many days after it.
    Later(i8),
    /// *The week beginning 3 September*: seven days from it on.
    WeekFrom,
    /// *The week ending 9 September*: seven days up to it.
    WeekTo,
    /// *The first day of March*
    Day(i8),
    /// *The week ahead*: from Thursday on the next one.
    WeekAhead,
    /// *Over the weekend*, by its Saturday
    WeekendAround,
    /// *The first week of January*: seven days from the first.
    Week(i8),
    /// *The last weekend of May*
    Weekend(i8),
    /// *The first Monday of March*; 1 for Monday.
    Weekday(i8, i8),
}

/// A calendar time as the words give it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// A part of a year, or the whole of it.
    In(YearRef, Part),
    /// A decade, as 199.
    Decade(i16),
    /// A century, as 18; the third before Christ as -3.
    Century(i16),
    /// So many units from the day of the transcript; as fine as the unit.
    Shift(Period, i32),
    /// A day of the month, so many months from that of the transcript, or the sentence decides which.
    Monthly(i8, Option<i32>),
    /// The nearest day of a month of that number that falls on that day of the week, 1 for Monday: *Friday the 12th*.
    Falling(i8, i8),
    /// The same day so many units away: *a year ago today*.
    SameDay(Period, i32),
    /// The day of the week that it is, or was last: *it’s a Friday*.
    LastWeekday(i8),
    /// Three numbers between strokes, of which either of the first two may be the day: `03/04/2018`.
    Figures(i8, i8, i16),
    /// A day of the week, 1 for Monday: of the last, this or next week, or the sentence decides.
    Weekday(i8, Option<i32>),
    /// So many weeks after the next such day: *a week from Tuesday*.
    WeekdayAfter(i8, i32),
    /// A day of the week in the week that is so many from this one: *Thursday of next week*.
    WeekdayIn(i8, i32),
}

impl When {
    /// Whether it is one day.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Self::In(_, Part::Day(..))
                | Self::Shift(Period::Day, _)
                | Self::Weekday(..)
                | Self::WeekdayAfter(..)
                | Self::WeekdayIn(..)
                | Self::LastWeekday(_)
                | Self::Falling(..)
                | Self::SameDay(..)
        )
    }
}

/// Which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearRef {
    /// Named.
    Given(i16),
    /// So many years from that of the transcript.
    Shift(i32),
    /// The last (-1) or next (1) time that the part comes round.
    Nearest(i32),
    /// The nearest in which the day is this one of the week, 1 for Monday.
    Falling(i8),
    /// The one before that which the sentence names, or before that of the transcript.
    Previous,
    /// *Of the year*: this one, unless the sentence speaks against it.
    Ours,
    /// The one that was named last: *in May that year*.
    That,
    /// Not said.
    Open,
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// 1 to 12
    Month(i8),
    /// Month and day, checked against the longest such month.
    Day(i8, i8),
    /// 21 to 24
    Season(i8),
    /// 1 to 4
    Quarter(i8),
    /// 1 or 2
    Half(i8),
}

impl Reading {
    /// A plain one.
    pub fn new(start: usize, end: usize, when: When) -> Self {
        Self { start, end, when, until: None, time: None, until_time: None, modifier: None, pick: None, short: false }
    }

    /// The same with the other end of an interval.
    pub fn until(self, until: When) -> Self {
        Self { until: Some(until), ..self }
    }

    /// The same, of which a smaller time is meant.
    pub fn pick(self, pick: Pick) -> Self {
        Self { pick: Some(pick), ..self }
    }

    /// The same with a modifier.
    pub fn with(self, modifier: Option<Modifier>) -> Self {
        Self { modifier: modifier.or(self.modifier), ..self }
    }
}

/// A turn's tokens with the part each can play.
#[derive(Debug)]
pub struct Words<'w> {
    /// The tokens.
    pub tokens: &'w Tokens<'w>,
    /// Their parts.
    pub lex: Vec<Lex>,
    /// The rules that are on.
    pub rules: &'w Rules,
}

impl<'w> Words<'w> {
    /// Looks up all tokens.
    pub fn new(tokens: &'w Tokens<'w>, rules: &'w Rules) -> Self {
        Self { tokens, lex: classify(tokens), rules }
    }

    /// The part of token `i`; nothing past the end.
    pub fn lex(&self, i: usize) -> Lex {
        self.lex.get(i).copied().unwrap_or(Lex::Nothing)
    }

    /// The part of the token `back` before `i`.
    pub fn lex_before(&self, i: usize, back: usize) -> Lex {
        i.checked_sub(back).map_or(Lex::Nothing, |i| self.lex(i))
    }

    /// The word `back` before token `i`; empty before the beginning.
    pub fn before(&self, i: usize, back: usize) -> &'w str {
        i.checked_sub(back).map_or("", |i| self.tokens.word(i))
    }

    /// Whether token `i` is one of these words, capitals or not.
    pub fn is(&self, i: usize, words: impl OneOf) -> bool {
        words.has_like(self.tokens, i)
    }

    /// Whether the token `back` before `i` is one of these words.
    pub fn was(&self, i: usize, back: usize, words: impl OneOf) -> bool {
        i.checked_sub(back).is_some_and(|i| self.is(i, words))
    }

    /// Token `i` itself.
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.list.get(i)
    }

    /// Whether token `i` is a hyphen or a dash.
    pub fn is_dash(&self, i: usize) -> bool {
        matches!(self.tokens.word(i), "-" | "–" | "—" | "‑" | "−")
    }

    /// Whether token `i` stands close to the one before it.
    pub fn is_close(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| !t.spaced())
    }

    /// Whether white space stands before token `i`.
    pub fn is_spaced(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.spaced())
    }

    /// Past an optional word at `i`.
    pub fn skip(&self, i: usize, words: &[&str]) -> usize {
        i + usize::from(self.is(i, words))
    }

    /// Whether token `i` begins with a capital that no sentence gives it.
    pub fn is_name(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == Kind::Word && t.capital() && !t.initial())
    }

    /// Whether token `i` is a word in small letters that is none of the common function words: probably a noun
    /// or a verb.
    pub fn is_content(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == Kind::Word && !t.capital()) && !is_function(self.tokens.word(i))
    }

    /// The longest reading of the words from token `i` on that the rules for a single time give.
    pub fn simple(&self, i: usize) -> Option<Reading> {
        self.below(Level::Part, i)
    }

    /// The longest reading of the words from token `i` on that the rules below a level give.
    pub fn below(&self, level: Level, i: usize) -> Option<Reading> {
        let mut best: Option<Reading> = None;
        for (_, read) in self.rules.at(self.lex(i)).filter(|(rule, _)| rule.level < level) {
            if let Some(reading) = read(self, i)
                && reading.start == i
                && best.is_none_or(|b| b.end < reading.end)
            {
                best = Some(reading);
            }
        }
        best
    }
}

/// Words after which no noun is counted: *in 2018 when*, not *2018 schools*.
pub fn is_function(word: &str) -> bool {
    matches!(
        word,
        "alone"
            | "already"
            | "again"
            | "together"
            | "still"
            | "however"
            | "a"
            | "about"
            | "after"
            | "all"
            | "also"
            | "although"
            | "among"
            | "an"
            | "and"
            | "are"
            | "as"
            | "at"
            | "because"
            | "been"
            | "before"
            | "but"
            | "by"
            | "can"
            | "could"
            | "did"
            | "do"
            | "does"
            | "due"
            | "during"
            | "each"
            | "even"
            | "every"
            | "for"
            | "from"
            | "had"
            | "has"
            | "have"
            | "he"
            | "here"
            | "how"
            | "i"
            | "if"
            | "in"
            | "instead"
            | "into"
            | "is"
            | "it"
            | "its"
            | "just"
            | "like"
            | "may"
            | "might"
            | "more"
            | "must"
            | "no"
            | "nor"
            | "not"
            | "of"
            | "on"
            | "only"
            | "or"
            | "our"
            | "out"
            | "over"
            | "rather"
            | "shall"
            | "she"
            | "should"
            | "since"
            | "so"
            | "some"
            | "such"
            | "than"
            | "that"
            | "the"
            | "their"
            | "then"
            | "there"
            | "these"
            | "they"
            | "this"
            | "those"
            | "through"
            | "till"
            | "to"
            | "too"
            | "under"
            | "until"
            | "up"
            | "upon"
            | "via"
            | "was"
            | "we"
            | "were"
            | "what"
            | "when"
            | "where"
            | "which"
            | "while"
            | "who"
            | "whose"
            | "why"
            | "will"
            | "with"
            | "within"
            | "without"
            | "would"
            | "yet"
            | "you"
    )
}
