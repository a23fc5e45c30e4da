//! The date that a document's name carries: *2002 Rome Declaration*, *Resolution 2202 of February 17, 2015*.
//!
//! What is a date is for [`crate::extract::dates`] to say; here is only which of them can date a document.

use crate::extract::dates::{Lex, Part, Point, Value, When, Words, YearRef, said};
use crate::model::DocumentKind::{self, *};

/// The longest date in front of a name, in tokens: *March 3, 1878*.
const LONGEST: usize = 5;

/// Whether token `i` is a month.
pub fn is_month(words: &Words, i: usize) -> bool {
    matches!(words.lex(i), Lex::Month(_))
}

/// Whether token `i` is the year of a document.
pub fn is_year(words: &Words, i: usize) -> bool {
    year(words, i).is_some()
}

fn year(words: &Words, i: usize) -> Option<i16> {
    match words.lex(i) {
        Lex::Year(year @ 1500..2100) => Some(year),
        _ => None,
    }
}

/// The first token of a date (*2002*, *May 2012*, *May 7*, *March 3, 1878*) that ends before token `end`.
pub fn before(words: &Words, end: usize) -> Option<usize> {
    (end.saturating_sub(LONGEST)..end).find(|&i| at(words, i).is_some_and(|(after, _)| after == end))
}

/// The token after a date that begins at token `i`, and its value where it has a year: *May 7, 2012*, *17 February
/// 2015*, *May 2012*, *2015*, *May 7*.
pub fn at(words: &Words, i: usize) -> Option<(usize, Option<Value>)> {
    let dates = |when| matches!(when, When::In(_, Part::Day(..)) | When::In(YearRef::Given(_), Part::Month(_)));
    if let Some(reading) = words.simple(i).filter(|r| dates(r.when)) {
        return match reading.when {
            When::In(YearRef::Given(_), _) => Some((reading.end, Some(said(&reading)?))),
            _ => Some((reading.end, None)),
        };
    }
    year(words, i).map(|year| (i + 1, Some(Value::One(Point::Year(year)))))
}

/// The date among the tokens of a name that dates the document itself: one that opens it, or follows *of* or *dated*. A
/// programme *until 2030* is not of that year.
pub fn of(words: &Words, from: usize, to: usize, kind: DocumentKind) -> Option<String> {
    // *The 2030 Strategy*, *the budget for 2024*, *the 2021 programme* have the years for which they are.
    let lasting = matches!(kind, Doctrine | Other | Plan | Programme | Strategy);
    let own = |value: &Value| !lasting || !matches!(value, Value::One(Point::Year(_)));
    (from..to)
        .filter(|&i| i == from || matches!(words.tokens.word(i - 1), "of" | "dated" | "("))
        .find_map(|i| at(words, i).filter(|(end, _)| *end <= to)?.1)
        .filter(own)
        .map(|value| value.to_string())
}
