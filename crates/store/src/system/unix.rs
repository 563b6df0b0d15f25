//! Unix: modes, folders that can be synced, locks that only ask.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;

use crate::error::NOT_A_FILE;

const OWNER_FILE: u32 = 0o600;
const OWNER_FOLDER: u32 = 0o700;

/// Returns options for a new file that only its owner may read.
pub fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(OWNER_FILE);
    options
}

/// Returns a builder of folders that only their owner may enter.
pub fn private_folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.mode(OWNER_FOLDER);
    builder
}

/// Lets only its owner enter a folder that is there already.
pub fn restrict_folder(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(OWNER_FOLDER))
}

/// Opens a file that exists; a folder, pipe, socket or device gives an error, mostly of kind `InvalidInput`.
pub fn open_existing(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    // Else a pipe that nobody writes to is waited for.
    let file = options.custom_flags(OFlags::NONBLOCK.bits().cast_signed()).open(path)?;
    let is_file = file.metadata()?.is_file();
    is_file.then_some(file).ok_or_else(|| io::Error::new(NOT_A_FILE, "it is no regular file"))
}

/// Makes the names in a folder durable.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    let flags = (OFlags::DIRECTORY | OFlags::NONBLOCK).bits().cast_signed();
    OpenOptions::new().read(true).custom_flags(flags).open(path)?.sync_all()
}

/// Makes the content of a file durable that may not be opened for writing.
pub fn sync_unwritable(path: &Path) -> io::Result<()> {
    open_existing(path, OpenOptions::new().read(true))?.sync_data()
}

/// Gives a file or folder another name; a file takes the place of whatever file had it.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Removes a file.
pub fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Removes a folder with all that is in it.
pub fn remove_folder(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
}

/// Takes the lock file, which is made if need be; `None` while another process has it. Dropping the file gives it back.
pub fn take_lock(path: &Path) -> io::Result<Option<File>> {
    let file = private_file().read(true).write(true).create(true).truncate(false).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Returns the path of something that exists, absolute and without links, as a person would write it.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize()
}

/// Returns a path for a library that hands it to the system as it is.
pub fn any_length(path: &Path) -> io::Result<PathBuf> {
    Ok(path.to_owned())
}

/// Asks that writes to `file` go past the system's cache, or no longer; tells whether they now do.
#[cfg(target_os = "linux")]
pub fn bypass_cache(file: &File, bypass: bool) -> bool {
    use rustix::fs::{fcntl_getfl, fcntl_setfl};
    let Ok(mut flags) = fcntl_getfl(file) else { return false };
    flags.set(OFlags::DIRECT, bypass);
    fcntl_setfl(file, flags).is_ok() && bypass
}

/// Says no: writes go through the cache here.
#[cfg(not(target_os = "linux"))]
pub fn bypass_cache(_: &File, _: bool) -> bool {
    false
}

/// Calls once: here nobody who holds a file keeps others from renaming or removing it.
pub fn patiently(mut call: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    call()
}

/// Tells whether a file has another name too, through which the same content is read.
pub fn has_other_names(about: &std::fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(about) > 1
}
