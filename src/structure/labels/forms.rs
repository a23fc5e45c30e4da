//! Labels that only a whole page tells: names on lines of their own, a full stop, a dash or a semicolon for the colon,
//! letters and numbers for the persons of a recording. They are known before the head of the page is read.

use super::candidate::{Candidate, Opening};
use super::cut;
use super::detect::{beginning, candidate_alone, has_label, is_free};
use super::{lexicon, naming, voices};
use crate::lang::{self, class};
use crate::model::{Block, Label};
use crate::text::{first_word, last_word};
use std::collections::{BTreeMap, BTreeSet};

/// A form that labels have on some pages.
#[cfg_attr(not(test), expect(dead_code, reason = "name and examples are read by the test of the table"))]
struct Form {
    name: &'static str,
    /// The label that a block has if the page is of this form.
    cut: fn(&Block) -> Option<Label>,
    /// The words stand below the label: a label without any is none.
    below: bool,
    /// Whether so many labels of the form can be the page's where so many blocks have others.
    beside: fn(labels: usize, others: usize) -> bool,
    /// Whether what was found, labels of two speakers or more, makes the page one of this form.
    holds: fn(&Found) -> bool,
    /// Pages.
    examples: &'static [&'static str],
    /// Pages of which no line has such a label.
    counterexamples: &'static [&'static str],
}

/// What a form finds on a page.
#[derive(Debug, Default)]
struct Found {
    /// Blocks of text.
    blocks: usize,
    /// Labels of the form.
    labels: usize,
    /// Different names, and those that stand there again.
    names: usize,
    again: usize,
    /// The shape alone makes so many of them labels.
    sure: usize,
}

const FORMS: &[Form] = &[
    Form {
        // `Mr. Lee. I thank the chair.`
        name: "stop",
        cut: |block| cut::stopped_in_small(&block.text).filter(|cut| !cut.base(&block.text).contains(',')),
        below: false,
        beside: |labels, others| others < labels,
        holds: |f| f.labels > 2 && f.again > 0,
        examples: &["Mr. Lee. We begin.\nMs. Ray. So we do.\nMr. Lee. Good.\nThe Chairman. Order."],
        counterexamples: &[
            "Mr. Lee. That was his name.\nMs. Ray. That was hers.\nWe went on.",
            "Mr. Lee. So.\nMr. Lee. So.\nMr. Lee. So.",
        ],
    },
    Form {
        // `Olga Reed, on behalf of the Group. – Madam President,`
        name: "stop-and-dash",
        cut: |block| {
            cut::dashed(&block.text).filter(|cut| {
                let base = cut.base(&block.text);
                // `Olga Reed, em nome do Grupo`: in any language somebody speaks for a group.
                let posted =
                    || base.len() < 160 && base.split_once(", ").is_some_and(|(name, _)| naming::is_bare_name(name));
                is_name(base) || posted()
            })
        },
        below: false,
        beside: |_, _| true,
        holds: |f| f.labels > 2,
        examples: &[
            "President. – We begin.\nAnna Lee (NI). – So we do.\nBo Ray, rapporteur. – (FR) Good.",
            "President. – So.\nOlga Reed, em nome do Grupo. – So.\nAnna Lee (NI), blue-card question. – So.",
        ],
        counterexamples: &["Anna Lee. – So.\nWe went on.\nAnd on.", "Anna Lee. – So.\nBo Ray. – So.\nWe went on."],
    },
    Form {
        // `Anna; Good morning.`
        name: "other-mark",
        cut: |block| {
            cut::marked(&block.text)
                .filter(|cut| is_name(cut.base(&block.text)) || naming::is_one_name(cut.base(&block.text)))
        },
        below: false,
        beside: |_, others| others == 0,
        holds: |f| f.labels > 3 && f.again > 1 && f.labels * 5 >= f.blocks * 3,
        examples: &[
            "Anna; Good day.\nBo; Good day.\nAnna; So?\nBo; So.",
            "Anna Lee | Yes.\nBo Ray | No.\nAnna Lee | Yes.\nBo Ray | No.",
        ],
        counterexamples: &[
            "Anna; Bo; Carl.\nWe met.\nIt was good.\nAnna; again.",
            "Anna: Yes.\nBo; Yes.\nAnna: Yes.\nBo; No.",
        ],
    },
    Form {
        // `MR. RICE - Good morning.`, `THE PRESIDENT – Thank you.`
        name: "dash-behind-capitals",
        cut: |block| {
            if begins_in_small(&block.text) {
                return None;
            }
            cut::marked(&block.text).filter(|cut| {
                let (base, mark) = (cut.base(&block.text), block.text[cut.end()..cut.said()].trim());
                matches!(mark, "-" | "–" | "—")
                    && !base.contains(char::is_lowercase)
                    && !base.contains(':')
                    && is_name(base)
            })
        },
        below: false,
        beside: |_, _| true,
        holds: |f| f.labels > 2 && f.again > 0,
        examples: &[
            "MR. LEE - Good day.\nQUESTION - Good day. So?\nMR. LEE - So.",
            "THE PRESIDENT – So.\nJOURNALIST – Why?\nTHE PRESIDENT – So.",
        ],
        counterexamples: &[
            "OMSK – We met.\nTOMSK – It rains.\nOMSK – So.",
            "ANNA LEE – pilot.\nBO RAY – cook.\nOLGA REED – mate.",
            "Anna Lee – one.\nBo Ray – two.\nAnna Lee – three.",
        ],
    },
    Form {
        // `S1: Good morning.`, `Q1: Why?`
        name: "code",
        cut: |block| {
            if begins_in_small(&block.text) {
                return None;
            }
            cut::cut(&block.text).filter(|cut| is_code(cut.base(&block.text)))
        },
        below: false,
        beside: |_, _| true,
        holds: |f| f.labels > 3 && f.again > 1,
        examples: &[
            "S1: Good day.\nS2: Good day.\nS1: So?\nS2: So.",
            "M: Why?\nF: Steel.\nM: I see.\nF: Yes.",
            "Q1: Why?\nA1: Steel.\nQ2: When?\nA2: Now.",
        ],
        counterexamples: &["A: the first way.\nB: the second way.\nC: the third.\nD: the last."],
    },
    Form {
        // `Ian Marsh (Zarechny) (Con)`, and below it what he said.
        name: "line-of-its-own",
        cut: on_its_line,
        below: true,
        beside: |labels, others| others * 2 < labels,
        holds: |f| f.sure > 1 || f.labels > 3 && f.again > 1,
        examples: &[
            "Mr Lee (Omsk) (Lab)\nDid she say so?\nThe Minister of Roads (Anna Ray)\nShe did.\nMr Lee\nI thank her.",
            "Anna Lee\nGood day to you.\nBo Ray\nGood day.\nAnna Lee\nShall we?\nBo Ray\nWe shall.",
            "Eva Stern - Omsk Bank\nOperator\nGood day.\nAnna Lee\nThanks.\nOperator\nWe begin.\nEva Stern\nSo?\nAnna Lee\nYes.",
        ],
        counterexamples: &[
            "Present were\nMr Lee\nMs Ray\nMr Orlov\nThey went home.",
            "Anna Lee: Yes.\nBo Ray: No.\nMr Orlov (Omsk)\nHe came.",
        ],
    },
];

/// Gives the blocks of a page the labels that its form tells.
pub fn settle(blocks: &mut [Block]) {
    let others = count_labels(blocks);
    for form in FORMS {
        // On most pages no form finds anything: as few as may be are looked at.
        let most = blocks.iter().filter(|b| is_free(b)).filter(|b| !form.below || may_stand_alone(&b.text)).count();
        if !(form.beside)(most, others) {
            continue;
        }
        let cut = |(at, block): (usize, &Block)| Some((at, is_free(block).then(|| (form.cut)(block))??));
        let mut cuts: Vec<Cut> = blocks.iter().enumerate().filter_map(cut).collect();
        if form.below {
            below(blocks, &mut cuts);
        }
        let found = found(blocks, &cuts);
        // No form is that of one speaker.
        if found.names > 1 && (form.beside)(found.labels, others) && (form.holds)(&found) {
            for (at, cut) in cuts {
                blocks[at].label = Some(Box::new(cut));
            }
        }
    }
}

/// How many blocks begin with what is a label wherever it stands. Who has the word again and again is judged once.
fn count_labels(blocks: &[Block]) -> usize {
    let mut judged: BTreeMap<(&str, [bool; 3], Opening), bool> = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.label.is_none()) {
        let Some(b) = beginning(block).filter(|b| b.sure.get().is_none()) else { continue };
        let base = b.label.base(&block.text);
        let c = candidate_alone(block, &b.label, Candidate::of(base, false));
        let alike = (base, [c.bold, c.held, c.stops > 0], c.opens);
        let judge = || Candidate { voice: voices::is_voice(base), ..c }.is_believed();
        let believed = *judged.entry(alike).or_insert_with(judge);
        b.sure.get_or_init(|| believed);
    }
    blocks.iter().filter(|block| has_label(block)).count()
}

/// A label of a form, and which block has it.
type Cut = (usize, Label);

fn found(blocks: &[Block], cuts: &[Cut]) -> Found {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Found { blocks: blocks.len(), labels: cuts.len(), ..Found::default() };
    for (at, cut) in cuts {
        *times.entry(family(cut.base(&blocks[*at].text))).or_default() += 1;
        found.sure += usize::from(is_sure(&blocks[*at], cut));
    }
    found.names = times.len();
    found.again = times.values().filter(|n| **n > 1).count();
    found
}

/// `Q1` and `Q2` are one: questions.
fn family(base: &str) -> &str {
    if base.starts_with(['Q', 'A']) && is_code(base) { &base[..1] } else { base }
}

fn is_name(base: &str) -> bool {
    voices::is_voice(base)
        || lexicon::is_office(base)
        || lexicon::is_office_over(base)
        || naming::is_bare_name(base)
        || naming::is_addressed(base)
        || naming::is_titled(base)
        || naming::is_name_and_post(base)
}

/// Whether the second letter of a text is small, as in nearly all: no label in capitals stands there.
fn begins_in_small(text: &str) -> bool {
    matches!(text.as_bytes(), [first, second, ..] if first.is_ascii_alphabetic() && second.is_ascii_lowercase())
}

/// A letter or two, with a number or without: `S1`, `M`, `P12`, `IV2`.
pub fn is_code(base: &str) -> bool {
    let letters = base.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = base.len() - letters;
    (1..=2).contains(&letters) && digits <= 2 && base.bytes().skip(letters).all(|b| b.is_ascii_digit())
}

/// A line that is a label and nothing else, by its shape; of bare names it is not sure.
fn on_its_line(block: &Block) -> Option<Label> {
    let text = block.text.as_str();
    if !may_stand_alone(text) {
        return None;
    }
    let cut = cut::at(text, text.len(), text.len());
    let base = cut.base(text);
    // `Operator`, but not `Question` or `Participants`
    let unnamed = || lang::is(base, class::UNNAMED.or(class::CHORUS)) && !lang::is(base, class::LISTED);
    let named = voices::is_voice(base) && (base.contains(' ') || base.contains(char::is_lowercase) && unnamed())
        || naming::is_bare_name(base)
        || naming::is_addressed(base)
        || naming::is_seat(base)
        || naming::holder(text, &cut).is_some()
        || naming::is_titled(base)
            && !base.split(' ').any(|w| w.starts_with(char::is_lowercase) && w != "of" && !lexicon::is_particle(w));
    let heading = lang::opens_a_heading(first_word(base));
    let numbered = base.contains(|c: char| c.is_ascii_digit()) && !voices::is_voice(base);
    (named && !heading && !numbered).then_some(cut)
}

/// Whether a line is short and no sentence.
fn may_stand_alone(text: &str) -> bool {
    /// In bytes.
    const LONGEST: usize = 200;
    text.len() <= LONGEST && !text.ends_with(['.', ',', ':', ';', '!', '?', '…', '—', '–', '-', '”', '"', '|'])
}

/// Whether the shape alone makes a line a label: an address, brackets behind a name, an office with its holder.
fn is_sure(block: &Block, cut: &Label) -> bool {
    let base = cut.base(&block.text);
    let peer = lexicon::is_peer(first_word(base)) && naming::is_titled(base);
    cut.note.is_some() || peer || naming::is_addressed(base) || naming::is_seat(base) || voices::is_voice(base)
}

/// In bytes: no entry of a list of persons is longer.
const LISTED: usize = 160;

/// Of lines that are labels by their shape those count that stand above what is said; of a list of names none does. A
/// name alone counts where it stands there again, or where another line has its surname.
fn below(blocks: &[Block], cuts: &mut Vec<Cut>) {
    let surname = |(at, cut): &Cut| cut.base(&blocks[*at].text).rsplit(' ').next().unwrap_or("").to_string();
    // `MODERATOR:`, `RAY: Good evening.`
    let labelled = |b: &Block| cut::cut(&b.text).is_some_and(|l| !l.base(&b.text).contains(char::is_lowercase));
    let said = |b: &Block| {
        (b.text.ends_with(['.', '!', '?', '…', ':', '”', '"', '—', '’', ')', ']']) || b.text.len() > 120)
            && !labelled(b)
    };
    let below: Vec<usize> = cuts.iter().map(|(at, _)| at + 1).collect();
    let mut next = below.iter().zip(below.iter().skip(1).map(|at| at - 1).chain([usize::MAX]));
    // Another label stands below, or nothing.
    cuts.retain(|_| next.next().is_some_and(|(at, label)| *at != label && blocks.get(*at).is_some_and(said)));
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for label in cuts.iter() {
        *times.entry(surname(label)).or_default() += 1;
        // `The Minister of Roads (Anna Petrova)` has the word again as `Anna Petrova`.
        if let Some(holder) = naming::holder(&blocks[label.0].text, &label.1) {
            *times.entry(last_word(holder).to_string()).or_default() += 1;
        }
    }
    // `Anna Lee - Chief Executive Officer`, in a list of those who take part
    for block in blocks.iter().filter(|block| block.text.len() < LISTED) {
        let name = [" - ", " – ", " — "].iter().find_map(|mark| block.text.split_once(*mark)).map(|(name, _)| name);
        if let Some(name) = name.filter(|name| naming::is_bare_name(name)) {
            *times.entry(last_word(name).to_string()).or_default() += 1;
        }
    }
    // `Deputy Anna Lee` is one of whom others are called so too, and have the word again.
    let title = |(at, cut): &Cut| {
        let base = cut.base(&blocks[*at].text);
        naming::is_titled(base).then(|| first_word(base).to_string())
    };
    let titles: BTreeSet<String> = cuts.iter().filter(|cut| times[&surname(cut)] > 1).filter_map(title).collect();
    let titled = |cut: &Cut| title(cut).is_some_and(|title| titles.contains(&title));
    cuts.retain(|label| is_sure(&blocks[label.0], &label.1) || times[&surname(label)] > 1 || titled(label));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(page: &str) -> Vec<String> {
        let mut blocks: Vec<Block> = page.split('\n').map(|t| Block { text: t.into(), ..Block::default() }).collect();
        settle(&mut blocks);
        let bases = blocks.iter().filter_map(|b| Some(b.label.as_ref()?.base(&b.text).to_string()));
        bases.collect()
    }

    #[test]
    fn every_form_is_seen_in_its_examples_and_in_no_counterexample() {
        for form in FORMS {
            assert!(!form.examples.is_empty() && !form.counterexamples.is_empty(), "{}", form.name);
            for page in form.examples {
                assert!(labels(page).len() > 2, "{}: {page}", form.name);
            }
            for page in form.counterexamples {
                assert_eq!(labels(page), [""; 0], "{}: {page}", form.name);
            }
        }
    }

    #[test]
    fn labels_are_cut_out_of_every_form() {
        assert_eq!(
            labels("President. – So.\nAnna Lee (NI), in writing. – So.\nBo Ray, rapporteur. – So."),
            ["President", "Anna Lee", "Bo Ray, rapporteur"]
        );
        assert_eq!(
            labels("Mr. Lee of Omsk. So.\nMs. Ray. So.\nMr. Lee of Omsk. So."),
            ["Mr. Lee of Omsk", "Ms. Ray", "Mr. Lee of Omsk"]
        );
    }
}
