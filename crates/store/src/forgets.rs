//! What is remembered of forget statements beside the index: derived from the ledgers, and never needed.

use std::path::PathBuf;

use daftar_crypto::{Sealed, limits};

use crate::{Folder, error::StoreError};

/// Returns what was remembered; none where there is nothing, or nothing that could be sealed.
pub fn read_forgets(folder: &Folder) -> Option<Sealed> {
    let bytes = folder.disk().read(&path(folder), 0, limits::FRAME_BODY + 1).ok()?;
    Sealed::parse(bytes).ok()
}

/// Remembers something in place of what was. It is not synced: what a power cut leaves of it either opens or does not count.
pub fn write_forgets(folder: &Folder, remembered: &Sealed) -> Result<(), StoreError> {
    let (path, disk) = (path(folder), folder.disk());
    let part = path.with_extension("part");
    disk.create_folder(&folder.index())?;
    disk.remove(&part)?;
    let mut file = disk.create(&part)?;
    let written = file.write(remembered.as_bytes());
    drop(file);
    written.and_then(|()| disk.rename(&part, &path)).inspect_err(|_| drop(disk.remove(&part)))
}

fn path(folder: &Folder) -> PathBuf {
    folder.index().join("forgets")
}
