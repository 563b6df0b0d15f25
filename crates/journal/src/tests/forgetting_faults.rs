//! Forgetting on a disk that refuses at any of its writes.

use std::{
    ffi::OsString,
    fs::{File, Metadata},
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use daftar_crypto::{EntryId, OpenKeyring};
use daftar_store::{Disk, Folder, OpenFile, RealDisk, StoreError};

use super::{
    forgetting::{forget, import, shown, sound_without},
    *,
};
use crate::ForgetError;

/// The system's disk, until it refuses.
#[derive(Debug, Clone)]
struct Refusing {
    /// How many writes it still takes; negative from then on.
    left: Arc<AtomicI64>,
    /// Whether it refuses once and then works again.
    once: bool,
}

#[derive(Debug)]
struct RefusingFile(Box<dyn OpenFile>, Refusing);

impl Refusing {
    fn after(writes: i64, once: bool) -> Self {
        Self { left: Arc::new(AtomicI64::new(writes)), once }
    }

    fn take(&self) -> Result<(), StoreError> {
        let left = self.left.fetch_sub(1, Ordering::Relaxed);
        if left == 0 || (left < 0 && !self.once) { Err(StoreError::DiskFull) } else { Ok(()) }
    }
}

impl OpenFile for RefusingFile {
    fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Half of it arrives.
        match self.1.take() {
            Ok(()) => self.0.write_some(bytes),
            Err(_) => {
                let _half = self.0.write_some(&bytes[..bytes.len() / 2]);
                Err(io::ErrorKind::StorageFull.into())
            }
        }
    }

    fn sync_contents(&self) -> Result<(), StoreError> {
        self.1.take().and_then(|()| self.0.sync_contents())
    }

    fn sync_all(&self) -> Result<(), StoreError> {
        self.1.take().and_then(|()| self.0.sync_all())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Disk for Refusing {
    fn create(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        self.take()?;
        Ok(Box::new(RefusingFile(RealDisk.create(path)?, self.clone())))
    }

    fn append_to(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        Ok(Box::new(RefusingFile(RealDisk.append_to(path)?, self.clone())))
    }

    fn overwrite(&self, path: &Path, offset: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let taken = self.take();
        let many = if taken.is_ok() { bytes.len() } else { bytes.len() / 2 };
        RealDisk.overwrite(path, offset, &bytes[..many])?;
        taken
    }

    fn sync_file(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.sync_file(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.rename(from, to))
    }

    fn remove(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.remove(path))
    }

    fn remove_folder(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.remove_folder(path))
    }

    fn make_folder(&self, path: &Path) -> Result<bool, StoreError> {
        self.take().and_then(|()| RealDisk.make_folder(path))
    }

    fn sync_folder(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.sync_folder(path))
    }

    fn take_lock(&self, path: &Path) -> Result<Option<File>, StoreError> {
        RealDisk.take_lock(path)
    }

    fn open(&self, path: &Path) -> Result<File, StoreError> {
        RealDisk.open(path)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, StoreError> {
        RealDisk.metadata(path)
    }

    fn names(&self, path: &Path) -> Result<Vec<OsString>, StoreError> {
        RealDisk.names(path)
    }
}

/// A journal of two installations with an entry in both ledgers, one of its frames shared, and a file.
struct Template {
    there: tempfile::TempDir,
    /// The entry that is to be forgotten.
    goes: EntryId,
    before: std::collections::BTreeMap<EntryId, (daftar_crypto::RevisionId, String)>,
}

impl Template {
    fn new() -> Self {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let goes = import(&mut journal, 5)[2];
        journal.sign_checkpoint(&now()).unwrap();
        let mut journal = journal.become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap();
        let prepared = journal.prepare_attachment("photo", &b"photo"[..], &now()).unwrap();
        let attachments = journal.keep_attachments(vec![prepared]).unwrap();
        let stored = journal.resolve::<Incident>(&goes.to_string()).unwrap();
        journal.edit(&stored, &Incident { attachments, ..incident("edited") }, &now()).unwrap();
        journal.add(&incident("last"), Author::Keeper, &now()).unwrap();
        let before = shown(&mut journal);
        keep_damaged(&there.path().join("journal"));
        Self { there, goes, before }
    }

    fn copy(&self) -> tempfile::TempDir {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(&self.there.path().join("journal"), &copy.path().join("journal"));
        copy
    }
}

/// Puts copies of the segments beside them, as a repair keeps them, in which the frames' heads do not read.
fn keep_damaged(path: &Path) {
    for ledger in fs::read_dir(path.join("ledger")).unwrap() {
        let segment = ledger.unwrap().path().join("00000001");
        let mut bytes = fs::read(&segment).unwrap();
        let heads: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"daftar1\n")).collect();
        heads.into_iter().skip(1).for_each(|head| bytes[head + 30] ^= 1);
        fs::write(segment.with_extension("damaged-1"), bytes).unwrap();
    }
}

/// Checks that nothing stands any more in what a repair kept but the first frame, whose head reads.
fn keeps_no_damage(path: &Path) {
    for ledger in fs::read_dir(path.join("ledger")).unwrap() {
        let bytes = fs::read(ledger.unwrap().path().join("00000001.damaged-1")).unwrap();
        let (head, body) = bytes.split_at(daftar_store::HEAD_LEN);
        let first = daftar_store::FrameHead::parse(head).unwrap();
        assert!(body[first.body_len as usize..].iter().all(|byte| *byte == 0));
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for found in fs::read_dir(from).unwrap() {
        let path = found.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            fs::copy(path, to).unwrap();
        }
    }
}

/// Tries to forget on a disk that refuses after `writes`; returns how it ended, and whether it refused at all.
fn try_to_forget(path: &Path, goes: EntryId, disk: &Refusing) -> (Result<(), ForgetError>, bool) {
    let folder = Folder::on(Arc::new(disk.clone()), path);
    let mut journal = Journal::<Locked>::find_in(folder, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
    let forgot = journal.forget(&goes, &now(), &mut |_| true).map(drop);
    if matches!(forgot, Ok(()) | Err(ForgetError::Unfinished(_))) {
        assert!(!shown(&mut journal).contains_key(&goes), "from the statement on it is not shown");
    }
    drop(journal);
    (forgot, disk.left.load(Ordering::Relaxed) < 0)
}

fn sweep(once: bool) {
    let template = Template::new();
    let mut untouched = 0;
    let mut finished_later = 0;
    for writes in 0.. {
        let copy = template.copy();
        let path = copy.path().join("journal");
        let (ended, refused) = try_to_forget(&path, template.goes, &Refusing::after(writes, once));
        let mut journal = reopen(&path);
        let now_shown = shown(&mut journal);
        let is_gone = !now_shown.contains_key(&template.goes);
        for (id, revision) in template.before.iter().filter(|(id, _)| **id != template.goes) {
            assert_eq!(now_shown.get(id), Some(revision), "refused at {writes}, once: {once}");
        }
        assert!(is_gone || ended.is_err(), "what was acknowledged holds");
        if is_gone {
            drop(journal);
            finished_later += u32::from(matches!(ended, Err(ForgetError::Unfinished(_))));
        } else {
            untouched += 1;
            assert_eq!(now_shown, template.before);
            forget(&mut journal, template.goes);
            drop(journal);
        }
        assert_eq!(sound_without(&path, template.goes), 2, "refused at {writes}, once: {once}");
        keeps_no_damage(&path);
        assert!(daftar_store::list_attachments(&Folder::at(&path)).unwrap().is_empty());
        if !refused {
            break;
        }
    }
    // What is refused once is written again, into the next segment.
    assert!(once || untouched > 3, "{untouched}: the disk refused before the statement");
    assert!(finished_later > 3, "{finished_later}: the disk refused after the statement");
}

#[test]
fn a_disk_that_refuses_from_some_write_on_loses_nothing_and_leaves_nothing() {
    sweep(false);
}

#[test]
fn a_disk_that_refuses_one_write_loses_nothing_and_leaves_nothing() {
    sweep(true);
}

#[test]
fn where_nothing_can_be_written_it_is_not_shown_all_the_same() {
    let template = Template::new();
    let copy = template.copy();
    let path = copy.path().join("journal");
    forget(&mut reopen(&path), template.goes);
    for ledger in fs::read_dir(path.join("ledger")).unwrap() {
        // The first installation's ledger, in which no statement stands.
        let name = ledger.unwrap().file_name();
        let old = template.there.path().join("journal/ledger").join(&name).join("00000001");
        if reopen(&path).writer().to_string() != *name.to_string_lossy() {
            fs::copy(old, path.join("ledger").join(&name).join("00000001")).unwrap();
        }
    }
    for index in [true, false] {
        if !index {
            fs::remove_dir_all(path.join("index")).unwrap();
        }
        let folder = Folder::on(Arc::new(Refusing::after(0, false)), &path);
        let mut journal = Journal::<Locked>::find_in(folder, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
        let now_shown = shown(&mut journal);
        assert!(!now_shown.contains_key(&template.goes) && now_shown.len() + 1 == template.before.len());
        let mut troubles = journal.take_troubles();
        troubles.extend(journal.check(&mut |_| true).unwrap().troubles);
        assert!(troubles.iter().any(|trouble| matches!(trouble, crate::Trouble::NotWiped)));
        assert!(!troubles.iter().any(crate::Trouble::is_damage), "{troubles:?}");
    }
    assert_eq!(sound_without(&path, template.goes), 2);
}

#[test]
fn a_frame_that_failed_and_is_there_all_the_same_gets_its_leaf() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let disk = Refusing::after(i64::MAX, false);
    drop(create(&path));
    let folder = Folder::on(Arc::new(disk.clone()), &path);
    let mut journal = Journal::<Locked>::find_in(folder, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
    journal.add(&incident("first"), Author::Keeper, &now()).unwrap();
    journal.sign_checkpoint(&now()).unwrap();
    // It is written, and neither synced nor written again.
    disk.left.store(1, Ordering::Relaxed);
    journal.add(&incident("failed"), Author::Keeper, &now()).unwrap_err();
    disk.left.store(i64::MAX, Ordering::Relaxed);
    journal.add(&incident("after"), Author::Keeper, &now()).unwrap();
    assert!(journal.sign_checkpoint(&now()).unwrap().note.contains("\n3\n"), "all that can be read has a leaf");
    drop(journal);
    let report = reopen(&path).check(&mut |_| true).unwrap();
    assert!(report.troubles.is_empty(), "{:?}", report.troubles);
}
