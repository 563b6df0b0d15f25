//! Attachments of any size as age files (format.md § Attachment).

use std::io::{self, BufReader, Read, Write};

use zeroize::Zeroizing;

use crate::{
    Digest, Hasher,
    age_file::Start,
    chunks::{CHUNK, ChunkReader},
    identity::{Epoch, Identity, Recipient},
    limits,
    sealed::OpenError,
};

const MIB: u64 = 1 << 20;

/// What sealing a stream learned about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedStream {
    /// True length of the content in bytes.
    pub size: u64,
    /// SHA-256 of the content.
    pub content: Digest,
    /// SHA-256 of the age file: the attachment's id.
    pub file: Digest,
    /// SHA-256 of the age header and nonce.
    pub header: Digest,
}

/// Why a stream could not be sealed: which side failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealStreamError {
    /// The content could not be read.
    #[error("the file cannot be read: {0}")]
    Read(#[source] io::Error),
    /// The sealed bytes could not be written.
    #[error(transparent)]
    Write(io::Error),
    /// More than 1 TiB.
    #[error("the file is larger than 1 TiB")]
    TooLarge,
}

/// Seals everything that `content` gives into `output`, padded, and reports what it was.
pub fn seal_stream(
    content: impl Read,
    output: impl Write,
    recipient: &Recipient<Epoch>,
) -> Result<SealedStream, SealStreamError> {
    let start = Start::seal(std::iter::once(recipient.as_age())).expect("one recipient goes with itself");
    let output = Tee { hasher: Hasher::default(), output };
    let mut writer = start.write_to(output).map_err(SealStreamError::Write)?;
    let (size, hash) = copy(content, &mut writer)?;
    pad(&mut writer, size).map_err(SealStreamError::Write)?;
    let mut output = writer.finish().map_err(SealStreamError::Write)?;
    output.flush().map_err(SealStreamError::Write)?;
    Ok(SealedStream { size, content: hash, file: output.hasher.finish(), header: start.digest() })
}

fn copy(mut content: impl Read, writer: &mut impl Write) -> Result<(u64, Digest), SealStreamError> {
    let mut hasher = Hasher::default();
    let mut chunk = Zeroizing::new(vec![0; CHUNK]);
    let mut size = 0;
    loop {
        let read = match content.read(&mut chunk) {
            Ok(0) => return Ok((size, hasher.finish())),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(SealStreamError::Read(error)),
        };
        size += read as u64;
        if size > limits::ATTACHMENT {
            return Err(SealStreamError::TooLarge);
        }
        hasher.update(&chunk[..read]);
        writer.write_all(&chunk[..read]).map_err(SealStreamError::Write)?;
    }
}

fn pad(writer: &mut impl Write, size: u64) -> io::Result<()> {
    io::copy(&mut io::repeat(0).take(padded(size) - size), writer).map(drop)
}

/// Returns the padded length of an attachment: 64 KiB steps up to 1 MiB, then Padmé.
pub fn padded(size: u64) -> u64 {
    if size <= MIB {
        size.next_multiple_of(CHUNK as u64).max(CHUNK as u64)
    } else {
        let exponent = size.ilog2();
        size.next_multiple_of(1 << (exponent - exponent.ilog2() - 1))
    }
}

/// Gives the content of a sealed stream, and an error instead of a wrong or a short one.
///
/// Each chunk is authenticated before it is given out. That the whole is what was recorded is known once [`Read::read`] has returned 0.
pub struct OpenedStream<R: Read> {
    chunks: ChunkReader<BufReader<R>>,
    hasher: Hasher,
    left: u64,
    padding: u64,
    expected: Option<Digest>,
}

/// Opens what [`seal_stream`] made; `size` and `content` are what was recorded about it.
pub fn open_stream<R: Read>(
    file: R,
    epochs: &[Identity<Epoch>],
    size: u64,
    content: Digest,
) -> Result<OpenedStream<R>, OpenError> {
    let mut file = BufReader::with_capacity(CHUNK, file);
    let start = Start::open(&mut file, epochs.iter().rev().map(Identity::as_age))?;
    let padding = padded(size).checked_sub(size).ok_or(OpenError::Damaged)?;
    let chunks = start.read_from(file);
    Ok(OpenedStream { chunks, hasher: Hasher::default(), left: size, padding, expected: Some(content) })
}

impl<R: Read> OpenedStream<R> {
    /// Checks the padding, the end and the digest, once.
    fn check_end(&mut self) -> io::Result<()> {
        let Some(expected) = self.expected.take() else { return Ok(()) };
        let mut rest = Zeroizing::new(vec![0; CHUNK]);
        let mut padding = 0;
        loop {
            let read = self.chunks.read(&mut rest)?;
            if read == 0 {
                break;
            }
            padding += read as u64;
            if rest[..read].iter().any(|byte| *byte != 0) {
                return Err(not_as_recorded());
            }
        }
        let whole = padding == self.padding && std::mem::take(&mut self.hasher).finish() == expected;
        if whole { Ok(()) } else { Err(not_as_recorded()) }
    }
}

fn not_as_recorded() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it is not what was recorded")
}

impl<R: Read> Read for OpenedStream<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        if self.left == 0 {
            return self.check_end().map(|()| 0);
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(bytes.len());
        let read = self.chunks.read(&mut bytes[..most])?;
        if read == 0 {
            return Err(not_as_recorded());
        }
        self.left -= read as u64;
        self.hasher.update(&bytes[..read]);
        Ok(read)
    }
}

struct Tee<W> {
    hasher: Hasher,
    output: W,
}

impl<W: Write> Write for Tee<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.output.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(size: usize) -> (SealedStream, Vec<u8>, [Identity<Epoch>; 1]) {
        let epochs = [Identity::generate()];
        let content: Vec<u8> = (0..=250).cycle().take(size).collect();
        let mut file = Vec::new();
        let sealed = seal_stream(&content[..], &mut file, &epochs[0].recipient()).unwrap();
        assert_eq!(sealed.size, size as u64);
        assert_eq!(sealed.file, Digest::of(&[&file]));
        let mut back = Vec::new();
        open_stream(&file[..], &epochs, sealed.size, sealed.content).unwrap().read_to_end(&mut back).unwrap();
        assert_eq!(back, content);
        (sealed, file, epochs)
    }

    #[test]
    fn content_of_every_size_goes_there_and_back() {
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 1 << 20, (1 << 20) + 1, 3_000_000] {
            there_and_back(size);
        }
    }

    #[test]
    fn another_record_does_not_fit() {
        let (sealed, file, epochs) = there_and_back(1000);
        let open = |size, digest| {
            let mut back = Vec::new();
            open_stream(&file[..], &epochs, size, digest).unwrap().read_to_end(&mut back)
        };
        assert!(open(999, sealed.content).is_err());
        assert!(open(1001, sealed.content).is_err());
        assert!(open(1000, Digest::default()).is_err());
        assert!(open(70_000, sealed.content).is_err());
    }
}
