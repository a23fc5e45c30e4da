//! Which of the rules look at a part of a date.

use super::lexemes::Lex;
use super::reading::{Reading, Words};
use crate::extract::rule::{Find, Rule};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What a rule makes of the words from a token on.
type Read = fn(&Words, usize) -> Option<Reading>;

/// The rules that are on. Each is asked once whether it looks at a part, however often the part stands in a transcript.
#[derive(Debug)]
pub struct Rules {
    all: Vec<&'static Rule>,
    /// The rules that look at a part, each as the bit of its place.
    watching: RefCell<BTreeMap<Lex, u128>>,
}

impl FromIterator<&'static Rule> for Rules {
    fn from_iter<T: IntoIterator<Item = &'static Rule>>(rules: T) -> Self {
        let all: Vec<&Rule> = rules.into_iter().collect();
        assert!(all.len() <= 128, "each rule has a bit in `watching`");
        Self { all, watching: RefCell::default() }
    }
}

impl Rules {
    /// The rules that look at a part, in order, each with what it makes of the words there.
    pub fn at(&self, part: Lex) -> impl Iterator<Item = (&'static Rule, Read)> {
        let looks = |rule: &&Rule| matches!(rule.find, Find::Date(on, _) if on(part));
        let all = || self.all.iter().enumerate().filter(|(_, rule)| looks(rule)).fold(0, |all, (at, _)| all | 1 << at);
        let mut rules: u128 = match part {
            Lex::Nothing => 0,
            _ => *self.watching.borrow_mut().entry(part).or_insert_with(all),
        };
        let next = move || {
            let rule = (rules != 0).then(|| self.all[rules.trailing_zeros() as usize])?;
            rules &= rules - 1;
            Some(rule)
        };
        std::iter::from_fn(next).filter_map(|rule| match rule.find {
            Find::Date(_, read) => Some((rule, read)),
            _ => None,
        })
    }
}
