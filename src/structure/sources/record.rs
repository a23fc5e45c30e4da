//! The Congressional Record of the United States.

use super::plain::{HEADED, MARKED_UP};
use super::{House, Slashes};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, held, own};

/// The house.
pub const HOUSE: House = House {
    name: "record",
    country: Some("US"),
    publishes,
    layouts: &[MARKED_UP, HEADED],
    controls: CONTROLS,
    boxes: &[],
    opens: &[],
    closes: &[],
    presides: None,
    placed: false,
    slashes: Slashes::MonthFirst,
};

fn publishes(_: &Facts, blocks: &[Block]) -> bool {
    blocks.iter().take(4).any(|block| block.text.starts_with("[Congressional Record Volume"))
}

const CONTROLS: &[Control] = &[
    held("[Congressional Record Volume"),
    own("[House]"),
    own("[Senate]"),
    own("[Extensions of Remarks]"),
    own("[Page"),
    own("From the Congressional Record Online"),
];
