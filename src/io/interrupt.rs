//! Ctrl-C and the other signals that end a run.

use anyhow::Result;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether somebody has asked for the end, by Ctrl-C or as the system does.
#[derive(Debug, Default)]
pub struct Interrupt {
    asked: Arc<AtomicBool>,
    /// What may be done now.
    hint: &'static str,
}

/// The run was ended, and what may be done.
#[derive(Debug)]
pub struct Interrupted(&'static str);

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stopped before the end{}", self.0)
    }
}

impl std::error::Error for Interrupted {}

/// As shells have it for what Ctrl-C ended.
pub const STATUS: u8 = 130;

impl Interrupt {
    /// Watches from now on; who asks a second time is not made to wait.
    pub fn watch(hint: &'static str) -> Self {
        let watched = Self { asked: Arc::default(), hint };
        for signal in [SIGINT, SIGTERM] {
            // Where it cannot be watched, it ends the program as ever.
            let _ = flag::register_conditional_shutdown(signal, STATUS.into(), Arc::clone(&watched.asked));
            let _ = flag::register(signal, Arc::clone(&watched.asked));
        }
        watched
    }

    /// Fails once the end is asked for.
    ///
    /// # Errors
    ///
    /// [`Interrupted`].
    pub fn check(&self) -> Result<()> {
        if self.asked.load(Ordering::Relaxed) { Err(Interrupted(self.hint).into()) } else { Ok(()) }
    }
}
