//! The reasons to take words before a colon for a label, or not, as two tables.

use super::candidate::{Candidate, Opening};
use super::{forms, lexicon, naming};
use crate::lang::{self, class};

/// A reason to take the words for a label, or not.
#[cfg_attr(not(test), expect(dead_code, reason = "name and examples are read by the test of the table"))]
pub struct Reason {
    /// Reads like a phrase.
    pub name: &'static str,
    /// Looks at how the words are set rather than at themselves: what it refuses is doubtful.
    pub by_setting: bool,
    /// Whether it holds.
    pub holds: fn(&Candidate) -> bool,
    /// Small pages, their words in bold between asterisks, that it holds for the last line of; or a label alone.
    pub examples: &'static [&'static str],
    /// The same, that it does not hold for.
    pub counterexamples: &'static [&'static str],
}

/// Any of these refuses a candidate.
pub const AGAINST: &[Reason] = &[
    Reason {
        name: "reads-as-a-sentence",
        by_setting: false,
        holds: |c| {
            let other = || {
                lexicon::is_office_over(c.base) || naming::is_seat(c.base) || c.questions && naming::is_outlet(c.base)
            };
            !c.voice && !c.held && naming::is_sentence(c.base) && !other() && !c.is_given_word()
        },
        examples: &["One more thing", "I would like to ask Ivan Petrov", "You are right", "The state of things"],
        counterexamples: &["Prime Minister of Great Britain Theresa May", "Question", "The MINISTER OF PORTS"],
    },
    Reason {
        // `(Addressing the minister): Anna, is it so?`
        name: "all-in-brackets",
        by_setting: false,
        holds: |c| c.base.starts_with(['(', '[', '<']),
        examples: &["(Addressing Minister Anna Petrova)"],
        counterexamples: &["Head of Firm (Spain) Anna Petrova"],
    },
    Reason {
        // `Подчеркну: мы строим`: a verb in the first person.
        name: "russian-verb",
        by_setting: false,
        holds: |c| {
            let cyrillic = |l: char| ('а'..='я').contains(&l);
            !c.announced
                && !c.base.contains([' ', '.'])
                && c.base.chars().skip(1).all(cyrillic)
                && c.base.chars().count() > 3
                && c.base.ends_with(['у', 'ю', 'м', 'е', 'ь'])
        },
        examples: &["Подчеркну: мы строим.", "Повторю: так."],
        counterexamples: &["В.Петров: Да.", "Петров: Да.", "Anna: Yes."],
    },
    Reason {
        name: "full-stop-of-one",
        by_setting: true,
        holds: |c| c.stops == 1 && !c.page_in_capitals && c.base != "Q",
        examples: &["ANNA LEE. It is so."],
        counterexamples: &["Mr. LEE. I rise.\nMs. REED. So do I.", "BO RAY: Yes.\nANNA LEE. It is so.", "Anna Lee"],
    },
    Reason {
        // `A: the first way. B: the second.`
        name: "letter-of-a-list",
        by_setting: false,
        holds: |c| c.base == "A" && !c.asks,
        examples: &["A"],
        counterexamples: &["Q", "Answer"],
    },
    Reason {
        // `P.S.: I love you.`
        name: "what-is-added",
        by_setting: false,
        holds: |c| matches!(c.base, "P.S." | "PS" | "P.P.S." | "N.B." | "NB"),
        examples: &["P.S.", "NB"],
        counterexamples: &["P.N.: Yes.\nP.N.: No."],
    },
    Reason {
        // `PARTICIPANTS:` above the names of those who speak below.
        name: "heads-a-list-of-speakers",
        by_setting: false,
        holds: |c| {
            let lists = |w: &str| lang::is(w, class::LISTED);
            c.opens == Opening::Nothing && c.times == 1 && !c.page_alone && c.base.split(' ').all(lists)
        },
        examples: &["Anna Lee: Yes.\nBo Ray: No.\nPARTICIPANTS:"],
        counterexamples: &["Participants", "Anna Lee:\nBo Ray:\nAnna Lee:\nModerator:"],
    },
    Reason {
        // `IsiZulu:`, and below it what is said in it by the one who speaks.
        name: "names-a-language",
        by_setting: false,
        holds: |c| {
            c.opens == Opening::Nothing && !c.page_alone && c.base.split(' ').all(|w| lang::is(w, class::LANGUAGE))
        },
        examples: &["Anna Lee: Yes.\nIsiZulu:", "English:"],
        counterexamples: &["English: Yes.", "Anna Lee:"],
    },
    Reason {
        name: "names-a-place",
        by_setting: false,
        holds: |c| {
            let last = c.base.split([' ', ',']).next_back();
            last.is_some_and(lexicon::is_place_word)
                && !c.voice
                && !c.announced
                && !c.is_given_word()
                && naming::ruler(c.base).is_none()
                && !naming::is_posted(c.base)
                && !lexicon::is_office_over(c.base)
        },
        examples: &["Perm Territory", "Verkhnyaya Salda, Sverdlovsk Region"],
        counterexamples: &[
            "Head of the Altai Republic Ivan Petrov",
            "Question from Perm Territory",
            "ANNA LEE, PRESIDENT OF THE UNITED STATES",
            "The PRESIDENT OF THE REPUBLIC",
            "June West: Yes.\nJune West: No.",
        ],
    },
    Reason {
        name: "not-bold-where-labels-are",
        by_setting: true,
        holds: |c| c.page_in_bold && !c.bold && c.times_bold == 0,
        examples: &["*Anna Lee:* Yes.\n*Bo Ray:* No.\nIvan Orlov: Hm."],
        counterexamples: &[
            "Anna Petrova",
            "*Anna Lee:* Yes.\nBo Ray: No.\nIvan Orlov: Hm.",
            "*Ivan Orlov:* Yes.\nIvan Orlov: No.",
        ],
    },
    Reason {
        name: "inside-a-line-where-labels-have-their-own",
        by_setting: true,
        holds: |c| c.out_of_line,
        examples: &["Anna Lee:\nBo Ray:\nAnna Lee:\nBo Ray:\nIvan Orlov: Hm."],
        counterexamples: &["Anna Petrova", "Anna Lee:\nBo Ray: No.\nIvan Orlov: Hm."],
    },
    Reason {
        // `France: “It does not allow, but does not forbid it.” So here you are.`
        name: "source-of-a-quotation",
        by_setting: false,
        holds: |c| {
            c.opens == Opening::Quotation
                && !c.bold
                && !c.announced
                // `REED: “We shall build,” he said.`, who has the word again
                && (c.times < 2 || c.base.contains(char::is_lowercase))
                && (!c.base.contains(' ') || c.base.starts_with("The "))
        },
        examples: &["France: “It does not allow it.” So here you are."],
        counterexamples: &[
            "France: It does not.",
            "REED: So.\nREED: “It does not.”",
            "Anna Petrova: “It does not.”",
            "*France:* “It does not.”",
        ],
    },
];

/// Any of these believes one that is not refused.
pub const FOR: &[Reason] = &[
    Reason {
        name: "voice-without-a-name",
        by_setting: false,
        holds: |c| c.voice,
        examples: &["Question", "Remark", "Call centre operator", "The President", "Mr Speaker", "Q"],
        counterexamples: &["One question", "Anna Petrova"],
    },
    Reason {
        name: "bold-name",
        by_setting: false,
        holds: |c| c.bold && (naming::name_words(c.base) > 0 || c.page_in_bold && c.base.split(' ').count() <= 3),
        examples: &["*Orlov:* Yes.", "*Anna Lee:* Yes.\n*Chair:* No."],
        counterexamples: &["Orlov", "*Statements following the meeting:* they are here.", "Contact telephone numbers"],
    },
    Reason {
        name: "bare-name",
        by_setting: false,
        holds: |c| naming::is_bare_name(c.base),
        examples: &["Anna Petrova", "Bashar al-Assad", "V. Petrov", "ANNA PETROVA"],
        counterexamples: &["One Hectare programme", "Good afternoon", "France"],
    },
    Reason {
        name: "addressed-name",
        by_setting: false,
        holds: |c| naming::is_addressed(c.base),
        examples: &["Mr Price", "MR. JOHN SMITH", "Ms. Thomas-Greenfield", "Dr Anna Lee"],
        counterexamples: &["Mr President", "Anna Petrova", "Dr of science"],
    },
    Reason {
        name: "office-and-name",
        by_setting: false,
        holds: |c| naming::is_titled(c.base),
        examples: &["Foreign Minister Sergei Lavrov", "history teacher Anna Petrova", "MINISTER ANNA PETROVA"],
        counterexamples: &["Following the meeting", "The ministers"],
    },
    Reason {
        name: "name-and-post",
        by_setting: false,
        holds: |c| naming::is_name_and_post(c.base),
        examples: &["Konstantin Fokin, ship cutter, special structures shop", "Commentator Anna Petrova, moderator"],
        counterexamples: &["Friends, colleagues", "In this regard, first"],
    },
    Reason {
        name: "office-alone",
        by_setting: false,
        holds: |c| lexicon::is_office(c.base) && (c.times > 1 || c.base.contains('-')),
        examples: &["Secretary-General", "Chairman: Yes.\nChairman: No."],
        counterexamples: &["Chairman", "Article: Yes.\nArticle: No."],
    },
    Reason {
        // `El señor PRESIDENTE: Silencio.`
        name: "addressed-in-another-language",
        by_setting: false,
        holds: |c| {
            let mut words = c.base.split(' ');
            let addressed = match (words.next(), words.next()) {
                (Some("M." | "Mme" | "Herr" | "Frau" | "Señor" | "Señora" | "Monsieur" | "Madame"), Some(_)) => true,
                (Some("Der" | "Die"), Some(w)) => w.starts_with("Präsident"),
                _ => lexicon::abroad(c.base).is_some(),
            };
            addressed && c.base.split(' ').count() <= 8
        },
        examples: &["El señor PRESIDENTE: Silencio.", "La señora LEE GARCÍA: Gracias.", "M. le président: Oui."],
        counterexamples: &["El futuro", "A plan", "Die Frage"],
    },
    Reason {
        // `June West`, twice.
        name: "given-name-that-is-a-word",
        by_setting: false,
        holds: |c| c.is_given_word(),
        examples: &["June West: Yes.\nJune West: No."],
        counterexamples: &["June West", "North Korea: Yes.\nNorth Korea: No.", "May June: Yes.\nMay June: No."],
    },
    Reason {
        // `R1: Long ago.`, and again.
        name: "number-that-comes-again",
        by_setting: false,
        holds: |c| c.times > 1 && forms::is_code(c.base) && c.base.ends_with(|d: char| d.is_ascii_digit()),
        examples: &["R1: Yes.\nR1: No.", "P01: Yes.\nP01: No."],
        counterexamples: &["R1", "COVID19: Yes.\nCOVID19: No."],
    },
    Reason {
        // `John Champion: And I have one.`, of a given name that the lists have.
        name: "given-name-and-word",
        by_setting: false,
        holds: |c| {
            c.announced
                && (2..=3).contains(&c.base.split(' ').count())
                && c.base.split(' ').all(|w| w.starts_with(char::is_uppercase))
        },
        examples: &["Orlov Champion: Yes."],
        counterexamples: &["Deputy Champion: Yes.", "Orlov has: yes."],
    },
    Reason {
        name: "office-with-its-holder",
        by_setting: false,
        holds: |c| c.held,
        examples: &[
            "Secretary General, Anna Lee: Yes.\nSecretary General: So.",
            "The Secretary of State for Health and Social Care (Anna Lee) (Con): Yes.",
            "The Minister of Roads (Anna Lee): Yes.\nThe Minister of Roads: No.",
        ],
        counterexamples: &["The Secretary of State for Health (spoke in French): Yes.", "Anna Petrova"],
    },
    Reason {
        // `The Minister of Transport: So we do.`; `Minister of Defence: Sergei Shoigu.` says who it is.
        name: "office-over",
        by_setting: false,
        holds: |c| lexicon::is_office_over(c.base) && !matches!(c.opens, Opening::Name | Opening::Quotation),
        examples: &["Minister of State at the Department of Transport", "The Secretary for Ports: So."],
        counterexamples: &["Minister of Defence: Sergei Shoigu.", "Minister Ivan Orlov", "The state of things"],
    },
    Reason {
        name: "seat-of-a-peer",
        by_setting: false,
        holds: |c| naming::is_seat(c.base),
        examples: &["The Earl of Tagil", "The Lord Bishop of Omsk"],
        counterexamples: &["The Mayor of Omsk", "Earl of Omsk"],
    },
    Reason {
        name: "name-and-trade",
        by_setting: false,
        holds: |c| naming::is_name_and_trade(c.base),
        examples: &["Ivan, a welder", "Olga, the head nurse"],
        counterexamples: &["Friends, a question", "Ivan, welder"],
    },
    Reason {
        name: "several-names",
        by_setting: false,
        holds: |c| naming::is_several(c.base),
        examples: &["Anna Petrova and Ivan Orlov", "Mr Price and Ms Lee"],
        counterexamples: &["Anna Petrova", "Roads and bridges"],
    },
    Reason {
        name: "caller-who-greets",
        by_setting: false,
        holds: |c| c.opens == Opening::Greeting && (naming::is_name_and_place(c.base) || naming::is_one_name(c.base)),
        examples: &["Dmitry, Moscow: Good afternoon.", "Dmitry: Hello, Mr President."],
        counterexamples: &["Dmitry, Moscow: I live here.", "Good afternoon: Hello."],
    },
    Reason {
        // `AFP: Will she come?`, at a press conference.
        name: "outlet-that-asks",
        by_setting: false,
        holds: |c| {
            c.questions && (naming::is_one_name(c.base) || naming::is_shaped(c.base) || naming::is_outlet(c.base))
        },
        examples: &[
            "Anna Lee: Yes.\nAnna Lee: No.\nAnna Lee: So.\nAFP: Will she come?",
            "Anna Lee: Yes.\nAnna Lee: No.\nAnna Lee: So.\nThe Omsk Times: Will she come?",
        ],
        counterexamples: &[
            "AFP: Will she come?",
            "Anna Lee: Yes.\nAnna Lee: No.\nAnna Lee: So.\nAFP: She comes.",
            "Anna Lee: Yes.\nAnna Lee: No.\nAnna Lee: So.\nOne more thing: will she come?",
        ],
    },
    Reason {
        name: "announced-person",
        by_setting: false,
        holds: |c| c.announced && (naming::name_words(c.base) > 0 || naming::is_particled(c.base)),
        examples: &["Orlov: I agree.", "Anna Lee: Yes.\nLee: No.", "Anna de Corvin: Yes.\nde Corvin: No."],
        counterexamples: &["Alina", "France", "de Corvin"],
    },
    Reason {
        name: "repeated-single-name",
        by_setting: false,
        holds: |c| c.times > 1 && (naming::is_one_name(c.base) || naming::is_particled(c.base) || c.bold),
        examples: &["Alina: Yes.\nAlina: No.", "*One of us:* Yes.\n*One of us:* No."],
        counterexamples: &["Alina", "Alina: Yes.\nFrance: No."],
    },
    Reason {
        name: "stuck-together-name",
        by_setting: false,
        holds: |c| naming::is_one_name(c.base) && crate::structure::speakers::names::unstick(c.base).contains(' '),
        examples: &["VladimirPutin", "V.Putin", "VladimirPUTIN"],
        counterexamples: &["Vladimir", "France"],
    },
];

#[cfg(test)]
mod tests {
    use super::super::detect::Survey;
    use super::*;
    use crate::model::Block;

    /// The blocks of a small page; a line without a colon is a label with some words behind it.
    fn page(example: &str) -> Vec<Block> {
        let block = |line: &str| {
            let whole = line.contains(':') || super::super::cut::stopped(line).is_some();
            let said = if whole { "" } else { ": Yes." };
            let bold = line.strip_prefix('*').and_then(|l| l.find('*')).map(|end| (0, end));
            Block { text: line.replace('*', "") + said, bold: bold.into_iter().collect(), ..Block::default() }
        };
        example.split('\n').map(block).collect()
    }

    #[test]
    fn every_rule_holds_for_its_examples_and_for_no_counterexample() {
        for rule in AGAINST.iter().chain(FOR) {
            assert!(!rule.examples.is_empty() && !rule.counterexamples.is_empty(), "{}", rule.name);
            let holds = |example: &str| {
                let mut body = page(example);
                let cuts = super::super::detect::cuts(&mut body);
                let survey = Survey::of(&body, &cuts, &|base| matches!(base, "Orlov" | "Orlov Champion"));
                let last = survey.candidates().last().flatten().unwrap_or_else(|| panic!("{example}"));
                (rule.holds)(&last)
            };
            for example in rule.examples {
                assert!(holds(example), "{}: {example}", rule.name);
            }
            for example in rule.counterexamples {
                assert!(!holds(example), "{}: {example}", rule.name);
            }
        }
    }
}
