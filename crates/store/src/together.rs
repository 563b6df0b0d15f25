//! Work on files, several at a time, of which somebody hears the bytes and may stop it.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use daftar_crypto::wiping_stack;

/// How many reports may wait for whoever hears them.
const ROOM: usize = 64;

/// Somebody asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// What a worker tells its progress to.
pub struct Pace<'a> {
    told: SyncSender<u64>,
    stopped: &'a AtomicBool,
}

impl Pace<'_> {
    /// Tells that so many bytes more are done; fails once the work is to end.
    pub fn add(&self, bytes: u64) -> Result<(), Stopped> {
        if self.stopped.load(Ordering::Relaxed) || self.told.send(bytes).is_err() { Err(Stopped) } else { Ok(()) }
    }
}

/// Gives each of `items` to `work` on one of `threads` threads, and returns what it makes in their order.
///
/// `told` hears on this thread the bytes done since it was last told, and says whether to go on. The first error ends everything.
pub fn together<I: Send, O: Send, E: Send + From<Stopped>>(
    threads: usize,
    items: Vec<I>,
    work: &(dyn Fn(I, &Pace<'_>) -> Result<O, E> + Sync),
    told: &mut dyn FnMut(u64) -> bool,
) -> Result<Vec<O>, E> {
    let count = items.len();
    let stopped = AtomicBool::new(false);
    let todo = Mutex::new(items.into_iter().enumerate());
    let made = Mutex::new((0..count).map(|_| None).collect::<Vec<Option<O>>>());
    let failed = Mutex::new(None);
    let (tell, hear) = sync_channel(ROOM);
    thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            let (todo, made, failed) = (&todo, &made, &failed);
            let pace = Pace { told: tell.clone(), stopped: &stopped };
            let worker = move || {
                while let Some((at, item)) = next(todo, &pace) {
                    match work(item, &pace) {
                        Ok(done) => made.lock().expect("no worker panics here")[at] = Some(done),
                        Err(error) => {
                            pace.stopped.store(true, Ordering::Relaxed);
                            failed.lock().expect("no worker panics here").get_or_insert(error);
                        }
                    }
                }
            };
            scope.spawn(|| wiping_stack(worker));
        }
        drop(tell);
        listen(&hear, &stopped, told);
    });
    if let Some(error) = failed.into_inner().expect("no worker panics there") {
        return Err(error);
    }
    if stopped.into_inner() {
        return Err(Stopped.into());
    }
    let made = made.into_inner().expect("no worker panics there");
    made.into_iter().map(|done| done.ok_or_else(|| Stopped.into())).collect()
}

fn next<I>(todo: &Mutex<impl Iterator<Item = I>>, pace: &Pace<'_>) -> Option<I> {
    let goes_on = !pace.stopped.load(Ordering::Relaxed);
    goes_on.then(|| todo.lock().ok()?.next()).flatten()
}

/// Passes on what the workers tell, until all have ended.
fn listen(hear: &Receiver<u64>, stopped: &AtomicBool, told: &mut dyn FnMut(u64) -> bool) {
    for bytes in hear {
        if !stopped.load(Ordering::Relaxed) && !told(bytes) {
            stopped.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Ended {
        Stopped,
        At(u64),
    }

    impl From<Stopped> for Ended {
        fn from(_: Stopped) -> Self {
            Self::Stopped
        }
    }

    fn squares(threads: usize, count: u64, fails_at: u64, stops_at: u64) -> Result<Vec<u64>, Ended> {
        let mut done = 0;
        let work = |n: u64, pace: &Pace<'_>| {
            pace.add(1)?;
            if n == fails_at { Err(Ended::At(n)) } else { Ok(n * n) }
        };
        together(threads, (0..count).collect(), &work, &mut |bytes| {
            done += bytes;
            done < stops_at
        })
    }

    #[test]
    fn results_come_in_order() {
        for threads in [1, 2, 5] {
            for count in [0, 1, 2, 600] {
                let expected: Vec<u64> = (0..count).map(|n| n * n).collect();
                assert_eq!(squares(threads, count, u64::MAX, u64::MAX), Ok(expected));
            }
        }
    }

    #[test]
    fn an_error_and_whoever_listens_end_it() {
        for threads in [1, 3] {
            assert_eq!(squares(threads, 900, 700, u64::MAX), Err(Ended::At(700)));
            assert_eq!(squares(threads, 100_000, u64::MAX, 40), Err(Ended::Stopped));
        }
    }

    #[test]
    #[should_panic(expected = "scoped thread")]
    fn a_panic_is_passed_on() {
        let work = |n: u32, _: &Pace<'_>| -> Result<(), Ended> {
            assert!(n < 20, "a worker's own");
            Ok(())
        };
        let _ = together(2, (0..50).collect(), &work, &mut |_| true);
    }
}
