//! Keyword in context: one hit a line, the hits below one another.

use super::hits::Hits;
use super::table::{Look, Shape, Sheet};
use crate::corpus::store::Store;
use anyhow::Result;
use rusqlite::OptionalExtension;
use std::io::Write;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// So many hits are aligned with one another: the next ones begin anew, so that nothing waits for the last.
const ALIGNED: usize = 5_000;

/// Columns that a name, and the name of a transcript, may take in a terminal.
const NAME: usize = 22;

/// How much stands around a hit.
#[derive(Debug, Clone, Copy)]
pub enum Context {
    /// So many words on each side.
    Words(usize),
    /// The sentence.
    Sentence,
}

/// Hits on their way out.
pub struct Kwic<'w> {
    to: To<'w>,
    context: Context,
    count: usize,
}

enum To<'w> {
    Person { out: &'w mut dyn Write, look: Look, lines: Vec<Line> },
    Program(Sheet<'w>),
}

/// A hit for a person.
struct Line {
    place: [String; 3],
    left: String,
    hit: String,
    right: String,
}

const COLUMNS: [&str; 10] = ["id", "date", "turn", "speaker", "role", "start", "end", "left", "hit", "right"];

impl<'w> Kwic<'w> {
    /// Begins.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn new(out: &'w mut dyn Write, shape: Shape, context: Context, look: Look, raw: bool) -> Result<Self> {
        let to = match shape {
            Shape::Text => To::Person { out, look, lines: Vec::new() },
            shape => To::Program(Sheet::new(out, shape, COLUMNS.to_vec(), raw)?),
        };
        Ok(Self { to, context, count: 0 })
    }

    /// How many hits there were.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Writes the hits of a turn, no more than `most`.
    ///
    /// # Errors
    ///
    /// The output or the database fails.
    pub fn turn(&mut self, store: &Store, hits: &Hits, most: usize) -> Result<()> {
        let (mut at, mut points) = (0, 0);
        for hit in hits.at.iter().take(most) {
            points += hits.text[at..hit.start].chars().count();
            at = hit.start;
            let around = match self.context {
                Context::Words(words) => around(hits.text, hit, words),
                Context::Sentence => sentence(store, hits, hit, points)?,
            };
            let length = hits.text[hit.clone()].chars().count();
            let left = one_line(hits.text[around.start..hit.start].trim_start());
            let (found, right) =
                (one_line(&hits.text[hit.clone()]), one_line(hits.text[hit.end..around.end].trim_end()));
            self.count += 1;
            match &mut self.to {
                To::Person { lines, .. } => {
                    let place = [hits.date.unwrap_or("–").into(), format!("{}:{}", hits.transcript, hits.turn)];
                    let [date, id] = place;
                    let place = [date, id, hits.speaker.unwrap_or("–").into()];
                    lines.push(Line { place, left, hit: found, right });
                    if lines.len() == ALIGNED {
                        self.align()?;
                    }
                }
                To::Program(sheet) => sheet.row(&[
                    hits.transcript.into(),
                    hits.date.into(),
                    hits.turn.into(),
                    hits.speaker.into(),
                    hits.role.into(),
                    points.into(),
                    (points + length).into(),
                    left.into(),
                    found.into(),
                    right.into(),
                ])?,
            }
        }
        Ok(())
    }

    /// Writes what is left.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn finish(mut self) -> Result<()> {
        self.align()?;
        match self.to {
            To::Person { out, .. } => out.flush()?,
            To::Program(sheet) => sheet.finish()?,
        }
        Ok(())
    }

    fn align(&mut self) -> Result<()> {
        let To::Person { out, look, lines } = &mut self.to else { return Ok(()) };
        let mut lines = std::mem::take(lines);
        let wide = |lines: &[Line], of: fn(&Line) -> &str| lines.iter().map(|line| of(line).width()).max().unwrap_or(0);
        if look.terminal {
            for line in &mut lines {
                line.place[1] = end_of(&line.place[1], NAME);
                line.place[2] = start_of(&line.place[2], NAME);
            }
        }
        let place = [
            wide(&lines, |line| &line.place[0]),
            wide(&lines, |line| &line.place[1]),
            wide(&lines, |line| &line.place[2]),
        ];
        let (bold, plain) = if look.colour { ("\x1b[1;31m", "\x1b[0m") } else { ("", "") };
        // A sentence is read, not compared.
        let aligned = matches!(self.context, Context::Words(_));
        let mut left = if aligned { wide(&lines, |line| &line.left) } else { 0 };
        let mut right = usize::MAX;
        if aligned && look.terminal {
            let room = look.width.saturating_sub(place.iter().sum::<usize>() + 3 * 2 + 2).max(20);
            left = left.min(room * 2 / 5);
            right = room - left;
        }
        for Line { place: [date, id, speaker], left: before, hit, right: after } in &lines {
            let before = if aligned && look.terminal { end_of(before, left) } else { before.clone() };
            let after =
                if right == usize::MAX { after.clone() } else { start_of(after, right.saturating_sub(hit.width())) };
            let cells = [(date, place[0]), (id, place[1]), (speaker, place[2])];
            for (cell, width) in cells {
                write!(out, "{cell}{}  ", " ".repeat(width.saturating_sub(cell.width())))?;
            }
            let gap = " ".repeat(left.saturating_sub(before.width()));
            writeln!(out, "{}", format!("{gap}{before}{bold}{hit}{plain}{after}").trim_end())?;
        }
        Ok(())
    }
}

/// So many words to the left and to the right, with the marks at them.
fn around(text: &str, hit: &Range<usize>, words: usize) -> Range<usize> {
    let start =
        text[..hit.start].char_indices().rev().scan((words, false), |state, (at, c)| step(state, c).then_some(at));
    let end = text[hit.end..]
        .char_indices()
        .scan((words, false), |state, (at, c)| step(state, c).then_some(at + c.len_utf8()));
    start.last().unwrap_or(hit.start)..hit.end + end.last().unwrap_or(0)
}

/// Whether a character still belongs to it; `state` has the words to come, and whether one of them has begun.
fn step((words, inside): &mut (usize, bool), c: char) -> bool {
    match c.is_whitespace() {
        true if *inside => {
            *words = words.saturating_sub(1);
            *inside = false;
        }
        true => {}
        false => *inside = true,
    }
    *words > 0
}

/// The sentence in which a hit begins, up to its end or that of the hit; `point` is where it begins in code points.
fn sentence(store: &Store, hits: &Hits, hit: &Range<usize>, point: usize) -> Result<Range<usize>> {
    let found = store.told(|db| {
        let mut sentence = db.prepare(
            "SELECT start, \"end\" FROM sentence WHERE turn_id = ? AND start <= ? ORDER BY start DESC LIMIT 1",
        )?;
        sentence
            .query_row([hits.turn_id, point as i64], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))
            .optional()
    })?;
    let Some((start, end)) = found else { return Ok(hit.clone()) };
    let [start, end] = [start, end].map(|point| usize::try_from(point).unwrap_or(0));
    // From the hit on: a turn may be long, and have many.
    let (before, behind) = hits.text.split_at(hit.start);
    let start = match point.saturating_sub(start) {
        0 => hit.start,
        back => before.char_indices().rev().nth(back - 1).map_or(0, |(at, _)| at),
    };
    let on = behind.char_indices().nth(end.saturating_sub(point)).map_or(behind.len(), |(at, _)| at);
    Ok(start..(hit.start + on).max(hit.end))
}

/// Paragraphs as one line.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// The first columns of a text, `…` for what is cut.
pub fn start_of(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    fitting(text.graphemes(true), width).into_iter().chain(["…"]).collect()
}

/// The last columns of a text.
fn end_of(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    ["…"].into_iter().chain(fitting(text.graphemes(true).rev(), width).into_iter().rev()).collect()
}

/// What of it fits beside `…`: a letter stays with its accents.
fn fitting<'t>(graphemes: impl Iterator<Item = &'t str>, width: usize) -> Vec<&'t str> {
    let mut room = width.saturating_sub(1);
    let fits = |grapheme: &&str| match room.checked_sub(grapheme.width()) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    graphemes.take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_words_stand_on_each_side() {
        let text = "We said: gas transit, “as agreed”, goes on.\nAnd on.";
        let hit = 9..12;
        assert_eq!(&text[around(text, &hit, 1)], "said: gas transit,");
        assert_eq!(&text[around(text, &hit, 2)], "We said: gas transit, “as");
        assert_eq!(&text[around(text, &hit, 0)], "gas");
        assert_eq!(&text[around(text, &hit, 99)], text);
        // Within a word the rest of it is one.
        assert_eq!(&text[around(text, &(10..11), 1)], "gas");
    }

    #[test]
    fn what_is_cut_is_told() {
        assert_eq!(
            (start_of("Vladimir Putin", 6).as_str(), end_of("pages/17108.html", 6).as_str()),
            ("Vladi…", "….html")
        );
        let accented = "e\u{301}e\u{301}e\u{301}e\u{301}";
        assert_eq!(
            (start_of(accented, 3), end_of(accented, 3)),
            ("e\u{301}e\u{301}…".into(), "…e\u{301}e\u{301}".into())
        );
        assert_eq!((start_of("Омск", 4).as_str(), end_of("東京都", 4).as_str()), ("Омск", "…都"));
    }
}
