//! Layouts of pages: where they have title and lead.

use super::head::LONGEST_HEAD;
use super::{believe, when};
use crate::model::{Block, Facts};

/// A site layout.
#[expect(dead_code, reason = "the name is for the reader of the table")]
pub struct Layout {
    /// A short name.
    pub name: &'static str,
    /// Whether a page has this layout.
    pub looks_like: fn(&Facts, &[Block]) -> bool,
    /// Whether its title stands above the lead.
    pub titled: bool,
    /// Where its lead stands.
    pub lead: Lead,
}

/// The first that fits is taken.
pub const LAYOUTS: &[Layout] = &[
    // A page whose markup states its facts has them nowhere else.
    Layout {
        name: "marked-up",
        looks_like: |facts, _| facts.article && (facts.date.is_some() || facts.lead.is_some()),
        titled: false,
        lead: Lead::Stated,
    },
    // The same site's announcements and other articles: a heading in the markup, the rest as text.
    Layout { name: "headed", looks_like: |facts, _| facts.title.is_some(), titled: false, lead: Lead::BelowDay },
    // The accessible version of the site, saved as text, begins with its font menu and has no title.
    Layout {
        name: "accessible",
        looks_like: |_, blocks| {
            blocks.iter().take(3).any(|b| b.text.starts_with("Select font")) && !has_day_on_top(blocks)
        },
        titled: false,
        lead: Lead::Anywhere,
    },
    // A page copied off the browser: the lead stands under the title, day and place below it.
    Layout {
        name: "copied",
        looks_like: |_, blocks| blocks.iter().rev().take(12).any(|b| b.text == "Publication status"),
        titled: true,
        lead: Lead::AboveDay,
    },
    Layout { name: "plain", looks_like: |_, _| true, titled: true, lead: Lead::Anywhere },
];

/// Where a layout has its lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the markup or nowhere, and so with day and place.
    Stated,
    /// Above day and place.
    AboveDay,
    /// Below them.
    BelowDay,
    /// On either side.
    Anywhere,
}

impl Lead {
    /// Whether a lead may stand above or below the day.
    pub fn may_stand(self, below_day: bool) -> bool {
        match self {
            Self::Stated => false,
            Self::AboveDay => !below_day,
            Self::BelowDay => below_day,
            Self::Anywhere => true,
        }
    }
}

/// Whether the first label stands below a day; the accessible version has its day at the foot.
fn has_day_on_top(blocks: &[Block]) -> bool {
    let head = &blocks[..blocks.len().min(LONGEST_HEAD)];
    let label = head.iter().position(believe::has_label);
    label.is_some_and(|at| head[..at].iter().any(|b| when::read(&b.text).is_some()))
}
