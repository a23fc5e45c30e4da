//! Which stretch of one version is which of the other.

use super::by_word::{Numbers, Tokens, compare};
use crate::model::{Turn, TurnKind};
use similar::DiffOp;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What is said in one voice: a turn, and those behind it that go on with it without a label.
#[derive(Debug)]
pub struct Said<'a> {
    /// Index of its first turn.
    pub turn: usize,
    /// A participant's name.
    pub speaker: Option<&'a str>,
    /// The label as printed, or the speaker.
    pub voice: Option<String>,
    labelled: bool,
    /// Its words.
    pub text: String,
}

impl<'a> Said<'a> {
    /// The stretches of a transcript.
    pub fn of(turns: &'a [Turn]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (i, turn) in turns.iter().enumerate() {
            let goes_on = |last: &&mut Self| {
                // A page sets its narration in as many paragraphs as it likes.
                turn.label.is_none() && turn.speaker.as_deref() == last.speaker && turns[i - 1].kind == turn.kind
            };
            let joins = matches!(turn.kind, TurnKind::Speech | TurnKind::Narration);
            if let Some(last) = all.last_mut().filter(|_| joins).filter(goes_on) {
                last.text.push('\n');
                last.text.push_str(&turn.text);
                continue;
            }
            let note = turn.note.as_ref().filter(|note| turn.label.as_ref().is_none_or(|label| !label.contains(*note)));
            let name = turn.label.as_ref().or(turn.speaker.as_ref());
            let voice = [name, note].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
            all.push(Self {
                turn: i,
                speaker: turn.speaker.as_deref(),
                voice: (!voice.is_empty()).then_some(voice),
                labelled: turn.label.is_some(),
                text: turn.text.clone(),
            });
        }
        all
    }

    /// Whether two are in one voice: by their labels, or where one of them has none, by their speakers.
    pub fn voice_is_that_of(&self, other: &Self) -> bool {
        match self.labelled == other.labelled {
            true => self.voice == other.voice,
            false => self.speaker == other.speaker,
        }
    }
}

/// What became of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Both versions have it; its words may be others.
    Both(usize, usize),
    /// It stood elsewhere in the old version.
    Moved(usize, usize),
    /// The old version alone has it.
    Old(usize),
    /// The new version alone has it.
    New(usize),
}

/// Every stretch of both versions once, in the order of the new one, and those that are gone where they stood.
/// What moved stands where it is now.
pub fn align(old: &[Said], new: &[Said]) -> Vec<Step> {
    let mut known: BTreeMap<(Option<&str>, &str), u32> = BTreeMap::new();
    let mut numbers = Vec::new();
    for said in old.iter().chain(new) {
        let next = known.len() as u32;
        numbers.push(*known.entry((said.voice.as_deref(), said.text.as_str())).or_insert(next));
    }
    let (was, is) = numbers.split_at(old.len());
    let ops = compare(was, is);
    let moved = moved(&ops, (was, is), old);
    let gone: BTreeSet<usize> = moved.values().copied().collect();
    let mut steps = Vec::new();
    for op in ops {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                steps.extend((0..len).map(|i| Step::Both(old_index + i, new_index + i)));
            }
            _ => between(&op, old, new, (&moved, &gone), &mut steps),
        }
    }
    steps
}

/// The stretches that stand elsewhere, by their place in the new version: as they are, and of some length, for many a
/// “Thank you.” comes and goes.
fn moved(ops: &[DiffOp], (was, is): (&[u32], &[u32]), old: &[Said]) -> BTreeMap<usize, usize> {
    let differ = || ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    let mut gone: BTreeMap<u32, VecDeque<usize>> = BTreeMap::new();
    for i in differ().flat_map(DiffOp::old_range).filter(|i| old[*i].text.len() >= MOVES) {
        gone.entry(was[i]).or_default().push_back(i);
    }
    let found = |k: usize| Some((k, gone.get_mut(&is[k])?.pop_front()?));
    differ().flat_map(DiffOp::new_range).filter_map(found).collect()
}

/// A shorter text is none that moved, in bytes.
const MOVES: usize = 40;

/// What moved, by its new place, and its old places.
type Moves<'a> = (&'a BTreeMap<usize, usize>, &'a BTreeSet<usize>);

/// The steps where the versions differ: of what is left on both sides, those are one stretch that have most words in common.
fn between(op: &DiffOp, old: &[Said], new: &[Said], (moved, gone): Moves, steps: &mut Vec<Step>) {
    let from: Vec<usize> = op.old_range().filter(|i| !gone.contains(i)).collect();
    let to: Vec<usize> = op.new_range().filter(|i| !moved.contains_key(i)).collect();
    let pairs = pairs(&from, &to, old, new);
    let mut left = from.iter().copied().peekable();
    for k in op.new_range() {
        if let Some(&gone) = moved.get(&k) {
            steps.push(Step::Moved(gone, k));
            continue;
        }
        let Some(&i) = pairs.get(&k) else {
            steps.push(Step::New(k));
            continue;
        };
        while let Some(gone) = left.next_if(|gone| *gone < i) {
            steps.push(Step::Old(gone));
        }
        left.next();
        steps.push(Step::Both(i, k));
    }
    steps.extend(left.map(Step::Old));
}

/// Of each new stretch that has one, the old one. No two pairs cross.
fn pairs(from: &[usize], to: &[usize], old: &[Said], new: &[Said]) -> BTreeMap<usize, usize> {
    let mut numbers = Numbers::default();
    let was = Side::of(from, old, &mut numbers);
    let is = Side::of(to, new, &mut numbers);
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for op in compare(&was.numbers, &is.numbers) {
        let DiffOp::Equal { old_index, new_index, len } = op else { continue };
        for i in (0..len).filter(|i| was.words[old_index + i]) {
            *shared.entry((was.owner[old_index + i], is.owner[new_index + i])).or_default() += 1;
        }
    }
    let mut order: Vec<_> = shared.into_iter().collect();
    order.sort_by_key(|(pair, n)| (std::cmp::Reverse(*n), *pair));
    let mut found = BTreeMap::new();
    let mut taken = vec![false; from.len()];
    for ((a, b), n) in order {
        let (i, k) = (from[a], to[b]);
        // In per cent of the words of both.
        let alike = 200 * n / (was.lengths[a] + is.lengths[b]).max(1);
        let enough = if old[i].voice_is_that_of(&new[k]) { 30 } else { 60 };
        if alike >= enough && !taken[a] && !found.contains_key(&k) {
            taken[a] = true;
            found.insert(k, i);
        }
    }
    found
}

/// The tokens of several stretches, one behind the other.
#[derive(Default)]
struct Side {
    numbers: Vec<u32>,
    words: Vec<bool>,
    /// Of each token, which stretch has it.
    owner: Vec<usize>,
    /// Of each stretch, how many words it has.
    lengths: Vec<usize>,
}

impl Side {
    fn of<'a>(which: &[usize], all: &'a [Said], numbers: &mut Numbers<'a>) -> Self {
        let mut side = Self::default();
        for (owner, &i) in which.iter().enumerate() {
            let mut tokens = Tokens::of(&all[i].text, numbers);
            // “<…>” is known by its marks.
            if !tokens.words.contains(&true) {
                tokens.words.fill(true);
            }
            side.owner.resize(side.owner.len() + tokens.numbers.len(), owner);
            side.lengths.push(tokens.count(0..tokens.words.len()));
            side.numbers.extend(tokens.numbers);
            side.words.extend(tokens.words);
        }
        side
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(speaker: &str, text: &str) -> Turn {
        Turn {
            kind: TurnKind::Speech,
            speaker: Some(speaker.into()),
            label: Some(speaker.into()),
            text: text.into(),
            ..Turn::default()
        }
    }

    fn steps(old: &[Turn], new: &[Turn]) -> Vec<Step> {
        align(&Said::of(old), &Said::of(new))
    }

    #[test]
    fn a_turn_is_found_again_by_its_words() {
        let old =
            [turn("Anna", "Good day."), turn("Bo", "The bridge is open from Monday."), turn("Anna", "And the ferry?")];
        let new = [
            turn("Anna", "Good day."),
            turn("Bo", "We shall see about that."),
            turn("Bo", "The bridge is open from Tuesday."),
        ];
        assert_eq!(steps(&old, &new), [Step::Both(0, 0), Step::New(1), Step::Both(1, 2), Step::Old(2)]);
    }

    #[test]
    fn a_turn_that_stands_elsewhere_has_moved() {
        let long = "The bridge will be open from Monday, and the ferry from Tuesday.";
        let old = [turn("Anna", long), turn("Bo", "Good day."), turn("Bo", "Good evening.")];
        let new = [turn("Bo", "Good day."), turn("Bo", "Good evening."), turn("Anna", long)];
        assert_eq!(steps(&old, &new), [Step::Both(1, 0), Step::Both(2, 1), Step::Moved(0, 2)]);
    }

    #[test]
    fn narration_in_two_paragraphs_is_that_in_one() {
        let narration = |text: &str| Turn { text: text.into(), ..Turn::default() };
        let (old, new) = ([narration("One."), narration("Two.")], [narration("One.\nTwo.")]);
        assert_eq!(steps(&old, &new), [Step::Both(0, 0)]);
    }
}
