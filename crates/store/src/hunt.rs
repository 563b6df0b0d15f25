//! Frame bodies in bytes of any origin: renamed, joined or torn segments, with memory that does not grow with them.

use std::io::{self, Read};

use daftar_crypto::limits;

use crate::frame::{FrameHead, HEAD_LEN};

/// How every body begins.
const AGE: &[u8] = b"age-encryption.org/v1\n";
/// How much is read at once.
const PIECE: usize = 1 << 20;
/// The most bytes that are looked at together: a frame of the largest size.
const WINDOW: usize = HEAD_LEN + limits::FRAME_BODY;
/// Where a head says how long its body is, counted back from the body.
const LENGTH_BACK: usize = HEAD_LEN - 12;

/// A place at which a body begins.
#[derive(Debug)]
pub struct Hunted {
    /// Bytes before the body in what was searched.
    pub offset: u64,
    /// The head before it, if that is whole and the body matches it.
    pub head: Option<FrameHead>,
    /// What the body may be, the likeliest first: without a head nothing tells where it ends. Opening tells which one is right.
    pub bodies: Vec<Vec<u8>>,
}

/// Searches a stream for frame bodies.
///
/// Work is bounded as well: what is tried is at most a few times what is read, then the rest is passed over ([`Hunt::gave_up`]).
pub struct Hunt<R> {
    input: R,
    bytes: Vec<u8>,
    /// Bytes of the input before `bytes`.
    base: u64,
    /// How far `bytes` were searched.
    at: usize,
    ended: bool,
    budget: usize,
    gave_up: bool,
}

impl<R: Read> Hunt<R> {
    /// Begins a search.
    pub fn new(input: R) -> Self {
        Self { input, bytes: Vec::new(), base: 0, at: 0, ended: false, budget: 4 * WINDOW, gave_up: false }
    }

    /// Tells whether the input asked for more work than it was worth, so that a part of it was passed over.
    pub fn gave_up(&self) -> bool {
        self.gave_up
    }

    /// Reads on until `length` bytes are there, or the input ends.
    fn fill(&mut self, length: usize) -> io::Result<()> {
        while self.bytes.len() < length && !self.ended {
            let before = self.bytes.len();
            let read = (&mut self.input).take(PIECE as u64).read_to_end(&mut self.bytes)?;
            self.ended = read < PIECE;
            self.budget = self.budget.saturating_add(4 * (self.bytes.len() - before)).min(16 * WINDOW);
        }
        Ok(())
    }

    /// Lets go of what is behind, but for the room that a head takes.
    fn forget(&mut self) {
        let done = self.at.saturating_sub(HEAD_LEN);
        if done >= PIECE {
            self.bytes.drain(..done);
            self.base += done as u64;
            self.at -= done;
        }
    }

    /// Finds the next beginning of a body; `None` at the end.
    fn next_start(&mut self) -> io::Result<Option<usize>> {
        loop {
            self.forget();
            self.fill(self.at + PIECE)?;
            if let Some(found) = find(&self.bytes[self.at..]) {
                return Ok(Some(self.at + found));
            }
            self.at = self.bytes.len().saturating_sub(AGE.len() - 1).max(self.at);
            if self.ended {
                return Ok(None);
            }
        }
    }

    fn look(&mut self, start: usize) -> io::Result<Hunted> {
        self.fill(start + WINDOW)?;
        let (offset, rest) = (self.base + start as u64, &self.bytes[start..]);
        let head = start.checked_sub(HEAD_LEN).and_then(|head| FrameHead::parse(&self.bytes[head..start]).ok());
        if let Some(head) = head {
            self.budget = self.budget.saturating_sub(head.body_len());
            if let Some(body) = rest.get(..head.body_len()).filter(|body| head.is_live(body)) {
                let bodies = vec![body.to_vec()];
                self.at = start + head.body_len();
                return Ok(Hunted { offset, head: Some(head), bodies });
            }
        }
        let bodies: Vec<Vec<u8>> = self.lengths(start).into_iter().map(|length| rest[..length].to_vec()).collect();
        self.budget = self.budget.saturating_sub(bodies.iter().map(Vec::len).sum());
        self.at = start + AGE.len();
        Ok(Hunted { offset, head: None, bodies })
    }

    /// Returns how long a body without a head may be: as long as the damaged head says, up to the next frame, or to the end.
    fn lengths(&self, start: usize) -> Vec<usize> {
        let rest = &self.bytes[start..];
        let told = start.checked_sub(LENGTH_BACK).and_then(|at| self.bytes[at..].first_chunk::<4>());
        let told = told.and_then(|bytes| usize::try_from(u32::from_le_bytes(*bytes)).ok());
        let next = find(&rest[AGE.len()..]).map(|next| (next + AGE.len()).saturating_sub(HEAD_LEN));
        let end = (next.is_none() && self.ended).then_some(rest.len());
        let mut lengths: Vec<usize> = [told, next, end].into_iter().flatten().collect();
        lengths.dedup();
        lengths.retain(|length| (AGE.len() + 1..=rest.len().min(limits::FRAME_BODY)).contains(length));
        lengths
    }
}

impl<R: Read> Iterator for Hunt<R> {
    type Item = io::Result<Hunted>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.budget == 0 {
            self.gave_up = true;
            return None;
        }
        match self.next_start() {
            Ok(Some(start)) => Some(self.look(start)),
            Ok(None) => None,
            Err(error) => {
                self.ended = true;
                self.at = self.bytes.len();
                Some(Err(error))
            }
        }
    }
}

fn find(bytes: &[u8]) -> Option<usize> {
    bytes.windows(AGE.len()).position(|window| window[0] == AGE[0] && window == AGE)
}

#[cfg(test)]
mod tests {
    use daftar_crypto::{Digest, Identity, Sealed, open, seal};

    use super::*;
    use crate::FrameKind;

    fn frame(body: &Sealed) -> Vec<u8> {
        let head = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), body);
        [&head.encode(), body.as_bytes()].concat()
    }

    #[test]
    fn bodies_are_found_anywhere_and_without_their_heads() {
        let epochs = [Identity::generate()];
        let body = |n: u8| seal(&[n; 500], &epochs[0].recipient()).unwrap();
        let mut no_magic = frame(&body(2));
        no_magic[3] ^= 1;
        let mut no_length = frame(&body(3));
        no_length[13] ^= 1;
        let bodiless = body(4);
        let pile =
            [&b"junk"[..], &frame(&body(1)), &no_magic, b"holes", &no_length, &[0; 96], bodiless.as_bytes()].concat();
        let mut opened = Vec::new();
        for hunted in Hunt::new(&pile[..]) {
            let bodies = hunted.unwrap().bodies;
            let content = bodies.into_iter().filter_map(|body| open(&Sealed::parse(body).ok()?, &epochs).ok()).next();
            opened.push(content.map(|content| content[0]));
        }
        assert_eq!(opened, [Some(1), Some(2), Some(3), Some(4)]);
    }

    #[test]
    fn a_hostile_pile_costs_little() {
        let pile = AGE.repeat(200_000);
        let mut hunt = Hunt::new(&pile[..]);
        let tried: usize = hunt.by_ref().map(|hunted| hunted.unwrap().bodies.iter().map(Vec::len).sum::<usize>()).sum();
        assert!(tried <= 32 * WINDOW);
    }
}
