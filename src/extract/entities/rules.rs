//! The table of rules by which names are made: each says on which words it looks, and what it takes.

use super::scene::Scene;
use super::{bodies, events, people, places};
use crate::lang;
use crate::model::EntityType;
use crate::text::classes::Classes;
use crate::text::watch::Watch;

/// A rule of the grammar of names.
pub struct Rule {
    /// Its name, as the output prints it.
    pub name: &'static str,
    /// What it finds; `None` where it finds words that are no entity, whatever else they look like.
    pub kind: Option<EntityType>,
    /// It looks only at words that may be one of these.
    pub trigger: Classes,
    /// The tokens of the name that the word at this token belongs to.
    pub find: fn(&Scene, usize) -> Option<(usize, usize)>,
    /// Sentences with the finds in curly brackets.
    pub examples: &'static [&'static str],
    /// Sentences where it finds nothing; the tests alone read them.
    #[cfg_attr(not(test), allow(dead_code))]
    pub counterexamples: &'static [&'static str],
}

/// All rules. Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    people::BRACKETED,
    people::GIVEN_BRACKETED,
    people::MONARCH,
    people::TITLED,
    people::GIVEN,
    people::INITIALS,
    people::FAMILY_FIRST,
    people::AFTER_POST,
    people::DELEGATE,
    people::SURNAME_ENDING,
    bodies::MILITARY_DISTRICT,
    events::EVENT,
    events::EVENT_OF,
    events::STORM,
    events::BODY_SUMMIT,
    events::NAMED_EVENT,
    bodies::INSTITUTION,
    bodies::COMPANY,
    bodies::COMPANY_BEFORE,
    bodies::ACRONYM,
    places::LAND,
    places::REGION,
    places::REPUBLIC_OF,
    places::SMALL_REGION,
    places::TOWN_OF,
    places::FIELD,
    places::NATURE,
    places::BUILDING,
    places::SMALL_BUILDING,
    places::WATERS,
    places::LAKE_FRONT,
    events::AWARD,
    events::AWARD_OF,
    events::VESSEL,
    events::CURRENCY,
];

/// The rule by which a form of address makes a person's name of whatever follows.
pub const TITLED: &str = people::TITLED.name;

/// The rules that are on, by what they look at: most words are nothing to any of them.
pub struct On {
    rules: Vec<&'static Rule>,
    watch: Watch,
}

impl On {
    /// Keeps the rules' order.
    pub fn new(rules: Vec<&'static Rule>) -> Self {
        let watch = Watch::new(rules.iter().map(|r| r.trigger), lang::lexicon());
        Self { rules, watch }
    }

    /// The rules that look at token `i`, in table order.
    pub fn at(&self, scene: &Scene, i: usize) -> impl Iterator<Item = &'static Rule> {
        self.watch.at(scene, i).map(|rule| self.rules[rule])
    }
}

/// A word with a capital that may be one of `roles`: the usual trigger.
pub fn head(scene: &Scene, i: usize, roles: Classes) -> bool {
    scene.capital(i) && scene.is(i, roles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::View;
    use crate::lists::Lists;
    use crate::model::Turn;

    /// What a rule finds in a sentence, in brackets.
    fn marked(rule: &'static Rule, text: &str) -> String {
        let watch = On::new(vec![rule]);
        let record = Turn::default();
        let mut lists = Lists::default();
        lists.add("[GIVEN NAME]\nAlexander\nMaria\nNicholas\nSergei\nVladimir\n[GPE]\nUkraine\n[ORG]\nNATO\n").unwrap();
        let (tokens, hits) = lists.read(lang::cut(text));
        let view = View { turn: 0, tokens, hits, record: &record };
        let scene = Scene::new(&view);
        let mut out = text.to_string();
        let mut finds: Vec<_> =
            (0..scene.len()).filter_map(|i| watch.at(&scene, i).next().and_then(|r| (r.find)(&scene, i))).collect();
        finds.sort_by_key(|f| (f.0, std::cmp::Reverse(f.1)));
        let mut last = 0;
        finds.retain(|f| {
            f.0 >= last && {
                last = f.1;
                true
            }
        });
        for (start, end) in finds.into_iter().rev() {
            out.insert(scene.view.tokens.list[end - 1].end as usize, '}');
            out.insert(scene.view.tokens.list[start].start as usize, '{');
        }
        out
    }

    #[test]
    fn every_rule_finds_its_examples_and_nothing_else() {
        let mut wrong = Vec::new();
        let mut check = |rule: &'static Rule, text: &str, wanted: &str| {
            let got = marked(rule, text);
            if got != wanted {
                wrong.push(format!("{}: {got:?} for {wanted:?}", rule.name));
            }
        };
        for rule in RULES {
            assert!(!rule.examples.is_empty() && !rule.counterexamples.is_empty(), "{}: needs both kinds", rule.name);
            for example in rule.examples {
                assert!(example.contains('{'), "{}: {example:?} shows no find", rule.name);
                check(rule, &example.replace(['{', '}'], ""), example);
            }
            for other in rule.counterexamples {
                check(rule, other, other);
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn names_of_rules_are_unique() {
        let names: std::collections::BTreeSet<_> = RULES.iter().map(|r| r.name).collect();
        assert_eq!(names.len(), RULES.len());
    }
}
