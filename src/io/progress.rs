//! What a person at a terminal is told of a long run: how far it is, and at the end what was done.

use super::complain;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use transcript_cli::steps::{counted, grouped};

/// When progress is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Showing {
    /// On a terminal that nothing else is printed to.
    #[default]
    Auto,
    Always,
    Never,
}

impl Showing {
    /// As `--progress` has them.
    pub const ALL: [(&str, Self); 3] = [("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

/// A run under way.
pub struct Progress {
    bar: Option<ProgressBar>,
    /// Where no bar can be drawn, a line is told from time to time.
    lines: bool,
    began: Instant,
    told: Instant,
    /// All that there is to read, once it is known.
    total: Arc<AtomicU64>,
    pub done: Count,
    person: bool,
}

/// What was done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub inputs: u64,
    pub bytes: u64,
    pub transcripts: u64,
    pub kept: u64,
    pub failed: u64,
}

/// A run that ends within this time needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line is told so often.
const OFTEN: Duration = Duration::from_secs(10);

impl Progress {
    /// Begins; `silent` says that the output does not go to the terminal.
    // OK because nothing of it comes into the output.
    #[allow(clippy::disallowed_methods)]
    pub fn begin(when: Showing, silent: bool) -> Self {
        let person = io::stderr().is_terminal();
        let shown = when == Showing::Always || when == Showing::Auto && person && silent;
        let now = Instant::now();
        Self {
            bar: (shown && person).then(|| ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden())),
            lines: shown && !person,
            began: now,
            told: now,
            total: Arc::default(),
            done: Count::default(),
            person: person && when != Showing::Never,
        }
    }

    /// Whether somebody wants to know how much there is.
    pub fn wants_total(&self) -> Option<Arc<AtomicU64>> {
        self.bar.as_ref().map(|_| Arc::clone(&self.total))
    }

    /// An input of so many bytes is done.
    #[allow(clippy::disallowed_methods)] // OK as above.
    pub fn input(&mut self, bytes: u64) {
        self.done.inputs += 1;
        self.done.bytes += bytes;
        let Some(bar) = &self.bar else {
            if self.lines && self.told.elapsed() > OFTEN {
                self.told = Instant::now();
                complain(&self.line());
            }
            return;
        };
        if bar.is_hidden() && self.began.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(5));
            bar.reset_eta();
        }
        bar.set_position(self.done.bytes);
        bar.set_message(counted(self.done.inputs, "input"));
        let total = self.total.load(Ordering::Relaxed);
        if total > 0 && bar.length() != Some(total) {
            bar.set_length(total);
            bar.set_style(style("{bar:30} {msg}, {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left"));
        } else if total == 0 {
            bar.set_style(style("{spinner} {msg}, {bytes}, {bytes_per_sec}"));
        }
    }

    /// Does what prints, with no bar in its way.
    pub fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) if !bar.is_hidden() => bar.suspend(print),
            _ => print(),
        }
    }

    /// Takes the bar away, and says what was done if it was more than one thing.
    pub fn end(self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if (self.person || self.lines) && self.done.inputs > 1 {
            complain(&self.line());
        }
    }

    fn line(&self) -> String {
        let Count { inputs, bytes, transcripts, kept, failed } = self.done;
        let seconds = self.began.elapsed().as_secs_f64().max(0.001);
        let megabytes = bytes as f64 / 1e6;
        let mut line = format!("{}, {}", counted(inputs, "input"), counted(transcripts, "transcript"));
        if kept > 0 {
            line += &format!(", {} as before", grouped(kept));
        }
        if failed > 0 {
            line += &format!(", {} not read", grouped(failed));
        }
        line + &format!(": {megabytes:.1} MB in {seconds:.1} s, {:.1} MB/s", megabytes / seconds)
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_in_words() {
        let mut progress = Progress::begin(Showing::Never, true);
        progress.done = Count { inputs: 12_345, bytes: 2_500_000, transcripts: 1, kept: 1000, failed: 2 };
        let line = progress.line();
        let begin = "12,345 inputs, 1 transcript, 1,000 as before, 2 not read: 2.5 MB in ";
        assert!(line.starts_with(begin) && line.ends_with(" MB/s"), "{line}");
    }
}
