//! Reading an age payload from any place in it.

use std::io::{self, Read, Seek, SeekFrom};

use zeroize::Zeroizing;

use super::{CHUNK, Cipher, SEALED, TAG, altered};
use crate::{Key, age_file::Payload};

/// Decrypts an age payload from any place in it, one chunk at a time.
///
/// The last chunk is authenticated first, so the length is true; a chunk is authenticated before any of it is given out.
pub(crate) struct ChunkSeeker<R: Read + Seek> {
    cipher: Cipher,
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
        let sealed =
            file.seek(SeekFrom::End(0))?.checked_sub(start).filter(|sealed| *sealed > 0).ok_or_else(altered)?;
        let chunks = sealed.div_ceil(SEALED as u64);
        let length = sealed.checked_sub(chunks * TAG as u64).ok_or_else(altered)?;
        let chunk = Zeroizing::new(Vec::with_capacity(SEALED));
        let mut seeker = Self { cipher: Cipher::new(key), file, start, length, position: 0, chunk, held: None };
        seeker.hold(chunks - 1, chunks)?;
        Ok(seeker)
    }

    fn hold(&mut self, number: u64, chunks: u64) -> io::Result<()> {
        if self.held == Some(number) {
            return Ok(());
        }
        self.held = None;
        self.chunk.clear();
        self.file.seek(SeekFrom::Start(self.start + number * SEALED as u64))?;
        self.file.by_ref().take(SEALED as u64).read_to_end(&mut self.chunk)?;
        let plain = self.cipher.open(number, number + 1 == chunks, &mut self.chunk, 0)?;
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
    use crate::chunks::tests::seal;

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
}
