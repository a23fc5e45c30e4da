//! Names of persons: given names, titles, initials, monarchs, and the orders of other languages.

use super::families::head;
use super::person_words::{fits, goes_on, run, spelled, title};
use super::strangers::surname;
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;
use crate::text::at;

/// What all rules of this file find.
pub const PERSON: Option<EntityType> = Some(EntityType::Person);

/// The rule by which a form of address makes a person's name of whatever follows.
pub const TITLED: &str = "titled-name";

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "surname-in-brackets",
        about: "A given name, and the surname that an editor put in.",
        level: Level::Words,
        find: Find::Name(PERSON, mark::GIVEN, |scene, i| {
            // `Sergei Ivanovich [Belkin]`
            let at = if scene.follows(i + 1) { i + 2 } else { i + 1 };
            let end = scene.unit_end(at + 1);
            let found = scene.capital(i) && scene.word(at) == "[" && scene.capital(at + 1) && scene.word(end) == "]";
            // `Cathrina [Claas-Muhlhauser]`
            let surname = fits(scene, at + 1) || end == at + 4 && !scene.is(at + 1, class::HEAD);
            (found && surname && fits(scene, at - 1) && scene.spaced(at)).then_some((i, end + 1))
        }),
        examples: &[(
            "and {Sergei [Belkin]} and {Maria Ivanovna [Belkina]} and {Maria [Belkina-Gromova]} will tell us",
            "PERSON",
        )],
        counterexamples: &["Sergei [in Russian] said", "Sergei [President]"],
    },
    Rule {
        name: "given-name-in-brackets",
        about: "A given name that an editor put in, and the surname.",
        level: Level::Words,
        find: Find::Name(PERSON, mark::GIVEN, |scene, i| {
            let opened = i > 0 && scene.word(i - 1) == "[";
            // `[Finance Minister Sergei] Belkin`, `[Finance Minister [Sergei]] Belkin`
            let found = scene.capital(i) && scene.word(i + 1) == "]" && (opened || i > 0 && title(scene, i - 1));
            let at = i + 2 + usize::from(scene.word(i + 2) == "]" && opened);
            if !found || !scene.follows(at) || scene.is(at, class::TITLE) {
                return None;
            }
            let (end, count) = run(scene, at, 2);
            (count > 0).then_some((if opened { i - 1 } else { i }, end))
        }),
        examples: &[
            ("thanks to {[Sergei] Belkin} and others", "PERSON"),
            ("with [Finance Minister {Sergei] Belkin} there", "PERSON"),
        ],
        counterexamples: &["[Sergei] said", "[Sergei Belkin] Thank you", "[Sergei] President Belkin"],
    },
    Rule {
        name: "monarch",
        about: "A monarch or saint.",
        level: Level::Words,
        find: Find::Name(PERSON, mark::GIVEN, |scene, i| {
            if !scene.capital(i) {
                return None;
            }
            let first = || i > 0 && scene.is(i - 1, class::MONARCH);
            if scene.follows(i + 1) && scene.is(i + 1, class::ROMAN) && (scene.word(i + 1) != "I" || first()) {
                return Some((i, i + 2));
            }
            (scene.word(i + 1) == "the" && scene.follows(i + 2) && scene.is(i + 2, class::EPITHET))
                .then(|| (i, scene.unit_end(i + 2)))
        }),
        examples: &[
            ("since {Alexander the Great}", "PERSON"),
            ("with {Andrew the First-Called} on it", "PERSON"),
            ("under {Nicholas II}, who", "PERSON"),
            ("of Emperor {Nicholas I} too", "PERSON"),
        ],
        counterexamples: &["Alexander the plumber", "Alexander, the Second World War"],
    },
    Rule {
        name: TITLED,
        about: "A name after a form of address or a post.",
        level: Level::Words,
        find: Find::Name(PERSON, class::TITLE.or(class::OFFICE_END).or(class::SHORT_POST), |scene, i| {
            let mut at = i + 1;
            // `Rep. Belkina`, but no *Gen Z*
            let short = scene.is(i, class::SHORT_POST);
            if short
                && (!scene.capital(i)
                    || scene.word(at) != "."
                    || scene.spaced(at)
                    || scene.is(i + 2, class::SHORT_POST))
            {
                return None;
            }
            let address = scene.is(i, class::ADDRESS.or(class::SHORT_POST));
            if address && scene.word(at) == "." {
                at += 1;
            }
            if !short && !head(scene, i, class::TITLE.or(class::OFFICE_END)) || scene.unit_start(i) != i {
                return None;
            }
            // `Mr Justice Harrow`
            if address && scene.is(at, class::OFFICE_END) && scene.word(at) == "Justice" && scene.follows(at + 1) {
                at += 1;
            }
            // `General Bishop`, `Mr Dean`: posts that are surnames too
            if scene.is(at, class::POST_AND_SURNAME)
                && scene.follows(at)
                && (address || scene.is(i, class::MILITARY_RANK))
                && !scene.follows(at + 1)
                && scene.word(at + 1) != "of"
            {
                return Some((at, scene.unit_end(at)));
            }
            // `Prime Minister May`, `President Park`: words that are also surnames of those who held such an office.
            let known = scene.is(at, mark::HOLDER.or(mark::MAYBE_PERSON));
            let known = known && !scene.is(at, class::PARTICLE) && !scene.is(at + 1, class::PARTICLE);
            let holder = known && scene.is(i, class::OFFICE_END) && scene.follows(at);
            if holder && spelled(scene.word(at)) && !scene.follows(at + 1) && !scene.numeral(at + 1) {
                return Some((at, scene.unit_end(at)));
            }
            if !short && !scene.is(i, class::TITLE) {
                return None;
            }
            // `Mr van Berg`, `General de Gaulle`, `President von der Leyen`
            let first = (at..at + 3).find(|&t| !scene.is(t, class::PARTICLE) || scene.capital(t)).unwrap_or(at);
            let first = first + usize::from(first == at && scene.is(at, class::PARTICLE));
            if scene.spaced(at) && first > at && scene.follows(first) {
                let (end, count) = run(scene, first, 2);
                return (count > 0).then_some((at, end));
            }
            // `General al-Burhan`
            let joined = scene.unit_end(at);
            if scene.spaced(at) && scene.is(at, class::PARTICLE) && joined > at + 1 && scene.capital(joined - 1) {
                return Some((at, joined));
            }
            // `MrBelkin`: the space was lost.
            if !(scene.follows(at) || address && scene.capital(at) && at == i + 1) {
                return None;
            }
            // `CIS Member States`, `Grand Challenges`
            let kind = scene.is(i, class::PART_OF_POST);
            if title(scene, at)
                || scene.is(at, class::NO_SURNAME)
                || scene.is(at, class::OFFICE_FRONT) && title(scene, at + 1)
                || kind && !scene.is(at, mark::GIVEN.or(mark::MAYBE_PERSON))
            {
                return None;
            }
            // `Mrs May`
            let may = scene.is(at, class::TIME) && !scene.numeral(at + 1);
            if address && (!scene.bars(at) || may) && scene.word(at).chars().nth(1).is_some_and(char::is_lowercase) {
                let (end, _) = run(scene, at, 3);
                let end = end.max(scene.unit_end(at));
                return (!title(scene, end)).then_some((at, end));
            }
            let (end, count) = run(scene, at, 3);
            (count > 0 && !goes_on(scene, end) && !title(scene, end)).then_some((at, end))
        }),
        examples: &[
            ("Mr {Belkin}, please.", "PERSON"),
            ("and Mr{Belkin} too", "PERSON"),
            ("with General {al-Burkan} there", "PERSON"),
            ("with Mr {van Berg} and Ms {Maria Belkina}", "PERSON"),
            ("President {Belkin} is here", "PERSON"),
            ("heard by Mr Justice {Harrow}.", "PERSON"),
            ("with General {Bishop}, and Mr {Dean} too", "PERSON"),
            ("asked Rep. {Belkina} and Lt. Gov. {Gromov} of it", "PERSON"),
        ],
        counterexamples: &[
            "Thank you, Mr President.",
            "the President of Chile",
            "the General Staff",
            "Mr Prime Minister",
            "the General Principles of it",
            "Thank you, Madam Counsellor",
            "the Deputy Crown Prince",
            "the Captain General of the guard",
            "those of Gen Z. Belkin left",
            "the President NATO wanted",
        ],
    },
    Rule {
        name: "given-name",
        about: "A given name and what follows it.",
        level: Level::Words,
        find: Find::Name(PERSON, mark::GIVEN, |scene, i| {
            let opener = scene.initial(i) && scene.is(i, class::OPENER.or(class::SOFT));
            // `Duke Sergei Belkin`
            let titled = scene.is(i, class::TITLE) && scene.is(i + 1, mark::GIVEN);
            if !scene.capital(i) || opener || titled || scene.is(i, mark::IN_PERSON.or(class::NO_SURNAME)) {
                return None;
            }
            // `Bill Second Reading`
            if scene.is(i + 1, class::SOFT)
                && scene.follows(i + 1)
                && scene.follows(i + 2)
                && !scene.is(i + 1, mark::GIVEN)
            {
                return None;
            }
            let (end, count) = run(scene, i, 4);
            // `German Reich`, but `German Gref`
            if scene.is(i, mark::IN_NORP) && !surname(scene.word(end - 1)) {
                return None;
            }
            // `Bill C-11`
            let numbered = (i..end).any(|at| scene.numeral(at));
            (count >= 2 && !numbered && !goes_on(scene, end)).then_some((i, end))
        }),
        examples: &[
            ("We asked {Sergei Gromov} and {Alexander Ivanovich Belkin}.", "PERSON"),
            ("{Vladimir van der Berg} left.", "PERSON"),
            ("and {Philip Lane} said", "PERSON"),
            ("to {Steve Holland} with the Omsk Herald", "PERSON"),
            ("plans by {Paulo Lima dos Reis} and others", "PERSON"),
        ],
        counterexamples: &[
            "in the Alexander Garden",
            "Vladimir, you know",
            "Alexander Region",
            "Harbour Tax Bill Second Reading",
            "They voted for Bill C-11.",
        ],
    },
    Rule {
        name: "initials",
        about: "Initials and a surname.",
        level: Level::Words,
        find: Find::Name(PERSON, at::CAPITAL, |scene, i| {
            let initial = |at: usize| {
                scene.capital(at)
                    && scene.word(at).chars().nth(1).is_none()
                    && scene.word(at + 1) == "."
                    && !scene.spaced(at + 1)
            };
            if !initial(i) || i > 0 && !scene.spaced(i) {
                return None;
            }
            // The `S.` of `James S. Parry Press Room` begins no name.
            let inside = i > 0 && scene.spaced(i) && scene.capital(i - 1) && scene.is(i - 1, mark::GIVEN);
            // The `U.S.` of `the U.S. Trade Representative` is a state.
            let state = scene.is(i, mark::IN_GPE.or(mark::IN_ORG));
            if inside || state {
                return None;
            }
            let mut at = i;
            // Nobody has more than four.
            while initial(at) && at < i + 8 {
                at += 2;
            }
            let (end, count) = run(scene, at, 1);
            // `H. Res. 45`, `Section B. Part C`
            let paper = scene.is(at, class::BEHIND_LETTERS) || initial(at) && scene.is(at + 2, class::BEHIND_LETTERS);
            (count > 0 && !paper && !goes_on(scene, end)).then_some((i, end))
        }),
        examples: &[("signed by {V.V. Belkin}", "PERSON"), ("{J. Smith} said", "PERSON")],
        counterexamples: &[
            "the U.S. President",
            "plan B. Then we left",
            "U.S. Army",
            "the U.N. Flash",
            "We sent H. Res. 45 and S. Con. Res. 12.",
            "See Section B. Part C too.",
            "He has a Ph.D. Belkin has none.",
        ],
    },
    Rule {
        name: "family-name-first",
        about: "A name with the family name first.",
        level: Level::Words,
        find: Find::Name(PERSON, class::FAMILY, |scene, i| {
            let alone = i == 0 || !scene.follows(i) || !scene.capital(i - 1) || scene.bars(i - 1);
            if !head(scene, i, class::FAMILY) || scene.bars(i) || !alone || scene.is(i, mark::IN_PERSON) {
                return None;
            }
            let short = |at: usize| scene.follows(at) && fits(scene, at) && scene.word(at).len() <= 9;
            if !short(i + 1) || scene.unit_end(i) > i + 1 || scene.is(i + 1, mark::GIVEN) {
                return None;
            }
            let mut end = scene.unit_end(i + 1);
            if short(end) && scene.word(end).len() <= 5 {
                end = scene.unit_end(end);
            }
            (!goes_on(scene, end)).then_some((i, end))
        }),
        examples: &[("with {Li Guowei} and {Zhang Yu-lin}", "PERSON")],
        counterexamples: &["He Came", "the Yellow Sun", "Sun Palace"],
    },
];
