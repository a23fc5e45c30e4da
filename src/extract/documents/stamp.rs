//! The date that a document's name carries: *2002 Rome Declaration*, *Resolution 2202 of February 17, 2015*.

use super::words::{day, month, year};
use crate::text::tokens::Tokens;

/// The first token of a date (*2002*, *May 2012*, *May 7*, *March 3, 1878*) that ends before token `end`.
pub fn before(tokens: &Tokens, end: usize) -> Option<usize> {
    let last = end.checked_sub(1)?;
    let back = |n: usize| last.checked_sub(n).map_or("", |i| tokens.word(i));
    if year(back(0)).is_some() {
        return Some(match (back(1), day(back(2))) {
            (",", Some(_)) if month(back(3)).is_some() => last - 3,
            _ if month(back(1)).is_some() => last - 1,
            _ => last,
        });
    }
    (month(back(1)).is_some() && day(back(0)).is_some()).then(|| last - 1)
}

/// The token after a date that begins at token `i`, and its EDTF value, empty without a year: *May 7, 2012*, *17
/// February 2015*, *May 2012*, *2015*.
pub fn at(tokens: &Tokens, i: usize) -> Option<(usize, String)> {
    let comma = |at: usize| at + usize::from(tokens.word(at) == ",");
    let year = |at: usize| year(tokens.word(at)).map(|y| (at + 1, y));
    if let Some(month) = month(tokens.word(i)) {
        if let Some(day) = day(tokens.word(i + 1)) {
            return Some(match year(comma(i + 2)) {
                Some((end, year)) => (end, format!("{year}-{month:02}-{day:02}")),
                None => (i + 2, String::new()),
            });
        }
        return year(comma(i + 1)).map(|(end, year)| (end, format!("{year}-{month:02}")));
    }
    if let (Some(day), Some(month)) = (day(tokens.word(i)), month(tokens.word(i + 1))) {
        return year(i + 2).map(|(end, year)| (end, format!("{year}-{month:02}-{day:02}")));
    }
    year(i).map(|(end, year)| (end, year.to_string()))
}

/// The date among the tokens of a name that dates the document itself: one that opens it, or follows *of* or *dated*. A
/// programme *until 2030* is not of that year.
pub fn of(tokens: &Tokens, from: usize, to: usize) -> Option<String> {
    (from..to)
        .filter(|&i| i == from || matches!(tokens.word(i - 1), "of" | "dated" | "("))
        .find_map(|i| at(tokens, i).filter(|(end, value)| *end <= to && !value.is_empty()))
        .map(|(_, value)| value)
}
