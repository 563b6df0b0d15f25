//! What of a journal goes into a backup: not the lock, the index, or what is unfinished.

use std::{collections::BTreeSet, fs};

use daftar_crypto::WriterId;
use daftar_store::{Folder, Ledgers, Scanned, StoreError};

use super::{Fault, disk, file::JournalFile};

/// Returns the ledgers' and attachments' files with their lengths, in order. The lock must be held.
pub(super) fn files(folder: &Folder) -> Result<Vec<(JournalFile, u64)>, StoreError> {
    let mut files = segments(folder)?;
    files.extend(attachments(folder)?);
    files.into_iter().map(|file| len(folder, &file).map(|len| (file, len))).collect()
}

/// Says what the ledgers themselves tell to be damaged; no key is needed.
pub(super) fn damage(folder: &Folder) -> Result<Vec<Fault>, StoreError> {
    let mut damaged = Vec::new();
    for writer in writers(folder)? {
        for scanned in Ledgers::scan(folder, writer, None)? {
            match scanned? {
                Scanned::Damage(damage) if !damage.is_newer() => damaged.push(Fault::Ledger(damage)),
                _ => {}
            }
        }
    }
    Ok(damaged)
}

/// Returns the writers that have a ledger.
pub(super) fn writers(folder: &Folder) -> Result<BTreeSet<WriterId>, StoreError> {
    Ok(disk::names_as(&folder.ledgers(), |name| name.parse().ok())?.into_iter().collect())
}

fn segments(folder: &Folder) -> Result<Vec<JournalFile>, StoreError> {
    let mut files = Vec::new();
    for writer in writers(folder)? {
        let numbers = Ledgers::segments(folder, writer)?;
        files.extend(numbers.into_iter().map(|number| JournalFile::Segment(writer, number)));
    }
    Ok(files)
}

fn attachments(folder: &Folder) -> Result<Vec<JournalFile>, StoreError> {
    let mut files = Vec::new();
    for shelf in disk::names_as(&folder.attachments(), |name| (name.len() == 2).then(|| name.to_owned()))? {
        let read = |name: &str| format!("attachments/{shelf}/{name}").parse().ok();
        files.extend(disk::names_as(&folder.attachments().join(&shelf), read)?);
    }
    Ok(files)
}

fn len(folder: &Folder, file: &JournalFile) -> Result<u64, StoreError> {
    let path = file.path(folder);
    fs::metadata(&path).map(|metadata| metadata.len()).map_err(disk::at(&path))
}
