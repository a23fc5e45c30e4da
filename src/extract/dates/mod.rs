//! Dates: words that name a calendar time, each with its value.
//!
//! A rule reads words, and knows nothing of the day of the transcript (`Reading`); `resolve` brings that in. So what
//! was said and what was inferred stay apart.

mod lexemes;
mod reading;
mod resolve;
mod rules;
mod tense;
mod value;

use super::rule::{Find, Rule};
use super::{View, settle};
use crate::model::{DateClue, Findings, Found, Span, Warning, WarningCode};
pub use lexemes::Lex;
pub use reading::{Part, Reading, When, Words, YearRef};
use resolve::{Failure, Surroundings, inferred, resolve};
pub use value::{Point, Value};

/// All rules, in table order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::FAMILIES.iter().copied().flatten()
}

/// What the words of a reading give by themselves, if they name a time and there is such a time.
pub fn said(reading: &Reading) -> Option<Value> {
    resolve(reading, None).ok()
}

/// Finds the dates of all turns.
pub fn find(views: &[View], words: &[Words], anchor: Option<jiff::civil::Date>, out: &mut Findings) {
    let mut unresolved = 0;
    for (view, words) in views.iter().zip(words) {
        let mut found = Vec::new();
        for (i, &lex) in words.lex.iter().enumerate() {
            if lex == Lex::Nothing {
                continue;
            }
            for rule in words.rules {
                if let Find::Date(on, read) = rule.find
                    && on(lex)
                    && let Some(reading) = read(words, i)
                {
                    let list = &view.tokens.list;
                    let (start, end) = (list[reading.start].start as usize, list[reading.end - 1].end as usize);
                    found.push(Found { span: Span { turn: view.turn, start, end }, rule: rule.name, what: reading });
                }
            }
        }
        let mut named: Option<(usize, i16)> = None;
        for Found { span, rule, what } in settle(found) {
            let sentence = tense::sentence(words, what.start, what.end).0;
            let around = anchor.map(|anchor| {
                let tense = needs_tense(&what).then(|| tense::tense(words, what.start, what.end));
                Surroundings {
                    anchor,
                    lean: tense.map_or(tense::Lean::Open, |t| t.lean),
                    sure: tense.is_some_and(|t| t.sure),
                    present: tense.is_some_and(|t| t.present),
                    named: named.filter(|(at, _)| *at == sentence).map(|(_, year)| year),
                }
            });
            match resolve(&what, around) {
                Ok(value) => {
                    if let When::In(YearRef::Given(_) | YearRef::Shift(_), _) = what.when {
                        named = value.ends().1.year().map(|year| (sentence, year));
                    }
                    out.dates.push(Found { span, rule, what: clue(&what, value) });
                }
                Err(Failure::NoAnchor) => {
                    unresolved += 1;
                    let modifier = what.modifier;
                    out.dates.push(Found { span, rule, what: DateClue { modifier, ..DateClue::default() } });
                }
                Err(Failure::NoSuchTime) => {}
            }
        }
    }
    if unresolved > 0 {
        out.warnings.push(Warning {
            code: WarningCode::NoAnchor,
            message: format!(
                "{unresolved} dates have no value: they count from the day of the transcript, which is not known"
            ),
            line: None,
        });
    }
}

/// Whether the tense of the sentence bears on the value.
fn needs_tense(reading: &Reading) -> bool {
    let open = |when: When| matches!(when, When::In(YearRef::Open | YearRef::Falling(_), _) | When::Weekday(_, None));
    open(reading.when) || reading.until.is_some_and(open)
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
mod properties;
#[cfg(test)]
mod tests;
