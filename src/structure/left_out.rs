//! What of a page is no part of the transcript, told with its lines.

use crate::model::{Lines, Warning};

/// Words of the page's own, and their lines.
pub type LeftOut = (String, Option<Lines>);

/// One warning for each stretch of lines that are left out.
pub fn told(what: &str, left_out: &mut [LeftOut]) -> Vec<Warning> {
    left_out.sort_by_key(|(_, lines)| lines.map(|l| l.start));
    let follows = |a: &LeftOut, b: &LeftOut| match (a.1, b.1) {
        (Some(a), Some(b)) => b.start <= a.end + 1,
        _ => false,
    };
    let runs = left_out.chunk_by(follows);
    runs.map(|run| {
        let words = run.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>().join(" / ");
        let lines = run[0].1.zip(run[run.len() - 1].1).map(|(a, b)| Lines { start: a.start, end: b.end });
        Warning::left_out(what, &words, lines)
    })
    .collect()
}
