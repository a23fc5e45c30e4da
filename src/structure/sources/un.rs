//! The United Nations: verbatim records of the Security Council and the General Assembly.

use super::{House, Slashes, plain};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, own};

/// The house.
pub const HOUSE: House = House {
    name: "un",
    publishes,
    controls: CONTROLS,
    presides: Some(presides),
    slashes: Slashes::DayFirst,
    ..plain::HOUSE
};

/// Its symbol in the head: `S/PV.9912`, `A/78/PV.14`.
fn publishes(_: &Facts, blocks: &[Block]) -> bool {
    let symbol = |text: &str| {
        text.split(' ')
            .any(|w| w.starts_with(['S', 'A']) && w[1..].starts_with('/') && w.contains("PV.") && w.len() < 30)
    };
    blocks.iter().take(8).any(|block| block.text.len() < 80 && symbol(&block.text))
}

/// `President: Ms. Marlow (Fredonia)`, `President: Ms. Marlow . . . . (Fredonia)`
fn presides(line: &str) -> Option<(&'static str, &str)> {
    let rest = line.strip_prefix("President: ")?;
    let name = rest.split([',', '(']).next().unwrap_or(rest);
    let name = name.trim_end_matches(['.', ' ']);
    (!name.is_empty()).then_some(("The President", name))
}

const CONTROLS: &[Control] = &[own("Please recycle"), own("Provisional"), own("Official Records")];
