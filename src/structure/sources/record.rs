//! The Congressional Record of the United States.

use super::{House, Slashes, plain};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, held, own};

/// The house.
pub const HOUSE: House = House {
    name: "record",
    country: Some("US"),
    publishes,
    controls: CONTROLS,
    placed: false,
    slashes: Slashes::MonthFirst,
    ..plain::HOUSE
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
