//! A page of no house that we know, and what any page may have.

use super::{Box, Holds, House, Slashes};
use crate::structure::controls::{Control, Rest, Tells, dated, line, linked};
use crate::structure::layout::{Lead, PageLayout};

/// Any other house.
pub const HOUSE: House = House {
    name: "plain",
    country: None,
    publishes: |_, _| true,
    marks: &[],
    layouts: &[MARKED_UP, HEADED],
    controls: &[],
    tools: &[],
    own: |_| false,
    boxes: &[],
    opens: &[],
    closes: &[],
    presides: None,
    placed: true,
    slashes: Slashes::Unknown,
};

/// A page whose markup states its facts has them nowhere else.
pub const MARKED_UP: PageLayout = PageLayout {
    name: "marked-up",
    looks_like: |facts, _| facts.article && (facts.date.is_some() || facts.lead.is_some()),
    titled: false,
    lead: Lead::Stated,
};

/// A heading in the markup, the rest as text.
pub const HEADED: PageLayout =
    PageLayout { name: "headed", looks_like: |facts, _| facts.title.is_some(), titled: false, lead: Lead::BelowDay };

/// Any other.
pub const UNKNOWN: PageLayout =
    PageLayout { name: "plain", looks_like: |_, _| true, titled: true, lead: Lead::Anywhere };

/// Lines of blogs, forums and news sites, around what they copy.
pub const CONTROLS: &[Control] = &[
    line("View settings"),
    line("Font size:"),
    line("Images"),
    line("Settings"),
    line("Direct link"),
    linked("Direct link:"),
    dated("Publication date:"),
    Control { text: "Last updated at", rest: Rest::Stamp, tells: Tells::Nothing },
    line("Text version"),
    line("Events"),
    line("Advanced settings"),
    line("Print"),
    line("Print this page"),
    line("Printer-friendly version"),
    line("Printable version"),
    line("Send to a friend"),
    line("Main page"),
    line("Site map"),
    line("Search"),
    line("Skip to main content"),
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
    Control { text: "Share on ", rest: Rest::Word, tells: Tells::Nothing },
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

/// Boxes of any page.
pub const BOXES: &[Box] = &[
    Box { name: "See also", holds: Holds::Links },
    Box { name: "See Also", holds: Holds::Links },
    Box { name: "Related articles", holds: Holds::Links },
    Box { name: "Related content", holds: Holds::Links },
    Box { name: "Related documents", holds: Holds::Links },
    Box { name: "Related links", holds: Holds::Links },
    Box { name: "Read also", holds: Holds::Links },
    Box { name: "Topics", holds: Holds::Topics },
    Box { name: "Tags", holds: Holds::Topics },
    Box { name: "Keywords", holds: Holds::Topics },
    Box { name: "Geography", holds: Holds::Places },
    Box { name: "Persons", holds: Holds::Persons },
];
