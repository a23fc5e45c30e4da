//! Paragraphs as they were printed: lines that a scraper tore are joined, a text on one line is cut before its labels.
//!
//! Everything behind this sees ordinary paragraphs.

mod card;
mod moved;
mod run_in;
mod torn;

use super::labels::naming;
use crate::lists::Lists;
use crate::model::{Block, Warning};

/// Settles where the paragraphs of a page begin and end.
pub fn settle(blocks: Vec<Block>, lists: &Lists, warnings: &mut Vec<Warning>) -> Vec<Block> {
    let mut blocks = card::take_out(torn::join_torn(blocks), warnings);
    // Most pages have none, and no second list of their blocks is made.
    if blocks.iter().any(|block| block.text.starts_with(EXAMINER)) {
        blocks = blocks.into_iter().flat_map(part_examiner).collect();
    }
    moved::tell(&mut blocks);
    run_in::cut(blocks, lists, warnings)
}

const EXAMINER: &str = "BY ";

/// Parts `BY MR. LEE: Q Where were you?` behind the examiner's name.
fn part_examiner(block: Block) -> impl Iterator<Item = Block> {
    let named = |at: &usize| block.label.is_none() && naming::is_addressed(&block.text[..*at]);
    let colon = || [": Q ", ": Q. "].iter().find_map(|mark| block.text.find(mark)).filter(named);
    let parts = match Some(&block).filter(|b| b.text.starts_with(EXAMINER)).and_then(|_| colon()) {
        Some(at) => [Some(block.part(0, at + 1)), Some(block.part(at + 1, block.text.len()))],
        None => [Some(block), None],
    };
    parts.into_iter().flatten()
}

/// Puts a block behind another, with what stands between them.
fn join(block: &mut Block, between: &str, next: Block) {
    block.begins.take();
    block.text.push_str(between);
    let at = block.text.len();
    block.text.push_str(&next.text);
    block.bold.extend(next.bold.iter().map(|(a, b)| (a + at, b + at)));
    if let (Some(lines), Some(more)) = (block.lines.as_mut(), next.lines) {
        lines.end = more.end;
    }
}
