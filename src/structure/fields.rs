//! Lines of a head that say what they give, and what they may add to what is known.

use super::{controls, when};
use crate::model::Metadata;

/// A line of the head that says what it gives: `Date: June 3, 2010`.
pub struct Field {
    /// Before the colon, in lower case.
    name: &'static str,
    /// Takes the value, or declines it.
    pub tell: fn(&mut Metadata, &str) -> bool,
}

const FIELDS: &[Field] = &[
    Field { name: "title", tell: |m, value| fill(&mut m.title, value) },
    Field { name: "headline", tell: |m, value| fill(&mut m.title, value) },
    Field { name: "subject", tell: |m, value| fill(&mut m.title, value) },
    Field { name: "date", tell: tells_when },
    Field {
        name: "time",
        tell: |m, value| when::time(value).is_some_and(|(clock, rest)| rest.is_empty() && fill(&mut m.time, &clock)),
    },
    Field { name: "place", tell: |m, value| fill(&mut m.place, value) },
    Field { name: "location", tell: |m, value| fill(&mut m.place, value) },
    Field { name: "venue", tell: |m, value| fill(&mut m.place, value) },
    Field { name: "url", tell: tells_address },
    Field { name: "link", tell: tells_address },
    Field { name: "source", tell: tells_address },
];

impl Field {
    /// The field of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|f| f.name.eq_ignore_ascii_case(name.trim()))
    }

    /// The field that a line is, with its value, without the quotation marks of front matter.
    pub fn of(line: &str) -> Option<(&'static Self, &str)> {
        let (name, value) = line.split_once(':')?;
        let value = value.trim();
        let bare = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value);
        Some((Self::named(name)?, bare))
    }
}

/// Keeps a value where none, or the same, is known.
fn fill(known: &mut Option<String>, value: &str) -> bool {
    known.get_or_insert_with(|| value.to_string()) == value
}

/// Whether a line is a day with time and place that say nothing against what is known, which they then complete.
pub fn tells_when(metadata: &mut Metadata, text: &str) -> bool {
    let Some(when) = when::read(text) else { return false };
    let agree = agrees(&metadata.date, &when.date)
        && agrees(&metadata.time, &when.time)
        && agrees(&metadata.place, &when.place);
    if agree {
        metadata.date = when.date;
        metadata.time = metadata.time.take().or(when.time);
        metadata.place = metadata.place.take().or(when.place);
    }
    agree
}

/// Whether a line is the page's address.
pub fn tells_address(metadata: &mut Metadata, text: &str) -> bool {
    let url = controls::url(text);
    let told = url.is_some() && agrees(&metadata.url, &url);
    if told {
        metadata.url = url;
    }
    told
}

/// Whether a new value adds to what is known, or repeats it.
pub fn agrees(known: &Option<String>, new: &Option<String>) -> bool {
    known.is_none() || new.is_none() || known == new
}
