//! Names of places: regions, lands and waters, buildings and works.

use super::families::head;
use super::person_words;
use super::scene::Reach;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;

const GPE: Option<EntityType> = Some(EntityType::Gpe);
const LOC: Option<EntityType> = Some(EntityType::Loc);
const FAC: Option<EntityType> = Some(EntityType::Fac);

/// What the head noun alone would make a body or a building, asked before both.
pub const NATURE: &[Rule] = &[Rule {
    name: "national-park",
    about: "A park or reserve of nature, which is no work of hands.",
    level: Level::Words,
    find: Find::Name(LOC, class::FAC_HEAD.or(class::LOC_HEAD), |scene, i| {
        let start = scene.left(i, Reach::Place);
        (start + 1 < i && scene.is(i, class::PARK) && scene.is(i - 1, class::OF_NATURE)).then_some((start, i + 1))
    }),
    examples: &[("the {Zarechny National Park} in", "LOC"), ("the {Great Birch Nature Reserve}", "LOC")],
    counterexamples: &["the Zarechny Park", "a National Park", "the Personnel Reserve"],
}];

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "region-of-lands",
        about: "A region without a government, since the name of a land stands in it.",
        level: Level::Words,
        find: Find::Name(LOC, class::GPE_HEAD, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let continent = scene.is(start, mark::IN_LOC) || matches!(scene.word(start), "Euro");
            let land = start < i && (scene.is(i - 1, mark::IN_LOC) || continent);
            (start < i && land && scene.word(i) == "Region").then_some((start, i + 1))
        }),
        examples: &[("in the {Euro-Atlantic Region}.", "LOC"), ("the {Asia-Pacific Region}", "LOC")],
        counterexamples: &["in the Region", "the Zarechny Region", "Euro-Atlantic Territory"],
    },
    Rule {
        name: "region",
        about: "A region by its head noun.",
        level: Level::Words,
        find: Find::Name(GPE, class::GPE_HEAD, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let nation = scene.unit_end(start) == i && scene.is(start, mark::IN_NORP);
            // `a More Prosperous CICA Region`
            let nation = nation || start < i && scene.is(i - 1, mark::IN_ORG);
            (head(scene, i, class::GPE_HEAD) && start < i && !nation && !scene.is(i, mark::IN_GPE))
                .then_some((start, i + 1))
        }),
        examples: &[("in the {Zarechny Region}.", "GPE"), ("the {Trans-Lena Autonomous District}", "GPE")],
        counterexamples: &["in the Region", "Our Republic", "the region of Zarechny"],
    },
    Rule {
        name: "republic-of",
        about: "A republic, a kingdom of something.",
        level: Level::Words,
        find: Find::Name(GPE, class::GPE_FRONT, |scene, i| {
            if !head(scene, i, class::GPE_FRONT) || scene.word(i + 1) != "of" {
                return None;
            }
            let at = scene.past_the(i + 2);
            // `Secretary of State of the Vatican`; `State of the Nation`
            let post = i > 1 && scene.word(i - 1) == "of" && scene.is(i - 2, class::POST);
            let sure = scene.is(i, class::STATE);
            if post || !sure && !scene.is(at, mark::IN_GPE) || !scene.names_on(at) || scene.is(at, mark::IN_ORG) {
                return None;
            }
            let mut start = scene.left(i, Reach::Place);
            // `Russia and the Federal Republic of Germany`, `President Republic`: only adjectives belong.
            if (start..i).any(|t| scene.named(t)) {
                start = i;
            }
            Some((start, scene.thing_end(at)))
        }),
        examples: &[
            ("the {Republic of Ruritania} and", "GPE"),
            ("the {Federal Democratic Republic of Ruritania}", "GPE"),
        ],
        counterexamples: &["the Republic", "the Republic of his fathers", "State of the Union"],
    },
    Rule {
        name: "province",
        about: "A province, with the head noun in small letters.",
        level: Level::Words,
        find: Find::Name(GPE, class::SMALL_GPE, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let named = start < i && !scene.is(i - 1, mark::IN_NORP.or(mark::IN_LOC)) && scene.capital(i - 1);
            (named && scene.spaced(i)).then_some((start, i + 1))
        }),
        examples: &[("in {Zarechny province} again", "GPE")],
        counterexamples: &["in the province", "in the Province"],
    },
    Rule {
        name: "part-of-land",
        about: "A part of a land, by the point of the compass.",
        level: Level::Words,
        find: Find::Name(LOC, class::PART_OF_LAND, |scene, i| {
            let side = scene.is(i, class::SIDE_OF_LAND) && scene.word(i + 1) == "of" && i > 0;
            let alone = scene.capital(i) && scene.unit_end(i) == i + 1 && scene.unit_start(i) == i;
            if !alone || scene.initial(i) {
                return None;
            }
            // `the Northeast of China`
            let told = i > 0 && matches!(scene.word(i - 1), "the" | "The") || scene.word(i).len() > 5;
            if side && told && scene.is(i + 2, mark::IN_GPE) {
                return Some((i, scene.thing_end(i + 2)));
            }
            // `Northern Egypt`, but the people of `North Korea`
            let state = scene.word(i).ends_with("ern") || matches!(scene.word(i), "Central" | "Upstate");
            let lands = if state { mark::IN_LOC.or(mark::IN_GPE) } else { mark::IN_LOC };
            let land = scene.follows(i + 1) && scene.is(i + 1, lands) && !scene.is(i + 1, mark::IN_ORG);
            let end = scene.thing_end(i + 1);
            (land && !scene.follows(end) && !scene.is(i, mark::IN_PLACE)).then_some((i, end))
        }),
        examples: &[
            ("in {Northern Taimyr} and the {Southeast of Ukraine}", "LOC"),
            ("flights to {Northern Egypt}, trains to {Upstate New York}", "LOC"),
        ],
        counterexamples: &["from the North of our land", "South of Ukraine", "in Northern Zarechye"],
    },
    Rule {
        name: "town-of",
        about: "The name of a town or village after “of”.",
        level: Level::Words,
        find: Find::Name(GPE, class::TOWN, |scene, i| {
            let at = i + 2;
            let plain = scene.word(i + 1) == "of" && scene.names_on(at);
            let end = scene.thing_end(at);
            // `Belushya Guba`
            let longer = scene.follows(end) && !scene.bars(end) && !scene.named(at) && !scene.someone(end);
            plain.then(|| (at, if longer { scene.unit_end(end) } else { end }))
        }),
        examples: &[("in the town of {Zarechensk} near", "GPE"), ("the village of {Verkhny Zarechensk}", "GPE")],
        counterexamples: &["the city of the future", "the town of President", "a village in Ukraine"],
    },
    Rule {
        name: "seat-in-parliament",
        about: "A constituency by the member who sits for it.",
        level: Level::Words,
        find: Find::Name(GPE, class::SEAT_IN_PARLIAMENT, |scene, i| {
            let held = scene.word(i).starts_with(['M', 'm', 'T']);
            let at = i + 2 + usize::from(scene.word(i + 2) == "the");
            if scene.word(i + 1) != if held { "for" } else { "of" } || !scene.follows(at) || scene.bars(at) {
                return None;
            }
            let mut end = scene.run_end(at).max(scene.thing_end(at));
            // `the Member for Dartmouth—Cole Harbour`
            while matches!(scene.word(end), "—" | "–") && !scene.spaced(end + 1) && scene.capital(end + 1) {
                end = scene.run_end(end + 2);
            }
            // `the Member for Kenilworth and Southam (Anna Belkina)`, `for Perth, Omsk and Tver (`
            let mut more = end;
            while matches!(scene.word(more), "," | "and") && scene.follows(more + 1) && more < at + 12 {
                more = scene.run_end(more + 1).max(more + 2);
            }
            if scene.word(more) == "(" {
                end = more;
            }
            (!scene.someone(at) && !scene.is(at, class::DEPARTMENT.or(class::HEAD))).then_some((at, end))
        }),
        examples: &[
            ("my friend the Member for {Ashfield Moor} said", "GPE"),
            ("the Member for {Ashfield and Zarechny} (Maria Belkina), and", "GPE"),
            ("in the electorate of {Zarechny}.", "GPE"),
        ],
        counterexamples: &[
            "the Member for Health",
            "a member of Zarya",
            "Members for and against",
            "the seat of Government",
        ],
    },
    Rule {
        name: "field",
        about: "A field of oil or gas, with the head noun in small letters.",
        level: Level::Words,
        find: Find::Name(LOC, class::FIELD, |scene, i| {
            let (start, at, last) = scene.in_front(i, class::FIELD_KIND, Reach::Place)?;
            let other = mark::IN_ORG.or(mark::IN_NORP).or(mark::IN_FAC).or(class::TIME);
            let named =
                start < at && scene.capital(scene.unit_start(last)) && !scene.is(last, other) && !scene.initial(start);
            (named && (at < i || !scene.is(last, mark::IN_PLACE))).then_some((start, i + 1))
        }),
        examples: &[("the {Zarechny field} and the {Upper Lena oil and gas field}", "LOC")],
        counterexamples: &["the field", "a Ukraine field", "Russian oil fields", "an oil field"],
    },
    Rule {
        name: "building",
        about: "A building or works by its head noun.",
        level: Level::Words,
        find: Find::Name(FAC, class::FAC_HEAD, |scene, i| {
            let unit = scene.unit_end(i);
            // `TPP-3`
            let numbered = unit == i + 3 && scene.numeral(i + 2) && scene.view.tokens.list[i].all_caps();
            if !head(scene, i, class::FAC_HEAD) || unit > i + 1 && !numbered || person_words::housed(scene, i) {
                return None;
            }
            let start = scene.left(i, Reach::Place);
            if numbered {
                return Some((start, unit));
            }
            // `President Park of the Republic of Korea`
            if start == i && i > 0 && scene.is(i - 1, class::OFFICE_END) && scene.follows(i) {
                return None;
            }
            // `American LNG`, a `North Korean NPP`: whose they are.
            let own = scene.is(i, mark::IN_FAC) && scene.thing_end(i) == i + 1;
            let kind = scene.view.tokens.list[i].all_caps() && (start..i).all(|t| scene.is(t, mark::IN_NORP));
            if start < i && kind {
                return None;
            }
            // `St George Hall of the Kremlin` are two, and so is the Kremlin of a meeting of somebody.
            let mut end =
                if start == i && scene.word(i + 1) == "of" && !own { scene.right(i + 1, false) } else { i + 1 };
            // `Arctic LNG 2`
            let number = scene.word(end);
            let room = scene.word(i) == "Room" && !number.is_empty();
            if start < i && (number.len() == 1 || room) && number.bytes().all(|b| b.is_ascii_digit()) {
                end += 1;
            }
            if scene.is(i, class::MEMORIAL) && scene.word(i + 1) == "to" {
                let at = scene.past_the(i + 2);
                end = if scene.follows(at) { scene.thing_end(at) } else { end };
            }
            // `International Road Transportation`
            let road = scene.is(i, class::COMMON_WORKS);
            let kind = start < i && road && (start..i).all(|t| scene.is(t, class::GENERIC));
            // `FEMA Building Resilient Infrastructure`: a word of a longer name.
            if scene.word(i) == "Building" && scene.follows(end) && !scene.bars(end) && !scene.named(end) {
                return None;
            }
            // `1 William Street`
            let numbered = scene.is(i, class::STREET) && start > 0 && start < i && scene.spaced(start);
            let house = |t: usize| scene.numeral(t) && scene.word(t).len() < 4 && scene.unit_start(t) == t;
            if numbered && house(start - 1) {
                return Some((start - 1, end));
            }
            (!kind && start < i || end > i + 1).then_some((start, end))
        }),
        examples: &[
            ("a road to {TPP-3}", "FAC"),
            ("the {Zarechny Nuclear Station}", "FAC"),
            ("at {Cathedral of St Martin}", "FAC"),
            ("over the {Upper Lena Bridge}.", "FAC"),
            ("in {Committee Room 10} at", "FAC"),
            ("here at {12 Zarechny Street} today", "FAC"),
        ],
        counterexamples: &[
            "the bridge",
            "Our House",
            "the Zarechny Building Resilient Towns",
            "the Palace",
            "International Road Transportation",
            "exports of Norwegian LNG",
        ],
    },
    Rule {
        name: "power-plant",
        about: "A power plant by its name.",
        level: Level::Words,
        find: Find::Name(FAC, class::ORG_HEAD, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let power = scene.word(i) == "Plant" && i > 1 && scene.word(i - 1) == "Power";
            // `a Hydroelectric Power Plant` is one of many.
            let kind = |t: usize| scene.is(t, class::POWER) && scene.unit_end(t) == t + 1;
            (power && (start..i - 1).any(|t| !kind(t))).then_some((start, i + 1))
        }),
        examples: &[("at the {Zarechny Hydroelectric Power Plant} and", "FAC")],
        counterexamples: &["the Nuclear Power Plant", "a Plant", "the Power Plant"],
    },
    Rule {
        name: "airport",
        about: "A building or works, with the head noun in small letters.",
        level: Level::Words,
        find: Find::Name(FAC, class::SMALL_FAC, |scene, i| {
            // `Baku-Novorossiysk oil pipeline`
            let (start, at, last) = scene.in_front(i, class::FAC_KIND, Reach::Place)?;
            // `201st military base`
            if scene.ordinal(last) && at < i {
                return Some((last, i + 1));
            }
            // `a US base`, `Gazprom pipelines`: whose it is, unless it is between two.
            let owner = mark::IN_NORP.or(mark::IN_ORG).or(mark::IN_GPE).or(mark::IN_LOC);
            let own = scene.is(i, class::NAMED_WORKS);
            let owned = scene.is(last, if own { mark::IN_NORP } else { owner }) && scene.unit_end(start) == start + 1;
            let named = start < at
                && !(scene.initial(start) && scene.unit_end(start) == at)
                && scene.capital(scene.unit_start(last))
                && (!scene.is(last, mark::IN_FAC) || at < i && scene.unit_end(start) == at && at > start + 1);
            // `an Istanbul airport` is one of several.
            let any = start > 0 && matches!(scene.word(start - 1), "a" | "an");
            (named && !owned && !any).then_some((start, i + 1))
        }),
        examples: &[
            ("the {Zarechny airport} has been rebuilt", "FAC"),
            ("the {Severny cosmodrome}", "FAC"),
            ("the {Upa-Lovat oil pipeline} and the {201st military base}", "FAC"),
        ],
        counterexamples: &[
            "the airport",
            "at a Zarechny airport",
            "a Ukraine military base",
            "a base",
            "the military base",
        ],
    },
    Rule {
        name: "land-or-water",
        about: "A strait, a ridge, islands: land or water by its head noun.",
        level: Level::Words,
        find: Find::Name(LOC, class::LOC_HEAD, |scene, i| {
            let start = scene.left(i, Reach::Place);
            (head(scene, i, class::LOC_HEAD) && start < i && scene.unit_end(i) == i + 1).then_some((start, i + 1))
        }),
        examples: &[("the {Kerch Strait} and the {Upper Birch Islands}", "LOC")],
        counterexamples: &["the strait", "the Sea", "Our Island"],
    },
    Rule {
        name: "camp",
        about: "A camp of soldiers, or of guests, by its name.",
        level: Level::Words,
        find: Find::Name(FAC, class::CAMP, |scene, i| {
            let at = i + 1;
            // `Camp As Sayliyah`
            let article = matches!(scene.word(at), "Al" | "An" | "Ar" | "As" | "Ash" | "El") && scene.follows(at + 1);
            let name = at + usize::from(article);
            let plain = scene.capital(i) && scene.follows(name) && !scene.bars(name) && !scene.is(name, class::HEAD);
            let end = scene.unit_end(name);
            let longer = scene.follows(end) && scene.is(end, class::HEAD);
            (plain && !scene.initial(i) && !longer).then_some((i, end))
        }),
        examples: &[("at {Camp Zarya} again", "FAC"), ("use of {Camp As Zaryah} as", "FAC")],
        counterexamples: &["the Camp", "a camp Zarya", "at Camp Zarya University"],
    },
    Rule {
        name: "point",
        about: "A point of land, or what stands on it, behind what places stand behind.",
        level: Level::Words,
        find: Find::Name(LOC, class::POINT, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let before = start.checked_sub(1)?;
            let placed = scene.is(before, class::LOCATIVE) || matches!(scene.word(before), "at" | "of");
            let word = start + 1 == i && !scene.named(start) && !scene.is(start, class::GENERIC.or(class::SOFT));
            let plain = word && scene.capital(start) && !scene.initial(start) && !scene.follows(i + 1);
            (scene.capital(i) && placed && plain).then_some((start, i + 1))
        }),
        examples: &[("at {Zaryon Point}, where", "LOC")],
        counterexamples: &["at this Point", "the Zaryon Point", "Zaryon Point"],
    },
    Rule {
        name: "state-of-a-federation",
        about: "A state of a federation behind what places stand behind.",
        level: Level::Words,
        find: Find::Name(GPE, class::STATE_WORD, |scene, i| {
            let start = scene.left(i, Reach::Place);
            let before = start.checked_sub(1)?;
            let placed = scene.is(before, class::LOCATIVE) || matches!(scene.word(before), "across" | "throughout");
            let other = mark::IN_NORP.or(mark::IN_ORG).or(class::GENERIC).or(class::SOFT).or(class::DEPARTMENT);
            let name = (start..i).all(|t| scene.capital(t) && !scene.is(t, other)) && start + 3 > i && start < i;
            (scene.capital(i) && placed && name && !scene.follows(i + 1)).then_some((start, i + 1))
        }),
        examples: &[("in {Zaryon State}, where", "GPE"), ("from {Al Zaryah State}.", "GPE")],
        counterexamples: &[
            "the Secretary of State",
            "in Member States",
            "the Zaryon State",
            "in Zaryon State University",
        ],
    },
    Rule {
        name: "lake-or-gulf-of",
        about: "A lake, a gulf: land or water with the head noun in front.",
        level: Level::Words,
        find: Find::Name(LOC, class::LOC_FRONT, |scene, i| {
            if !head(scene, i, class::LOC_FRONT) {
                return None;
            }
            let at = if scene.word(i + 1) == "of" { i + 2 } else { i + 1 };
            scene.names_on(at).then(|| (i, scene.thing_end(at)))
        }),
        examples: &[("on {Lake Svetloye} and the {Gulf of Finland}", "LOC")],
        counterexamples: &["the Sea", "Lake District", "the Gulf of what"],
    },
];
