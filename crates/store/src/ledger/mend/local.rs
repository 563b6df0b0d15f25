//! The ledger as it lies: which frames are whole, and what lies between them.

use std::collections::BTreeMap;

use daftar_crypto::{Digest, WriterId};

use super::Judge;
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, FrameHead, Place},
    ledger::{
        segment::{Found, LONGEST, Piece, Segment},
        segments,
    },
};

/// A stretch of a segment.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) what: What,
}

/// What a stretch is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// A whole frame of this ledger.
    Whole(FrameHead),
    /// Damaged bytes, with the head at their start if that is whole.
    Damaged(Option<FrameHead>),
    /// An interrupted write at the segment's end.
    Unfinished,
    /// Frames of a newer format.
    Newer,
}

/// A whole frame's place in the chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) link: Digest,
    pub(super) prev: Digest,
    segment: u32,
}

/// A ledger cut into stretches.
pub(super) struct Local {
    pub(super) writer: WriterId,
    /// By segment number.
    pub(super) stretches: BTreeMap<u32, Vec<Stretch>>,
    /// Whole frames by number.
    pub(super) frames: BTreeMap<u64, Vec<Standing>>,
}

impl Local {
    pub(super) fn read(
        folder: &Folder,
        writer: WriterId,
        judge: &Judge<'_>,
        has_misfits: bool,
    ) -> Result<Self, StoreError> {
        let mut local = Self { writer, stretches: BTreeMap::new(), frames: BTreeMap::new() };
        for number in segments(folder, writer)? {
            let stretches = match Segment::read(folder, writer, number, 0) {
                Ok(segment) => cut(segment, |found| is_bad(writer, number, found, judge, has_misfits)),
                // What the disk does not give back is written anew; the file keeps its bytes under another name.
                Err(StoreError::Io { .. }) => Vec::new(),
                Err(error) => return Err(error),
            };
            local.note(number, &stretches);
            local.stretches.insert(number, stretches);
        }
        Ok(local)
    }

    fn note(&mut self, segment: u32, stretches: &[Stretch]) {
        for stretch in stretches {
            if let What::Whole(head) = stretch.what {
                let standing = Standing { link: head.link(), prev: head.prev, segment };
                self.frames.entry(head.seq).or_default().push(standing);
            }
        }
    }

    /// Returns the links that a frame with this number may follow.
    pub(super) fn links_before(&self, seq: u64) -> Vec<Digest> {
        match seq.checked_sub(1) {
            None => vec![Digest::default()],
            Some(before) => self.frames.get(&before).into_iter().flatten().map(|it| it.link).collect(),
        }
    }

    pub(super) fn has(&self, seq: u64, link: &Digest) -> bool {
        self.frames.get(&seq).is_some_and(|there| there.iter().any(|it| it.link == *link))
    }

    /// Returns the numbers of the last whole frame in the segments before one, and of the first in those after.
    pub(super) fn frames_around(&self, segment: u32) -> (Option<u64>, Option<u64>) {
        let has = |there: &Vec<Standing>, is: &dyn Fn(u32) -> bool| there.iter().any(|it| is(it.segment));
        let before = self.frames.iter().rfind(|(_, there)| has(there, &|it| it < segment));
        let after = self.frames.iter().find(|(_, there)| has(there, &|it| it > segment));
        (before.map(|(seq, _)| *seq), after.map(|(seq, _)| *seq))
    }

    /// Returns the segments of the frames before and after a number; a frame between them goes into one of those, or between.
    pub(super) fn segments_around(&self, seq: u64) -> (u32, u32) {
        let last = |there: &Vec<Standing>| there.iter().map(|it| it.segment).max();
        let first = |there: &Vec<Standing>| there.iter().map(|it| it.segment).min();
        let low = self.frames.range(..seq).next_back().and_then(|(_, there)| last(there)).unwrap_or(1);
        let high = self.frames.range(seq..).next().and_then(|(_, there)| first(there)).unwrap_or(u32::MAX);
        (low, high.max(low))
    }
}

/// Tells whether a frame that is whole does not count: it is wiped and nothing says why, or belongs elsewhere.
fn is_bad(writer: WriterId, segment: u32, found: &Found, judge: &Judge<'_>, has_misfits: bool) -> bool {
    let Found { offset, head, body } = found;
    let link = head.link();
    if matches!(body, Body::Zeroed) {
        return !(judge.is_forgotten)(writer, head.seq, link, head.kind);
    }
    let place = Place { writer, seq: head.seq, segment, offset: *offset };
    has_misfits && (judge.is_foreign)(&Frame { place, kind: head.kind, link, body: body.clone() })
}

/// Cuts a segment into stretches; damaged ones that lie side by side become one.
fn cut(segment: Segment, is_bad: impl Fn(&Found) -> bool) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for piece in segment {
        let (offset, length, what) = match piece {
            Piece::Frame(found) if is_bad(&found) => {
                (found.offset, found.head.frame_len() as u64, What::Damaged(Some(found.head)))
            }
            Piece::Frame(found) => (found.offset, found.head.frame_len() as u64, What::Whole(found.head)),
            Piece::Region(region) if region.newer => (region.offset, region.length, What::Newer),
            Piece::Region(region) if region.unfinished => (region.offset, region.length, What::Unfinished),
            Piece::Region(region) => (region.offset, region.length, What::Damaged(region.head)),
        };
        let most = |at: u64| usize::try_from(at).unwrap_or(LONGEST).min(LONGEST);
        let (from, to) = (most(offset), most(offset.saturating_add(length)));
        match stretches.last_mut() {
            Some(Stretch { to: end, what: What::Damaged(_), .. }) if matches!(what, What::Damaged(_)) => *end = to,
            _ => stretches.push(Stretch { from, to, what }),
        }
    }
    stretches
}
