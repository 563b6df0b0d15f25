//! Ledgers: every writer's frames, one after the other in segments (format.md § Segments).

mod chain;
mod damage;
mod find;
mod heads;
mod lines;
mod mend;
mod pack;
mod reports;
mod scan;
mod segment;
mod tail;
mod walk;
mod wipe;
mod witness;
mod writer;

use daftar_crypto::{Digest, WriterId};

use crate::{
    Folder,
    error::StoreError,
    frame::{self, Frame, FrameHead, HEAD_LEN, Place},
};

pub use damage::{Damage, DamageKind, UnfinishedTail, unfinished_words};
pub use heads::Standing;
pub use lines::LINE;
pub use mend::{Donor, Judge, Mended};
pub use pack::{Pack, PackName, Packed};
pub use scan::{Scan, Scanned};
pub use witness::{Compared, Seen};
pub use writer::LedgerWriter;

/// The place of a frame that was read, and its link: where reading goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cursor {
    /// Where the frame stands.
    pub place: Place,
    /// Its link, by which it is recognised.
    pub link: Digest,
}

/// Why a frame could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadFrameError {
    /// What stands there is no whole frame, or another one.
    #[error("record {} of the ledger {} is damaged", .0.seq, .0.writer)]
    Damaged(Place),
    /// The segment is not there, or ends before.
    #[error("record {} of the ledger {} is missing", .0.seq, .0.writer)]
    Missing(Place),
    /// A newer version wrote what stands there.
    #[error("record {} of the ledger {} is of a newer format than this program knows", .0.seq, .0.writer)]
    Newer(Place),
    /// The disk.
    #[error(transparent)]
    Io(#[from] StoreError),
}

/// Reads ledgers.
#[derive(Debug)]
pub enum Ledgers {}

impl Ledgers {
    /// Returns the writers that have a ledger, in order.
    pub fn writers(folder: &Folder) -> Result<Vec<WriterId>, StoreError> {
        let mut writers: Vec<WriterId> = folder.disk().names_as(&folder.ledgers(), |name| name.parse().ok())?;
        writers.retain(|writer| folder.disk().is_folder(&folder.ledger(*writer)));
        Ok(writers)
    }

    /// Returns the numbers of a ledger's segments in order, those of its lines after those of the ledger itself.
    pub fn segments(folder: &Folder, writer: WriterId) -> Result<Vec<u32>, StoreError> {
        lines::all_segments(folder, writer)
    }

    /// Reads a ledger from its beginning, or `after` a frame; [`StoreError::CursorGone`] if that one is not there any more.
    pub fn scan(folder: &Folder, writer: WriterId, after: Option<&Cursor>) -> Result<Scan, StoreError> {
        Scan::new(folder, writer, after)
    }

    /// Reads one frame, and checks that it is whole and has the number that should be there; its link is not checked.
    pub fn read_at(folder: &Folder, place: &Place) -> Result<Frame, ReadFrameError> {
        let head = Self::head_at(folder, place)?;
        let path = folder.segment(place.writer, place.segment);
        let bytes = folder.disk().read(&path, place.offset.saturating_add(HEAD_LEN as u64), head.body_len())?;
        let body = head.body(&bytes).ok_or(ReadFrameError::Damaged(*place))?;
        Ok(Frame { place: *place, kind: head.kind, link: head.link(), body })
    }

    /// Reads the head of one frame, and checks that it has the number that should be there; its link is not checked.
    pub fn head_at(folder: &Folder, place: &Place) -> Result<FrameHead, ReadFrameError> {
        let path = folder.segment(place.writer, place.segment);
        let bytes = match folder.disk().read(&path, place.offset, HEAD_LEN) {
            Err(error) if error.is_missing() => return Err(ReadFrameError::Missing(*place)),
            other => other?,
        };
        match FrameHead::parse(&bytes) {
            Ok(head) if head.seq == place.seq => Ok(head),
            _ if bytes.is_empty() => Err(ReadFrameError::Missing(*place)),
            _ if frame::is_newer(&bytes) => Err(ReadFrameError::Newer(*place)),
            _ => Err(ReadFrameError::Damaged(*place)),
        }
    }
}

/// Returns the numbers of the segments of a ledger's first line, in order.
fn segments(folder: &Folder, writer: WriterId) -> Result<Vec<u32>, StoreError> {
    lines::segments_of(folder, writer, 0)
}

#[cfg(test)]
pub(crate) mod tests;
