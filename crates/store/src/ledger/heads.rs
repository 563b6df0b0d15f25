//! Every head that stands in a ledger: quicker than reading its frames, and with what a scan passes over.

use daftar_crypto::WriterId;

use super::{Cursor, Ledgers, ReadFrameError, lines::all_segments, segment::Segment};
use crate::{
    Folder,
    error::StoreError,
    frame::{FrameHead, Place},
};

/// A frame's head as it stands on the disk, and how much of its body is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Where.
    pub place: Place,
    /// The head.
    pub head: FrameHead,
    /// Bytes of the body: fewer than the head says where it was cut off. They need not match its digest.
    pub there: usize,
}

impl Ledgers {
    /// Gives `each` every head of a ledger in order, or those `after` a frame: also the copies that a failed sync left behind, and heads
    /// whose bodies are damaged. A segment that the disk does not give is passed over.
    ///
    /// Fails with [`StoreError::CursorGone`] if that frame is not there any more. Bodies are read only where heads do not follow one another.
    pub fn each_head(
        folder: &Folder,
        writer: WriterId,
        after: Option<&Cursor>,
        each: &mut dyn FnMut(Standing),
    ) -> Result<(), StoreError> {
        let (first, mut start) =
            after.map_or(Ok((1, 0)), |cursor| Ok::<_, StoreError>((cursor.place.segment, end(folder, cursor)?)))?;
        for number in all_segments(folder, writer)?.into_iter().filter(|number| *number >= first) {
            let segment = match Segment::read(folder, writer, number, std::mem::take(&mut start)) {
                Err(StoreError::Io { .. }) => continue,
                other => other?,
            };
            for (offset, head, there) in segment.heads() {
                each(Standing { place: Place { writer, seq: head.seq, segment: number, offset }, head, there });
            }
        }
        Ok(())
    }
}

/// Returns where the bytes after a frame begin.
fn end(folder: &Folder, cursor: &Cursor) -> Result<u64, StoreError> {
    match Ledgers::head_at(folder, &cursor.place) {
        Ok(head) if head.link() == cursor.link => Ok(cursor.place.offset.saturating_add(head.frame_len() as u64)),
        Err(ReadFrameError::Io(error)) => Err(error),
        _ => Err(StoreError::CursorGone),
    }
}
