//! The list of what is mentioned: everything once, under its kind, each mention in its words with a way to it.

use super::{KINDS, NAME, Transcript, kind, per_cent, shown};
use crate::model::{Date, Entity};
use crate::write::marks::{Points, Thing};
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Code points on each side of a mention.
const CONTEXT: usize = 44;

/// Something mentioned: how it is called, what else is known, and the mentions.
#[derive(Default)]
struct Entry {
    name: String,
    more: Vec<String>,
    mentions: Vec<Mention>,
}

struct Mention {
    /// Its number in the transcript.
    number: usize,
    turn: usize,
    speaker: String,
    voice: Option<usize>,
    /// Where in the transcript, in hundredths of a per cent.
    place: usize,
    before: String,
    words: String,
    after: String,
}

/// What is one thing: things of a kind stand in the order of these.
type Key = (Reverse<usize>, String, usize);

impl Transcript<'_> {
    pub(super) fn finds(&self) -> Markup {
        let mut entries: BTreeMap<&str, BTreeMap<Key, Entry>> = BTreeMap::new();
        let mut number = 0;
        for (turn, marks) in self.analysis.turns.iter().zip(self.marks).filter(|(_, marks)| !marks.is_empty()) {
            let points = Points::of(&turn.text);
            let (from, length) = self.course[turn.index];
            for mark in marks {
                let (key, name, more) = thing(&mark.thing, mark.entry, mark.words);
                let entry = entries.entry(kind(&mark.thing)).or_default().entry(key).or_default();
                if entry.mentions.is_empty() {
                    (entry.name, entry.more) = (shown(&name, NAME), more);
                }
                let before = points.slice(mark.start.saturating_sub(CONTEXT), mark.start);
                let after = points.slice(mark.end, mark.end.saturating_add(CONTEXT));
                entry.mentions.push(Mention {
                    number,
                    turn: turn.index,
                    speaker: shown(turn.speaker.as_deref().unwrap_or_default(), NAME),
                    voice: self.voice(turn),
                    place: from + length * mark.start / points.len().max(1),
                    before: context(before, mark.start > CONTEXT, before.split_once(' ').map(|(_, rest)| rest)),
                    words: shown(mark.words, NAME),
                    after: context(
                        after,
                        mark.end + CONTEXT < points.len(),
                        after.rsplit_once(' ').map(|(rest, _)| rest),
                    ),
                });
                number += 1;
            }
        }
        html! {
            h2 { "Mentioned" }
            @if number == 0 {
                p { "Nothing was found in this text." }
            } @else {
                label.find { span.unseen { "Find in the list" } input type="search" placeholder="Find in the list" autocomplete="off"; }
                @for (kind, label) in KINDS {
                    @if let Some(entries) = entries.get(kind) { (self.group(kind, label, entries)) }
                }
            }
        }
    }

    fn group(&self, kind: &str, label: &str, entries: &BTreeMap<Key, Entry>) -> Markup {
        html! {
            section.group.(kind) data-k=(kind) {
                h3 { span.swatch { (label) } " " span.n { (entries.len()) } }
                @for entry in entries.values() {
                    "\n"
                    details.thing {
                        summary { span { (entry.name) } " " span.n { (entry.mentions.len()) } }
                        @for more in &entry.more { p.more { (more) } }
                        ol { @for mention in &entry.mentions { (self.mention(mention)) } }
                    }
                }
            }
        }
    }

    fn mention(&self, mention: &Mention) -> Markup {
        let Mention { number, turn, speaker, voice, place, before, words, after } = mention;
        html! {
            li data-s=[voice] data-x=(per_cent(*place)) {
                a href={ "#m" (self.number) "-" (number) } {
                    span.turn-number { span.unseen { "Turn " } (turn) " " (speaker) } " " (before) b { (words) } (after)
                }
            }
        }
    }
}

/// How a thing is told from others, how it is called, and what is known of it.
fn thing(thing: &Thing, entry: usize, words: &str) -> (Key, String, Vec<String>) {
    match thing {
        Thing::Entity(entity) => {
            // Most mentioned first, as the analysis has them.
            ((Reverse(0), String::new(), entry), entity.name.clone(), about(entity))
        }
        Thing::Document(document) => {
            let parties = (!document.parties.is_empty()).then(|| document.parties.join(", "));
            let known = [Some(format!("{}, {}", document.kind, document.class)), document.date.clone(), parties];
            let known = known.into_iter().flatten().map(|what| shown(&what, NAME)).collect();
            ((Reverse(document.mentions.len()), String::new(), entry), document.name.clone(), known)
        }
        // Dates by the calendar; those of one value are one.
        Thing::Date(Date { value: Some(value), earliest, .. }) => {
            let day = earliest.as_deref().unwrap_or_default();
            // Years before Christ count down.
            let christ =
                day.strip_prefix('-').map_or(0, |year| year.get(..4).and_then(|y| y.parse().ok()).unwrap_or(1));
            ((Reverse(christ), format!("{day} {value}"), 0), value.clone(), Vec::new())
        }
        Thing::Date(_) => ((Reverse(0), format!("~{words}"), 0), format!("“{words}”: no day known"), Vec::new()),
    }
}

fn about(entity: &Entity) -> Vec<String> {
    let of = entity.of.as_ref().map(|of| format!("of {}", shown(of, NAME)));
    let code = entity.ids.iso3166.as_ref().map(|code| format!("ISO 3166 {}", shown(code, NAME)));
    [of, code].into_iter().flatten().collect()
}

/// The words around a mention, without the pieces of words at the far end.
fn context(text: &str, cut: bool, whole: Option<&str>) -> String {
    let words = if cut { whole.unwrap_or_default() } else { text };
    shown(words, usize::MAX).replace('\n', " ")
}
