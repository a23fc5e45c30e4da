//! Houses whose debates are printed in the manner of Hansard: Westminster, Ottawa, Canberra, Wellington, Dublin.

use super::{House, Slashes, plain};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, held, own};

/// The house.
pub const HOUSE: House = House {
    name: "hansard",
    publishes,
    controls: CONTROLS,
    tools: &["Share this contribution"],
    // Below the day stands what is dealt with.
    placed: false,
    slashes: Slashes::DayFirst,
    ..plain::HOUSE
};

/// The name of the house in the head, or the line of its volume.
fn publishes(_: &Facts, blocks: &[Block]) -> bool {
    const NAMES: [&str; 10] = [
        "house of commons",
        "house of lords",
        "house of representatives",
        "house of assembly",
        "legislative assembly",
        "legislative council",
        "dáil éireann",
        "seanad éireann",
        "hansard",
        "the senate",
    ];
    let own = |text: &str| {
        let lower = text.to_lowercase();
        NAMES.iter().any(|name| lower.starts_with(name)) || CONTROLS.iter().any(|control| control.is(text))
    };
    blocks.iter().take(6).any(|block| block.text.len() < 80 && own(&block.text))
}

const CONTROLS: &[Control] = &[
    held("Volume "),
    own("Ordered by the House of "),
    own("Previous debate"),
    own("Next debate"),
    own("Share this debate"),
];
