//! What was found in the turns as marks on their words, of all three layers together, and a turn's text cut at them.
//!
//! Marks of one layer never overlap; those of two may stand in one another or cross: *the Minsk Agreements of February
//! 2015*. A format whose elements nest closes what crosses and goes on with it ([`Piece::Open`] with a part above 0).

use crate::model::{Analysis, Date, Document, Entity};

/// What a mark stands for: an entry of one of the analysis's lists.
#[derive(Debug, Clone, Copy)]
pub enum Thing<'a> {
    Entity(&'a Entity),
    Date(&'a Date),
    Document(&'a Document),
}

/// Words of a turn that mean something.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    pub thing: Thing<'a>,
    /// The thing's place in its list.
    pub entry: usize,
    /// Code points into the turn's text, end exclusive.
    pub start: usize,
    pub end: usize,
    /// The words themselves.
    pub words: &'a str,
    pub rule: &'a str,
}

/// The marks of each turn in text order, the longer first where two begin together.
pub fn of(analysis: &Analysis) -> Vec<Vec<Mark<'_>>> {
    let mut turns: Vec<Vec<Mark>> = analysis.turns.iter().map(|_| Vec::new()).collect();
    let mut add = |turn: usize, mark| turns.get_mut(turn).into_iter().for_each(|marks| marks.push(mark));
    let documents = analysis.documents.iter().enumerate();
    let documents = documents.map(|(entry, one)| (Thing::Document(one), entry, &one.mentions));
    let entities = analysis.entities.iter().enumerate();
    for (thing, entry, mentions) in documents.chain(entities.map(|(e, one)| (Thing::Entity(one), e, &one.mentions))) {
        for m in mentions {
            add(m.turn, Mark { thing, entry, start: m.start, end: m.end, words: &m.text, rule: &m.rule });
        }
    }
    for (entry, d) in analysis.dates.iter().enumerate() {
        let thing = Thing::Date(d);
        add(d.turn, Mark { thing, entry, start: d.start, end: d.end, words: &d.text, rule: &d.rule });
    }
    for marks in &mut turns {
        marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    }
    turns
}

/// A text of which any code point is found at once.
pub struct Points<'t> {
    text: &'t str,
    /// The byte of every code point; empty where each is one byte.
    bytes: Vec<usize>,
}

impl<'t> Points<'t> {
    pub fn of(text: &'t str) -> Self {
        let bytes = if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(byte, _)| byte).collect() };
        Self { text, bytes }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        if self.bytes.is_empty() { self.text.len() } else { self.bytes.len() }
    }

    /// The byte at which it begins.
    pub fn byte(&self, point: usize) -> usize {
        match self.bytes.is_empty() {
            true => point.min(self.text.len()),
            false => self.bytes.get(point).copied().unwrap_or(self.text.len()),
        }
    }

    /// The text from one code point to another.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        &self.text[self.byte(from)..self.byte(to.max(from))]
    }
}

/// A step through marked text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// A mark, by its number in the turn, begins; or goes on, and this is its second (1), third … part.
    Open(usize, usize),
    /// Words without a mark's end in them.
    Text(&'t str),
    /// The mark that began last ends, or is interrupted.
    Close,
}

/// A turn's text under way, stretch by stretch: paragraphs, sentences.
pub struct Cutter<'a, 't> {
    points: &'a Points<'t>,
    marks: &'a [Mark<'a>],
    at: usize,
    next: usize,
    /// The marks that are not at their end, outermost first, each with the number of its next part.
    open: Vec<(usize, usize)>,
}

impl<'a, 't> Cutter<'a, 't> {
    pub fn new(points: &'a Points<'t>, marks: &'a [Mark<'a>]) -> Self {
        Self { points, marks, at: 0, next: 0, open: Vec::new() }
    }

    /// Everything up to this code point, well nested: what is still open at its end goes on in the next stretch.
    pub fn stretch(&mut self, end: usize, mut each: impl FnMut(Piece<'t>)) {
        let Self { points, marks, at, next, open } = self;
        let begin = |(mark, part): &mut (usize, usize), each: &mut dyn FnMut(Piece<'t>)| {
            each(Piece::Open(*mark, *part));
            *part += 1;
        };
        if *at < end {
            open.iter_mut().for_each(|one| begin(one, &mut each));
        } else {
            return;
        }
        while *at < end {
            while let Some(mark) = marks.get(*next).filter(|mark| mark.start <= *at) {
                if mark.end > *at {
                    open.push((*next, 0));
                    begin(open.last_mut().expect("OK because it was pushed"), &mut each);
                }
                *next += 1;
            }
            let ends = open.iter().map(|(mark, _)| marks[*mark].end);
            let starts = marks.get(*next).map(|mark| mark.start);
            let to = ends.chain(starts).chain([end]).min().unwrap_or(end);
            each(Piece::Text(points.slice(*at, to)));
            *at = to;
            let Some(first) = open.iter().position(|(mark, _)| marks[*mark].end <= to) else { continue };
            open[first..].iter().for_each(|_| each(Piece::Close));
            let mut kept = first;
            for i in first..open.len() {
                if marks[open[i].0].end > to {
                    open.swap(kept, i);
                    kept += 1;
                }
            }
            open.truncate(kept);
            if to < end {
                open[first..].iter_mut().for_each(|one| begin(one, &mut each));
            } else {
                open[..first].iter().for_each(|_| each(Piece::Close));
                return;
            }
        }
        open.iter().for_each(|_| each(Piece::Close));
    }

    /// Goes on behind this code point; marks that would begin before it begin there.
    pub fn skip(&mut self, to: usize) {
        self.at = self.at.max(to);
        self.open.retain(|(mark, _)| self.marks[*mark].end > to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Date, DatePart};

    /// Marks at these places, cut at the end of each stretch: `<0`, `<1+` where it goes on, `>`.
    fn cut(text: &str, places: &[(usize, usize)], ends: &[usize]) -> String {
        let date: Date = serde_json::from_value(serde_json::json!({
            "text": "", "value": null, "modifier": null, "earliest": null, "latest": null, "inferred": [DatePart::Year],
            "turn": 0, "start": 0, "end": 0, "rule": "year"
        }))
        .expect("OK because these are its fields");
        let mark = |&(start, end)| Mark { thing: Thing::Date(&date), entry: 0, start, end, words: "", rule: "year" };
        let marks: Vec<Mark> = places.iter().map(mark).collect();
        let points = Points::of(text);
        let mut cutter = Cutter::new(&points, &marks);
        let mut out = String::new();
        for &end in ends {
            cutter.stretch(end, |piece| match piece {
                Piece::Open(mark, part) => out += &format!("<{mark}{}", "+".repeat(part)),
                Piece::Text(text) => out += text,
                Piece::Close => out.push('>'),
            });
            cutter.skip(end + 1);
            out.push('|');
        }
        out
    }

    #[test]
    fn marks_nest_and_those_that_cross_are_continued() {
        assert_eq!(cut("abcdef", &[(1, 5), (2, 3)], &[6]), "a<0b<1c>de>f|");
        assert_eq!(cut("abcdef", &[(0, 4), (2, 6)], &[6]), "<0ab<1cd>><1+ef>|");
        assert_eq!(cut("äbcdef", &[(0, 3), (1, 5), (2, 6)], &[6]), "<0ä<1b<2c>>><1+<2+de>><2++f>|");
        assert_eq!(cut("abc", &[(0, 3), (0, 3)], &[3]), "<0<1abc>>|");
    }

    #[test]
    fn a_mark_over_the_end_of_a_stretch_goes_on_in_the_next() {
        assert_eq!(cut("ab cd ef", &[(1, 7)], &[2, 5, 8]), "a<0b>|<0+cd>|<0++e>f|");
        assert_eq!(cut("ab cd", &[(0, 2), (3, 5)], &[2, 5]), "<0ab>|<1cd>|");
        assert_eq!(cut("ab  ", &[(0, 1)], &[2, 4]), "<0a>b| |");
    }

    #[test]
    fn any_code_point_is_found() {
        let points = Points::of("aé中b");
        assert_eq!((points.len(), points.slice(1, 3), points.slice(3, 99), points.slice(9, 2)), (4, "é中", "b", ""));
        assert_eq!(Points::of("abc").slice(1, 2), "b");
    }
}
