//! Where the folders of windows lie.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    find::{Browser, Kind, Machine, Packing, System},
    folder,
};

/// Returns the place for this computer: one that only the person sees, in memory where the system has such a place.
pub(super) fn usual(machine: &Machine) -> io::Result<PathBuf> {
    if machine.system != System::Other {
        return Ok(std::env::temp_dir());
    }
    if let Some(folder) = machine.folder("XDG_RUNTIME_DIR").filter(|folder| folder.is_dir()) {
        return Ok(folder);
    }
    let cache = directories::BaseDirs::new().ok_or(io::ErrorKind::NotFound)?.cache_dir().to_owned();
    fs::create_dir_all(&cache)?;
    Ok(cache)
}

/// Returns another place, for a browser that may not write in the usual one.
pub(super) fn of_browser(machine: &Machine, browser: &Browser) -> Option<PathBuf> {
    of_packing(&machine.home()?, &browser.packing)
}

fn of_packing(home: &Path, packing: &Packing) -> Option<PathBuf> {
    match packing {
        Packing::Usual => None,
        Packing::Snap(name) => Some(home.join("snap").join(name).join("common")),
        Packing::Flatpak(id) => Some(home.join(".var/app").join(id).join("cache")),
    }
}

/// Deletes what windows left that have ended, in every place.
pub(super) fn sweep(machine: &Machine, usual: &Path) {
    folder::sweep(usual);
    if machine.system != System::Other {
        return;
    }
    let Some(home) = machine.home() else { return };
    let packings = Kind::ALL.into_iter().flat_map(Kind::packings);
    packings.filter_map(|packing| of_packing(&home, &packing)).for_each(|place| folder::sweep(&place));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_browsers_write_where_they_may() {
        let home = Path::new("/home/Фируза");
        assert_eq!(of_packing(home, &Packing::Usual), None);
        let snap = of_packing(home, &Packing::Snap("chromium".to_owned()));
        assert_eq!(snap, Some(home.join("snap/chromium/common")));
        let flatpak = of_packing(home, &Packing::Flatpak("com.google.Chrome".to_owned()));
        assert_eq!(flatpak, Some(home.join(".var/app/com.google.Chrome/cache")));
    }
}
