//! Lines torn apart: a name that was a link stands on a line of its own, the colon or the rest of the sentence on the next.

use super::join;
use crate::lang::{self, class};
use crate::model::{Block, BlockKind};
use crate::structure::labels::{lexicon, naming, voices};
use crate::text::{first_word, last_word};

/// A way in which the next block shows that it goes on with the one before.
struct Tear {
    #[cfg_attr(not(test), expect(dead_code, reason = "the name is for the reader and the test of the table"))]
    name: &'static str,
    /// Whether it does.
    goes_on: fn(&Block, &Block) -> bool,
    /// What stood between them before they were torn.
    between: &'static str,
    /// Two lines.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are read by the test of the table"))]
    examples: &'static [(&'static str, &'static str)],
    /// The same, not torn.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are read by the test of the table"))]
    counterexamples: &'static [(&'static str, &'static str)],
}

const TEARS: &[Tear] = &[
    Tear {
        name: "mark",
        goes_on: |before, next| {
            let rest = next.text.strip_prefix([':', ',', ';', '.', ')', '’']);
            rest.is_some_and(|rest| !rest.starts_with(['.', '\'', '’', ')', ':', '/'])) && open(&before.text)
        },
        between: "",
        examples: &[
            ("Foreign Minister Anna Lee", ": Mr President,"),
            ("President of Russia Ivan Orlov: Mr Lee", ", Mr Ray"),
            ("with Minister Anna Lee", "."),
            ("the efforts of President Ray", "’s party"),
        ],
        counterexamples: &[("We agreed.", ". So be it"), ("Anna Lee", "... and so on"), ("Anna Lee", ":) we laughed")],
    },
    Tear {
        name: "note",
        goes_on: |before, next| {
            let note = next.text.strip_prefix('(').and_then(|t| t.split_once(')'));
            let named = || {
                !before.text.contains(':') && (naming::is_titled(&before.text) || naming::is_bare_name(&before.text))
            };
            note.is_some_and(|(_, rest)| rest.trim_start().starts_with(':')) && named()
        },
        between: " ",
        examples: &[("President of Fredonia Anna Lee", "(retranslated): Thank you.")],
        counterexamples: &[
            ("We have the law that was passed.", "(BBC): A question."),
            ("Anna Lee", "(Applause.)"),
            ("Anna Lee:", "(Answering Bo Ray): Thank you."),
        ],
    },
    Tear {
        // `Mr. Lee (Upper Volga) (spoke in`, and below it `French): Yes.`: narrow columns break a label.
        name: "bracket",
        goes_on: |before, next| {
            let near = &next.text.as_bytes()[..next.text.len().min(80)];
            let close = memchr::memchr2(b')', b']', near).filter(|at| !next.text[..*at].contains(['(', '[', ':']));
            let open = || {
                let at = memchr::memrchr2(b'(', b'[', before.text.as_bytes())?;
                memchr::memchr2(b')', b']', &before.text.as_bytes()[at..]).is_none().then_some(at)
            };
            let named = |at: usize| {
                let base = before.text[..at].split(" (").next().unwrap_or("").trim_end();
                naming::is_addressed(base) || naming::is_titled(base) || voices::is_voice(base)
            };
            close.is_some_and(|at| next.text[at + 1..].starts_with(':') || next.text[at + 1..].starts_with(" ("))
                && open().is_some_and(named)
        },
        between: " ",
        examples: &[
            ("Mr. Lee (Upper Volga) (spoke in", "French): Yes."),
            ("Ms. Ray (United Towns of", "Kama): Yes."),
            ("The President (spoke in French;", "English text furnished by the delegation): Yes."),
        ],
        counterexamples: &[
            ("We met (as said in", "May): so."),
            ("Mr. Lee (Upper Volga)", "French): Yes."),
            ("Mr. Lee (Upper Volga) (spoke in", "French) and left."),
        ],
    },
    Tear {
        // `Anna Lee`, and below it `(Omsk) (Con)`; `The Minister of Roads`, and below it `(Anna Lee)`
        name: "seat",
        goes_on: |before, next| {
            let named = || {
                naming::is_bare_name(&before.text)
                    || naming::is_addressed(&before.text)
                    || lexicon::is_office_over(&before.text)
                    || voices::is_voice(&before.text) && before.text.contains(' ')
            };
            let seats = |text: &str| {
                text.split(") (").all(|s| {
                    s.starts_with(char::is_uppercase) && !s.contains(['(', ')', ':', '?', '!', '.', '0', '1', '2'])
                })
            };
            let seat = next.text.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
            seat.is_some_and(|t| t.len() < 120 && seats(t) && !lang::is(first_word(t), class::ASIDE)) && named()
        },
        between: " ",
        examples: &[
            ("Anna Lee", "(Omsk) (Con)"),
            ("The Minister of Roads", "(Anna Lee)"),
            ("Dr Bo Ray", "(Tomsk North) (Lab)"),
        ],
        counterexamples: &[
            ("Anna Lee", "(Applause)"),
            ("Via Teleconference", "(April 14, 2024)"),
            ("We met.", "(Omsk) (Con)"),
            ("Anna Lee", "(Applause.)"),
        ],
    },
    Tear {
        name: "small-letter",
        goes_on: |before, next| {
            let ends_with_name = || {
                let last = last_word(&before.text);
                last.starts_with(char::is_uppercase) && before.text.contains(' ')
            };
            next.text.starts_with(char::is_lowercase)
                && !next.gap
                && next.text.contains(' ')
                && open(&before.text)
                && ends_with_name()
                && before.kind == BlockKind::Paragraph
                && next.kind == BlockKind::Paragraph
        },
        between: " ",
        examples: &[("deputy ministers Anna Lee", "and Bo Ray"), ("Yesterday Mr Lee", "reported to me on it.")],
        counterexamples: &[("We met.", "and so on"), ("we say so", "again and again"), ("Anna Lee", "edit")],
    },
    Tear {
        name: "post",
        goes_on: |before, next| {
            let named = || next.text.split_once(':').is_some_and(|(name, _)| naming::is_bare_name(name));
            !next.gap && is_post(&before.text) && named()
        },
        between: " ",
        examples: &[
            ("Energy Minister", "Anna Lee: About five."),
            ("Chairman of the Board of Fredonian Ports", "Bo Ray: No."),
        ],
        counterexamples: &[
            ("Meeting with the Prime Minister", "Anna Lee: Yes."),
            ("The Kremlin, Moscow", "Anna Lee: Yes."),
            ("Minister Bo Ray", "Anna Lee: Yes."),
        ],
    },
];

/// Joins what was torn.
pub fn join_torn(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.dedup_by(|next, before| {
        let controls = next.kind == BlockKind::Control || before.kind == BlockKind::Control;
        let apart = controls || next.label.is_some();
        let tear = TEARS.iter().find(|tear| !apart && (tear.goes_on)(before, next));
        tear.inspect(|tear| join(before, tear.between, std::mem::take(next))).is_some()
    });
    blocks
}

/// Whether a text breaks off: no mark stands at its end.
fn open(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '”' | '»'))
}

/// Whether a line is an office and nothing else, with what it is over: `Chairman of the Board of Fredonian Ports`.
fn is_post(line: &str) -> bool {
    let first = first_word(line);
    line.len() < 200
        && open(line)
        && !lang::opens_a_heading(first)
        && line.split(' ').any(lang::is_role)
        && line.split(' ').all(|w| w.starts_with(char::is_uppercase) || lexicon::is_small(w) || w == "–")
        && !names_its_holder(line)
}

/// Whether a name may stand behind the office: `Minister Bo Ray`, `Head of Fredonia Bo Ray`.
fn names_its_holder(post: &str) -> bool {
    let behind = post.split(' ').rev().take_while(|w| w.starts_with(char::is_uppercase) && !lang::is_role(w)).count();
    let before = post.split(' ').rev().nth(behind).unwrap_or("");
    behind > 2 || behind > 0 && lang::is_role(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Block {
        Block { text: text.to_string(), ..Block::default() }
    }

    #[test]
    fn every_tear_is_seen_in_its_examples_and_in_no_counterexample() {
        for tear in TEARS {
            assert!(!tear.examples.is_empty() && !tear.counterexamples.is_empty(), "{}", tear.name);
            for (before, next) in tear.examples {
                assert!((tear.goes_on)(&block(before), &block(next)), "{}: {before} | {next}", tear.name);
            }
            for (before, next) in tear.counterexamples {
                assert!(!(tear.goes_on)(&block(before), &block(next)), "{}: {before} | {next}", tear.name);
            }
        }
    }

    #[test]
    fn a_label_torn_over_three_lines_and_a_list_of_names_are_whole_again() {
        let joined = |lines: &[&str]| {
            let blocks = join_torn(lines.iter().map(|l| block(l)).collect());
            blocks.into_iter().map(|b| b.text).collect::<Vec<_>>()
        };
        assert_eq!(
            joined(&["Yes?", "Energy Minister", "Anna Lee", "(retranslated)", ": About five.", "Bo Ray: No."]),
            ["Yes?", "Energy Minister", "Anna Lee", "(retranslated): About five.", "Bo Ray: No."]
        );
        assert_eq!(
            joined(&[
                "Energy Minister Anna Lee",
                ": About",
                "He saw Minister Bo Ray",
                ", Mr Orlov",
                "and Olga Reed",
                "."
            ]),
            ["Energy Minister Anna Lee: About", "He saw Minister Bo Ray, Mr Orlov and Olga Reed."]
        );
    }
}
