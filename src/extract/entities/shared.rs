//! Several names with one plural head: `Moscow, Tver and Amur regions`, `the Black and Baltic seas`.

use super::scene::Scene;
use super::{Claim, claim, kind};
use crate::extract::rule::{Find, Layer, Level, Rule};
use crate::lang::{self, class};
use crate::lists::Lists;
use crate::lists::mark;
use crate::model::{EntityType, Found};

/// Every name that shares a plural.
pub static RULE: Rule = Rule {
    name: "shared-plural",
    about: "Each of several names before the plural that they share, or the land.",
    level: Level::Words,
    find: Find::Listed(Layer::Entity),
    examples: &[
        ("in {Tver}, {Moscow} and {Amur} regions.", "GPE"),
        ("the {Black} and {Baltic} seas", "LOC"),
        ("The {Central} and {Volga} federal districts lead", "GPE"),
        ("between {Western} and Eastern Europe", "LOC"),
        ("in {South} and North American ports", "NORP"),
    ],
    counterexamples: &[
        "the East-West and North-South corridors",
        "Russian and Austrian regions",
        "the Urals and Siberia, regions where",
        "the Kara seas",
    ],
};

/// A plural that several names share.
struct Head {
    /// As it is written, small or with capitals.
    plural: &'static [&'static str],
    /// What it adds to each name.
    singular: &'static str,
    kind: EntityType,
    /// The words in front may be names by themselves, of other things: one of them must be of this kind.
    needs_one: bool,
}

const HEADS: [Head; 10] = [
    Head { plural: &["regions"], singular: "Region", kind: EntityType::Gpe, needs_one: true },
    Head { plural: &["territories"], singular: "Territory", kind: EntityType::Gpe, needs_one: true },
    Head { plural: &["federal", "districts"], singular: "Federal District", kind: EntityType::Gpe, needs_one: false },
    Head { plural: &["seas"], singular: "Sea", kind: EntityType::Loc, needs_one: false },
    Head { plural: &["oceans"], singular: "Ocean", kind: EntityType::Loc, needs_one: false },
    Head { plural: &["rivers"], singular: "River", kind: EntityType::Loc, needs_one: false },
    Head { plural: &["straits"], singular: "Strait", kind: EntityType::Loc, needs_one: false },
    Head { plural: &["airports"], singular: "Airport", kind: EntityType::Fac, needs_one: false },
    Head { plural: &["ministries"], singular: "Ministry", kind: EntityType::Org, needs_one: false },
    Head { plural: &["economic", "forums"], singular: "Economic Forum", kind: EntityType::Event, needs_one: false },
];

/// The head whose last word is at token `i`, and its first token.
fn head(scene: &Scene, i: usize) -> Option<(&'static Head, usize)> {
    let found = HEADS.iter().find(|h| {
        let first = (i + 1).checked_sub(h.plural.len());
        first.is_some_and(|f| h.plural.iter().zip(f..).all(|(w, t)| scene.word(t).eq_ignore_ascii_case(w)))
    })?;
    Some((found, i + 1 - found.plural.len()))
}

/// The names that share the plural at token `i`, last first.
fn names(scene: &Scene, i: usize, head: &Head) -> Vec<(usize, usize)> {
    // No enumeration has more names, and no name more words: it bounds the cost.
    const MOST: usize = 32;
    const LONGEST: usize = 6;
    let mut out = Vec::new();
    let mut end = i;
    while out.len() < MOST {
        let (mut start, mut long) = (end, 0);
        while start > 0 && long < LONGEST && (start == end || scene.spaced(start)) {
            long += 1;
            let first = scene.unit_start(start - 1);
            if !scene.capital(first) || scene.bars(first) {
                break;
            }
            start = first;
        }
        let nation = scene.unit_end(start) == end && scene.is(start, mark::IN_NORP) && head.plural.len() == 1;
        if start == end || nation {
            break;
        }
        out.push((start, end));
        let before = |at: usize| at.checked_sub(1).map_or("", |b| scene.word(b));
        let mut at = start;
        if matches!(before(at), "and" | "or") {
            at -= 1;
        }
        if before(at) == "," {
            at -= 1;
        }
        if at == start {
            break;
        }
        end = at;
    }
    out
}

/// The rest of the name that a point of the compass at token `i` shares with the next: `Europe` of `Western and Eastern
/// Europe`, and what it is.
fn shared_rest(scene: &Scene, i: usize) -> Option<(EntityType, (usize, usize))> {
    let other = i + 2;
    let alone = |at: usize| scene.unit_start(at) == at && scene.unit_end(at) == at + 1;
    if !matches!(scene.word(i + 1), "and" | "or") || !scene.capital(i) || !alone(i) || !alone(other) {
        return None;
    }
    let hits = &scene.view.hits;
    let first = hits.partition_point(|h| h.start < other);
    let whole = hits[first..].iter().take_while(|h| h.start == other).find(|h| !h.weak && h.end > other + 1)?;
    let kind = kind(whole).filter(|k| matches!(k, EntityType::Gpe | EntityType::Loc | EntityType::Norp))?;
    scene.is(other, class::DIRECTION).then_some((kind, (other + 1, whole.end)))
}

/// Every name that shares a plural.
pub fn find<'v>(scene: &Scene<'v>) -> Vec<Found<Claim<'v>>> {
    let mut out = Vec::new();
    for i in (1..scene.len()).filter(|&i| scene.is(i, class::SHARED)) {
        let Some((head, first)) = head(scene, i) else { continue };
        let names = names(scene, first, head);
        let one = |&(start, end): &(usize, usize)| (start..end).any(|t| scene.is(t, mark::IN_GPE));
        if names.len() < 2 || head.needs_one && !names.iter().any(one) {
            continue;
        }
        out.extend(names.into_iter().rev().map(|(start, end)| {
            let what = Claim { kind: Some(head.kind), tokens: (start, end), names: Vec::new(), own: false };
            claim(scene, RULE.name, what)
        }));
    }
    for i in (0..scene.len()).filter(|&i| scene.is(i, class::DIRECTION)) {
        if let Some((kind, _)) = shared_rest(scene, i) {
            let what = Claim { kind: Some(kind), tokens: (i, i + 1), names: Vec::new(), own: false };
            out.push(claim(scene, RULE.name, what));
        }
    }
    out
}

/// The whole name of one that shares a plural, as the lists have it: `Moscow Region` for `Moscow`.
pub fn name(scene: &Scene, tokens: (usize, usize), lists: &Lists) -> Option<String> {
    let own = scene.view.tokens.slice(tokens.0, tokens.1);
    if let Some((kind, rest)) = shared_rest(scene, tokens.0).filter(|_| scene.is(tokens.0, class::DIRECTION)) {
        return Some(listed(&format!("{own} {}", scene.view.tokens.slice(rest.0, rest.1)), kind, lists));
    }
    let ahead = (tokens.1..scene.len()).take_while(|&t| !matches!(scene.word(t), "." | ";"));
    let (head, _) = ahead.filter(|&t| scene.is(t, class::SHARED)).find_map(|t| head(scene, t))?;
    Some(listed(&format!("{own} {}", head.singular), head.kind, lists))
}

/// A whole name as the lists have it, else as it is.
fn listed(whole: &str, of: EntityType, lists: &Lists) -> String {
    let cut = lang::cut(whole);
    let hits = lists.scan(&cut);
    let same = hits.iter().find(|h| h.start == 0 && h.end == cut.list.len() && kind(h) == Some(of));
    same.map_or(whole, |h| h.fact.name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::View;
    use crate::model::Turn;

    fn found(text: &str) -> Vec<String> {
        let (lists, record) = (Lists::default(), Turn::default());
        let (tokens, hits) = lists.read(lang::cut(text));
        let view = View { turn: 0, tokens, hits, record: &record };
        let scene = Scene::new(&view);
        find(&scene).iter().map(|f| name(&scene, f.what.tokens, &lists).unwrap()).collect()
    }

    #[test]
    fn each_name_before_a_shared_plural_has_the_head_of_its_own() {
        assert_eq!(found("in Tver, Moscow and Amur regions."), ["Tver Region", "Moscow Region", "Amur Region"]);
        assert_eq!(found("the Black and Baltic seas"), ["Black Sea", "Baltic Sea"]);
        assert_eq!(
            found("The Central and Volga federal districts lead"),
            ["Central Federal District", "Volga Federal District"]
        );
        assert_eq!(found("between Western and Eastern Europe"), ["Western Europe"]);
        assert!(found("Russian and Austrian regions").is_empty());
        assert!(found("the Urals and Siberia, regions where").is_empty());
        assert!(found("the Kara seas").is_empty());
    }
}
