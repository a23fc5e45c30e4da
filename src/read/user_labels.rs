//! Labels that the user's own patterns find, for a layout that the program does not know.

use crate::model::{Block, BlockKind, Label, Stretch};
use regex::Regex;

/// In bytes: a text of few paragraphs, one of them so long, has lost its breaks.
const LONG: usize = 400;

/// In bytes: no label is longer.
const LONGEST: usize = 400;

/// Gives blocks the labels that the patterns find; where the text stands on one line, it is cut before them.
pub fn settle(blocks: Vec<Block>, patterns: &[Regex]) -> Vec<Block> {
    let whole = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).count() > 4;
    let pieces = blocks.into_iter().flat_map(|block| match whole || block.text.len() < LONG {
        true => vec![block],
        false => cut(block, patterns),
    });
    pieces
        .map(|mut block| {
            block.label = find(&block.text, patterns).map(Box::new);
            block
        })
        .collect()
}

/// Cuts a block before the labels in it: where a sentence begins, and wherever a pattern does not ask for a beginning.
fn cut(block: Block, patterns: &[Regex]) -> Vec<Block> {
    let text = block.text.as_str();
    let near = |at: usize| {
        let most = text.len().min(at + LONGEST);
        &text[at..(0..=most).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(at)]
    };
    let ends = |at: usize| text[..at].ends_with(['.', '!', '?', '…', '”', '"', ')', ']', '>', '*']);
    let begins = memchr::memchr_iter(b' ', text.as_bytes()).filter(|at| ends(*at)).map(|at| at + 1);
    let anywhere = patterns.iter().flat_map(|pattern| pattern.find_iter(text)).map(|found| found.start());
    let mut starts: Vec<usize> = begins.chain(anywhere).chain([0]).collect();
    starts.sort_unstable();
    let (mut bounds, mut behind) = (vec![0], 0);
    for at in starts {
        // What ends a sentence may be part of a label: `Mr. Lee>`.
        if let Some(label) = find(near(at), patterns).filter(|_| at >= behind) {
            behind = at + label.said().max(1);
            bounds.extend(Some(at).filter(|at| *at > 0));
        }
    }
    if let [_] = bounds[..] {
        return vec![block];
    }
    let ends = bounds.iter().copied().skip(1).chain([text.len()]);
    let parts = bounds.iter().zip(ends).map(|(from, to)| block.part(*from, to));
    parts.filter(|part| !part.text.is_empty()).collect()
}

/// The label at the start of a text, if one of the patterns finds it there and names somebody.
pub fn find(text: &str, patterns: &[Regex]) -> Option<Label> {
    patterns.iter().find_map(|pattern| {
        let found = pattern.captures(text)?;
        let range = |group: &str| found.name(group).map(|m| (m.start(), m.end())).filter(|(from, to)| from < to);
        let whole = found.get(0).filter(|whole| whole.start() == 0)?;
        let named = range("name").filter(|&(from, to)| text[from..to].contains(char::is_alphanumeric))?;
        let (role, note) = (range("role"), range("note"));
        let end = [Some(named), role, note].into_iter().flatten().map(|(_, to)| to).max()?;
        let mut label = Label::new(named, note, closed(text, end, whole.end()), said(text, whole.end()));
        label.role = role.and_then(Stretch::new);
        Some(label)
    })
}

/// A bracket that the label opens is closed in it: `<Anna>`, `Anna (on the phone)`.
fn closed(text: &str, end: usize, most: usize) -> usize {
    let pairs = [('(', ')'), ('[', ']'), ('<', '>')];
    let next = text[end..most].chars().next();
    let closes = pairs.iter().any(|&(open, close)| {
        next == Some(close) && text[..end].matches(open).count() > text[..end].matches(close).count()
    });
    end + usize::from(closes)
}

fn said(text: &str, at: usize) -> usize {
    at + (text[at..].len() - text[at..].trim_start().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_on_one_line_is_cut_before_the_labels_in_it() {
        let settle = |text: &str, pattern: &str| {
            let patterns = [Regex::new(pattern).expect("OK because the test writes it")];
            let blocks = settle(vec![Block { text: text.into(), ..Block::default() }], &patterns);
            let labels = blocks.iter().map(|b| b.label.as_ref().map_or("", |l| l.base(&b.text)).to_string());
            labels.collect::<Vec<_>>()
        };
        let words = "We speak of the bridge and what it costs. ".repeat(12);
        let talk = format!("A call. Mr. Lee> {words} Is it dear? Bo Ray> Yes, Mr. Lee, and I like it <Ana> No {words}");
        assert_eq!(settle(&talk, r"^(?<name>[A-Z][\w.]+ [A-Z]\w+)>"), ["", "Mr. Lee", "Bo Ray"]);
        assert_eq!(settle(&talk, r"<(?<name>\w+)>"), ["", "Ana"]);
        assert_eq!(settle("Yes. Bo Ray> No.", r"^(?<name>\w+ \w+)>"), [""]);
    }

    #[test]
    fn a_text_that_has_its_paragraphs_is_cut_nowhere() {
        let pattern = [Regex::new(r"^(?<name>\w+ \w+)>").expect("OK because the test writes it")];
        let long = "We speak of the bridge. ".repeat(20) + "Bo Ray> No.";
        let of = |paragraphs: usize| {
            let short = std::iter::repeat_n("So.", paragraphs - 1);
            let block = |text: &str| Block { text: text.into(), ..Block::default() };
            settle(short.chain([long.as_str()]).map(block).collect(), &pattern).len()
        };
        assert_eq!((of(4), of(5), of(6)), (5, 5, 6));
    }

    #[test]
    fn a_pattern_tells_name_role_and_note() {
        let find = |pattern: &str, text: &str| {
            let label = find(text, &[Regex::new(pattern).expect("OK because the test writes it")])?;
            let part = |part: Option<Stretch>| part.map_or("", |part| part.of(text)).to_string();
            Some([
                label.base(text).to_string(),
                part(label.role),
                part(label.note),
                text[..label.end()].into(),
                text[label.said()..].into(),
            ])
        };
        let both = r"^<(?<name>\w+)(, (?<role>\w+))?>( \((?<note>[^)]+)\))?";
        assert_eq!(
            find(both, "<Anna, host> (by phone) Yes."),
            Some(["Anna", "host", "by phone", "<Anna, host> (by phone)", "Yes."].map(String::from))
        );
        assert_eq!(find(both, "<Bo> No."), Some(["Bo", "", "", "<Bo>", "No."].map(String::from)));
        assert_eq!(find(r"(?<name>Bo)>", "Is Bo> it?"), None);
        assert_eq!(find(r"(?<name>\w*)>", "> No."), None);
    }
}
