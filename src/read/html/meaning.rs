//! What an element holds: by the marks of its tag, by its name, and by what it stands in.

use super::article::Region;
use super::marks::{self, Element};
use super::tag::Tag;
use crate::model::{Mark, Meaning, Rank};

/// The element around one.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// Where its text goes.
    pub sink: Meaning,
    /// The part of the page that it stands in.
    pub region: Region,
    /// As what it is told, if it is left out.
    pub told: Option<&'static str>,
}

/// What the first row that fits says of an element, and whether it is one of a house.
pub fn marked(tag: &Tag, house: &[Mark]) -> Option<(Meaning, bool)> {
    if tag.is_bare() {
        return None;
    }
    let fits = |mark: &&Mark| tag.has(mark.attribute, mark.word);
    let any = || marks::MARKS.iter().find(fits).map(|mark| (mark.meaning, false));
    house.iter().find(fits).map(|mark| (mark.meaning, true)).or_else(any)
}

/// Where an element's own tag sends its text, if it stands in text; `titled` if the page has its title, `parted` if some
/// part of it is set apart as the article.
pub fn of(
    tag: &Tag,
    element: Element,
    marked: Option<Meaning>,
    around: &Around,
    titled: bool,
    parted: bool,
) -> Meaning {
    let Around { sink: parent, region, .. } = *around;
    match marked.filter(|m| *m != Meaning::Person) {
        // What stands inside a fact or an article's text is part of it.
        Some(Meaning::Text(rank)) => match parent {
            Meaning::Text(outer) if rank > outer => Meaning::Text(rank),
            other => other,
        },
        Some(Meaning::Title | Meaning::Lead | Meaning::Date | Meaning::Published | Meaning::Time | Meaning::Place)
            if region.rank == Rank::Text || region.rank == Rank::Page && parted =>
        {
            parent
        }
        Some(Meaning::Title) if !matches!(element, Element::Heading | Element::Block) => parent,
        Some(other) => other,
        None => match element {
            Element::Skip => Meaning::Skip,
            Element::PageTitle => Meaning::PageTitle,
            _ if is_hidden(tag) => Meaning::Skip,
            _ => match (tag.name(), parent) {
                (b"article", Meaning::Text(rank)) if rank < Rank::Article => Meaning::Text(Rank::Article),
                (b"main", Meaning::Text(Rank::Page)) => Meaning::Text(Rank::Main),
                (b"blockquote", Meaning::Text(_)) => Meaning::Quote,
                // Around a whole page a form is the page; in an article it asks for an address or a comment.
                (b"form", Meaning::Text(Rank::Article | Rank::Text)) => Meaning::Skip,
                (b"h1", Meaning::Text(rank)) if rank < Rank::Text && !titled => Meaning::Title,
                (_, other) => other,
            },
        },
    }
}

/// Not shown by a browser, whatever the style sheets say.
fn is_hidden(tag: &Tag) -> bool {
    let style = || tag.get("style").unwrap_or("").to_ascii_lowercase().replace(char::is_whitespace, "");
    tag.get("hidden").is_some()
        || tag.has("class", "hidden")
        || tag.get("aria-hidden") == Some("true")
        || tag.get("style").is_some() && ["display:none", "visibility:hidden"].iter().any(|s| style().contains(s))
}

/// As what an element is told that begins in text and is left out; code, and what a house says is none of its text, are not.
pub fn told(tag: &Tag, element: Element, of_a_house: bool, around: &Around) -> Option<&'static str> {
    let captioned = || tag.words("class").any(|w| matches!(w, "wp-caption" | "media" | "slider"));
    match tag.name() {
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"iframe" | b"object" | b"canvas" => None,
        _ if around.told.is_some() => around.told,
        _ if around.sink == Meaning::Skip || of_a_house => None,
        b"figure" | b"figcaption" | b"aside" => Some("captions and asides"),
        b"button" | b"select" | b"form" | b"dialog" | b"textarea" => Some("forms and buttons"),
        _ if captioned() => Some("captions and asides"),
        _ if element != Element::Skip && is_hidden(tag) => Some("hidden words"),
        _ => Some("menus and comments"),
    }
}
