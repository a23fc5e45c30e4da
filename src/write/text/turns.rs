//! What is said, turn by turn, or in stretches where there are many.

use super::shares::{share, split, voice};
use crate::model::Turn;
use crate::write::fill::{BOLD, FAINT, PLAIN, Page, Words, column};
use std::collections::BTreeMap;

/// A transcript of more turns is folded into stretches.
const TURNS: usize = 40;
/// Stretches of a folded transcript.
const STRETCHES: usize = 12;
/// Lines of each turn.
const LINES: usize = 2;

/// Each turn with its first words; or, of a long transcript, who speaks in each stretch and how its longest turn begins.
pub fn turns(page: &mut Page, all: &[Turn]) {
    if all.is_empty() {
        return;
    }
    if all.len() <= TURNS || page.layout.full {
        page.section("Turns", &format!(" ({})", all.len()));
        let number = all.len().to_string().len();
        let from = column(all.iter().map(voice), page.layout.width / 4) + number + 2;
        for (i, turn) in all.iter().enumerate() {
            let name = Words::default().keep(PLAIN, &format!("{i:>number$}  ")).add(PLAIN, voice(turn));
            let begin = begin(&turn.text, page.layout.width * LINES);
            page.beside(name, from, Words::of(begin), LINES);
        }
        return;
    }
    page.section("Turns", &format!(" ({}, folded; report --full prints each)", all.len()));
    let stretches = stretches(all);
    let from = column(stretches.iter().map(|(range, _)| range.as_str()), 20);
    for (range, turns) in &stretches {
        page.row(range, from, voices(turns));
        if let Some(longest) = turns.iter().max_by_key(|t| (t.text.len(), std::cmp::Reverse(t.index))) {
            let words = Words::default().add(FAINT, &format!("{} {}:", longest.index, voice(longest)));
            let words = words.space(true).add(PLAIN, begin(&longest.text, page.layout.width * LINES));
            page.beside(Words::default(), from, words, LINES);
        }
    }
}

/// The first words of a text, at least so many columns of them where there are as many.
fn begin(text: &str, columns: usize) -> &str {
    text.char_indices().nth(columns * 2).map_or(text, |(end, _)| &text[..end])
}

/// Runs of turns that have about as many letters each, with their first and last number.
fn stretches(all: &[Turn]) -> Vec<(String, &[Turn])> {
    let letters: usize = all.iter().map(|turn| turn.text.len()).sum();
    let mut at = 0;
    let mut place = |turn: &Turn| {
        let place = at * STRETCHES / letters.max(1);
        at += turn.text.len();
        place
    };
    let places: Vec<usize> = all.iter().map(&mut place).collect();
    let mut runs = Vec::new();
    let mut begin = 0;
    for end in 1..=all.len() {
        if places.get(end) != Some(&places[begin]) {
            let range = if begin + 1 == end { begin.to_string() } else { format!("{begin}–{}", end - 1) };
            runs.push((range, &all[begin..end]));
            begin = end;
        }
    }
    runs
}

/// Who speaks in these turns, and for how much of them.
fn voices(turns: &[Turn]) -> Words {
    let mut by: BTreeMap<&str, usize> = BTreeMap::new();
    turns.iter().for_each(|turn| *by.entry(voice(turn)).or_default() += turn.text.len());
    let letters: usize = by.values().sum();
    let mut by: Vec<_> = by.into_iter().collect();
    by.sort_by_key(|(name, n)| (std::cmp::Reverse(*n), *name));
    let (shown, rest) = split(by, 3, |(_, n)| *n);
    let mut words = Words::default();
    for (i, (name, n)) in shown.iter().enumerate() {
        words = if i > 0 { words.keep(BOLD, ",").space(true) } else { words };
        words = words.with(BOLD, name, &format!(" {}", share(*n, letters).trim_start()));
    }
    match rest.len() {
        0 => words,
        others => words.add(PLAIN, ", and ").keep(PLAIN, &format!("{others} others")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::Layout;

    fn turn(index: usize, speaker: &str, text: &str) -> Turn {
        Turn { index, speaker: Some(speaker.into()), text: text.into(), ..Turn::default() }
    }

    #[test]
    fn many_turns_are_folded_unless_all_are_wanted() {
        let all: Vec<_> =
            (0..60).map(|i| turn(i, ["Anna", "Bo", "Cy", "Di", "Ed", "Flo"][i % 6], "Good day.")).collect();
        let mut page = Page::new(Layout::default());
        turns(&mut page, &all);
        assert!(page.text.contains("  0–4    Anna 20 %, Bo 20 %, Cy 20 %, Di 20 %, Ed 20 %\n"), "{}", page.text);
        assert!(page.text.contains("         0 Anna: Good day.\n"), "{}", page.text);
        let mut page = Page::new(Layout::default().full(true));
        turns(&mut page, &all);
        assert_eq!(page.text.matches("Good day.").count(), 60);
    }

    #[test]
    fn a_turn_ends_behind_a_whole_word() {
        let mut page = Page::new(Layout::terminal(40, false));
        turns(&mut page, &[turn(0, "Anna", "seventeen ".repeat(20).trim_end())]);
        assert_eq!(
            page.text,
            "\nTurns (1)\n  0  Anna  seventeen seventeen seventeen\n           seventeen seventeen …\n"
        );
    }
}
