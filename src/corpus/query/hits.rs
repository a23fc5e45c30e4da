//! Finding words in the turns of a corpus: a phrase or a query by full text, or a regular expression.

use super::filter::{Condition, TURNS};
use crate::corpus::store::Store;
use anyhow::{Result, anyhow, bail};
use regex::{Regex, RegexBuilder};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};
use std::ops::{ControlFlow, Range};

/// So many bytes a compiled regular expression may have: what is larger takes its time with every letter.
const REGEX_BYTES: usize = 1 << 21;

/// What is looked for.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// A query of FTS5.
    Words(String),
    /// A regular expression.
    Regex(Regex),
}

/// In which order turns come.
#[derive(Debug, Clone, Copy)]
pub enum Order {
    /// By day.
    Days,
    /// As the transcripts were read.
    Inputs,
}

/// A turn in which something was found.
#[derive(Debug)]
pub struct Hits<'a> {
    /// Its row.
    pub turn_id: i64,
    /// Its transcript.
    pub transcript: &'a str,
    /// The day of the transcript.
    pub date: Option<&'a str>,
    /// Its place in the transcript.
    pub turn: i64,
    /// Who speaks.
    pub speaker: Option<&'a str>,
    /// In which role.
    pub role: Option<&'a str>,
    /// The text of the turn.
    pub text: &'a str,
    /// Where the hits are, in bytes: in order, none empty.
    pub at: Vec<Range<usize>>,
}

impl Pattern {
    /// Words as the user types them: a phrase, `word*` for its beginning, or a query with `"…"`, `AND`, `OR`, `NOT`, `NEAR`.
    ///
    /// # Errors
    ///
    /// There is no word in it.
    pub fn words(asked: &str) -> Result<Self> {
        if !asked.chars().any(char::is_alphanumeric) {
            bail!("“{asked}” holds no word to look for; for signs give --regex");
        }
        let operators = ["AND", "OR", "NOT"];
        let query = asked.contains(['"', '(', ')', '^', '+', ':', '{', '}'])
            || asked.split_whitespace().any(|word| operators.contains(&word));
        if query {
            return Ok(Self::Words(asked.into()));
        }
        let (phrase, begins) = match asked.trim_end().strip_suffix('*') {
            Some(begin) => (begin, " *"),
            None => (asked, ""),
        };
        Ok(Self::Words(format!("\"{phrase}\"{begins}")))
    }

    /// A regular expression of the crate `regex`.
    ///
    /// # Errors
    ///
    /// It is none, or so large that it would not end in good time.
    pub fn regex(asked: &str, ignore_case: bool) -> Result<Self> {
        let built = RegexBuilder::new(asked).case_insensitive(ignore_case).size_limit(REGEX_BYTES).build();
        built.map(Self::Regex).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => {
                anyhow!("the pattern grows too large; repeat less, as in x{{1,20}}, or give (?-u) before classes like \\w")
            }
            error => {
                let why = error.to_string();
                let why = why.lines().last().unwrap_or_default().trim_start_matches("error: ");
                anyhow!("the pattern “{asked}” is no regular expression: {why}; put a \\ before signs that stand for themselves")
            }
        })
    }

    /// Gives every turn with hits in this order until it is told to stop.
    ///
    /// # Errors
    ///
    /// The query is none that FTS5 understands, the database fails, or `each` does.
    pub fn find(
        &self,
        store: &Store,
        condition: &Condition,
        order: Order,
        each: &mut dyn FnMut(Hits) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let (marked, from, and) = match self {
            Self::Words(_) => ("highlight(turn_fts, 0, char(2), char(3))", "turn_fts JOIN ", " AND turn_fts MATCH ?"),
            Self::Regex(_) => ("NULL", "", ""),
        };
        let on = if and.is_empty() { "" } else { "turn.id = turn_fts.rowid AND " };
        let sql = format!(
            "SELECT turn.id, transcript.name, transcript.date, turn.number, speaker.name, participant.role, turn.text,
             {marked} FROM {from}{TURNS} WHERE {on}{}{and}
             ORDER BY {} transcript.id, turn.number",
            condition.sql,
            match order {
                Order::Days => "transcript.date IS NULL, transcript.date,",
                Order::Inputs => "",
            }
        );
        let mut values = condition.values.clone();
        if let Self::Words(query) = self {
            values.push(Value::Text(query.clone()));
        }
        let db = store.db();
        let told = |error| self.misunderstood(&error).unwrap_or_else(|| store.explain(error));
        let mut found = db.prepare(&sql).map_err(told)?;
        let mut rows = found.query(params_from_iter(values)).map_err(told)?;
        while let Some(row) = rows.next().map_err(told)? {
            let hits = self.hits(row).map_err(told)?;
            if !hits.at.is_empty() && each(hits)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    fn hits<'r>(&self, row: &'r Row) -> rusqlite::Result<Hits<'r>> {
        let words = |column: usize| row.get_ref(column).and_then(|value| Ok(value.as_str_or_null()?));
        let text = words(6)?.unwrap_or_default();
        let at = match self {
            Self::Words(_) => unmark(text, words(7)?.unwrap_or_default()),
            Self::Regex(regex) => regex.find_iter(text).map(|hit| hit.range()).filter(|hit| !hit.is_empty()).collect(),
        };
        Ok(Hits {
            turn_id: row.get(0)?,
            transcript: words(1)?.unwrap_or_default(),
            date: words(2)?,
            turn: row.get(3)?,
            speaker: words(4)?,
            role: words(5)?,
            text,
            at,
        })
    }

    /// What FTS5 does not understand, in words.
    fn misunderstood(&self, error: &rusqlite::Error) -> Option<anyhow::Error> {
        let Self::Words(query) = self else { return None };
        let why = error.to_string();
        let why = match why.split_once("fts5: ") {
            Some((_, why)) => why,
            None if ["unterminated string", "unknown special query", "no such column"]
                .iter()
                .any(|w| why.contains(w)) =>
            {
                why.split(" in SELECT").next().unwrap_or_default()
            }
            None => return None,
        };
        Some(anyhow!(
            "the pattern {query} is not understood ({why}); plain words are a phrase, “…” keeps one together, and AND, OR, NOT, \
             NEAR(a b, 5) and word* stand between and behind them; --regex takes any signs"
        ))
    }
}

/// Where the marks of `highlight` stand: a text that holds such marks itself is told from them by going along with it.
fn unmark(text: &str, marked: &str) -> Vec<Range<usize>> {
    let (text, marked) = (text.as_bytes(), marked.as_bytes());
    let (mut at, mut open, mut found) = (0, None, Vec::new());
    for &byte in marked {
        match byte {
            2 if text.get(at) != Some(&2) => open = Some(at),
            3 if text.get(at) != Some(&3) => {
                found.extend(open.take().map(|start| start..at).filter(|hit| !hit.is_empty()))
            }
            _ => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_a_phrase_and_operators_a_query() {
        for (asked, query) in [
            ("gas transit", "\"gas transit\""),
            ("don't", "\"don't\""),
            ("sanction*", "\"sanction\" *"),
            ("Russia-NATO", "\"Russia-NATO\""),
            ("gas AND transit", "gas AND transit"),
            ("\"gas transit\" OR pipeline", "\"gas transit\" OR pipeline"),
            ("NEAR(gas pipeline, 5)", "NEAR(gas pipeline, 5)"),
            ("the Band", "\"the Band\""),
        ] {
            let Pattern::Words(made) = Pattern::words(asked).unwrap() else { panic!() };
            assert_eq!(made, query);
        }
        assert!(Pattern::words("?!").unwrap_err().to_string().contains("no word"));
    }

    #[test]
    fn marks_are_told_from_the_text() {
        let first = |text, marked| unmark(text, marked).first().cloned();
        assert_eq!(first("a gas b", "a \u{2}gas\u{3} b"), Some(2..5));
        assert_eq!(first("a\u{2} gas b", "a\u{2} \u{2}gas\u{3} b"), Some(3..6));
        assert!(unmark("gas", "gas").is_empty());
    }

    #[test]
    fn a_regex_that_would_not_end_is_refused() {
        for bomb in [r"(\w{1000}){1000}", r"((a{1,100}){1,100}){1,100}", "(", "[z-a]", r"(?<n>a)(?<n>b)", r"(\w+)\1"] {
            let told = Pattern::regex(bomb, false).unwrap_err().to_string();
            assert!(told.starts_with("the pattern") && !told.contains('\n'), "{told}");
        }
        assert!(Pattern::regex(r"\b(sanction|embargo)\w*", true).is_ok());
    }
}
