//! The letters of an interview and of a court's record: `Q. What of the bridge?`, `A    At home.`

use super::detect::{candidate, doubt, has_label, is_free};
use super::{cut, naming};
use crate::lang;
use crate::model::{Block, Label, Warning};
use crate::structure::procedure;
use crate::text::first_word;

/// A line that begins with the letter of one who asks or answers.
#[derive(Clone, Copy)]
struct Line {
    block: usize,
    label: Label,
    asks: bool,
    /// It has its label already, or the words behind a full stop or behind nothing begin as a sentence does.
    sure: bool,
    /// What is said begins with a small letter: `A plan is a plan.`
    small: bool,
    /// What is said is a question.
    question: bool,
    /// An examiner was named above.
    examined: bool,
    /// No other label stands between it and the letter before.
    follows: bool,
}

/// Gives the lines of a page their letters as labels; what may be one and is not believed is told.
pub fn settle(blocks: &mut [Block]) -> Vec<Warning> {
    let lines = lines(blocks);
    let begins = |line: &Line| begins_sentence(&blocks[line.block].text[line.label.said()..]);
    // One alone must begin a sentence.
    let questions: usize = lines.iter().filter(|l| l.sure && l.asks).map(|l| 1 + usize::from(begins(l))).sum();
    let answers = lines.iter().filter(|l| l.sure && !l.asks).count();
    // One between two who have labels of their own.
    let between = |line: &Line| {
        let labelled = |at: Option<usize>| at.and_then(|at| blocks.get(at)).is_some_and(has_label);
        line.question && labelled(line.block.checked_sub(1)) && labelled(Some(line.block + 1))
    };
    let lone = lines.len() == 1 && lines.iter().all(|line| line.asks && line.sure && between(line));
    let interview = questions > 0 && questions + answers > 1 || lone;
    let mut believed: Vec<bool> = lines.iter().map(|line| interview && line.sure).collect();
    for i in 0..lines.len() {
        let line = &lines[i];
        let before = i.checked_sub(1).filter(|at| lines[*at].asks && believed[*at] && line.follows);
        let behind_question = || {
            before.is_some_and(|at| {
                let beside = lines[at].block + 1 == line.block && (lines[at].question || !line.small);
                line.examined || beside
            })
        };
        believed[i] |= match line.asks {
            true if line.examined => true,
            // Two that alternate are labels, however few.
            true => lines.get(i + 1).is_some_and(|next| {
                let near = next.follows && next.block == line.block + 1;
                !next.asks && near && (line.question || !line.small && !next.small)
            }),
            false => behind_question() || line.examined && !line.small,
        };
    }
    let answered = lines.iter().zip(&believed).any(|(line, believed)| *believed && !line.asks || line.examined);
    let mut doubts = [("Q", Vec::new()), ("A", Vec::new())];
    for (line, believed) in lines.iter().zip(believed) {
        let block = &mut blocks[line.block];
        if believed {
            block.label.get_or_insert_with(|| Box::new(line.label));
        } else if line.asks || answered && (!line.small || line.examined) {
            doubts[usize::from(!line.asks)].1.push(block.lines.map(|l| l.start));
        }
    }
    let doubts = doubts.iter().filter(|(_, lines)| !lines.is_empty());
    doubts.map(|(letter, lines)| doubt(letter, lines)).collect()
}

fn lines(blocks: &[Block]) -> Vec<Line> {
    let mut lines = Vec::new();
    if !blocks.iter().any(|block| block.text[start(&block.text)..].starts_with('Q')) {
        return lines;
    }
    let (mut examined, mut follows) = (false, false);
    for (at, block) in blocks.iter().enumerate() {
        let text = block.text.as_str();
        examined |= examines(text);
        let known = text[start(text)..].starts_with(['Q', 'A']).then(|| candidate(block)).flatten();
        let known = known.filter(|cut| matches!(cut.base(text), "Q" | "A"));
        let Some(label) = known.or_else(|| letter(block).filter(|_| !has_label(block))) else {
            follows &= !has_label(block);
            continue;
        };
        let said = &text[label.said()..];
        let asks = label.base(text) == "Q";
        let small = said.starts_with(char::is_lowercase);
        let stop = text[label.end()..].starts_with('.');
        let sure =
            known.is_some() || stop || if asks { !small } else { begins_sentence(said) || said.starts_with('(') };
        let question = said.ends_with('?');
        lines.push(Line { block: at, label, asks, sure, small, question, examined, follows });
        follows = true;
    }
    lines
}

/// Whether a line says who puts the questions from here on: `BY MR. LEE:`, `CROSS-EXAMINATION BY MR. LEE`.
fn examines(text: &str) -> bool {
    /// In bytes.
    const LONGEST: usize = 100;
    let by = || text.strip_suffix(':').is_some_and(|by| by.starts_with("BY ") && naming::is_addressed(by));
    text.len() < LONGEST && (by() || text.contains("EXAMINATION") && procedure::is_examination(text))
}

/// `Q` or `A`, with a full stop or nothing behind it.
fn letter(block: &Block) -> Option<Label> {
    let text = block.text.as_str();
    let from = start(text);
    let rest = text[from..].strip_prefix(['Q', 'A']).filter(|_| is_free(block))?;
    let stop = usize::from(rest.starts_with('.'));
    // `Q.—and roads?`
    let dash = stop > 0 && rest[stop..].starts_with(['—', '–']);
    (dash || rest[stop..].starts_with(' ')).then_some(())?;
    Some(cut::at(text, from + 1, from + 1 + stop))
}

/// Where the letter would stand behind a number in brackets: `[1.] Q. Will they succeed?`
fn start(text: &str) -> usize {
    if text.starts_with('[') { cut::stamp(text).map_or(0, |(_, end)| end) } else { 0 }
}

fn begins_sentence(said: &str) -> bool {
    lang::opens_a_sentence(first_word(said).trim_end_matches([',', '.', '!', '?']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters that are labels, line for line, and how many are told as doubtful.
    fn read(lines: &[&str]) -> (Vec<String>, usize) {
        let mut blocks: Vec<Block> = lines.iter().map(|l| Block { text: (*l).into(), ..Block::default() }).collect();
        let warnings = settle(&mut blocks);
        let base = |block: &Block| block.label.as_ref().map_or("", |label| label.base(&block.text)).to_string();
        (blocks.iter().map(base).collect(), warnings.len())
    }

    #[test]
    fn the_letters_of_an_interview_are_labels_where_they_stand_again() {
        for (lines, labels) in [
            (&["Q. And so?", "A. It is so.", "Q. when?", "A. (Inaudible.)"][..], &["Q", "A", "Q", "A"][..]),
            (&["Q Thank you.", "A Yes, so it is.", "A plan is a plan.", "Q (Off mic.)"], &["Q", "A", "", "Q"]),
            (&["Q: Thank you.", "Q And so?", "Q fever is rare."], &["Q", "Q", ""]),
            (&["Q. What of it?", "A. It is so."], &["Q", "A"]),
            (&["[1.] Q. What of it?", "A. It is so.", "[2.] Q. And so?"], &["Q", "A", "Q"]),
            (&["Q And so?", "We go on.", "A plan is a plan."], &["Q", "", ""]),
            (&["Q Magazine wrote of it.", "A plan is a plan."], &["", ""]),
        ] {
            assert_eq!(read(lines).0, labels, "{lines:?}");
        }
    }

    #[test]
    fn two_that_alternate_are_labels_however_few() {
        for (lines, labels) in [
            (&["Q Olga, where were you?", "A Home."][..], &["Q", "A"][..]),
            (&["Q were you there?", "A at home."], &["Q", "A"]),
            (&["Q State your name.", "A Ivan Orlov.", "A plan is a plan."], &["Q", "A", ""]),
            (&["Q Were you there?", "We went on.", "A Russian came."], &["Q", "", ""]),
            (&["Q Were you there?", "Mr Lee: No.", "A Russian came."], &["Q", "", ""]),
        ] {
            assert_eq!(read(lines).0, labels, "{lines:?}");
        }
    }

    #[test]
    fn under_an_examiner_every_letter_is_a_label() {
        let lines = |head| [head, "Q on that day", "A home.", "THE COURT: Louder.", "A Home.", "A man came."];
        for head in ["BY MR. LEE:", "CROSS-EXAMINATION"] {
            let (labels, doubts) = read(&lines(head));
            assert_eq!(labels, ["", "Q", "A", "", "A", ""], "{head}");
            assert_eq!(doubts, 1, "{head}");
        }
        let care = "MEDICAL CARE AND EXAMINATION";
        assert_ne!(read(&lines(care)), read(&lines("CROSS-EXAMINATION")), "{care}");
    }

    #[test]
    fn a_letter_that_is_not_believed_is_told() {
        assert_eq!(read(&["Anna Lee: So.", "Q fever is rare.", "A Russian came."]).1, 1);
        assert_eq!(read(&["Anna Lee: So.", "A Russian came.", "A plan is a plan."]).1, 0);
    }
}
