//! The Congressional Record of the United States, and the hearings of its committees.

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
    const NAMES: [&str; 3] = ["[Congressional Record Volume", "[House Hearing", "[Senate Hearing"];
    blocks.iter().take(4).any(|block| NAMES.iter().any(|name| block.text.starts_with(name)))
}

const CONTROLS: &[Control] = &[
    held("[Congressional Record Volume"),
    own("[House Hearing"),
    own("[Senate Hearing"),
    own("[From the U.S. Government"),
    own("[House]"),
    own("[Senate]"),
    own("[Extensions of Remarks]"),
    own("[Page"),
    own("From the Congressional Record Online"),
];
