//! Folders of this computer to choose from: where choosing may begin, and what folders are in each. No file is named.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use daftar_journal::fold::fold;

/// How many folders of one are shown.
const SHOWN: usize = 300;

/// How many names of one are looked at.
const LOOKED_AT: usize = 100_000;

/// What a place is to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The person's own folder.
    Own,
    /// What lies on the screen.
    Desktop,
    /// Where texts lie.
    Documents,
    /// A stick or another disk.
    Disk,
    /// Everything.
    Computer,
}

/// A place where choosing may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) path: PathBuf,
}

/// The folders in a folder.
#[derive(Debug, Default)]
pub(crate) struct Inside {
    /// By name; hidden ones, and those whose names are no text, are left out.
    pub(crate) folders: Vec<PathBuf>,
    /// Whether there are more than are shown.
    pub(crate) more: bool,
}

/// Returns where choosing may begin.
pub(crate) fn places(own: Option<&Path>) -> Vec<Place> {
    let of_person = own.into_iter().flat_map(|own| {
        let below = |kind, name: &str| Place { kind, path: own.join(name) };
        let own = Place { kind: Kind::Own, path: own.to_owned() };
        [own, below(Kind::Desktop, "Desktop"), below(Kind::Documents, "Documents")]
    });
    let disks = disks().into_iter().map(|path| Place { kind: Kind::Disk, path });
    let computer = cfg!(unix).then(|| Place { kind: Kind::Computer, path: PathBuf::from("/") });
    of_person.filter(|place| place.path.is_dir()).chain(disks).chain(computer).collect()
}

/// Returns the folders in a folder.
pub(crate) fn inside(folder: &Path) -> io::Result<Inside> {
    let is_shown = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        name.to_str().is_some_and(|name| !name.starts_with(['.', '$'])) && entry.path().is_dir()
    };
    let entries = fs::read_dir(folder)?.take(LOOKED_AT).flatten();
    let mut folders: Vec<PathBuf> = entries.filter(is_shown).map(|entry| entry.path()).collect();
    folders.sort_by_cached_key(|path| fold(&name(path)));
    let more = folders.len() > SHOWN;
    folders.truncate(SHOWN);
    Ok(Inside { folders, more })
}

/// Returns what a folder is called; the whole path of a disk, which has no name.
pub(crate) fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}

/// Returns a folder in another one, if the name is one that a folder can have.
pub(crate) fn new_one(folder: &Path, name: &str) -> Option<PathBuf> {
    use std::path::Component;
    let mut parts = Path::new(name).components();
    let is_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name);
    (is_name && !name.contains(['/', '\\', ':', '\0'])).then(|| folder.join(name))
}

/// Returns the disks that the system put under the folders where it puts sticks.
#[cfg(unix)]
fn disks() -> Vec<PathBuf> {
    let mut found = Vec::new();
    // In the first two the person's name may stand between.
    for (folder, deep) in [("/media", 2), ("/run/media", 2), ("/mnt", 1), ("/Volumes", 1)] {
        add_disks(Path::new(folder), deep, &mut found);
    }
    found
}

#[cfg(unix)]
fn add_disks(folder: &Path, deep: u8, found: &mut Vec<PathBuf>) {
    use std::os::unix::fs::MetadataExt;
    let Ok(around) = fs::metadata(folder) else { return };
    for path in inside(folder).unwrap_or_default().folders {
        match fs::symlink_metadata(&path) {
            Ok(told) if told.is_dir() && told.dev() != around.dev() => found.push(path),
            Ok(told) if told.is_dir() && deep > 1 => add_disks(&path, deep - 1, found),
            _ => {}
        }
    }
}

/// Returns the drives by their letters; the first two letters are for disks of another time.
#[cfg(not(unix))]
fn disks() -> Vec<PathBuf> {
    ('C'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\"))).filter(|drive| drive.is_dir()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_told_and_files_are_not() {
        let there = tempfile::tempdir().unwrap();
        for folder in ["б", "А", ".hidden", "$RECYCLE.BIN", "Desktop"] {
            fs::create_dir(there.path().join(folder)).unwrap();
        }
        fs::write(there.path().join("letter.txt"), "x").unwrap();
        let names: Vec<_> = inside(there.path()).unwrap().folders.iter().map(|path| name(path)).collect();
        assert_eq!(names, ["Desktop", "А", "б"]);
        let places = places(Some(there.path()));
        assert_eq!(places.iter().take(2).map(|place| place.kind).collect::<Vec<_>>(), [Kind::Own, Kind::Desktop]);
        assert!(places.iter().all(|place| place.kind != Kind::Documents));
        assert!(inside(&there.path().join("letter.txt")).is_err() && inside(&there.path().join("none")).is_err());
    }

    #[test]
    fn a_new_folder_has_a_plain_name() {
        let folder = Path::new("stick");
        assert_eq!(new_one(folder, "нусха 1"), Some(folder.join("нусха 1")));
        for name in ["", ".", "..", "a/b", "/a", "a\\b", "C:", "a/", "a\0b"] {
            assert_eq!(new_one(folder, name), None, "{name}");
        }
    }
}
