//! Dates: words that name a calendar time, each with its value.
//!
//! A rule reads words, and knows nothing of the day of the transcript (`Reading`); `resolve` brings that in. So what
//! was said and what was inferred stay apart.

mod calendar;
mod cues;
mod lexemes;
mod open_year;
mod reading;
mod resolve;
mod rules;
mod tense;
mod value;
mod watch;

use super::rule::Rule;
use super::{View, settle};
use crate::model::{DateClue, Findings, Found, Lines, Span, Warning, WarningCode};
pub use lexemes::Lex;
use open_year::{is_doubtful, is_history};
pub use reading::{Part, Reading, When, Words, YearRef};
use resolve::{Failure, Surroundings, inferred, resolve};
pub use value::{Point, Value};
pub use watch::Rules;

/// All rules, in table order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::FAMILIES.iter().copied().flatten()
}

/// Which of two numbers comes first in `03/04/2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// As in Britain: April 3.
    DayFirst,
    /// As in America: March 4.
    MonthFirst,
}

/// What the words of a reading give by themselves, if they name a time and there is such a time.
pub fn said(reading: &Reading) -> Option<Value> {
    resolve(reading, Surroundings::NONE).ok()
}

/// What the dates of all turns have in common.
pub struct Search {
    /// The day from which they count.
    anchor: Option<jiff::civil::Date>,
    /// The order of day and month in figures.
    order: Option<DateOrder>,
    /// So many had no day to count from.
    unresolved: usize,
}

impl Search {
    /// For these turns. The order of day and month in figures is as asked for, else as the transcript itself writes it
    /// where it leaves no doubt.
    pub fn new(views: &[View], rules: &Rules, anchor: Option<jiff::civil::Date>, order: Option<DateOrder>) -> Self {
        Self { anchor, order: order.or_else(|| order_of(views, rules)), unresolved: 0 }
    }

    /// Finds the dates of one turn.
    pub fn find(&mut self, view: &View, words: &Words, out: &mut Findings) {
        let mut named: Option<Named> = None;
        let mut story: Option<i16> = None;
        let mut told: Option<(usize, jiff::civil::Date)> = None;
        let mut joined: Option<(usize, jiff::civil::Date)> = None;
        let mut onward: Option<jiff::civil::Date> = None;
        let mut course: Option<(usize, jiff::civil::Date)> = None;
        for Found { span, rule, what } in settle(readings(view, words)) {
            let sentence = tense::sentence(words, what.start, what.end).0;
            // *On Thursday, he will …* *On Friday, …* *On Saturday, …*: a course of days.
            let opens = what.start <= sentence + 2 && what.when.is_day();
            let tense =
                (self.anchor.is_some() && needs_tense(&what)).then(|| tense::tense(words, what.start, what.end));
            let around = Surroundings {
                anchor: self.anchor,
                tense: tense.unwrap_or(tense::Tense::OPEN),
                named: named.filter(|n| n.sentence == sentence && n.holds(words, what.start)).map(|n| n.year),
                story,
                told: told
                    .filter(|(at, day)| what.start - at < if self.is_history(*day) { 4 * GOES_ON } else { GOES_ON })
                    .or(joined.filter(|(at, _)| is_joint(words, *at, what.start)))
                    .map(|(_, day)| day),
                onward: course
                    .filter(|(at, _)| opens && what.start - at < A_COURSE)
                    .map(|(_, day)| day)
                    .or(onward.filter(|_| words.is(sentence, ["then", "next", "finally", "after", "following"]))),
                order: self.order,
            };
            let mut warn = |code, message| {
                let line = view.record.lines.map(|l| l.start);
                out.warnings.push(Warning::new(code, message, line.map(Lines::one)));
            };
            match resolve(&what, around) {
                Ok(value) => {
                    if names_the_year(&what, words) {
                        let last = matches!(what.when, When::Shift(_, -1));
                        let behind = |year| self.anchor.is_some_and(|now| year < now.year());
                        let whole = matches!(what.when, When::In(YearRef::Given(year), Part::Whole) if behind(year))
                            && what.start > sentence + 2;
                        named = value.ends().1.year().map(|year| Named { sentence, year, end: what.end, last, whole });
                    }
                    if let When::In(YearRef::Given(year), _) = what.when {
                        story = Some(year);
                    }
                    let of_a_year = |when| matches!(when, When::In(YearRef::Given(_), Part::Day(..) | Part::Month(_)));
                    // *From January 6 to August 26, 1942. On September 1*
                    if what.until.is_some_and(of_a_year) {
                        told = Some((what.end, value.days(None).1));
                    } else if of_a_year(what.when) {
                        told = Some((what.end, value.days(None).0));
                    }
                    // A day of today ends a story of the past.
                    told = told.filter(|(at, day)| {
                        *at == what.end || !self.is_history(*day) || self.is_history(value.days(None).1)
                    });
                    let is_open = matches!(what.when, When::In(YearRef::Open, Part::Day(..) | Part::Month(_)));
                    joined = (is_open && what.until.is_none()).then(|| (what.end, value.days(None).0));
                    onward = match value {
                        Value::One(Point::Day(day)) => self
                            .anchor
                            .filter(|now| day > *now && now.until(day).is_ok_and(|s| s.get_days() <= A_TRIP))
                            .map(|_| day),
                        _ => None,
                    };
                    if opens {
                        course = onward.map(|day| (what.end, day));
                    }
                    if is_doubtful(&what, value, around) {
                        let said = words.tokens.slice(what.start, what.end);
                        let year = value.ends().0.year().unwrap_or_default();
                        warn(
                            WarningCode::DoubtfulYear,
                            format!("“{said}” is taken to be of {year}, but nothing near it says so"),
                        );
                    }
                    out.dates.push(Found { span, rule, what: clue(&what, value) });
                }
                Err(Failure::NoSuchTime) => {}
                Err(why) => {
                    if why == Failure::NoAnchor {
                        self.unresolved += 1;
                    } else {
                        let said = words.tokens.slice(what.start, what.end);
                        warn(
                            WarningCode::AmbiguousDate,
                            format!("“{said}” may name the day first or the month; --date-order says which"),
                        );
                    }
                    let modifier = what.modifier;
                    out.dates.push(Found { span, rule, what: DateClue { modifier, ..DateClue::default() } });
                }
            }
        }
    }

    /// Whether a day lies so far back that what is told of it is a story of its own.
    fn is_history(&self, day: jiff::civil::Date) -> bool {
        self.anchor.is_some_and(|now| is_history(day, now))
    }

    /// Tells what all turns left open.
    pub fn finish(self, out: &mut Findings) {
        if self.unresolved > 0 {
            let message = format!(
                "{} dates have no value: they count from the day of the transcript, which is not known",
                self.unresolved
            );
            out.warnings.push(Warning::new(WarningCode::NoAnchor, message, None));
        }
    }
}

/// A year that a sentence names, for what follows in it.
#[derive(Clone, Copy)]
struct Named {
    /// Where the sentence begins.
    sentence: usize,
    year: i16,
    /// The token after it.
    end: usize,
    /// Whether it was *last year*.
    last: bool,
    /// Whether it was the year alone, amid the sentence.
    whole: bool,
}

impl Named {
    /// Whether the year is still spoken of: *last year it was 51 dollars, but in January it has risen* goes on to this one.
    fn holds(self, words: &Words, start: usize) -> bool {
        let goes_on = |i: usize| words.is(i, ["but", "while", "whereas"]) || words.is(i, "and") && words.was(i, 1, ",");
        // *Secured in 2009, and extended most recently in January*
        // *The visit to Moscow in 2006 and the visit to Luanda in March*
        let other = |i: usize| words.is(i, "and") && words.is(i + 1, ["the", "our", "his", "her", "their", "its"]);
        !(self.end..start).any(|i| self.last && goes_on(i) || self.whole && other(i) || words.is(i, "recently"))
    }
}

/// Whether nothing but a joint stands between two dates: *by late November or early December*.
fn is_joint(words: &Words, from: usize, to: usize) -> bool {
    let small = [",", "and", "or", "in", "on", "by", "then"];
    to > from
        && to - from < 4
        && (from..to).all(|i| words.is(i, small))
        && (from..to).any(|i| words.is(i, ["and", "or"]))
}

/// How many tokens after one day of a course the next may come.
const A_COURSE: usize = 400;

/// In days: so far ahead a course of days goes on.
const A_TRIP: i32 = 14;

/// How many tokens after a date with its year the next may go on from it.
const GOES_ON: usize = 24;

/// All that the rules read in one turn.
fn readings(view: &View, words: &Words) -> Vec<Found<Reading>> {
    let mut found = Vec::new();
    for (i, &lex) in words.lex.iter().enumerate().filter(|(_, lex)| **lex != Lex::Nothing) {
        for (rule, read) in words.rules.at(lex) {
            if let Some(reading) = read(words, i) {
                let list = &view.tokens.list;
                let (start, end) = (list[reading.start].start as usize, list[reading.end - 1].end as usize);
                found.push(Found { span: Span { turn: view.turn, start, end }, rule: rule.name, what: reading });
            }
        }
    }
    found
}

/// The day on which people spoke, by the day on which it was printed: *(January 30, 2022)* above what was kept back for a
/// day or some.
pub fn held(views: &[View], rules: &Rules, printed: jiff::civil::Date) -> jiff::civil::Date {
    // It stands on top, alone in its line and in brackets.
    const TOP: usize = 3;
    // In days.
    const KEPT_BACK: i32 = 7;
    let day = |view: &View| {
        let text = view.tokens.text;
        if !text.starts_with('(') || !text.ends_with(')') || text.len() > 24 {
            return None;
        }
        let words = Words::new(&view.tokens, rules);
        let whole = |f: &Found<Reading>| f.span.start == 1 && f.span.end + 1 == text.len();
        let found = settle(readings(view, &words)).into_iter().find(whole)?;
        match said(&found.what)? {
            Value::One(Point::Day(day)) => Some(day),
            _ => None,
        }
    };
    let top = views.iter().take(TOP).find_map(day);
    top.filter(|day| day.until(printed).is_ok_and(|s| (1..=KEPT_BACK).contains(&s.get_days()))).unwrap_or(printed)
}

/// The one order in which the transcript writes the days between strokes that can be read in one way alone. Most turns
/// have no stroke, and are not read for it.
fn order_of(views: &[View], rules: &Rules) -> Option<DateOrder> {
    let mut seen = None;
    for view in views.iter().filter(|view| memchr::memchr(b'/', view.tokens.text.as_bytes()).is_some()) {
        let words = Words::new(&view.tokens, rules);
        for order in settle(readings(view, &words)).iter().filter_map(|found| order_in(&found.what, &words)) {
            if seen.is_some_and(|s| s != order) {
                return None;
            }
            seen = Some(order);
        }
    }
    seen
}

/// The order of one such day: `25/12/2021`, `12/25/2021`.
fn order_in(reading: &Reading, words: &Words) -> Option<DateOrder> {
    let When::In(YearRef::Given(_), Part::Day(_, day)) = reading.when else { return None };
    let stroke = reading.end == reading.start + 5 && words.tokens.word(reading.start + 1) == "/";
    match words.lex(reading.start) {
        Lex::Number(first) if stroke && day > 12 => {
            Some(if first == i16::from(day) { DateOrder::DayFirst } else { DateOrder::MonthFirst })
        }
        _ => None,
    }
}

/// Whether a date names the year of what follows it in the sentence: not one that is only compared with.
fn names_the_year(reading: &Reading, words: &Words) -> bool {
    match reading.when {
        // *We open registration for 2018 spectators*
        When::In(YearRef::Given(_), Part::Whole) if words.was(reading.start, 1, "for") => {
            !words.is_content(reading.end)
        }
        // *As is the custom since 2009, they gathered on July 1*
        When::In(YearRef::Given(_), Part::Whole) if words.was(reading.start, 1, "since") => false,
        When::In(YearRef::Given(_) | YearRef::Shift(_) | YearRef::Ours, _) => true,
        // *This year, in October, the country assumes …*; *compared with last year, in January it grew*
        When::Shift(lexemes::Period::Year, -1..=1) => {
            !words.was(reading.start, 1, ["than", "with", "to", "from", "over", "on", "against", "of"])
        }
        _ => false,
    }
}

/// Whether the tense of the sentence bears on the value.
fn needs_tense(reading: &Reading) -> bool {
    let open = |when: When| {
        matches!(
            when,
            When::In(YearRef::Open | YearRef::Falling(_) | YearRef::Ours | YearRef::That, _)
                | When::In(YearRef::Shift(0), Part::Season(24))
                | When::Weekday(_, None | Some(0))
                | When::Monthly(_, None)
                | When::Shift(lexemes::Period::Weekend, 0)
        )
    };
    reading.short || open(reading.when) || reading.until.is_some_and(open) || reading.time == Some((0, 0))
}

/// The record of the output.
fn clue(reading: &Reading, value: Value) -> DateClue {
    let (earliest, latest) = value.days(reading.modifier);
    DateClue {
        value: Some(value.to_string()),
        modifier: reading.modifier,
        earliest: Some(value::Point::Day(earliest).to_string()),
        latest: Some(value::Point::Day(latest).to_string()),
        inferred: inferred(reading, value),
    }
}

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;
