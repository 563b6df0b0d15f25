//! Taking a journal off a disk: the keyring first, so that whatever is interrupted leaves nothing that opens (format.md § Erasing).

use std::ffi::OsString;

use crate::{Folder, Lock, error::StoreError, folder::PARTS};

/// How many zeros are written at once.
const ZEROS: usize = 64 * 1024;

/// What is left in the folder of a journal that was erased.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Names that are no part of a journal; they were left alone.
    pub strangers: Vec<OsString>,
    /// Whether the folder itself is gone.
    pub folder_gone: bool,
}

impl Folder {
    /// Tells whether parts of a journal are here that has no keyring any more: an erasing that was interrupted.
    pub fn is_half_erased(&self) -> Result<bool, StoreError> {
        let has_content = |part: &str| part != "keyring" && self.disk().is_folder(&self.path().join(part));
        Ok(!self.is_journal()? && PARTS.iter().chain(&["drafts"]).any(|part| has_content(part)))
    }
}

/// Removes a journal. Each copy of the keyring is filled with zeros and synced before the first of them is removed, and all of them are gone before
/// anything else goes. May be called again after an interruption.
///
/// This is no more than a file system does: blocks that a disk or a snapshot keeps are not reached.
pub fn erase(folder: &Folder, lock: Lock) -> Result<Erased, StoreError> {
    if lock.is_for_reading() {
        return Err(StoreError::NoPermission(folder.path().into()));
    }
    erase_keyring(folder)?;
    for part in PARTS.iter().chain(&["drafts"]).rev() {
        let path = folder.path().join(part);
        if folder.disk().is_folder(&path) {
            folder.disk().remove_folder(&path)?;
        }
    }
    folder.disk().sync_folder(folder.path())?;
    drop(lock);
    folder.disk().remove(&folder.lock())?;
    let strangers = folder.disk().names(folder.path())?;
    let folder_gone = strangers.is_empty() && folder.disk().remove_folder(folder.path()).is_ok();
    Ok(Erased { strangers, folder_gone })
}

fn erase_keyring(folder: &Folder) -> Result<(), StoreError> {
    let keyring = folder.keyring();
    let files: Vec<_> = folder.disk().names(&keyring)?.into_iter().map(|name| keyring.join(name)).collect();
    for path in files.iter().filter(|path| folder.disk().is_file(path)) {
        let (mut at, len) = (0, folder.disk().len(path)?);
        while at < len {
            let most = usize::try_from(len - at).map_or(ZEROS, |left| left.min(ZEROS));
            folder.disk().overwrite(path, at, &vec![0; most])?;
            at += most as u64;
        }
        folder.disk().sync_file(path)?;
    }
    files.iter().filter(|path| folder.disk().is_file(path)).try_for_each(|path| folder.disk().remove(path))?;
    if files.is_empty() { Ok(()) } else { folder.disk().sync_folder(&keyring) }
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::Arc, time::Duration};

    use super::*;
    use crate::{Operation, RecordingDisk};

    fn made(path: &std::path::Path) {
        let folder = Folder::at(path);
        folder.create().unwrap();
        for copy in ["a", "b"] {
            fs::write(folder.keyring().join(format!("00000001-0123456789abcdef.{copy}.age")), vec![7; 100_000])
                .unwrap();
        }
        fs::create_dir(folder.ledgers().join("x")).unwrap();
        fs::write(folder.ledgers().join("x/00000001"), "frames").unwrap();
        fs::create_dir(folder.drafts()).unwrap();
    }

    fn lock(folder: &Folder) -> Lock {
        Lock::take(folder, Duration::ZERO).unwrap()
    }

    #[test]
    fn the_keyring_goes_before_anything_else() {
        let there = tempfile::tempdir().unwrap();
        made(&there.path().join("journal"));
        let disk = RecordingDisk::below(there.path());
        let folder = Folder::on(Arc::new(disk.clone()), there.path().join("journal"));
        let erased = erase(&folder, lock(&folder)).unwrap();
        assert_eq!(erased, Erased { strangers: Vec::new(), folder_gone: true });
        assert!(!there.path().join("journal").exists());
        let operations = disk.operations();
        let is = |wanted: fn(&Operation) -> bool| operations.iter().position(wanted).unwrap();
        let zeros = operations.iter().rposition(|it| matches!(it, Operation::Write { .. })).unwrap();
        let removed = is(|it| matches!(it, Operation::Remove(_)));
        let others = is(|it| matches!(it, Operation::RemoveFolder(_)));
        assert!(zeros < removed && removed < others, "{operations:?}");
    }

    #[test]
    fn what_is_not_a_journals_stays_and_an_interrupted_erasing_goes_on() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        made(folder.path());
        fs::write(folder.path().join("letter.txt"), "mine").unwrap();
        assert!(!folder.is_half_erased().unwrap());
        erase_keyring(&folder).unwrap();
        assert!(folder.is_half_erased().unwrap());
        let erased = erase(&folder, lock(&folder)).unwrap();
        assert_eq!(erased, Erased { strangers: vec!["letter.txt".into()], folder_gone: false });
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(!folder.is_half_erased().unwrap());
    }
}
