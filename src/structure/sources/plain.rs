//! A page of no house that we know, and what any page may have.

use super::House;
use crate::structure::controls::{Control, Rest, dated, line, linked, nothing};
use crate::structure::layout::{Layout, Lead};

pub const HOUSE: House =
    House { name: "plain", country: None, publishes: |_, _| true, layouts: &[MARKED_UP, HEADED], controls: &[] };

/// A page whose markup states its facts has them nowhere else.
pub const MARKED_UP: Layout = Layout {
    name: "marked-up",
    looks_like: |facts, _| facts.article && (facts.date.is_some() || facts.lead.is_some()),
    titled: false,
    lead: Lead::Stated,
};

/// A heading in the markup, the rest as text.
pub const HEADED: Layout =
    Layout { name: "headed", looks_like: |facts, _| facts.title.is_some(), titled: false, lead: Lead::BelowDay };

/// Any other.
pub const UNKNOWN: Layout = Layout { name: "plain", looks_like: |_, _| true, titled: true, lead: Lead::Anywhere };

/// Lines of blogs, forums and news sites, around what they copy.
pub const CONTROLS: &[Control] = &[
    line("View settings"),
    line("Font size:"),
    line("Images"),
    line("Settings"),
    line("Direct link"),
    linked("Direct link:"),
    dated("Publication date:"),
    Control { text: "Last updated at", rest: Rest::Day, tells: nothing },
    line("Text version"),
    line("Events"),
    line("Print"),
    line("Share"),
    line("Read more"),
    line("See also"),
    linked("Source:"),
    line("Source"),
    dated("Posted "),
    dated("Postby "),
    dated("Published "),
    linked("Originally published"),
    line("Share this:"),
    Control { text: "Share on ", rest: Rest::Word, tells: nothing },
    line("Like this:"),
    line("Like Loading..."),
    line("Loading..."),
    line("Like"),
    line("Quote:"),
    line("Quote"),
    line("Reply with quote"),
    line("Top"),
    line("Leave a comment"),
    line("Leave a reply"),
    line("Leave a Comment"),
    line("Leave a Reply"),
];
