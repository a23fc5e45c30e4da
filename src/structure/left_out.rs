//! What of a page is no part of the transcript, told with its lines.

use crate::model::{Lines, Warning};

/// Stretches of the page's own words. A page may be nothing else: of each only what is shown is kept.
#[derive(Debug, Default)]
pub struct LeftOut(Vec<Run>);

#[derive(Debug)]
struct Run {
    words: String,
    lines: Option<Lines>,
}

impl Run {
    /// Takes another in if it follows.
    fn takes(&mut self, words: &str, lines: Option<Lines>) -> bool {
        let Some((ours, theirs)) = self.lines.as_mut().zip(lines) else { return false };
        let follows = ours.start <= theirs.start && theirs.start <= ours.end + 1;
        if follows {
            ours.end = theirs.end;
            if self.words.len() <= Warning::SHOWN * 4 {
                self.words += " / ";
                self.words += words;
            }
        }
        follows
    }
}

impl LeftOut {
    /// More words.
    pub fn add(&mut self, words: &str, lines: Option<Lines>) {
        if !self.0.last_mut().is_some_and(|last| last.takes(words, lines)) {
            self.0.push(Run { words: words.to_string(), lines });
        }
    }

    /// One warning for each stretch of lines.
    pub fn told(self, what: &str) -> Vec<Warning> {
        let mut runs = self.0;
        runs.sort_by_key(|run| run.lines.map(|l| l.start));
        runs.dedup_by(|next, run| run.takes(&next.words, next.lines));
        runs.iter().map(|run| Warning::left_out(what, &run.words, run.lines)).collect()
    }
}
