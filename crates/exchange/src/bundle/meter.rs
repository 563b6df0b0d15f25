//! How far a long piece of work has come, and whether the person wants it to stop.

use std::io::{self, Read};

/// What a caller passes to hear of progress: bytes done, bytes in all; `false` stops the work.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// Counts bytes and asks after each piece whether to go on.
pub(crate) struct Meter<'a> {
    progress: Progress<'a>,
    done: u64,
    total: u64,
    stopped: bool,
}

/// The person stopped the work.
#[derive(Debug, thiserror::Error)]
#[error("it was stopped")]
pub(crate) struct Stopped;

impl<'a> Meter<'a> {
    pub(crate) fn new(progress: Progress<'a>, total: u64) -> Self {
        Self { progress, done: 0, total, stopped: false }
    }

    /// Counts `bytes`; they may be more than were announced.
    pub(crate) fn advance(&mut self, bytes: u64) -> Result<(), Stopped> {
        self.done = self.done.saturating_add(bytes).min(self.total);
        self.stopped |= !(self.progress)(self.done, self.total);
        if self.stopped { Err(Stopped) } else { Ok(()) }
    }

    /// Counts all that was announced as done.
    pub(crate) fn finish(&mut self) -> Result<(), Stopped> {
        self.advance(self.total)
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped
    }

    /// Counts what is read from `inner`; its reading fails once the work is stopped.
    pub(crate) fn watch<R>(&mut self, inner: R) -> Watched<'_, 'a, R> {
        Watched { meter: self, inner }
    }
}

/// A source whose bytes are counted.
pub(crate) struct Watched<'m, 'a, R> {
    meter: &'m mut Meter<'a>,
    inner: R,
}

impl<R: Read> Read for Watched<'_, '_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        // Not of the kind `Interrupted`, which readers take as a wish to be asked again.
        self.meter.advance(read as u64).map_err(io::Error::other)?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_ends_when_the_person_says_so() {
        let mut heard = Vec::new();
        let mut tell = |done, total| {
            heard.push((done, total));
            done < 6
        };
        let mut meter = Meter::new(&mut tell, 10);
        meter.advance(4).unwrap();
        assert!(io::copy(&mut meter.watch(&b"12345678"[..]), &mut io::sink()).is_err());
        assert!(meter.is_stopped());
        assert!(meter.advance(0).is_err());
        assert_eq!(heard, [(4, 10), (10, 10), (10, 10)]);
    }
}
