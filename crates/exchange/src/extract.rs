//! One new file that the person asked for: whole under its name, or not there.

use std::{
    fs,
    io::{self, BufRead, Write},
    path::Path,
};

use daftar_store::{InBlocks, StoreError, Uncached, sync_folder};

use crate::new_file;

/// Why a file was not written; nothing is there under its name.
#[derive(Debug, thiserror::Error)]
pub enum WriteNewError {
    /// Something has the name already.
    #[error("there is something of that name already; nothing was overwritten")]
    Exists,
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was written")]
    Interrupted,
    /// What was to be written does not read.
    #[error(transparent)]
    Content(io::Error),
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes `content` to the new file `path`; it appears there only once all of it was read and synced.
///
/// `progress` hears the bytes written, and says whether to go on. Fails if something is there already.
pub fn write_new(
    path: &Path,
    content: impl BufRead,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<(), WriteNewError> {
    write(path, content, progress).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => WriteNewError::Exists,
        io::ErrorKind::Interrupted => WriteNewError::Interrupted,
        io::ErrorKind::InvalidData => WriteNewError::Content(error),
        _ => WriteNewError::Store(StoreError::from_io(path, innermost(error))),
    })?;
    // Its name as well: what is set in force after this counts on it, as a guardian's share or recovery words.
    sync_folder(beside(path)).inspect_err(|_| drop(fs::remove_file(path)))?;
    Ok(())
}

fn beside(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The names of unfinished files, which the layers beneath put into their errors, say nothing to a person.
fn innermost(error: io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| io::Error::from(error.kind()), io::Error::from_raw_os_error)
}

fn write(path: &Path, mut content: impl BufRead, progress: &mut dyn FnMut(u64) -> bool) -> io::Result<()> {
    let folder = beside(path);
    // Created with mode 0600 on Unix, and removed again if anything fails.
    let file = new_file::begin(tempfile::Builder::new().prefix("."), folder)?;
    let mut blocks = InBlocks::new(Uncached::new(file.as_file().try_clone()?));
    let mut written = 0;
    loop {
        let piece = content.fill_buf()?;
        let read = piece.len();
        if read == 0 {
            break;
        }
        blocks.write_all(piece)?;
        content.consume(read);
        written += read as u64;
        if !progress(written) {
            return Err(io::ErrorKind::Interrupted.into());
        }
    }
    blocks.flush()?;
    drop(blocks);
    file.as_file().sync_all()?;
    new_file::place_new(file, path)
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::*;

    /// Gives `0` bytes and then says that they were not what was recorded.
    struct Failing(usize);

    impl Read for Failing {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            let given = bytes.len().min(self.0);
            self.0 -= given;
            if given == 0 { Err(io::ErrorKind::InvalidData.into()) } else { Ok(given) }
        }
    }

    #[test]
    fn a_file_is_whole_or_not_there() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("out");
        for good in [0, 1, 5_000_000] {
            let failing = BufReader::new(Failing(good));
            assert!(matches!(write_new(&path, failing, &mut |_| true), Err(WriteNewError::Content(_))));
        }
        assert!(write_new(&path, &b"text"[..], &mut |_| false).is_err());
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0);
        write_new(&path, &b"text"[..], &mut |_| true).unwrap();
        assert!(write_new(&path, &b"other"[..], &mut |_| true).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"text");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 1);
    }
}
