//! Reading a ledger from end to end, past whatever is damaged (format.md § Segments).

use std::{collections::VecDeque, iter::FusedIterator};

use daftar_crypto::WriterId;

use super::{
    Cursor, Ledgers, ReadFrameError,
    chain::{Chain, Fit},
    damage::{Damage, DamageKind, UnfinishedTail},
    lines::{LINE, all_segments},
    reports::Reports,
    segment::{Found, Piece, Region, Segment},
};
use crate::{
    Folder,
    error::StoreError,
    frame::{Frame, FrameHead, Place},
};

/// What a scan comes across.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Scanned {
    /// A whole frame.
    Frame(Frame),
    /// Something wrong.
    Damage(Damage),
    /// An interrupted write: not damage.
    UnfinishedTail(UnfinishedTail),
}

/// Reads a ledger's frames in order, one segment in memory at a time. What is missing or damaged is named before the frame after it.
pub struct Scan {
    folder: Folder,
    writer: WriterId,
    left: VecDeque<u32>,
    expected: u32,
    /// Where to begin in the first segment.
    start: u64,
    segment: Option<Segment>,
    chain: Chain,
    /// Ends of segments that are no whole frames: what they are is told by the frame that comes next.
    tails: Vec<(u32, Region)>,
    ready: Reports,
}

impl Scan {
    pub(super) fn new(folder: &Folder, writer: WriterId, after: Option<&Cursor>) -> Result<Self, StoreError> {
        let mut scan = Self {
            folder: folder.clone(),
            writer,
            left: all_segments(folder, writer)?.into(),
            expected: 1,
            start: 0,
            segment: None,
            chain: Chain::default(),
            tails: Vec::new(),
            ready: Reports::default(),
        };
        if let Some(cursor) = after {
            scan.begin_after(cursor)?;
        }
        Ok(scan)
    }

    fn begin_after(&mut self, cursor: &Cursor) -> Result<(), StoreError> {
        let head = match Ledgers::head_at(&self.folder, &cursor.place) {
            Ok(head) if head.link() == cursor.link && cursor.place.writer == self.writer => head,
            Err(ReadFrameError::Io(error)) => return Err(error),
            _ => return Err(StoreError::CursorGone),
        };
        self.left.retain(|number| *number >= cursor.place.segment);
        self.expected = cursor.place.segment;
        self.start = cursor.place.offset.saturating_add(head.frame_len() as u64);
        self.chain = Chain::after(&head);
        Ok(())
    }

    /// Goes one piece on; false at the end of the ledger.
    fn step(&mut self) -> Result<bool, StoreError> {
        let Some(segment) = &mut self.segment else { return self.next_segment() };
        let number = segment.number;
        match segment.next() {
            Some(Piece::Frame(found)) => self.take_frame(number, found),
            Some(Piece::Region(region)) => self.take_region(number, region),
            None => self.segment = None,
        }
        Ok(true)
    }

    fn next_segment(&mut self) -> Result<bool, StoreError> {
        let Some(number) = self.left.pop_front() else {
            self.settle_at_end();
            return Ok(false);
        };
        if number / LINE != self.expected / LINE {
            // Another line of the ledger begins, from its first frame on.
            self.settle_at_end();
            self.chain = Chain::default();
            self.expected = number / LINE * LINE + 1;
        }
        if number > self.expected {
            self.report(self.expected, 0, 0, DamageKind::SegmentMissing { last: number - 1 });
        }
        self.expected = number.saturating_add(1);
        match Segment::read(&self.folder, self.writer, number, std::mem::take(&mut self.start)) {
            Ok(segment) => self.segment = Some(segment),
            Err(StoreError::Io { .. }) => self.report(number, 0, 0, DamageKind::SegmentUnreadable),
            Err(error) => return Err(error),
        }
        Ok(true)
    }

    fn take_frame(&mut self, segment: u32, found: Found) {
        let Found { offset, head, body } = found;
        let length = head.frame_len() as u64;
        match self.settle(&head) {
            Fit::Again => return,
            Fit::Gap { first, last } => self.report(segment, offset, 0, DamageKind::Gap { first, last }),
            Fit::Misfit => self.report(segment, offset, length, DamageKind::LinkMismatch { seq: head.seq }),
            Fit::Next | Fit::Instead => {}
        }
        self.chain.follow(&head);
        let place = Place { writer: self.writer, seq: head.seq, segment, offset };
        self.ready.push(Scanned::Frame(Frame { place, kind: head.kind, link: head.link(), body }));
    }

    fn take_region(&mut self, segment: u32, region: Region) {
        if region.last {
            self.tails.push((segment, region));
            return;
        }
        if let Some(head) = region.head {
            self.settle(&head);
        }
        self.report_region(segment, &region);
    }

    /// Says what the pending tails are, now that `head` comes after them, and how it fits.
    fn settle(&mut self, head: &FrameHead) -> Fit {
        let continues = self.chain.fit(head).continues();
        for (segment, region) in std::mem::take(&mut self.tails) {
            // Bytes that decayed stay damage, although a writer went on after them as if nothing had been there.
            if continues && region.unfinished {
                self.report_unfinished(segment, &region, false);
            } else {
                self.report_region(segment, &region);
            }
        }
        self.chain.fit(head)
    }

    /// Says what the pending tails are when nothing comes after them.
    fn settle_at_end(&mut self) {
        for (segment, region) in std::mem::take(&mut self.tails) {
            if region.unfinished {
                self.report_unfinished(segment, &region, true);
            } else {
                self.report_region(segment, &region);
            }
        }
    }

    fn report_unfinished(&mut self, segment: u32, region: &Region, is_end: bool) {
        let Region { offset, length, .. } = *region;
        let tail = UnfinishedTail { writer: self.writer, segment, offset, length, is_end };
        self.ready.push(Scanned::UnfinishedTail(tail));
    }

    /// Reports damage; a head that is whole carries the chain on although its body is lost.
    fn report_region(&mut self, segment: u32, region: &Region) {
        let what = match region.head {
            _ if region.newer => DamageKind::Newer,
            Some(head) => DamageKind::BodyDamaged { seq: head.seq },
            None => DamageKind::Unreadable,
        };
        if let Some(head) = region.head.filter(|head| self.chain.fit(head).continues()) {
            self.chain.follow(&head);
        }
        self.report(segment, region.offset, region.length, what);
    }

    fn report(&mut self, segment: u32, offset: u64, length: u64, what: DamageKind) {
        self.ready.damage(Damage { writer: self.writer, segment, offset, length, what });
    }
}

impl Iterator for Scan {
    type Item = Result<Scanned, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() {
            match self.step() {
                Ok(true) => {}
                Ok(false) => {
                    self.ready.finish();
                    break;
                }
                Err(error) => return Some(Err(error)),
            }
        }
        self.ready.pop().map(Ok)
    }
}

impl FusedIterator for Scan {}
