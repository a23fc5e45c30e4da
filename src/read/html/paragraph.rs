//! The paragraph that is being read: its words, and what the markup says of them.

use crate::model::{Block, Lines};
use crate::read::decode::visible;
use crate::read::{is_settled, push_settled, text};
use crate::text::first_word;

/// How the words that come are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// In bold.
    pub bold: bool,
    /// In italics.
    pub slanted: bool,
    /// In a link.
    pub link: bool,
    /// Above the line.
    pub superscript: bool,
    /// Its lines are lines: `<pre>`.
    pub lined: bool,
}

/// A paragraph and the preformatted text before it.
#[derive(Debug, Default)]
pub struct Paragraph {
    text: String,
    bold: Vec<(usize, usize)>,
    /// Words that are not in italics.
    upright: bool,
    lines: Option<Lines>,
    /// Bytes outside links.
    plain: usize,
    /// Links in it.
    pub links: usize,
    /// Preformatted text, and on which line of the page each of its lines stands.
    lined: String,
    numbers: Vec<usize>,
}

impl Paragraph {
    /// Words come in pieces of any length.
    pub fn push(&mut self, value: &str, at: Lines, style: Style) {
        if style.lined {
            return self.push_lined(value, at);
        }
        let start = self.text.len();
        // `1999<sup>2</sup>` is no 19992.
        if style.superscript && value.bytes().all(|b| b.is_ascii_digit() || b == b',') {
            self.text.extend(value.chars().map(raised));
        } else {
            // `<b>President</b><b>of Palestine</b>`
            if style.bold && self.bold.last().is_some_and(|run| run.1 == start) && glues(&self.text, value) {
                self.text.push(' ');
            }
            match is_settled(value.as_bytes()) {
                true => self.text.push_str(value),
                false => push_settled(&mut self.text, &visible(value.into())),
            }
        }
        let end = self.text.len();
        self.upright |= !style.slanted && self.text[start..].contains(char::is_alphanumeric);
        if style.bold && end > start {
            match self.bold.last_mut() {
                Some(last) if last.1 == start => last.1 = end,
                _ => self.bold.push((start, end)),
            }
        }
        if !style.link {
            self.plain += end - start;
        }
        extend(&mut self.lines, value, at);
    }

    fn push_lined(&mut self, value: &str, at: Lines) {
        for (i, line) in value.split('\n').enumerate() {
            if i > 0 {
                self.lined.push('\n');
            }
            if i > 0 || self.numbers.is_empty() {
                self.numbers.push((at.start + i).min(at.end));
            }
            self.lined.push_str(line);
        }
    }

    /// A line of preformatted text ends on line `at` of the page.
    pub fn end_line(&mut self, at: usize) {
        if self.numbers.is_empty() {
            self.numbers.push(at);
        }
        self.lined.push('\n');
        self.numbers.push(at);
    }

    /// How long its words are so far, in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether no words are in it, and no preformatted text before it.
    pub fn has_nothing(&self) -> bool {
        self.text.is_empty() && self.lined.is_empty() && self.numbers.is_empty()
    }

    /// Forgets what the markup said of a paragraph that has nothing.
    pub fn clear(&mut self) {
        (self.lines, self.links) = (None, 0);
    }

    /// Its words from a place on.
    pub fn since(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("").trim()
    }

    /// Preformatted text is cut into paragraphs as a text file is.
    pub fn take_lined(&mut self) -> Vec<Block> {
        let (lined, numbers) = (std::mem::take(&mut self.lined), std::mem::take(&mut self.numbers));
        let number = |line: usize| numbers.get(line - 1).or(numbers.last()).copied().unwrap_or(line);
        let mut blocks = if lined.is_empty() { Vec::new() } else { text::blocks(&lined) };
        for lines in blocks.iter_mut().filter_map(|block| block.lines.as_mut()) {
            *lines = Lines { start: number(lines.start), end: number(lines.end) };
        }
        blocks
    }

    /// Ends it: its block if it has words, and how many links hold nearly all of them; 0 for running text.
    pub fn take(&mut self) -> Option<(Block, usize)> {
        let taken = Self {
            lined: std::mem::take(&mut self.lined),
            numbers: std::mem::take(&mut self.numbers),
            ..Self::default()
        };
        let Self { mut text, mut bold, upright, lines, plain, links, .. } = std::mem::replace(self, taken);
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            return None;
        }
        bold.retain_mut(|run| {
            run.1 = run.1.min(text.len());
            run.0 < run.1
        });
        // A link may reach over several blocks.
        let links = if plain * 4 < text.len() { links.max(1) } else { 0 };
        Some((Block { text, bold, slanted: !upright, lines, ..Block::default() }, links))
    }
}

/// Lets lines reach over the words of a value, which stands at these lines, with white space around them.
pub fn extend(lines: &mut Option<Lines>, value: &str, at: Lines) {
    let words = value.trim_ascii().trim();
    if words.is_empty() {
        return;
    }
    let breaks = |space: &str| space.matches('\n').count();
    let before = breaks(&value[..value.len() - value.trim_start().len()]);
    let start = (at.start + before).min(at.end);
    let end = at.end.saturating_sub(breaks(&value[value.trim_end().len()..])).max(start);
    match lines {
        Some(lines) => lines.end = end,
        None => *lines = Some(Lines { start, end }),
    }
}

fn raised(digit: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digit.to_digit(10).map_or(digit, |d| RAISED[d as usize])
}

/// Whether a run in bold would glue its first word to the last of the run before it: only a word that no other ends with is
/// sure to be one by itself; `Kirill Kle` + `Y` + `MENOV` is one name.
fn glues(before: &str, run: &str) -> bool {
    let first = first_word(run);
    first.len() < run.len() && before.ends_with(char::is_alphabetic) && matches!(first, "of" | "and" | "the" | "for")
}
