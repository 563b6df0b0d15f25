//! A file that appears under its name only when it is whole.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::Path,
};

use daftar_store::system;
use tempfile::{Builder, NamedTempFile, PersistError};

/// Begins a file in the folder where it is to stand; `builder` tells how it is called until then.
pub(crate) fn begin(builder: &Builder<'_, '_>, folder: &Path) -> io::Result<NamedTempFile> {
    builder.tempfile_in(system::any_length(folder)?)
}

/// Gives a file its name, in place of whatever file had it; one that is refused is removed.
pub(crate) fn place(file: NamedTempFile, path: &Path) -> io::Result<()> {
    place_with(file, path, |file, path| file.persist(path))
}

/// Gives a file its name, and fails with `AlreadyExists` if anything has it; one that is refused is removed.
pub(crate) fn place_new(file: NamedTempFile, path: &Path) -> io::Result<()> {
    place_with(file, path, |file, path| match file.persist_noclobber(path) {
        Err(refused) if fs::symlink_metadata(path).is_ok() => {
            Err(PersistError { error: ErrorKind::AlreadyExists.into(), file: refused.file })
        }
        // Some file systems know neither links nor a rename that spares what is there.
        Err(refused) => refused.file.persist(path),
        done => done,
    })
}

fn place_with(
    file: NamedTempFile,
    path: &Path,
    persist: impl Fn(NamedTempFile, &Path) -> Result<File, PersistError>,
) -> io::Result<()> {
    let path = system::any_length(path)?;
    let mut waiting = Some(file);
    system::patiently(|| {
        let file = waiting.take().expect("a file that was refused comes back");
        persist(file, &path).map(drop).map_err(|refused| {
            waiting = Some(refused.file);
            refused.error
        })
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn file(there: &Path, content: &str) -> NamedTempFile {
        let mut file = begin(&Builder::new(), there).unwrap();
        file.write_all(content.as_bytes()).unwrap();
        file
    }

    #[test]
    fn a_new_file_spares_what_is_there() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("Ҷӯра.jpg");
        place_new(file(there.path(), "first"), &path).unwrap();
        let refused = place_new(file(there.path(), "second"), &path).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        place(file(there.path(), "third"), &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"third");
        place(file(there.path(), "fourth"), &there.path().join("missing").join("x")).unwrap_err();
        assert_eq!(fs::read_dir(there.path()).unwrap().count(), 1);
    }
}
