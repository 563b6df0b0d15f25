//! Work on several threads whose results come in the order of what was given.

use std::{
    any::Any,
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{
        Mutex,
        mpsc::{Receiver, SyncSender, channel, sync_channel},
    },
    thread,
};

use daftar_crypto::wiping_stack;

/// What a worker made, or how it panicked.
type Made<O> = Result<O, Box<dyn Any + Send>>;

/// Gives each of `items` to `work` on one of `threads` threads, and what it makes to `take` on this one, in order.
///
/// Few items are under way at a time, so that memory stays bounded. Ends at the first error of `items` or `take`.
pub fn in_order<I: Send, O: Send, E>(
    threads: usize,
    items: impl Iterator<Item = Result<I, E>>,
    work: &(dyn Fn(I) -> O + Sync),
    take: &mut dyn FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let mut items = items.peekable();
    let Some(first) = items.next().transpose()? else { return Ok(()) };
    if items.peek().is_none() || threads < 2 {
        // One piece of work is not worth a thread.
        take(work(first))?;
        return items.try_for_each(|item| take(work(item?)));
    }
    let room = 2 * threads;
    let (todo, waiting) = sync_channel::<(u64, I)>(room);
    let (done, results) = channel();
    let waiting = Mutex::new(waiting);
    thread::scope(|scope| {
        for _ in 0..threads {
            let (waiting, done) = (&waiting, done.clone());
            let worker = move || {
                while let Some((number, item)) = next(waiting) {
                    let made: Made<O> = catch_unwind(AssertUnwindSafe(|| work(item)));
                    if done.send((number, made)).is_err() {
                        break;
                    }
                }
            };
            scope.spawn(|| wiping_stack(worker));
        }
        let all = std::iter::once(Ok(first)).chain(items);
        feed(all, room as u64, todo, &results, take)
    })
}

fn next<I>(waiting: &Mutex<Receiver<(u64, I)>>) -> Option<(u64, I)> {
    waiting.lock().ok()?.recv().ok()
}

/// Keeps `room` items under way, and takes what comes back in order.
fn feed<I, O, E>(
    mut items: impl Iterator<Item = Result<I, E>>,
    room: u64,
    todo: SyncSender<(u64, I)>,
    results: &Receiver<(u64, Made<O>)>,
    take: &mut dyn FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let mut early = BTreeMap::new();
    let (mut given, mut taken) = (0, 0);
    let mut ended = None;
    loop {
        while ended.is_none() && given - taken < room {
            match items.next() {
                Some(Ok(item)) => {
                    todo.send((given, item)).expect("the workers wait for work until all is given");
                    given += 1;
                }
                // What came before the error is taken first.
                Some(Err(error)) => ended = Some(Err(error)),
                None => ended = Some(Ok(())),
            }
        }
        if given == taken {
            return ended.unwrap_or(Ok(()));
        }
        let (number, made) = results.recv().expect("what was given comes back");
        early.insert(number, made);
        while let Some(made) = early.remove(&taken) {
            taken += 1;
            take(made.unwrap_or_else(|panic| resume_unwind(panic)))?;
        }
    }
}

/// Returns how many threads are worth starting on this computer: at most four.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(threads: usize, count: u64) -> (Vec<u64>, Result<(), u64>) {
        let mut made = Vec::new();
        let items = (0..count).map(|n| if n == 700 { Err(n) } else { Ok(n) });
        let end = in_order(threads, items, &|n| n * n, &mut |square| {
            made.push(square);
            Ok(())
        });
        (made, end)
    }

    #[test]
    fn results_come_in_order() {
        for threads in [1, 2, 5] {
            for count in [0, 1, 2, 600] {
                let expected: Vec<u64> = (0..count).map(|n| n * n).collect();
                assert_eq!(squares(threads, count), (expected, Ok(())));
            }
            let (before, end) = squares(threads, 900);
            assert_eq!((before.len(), end), (700, Err(700)), "what came before an error is taken");
        }
    }

    #[test]
    fn a_taker_may_stop() {
        let stopped = in_order(3, (0..500).map(Ok), &|n: u32| n, &mut |n| if n == 40 { Err(n) } else { Ok(()) });
        assert_eq!(stopped, Err(40));
    }

    #[test]
    #[should_panic(expected = "a worker's own")]
    fn a_panic_is_passed_on() {
        let _ = in_order(2, (0..50).map(Ok::<u32, ()>), &|n| assert!(n < 20, "a worker's own"), &mut |()| Ok(()));
    }
}
