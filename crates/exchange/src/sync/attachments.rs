//! Evidence files, both ways.

use std::io::{self, Read};

use daftar_crypto::{Digest, Hasher};
use daftar_journal::{Journal, Unlocked};
use daftar_store::StoreError;

use super::{SyncError, SyncFolder, SyncMade};

/// Copies the files that something shown names and that are not here.
pub(super) fn take(
    journal: &mut Journal<Unlocked>,
    folder: &SyncFolder,
    made: &mut SyncMade,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<(), SyncError> {
    let named = journal.named_attachments()?;
    for id in folder.attachments().map_err(SyncError::Folder)?.keys() {
        if !named.contains(id) || daftar_store::has_attachment(journal.folder(), id) {
            continue;
        }
        let copy = match folder.open(&folder.attachment(id)) {
            Err(error) if error.is_missing() => continue,
            other => other.map_err(SyncError::Folder)?,
        };
        let mut goes_on = true;
        let mut hear = |bytes| {
            goes_on = step(bytes);
            goes_on
        };
        let is_whole = daftar_store::restore_attachment(journal.folder(), id, copy, &mut hear)?;
        if !goes_on {
            return Err(SyncError::Interrupted);
        }
        made.files_taken += u64::from(is_whole);
        made.damaged += u64::from(!is_whole);
    }
    Ok(())
}

/// Copies the files that something shown names and that the folder lacks; removes those that are forgotten.
pub(super) fn give(
    journal: &mut Journal<Unlocked>,
    folder: &SyncFolder,
    made: &mut SyncMade,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<(), SyncError> {
    let named = journal.named_attachments()?;
    let there = folder.attachments().map_err(SyncError::Folder)?;
    for id in &named {
        let Ok(length) = daftar_store::attachment_len(journal.folder(), id) else { continue };
        if there.get(id) != Some(&length) {
            made.files_given += u64::from(copy(journal, folder, id, step)?);
        }
    }
    for id in journal.forgotten_attachments().iter().filter(|id| !named.contains(id)) {
        for part in folder.unfinished_attachments(id).map_err(SyncError::Folder)? {
            folder.disk().remove(&part).map_err(SyncError::Folder)?;
        }
    }
    for id in there.keys().filter(|id| !named.contains(id) && journal.is_forgotten_attachment(id)) {
        folder.disk().remove(&folder.attachment(id)).map_err(SyncError::Folder)?;
        made.wiped += 1;
    }
    Ok(())
}

/// Copies one file; false if it is damaged here.
fn copy(
    journal: &Journal<Unlocked>,
    folder: &SyncFolder,
    id: &Digest,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<bool, SyncError> {
    let Ok(mut from) = daftar_store::open_attachment(journal.folder(), id) else { return Ok(false) };
    let mut to = folder.begin_file(&folder.attachment(id)).map_err(SyncError::Folder)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(StoreError::from_io(&journal.folder().attachment(id), error).into()),
        };
        hasher.update(&buffer[..read]);
        to.file.write(&buffer[..read]).map_err(SyncError::Folder)?;
        if !step(read as u64) {
            to.discard().map_err(SyncError::Folder)?;
            return Err(SyncError::Interrupted);
        }
    }
    let is_whole = hasher.finish() == *id;
    if is_whole { to.finish() } else { to.discard() }.map_err(SyncError::Folder)?;
    Ok(is_whole)
}
