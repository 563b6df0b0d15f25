//! A disk of a few megabytes that is really full: a small tmpfs with ballast.

use std::{
    fs::{self, File},
    io::Write,
    path::PathBuf,
};

use daftar_tests::Mounted;
use tempfile::TempDir;

/// The system hands out room in pages.
const PAGE: usize = 4096;
const PAGES: usize = 2048;

/// A mounted disk; unmounted when dropped, before its folder goes.
pub(crate) struct SmallDisk {
    _mounted: Mounted,
    place: TempDir,
}

impl SmallDisk {
    /// Mounts a disk; `None` where that is not allowed.
    pub(crate) fn mount() -> Option<Self> {
        let place = tempfile::tempdir().expect("a temporary folder can be made");
        let mounted = Mounted::small(place.path(), PAGE * PAGES)?;
        Some(Self { _mounted: mounted, place })
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Empties the disk but for a copy of a journal.
    pub(crate) fn reset(&self, journal: &std::path::Path) {
        for entry in fs::read_dir(self.place.path()).expect("the disk can be read").flatten() {
            let removed =
                if entry.path().is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) };
            removed.expect("it can be removed");
        }
        copy_folder(journal, &self.path("journal"));
    }

    /// Fills the disk up to so many free pages.
    pub(crate) fn leave(&self, pages: usize) {
        let _ = fs::remove_file(self.path("ballast"));
        fs::write(self.path("reserve"), vec![1; pages * PAGE]).expect("there is room");
        let mut ballast = File::create(self.path("ballast")).expect("a file can be made");
        let page = [1; PAGE];
        while ballast.write_all(&page).is_ok() {}
        drop(ballast);
        fs::remove_file(self.path("reserve")).expect("it can be removed");
    }

    /// Takes what room is left.
    pub(crate) fn fill(&self) {
        let mut more = File::create(self.path("more")).expect("a file can be made");
        while more.write_all(&[1; PAGE]).is_ok() {}
    }

    /// Makes room again.
    pub(crate) fn make_room(&self) {
        ["ballast", "more"].iter().for_each(|name| drop(fs::remove_file(self.path(name))));
    }
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be listed").flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("a file can be copied");
        }
    }
}
