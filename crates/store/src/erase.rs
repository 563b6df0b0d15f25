//! Taking a journal off a disk: the keyring first, so that whatever is interrupted leaves nothing that opens (format.md § Erasing).

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Folder, Lock, error::StoreError, system};

/// How many zeros are written at once.
const ZEROS: usize = 64 * 1024;

/// What is left in the folder of a journal that was erased.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Paths in it that are no part of a journal; they were left alone.
    pub strangers: Vec<PathBuf>,
    /// Whether the folder itself is gone.
    pub folder_gone: bool,
}

impl Folder {
    /// Tells whether parts of a journal are here that has no keyring any more: an erasing that was interrupted.
    ///
    /// Only a ledger's segment or an attachment shows it, by the form of its name and place: folders of such names are made by others too.
    pub fn is_half_erased(&self) -> Result<bool, StoreError> {
        if self.is_journal()? {
            return Ok(false);
        }
        let writers =
            self.disk().names_as(&self.ledgers(), |name| is_hex(name, 32).then(|| self.ledgers().join(name)))?;
        let has_segment = |ledger: &PathBuf| self.disk().names_as(ledger, |name| is_number(name).then_some(()));
        for ledger in &writers {
            if !has_segment(ledger)?.is_empty() {
                return Ok(true);
            }
        }
        let shelves =
            self.disk().names_as(&self.attachments(), |name| is_hex(name, 2).then(|| self.attachments().join(name)))?;
        for shelf in &shelves {
            if !self.disk().names_as(shelf, |name| is_attachment(name).then_some(()))?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn is_hex(name: &str, length: usize) -> bool {
    name.len() == length && name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn is_number(name: &str) -> bool {
    name.len() >= 8 && name.bytes().take(8).all(|byte| byte.is_ascii_digit())
}

fn is_attachment(name: &str) -> bool {
    name.split_once('.').is_some_and(|(id, rest)| is_hex(id, 64) && rest.starts_with("age"))
}

/// Removes a journal. Each copy of the keyring is filled with zeros and synced before the first of them is removed, and all of them are gone before
/// anything else goes. May be called again after an interruption.
///
/// What does not have the form of a journal's file stays, and links are not followed. This is no more than a file system does: blocks that a disk or a
/// snapshot keeps are not reached.
pub fn erase(folder: &Folder, lock: Lock) -> Result<Erased, StoreError> {
    if lock.is_for_reading() {
        return Err(StoreError::NoPermission(folder.path().into()));
    }
    erase_keyring(folder)?;
    for part in ["index", "drafts", "attachments", "ledger", "keyring"] {
        clear(folder, &folder.path().join(part), &mut vec![part.to_owned()])?;
    }
    folder.disk().sync_folder(folder.path())?;
    drop(lock);
    folder.disk().remove(&folder.lock())?;
    let mut strangers = Vec::new();
    list(folder, folder.path(), &mut strangers)?;
    let folder_gone = strangers.is_empty() && folder.disk().remove_folder(folder.path()).is_ok();
    Ok(Erased { strangers, folder_gone })
}

/// Fills the copies of the keyring with zeros and removes them.
fn erase_keyring(folder: &Folder) -> Result<(), StoreError> {
    let keyring = folder.keyring();
    if !is_own_folder(folder, &keyring) {
        return Ok(());
    }
    let names = folder.disk().names_as(&keyring, |name| is_keyring(name).then(|| keyring.join(name)))?;
    for path in names.iter().filter(|path| is_alone(path)) {
        let (mut at, len) = (0, folder.disk().len(path)?);
        while at < len {
            let most = usize::try_from(len - at).map_or(ZEROS, |left| left.min(ZEROS));
            folder.disk().overwrite(path, at, &vec![0; most])?;
            at += most as u64;
        }
        folder.disk().sync_file(path)?;
    }
    names.iter().try_for_each(|path| folder.disk().remove(path))?;
    if names.is_empty() { Ok(()) } else { folder.disk().sync_folder(&keyring) }
}

fn is_keyring(name: &str) -> bool {
    let stem = name.strip_suffix(".a.age").or_else(|| name.strip_suffix(".b.age"));
    let is_copy = stem
        .and_then(|stem| stem.split_once('-'))
        .is_some_and(|(number, digest)| is_number(number) && is_hex(digest, 16));
    is_copy || name.strip_suffix(".part").is_some_and(|name| is_hex(name, 16))
}

/// Tells whether a file is one, and has no other name elsewhere whose content would go with it.
fn is_alone(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_file() && !system::has_other_names(&about))
}

fn is_own_folder(folder: &Folder, path: &Path) -> bool {
    folder.disk().is_folder(path) && fs::symlink_metadata(path).is_ok_and(|about| about.is_dir())
}

/// Removes what has the form of a journal's file below a folder, and the folder if nothing is left in it.
fn clear(folder: &Folder, path: &Path, place: &mut Vec<String>) -> Result<(), StoreError> {
    if !is_own_folder(folder, path) {
        return Ok(());
    }
    for name in folder.disk().names(path)? {
        let (Some(text), inner) = (name.to_str(), path.join(&name)) else { continue };
        place.push(text.to_owned());
        if is_own_folder(folder, &inner) {
            if is_folder_of_ours(place) {
                clear(folder, &inner, place)?;
            }
        } else if is_file_of_ours(place) {
            folder.disk().remove(&inner)?;
        }
        place.pop();
    }
    if folder.disk().names(path)?.is_empty() { folder.disk().remove_folder(path) } else { Ok(()) }
}

/// Tells whether a folder below one of a journal's parts is of the journal.
fn is_folder_of_ours(place: &[String]) -> bool {
    match place.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        // The index is derived, and its database makes files of any name.
        ["index", ..] => true,
        ["ledger", writer] => writer.split('.').next().is_some_and(|writer| is_hex(writer, 32)),
        ["attachments", shelf] => shelf == "incoming" || is_hex(shelf, 2),
        _ => false,
    }
}

/// Tells whether a file below one of a journal's parts is of the journal.
fn is_file_of_ours(place: &[String]) -> bool {
    match place.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["index", _, ..] => true,
        ["keyring", name] => is_keyring(name),
        ["ledger", _, name] => is_number(name),
        ["attachments", "incoming", _] => true,
        ["attachments", _, name] => is_attachment(name),
        ["drafts", name] => name.ends_with(".age") || name.ends_with(".part"),
        _ => false,
    }
}

/// Names what is left, but for folders in which nothing is.
fn list(folder: &Folder, path: &Path, left: &mut Vec<PathBuf>) -> Result<(), StoreError> {
    for name in folder.disk().names(path)? {
        let inner = path.join(name);
        if is_own_folder(folder, &inner) {
            list(folder, &inner, left)?;
        } else {
            left.extend(inner.strip_prefix(folder.path()).ok().map(Path::to_owned));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, time::Duration};

    use super::*;
    use crate::{Operation, RecordingDisk};

    fn made(path: &std::path::Path) {
        let folder = Folder::at(path);
        folder.create().unwrap();
        for copy in ["a", "b"] {
            fs::write(folder.keyring().join(format!("00000001-0123456789abcdef.{copy}.age")), vec![7; 100_000])
                .unwrap();
        }
        let ledger = folder.ledgers().join("0123456789abcdef0123456789abcdef");
        fs::create_dir(&ledger).unwrap();
        fs::write(ledger.join("00000001"), "frames").unwrap();
        fs::write(ledger.join("00000001.damaged-1"), "frames").unwrap();
        fs::create_dir_all(folder.attachments().join("ab")).unwrap();
        fs::write(folder.attachments().join("ab").join(format!("ab{}.age", "0".repeat(62))), "sealed").unwrap();
        fs::create_dir_all(folder.index().join("1/blobs")).unwrap();
        fs::write(folder.index().join("1/blobs/7"), "").unwrap();
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
        fs::write(folder.ledgers().join("photo.jpg"), "mine").unwrap();
        fs::create_dir(folder.attachments().join("holiday")).unwrap();
        fs::write(folder.attachments().join("holiday/sea.jpg"), "mine").unwrap();
        assert!(!folder.is_half_erased().unwrap());
        erase_keyring(&folder).unwrap();
        assert!(folder.is_half_erased().unwrap());
        let erased = erase(&folder, lock(&folder)).unwrap();
        let strangers = ["attachments/holiday/sea.jpg", "ledger/photo.jpg", "letter.txt"].map(PathBuf::from);
        assert_eq!(erased, Erased { strangers: strangers.to_vec(), folder_gone: false });
        assert!(strangers.iter().all(|stranger| fs::read(folder.path().join(stranger)).unwrap() == b"mine"));
        assert!(!folder.is_half_erased().unwrap());
    }

    #[test]
    fn folders_that_are_only_called_so_are_no_journal() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path());
        for part in ["attachments", "drafts", "index", "ledger", "keyring"] {
            fs::create_dir(there.path().join(part)).unwrap();
            fs::write(there.path().join(part).join("photo.jpg"), "mine").unwrap();
        }
        assert!(!folder.is_half_erased().unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_outside_is_reached_through_links() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        made(folder.path());
        let outside = there.path().join("outside");
        fs::create_dir(&outside).unwrap();
        for name in ["one", "two"] {
            fs::write(outside.join(name), "mine").unwrap();
        }
        let copy = |letter: char| folder.keyring().join(format!("00000002-0123456789abcdef.{letter}.age"));
        std::os::unix::fs::symlink(outside.join("one"), copy('a')).unwrap();
        fs::hard_link(outside.join("two"), copy('b')).unwrap();
        fs::remove_dir_all(folder.drafts()).unwrap();
        std::os::unix::fs::symlink(&outside, folder.drafts()).unwrap();
        erase(&folder, lock(&folder)).unwrap();
        assert!(["one", "two"].iter().all(|name| fs::read(outside.join(name)).unwrap() == b"mine"));
    }
}
