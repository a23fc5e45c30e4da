//! Courts of law: transcripts of trials, arguments and depositions.

use super::{House, plain};
use crate::model::{Block, Facts};

/// The house.
pub const HOUSE: House = House { name: "court", publishes, placed: false, ..plain::HOUSE };

/// A court's name in capitals at the top.
fn publishes(_: &Facts, blocks: &[Block]) -> bool {
    let court = |text: &str| {
        text.len() < 120
            && !text.contains(char::is_lowercase)
            && text.split(' ').any(|w| matches!(w, "COURT" | "TRIBUNAL"))
    };
    blocks.iter().take(4).any(|block| court(&block.text))
}
