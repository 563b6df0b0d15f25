//! A repaired segment takes the place of the damaged one, which is kept.

use std::path::{Path, PathBuf};

use daftar_crypto::WriterId;

use super::Judge;
use crate::{
    Folder,
    error::StoreError,
    ledger::{segment::LONGEST, wipe::wipe_copy},
    left_over::{PART, name_of_original, originals_of},
};

/// Writes a segment beside its place, syncs it and reads it back; keeps the damaged one; and only then gives the new one its name.
///
/// Returns the name under which the damaged one is kept, if there was one.
pub(super) fn replace(
    folder: &Folder,
    writer: WriterId,
    segment: u32,
    bytes: &[u8],
    judge: &Judge<'_>,
) -> Result<Option<PathBuf>, StoreError> {
    let (disk, ledger, path) = (folder.disk(), folder.ledger(writer), folder.segment(writer, segment));
    disk.create_folder(&folder.ledgers())?;
    disk.create_folder(&ledger)?;
    let part = ledger.join(format!("{segment:08}{PART}"));
    disk.remove(&part)?;
    write_new(folder, &part, bytes)?;
    let kept = if disk.is_file(&path) { Some(keep(folder, &path, writer, judge)?) } else { None };
    disk.rename(&part, &path)?;
    disk.sync_folder(&ledger)?;
    Ok(kept)
}

fn write_new(folder: &Folder, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = folder.disk().create(path)?;
    file.write(bytes)?;
    file.sync_all()?;
    drop(file);
    let back = folder.disk().read(path, 0, bytes.len() + 1)?;
    if back == bytes { Ok(()) } else { Err(StoreError::NotStored(path.into())) }
}

/// Keeps a damaged file under another name, without what may have been forgotten; it stays under its own as well until something takes its place.
fn keep(folder: &Folder, path: &Path, writer: WriterId, judge: &Judge<'_>) -> Result<PathBuf, StoreError> {
    let (disk, shelf) = (folder.disk(), path.parent().expect("a segment lies in a folder"));
    let whole = disk.len(path).is_ok_and(|length| length <= LONGEST as u64);
    let Some(mut bytes) = disk.read(path, 0, LONGEST).ok().filter(|_| whole) else {
        // It cannot be copied: it is moved out of the way, and what replaces it is on the disk already.
        let kept = name_of_original(folder, path);
        disk.rename(path, &kept)?;
        disk.sync_folder(shelf)?;
        return Ok(kept);
    };
    if judge.wipes {
        wipe_copy(&mut bytes, writer, judge.is_forgotten);
    }
    // An interrupted repair has kept it already.
    for kept in originals_of(folder, path)? {
        if disk.read(&kept, 0, LONGEST + 1).is_ok_and(|same| same == bytes) {
            return Ok(kept);
        }
    }
    let kept = name_of_original(folder, path);
    write_new(folder, &kept, &bytes)?;
    disk.sync_folder(shelf)?;
    Ok(kept)
}
