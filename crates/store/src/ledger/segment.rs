//! One segment in memory, cut into frames and what is none (format.md § Segments).

use daftar_crypto::{WriterId, limits};

use super::chain::Chain;
use crate::{
    Folder,
    error::StoreError,
    frame::{self, Body, FrameHead, HEAD_LEN},
};

/// No segment that a writer made is longer: one frame of the largest size.
pub(super) const LONGEST: usize = HEAD_LEN + limits::FRAME_BODY;
/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// A segment's bytes from some offset on, and how far they were cut up.
pub(super) struct Segment {
    pub(super) number: u32,
    base: u64,
    bytes: Vec<u8>,
    at: usize,
    /// Bytes of the file that no segment can have, and that were not read.
    beyond: u64,
    /// Bytes of bodies that may still be hashed; `None` once more were asked for. Bodies do not overlap in what a writer made.
    budget: Option<usize>,
}

/// A stretch of a segment.
pub(super) enum Piece {
    Frame(Found),
    Region(Region),
}

/// A whole frame.
pub(super) struct Found {
    pub(super) offset: u64,
    pub(super) head: FrameHead,
    pub(super) body: Body,
}

/// Bytes that are no whole frame, up to the next one.
pub(super) struct Region {
    pub(super) offset: u64,
    pub(super) length: u64,
    /// The head at their start, if that is whole.
    pub(super) head: Option<FrameHead>,
    /// Whether a newer version wrote them.
    pub(super) newer: bool,
    /// Whether they reach the segment's end.
    pub(super) last: bool,
    /// Whether they look like a write that was interrupted.
    pub(super) unfinished: bool,
}

impl Segment {
    pub(super) fn read(folder: &Folder, writer: WriterId, number: u32, base: u64) -> Result<Self, StoreError> {
        let path = folder.segment(writer, number);
        let bytes = folder.disk().read(&path, base, LONGEST)?;
        let beyond = folder.disk().len(&path)?.saturating_sub(base + bytes.len() as u64);
        Ok(Self { base, beyond, ..Self::of(number, bytes) })
    }

    /// Takes a segment's bytes that were read already, from its start.
    pub(super) fn of(number: u32, bytes: Vec<u8>) -> Self {
        let budget = Some(2 * bytes.len() + LONGEST);
        Self { number, base: 0, bytes, at: 0, beyond: 0, budget }
    }

    pub(super) fn len(&self) -> u64 {
        self.base + self.bytes.len() as u64 + self.beyond
    }

    /// Tells whether a frame can have its number here: those before it need room. Who forges one must not use the numbers up.
    pub(super) fn has_room_for(number: u32, head: &FrameHead) -> bool {
        head.seq <= u64::from(number).saturating_mul((LONGEST / HEAD_LEN) as u64)
    }

    /// Returns the segment's last frame if it ends with one and all heads chain, checking only that one's body.
    #[cfg(test)]
    pub(super) fn whole_end(&self) -> Option<FrameHead> {
        let mut rest = self.bytes.as_slice();
        let mut chain: Option<Chain> = None;
        loop {
            let head = FrameHead::parse(rest).ok()?;
            if chain.is_some_and(|chain| !chain.fit(&head).continues()) {
                return None;
            }
            let after = rest.get(head.frame_len()..)?;
            if after.is_empty() {
                let live = matches!(head.body(&rest[HEAD_LEN..]), Some(Body::Live(_)));
                let fits = live && self.beyond == 0 && Self::has_room_for(self.number, &head);
                return fits.then_some(head);
            }
            rest = after;
            chain = Some(Chain::after(&head));
        }
    }

    /// Returns every head, where it stands, and how many bytes of its body are there. Where all heads chain, bodies are not looked at.
    pub(super) fn heads(self) -> Vec<(u64, FrameHead, usize)> {
        self.chained_heads().unwrap_or_else(|| self.heads_among_damage())
    }

    pub(super) fn chained_heads(&self) -> Option<Vec<(u64, FrameHead, usize)>> {
        let (mut heads, mut at) = (Vec::new(), 0);
        let mut chain: Option<Chain> = None;
        while at < self.bytes.len() {
            let head = FrameHead::parse(&self.bytes[at..]).ok()?;
            if chain.is_some_and(|chain| !chain.fit(&head).continues()) {
                return None;
            }
            heads.push((self.base + at as u64, head, head.body_len()));
            chain = Some(Chain::after(&head));
            at += head.frame_len();
        }
        (at == self.bytes.len() && self.beyond == 0).then_some(heads)
    }

    fn heads_among_damage(self) -> Vec<(u64, FrameHead, usize)> {
        let head = |piece| match piece {
            Piece::Frame(found) => Some((found.offset, found.head, found.head.body_len())),
            Piece::Region(region) => {
                let head = region.head?;
                let behind = region.length.saturating_sub(HEAD_LEN as u64);
                let there = usize::try_from(behind).map_or(head.body_len(), |behind| behind.min(head.body_len()));
                Some((region.offset, head, there))
            }
        };
        self.filter_map(head).collect()
    }

    fn frame(&mut self, offset: u64) -> Option<Found> {
        let rest = &self.bytes[self.at..];
        let head = FrameHead::parse(rest).ok()?;
        let body = rest[HEAD_LEN..].get(..head.body_len())?;
        self.budget = self.budget?.checked_sub(body.len());
        self.budget?;
        let body = head.body(body)?;
        let is_end = self.at + head.frame_len() == self.bytes.len() && self.beyond == 0;
        if is_end && matches!(body, Body::Zeroed) && !head.is_wiped() {
            // A write of which only the head came through.
            return None;
        }
        Some(Found { offset, head, body })
    }

    /// Takes all that is left as damaged.
    fn rest(&mut self, offset: u64) -> Region {
        let length = self.len() - offset;
        self.at = self.bytes.len();
        self.beyond = 0;
        Region { offset, length, head: None, newer: false, last: true, unfinished: false }
    }

    fn region(&mut self, offset: u64) -> Region {
        if self.budget.is_none() {
            return self.rest(offset);
        }
        let rest = &self.bytes[self.at..];
        let length = next_start(rest);
        let rest = &rest[..length];
        let last = self.at + length == self.bytes.len();
        let beyond = if last { std::mem::take(&mut self.beyond) } else { 0 };
        let head = FrameHead::parse(rest).ok();
        let newer = frame::is_newer(rest);
        let unfinished = last && beyond == 0 && !newer && looks_unfinished(rest, head.as_ref(), offset);
        self.at += length;
        Region { offset, length: length as u64 + beyond, head, newer, last, unfinished }
    }
}

impl Iterator for Segment {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if self.at == self.bytes.len() && self.beyond == 0 {
            return None;
        }
        let offset = self.base + self.at as u64;
        let Some(found) = self.frame(offset) else { return Some(Piece::Region(self.region(offset))) };
        self.at += found.head.frame_len();
        Some(Piece::Frame(found))
    }
}

/// Returns the distance to the next head, or the next frame of a newer format, or the end.
fn next_start(bytes: &[u8]) -> usize {
    let starts = |at: &usize| {
        let rest = &bytes[*at..];
        rest.starts_with(b"daftar") && (FrameHead::parse(rest).is_ok() || frame::is_newer(rest))
    };
    (1..bytes.len()).find(starts).unwrap_or(bytes.len())
}

/// Tells an interrupted write from decay, as far as its bytes tell: it is too short, or has zeros where ciphertext has none.
fn looks_unfinished(bytes: &[u8], head: Option<&FrameHead>, offset: u64) -> bool {
    let cut = head.map_or(bytes.len() <= HEAD_LEN, |head| bytes.len() < head.frame_len());
    let body = if head.is_some() { &bytes[HEAD_LEN..] } else { bytes };
    // A head has at most 43 zeros in a row; a sector that was never written has up to 512.
    let holes = body.chunk_by(|one, other| one == other).any(|run| run.len() >= 64 && run[0] == 0);
    cut || holes || body.ends_with(&[0; 8]) || lacks_a_sector(bytes, offset)
}

/// Tells whether what the bytes take up of their first or their last sector is zeros: one that was never written.
fn lacks_a_sector(bytes: &[u8], offset: u64) -> bool {
    let in_sector = |at: u64| usize::try_from(at % SECTOR as u64).expect("it is less than a sector");
    let first = (SECTOR - in_sector(offset)).min(bytes.len());
    let last = bytes.len().saturating_sub(in_sector(offset + bytes.len() as u64));
    [&bytes[..first], &bytes[last..]].iter().any(|part| !part.is_empty() && part.iter().all(|byte| *byte == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sector_that_was_never_written_is_seen_however_little_of_it_is_taken_up() {
        let written = [7; 1000];
        for (offset, length) in [(0, 513), (0, 600), (511, 600), (509, 3), (100, 1000)] {
            assert!(!lacks_a_sector(&written[..length], offset), "{offset} {length}");
            let end = usize::try_from(offset).unwrap() + length;
            let mut torn = written[..length].to_vec();
            torn[length - (end % SECTOR).min(length)..].fill(0);
            assert_eq!(lacks_a_sector(&torn, offset), end % SECTOR > 0, "{offset} {length}");
            let mut torn = written[..length].to_vec();
            torn[..(SECTOR - usize::try_from(offset).unwrap()).min(length)].fill(0);
            assert!(lacks_a_sector(&torn, offset), "{offset} {length}");
        }
    }
}
