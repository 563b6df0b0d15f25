//! Records under keys: on disk by sled, or in memory. Whatever sled does (an error, a panic, silence) becomes [`Trouble`].

use std::{collections::BTreeMap, ops::Bound, path::Path};

use super::sled_thread::SledThread;

/// Why the index is not to be trusted, in plain words.
#[derive(Debug)]
pub(super) struct Trouble(pub(super) String);

/// What to write at once: keys with their new values, or none to remove them.
pub(super) type Changes = BTreeMap<Vec<u8>, Option<Vec<u8>>>;

/// Keys and values in order of their keys.
pub(super) trait Records {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble>;

    /// Gives every key under `prefix` and its value to `each`, in order.
    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), Trouble>;

    /// Makes all `changes` or none.
    fn apply(&mut self, changes: Changes) -> Result<(), Trouble>;

    /// Hands everything to the system.
    fn flush(&self) -> Result<(), Trouble>;
}

/// Where the records are.
#[derive(Debug)]
pub(super) enum Base {
    /// On disk.
    Sled(SledThread),
    /// In memory, where nothing can be kept on disk.
    Memory(BTreeMap<Vec<u8>, Vec<u8>>),
}

impl Base {
    /// Opens a folder, which sled makes if need be.
    pub(super) fn open(path: &Path) -> Result<Self, Trouble> {
        SledThread::start(path).map(Self::Sled)
    }

    pub(super) fn is_on_disk(&self) -> bool {
        matches!(self, Self::Sled(_))
    }

    /// Asks something of the records.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Records) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        match self {
            Self::Memory(map) => question(map),
            Self::Sled(sled) => sled.call(|records| question(records)),
        }
    }

    /// Changes the records.
    pub(super) fn change<T: Send + 'static>(
        &mut self,
        change: impl FnOnce(&mut dyn Records) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        match self {
            Self::Memory(map) => change(map),
            Self::Sled(sled) => sled.call(|records| change(records)),
        }
    }

    pub(super) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        let key = key.to_owned();
        self.ask(move |records| records.get(&key))
    }

    pub(super) fn apply(&mut self, changes: Changes) -> Result<(), Trouble> {
        self.change(move |records| records.apply(changes))
    }

    pub(super) fn flush(&self) -> Result<(), Trouble> {
        self.ask(|records| records.flush())
    }

    /// Never touches the base again, not even to close it: for one that failed.
    pub(super) fn abandon(&mut self) {
        if let Self::Sled(sled) = self {
            sled.abandon();
        }
    }
}

impl Records for BTreeMap<Vec<u8>, Vec<u8>> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(Self::get(self, key).cloned())
    }

    fn each(&self, prefix: &[u8], each: &mut dyn FnMut(&[u8], &[u8])) -> Result<(), Trouble> {
        let from = self.range::<[u8], _>((Bound::Included(prefix), Bound::Unbounded));
        from.take_while(|(key, _)| key.starts_with(prefix)).for_each(|(key, value)| each(key, value));
        Ok(())
    }

    fn apply(&mut self, changes: Changes) -> Result<(), Trouble> {
        for (key, value) in changes {
            match value {
                Some(value) => drop(self.insert(key, value)),
                None => drop(self.remove(&key)),
            }
        }
        Ok(())
    }

    fn flush(&self) -> Result<(), Trouble> {
        Ok(())
    }
}
