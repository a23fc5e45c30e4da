//! Questions without a label: who asks and who answers in an interview whose paragraphs alone tell it.

use super::Plain;
use crate::lang::{self, class};
use crate::lists::Lists;
use crate::model::{Block, BlockKind, Lines, Warning, WarningCode};
use crate::structure::labels::{Labels, naming, voices};
use crate::structure::speakers::names::begins_with_given;
use crate::text::first_word;

/// What a block without a label begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exchange {
    /// The words of one who asks, whom nothing names.
    Question,
    /// Those of who answers.
    Answer,
}

/// What the head of a page says of it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// It is an interview or a conference with the press.
    pub asked: bool,
    /// The one who answers, if the head names one alone.
    pub answers: Option<String>,
    /// The same with the post behind the name.
    pub post: Option<String>,
}

impl Asked {
    /// `Interview with Anna Lee, Minister of Roads`
    pub fn of(asked: bool, head: &[&str], lists: &Lists) -> Self {
        let mut names = head.iter().filter_map(|text| interviewee(text, lists));
        let one = names.next().filter(|(name, _)| names.all(|(other, _)| other == *name));
        let (answers, post) = one.unzip();
        Self { asked, answers: answers.map(str::to_string), post: post.map(str::to_string) }
    }
}

/// Whom an interview is with, and the same with the post behind a comma.
fn interviewee<'t>(text: &'t str, lists: &Lists) -> Option<(&'t str, &'t str)> {
    let behind = |mark: &&str| text.find(*mark).map(|at| &text[at + mark.len()..]);
    let rest = ["nterview with ", "nterview given by ", "nterview by ", "nterview of "].iter().find_map(behind)?;
    let end = [",", ":", ".", "(", "\n", " to ", " for ", " in ", " on ", " with ", " at ", " by ", " conducted "];
    let name = end.iter().filter_map(|e| rest.find(e)).min().map_or(rest, |at| &rest[..at]).trim_end();
    // `Interview with Der Bote` is with a newspaper.
    let post = rest[name.len()..].strip_prefix(", ").and_then(|post| post.split(',').next());
    let person = || begins_with_given(name, lists) || post.is_some_and(|post| post.split(' ').any(lang::is_role));
    let named = naming::is_bare_name(name) && person() || naming::is_titled(name) && naming::name_words(name) > 1;
    let whole =
        post.filter(|post| post.split(' ').any(lang::is_role)).map_or(name.len(), |post| name.len() + 2 + post.len());
    (named && !naming::is_several(name)).then_some((name, &rest[..whole]))
}

/// The blocks of a page as far as questions bear on them.
struct Text<'b> {
    body: &'b [Block],
    labels: &'b Labels,
    kinds: &'b [Plain],
    asked: bool,
}

/// A way in which pages tell questions from answers.
#[cfg_attr(not(test), expect(dead_code, reason = "name and examples are read by the test of the table"))]
struct Form {
    name: &'static str,
    /// Which blocks without a label ask, if the page is of this form.
    asks: fn(&Text) -> Option<Vec<usize>>,
    /// Pages of an interview, their words in bold between asterisks, in which two or more ask.
    examples: &'static [&'static str],
    /// Pages in which nobody does.
    counterexamples: &'static [&'static str],
}

const FORMS: &[Form] = &[
    Form {
        // `**Will prices rise?**`, and the answer below in plain letters.
        name: "set-apart",
        asks: |text| {
            let set: Vec<usize> = (0..text.body.len()).filter(|i| text.is_set_apart(*i)).collect();
            let first = set.iter().position(|i| text.ends_as_question(*i))?;
            let answered = |i: &usize| text.next(*i).is_some();
            let asks: Vec<usize> = set[first..].iter().copied().filter(answered).collect();
            let sure = asks.iter().filter(|i| text.ends_as_question(**i)).count();
            let plain = (asks.first().copied()?..text.body.len())
                .filter(|i| text.is_text(*i) && !text.is_set_apart(*i))
                .count();
            let few = text.labels.iter().flatten().count() <= sure;
            (few && sure >= if text.asked { 2 } else { 3 } && sure * 2 >= asks.len() && plain + 1 >= sure)
                .then_some(asks)
        },
        examples: &[
            "*Is it enough?*\nIt is.\nAnd more.\n*Some say that it is not.*\nThey err.\n*Will it rise?*\nNo.",
            "Anna Lee spoke to us.\n*Is it enough?*\nAnna Lee: It is.\n*Will it rise?*\nNo.",
        ],
        counterexamples: &[
            "*Is it enough?*\nIt is.\nSo it is.",
            "*Roads*\nThey are long.\n*Who pays?*\nWe do.\n*Ports*\nSo.",
        ],
    },
    Form {
        // `Question: Will prices rise?`, and no answer has a label.
        name: "labelled-questions",
        asks: |text| {
            let labelled: Vec<usize> = (0..text.body.len()).filter(|i| text.labels[*i].is_some()).collect();
            let answered = labelled.iter().filter(|i| text.next(**i).is_some()).count();
            let sure = labelled.iter().filter(|i| text.ends_as_question(**i)).count();
            let all = labelled.len() > 1
                && labelled.iter().all(|i| text.asker(*i))
                && answered + 1 >= labelled.len()
                && sure * 2 >= labelled.len();
            // A question of several paragraphs goes on down to its mark.
            let more = |at: usize| {
                let below = (at + 1..text.body.len().min(at + 4)).take_while(|i| text.is_text(*i));
                let last = below.filter(|i| text.ends_as_question(*i) && text.next(*i).is_some()).last();
                let end = if text.ends_as_question(at) { at } else { last.unwrap_or(at) };
                at..=end
            };
            all.then(|| labelled.into_iter().flat_map(more).collect())
        },
        examples: &["Question: Is it enough?\nIt is.\nAnd more.\nQuestion: Will it rise?\nNo."],
        counterexamples: &[
            "Question: Is it enough?\nAnna Lee: It is.\nQuestion: Will it rise?\nAnna Lee: No.",
            "Anna Lee: Is it enough?\nIt is.\nAnna Lee: Will it rise?\nNo.",
        ],
    },
    Form {
        // `— Will prices rise?`, `— No.`: whoever begins to speak begins with a dash.
        name: "dashes",
        asks: |text| {
            let dashed =
                |i: &usize| text.is_text(*i) && ["— ", "– ", "- "].iter().any(|d| text.body[*i].text.starts_with(d));
            let dashed: Vec<usize> = (0..text.body.len()).filter(dashed).collect();
            let asks: Vec<usize> = dashed.iter().copied().step_by(2).collect();
            let answers = dashed.iter().skip(1).step_by(2);
            let sure = asks.iter().filter(|i| text.ends_as_question(**i)).count();
            let other = answers.filter(|i| text.ends_as_question(**i)).count();
            let none = text.labels.iter().all(Option::is_none);
            (text.asked && none && asks.len() > 1 && sure * 3 >= asks.len() * 2 && other * 3 <= asks.len())
                .then_some(asks)
        },
        examples: &["— Is it enough?\n— It is.\nAnd more.\n— Will it rise?\n— No."],
        counterexamples: &["— It is enough.\n— It is.\n— Will it rise?\n— No.", "— Is it enough?\n— It is."],
    },
    Form {
        // Questions and answers in turn, below labels that stand there once or not at all.
        name: "in-turn",
        asks: |text| {
            let last = text.labels.iter().rposition(Option::is_some);
            let labelled: Vec<&str> = (0..text.body.len()).filter_map(|i| text.base(i)).take(4).collect();
            let once = labelled.iter().enumerate().all(|(i, base)| !labelled[..i].contains(base));
            let asker = labelled.iter().any(|base| is_asker(base));
            if !(text.asked || asker) || !once || labelled.len() > 3 || last.is_some_and(|last| text.asker(last)) {
                return None;
            }
            let below: Vec<usize> =
                (last.map_or(0, |last| last + 1)..text.body.len()).filter(|i| text.is_text(*i)).collect();
            let first = below.iter().position(|i| text.ends_as_question(*i))?;
            let asks: Vec<usize> = below[first..].iter().copied().filter(|i| text.ends_as_question(*i)).collect();
            let in_turn = asks.iter().all(|i| text.next(*i).is_some_and(|next| !text.ends_as_question(next)));
            let enough = if last.is_some() && asker { 2 } else { 3 };
            (in_turn && asks.len() >= enough && below.len() - first <= asks.len() * 4).then_some(asks)
        },
        examples: &[
            "Question: Is it good?\nAnna Lee: It is.\nWhat of the port?\nIt is open.\nAnd the road?\nIt is too.",
            "We begin.\nIs it enough?\nIt is.\nWill it rise?\nNo.\nWhen will you know?\nIn May.",
        ],
        counterexamples: &[
            "Anna Lee: It is good.\nWhat of the port?\nIt is open.\nAnd the road?\nIt is too.",
            "Question: Is it?\nAnna Lee: It is.\nWhy?\nWho knows?\nI do.",
            "Question: Is it?\nAnna Lee: So.\nWhy?\nIt is.\nQuestion: And?\nAnna Lee: So.\nWho knows?\nI do.",
        ],
    },
];

impl Text<'_> {
    fn is_text(&self, i: usize) -> bool {
        self.labels[i].is_none() && self.kinds[i] == Plain::Text
    }

    /// The words directly behind a block, marks and directions apart: a label’s too.
    fn next(&self, i: usize) -> Option<usize> {
        (i + 1..self.body.len()).find(|i| self.labels[*i].is_some() || self.kinds[*i] == Plain::Text)
    }

    fn ends_as_question(&self, i: usize) -> bool {
        self.body[i].text.trim_end_matches(['”', '"', '’', ')', ']', ' ']).ends_with('?')
    }

    /// Whether a whole paragraph stands in bold or italics, or a question as a heading.
    fn is_set_apart(&self, i: usize) -> bool {
        let block = &self.body[i];
        let bold = || block.bold.iter().map(|(from, to)| to - from).sum::<usize>() + 2 >= block.text.len();
        let heading = block.kind == BlockKind::Heading;
        self.is_text(i)
            && block.text.ends_with(|c: char| !c.is_alphanumeric())
            && (!heading && (block.slanted || bold()) || heading && self.asked && self.ends_as_question(i))
    }

    fn base(&self, i: usize) -> Option<&str> {
        Some(self.labels[i].as_ref()?.base(&self.body[i].text))
    }

    /// Whether a label is that of one who asks.
    fn asker(&self, i: usize) -> bool {
        self.base(i).is_some_and(is_asker)
    }
}

/// `Question`, `Q`, `JOURNALIST`, `Interviewer`
fn is_asker(base: &str) -> bool {
    let first = first_word(base);
    (base == "Q" || lang::is(first, class::ASKS)) && voices::is_voice(base)
}

/// The label of the one who has labels, beside those who ask; `None` for several.
pub fn one_named<'b>(body: &'b [Block], labels: &Labels) -> Option<&'b str> {
    let bases = body.iter().zip(labels).filter_map(|(block, label)| Some(label.as_ref()?.base(&block.text)));
    let mut named = bases.filter(|base| !is_asker(base));
    let first = named.next().filter(|base| !voices::is_voice(base))?;
    named.all(|base| base == first).then_some(first)
}

/// Whether the block before one belongs to the same question.
pub fn asks(body: &[Block], labels: &Labels, exchanges: &[Option<Exchange>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let asker = || labels[before].as_ref().is_some_and(|label| is_asker(label.base(&body[before].text)));
    exchanges[before] == Some(Exchange::Question) || asker()
}

/// Tells for each block of a body whether it asks or answers without a label; nothing where all have theirs.
pub fn tell(
    body: &[Block],
    labels: &Labels,
    kinds: &[Plain],
    asked: bool,
    warnings: &mut Vec<Warning>,
) -> Vec<Option<Exchange>> {
    let text = Text { body, labels, kinds, asked };
    if !(0..body.len()).any(|i| text.is_text(i) && text.ends_as_question(i)) && !(0..body.len()).any(|i| text.asker(i))
    {
        return Vec::new();
    }
    let Some(asks) = FORMS.iter().find_map(|form| (form.asks)(&text)) else {
        warnings.extend(doubt(&text));
        return Vec::new();
    };
    let mut exchanges = vec![None; body.len()];
    for i in asks {
        if labels[i].is_none() {
            exchanges[i] = Some(Exchange::Question);
        }
        if let Some(next) = text.next(i).filter(|next| exchanges[*next].is_none() && labels[*next].is_none()) {
            exchanges[next] = Some(Exchange::Answer);
        }
    }
    exchanges
}

/// Paragraphs inside the answers of somebody that ask as others ask: a person should look at them.
fn doubt(text: &Text) -> Option<Warning> {
    let asker = (0..text.body.len()).any(|i| text.asker(i));
    if !text.asked && !asker {
        return None;
    }
    let body = |i: usize| &text.body[i];
    let thanks = |said: &str| said.split(' ').next().is_some_and(|word| lang::is(word, class::THANKS));
    let mut speaker: Option<usize> = None;
    let mut lines: Vec<Option<usize>> = Vec::new();
    for i in 0..text.body.len() {
        if text.labels[i].is_some() {
            speaker = Some(i).filter(|i| !text.base(*i).is_some_and(voices::is_voice));
            continue;
        }
        let asks = || {
            let words = || body(i).text.split(|c: char| !c.is_alphanumeric());
            let you = |word: &str, next: &str| {
                lang::is(word, class::ASKS_YOU) && next.eq_ignore_ascii_case("you") || (word, next) == ("is", "your")
            };
            words().zip(words().skip(1)).any(|(word, next)| you(word, next))
        };
        // What stands below is the answer, and not the thanks of the one who asks.
        let answers = |next: usize| text.is_text(next) && !text.ends_as_question(next) && !thanks(&body(next).text);
        let answered = || text.next(i).is_some_and(answers);
        if speaker.is_some() && text.is_text(i) && body(i).text.ends_with('?') && answered() && asks() {
            lines.push(text.body[i].lines.map(|l| l.start));
        }
    }
    let first = lines.first()?.map(Lines::one);
    let all: Vec<String> = lines.iter().take(8).flatten().map(usize::to_string).collect();
    let more = if lines.len() > 8 { " …" } else { "" };
    let message = format!(
        "what stands on {} {}{more} asks, and no label says who: it is read as words of the one who has the word",
        if all.len() == 1 { "line" } else { "lines" },
        all.join(", "),
    );
    Some(Warning::new(WarningCode::DoubtfulSpeaker, message, first))
}

#[cfg(test)]
mod tests;
