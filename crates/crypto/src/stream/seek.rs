//! Reading in a sealed attachment from any place, as playing a video does.

use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};

use super::padded;
use crate::{
    age_file::Start,
    chunks::ChunkSeeker,
    header::HeaderError,
    identity::{Epoch, Identity},
    sealed::OpenError,
};

/// A header of ours is a few hundred bytes.
const HEADER: usize = 1024;

/// Gives the content of a sealed stream from any place in it, reading only the chunks (64 KiB) that hold what is asked for.
///
/// Each chunk is authenticated before any of it is given out, and the length was when it was opened. That the whole has the digest that was recorded is
/// not known; [`super::open_stream`] tells it.
pub struct SeekableStream<R: Read + Seek> {
    chunks: ChunkSeeker<R>,
    size: u64,
    position: u64,
}

/// Opens what [`super::seal_stream`] made, to read in it; `size` is what was recorded.
pub fn open_stream_seekable<R: Read + Seek>(
    mut file: R,
    epochs: &[Identity<Epoch>],
    size: u64,
) -> Result<SeekableStream<R>, OpenError> {
    file.rewind().map_err(HeaderError::Io)?;
    let mut front = BufReader::with_capacity(HEADER, &mut file);
    let start = Start::open(&mut front, epochs.iter().rev().map(Identity::as_age))?;
    let mut chunks = start.seek_in(file).map_err(opening)?;
    if chunks.seek(SeekFrom::End(0)).map_err(opening)? != padded(size) {
        return Err(OpenError::Damaged);
    }
    Ok(SeekableStream { chunks, size, position: 0 })
}

fn opening(error: io::Error) -> OpenError {
    if error.kind() == ErrorKind::InvalidData { OpenError::Damaged } else { HeaderError::Io(error).into() }
}

impl<R: Read + Seek> Read for SeekableStream<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let left = self.size.saturating_sub(self.position);
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        if most == 0 {
            return Ok(0);
        }
        self.chunks.seek(SeekFrom::Start(self.position))?;
        let read = self.chunks.read(&mut bytes[..most])?;
        self.position += read as u64;
        Ok(read)
    }
}

impl<R: Read + Seek> Seek for SeekableStream<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.size.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = position.ok_or(ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, io::Cursor};

    use super::*;
    use crate::{SealedStream, seal_stream};

    /// Counts the bytes that are read.
    struct Counted<'a>(Cursor<&'a [u8]>, &'a Cell<u64>);

    impl Read for Counted<'_> {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            let read = self.0.read(bytes)?;
            self.1.set(self.1.get() + read as u64);
            Ok(read)
        }
    }

    impl Seek for Counted<'_> {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    fn sealed(size: usize) -> (Vec<u8>, SealedStream, Vec<u8>, [Identity<Epoch>; 1]) {
        let (epochs, content) = ([Identity::generate()], (0..=250).cycle().take(size).collect::<Vec<u8>>());
        let mut file = Vec::new();
        let sealed = seal_stream(&content[..], &mut file, &epochs[0].recipient()).unwrap();
        (content, sealed, file, epochs)
    }

    #[test]
    fn only_the_chunks_that_are_needed_are_read() {
        const CHUNK: u64 = 65_552;
        let (content, sealed, file, epochs) = sealed(40_000_000);
        let read = Cell::new(0);
        let mut stream = open_stream_seekable(Counted(Cursor::new(&file), &read), &epochs, sealed.size).unwrap();
        assert!(read.get() <= 2 * 1024 + CHUNK, "{}: the header and the last chunk", read.get());
        for (at, length, chunks) in [(0, 10, 1), (20_000_000, 10, 1), (65_530, 10, 2), (39_999_990, 10, 1)] {
            read.set(0);
            let mut bytes = vec![0; length];
            stream.seek(SeekFrom::Start(at as u64)).unwrap();
            stream.read_exact(&mut bytes).unwrap();
            assert_eq!(bytes, content[at..at + length]);
            assert!(read.get() <= chunks * CHUNK, "{} bytes for {chunks} chunks at {at}", read.get());
        }
    }

    #[test]
    fn the_content_ends_where_it_ends() {
        for size in [0, 1, 65_536, 3_000_001] {
            let (content, sealed, file, epochs) = sealed(size);
            let mut stream = open_stream_seekable(Cursor::new(&file), &epochs, sealed.size).unwrap();
            for from in [size, size / 2, 0] {
                let mut rest = Vec::new();
                assert_eq!(stream.seek(SeekFrom::End(from as i64 - size as i64)).unwrap(), from as u64);
                stream.read_to_end(&mut rest).unwrap();
                assert!(rest == content[from..], "{size} from {from}");
            }
            assert!(stream.seek(SeekFrom::Current(-4_000_000)).is_err());
            stream.seek(SeekFrom::Start(u64::MAX)).unwrap();
            assert_eq!(stream.read(&mut [0; 9]).unwrap(), 0);
        }
    }

    #[test]
    fn a_changed_chunk_gives_an_error_and_the_others_their_content() {
        let (content, sealed, mut file, epochs) = sealed(3_000_000);
        assert!(open_stream_seekable(Cursor::new(&file[..file.len() - 1]), &epochs, sealed.size).is_err());
        assert!(open_stream_seekable(Cursor::new(&file), &epochs, sealed.size + 100_000).is_err());
        file[1_500_000] ^= 1;
        let mut stream = open_stream_seekable(Cursor::new(&file), &epochs, sealed.size).unwrap();
        let mut bytes = [0; 100];
        stream.seek(SeekFrom::Start(1_499_500)).unwrap();
        assert!(stream.read(&mut bytes).is_err());
        assert!(stream.read(&mut bytes).is_err());
        stream.seek(SeekFrom::Start(2_000_000)).unwrap();
        stream.read_exact(&mut bytes).unwrap();
        assert_eq!(bytes, content[2_000_000..2_000_100]);
    }
}
