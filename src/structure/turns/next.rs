//! Whether the text behind a mark, a direction or the record’s own words goes on with the speech.

use super::Plain;
use crate::lang::{self, class};
use crate::model::Block;
use crate::structure::labels::{Labels, lexicon};
use crate::structure::procedure::is_said;
use crate::structure::speakers::Cast;

/// What a block without a label is to the speech before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Part of it.
    Speech,
    /// Not part of it.
    Narration,
    /// A paragraph directly behind speech.
    Open,
}

/// Looks ahead, from the end: whether the text behind a direction, omission or separator goes on with the speech.
pub fn continuations(body: &[Block], labels: &Labels, kinds: &[Plain], heads: &[bool], cast: &Cast) -> Vec<Next> {
    let mut next = vec![Next::Open; body.len()];
    // What the text behind the marks that are being passed reads as; `None` at a label or the end.
    let mut behind: Option<(usize, &str)> = None;
    for i in (0..body.len()).rev() {
        if labels[i].is_some() {
            behind = None;
            continue;
        }
        let kind = kinds[i];
        if kind == Plain::Outside {
            (behind, next[i]) = (None, Next::Narration);
            continue;
        }
        if kind == Plain::Text {
            behind = Some((i, &body[i].text));
            continue;
        }
        next[i] = match behind {
            None => Next::Narration,
            Some((at, text)) => {
                let heading = heads[at]
                    || match labels.get(at + 1) {
                        Some(label) => label.is_some() && reads_as_heading(text),
                        // `Debate index`, behind `(The House adjourned.)`
                        None => reads_as_heading(text) && text.len() < 60 && !text.starts_with("Thank"),
                    };
                let speech = match (reads_as(text, &|word| cast.has_surname(word)), kind) {
                    _ if heading => false,
                    (Some(speech), _) => speech,
                    (None, Plain::Separator | Plain::Procedure(false)) => false,
                    (None, _) => true,
                };
                // Of several marks the one nearest to the text decides.
                if next[at] == Next::Open {
                    next[at] = if speech { Next::Speech } else { Next::Narration };
                }
                next[at]
            }
        };
    }
    next
}

/// Lines in capitals directly above a label, in a row too: what the record calls that which follows.
pub fn headings(body: &[Block], labels: &Labels) -> Vec<bool> {
    /// In bytes.
    const LONGEST: usize = 200;
    let mut heads = vec![false; body.len()];
    for i in (0..body.len()).rev() {
        let text = body[i].text.as_str();
        let capitals = || text.chars().filter(|c| c.is_uppercase()).count() > 3 && !text.contains(char::is_lowercase);
        // `Question-and-Answer Session`
        let titled = || {
            let part = |w: &str| w.split('-').any(|w| lang::is(w, class::SESSION));
            text.split(' ').count() <= 6 && text.split(' ').any(part) && lexicon::in_capitals(text)
        };
        let labelled = |at: usize| labels.get(at).is_some_and(Option::is_some);
        let above = |at: usize| labelled(at) || heads.get(at) == Some(&true);
        // `ORAL QUESTIONS`, `[English]` and what stands below
        let bracketed = |b: &Block| b.text.starts_with('[') && b.text.ends_with(']') && b.text.len() < 60;
        let next = i + 1 + body[i + 1..].iter().take_while(|b| bracketed(b)).count();
        // `STATEMENTS BY MEMBERS`, `Winter Festival` and the label of the member
        let below = || {
            let subject = |b: &Block| b.text.len() < 90 && b.text.ends_with(char::is_alphanumeric) && !is_said(&b.text);
            labels.get(next).is_some_and(Option::is_none) && labelled(next + 1) && subject(&body[next])
        };
        // The first of two lines: `STATEMENT OF HON. JAMES LEE,`
        let ends = || text.ends_with(char::is_alphanumeric) || text.ends_with(',') && heads.get(i + 1) == Some(&true);
        heads[i] = labels[i].is_none()
            && text.len() <= LONGEST
            && (capitals() || titled())
            && ends()
            && (above(next) || text.contains(' ') && capitals() && below());
    }
    heads
}

/// `true` for speech, `false` for narration, `None` where the words do not tell.
fn reads_as(text: &str, speaks: &dyn Fn(&str) -> bool) -> Option<bool> {
    let (mut first_person, mut third) = (false, false);
    for (i, word) in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(60).enumerate() {
        let speaks_to = || matches!(word, "me" | "Let" | "let" | "Thank" | "Friends" | "Colleagues");
        first_person |= lang::is(word, class::SELF) || speaks_to();
        third |= i < 12
            && (matches!(
                word,
                "President" | "attended" | "discussed" | "met" | "listened" | "visited" | "part" | "participants"
            ) || word.starts_with(char::is_uppercase) && speaks(word));
    }
    match (first_person, third) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// A paragraph that ends like a heading.
fn reads_as_heading(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric()) && text.len() < 300
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_capitals_above_a_label_are_headings() {
        let block = |text: &str| Block { text: text.into(), ..Block::default() };
        let mut body =
            ["SPACE", "Question-and-Answer Session", "Anna Lee: Yes.", "NO!", "SO IT IS", "We go on."].map(block);
        let cuts = crate::structure::labels::cuts(&mut body);
        assert_eq!(headings(&body, &cuts), [true, true, false, false, false, false]);
        let mut body = ["So we did.", "STATEMENTS BY MEMBERS", "Winter Festival", "Bo Ray: Good."].map(block);
        let cuts = crate::structure::labels::cuts(&mut body);
        assert_eq!(headings(&body, &cuts), [false, true, false, false]);
        // Words without a full stop are none by that: they were said.
        let mut said = ["Anna Lee: It is so.", "Yes", "Bo Ray: Good."].map(block);
        let cuts = crate::structure::labels::cuts(&mut said);
        assert_eq!(headings(&said, &cuts), [false; 3]);
    }

    #[test]
    fn speech_is_told_from_narration_by_its_first_words() {
        let reads = |text: &str| reads_as(text, &|word| word == "Lee");
        assert_eq!(reads("The President met the governor."), Some(false));
        assert_eq!(reads("Later that day Lee came."), Some(false));
        assert_eq!(reads("As you know, the President met them."), Some(true));
        assert_eq!(reads("Roads are long."), None);
        // The twelfth word still tells, the thirteenth does not.
        assert_eq!(reads(&("so ".repeat(11) + "President")), Some(false));
        assert_eq!(reads(&("so ".repeat(12) + "President")), None);
    }
}
