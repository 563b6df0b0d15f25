//! Reading one entry: the last byte is given only after size and CRC-32 were found right.

use std::io::{self, BufReader, ErrorKind, Read, Take};

use crc32fast::Hasher;

use super::ArchiveError;
use super::inflate::{Fault, Inflate};

/// What an entry must turn out to be.
pub(super) struct Expected {
    pub(super) entry: usize,
    pub(super) size: u64,
    pub(super) crc32: u32,
}

pub(super) enum Source<'a, R> {
    Stored(Take<&'a mut R>),
    Deflated(Inflate<BufReader<Take<&'a mut R>>>),
}

impl<R: Read> Source<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize, Fault> {
        match self {
            Self::Stored(source) => Ok(source.read(out)?),
            Self::Deflated(source) => source.read(out),
        }
    }

    fn is_used_up(&mut self) -> Result<bool, Fault> {
        match self {
            Self::Stored(source) => Ok(source.limit() == 0),
            Self::Deflated(source) => Ok(source.read(&mut [0])? == 0 && source.is_used_up()?),
        }
    }
}

enum State {
    Open,
    Done,
    Refused(fn(usize) -> ArchiveError),
}

/// Reads one entry and fails, instead of ending, when it is not what the archive declares.
///
/// Errors carry an [`ArchiveError`], which `ArchiveError::from` takes out again. Until the end
/// was reached, the bytes read are not yet checked.
pub struct EntryReader<'a, R> {
    source: Source<'a, R>,
    expected: Expected,
    left: u64,
    hasher: Hasher,
    state: State,
}

impl<'a, R: Read> EntryReader<'a, R> {
    pub(super) fn new(source: Source<'a, R>, expected: Expected) -> Self {
        Self { source, left: expected.size, expected, hasher: Hasher::new(), state: State::Open }
    }

    fn advance(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).map_or(out.len(), |left| left.min(out.len()));
        let count = match self.read_some(&mut out[..most]) {
            Ok(0) if most > 0 => return Err(self.refuse(size_refusal)),
            Err(Fault::Stream) => return Err(self.refuse(size_refusal)),
            Ok(count) => count,
            Err(Fault::Io(error)) => return Err(error),
        };
        self.hasher.update(&out[..count]);
        self.left -= count as u64;
        if self.left == 0 {
            self.finish()?;
        }
        Ok(count)
    }

    fn read_some(&mut self, out: &mut [u8]) -> Result<usize, Fault> {
        if out.is_empty() {
            return Ok(0);
        }
        self.source.read(out)
    }

    /// Checks the whole entry; every failure is final, since the last bytes were withheld.
    fn finish(&mut self) -> io::Result<()> {
        match self.is_used_up() {
            Ok(true) if self.hasher.clone().finalize() == self.expected.crc32 => {
                self.state = State::Done;
                Ok(())
            }
            Ok(true) => Err(self.refuse(|entry| ArchiveError::Checksum { entry })),
            Ok(false) | Err(Fault::Stream) => Err(self.refuse(size_refusal)),
            Err(Fault::Io(error)) => {
                self.refuse(size_refusal);
                Err(error)
            }
        }
    }

    fn is_used_up(&mut self) -> Result<bool, Fault> {
        loop {
            match self.source.is_used_up() {
                Err(Fault::Io(error)) if error.kind() == ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }

    fn refuse(&mut self, refusal: fn(usize) -> ArchiveError) -> io::Error {
        self.state = State::Refused(refusal);
        refusal(self.expected.entry).into()
    }
}

fn size_refusal(entry: usize) -> ArchiveError {
    ArchiveError::Size { entry }
}

impl<R: Read> Read for EntryReader<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.state {
            State::Done => Ok(0),
            State::Refused(refusal) => Err(refusal(self.expected.entry).into()),
            State::Open if out.is_empty() => Ok(0),
            State::Open => self.advance(out),
        }
    }
}
