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

fn clue(text: &str) -> crate::model::DocumentClue {
    let transcript =
        Transcript { turns: vec![Turn { text: text.to_string(), ..Turn::default() }], ..Transcript::default() };
    crate::extract::extract(&transcript, None, &Lists::default(), &[]).documents.swap_remove(0).what
}

#[test]
fn a_date_is_the_documents_own_and_not_that_of_its_subject() {
    for (text, date) in [
        ("the 2003 Rome Memorandum on fish", Some("2003")),
        ("Executive Order No. 7 of 17 March 2015 says", Some("2015-03-17")),
        ("the May 2013 executive orders say", Some("2013-05")),
        ("the Strategy for Fish through to 2030 says", None),
    ] {
        assert_eq!(clue(text).date.as_deref(), date, "{text}");
    }
}

#[test]
fn the_catalogue_gives_name_kind_date_and_parties() {
    let found = clue("the old ABM Treaty is dead");
    assert_eq!(found.name.as_deref(), Some("Treaty on the Limitation of Anti-Ballistic Missile Systems"));
    assert_eq!((found.kind, found.date.as_deref()), ("treaty", Some("1972-05-26")));
    assert_eq!(found.parties, ["Soviet Union", "United States"]);
}

#[test]
fn another_states_code_is_not_the_one_in_the_catalogue() {
    assert_eq!(clue("the French Criminal Code says").name, None);
    assert!(clue("our Criminal Code says").name.is_some());
}

#[test]
fn a_document_inside_a_bodys_name_is_none() {
    assert!(finds("the Collective Security Treaty Organisation met", &[]).is_empty());
}

#[test]
fn every_row_of_the_catalogue_says_its_kind_and_its_source() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lists")).unwrap();
    let mut rows = 0;
    for path in folder.map(|e| e.unwrap().path()).filter(|p| p.to_string_lossy().contains("documents-")) {
        let list = std::fs::read_to_string(&path).unwrap();
        for row in crate::lists::format::read(&list).unwrap() {
            let value = |key| row.attributes.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
            let kind = value("kind").unwrap_or_default();
            assert!(kind == "other" || kind_of(kind) == kind, "{}: {}: kind {kind:?}", path.display(), row.name);
            assert!(value("source").is_some_and(|s| !s.is_empty()), "{}: {}: no source", path.display(), row.name);
            rows += 1;
        }
    }
    assert!(rows >= 300, "{rows}");
}
