//! Windows: rights that are inherited, files that others hold open, paths of two kinds.

use std::{
    ffi::{OsStr, OsString},
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    os::windows::fs::OpenOptionsExt,
    path::{Component, Path, PathBuf, Prefix},
    thread,
    time::Duration,
};

const FILE_SHARE_READ: u32 = 1;
const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
const ERROR_ACCESS_DENIED: i32 = 5;
const ERROR_SHARING_VIOLATION: i32 = 32;
const ERROR_LOCK_VIOLATION: i32 = 33;
const ERROR_DIR_NOT_EMPTY: i32 = 145;

/// How often something that is held is tried again, and the first pause, which doubles.
const TRIES: u32 = 7;
const FIRST_PAUSE: Duration = Duration::from_millis(10);

/// Returns options for a new file. It inherits the rights of its folder; the platform's local data folder is its user's alone.
pub fn private_file() -> OpenOptions {
    OpenOptions::new()
}

/// Returns a builder of folders. They inherit the rights of the one that they stand in.
pub fn private_folder() -> DirBuilder {
    DirBuilder::new()
}

/// Does nothing: a folder has the rights of the one that it stands in.
pub fn restrict_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Opens a file that exists.
pub fn open_existing(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    options.open(path)
}

/// Makes the names in a folder durable as far as its file system can: NTFS does it, others have no call for it and say so.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = OpenOptions::new().write(true).custom_flags(FILE_FLAG_BACKUP_SEMANTICS).open(path);
    let _as_far_as_possible = folder.and_then(|folder| folder.sync_all());
    Ok(())
}

/// Only looks whether the file is there: only who may write can sync, and what may not be written has nothing of ours waiting.
pub fn sync_unwritable(path: &Path) -> io::Result<()> {
    File::open(path).map(drop)
}

/// Gives a file or folder another name; a file takes the place of whatever file had it.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// Removes a file.
pub fn remove_file(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_file(path))
}

/// Removes a folder with all that is in it.
pub fn remove_folder(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_dir_all(path))
}

/// Takes the lock file, which is made if need be; `None` while another process has it. Dropping the file gives it back.
///
/// It is held by not sharing it for writing. A lock in the sense of Windows would also keep others from reading who holds it.
pub fn take_lock(path: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(FILE_SHARE_READ);
    match options.open(path) {
        Err(error) if error.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
        other => other.map(Some),
    }
}

/// Returns the path of something that exists, absolute and without links, as a person would write it: not `\\?\C:\…`.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    let verbatim = path.canonicalize()?;
    let mut parts = verbatim.components();
    let Some(Component::Prefix(prefix)) = parts.next() else { return Ok(verbatim) };
    let mut plain = match prefix.kind() {
        Prefix::VerbatimDisk(letter) => OsString::from(format!("{}:", char::from(letter))),
        Prefix::VerbatimUNC(server, share) => joined(&[OsStr::new(r"\\"), server, OsStr::new(r"\"), share]),
        _ => return Ok(verbatim),
    };
    plain.push(parts.as_path());
    // A name that ends in a dot exists only in the other way of writing.
    let same = std::path::absolute(&plain).is_ok_and(|absolute| absolute.as_os_str() == plain);
    Ok(if same { plain.into() } else { verbatim })
}

/// Returns a path for a library that hands it to the system as it is: in the form that may be longer than 260 characters.
pub fn any_length(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let Some(Component::Prefix(prefix)) = absolute.components().next() else { return Ok(absolute) };
    let verbatim = match prefix.kind() {
        Prefix::Disk(_) => joined(&[OsStr::new(r"\\?\"), absolute.as_os_str()]),
        Prefix::UNC(server, share) => {
            let rest = absolute.strip_prefix(prefix.as_os_str()).unwrap_or(Path::new(""));
            joined(&[OsStr::new(r"\\?\UNC\"), server, OsStr::new(r"\"), share, rest.as_os_str()])
        }
        _ => return Ok(absolute),
    };
    Ok(verbatim.into())
}

fn joined(parts: &[&OsStr]) -> OsString {
    parts.iter().copied().collect()
}

/// Tries again, for 1.3 seconds at most, what fails because somebody holds a file or has one in it: virus scanners and indexers do.
pub fn patiently(mut call: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let held = [ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_DIR_NOT_EMPTY];
    let mut pause = FIRST_PAUSE;
    for _ in 0..TRIES {
        match call() {
            Err(error) if error.raw_os_error().is_some_and(|code| held.contains(&code)) => thread::sleep(pause),
            done => return done,
        }
        pause *= 2;
    }
    call()
}

/// Says no: writes go through the cache here.
pub fn bypass_cache(_: &File, _: bool) -> bool {
    false
}

/// Tells whether a file has another name too; the standard library does not say so here.
pub fn has_other_names(_: &std::fs::Metadata) -> bool {
    false
}
