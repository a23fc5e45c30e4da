//! CoNLL-2002 style: a token a line with tags that begin (`B-`) and go on (`I-`), a blank line behind each sentence, who
//! speaks in comments. Documents, dates and entities may cross: each has a column, entities the last, where readers of
//! CoNLL-2002 and 2003 look for them. The first line names the columns, as in CoNLL-U Plus.

use super::marks::{self, Mark, Points, Thing};
use super::{Layout, Sink, brief, printable};
use crate::model::{Analysis, Turn};
use crate::text::tokens::{Kind, Tokens};
use std::io::{self, BufWriter, Write};

pub fn columns(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    let mut out = BufWriter::new(out);
    out.write_all(b"# global.columns = FORM DOCUMENT DATE ENTITY\n")?;
    Ok(Box::new(Columns { out }))
}

struct Columns<W: Write> {
    out: BufWriter<W>,
}

impl<W: Write> Sink for Columns<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        self.comment("newdoc id", &analysis.id)?;
        for (name, value) in [("date", &analysis.metadata.date), ("title", &analysis.metadata.title)] {
            value.as_ref().map_or(Ok(()), |value| self.comment(name, value))?;
        }
        let marks = marks::of(analysis);
        analysis.turns.iter().zip(&marks).try_for_each(|(turn, marks)| self.turn(turn, marks))
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Names in comments are no longer, in code points: they stand above each sentence.
const NAME: usize = 200;

impl<W: Write> Columns<W> {
    fn comment(&mut self, name: &str, value: &str) -> io::Result<()> {
        writeln!(self.out, "# {name} = {}", on_a_line(value))
    }

    fn turn(&mut self, turn: &Turn, marks: &[Mark]) -> io::Result<()> {
        let points = Points::of(&turn.text);
        let tokens = Tokens::new(&turn.text);
        let layer = |number| Layer::new(marks.iter().filter(move |mark| column(mark) == number), &points);
        let mut layers = [layer(0), layer(1), layer(2)];
        let mut at = 0;
        for (i, &[start, end]) in turn.sentences.iter().enumerate() {
            self.comment("sent_id", &format!("{}.{i}", turn.index))?;
            self.comment("kind", turn.kind.as_str())?;
            if let Some(speaker) = &turn.speaker {
                self.comment("speaker", &brief(speaker, NAME))?;
            }
            self.comment("text", points.slice(start, end))?;
            let end = points.byte(end);
            layers.iter_mut().for_each(Layer::begin_sentence);
            while let Some(token) = tokens.list.get(at).filter(|token| (token.start as usize) < end) {
                let range = (token.start as usize, token.end as usize);
                if token.kind != Kind::Break {
                    let [document, date, entity] = layers.each_mut().map(|layer| layer.tag(range));
                    writeln!(self.out, "{}\t{document}\t{date}\t{entity}", on_a_line(tokens.word(at)))?;
                }
                at += 1;
            }
            self.out.write_all(b"\n")?;
        }
        Ok(())
    }
}

/// The marks of one column under way, in bytes.
struct Layer<'a> {
    marks: Vec<(usize, usize, &'a str)>,
    next: usize,
    /// The mark of the token before, in this sentence.
    inside: Option<usize>,
}

impl<'a> Layer<'a> {
    fn new<'m>(marks: impl Iterator<Item = &'m Mark<'a>>, points: &Points) -> Self
    where
        'a: 'm,
    {
        let marks = marks.map(|mark| (points.byte(mark.start), points.byte(mark.end), name(mark)));
        Self { marks: marks.collect(), next: 0, inside: None }
    }

    /// What goes on over the end of a sentence begins again, for `I-` stands behind its like.
    fn begin_sentence(&mut self) {
        self.inside = None;
    }

    fn tag(&mut self, (start, end): (usize, usize)) -> String {
        while self.marks.get(self.next).is_some_and(|(_, last, _)| *last <= start) {
            self.next += 1;
        }
        let Some((_, _, name)) = self.marks.get(self.next).filter(|(first, ..)| *first < end) else {
            self.inside = None;
            return "O".into();
        };
        let goes_on = self.inside.replace(self.next) == Some(self.next);
        format!("{}-{name}", if goes_on { 'I' } else { 'B' })
    }
}

fn column(mark: &Mark) -> usize {
    match mark.thing {
        Thing::Document(_) => 0,
        Thing::Date(_) => 1,
        Thing::Entity(_) => 2,
    }
}

fn name<'a>(mark: &Mark<'a>) -> &'a str {
    match mark.thing {
        Thing::Document(document) => document.kind.as_str(),
        Thing::Date(_) => "DATE",
        Thing::Entity(entity) => entity.kind.as_str(),
    }
}

/// Text without anything that ends a line or steers.
fn on_a_line(text: &str) -> String {
    let space = |c: char| if c.is_whitespace() { ' ' } else { printable(c) };
    text.chars().map(space).collect()
}
