//! What markup can say of an element: the rows that a house gives and `read` follows.

/// A row of a table of markup: elements whose attribute has this word, and what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The attribute: `class`, `itemprop`, `role`; or `href`, of which the word is a part.
    pub attribute: &'static str,
    /// One of the words of its value.
    pub word: &'static str,
    /// What the element holds.
    pub meaning: Meaning,
}

impl Mark {
    /// Elements of a class.
    pub const fn class(word: &'static str, meaning: Meaning) -> Self {
        Self { attribute: "class", word, meaning }
    }
}

/// What an element holds, and so where its text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Text of the page, at this rank: the part of the highest rank is the transcript.
    Text(Rank),
    /// No text of the page.
    Skip,
    /// The site's own line about the publication.
    Control,
    /// A quotation set apart, which often only repeats the text.
    Quote,
    /// The article's heading.
    Title,
    /// The summary under it.
    Lead,
    /// The day of the event, as printed.
    Date,
    /// The day of publication, which need not be that of the event.
    Published,
    /// The clock time.
    Time,
    /// The place.
    Place,
    /// A person's name, inside a text.
    Person,
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
