//! Blocks and labels to turns: who speaks until when, what is narrated, what is a direction or an omission.

mod next;
mod questions;
mod word_count;

use super::labels::{Labels, naming};
use super::procedure;
use super::speakers::{Cast, told};
use crate::model::{Block, BlockKind, Label, Lines, Turn, TurnKind, Warning, WarningCode};
use next::{Next, continuations};
pub use questions::Asked;
use questions::Exchange;
use std::collections::{BTreeMap, BTreeSet};
use word_count::count_words;

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
    /// Words of none who have labels.
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
    // `(The sitting was suspended at 11.58)`: speech that goes on behind it is another.
    let inside = text.trim_matches(['(', ')', '[', ']']);
    match procedure::of(text) {
        _ if bracketed && procedure::ends_part(inside) => Plain::Procedure(false),
        _ if bracketed => Plain::Direction,
        Some(procedure) => Plain::Procedure(procedure.resumes),
        None => Plain::Text,
    }
}

/// Builds the turns of the body; every believed label begins one.
///
/// What stands in brackets by itself is a turn of its own kind, unless the speech goes on behind it: then it stays
/// inside, and `<…>` too. Behind `* * *` speech goes on only if it reads as speech.
pub fn build(
    body: &[Block],
    labels: &Labels,
    asked: &Asked,
    cast: &mut Cast,
    warnings: &mut Vec<Warning>,
) -> Vec<Turn> {
    // One for each label at least, and one for the lead of the page.
    let mut turns: Vec<Turn> = Vec::with_capacity(labels.iter().flatten().count() + 1);
    let mut speakers: Vec<(usize, usize, &str)> = Vec::new();
    let mut speaking = false;
    let bases = || body.iter().zip(labels).filter_map(|(block, cut)| Some(cut.as_ref()?.base(&block.text)));
    for (block, cut) in body.iter().zip(labels) {
        if let Some(cut) = cut
            && let Some(holder) = naming::holder(&block.text, cut)
        {
            cast.hold(cut.base(&block.text), holder);
        }
    }
    let called: BTreeSet<&str> = bases().collect();
    for (office, name) in called.iter().filter_map(|base| naming::office_and_name(base)) {
        // `Secretary General, Anna Lee` has the word again as `Secretary General`.
        if called.contains(office) {
            cast.hold(office, name);
        }
        // `NATO Secretary General Anna Lee`
        if let Some(bare) = naming::bare_office(office).filter(|bare| called.contains(bare)) {
            cast.hold(bare, name);
        }
    }
    // `ANNA LEE, PRIME MINISTER` has the word again as `PRIME MINISTER`.
    for (name, post) in called.iter().filter(|base| naming::is_posted(base)).filter_map(|base| base.split_once(", ")) {
        if called.contains(post) {
            cast.hold(post, name);
        }
    }
    cast.meet(bases());
    let kinds: Vec<Plain> =
        body.iter().zip(labels).map(|(b, l)| if l.is_some() { Plain::Text } else { plain(b) }).collect();
    let heads = next::headings(body, labels);
    let goes_on = continuations(body, labels, &kinds, &heads, cast);
    let exchanges = questions::tell(body, labels, &kinds, asked.asked, warnings);
    let exchange = |i: usize| exchanges.get(i).copied().flatten();
    // The one who answers: whom the head names, or who alone has a label.
    let answers = asked.answers.as_deref().or_else(|| questions::one_named(body, labels));
    let mut nobody: Option<Option<Lines>> = None;
    // Who puts the questions of a court's record, told by a line of its own: `BY MR. LEE:`
    let mut examiner: Option<usize> = None;
    // Whose speech a line of the record breaks.
    let mut broken = false;
    for (i, block) in body.iter().enumerate() {
        let line = block.lines.map(|l| l.start);
        if let Some(cut) = labels[i].as_deref() {
            let base = cut.base(&block.text);
            if let Some(name) = base.strip_prefix("BY ").filter(|_| cut.said() == block.text.len()) {
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
                let beside = told::beside(&block.text, cut, cast.lists());
                let role = cut.role.map(|role| role.of(&block.text).to_string());
                cast.tell(person, role.or(beside.role), beside.affiliation);
            }
            let text = block.text[cut.said()..].to_string();
            speakers.extend(person.map(|p| (turns.len(), p, base)));
            turns.push(Turn {
                kind: TurnKind::Speech,
                label: Some(block.text[..cut.end()].to_string()),
                note: note(cut, block),
                text,
                lines: block.lines,
                ..Turn::default()
            });
            (speaking, broken) = (true, false);
            continue;
        }
        if exchange(i) == Some(Exchange::Question) && questions::asks(body, labels, &exchanges, i) {
            append(&mut turns, block);
            continue;
        }
        if let Some(exchange) = exchange(i) {
            let person = answers
                .filter(|_| exchange == Exchange::Answer)
                .and_then(|name| Some((cast.speaker(name, line, warnings)?, name)));
            match person {
                Some((person, name)) => speakers.push((turns.len(), person, name)),
                None if exchange == Exchange::Answer => _ = nobody.get_or_insert(block.lines),
                None => {}
            }
            turns.push(Turn {
                kind: TurnKind::Speech,
                text: block.text.clone(),
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
        // `SPACE PROGRAM`, above the next question
        let heading = speaking && kind == Plain::Text && heads[i];
        if speaking && !heading && (kind == Plain::Text && goes_on[i] != Next::Narration || goes_on[i] == Next::Speech)
        {
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
    if let Some(lines) = nobody {
        let message = "questions stand without labels, and who answers them is not named: the answers are nobody’s";
        warnings.push(Warning::new(WarningCode::DoubtfulSpeaker, message, lines.map(|l| Lines::one(l.start))));
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
    // They stay, and what is read of them needs the room.
    turns.iter_mut().for_each(|turn| turn.text.shrink_to_fit());
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
    let heading = procedure::is_examination(text);
    let name =
        text.split_once(" BY ").or_else(|| text.split_once(" by ")).map(|(_, name)| name.trim_end_matches([':', '.']));
    heading.then(|| name.filter(|name| naming::is_addressed(name)))
}

/// What stands beside the name: a recording's clock time before it, brackets behind it.
fn note(cut: &Label, block: &Block) -> Option<String> {
    let text = block.text.as_str();
    // Brackets with nothing that reads in them, `( )`, say nothing.
    let parts = [cut.prefix, cut.note].into_iter().flatten().map(|part| part.of(text).replace(") (", "; "));
    let parts = block.time.clone().map(String::from).into_iter().chain(parts);
    let parts: Vec<String> =
        parts.map(|p| p.trim().to_string()).filter(|p| p.contains(char::is_alphanumeric)).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_directions_are_told_from_text() {
        let plain = |text: &str| plain(&Block { text: text.into(), ..Block::default() });
        assert_eq!(plain("* * *"), Plain::Separator);
        assert_eq!(plain("<…>"), Plain::Omission);
        assert_eq!(plain("[…]"), Plain::Omission);
        assert_eq!(plain("(Applause.)"), Plain::Direction);
        assert_eq!(plain("(Applause)."), Plain::Direction);
        assert_eq!(plain("(The sitting was suspended at 11.58)"), Plain::Procedure(false));
        assert_eq!(plain("(On the law) I agree (mostly)."), Plain::Text);
    }
}
