//! What the markup of a page means: which elements cut text into blocks, which hold no text of the article, and which
//! carry a fact. Microformats, schema.org and the usual class names of blog software, as tables.

/// Where the text inside an element goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sink {
    /// Text of the page, at this rank: the block of the highest rank wins.
    Body(Rank),
    /// Not text of the page.
    Skip,
    /// The site's own line about the publication.
    Control,
    /// A quotation set apart, which often only repeats the text.
    Quote,
    /// The article's heading.
    Title,
    /// The summary under it.
    Lead,
    /// The day as printed.
    Date,
    /// The clock time.
    Time,
    /// The place.
    Place,
    /// The page's own `<title>`.
    PageTitle,
}

/// How surely a part of the page is the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Anywhere on the page.
    Page,
    /// The page's main part.
    Main,
    /// An article.
    Article,
    /// An article's text without its head.
    Text,
}

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

/// What a value of an attribute says of its element.
pub struct Mark {
    /// `class`, `itemprop`, `role` or `id`.
    pub attribute: Attribute,
    /// One of the words of its value.
    pub word: &'static str,
    /// Where the element's text goes.
    pub sink: Sink,
}

/// The attributes that are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `class`
    Class,
    /// `itemprop`
    ItemProp,
    /// `role`
    Role,
    /// `datetime`
    DateTime,
    /// `href`
    Href,
    /// `property` or `name` of a `meta`
    Property,
    /// `content`
    Content,
    /// `lang`
    Lang,
    /// `rel`
    Rel,
    /// `hidden`
    Hidden,
}

impl Attribute {
    /// All, in the order of their values in a tag.
    pub const COUNT: usize = Self::Hidden as usize + 1;

    /// By its name in the markup.
    pub fn from_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"class" => Self::Class,
            b"itemprop" => Self::ItemProp,
            b"role" => Self::Role,
            b"datetime" => Self::DateTime,
            b"href" | b"data-href" => Self::Href,
            b"property" | b"name" => Self::Property,
            b"content" => Self::Content,
            b"lang" => Self::Lang,
            b"rel" => Self::Rel,
            b"hidden" => Self::Hidden,
            _ => return None,
        })
    }
}

const fn class(word: &'static str, sink: Sink) -> Mark {
    Mark { attribute: Attribute::Class, word, sink }
}

const fn itemprop(word: &'static str, sink: Sink) -> Mark {
    Mark { attribute: Attribute::ItemProp, word, sink }
}

const fn role(word: &'static str, sink: Sink) -> Mark {
    Mark { attribute: Attribute::Role, word, sink }
}

/// The first row that fits decides.
pub const MARKS: &[Mark] = &[
    // The card that pops up over a person's name stands in the middle of a sentence.
    class("tooltip_link", Sink::Skip),
    class("tooltip_description_dark", Sink::Skip),
    class("read__status", Sink::Control),
    class("read__tags", Sink::Control),
    class("masha-ignore", Sink::Skip),
    class("hidden", Sink::Skip),
    class("slider", Sink::Skip),
    class("media", Sink::Skip),
    class("read__cut", Sink::Skip),
    class("read__categ", Sink::Control),
    class("wp-caption", Sink::Skip),
    class("sharedaddy", Sink::Skip),
    class("breadcrumb", Sink::Skip),
    class("breadcrumbs", Sink::Skip),
    class("comments", Sink::Skip),
    class("sidebar", Sink::Skip),
    class("search-form", Sink::Skip),
    class("searchform", Sink::Skip),
    class("footer", Sink::Skip),
    class("read__lead", Sink::Lead),
    class("p-summary", Sink::Lead),
    class("entry-summary", Sink::Lead),
    class("read__time", Sink::Time),
    class("read__place", Sink::Place),
    class("p-location", Sink::Place),
    class("read__published", Sink::Date),
    class("dt-published", Sink::Date),
    class("entry-title", Sink::Title),
    class("p-name", Sink::Title),
    class("entry-content", Sink::Body(Rank::Text)),
    class("e-content", Sink::Body(Rank::Text)),
    class("post-content", Sink::Body(Rank::Text)),
    class("post-body", Sink::Body(Rank::Text)),
    class("article-body", Sink::Body(Rank::Text)),
    class("article__body", Sink::Body(Rank::Text)),
    class("postbody", Sink::Body(Rank::Text)),
    class("hentry", Sink::Body(Rank::Article)),
    class("h-entry", Sink::Body(Rank::Article)),
    itemprop("articleBody", Sink::Body(Rank::Text)),
    itemprop("description", Sink::Lead),
    itemprop("headline", Sink::Title),
    itemprop("datePublished", Sink::Date),
    role("navigation", Sink::Skip),
    role("banner", Sink::Skip),
    role("contentinfo", Sink::Skip),
    role("search", Sink::Skip),
    role("complementary", Sink::Body(Rank::Page)),
    role("main", Sink::Body(Rank::Main)),
];
