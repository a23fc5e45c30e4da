//! What a user calls somebody, and what the corpus does.

use crate::corpus::store::Store;
use anyhow::Result;
use serde::{Serialize, Serializer};
use std::cell::OnceCell;
use std::fmt::{self, Display};
use transcript_cli::steps;

/// Ids and names of all who speak.
pub const SPEAKERS: &str = "SELECT DISTINCT person_id, name FROM participant WHERE spoke
    UNION SELECT id, name FROM entity WHERE id IN (SELECT person_id FROM participant WHERE spoke)";
/// Roles and affiliations.
pub const ROLES: &str = "SELECT role, role FROM participant WHERE role NOT NULL
    UNION SELECT affiliation, affiliation FROM participant WHERE affiliation NOT NULL";
/// Persons, bodies, places, peoples, events.
pub const ENTITIES: &str = "SELECT id, name FROM entity WHERE id IN (SELECT entity_id FROM mention)";
/// Documents.
pub const DOCUMENTS: &str = "SELECT id, name FROM document";
/// Transcripts by where they took place.
pub const PLACES: &str = "SELECT id, coalesce(place, '') || ' ' || coalesce(city, '') || ' ' || coalesce(country, '')
    FROM transcript WHERE coalesce(place, city, country) NOT NULL";

/// The forms in which transcripts print the names of `source`, if they name them so.
fn printed(source: &str) -> Option<&'static str> {
    match source {
        ENTITIES => Some("SELECT DISTINCT entity_id, text FROM mention NOT INDEXED"),
        DOCUMENTS => Some("SELECT DISTINCT document_id, text FROM document_mention NOT INDEXED"),
        _ => None,
    }
}

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
pub fn find(store: &Store, source: &str, what: &str, asked: &[String]) -> Result<Vec<Key>> {
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
    sources: [&str; N],
    what: &str,
    asked: &[String],
) -> Result<[Vec<Key>; N]> {
    let all = |sources: &mut dyn Iterator<Item = (usize, &str)>| -> Result<Vec<(usize, Key, String)>> {
        let mut names = Vec::new();
        for (at, source) in sources {
            names.extend(names_of(store, source)?.into_iter().map(|(key, name)| (at, key, name)));
        }
        Ok(names)
    };
    let names = all(&mut sources.into_iter().enumerate())?;
    // Looked up only where a name is none of these: every mention has one.
    let forms = OnceCell::new();
    let mut found = [const { Vec::new() }; N];
    for asked in asked {
        let (whole, words) = (steps::name_key(asked), words(asked));
        let mut meant = chosen(&names, |name| !whole.is_empty() && steps::name_key(name) == whole);
        if meant.is_empty() && !whole.is_empty() {
            if forms.get().is_none() {
                let sources = sources.into_iter().enumerate();
                let _ = forms.set(all(&mut sources.filter_map(|(at, source)| Some((at, printed(source)?))))?);
            }
            let form = form_key(asked);
            meant = chosen(forms.get().into_iter().flatten(), |printed| form_key(printed) == form);
        }
        if meant.is_empty() {
            meant = chosen(&names, |name| !words.is_empty() && has_all(&self::words(name), &words));
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

fn chosen<'n>(
    names: impl IntoIterator<Item = &'n (usize, Key, String)>,
    is: impl Fn(&str) -> bool,
) -> Vec<(usize, Key)> {
    names.into_iter().filter(|(.., name)| is(name)).map(|(at, key, _)| (*at, key.clone())).collect()
}

/// A printed form as it is compared: `the US` is `US`.
fn form_key(form: &str) -> String {
    let bare = match form.get(..4) {
        Some(the) if the.eq_ignore_ascii_case("the ") => &form[4..],
        _ => form,
    };
    steps::name_key(bare)
}

fn names_of(store: &Store, source: &str) -> Result<Vec<(Key, String)>> {
    store.told(|db| {
        let mut all = db.prepare(source)?;
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

/// The words of a name as they are compared: small, without accents, transliterated one way.
fn words(name: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || c.is_ascii_punctuation() && !matches!(c, '\'' | '.') || c == '–';
    name.split(apart).map(steps::name_key).filter(|word| !word.is_empty()).collect()
}

fn has_all(name: &[String], words: &[String]) -> bool {
    words.iter().all(|word| name.contains(word))
}

/// The names that may be meant.
fn nearest<'n>(names: impl Iterator<Item = &'n str>, asked: &str) -> String {
    let wanted = steps::name_key(asked);
    let near = |name: &str| {
        let likely = words(name).into_iter().chain([steps::name_key(name)]);
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
