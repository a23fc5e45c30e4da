//! Names of companies and media that no list knows, by who is said to lead them or to ask for them.

use super::families::head;
use super::scene::Scene;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;
use crate::text::classes::Classes;

const ORG: Option<EntityType> = Some(EntityType::Org);

/// What is no unknown name of a company.
const OTHER: Classes = mark::NAMED
    .or(mark::IN_NORP)
    .or(mark::GIVEN)
    .or(mark::MAYBE_PERSON)
    .or(class::HEAD)
    .or(class::GENERIC)
    .or(class::TITLE)
    .or(class::TIME)
    .or(class::SOFT);

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "company-led",
        about: "A company of which the head is told: a name that no list knows behind the office.",
        level: Level::Words,
        find: Find::Name(ORG, class::LEADS_A_COMPANY, |scene, i| {
            let kind = scene.word(i - usize::from(i > 0));
            let general = matches!(kind, "General" | "Managing" | "Executive") || scene.word(i + 1) == "General";
            let led = scene.word(i) == "CEO" || head(scene, i, class::LEADS_A_COMPANY) && general;
            let of = i + 1 + usize::from(scene.word(i + 1) == "General");
            let (end, count) = run(scene, of + 1);
            // `CEO of Zarkomtex Zdravko Lamprov`: the last two are who it is.
            let end = if count == 3 { scene.unit_end(of + 1) } else { end };
            // `Zarkom.RF`
            let dotted = scene.word(end) == "." && !scene.spaced(end + 1) && scene.capital(end + 1);
            let end = if dotted { end + 2 } else { end };
            let acronym =
                scene.view.tokens.list.get(of + 1).is_some_and(|t| t.all_caps()) && scene.word(of + 1).len() < 3;
            (led && scene.word(of) == "of" && (1..4).contains(&count) && !acronym).then_some((of + 1, end))
        }),
        examples: &[
            ("We met with CEO of {Zarkomtex} there.", "ORG"),
            ("General Director of {Zarkomtex} Ivan Petrov", "ORG"),
            ("the Director General of {Zarkom Verf}, who", "ORG"),
        ],
        counterexamples: &["the director of Zarkom", "Director of Zarkom", "CEO of the company", "CEO of Moscow Bank"],
    },
    Rule {
        name: "paper-asks",
        about: "A paper or channel behind the name of who asks for it.",
        level: Level::Words,
        find: Find::Name(ORG, mark::GIVEN, |scene, i| {
            let back = |n: usize| i.checked_sub(n).map_or("", |b| scene.word(b));
            let tells = matches!((back(2), back(1)), ("I", "am") | ("name", "is")) || matches!(back(1), "I’m" | "I'm");
            let surname = scene.unit_end(i);
            if !(tells || scene.initial(i)) || i > FAR || !scene.follows(surname) {
                return None;
            }
            let comma = scene.unit_end(surname);
            let (end, count) = run(scene, comma + 1);
            let asks = || (end..scene.len()).any(|t| scene.word(t) == "?");
            let closed = scene.word(comma) == "," && scene.word(end) == ".";
            (closed && (1..4).contains(&count) && asks()).then_some((comma + 1, end))
        }),
        examples: &[
            ("Irina Voroshilova, {Amurskaya Zarya}. What will be done?", "ORG"),
            ("Hello, I am Irina Voroshilova, {Zaryavesti}. What is next?", "ORG"),
        ],
        counterexamples: &[
            "Irina Voroshilova, Amurskaya Zarya. We thank you.",
            "Irina Voroshilova, Moscow. What is next?",
            "Irina Voroshilova, Director. What is next?",
            "He met Irina Voroshilova, Zaryana. What is next?",
        ],
    },
];

/// Whoever asks says first for whom.
const FAR: usize = 30;

/// The end of the unknown names that go on from token `i`, and how many they are.
fn run(scene: &Scene, i: usize) -> (usize, usize) {
    let (mut end, mut count) = (i, 0);
    while count < 5 && scene.follows(end) && !scene.bars(end) && !scene.is(end, OTHER) {
        end = scene.unit_end(end);
        count += 1;
    }
    (end, count)
}
