//! Names of persons by the office in front of them.

use super::people::PERSON;
use super::person_words::{goes_on, run, title};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "name-after-department",
        about: "A name after an office and what it is over.",
        level: Level::Words,
        find: Find::Name(PERSON, class::POST, |scene, i| {
            let over = scene.word(i).starts_with("Secretar") || scene.word(i).starts_with("Minister");
            if !over || !matches!(scene.word(i + 1), "of" | "for") {
                return None;
            }
            // `Secretary of State for Health and Social Care Belkina`
            let part = |t: usize| scene.capital(t) && scene.is(t, class::DEPARTMENT);
            let link = |t: usize| matches!(scene.word(t), "and" | "for" | "the" | "," | "of");
            let mut at = i + 2;
            while at < i + 14 && (part(at) || link(at) && (part(at + 1) || link(at + 1))) {
                at += 1;
            }
            if at < i + 3 || !part(at - 1) || !scene.follows(at) || title(scene, at) || scene.is(at, class::TIME) {
                return None;
            }
            let (end, count) = run(scene, at, 3);
            // `Minister of Roads Maria Belkina`: what stands before a given name is no name.
            let given = mark::GIVEN.or(mark::IN_PERSON);
            if !scene.is(at, given) && (at + 1..end).any(|t| scene.is(t, given)) {
                return None;
            }
            // `Secretary of Defense Austin`: a town's name behind an office is a surname.
            let end = if count == 0 && scene.is(at, mark::HOLDER) { scene.unit_end(at) } else { end };
            (end > at && !goes_on(scene, end) && !title(scene, end)).then_some((at, end))
        }),
        examples: &[
            ("Secretary of Defense {Belkin} said", "PERSON"),
            ("with Secretary of State for Health and Social Care {Maria Belkina} there", "PERSON"),
            ("asked Minister of Foreign Affairs {Belkin}, who", "PERSON"),
        ],
        counterexamples: &[
            "the Secretary of State",
            "Secretary of Defense and others",
            "the Minister of Education University",
            "the Secretary of State Monday",
            "the Commissioner for Human Rights",
            "Minister of Defence Ferries Maria Belkina",
        ],
    },
    Rule {
        name: "peer",
        about: "A member of a house of lords by the title.",
        level: Level::Words,
        find: Find::Name(PERSON, class::LORDS, |scene, i| {
            let at = i + 1;
            let office = scene.is(at, class::LORDS_OFFICE.or(class::TITLE)) || title(scene, at);
            if !scene.capital(i) || !scene.follows(at) || office || scene.bars(at) {
                return None;
            }
            let (end, count) = run(scene, at, 2);
            (count > 0 && !goes_on(scene, end) && !title(scene, end)).then_some((at, end))
        }),
        examples: &[
            ("that Lord {Belkin}, giving the judgment", "PERSON"),
            ("and Baroness {Belkina} of Omsk", "PERSON"),
        ],
        counterexamples: &[
            "the Lord Chancellor",
            "the Lord Advocate said",
            "the Lord Privy Seal",
            "Lord, how",
            "Lord Park Road",
        ],
    },
    Rule {
        name: "name-after-post",
        about: "Unknown words with capitals after the post of their bearer.",
        level: Level::Words,
        find: Find::Name(PERSON, class::POST, |scene, i| {
            let mut at = i + 1;
            if scene.word(at) != "of" {
                return None;
            }
            at += 1;
            if scene.word(at) == "the" {
                at += 1;
            }
            if !scene.follows(at) || !scene.named(at) {
                return None;
            }
            let start = scene.thing_end(at);
            let (end, count) = run(scene, start, 3);
            (scene.follows(start) && count >= 2 && !goes_on(scene, end)).then_some((start, end))
        }),
        examples: &[("President of Ukraine {Ostap Vyshnevy} said", "PERSON")],
        counterexamples: &["President of Ukraine Vyshnevy", "the President of Ukraine met Ostap Vyshnevy"],
    },
];
