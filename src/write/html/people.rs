//! Who took part: how much each said, and when.

use super::{NAME, Transcript, per_cent, shown};
use crate::model::Participant;
use crate::write::counted;
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Speakers with a colour and a lane of their own.
const COLOURS: usize = 7;

/// Those who are listed at once; the others are folded.
const LISTED: usize = 7;

impl Transcript<'_> {
    /// The participants, those who said most first.
    fn by_words(&self) -> Vec<&Participant> {
        let mut people: Vec<_> = self.analysis.participants.iter().collect();
        people.sort_by_key(|person| (!person.spoke, Reverse(person.words)));
        people
    }

    /// The class of each speaker's colour; who has none has `c0`.
    pub(super) fn colours(&self) -> BTreeMap<&str, String> {
        let speakers = self.analysis.participants.iter().filter(|person| person.spoke).count();
        let coloured = self.by_words().into_iter().take(speakers.min(COLOURS)).enumerate();
        coloured.map(|(i, person)| (person.name.as_str(), format!("c{}", i + 1))).collect()
    }

    pub(super) fn people(&self) -> Markup {
        let (people, colours) = (self.by_words(), self.colours());
        let all = people.iter().map(|person| person.words).sum::<usize>().max(1);
        let (listed, folded) = people.split_at(people.len().min(LISTED));
        let row = |person: &Participant| self.person(person, colours.get(person.name.as_str()), all);
        html! {
            @if !people.is_empty() {
                section.people aria-label="Participants" {
                    h2 { "Participants " span.n { (people.len()) } }
                    ul { @for person in listed { (row(person)) } }
                    @if !folded.is_empty() {
                        details {
                            summary { (folded.len()) " more" }
                            ul { @for person in folded { (row(person)) } }
                        }
                    }
                }
                (self.lanes(&people, &colours))
            }
        }
    }

    fn person(&self, person: &Participant, colour: Option<&String>, all: usize) -> Markup {
        let share = per_cent(person.words * 10_000 / all);
        let colour = colour.map_or("c0", String::as_str);
        html! {
            li {
                div.name {
                    @match self.voices.get(&person.name).filter(|_| person.spoke) {
                        Some(voice) => button.only type="button" value=(voice.number) aria-pressed="false" { (shown(&person.name, NAME)) },
                        None => span { (shown(&person.name, NAME)) },
                    }
                    @for what in [&person.role, &person.affiliation].into_iter().flatten() { " " span.role { (shown(what, NAME)) } }
                }
                @if person.spoke {
                    span.figures {
                        (counted(person.words, "word")) " · " (rounded(person.words * 100, all)) " % · " (counted(person.turns, "turn"))
                    }
                    svg.share aria-hidden="true" { rect.(colour) width={ (share) "%" } height="100%" {} }
                } @else {
                    span.figures { "does not speak" }
                }
            }
        }
    }

    /// The course of the event: a lane for each of those who said most, one for all others, and one for what is looked up.
    fn lanes(&self, people: &[&Participant], colours: &BTreeMap<&str, String>) -> Markup {
        let speaking = people.iter().filter(|person| person.spoke).count();
        let named = people.iter().take(speaking.min(COLOURS));
        let mut turns: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        for (turn, place) in self.analysis.turns.iter().zip(&self.course) {
            if let Some(speaker) = &turn.speaker {
                let colour = colours.get(speaker.as_str()).map_or("c0", String::as_str);
                turns.entry(colour).or_default().push(*place);
            }
        }
        let lane = |name: &str, colour: &str| {
            html! {
                div.lane {
                    span.label { (shown(name, NAME)) }
                    svg { @for (from, length) in turns.get(colour).into_iter().flatten() {
                        rect.(colour) x={ (per_cent(*from)) "%" } width={ (per_cent((*length).max(15))) "%" } height="100%" {}
                    } }
                }
            }
        };
        html! {
            @if speaking > 1 {
                section.course aria-label="Course" {
                    h2 { "Course" }
                    p.hint { "From the first word to the last: who speaks when. A click leads to that place." }
                    div.lanes aria-hidden="true" {
                        @for (i, person) in named.enumerate() { (lane(&person.name, &format!("c{}", i + 1))) }
                        @if speaking > COLOURS { (lane(&format!("{} others", speaking - COLOURS), "c0")) }
                        div.lane.looked-up hidden { span.label {} svg {} }
                    }
                }
            }
        }
    }
}

/// A quotient, rounded.
fn rounded(of: usize, by: usize) -> usize {
    (2 * of + by) / (2 * by)
}
