//! Single frames by what they are.

use daftar_crypto::WriterId;

use super::{
    Cursor, Ledgers,
    segment::{Found, Piece, Segment},
    segments,
};
use crate::{
    Folder,
    error::StoreError,
    frame::{Frame, FrameKind, Place},
};

impl Ledgers {
    /// Returns the last whole frame of a kind, reading segments from the end.
    pub fn last_of_kind(
        folder: &Folder,
        writer: WriterId,
        kind: FrameKind,
    ) -> Result<Option<(Frame, Cursor)>, StoreError> {
        for number in segments(folder, writer)?.into_iter().rev() {
            let segment = Segment::read(folder, writer, number, 0)?;
            let of_kind = |piece| match piece {
                Piece::Frame(found) if found.head.kind == kind => Some(found),
                _ => None,
            };
            if let Some(Found { offset, head, body }) = segment.filter_map(of_kind).last() {
                let place = Place { writer, seq: head.seq, segment: number, offset };
                let frame = Frame { place, kind, link: head.link(), body };
                return Ok(Some((frame, Cursor { place, link: head.link() })));
            }
        }
        Ok(None)
    }
}
