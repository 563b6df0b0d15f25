//! Attachments: sealed files, named by the SHA-256 of their bytes (format.md § Attachment).

use std::{
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

use daftar_crypto::{Digest, Hasher, random};

use crate::{
    Folder,
    disk::OpenFile,
    error::{StoreError, at},
    large::InBlocks,
    left_over::{name_of_original, originals_of},
};

/// An attachment that is being written, under `attachments/incoming/`; removed when dropped without [`NewAttachment::commit`].
///
/// Whoever holds [`daftar_crypto::seal_stream`]'s output writes it here; nothing but sealed bytes may go in.
#[derive(Debug)]
pub struct NewAttachment {
    folder: Folder,
    file: InBlocks<Incoming>,
}

/// The file, before it has its name.
#[derive(Debug)]
struct Incoming(Box<dyn OpenFile>);

/// Why an attachment could not be read.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// There is no such file.
    #[error("the attachment {0} is missing")]
    Missing(Digest),
    /// The disk.
    #[error(transparent)]
    Io(#[from] StoreError),
}

impl NewAttachment {
    /// Begins an attachment.
    pub fn create(folder: &Folder) -> Result<Self, StoreError> {
        folder.disk().create_folder(&folder.incoming())?;
        let name = format!("{:032x}.part", u128::from_le_bytes(random::bytes()));
        let mut file = folder.disk().create(&folder.incoming().join(name))?;
        file.expect_blocks();
        Ok(Self { folder: folder.clone(), file: InBlocks::new(Incoming(file)) })
    }

    /// Syncs the attachment and gives it its name: `id` is the SHA-256 of what was written. One that is there already is kept.
    pub fn commit(mut self, id: &Digest) -> Result<(), StoreError> {
        self.sync()?;
        let target = self.folder.attachment(id);
        let shelf = target.parent().expect("an attachment lies in a folder");
        let disk = self.folder.disk();
        disk.create_folder(shelf)?;
        if !disk.is_file(&target) {
            disk.rename(self.path(), &target)?;
        }
        disk.sync_folder(shelf)
    }

    fn sync(&mut self) -> Result<(), StoreError> {
        let flushed = self.file.flush();
        flushed.map_err(at(self.path()))?;
        self.file.output().0.sync_all()
    }

    fn path(&self) -> &Path {
        self.file.output().0.path()
    }
}

/// Puts an attachment back that is damaged or missing, from a copy of its sealed bytes; false if the copy does not match `id`.
///
/// A damaged file is kept under another name. `go_on` hears the bytes written, and says whether to go on: false as well if not.
pub fn restore_attachment(
    folder: &Folder,
    id: &Digest,
    mut copy: impl Read,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<bool, StoreError> {
    let mut new = NewAttachment::create(folder)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let read = match copy.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Ok(false),
        };
        hasher.update(&buffer[..read]);
        let written = new.file.write_all(&buffer[..read]);
        written.map_err(at(new.path()))?;
        if !go_on(read as u64) {
            return Ok(false);
        }
    }
    if hasher.finish() != *id {
        return Ok(false);
    }
    new.sync()?;
    let path = folder.attachment(id);
    if folder.disk().is_file(&path) {
        folder.disk().rename(&path, &name_of_original(folder, &path))?;
    }
    new.commit(id)?;
    Ok(true)
}

impl Write for NewAttachment {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Write for Incoming {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_some(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for NewAttachment {
    fn drop(&mut self) {
        let _ = self.folder.disk().remove(self.path());
    }
}

/// Opens an attachment's sealed bytes for reading; whether they match `id` is told by [`check_attachment`].
pub fn open_attachment(folder: &Folder, id: &Digest) -> Result<File, AttachmentError> {
    folder.disk().open(&folder.attachment(id)).map_err(|error| missing(id, error))
}

/// Returns the length of an attachment's sealed bytes.
pub fn attachment_len(folder: &Folder, id: &Digest) -> Result<u64, AttachmentError> {
    folder.disk().len(&folder.attachment(id)).map_err(|error| missing(id, error))
}

/// Tells whether there is a file under an attachment's name, or a damaged original of it.
pub fn has_attachment(folder: &Folder, id: &Digest) -> bool {
    let path = folder.attachment(id);
    folder.disk().is_file(&path) || originals_of(folder, &path).is_ok_and(|originals| !originals.is_empty())
}

/// Removes an attachment, and the damaged originals of it that a repair kept; makes that durable, and tells whether anything was there.
pub fn remove_attachment(folder: &Folder, id: &Digest) -> Result<bool, StoreError> {
    let path = folder.attachment(id);
    let mut files = originals_of(folder, &path)?;
    files.extend(folder.disk().is_file(&path).then(|| path.clone()));
    if files.is_empty() {
        return Ok(false);
    }
    files.iter().try_for_each(|file| folder.disk().remove(file))?;
    folder.disk().sync_folder(path.parent().expect("an attachment lies in a folder"))?;
    Ok(true)
}

/// Tells whether an attachment's bytes match its id; `progress` gets the number of bytes read since its last call.
pub fn check_attachment(folder: &Folder, id: &Digest, progress: &mut dyn FnMut(u64)) -> Result<bool, AttachmentError> {
    let mut file = open_attachment(folder, id)?;
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let read = file.read(&mut buffer).map_err(at(&folder.attachment(id)))?;
        if read == 0 {
            return Ok(hasher.finish() == *id);
        }
        hasher.update(&buffer[..read]);
        progress(read as u64);
    }
}

/// Returns the ids of all attachments on disk, in order; whether anything refers to them is not known here.
pub fn list_attachments(folder: &Folder) -> Result<Vec<Digest>, StoreError> {
    let mut ids = Vec::new();
    let shelves = folder.disk().names_as(&folder.attachments(), |name| (name.len() == 2).then(|| name.to_owned()))?;
    for shelf in
        shelves.iter().map(|name| folder.attachments().join(name)).filter(|shelf| folder.disk().is_folder(shelf))
    {
        let here = folder.disk().names_as(&shelf, |name| name.strip_suffix(".age")?.parse::<Digest>().ok())?;
        ids.extend(here.into_iter().filter(|id| folder.attachment(id).starts_with(&shelf)));
    }
    Ok(ids)
}

/// Removes unfinished attachments; only whoever holds the lock may.
pub fn clear_incoming(folder: &Folder) -> Result<(), StoreError> {
    for name in folder.disk().names(&folder.incoming())? {
        folder.disk().remove(&folder.incoming().join(name))?;
    }
    Ok(())
}

fn missing(id: &Digest, error: StoreError) -> AttachmentError {
    if error.is_missing() { AttachmentError::Missing(*id) } else { error.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> (tempfile::TempDir, Folder) {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        (there, folder)
    }

    fn keep(folder: &Folder, bytes: &[u8]) -> Digest {
        let id = Digest::of(&[bytes]);
        let mut new = NewAttachment::create(folder).unwrap();
        new.write_all(bytes).unwrap();
        new.commit(&id).unwrap();
        id
    }

    #[test]
    fn what_is_kept_is_found() {
        let (_there, folder) = journal();
        let mut ids = vec![keep(&folder, b"one"), keep(&folder, b"two"), keep(&folder, b"three")];
        assert_eq!(keep(&folder, b"one"), ids[0], "a second copy is no error");
        ids.sort_unstable();
        assert_eq!(list_attachments(&folder).unwrap(), ids);
        assert!(folder.disk().names(&folder.incoming()).unwrap().is_empty());
        let mut text = String::new();
        open_attachment(&folder, &Digest::of(&[b"two"])).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "two");
        assert_eq!(attachment_len(&folder, &Digest::of(&[b"three"])).unwrap(), 5);
    }

    #[test]
    fn damage_and_absence_are_told_apart() {
        let (_there, folder) = journal();
        let id = keep(&folder, b"evidence");
        let mut read = 0;
        assert!(check_attachment(&folder, &id, &mut |bytes| read += bytes).unwrap());
        assert_eq!(read, 8);
        std::fs::write(folder.attachment(&id), b"evidenca").unwrap();
        assert!(!check_attachment(&folder, &id, &mut |_| ()).unwrap());
        std::fs::remove_file(folder.attachment(&id)).unwrap();
        assert!(matches!(open_attachment(&folder, &id), Err(AttachmentError::Missing(missing)) if missing == id));
    }

    #[test]
    fn what_is_not_finished_goes() {
        let (_there, folder) = journal();
        let mut new = NewAttachment::create(&folder).unwrap();
        new.write_all(b"half").unwrap();
        drop(new);
        assert!(folder.disk().names(&folder.incoming()).unwrap().is_empty());
        std::fs::write(folder.incoming().join("00.part"), b"left by a crash").unwrap();
        clear_incoming(&folder).unwrap();
        assert!(folder.disk().names(&folder.incoming()).unwrap().is_empty());
        assert!(list_attachments(&folder).unwrap().is_empty());
    }
}
