//! Drafts: entries that are not finished, each one sealed file (format.md § A journal on disk).

use std::{fmt, io::Read, path::PathBuf, str::FromStr};

use daftar_crypto::{EntryId, Sealed, limits};

use crate::{
    Folder,
    error::{StoreError, at},
};

const SUFFIX: &str = ".age";

/// Which draft: of one entry there may be several, such as one in each window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftId {
    /// The entry that it is or will be.
    pub entry: EntryId,
    /// Random; tells drafts of one entry apart.
    pub own: EntryId,
}

/// The text is no draft's id.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a draft")]
pub struct NotADraftId;

impl DraftId {
    /// Begins another draft of an entry.
    pub fn of(entry: EntryId) -> Self {
        Self { entry, own: EntryId::random() }
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.entry, self.own)
    }
}

impl FromStr for DraftId {
    type Err = NotADraftId;

    fn from_str(text: &str) -> Result<Self, NotADraftId> {
        let (entry, own) = text.split_once('-').ok_or(NotADraftId)?;
        let read = |id: &str| id.parse().map_err(|_| NotADraftId);
        Ok(Self { entry: read(entry)?, own: read(own)? })
    }
}

/// Keeps a draft in place of the one before; it is on the disk when this returns.
pub fn write_draft(folder: &Folder, id: &DraftId, draft: &Sealed) -> Result<(), StoreError> {
    let (disk, path) = (folder.disk(), path(folder, id));
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
pub fn read_draft(folder: &Folder, id: &DraftId) -> Result<Option<Vec<u8>>, StoreError> {
    let path = path(folder, id);
    if folder.disk().metadata(&path).is_err() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let file = folder.disk().open(&path)?;
    file.take(limits::FRAME_BODY as u64 + 1).read_to_end(&mut bytes).map_err(at(&path))?;
    Ok(Some(bytes))
}

/// Returns which drafts there are.
pub fn drafts(folder: &Folder) -> Result<Vec<DraftId>, StoreError> {
    let names = folder.disk().names(&folder.drafts())?;
    Ok(names.iter().filter_map(|name| name.to_str()?.strip_suffix(SUFFIX)?.parse().ok()).collect())
}

/// Removes a draft; one that is not there is no error.
pub fn remove_draft(folder: &Folder, id: &DraftId) -> Result<(), StoreError> {
    if !folder.disk().is_file(&path(folder, id)) {
        return Ok(());
    }
    folder.disk().remove(&path(folder, id))?;
    folder.disk().sync_folder(&folder.drafts())
}

fn path(folder: &Folder, id: &DraftId) -> PathBuf {
    folder.drafts().join(format!("{id}{SUFFIX}"))
}
