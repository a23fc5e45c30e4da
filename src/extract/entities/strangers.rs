//! Names of persons that no list knows, by what stands around them.

use super::people::PERSON;
use super::person_words::{fits, has_second, run};
use super::scene::Scene;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::{Hit, mark};
use crate::text::at;

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "name-and-country",
        about: "A delegate before the country in brackets.",
        level: Level::Words,
        find: Find::Name(PERSON, at::CAPITAL, |scene, i| {
            let first = i == 0 || !scene.follows(i) || !scene.capital(i - 1) || scene.bars(i - 1);
            if !first || !has_second(scene, i) || !fits(scene, i) || scene.named(i) {
                return None;
            }
            let (mut end, mut count) = run(scene, i, 5);
            // `Rodrigo de Lima Soares (Brazil)`: a town’s name inside it.
            while count < 5 && scene.spaced(end) && (scene.follows(end) || scene.is(end, class::PARTICLE)) {
                if scene.bars(end) || scene.is(end, class::HEAD) {
                    break;
                }
                count += usize::from(scene.capital(end));
                end = scene.unit_end(end);
            }
            let country = scene.word(end) == "("
                && scene.is(end + 1, mark::IN_GPE)
                && state(scene, end + 1)
                && scene.word(scene.thing_end(end + 1)) == ")";
            (count >= 2 && country).then_some((i, end))
        }),
        examples: &[(
            "and {Zdibor Krok} (Ukraine), {Ulvana de Witt Lam} (Ukraine), {Rodrigo de Lima Krok} (Ukraine) and others",
            "PERSON",
        )],
        counterexamples: &["the Zarechny Bridge (Ukraine)", "Ostap Krok (Ukraine and others)", "Krok (Ukraine)"],
    },
    Rule {
        name: "surname-ending",
        about: "Two words with capitals, the second ending as surnames of this part of the world do.",
        level: Level::Words,
        find: Find::Name(PERSON, at::CAPITAL, |scene, i| {
            let plain = |at: usize| {
                fits(scene, at) && !scene.named(at) && scene.unit_end(at) == at + 1 && !scene.is(at, class::TITLE)
            };
            let found = scene.follows(i + 1)
                && !scene.follows(i + 2)
                && scene.word(i).len() >= 4
                && surname(scene.word(i + 1))
                && plain(i)
                && plain(i + 1)
                && !scene.is(i, class::DEPARTMENT.or(class::LORDS))
                && !(i > 0 && scene.follows(i) && scene.capital(i - 1) && !scene.bars(i - 1));
            found.then_some((i, i + 2))
        }),
        examples: &[("we asked {Zdibor Tkachenko} again", "PERSON"), ("for {Kvarion Gelashvili}.", "PERSON")],
        counterexamples: &["we saw Veliky Gorod there", "the Great Patriotic War", "Then Smirnov left"],
    },
    Rule {
        name: "name-and-life",
        about: "Two or three unknown words with capitals of which only what people live through is told.",
        level: Level::Words,
        find: Find::Name(PERSON, at::CAPITAL, |scene, i| {
            let plain = |at: usize| {
                fits(scene, at) && !scene.named(at) && scene.word(at).len() > 2 && !scene.is(at, class::TITLE)
            };
            let joined = i > 0 && scene.follows(i) && scene.capital(i - 1) && !scene.bars(i - 1);
            let determined =
                i > 0 && matches!(scene.word(i - 1), "the" | "The" | "a" | "an" | "this" | "our" | "their");
            if !has_second(scene, i)
                || joined
                || determined
                || !plain(i)
                || scene.initial(i) && scene.is(i, class::SOFT)
            {
                return None;
            }
            let (end, count) = run(scene, i, 3);
            let all = (i..end).all(|at| !scene.capital(at) || plain(at) || scene.word(at).len() == 1);
            let was = end + usize::from(matches!(scene.word(end), "was" | "is" | "had" | "has" | "never" | "later"));
            (count >= 2 && all && !scene.follows(end) && scene.is(was, class::LIFE)).then_some((i, end))
        }),
        examples: &[
            ("In 1805 {Ulvano Brumaldi} was born in Rome.", "PERSON"),
            ("We know that {Ulvana de Witt Lam} died there.", "PERSON"),
        ],
        counterexamples: &[
            "the Ulvano Brumaldi died",
            "Ulvano Brumaldi was built",
            "Ulvano died",
            "Zarechny Bridge died",
            "A Lamplighter died there.",
        ],
    },
];

/// Whether a state or a region of one begins at token `i`, or a town of a state that is told.
fn state(scene: &Scene, i: usize) -> bool {
    let hits = &scene.view.hits;
    let first = hits.partition_point(|h| h.start < i);
    let coded = |h: &Hit| ["iso3166", "state"].iter().any(|key| h.fact.attribute(key).is_some());
    hits[first..].iter().take_while(|h| h.start == i).any(|h| h.own || coded(h))
}

/// Whether a word ends as Slavic, Georgian and Armenian surnames do.
pub fn surname(word: &str) -> bool {
    const ENDS: [&str; 20] = [
        "ov", "ova", "ev", "eva", "yov", "yova", "in", "ina", "sky", "skaya", "enko", "chuk", "shvili", "dze", "yan",
        "ich", "ko", "uk", "ski", "oglu",
    ];
    word.len() >= 6 && ENDS.iter().any(|end| word.ends_with(end))
}
