//! Attachments of any size as age files (format.md § Attachment).

mod open;
mod seal;
mod seek;

use std::io;

use crate::{Digest, chunks::CHUNK};

pub use open::{OpenedStream, open_stream};
pub use seal::seal_stream;
pub use seek::{SeekableStream, open_stream_seekable};

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

/// Returns the padded length of an attachment: 64 KiB steps up to 1 MiB, then Padmé.
pub fn padded(size: u64) -> u64 {
    if size <= MIB {
        size.next_multiple_of(CHUNK as u64).max(CHUNK as u64)
    } else {
        let exponent = size.ilog2();
        size.next_multiple_of(1 << (exponent - exponent.ilog2() - 1))
    }
}

#[cfg(test)]
mod tests;
