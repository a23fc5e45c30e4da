//! Every rule on its own examples, and what holds for all of them.

use super::*;
use rule::Layer;
use std::collections::BTreeSet;

/// Monday, February 14, 2022: the day on which all examples are said.
pub const DAY: jiff::civil::Date = jiff::civil::date(2022, 2, 14);

/// What is found in a text, of all layers: layer, rule, words, and what they mean.
fn finds(text: &str, without: &[&str]) -> Vec<(Layer, &'static str, String, String)> {
    let turn = Turn { text: text.to_string(), ..Turn::default() };
    let transcript = Transcript { turns: vec![turn], ..Transcript::default() };
    let without: Vec<String> = without.iter().map(ToString::to_string).collect();
    let found = extract(&transcript, Some(DAY), &Lists::default(), &without, None);
    let words = |span: crate::model::Span| text[span.start..span.end].to_string();
    let dates =
        found.dates.iter().map(|f| (Layer::Date, f.rule, words(f.span), f.what.value.clone().unwrap_or_default()));
    let documents = found.documents.iter().map(|f| (Layer::Document, f.rule, words(f.span), f.what.kind.to_string()));
    let entities =
        found.entities.iter().map(|f| (Layer::Entity, f.rule, words(f.span), f.what.kind.as_str().to_string()));
    let none = entities::tests::none(text, &without).into_iter();
    let none = none.map(|(rule, span)| (Layer::Entity, rule, words(span), "no entity".to_string()));
    dates.chain(documents).chain(entities).chain(none).collect()
}

/// The rules of the lists, which would hide what the grammar finds by itself.
const LISTED: [&str; 2] = ["catalogue", "gazetteer"];

/// The rules that are off while one shows what it does.
fn others(rule: &Rule) -> Vec<&'static str> {
    LISTED.into_iter().filter(|name| *name != rule.name).collect()
}

/// The text of an example without its brackets, and the words in them.
fn example(text: &str) -> (String, Vec<&str>) {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    (text.replace(['{', '}'], ""), inside.map(|(words, _)| words).collect())
}

#[test]
fn every_rule_finds_its_examples_and_leaves_its_counterexamples() {
    let mut wrong = Vec::new();
    for rule in rules() {
        assert!(!rule.examples.is_empty() && !rule.counterexamples.is_empty(), "{} needs both", rule.name);
        assert!(rule.about.ends_with('.') && !rule.example().is_empty(), "{} does not say what it does", rule.name);
        // Of what describes a document, the weightiest lends the find its name.
        let named = !matches!(rule.find, rule::Find::Evidence(_));
        for (text, means) in rule.examples {
            let (text, words) = example(text);
            let got = finds(&text, &others(rule));
            let its = got.iter().filter(|f| f.0 == rule.layer() && f.3 == *means);
            let its = its.filter(|f| f.1 == rule.name || !named && words.contains(&&*f.2));
            if !its.map(|f| &*f.2).eq(words.iter().copied()) {
                wrong.push(format!("{}: {text:?} should give {words:?} = {means}, gives {got:?}", rule.name));
            }
        }
        for text in rule.counterexamples {
            let got = finds(text, &others(rule));
            if got.iter().any(|f| f.1 == rule.name) {
                wrong.push(format!("{}: {text:?} should give nothing, gives {got:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn names_of_rules_are_unique() {
    let mut seen = BTreeSet::new();
    assert!(rules().all(|r| seen.insert(r.name)));
}

#[test]
fn a_rule_that_is_switched_off_fires_nowhere() {
    let texts = rules().flat_map(|r| r.examples).map(|(text, _)| example(text).0);
    let turns = texts.map(|text| Turn { text, ..Turn::default() }).collect();
    let transcript = Transcript { turns, ..Transcript::default() };
    let lists = Lists::default();
    for rule in rules() {
        let found = extract(&transcript, Some(DAY), &lists, &[rule.name.to_string()], None);
        let dates = found.dates.iter().map(|f| f.rule);
        let documents = found.documents.iter().map(|f| f.rule);
        let entities = found.entities.iter().map(|f| f.rule);
        assert!(dates.chain(documents).chain(entities).all(|name| name != rule.name), "{}", rule.name);
    }
}
