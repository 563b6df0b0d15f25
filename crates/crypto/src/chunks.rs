//! The payload of an age file: 64 KiB chunks of ChaCha20-Poly1305 under a counter (C2SP `age.md` § Payload).
//!
//! [`ChunkWriter`] and [`ChunkReader`] take one chunk after the other; [`batch::Batch`] takes sixteen at a time, for whoever works on several threads.

pub(crate) mod batch;
pub(crate) mod pool;
pub(crate) mod read_ahead;
mod seeker;

use std::io::{self, BufRead, Read, Write};

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::{Key, age_file::Payload};

pub(crate) use seeker::ChunkSeeker;

/// Bytes of plaintext in every chunk but the last.
pub(crate) const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// Bytes of a whole sealed chunk.
const SEALED: usize = CHUNK + TAG;

/// Seals and opens the chunks of one payload, in any order.
pub(crate) struct Cipher(LessSafeKey);

impl Cipher {
    pub(crate) fn new(key: &Key<Payload>) -> Self {
        let key = UnboundKey::new(&CHACHA20_POLY1305, key.expose()).expect("the key has 32 bytes");
        Self(LessSafeKey::new(key))
    }

    /// Seals a chunk in place and returns its tag. No number may be used for two different chunks.
    fn seal(&self, number: u64, last: bool, chunk: &mut [u8]) -> [u8; TAG] {
        let tag =
            self.0.seal_in_place_separate_tag(nonce(number, last), Aad::empty(), chunk).expect("a chunk is short");
        tag.as_ref().try_into().expect("a tag has 16 bytes")
    }

    /// Opens the sealed chunk that begins `gap` bytes into `bytes`; its plaintext then stands at their beginning.
    fn open(&self, number: u64, last: bool, bytes: &mut [u8], gap: usize) -> io::Result<usize> {
        let plain = self.0.open_within(nonce(number, last), Aad::empty(), bytes, gap..).map_err(|_| altered())?.len();
        // Only the first chunk of a file may be empty.
        if plain == 0 && number > 0 { Err(altered()) } else { Ok(plain) }
    }
}

/// 11 bytes of big-endian counter, one byte that is 1 for the last chunk.
fn nonce(number: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    Nonce::assume_unique_for_key(nonce)
}

fn altered() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it is damaged or was altered")
}

/// Encrypts what is written to it. [`ChunkWriter::finish`] must be called, or the file does not open.
pub(crate) struct ChunkWriter<W: Write> {
    cipher: Cipher,
    counter: u64,
    chunk: Zeroizing<Vec<u8>>,
    output: W,
}

impl<W: Write> ChunkWriter<W> {
    /// Makes a writer of `length` bytes, or of any number where that is a whole chunk or more. What is short needs no buffer of a whole chunk, and
    /// wiping one takes its time.
    pub(crate) fn new(key: &Key<Payload>, output: W, length: usize) -> Self {
        let chunk = Zeroizing::new(Vec::with_capacity(length.min(CHUNK) + TAG));
        Self { cipher: Cipher::new(key), counter: 0, chunk, output }
    }

    /// Writes the last chunk and returns the output.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.seal_chunk(true)?;
        Ok(self.output)
    }

    fn seal_chunk(&mut self, last: bool) -> io::Result<()> {
        let tag = self.cipher.seal(self.counter, last, &mut self.chunk);
        self.counter += 1;
        self.chunk.extend_from_slice(&tag);
        self.output.write_all(&self.chunk)?;
        self.chunk.clear();
        Ok(())
    }
}

impl<W: Write> Write for ChunkWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.chunk.len() == CHUNK && !bytes.is_empty() {
            self.seal_chunk(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// Decrypts an age payload. Gives out only authenticated bytes; the end is authenticated too, and an error stays one.
pub(crate) struct ChunkReader<R: BufRead> {
    cipher: Cipher,
    counter: u64,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    ended: bool,
    failed: bool,
    file: R,
}

impl<R: BufRead> ChunkReader<R> {
    /// Makes a reader of `length` bytes, or of any number where that is a whole chunk or more.
    pub(crate) fn new(key: &Key<Payload>, file: R, length: usize) -> Self {
        let chunk = Zeroizing::new(Vec::with_capacity(length.min(SEALED)));
        Self { cipher: Cipher::new(key), counter: 0, chunk, given: 0, ended: false, failed: false, file }
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        self.chunk.clear();
        self.given = 0;
        self.file.by_ref().take(SEALED as u64).read_to_end(&mut self.chunk)?;
        let last = self.file.fill_buf()?.is_empty();
        let plain = self.cipher.open(self.counter, last, &mut self.chunk, 0)?;
        self.counter += 1;
        self.chunk.truncate(plain);
        self.ended = last;
        Ok(())
    }
}

impl<R: BufRead> Read for ChunkReader<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.failed {
            return Err(altered());
        }
        if self.given == self.chunk.len() && !self.ended {
            // Cleared by success alone: what an error leaves in the buffer must never be given out.
            self.failed = true;
            self.next_chunk()?;
            self.failed = false;
        }
        let rest = &self.chunk[self.given..];
        let taken = rest.len().min(bytes.len());
        bytes[..taken].copy_from_slice(&rest[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn seal(key: &Key<Payload>, plain: &[u8]) -> Vec<u8> {
        let mut writer = ChunkWriter::new(key, Vec::new(), plain.len());
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    pub(super) fn open(key: &Key<Payload>, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        ChunkReader::new(key, sealed, sealed.len()).read_to_end(&mut plain)?;
        Ok(plain)
    }

    #[test]
    fn every_length_around_a_chunk_goes_there_and_back() {
        let key = Key::random();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
            let plain = vec![7; length];
            assert_eq!(open(&key, &seal(&key, &plain)).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn nothing_comes_after_an_error() {
        let key = Key::random();
        let mut sealed = seal(&key, &vec![7; 3 * CHUNK]);
        sealed[SEALED] ^= 1;
        let mut reader = ChunkReader::new(&key, &sealed[..], SEALED);
        let mut plain = Vec::new();
        assert!(reader.read_to_end(&mut plain).is_err());
        assert!(reader.read_to_end(&mut plain).is_err());
        assert_eq!(plain, vec![7; CHUNK]);
    }

    #[test]
    fn truncation_is_found_at_every_chunk_border() {
        let key = Key::random();
        let sealed = seal(&key, &vec![7; 3 * CHUNK]);
        for length in [0, 10, SEALED, SEALED + 1, 2 * SEALED, sealed.len() - 1] {
            assert!(open(&key, &sealed[..length]).is_err(), "{length}");
        }
        assert!(open(&key, &[sealed, vec![0]].concat()).is_err());
    }
}
