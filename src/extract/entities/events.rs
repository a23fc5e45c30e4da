//! Names of events; and of awards and vessels, which are no entities but hold names that would look like some.

use super::families::head;
use super::person_words;
use super::scene::Reach;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;

const EVENT: Option<EntityType> = Some(EntityType::Event);

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "event",
        about: "A forum, a festival, games: an event by its head noun.",
        level: Level::Words,
        find: Find::Name(EVENT, class::EVENT_HEAD, |scene, i| {
            if !head(scene, i, class::EVENT_HEAD) || scene.unit_end(i) > i + 1 {
                return None;
            }
            let start = scene.left(i, Reach::Event);
            // A nation's congress is its parliament.
            let body = scene.word(i) == "Congress" && (start..i).all(|t| scene.is(t, mark::IN_NORP.or(mark::IN_GPE)));
            let mut end = if start < i { scene.right(i + 1, false) } else { i + 1 };
            // `International Olympiad in Informatics`
            let subject = scene.is(i, class::IN_A_SUBJECT);
            if subject
                && scene.word(end) == "in"
                && scene.follows(end + 1)
                && !scene.named(end + 1)
                && !scene.bars(end + 1)
            {
                end = scene.unit_end(end + 1);
            }
            // `FIDE Online Olympiad 2020`
            if scene.year(end) {
                end += 1;
            }
            // `in May 1945 Great Patriotic War`: only what comes again has a year of its own.
            let once = scene.is(i, class::ONCE);
            let dated = start > 0 && scene.year(start) && (once || scene.is(start - 1, class::TIME));
            let start = if dated { scene.unit_end(start) } else { start };
            let worded = (start..i).any(|t| scene.capital(t));
            // `Aviation and Space Salon MAKS-2019`
            let unit = scene.unit_end(end);
            if worded && scene.follows(end) && unit > end + 1 && scene.year(unit - 1) {
                end = unit;
            }
            // `State Competition Policy Guidelines`
            if scene.follows(end) && scene.is(scene.unit_end(end), class::DOCUMENT_HEAD) && scene.follows(end + 1) {
                return None;
            }
            // `World War II`
            if scene.follows(end) && scene.is(end, class::ROMAN) {
                end += 1;
            }
            (worded && !body).then_some((start, end))
        }),
        examples: &[
            ("It ended in May 1945 {Great Patriotic War} and", "EVENT"),
            ("the {39th Volga Film Festival}", "EVENT"),
            ("the {World Olympiad in Informatics} in Ukraine", "EVENT"),
            ("at {Army-2019 International Forum} and {Air Salon SKY-2019}", "EVENT"),
            ("the {2016 Silk Way Rally}", "EVENT"),
            ("{Potters’ Day} is near", "EVENT"),
            ("the 1941–1945 {Great Potters’ War} ended", "EVENT"),
            ("the {VII Chamber of Commerce and Industry Congress} opens", "EVENT"),
            ("the {Pottery Forum of the NATO Member States} and the {Rome 2038 Olympics}", "EVENT"),
        ],
        counterexamples: &["the festival", "State Competition Policy Plan", "the Day", "Happy Day", "2014 Games"],
    },
    Rule {
        name: "event-of",
        about: "A battle, a year, a day of something.",
        level: Level::Words,
        find: Find::Name(EVENT, class::EVENT_FRONT, |scene, i| {
            if !head(scene, i, class::EVENT_FRONT) || scene.word(i + 1) != "of" {
                return None;
            }
            let end = scene.right(i + 1, scene.word(i).starts_with("Year") || scene.word(i).starts_with("Day"));
            (end > i + 1).then(|| (scene.left(i, Reach::Event), end))
        }),
        examples: &[
            ("the {Year of Theatre in Finland}", "EVENT"),
            ("the {International Year of Forests}", "EVENT"),
            ("in the {Battle of Poltava}.", "EVENT"),
            ("the {2018–2019 Years of Pottery}", "EVENT"),
            ("the {Forum of Russian and Ukrainian Regions} or {Year of the Russian language} here", "EVENT"),
            ("at the {Forum of Regions of Ukraine and Finland} today", "EVENT"),
        ],
        counterexamples: &["the Year of the great change", "this year of Forests", "Day after"],
    },
    Rule {
        name: "storm",
        about: "A storm by its name.",
        level: Level::Words,
        find: Find::Name(EVENT, class::STORM, |scene, i| {
            let name = i + 1;
            let named = head(scene, i, class::STORM) && scene.follows(name) && !scene.bars(name);
            if !named || scene.is(name, class::HEAD) || scene.initial(i) && scene.word(i) == "Storm" {
                return None;
            }
            let tropical = i > 0 && scene.word(i - 1) == "Tropical" && scene.spaced(i);
            Some((i - usize::from(tropical), scene.unit_end(name)))
        }),
        examples: &[
            ("after {Hurricane Matilda} and {Tropical Storm Otto} in", "EVENT"),
            ("{Typhoon Lin-Po} hit", "EVENT"),
        ],
        counterexamples: &["the Hurricane Centre", "a hurricane", "Storm Alexander out of here"],
    },
    Rule {
        name: "disaster",
        about: "An earthquake or the like by the place that it struck.",
        level: Level::Words,
        find: Find::Name(EVENT, class::DISASTER, |scene, i| {
            let last = i.checked_sub(1).filter(|_| scene.spaced(i) && !scene.capital(i))?;
            let start = scene.left(i, Reach::Event);
            let the = start > 0 && matches!(scene.word(start - 1), "the" | "The" | "our");
            let name = scene.capital(scene.unit_start(last)) && !scene.is(last, mark::IN_NORP.or(class::TIME));
            (the && start < i && name && !scene.bars(start)).then_some((start, i + 1))
        }),
        examples: &[("since the {Zaryon earthquake}.", "EVENT"), ("after the {Upper Lena bushfires} in", "EVENT")],
        counterexamples: &["the earthquake", "a Zaryon earthquake", "the Ukrainian earthquake", "Zaryon earthquake"],
    },
    Rule {
        name: "body-summit",
        about: "A summit of a body or of two parties, with the head noun in small letters.",
        level: Level::Words,
        find: Find::Name(EVENT, class::SMALL_EVENT, |scene, i| {
            let (start, at, last) = scene.in_front(i, class::SUMMIT_KIND, Reach::Event)?;
            let first = scene.unit_start(last);
            let pair = first < last && scene.named(first) && scene.named(last);
            // `the next inter-Korean summit`
            if scene.word(first) == "inter" && scene.is(last, mark::IN_NORP) && scene.word(i) == "summit" {
                return Some((first, i + 1));
            }
            let body = scene.is(last, mark::IN_ORG) || pair;
            let month = scene.word(i) == "holidays" && at == i && scene.is(last, class::TIME) && scene.spaced(last);
            if month {
                return Some((last, i + 1));
            }
            let uprising = scene.word(i) == "uprising" && at == i && !scene.is(last, mark::IN_NORP);
            let forum = scene.word(i) == "forum" && (start..at).filter(|&t| scene.capital(t)).count() >= 2;
            (start < at && !scene.initial(start) && (body && scene.word(i) == "summit" || forum || uprising))
                .then_some((start, i + 1))
        }),
        examples: &[
            ("the {2010 Ukraine-NATO summit}", "EVENT"),
            ("the {NATO summit} in Wales", "EVENT"),
            ("the next {inter-Korean summit} there", "EVENT"),
            ("the {Land and Sea international forum}", "EVENT"),
            ("the {Warsaw uprising}", "EVENT"),
            ("over the {May holidays}", "EVENT"),
        ],
        counterexamples: &["the summit", "the Russian summit", "a Forum"],
    },
    Rule {
        name: "named-event",
        about: "A name before the contest that it is of.",
        level: Level::Words,
        find: Find::Name(EVENT, class::CONTEST, |scene, i| {
            let (mut start, at, last) = scene.in_front(i, class::CONTEST_KIND, Reach::Body)?;
            // `Leaders of Russia`
            if start > 1 && scene.word(start - 1) == "of" && scene.capital(start - 2) {
                start = scene.left(start - 1, Reach::Body);
            }
            let other = mark::IN_PLACE.or(mark::IN_NORP).or(mark::IN_ORG).or(mark::IN_PERSON).or(class::GENERIC);
            let thing = start < at
                && scene.capital(start)
                && !scene.initial(start)
                && !scene.is(last, class::HEAD.or(mark::IN_EVENT));
            let own = (start..at).any(|t| scene.capital(t) && !scene.is(t, other) && !scene.bars(t));
            (thing && own).then_some((start, at))
        }),
        examples: &[
            ("the {Northern Startups} international competition", "EVENT"),
            ("the {Leaders of Ukraine} contest", "EVENT"),
        ],
        counterexamples: &["a Ukraine competition", "the competition", "the Olympic competition"],
    },
    Rule {
        name: "award",
        about: "An award, whose name is not that of a person.",
        level: Level::Words,
        find: Find::Name(None, class::AWARD_HEAD, |scene, i| {
            let mut start = scene.left(i, Reach::Body);
            while start < i && scene.is(start, mark::IN_PLACE.or(mark::IN_NORP)) {
                start += 1;
            }
            (head(scene, i, class::AWARD_HEAD) && start < i && scene.word(i - 1) != "Executive")
                .then_some((start, i + 1))
        }),
        examples: &[("the {Nobel Prize} in", "no entity"), ("the {State Award}", "no entity")],
        counterexamples: &["the prize", "the Order", "an Executive Order"],
    },
    Rule {
        name: "award-of",
        about: "An order, a medal of somebody.",
        level: Level::Words,
        find: Find::Name(None, class::AWARD_FRONT, |scene, i| {
            if !head(scene, i, class::AWARD_FRONT) || !matches!(scene.word(i + 1), "of" | "for") {
                return None;
            }
            let end = scene.right(i + 1, true);
            (end > i + 1 && !scene.is(end - 1, mark::IN_GPE)).then_some((i, end))
        }),
        examples: &[
            ("the {Order of Alexander Nevsky}", "no entity"),
            ("the {Order for Services to Science}", "no entity"),
        ],
        counterexamples: &[
            "a Hero of Ukraine",
            "the order of things",
            "in order of Size",
            "They read the Order Paper.",
        ],
    },
    Rule {
        name: "vessel",
        about: "A ship or aircraft, which is no entity.",
        level: Level::Words,
        find: Find::Name(None, class::VESSEL.or(class::SHIP).or(class::SHIP_PREFIX), |scene, i| {
            // `USS Gerald R. Belkin`
            if scene.is(i, class::SHIP_PREFIX) {
                let end = person_words::run(scene, i + 1, 4).0;
                return (end > i + 1).then_some((i + 1, end));
            }
            let ship = scene.is(i, class::SHIP);
            let other = if ship { mark::IN_NORP } else { mark::IN_NORP.or(mark::NAMED) };
            let mut end = i + 1;
            // `the ferry Admiral Belkin`
            let rank = |at: usize| at == i + 1 && scene.is(at, class::MILITARY_RANK) && scene.follows(at + 1);
            while end < i + 6 && scene.follows(end) && (!scene.bars(end) || rank(end)) && !scene.is(end, other) {
                end = scene.unit_end(end);
            }
            let start = if ship && end == i + 1 { scene.left(i, Reach::Place) } else { i + 1 };
            // `a US submarine`
            let named = start > i || scene.unit_end(start) < i || !scene.is(start, mark::IN_GPE.or(mark::IN_NORP));
            (named && start < end.max(i) && start != end && (end > i + 1 || start < i))
                .then_some((start, if start < i { i } else { end }))
        }),
        examples: &[
            ("the icebreaker {Alexander Sibiryakov} left", "no entity"),
            ("the {San Juan} submarine", "no entity"),
            ("on the ferry {Admiral Belkin} today", "no entity"),
            ("the USS {Gerald R. Belkin} sailed", "no entity"),
        ],
        counterexamples: &["the ship", "a ship from Ukraine"],
    },
    Rule {
        name: "currency",
        about: "A currency, which is no entity.",
        level: Level::Words,
        find: Find::Name(None, class::CURRENCY, |scene, i| {
            let last = i.checked_sub(1).filter(|_| scene.spaced(i))?;
            scene.is(last, mark::IN_PLACE).then_some((last, i + 1))
        }),
        examples: &[("in {Ukraine dollars}", "no entity")],
        counterexamples: &["in dollars", "of Ukraine. Dollars"],
    },
];
