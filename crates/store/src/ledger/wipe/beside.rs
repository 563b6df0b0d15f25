//! Files beside segments: damaged originals that a repair kept, and what it left unfinished. They hold the same frames once more.

use daftar_crypto::{Digest, WriterId};

use super::{fill_zeros, is_zeros};
use crate::{
    Folder,
    error::StoreError,
    frame::{FORGOTTEN, FrameKind, HEAD_LEN, STATE},
    ledger::{Ledgers, segment::Segment},
    left_over::is_left_over,
};

/// The most bytes of such a file that are looked at: a segment and as much again.
const LONGEST: usize = 64 * 1024 * 1024;

impl Ledgers {
    /// Wipes frames in the files beside a ledger's segments, by what their heads say; returns how many were not wiped before.
    pub fn wipe_beside(
        folder: &Folder,
        writer: WriterId,
        goes: &dyn Fn(WriterId, u64, Digest, FrameKind) -> bool,
    ) -> Result<u64, StoreError> {
        let (disk, ledger) = (folder.disk(), folder.ledger(writer));
        let mut wiped = 0;
        for path in disk.names_as(&ledger, |name| is_left_over(name).then(|| ledger.join(name)))? {
            let bytes = disk.read(&path, 0, LONGEST)?;
            let before = wiped;
            for (offset, head, there) in Segment::of(1, bytes.clone()).heads() {
                let start = usize::try_from(offset).expect("it was read") + HEAD_LEN;
                let is_done = head.state == FORGOTTEN && is_zeros(&bytes[start..start + there]);
                if !is_done && goes(writer, head.seq, head.link(), head.kind) {
                    fill_zeros(folder, &path, start as u64, there)?;
                    disk.overwrite(&path, offset + STATE as u64, &[FORGOTTEN])?;
                    wiped += 1;
                }
            }
            if wiped > before {
                disk.sync_file(&path)?;
            }
        }
        Ok(wiped)
    }
}
