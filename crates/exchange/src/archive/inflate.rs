//! Raw deflate, read strictly: an unfinished stream is an error, and so are bytes after its end.

use std::io::{self, BufRead};

use flate2::{Decompress, FlushDecompress, Status};

/// Says why no more bytes came.
#[derive(Debug)]
pub(super) enum Fault {
    /// The stream is damaged or unfinished.
    Stream,
    /// The file below could not be read.
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A deflate stream over a source that ends where the compressed bytes end.
pub(super) struct Inflate<R> {
    source: R,
    state: Decompress,
    ended: bool,
}

impl<R: BufRead> Inflate<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, state: Decompress::new(false), ended: false }
    }

    /// Fills part of `out`, which is not empty; zero bytes mean that the stream was finished.
    pub(super) fn read(&mut self, out: &mut [u8]) -> Result<usize, Fault> {
        while !self.ended {
            let (consumed, written) = self.step(out)?;
            if written > 0 {
                return Ok(written);
            }
            if consumed == 0 && !self.ended {
                return Err(Fault::Stream);
            }
        }
        Ok(0)
    }

    fn step(&mut self, out: &mut [u8]) -> Result<(usize, usize), Fault> {
        let (before_in, before_out) = (self.state.total_in(), self.state.total_out());
        let input = self.source.fill_buf()?;
        let status = self.state.decompress(input, out, FlushDecompress::None).map_err(|_| Fault::Stream)?;
        let consumed = length(self.state.total_in() - before_in);
        self.source.consume(consumed);
        self.ended = status == Status::StreamEnd;
        Ok((consumed, length(self.state.total_out() - before_out)))
    }

    /// Says whether the stream ended, and with the source's last byte.
    pub(super) fn is_used_up(&mut self) -> Result<bool, Fault> {
        Ok(self.ended && self.source.fill_buf()?.is_empty())
    }
}

fn length(count: u64) -> usize {
    usize::try_from(count).expect("a step stays within its slices")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "abc" as one final block of the fixed code.
    const ABC: &[u8] = &[0x4b, 0x4c, 0x4a, 0x06, 0x00];

    fn inflate(bytes: &[u8]) -> Result<(Vec<u8>, bool), Fault> {
        let mut stream = Inflate::new(bytes);
        let (mut out, mut byte) = (Vec::new(), [0; 1]);
        while stream.read(&mut byte)? > 0 {
            out.extend_from_slice(&byte);
        }
        Ok((out, stream.is_used_up()?))
    }

    #[test]
    fn a_whole_stream_is_used_up() {
        assert_eq!(inflate(ABC).unwrap(), (b"abc".to_vec(), true));
    }

    #[test]
    fn bytes_after_the_end_are_seen() {
        let longer = [ABC, b"!"].concat();
        assert_eq!(inflate(&longer).unwrap(), (b"abc".to_vec(), false));
    }

    #[test]
    fn a_cut_stream_is_an_error() {
        for cut in 0..ABC.len() {
            assert!(inflate(&ABC[..cut]).is_err(), "{cut} bytes");
        }
    }

    #[test]
    fn a_stream_without_a_final_block_is_an_error() {
        let not_final = [&[ABC[0] & !1], &ABC[1..]].concat();
        assert!(inflate(&not_final).is_err());
    }
}
