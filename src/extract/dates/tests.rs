//! Every rule's own examples, and what no single rule can say.

use super::*;
use crate::model::Turn;

/// Monday, February 14, 2022: the day on which all examples are said.
pub const DAY: jiff::civil::Date = jiff::civil::date(2022, 2, 14);

/// What is found in a text said on that day.
pub fn found(text: &str, anchor: Option<jiff::civil::Date>, without: &[String]) -> Findings {
    let record = Turn { text: text.into(), ..Turn::default() };
    let views = [View { turn: 0, tokens: crate::lang::cut(text), hits: Vec::new(), record: &record }];
    let mut out = Findings::default();
    find(&views, anchor, without, &mut out);
    out
}

fn read(text: &str) -> Vec<(String, String, &'static str)> {
    found(text, Some(DAY), &[])
        .dates
        .into_iter()
        .map(|f| (text[f.span.start..f.span.end].to_string(), f.what.value.unwrap_or_default(), f.rule))
        .collect()
}

#[test]
fn every_rule_finds_its_examples_and_leaves_its_counterexamples() {
    let mut wrong = Vec::new();
    for rule in table() {
        assert!(!rule.examples.is_empty() && !rule.counterexamples.is_empty(), "{} needs both", rule.name);
        for (text, words, value) in rule.examples {
            let got = read(text);
            if !got.iter().any(|(w, v, r)| w == words && v == value && *r == rule.name) {
                wrong.push(format!("{}: {text:?} should give {words:?} = {value}, gives {got:?}", rule.name));
            }
        }
        for text in rule.counterexamples {
            let got = read(text);
            if got.iter().any(|(.., r)| *r == rule.name) {
                wrong.push(format!("{}: {text:?} should give nothing, gives {got:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn names_of_rules_are_unique() {
    let mut names: Vec<_> = table().map(|r| r.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|w| w[0] != w[1]));
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
