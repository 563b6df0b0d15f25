//! Reading an age payload in batches: on the reader's own thread, or ahead of it on several.

use std::{
    io::{self, BufRead, Read},
    panic::resume_unwind,
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread::{Builder, JoinHandle},
};

use super::{
    Cipher, altered,
    batch::Batch,
    pool::{Pool, pool},
};
use crate::{
    in_turn::{Dealer, Gatherer, Lane, lanes},
    wiping_stack,
};

/// Batches that go round: all the memory that reading takes, whatever the file's size.
const BATCHES: usize = 8;
/// Threads that decrypt.
const WORKERS: usize = 2;

/// Looks at all plaintext in its order before it is given out, on whichever thread that is.
pub(crate) trait Inspect: Send + 'static {
    /// Looks at some authenticated plaintext; returns how much of it, from the front, is to be given out.
    fn look(&mut self, plain: &[u8]) -> io::Result<usize>;

    /// Hears that this was all, authenticated as well.
    fn end(&mut self) -> io::Result<()>;
}

/// Gives the plaintext of an age payload, authenticated and inspected batch by batch; the end is too, and an error stays one.
pub(crate) struct BatchReader<R, I> {
    from: Source<R, I>,
    batch: Option<Batch>,
    given: usize,
    failed: bool,
}

enum Source<R, I> {
    Here(Box<Here<R, I>>),
    Ahead(Ahead),
}

impl<R: BufRead, I: Inspect> BatchReader<R, I> {
    /// Reads `file`, which stands behind its start, on the thread that asks.
    pub(crate) fn here(cipher: Cipher, file: R, inspect: I) -> Self {
        Self::new(Source::Here(Box::new(Here { cipher, file, inspect, next: 0 })))
    }

    fn new(from: Source<R, I>) -> Self {
        Self { from, batch: None, given: 0, failed: false }
    }

    /// Makes sure that something is there to be given out, unless all was.
    fn advance(&mut self) -> io::Result<()> {
        if self.failed {
            return Err(altered());
        }
        while self.batch.as_ref().is_none_or(|batch| self.given == batch.len() && !batch.is_last()) {
            // Cleared by success alone: what an error leaves in the buffer must never be given out.
            self.failed = true;
            self.given = 0;
            let used = self.batch.take();
            self.batch = Some(match &mut self.from {
                Source::Here(here) => here.next(used)?,
                Source::Ahead(ahead) => ahead.next(used)?,
            });
            self.failed = false;
        }
        Ok(())
    }

    fn rest(&self) -> &[u8] {
        self.batch.as_ref().map_or(&[], |batch| &batch.opened()[self.given..])
    }
}

impl<R: BufRead + Send + 'static, I: Inspect> BatchReader<R, I> {
    /// Reads `file`, which stands behind its start, on other threads and ahead of the one that asks. They end when the reader is dropped.
    pub(crate) fn ahead(cipher: Cipher, file: R, inspect: I) -> io::Result<Self> {
        Ahead::start(cipher, file, inspect).map(|ahead| Self::new(Source::Ahead(ahead)))
    }
}

impl<R: BufRead, I: Inspect> BufRead for BatchReader<R, I> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.advance()?;
        Ok(self.rest())
    }

    fn consume(&mut self, amount: usize) {
        self.given += amount;
    }
}

impl<R: BufRead, I: Inspect> Read for BatchReader<R, I> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let rest = self.fill_buf()?;
        let taken = rest.len().min(bytes.len());
        bytes[..taken].copy_from_slice(&rest[..taken]);
        self.consume(taken);
        Ok(taken)
    }
}

struct Here<R, I> {
    cipher: Cipher,
    file: R,
    inspect: I,
    next: u64,
}

impl<R: BufRead, I: Inspect> Here<R, I> {
    fn next(&mut self, used: Option<Batch>) -> io::Result<Batch> {
        let mut batch = used.unwrap_or_else(Batch::new);
        batch.read_sealed(self.next, &mut self.file)?;
        self.next = batch.next_chunk();
        batch.open(&self.cipher)?;
        inspected(&mut self.inspect, batch)
    }
}

fn inspected(inspect: &mut impl Inspect, mut batch: Batch) -> io::Result<Batch> {
    let shown = inspect.look(batch.opened())?;
    batch.truncate(shown);
    if batch.is_last() {
        inspect.end()?;
    }
    Ok(batch)
}

/// A batch, or why there is none; nothing comes after an error, nor after the file's last batch.
type Item = io::Result<Batch>;

/// The near ends of the queues, and the threads behind them.
struct Ahead {
    /// `None` once it is over.
    queues: Option<(Receiver<Item>, SyncSender<Batch>)>,
    threads: Vec<JoinHandle<()>>,
}

impl Ahead {
    fn start<R: BufRead + Send + 'static>(cipher: Cipher, file: R, inspect: impl Inspect) -> io::Result<Self> {
        let (pool, give_back) = pool(BATCHES);
        let (dealer, lanes, opened) = lanes(WORKERS, BATCHES);
        let (to, from) = sync_channel(BATCHES);
        let cipher = Arc::new(cipher);
        let mut ahead = Self { queues: Some((from, give_back)), threads: Vec::new() };
        for lane in lanes {
            let cipher = Arc::clone(&cipher);
            ahead.spawn(move || open(lane, &cipher))?;
        }
        ahead.spawn(move || look(opened, inspect, &to))?;
        ahead.spawn(move || read(file, pool, dealer))?;
        Ok(ahead)
    }

    fn spawn(&mut self, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
        self.threads.push(Builder::new().spawn(|| wiping_stack(work))?);
        Ok(())
    }

    fn next(&mut self, used: Option<Batch>) -> Item {
        let item = self.queues.as_ref().and_then(|(from, give_back)| {
            // Refused when the file was read to its end.
            let _not_needed = used.map(|used| give_back.send(used));
            from.recv().ok()
        });
        item.unwrap_or_else(|| Err(self.broken()))
    }

    /// The threads ended before the file did: one of them panicked.
    fn broken(&mut self) -> io::Error {
        self.queues = None;
        if let Some(panic) = self.threads.drain(..).filter_map(|thread| thread.join().err()).next() {
            resume_unwind(panic);
        }
        altered()
    }
}

impl Drop for Ahead {
    /// Waits for the threads, so that all plaintext is wiped and the file closed. None waits for long: the queues are gone.
    fn drop(&mut self) {
        self.queues = None;
        self.threads.drain(..).for_each(|thread| drop(thread.join()));
    }
}

fn read(mut file: impl BufRead, mut pool: Pool, mut to: Dealer<Item>) {
    let mut next = 0;
    while let Some(mut batch) = pool.take() {
        let item = batch.read_sealed(next, &mut file).map(|()| batch);
        let ends = item.as_ref().map_or(true, Batch::is_last);
        next = item.as_ref().map_or(next, Batch::next_chunk);
        if to.deal(item).is_err() || ends {
            break;
        }
    }
}

fn open(lane: Lane<Item>, cipher: &Cipher) {
    lane.work(|item| {
        item.and_then(|mut batch| {
            batch.open(cipher)?;
            Ok(batch)
        })
    });
}

fn look(from: Gatherer<Item>, mut inspect: impl Inspect, to: &SyncSender<Item>) {
    for item in from {
        let item = item.and_then(|batch| inspected(&mut inspect, batch));
        let ends = item.is_err();
        if to.send(item).is_err() || ends {
            break;
        }
    }
}
