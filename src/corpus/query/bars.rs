//! Bars in a terminal.

use super::axes::steps_between;
use super::count::{Count, Group};
use super::kwic::start_of;
use super::table::{Cell, Look};
use anyhow::Result;
use std::io::Write;
use unicode_width::UnicodeWidthStr;

/// Eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar beside each label, its value behind it.
///
/// # Errors
///
/// The output fails.
pub fn bars(out: &mut dyn Write, labels: &[(String, f64)], shown: &dyn Fn(f64) -> String, look: Look) -> Result<()> {
    Scale::of(labels, shown, look).draw(out, labels)
}

/// What bars share that are to be compared.
struct Scale<'s> {
    most: f64,
    cut: usize,
    wide: usize,
    room: usize,
    shown: &'s dyn Fn(f64) -> String,
}

impl<'s> Scale<'s> {
    fn of(labels: &[(String, f64)], shown: &'s dyn Fn(f64) -> String, look: Look) -> Self {
        let most = labels.iter().map(|(_, value)| *value).fold(0.0, f64::max);
        let cut = look.width / 2;
        let wide = labels.iter().map(|(label, _)| label.width().min(cut)).max().unwrap_or(0);
        let value_wide = labels.iter().map(|(_, value)| shown(*value).width()).max().unwrap_or(0);
        let room = look.width.saturating_sub(wide + value_wide + 4).max(10);
        Self { most, cut, wide, room, shown }
    }

    fn draw(&self, out: &mut dyn Write, labels: &[(String, f64)]) -> Result<()> {
        for (label, value) in labels {
            let label = start_of(label, self.cut);
            let gap = " ".repeat(self.wide.saturating_sub(label.width()));
            let whole = (self.room * 8) as f64;
            let eighths = if self.most > 0.0 { (value / self.most * whole).round() as usize } else { 0 };
            // What is there is seen, however little it is.
            let eighths = eighths.max(usize::from(*value > 0.0));
            let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
            writeln!(out, "{}", format!("{label}{gap}  {bar} {}", (self.shown)(*value)).trim_end())?;
        }
        Ok(())
    }
}

/// Whether so many times with nothing stand between those with something that nobody would read them.
pub fn mostly_gaps(steps: usize, with_something: usize) -> bool {
    steps > 60 && steps > 3 * with_something
}

/// What is said where such times are left out.
pub const GAPS: &str = "(times without any are left out)";

/// The bars of an answer: one for each value, those of a second axis below one another.
///
/// # Errors
///
/// The output fails.
pub fn plot(out: &mut dyn Write, count: &Count, look: Look) -> Result<()> {
    let whole = count.groups.iter().all(|group| group.words.is_none());
    let shown = |value: f64| match whole {
        true => Cell::Whole(value as i64).shown().into_owned(),
        false => Cell::Real(value).shown().into_owned(),
    };
    let named = |key: &Option<String>| key.clone().unwrap_or_else(|| "–".into());
    if count.axes.len() < 2 {
        let labels: Vec<(String, f64)> =
            count.groups.iter().map(|group| (named(&group.keys[0]), group.value())).collect();
        let known = labels.len();
        let filled = without_gaps(count, labels.clone());
        if !mostly_gaps(filled.len(), known) {
            return bars(out, &filled, &shown, look);
        }
        bars(out, &labels, &shown, look)?;
        writeln!(out, "{GAPS}")?;
        return Ok(());
    }
    let labelled = |group: &Group| (named(&group.keys[1]), group.value());
    let scale = Scale::of(&count.groups.iter().map(labelled).collect::<Vec<_>>(), &shown, look);
    for (at, first) in count.values[0].iter().enumerate() {
        let groups = count.groups.iter().filter(|group| group.keys[0] == *first);
        let labels: Vec<_> = groups.map(labelled).collect();
        writeln!(out, "{}{}", if at > 0 { "\n" } else { "" }, named(first))?;
        scale.draw(out, &labels)?;
    }
    Ok(())
}

/// Times in which there was nothing stand between the others.
fn without_gaps(count: &Count, labels: Vec<(String, f64)>) -> Vec<(String, f64)> {
    let Some(time) = count.axes[0].time else { return labels };
    let times: Vec<&Option<String>> = count.values[0].iter().filter(|time| time.is_some()).collect();
    let (Some(Some(first)), Some(Some(last))) = (times.first(), times.last()) else { return labels };
    let Some(steps) = steps_between(time, first, last) else { return labels };
    let (unknown, known): (Vec<_>, Vec<_>) = labels.into_iter().partition(|(label, _)| label == "–");
    let mut known = known.into_iter().peekable();
    let mut all = Vec::with_capacity(steps.len());
    for step in steps {
        all.push(known.next_if(|(label, _)| *label == step).unwrap_or((step, 0.0)));
    }
    all.into_iter().chain(unknown).collect()
}
