//! Every rule on its own examples, and what holds between rules.

use super::*;
use crate::lists::Lists;
use crate::model::{Transcript, Turn};
use std::collections::BTreeSet;

fn finds(text: &str, without: &[String]) -> Vec<(&'static str, String)> {
    let transcript =
        Transcript { turns: vec![Turn { text: text.to_string(), ..Turn::default() }], ..Transcript::default() };
    crate::extract::extract(&transcript, None, &Lists::default(), without)
        .documents
        .into_iter()
        .map(|f| (f.rule, text[f.span.start..f.span.end].to_string()))
        .collect()
}

#[test]
fn every_rule_finds_its_examples_and_leaves_its_counterexamples() {
    let mut names = BTreeSet::new();
    let mut wrong = Vec::new();
    for rule in table() {
        assert!(names.insert(rule.name), "two rules are called {}", rule.name);
        assert!(!rule.examples.is_empty() && !rule.counterexamples.is_empty(), "{} lacks examples", rule.name);
        for (text, want) in rule.examples {
            let got = finds(text, &[CATALOGUE.to_string()]);
            if !got.iter().any(|(name, words)| *name == rule.name && words == want) {
                wrong.push(format!("{}: {text:?} gives {got:?}, not {want:?}", rule.name));
            }
        }
        for text in rule.counterexamples {
            let got = finds(text, &[CATALOGUE.to_string()]);
            if got.iter().any(|(name, _)| *name == rule.name) {
                wrong.push(format!("{}: {text:?} gives {got:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_rule_that_is_switched_off_finds_nothing() {
    for rule in table() {
        for (text, _) in rule.examples {
            assert!(finds(text, &[rule.name.to_string()]).iter().all(|f| f.0 != rule.name), "{}", rule.name);
        }
    }
}
