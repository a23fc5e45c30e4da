//! Which column holds what.

/// What a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Text,
    Date,
    Title,
    Place,
    Url,
    Id,
    Speaker,
}

/// What each is called by itself, and what it is called in data sets, the likeliest first.
pub const COLUMNS: &[(Column, &str, &[&str])] = &[
    (
        Column::Text,
        "text",
        &["text", "body", "content", "full_text", "fulltext", "transcript", "speech", "speech_text", "article", "html"],
    ),
    (
        Column::Date,
        "date",
        &[
            "date",
            "day",
            "event_date",
            "speech_date",
            "datetime",
            "published",
            "date_published",
            "published_at",
            "time",
        ],
    ),
    (Column::Title, "title", &["title", "headline", "heading", "subject"]),
    (Column::Place, "place", &["place", "location", "venue", "city"]),
    (Column::Url, "url", &["url", "link", "source_url", "permalink", "href", "uri"]),
    (Column::Id, "id", &["id", "doc_id", "document_id", "speech_id", "uid", "uuid", "key"]),
    (Column::Speaker, "speaker", &["speaker", "speaker_name", "president", "author"]),
];

impl Column {
    /// As its option has it.
    pub fn name(self) -> &'static str {
        COLUMNS.iter().find(|(column, ..)| *column == self).map_or("", |(_, name, _)| name)
    }
}

/// How the columns are called.
#[derive(Debug)]
pub struct Columns {
    /// Those that the user named; the others have their usual names.
    pub named: Vec<(Column, String)>,
}

/// What the columns of a record hold.
#[derive(Debug, Default)]
pub struct Values {
    pub text: Vec<u8>,
    pub others: Vec<(Column, String)>,
}

impl Columns {
    /// Which of the names of a record's columns hold what.
    ///
    /// # Errors
    ///
    /// A column that was named is not there, or none has a name that a text has.
    pub fn find<'n>(&self, names: &[&'n str]) -> Result<Vec<(Column, &'n str)>, String> {
        let mut found = Vec::new();
        for (column, name, _) in COLUMNS {
            match self.taken(*column, names) {
                Ok(Some(taken)) => found.push((*column, taken)),
                Ok(None) if *column == Column::Text => {
                    return Err(format!("which column holds the text? name it with --{name}-field; {}", there(names)));
                }
                Ok(None) => {}
                Err(asked) => return Err(format!("no column is called {asked:?}; {}", there(names))),
            }
        }
        Ok(found)
    }

    /// Which of the names holds this, if one does; fails with the name that was asked for and is none of them.
    pub fn taken<'n>(&self, column: Column, names: &[&'n str]) -> Result<Option<&'n str>, &str> {
        if let Some((_, asked)) = self.named.iter().find(|(named, _)| *named == column) {
            let exact = names.iter().find(|name| *name == asked);
            let same = exact.or_else(|| names.iter().find(|name| plain(name) == plain(asked)));
            return same.map(|name| Some(*name)).ok_or(asked);
        }
        let usual = COLUMNS.iter().find(|(other, ..)| *other == column).map_or(&[][..], |(.., usual)| usual);
        Ok(usual.iter().find_map(|usual| names.iter().find(|name| plain(name) == *usual)).copied())
    }
}

fn there(names: &[&str]) -> String {
    let some: Vec<_> = names.iter().take(30).map(|name| format!("{name:?}")).collect();
    if some.is_empty() { "it has none".into() } else { format!("it has {}", some.join(", ")) }
}

/// `Full Text` is `full_text`.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-', '.'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_usual_names_or_as_named() {
        let usual = Columns { named: Vec::new() };
        let found = usual.find(&["Headline", " Full Text", "n", "Date"]).unwrap();
        assert_eq!(found, [(Column::Text, " Full Text"), (Column::Date, "Date"), (Column::Title, "Headline")]);
        let named = Columns { named: vec![(Column::Text, "N".into())] };
        assert_eq!(named.find(&["text", "n"]).unwrap(), [(Column::Text, "n")]);
        let why = named.find(&["text", "body"]).unwrap_err();
        assert_eq!(why, "no column is called \"N\"; it has \"text\", \"body\"");
        let why = usual.find(&["a"]).unwrap_err();
        assert_eq!(why, "which column holds the text? name it with --text-field; it has \"a\"");
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let mut names: Vec<&str> = COLUMNS.iter().flat_map(|(_, _, usual)| usual.iter().copied()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
