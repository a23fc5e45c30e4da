//! What an element holds: by the marks of its tag, by its name, and by what it stands in.

use super::article::Region;
use super::elements::{self, Attribute, Element};
use super::tag::Tag;
use crate::model::{Mark, Meaning, Rank};
use memchr::memmem::Finder;

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

/// What the markup of some houses and of any page says, so laid out that a tag's own words are looked up.
pub struct Marks<'m> {
    /// The first row that fits decides: those of houses, then those of any page.
    rows: Vec<&'m Mark>,
    /// How many are of houses.
    of_houses: usize,
    /// The attributes whose words are looked up, and the rows by these words.
    worded: Vec<Attribute>,
    by_word: Vec<(&'m str, Attribute, usize)>,
    /// For each first byte of a word the lengths that such words have, as bits: most words of a page are none of them.
    lengths: [u64; 256],
    /// The rows that look for a part of an address.
    addresses: Vec<(usize, Finder<'m>)>,
}

impl<'m> Marks<'m> {
    /// Those of houses, and before others.
    pub fn of(houses: &'m [&'m [Mark]]) -> Self {
        let of_houses = houses.iter().map(|marks| marks.len()).sum();
        let rows: Vec<&Mark> = houses.iter().copied().flatten().chain(elements::MARKS).collect();
        let (mut by_word, mut lengths) = (Vec::with_capacity(rows.len()), [0; 256]);
        let (mut worded, mut addresses) = (Vec::new(), Vec::new());
        for (row, mark) in rows.iter().enumerate() {
            let Some(attribute) = Attribute::of(mark.attribute.as_bytes()) else { continue };
            if attribute == Attribute::Href {
                addresses.push((row, Finder::new(mark.word)));
            } else if let Some(first) = mark.word.bytes().next() {
                if !worded.contains(&attribute) {
                    worded.push(attribute);
                }
                by_word.push((mark.word, attribute, row));
                lengths[usize::from(first)] |= length(mark.word);
            }
        }
        by_word.sort_unstable();
        Self { rows, of_houses, worded, by_word, lengths, addresses }
    }

    /// What the first row that fits says of an element, and whether it is one of a house.
    pub fn of_tag(&self, tag: &Tag) -> Option<(Meaning, bool)> {
        if tag.is_bare() {
            return None;
        }
        let of_word = |attribute: Attribute, word: &str| {
            let first = usize::from(word.bytes().next()?);
            if self.lengths[first] & length(word) == 0 {
                return None;
            }
            let first = self.by_word.partition_point(|row| (row.0, row.1) < (word, attribute));
            self.by_word.get(first).filter(|row| (row.0, row.1) == (word, attribute)).map(|row| row.2)
        };
        let words = |&attribute: &Attribute| tag.words(attribute).map(move |word| (attribute, word));
        let by_word = self.worded.iter().flat_map(words);
        let address = tag.get(Attribute::Href).or_else(|| tag.get(Attribute::DataHref)).map(str::as_bytes);
        let by_address = self.addresses.iter().filter(|(_, part)| address.is_some_and(|a| part.find(a).is_some()));
        let rows =
            by_word.filter_map(|(attribute, word)| of_word(attribute, word)).chain(by_address.map(|(row, _)| *row));
        rows.min().map(|row| (self.rows[row].meaning, row < self.of_houses))
    }
}

/// The length of a word, as a bit.
fn length(word: &str) -> u64 {
    1 << word.len().min(63)
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
    if tag.is_bare() {
        return false;
    }
    let style = || tag.get(Attribute::Style).unwrap_or("").to_ascii_lowercase().replace(char::is_whitespace, "");
    tag.get(Attribute::Hidden).is_some()
        || tag.words(Attribute::Class).any(|word| word == "hidden")
        || tag.get(Attribute::AriaHidden) == Some("true")
        || tag.get(Attribute::Style).is_some()
            && ["display:none", "visibility:hidden"].iter().any(|s| style().contains(s))
}

/// As what an element is told that begins in text and is left out; code, and what a house says is none of its text, are not.
pub fn told(tag: &Tag, element: Element, of_a_house: bool, around: &Around) -> Option<&'static str> {
    let captioned = || tag.words(Attribute::Class).any(|w| matches!(w, "wp-caption" | "media" | "slider"));
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
