//! Which of the colons at the start of paragraphs end a label: weighed with the whole page's evidence.

use super::label::{self, Cut};
use super::words;
use crate::english;
use crate::model::{Block, BlockKind, Warning};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked about one candidate.
pub struct Candidate<'p> {
    /// Office and name, without note.
    pub base: &'p str,
    /// Set in bold as a whole.
    pub bold: bool,
    /// The page sets labels in bold.
    pub page_in_bold: bool,
    /// How often this base stands before a colon.
    pub times: usize,
    /// How often the same words stand in bold before a colon.
    pub times_bold: usize,
    /// Title, lead or a person's card name this person.
    pub announced: bool,
    /// `Q:` stands on the page.
    pub asks: bool,
    /// Most labels of the page stand on lines of their own, and this one does not.
    pub out_of_line: bool,
    /// How what is said begins.
    pub opens: Opening,
}

/// The beginning of a speech, as far as it bears on its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    /// A quotation mark.
    Quotation,
    /// A greeting.
    Greeting,
    /// Anything else.
    Other,
}

impl Opening {
    fn of(said: &str) -> Self {
        let greets = ["Good ", "Hello", "Mr President", "Thank"].iter().any(|g| said.starts_with(g));
        match said.starts_with(['“', '"', '«']) {
            true => Self::Quotation,
            false if greets => Self::Greeting,
            false => Self::Other,
        }
    }
}

/// A reason to take the words for a label, or not.
#[cfg_attr(not(test), expect(dead_code, reason = "name and examples are read by the test of the table"))]
pub struct Ground {
    /// Reads like a phrase.
    pub name: &'static str,
    /// Looks at how the words are set rather than at themselves.
    pub by_setting: bool,
    /// Whether it holds.
    pub holds: fn(&Candidate) -> bool,
    /// Bases, alone on their page, that it holds for.
    pub examples: &'static [&'static str],
    /// Bases that it does not hold for.
    pub counterexamples: &'static [&'static str],
}

impl<'p> Candidate<'p> {
    /// A base by itself, without its page.
    fn alone(base: &'p str) -> Self {
        Self {
            base,
            bold: false,
            page_in_bold: false,
            times: 1,
            times_bold: 0,
            announced: false,
            asks: false,
            out_of_line: false,
            opens: Opening::Other,
        }
    }

    /// What a block alone tells.
    fn of(block: &'p Block, cut: &Cut) -> Self {
        let opens = Opening::of(&block.text[cut.said..]);
        Self { bold: is_bold(block, cut), opens, ..Self::alone(&block.text[..cut.base]) }
    }

    fn refused(&self) -> Option<&'static Ground> {
        AGAINST.iter().find(|g| (g.holds)(self))
    }

    fn is_believed(&self) -> bool {
        self.refused().is_none() && FOR.iter().any(|g| (g.holds)(self))
    }

    /// Whether one that is not believed has a label's shape all the same: a person should look at it.
    fn is_doubtful(&self) -> bool {
        let shaped =
            || label::is_bare_name(self.base) || label::is_titled(self.base) || label::is_name_and_post(self.base);
        match self.refused() {
            Some(ground) => ground.by_setting && shaped(),
            None => self.bold || label::is_one_name(self.base) || shaped(),
        }
    }
}

/// How the page sets its labels.
struct Typography {
    /// In bold, most of them: one that is bold by chance says nothing about the others.
    in_bold: bool,
    /// On lines of their own.
    alone: bool,
}

impl Typography {
    /// Judged by the labels that are names or offices with names: their shape alone makes them labels.
    fn of(bases: &BTreeMap<&str, Base>) -> Self {
        let (mut all, mut bold, mut alone) = (0, 0, 0);
        for (base, counts) in bases {
            if label::name_words(base) > 0 && (label::is_bare_name(base) || label::is_titled(base)) {
                all += counts.times;
                bold += counts.bold;
                alone += counts.alone;
            }
        }
        Self { in_bold: bold * 2 > all, alone: all > 2 && alone * 5 >= all * 4 }
    }
}

/// How often the same words stand before a colon.
#[derive(Debug, Default)]
struct Base {
    times: usize,
    /// In bold.
    bold: usize,
    /// With nothing behind the colon.
    alone: usize,
    /// Title, lead or a card name this person.
    announced: bool,
}

/// Any of these refuses a candidate.
pub const AGAINST: &[Ground] = &[
    Ground {
        name: "reads-as-a-sentence",
        by_setting: false,
        holds: |c| !words::is_voice(c.base) && label::is_sentence(c.base),
        examples: &["One more thing", "I would like to ask Ivan Petrov", "You are right"],
        counterexamples: &["Prime Minister of Great Britain Theresa May", "Question"],
    },
    Ground {
        // `(Addressing the minister): Anna, is it so?`
        name: "all-in-brackets",
        by_setting: false,
        holds: |c| c.base.starts_with(['(', '[', '<']),
        examples: &["(Addressing Minister Anna Petrova)"],
        counterexamples: &["Head of Firm (Spain) Anna Petrova"],
    },
    Ground {
        // `A: the first way. B: the second.`
        name: "letter-of-a-list",
        by_setting: false,
        holds: |c| c.base == "A" && !c.asks,
        examples: &["A"],
        counterexamples: &["Q", "Answer"],
    },
    Ground {
        name: "names-a-place",
        by_setting: false,
        holds: |c| {
            let last = c.base.split([' ', ',']).next_back();
            last.is_some_and(words::is_place_word) && !words::is_voice(c.base) && label::ruler(c.base).is_none()
        },
        examples: &["Perm Territory", "Verkhnyaya Salda, Sverdlovsk Region"],
        counterexamples: &["Head of the Altai Republic Ivan Petrov", "Question from Perm Territory"],
    },
    Ground {
        name: "not-bold-where-labels-are",
        by_setting: true,
        holds: |c| c.page_in_bold && !c.bold && c.times_bold == 0,
        examples: &[],
        counterexamples: &["Anna Petrova"],
    },
    Ground {
        name: "inside-a-line-where-labels-have-their-own",
        by_setting: true,
        holds: |c| c.out_of_line,
        examples: &[],
        counterexamples: &["Anna Petrova"],
    },
    Ground {
        // `France: “It does not allow, but does not forbid it.” So here you are.`
        name: "source-of-a-quotation",
        by_setting: false,
        holds: |c| c.opens == Opening::Quotation && !c.bold && (!c.base.contains(' ') || c.base.starts_with("The ")),
        examples: &[],
        counterexamples: &["France"],
    },
];

/// Any of these believes one that is not refused.
pub const FOR: &[Ground] = &[
    Ground {
        name: "voice-without-a-name",
        by_setting: false,
        holds: |c| words::is_voice(c.base),
        examples: &["Question", "Remark", "Call centre operator", "The President", "Mr Speaker", "Q"],
        counterexamples: &["One question", "Anna Petrova"],
    },
    Ground {
        name: "bold-name",
        by_setting: false,
        holds: |c| c.bold && (label::name_words(c.base) > 0 || c.page_in_bold && c.base.split(' ').count() <= 3),
        examples: &[],
        counterexamples: &["Statements following the meeting", "Contact telephone numbers"],
    },
    Ground {
        name: "bare-name",
        by_setting: false,
        holds: |c| label::is_bare_name(c.base),
        examples: &["Anna Petrova", "Bashar al-Assad", "V. Petrov", "ANNA PETROVA"],
        counterexamples: &["One Hectare programme", "Good afternoon", "France"],
    },
    Ground {
        name: "addressed-name",
        by_setting: false,
        holds: |c| label::is_addressed(c.base),
        examples: &["Mr Price", "MR. JOHN SMITH", "Ms. Thomas-Greenfield", "Dr Anna Lee"],
        counterexamples: &["Mr President", "Anna Petrova", "Dr of science"],
    },
    Ground {
        name: "office-and-name",
        by_setting: false,
        holds: |c| label::is_titled(c.base),
        examples: &["Foreign Minister Sergei Lavrov", "history teacher Anna Petrova", "MINISTER ANNA PETROVA"],
        counterexamples: &["Following the meeting", "The ministers"],
    },
    Ground {
        name: "name-and-post",
        by_setting: false,
        holds: |c| label::is_name_and_post(c.base),
        examples: &["Konstantin Fokin, ship cutter, special structures shop", "Commentator Anna Petrova, moderator"],
        counterexamples: &["Friends, colleagues", "In this regard, first"],
    },
    Ground {
        name: "caller-who-greets",
        by_setting: false,
        holds: |c| c.opens == Opening::Greeting && (label::is_name_and_place(c.base) || label::is_one_name(c.base)),
        examples: &[],
        counterexamples: &["Dmitry, Moscow"],
    },
    Ground {
        name: "announced-person",
        by_setting: false,
        holds: |c| c.announced && label::name_words(c.base) > 0,
        examples: &[],
        counterexamples: &["Alina", "France"],
    },
    Ground {
        name: "repeated-single-name",
        by_setting: false,
        holds: |c| c.times > 1 && (label::is_one_name(c.base) || c.bold),
        examples: &[],
        counterexamples: &["Alina", "France"],
    },
    Ground {
        name: "stuck-together-name",
        by_setting: false,
        holds: |c| label::is_one_name(c.base) && super::names::unstick(c.base).contains(' '),
        examples: &["VladimirPutin", "V.Putin", "VladimirPUTIN"],
        counterexamples: &["Vladimir", "France"],
    },
];

/// A label that is believed, by block.
pub type Labels = Vec<Option<Cut>>;

/// Decides for every block of the body. `announced` says whether title, lead or cards name the person of a base.
pub fn believe(body: &[Block], announced: &dyn Fn(&str) -> bool, warnings: &mut Vec<Warning>) -> Labels {
    let cuts: Vec<Option<Cut>> = body.iter().map(candidate).collect();
    let mut bases: BTreeMap<&str, Base> = BTreeMap::new();
    for (block, cut) in body.iter().zip(&cuts) {
        if let Some(cut) = cut {
            let base = bases.entry(&block.text[..cut.base]).or_default();
            base.times += 1;
            base.bold += usize::from(is_bold(block, cut));
            base.alone += usize::from(cut.said == block.text.len());
        }
    }
    for (base, counts) in &mut bases {
        counts.announced = announced(base);
    }
    let page = Typography::of(&bases);
    let asks = bases.contains_key("Q");
    // Candidates that are alike in all that is asked about them: believed, or else doubtful.
    let mut judged: BTreeMap<(&str, bool, bool, Opening), (bool, bool)> = BTreeMap::new();
    let mut labels: Labels = body
        .iter()
        .zip(&cuts)
        .map(|(block, cut)| {
            let cut = (*cut)?;
            let mut candidate = Candidate::of(block, &cut);
            let base = candidate.base;
            candidate.out_of_line = page.alone && cut.said < block.text.len();
            let alike = (base, candidate.bold, candidate.out_of_line, candidate.opens);
            let (believed, doubtful) = *judged.entry(alike).or_insert_with(|| {
                let counts = &bases[base];
                (candidate.times, candidate.times_bold) = (counts.times, counts.bold);
                candidate.page_in_bold = page.in_bold;
                candidate.asks = asks;
                candidate.announced = counts.announced;
                let believed = candidate.is_believed();
                (believed, !believed && candidate.is_doubtful())
            });
            if doubtful {
                warnings.push(Warning {
                    code: "doubtful-label",
                    message: format!("“{base}:” may name a speaker; it is read as text"),
                    line: block.lines.map(|l| l.start),
                });
            }
            believed.then_some(cut)
        })
        .collect();
    without_colon(body, &mut labels);
    alone(body, &mut labels);
    labels
}

/// Labels that are headings, or lines in bold or capitals, without any colon: names, each above what is said.
fn alone(body: &[Block], labels: &mut Labels) {
    let cuts: Vec<Option<Cut>> =
        body.iter().zip(labels.iter()).map(|(b, l)| l.is_none().then(|| headline(b))?).collect();
    let headlines = cuts.iter().flatten().count();
    if labels.iter().flatten().count() > headlines {
        return;
    }
    for (at, cut) in cuts.into_iter().enumerate().filter(|(_, cut)| cut.is_some()) {
        // Of names in a row, as those who attend are listed, none speaks.
        if body.get(at + 1).is_some_and(|next| headline(next).is_none()) {
            labels[at] = cut;
        }
    }
}

fn headline(block: &Block) -> Option<Cut> {
    let text = block.text.as_str();
    let cut = label::at(text, text.len(), text.len());
    let base = text.get(..cut.base).filter(|b| !b.is_empty())?;
    let set_apart = block.kind == BlockKind::Heading
        || block.kind == BlockKind::Paragraph && (is_bold(block, &cut) || !base.chars().any(char::is_lowercase));
    if !set_apart || english::opens_a_heading(base.split(' ').next().unwrap_or(base)) {
        return None;
    }
    let named =
        words::is_voice(base) || label::is_bare_name(base) || label::is_titled(base) || label::is_name_and_post(base);
    named.then_some(cut)
}

/// Whether a block begins with what is a label wherever it stands.
pub fn has_label(block: &Block) -> bool {
    candidate(block).is_some_and(|cut| Candidate::of(block, &cut).is_believed())
}

/// The labels that are names and nothing else, each once, in order.
pub fn bare_labels(body: &[Block]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let bases = body.iter().filter_map(|block| Some(&block.text[..candidate(block)?.base]));
    bases.filter(|base| seen.insert(*base) && label::is_bare_name(base) && !words::is_voice(base)).collect()
}

fn candidate(block: &Block) -> Option<Cut> {
    if block.kind == BlockKind::Control {
        return None;
    }
    label::cut(&block.text).filter(|c| c.base > 0)
}

/// Whether all of the label's words are set in bold; the colon and the note may be outside.
fn is_bold(block: &Block, cut: &Cut) -> bool {
    let end = cut.base;
    let mut at = 0;
    for &(from, to) in &block.bold {
        if block.text[at..from.max(at)].chars().any(char::is_alphanumeric) && from > at {
            return false;
        }
        at = at.max(to);
        if at >= end {
            return true;
        }
    }
    false
}

/// Labels whose colon is missing or a full stop: only forms that the page has with one, or that are set in bold.
fn without_colon(body: &[Block], labels: &mut Labels) {
    let mut forms: BTreeSet<&str> = BTreeSet::new();
    for (block, label) in body.iter().zip(labels.iter()) {
        if let Some(cut) = label {
            let base = &block.text[..cut.base];
            if label::is_bare_name(base) || label::is_titled(base) {
                forms.insert(base);
            }
        }
    }
    if forms.is_empty() {
        return;
    }
    for (block, label) in body.iter().zip(labels.iter_mut()) {
        if label.is_none() && block.kind == BlockKind::Paragraph {
            *label = uncoloned(block, &forms);
        }
    }
}

fn uncoloned(block: &Block, forms: &BTreeSet<&str>) -> Option<Cut> {
    let text = block.text.as_str();
    // The longest form that begins the text is the greatest one not after it, or one of its own beginnings.
    let mut bound = text;
    let form = loop {
        let form = *forms.range(..=bound).next_back()?;
        if text.starts_with(form) {
            break form;
        }
        let common = form.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
        let mut cut = common;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        if cut == 0 || cut >= bound.len() {
            return None;
        }
        bound = &text[..cut];
    };
    let rest = &text[form.len()..];
    let bold = block.bold.first().is_some_and(|b| b.0 == 0 && b.1 >= form.len() && b.1 <= form.len() + 2);
    let believed = match rest.strip_prefix('.') {
        Some(said) => said.starts_with(' ') && said.trim_start().starts_with(|c: char| c.is_uppercase()),
        None => {
            let next = rest.trim_start().split(' ').next().unwrap_or("");
            !rest.is_empty()
                && (bold
                    || rest.starts_with(' ')
                        && next.starts_with(|c: char| c.is_uppercase())
                        && english::opens_a_sentence(next.trim_end_matches(['.', ',', '?', '!'])))
        }
    };
    believed.then(|| {
        let stop = usize::from(rest.starts_with('.'));
        label::at(text, form.len(), form.len() + stop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_holds_for_its_examples_and_for_no_counterexample() {
        for ground in AGAINST.iter().chain(FOR) {
            assert!(!ground.examples.is_empty() || !ground.counterexamples.is_empty(), "{}", ground.name);
            for base in ground.examples {
                assert!((ground.holds)(&Candidate::alone(base)), "{}: {base}", ground.name);
            }
            for base in ground.counterexamples {
                assert!(!(ground.holds)(&Candidate::alone(base)), "{}: {base}", ground.name);
            }
        }
    }

    fn labelled(blocks: &[(&str, bool)]) -> Vec<Option<String>> {
        let block = |(text, bold): &(&str, bool)| Block {
            text: (*text).into(),
            bold: if *bold { vec![(0, text.len())] } else { Vec::new() },
            ..Block::default()
        };
        let body: Vec<Block> = blocks.iter().map(block).collect();
        let labels = believe(&body, &|base| base == "Orlov", &mut Vec::new());
        labels.iter().zip(&body).map(|(cut, block)| cut.map(|c| block.text[..c.base].to_string())).collect()
    }

    #[test]
    fn names_set_apart_without_colons_are_labels_of_what_stands_below() {
        let bold = labelled(&[("Anna Petrova", true), ("Yes.", false), ("Minister Ivan Orlov", true), ("No.", false)]);
        assert_eq!(bold, [Some("Anna Petrova".into()), None, Some("Minister Ivan Orlov".into()), None]);
        let capitals = labelled(&[("ANNA PETROVA", false), ("Yes.", false), ("QUESTION", false), ("No.", false)]);
        assert_eq!(capitals, [Some("ANNA PETROVA".into()), None, Some("QUESTION".into()), None]);
        // A list of guests, a heading, and names beside labels that have their colons.
        assert_eq!(labelled(&[("Anna Petrova", true), ("Ivan Orlov", true)]), [None, None]);
        assert_eq!(labelled(&[("Meeting with Anna Petrova", true), ("We begin.", false)]), [None, None]);
        let mixed =
            labelled(&[("Anna Lee: Yes.", false), ("Bo Ray: No.", false), ("Ivan Orlov", true), ("He came.", false)]);
        assert_eq!(mixed[2], None);
    }

    #[test]
    fn what_is_refused_by_its_setting_alone_is_doubtful() {
        let mut warnings = Vec::new();
        let block = |text: &str, bold: usize| Block { text: text.into(), bold: vec![(0, bold)], ..Block::default() };
        let body = [
            block("Anna Petrova: Yes.", 12),
            block("Olga Lee: Yes.", 8),
            block("Ivan Orlov: No.", 0),
            block("One more thing: no.", 0),
        ];
        let labels = believe(&body, &|_| false, &mut warnings);
        assert_eq!(labels.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, false]);
        assert_eq!(
            warnings.iter().map(|w| (w.code, w.message.contains("Ivan Orlov"))).collect::<Vec<_>>(),
            [("doubtful-label", true)]
        );
    }

    #[test]
    fn one_label_in_bold_silences_no_plain_ones() {
        let page = [("Olga Lee: Hello.", true), ("Ivan Orlov: One.", false), ("Anna Petrova: Two.", false)];
        assert_eq!(labelled(&page), [Some("Olga Lee".into()), Some("Ivan Orlov".into()), Some("Anna Petrova".into())]);
    }

    #[test]
    fn a_surname_alone_is_a_label_where_title_or_lead_announces_it() {
        assert_eq!(labelled(&[("Orlov: Yes.", false), ("Friends: no.", false)]), [Some("Orlov".into()), None]);
    }
}
