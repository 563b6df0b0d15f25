//! Reading a file out of a backup, and telling whether it is what was saved.

use std::io::{self, Read};

use daftar_crypto::{Digest, Hasher};
use daftar_store::Stopped;

use super::{Fault, set::SavedFile, stored::Stored, target::BUFFER};

/// What was found of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// It is as it was written.
    Intact,
    /// It is as it was copied, but was not as its name says even then.
    DamagedBefore,
    /// It is not as it was copied.
    Damaged,
    /// A part of it is not there, or cannot be read at all.
    Missing,
}

impl Found {
    /// Returns what is to be told of it; nothing of an intact file.
    pub(super) fn fault(self, file: &SavedFile) -> Option<Fault> {
        let path = file.path.to_string();
        match self {
            Self::Intact => None,
            Self::DamagedBefore => Some(Fault::DamagedBefore(path)),
            Self::Damaged => Some(Fault::Damaged(path)),
            Self::Missing => Some(Fault::Missing(path)),
        }
    }
}

/// Why reading ended early.
pub(super) enum ThroughError {
    /// What takes the bytes failed.
    Taking(io::Error),
    /// The person asked to stop.
    Interrupted,
}

/// Reads a file part by part and gives its bytes on, never more than its size; what does not read is told, not an error.
pub(super) fn through(
    stored: &Stored,
    file: &SavedFile,
    told: &dyn Fn(u64) -> Result<(), Stopped>,
    take: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> Result<Found, ThroughError> {
    let is_one = file.parts.len() == 1;
    let mut reading = Reading { whole: Hasher::default(), is_one, left: file.size, is_damaged: false, told, take };
    for part in &file.parts {
        match stored.open(&part.0) {
            Ok(opened) => reading.part(opened, &part.0)?,
            Err(_) => return Ok(Found::Missing),
        }
    }
    if reading.is_damaged || reading.left > 0 {
        return Ok(Found::Damaged);
    }
    Ok(if file.path.fits(&reading.whole.finish()) { Found::Intact } else { Found::DamagedBefore })
}

struct Reading<'a> {
    whole: Hasher,
    /// Whether there is one part alone, whose digest is that of the whole.
    is_one: bool,
    left: u64,
    is_damaged: bool,
    told: &'a dyn Fn(u64) -> Result<(), Stopped>,
    take: &'a mut dyn FnMut(&[u8]) -> io::Result<()>,
}

impl Reading<'_> {
    fn part(&mut self, mut part: impl Read, name: &Digest) -> Result<(), ThroughError> {
        let mut hasher = Hasher::default();
        let mut buffer = vec![0; BUFFER];
        loop {
            match part.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) if read as u64 <= self.left => {
                    hasher.update(&buffer[..read]);
                    self.take(&buffer[..read])?;
                }
                // Nothing beyond the size is taken: not even from a part that never ends.
                _ => {
                    self.is_damaged = true;
                    return Ok(());
                }
            }
        }
        if self.is_one {
            self.whole = hasher.clone();
        }
        self.is_damaged |= hasher.finish() != *name;
        Ok(())
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), ThroughError> {
        if !self.is_one {
            self.whole.update(bytes);
        }
        self.left -= bytes.len() as u64;
        (self.take)(bytes).map_err(ThroughError::Taking)?;
        Ok((self.told)(bytes.len() as u64)?)
    }
}

impl From<Stopped> for ThroughError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
    }
}
