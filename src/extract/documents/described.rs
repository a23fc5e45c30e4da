//! References that describe one particular document, in small letters.

use super::Reference;
use super::doubts::{AGAINST, is_none};
use super::evidence::FOR;
use super::extent;
use super::phrase::Site;
use super::scene::Scene;
use super::words::among;

/// What a description must have more than.
const ENOUGH: i32 = -9;

/// The description around a head noun, and the weightiest evidence that it is one; rows named in `without` are not
/// asked.
pub fn find(site: &Site, without: &[String]) -> Option<(&'static str, Reference)> {
    // A date of its own makes a name, but of what comes round every year.
    let dated = site.wide.dated && !among(site.word(site.at), "budget plan");
    let scene = Scene::new(site);
    if site.capital() || dated || is_none(&scene) {
        return None;
    }
    let mut sum = i32::from(site.head.lean);
    let mut weightiest = None;
    for row in FOR.iter().filter(|row| !without.iter().any(|w| w == row.name) && (row.holds)(&scene)) {
        sum += row.points;
        weightiest.get_or_insert(row.name);
    }
    sum += AGAINST.iter().filter(|row| (row.1)(&scene)).map(|row| row.0).sum::<i32>();
    (sum > ENOUGH).then(|| {
        weightiest.map(|name| {
            (name, Reference::new(site, extent::start(&scene), scene.end, false).of_kind(extent::kind(&scene)))
        })
    })?
}
