//! Filling bodies with zeros where they lie (format.md § Forget).

mod beside;

use std::{collections::BTreeMap, path::Path};

use daftar_crypto::{Digest, WriterId};

use super::{LINE, Ledgers, ReadFrameError, heads::Standing};
use crate::{
    Folder,
    error::StoreError,
    frame::{FORGOTTEN, FrameHead, HEAD_LEN, Place, STATE},
};

pub(super) use beside::wipe_copy;

/// How many zeros are written at once.
const PIECE: usize = 64 * 1024;
/// How much of a body is looked at to tell that it was put back.
const BEGINNING: usize = 64;

impl Ledgers {
    /// Fills the bodies of frames with zeros, and marks their heads as forgotten once that is synced. Heads, lengths and links stay.
    ///
    /// What an interrupted call left half done is done by the next one.
    pub fn wipe(folder: &Folder, frames: &[Standing]) -> Result<(), StoreError> {
        let mut by_segment: BTreeMap<(WriterId, u32), Vec<&Standing>> = BTreeMap::new();
        for frame in frames {
            by_segment.entry((frame.place.writer, frame.place.segment)).or_default().push(frame);
        }
        for ((writer, segment), frames) in by_segment {
            let path = folder.segment(writer, segment);
            frames.iter().try_for_each(|frame| fill(folder, frame))?;
            folder.disk().sync_file(&path)?;
            for frame in frames {
                folder.disk().overwrite(&path, frame.place.offset + STATE as u64, &[FORGOTTEN])?;
            }
            folder.disk().sync_file(&path)?;
        }
        Ok(())
    }

    /// Tells whether a frame was wiped: its body is zeros, and its head says that they were synced.
    pub fn is_wiped(folder: &Folder, frame: &Standing) -> Result<bool, StoreError> {
        let path = folder.segment(frame.place.writer, frame.place.segment);
        let body = || folder.disk().read(&path, frame.place.offset.saturating_add(HEAD_LEN as u64), frame.there);
        Ok(frame.head.state == FORGOTTEN && is_zeros(&body()?))
    }

    /// Tells by its head and the beginning of its body whether a frame is there and still wiped: an older copy that was put back is not.
    pub fn is_still_wiped(folder: &Folder, place: &Place, link: Digest) -> Result<bool, StoreError> {
        let path = folder.segment(place.writer, place.segment);
        let bytes = match folder.disk().read(&path, place.offset, HEAD_LEN + BEGINNING) {
            Err(error) if error.is_missing() => return Ok(false),
            other => other?,
        };
        let Ok(head) = FrameHead::parse(&bytes) else { return Ok(false) };
        let body = &bytes[HEAD_LEN..];
        let body = &body[..body.len().min(head.body_len())];
        Ok(head.link() == link && head.state == FORGOTTEN && is_zeros(body))
    }

    /// Makes the segment of a frame durable, and the names that lead to it.
    pub fn make_durable(folder: &Folder, writer: WriterId, segment: u32) -> Result<(), StoreError> {
        folder.disk().sync_file(&folder.segment(writer, segment))?;
        folder.disk().sync_folder(&folder.line(writer, segment / LINE))?;
        folder.disk().sync_folder(&folder.ledgers())
    }
}

fn fill(folder: &Folder, frame: &Standing) -> Result<(), StoreError> {
    let Place { writer, segment, offset, .. } = frame.place;
    let path = folder.segment(writer, segment);
    // Never the bytes of another frame, whatever the caller remembers.
    match Ledgers::head_at(folder, &frame.place) {
        Ok(head) if head.link() == frame.head.link() => {}
        Err(ReadFrameError::Io(error)) => return Err(error),
        _ => return Err(StoreError::CursorGone),
    }
    fill_zeros(folder, &path, offset + HEAD_LEN as u64, frame.there)
}

fn fill_zeros(folder: &Folder, path: &Path, offset: u64, length: usize) -> Result<(), StoreError> {
    let zeros = vec![0; PIECE.min(length)];
    let mut done = 0;
    while done < length {
        let piece = PIECE.min(length - done);
        folder.disk().overwrite(path, offset + done as u64, &zeros[..piece])?;
        done += piece;
    }
    Ok(())
}

/// Returns a frame as it is when it was wiped.
pub(super) fn tombstone(head: &FrameHead) -> Vec<u8> {
    let mut bytes = FrameHead { state: FORGOTTEN, ..*head }.encode().to_vec();
    bytes.resize(head.frame_len(), 0);
    bytes
}

fn is_zeros(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}

#[cfg(test)]
mod tests;
