//! Appending to one's own ledger (format.md § Segments).

use std::io::ErrorKind;

use daftar_crypto::{Digest, Sealed, WriterId};

use super::{
    lines::{LINE, segments_of},
    segment::{Piece, Segment},
    tail::Tail,
    walk,
};
use crate::{
    Folder,
    disk::OpenFile,
    error::StoreError,
    frame::{FrameHead, FrameKind, LAST_SEQ, Place},
};

/// Appends frames to one ledger; whoever has it holds the lock.
#[derive(Debug)]
pub struct LedgerWriter {
    folder: Folder,
    writer: WriterId,
    last: Option<(u64, Digest)>,
    line: u32,
    /// Number of the newest segment; the line's own if there is none.
    segment: u32,
    end: End,
}

/// How the newest segment ends.
#[derive(Debug)]
enum End {
    /// Not after a whole frame, or there is none, or a write failed: the next frame begins a segment.
    Dirty,
    /// After a whole frame, at this length; not opened yet.
    Whole(u64),
    /// As `Whole`, and open.
    Open(Box<dyn OpenFile>, u64),
}

impl LedgerWriter {
    /// Finds the end of a ledger, or begins one; reads no more than its last segment that holds a frame.
    ///
    /// Fails with [`StoreError::Newer`] where a newer version wrote last.
    pub fn open(folder: &Folder, writer: WriterId) -> Result<Self, StoreError> {
        Self::open_line(folder, writer, 0)
    }

    /// Opens one line of a ledger, as [`LedgerWriter::open`] does the first.
    pub fn open_line(folder: &Folder, writer: WriterId, line: u32) -> Result<Self, StoreError> {
        let numbers = segments_of(folder, writer, line)?;
        let segment = numbers.last().copied().unwrap_or(line * LINE);
        let mut ledger = Self { folder: folder.clone(), writer, last: None, line, segment, end: End::Dirty };
        for number in numbers.into_iter().rev() {
            ledger.look_at(number)?;
            if ledger.last.is_some() {
                break;
            }
        }
        Ok(ledger)
    }

    fn look_at(&mut self, number: u32) -> Result<(), StoreError> {
        if let Some((head, length)) = walk::whole_end(&self.folder, self.writer, number)? {
            self.last = Some((head.seq, head.link()));
            if number == self.segment {
                self.end = End::Whole(length);
            }
            return Ok(());
        }
        let segment = Segment::read(&self.folder, self.writer, number, 0)?;
        self.last = last_of(segment)?.map(|head| (head.seq, head.link()));
        // What is chained to must not vanish after what is chained to it was acknowledged.
        self.folder.disk().append_to(&self.folder.segment(self.writer, number))?.sync_contents()
    }

    /// Returns the number that the next frame gets.
    pub fn next_seq(&self) -> u64 {
        self.last.map_or(0, |(seq, _)| seq.saturating_add(1))
    }

    /// Returns the link of the last frame.
    pub fn last_link(&self) -> Option<Digest> {
        self.last.map(|(_, link)| link)
    }

    /// Appends a frame and returns its place and link once it is synced.
    ///
    /// After a failed write or sync the same frame goes into a new segment, once. On [`StoreError::DiskFull`] and others nothing is acknowledged.
    /// Fails with [`StoreError::LedgerFull`] once no number is left.
    pub fn append(&mut self, kind: FrameKind, body: &Sealed) -> Result<(Place, Digest), StoreError> {
        let seq = self.next_seq();
        if seq > LAST_SEQ {
            return Err(StoreError::LedgerFull);
        }
        let head = FrameHead::new(kind, seq, self.last_link().unwrap_or_default(), body);
        let frame = [&head.encode(), body.as_bytes()].concat();
        let (segment, offset) = self.write(&frame).or_else(|_| self.write(&frame))?;
        let link = head.link();
        self.last = Some((head.seq, link));
        Ok((Place { writer: self.writer, seq: head.seq, segment, offset }, link))
    }

    /// Appends whole frames of anybody's ledger as they lie, and syncs them together; the caller has proved where they belong.
    ///
    /// Fails with [`StoreError::CursorGone`] at one that does not follow the last. What was appended before an error may stay.
    pub fn append_as_it_lies(&mut self, frames: &[&[u8]]) -> Result<(), StoreError> {
        for frame in frames {
            let head = FrameHead::parse(frame).map_err(|_| StoreError::CursorGone)?;
            let follows = head.seq == self.next_seq() && head.prev == self.last_link().unwrap_or_default();
            if !follows || frame.len() != head.frame_len() {
                return Err(StoreError::CursorGone);
            }
            if matches!(&self.end, End::Open(_, len) if !self.fits(*len, frame)) {
                self.sync()?;
            }
            self.put(frame)?;
            self.last = Some((head.seq, head.link()));
        }
        self.sync()
    }

    /// Writes and syncs; whatever fails leaves the segment behind as dirty.
    fn write(&mut self, frame: &[u8]) -> Result<(u32, u64), StoreError> {
        let place = self.put(frame)?;
        self.sync()?;
        Ok(place)
    }

    fn put(&mut self, frame: &[u8]) -> Result<(u32, u64), StoreError> {
        let (mut file, offset) = match std::mem::replace(&mut self.end, End::Dirty) {
            End::Whole(len) if self.fits(len, frame) => {
                (self.folder.disk().append_to(&self.folder.segment(self.writer, self.segment))?, len)
            }
            End::Open(file, len) if self.fits(len, frame) => (file, len),
            End::Whole(len) => {
                // A killed program may have written its last frame without syncing it, and what is chained to must not vanish.
                let synced = self.folder.disk().sync_file(&self.folder.segment(self.writer, self.segment));
                synced.inspect_err(|_| self.end = End::Whole(len))?;
                (self.begin_segment()?, 0)
            }
            _ => (self.begin_segment()?, 0),
        };
        file.write(frame)?;
        self.end = End::Open(file, offset + frame.len() as u64);
        Ok((self.segment, offset))
    }

    /// Makes what was written durable.
    fn sync(&mut self) -> Result<(), StoreError> {
        let End::Open(file, _) = &self.end else { return Ok(()) };
        let synced = file.sync_contents();
        synced.inspect_err(|_| self.end = End::Dirty)
    }

    fn fits(&self, len: u64, frame: &[u8]) -> bool {
        len + frame.len() as u64 <= self.folder.segments()
    }

    /// Makes the next segment, and its name durable.
    fn begin_segment(&mut self) -> Result<Box<dyn OpenFile>, StoreError> {
        let ledger = self.folder.line(self.writer, self.line);
        let number = self.segment + 1;
        let path = self.folder.segment(self.writer, number);
        if number.is_multiple_of(LINE) {
            return Err(StoreError::from_io(&path, ErrorKind::FileTooLarge.into()));
        }
        let disk = self.folder.disk();
        disk.create_folder(&ledger)?;
        let file = disk.create(&path);
        if file.is_ok() || disk.metadata(&path).is_ok() {
            self.segment = number;
        }
        let file = file?;
        disk.sync_folder(&ledger)?;
        Ok(file)
    }
}

/// Returns the head that the next frame follows, in a segment that does not end well.
///
/// A body that decayed was acknowledged: the chain goes on after it, so that it stays known as damage. One whose writing was
/// interrupted was not: its number is given again. What does not chain to the frame before it was not written here.
fn last_of(segment: Segment) -> Result<Option<FrameHead>, StoreError> {
    let mut tail = Tail::default();
    let number = segment.number;
    for piece in segment {
        match piece {
            Piece::Frame(found) if !Segment::has_room_for(number, &found.head) => {
                tail.damage(None, found.head.frame_len() as u64);
            }
            Piece::Frame(found) => tail.frame(&found.head),
            Piece::Region(region) if region.newer => return Err(StoreError::Newer),
            Piece::Region(region) if !region.unfinished => tail.damage(region.head.as_ref(), region.length),
            Piece::Region(_) => {}
        }
    }
    Ok(tail.last())
}

#[cfg(test)]
mod tests;
