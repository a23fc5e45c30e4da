//! A report that a person reads in a terminal.

use super::{Layout, Sink};
use crate::model::{Analysis, Document, EntityType, Mention, Participant, Turn, TurnKind};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A report an analysis: heading, participants, turns, documents, dates, entities, and what is doubtful.
pub fn report(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Report { out, layout }))
}

struct Report<W: Write> {
    out: W,
    layout: Layout,
}

impl<W: Write> Sink for Report<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let mut page = Page { layout: self.layout, text: String::new() };
        page.heading(analysis);
        page.participants(&analysis.participants);
        page.turns(&analysis.turns);
        page.documents(&analysis.documents, &analysis.turns);
        page.dates(analysis);
        page.entities(analysis);
        page.doubts(analysis);
        page.text.push('\n');
        self.out.write_all(page.text.as_bytes())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

const BOLD: &str = "1";
const FAINT: &str = "2";

struct Page {
    layout: Layout,
    text: String,
}

impl Page {
    fn heading(&mut self, analysis: &Analysis) {
        let about = &analysis.metadata;
        let title = about.title.as_deref().or(about.lead.as_deref()).unwrap_or("Transcript without a title");
        let title = textwrap::wrap(&plain(title), self.layout.width).join("\n");
        self.styled(BOLD, &title);
        self.text.push('\n');
        let event = about.event_type.as_str().replace('-', " ");
        let parts = [about.date.as_deref(), about.time.as_deref(), about.place.as_deref(), Some(&event)];
        let line = parts.into_iter().flatten().map(plain).collect::<Vec<_>>().join(" · ");
        self.paragraph("", &line);
        let source = &analysis.source;
        let line = format!("{} ({}, {})", plain(&source.path), source.encoding, counted(source.bytes, "byte"));
        self.faint(&line);
    }

    fn participants(&mut self, all: &[Participant]) {
        if all.is_empty() {
            return;
        }
        self.section("Participants", all.len());
        let words: usize = all.iter().map(|p| p.words).sum();
        let width = column(all.iter().map(|p| p.name.as_str()), self.layout.width / 3);
        for person in all {
            let spoken = match person.spoke {
                true => format!(
                    "{}, {}, {} % of the words",
                    counted(person.turns, "turn"),
                    counted(person.words, "word"),
                    (person.words * 200 + words) / (2 * words).max(1)
                ),
                false => "does not speak".to_string(),
            };
            let role = person.role.as_ref().map(|r| format!("{}: ", plain(r))).unwrap_or_default();
            self.row(&person.name, width, &format!("{role}{spoken}"));
        }
    }

    fn turns(&mut self, all: &[Turn]) {
        if all.is_empty() {
            return;
        }
        self.section("Turns", all.len());
        let number = all.len().to_string().len();
        let width = column(all.iter().map(voice), self.layout.width / 4);
        for (i, turn) in all.iter().enumerate() {
            let label = format!("{i:>number$}  {}", padded(&plain(voice(turn)), width));
            let indent = label.width() + 4;
            let room = self.layout.width.saturating_sub(indent).max(16);
            let text = plain(&turn.text);
            let mut lines = textwrap::wrap(&text, room).into_iter();
            let (first, second) = (lines.next().unwrap_or_default(), lines.next());
            let _ = writeln!(self.text, "  {label}  {first}");
            if let Some(second) = second {
                let more = if lines.next().is_some() { "…" } else { "" };
                let _ = writeln!(self.text, "{:indent$}{}", "", shortened(&format!("{second}{more}"), room));
            }
        }
    }

    fn documents(&mut self, all: &[Document], turns: &[Turn]) {
        if all.is_empty() {
            return;
        }
        self.section("Documents", all.len());
        let width = column(all.iter().map(|d| d.kind.as_str()), 14);
        for document in all {
            let date = document.date.as_ref().map(|d| format!(", {d}")).unwrap_or_default();
            let by = speakers(&document.mentions, turns);
            let said = &document.mentions[0].text;
            let said = if *said == document.name { String::new() } else { format!(" “{}”", plain(said)) };
            self.row(document.kind.as_str(), width, &format!("{}{date}{said} ({by})", plain(&document.name)));
        }
    }

    fn dates(&mut self, analysis: &Analysis) {
        if analysis.dates.is_empty() {
            return;
        }
        self.section("Dates", analysis.dates.len());
        let mut all: Vec<_> = analysis.dates.iter().collect();
        // Stable: what begins on one day stays in text order, and what has no value comes last.
        all.sort_by_key(|d| (d.earliest.is_none(), d.earliest.as_deref(), d.latest.as_deref()));
        let value = |d: &&crate::model::Date| d.value.clone().unwrap_or_else(|| "?".into());
        let values: Vec<String> = all.iter().map(value).collect();
        let width = column(values.iter().map(String::as_str), 24);
        for (date, value) in all.iter().zip(&values) {
            let modifier = date.modifier.map(|m| format!(", {m}")).unwrap_or_default();
            let who = voice(&analysis.turns[date.turn]);
            self.row(value, width, &format!("{}{modifier} ({}, turn {})", plain(&date.text), plain(who), date.turn));
        }
    }

    fn entities(&mut self, analysis: &Analysis) {
        if analysis.entities.is_empty() {
            return;
        }
        self.section("Entities", analysis.entities.len());
        for &kind in EntityType::ALL {
            let of_kind: Vec<_> = analysis
                .entities
                .iter()
                .filter(|e| e.kind == kind)
                .map(|e| format!("{} {}", plain(&e.name), e.mentions.len()))
                .collect();
            if !of_kind.is_empty() {
                self.row(kind.as_str(), 6, &of_kind.join(", "));
            }
        }
    }

    fn doubts(&mut self, analysis: &Analysis) {
        if analysis.warnings.is_empty() {
            return;
        }
        self.section("Doubtful", analysis.warnings.len());
        for warning in &analysis.warnings {
            let line = warning.line.map(|l| format!("line {l}: ")).unwrap_or_default();
            self.paragraph("  ", &format!("{line}{} ({})", plain(&warning.message), warning.code));
        }
    }

    fn section(&mut self, name: &str, count: usize) {
        self.text.push('\n');
        self.styled(BOLD, &format!("{name} ({count})"));
        self.text.push('\n');
    }

    /// A name in a column, and text beside it, filled.
    fn row(&mut self, name: &str, column: usize, text: &str) {
        let name = padded(&plain(name), column);
        let indent = " ".repeat(column + 4);
        self.paragraph_from(&format!("  {name}  "), &indent, text);
    }

    fn paragraph(&mut self, indent: &str, text: &str) {
        self.paragraph_from(indent, indent, text);
    }

    fn paragraph_from(&mut self, first: &str, indent: &str, text: &str) {
        let options = textwrap::Options::new(self.layout.width).initial_indent(first).subsequent_indent(indent);
        for line in textwrap::wrap(text, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    fn faint(&mut self, text: &str) {
        let lines = textwrap::wrap(text, self.layout.width).join("\n");
        self.styled(FAINT, &lines);
        self.text.push('\n');
    }

    fn styled(&mut self, style: &str, text: &str) {
        let _ = match self.layout.colour {
            true => write!(self.text, "\x1b[{style}m{text}\x1b[0m"),
            false => write!(self.text, "{text}"),
        };
    }
}

/// Whose words a turn is, in the shortest way.
fn voice(turn: &Turn) -> &str {
    let unnamed = match turn.kind {
        TurnKind::Speech => "(unnamed)",
        TurnKind::Narration => "(narration)",
        TurnKind::Direction => "(direction)",
        TurnKind::Omission => "(omission)",
    };
    turn.speaker.as_deref().or(turn.label.as_deref()).unwrap_or(unnamed)
}

/// Who mentions something, and how often.
fn speakers(mentions: &[Mention], turns: &[Turn]) -> String {
    let mut by: Vec<(&str, usize)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for mention in mentions {
        let who = voice(&turns[mention.turn]);
        let place = *places.entry(who).or_insert(by.len());
        if place == by.len() {
            by.push((who, 0));
        }
        by[place].1 += 1;
    }
    by.iter().map(|(who, n)| format!("{} {n}", plain(who))).collect::<Vec<_>>().join(", ")
}

/// `1 word`, `1,312 words`.
fn counted(n: usize, what: &str) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {what}{}", if n == 1 { "" } else { "s" })
}

/// The width of a column that holds these words, within a limit.
fn column<'a>(words: impl Iterator<Item = &'a str>, most: usize) -> usize {
    words.map(|w| plain(w).width()).max().unwrap_or(0).min(most)
}

/// Cut or filled to exactly so many columns.
fn padded(text: &str, columns: usize) -> String {
    let text = shortened(text, columns);
    let fill = columns.saturating_sub(text.width());
    text + &" ".repeat(fill)
}

/// Cut to at most so many columns, with `…` where something is missing.
fn shortened(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_string();
    }
    let (mut short, mut taken) = (String::new(), 0);
    for grapheme in text.graphemes(true) {
        taken += grapheme.width();
        if taken + 1 > columns {
            break;
        }
        short.push_str(grapheme);
    }
    short.truncate(short.trim_end().len());
    short + "…"
}

/// On one line and without anything that could steer a terminal: controls and marks that change the direction of text.
fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| {
            if c == '\n' {
                ' '
            } else if steers(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_counted() {
        assert_eq!(counted(1, "word"), "1 word");
        assert_eq!(counted(999, "word"), "999 words");
        assert_eq!(counted(1_234_567, "byte"), "1,234,567 bytes");
    }

    #[test]
    fn long_names_are_cut_by_columns_not_by_letters() {
        assert_eq!(shortened("Sergei Lavrov", 13), "Sergei Lavrov");
        assert_eq!(shortened("Sergei Lavrov", 8), "Sergei…");
        assert_eq!(padded("習近平", 8), "習近平  ");
        assert_eq!(shortened("習近平主席", 6), "習近…");
        assert_eq!(shortened(&format!("a{}b c", "\u{200b}".repeat(9)), 2).chars().last(), Some('…'));
    }

    #[test]
    fn nothing_in_a_report_steers_the_terminal() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\nd"), "a\u{fffd}[31mb\u{fffd}c d");
    }
}
