//! Work on many things at once whose results come in the order of the things.

use anyhow::Result;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How many are worked on at once: so many, or as many as the machine has cores.
#[derive(Debug, Clone, Copy, Default)]
pub struct Jobs(pub Option<usize>);

impl Jobs {
    /// One after the other.
    pub const ONE: Self = Self(Some(1));

    fn number(self) -> usize {
        self.0.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)).max(1)
    }
}

/// So many things a job are under way, taken and not yet given back: one that takes long holds up no others meanwhile.
const WAITING: usize = 32;

/// So many results of one thing wait for those before it.
const RESULTS: usize = 16;

/// So many bytes a job of things are under way, or a single thing that has more.
const BYTES: u64 = 1 << 24;

/// So long nothing may come before that is said again: somebody may want to end the run.
const PATIENCE: Duration = Duration::from_millis(100);

/// A thing, and where its results go.
struct Task<T, R> {
    thing: T,
    results: SyncSender<R>,
}

/// The results of a thing, and the bytes that it takes up until the last has come.
struct Slot<R> {
    results: Receiver<R>,
    bytes: u64,
}

/// Takes a thing that was found, and says whether more are wanted.
pub type Give<'g, T> = &'g mut dyn FnMut(T) -> ControlFlow<()>;

/// Gives each thing that `find` finds to `work`, which calls its second argument with every result, and the results to
/// `done`, in the order of the things; `None` says that nothing more is ready for now.
pub fn in_order<T, R>(
    find: impl FnOnce(Give<T>) -> ControlFlow<()> + Send + 'static,
    weigh: fn(&T) -> u64,
    jobs: Jobs,
    work: impl Fn(T, &mut dyn FnMut(R)) + Send + Sync + 'static,
    done: &mut dyn FnMut(Option<R>) -> Result<()>,
) -> Result<()>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let jobs = jobs.number();
    if jobs == 1 {
        return one_by_one(find, work, done);
    }
    let gate = Arc::new(Gate::new(BYTES * jobs as u64));
    let (to_workers, tasks) = sync_channel::<Task<T, R>>(WAITING * jobs);
    let (to_us, slots) = sync_channel::<Slot<R>>(WAITING * jobs);
    let at_the_gate = Arc::clone(&gate);
    let finder = thread::spawn(move || {
        let _ = find(&mut |thing| {
            let bytes = weigh(&thing);
            at_the_gate.enter(bytes);
            let (results, slot) = sync_channel(RESULTS);
            // Where nobody takes the results any more, nothing needs to be found.
            match to_us.send(Slot { results: slot, bytes }).is_ok() && to_workers.send(Task { thing, results }).is_ok()
            {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            }
        });
    });
    let (tasks, work) = (Arc::new(Mutex::new(tasks)), Arc::new(work));
    let worker = |_| {
        let (tasks, work) = (Arc::clone(&tasks), Arc::clone(&work));
        thread::spawn(move || {
            loop {
                let Ok(Task { thing, results }) = held(&tasks).recv() else { return };
                // Results that nobody takes are those of a run that has ended.
                work(thing, &mut |result| drop(results.send(result)));
            }
        })
    };
    let workers: Vec<_> = (0..jobs).map(worker).collect();
    while let Some(Slot { results, bytes }) = next(&slots, done)? {
        while let Some(result) = next(&results, done)? {
            done(Some(result))?;
        }
        gate.leave(bytes);
    }
    // Nobody is waited for where the run was broken off above: who sits on a slow input would hold it up.
    for thread in workers.into_iter().chain([finder]) {
        if let Err(panic) = thread.join() {
            std::panic::resume_unwind(panic);
        }
    }
    Ok(())
}

fn one_by_one<T, R>(
    find: impl FnOnce(Give<T>) -> ControlFlow<()>,
    work: impl Fn(T, &mut dyn FnMut(R)),
    done: &mut dyn FnMut(Option<R>) -> Result<()>,
) -> Result<()> {
    let mut so_far = Ok(());
    let _ = find(&mut |thing| {
        work(thing, &mut |result| {
            if so_far.is_ok() {
                so_far = done(Some(result));
            }
        });
        if so_far.is_ok() {
            so_far = done(None);
        }
        if so_far.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    so_far
}

/// The next that comes, if one does; says so before it waits.
fn next<M, R>(from: &Receiver<M>, done: &mut dyn FnMut(Option<R>) -> Result<()>) -> Result<Option<M>> {
    match from.try_recv() {
        Ok(message) => return Ok(Some(message)),
        Err(TryRecvError::Disconnected) => return Ok(None),
        Err(TryRecvError::Empty) => done(None)?,
    }
    loop {
        match from.recv_timeout(PATIENCE) {
            Ok(message) => return Ok(Some(message)),
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
            Err(RecvTimeoutError::Timeout) => done(None)?,
        }
    }
}

/// Lets in so many bytes at a time, and whatever comes when nobody is in.
struct Gate {
    within: Mutex<u64>,
    left: Condvar,
    most: u64,
}

impl Gate {
    fn new(most: u64) -> Self {
        Self { within: Mutex::new(0), left: Condvar::new(), most }
    }

    fn enter(&self, bytes: u64) {
        let too_many = |within: &mut u64| *within > 0 && within.saturating_add(bytes) > self.most;
        let within = self.left.wait_while(held(&self.within), too_many);
        let mut within = within.unwrap_or_else(PoisonError::into_inner);
        *within = within.saturating_add(bytes);
    }

    fn leave(&self, bytes: u64) {
        let mut within = held(&self.within);
        *within = within.saturating_sub(bytes);
        self.left.notify_one();
    }
}

/// What a mutex guards; whoever panicked with it in hand is told of when the threads are joined.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn each<T>(mut things: impl Iterator<Item = T>) -> impl FnOnce(Give<T>) -> ControlFlow<()> {
        move |give| things.try_for_each(give)
    }

    fn all(jobs: usize, count: u64) -> Vec<u64> {
        let mut got = Vec::new();
        // Those that come first take longest.
        let work = |n: u64, each: &mut dyn FnMut(u64)| {
            thread::sleep(Duration::from_micros((count_down(n)) % 300));
            (0..n % 40).for_each(|i| each(n * 100 + i));
        };
        in_order(each(0..count), |_| 1, Jobs(Some(jobs)), work, &mut |result| {
            got.extend(result);
            Ok(())
        })
        .unwrap();
        got
    }

    fn count_down(n: u64) -> u64 {
        10_000_u64.saturating_sub(n * 7)
    }

    #[test]
    fn results_come_in_the_order_of_the_things_for_any_number_of_jobs() {
        let one = all(1, 500);
        assert!(one.is_sorted() && one.len() > 9000);
        for jobs in [2, 3, 8] {
            assert_eq!(all(jobs, 500), one, "{jobs}");
        }
        assert_eq!(all(4, 0), [] as [u64; 0]);
    }

    #[test]
    fn what_is_under_way_is_bounded_in_number_and_bytes() {
        static TAKEN: AtomicUsize = AtomicUsize::new(0);
        static GIVEN: AtomicUsize = AtomicUsize::new(0);
        for (weight, most) in [(1, 3 * 32 * 2 + 8), (BYTES, 4), (BYTES * 100, 2)] {
            TAKEN.store(0, Ordering::SeqCst);
            GIVEN.store(0, Ordering::SeqCst);
            static WEIGHT: Mutex<u64> = Mutex::new(0);
            *held(&WEIGHT) = weight;
            let things = (0..1000_u64).inspect(|_| {
                TAKEN.fetch_add(1, Ordering::SeqCst);
            });
            let mut peak = 0;
            in_order(each(things), |_| *held(&WEIGHT), Jobs(Some(2)), |n, each| each(n), &mut |result| {
                if result.is_some() {
                    let given = GIVEN.fetch_add(1, Ordering::SeqCst);
                    if given == 0 {
                        thread::sleep(Duration::from_millis(50));
                    }
                    peak = peak.max(TAKEN.load(Ordering::SeqCst) - given);
                }
                Ok(())
            })
            .unwrap();
            assert!(peak <= most, "{weight}: {peak} under way");
        }
    }

    #[test]
    fn an_error_ends_the_run_though_an_input_never_comes() {
        let things = (0..u64::MAX).inspect(|n| {
            if *n == 100 {
                thread::sleep(Duration::from_secs(3600));
            }
        });
        let told = in_order(each(things), |_| 1, Jobs(Some(2)), |n, each| each(n), &mut |result| match result {
            Some(50) => anyhow::bail!("enough"),
            _ => Ok(()),
        });
        assert_eq!(told.unwrap_err().to_string(), "enough");
    }

    #[test]
    fn it_is_said_when_nothing_is_ready() {
        let things = (0..3_u64).inspect(|_| thread::sleep(Duration::from_millis(30)));
        let mut told = Vec::new();
        in_order(each(things), |_| 1, Jobs(Some(2)), |n, each| each(n), &mut |result| {
            told.push(result);
            Ok(())
        })
        .unwrap();
        told.dedup();
        // Whether it waits for the end depends on who is quicker.
        assert_eq!(told[..6], [None, Some(0), None, Some(1), None, Some(2)]);
    }
}
