//! The sentence around words, shortened to what a report has room for.

use crate::model::{Analysis, Date};
use crate::write::marks::Points;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Where the dates of a transcript stand in its turns.
pub struct Sentences<'a> {
    /// The transcript.
    pub analysis: &'a Analysis,
    /// By turn and first letter, in bytes: where the sentence begins, the words begin and end, the sentence ends.
    places: BTreeMap<(usize, usize), [usize; 4]>,
}

/// Words with what stands before and behind them in their sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Quoted<'a> {
    /// With a space at its end, unless the words go on with it.
    pub before: String,
    /// They themselves.
    pub words: &'a str,
    /// What follows.
    pub after: String,
}

impl<'a> Sentences<'a> {
    /// Finds the sentences of all dates, in one pass over each turn.
    pub fn of(analysis: &'a Analysis) -> Self {
        let mut places = BTreeMap::new();
        for dates in analysis.dates.chunk_by(|a, b| a.turn == b.turn) {
            let turn = &analysis.turns[dates[0].turn];
            let points = Points::of(&turn.text);
            for date in dates {
                let [begin, end] = turn.sentence_at(date.start).unwrap_or([date.start, date.end]);
                let place = [begin, date.start, date.end, end.max(date.end)].map(|point| points.byte(point));
                places.insert((date.turn, date.start), place);
            }
        }
        Self { analysis, places }
    }

    /// A date in its sentence, of which so many columns are shown.
    pub fn quoted(&self, date: &Date, columns: usize) -> Quoted<'a> {
        let text = &self.analysis.turns[date.turn].text;
        let [begin, from, to, end] = self.places[&(date.turn, date.start)];
        let (before, words, after) = (&text[begin..from], &text[from..to], &text[to..end]);
        let room = columns.saturating_sub(words.width());
        // What one side does not need is the other's.
        let left = last(before, room.saturating_sub(first(after, room / 2).width()));
        let right = first(after, room.saturating_sub(left.width()));
        Quoted { before: left, words, after: right }
    }
}

/// The first whole words of a text that take at most so many columns, and `…` if there are more.
fn first(text: &str, columns: usize) -> String {
    let mut wide = 0;
    let over = text.grapheme_indices(true).find(|(_, letter)| {
        wide += letter.width();
        wide > columns
    });
    let Some((cut, _)) = over else { return text.to_string() };
    // With room for ` …`.
    let cut = text[..cut].char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    let words = text[..cut].rfind(' ').map_or(&text[..cut], |space| &text[..space]);
    format!("{} …", words.trim_end())
}

/// The same for the last words.
fn last(text: &str, columns: usize) -> String {
    let mut wide = 0;
    let over = text.grapheme_indices(true).rev().find(|(_, letter)| {
        wide += letter.width();
        wide > columns
    });
    let Some((cut, letter)) = over else { return text.to_string() };
    let kept = &text[cut + letter.len()..];
    let kept = kept.char_indices().nth(2).map_or("", |(at, _)| &kept[at..]);
    let words = kept.find(' ').map_or(kept, |space| &kept[space..]);
    format!("… {}", words.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_on_both_sides() {
        assert_eq!(first(", I believe, they sent a paper.", 16), ", I believe, …");
        assert_eq!(first(", late.", 16), ", late.");
        assert_eq!(last("And later, on ", 10), "… on ");
        assert_eq!(last("Later on ", 10), "Later on ");
        assert_eq!(first("seventeen", 4), "se …");
        assert_eq!((first("a", 0), last("a", 0)), (" …".to_string(), "… ".to_string()));
    }
}
