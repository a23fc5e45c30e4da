//! References that describe one particular document, in small letters.

use super::doubts::{DOUBTS, is_none};
use super::phrase::Site;
use super::scene::Scene;
use super::words::among;
use super::{Reference, evidence, extent};

/// The description around a head noun, and the weightiest evidence that it is one.
pub fn find(site: &Site) -> Option<(&'static str, Reference)> {
    // A date of its own makes a name, but of what comes round every year.
    let dated = site.wide.dated && !among(site.word(site.at), "budget plan");
    let scene = Scene::new(site);
    if site.capital() || dated || is_none(&scene) {
        return None;
    }
    let (mut sum, mut most, mut name) = (i32::from(site.head.lean), 0, None);
    for row in evidence::rows().filter(|row| (row.holds)(&scene)) {
        sum += row.points;
        if row.points > most {
            (most, name) = (row.points, Some(row.name));
        }
    }
    sum -= DOUBTS.iter().filter(|row| (row.holds)(&scene)).map(|row| row.points).sum::<i32>();
    let (from, to) = (extent::start(&scene), scene.end);
    name.filter(|_| sum > 0).map(|name| (name, Reference::new(site, from, to, false).of_kind(extent::kind(&scene))))
}
