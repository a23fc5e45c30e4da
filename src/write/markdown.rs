//! Markdown: the transcript, clean, with the speakers in bold and directions in italics.

use super::{Layout, Sink};
use crate::model::{Analysis, Turn, TurnKind};
use std::io::{self, BufWriter, Write};

/// One transcript behind the other, each under its title.
pub fn pages(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Pages { out: BufWriter::new(out), first: true }))
}

struct Pages<W: Write> {
    out: BufWriter<W>,
    first: bool,
}

impl<W: Write> Sink for Pages<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let about = &analysis.metadata;
        if !std::mem::take(&mut self.first) {
            self.out.write_all(b"\n")?;
        }
        writeln!(self.out, "# {}", escaped(about.title.as_deref().unwrap_or(&analysis.id)))?;
        let when = [&about.date, &about.time, &about.place].into_iter().flatten();
        let when: Vec<String> = when.map(|part| escaped(part)).collect();
        if !when.is_empty() {
            writeln!(self.out, "\n{}", when.join(", "))?;
        }
        if let Some(url) = &about.url {
            writeln!(self.out, "\n<{url}>")?;
        }
        analysis.turns.iter().try_for_each(|turn| self.turn(turn))
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W: Write> Pages<W> {
    fn turn(&mut self, turn: &Turn) -> io::Result<()> {
        for (i, paragraph) in turn.text.split('\n').enumerate() {
            self.out.write_all(b"\n")?;
            match (i, turn.label.as_deref().or(turn.speaker.as_deref()), &turn.note) {
                (0, Some(label), None) => write!(self.out, "**{}:** {}", escaped(label), escaped(paragraph))?,
                (0, Some(label), Some(note)) => {
                    // The label is as printed, the note in its brackets.
                    let label = label.strip_suffix(&format!("({note})")).unwrap_or(label).trim_end();
                    write!(self.out, "**{}** *({})*: {}", escaped(label), escaped(note), escaped(paragraph))?;
                }
                _ if turn.kind == TurnKind::Direction => write!(self.out, "*{}*", escaped(paragraph))?,
                _ => self.out.write_all(opened(paragraph).as_bytes())?,
            }
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }
}

/// Text as Markdown prints it again.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The same for a paragraph, whose first word may make no heading, list or rule of it: `1. We agreed`, `- Yes`.
fn opened(paragraph: &str) -> String {
    let (number, rest) = paragraph.split_at(paragraph.bytes().take_while(u8::is_ascii_digit).count());
    let marks = if number.is_empty() { &['#', '+', '-', '='][..] } else { &['.', ')'] };
    let mark = if rest.starts_with(marks) { "\\" } else { "" };
    format!("{number}{mark}{}", escaped(rest))
}
