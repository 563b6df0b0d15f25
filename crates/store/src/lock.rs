//! One process at a time (format.md § A journal on disk).

use std::{
    fs::{File, TryLockError},
    io::Write,
    thread,
    time::{Duration, Instant},
};

use crate::{Folder, error::StoreError};

/// The right to work on a journal; released when dropped, and by the system when the process dies.
#[derive(Debug)]
pub struct Lock {
    file: Option<File>,
    is_for_reading: bool,
}

/// Another process has the lock.
struct InUse;

/// Why the journal could not be locked.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process holds it; `by` is as it calls itself (`process 1234`), or empty where that cannot be read.
    #[error("the journal is in use by {}", if by.is_empty() { "another process" } else { by })]
    InUse {
        /// What the holder wrote about itself.
        by: String,
    },
    /// The lock file cannot be opened or locked.
    #[error(transparent)]
    Io(#[from] StoreError),
}

const POLL: Duration = Duration::from_millis(50);

impl Lock {
    /// Takes the lock, waiting up to `wait` for another process to release it.
    pub fn take(folder: &Folder, wait: Duration) -> Result<Self, LockError> {
        let path = folder.lock();
        let start = Instant::now();
        loop {
            match folder.disk().take_lock(&path) {
                Ok(Some(file)) => return Ok(Self::sign(file)),
                Ok(None) => {}
                Err(StoreError::NoPermission(refused)) => match Self::take_for_reading(folder) {
                    Some(Ok(lock)) => return Ok(lock),
                    Some(Err(InUse)) => {}
                    None => return Err(StoreError::NoPermission(refused).into()),
                },
                Err(error) => return Err(error.into()),
            }
            match wait.checked_sub(start.elapsed()) {
                Some(left) => thread::sleep(POLL.min(left.max(Duration::from_millis(1)))),
                None => return Err(LockError::InUse { by: holder(folder) }),
            }
        }
    }

    /// Takes the lock where nothing can be written: on a medium that is read-only, or in a folder of somebody else.
    ///
    /// A lock file that is not there and cannot be made keeps nobody out: who could write could make it.
    fn take_for_reading(folder: &Folder) -> Option<Result<Self, InUse>> {
        match folder.disk().open(&folder.lock()) {
            Ok(file) => match file.try_lock() {
                Err(TryLockError::WouldBlock) => Some(Err(InUse)),
                // Some media know no locks; nothing is written there either.
                _ => Some(Ok(Self { file: Some(file), is_for_reading: true })),
            },
            Err(error) if error.is_missing() => Some(Ok(Self { file: None, is_for_reading: true })),
            Err(_) => None,
        }
    }

    /// Tells whether the journal's folder could not be written when the lock was taken.
    pub fn is_for_reading(&self) -> bool {
        self.is_for_reading
    }

    /// Writes the hint for people; a disk that is full must not keep anyone out.
    fn sign(mut file: File) -> Self {
        let _ = file.set_len(0);
        let _ = writeln!(file, "process {}", std::process::id());
        Self { file: Some(file), is_for_reading: false }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let Some(file) = &self.file else { return };
        if !self.is_for_reading {
            let _ = file.set_len(0);
        }
        let _ = file.unlock();
    }
}

/// Returns what the holder wrote, without anything that does not belong into a message.
fn holder(folder: &Folder) -> String {
    let hint = folder.disk().read(&folder.lock(), 0, 40).unwrap_or_default();
    let line = hint.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.iter().filter(|byte| byte.is_ascii_alphanumeric() || **byte == b' ').map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path());
        (there, folder)
    }

    #[test]
    fn the_second_is_told_who_holds_it() {
        let (_there, folder) = folder();
        let held = Lock::take(&folder, Duration::ZERO).unwrap();
        let error = Lock::take(&folder, Duration::from_millis(60)).unwrap_err();
        let text = error.to_string();
        assert!(matches!(error, LockError::InUse { .. }));
        assert_eq!(text, format!("the journal is in use by process {}", std::process::id()));
        drop(held);
        Lock::take(&folder, Duration::ZERO).unwrap();
    }

    #[test]
    fn one_who_waits_gets_it() {
        let (_there, folder) = folder();
        let held = Lock::take(&folder, Duration::ZERO).unwrap();
        let other = folder.clone();
        let waiting = thread::spawn(move || Lock::take(&other, Duration::from_secs(20)).map(drop));
        thread::sleep(Duration::from_millis(120));
        drop(held);
        waiting.join().unwrap().unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_strange_hint_is_cleaned() {
        let (_there, folder) = folder();
        let held = Lock::take(&folder, Duration::ZERO).unwrap();
        std::fs::write(folder.lock(), "pro\u{1b}[2Jcess 7\nsecond line").unwrap();
        let Err(LockError::InUse { by }) = Lock::take(&folder, Duration::ZERO) else { panic!("it is held") };
        assert_eq!(by, "pro2Jcess 7");
        drop(held);
    }
}
