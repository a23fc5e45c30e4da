//! Which lines beside the day of a head are its place.

use super::{Name, Reading, line};
use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::Block;
use crate::structure::labels::lexicon;
use crate::structure::speakers::{names::is_known_place, posts};
use crate::structure::when;
use crate::structure::{clock, event, labels};

impl Reading<'_> {
    /// A place by its words further below a day, among the first lines of a head: `Prime Minister`, `Canberra, ACT`.
    pub(super) fn place_below(&mut self, body: &mut Vec<Block>) {
        /// In blocks.
        const NEAR: usize = 4;
        if self.known.metadata.place.is_some() || self.known.metadata.date.is_none() {
            return;
        }
        let head =
            body.iter().take(NEAR).take_while(|b| !labels::has_label(b) && !b.text.ends_with(['.', '!', '?', ':']));
        let sure = |b: &Block| b.text.contains(", ") && is_sure(&b.text, self.lists);
        let found: Vec<usize> = head.enumerate().filter(|(_, b)| sure(b)).map(|(i, _)| i).collect();
        if let [at] = found[..]
            && self.known.fill(Name::Place, &body[at].text, line(&body[at]), "place-line")
        {
            body.remove(at);
        }
    }

    /// The lines above a day that are its place, or the line below it: `Press Briefing Room`, `Washington, DC`.
    pub(super) fn beside(&mut self, body: &[Block], day: usize) -> Vec<usize> {
        if self.known.metadata.place.is_some() || self.known.metadata.title.is_none() {
            return Vec::new();
        }
        let sure = |at: &usize| {
            let block = &body[*at];
            !labels::has_label(block) && is_sure(&block.text, self.lists)
        };
        let mut lines: Vec<usize> = (day.saturating_sub(2)..day).rev().take_while(sure).collect();
        lines.reverse();
        if lines.is_empty() {
            let below = (day + 1..body.len().min(day + 3)).find(|at| !clock::is_clock(&body[*at].text));
            lines.extend(below.filter(sure));
        }
        let place = lines.iter().map(|at| body[*at].text.as_str()).collect::<Vec<_>>().join(", ");
        let at = lines.first().and_then(|at| line(&body[*at]));
        if !place.is_empty() && self.known.fill(Name::Place, &place, at, "place-line") { lines } else { Vec::new() }
    }
}

/// Whether a line of a head is a place by its words alone: `Press Briefing Room`, `Washington, DC`, `Courtroom 4`.
pub fn is_sure(text: &str, lists: &Lists) -> bool {
    /// In bytes.
    const LONGEST: usize = 90;
    let parts = || text.split(", ");
    let last = text.rsplit(", ").next().unwrap_or(text);
    text.len() <= LONGEST
        && parts().count() <= 4
        && parts().all(|part| part.split(' ').count() <= 6)
        && when::is_place(text, parts().any(is_built))
        && !text.split(' ').any(|w| matches!(w, "at" | "by" | "for" | "from" | "on" | "to" | "with"))
        && !text.split(' ').next().is_some_and(|w| w.ends_with("ing") && !is_ground(w, lists))
        && !names_who(text, lists)
        && (is_ground(last, lists) || parts().count() > 1 && is_code(last) || parts().any(is_built))
}

/// Whether a line names a person or an office, be it in the form of a place: `Mark Lee, Governor`, `Prime Minister`.
pub fn names_who(text: &str, lists: &Lists) -> bool {
    // `Company Participants`
    let listed = || text.rsplit(' ').next().is_some_and(|w| lang::is(w, class::LISTED));
    listed()
        || posts::is_person(text, lists)
        || !posts::of(text, lists).is_empty()
        || !is_known_place(text, lists) && (lexicon::is_office(text) || lexicon::is_office_over(text))
}

/// A city, a state or a region that the lists have.
fn is_ground(part: &str, lists: &Lists) -> bool {
    let tokens = lang::cut(part);
    let ground = |section| matches!(section, Section::Gpe | Section::Loc);
    lists.scan(&tokens).iter().any(|h| h.start == 0 && h.end == tokens.list.len() && ground(h.fact.section))
}

/// `DC`, `D.C.`, `ACT`
fn is_code(part: &str) -> bool {
    let letters = part.chars().filter(|c| *c != '.').count();
    (2..=3).contains(&letters) && part.chars().all(|c| c.is_ascii_uppercase() || c == '.')
}

/// `Press Briefing Room`, `UN Headquarters`, `Courtroom 4`
fn is_built(part: &str) -> bool {
    let mut words = part.split(' ').rev().peekable();
    let numbered = words.next_if(|w| w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit())).is_some();
    let Some(head) = words.next() else { return false };
    let built = lang::is(head, class::FAC_HEAD) || event::is_venue_word(head);
    built && (numbered || words.peek().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_heads_are_told_from_offices_names_and_subjects() {
        let lists = Lists::default();
        for place in ["Washington, DC", "Press Briefing Room", "UN Headquarters, New York", "Courtroom 4", "Geneva"] {
            assert!(is_sure(place, &lists), "{place}");
        }
        for other in [
            "Prime Minister",
            "Olga Lee, Governor",
            "Opening of the Bridge",
            "Visit to the Museum",
            "Roads",
            "Department Press Briefing",
            "House",
            "Remarks",
            "Company Participants",
            "LEE AND RAY TAKE PART IN A DEBATE, NASHVILLE, TENNESSEE",
        ] {
            assert!(!is_sure(other, &lists), "{other}");
        }
    }
}
