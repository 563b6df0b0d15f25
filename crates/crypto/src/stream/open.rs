//! Opening an attachment: reading, decrypting and the digest run ahead of whoever reads the content.

use std::io::{self, BufRead, BufReader, Read};

use super::padded;
use crate::{
    Digest, Hasher,
    age_file::Start,
    chunks::{
        CHUNK,
        batch::BATCH,
        read_ahead::{BatchReader, Inspect},
    },
    header::HeaderError,
    identity::{Epoch, Identity},
    sealed::OpenError,
};

/// Gives the content of a sealed stream, and an error instead of a wrong or a short one.
///
/// Each chunk is authenticated before it is given out. That the whole is what was recorded is known once [`Read::read`] has returned 0.
pub struct OpenedStream<R: Read>(BatchReader<BufReader<R>, AsRecorded>);

/// Opens what [`super::seal_stream`] made; `size` and `content` are what was recorded about it.
///
/// What is longer than a batch (1 MiB) is read, decrypted and hashed on threads of its own, which end when the stream is dropped.
pub fn open_stream<R: Read + Send + 'static>(
    file: R,
    epochs: &[Identity<Epoch>],
    size: u64,
    content: Digest,
) -> Result<OpenedStream<R>, OpenError> {
    let mut file = BufReader::with_capacity(CHUNK, file);
    let start = Start::open(&mut file, epochs.iter().rev().map(Identity::as_age))?;
    let padding = padded(size).checked_sub(size).ok_or(OpenError::Damaged)?;
    let inspect = AsRecorded { hasher: Hasher::default(), left: size, padding, expected: content };
    let reader = if size + padding <= BATCH as u64 {
        BatchReader::here(start.cipher(), file, inspect)
    } else {
        BatchReader::ahead(start.cipher(), file, inspect).map_err(HeaderError::Io)?
    };
    Ok(OpenedStream(reader))
}

impl<R: Read> Read for OpenedStream<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl<R: Read> BufRead for OpenedStream<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.0.consume(amount);
    }
}

/// Holds the plaintext against what was recorded: length, digest, and padding of zeros.
struct AsRecorded {
    hasher: Hasher,
    left: u64,
    padding: u64,
    expected: Digest,
}

impl Inspect for AsRecorded {
    fn look(&mut self, plain: &[u8]) -> io::Result<usize> {
        let (content, padding) = plain.split_at(usize::try_from(self.left).unwrap_or(usize::MAX).min(plain.len()));
        self.hasher.update(content);
        self.left -= content.len() as u64;
        self.padding = self.padding.checked_sub(padding.len() as u64).ok_or_else(not_as_recorded)?;
        if is_zero(padding) { Ok(content.len()) } else { Err(not_as_recorded()) }
    }

    fn end(&mut self) -> io::Result<()> {
        let whole = self.left == 0 && self.padding == 0;
        let digest = std::mem::take(&mut self.hasher).finish();
        if whole && digest == self.expected { Ok(()) } else { Err(not_as_recorded()) }
    }
}

fn is_zero(bytes: &[u8]) -> bool {
    const ZEROS: [u8; 4096] = [0; 4096];
    bytes.chunks(ZEROS.len()).all(|piece| *piece == ZEROS[..piece.len()])
}

fn not_as_recorded() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it is not what was recorded")
}
