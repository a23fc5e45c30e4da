//! Houses: those who publish transcripts, one file each. How a house looks, where its pages have title and lead, and
//! which lines are its own and nobody's words.

mod congress;
mod court;
mod exports;
mod hansard;
pub mod kremlin;
pub mod plain;
mod un;
mod white_house;

use super::controls::Control;
use super::layout::PageLayout;
use crate::model::{Block, Facts, Mark};

/// The office and the name of who presides, if a line says so.
pub type Presides = fn(&str) -> Option<(&'static str, &str)>;

/// Who publishes a transcript.
pub struct House {
    /// A short name.
    #[expect(dead_code, reason = "the name is for the reader of the table")]
    pub name: &'static str,
    /// ISO 3166 code of its state.
    pub country: Option<&'static str>,
    /// Whether a page is one of this house.
    pub publishes: fn(&Facts, &[Block]) -> bool,
    /// What the classes of its pages say, which act on every page: their names must be its own.
    pub marks: &'static [Mark],
    /// Where its pages have title and lead; the first that fits is taken.
    pub layouts: &'static [PageLayout],
    /// Lines that are no part of a transcript, beside those of any page.
    pub controls: &'static [Control],
    /// Lines of the site that stand between a label and its words.
    pub tools: &'static [&'static str],
    /// Lines that are its own by more than how they begin.
    pub own: fn(&str) -> bool,
    /// Boxes and lists beside the text.
    pub boxes: &'static [Box],
    /// The first line of a page's head.
    pub opens: &'static [&'static str],
    /// Lines of a page's foot, with which a page ends.
    pub closes: &'static [&'static str],
    /// Office and name of who presides, in a line of the head: `President: Ms. Marlow (Fredonia)`.
    pub presides: Option<Presides>,
    /// A line below the day may name the place.
    pub placed: bool,
    /// Which number of `4/5/2015` is the month.
    pub slashes: Slashes,
}

/// A box beside the text, which begins with its name.
pub struct Box {
    /// The whole line.
    pub name: &'static str,
    /// What stands below it.
    pub holds: Holds,
}

/// What stands in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Titles of other pages, with their days.
    Links,
    /// What the page is about.
    Topics,
    /// Countries and regions.
    Places,
    /// Persons.
    Persons,
}

/// Which number of `4/5/2015` is the month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Slashes {
    /// Nobody knows.
    #[default]
    Unknown,
    /// `April 5`
    MonthFirst,
    /// `4 May`
    DayFirst,
}

/// The first that publishes a page is its house; [`plain`] is the house of all others.
const HOUSES: &[House] = &[
    kremlin::HOUSE,
    exports::NEXIS,
    exports::FACTIVA,
    white_house::HOUSE,
    un::HOUSE,
    congress::HOUSE,
    hansard::HOUSE,
    court::HOUSE,
];

/// What the classes of the houses' pages say, house by house. Any other page is read by the names that all use.
pub const MARKS: &[&[Mark]] = &{
    let mut marks: [&[Mark]; HOUSES.len()] = [&[]; HOUSES.len()];
    let mut house = 0;
    while house < HOUSES.len() {
        marks[house] = HOUSES[house].marks;
        house += 1;
    }
    marks
};

impl House {
    /// The house of a page.
    pub fn of(facts: &Facts, blocks: &[Block]) -> &'static Self {
        HOUSES.iter().find(|house| (house.publishes)(facts, blocks)).unwrap_or(&plain::HOUSE)
    }

    /// Who presides, if the head of a page says so: an office, and its holder.
    pub fn chair<'b>(&self, blocks: &'b [Block]) -> Option<(&'static str, &'b str)> {
        self.presides.and_then(|presides| blocks.iter().take(16).find_map(|block| presides(&block.text)))
    }

    /// The layout of a page of this house.
    pub fn layout(&self, facts: &Facts, blocks: &[Block]) -> &'static PageLayout {
        self.layouts.iter().find(|l| (l.looks_like)(facts, blocks)).unwrap_or(&plain::UNKNOWN)
    }

    /// Lines of this house and of any page.
    pub fn controls(&self) -> impl Iterator<Item = &'static Control> {
        self.controls.iter().chain(plain::CONTROLS)
    }

    /// Boxes of this house and of any page.
    pub fn boxes(&self) -> impl Iterator<Item = &'static Box> {
        self.boxes.iter().chain(plain::BOXES)
    }
}
