//! The only module that calls sled. Whatever it does (an error, a panic) becomes [`Trouble`].

use std::{
    collections::BTreeMap,
    ops::Bound,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    thread,
    time::Duration,
};

/// Why the index is not to be trusted, in plain words.
#[derive(Debug)]
pub(super) struct Trouble(pub(super) String);

/// What to write at once: keys with their new values, or none to remove them.
pub(super) type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// Keys and values in order of their keys.
#[derive(Debug)]
pub(super) enum Base {
    /// On disk. `None` only while it is being dropped.
    Sled(Option<sled::Db>),
    /// In memory, where nothing can be kept on disk.
    Memory(BTreeMap<Vec<u8>, Vec<u8>>),
}

const CACHE: u64 = 16 * 1024 * 1024;

/// How long a sled that is being closed is waited for: two seconds.
const LOCK_TRIES: u32 = 80;
const LOCK_PAUSE: Duration = Duration::from_millis(25);
const STILL_HELD: &str = "its files are still held";

impl Base {
    /// Opens a folder, which sled makes if need be.
    pub(super) fn open(path: &Path) -> Result<Self, Trouble> {
        let config = sled::Config::new().path(path).cache_capacity(CACHE).flush_every_ms(None);
        let mut tries = LOCK_TRIES;
        loop {
            match guarded(|| config.open()) {
                // Threads of a sled that was just closed hold its file a moment longer.
                Err(trouble) if tries > 0 && trouble.0 == STILL_HELD => tries -= 1,
                opened => return opened.map(|db| Self::Sled(Some(db))),
            }
            thread::sleep(LOCK_PAUSE);
        }
    }

    pub(super) fn is_on_disk(&self) -> bool {
        matches!(self, Self::Sled(_))
    }

    pub(super) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        match self {
            Self::Memory(map) => Ok(map.get(key).cloned()),
            Self::Sled(db) => guarded(|| Ok(live(db).get(key)?.map(|value| value.to_vec()))),
        }
    }

    /// Gives every key under `prefix` and its value to `each`, in order.
    pub(super) fn each(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), Trouble> {
        match self {
            Self::Memory(map) => {
                let from = map.range::<[u8], _>((Bound::Included(prefix), Bound::Unbounded));
                from.take_while(|(key, _)| key.starts_with(prefix)).for_each(|(key, value)| each(key, value));
                Ok(())
            }
            Self::Sled(db) => guarded(|| {
                live(db).scan_prefix(prefix).try_for_each(|found| found.map(|(key, value)| each(&key, &value)))
            }),
        }
    }

    /// Makes all `changes` or none.
    pub(super) fn apply(&mut self, changes: Changes) -> Result<(), Trouble> {
        match self {
            Self::Memory(map) => {
                for (key, value) in changes {
                    match value {
                        Some(value) => drop(map.insert(key, value)),
                        None => drop(map.remove(&key)),
                    }
                }
                Ok(())
            }
            Self::Sled(db) => guarded(|| live(db).apply_batch(batch(changes))),
        }
    }

    /// Hands everything to the system.
    pub(super) fn flush(&self) -> Result<(), Trouble> {
        match self {
            Self::Memory(_) => Ok(()),
            Self::Sled(db) => guarded(|| live(db).flush().map(drop)),
        }
    }

    /// Never touches the base again, not even to close it: for one that failed.
    pub(super) fn abandon(&mut self) {
        if let Self::Sled(db) = self {
            std::mem::forget(db.take());
        }
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        if let Self::Sled(db) = self {
            let _ = catch_unwind(AssertUnwindSafe(|| drop(db.take())));
        }
    }
}

fn live(db: &Option<sled::Db>) -> &sled::Db {
    db.as_ref().expect("an abandoned base is replaced at once")
}

fn batch(changes: Changes) -> sled::Batch {
    let mut batch = sled::Batch::default();
    for (key, value) in changes {
        match value {
            Some(value) => batch.insert(key, value),
            None => batch.remove(key),
        }
    }
    batch
}

fn guarded<T>(call: impl FnOnce() -> sled::Result<T>) -> Result<T, Trouble> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(Trouble(plain(&error).into())),
        Err(_) => Err(Trouble("its files could not be used".into())),
    }
}

fn plain(error: &sled::Error) -> &'static str {
    match error {
        sled::Error::Corruption { .. } => "its files are damaged",
        sled::Error::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => "the disk is full",
        sled::Error::Io(error) if error.to_string().contains("could not acquire lock") => STILL_HELD,
        sled::Error::Io(_) => "its files cannot be read or written",
        sled::Error::Unsupported(_) => "another version wrote its files",
        _ => "its files could not be used",
    }
}
