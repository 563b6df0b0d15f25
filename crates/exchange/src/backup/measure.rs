//! What a file of the journal holds, part by part, before anything of it is written.

use std::io::{self, Read};

use daftar_crypto::{Digest, Hasher};

use super::{
    steps::{Interrupted, Steps},
    target::BUFFER,
};

/// A file's content by its digests.
pub(super) struct Measured {
    /// Of the whole file.
    pub(super) whole: Digest,
    /// Each part's digest and length, in order.
    pub(super) parts: Vec<(Digest, u64)>,
}

/// Why a file could not be measured.
pub(super) enum MeasureError {
    /// The disk does not give it.
    Read,
    /// The person asked to stop.
    Interrupted,
}

/// Reads `size` bytes of a file, in parts of at most `most` bytes.
pub(super) fn measure(mut file: impl Read, size: u64, most: u64, steps: &mut Steps) -> Result<Measured, MeasureError> {
    let mut whole = Hasher::default();
    let mut parts = Vec::new();
    let mut left = size;
    while left > 0 {
        let len = left.min(most);
        let mut part = Hasher::default();
        pass(&mut file, len, steps, &mut |bytes| {
            whole.update(bytes);
            part.update(bytes);
            Ok::<(), MeasureError>(())
        })?;
        parts.push((part.finish(), len));
        left -= len;
    }
    Ok(Measured { whole: whole.finish(), parts })
}

/// Reads exactly `len` bytes and gives them on, piece by piece.
pub(super) fn pass<E: From<io::Error> + From<Interrupted>>(
    file: &mut impl Read,
    len: u64,
    steps: &mut Steps,
    take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let mut buffer = vec![0; BUFFER];
    let mut left = len;
    while left > 0 {
        let most = usize::try_from(left).map_or(BUFFER, |left| left.min(BUFFER));
        let read = file.read(&mut buffer[..most])?;
        if read == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        take(&buffer[..read])?;
        steps.add(read as u64)?;
        left -= read as u64;
    }
    Ok(())
}

impl From<io::Error> for MeasureError {
    fn from(_: io::Error) -> Self {
        Self::Read
    }
}

impl From<Interrupted> for MeasureError {
    fn from(_: Interrupted) -> Self {
        Self::Interrupted
    }
}
