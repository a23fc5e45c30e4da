//! The turns, with marks on the words that mean something.

use super::{NAME, Transcript, kind, per_cent, shown};
use crate::model::{Date, Turn, TurnKind};
use crate::write::marks::{Cutter, Mark, Piece, Points, Thing};
use maud::{Markup, PreEscaped, Render, html};
use std::fmt::Write as _;

impl Transcript<'_> {
    pub(super) fn text(&self) -> Markup {
        let colours = self.colours();
        let mut first = 0;
        let mut turn = |turn: &Turn, (from, length): (usize, usize)| {
            let marks = self.marks.get(turn.index).map_or(&[][..], Vec::as_slice);
            let text = self.marked(turn, marks, first);
            first += marks.len();
            let colour = turn.speaker.as_deref().and_then(|name| colours.get(name)).map_or("c0", String::as_str);
            let said_by = turn.label.as_deref().or(turn.speaker.as_deref());
            html! {
                "\n"
                div.turn.(turn.kind).(colour) #{ "t" (self.number) "-" (turn.index) } data-s=[self.voice(turn)]
                    data-x=(per_cent(from)) data-w=(per_cent(length)) {
                    div.by {
                        a.number href={ "#t" (self.number) "-" (turn.index) } { span.unseen { "Turn " } (turn.index) }
                        @if let Some(label) = said_by {
                            " " h3 { (shown(label, NAME)) }
                            @if let Some(name) = turn.speaker.as_ref().filter(|name| !label.contains(name.as_str())) {
                                span.role { (shown(name, NAME)) }
                            }
                        }
                    }
                    div.words { (text) }
                }
            }
        };
        html! { @for (one, place) in self.analysis.turns.iter().zip(&self.course) { (turn(one, *place)) } }
    }

    /// A turn's paragraphs; the first of its marks is the `first` of the transcript.
    fn marked(&self, turn: &Turn, marks: &[Mark], first: usize) -> Markup {
        let points = Points::of(&turn.text);
        let mut cutter = Cutter::new(&points, marks);
        let mut out = String::with_capacity(turn.text.len() + marks.len() * 200);
        let mut at = 0;
        for paragraph in turn.text.split('\n') {
            let end = at + paragraph.chars().count();
            out.push_str(if turn.kind == TurnKind::Direction { "<p class=\"aside\">" } else { "<p>" });
            cutter.stretch(end, |piece| match piece {
                Piece::Text(text) => shown(text, usize::MAX).render_to(&mut out),
                Piece::Close => out.push_str("</mark>"),
                Piece::Open(mark, part) => self.open(&marks[mark], first + mark, part, &mut out),
            });
            out.push_str("</p>");
            cutter.skip(end + 1);
            at = end + 1;
        }
        PreEscaped(out)
    }

    /// Begins a mark: it is reached by keyboard once, however many parts it is cut into.
    fn open(&self, mark: &Mark, number: usize, part: usize, out: &mut String) {
        let (kind, page) = (kind(&mark.thing), self.number);
        let _ = write!(out, "<mark class=\"m {kind}\" data-k=\"{kind}\"");
        if part == 0 {
            let _ = write!(out, " id=\"m{page}-{number}\" tabindex=\"0\"");
        }
        out.push_str(" title=\"");
        told(mark).render_to(out);
        out.push_str("\">");
    }
}

/// What a reader is told of a mark, a line each: what it is called, what it is, what more is known, by which rule.
fn told(mark: &Mark) -> String {
    let (name, what, more) = match mark.thing {
        Thing::Entity(entity) => {
            let of = entity.of.as_ref().map(|of| format!("of {}", shown(of, NAME)));
            (entity.name.as_str(), entity.kind.as_str().to_string(), of)
        }
        Thing::Date(date) => (date.value.as_deref().unwrap_or("no day known"), "date".to_string(), days(date)),
        Thing::Document(document) => {
            let more = [document.date.clone(), (!document.parties.is_empty()).then(|| document.parties.join(", "))];
            let more: Vec<String> = more.into_iter().flatten().collect();
            let what = format!("{}, {}", document.kind, document.class);
            (document.name.as_str(), what, (!more.is_empty()).then(|| shown(&more.join("; "), NAME)))
        }
    };
    let mut told = format!("{}\n{what}", shown(name, NAME));
    if let Some(more) = more {
        let _ = write!(told, "\n{more}");
    }
    let _ = write!(told, "\nrule: {}", mark.rule);
    told
}

/// What is known of a date beyond its value.
fn days(date: &Date) -> Option<String> {
    let span = match (&date.earliest, &date.latest) {
        (Some(from), Some(to)) if from != to => Some(format!("{from} to {to}")),
        _ => None,
    };
    let parts: Vec<&str> = date.inferred.iter().map(|part| part.as_str()).collect();
    let inferred = (!parts.is_empty()).then(|| format!("{} inferred", parts.join(" and ")));
    let known: Vec<String> = [span, date.modifier.map(|m| m.to_string()), inferred].into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.join("; "))
}
