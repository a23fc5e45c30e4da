//! The President of Russia: en.kremlin.ru, its accessible version, and what scrapers and readers copy from either.

use super::plain::{HEADED, MARKED_UP};
use super::{Box, Holds, House, Slashes};
use crate::model::{Block, Facts, Mark, Meaning};
use crate::structure::controls::{Control, line, sections, setting};
use crate::structure::head::LONGEST_HEAD;
use crate::structure::layout::{Lead, PageLayout};
use crate::structure::{labels, when};

/// The house.
pub const HOUSE: House = House {
    name: "kremlin",
    country: Some("RU"),
    publishes,
    marks: MARKS,
    layouts: &[MARKED_UP, HEADED, ACCESSIBLE, COPIED],
    controls: CONTROLS,
    tools: &[],
    own: |_| false,
    boxes: &[Box { name: "Additional", holds: Holds::Links }],
    opens: &["Events"],
    closes: &["Publication status", "Text version"],
    presides: None,
    placed: true,
    slashes: Slashes::DayFirst,
};

/// What the classes of its pages say; the first row that fits decides, before those of any page.
const MARKS: &[Mark] = &[
    // The card that pops up over a person's name stands in the middle of a sentence.
    Mark::class("tooltip_link", Meaning::Skip),
    Mark::class("tooltip_description_dark", Meaning::Skip),
    Mark { attribute: "href", word: "/catalog/persons/", meaning: Meaning::Person },
    Mark::class("read__status", Meaning::Control),
    Mark::class("read__tags", Meaning::Control),
    Mark::class("read__categ", Meaning::Control),
    Mark::class("read__cut", Meaning::Skip),
    Mark::class("masha-ignore", Meaning::Skip),
    Mark::class("read__lead", Meaning::Lead),
    Mark::class("read__time", Meaning::Time),
    Mark::class("read__place", Meaning::Place),
    Mark::class("read__published", Meaning::Date),
];

fn publishes(facts: &Facts, blocks: &[Block]) -> bool {
    let address = memchr::memmem::Finder::new("kremlin.ru");
    let own = |block: &Block| {
        address.find(block.text.as_bytes()).is_some()
            || block.text.ends_with("The Kremlin, Moscow")
            || CONTROLS.iter().any(|control| control.is(&block.text))
    };
    facts.url.as_ref().is_some_and(|url| url.contains("kremlin.ru")) || blocks.iter().any(own)
}

/// The accessible version of the site, saved as text, begins with its font menu and has no title.
const ACCESSIBLE: PageLayout = PageLayout {
    name: "accessible",
    looks_like: |_, blocks| blocks.iter().take(3).any(|b| b.text.starts_with("Select font")) && !has_day_on_top(blocks),
    titled: false,
    lead: Lead::Anywhere,
};

/// A page copied off the browser: the lead stands under the title, day and place below it.
const COPIED: PageLayout = PageLayout {
    name: "copied",
    looks_like: |_, blocks| blocks.iter().rev().take(12).any(|b| b.text == "Publication status"),
    titled: true,
    lead: Lead::AboveDay,
};

const CONTROLS: &[Control] = &[
    setting("Select font"),
    setting("Character spacing"),
    line("Site colours:"),
    line("Документ /"),
    line("Official website of the President of Russia"),
    line("President of Russia"),
    line("Constitution of the Russian Federation"),
    line("State Insignia"),
    line("Publication status"),
    sections("Published in sections:"),
    sections("Published in section:"),
];

/// Whether the first label stands below a day; the accessible version has its day at the foot.
fn has_day_on_top(blocks: &[Block]) -> bool {
    let head = &blocks[..blocks.len().min(LONGEST_HEAD)];
    let label = head.iter().position(labels::has_label);
    label.is_some_and(|at| head[..at].iter().any(|b| when::read(&b.text, Slashes::DayFirst).is_some()))
}
