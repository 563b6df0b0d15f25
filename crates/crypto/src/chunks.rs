//! The payload of an age file: 64 KiB chunks of ChaCha20-Poly1305 under a counter (C2SP `age.md` § Payload).

use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::{Key, age_file::Payload};

/// Bytes of plaintext in every chunk but the last.
pub(crate) const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

struct Stream {
    key: LessSafeKey,
    counter: u64,
}

impl Stream {
    fn new(key: &Key<Payload>) -> Self {
        let key = UnboundKey::new(&CHACHA20_POLY1305, key.expose()).expect("the key has 32 bytes");
        Self { key: LessSafeKey::new(key), counter: 0 }
    }

    /// 11 bytes of big-endian counter, one byte that is 1 for the last chunk.
    fn next_nonce(&mut self, last: bool) -> Nonce {
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&self.counter.to_be_bytes());
        nonce[11] = u8::from(last);
        self.counter += 1;
        Nonce::assume_unique_for_key(nonce)
    }
}

/// Encrypts what is written to it. [`ChunkWriter::finish`] must be called, or the file does not open.
pub(crate) struct ChunkWriter<W: Write> {
    stream: Stream,
    chunk: Zeroizing<Vec<u8>>,
    output: W,
}

impl<W: Write> ChunkWriter<W> {
    pub(crate) fn new(key: &Key<Payload>, output: W) -> Self {
        Self { stream: Stream::new(key), chunk: Zeroizing::new(Vec::with_capacity(CHUNK + TAG)), output }
    }

    /// Writes the last chunk and returns the output.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.seal_chunk(true)?;
        Ok(self.output)
    }

    fn seal_chunk(&mut self, last: bool) -> io::Result<()> {
        let nonce = self.stream.next_nonce(last);
        self.stream.key.seal_in_place_append_tag(nonce, Aad::empty(), &mut *self.chunk).expect("a chunk is short");
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
    stream: Stream,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    ended: bool,
    failed: bool,
    file: R,
}

impl<R: BufRead> ChunkReader<R> {
    pub(crate) fn new(key: &Key<Payload>, file: R) -> Self {
        let chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
        Self { stream: Stream::new(key), chunk, given: 0, ended: false, failed: false, file }
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        self.chunk.clear();
        self.given = 0;
        self.file.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut self.chunk)?;
        let last = self.file.fill_buf()?.is_empty();
        let first = self.stream.counter == 0;
        let nonce = self.stream.next_nonce(last);
        let plain = self.stream.key.open_in_place(nonce, Aad::empty(), &mut self.chunk).map_err(|_| altered())?.len();
        if plain == 0 && !first {
            return Err(altered());
        }
        self.chunk.truncate(plain);
        self.ended = last;
        Ok(())
    }
}

fn altered() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it is damaged or was altered")
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

/// Decrypts an age payload from any place in it, one chunk at a time.
///
/// The last chunk is authenticated first, so the length is true; a chunk is authenticated before any of it is given out.
pub(crate) struct ChunkSeeker<R: Read + Seek> {
    stream: Stream,
    file: R,
    /// Where the first chunk begins in the file.
    start: u64,
    /// Bytes of plaintext.
    length: u64,
    position: u64,
    /// The chunk that is held, and its number.
    chunk: Zeroizing<Vec<u8>>,
    held: Option<u64>,
}

impl<R: Read + Seek> ChunkSeeker<R> {
    /// `start` is where the first chunk begins in `file`.
    pub(crate) fn new(key: &Key<Payload>, mut file: R, start: u64) -> io::Result<Self> {
        const SEALED: u64 = (CHUNK + TAG) as u64;
        let sealed =
            file.seek(SeekFrom::End(0))?.checked_sub(start).filter(|sealed| *sealed > 0).ok_or_else(altered)?;
        let chunks = sealed.div_ceil(SEALED);
        let length = sealed.checked_sub(chunks * TAG as u64).ok_or_else(altered)?;
        let chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
        let mut seeker = Self { stream: Stream::new(key), file, start, length, position: 0, chunk, held: None };
        seeker.hold(chunks - 1, chunks)?;
        let sound = chunks == 1 || !seeker.chunk.is_empty();
        sound.then_some(seeker).ok_or_else(altered)
    }

    fn hold(&mut self, number: u64, chunks: u64) -> io::Result<()> {
        if self.held == Some(number) {
            return Ok(());
        }
        self.held = None;
        self.chunk.clear();
        self.file.seek(SeekFrom::Start(self.start + number * (CHUNK + TAG) as u64))?;
        self.file.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut self.chunk)?;
        self.stream.counter = number;
        let nonce = self.stream.next_nonce(number + 1 == chunks);
        let plain = self.stream.key.open_in_place(nonce, Aad::empty(), &mut self.chunk).map_err(|_| altered())?.len();
        self.chunk.truncate(plain);
        self.held = Some(number);
        Ok(())
    }
}

impl<R: Read + Seek> Read for ChunkSeeker<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.length {
            return Ok(0);
        }
        let chunk = CHUNK as u64;
        self.hold(self.position / chunk, self.length.div_ceil(chunk).max(1))?;
        let within = usize::try_from(self.position % chunk).expect("a chunk is short");
        let rest = self.chunk.get(within..).ok_or_else(altered)?;
        let taken = rest.len().min(bytes.len());
        bytes[..taken].copy_from_slice(&rest[..taken]);
        self.position += taken as u64;
        Ok(taken)
    }
}

impl<R: Read + Seek> Seek for ChunkSeeker<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = position.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(key: &Key<Payload>, plain: &[u8]) -> Vec<u8> {
        let mut writer = ChunkWriter::new(key, Vec::new());
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn open(key: &Key<Payload>, sealed: &[u8]) -> io::Result<Vec<u8>> {
        let mut plain = Vec::new();
        ChunkReader::new(key, sealed).read_to_end(&mut plain)?;
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
        sealed[CHUNK + TAG] ^= 1;
        let mut reader = ChunkReader::new(&key, &sealed[..]);
        let mut plain = Vec::new();
        assert!(reader.read_to_end(&mut plain).is_err());
        assert!(reader.read_to_end(&mut plain).is_err());
        assert_eq!(plain, vec![7; CHUNK]);
    }

    #[test]
    fn every_place_can_be_sought() {
        let key = Key::random();
        for length in [0, 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 9] {
            let plain: Vec<u8> = (0..=250).cycle().take(length).collect();
            let file = [&[9; 7][..], &seal(&key, &plain)].concat();
            let mut seeker = ChunkSeeker::new(&key, io::Cursor::new(&file), 7).unwrap();
            for from in [length, length / 2, 0] {
                let mut rest = Vec::new();
                seeker.seek(SeekFrom::Start(from as u64)).unwrap();
                seeker.read_to_end(&mut rest).unwrap();
                assert_eq!(rest, plain[from..], "{length} from {from}");
            }
            let cut = io::Cursor::new(&file[..file.len() - 1]);
            assert!(ChunkSeeker::new(&key, cut, 7).is_err());
        }
    }

    #[test]
    fn truncation_is_found_at_every_chunk_border() {
        let key = Key::random();
        let sealed = seal(&key, &vec![7; 3 * CHUNK]);
        for length in [0, 10, CHUNK + TAG, CHUNK + TAG + 1, 2 * (CHUNK + TAG), sealed.len() - 1] {
            assert!(open(&key, &sealed[..length]).is_err(), "{length}");
        }
        assert!(open(&key, &[sealed, vec![0]].concat()).is_err());
    }
}
