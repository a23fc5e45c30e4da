//! What no single rule can say.

use super::*;
use crate::extract::rule::Switches;
use crate::model::Turn;

pub use crate::extract::tests::DAY;

/// What is found in a text said on that day.
pub fn found(text: &str, anchor: Option<jiff::civil::Date>, without: &[String]) -> Findings {
    let record = Turn { text: text.into(), ..Turn::default() };
    let views = [View { turn: 0, tokens: crate::lang::cut(text), hits: Vec::new(), record: &record }];
    let mut out = Findings::default();
    let rules: Vec<&Rule> = rules().filter(|r| Switches(without).on(r)).collect();
    let words = [Words::new(&views[0].tokens, &rules)];
    find(&views, &words, anchor, None, &mut out);
    out
}

#[test]
fn long_rows_of_date_words_take_time_in_proportion() {
    for word in
        ["Monday ", "19th and ", "5, ", "last ", "May and ", "two ", "2018–", "the end of ", "10 hundred and ", "in "]
    {
        let text = word.repeat(100_000);
        let out = found(&text, Some(DAY), &[]);
        assert!(out.dates.len() <= 100_000, "{word}");
    }
}
