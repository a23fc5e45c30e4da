//! Plain text: one block a line.

use crate::model::{Block, Lines};

/// Cuts a decoded text into its blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut gap = true;
    let mut blocks = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            gap = true;
            continue;
        }
        blocks.push(Block { text, lines: Some(Lines { start: i + 1, end: i + 1 }), gap, ..Block::default() });
        gap = false;
    }
    blocks
}
