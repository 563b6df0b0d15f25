//! Single frames by what they are.

use daftar_crypto::WriterId;

use super::{Cursor, Ledgers, ReadFrameError, segment::Segment, segments, walk};
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, FrameKind, Place},
};

impl Ledgers {
    /// Returns the last whole frame of a kind, reading segments from the end.
    pub fn last_of_kind(
        folder: &Folder,
        writer: WriterId,
        kind: FrameKind,
    ) -> Result<Option<(Frame, Cursor)>, StoreError> {
        for number in segments(folder, writer)?.into_iter().rev() {
            let heads = match walk::heads(folder, writer, number)? {
                Some(heads) => heads,
                None => {
                    let heads = Segment::read(folder, writer, number, 0)?.heads();
                    heads.into_iter().map(|(offset, head, _)| (offset, head)).collect()
                }
            };
            for (offset, head) in heads.into_iter().rev().filter(|(_, head)| head.kind == kind) {
                let place = Place { writer, seq: head.seq, segment: number, offset };
                match Self::read_at(folder, &place) {
                    Ok(frame) => {
                        let cursor = Cursor { place, link: frame.link };
                        return Ok(Some((frame, cursor)));
                    }
                    Err(ReadFrameError::Io(error)) => return Err(error),
                    Err(_) => {}
                }
            }
        }
        Ok(None)
    }

    /// Returns those of some frames that are not there, or no more as they were; wiped ones are.
    pub fn missing(folder: &Folder, frames: Vec<Cursor>) -> Result<Vec<Cursor>, StoreError> {
        let mut missing = Vec::new();
        for frame in frames {
            if !is_there(folder, &frame)? {
                missing.push(frame);
            }
        }
        Ok(missing)
    }

    /// Returns the first frame of a ledger, if it is whole: nearly always it stands at the beginning, but its writing may have been interrupted
    /// once and begun again.
    pub fn first_frame(folder: &Folder, writer: WriterId) -> Result<Option<Frame>, StoreError> {
        let at_start = Place { writer, seq: 0, segment: 1, offset: 0 };
        if let Ok(first) = Self::read_at(folder, &at_start) {
            return Ok(Some(first));
        }
        let mut places = Vec::new();
        Self::each_head(folder, writer, None, &mut |frame| {
            places.extend((frame.head.seq == 0).then_some(frame.place));
        })?;
        Ok(places.iter().find_map(|place| Self::read_at(folder, place).ok()))
    }

    /// Tells whether a ledger holds no whole frame at all.
    pub fn is_empty(folder: &Folder, writer: WriterId) -> Result<bool, StoreError> {
        // Nearly always the first frame stands at the beginning.
        let first = Place { writer, seq: 0, segment: 1, offset: 0 };
        match Self::read_at(folder, &first) {
            Ok(_) => Ok(false),
            Err(ReadFrameError::Io(error)) => Err(error),
            Err(_) => Ok(Self::scan(folder, writer, None)?.next().transpose()?.is_none()),
        }
    }
}

/// Tells whether a frame is still there, and whole: one whose body was cut off, or is nothing but zeros, looks like an interrupted write.
fn is_there(folder: &Folder, cursor: &Cursor) -> Result<bool, StoreError> {
    if !folder.disk().is_folder(&folder.ledger(cursor.place.writer)) {
        return Ok(false);
    }
    match Ledgers::read_at(folder, &cursor.place) {
        Ok(frame) => {
            let is_whole = matches!(frame.body, Body::Live(_)) || says_wiped(folder, cursor);
            Ok(is_whole && frame.link == cursor.link)
        }
        Err(ReadFrameError::Io(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

fn says_wiped(folder: &Folder, cursor: &Cursor) -> bool {
    Ledgers::head_at(folder, &cursor.place).is_ok_and(|head| head.is_wiped())
}
