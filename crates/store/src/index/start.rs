//! Opening the index, and starting over.

use std::{collections::BTreeMap, sync::atomic::AtomicBool};

use super::{
    Index,
    base::{Base, Changes, Trouble},
    record::{META, Meta},
};
use crate::{Folder, error::StoreError, frame::Place};

impl Index {
    /// Opens the newest index, or starts one from nothing; never fails, and says by [`Index::trouble`] what happened.
    pub fn open(folder: &Folder) -> Self {
        let number = numbers(folder).into_iter().max();
        let (base, number, trouble) = match (number, usable(folder, number.unwrap_or(1))) {
            (_, Ok(base)) => (base, number.unwrap_or(1), None),
            (None, Err(trouble)) => (in_memory(), 0, Some(trouble.0)),
            (Some(number), Err(trouble)) => {
                let (base, number) = anew(folder, number);
                (base, number, Some(trouble.0))
            }
        };
        remove_below(folder, number);
        Self { base, folder: folder.clone(), number, trouble, broken: AtomicBool::new(false), sync: durable }
    }

    /// Starts the next index from nothing.
    pub(super) fn start_over(&mut self, why: Trouble) {
        if *self.broken.get_mut() {
            self.base.abandon();
        }
        self.base = in_memory();
        self.trouble = Some(why.0);
        self.broken = AtomicBool::new(false);
        (self.base, self.number) = anew(&self.folder, self.number);
    }

    /// Goes on in memory alone; what is on disk stays as it is.
    pub(super) fn go_on_in_memory(&mut self, why: Trouble) {
        if *self.broken.get_mut() {
            self.base.abandon();
        }
        self.base = in_memory();
        self.trouble = Some(why.0);
        self.broken = AtomicBool::new(false);
    }
}

/// Makes a segment durable, and the names that lead to it.
fn durable(folder: &Folder, place: &Place) -> Result<(), StoreError> {
    folder.disk().sync_file(&folder.segment(place.writer, place.segment))?;
    folder.disk().sync_folder(&folder.ledger(place.writer))?;
    folder.disk().sync_folder(&folder.ledgers())
}

fn in_memory() -> Base {
    Base::Memory(BTreeMap::from([(META.to_vec(), Meta::default().encode())]))
}

/// Makes room and starts the next free number; in memory if even that fails.
fn anew(folder: &Folder, after: u32) -> (Base, u32) {
    let number = numbers(folder).into_iter().max().unwrap_or(0).max(after).saturating_add(1);
    remove_below(folder, number);
    match usable(folder, number) {
        Ok(base) => (base, number),
        Err(_) => (in_memory(), number),
    }
}

/// Opens a folder and checks that it holds an index of this version, or nothing yet.
fn usable(folder: &Folder, number: u32) -> Result<Base, Trouble> {
    let (disk, path) = (folder.disk(), &folder.index().join(number.to_string()));
    let new = disk.names(path).is_ok_and(|names| names.is_empty());
    let made = disk.create_folder(&folder.index()).and_then(|()| disk.create_folder(path));
    made.map_err(|error| Trouble(format!("its folder cannot be made: {error}")))?;
    let mut base = Base::open(path)?;
    match base.get(META) {
        Ok(Some(meta)) => Meta::decode(&meta).map(|_| base),
        Ok(None) if new => {
            base.apply(Changes::from([(META.to_vec(), Some(Meta::default().encode()))]))?;
            Ok(base)
        }
        Ok(None) => Err(Trouble("its files are incomplete".into())),
        Err(trouble) => {
            base.abandon();
            Err(trouble)
        }
    }
}

fn numbers(folder: &Folder) -> Vec<u32> {
    folder.disk().names_as(&folder.index(), |name| name.parse().ok()).unwrap_or_default()
}

/// Removes older versions as far as the system lets us; one that stays is removed another time.
fn remove_below(folder: &Folder, number: u32) {
    for old in numbers(folder).into_iter().filter(|old| *old < number) {
        let _ = folder.disk().remove_folder(&folder.index().join(old.to_string()));
    }
}
