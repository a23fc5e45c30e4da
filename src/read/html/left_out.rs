//! What of a page is left out and told, kind by kind.

use super::paragraph;
use crate::model::{Lines, Warning, WarningCode};
use std::collections::BTreeMap;

/// The words of each kind that are left out.
#[derive(Debug, Default)]
pub struct LeftOut(BTreeMap<&'static str, Heap>);

#[derive(Debug, Default)]
struct Heap {
    begin: String,
    bytes: usize,
    lines: Option<Lines>,
}

/// In bytes: so much of the words is shown.
const SHOWN: usize = 60;

impl LeftOut {
    /// More words of a kind; white space counts once.
    pub fn add(&mut self, kind: &'static str, value: &str, at: Lines) {
        let heap = self.0.entry(kind).or_default();
        for word in value.split_whitespace() {
            let space = usize::from(heap.bytes > 0);
            if heap.begin.len() == heap.bytes && heap.bytes + space + word.len() <= SHOWN {
                heap.begin.push_str(&" "[..space]);
                heap.begin.push_str(word);
            }
            heap.bytes += space + word.len();
        }
        paragraph::extend(&mut heap.lines, value, at);
    }

    /// What is told of them.
    pub fn warnings(self) -> impl Iterator<Item = Warning> {
        let told = self.0.into_iter().filter(|(_, heap)| heap.bytes > 0);
        told.map(|(kind, Heap { begin, bytes, lines })| {
            let more = if begin.len() < bytes { "…" } else { "" };
            let on = match lines {
                Some(Lines { start, end }) if start < end => format!(" on lines {start} to {end}"),
                Some(Lines { start, .. }) => format!(" on line {start}"),
                None => String::new(),
            };
            Warning::new(
                WarningCode::LeftOut,
                format!("{kind} are left out, {bytes} bytes{on}: “{begin}{more}”"),
                lines,
            )
        })
    }
}
