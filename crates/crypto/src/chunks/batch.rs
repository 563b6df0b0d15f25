//! Sixteen chunks in one buffer: what is handed from thread to thread.

use std::io::{self, BufRead};

use zeroize::Zeroizing;

use super::{CHUNK, Cipher, SEALED, TAG};

/// Chunks in a batch.
const CHUNKS: usize = 16;
/// Bytes of plaintext that a batch holds.
pub(crate) const BATCH: usize = CHUNKS * CHUNK;

/// Up to sixteen chunks in a row, of which the last may be a short one if it is the file's last.
///
/// Sealing leaves room for a tag behind every chunk; opening closes the gaps. So a batch is sealed and opened in place, and written in one piece.
pub(crate) struct Batch {
    bytes: Zeroizing<Vec<u8>>,
    /// Bytes of plaintext in it, or of ciphertext with tags while it is sealed.
    filled: usize,
    /// Number of its first chunk.
    first: u64,
    /// Whether the file's last chunk is in it.
    last: bool,
}

impl Batch {
    /// Makes an empty batch.
    pub(crate) fn new() -> Self {
        Self { bytes: Zeroizing::new(vec![0; CHUNKS * SEALED]), filled: 0, first: 0, last: false }
    }

    /// Tells whether it ends the file.
    pub(crate) fn is_last(&self) -> bool {
        self.last
    }

    /// Says that it ends the file.
    pub(crate) fn end_here(&mut self) {
        self.last = true;
    }

    /// Fills it with plaintext: `read` gets room for each chunk and returns how much it filled; less than all of it ends the filling.
    pub(crate) fn fill<E>(&mut self, first: u64, mut read: impl FnMut(&mut [u8]) -> Result<usize, E>) -> Result<(), E> {
        (self.filled, self.first, self.last) = (0, first, false);
        for slot in self.bytes.chunks_exact_mut(SEALED) {
            let filled = read(&mut slot[..CHUNK])?;
            self.filled += filled;
            if filled < CHUNK {
                break;
            }
        }
        Ok(())
    }

    /// Returns the bytes of plaintext, or of ciphertext once it is sealed.
    pub(crate) fn len(&self) -> usize {
        self.filled
    }

    /// Returns the first `length` bytes of plaintext that is to be sealed, in pieces.
    pub(crate) fn unsealed(&self, length: usize) -> impl Iterator<Item = &[u8]> {
        let slots = self.bytes.chunks_exact(SEALED).enumerate();
        slots
            .map(move |(i, slot)| &slot[..length.saturating_sub(i * CHUNK).min(CHUNK)])
            .filter(|piece| !piece.is_empty())
    }

    /// Seals its chunks where they stand.
    pub(crate) fn seal(&mut self, cipher: &Cipher) {
        let chunks = self.filled.div_ceil(CHUNK).max(1);
        let mut left = self.filled;
        for (i, slot) in self.bytes.chunks_exact_mut(SEALED).take(chunks).enumerate() {
            let (plain, rest) = slot.split_at_mut(left.min(CHUNK));
            let tag = cipher.seal(self.first + i as u64, self.last && i + 1 == chunks, plain);
            rest[..TAG].copy_from_slice(&tag);
            left -= plain.len();
        }
        self.filled += chunks * TAG;
    }

    /// Returns the sealed bytes.
    pub(crate) fn sealed(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Fills it with the next sealed chunks of `file`.
    pub(crate) fn read_sealed(&mut self, first: u64, file: &mut impl BufRead) -> io::Result<()> {
        (self.filled, self.first, self.last) = (0, first, false);
        while self.filled < self.bytes.len() {
            match file.read(&mut self.bytes[self.filled..]) {
                Ok(0) => break,
                Ok(read) => self.filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.last = is_at_end(file)?;
        Ok(())
    }

    /// Opens its chunks. On an error nothing of it may be given out, and nothing is.
    pub(crate) fn open(&mut self, cipher: &Cipher) -> io::Result<()> {
        let sealed = std::mem::take(&mut self.filled);
        let chunks = sealed.div_ceil(SEALED).max(1);
        let mut plain = 0;
        for i in 0..chunks {
            let end = sealed.min((i + 1) * SEALED);
            let last = self.last && i + 1 == chunks;
            plain += cipher.open(self.first + i as u64, last, &mut self.bytes[i * CHUNK..end], i * TAG)?;
        }
        self.filled = plain;
        Ok(())
    }

    /// Returns the plaintext that was opened.
    pub(crate) fn opened(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Keeps the first `length` bytes of what was opened.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.filled = self.filled.min(length);
    }

    /// Returns the number of the chunk after its last one.
    pub(crate) fn next_chunk(&self) -> u64 {
        self.first + CHUNKS as u64
    }
}

fn is_at_end(file: &mut impl BufRead) -> io::Result<bool> {
    loop {
        match file.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other.map(<[u8]>::is_empty),
        }
    }
}
