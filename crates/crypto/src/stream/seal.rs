//! Sealing an attachment: reading, both digests, encrypting and writing run side by side.

use std::{
    io::{self, Read, Write},
    panic::resume_unwind,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread::{self, Builder, Scope, ScopedJoinHandle},
};

use super::{SealStreamError, SealedStream, padded};
use crate::{
    Digest, Hasher,
    age_file::Start,
    chunks::{
        CHUNK, Cipher,
        batch::{BATCH, Batch},
        pool::{Pool, pool},
    },
    identity::{Epoch, Recipient},
    in_turn::{Dealer, Gatherer, lanes},
    limits, wiping_stack,
};

/// Batches that go round: all the memory that sealing takes, whatever the file's size.
const BATCHES: usize = 8;
/// Threads that encrypt. One digest is slower than two of them, on every processor that we know.
const WORKERS: usize = 2;

/// Seals everything that `content` gives into `output`, padded, and reports what it was.
///
/// Reads on the caller's thread; what is longer than a batch (1 MiB) is hashed, encrypted and written on threads of its own.
pub fn seal_stream(
    content: impl Read,
    output: impl Write + Send,
    recipient: &Recipient<Epoch>,
) -> Result<SealedStream, SealStreamError> {
    let start = Start::seal(std::iter::once(recipient.as_age())).expect("one recipient goes with itself");
    let cipher = start.cipher();
    let mut source = Source { content, size: 0, ended: false };
    let mut sink = Sink { output, hasher: Hasher::default() };
    sink.hasher.update(&start.bytes);
    sink.output.write_all(&start.bytes).map_err(SealStreamError::Write)?;
    let first = source.fill(Batch::new(), 0)?;
    let content = if first.batch.len() < BATCH {
        seal_alone(first, &mut sink, &cipher)?
    } else {
        seal_side_by_side(first, &mut source, &mut sink, &cipher)?
    };
    sink.output.flush().map_err(SealStreamError::Write)?;
    Ok(SealedStream { size: source.size, content, file: sink.hasher.finish(), header: start.digest() })
}

/// The content, and zeros behind it.
struct Source<C> {
    content: C,
    /// Bytes of content that were read.
    size: u64,
    ended: bool,
}

/// Where the file goes.
struct Sink<W> {
    output: W,
    hasher: Hasher,
}

/// A batch, and how much of it is content.
struct Filled {
    batch: Batch,
    content: usize,
}

impl<C: Read> Source<C> {
    /// Fills a batch with content, and behind its end with padding; an empty one comes after all of it.
    fn fill(&mut self, mut batch: Batch, first: u64) -> Result<Filled, SealStreamError> {
        let before = self.size;
        let mut at = first * CHUNK as u64;
        batch.fill(first, |room| {
            let content = self.read(room)?;
            let padding = if content < room.len() { self.pad(at + content as u64, &mut room[content..]) } else { 0 };
            at += (content + padding) as u64;
            Ok(content + padding)
        })?;
        let content = usize::try_from(self.size - before).expect("a batch is short");
        Ok(Filled { batch, content })
    }

    /// Reads until `room` is full or the content has ended.
    fn read(&mut self, room: &mut [u8]) -> Result<usize, SealStreamError> {
        let mut filled = 0;
        while filled < room.len() && !self.ended {
            match self.content.read(&mut room[filled..]) {
                Ok(0) => self.ended = true,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(SealStreamError::Read(error)),
            }
        }
        self.size += filled as u64;
        if self.size > limits::ATTACHMENT { Err(SealStreamError::TooLarge) } else { Ok(filled) }
    }

    /// Fills `room`, which begins `at` bytes into the plaintext, with the zeros that are due there.
    fn pad(&self, at: u64, room: &mut [u8]) -> usize {
        let due = usize::try_from(padded(self.size).saturating_sub(at)).unwrap_or(usize::MAX).min(room.len());
        room[..due].fill(0);
        due
    }
}

/// Seals a file of one batch on this thread.
fn seal_alone<W: Write>(filled: Filled, sink: &mut Sink<W>, cipher: &Cipher) -> Result<Digest, SealStreamError> {
    let Filled { mut batch, content } = filled;
    let mut hasher = Hasher::default();
    batch.end_here();
    batch.unsealed(content).for_each(|piece| hasher.update(piece));
    batch.seal(cipher);
    sink.hasher.update(batch.sealed());
    sink.output.write_all(batch.sealed()).map_err(SealStreamError::Write)?;
    Ok(hasher.finish())
}

/// This thread reads; each batch then goes to be hashed, to be encrypted, to be hashed again, to be written, and back.
fn seal_side_by_side<C: Read, W: Write + Send>(
    first: Filled,
    source: &mut Source<C>,
    sink: &mut Sink<W>,
    cipher: &Cipher,
) -> Result<Digest, SealStreamError> {
    let Sink { output, hasher } = sink;
    thread::scope(|scope| {
        let (mut pool, give_back) = pool(BATCHES);
        let (to_hash, read) = sync_channel(BATCHES);
        let (dealer, lanes, sealed) = lanes(WORKERS, BATCHES);
        let (to_write, hashed) = sync_channel(BATCHES);
        let content = spawn(scope, || hash_content(read, dealer))?;
        for lane in lanes {
            spawn(scope, || lane.work(|batch| sealed_by(cipher, batch)))?;
        }
        spawn(scope, move || hash_file(sealed, hasher, &to_write))?;
        let written = spawn(scope, move || write(hashed, output, &give_back))?;
        let fed = feed(first, source, &mut pool, to_hash);
        drop(pool);
        joined(written).map_err(SealStreamError::Write)?;
        fed?;
        Ok(joined(content))
    })
}

fn spawn<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<ScopedJoinHandle<'scope, T>, SealStreamError> {
    Builder::new().spawn_scoped(scope, || wiping_stack(work)).map_err(SealStreamError::Write)
}

fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Reads until the content has ended or those who work on it are gone, who then say why.
fn feed<C: Read>(
    first: Filled,
    source: &mut Source<C>,
    pool: &mut Pool,
    to_hash: SyncSender<Filled>,
) -> Result<(), SealStreamError> {
    let mut held = first;
    while let Some(empty) = pool.take() {
        // Whether a batch is the last is known once nothing comes after it.
        let next = source.fill(empty, held.batch.next_chunk())?;
        let ends = next.batch.len() == 0;
        if ends {
            held.batch.end_here();
        }
        if to_hash.send(held).is_err() || ends {
            break;
        }
        held = next;
    }
    Ok(())
}

fn hash_content(from: Receiver<Filled>, mut to: Dealer<Batch>) -> Digest {
    let mut hasher = Hasher::default();
    for Filled { batch, content } in from {
        batch.unsealed(content).for_each(|piece| hasher.update(piece));
        if to.deal(batch).is_err() {
            break;
        }
    }
    hasher.finish()
}

fn sealed_by(cipher: &Cipher, mut batch: Batch) -> Batch {
    batch.seal(cipher);
    batch
}

fn hash_file(from: Gatherer<Batch>, hasher: &mut Hasher, to: &SyncSender<Batch>) {
    for batch in from {
        hasher.update(batch.sealed());
        if to.send(batch).is_err() {
            break;
        }
    }
}

fn write(from: Receiver<Batch>, output: &mut impl Write, back: &SyncSender<Batch>) -> io::Result<()> {
    for batch in from {
        output.write_all(batch.sealed())?;
        // Refused when the reading has ended.
        let _not_needed = back.send(batch);
    }
    Ok(())
}
