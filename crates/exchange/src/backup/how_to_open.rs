//! The page that says how a backup is opened: it lies in it only if that is asked for.

use std::io::Write;

use daftar_store::StoreError;

use super::{
    disk::{self, at},
    target::Target,
};
use crate::new_file;

/// What the page is called.
pub(super) const NAME: &str = "README.txt";

/// Writes the page into a backup's folder, in place of one that is there.
pub(super) fn write(target: &Target, text: &str) -> Result<(), StoreError> {
    let path = target.path().join(NAME);
    let begun = new_file::begin(tempfile::Builder::new().prefix("new-"), &target.parts());
    let mut file = begun.map_err(at(&path))?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(at(&path))?;
    new_file::place(file, &path).map_err(at(&path))?;
    disk::sync_folder(target.path())
}
