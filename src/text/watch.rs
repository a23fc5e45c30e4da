//! Which of many rules look at a token: each names the classes of words that it looks at, and most tokens are nothing to
//! any rule.

use super::at::LIMIT;
use super::classes::{Classes, Lexicon};
use super::tokens::Tokens;

/// Rules, by what they look at.
#[derive(Debug)]
pub struct Watch {
    /// For each set of classes of the language, a bit for each rule that looks at one of them.
    sets: Vec<u128>,
    /// For each mark, likewise.
    marks: [u128; LIMIT],
    /// The marks that any rule looks at.
    watched: u32,
}

impl Watch {
    /// Of rules with these triggers, of which there are no more than 128, for texts of one language.
    pub fn new(triggers: impl Iterator<Item = Classes>, lexicon: &Lexicon) -> Self {
        let mut watch = Self { sets: vec![0; lexicon.sets.len()], marks: [0; LIMIT], watched: 0 };
        for (rule, trigger) in triggers.enumerate() {
            let bit = 1u128.checked_shl(rule as u32).expect("OK because no layer has 128 rules");
            for (rules, set) in watch.sets.iter_mut().zip(lexicon.sets) {
                *rules |= if set.any(trigger) { bit } else { 0 };
            }
            for (mark, rules) in watch.marks.iter_mut().enumerate() {
                *rules |= if trigger.any(Classes::one(mark)) { bit } else { 0 };
            }
            watch.watched |= trigger.marks() as u32;
        }
        watch
    }

    /// The rules that look at token `i`, by their place, in order.
    #[inline]
    pub fn at(&self, tokens: &Tokens, i: usize) -> impl Iterator<Item = usize> {
        let token = &tokens.list[i];
        let mut rules = self.sets[usize::from(token.set)];
        let mut marks = token.marks & self.watched;
        while marks != 0 {
            rules |= self.marks[marks.trailing_zeros() as usize];
            marks &= marks - 1;
        }
        std::iter::from_fn(move || {
            let rule = (rules != 0).then(|| rules.trailing_zeros() as usize)?;
            rules &= rules - 1;
            Some(rule)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::at;
    use super::*;

    #[test]
    fn rules_look_at_their_marks_in_order() {
        let tokens = Tokens::new("Anna met 12");
        let watch = Watch::new([at::NUMERAL, at::CAPITAL, at::CAPITAL.or(at::NUMERAL)].into_iter(), tokens.lexicon);
        let seen: Vec<Vec<usize>> = (0..3).map(|i| watch.at(&tokens, i).collect()).collect();
        assert_eq!(seen, [vec![1, 2], vec![], vec![0, 2]]);
    }
}
