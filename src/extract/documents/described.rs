//! References that describe one particular document, in small letters.

use super::doubts::{DOUBTS, is_none};
use super::evidence::Evidence;
use super::phrase::Site;
use super::scene::Scene;
use super::words::list;
use super::{Reference, extent};

/// The description around a head noun, and the weightiest evidence that it is one.
pub fn find(site: &Site, rows: &[(&'static str, Evidence)]) -> Option<(&'static str, Reference)> {
    // A date of its own makes a name, but of what comes round every year.
    if site.capital() || site.wide.dated && !site.is(site.at, list!("budget plan")) {
        return None;
    }
    let scene = Scene::new(site);
    let (mut sum, mut most, mut name) = (i32::from(site.head.lean), 0, None);
    for &(row, Evidence { points, holds }) in rows {
        if holds(&scene) {
            sum += points;
            if points > most {
                (most, name) = (points, Some(row));
            }
        }
    }
    // What speaks against it is asked only where enough speaks for it.
    let name = name.filter(|_| sum > 0)?;
    sum -= DOUBTS.iter().filter(|row| (row.holds)(&scene)).map(|row| row.points).sum::<i32>();
    if sum <= 0 || is_none(&scene) {
        return None;
    }
    let found = Reference::new(site, extent::start(&scene), scene.end, false);
    Some((name, found.of_kind(extent::kind(&scene))))
}
