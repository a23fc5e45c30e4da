//! What the markup of a page means: which elements cut text into blocks, which hold no text of the article, and which
//! carry a fact, as tables.

use crate::model::{Mark, Meaning, Rank};

/// What an element does to the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// Nothing: it marks words within a paragraph.
    Inline,
    /// Sets words in bold.
    Bold,
    /// A link.
    Link,
    /// Ends the paragraph before it and its own.
    Block,
    /// A paragraph: as a block, and another block's start ends it.
    Paragraph,
    /// A heading, or the term that heads an entry of a list.
    Heading,
    /// A line break.
    Break,
    /// Has no content.
    Void,
    /// Its content is no text of the page.
    Skip,
    /// The head's title.
    PageTitle,
}

/// What an element is, by its name.
pub fn element(name: &[u8]) -> Element {
    match name {
        b"b" | b"strong" => Element::Bold,
        b"a" => Element::Link,
        b"p" => Element::Paragraph,
        b"br" | b"hr" => Element::Break,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"dt" => Element::Heading,
        b"meta" | b"link" | b"img" | b"input" | b"source" | b"track" | b"wbr" | b"area" | b"base" | b"col"
        | b"embed" | b"param" => Element::Void,
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"iframe" | b"object" | b"video"
        | b"audio" | b"canvas" | b"figure" | b"figcaption" | b"button" | b"select" | b"textarea" | b"nav"
        | b"footer" | b"aside" | b"dialog" => Element::Skip,
        b"title" => Element::PageTitle,
        b"span" | b"i" | b"em" | b"u" | b"sup" | b"sub" | b"small" | b"font" | b"abbr" | b"cite" | b"q" | b"s"
        | b"strike" | b"del" | b"ins" | b"mark" | b"code" | b"tt" | b"kbd" | b"var" | b"time" | b"label" | b"bdi"
        | b"bdo" | b"nobr" | b"big" | b"acronym" | b"dfn" | b"data" | b"samp" | b"center" => Element::Inline,
        _ => Element::Block,
    }
}

/// Whether an element's content is raw to the tokenizer: no markup in it ends anything.
pub fn is_code(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"noscript" | b"iframe" | b"textarea")
}

/// Whether an element is of another language inside HTML.
pub fn is_foreign(name: &[u8]) -> bool {
    matches!(name, b"svg" | b"math")
}

/// Whether an element needs no end tag.
pub fn ends_itself(name: &[u8]) -> bool {
    matches!(
        name,
        b"p" | b"li"
            | b"dt"
            | b"dd"
            | b"option"
            | b"tr"
            | b"td"
            | b"th"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"head"
            | b"body"
    )
}

/// Whether HTML has an element of this name: `<Laughter>` is a stage direction.
pub fn is_element(name: &[u8]) -> bool {
    let known = matches!(
        name,
        b"html"
            | b"head"
            | b"body"
            | b"main"
            | b"article"
            | b"section"
            | b"header"
            | b"hgroup"
            | b"address"
            | b"div"
            | b"pre"
            | b"blockquote"
            | b"form"
            | b"fieldset"
            | b"details"
            | b"summary"
            | b"ul"
            | b"ol"
            | b"li"
            | b"dl"
            | b"dt"
            | b"dd"
            | b"table"
            | b"caption"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"tr"
            | b"th"
            | b"td"
    );
    known || element(name) != Element::Block
}

/// Where the first tag of an element stands in a text that may be code.
pub fn first_tag(text: &str) -> Option<usize> {
    let begins = |at: &usize| {
        let tag = &text[at + 1..];
        let (ends, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name = &tag[..tag.bytes().take(LONGEST_NAME).take_while(u8::is_ascii_alphanumeric).count()];
        let name = name.to_ascii_lowercase();
        // `if (a<b)`
        let block = || matches!(element(name.as_bytes()), Element::Block | Element::Paragraph | Element::Heading);
        is_element(name.as_bytes()) && (ends || block())
    };
    memchr::memchr_iter(b'<', text.as_bytes()).find(begins)
}

/// In bytes: no element has a longer name.
const LONGEST_NAME: usize = 16;

/// An attribute that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribute {
    AriaHidden,
    Class,
    Content,
    DataHref,
    Datetime,
    Hidden,
    Href,
    Itemprop,
    Lang,
    Name,
    Property,
    Rel,
    Role,
    Style,
    Type,
}

impl Attribute {
    /// How many there are.
    pub const COUNT: usize = Self::Type as usize + 1;

    /// The one of this name.
    pub fn of(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"aria-hidden" => Self::AriaHidden,
            b"class" => Self::Class,
            b"content" => Self::Content,
            b"data-href" => Self::DataHref,
            b"datetime" => Self::Datetime,
            b"hidden" => Self::Hidden,
            b"href" => Self::Href,
            b"itemprop" => Self::Itemprop,
            b"lang" => Self::Lang,
            b"name" => Self::Name,
            b"property" => Self::Property,
            b"rel" => Self::Rel,
            b"role" => Self::Role,
            b"style" => Self::Style,
            b"type" => Self::Type,
            _ => return None,
        })
    }
}

const fn itemprop(word: &'static str, meaning: Meaning) -> Mark {
    Mark { attribute: "itemprop", word, meaning }
}

const fn role(word: &'static str, meaning: Meaning) -> Mark {
    Mark { attribute: "role", word, meaning }
}

/// What any page may have: microformats, schema.org and the class names of blog software. The first row that fits decides.
pub const MARKS: &[Mark] = &[
    Mark::class("hidden", Meaning::Skip),
    Mark::class("slider", Meaning::Skip),
    Mark::class("media", Meaning::Skip),
    Mark::class("wp-caption", Meaning::Skip),
    Mark::class("sharedaddy", Meaning::Skip),
    Mark::class("breadcrumb", Meaning::Skip),
    Mark::class("breadcrumbs", Meaning::Skip),
    Mark::class("comments", Meaning::Skip),
    Mark::class("sidebar", Meaning::Skip),
    Mark::class("search-form", Meaning::Skip),
    Mark::class("searchform", Meaning::Skip),
    Mark::class("footer", Meaning::Skip),
    Mark::class("p-summary", Meaning::Lead),
    Mark::class("entry-summary", Meaning::Lead),
    Mark::class("p-location", Meaning::Place),
    Mark::class("dt-published", Meaning::Published),
    Mark::class("entry-title", Meaning::Title),
    Mark::class("p-name", Meaning::Title),
    Mark::class("entry-content", Meaning::Text(Rank::Text)),
    Mark::class("e-content", Meaning::Text(Rank::Text)),
    Mark::class("post-content", Meaning::Text(Rank::Text)),
    Mark::class("post-body", Meaning::Text(Rank::Text)),
    Mark::class("article-body", Meaning::Text(Rank::Text)),
    Mark::class("article__body", Meaning::Text(Rank::Text)),
    Mark::class("postbody", Meaning::Text(Rank::Text)),
    Mark::class("hentry", Meaning::Text(Rank::Article)),
    Mark::class("h-entry", Meaning::Text(Rank::Article)),
    itemprop("articleBody", Meaning::Text(Rank::Text)),
    itemprop("description", Meaning::Lead),
    itemprop("headline", Meaning::Title),
    itemprop("datePublished", Meaning::Published),
    role("navigation", Meaning::Skip),
    role("banner", Meaning::Skip),
    role("contentinfo", Meaning::Skip),
    role("search", Meaning::Skip),
    role("complementary", Meaning::Text(Rank::Page)),
    role("main", Meaning::Text(Rank::Main)),
];
