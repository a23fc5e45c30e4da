//! The White House: briefings and remarks of the administrations since 2009, as HTML or Markdown.

use super::House;
use super::plain::{HEADED, MARKED_UP};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, line};

pub const HOUSE: House =
    House { name: "white-house", country: Some("US"), publishes, layouts: &[MARKED_UP, HEADED], controls: CONTROLS };

fn publishes(facts: &Facts, blocks: &[Block]) -> bool {
    let own = |block: &Block| CONTROLS.iter().any(|control| block.text == control.text);
    facts.url.as_ref().is_some_and(|url| url.contains("whitehouse")) || blocks.iter().take(8).any(own)
}

const CONTROLS: &[Control] = &[line("THE WHITE HOUSE"), line("The White House"), line("Office of the Press Secretary")];
