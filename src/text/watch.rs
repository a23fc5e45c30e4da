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
        let mut classes = [0; Classes::LIMIT];
        for (rule, trigger) in triggers.enumerate() {
            let bit = 1u128.checked_shl(rule as u32).expect("OK because no layer has 128 rules");
            trigger.numbers().for_each(|class| classes[class] |= bit);
        }
        let of = |set: &Classes| set.numbers().fold(0, |rules, class| rules | classes[class]);
        let watched = (0..LIMIT).fold(0, |marks, mark| if classes[mark] != 0 { marks | 1 << mark } else { marks });
        let mut marks = [0; LIMIT];
        marks.copy_from_slice(&classes[..LIMIT]);
        Self { sets: lexicon.sets.iter().map(of).collect(), marks, watched }
    }

    /// The rules that look at token `i`, each as the bit of its place.
    #[inline]
    pub fn at(&self, tokens: &Tokens, i: usize) -> u128 {
        let token = &tokens.list[i];
        let mut rules = self.sets[usize::from(token.set)];
        let mut marks = token.marks & self.watched;
        while marks != 0 {
            rules |= self.marks[marks.trailing_zeros() as usize];
            marks &= marks - 1;
        }
        rules
    }
}

/// The places of such bits, in order.
#[inline]
pub fn places(mut rules: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let rule = (rules != 0).then(|| rules.trailing_zeros() as usize)?;
        rules &= rules - 1;
        Some(rule)
    })
}

#[cfg(test)]
mod tests {
    use super::super::at;
    use super::*;

    #[test]
    fn rules_look_at_their_marks_in_order() {
        let tokens = Tokens::new("Anna met 12");
        let watch = Watch::new([at::NUMERAL, at::CAPITAL, at::CAPITAL.or(at::NUMERAL)].into_iter(), tokens.lexicon);
        let seen: Vec<Vec<usize>> = (0..3).map(|i| places(watch.at(&tokens, i)).collect()).collect();
        assert_eq!(seen, [vec![1, 2], vec![], vec![0, 2]]);
    }
}
