//! Blocks and labels to turns: who speaks until when, what is narrated, what is a direction or an omission.

use super::labels::{Labels, shapes};
use super::procedure;
use super::speakers::{Cast, affiliation};
use crate::model::{Block, BlockKind, Label, Lines, Turn, TurnKind, Warning};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// What a block without a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plain {
    /// Running text.
    Text,
    /// `(Applause.)`: a paragraph in brackets.
    Direction,
    /// `<…>`, `[…]`: something is left out.
    Omission,
    /// `* * *`: what follows is of another kind.
    Separator,
    /// The record's own words; whether the one who was speaking goes on behind them.
    Procedure(bool),
    /// The words of one who quotes the transcript.
    Outside,
}

fn plain(block: &Block) -> Plain {
    let text = block.text.as_str();
    if block.kind == BlockKind::Outside {
        return Plain::Outside;
    }
    if !text.contains(char::is_alphanumeric) {
        return if text.contains(['<', '[', '…']) { Plain::Omission } else { Plain::Separator };
    }
    let bracketed = [('(', ')'), ('[', ']'), ('<', '>')].iter().any(|&(open, close)| {
        let inside = text.strip_prefix(open).map(|t| t.trim_end_matches('.')).and_then(|t| t.strip_suffix(close));
        inside.is_some_and(|t| !t.contains(open))
    });
    match procedure::of(text) {
        _ if bracketed => Plain::Direction,
        Some(procedure) => Plain::Procedure(procedure.resumes),
        None => Plain::Text,
    }
}

/// Builds the turns of the body; every believed label begins one.
///
/// What stands in brackets by itself is a turn of its own kind, unless the speech goes on behind it: then it stays
/// inside, and `<…>` too. Behind `* * *` speech goes on only if it reads as speech.
pub fn build(body: &[Block], labels: &Labels, cast: &mut Cast, warnings: &mut Vec<Warning>) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut speakers: Vec<(usize, usize, &str)> = Vec::new();
    let mut speaking = false;
    let bases = || body.iter().zip(labels).filter_map(|(block, cut)| Some(cut.as_ref()?.base(&block.text)));
    for (block, cut) in body.iter().zip(labels) {
        if let Some(cut) = cut
            && let Some(holder) = shapes::holder(&block.text, cut)
        {
            cast.hold(cut.base(&block.text), holder);
        }
    }
    cast.meet(bases());
    let kinds: Vec<Plain> =
        body.iter().zip(labels).map(|(b, l)| if l.is_some() { Plain::Text } else { plain(b) }).collect();
    let goes_on = continuations(body, labels, &kinds, cast);
    // Who puts the questions of a court's record, told by a line of its own: `BY MR. LEE:`
    let mut examiner: Option<usize> = None;
    // Whose speech a line of the record breaks.
    let mut broken = false;
    for (i, block) in body.iter().enumerate() {
        let line = block.lines.map(|l| l.start);
        if let Some(cut) = labels[i].as_deref() {
            let base = cut.base(&block.text);
            if let Some(name) = base.strip_prefix("BY ").filter(|_| cut.said == block.text.len()) {
                examiner = cast.speaker(name, line, warnings);
                turns.push(Turn {
                    kind: TurnKind::Direction,
                    text: block.text.clone(),
                    lines: block.lines,
                    ..Turn::default()
                });
                speaking = false;
                continue;
            }
            let person = if base == "Q" { examiner } else { cast.speaker(base, line, warnings) };
            if let Some(person) = person {
                let beside = affiliation::beside(&block.text, cut, cast.lists());
                let role = cut.role.map(|(from, to)| block.text[from..to].to_string());
                cast.tell(person, role.or(beside.role), beside.affiliation);
            }
            let text = block.text[cut.said..].to_string();
            speakers.extend(person.map(|p| (turns.len(), p, base)));
            turns.push(Turn {
                kind: TurnKind::Speech,
                label: Some(block.text[..cut.end].to_string()),
                note: note(cut, &block.text).or_else(|| block.time.as_deref().map(str::to_string)),
                text,
                lines: block.lines,
                ..Turn::default()
            });
            (speaking, broken) = (true, false);
            continue;
        }
        let kind = kinds[i];
        if let Plain::Procedure(_) = kind {
            if let Some(name) = examined_by(&block.text) {
                examiner = name.and_then(|name| cast.speaker(name, line, warnings));
            }
            speaking &= goes_on[i] == Next::Speech;
            broken = true;
            turns.push(Turn {
                kind: TurnKind::Direction,
                text: block.text.clone(),
                lines: block.lines,
                ..Turn::default()
            });
            continue;
        }
        if speaking && (kind == Plain::Text && goes_on[i] != Next::Narration || goes_on[i] == Next::Speech) {
            if std::mem::take(&mut broken) {
                // Behind an interjection the speech goes on, without another label.
                let before = speakers.last().filter(|(turn, ..)| Some(*turn) == last_speech(&turns)).copied();
                speakers.extend(before.map(|(_, person, base)| (turns.len(), person, base)));
                turns.push(Turn {
                    kind: TurnKind::Speech,
                    text: block.text.clone(),
                    lines: block.lines,
                    ..Turn::default()
                });
            } else {
                append(&mut turns, block);
            }
            continue;
        }
        // Behind other words a quoted speech goes on.
        (speaking, broken) = (speaking && kind == Plain::Outside, broken || kind == Plain::Outside);
        let kind = match kind {
            Plain::Text | Plain::Outside => TurnKind::Narration,
            Plain::Direction | Plain::Procedure(_) => TurnKind::Direction,
            Plain::Omission | Plain::Separator => TurnKind::Omission,
        };
        match turns.last() {
            Some(last) if last.kind == TurnKind::Narration && kind == TurnKind::Narration => append(&mut turns, block),
            _ => turns.push(Turn { kind, text: block.text.clone(), lines: block.lines, ..Turn::default() }),
        }
    }
    let mut said: BTreeMap<(usize, &str), (usize, usize)> = BTreeMap::new();
    for &(turn, person, base) in &speakers {
        let (turns_of, words) = said.entry((person, base)).or_default();
        *turns_of += 1;
        *words += count_words(&turns[turn].text);
    }
    for ((person, base), (turns, words)) in said {
        cast.count(person, base, turns, words);
    }
    cast.settle_names();
    for (turn, person, _) in speakers {
        turns[turn].speaker = Some(cast.name(person).to_string());
    }
    turns
}

/// Gives what is narrated to the one person whom a record has speak, unless a label says who does.
pub fn give(turns: &mut [Turn], speaker: &str, cast: &mut Cast, warnings: &mut Vec<Warning>) {
    if last_speech(turns).is_some() {
        return;
    }
    let Some(person) = cast.speaker(speaker, None, warnings) else { return };
    let said = || turns.iter().filter(|turn| turn.kind == TurnKind::Narration);
    let (count, words) = (said().count(), said().map(|turn| count_words(&turn.text)).sum());
    if count == 0 {
        return;
    }
    cast.count(person, speaker, count, words);
    cast.settle_names();
    for turn in turns.iter_mut().filter(|turn| turn.kind == TurnKind::Narration) {
        turn.kind = TurnKind::Speech;
        turn.speaker = Some(cast.name(person).to_string());
    }
}

fn last_speech(turns: &[Turn]) -> Option<usize> {
    turns.iter().rposition(|turn| turn.kind == TurnKind::Speech)
}

/// Whom the heading of an examination names, if anybody: `DIRECT EXAMINATION BY MR. LEE:`; `None` if it is no such heading.
fn examined_by(text: &str) -> Option<Option<&str>> {
    let heading = text.contains("EXAMINATION") || text.starts_with("Examined by ");
    let name =
        text.split_once(" BY ").or_else(|| text.split_once(" by ")).map(|(_, name)| name.trim_end_matches([':', '.']));
    heading.then(|| name.filter(|name| shapes::is_addressed(name)))
}

/// What stands beside the name: a recording's clock time before it, brackets behind it.
fn note(cut: &Label, text: &str) -> Option<String> {
    // Brackets with nothing that reads in them, `( )`, say nothing.
    let parts = [cut.prefix, cut.note].into_iter().flatten().map(|(a, b)| text[a..b].replace(") (", "; "));
    let parts: Vec<String> =
        parts.map(|p| p.trim().to_string()).filter(|p| p.contains(char::is_alphanumeric)).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// What a block without a label is to the speech before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Part of it.
    Speech,
    /// Not part of it.
    Narration,
    /// A paragraph directly behind speech.
    Open,
}

/// Looks ahead, from the end: whether the text behind a direction, omission or separator goes on with the speech.
fn continuations(body: &[Block], labels: &Labels, kinds: &[Plain], cast: &Cast) -> Vec<Next> {
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
                let heading = labels.get(at + 1).is_some_and(Option::is_some) && reads_as_heading(text);
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

/// `true` for speech, `false` for narration, `None` where the words do not tell.
fn reads_as(text: &str, speaks: &dyn Fn(&str) -> bool) -> Option<bool> {
    let (mut first_person, mut third) = (false, false);
    for (i, word) in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(60).enumerate() {
        first_person |= matches!(
            word,
            "I" | "we"
                | "We"
                | "our"
                | "Our"
                | "my"
                | "My"
                | "us"
                | "you"
                | "You"
                | "your"
                | "me"
                | "Let"
                | "let"
                | "Thank"
                | "Friends"
                | "Colleagues"
        );
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

fn append(turns: &mut [Turn], block: &Block) {
    let Some(turn) = turns.last_mut() else { return };
    if !turn.text.is_empty() {
        turn.text.push('\n');
    }
    turn.text.push_str(&block.text);
    extend(&mut turn.lines, block.lines);
}

/// Lets a turn's lines reach to a block's.
pub fn extend(lines: &mut Option<Lines>, more: Option<Lines>) {
    if let (Some(lines), Some(more)) = (lines.as_mut(), more) {
        lines.end = more.end;
    }
}

/// The words of a speech by UAX 29, without directions in brackets.
fn count_words(text: &str) -> usize {
    text.split('\n').map(count_in_paragraph).sum()
}

fn count_in_paragraph(text: &str) -> usize {
    const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('<', '>')];
    let bracket = |from: usize| memchr::memchr3(b'(', b'[', b'<', &text.as_bytes()[from..]).map(|open| from + open);
    if bracket(0).is_none() {
        return count_plain(text);
    }
    // A bracket that opens behind the last that closes is no direction.
    let last = BRACKETS.map(|(_, close)| text.rfind(close));
    let (mut words, mut from) = (0, 0);
    while let Some(open) = bracket(from) {
        words += count_plain(&text[from..open]);
        from = open + 1;
        let kind = BRACKETS.iter().position(|b| text[open..].starts_with(b.0)).unwrap_or_default();
        if last[kind].is_none_or(|l| l < open) {
            continue;
        }
        if let Some(length) = text[from..].find(BRACKETS[kind].1) {
            let inside = &text[from..from + length];
            if kind == 0 && !is_direction(inside) {
                words += count_plain(inside);
            }
            from += length + 1;
        }
    }
    words + count_plain(&text[from..])
}

/// White space always parts words, and most pieces between it are plain letters with a mark behind them.
fn count_plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut words, mut at) = (0, 0);
    while at < bytes.len() {
        let start = at;
        match plain_piece(bytes, &mut at) {
            Some(count) => words += count,
            None => {
                at = bytes[at..].iter().position(|b| *b == b' ').map_or(bytes.len(), |space| at + space);
                words += text[start..at].unicode_words().count();
            }
        }
        at += 1;
    }
    words
}

/// The words of the piece at `at`, which moves to its end; `None` where only UAX 29 itself can tell.
fn plain_piece(bytes: &[u8], at: &mut usize) -> Option<usize> {
    const ALNUM: [bool; 256] = {
        let (mut table, mut byte) = ([false; 256], 0);
        while byte < 256 {
            table[byte] = (byte as u8).is_ascii_alphanumeric();
            byte += 1;
        }
        table
    };
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut words = 0;
    loop {
        let start = *at;
        while bytes.get(*at).is_some_and(|byte| ALNUM[usize::from(*byte)]) {
            *at += 1;
        }
        words += usize::from(*at > start);
        match bytes[*at..] {
            [] | [b' ', ..] => return Some(words),
            // These always part words.
            [b'-' | b'"' | b'!' | b'?' | b'(' | b')', ..] => *at += 1,
            // En dash, em dash, quotation marks.
            [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => *at += 3,
            // An apostrophe between two letters joins them.
            [0xE2, 0x80, 0x99, ..] if *at > start && letter(*at - 1) && letter(*at + 3) => {
                *at += 3;
                words -= 1;
            }
            // These part words unless one follows.
            [b'.' | b',' | b':' | b';', ref rest @ ..] if parts(rest) => *at += 1,
            _ => return None,
        }
    }
}

/// Whether no word, nor what may belong to one, begins here.
fn parts(bytes: &[u8]) -> bool {
    match bytes {
        [] | [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => true,
        [first, ..] => first.is_ascii() && !first.is_ascii_alphanumeric(),
    }
}

/// `Applause.`, `In Russian.`, `Addressing the Minister`: begins like a sentence, and is no abbreviation.
fn is_direction(inside: &str) -> bool {
    let mut chars = inside.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_brackets_are_counted_only_if_they_were_said() {
        assert_eq!(count_words("We begin. (Applause.) Thank you."), 4);
        assert_eq!(count_words("The union (we cannot judge) of [six] states"), 7);
        assert_eq!(count_words("The organisation (SCO) grew"), 4);
        assert_eq!(count_words("((it (never closed] <twice\nit’s “well-known”, 1,500.5 don't"), 9);
        assert_eq!(count_words("Two (open [brackets\nand) an end"), 6);
    }

    use proptest::test_runner::{Config, RngSeed};

    proptest::proptest! {
        #![proptest_config(Config { failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..Config::default() })]

        #[test]
        fn words_are_those_of_uax_29(text in "[aZ1 .,:;'’–—“”\"!?()_é\u{301}\u{200d}…-]{0,12}") {
            let words: usize = text.split(' ').map(|piece| piece.unicode_words().count()).sum();
            proptest::prop_assert_eq!(count_plain(&text), words);
        }
    }

    #[test]
    fn words_with_marks_inside_are_those_of_uax_29() {
        for text in
            ["it’s", "a’ b", "a’1", "1’a", "’s a", "a.b", "1.5", "a. b", "a.“b", "a,(b", "e.g.", "x:’y", "1,", "a-b"]
        {
            let words: usize = text.split(' ').map(|piece| piece.unicode_words().count()).sum();
            assert_eq!(count_plain(text), words, "{text}");
        }
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

    #[test]
    fn open_brackets_are_counted_in_one_pass() {
        // Looking for the end of each of them would take hours.
        assert_eq!(count_words(&"(one [".repeat(2_000_000)), 2_000_000);
    }

    #[test]
    fn marks_and_directions_are_told_from_text() {
        let plain = |text: &str| plain(&Block { text: text.into(), ..Block::default() });
        assert_eq!(plain("* * *"), Plain::Separator);
        assert_eq!(plain("<…>"), Plain::Omission);
        assert_eq!(plain("[…]"), Plain::Omission);
        assert_eq!(plain("(Applause.)"), Plain::Direction);
        assert_eq!(plain("(Applause)."), Plain::Direction);
        assert_eq!(plain("(On the law) I agree (mostly)."), Plain::Text);
    }
}
