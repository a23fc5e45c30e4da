//! How often: turns, words, mentions or hits, by time, speaker, place and the like.

mod shown;

use super::axes::{Axis, Of};
use super::filter::{Condition, Counted, Filter, TURNS};
use super::hits::{Order, Pattern};
use super::network;
use crate::corpus::store::Store;
use anyhow::Result;
use rusqlite::{Row, params_from_iter};
use std::collections::BTreeMap;
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
        // What is counted narrows the mentions, not the turns they are measured against.
        let mut filter = self.filter.clone();
        match counted {
            Counted::Entities => {
                filter.entity.clear();
                filter.entity_type.clear();
            }
            Counted::Documents => filter.document.clear(),
            Counted::Turns => {}
        }
        if let [Axis { time: Some(_), .. }] = self.axes[..] {
            // A time at which one spoke and nothing was found has nought; one without any transcript is not there.
            let condition = filter.condition(store, Counted::Turns)?;
            let times = sums(store, &by(&self.axes), 1, "1", TURNS, &condition)?.into_iter().map(|(keys, _)| keys);
            let missing: Vec<_> = times.filter(|keys| groups.iter().all(|group| group.keys != *keys)).collect();
            groups.extend(missing.into_iter().map(|keys| Group { keys, n: 0, words: None }));
        }
        if self.per_words {
            let axes: Vec<&Axis> = self.axes.iter().filter(of_turns).copied().collect();
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
            let columns = ["name", "type", "kind", "earliest", "value"];
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
    /// Times in their order, all else by how often, the most frequent first; and of these no more than `top`: those that come
    /// most often, not those with the largest share, which is that of whoever said two words.
    fn sort(&mut self, top: Option<usize>) {
        let mut places = Vec::new();
        self.values.clear();
        for (at, axis) in self.axes.iter().enumerate() {
            let mut totals: BTreeMap<Option<String>, f64> = BTreeMap::new();
            for group in &self.groups {
                *totals.entry(group.keys[at].clone()).or_default() +=
                    if top.is_some() { group.n as f64 } else { group.value() };
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
}
