//! The White House: briefings and remarks of the administrations since 2009, as HTML or Markdown.

use super::{House, Slashes, plain};
use crate::model::{Block, Facts};
use crate::structure::clock;
use crate::structure::controls::{Control, line};

/// The house.
pub const HOUSE: House = House {
    name: "white-house",
    country: Some("US"),
    publishes,
    controls: CONTROLS,
    opens: &["THE WHITE HOUSE", "The White House"],
    slashes: Slashes::MonthFirst,
    ..plain::HOUSE
};

/// Its address, its letterhead, or both its way of telling the hour (`12:02 P.M. EDT`) and one of its offices.
fn publishes(facts: &Facts, blocks: &[Block]) -> bool {
    let head = || blocks.iter().take(12).map(|b| b.text.as_str());
    let addressed = |text: &str| text.contains("whitehouse.gov") || text.contains("whitehouse.archives.gov");
    let own = |text: &str| CONTROLS.iter().any(|control| control.is(text)) || addressed(text);
    let hour = |text: &str| clock::is_clock(text) && (text.contains("A.M. ") || text.contains("P.M. "));
    let office = |text: &str| {
        ["White House", "Press Secretary", "Press Gaggle", "Press Briefing", "President", "First Lady", "Air Force One"]
            .iter()
            .any(|office| text.contains(office))
    };
    facts.url.as_deref().is_some_and(addressed)
        || head().any(own)
        || (facts.title.as_deref().into_iter().chain(head())).any(office)
            && blocks.iter().take(20).map(|b| b.text.as_str()).any(hour)
}

const CONTROLS: &[Control] = &[
    line("THE WHITE HOUSE"),
    line("The White House"),
    line("Office of the Press Secretary"),
    line("OFFICE OF THE PRESS SECRETARY"),
    line("Office of the Vice President"),
    line("Office of the First Lady"),
];
