//! Who took part: shares of the words, and who speaks when.

use super::shares::{share, split};
use crate::model::{Analysis, Participant, Turn};
use crate::write::counted;
use crate::write::fill::{FAINT, PLAIN, Page, VALUE, Words, column};
use std::collections::BTreeMap;

/// As many speakers have lines of their own.
const SPEAKERS: usize = 10;
/// As many of those who only take part are named.
const SILENT: usize = 12;

/// A line a speaker, the most words first, the rest in one.
pub fn people(page: &mut Page, analysis: &Analysis) {
    let all = &analysis.participants;
    if all.is_empty() {
        return;
    }
    let (mut speaking, silent): (Vec<_>, Vec<_>) = all.iter().partition::<Vec<&Participant>, _>(|p| p.spoke);
    let words: usize = speaking.iter().map(|p| p.words).sum();
    // Stable: of as many words, who came first.
    speaking.sort_by_key(|p| std::cmp::Reverse(p.words));
    let most = if page.layout.full { usize::MAX } else { SPEAKERS };
    let (shown, rest) = split(speaking, most, |p| p.words);
    page.section("Participants", &format!(" ({})", all.len()));
    let course = Course::of(&analysis.turns, page.layout.width);
    let names = column(shown.iter().map(|p| p.name.as_str()), page.layout.width / 3);
    for person in &shown {
        let mut beside = Words::default().keep(PLAIN, &share(person.words, words));
        if let Some(strip) = course.strip(&person.name) {
            beside = beside.keep(PLAIN, "  ").keep(VALUE, &strip);
        }
        page.hanging(Words::of(&person.name), names, beside, about(person));
    }
    if !rest.is_empty() {
        let sum = |of: fn(&Participant) -> usize| rest.iter().map(|p| of(p)).sum();
        let (said, turns) = (sum(|p| p.words), sum(|p| p.turns));
        let said = format!("{}, {}", counted(said, "word"), counted(turns, "turn"));
        let share = format!("{}  ", share(sum(|p| p.words), words));
        let others = Words::default().keep(PLAIN, &share).add(PLAIN, &said).add(FAINT, " (--full names all)");
        page.row(&format!("{} others", rest.len()), names, others);
    }
    if !silent.is_empty() {
        let most = if page.layout.full { usize::MAX } else { SILENT };
        let (named, rest) = split(silent, most, |_| 0);
        let mut words = Words::default().add(FAINT, "without words: ");
        for (i, person) in named.iter().enumerate() {
            let last = i + 1 == named.len();
            words = words.add(PLAIN, &person.name).keep(PLAIN, if last { "" } else { "," }).space(!last);
        }
        if !rest.is_empty() {
            words = words.add(PLAIN, ", and ").keep(PLAIN, &format!("{} others", rest.len()));
        }
        page.paragraph(2, words);
    }
}

fn about(person: &Participant) -> Words {
    let mut words = Words::default()
        .keep(PLAIN, &counted(person.words, "word"))
        .add(PLAIN, ", ")
        .keep(PLAIN, &counted(person.turns, "turn"));
    for part in [&person.role, &person.affiliation].into_iter().flatten() {
        words = words.add(FAINT, " · ").add(PLAIN, part);
    }
    words
}

/// Who speaks when: of each speaker, the share of every stretch of the transcript. Stretches have as many letters each.
struct Course<'a> {
    strips: BTreeMap<&'a str, Vec<u128>>,
    letters: u128,
}

impl<'a> Course<'a> {
    fn of(turns: &'a [Turn], width: usize) -> Self {
        let stretches = match width {
            ..70 => 8,
            70..100 => 16,
            _ => 30,
        };
        let lengths: Vec<usize> = turns.iter().map(|turn| turn.text.chars().count()).collect();
        let letters: usize = lengths.iter().sum();
        let mut strips: BTreeMap<&str, Vec<u128>> = BTreeMap::new();
        let mut at = 0;
        for (turn, length) in turns.iter().zip(&lengths) {
            let (begin, end) = (at, at + length);
            at = end;
            let Some(speaker) = turn.speaker.as_deref().filter(|_| *length > 0) else { continue };
            let strip = strips.entry(speaker).or_insert_with(|| vec![0; stretches]);
            // In units of which each letter has as many as there are stretches, all ends are whole numbers.
            for (i, taken) in strip.iter_mut().enumerate().skip(begin * stretches / letters) {
                let (from, to) = (i * letters, (i + 1) * letters);
                if from >= end * stretches {
                    break;
                }
                *taken += (to.min(end * stretches) - from.max(begin * stretches)) as u128;
            }
        }
        // One voice, or one exchange, has no course.
        if strips.len() < 2 || turns.len() < 4 {
            strips.clear();
        }
        Self { strips, letters: letters as u128 }
    }

    /// A column a stretch, as high as the share of it that is this speaker's.
    fn strip(&self, speaker: &str) -> Option<String> {
        let strip = self.strips.get(speaker)?;
        Some(strip.iter().map(|taken| HEIGHTS[(taken * 8).div_ceil(self.letters) as usize]).collect())
    }
}

/// From no word to all words of a stretch.
const HEIGHTS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_shows_who_speaks_when() {
        let turn = |speaker: &str, letters: usize| Turn {
            speaker: Some(speaker.into()),
            text: "é".repeat(letters),
            ..Turn::default()
        };
        let turns = [turn("A", 40), turn("B", 20), turn("A", 5), turn("B", 15)];
        let course = Course::of(&turns, 60);
        assert_eq!(course.strip("A").unwrap(), "████  ▄ ");
        assert_eq!(course.strip("B").unwrap(), "    ██▄█");
        assert_eq!(course.strip("C"), None);
        assert_eq!(Course::of(&turns[..2], 60).strip("A"), None);
        assert_eq!(Course::of(&[turn("A", 0), turn("A", 0), turn("B", 0), turn("B", 0)], 60).strip("A"), None);
    }
}
