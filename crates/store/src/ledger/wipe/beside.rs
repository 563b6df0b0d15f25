//! Files beside segments: damaged originals that a repair kept, and what it left unfinished. They hold the same frames once more, and bytes
//! that are no frame any more: nobody can tell whether those hold what was forgotten, so they go (format.md § Forget).

use std::{ops::Range, path::Path};

use daftar_crypto::{Digest, WriterId};

use super::{PIECE, fill_zeros, is_zeros};
use crate::{
    Folder,
    error::StoreError,
    frame::{FORGOTTEN, FrameKind, HEAD_LEN, STATE},
    ledger::{
        Ledgers,
        segment::{Piece, Segment},
    },
    left_over::is_left_over,
};

/// The most bytes of such a file in which frames are looked for: a segment and as much again.
const LONGEST: usize = 64 * 1024 * 1024;

/// Tells of a frame by what its head says whether a forget statement names it.
pub(in crate::ledger) type Named<'a> = dyn Fn(WriterId, u64, Digest, FrameKind) -> bool + 'a;

impl Ledgers {
    /// Wipes in the files beside a ledger's segments the frames that `goes` names, and all that is no whole frame.
    ///
    /// What is not a frame there stands in the segment as well, unless frames took its place.
    pub fn wipe_beside(
        folder: &Folder,
        writer: WriterId,
        goes: &dyn Fn(WriterId, u64, Digest, FrameKind) -> bool,
    ) -> Result<(), StoreError> {
        let disk = folder.disk();
        let mut beside = Vec::new();
        for ledger in Self::lines(folder, writer)?.into_iter().map(|line| folder.line(writer, line)) {
            beside.extend(disk.names_as(&ledger, |name| is_left_over(name).then(|| ledger.join(name)))?);
        }
        for path in beside {
            let bytes = disk.read(&path, 0, LONGEST)?;
            let mut is_changed = wipe_beyond(folder, &path, bytes.len() as u64)?;
            for part in parts(&bytes, writer, goes) {
                fill_zeros(folder, &path, part.bytes.start as u64, part.bytes.len())?;
                part.state.map_or(Ok(()), |state| disk.overwrite(&path, state as u64, &[FORGOTTEN]))?;
                is_changed = true;
            }
            if is_changed {
                disk.sync_file(&path)?;
            }
        }
        Ok(())
    }
}

/// Wipes in the bytes of a segment, before they are kept beside it, what [`Ledgers::wipe_beside`] wipes there.
pub(in crate::ledger) fn wipe_copy(bytes: &mut [u8], writer: WriterId, goes: &Named<'_>) {
    for part in parts(bytes, writer, goes) {
        bytes[part.bytes].fill(0);
        if let Some(state) = part.state {
            bytes[state] = FORGOTTEN;
        }
    }
}

/// What is to be wiped, and where the state of the frame stands whose body it is.
struct Part {
    bytes: Range<usize>,
    state: Option<usize>,
}

impl Part {
    fn is_wiped(&self, of: &[u8]) -> bool {
        self.state.is_none_or(|state| of[state] == FORGOTTEN) && is_zeros(&of[self.bytes.clone()])
    }
}

/// Returns what is to be wiped in a file and is not yet.
fn parts(bytes: &[u8], writer: WriterId, goes: &Named<'_>) -> Vec<Part> {
    let at = |offset: u64| usize::try_from(offset).expect("it was read");
    let part = |piece| match piece {
        Piece::Region(region) => {
            let start = at(region.offset);
            Some(Part { bytes: start..start + at(region.length), state: None })
        }
        Piece::Frame(found) => goes(writer, found.head.seq, found.head.link(), found.head.kind).then(|| {
            let start = at(found.offset);
            Part { bytes: start + HEAD_LEN..start + found.head.frame_len(), state: Some(start + STATE) }
        }),
    };
    let found = Segment::of(1, bytes.to_vec()).filter_map(part);
    found.filter(|part| !part.is_wiped(bytes)).collect()
}

/// Fills what lies after `from` in a file with zeros; tells whether there was something else.
fn wipe_beyond(folder: &Folder, path: &Path, mut from: u64) -> Result<bool, StoreError> {
    let mut is_changed = false;
    loop {
        let bytes = folder.disk().read(path, from, PIECE)?;
        if bytes.is_empty() {
            return Ok(is_changed);
        }
        if !is_zeros(&bytes) {
            fill_zeros(folder, path, from, bytes.len())?;
            is_changed = true;
        }
        from += bytes.len() as u64;
    }
}
