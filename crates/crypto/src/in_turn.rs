//! Work handed from thread to thread over bounded queues, to several workers in turn and back in the same order.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// The other side is gone: it ended early, failed or panicked.
#[derive(Debug)]
pub(crate) struct Gone;

/// Gives to several receivers, to each in its turn.
pub(crate) struct Dealer<T> {
    to: Vec<SyncSender<T>>,
    turn: usize,
}

/// Takes from several senders, from each in its turn; ends when the one whose turn it is has ended.
pub(crate) struct Gatherer<T> {
    from: Vec<Receiver<T>>,
    turn: usize,
}

/// One worker's ends of its two queues.
pub(crate) struct Lane<T> {
    from: Receiver<T>,
    to: SyncSender<T>,
}

/// Makes `count` lanes, each with room for `room` items before and after its worker.
pub(crate) fn lanes<T>(count: usize, room: usize) -> (Dealer<T>, Vec<Lane<T>>, Gatherer<T>) {
    let (mut dealer, mut gatherer) = (Dealer { to: Vec::new(), turn: 0 }, Gatherer { from: Vec::new(), turn: 0 });
    let mut lane = || {
        let ((into, from), (to, out)) = (sync_channel(room), sync_channel(room));
        dealer.to.push(into);
        gatherer.from.push(out);
        Lane { from, to }
    };
    let lanes = (0..count).map(|_| lane()).collect();
    (dealer, lanes, gatherer)
}

impl<T> Dealer<T> {
    /// Gives `item` to the receiver whose turn it is.
    pub(crate) fn deal(&mut self, item: T) -> Result<(), Gone> {
        self.to[self.turn].send(item).map_err(|_| Gone)?;
        self.turn = (self.turn + 1) % self.to.len();
        Ok(())
    }
}

impl<T> Lane<T> {
    /// Works on every item until either side is gone.
    pub(crate) fn work(self, mut work: impl FnMut(T) -> T) {
        for item in self.from {
            if self.to.send(work(item)).is_err() {
                break;
            }
        }
    }
}

impl<T> Iterator for Gatherer<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let item = self.from[self.turn].recv().ok()?;
        self.turn = (self.turn + 1) % self.from.len();
        Some(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dealt_is_gathered_in_its_order() {
        for workers in 1..4 {
            let (mut dealer, lanes, gatherer) = lanes(workers, 2);
            let numbers: Vec<u32> = std::thread::scope(|scope| {
                lanes.into_iter().for_each(|lane| drop(scope.spawn(|| lane.work(|number| number * 2))));
                scope.spawn(move || (0..50).for_each(|number| dealer.deal(number).unwrap()));
                gatherer.collect()
            });
            assert_eq!(numbers, (0..50).map(|number| number * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn who_deals_learns_that_nobody_is_there() {
        let (mut dealer, lanes, gatherer) = lanes(2, 1);
        drop(gatherer);
        std::thread::scope(|scope| {
            lanes.into_iter().for_each(|lane| drop(scope.spawn(|| lane.work(|number: u32| number))));
            assert!((0..50).try_for_each(|number| dealer.deal(number)).is_err());
        });
    }
}
