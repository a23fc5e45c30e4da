//! Paragraphs as they were printed: lines that a scraper tore are joined, a text on one line is cut before its labels.
//!
//! Everything behind this sees ordinary paragraphs.

mod card;
mod head;
mod run_in;
mod torn;

use super::labels::shapes;
use crate::lists::Lists;
use crate::model::{Block, Warning};

/// Settles where the paragraphs of a page begin and end.
pub fn settle(blocks: Vec<Block>, lists: &Lists, warnings: &mut Vec<Warning>) -> Vec<Block> {
    let blocks = card::take_out(torn::join_torn(blocks), warnings);
    run_in::cut(blocks.into_iter().flat_map(part_examiner).collect(), lists)
}

/// Parts `BY MR. LEE: Q Where were you?` behind the examiner's name.
fn part_examiner(block: Block) -> impl Iterator<Item = Block> {
    let named = |at: &usize| block.label.is_none() && shapes::is_addressed(&block.text[..*at]);
    let colon = || [": Q ", ": Q. "].iter().find_map(|mark| block.text.find(mark)).filter(named);
    let parts = match Some(&block).filter(|b| b.text.starts_with("BY ")).and_then(|_| colon()) {
        Some(at) => [Some(part(&block, 0, at + 1)), Some(part(&block, at + 1, block.text.len()))],
        None => [Some(block), None],
    };
    parts.into_iter().flatten()
}

/// The part of a block from `from` to `to`, with the bold in it.
fn part(block: &Block, from: usize, to: usize) -> Block {
    let text = block.text[from..to].trim();
    let start = from + (block.text[from..to].len() - block.text[from..to].trim_start().len());
    let end = start + text.len();
    let bold = block.bold.iter().map(|&(a, b)| (a.clamp(start, end) - start, b.clamp(start, end) - start));
    Block {
        kind: block.kind,
        text: text.to_string(),
        lines: block.lines,
        time: block.time.clone(),
        bold: bold.filter(|(a, b)| a < b).collect(),
        gap: true,
        label: block.label.clone().filter(|label| from == 0 && label.said <= to),
    }
}

/// Puts a block behind another, with what stands between them.
fn join(block: &mut Block, between: &str, next: Block) {
    block.text.push_str(between);
    let at = block.text.len();
    block.text.push_str(&next.text);
    block.bold.extend(next.bold.iter().map(|(a, b)| (a + at, b + at)));
    if let (Some(lines), Some(more)) = (block.lines.as_mut(), next.lines) {
        lines.end = more.end;
    }
}
