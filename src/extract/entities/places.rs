//! Names of places: regions, lands and waters, buildings and works.

use super::rules::{Rule, head};
use super::scene::Reach;
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;

const GPE: Option<EntityType> = Some(EntityType::Gpe);
const LOC: Option<EntityType> = Some(EntityType::Loc);
const FAC: Option<EntityType> = Some(EntityType::Fac);

/// `Lugansk Region`, `Trans-Baikal Territory`.
pub const REGION: Rule = Rule {
    name: "region",
    kind: GPE,
    trigger: class::GPE_HEAD,
    find: |scene, i| {
        let start = scene.left(i, Reach::Place);
        let nation = scene.unit_end(start) == i && scene.is(start, mark::IN_NORP);
        // `a More Prosperous CICA Region`
        let nation = nation || start < i && scene.is(i - 1, mark::IN_ORG);
        (head(scene, i, class::GPE_HEAD) && start < i && !nation && !scene.is(i, mark::IN_GPE))
            .then_some((start, i + 1))
    },
    examples: &["in the {Zarechny Region}.", "the {Trans-Lena Autonomous District}"],
    counterexamples: &["in the Region", "Our Republic", "the region of Zarechny"],
};

/// `Euro-Atlantic Region`: a region without a government, because a land's name stands in it.
pub const LAND: Rule = Rule {
    name: "region-of-lands",
    kind: LOC,
    trigger: class::GPE_HEAD,
    find: |scene, i| {
        let start = scene.left(i, Reach::Place);
        let continent = scene.is(start, mark::IN_LOC) || matches!(scene.word(start), "Euro");
        let land = start < i && (scene.is(i - 1, mark::IN_LOC) || continent);
        (start < i && land && scene.word(i) == "Region").then_some((start, i + 1))
    },
    examples: &["in the {Euro-Atlantic Region}.", "the {Asia-Pacific Region}"],
    counterexamples: &["in the Region", "the Zarechny Region", "Euro-Atlantic Territory"],
};

/// `Republic of Ruritania`.
pub const REPUBLIC_OF: Rule = Rule {
    name: "republic-of",
    kind: GPE,
    trigger: class::GPE_FRONT,
    find: |scene, i| {
        if !head(scene, i, class::GPE_FRONT) || scene.word(i + 1) != "of" {
            return None;
        }
        let at = if scene.word(i + 2) == "the" { i + 3 } else { i + 2 };
        // `Secretary of State of the Vatican`; `State of the Nation`
        let post = i > 1 && scene.word(i - 1) == "of" && scene.is(i - 2, class::POST);
        let sure = matches!(scene.word(i), "Republic" | "Kingdom" | "Principality" | "Sultanate" | "Emirate" | "Duchy");
        if post
            || !sure && !scene.is(at, mark::IN_GPE)
            || !scene.follows(at)
            || scene.bars(at)
            || scene.is(at, class::HEAD.or(mark::IN_ORG))
        {
            return None;
        }
        let mut start = scene.left(i, Reach::Place);
        // `Russia and the Federal Republic of Germany`, `President Republic`: only adjectives belong.
        if (start..i).any(|t| scene.named(t)) {
            start = i;
        }
        Some((start, scene.thing_end(at)))
    },
    examples: &["the {Republic of Ruritania} and", "the {Federal Democratic Republic of Ruritania}"],
    counterexamples: &["the Republic", "the Republic of his fathers", "State of the Union"],
};

/// `Idlib province`: the word may be written small.
pub const SMALL_REGION: Rule = Rule {
    name: "province",
    kind: GPE,
    trigger: class::SMALL_GPE,
    find: |scene, i| {
        let start = scene.left(i, Reach::Place);
        (start < i && !scene.is(i - 1, mark::IN_NORP.or(mark::IN_LOC)) && scene.capital(i - 1))
            .then_some((start, i))
            .filter(|_| scene.spaced(i))
            .map(|(start, i)| (start, i + 1))
    },
    examples: &["in {Zarechny province} again"],
    counterexamples: &["in the province", "in the Province"],
};

/// `Kenozersky National Park`: land, not a work of hands.
pub const NATURE: Rule = Rule {
    name: "national-park",
    kind: LOC,
    trigger: class::FAC_HEAD.or(class::LOC_HEAD),
    find: |scene, i| {
        let kind = i.checked_sub(1).map_or("", |k| scene.word(k));
        let start = scene.left(i, Reach::Place);
        (matches!(scene.word(i), "Park" | "Reserve")
            && matches!(kind, "National" | "Nature" | "Natural" | "Biosphere")
            && start + 1 < i)
            .then_some((start, i + 1))
    },
    examples: &["the {Zarechny National Park} in", "the {Great Birch Nature Reserve}"],
    counterexamples: &["the Zarechny Park", "a National Park"],
};

/// `Filanovsky oil field`: what lies in the ground, written small.
pub const FIELD: Rule = Rule {
    name: "field",
    kind: LOC,
    trigger: class::FIELD,
    find: |scene, i| {
        let (at, last) = scene.over(i, class::FIELD_KIND)?;
        let start = scene.left(at, Reach::Place);
        let other = mark::IN_ORG.or(mark::IN_NORP).or(mark::IN_FAC).or(class::TIME);
        let named =
            start < at && scene.capital(scene.unit_start(last)) && !scene.is(last, other) && !scene.initial(start);
        (named && (at < i || !scene.is(last, mark::IN_PLACE))).then_some((start, i + 1))
    },
    examples: &["the {Zarechny field} and the {Upper Lena oil and gas field}"],
    counterexamples: &["the field", "a Ukraine field", "Russian oil fields", "an oil field"],
};

/// `the town of Gusev`.
pub const TOWN_OF: Rule = Rule {
    name: "town-of",
    kind: GPE,
    trigger: class::TOWN,
    find: |scene, i| {
        let at = i + 2;
        let plain = scene.word(i + 1) == "of" && scene.follows(at) && !scene.bars(at) && !scene.is(at, class::HEAD);
        let end = scene.thing_end(at);
        // `Belushya Guba`
        let longer = scene.follows(end) && !scene.bars(end) && !scene.named(at) && !scene.someone(end);
        plain.then(|| (at, if longer { scene.unit_end(end) } else { end }))
    },
    examples: &["in the town of {Zarechensk} near", "the village of {Verkhny Zarechensk}"],
    counterexamples: &["the city of the future", "the town of President", "a village in Ukraine"],
};

/// `Crimean Bridge`, `Cathedral of Christ the Saviour`.
pub const BUILDING: Rule = Rule {
    name: "building",
    kind: FAC,
    trigger: class::FAC_HEAD,
    find: |scene, i| {
        let unit = scene.unit_end(i);
        // `TPP-3`
        let numbered = unit == i + 3 && scene.numeral(i + 2) && scene.view.tokens.list[i].all_caps;
        if !head(scene, i, class::FAC_HEAD) || unit > i + 1 && !numbered {
            return None;
        }
        let start = scene.left(i, Reach::Place);
        if numbered {
            return Some((start, unit));
        }
        // `St George Hall of the Kremlin` are two.
        let mut end = if start == i && scene.word(i + 1) == "of" { scene.right(i + 1, false) } else { i + 1 };
        // `Arctic LNG 2`
        let number = scene.word(end);
        if start < i && number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()) {
            end += 1;
        }
        if matches!(scene.word(i), "Monument" | "Memorial") && scene.word(i + 1) == "to" {
            let at = if scene.word(i + 2) == "the" { i + 3 } else { i + 2 };
            end = if scene.follows(at) { scene.thing_end(at) } else { end };
        }
        // `International Road Transportation`
        let road = matches!(scene.word(i), "Road" | "Railway" | "Building" | "Port" | "Terminal" | "Station");
        let kind = start < i && road && (start..i).all(|t| scene.is(t, class::GENERIC));
        (!kind && start < i || end > i + 1).then_some((start, end))
    },
    examples: &[
        "a road to {TPP-3}",
        "the {Zarechny Nuclear Station}",
        "at {Cathedral of St Martin}",
        "over the {Upper Lena Bridge}.",
    ],
    counterexamples: &["the bridge", "Our House", "the Palace", "International Road Transportation"],
};

/// `Simferopol airport`: the word may be written small.
pub const SMALL_BUILDING: Rule = Rule {
    name: "airport",
    kind: FAC,
    trigger: class::SMALL_FAC,
    find: |scene, i| {
        // `Baku-Novorossiysk oil pipeline`
        let (at, last) = scene.over(i, class::FAC_KIND)?;
        // `201st military base`
        if scene.ordinal(last) && at < i {
            return Some((last, i + 1));
        }
        let start = scene.left(at, Reach::Place);
        // `a US base`, `Gazprom pipelines`: whose it is, unless it is between two.
        let owner = mark::IN_NORP.or(mark::IN_ORG).or(mark::IN_GPE).or(mark::IN_LOC);
        let own = matches!(
            scene.word(i),
            "airport" | "refinery" | "airfield" | "airbase" | "cosmodrome" | "stadium" | "seaport" | "pavilion"
        );
        let owned = scene.is(last, if own { mark::IN_NORP } else { owner }) && scene.unit_end(start) == start + 1;
        let named = start < at
            && !(scene.initial(start) && scene.unit_end(start) == at)
            && scene.capital(scene.unit_start(last))
            && (!scene.is(last, mark::IN_FAC) || at < i && scene.unit_end(start) == at && at > start + 1);
        (named && !owned).then_some((start, i + 1))
    },
    examples: &[
        "the {Zarechny airport} has been rebuilt",
        "the {Severny cosmodrome}",
        "the {Upa-Lovat oil pipeline} and the {201st military base}",
    ],
    counterexamples: &["the airport", "a Ukraine military base", "a base", "the military base"],
};

/// `Kerch Strait`, `Lomonosov Ridge`.
pub const WATERS: Rule = Rule {
    name: "land-or-water",
    kind: LOC,
    trigger: class::LOC_HEAD,
    find: |scene, i| {
        let start = scene.left(i, Reach::Place);
        (head(scene, i, class::LOC_HEAD) && start < i && scene.unit_end(i) == i + 1).then_some((start, i + 1))
    },
    examples: &["the {Kerch Strait} and the {Upper Birch Islands}"],
    counterexamples: &["the strait", "the Sea", "Our Island"],
};

/// `Lake Baikal`, `Gulf of Finland`.
pub const LAKE_FRONT: Rule = Rule {
    name: "lake-or-gulf-of",
    kind: LOC,
    trigger: class::LOC_FRONT,
    find: |scene, i| {
        if !head(scene, i, class::LOC_FRONT) {
            return None;
        }
        let at = if scene.word(i + 1) == "of" { i + 2 } else { i + 1 };
        (scene.follows(at) && !scene.bars(at) && !scene.is(at, class::HEAD)).then(|| (i, scene.thing_end(at)))
    },
    examples: &["on {Lake Svetloye} and the {Gulf of Finland}"],
    counterexamples: &["the Sea", "Lake District", "the Gulf of what"],
};
