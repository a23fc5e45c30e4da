//! Names of institutions: what ends or begins with *Ministry*, *Bank*, *Council* and the like, and companies.

use super::rules::{Rule, head};
use super::scene::Reach;
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;

const ORG: Option<EntityType> = Some(EntityType::Org);

/// `Ministry of Economic Development`, `Russian Export Centre`.
pub const INSTITUTION: Rule = Rule {
    name: "institution",
    kind: ORG,
    trigger: class::ORG_HEAD,
    find: |scene, i| {
        if !head(scene, i, class::ORG_HEAD) || scene.unit_end(i) > i + 1 {
            return None;
        }
        let own = scene.unit_start(i);
        // `Chairman of the Board of Trustees of the Jewish Museum`: the museum is the institution.
        if scene.word(i) == "Board" && scene.word(i + 1) == "of" {
            let start = scene.left(own, Reach::Body);
            let chaired = start > 2 && scene.word(start - 2) == "of" && scene.is(start - 3, class::POST);
            if chaired || matches!(scene.word(i + 2), "Trustees" | "Directors") {
                return None;
            }
        }
        // `Chief of Staff of the Presidential Executive Office`
        if own > 1 && scene.word(own - 1) == "of" && scene.is(own - 2, class::POST) {
            return None;
        }
        // `Chief of the Staff of the Presidential Executive Office`: the office is the institution.
        if scene.word(i) == "Staff" && own > 2 && scene.word(own - 2) == "of" && scene.is(own - 3, class::POST) {
            return None;
        }
        let start = scene.left(own, Reach::Body);
        let end = scene.right(i + 1, false);
        // `Group of Twenty Finance Ministers`: the subject is the ministers’.
        if end > i + 1 && scene.follows(end) && scene.is(end, class::POST) && scene.word(end).ends_with('s') {
            return None;
        }
        (start < own || own < i || end > i + 1).then_some((start, end))
    },
    examples: &[
        "the {6th Company} of the {8th Mountain Rifle Brigade}",
        "the {Federal Service for Fisheries, Crabs, and Sea Weeds} in",
        "the {Ministry of Economic Development} said",
        "the {Export Support Centre}’s head",
        "the {Centre for Reception, Allocation and Accommodation} in Rome",
        "from the {Industry and Trade Ministry}",
        "the {Economic Council of the Chamber of Commerce and Industry}",
    ],
    counterexamples: &[
        "the ministry",
        "Our Council will meet",
        "the Council",
        "Mr Minister",
        "Chief of Staff of the Office",
        "Chief of the Staff of the Upper Volga",
        "the Group of Thirty Finance Ministers",
        "Chairman of the Management Board of Severstroi",
    ],
};

/// `Western Military District`: not a place with a government.
pub const MILITARY_DISTRICT: Rule = Rule {
    name: "military-district",
    kind: ORG,
    trigger: class::GPE_HEAD,
    find: |scene, i| {
        (scene.word(i) == "District" && i > 0 && scene.word(i - 1) == "Military")
            .then(|| (scene.left(i, Reach::Body), i + 1))
            .filter(|f| f.0 + 1 < i)
    },
    examples: &["the {Northern Military District} and"],
    counterexamples: &["the Northern District", "a Military District"],
};

/// `the Zvezda shipyard`: a name before what it is.
pub const COMPANY: Rule = Rule {
    name: "named-company",
    kind: ORG,
    trigger: class::COMPANY,
    find: |scene, i| {
        let last = i.checked_sub(1).filter(|&l| scene.spaced(i) && scene.capital(scene.unit_start(l)))?;
        let start = scene.left(i, Reach::Body);
        let other =
            mark::IN_NORP.or(mark::IN_PLACE).or(mark::IN_PERSON).or(mark::IN_EVENT).or(class::HEAD).or(class::GENERIC);
        let other = other.or(mark::MAYBE_PERSON);
        let named = (start..=last).any(|t| scene.is(t, other)) || scene.initial(start) || scene.word(last).len() < 3;
        (start < i && !named && !scene.is(last, class::TITLE) && !scene.numeral(last)).then_some((start, i))
    },
    examples: &["the {Zvezda} company", "at the {Severnaya-Verf} shipyard"],
    counterexamples: &["the company", "a Russian company", "President company", "New companies"],
};

/// `the newspaper Kommersant`: a name after what it is.
pub const COMPANY_BEFORE: Rule = Rule {
    name: "company-named",
    kind: ORG,
    trigger: class::COMPANY,
    find: |scene, i| {
        // `a new company, Zvezda,`, `The third airline is Zvezda`
        let apart = matches!(scene.word(i + 1), "," | "is" | "called");
        let start = if apart { i + 2 } else { i + 1 };
        if scene.capital(i) || !scene.follows(start) || scene.word(i).ends_with('s') {
            return None;
        }
        let (mut end, other) = (start, mark::IN_NORP.or(mark::GIVEN).or(mark::MAYBE_PERSON));
        let other = if apart { other } else { mark::IN_NORP.or(mark::GIVEN) };
        while end < start + 5 && scene.follows(end) && !scene.bars(end) && !scene.named(end) && !scene.is(end, other) {
            end = scene.unit_end(end);
        }
        let closed = !apart || end == scene.unit_end(start) && matches!(scene.word(end), "," | "." | ";");
        let single = end > start && scene.word(end - 1).len() > 2 && !scene.is(end - 1, class::HEAD);
        (closed && single).then_some((start, end))
    },
    examples: &[
        "the newspaper {Zvezda} wrote",
        "the company {Severnaya Zvezda}.",
        "a new company, {Zarya}, was set up",
    ],
    counterexamples: &["the company President", "a company in Rome", "the newspaper wrote", "the company, Sergei,"],
};

/// `Upper Volga Council (UVC)`: the acronym is the council.
pub const ACRONYM: Rule = Rule {
    name: "acronym-introduced",
    kind: ORG,
    trigger: class::ORG_HEAD,
    find: |scene, i| {
        if !head(scene, i, class::ORG_HEAD) {
            return None;
        }
        let end = scene.right(i + 1, false);
        let short = scene.view.tokens.list.get(end + 1).is_some_and(|t| t.all_caps);
        (scene.word(end) == "(" && short && scene.word(end + 2) == ")").then_some((end + 1, end + 2))
    },
    examples: &["the Upper Volga Council ({UVC}) met", "the Organisation for Fisheries ({OFF})."],
    counterexamples: &["the Council (Applause)", "the Council (UVC and others)"],
};
