//! Several names with one plural head: `Moscow, Tver and Amur regions`, `the Black and Baltic seas`.

use super::scene::Scene;
use super::{Claim, claim, kind};
use crate::extract::rule::{Find, Layer, Level, Rule};
use crate::lang::{self, class};
use crate::lists::{Hit, Lists, mark};
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
        ("ports of the {Azov} and Black Sea basin", "LOC"),
        ("in {South} and North American ports", "NORP"),
        ("the {Donetsk} and {Lugansk} people’s republics", "GPE"),
        ("the republics of {Tyva}, {Komi} and {Mari El} too", "GPE"),
    ],
    counterexamples: &[
        "the East-West and North-South corridors",
        "Russian and Austrian regions",
        "the Urals and Siberia, regions where",
        "the Kara seas",
        "the republics of the Soviet Union",
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

const HEADS: [Head; 16] = [
    Head {
        plural: &["people’s", "republics"], singular: "People’s Republic", kind: EntityType::Gpe, needs_one: false
    },
    Head { plural: &["autonomous", "areas"], singular: "Autonomous Area", kind: EntityType::Gpe, needs_one: false },
    Head { plural: &["autonomous", "districts"], singular: "Autonomous Area", kind: EntityType::Gpe, needs_one: false },
    Head { plural: &["autonomous", "regions"], singular: "Autonomous Region", kind: EntityType::Gpe, needs_one: false },
    Head { plural: &["regions"], singular: "Region", kind: EntityType::Gpe, needs_one: true },
    Head { plural: &["oblasts"], singular: "Oblast", kind: EntityType::Gpe, needs_one: true },
    Head { plural: &["provinces"], singular: "Province", kind: EntityType::Gpe, needs_one: true },
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
    HEADS.iter().find_map(|h| {
        let mut at = i + 1;
        for word in h.plural.iter().rev() {
            // `people’s` are two tokens.
            let (bare, owns) = word.strip_suffix("’s").map_or((*word, false), |bare| (bare, true));
            at = at.checked_sub(1 + usize::from(owns))?;
            let fits = scene.word(at).eq_ignore_ascii_case(bare) && (!owns || scene.possessive(at + 1));
            fits.then_some(())?;
        }
        Some((h, at))
    })
}

/// The names behind *republics of*, whose *of* is token `i - 1`.
fn republics(scene: &Scene, i: usize) -> Vec<(usize, usize)> {
    const MOST: usize = 32;
    let mut out = Vec::new();
    let mut at = scene.past_the(i);
    while out.len() < MOST && scene.follows(at) && !scene.bars(at) && !scene.is(at, class::GPE_HEAD) {
        let end = scene.run_end(at);
        // `of the Soviet Union` are its own, and so are *of Russia*.
        if (at..end).any(|t| scene.is(t, class::HEAD)) {
            return Vec::new();
        }
        out.push((at, end));
        let comma = usize::from(scene.word(end) == ",");
        let and = usize::from(scene.word(end + comma) == "and");
        at = end + comma + and;
        // `and the Tver and Amur regions` are others.
        if at == end || scene.word(at) == "the" {
            break;
        }
    }
    if out.len() < 2 { Vec::new() } else { out }
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
    let sea = scene.is(i, class::SEA_NAME);
    // `Black Sea` of `Black Sea basin`
    let fits = |h: &&Hit| !h.weak && h.end > other + 1 && (!sea || scene.word(h.end - 1) == "Sea");
    let whole = hits[first..].iter().take_while(|h| h.start == other).find(fits)?;
    let kind = kind(whole).filter(|k| matches!(k, EntityType::Gpe | EntityType::Loc | EntityType::Norp))?;
    let both = |of| scene.is(i, of) && scene.is(other, of);
    (both(class::DIRECTION) || both(class::SEA_NAME)).then_some((kind, (other + 1, whole.end)))
}

/// Every name that shares a plural.
pub fn find<'v>(scene: &Scene<'v>) -> Vec<Found<Claim<'v>>> {
    let mut out = Vec::new();
    let mut add = |(start, end), kind| {
        let what = Claim { kind: Some(kind), tokens: (start, end), names: Vec::new(), own: false };
        out.push(claim(scene, RULE.name, what));
    };
    for i in (0..scene.len()).filter(|&i| scene.is(i, class::SHARED)) {
        if scene.word(i).eq_ignore_ascii_case("republics") && scene.word(i + 1) == "of" {
            republics(scene, i + 2).into_iter().for_each(|tokens| add(tokens, EntityType::Gpe));
        }
        let Some((head, first)) = head(scene, i) else { continue };
        let mut names = names(scene, first, head);
        let one = |&(start, end): &(usize, usize)| (start..end).any(|t| scene.is(t, mark::IN_GPE));
        if names.len() < 2 || head.needs_one && !names.iter().any(one) {
            continue;
        }
        // `Altai Territory, Omsk and Tver regions`: what has a head of its own shares none.
        names.retain(|&(_, end)| !scene.is(end - 1, class::GPE_HEAD.or(class::LOC_HEAD)));
        names.into_iter().rev().for_each(|tokens| add(tokens, head.kind));
    }
    for i in (0..scene.len()).filter(|&i| scene.is(i, class::DIRECTION.or(class::SEA_NAME))) {
        if let Some((kind, _)) = shared_rest(scene, i) {
            add((i, i + 1), kind);
        }
    }
    out
}

/// The whole name of one that shares a plural, as the lists have it: `Moscow Region` for `Moscow`.
pub fn name(scene: &Scene, tokens: (usize, usize), lists: &Lists) -> Option<String> {
    let own = scene.view.tokens.slice(tokens.0, tokens.1);
    if let Some((kind, rest)) = shared_rest(scene, tokens.0) {
        return Some(listed(&format!("{own} {}", scene.view.tokens.slice(rest.0, rest.1)), kind, lists));
    }
    let front = (tokens.0.saturating_sub(FAR)..tokens.0).rev().find(|&t| matches!(scene.word(t), "." | ";" | "of"));
    let front = front.filter(|&t| t > 0 && scene.word(t - 1).eq_ignore_ascii_case("republics"));
    if front.is_some_and(|of| republics(scene, of + 1).contains(&tokens)) {
        let forms = [format!("{own} Republic"), format!("Republic of {own}"), own.to_string()];
        let known = forms.iter().find_map(|form| find_listed(form, EntityType::Gpe, lists));
        return Some(known.unwrap_or(own).to_string());
    }
    let ahead = (tokens.1..scene.len()).take_while(|&t| !matches!(scene.word(t), "." | ";"));
    let (head, _) = ahead.filter(|&t| scene.is(t, class::SHARED)).find_map(|t| head(scene, t))?;
    let ways: &[&str] = if head.kind == EntityType::Gpe { &["Region", "Territory", "Republic"] } else { &[] };
    Some(region(own, head.singular, ways, head.kind, lists))
}

/// So many tokens at most are between *republics of* and the last of them.
const FAR: usize = 64;

/// The listed name of one that shares the plural of `singular`: with that, with another head that such places have, or
/// without one, as Bashkortostan among regions; else the words with `singular`.
fn region(own: &str, singular: &str, ways: &[&str], kind: EntityType, lists: &Lists) -> String {
    let whole = format!("{own} {singular}");
    let one = |form: &str| find_listed(form, kind, lists).map(str::to_string);
    let state = || one(own).filter(|name| lists.known(name).iter().any(|f| f.attribute("iso3166").is_some()));
    let others = || ways.iter().find_map(|way| one(&format!("{own} {way}")));
    let bare = || if ways.is_empty() { None } else { state().or_else(others) };
    one(&whole).or_else(bare).unwrap_or(whole)
}

/// A whole name as the lists have it, else as it is.
fn listed(whole: &str, of: EntityType, lists: &Lists) -> String {
    find_listed(whole, of, lists).unwrap_or(whole).to_string()
}

/// What the lists call a thing of this kind that has exactly this form.
fn find_listed<'l>(whole: &str, of: EntityType, lists: &'l Lists) -> Option<&'l str> {
    let cut = lang::cut(whole);
    let hits = lists.scan(&cut);
    hits.iter().find(|h| h.start == 0 && h.end == cut.list.len() && kind(h) == Some(of)).map(|h| h.fact.name)
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
        assert_eq!(found("of the Azov and Black Sea basin"), ["Sea of Azov"]);
        assert_eq!(
            found("the Donetsk and Lugansk people's republics"),
            ["Donetsk People’s Republic", "Lugansk People’s Republic"]
        );
        assert_eq!(found("in the republics of Komi, Tyva and Mari El."), ["Komi Republic", "Tyva", "Mari El"]);
        assert_eq!(found("the Altai Territory, Tatarstan and Amur territories"), ["Tatarstan", "Amur Region"]);
        assert_eq!(
            found("the Yamalo-Nenets and Khanty-Mansi autonomous districts"),
            ["Yamal-Nenets Autonomous Area", "Khanty-Mansi Autonomous Area"]
        );
        assert_eq!(
            found("the republics of Abkhazia and Komi, and the Tver and Amur regions"),
            ["Abkhazia", "Komi Republic", "Tver Region", "Amur Region"]
        );
        assert!(found("the republics of the Soviet Union").is_empty());
        assert!(found("Russian and Austrian regions").is_empty());
        assert!(found("the Urals and Siberia, regions where").is_empty());
        assert!(found("the Kara seas").is_empty());
    }
}
