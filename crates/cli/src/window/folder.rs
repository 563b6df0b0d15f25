//! The folder that a window needs while it is open: private, neutrally named, deleted afterwards.
//!
//! In it lie `owner`, which is locked as long as the program that made it lives, and the browser's `profile`.

use std::{
    fs::{self, File, TryLockError},
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

const PREFIX: &str = "notes-";
const OWNER: &str = "owner";
const PROFILE: &str = "profile";
/// Asks the program that has the folder to show its page again.
const AGAIN: &str = "again";

/// How often a folder is made that another program takes away as a leftover before it is locked.
const TRIES: usize = 5;
/// How long deleting is tried: under Windows, a browser that was just ended has files open for a moment.
const PATIENCE: Duration = Duration::from_secs(2);
const LOOK: Duration = Duration::from_millis(20);

/// A folder of ours. Deleted when dropped.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// `None` while it is being deleted.
    owner: Option<File>,
}

/// What came of taking a folder.
#[derive(Debug)]
pub(super) enum Taken {
    /// It is ours until dropped.
    Ours(Folder),
    /// Another program that lives has it.
    Another(PathBuf),
}

/// Returns the folder's name for a journal: the same each time, without telling where the journal is.
pub(super) fn name(journal: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(journal).unwrap_or_else(|_| journal.to_owned()).hash(&mut hasher);
    format!("{PREFIX}{:016x}", hasher.finish())
}

impl Folder {
    /// Takes the folder `name` in `place`. What a program that has ended left in it is deleted.
    pub(super) fn take(place: &Path, name: &str) -> io::Result<Taken> {
        let path = place.join(name);
        for _ in 0..TRIES {
            make_private(&path)?;
            let owner = File::options().create(true).truncate(false).write(true).open(path.join(OWNER))?;
            match owner.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Taken::Another(path)),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Between making and locking, `sweep` of another program may have taken it for a leftover.
            if path.join(OWNER).exists() {
                let folder = Self { path, owner: Some(owner) };
                folder.empty()?;
                return Ok(Taken::Ours(folder));
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Makes the folder for the browser's profile and returns its path.
    pub(super) fn profile(&self) -> io::Result<PathBuf> {
        let path = self.path.join(PROFILE);
        make_private(&path)?;
        Ok(path)
    }

    /// Tells, once, whether another start asked for the page again.
    pub(super) fn is_asked_again(&self) -> bool {
        fs::remove_file(self.path.join(AGAIN)).is_ok()
    }

    fn empty(&self) -> io::Result<()> {
        for file in fs::read_dir(&self.path)? {
            let file = file?;
            if file.file_type()?.is_dir() {
                fs::remove_dir_all(file.path())?;
            } else if file.file_name() != OWNER {
                fs::remove_file(file.path())?;
            }
        }
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _as_far_as_possible = patiently(|| self.empty());
        // Windows deletes no folder with an open file in it.
        self.owner = None;
        let _the_next_start_tries_again = patiently(|| fs::remove_dir_all(&self.path));
    }
}

/// Asks the program that has the folder to show its page again; tells whether it will.
pub(super) fn ask_again(path: &Path) -> bool {
    const ANSWERED_WITHIN: Duration = Duration::from_secs(1);
    let asked = path.join(AGAIN);
    if File::create(&asked).is_err() {
        return false;
    }
    let began = Instant::now();
    while began.elapsed() < ANSWERED_WITHIN {
        if !asked.exists() {
            return true;
        }
        thread::sleep(LOOK);
    }
    // Whoever takes it at this very moment answers all the same.
    fs::remove_file(&asked).is_err()
}

/// Deletes what programs that have ended left in `place`. A folder without our mark stays, and one that is in use.
pub(super) fn sweep(place: &Path) {
    let Ok(folders) = fs::read_dir(place) else { return };
    for folder in folders.flatten() {
        let is_named_so = folder.file_name().to_str().is_some_and(is_name);
        // A link is no folder of ours, wherever it leads.
        if is_named_so && folder.file_type().is_ok_and(|kind| kind.is_dir()) && is_left(&folder.path()) {
            let _the_next_start_tries_again = fs::remove_dir_all(folder.path());
        }
    }
}

fn is_name(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(PREFIX) else { return false };
    rest.len() == 16 && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_left(folder: &Path) -> bool {
    let owner = File::options().write(true).open(folder.join(OWNER));
    owner.is_ok_and(|owner| owner.try_lock().is_ok())
}

fn patiently(mut delete: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let began = Instant::now();
    loop {
        match delete() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(_) if began.elapsed() < PATIENCE => thread::sleep(LOOK),
            result => return result,
        }
    }
}

/// Makes a folder into which nobody else may look; one that is there must be the person's own.
fn make_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    let made = std::os::unix::fs::DirBuilderExt::mode(&mut fs::DirBuilder::new(), 0o700).create(path);
    #[cfg(not(unix))]
    let made = fs::create_dir(path);
    match made {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => is_own(path),
        result => result,
    }
}

#[cfg(unix)]
fn is_own(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let about = fs::symlink_metadata(path)?;
    if !about.is_dir() || about.uid() != rustix::process::geteuid().as_raw() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn is_own(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> tempfile::TempDir {
        tempfile::Builder::new().prefix("Фируза Қ ").tempdir().unwrap()
    }

    fn taken(place: &Path, name: &str) -> Folder {
        match Folder::take(place, name).unwrap() {
            Taken::Ours(folder) => folder,
            Taken::Another(path) => panic!("{path:?} is taken"),
        }
    }

    #[test]
    fn a_folder_is_private_and_gone_afterwards() {
        let place = place();
        let name = name(Path::new("/home/Фируза/journal"));
        let folder = taken(place.path(), &name);
        let profile = folder.profile().unwrap();
        fs::create_dir(profile.join("Default")).unwrap();
        fs::write(profile.join("Default/Preferences"), "{}").unwrap();
        #[cfg(unix)]
        for path in [&folder.path, &profile] {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700);
        }
        drop(folder);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn one_journal_has_one_folder_that_does_not_name_it() {
        let (one, other) = (name(Path::new("/home/Фируза/journal")), name(Path::new("/home/Фируза/other")));
        assert_ne!(one, other);
        assert!(is_name(&one));
        let place = place();
        let folder = taken(place.path(), &one);
        assert!(matches!(Folder::take(place.path(), &one).unwrap(), Taken::Another(path) if path == folder.path));
        let _beside = taken(place.path(), &other);
        drop(folder);
        let _again = taken(place.path(), &one);
    }

    #[test]
    fn leftovers_go_and_nothing_else() {
        let place = place();
        let in_use = taken(place.path(), "notes-0000000000000001");
        let make = |name: &str, file: &str| {
            fs::create_dir(place.path().join(name)).unwrap();
            fs::write(place.path().join(name).join(file), "").unwrap();
        };
        make("notes-0000000000000002", OWNER);
        make("notes-0000000000000003", "letter.txt");
        make("notes-of-mine", OWNER);
        make("someone", OWNER);
        #[cfg(unix)]
        std::os::unix::fs::symlink(place.path().join("someone"), place.path().join("notes-0000000000000004")).unwrap();
        sweep(place.path());
        let mut left: Vec<_> =
            fs::read_dir(place.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        left.sort();
        left.retain(|name| name != "notes-0000000000000004");
        assert_eq!(left, ["notes-0000000000000001", "notes-0000000000000003", "notes-of-mine", "someone"]);
        assert!(place.path().join("someone").join(OWNER).exists());
        drop(in_use);
    }

    #[test]
    fn what_a_killed_program_left_is_gone_when_the_folder_is_taken() {
        let place = place();
        let name = "notes-0000000000000001";
        fs::create_dir_all(place.path().join(name).join("profile/Default")).unwrap();
        fs::write(place.path().join(name).join("again"), "").unwrap();
        let folder = taken(place.path(), name);
        assert!(!folder.is_asked_again());
        assert_eq!(fs::read_dir(folder.profile().unwrap()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_taken() {
        let (place, elsewhere) = (place(), place());
        std::os::unix::fs::symlink(elsewhere.path(), place.path().join("notes-0000000000000001")).unwrap();
        let error = Folder::take(place.path(), "notes-0000000000000001").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_second_start_is_heard() {
        let place = place();
        let folder = taken(place.path(), "notes-0000000000000001");
        let path = folder.path.clone();
        let asking = thread::spawn(move || ask_again(&path));
        while !folder.is_asked_again() {
            thread::sleep(LOOK);
        }
        assert!(asking.join().unwrap());
        assert!(!ask_again(&folder.path));
        assert!(!folder.is_asked_again());
    }
}
