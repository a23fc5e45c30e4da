//! Layouts of pages: where they have title and lead.

use crate::model::{Block, Facts};

/// A site layout.
#[expect(dead_code, reason = "the name is for the reader of the table")]
pub struct PageLayout {
    /// A short name.
    pub name: &'static str,
    /// Whether a page has this layout.
    pub looks_like: fn(&Facts, &[Block]) -> bool,
    /// Whether its title stands above the lead.
    pub titled: bool,
    /// Where its lead stands.
    pub lead: Lead,
}

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

/// A head that stood in front of its text, all in one paragraph: what stands above the day is title and lead in one.
pub const FLAT: PageLayout = PageLayout { name: "flat", looks_like: |_, _| false, titled: true, lead: Lead::Stated };
