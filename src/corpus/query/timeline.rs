//! One name over time: when it is used, by whom, and which dates are spoken of beside it.

use super::axes::{Time, steps_between};
use super::bars::{GAPS, bars, mostly_gaps};
use super::chart;
use super::filter::{Condition, Counted, Filter, TURNS};
use super::names::{self, Key};
use super::table::{Cell, Look, Table};
use crate::corpus::store::Store;
use anyhow::Result;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};
use std::collections::BTreeMap;
use std::io::Write;
use transcript_cli::steps::counted;

/// So many speakers, and so many years spoken of, are told to a person.
const TOLD: usize = 12;

/// One name over time.
#[derive(Debug, Default)]
pub struct Timeline {
    /// What the corpus calls it, and what it is: several where the name is that of several.
    things: Vec<(String, String)>,
    uses: Vec<Use>,
    /// The sentences of the first and the last use that have a day.
    ends: Vec<String>,
    dates: Vec<Spoken>,
}

/// A mention.
#[derive(Debug)]
struct Use {
    day: Option<String>,
    transcript: String,
    turn: i64,
    speaker: Option<String>,
    turn_id: i64,
    start: i64,
}

/// A date in a sentence that has the name.
#[derive(Debug)]
struct Spoken {
    day: Option<String>,
    transcript: String,
    turn: i64,
    speaker: Option<String>,
    text: String,
    value: String,
    earliest: String,
    latest: String,
}

/// Mentions of the things asked for, with their sentences.
const MENTIONS: &str = "(SELECT turn_id, start FROM mention WHERE entity_id IN (SELECT value FROM json_each(?))
    UNION ALL SELECT turn_id, start FROM document_mention WHERE document_id IN (SELECT value FROM json_each(?))) AS named";

impl Timeline {
    /// Looks it up.
    ///
    /// # Errors
    ///
    /// Nothing has such a name, or the database fails.
    pub fn of(store: &Store, name: &str, filter: &Filter) -> Result<Self> {
        let asked = [name.to_owned()];
        let [entities, documents] =
            names::find_in(store, [names::ENTITIES, names::DOCUMENTS], "entity or document", &asked)?;
        let condition = filter.condition(store, Counted::Turns)?;
        let rows = [rows_of(&entities), rows_of(&documents)];
        let uses = uses(store, &rows, &condition)?;
        let dated = || uses.iter().filter(|one| one.day.is_some());
        let ends = [dated().next(), dated().next_back()].into_iter().flatten();
        Ok(Self {
            things: things(store, &rows)?,
            ends: ends.map(|one| sentence(store, one)).collect::<Result<_>>()?,
            uses,
            dates: dates(store, &rows, &condition)?,
        })
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.uses.is_empty()
    }

    /// The months of the mentions, none left out between the first and the last.
    fn months(&self) -> (Vec<String>, Vec<f64>) {
        let mut months: BTreeMap<&str, usize> = BTreeMap::new();
        for month in self.uses.iter().filter_map(|one| one.day.as_deref()?.get(..7)) {
            *months.entry(month).or_default() += 1;
        }
        let (Some((first, _)), Some((last, _))) = (months.first_key_value(), months.last_key_value()) else {
            return Default::default();
        };
        let steps = steps_between(Time::Month, first, last);
        let steps = steps.unwrap_or_else(|| months.keys().map(|month| (*month).to_owned()).collect());
        let counts = steps.iter().map(|month| months.get(month.as_str()).copied().unwrap_or(0) as f64).collect();
        (steps, counts)
    }

    /// For a person.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn show(&self, out: &mut dyn Write, look: Look) -> Result<()> {
        let of = |of: fn(&Use) -> Option<&str>| {
            let mut all: Vec<&str> = self.uses.iter().filter_map(of).collect();
            all.sort_unstable();
            all.dedup();
            all.len()
        };
        let things: Vec<String> = self.things.iter().map(|(name, kind)| format!("{name} ({kind})")).collect();
        writeln!(out, "{}", things.join(", "))?;
        writeln!(
            out,
            "{} in {}, by {}",
            counted(self.uses.len(), "mention"),
            counted(of(|one| Some(&one.transcript)), "transcript"),
            counted(of(|one| one.speaker.as_deref()), "speaker"),
        )?;
        if self.uses.is_empty() {
            return Ok(());
        }
        let dated: Vec<&Use> = self.uses.iter().filter(|one| one.day.is_some()).collect();
        let ends = [("first", dated.first()), ("last ", dated.last())];
        for ((which, one), sentence) in ends.into_iter().zip(&self.ends) {
            let Some(one) = one else { continue };
            let who = one.speaker.as_deref().unwrap_or("nobody named");
            let day = one.day.as_deref().unwrap_or_default();
            writeln!(out, "{which}  {day}  {who}, {}:{}", one.transcript, one.turn)?;
            let wrapped = textwrap::Options::new(look.width).initial_indent("       ").subsequent_indent("       ");
            writeln!(out, "{}", textwrap::fill(sentence, wrapped))?;
        }
        let whole = |value: f64| Cell::Whole(value as i64).shown().into_owned();
        let (months, counts) = self.months();
        writeln!(out, "\nMentions by month")?;
        let mut months: Vec<(String, f64)> = months.into_iter().zip(counts).collect();
        let some = |(_, count): &(String, f64)| *count > 0.0;
        let gaps = mostly_gaps(months.len(), months.iter().filter(|month| some(month)).count());
        if gaps {
            months.retain(some);
        }
        bars(out, &months, &whole, look)?;
        if gaps {
            writeln!(out, "{GAPS}")?;
        }
        let undated = self.uses.len() - dated.len();
        if undated > 0 {
            writeln!(out, "without a day: {}", whole(undated as f64))?;
        }
        self.show_speakers(out)?;
        self.show_dates(out)
    }

    fn show_speakers(&self, out: &mut dyn Write) -> Result<()> {
        let mut speakers: Vec<(&str, Span)> =
            spans(self.uses.iter().map(|one| (one.speaker.as_deref().unwrap_or("(nobody named)"), one.day.as_deref())));
        speakers.sort_by(|(a, one), (b, other)| other.count.cmp(&one.count).then(a.cmp(b)));
        let more = speakers.len().saturating_sub(TOLD);
        speakers.truncate(TOLD);
        writeln!(out)?;
        table_of(["Who", "mentions", "first", "last"], &speakers).show(out)?;
        if more > 0 {
            writeln!(out, "and {more} more")?;
        }
        Ok(())
    }

    fn show_dates(&self, out: &mut dyn Write) -> Result<()> {
        if self.dates.is_empty() {
            return Ok(());
        }
        let years = self.dates.iter().map(|date| (date.earliest.get(..4).unwrap_or_default(), date.day.as_deref()));
        let years = spans(years);
        writeln!(out, "\nYears spoken of in the same sentences, and on which first and last day")?;
        table_of(["year", "dates", "first", "last"], &years).show(out)
    }

    /// One row a month.
    pub fn by_month(&self) -> Table {
        let (months, counts) = self.months();
        let mut people: BTreeMap<&str, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
        for one in &self.uses {
            let Some(month) = one.day.as_deref().and_then(|day| day.get(..7)) else { continue };
            let so_far = people.entry(month).or_default();
            so_far.0.push(&one.transcript);
            so_far.1.extend(one.speaker.as_deref());
        }
        let distinct = |mut all: Vec<&str>| {
            all.sort_unstable();
            all.dedup();
            Cell::from(all.len())
        };
        let row = |(month, count): (String, f64)| {
            let (transcripts, speakers) = people.remove(month.as_str()).unwrap_or_default();
            vec![month.into(), Cell::Whole(count as i64), distinct(transcripts), distinct(speakers)]
        };
        let rows = months.into_iter().zip(counts).map(row).collect();
        Table { columns: vec!["month", "mentions", "transcripts", "speakers"], rows }
    }

    /// One row a date that is spoken of.
    pub fn by_date(&self) -> Table {
        let words = |cell: &Option<String>| cell.clone().map_or(Cell::Nothing, Cell::from);
        let row = |date: &Spoken| {
            vec![
                words(&date.day),
                date.value.clone().into(),
                date.earliest.clone().into(),
                date.latest.clone().into(),
                date.text.clone().into(),
                words(&date.speaker),
                date.transcript.clone().into(),
                date.turn.into(),
            ]
        };
        let columns = vec!["date", "value", "earliest", "latest", "text", "speaker", "id", "turn"];
        Table { columns, rows: self.dates.iter().map(row).collect() }
    }

    /// A chart of both.
    ///
    /// # Errors
    ///
    /// It cannot be drawn.
    pub fn svg(&self) -> Result<String> {
        let (months, counts) = self.months();
        let name = self.things.first().map_or("", |(name, _)| name);
        let place = |date: &Spoken| {
            let (from, to) = (in_years(&date.earliest)?, in_years(&date.latest)?);
            Some((in_years(date.day.as_deref()?)?, (from + to) / 2.0))
        };
        let dates: Vec<(f64, f64)> = self.dates.iter().filter_map(place).collect();
        chart::timeline(&format!("{name}: mentions by month"), &months, counts, &dates)
    }
}

/// How often something came, from which day to which.
#[derive(Debug, Default, Clone, Copy)]
struct Span<'a> {
    count: usize,
    first: Option<&'a str>,
    last: Option<&'a str>,
}

/// Each name with its span; the days come in their order.
fn spans<'a>(all: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Vec<(&'a str, Span<'a>)> {
    let mut spans: BTreeMap<&str, Span> = BTreeMap::new();
    for (name, day) in all {
        let span = spans.entry(name).or_default();
        *span = Span { count: span.count + 1, first: span.first.or(day), last: day.or(span.last) };
    }
    spans.into_iter().collect()
}

fn table_of(columns: [&'static str; 4], spans: &[(&str, Span)]) -> Table {
    let words = |cell: Option<&str>| cell.map_or(Cell::Nothing, |words| words.to_owned().into());
    let row = |(name, Span { count, first, last }): &(&str, Span)| {
        vec![words(Some(name)), Cell::from(*count), words(*first), words(*last)]
    };
    Table { columns: columns.to_vec(), rows: spans.iter().map(row).collect() }
}

/// A day as a year with a fraction.
fn in_years(day: &str) -> Option<f64> {
    let day: jiff::civil::Date = day.parse().ok()?;
    Some(f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year()))
}

fn rows_of(keys: &[Key]) -> Value {
    Value::Text(serde_json::to_string(keys).expect("OK because they are numbers"))
}

fn things(store: &Store, rows: &[Value; 2]) -> Result<Vec<(String, String)>> {
    let sql = "SELECT name, type FROM entity WHERE id IN (SELECT value FROM json_each(?))
        UNION SELECT name, kind FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1, 2";
    store.told(|db| {
        let mut things = db.prepare(sql)?;
        things.query_map(params_from_iter(rows), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    })
}

/// The sentence in which `named` stands.
const SENTENCE: &str = "LEFT JOIN sentence ON sentence.turn_id = named.turn_id AND sentence.start =
    (SELECT max(start) FROM sentence WHERE turn_id = named.turn_id AND start <= named.start)";

const ORDER: &str = "ORDER BY transcript.date IS NULL, transcript.date, transcript.id, turn.number";

fn uses(store: &Store, rows: &[Value; 2], condition: &Condition) -> Result<Vec<Use>> {
    let sql = format!(
        "SELECT transcript.date, transcript.name, turn.number, speaker.name, turn.id, named.start
         FROM {MENTIONS} JOIN {TURNS} WHERE turn.id = named.turn_id AND {} {ORDER}, named.start",
        condition.sql
    );
    store.told(|db| {
        let mut uses = db.prepare(&sql)?;
        let row = |row: &Row| {
            Ok(Use {
                day: row.get(0)?,
                transcript: row.get(1)?,
                turn: row.get(2)?,
                speaker: row.get(3)?,
                turn_id: row.get(4)?,
                start: row.get(5)?,
            })
        };
        uses.query_map(params_from_iter(rows.iter().chain(&condition.values)), row)?.collect()
    })
}

/// The sentence of one use.
fn sentence(store: &Store, of: &Use) -> Result<String> {
    let sql = "SELECT substr(turn.text, sentence.start + 1, sentence.\"end\" - sentence.start)
        FROM sentence JOIN turn ON turn.id = sentence.turn_id WHERE sentence.turn_id = ? AND sentence.start <= ?
        ORDER BY sentence.start DESC LIMIT 1";
    let found: Option<String> =
        store.told(|db| db.query_row(sql, [of.turn_id, of.start], |row| row.get(0)).optional())?;
    Ok(found.unwrap_or_default().replace('\n', " "))
}

fn dates(store: &Store, rows: &[Value; 2], condition: &Condition) -> Result<Vec<Spoken>> {
    let sql = format!(
        "SELECT DISTINCT transcript.date, transcript.name, turn.number, speaker.name, date.text, date.value, date.earliest,
         date.latest, date.start
         FROM {MENTIONS} JOIN {TURNS} {SENTENCE}
         JOIN date ON date.turn_id = named.turn_id AND date.start >= sentence.start AND date.start < sentence.\"end\"
         WHERE turn.id = named.turn_id AND date.value NOT NULL AND date.earliest NOT NULL AND date.latest NOT NULL AND {}
         {ORDER}, date.start",
        condition.sql
    );
    store.told(|db| {
        let mut dates = db.prepare(&sql)?;
        let row = |row: &Row| {
            Ok(Spoken {
                day: row.get(0)?,
                transcript: row.get(1)?,
                turn: row.get(2)?,
                speaker: row.get(3)?,
                text: row.get::<_, String>(4)?.replace('\n', " "),
                value: row.get(5)?,
                earliest: row.get(6)?,
                latest: row.get(7)?,
            })
        };
        dates.query_map(params_from_iter(rows.iter().chain(&condition.values)), row)?.collect()
    })
}
