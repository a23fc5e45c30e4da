//! The markup of houses whose pages are known: what their classes say. Any other page is read by the names that all use.

use crate::model::{Mark, Meaning};

/// The first row that fits decides, before those of any page.
pub const MARKS: &[Mark] = &[
    // en.kremlin.ru: the card that pops up over a person's name stands in the middle of a sentence.
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
