//! Files of a journal that no reader needs: unfinished ones, and damaged originals that a repair kept (format.md § Repair).

use std::path::{Path, PathBuf};

use crate::{Folder, error::StoreError, ledger::Ledgers};

/// A file that no reader looks at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOver {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is the damaged original of something that was repaired; else its writing was interrupted.
    pub is_original: bool,
}

/// How unfinished files end.
pub(crate) const PART: &str = ".part";
/// What stands before the number in the name of a damaged original.
const ORIGINAL: &str = ".damaged-";

/// Returns all left-over files, in order. The lock must be held: what is unfinished may else be in use.
pub fn left_over(folder: &Folder) -> Result<Vec<LeftOver>, StoreError> {
    let mut found = Vec::new();
    let mut shelves = vec![folder.keyring(), folder.attachments().join("incoming")];
    for writer in Ledgers::writers(folder)? {
        shelves.extend(Ledgers::lines(folder, writer)?.into_iter().map(|line| folder.line(writer, line)));
    }
    let of_two = |name: &str| (name.len() == 2).then(|| folder.attachments().join(name));
    shelves.extend(folder.disk().names_as(&folder.attachments(), of_two)?);
    for shelf in shelves.iter().filter(|shelf| folder.disk().is_folder(shelf)) {
        found.extend(folder.disk().names_as(shelf, |name| of_name(shelf, name))?);
    }
    Ok(found)
}

/// Removes what is unfinished, and returns how many files that were. Damaged originals stay.
pub fn remove_unfinished(folder: &Folder) -> Result<u64, StoreError> {
    let mut removed = 0;
    for unfinished in left_over(folder)?.iter().filter(|file| !file.is_original) {
        folder.disk().remove(&unfinished.path)?;
        removed += 1;
    }
    Ok(removed)
}

/// Returns the first free name under which a damaged original can be kept beside what replaces it.
pub(crate) fn name_of_original(folder: &Folder, path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |number: u32| path.with_file_name(format!("{name}{ORIGINAL}{number}"));
    (1..).map(numbered).find(|kept| folder.disk().metadata(kept).is_err()).expect("some number is free")
}

/// Returns the names under which damaged originals of a file are kept.
pub(crate) fn originals_of(folder: &Folder, path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let Some(shelf) = path.parent() else { return Ok(Vec::new()) };
    let start = format!("{}{ORIGINAL}", path.file_name().unwrap_or_default().to_string_lossy());
    folder.disk().names_as(shelf, |name| name.starts_with(&start).then(|| shelf.join(name)))
}

/// Tells by its name whether a file is left over.
pub(crate) fn is_left_over(name: &str) -> bool {
    of_name(Path::new(""), name).is_some()
}

fn of_name(shelf: &Path, name: &str) -> Option<LeftOver> {
    let is_original = name.rsplit_once(ORIGINAL).is_some_and(|(_, number)| number.parse::<u32>().is_ok());
    (is_original || name.ends_with(PART)).then(|| LeftOver { path: shelf.join(name), is_original })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfinished_files_go_and_originals_stay() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path());
        let writer = "00112233445566778899aabbccddeeff";
        let files = [
            format!("ledger/{writer}/00000001"),
            format!("ledger/{writer}/00000001.part"),
            format!("ledger/{writer}/00000001.damaged-1"),
            "keyring/0123.part".into(),
            "attachments/ab/ab.age.damaged-2".into(),
            "attachments/incoming/1.part".into(),
        ];
        for file in &files {
            std::fs::create_dir_all(there.path().join(file).parent().unwrap()).unwrap();
            std::fs::write(there.path().join(file), "x").unwrap();
        }
        assert_eq!(left_over(&folder).unwrap().len(), 5);
        assert_eq!(remove_unfinished(&folder).unwrap(), 3);
        let left = left_over(&folder).unwrap();
        assert!(left.len() == 2 && left.iter().all(|file| file.is_original));
        let segment = there.path().join(&files[0]);
        assert!(name_of_original(&folder, &segment).ends_with("00000001.damaged-2"));
        assert_eq!(originals_of(&folder, &segment).unwrap().len(), 1);
    }
}
