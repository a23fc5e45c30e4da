//! How an answer is shown: as a table, crossed, for a person, as a chart.

use super::super::axes::steps_between;
use super::super::chart;
use super::super::table::{self, Cell, Look, Table};
use super::{Count, Group};
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;

impl Count {
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
