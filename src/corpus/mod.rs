//! Thousands of inputs: what they are, one after the other, and all of them analysed at once, in their order.
//!
//! ```text
//! operands ─ inputs ─▶ Input … ─ run ─▶ Outcome … in the order of the inputs, whatever the number of jobs
//! ```
//!
//! Nothing is held that need not be: inputs are found as they are wanted, and a bounded number of them is under way.

mod analyse;
pub mod inputs;
mod pool;
#[cfg(feature = "index")]
pub mod query;
#[cfg(feature = "index")]
pub mod store;

#[cfg(feature = "index")]
pub use analyse::Key;
pub use analyse::{Outcome, Reading};
pub use inputs::{Found, Inputs};
pub use pool::Jobs;

/// Analyses every input, so many at once, and gives what comes of them in their order to `done`; nothing stands for a moment
/// in which all that was ready has been given, so that what is written can be sent on its way.
///
/// # Errors
///
/// What `done` fails with: then no more is read.
pub fn run(
    inputs: Inputs,
    reading: Reading,
    jobs: Jobs,
    mut done: impl FnMut(Option<Outcome>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    each(inputs, jobs, move |input, give: &mut dyn FnMut(Outcome)| reading.read(input, give), &mut done)
}

/// The same for any other work on inputs, which gives results to its second argument.
///
/// # Errors
///
/// What `done` fails with.
pub fn each<R: Send + 'static>(
    inputs: Inputs,
    jobs: Jobs,
    work: impl Fn(Found, &mut dyn FnMut(R)) + Send + Sync + 'static,
    mut done: impl FnMut(Option<R>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // Threads are not worth their start for a single input.
    let jobs = if inputs.is_one() { Jobs::ONE } else { jobs };
    pool::in_order(move |give| inputs.each(give), inputs::weigh, jobs, work, &mut done)
}
