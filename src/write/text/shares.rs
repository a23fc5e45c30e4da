//! Whose words, how many, and which of many are shown.

use crate::model::{Mention, Turn, TurnKind};
use crate::write::fill::{PLAIN, Words};
use std::collections::BTreeMap;

/// Whose words a turn is, in the shortest way.
pub fn voice(turn: &Turn) -> &str {
    let unnamed = match turn.kind {
        TurnKind::Speech => "(unnamed)",
        TurnKind::Narration => "(narration)",
        TurnKind::Direction => "(direction)",
        TurnKind::Omission => "(omission)",
    };
    turn.speaker.as_deref().or(turn.label.as_deref()).unwrap_or(unnamed)
}

/// Who mentions something, and how often: `Sergei Lavrov 2, Question 1, and 3 others`.
pub fn by(mut words: Words, mentions: &[Mention], turns: &[Turn], most: usize) -> Words {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for mention in mentions {
        let who = voice(&turns[mention.turn]);
        let place = *places.entry(who).or_insert(counts.len());
        if place == counts.len() {
            counts.push((who, 0));
        }
        counts[place].1 += 1;
    }
    let (shown, rest) = split(counts, most, |(_, n)| *n);
    for (i, (who, n)) in shown.iter().enumerate() {
        let end = if i + 1 < shown.len() { "," } else { "" };
        words = words.with(PLAIN, who, &format!(" {n}{end}")).space(!end.is_empty());
    }
    match rest.len() {
        0 => words,
        others => words.add(PLAIN, ", ").keep(PLAIN, &format!("{others} others")),
    }
}

/// The weightiest so many of them, in their order, and the others. One or two more are no reason to leave any out.
pub fn split<T>(all: Vec<T>, most: usize, weight: impl Fn(&T) -> usize) -> (Vec<T>, Vec<T>) {
    if all.len() <= most.saturating_add(2) {
        return (all, Vec::new());
    }
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(weight(&all[i])), i));
    let mut shown = vec![false; all.len()];
    order.iter().take(most).for_each(|&i| shown[i] = true);
    let (mut some, mut rest) = (Vec::new(), Vec::new());
    all.into_iter().zip(shown).for_each(|(one, shown)| if shown { some.push(one) } else { rest.push(one) });
    (some, rest)
}

/// `88 %`, in so many columns as `100 %` takes.
pub fn share(part: usize, whole: usize) -> String {
    match (part as u128 * 200 + whole as u128) / (2 * whole as u128).max(1) {
        0 if part > 0 => " <1 %".to_string(),
        share => format!("{share:>3} %"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_of_one_width() {
        assert_eq!((share(1, 1), share(1, 3), share(1, 1000)), ("100 %".into(), " 33 %".into(), " <1 %".into()));
    }

    #[test]
    fn the_weightiest_stay_in_their_order() {
        let (shown, rest) = split(vec![1, 5, 2, 9, 1], 2, |n| *n);
        assert_eq!((shown, rest), (vec![5, 9], vec![1, 2, 1]));
        assert_eq!(split(vec![1, 5, 2], 1, |n| *n).1, Vec::<usize>::new());
    }
}
