//! Names of events; and of awards and vessels, which are no entities but hold names that would look like some.

use super::rules::{Rule, head};
use super::scene::Reach;
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;

const EVENT_TYPE: Option<EntityType> = Some(EntityType::Event);

/// `St Petersburg International Economic Forum`, `39th Moscow Film Festival`.
pub const EVENT: Rule = Rule {
    name: "event",
    kind: EVENT_TYPE,
    trigger: class::EVENT_HEAD,
    find: |scene, i| {
        if !head(scene, i, class::EVENT_HEAD) || scene.unit_end(i) > i + 1 {
            return None;
        }
        let start = scene.left(i, Reach::Event);
        // A nation's congress is its parliament.
        let body = scene.word(i) == "Congress" && (start..i).all(|t| scene.is(t, mark::IN_NORP.or(mark::IN_GPE)));
        let mut end = if start < i { scene.right(i + 1, false) } else { i + 1 };
        // `International Olympiad in Informatics`
        let subject = matches!(scene.word(i), "Olympiad" | "Championship" | "Championships" | "Competition");
        if subject && scene.word(end) == "in" && scene.follows(end + 1) && !scene.named(end + 1) && !scene.bars(end + 1)
        {
            end = scene.unit_end(end + 1);
        }
        // `FIDE Online Olympiad 2020`
        if scene.year(end) {
            end += 1;
        }
        // `in May 1945 Great Patriotic War`: only what comes again has a year of its own.
        let once =
            matches!(scene.word(i), "War" | "Day" | "Revolution" | "Holidays" | "Victory" | "Days" | "Eve" | "Parade");
        let dated = start > 0 && scene.year(start) && (once || scene.is(start - 1, class::TIME));
        let start = if dated { start + 1 } else { start };
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
    },
    examples: &[
        "the {39th Volga Film Festival}",
        "the {World Olympiad in Informatics} in Ukraine",
        "at {Army-2019 International Forum} and {Air Salon SKY-2019}",
        "the {2016 Silk Way Rally}",
        "{Potters’ Day} is near",
    ],
    counterexamples: &["the festival", "State Competition Policy Plan", "the Day", "Happy Day", "2014 Games"],
};

/// `Battle of Stalingrad`, `Year of Russia in Japan`.
pub const EVENT_OF: Rule = Rule {
    name: "event-of",
    kind: EVENT_TYPE,
    trigger: class::EVENT_FRONT,
    find: |scene, i| {
        if !head(scene, i, class::EVENT_FRONT) || scene.word(i + 1) != "of" {
            return None;
        }
        let end = scene.right(i + 1, scene.word(i) == "Year" || scene.word(i).starts_with("Day"));
        (end > i + 1).then(|| (scene.left(i, Reach::Event), end))
    },
    examples: &[
        "the {Year of Theatre in Finland}",
        "the {International Year of Forests}",
        "in the {Battle of Poltava}.",
    ],
    counterexamples: &["the Year of the great change", "this year of Forests", "Day after"],
};

/// `Hurricane Matilda`, `Tropical Storm Otto`.
pub const STORM: Rule = Rule {
    name: "storm",
    kind: EVENT_TYPE,
    trigger: class::STORM,
    find: |scene, i| {
        let name = i + 1;
        let named = head(scene, i, class::STORM) && scene.follows(name) && !scene.bars(name);
        if !named || scene.is(name, class::HEAD) || scene.initial(i) && scene.word(i) == "Storm" {
            return None;
        }
        let tropical = i > 0 && scene.word(i - 1) == "Tropical" && scene.spaced(i);
        Some((i - usize::from(tropical), scene.unit_end(name)))
    },
    examples: &["after {Hurricane Matilda} and {Tropical Storm Otto} in", "{Typhoon Lin-Po} hit"],
    counterexamples: &["the Hurricane Centre", "a hurricane", "Storm Alexander out of here"],
};

/// `the Trianon Startups international competition`: a name before what it is.
pub const NAMED_EVENT: Rule = Rule {
    name: "named-event",
    kind: EVENT_TYPE,
    trigger: class::CONTEST,
    find: |scene, i| {
        let (at, last) = scene.over(i, class::CONTEST_KIND)?;
        let mut start = scene.left(at, Reach::Body);
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
    },
    examples: &["the {Northern Startups} international competition", "the {Leaders of Ukraine} contest"],
    counterexamples: &["a Ukraine competition", "the competition", "the Olympic competition"],
};

/// `G20 summit`, `2010 Russia-NATO summit`, `Belt and Road international forum`.
pub const BODY_SUMMIT: Rule = Rule {
    name: "body-summit",
    kind: EVENT_TYPE,
    trigger: class::SMALL_EVENT,
    find: |scene, i| {
        let (at, last) = scene.over(i, class::SUMMIT_KIND)?;
        let first = scene.unit_start(last);
        let start = scene.left(at, Reach::Event);
        let pair = first < last && scene.named(first) && scene.named(last);
        let body = scene.is(last, mark::IN_ORG) || pair;
        let month = scene.word(i) == "holidays" && at == i && scene.is(last, class::TIME) && scene.spaced(last);
        if month {
            return Some((last, i + 1));
        }
        let uprising = scene.word(i) == "uprising" && at == i && !scene.is(last, mark::IN_NORP);
        let forum = scene.word(i) == "forum" && (start..at).filter(|&t| scene.capital(t)).count() >= 2;
        (start < at && !scene.initial(start) && (body && scene.word(i) == "summit" || forum || uprising))
            .then_some((start, i + 1))
    },
    examples: &[
        "the {2010 Ukraine-NATO summit}",
        "the {NATO summit} in Wales",
        "the {Land and Sea international forum}",
        "the {Warsaw uprising}",
        "over the {May holidays}",
    ],
    counterexamples: &["the summit", "the Russian summit", "a Forum"],
};

/// `Nobel Prize`: the name in it is none of a person.
pub const AWARD: Rule = Rule {
    name: "award",
    kind: None,
    trigger: class::AWARD_HEAD,
    find: |scene, i| {
        let mut start = scene.left(i, Reach::Body);
        while start < i && scene.is(start, mark::IN_PLACE.or(mark::IN_NORP)) {
            start += 1;
        }
        (head(scene, i, class::AWARD_HEAD) && start < i && scene.word(i - 1) != "Executive").then_some((start, i + 1))
    },
    examples: &["the {Nobel Prize} in", "the {State Award}"],
    counterexamples: &["the prize", "the Order", "an Executive Order"],
};

/// `Order of Alexander Nevsky`.
pub const AWARD_OF: Rule = Rule {
    name: "award-of",
    kind: None,
    trigger: class::AWARD_FRONT,
    find: |scene, i| {
        if !head(scene, i, class::AWARD_FRONT) || !matches!(scene.word(i + 1), "of" | "for") {
            return None;
        }
        let end = scene.right(i + 1, true);
        (end > i + 1 && !scene.is(end - 1, mark::IN_GPE)).then_some((i, end))
    },
    examples: &["the {Order of Alexander Nevsky}", "the {Order for Services to Science}"],
    counterexamples: &["a Hero of Ukraine", "the order of things", "in order of Size"],
};

/// `the icebreaker Arktika`: ships and the like are not marked.
pub const VESSEL: Rule = Rule {
    name: "vessel",
    kind: None,
    trigger: class::VESSEL.or(class::SHIP),
    find: |scene, i| {
        let ship = scene.is(i, class::SHIP);
        let other = if ship { mark::IN_NORP } else { mark::IN_NORP.or(mark::NAMED) };
        let mut end = i + 1;
        while end < i + 6 && scene.follows(end) && !scene.bars(end) && !scene.is(end, other) {
            end = scene.unit_end(end);
        }
        let start = if ship && end == i + 1 { scene.left(i, Reach::Place) } else { i + 1 };
        // `a US submarine`
        let named = start > i || scene.unit_end(start) < i || !scene.is(start, mark::IN_GPE.or(mark::IN_NORP));
        (named && start < end.max(i) && start != end && (end > i + 1 || start < i))
            .then_some((start, if start < i { i } else { end }))
    },
    examples: &["the icebreaker {Alexander Sibiryakov} left", "the {San Juan} submarine"],
    counterexamples: &["the ship", "a ship from Ukraine"],
};

/// `US dollar`: currencies are not marked, though the adjective before one is.
pub const CURRENCY: Rule = Rule {
    name: "currency",
    kind: None,
    trigger: class::CURRENCY,
    find: |scene, i| {
        let last = i.checked_sub(1).filter(|_| scene.spaced(i))?;
        scene.is(last, mark::IN_PLACE).then_some((last, i + 1))
    },
    examples: &["in {Ukraine dollars}"],
    counterexamples: &["in dollars", "of Ukraine. Dollars"],
};
