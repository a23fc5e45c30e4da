//! What a user calls somebody, and what the corpus does.

use crate::corpus::store::Store;
use anyhow::Result;
use serde::{Serialize, Serializer};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use transcript_cli::steps;

/// Names that the corpus has.
#[derive(Debug)]
pub struct Source {
    /// Their rows with the names.
    sql: &'static str,
    /// The forms in which transcripts print them, if they do.
    printed: Option<&'static str>,
    /// Whether who asks for a whole name means it alone: `NATO` is no *NATO summit*, but a minister any minister.
    whole: bool,
}

/// Ids and names of all who speak.
pub const SPEAKERS: &Source = &Source {
    sql: "SELECT DISTINCT person_id, name FROM participant WHERE spoke
        UNION SELECT id, name FROM entity WHERE id IN (SELECT person_id FROM participant WHERE spoke)",
    printed: None,
    whole: true,
};
/// Roles and affiliations.
pub const ROLES: &Source = &Source {
    sql: "SELECT role, role FROM participant WHERE role NOT NULL
        UNION SELECT affiliation, affiliation FROM participant WHERE affiliation NOT NULL",
    printed: None,
    whole: false,
};
/// Persons, bodies, places, peoples, events.
pub const ENTITIES: &Source = &Source {
    sql: "SELECT id, name FROM entity WHERE id IN (SELECT entity_id FROM mention)",
    printed: Some("SELECT DISTINCT entity_id, text FROM mention NOT INDEXED"),
    whole: true,
};
/// The persons among them.
pub const PERSONS: &Source = &Source {
    sql: "SELECT id, name FROM entity WHERE type = 'PERSON' AND id IN (SELECT entity_id FROM mention)",
    printed: None,
    whole: true,
};
/// Documents.
pub const DOCUMENTS: &Source = &Source {
    sql: "SELECT id, name FROM document",
    printed: Some("SELECT DISTINCT document_id, text FROM document_mention NOT INDEXED"),
    whole: true,
};
/// Transcripts by where they took place.
pub const PLACES: &Source = &Source {
    sql: "SELECT id, coalesce(place, '') || ' ' || coalesce(city, '') || ' ' || coalesce(country, '')
        FROM transcript WHERE coalesce(place, city, country) NOT NULL",
    printed: None,
    whole: false,
};

/// How names are compared: first as they are written, then as they sound, so that `Ma` is not `May` where there is one.
const WAYS: [fn(&str) -> String; 2] = [str::to_lowercase, steps::name_key];

/// What the database knows a thing by.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A row.
    Row(i64),
    /// The words themselves.
    Words(String),
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Row(row) => to.serialize_i64(*row),
            Self::Words(words) => to.serialize_str(words),
        }
    }
}

/// A name that nothing has.
#[derive(Debug)]
pub struct Unknown(String);

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unknown {}

/// Those among the names of `source` that are meant.
///
/// # Errors
///
/// There is none: the names that come nearest are told.
pub fn find(store: &Store, source: &Source, what: &str, asked: &[String]) -> Result<Vec<Key>> {
    let [found] = find_in(store, [source], what, asked)?;
    Ok(found)
}

/// Those among the names of each source that are just as asked; where none is, those that a transcript prints so (`US`); and
/// where none does, those that have all the words.
///
/// # Errors
///
/// There is none: the names that come nearest are told.
pub fn find_in<const N: usize>(
    store: &Store,
    sources: [&Source; N],
    what: &str,
    asked: &[String],
) -> Result<[Vec<Key>; N]> {
    let all = |sql: &dyn Fn(&Source) -> Option<&'static str>| -> Result<Vec<(usize, Key, String)>> {
        let mut names = Vec::new();
        for (at, sql) in sources.iter().enumerate().filter_map(|(at, source)| Some((at, sql(source)?))) {
            names.extend(names_of(store, sql)?.into_iter().map(|(key, name)| (at, key, name)));
        }
        Ok(names)
    };
    let names = all(&|source| Some(source.sql))?;
    let whole = sources.iter().any(|source| source.whole);
    // Looked up only where a name is none of these: every mention has one.
    let forms = OnceCell::new();
    let mut found = [const { Vec::new() }; N];
    for asked in asked {
        let mut meant = Vec::new();
        for way in WAYS {
            let same = |name: &str, asked: &str| !way(asked).is_empty() && way(name) == way(asked);
            if meant.is_empty() && whole {
                meant = chosen(&names, |name| same(name, asked));
            }
            if meant.is_empty() && whole {
                if forms.get().is_none() {
                    let _ = forms.set(all(&|source| source.printed)?);
                }
                let asked = without_article(asked);
                meant = chosen(forms.get().into_iter().flatten(), |form| same(without_article(form), asked));
            }
            if meant.is_empty() {
                meant = chosen(&names, |name| has_words(name, asked, way));
            }
        }
        if meant.is_empty() {
            let nearest = nearest(names.iter().map(|(.., name)| name.as_str()), asked);
            return Err(Unknown(format!("no {what} is called “{asked}”{nearest}")).into());
        }
        for (at, key) in meant {
            found[at].push(key);
        }
    }
    Ok(found)
}

/// What else has the words of a name that is one by itself: of `Clinton`, `Hillary Clinton`.
///
/// # Errors
///
/// The database fails.
pub fn longer(store: &Store, source: &Source, asked: &str) -> Result<Vec<String>> {
    let names: BTreeSet<String> = names_of(store, source.sql)?.into_iter().map(|(_, name)| name).collect();
    let whole = |name: &String| name.to_lowercase() == asked.to_lowercase();
    Ok(match names.iter().any(whole) {
        true => names.into_iter().filter(|name| !whole(name) && has_words(name, asked, str::to_lowercase)).collect(),
        false => Vec::new(),
    })
}

/// The line that tells of them.
pub fn aside(asked: &str, longer: &[String]) -> Option<String> {
    let some: Vec<_> = longer.iter().take(3).map(|name| format!("“{name}”")).collect();
    let more = match longer.len().saturating_sub(some.len()) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    (!some.is_empty()).then(|| format!("“{asked}” is that name alone; there are {}{more} too", some.join(", ")))
}

fn chosen<'n>(
    names: impl IntoIterator<Item = &'n (usize, Key, String)>,
    is: impl Fn(&str) -> bool,
) -> Vec<(usize, Key)> {
    names.into_iter().filter(|(.., name)| is(name)).map(|(at, key, _)| (*at, key.clone())).collect()
}

/// A printed form as it is compared: `the US` is `US`.
fn without_article(form: &str) -> &str {
    match form.get(..4) {
        Some(the) if the.eq_ignore_ascii_case("the ") => &form[4..],
        _ => form,
    }
}

fn names_of(store: &Store, sql: &str) -> Result<Vec<(Key, String)>> {
    store.told(|db| {
        let mut all = db.prepare(sql)?;
        let row = |row: &rusqlite::Row| {
            let key = match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(row) => Key::Row(row),
                _ => Key::Words(row.get(0)?),
            };
            Ok((key, row.get(1)?))
        };
        all.query_map([], row)?.collect()
    })
}

/// The words of a name, each as it is compared.
fn words(name: &str, way: fn(&str) -> String) -> impl Iterator<Item = String> {
    let apart = |c: char| c.is_whitespace() || c.is_ascii_punctuation() && !matches!(c, '\'' | '.') || c == '–';
    name.split(apart).map(way).filter(|word| !word.is_empty())
}

/// Whether a name has all these words.
fn has_words(name: &str, asked: &str, way: fn(&str) -> String) -> bool {
    let mut asked = words(asked, way).peekable();
    asked.peek().is_some() && {
        let own: Vec<String> = words(name, way).collect();
        asked.all(|word| own.contains(&word))
    }
}

/// The names that may be meant.
fn nearest<'n>(names: impl Iterator<Item = &'n str>, asked: &str) -> String {
    let wanted = steps::name_key(asked);
    let near = |name: &str| {
        let likely = words(name, steps::name_key).chain([steps::name_key(name)]);
        // What begins with another letter is another name: `XIV` is not nearly `Kyiv`.
        let likely = likely.filter(|word| word.chars().next() == wanted.chars().next());
        likely.map(|word| strsim::jaro_winkler(&word, &wanted)).fold(0.0, f64::max)
    };
    let mut near: Vec<(f64, &str)> = names.map(|name| (near(name), name)).filter(|(how, _)| *how > 0.85).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup_by_key(|(_, name)| *name);
    match near.iter().take(3).map(|(_, name)| format!("“{}”", name.trim())).collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] => format!("; {one} is"),
        more => format!("; {} are", more.join(", ")),
    }
}
