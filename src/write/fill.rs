//! Words filled into lines by the columns that they take on a terminal, each line with its own styles.

use crate::write::Layout;
use anstyle::{AnsiColor, Style};
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// As the terminal prints everything.
pub const PLAIN: Style = Style::new();
/// Headings, and what is looked for.
pub const BOLD: Style = Style::new().bold();
/// What matters less.
pub const FAINT: Style = Style::new().dimmed();
/// Values, kinds, and the course.
pub const VALUE: Style = AnsiColor::Cyan.on_default();
/// What is new.
pub const ADDED: Style = AnsiColor::Green.on_default();
/// What is gone.
pub const REMOVED: Style = AnsiColor::Red.on_default();
/// What is doubtful.
pub const DOUBT: Style = AnsiColor::Yellow.on_default();

/// Words that are filled into lines. What is added without a space before it goes on with the last word.
#[derive(Debug, Clone, Default)]
pub struct Words {
    all: Vec<Word>,
    /// A space has been added behind the last word.
    ended: bool,
}

/// What no line breaks: letters in their styles.
#[derive(Debug, Clone, Default)]
struct Word {
    parts: Vec<(Style, String)>,
    columns: usize,
    /// It is a piece of a word too wide for a line, and more of that follows.
    goes_on: bool,
}

impl Word {
    fn add(&mut self, style: Style, text: &str) {
        // A letter and an accent behind it take the columns of both together only if they are measured together.
        match self.parts.last_mut().filter(|(last, _)| *last == style) {
            Some((_, words)) => words.push_str(text),
            None => self.parts.push((style, text.to_string())),
        }
        self.columns = self.parts.iter().map(|(_, text)| text.width()).sum();
    }

    /// Breaks it into pieces of at most so many columns.
    fn broken(&self, columns: usize, pieces: &mut Vec<Self>) {
        let mut piece = Self::default();
        let mut end = |piece: &mut Self, goes_on: bool| {
            if !piece.parts.is_empty() {
                pieces.push(Self { goes_on, ..std::mem::take(piece) });
            }
        };
        for (style, text) in &self.parts {
            for (i, word) in text.split(' ').enumerate() {
                if i > 0 {
                    end(&mut piece, false);
                }
                for letter in word.graphemes(true) {
                    let wide = letter.width();
                    if piece.columns + wide > columns {
                        end(&mut piece, true);
                    }
                    // Not `add`, which measures all of the piece again.
                    match piece.parts.last_mut().filter(|(last, _)| last == style) {
                        Some((_, text)) => text.push_str(letter),
                        None => piece.parts.push((*style, letter.to_string())),
                    }
                    piece.columns += wide;
                }
            }
        }
        end(&mut piece, false);
    }
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.columns as f64
    }

    fn whitespace_width(&self) -> f64 {
        if self.goes_on { 0.0 } else { 1.0 }
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

impl Words {
    /// Text that may be broken at its spaces.
    pub fn of(text: &str) -> Self {
        Self::default().add(PLAIN, text)
    }

    /// More of it.
    #[must_use]
    pub fn add(mut self, style: Style, text: &str) -> Self {
        for (i, word) in plain(text).split(' ').enumerate() {
            self.ended |= i > 0;
            self.put(style, word);
        }
        self
    }

    /// Text that stays on one line wherever a line can take it.
    #[must_use]
    pub fn keep(mut self, style: Style, text: &str) -> Self {
        self.put(style, &plain(text));
        self
    }

    /// A name, and behind its last word, on the same line, what belongs to it.
    #[must_use]
    pub fn with(self, style: Style, name: &str, tail: &str) -> Self {
        let name = plain(name);
        let last = name.rfind(' ').map_or(0, |space| space + 1);
        self.add(style, &name[..last]).keep(style, &format!("{}{tail}", &name[last..]))
    }

    /// A space behind them, if one is wanted.
    #[must_use]
    pub fn space(mut self, wanted: bool) -> Self {
        self.ended |= wanted;
        self
    }

    /// So many columns they take on one line.
    pub fn columns(&self) -> usize {
        self.all.iter().map(|word| word.columns + 1).sum::<usize>().saturating_sub(1)
    }

    fn put(&mut self, style: Style, text: &str) {
        if text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.ended) || self.all.is_empty() {
            self.all.push(Word::default());
        }
        if let Some(word) = self.all.last_mut() {
            word.add(style, text);
        }
    }

    /// The words in lines of so many columns. What is wider than a line is broken at its spaces, and else where letters end.
    fn lines(self, columns: usize) -> Vec<Vec<Word>> {
        let mut fitting = Vec::with_capacity(self.all.len());
        for word in self.all {
            match word.columns <= columns {
                true => fitting.push(word),
                false => word.broken(columns, &mut fitting),
            }
        }
        wrap_first_fit(&fitting, &[columns as f64]).into_iter().map(<[Word]>::to_vec).collect()
    }
}

/// A page under way.
pub struct Page {
    /// How wide, in which colours, and whether all of it.
    pub layout: Layout,
    /// What stands on it.
    pub text: String,
}

impl Page {
    /// An empty one.
    pub fn new(layout: Layout) -> Self {
        Self { layout, text: String::new() }
    }

    /// A heading over what follows, and in how many there are of it.
    pub fn section(&mut self, name: &str, about: &str) {
        self.text.push('\n');
        self.paragraph(0, Words::default().add(BOLD, name).add(FAINT, about));
    }

    /// Lines behind an indent.
    pub fn paragraph(&mut self, indent: usize, words: Words) {
        self.beside(Words::default(), indent, words, usize::MAX);
    }

    /// A name, and words beside it from a column on.
    pub fn row(&mut self, name: &str, from: usize, words: Words) {
        self.beside(Words::of(name), from, words, usize::MAX);
    }

    /// A name, and so many lines of words beside it from a column on; `…` tells that there are more. A name that has no room
    /// before that column has lines of its own.
    pub fn beside(&mut self, name: Words, from: usize, words: Words, most: usize) {
        let at = self.name(name, from);
        self.rest(at, from, words, most);
    }

    /// A name, what stands beside it on the same line, and words that hang behind that.
    pub fn hanging(&mut self, name: Words, from: usize, fixed: Words, words: Words) {
        let at = self.name(name, from);
        self.spaces(from - at);
        let at = from + fixed.columns();
        self.line(&fixed.all);
        self.rest(at, at + GAP, words, usize::MAX);
    }

    /// Begins a row with its name; tells the column reached, none where the name has lines of its own.
    fn name(&mut self, name: Words, from: usize) -> usize {
        let end = INDENT.len() + name.columns();
        if name.all.is_empty() {
            return 0;
        }
        self.text += INDENT;
        if end + GAP <= from {
            self.line(&name.all);
            return end;
        }
        self.lines(name.lines(self.layout.width.saturating_sub(INDENT.len())), INDENT.len());
        0
    }

    /// Fills a row that has reached a column.
    fn rest(&mut self, mut at: usize, mut from: usize, words: Words, most: usize) {
        let below = 3 * INDENT.len();
        if from > below && from + ROOM > self.layout.width && !words.all.is_empty() {
            self.text.push_str(if at > 0 { "\n" } else { "" });
            (at, from) = (0, below);
        }
        let room = self.layout.width.saturating_sub(from).max(1);
        let mut lines = words.lines(room);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                ellipsis(last, room);
            }
        }
        if !lines.is_empty() {
            self.spaces(from.saturating_sub(at));
            self.lines(lines, from);
        } else if at > 0 {
            self.text.push('\n');
        }
    }

    fn spaces(&mut self, columns: usize) {
        (0..columns).for_each(|_| self.text.push(' '));
    }

    /// Lines, all but the first behind an indent.
    fn lines(&mut self, lines: Vec<Vec<Word>>, indent: usize) {
        for (i, line) in lines.iter().enumerate() {
            self.spaces(if i > 0 { indent } else { 0 });
            self.line(line);
            self.text.push('\n');
        }
    }

    /// Words on one line, each run of one style in it at once.
    fn line(&mut self, words: &[Word]) {
        let mut last = PLAIN;
        for (i, word) in words.iter().enumerate() {
            for (k, (style, text)) in word.parts.iter().enumerate() {
                let spaced = k == 0 && i > 0 && !words[i - 1].goes_on;
                if self.layout.colour && *style != last {
                    self.text += &format!("{last:#}");
                    self.text.push_str(if spaced { " " } else { "" });
                    self.text += &format!("{style}");
                    last = *style;
                } else if spaced {
                    self.text.push(' ');
                }
                self.text.push_str(text);
            }
        }
        self.text += &format!("{last:#}");
    }
}

/// What stands before a name.
const INDENT: &str = "  ";
/// So many columns stand between a name and what is beside it.
const GAP: usize = 2;
/// Words that would have fewer columns beside their name go below it.
const ROOM: usize = 24;

/// Ends a line with `…`, without the last words where that has no room.
fn ellipsis(line: &mut Vec<Word>, columns: usize) {
    let taken = |line: &[Word]| line.iter().map(|w| w.columns + usize::from(!w.goes_on)).sum::<usize>();
    while line.len() > 1 && taken(line) + 1 > columns {
        line.pop();
    }
    line.push(Words::of("…").all.remove(0));
}

/// The column in which what is beside these names begins; a name wider than the limit does not count.
pub fn column<'a>(names: impl Iterator<Item = &'a str>, most: usize) -> usize {
    INDENT.len() + names.map(|name| plain(name).width()).filter(|wide| *wide <= most).max().unwrap_or(0) + GAP
}

/// On one line and without anything that could steer a terminal: controls and marks that change the direction of text.
pub fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let shown = |c| if c == '\n' { ' ' } else { if steers(c) { '\u{fffd}' } else { c } };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(width: usize, colour: bool) -> Page {
        Page::new(Layout { width, colour, ..Layout::default() })
    }

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        let mut narrow = page(16, false);
        narrow.paragraph(0, Words::of("signed on ").keep(BOLD, "January 25").add(PLAIN, ", late"));
        assert_eq!(narrow.text, "signed on\nJanuary 25, late\n");
        let mut counted = page(16, false);
        counted.paragraph(0, Words::default().with(PLAIN, "Emmanuel Macron", " 12"));
        assert_eq!(counted.text, "Emmanuel\nMacron 12\n");
    }

    #[test]
    fn columns_are_those_of_the_terminal() {
        let names = ["習近平", "Анна", "e\u{301}te\u{301}"];
        let from = column(names.into_iter(), 20);
        assert_eq!(from, 10);
        let mut table = page(40, false);
        names.iter().for_each(|name| table.row(name, from, Words::of("x")));
        assert_eq!(table.text, "  習近平  x\n  Анна    x\n  e\u{301}te\u{301}     x\n");
    }

    #[test]
    fn a_name_without_room_has_its_own_lines_and_only_what_no_line_takes_is_cut() {
        let mut narrow = page(26, false);
        narrow.row("Anna Ivanova of Omsk and Tomsk", 8, Words::of("one two three four"));
        assert_eq!(narrow.text, "  Anna Ivanova of Omsk and\n  Tomsk\n      one two three four\n");
        let mut long = page(16, false);
        long.paragraph(0, Words::of("a 習近平習近平習近平習近平 b"));
        assert_eq!(long.text, "a\n習近平習近平習近\n平習近平 b\n");
        let mut kept = page(8, false);
        kept.paragraph(0, Words::default().keep(PLAIN, "one two three four"));
        assert_eq!(kept.text, "one two\nthree\nfour\n");
    }

    #[test]
    fn what_is_left_out_of_a_row_is_told_behind_a_whole_word() {
        let mut cut = page(30, false);
        cut.beside(Words::of("x"), 5, Words::of("one two three four sixty one two three four seventeen eight"), 2);
        assert_eq!(cut.text, "  x  one two three four sixty\n     one two three four …\n");
        let mut narrow = page(20, false);
        narrow.row("Anna", 8, Words::of("one two three"));
        assert_eq!(narrow.text, "  Anna\n      one two three\n");
    }

    #[test]
    fn every_line_closes_its_styles() {
        let mut coloured = page(16, true);
        coloured.paragraph(0, Words::default().add(BOLD, "one two three four five"));
        for line in coloured.text.lines() {
            assert_eq!((line.matches("\u{1b}[1m").count(), line.matches("\u{1b}[0m").count()), (1, 1), "{line:?}");
        }
    }

    #[test]
    fn nothing_in_a_report_steers_the_terminal() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\nd\u{2028}"), "a\u{fffd}[31mb\u{fffd}c d\u{fffd}");
    }
}
