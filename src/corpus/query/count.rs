//! How often: turns, words, mentions or hits, by time, speaker, place and the like.

use super::filter::{Condition, Counted, Filter, TURNS};
use super::hits::{Order, Pattern};
use super::table::{self, Cell, Look, Table};
use super::{chart, network};
use crate::corpus::store::Store;
use anyhow::Result;
use rusqlite::{Row, params_from_iter};
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::ControlFlow;

/// What is counted.
#[derive(Debug, Clone)]
pub enum What {
    /// Turns.
    Turns,
    /// Their words (UAX 29).
    Words,
    /// Mentions of persons, bodies, places, peoples, events.
    Entities,
    /// References to documents.
    Documents,
    /// Dates.
    Dates,
    /// What a pattern finds.
    Hits(Pattern),
}

/// What it is counted by.
#[derive(Debug)]
pub struct Axis {
    /// As `--by` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    sql: &'static str,
    of: Of,
    /// Whether its values have an order of their own, as days have.
    in_order: bool,
    /// How its values are counted on, where they are times.
    pub time: Option<Time>,
}

/// Where the values of an axis stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Turn,
    Entity,
    Document,
    Date,
}

/// The steps of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// `2014`.
    Year,
    /// `2014-Q1`.
    Quarter,
    /// `2014-03`.
    Month,
}

const fn axis(name: &'static str, help: &'static str, sql: &'static str, of: Of) -> Axis {
    Axis { name, help, sql, of, in_order: false, time: None }
}

const fn time(name: &'static str, help: &'static str, sql: &'static str, time: Time) -> Axis {
    Axis { name, help, sql, of: Of::Turn, in_order: true, time: Some(time) }
}

/// Every axis.
pub const AXES: &[Axis] = &[
    time("year", "the year of the event", "substr(transcript.date, 1, 4)", Time::Year),
    time(
        "quarter",
        "the quarter, as 2014-Q1",
        "substr(transcript.date, 1, 4) || '-Q' || ((CAST(substr(transcript.date, 6, 2) AS INTEGER) + 2) / 3)",
        Time::Quarter,
    ),
    time("month", "the month, as 2014-03", "substr(transcript.date, 1, 7)", Time::Month),
    Axis { in_order: true, ..axis("day", "the day", "transcript.date", Of::Turn) },
    axis("speaker", "who speaks", "speaker.name", Of::Turn),
    axis("role", "the speaker's role, as printed", "participant.role", Of::Turn),
    axis("affiliation", "the speaker's party, seat or body", "participant.affiliation", Of::Turn),
    axis("entity", "the person, body or place that is named", "entity.name", Of::Entity),
    axis("type", "what kind of entity is named", "entity.type", Of::Entity),
    axis("document", "the document that is referred to", "document.name", Of::Document),
    axis("document-kind", "what kind of document", "document.kind", Of::Document),
    Axis { in_order: true, ..axis("about", "the year that a date means", "substr(date.earliest, 1, 4)", Of::Date) },
    axis("place", "where it took place, as printed", "transcript.place", Of::Turn),
    axis("city", "in which city", "transcript.city", Of::Turn),
    axis("country", "in which country", "transcript.country", Of::Turn),
    axis("event", "the kind of event", "transcript.event_type", Of::Turn),
    axis("kind", "speech, narration, direction, omission", "turn.kind", Of::Turn),
    axis("transcript", "the transcript", "transcript.name", Of::Turn),
];

impl Axis {
    /// The axis of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        AXES.iter().find(|axis| axis.name == name)
    }
}

/// A value of each axis, and how often.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// `None` where nothing tells.
    pub keys: Vec<Option<String>>,
    /// How often.
    pub n: i64,
    /// The words of all turns that it is measured against.
    pub words: Option<i64>,
}

impl Group {
    /// What is drawn: the share in 1,000 words where that was asked for.
    pub fn value(&self) -> f64 {
        match self.words {
            Some(words) if words > 0 => self.n as f64 * 1000.0 / words as f64,
            Some(_) => 0.0,
            None => self.n as f64,
        }
    }
}

/// An answer: groups in the order of their axes.
#[derive(Debug)]
pub struct Count {
    /// What it was counted by.
    pub axes: Vec<&'static Axis>,
    /// What was found.
    pub groups: Vec<Group>,
    /// The values of each axis in their order.
    pub values: Vec<Vec<Option<String>>>,
    /// Values that `top` left out, of each axis.
    pub left_out: Vec<usize>,
}

/// A question.
#[derive(Debug)]
pub struct Question<'q> {
    /// What is counted.
    pub what: &'q What,
    /// By what: one or two.
    pub axes: Vec<&'static Axis>,
    /// Of which turns.
    pub filter: &'q Filter,
    /// Whether it is measured against the words of the turns.
    pub per_words: bool,
    /// The most frequent values alone.
    pub top: Option<usize>,
    /// Whether the values shall say of what kind they are, as nodes of a network do.
    pub kinds: bool,
}

impl Question<'_> {
    /// The value of an axis in SQL.
    fn sql(&self, axis: &Axis) -> String {
        let kind = match axis.name {
            _ if !self.kinds => return axis.sql.to_owned(),
            "speaker" => "'PERSON'".to_owned(),
            "entity" => "entity.type".to_owned(),
            "document" => "document.kind".to_owned(),
            name => format!("'{name}'"),
        };
        format!("{kind} || char({}) || {}", u32::from(network::KIND), axis.sql)
    }

    /// Counts.
    ///
    /// # Errors
    ///
    /// A filter or pattern is not understood, or the database fails.
    pub fn ask(&self, store: &Store) -> Result<Count> {
        let counted = match self.what {
            What::Entities => Counted::Entities,
            What::Documents => Counted::Documents,
            _ => Counted::Turns,
        };
        if let What::Hits(pattern) = self.what {
            let condition = self.filter.condition(store, Counted::Turns)?;
            keep_hits(store, pattern, &condition)?;
        }
        let (from, value) = self.from();
        let condition = self.filter.condition(store, counted)?;
        let by = |axes: &[&Axis]| axes.iter().map(|axis| self.sql(axis) + ", ").collect::<String>();
        let of_turns = |axis: &&&'static Axis| axis.of == Of::Turn;
        let groups = sums(store, &by(&self.axes), self.axes.len(), &value, &from, &condition)?;
        let mut groups: Vec<Group> = groups.into_iter().map(|(keys, n)| Group { keys, n, words: None }).collect();
        if self.per_words {
            let axes: Vec<&Axis> = self.axes.iter().filter(of_turns).copied().collect();
            // What is counted narrows the mentions, not the words they are measured against.
            let mut filter = self.filter.clone();
            match counted {
                Counted::Entities => filter.entity.clear(),
                Counted::Documents => filter.document.clear(),
                Counted::Turns => {}
            }
            let condition = filter.condition(store, Counted::Turns)?;
            let words: BTreeMap<_, _> =
                sums(store, &by(&axes), axes.len(), "turn.words", TURNS, &condition)?.into_iter().collect();
            for group in &mut groups {
                let keys = group.keys.iter().zip(&self.axes).filter(|(_, axis)| axis.of == Of::Turn);
                let keys: Vec<_> = keys.map(|(key, _)| key.clone()).collect();
                group.words = Some(words.get(&keys).copied().unwrap_or(0));
            }
        }
        let mut count =
            Count { axes: self.axes.clone(), groups, values: Vec::new(), left_out: vec![0; self.axes.len()] };
        count.sort(self.top);
        Ok(count)
    }

    /// The tables that are asked, and what a row of them counts.
    fn from(&self) -> (String, String) {
        let mut from = TURNS.to_owned();
        let value = match self.what {
            What::Turns => "1",
            What::Words => "turn.words",
            What::Hits(_) => {
                from += " JOIN temp.hit ON hit.turn_id = turn.id";
                "hit.n"
            }
            What::Entities => {
                from += " JOIN mention ON mention.turn_id = turn.id JOIN entity ON entity.id = mention.entity_id";
                "1"
            }
            What::Documents => {
                from += " JOIN document_mention ON document_mention.turn_id = turn.id
                    JOIN document ON document.id = document_mention.document_id";
                "1"
            }
            What::Dates => {
                from += " JOIN date ON date.turn_id = turn.id";
                "1"
            }
        };
        // What stands in a turn counts for it once, however often it is named there.
        let sides = [
            (
                Of::Entity,
                matches!(self.what, What::Entities),
                "entity",
                "mention JOIN entity ON entity.id = mention.entity_id",
            ),
            (
                Of::Document,
                matches!(self.what, What::Documents),
                "document",
                "document_mention JOIN document ON document.id = document_mention.document_id",
            ),
            (Of::Date, matches!(self.what, What::Dates), "date", "date"),
        ];
        for (of, joined, name, tables) in sides {
            let axes: Vec<String> = self.axes.iter().filter(|axis| axis.of == of).map(|axis| self.sql(axis)).collect();
            if joined || axes.is_empty() {
                continue;
            }
            let columns = ["name", "type", "kind", "earliest"];
            let asked =
                columns.iter().filter(|column| axes.iter().any(|sql| sql.contains(&format!("{name}.{column}"))));
            let asked: String = asked.map(|column| format!(", {name}.{column}")).collect();
            from +=
                &format!(" JOIN (SELECT DISTINCT turn_id{asked} FROM {tables}) AS {name} ON {name}.turn_id = turn.id");
        }
        (from, value.to_owned())
    }
}

/// Sums by the columns of `by`.
fn sums(
    store: &Store,
    by: &str,
    axes: usize,
    value: &str,
    from: &str,
    condition: &Condition,
) -> Result<Vec<(Vec<Option<String>>, i64)>> {
    let group = (1..=axes).map(|at| at.to_string()).collect::<Vec<_>>().join(", ");
    let group = if group.is_empty() { String::new() } else { format!("GROUP BY {group}") };
    let sql = format!("SELECT {by} sum({value}) FROM {from} WHERE {} {group}", condition.sql);
    store.told(|db| {
        let mut sums = db.prepare(&sql)?;
        let row = |row: &Row| {
            let keys = (0..axes).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
            Ok((keys, row.get::<_, Option<i64>>(axes)?.unwrap_or(0)))
        };
        sums.query_map(params_from_iter(&condition.values), row)?.collect()
    })
}

/// Keeps the number of hits of each turn for the question.
fn keep_hits(store: &Store, pattern: &Pattern, condition: &Condition) -> Result<()> {
    store.told(|db| {
        db.execute_batch(
            "CREATE TEMP TABLE IF NOT EXISTS hit (turn_id INTEGER PRIMARY KEY, n INTEGER); DELETE FROM temp.hit;",
        )
    })?;
    let mut insert = store.db().prepare("INSERT INTO temp.hit VALUES (?, ?)").map_err(|error| store.explain(error))?;
    pattern.find(store, condition, Order::Inputs, &mut |hits| {
        let done = insert.execute([hits.turn_id, hits.at.len() as i64]);
        store.told(|_| done)?;
        Ok(ControlFlow::Continue(()))
    })
}

impl Count {
    /// Times in their order, all else by how often, the most frequent first; and of these no more than `top`.
    fn sort(&mut self, top: Option<usize>) {
        let mut places = Vec::new();
        self.values.clear();
        for (at, axis) in self.axes.iter().enumerate() {
            let mut totals: BTreeMap<Option<String>, f64> = BTreeMap::new();
            for group in &self.groups {
                *totals.entry(group.keys[at].clone()).or_default() += group.value();
            }
            let mut order: Vec<_> = totals.into_iter().collect();
            match axis.in_order {
                true => order.sort_by(|(a, _), (b, _)| a.is_none().cmp(&b.is_none()).then(a.cmp(b))),
                false => order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))),
            }
            if let Some(top) = top.filter(|_| !axis.in_order) {
                self.left_out[at] = order.len().saturating_sub(top);
                order.truncate(top);
            }
            let order: Vec<_> = order.into_iter().map(|(key, _)| key).collect();
            places.push(order.iter().cloned().zip(0..).collect::<BTreeMap<_, usize>>());
            self.values.push(order);
        }
        let place = |group: &Group| {
            group.keys.iter().zip(&places).map(|(key, places)| places.get(key).copied()).collect::<Option<Vec<usize>>>()
        };
        self.groups.retain(|group| place(group).is_some());
        self.groups.sort_by_cached_key(|group| place(group));
        // What is left is in the order of what is left.
        if top.is_some() {
            let left_out = std::mem::take(&mut self.left_out);
            self.sort(None);
            self.left_out = left_out;
        }
    }

    /// One row a group: tidy, as R and pandas have it.
    pub fn table(&self) -> Table {
        let mut columns: Vec<&str> = self.axes.iter().map(|axis| axis.name).collect();
        let per_words = self.groups.iter().any(|group| group.words.is_some());
        columns.push("n");
        if per_words {
            columns.extend(["words", "per_1000_words"]);
        }
        let row = |group: &Group| {
            let mut row: Vec<Cell<'static>> = group.keys.iter().map(named).collect();
            row.push(group.n.into());
            if let Some(words) = group.words {
                row.extend([words.into(), if words > 0 { Cell::Real(group.value()) } else { Cell::Nothing }]);
            }
            row
        };
        Table { columns, rows: self.groups.iter().map(row).collect() }
    }

    /// A row a value of the first axis, a column a value of the second.
    pub fn crossed(&self) -> Vec<Vec<Cell<'static>>> {
        let across = &self.values[1];
        let place: BTreeMap<_, _> = across.iter().enumerate().map(|(at, key)| (key, at)).collect();
        let mut head: Vec<Cell> = vec![Cell::Words(self.axes[0].name.into())];
        head.extend(across.iter().map(named));
        let mut rows = vec![head];
        let mut last = None;
        for group in &self.groups {
            if last != Some(&group.keys[0]) {
                last = Some(&group.keys[0]);
                let mut row = vec![Cell::Whole(0); across.len() + 1];
                row[0] = named(&group.keys[0]);
                rows.push(row);
            }
            let cell = if group.words.is_some() { Cell::Real(group.value()) } else { Cell::Whole(group.n) };
            if let (Some(row), Some(at)) = (rows.last_mut(), place.get(&group.keys[1])) {
                row[at + 1] = cell;
            }
        }
        rows
    }
}

impl Count {
    /// For a person: a list, or a cross table where it fits.
    ///
    /// # Errors
    ///
    /// The output fails.
    pub fn show(&self, out: &mut dyn Write, look: Look) -> Result<()> {
        if self.axes.len() == 2 {
            let rows = self.crossed();
            if table::width(&rows) <= look.width {
                return table::show(out, &rows);
            }
        }
        self.table().show(out)
    }

    /// A chart: columns or lines over time, else bars beside names.
    ///
    /// # Errors
    ///
    /// It cannot be drawn.
    pub fn chart(&self, title: &str, what: &str) -> Result<String> {
        let per_words = self.groups.iter().any(|group| group.words.is_some());
        let what = if per_words { format!("{what} in 1,000 words") } else { what.to_owned() };
        // Time runs from left to right, whichever axis it is.
        let along = self.axes.iter().position(|axis| axis.time.is_some()).unwrap_or(0);
        let across = 1 - along;
        let known = |axis: usize| self.values.get(axis).into_iter().flatten().flatten().cloned().collect::<Vec<_>>();
        let mut places = known(along);
        if let (Some(time), [first, .., last]) = (self.axes[along].time, places.as_slice()) {
            places = steps_between(time, first, last).unwrap_or(places);
        }
        let mut notes = Vec::new();
        if self.axes[along].time.is_none() && places.len() > chart::BARS {
            notes.push(format!("{} of {} by {}", chart::BARS, places.len(), self.axes[along].name));
            places.truncate(chart::BARS);
        }
        let mut names = if self.axes.len() == 2 { known(across) } else { vec![String::new()] };
        if names.len() > chart::SERIES {
            notes.push(format!("{} of {} by {}", chart::SERIES, names.len(), self.axes[across].name));
            names.truncate(chart::SERIES);
        }
        let at: BTreeMap<&str, usize> = places.iter().map(String::as_str).zip(0..).collect();
        let one = |name: &String| {
            let mut values = vec![0.0; places.len()];
            for group in &self.groups {
                let of_series = self.axes.len() < 2 || group.keys[across].as_ref() == Some(name);
                if let Some(at) = group.keys[along].as_deref().and_then(|key| at.get(key)).filter(|_| of_series) {
                    values[*at] += group.value();
                }
            }
            chart::Series { name: name.clone(), values }
        };
        let series: Vec<_> = names.iter().map(one).collect();
        let title = if notes.is_empty() { title.to_owned() } else { format!("{title} ({})", notes.join(", ")) };
        match self.axes[along].time {
            Some(_) => chart::over_time(&title, &what, &places, &series),
            None => chart::by_name(&title, &what, &places, &series),
        }
    }
}

fn named(key: &Option<String>) -> Cell<'static> {
    key.clone().map_or(Cell::Nothing, Cell::from)
}

impl Time {
    /// The step behind a time; `None` where it is none, or the last.
    pub fn next(self, time: &str) -> Option<String> {
        let year: u32 = time.get(..4)?.parse().ok()?;
        let within = |from: usize| time.get(from..)?.parse::<u32>().ok();
        let (year, step) = match self {
            Self::Year => (year + 1, None),
            Self::Quarter => (year, Some(within(6)? + 1)),
            Self::Month => (year, Some(within(5)? + 1)),
        };
        Some(match (self, step) {
            (Self::Quarter, Some(step)) if step > 4 => format!("{:04}-Q1", year + 1),
            (Self::Quarter, Some(step)) => format!("{year:04}-Q{step}"),
            (Self::Month, Some(step)) if step > 12 => format!("{:04}-01", year + 1),
            (Self::Month, Some(step)) => format!("{year:04}-{step:02}"),
            _ => format!("{year:04}"),
        })
    }
}

/// So many steps are drawn at most: more are too narrow to be seen.
const STEPS: usize = 600;

/// Every step from the first to the last time, those without anything included; as they are where they would be too many.
pub fn steps_between(time: Time, first: &str, last: &str) -> Option<Vec<String>> {
    let mut steps = vec![first.to_owned()];
    while steps.last().is_some_and(|step| step.as_str() < last) {
        let next = time.next(steps.last()?)?;
        steps.push(next);
        if steps.len() > STEPS {
            return None;
        }
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_count_on() {
        assert_eq!(Time::Month.next("2013-12").as_deref(), Some("2014-01"));
        assert_eq!(Time::Quarter.next("2013-Q4").as_deref(), Some("2014-Q1"));
        assert_eq!(Time::Year.next("0999").as_deref(), Some("1000"));
        assert_eq!(Time::Month.next("Омск"), None);
        assert_eq!(steps_between(Time::Month, "2013-11", "2014-02").unwrap().len(), 4);
        assert!(steps_between(Time::Month, "0001-01", "2014-02").is_none());
    }
}
