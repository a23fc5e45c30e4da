//! What stands around a text in a table.

/// What the other columns of a table say of a text, as they have it; [`parse_record`](crate::parse_record) reads them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// The heading.
    pub title: Option<String>,
    /// The day, in any form that a page may have it: `2022-02-14`, `14.02.2022`, `February 14, 2022`.
    pub date: Option<String>,
    /// Where it was.
    pub place: Option<String>,
    /// The page's address.
    pub url: Option<String>,
    /// Who speaks, in a text without labels.
    pub speaker: Option<String>,
}
