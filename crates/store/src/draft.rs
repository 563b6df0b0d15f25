//! Drafts: accounts that are not finished, each one sealed file (format.md § A journal on disk).

use std::{io::Read, path::PathBuf};

use daftar_crypto::{EntryId, Sealed, limits};

use crate::{
    Folder,
    error::{StoreError, at},
};

const SUFFIX: &str = ".age";

/// Keeps a draft in place of the one before; it is on the disk when this returns.
pub fn write_draft(folder: &Folder, entry: &EntryId, draft: &Sealed) -> Result<(), StoreError> {
    let (disk, path) = (folder.disk(), path(folder, entry));
    let unfinished = path.with_extension("part");
    disk.create_folder(&folder.drafts())?;
    disk.remove(&unfinished)?;
    let mut file = disk.create(&unfinished)?;
    let mut rest = draft.as_bytes();
    while !rest.is_empty() {
        let written = file.write_some(rest).map_err(at(&unfinished))?;
        rest = &rest[written..];
    }
    file.sync_all()?;
    disk.rename(&unfinished, &path)?;
    disk.sync_folder(&folder.drafts())
}

/// Reads a draft's bytes, as many as a sealed file may have; none if it is not there. Whether they open is told by who opens them.
pub fn read_draft(folder: &Folder, entry: &EntryId) -> Result<Option<Vec<u8>>, StoreError> {
    let path = path(folder, entry);
    if folder.disk().metadata(&path).is_err() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let file = folder.disk().open(&path)?;
    file.take(limits::FRAME_BODY as u64 + 1).read_to_end(&mut bytes).map_err(at(&path))?;
    Ok(Some(bytes))
}

/// Returns of which entries there are drafts.
pub fn drafts(folder: &Folder) -> Result<Vec<EntryId>, StoreError> {
    let names = folder.disk().names(&folder.drafts())?;
    Ok(names.iter().filter_map(|name| name.to_str()?.strip_suffix(SUFFIX)?.parse().ok()).collect())
}

/// Removes a draft; one that is not there is no error.
pub fn remove_draft(folder: &Folder, entry: &EntryId) -> Result<(), StoreError> {
    if !folder.disk().is_file(&path(folder, entry)) {
        return Ok(());
    }
    folder.disk().remove(&path(folder, entry))?;
    folder.disk().sync_folder(&folder.drafts())
}

fn path(folder: &Folder, entry: &EntryId) -> PathBuf {
    folder.drafts().join(format!("{entry}{SUFFIX}"))
}
