//! References that describe one particular document, in small letters.

use super::doubts::DOUBTS;
use super::evidence::Row;
use super::none::is_none;
use super::phrase::Site;
use super::sentence::Sentence;
use super::{Reference, extent};

/// Whether only evidence can make a document of this head noun.
pub fn is_open(site: &Site) -> bool {
    // A date of its own makes a name, but of what comes round every year.
    !site.capital() && (!site.wide.dated || site.is(site.at, ["bill", "budget", "plan"]))
}

/// What speaks for a document: the rows that hold, in table order.
pub fn because<'r>(scene: &Sentence, rows: &'r [Row]) -> Vec<&'r Row> {
    rows.iter().filter(|(_, evidence)| (evidence.holds)(scene)).collect()
}

/// The description around a head noun, and the first of the strongest evidence that it is one.
pub fn find(site: &Site, rows: &[Row]) -> Option<(&'static str, Reference)> {
    if !is_open(site) {
        return None;
    }
    let scene = Sentence::new(site);
    let because = because(&scene, rows);
    let &(name, _) = *because.iter().rev().max_by_key(|(_, evidence)| evidence.strength)?;
    let mut sum = i32::from(site.head.lean) + because.iter().map(|row| row.1.strength as i32).sum::<i32>();
    // What speaks against it is asked only where enough speaks for it.
    if sum > 0 {
        sum -= DOUBTS.iter().filter(|row| (row.holds)(&scene)).map(|row| row.strength as i32).sum::<i32>();
    }
    if sum <= 0 || is_none(&scene) {
        return None;
    }
    let found = Reference::new(site, extent::start(&scene), scene.end, false);
    Some((name, found.of_kind(extent::kind(&scene))))
}
