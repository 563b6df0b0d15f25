//! How far a long work is, and whether it should go on.

/// Counts bytes and tells them on.
pub(super) struct Steps<'a> {
    done: u64,
    total: u64,
    rounds: u64,
    told: &'a mut dyn FnMut(u64, u64) -> bool,
}

impl<'a> Steps<'a> {
    /// Begins a work in which each of `total` bytes is passed over `rounds` times.
    pub(super) fn new(total: u64, rounds: u64, told: &'a mut dyn FnMut(u64, u64) -> bool) -> Self {
        Self { done: 0, total, rounds, told }
    }

    /// Goes on by some bytes, and tells whether that is wanted.
    pub(super) fn add(&mut self, bytes: u64) -> bool {
        self.done = self.done.saturating_add(bytes);
        (self.told)((self.done / self.rounds).min(self.total), self.total)
    }
}
