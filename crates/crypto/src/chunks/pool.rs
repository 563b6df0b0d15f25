//! The buffers that go round between threads: what bounds their memory.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::batch::Batch;

/// Hands out batches: new ones up to a limit, then those that were given back.
pub(crate) struct Pool {
    back: Receiver<Batch>,
    unmade: usize,
}

/// Makes a pool of at most `limit` batches, and the way back into it.
pub(crate) fn pool(limit: usize) -> (Pool, SyncSender<Batch>) {
    let (give_back, back) = sync_channel(limit);
    (Pool { back, unmade: limit }, give_back)
}

impl Pool {
    /// Waits for a batch; `None` once nobody is left who could give one back.
    pub(crate) fn take(&mut self) -> Option<Batch> {
        if let Ok(batch) = self.back.try_recv() {
            return Some(batch);
        }
        if self.unmade > 0 {
            self.unmade -= 1;
            return Some(Batch::new());
        }
        self.back.recv().ok()
    }
}
