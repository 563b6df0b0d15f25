//! Taking facts into the index.

use daftar_crypto::WriterId;

use super::{
    Fact, Located,
    base::{Base, Changes, Trouble},
    record::{self, ATTACHMENT, FOLLOWED, HISTORY, Kept, META, Meta},
};
use crate::ledger::{Cursor, Damage};

/// Changes that are not written yet, seen as if they were.
pub(super) struct Taking<'a> {
    base: &'a mut Base,
    changes: Changes,
    meta: Meta,
}

impl<'a> Taking<'a> {
    pub(super) fn new(base: &'a mut Base) -> Result<Self, Trouble> {
        let meta = base.get(META)?.ok_or_else(|| Trouble("its files are incomplete".into()))?;
        let meta = Meta::decode(&meta)?;
        Ok(Self { base, changes: Changes::new(), meta })
    }

    pub(super) fn len(&self) -> usize {
        self.changes.len()
    }

    /// Writes everything at once.
    pub(super) fn write(&mut self) -> Result<(), Trouble> {
        let mut changes = std::mem::take(&mut self.changes);
        changes.insert(META.to_vec(), Some(self.meta.encode()));
        self.base.apply(changes)
    }

    pub(super) fn flush(&self) -> Result<(), Trouble> {
        self.base.flush()
    }

    pub(super) fn cursor(&mut self, cursor: &Cursor) {
        self.put(record::cursor_key(cursor.place.writer), record::cursor_value(cursor));
    }

    /// Remembers frames that are not in the ledgers any more.
    pub(super) fn lost(&mut self, lost: &[Cursor]) {
        lost.iter().for_each(|lost| self.put(record::lost_key(lost.place.writer), record::cursor_value(lost)));
    }

    /// Forgets what was remembered of a writer.
    pub(super) fn found_again(&mut self, writer: WriterId) {
        self.changes.insert(record::lost_key(writer), None);
    }

    pub(super) fn damage(&mut self, damage: &Damage) {
        self.put(record::damage_key(damage), record::damage_value(damage));
    }

    /// Takes a revision in; one that is known gets its new place.
    pub(super) fn fact(&mut self, fact: &Fact) -> Result<(), Trouble> {
        let Fact { revision, entry, place, position, .. } = *fact;
        let located = Located { entry, revision, place, position };
        self.revision(located)?;
        for parent in &fact.parents {
            self.put(record::key(FOLLOWED, &[&entry.0, &parent.0.0]), Vec::new());
            if self.has(&record::head_key(&entry, parent))? {
                self.changes.insert(record::head_key(&entry, parent), None);
                self.meta.heads = self.meta.heads.saturating_sub(1);
            }
        }
        for attachment in &fact.attachments {
            self.put(record::key(ATTACHMENT, &[&attachment.0, &entry.0]), Vec::new());
        }
        self.head(&located)
    }

    fn revision(&mut self, located: Located) -> Result<(), Trouble> {
        let key = Kept::key(&located.revision);
        let known = self.get(&key)?.map(|value| Kept::decode(located.revision, &value)).transpose()?;
        let number = known.map_or(self.meta.revisions, |kept| kept.number);
        if known.is_none() {
            let history = record::key(HISTORY, &[&located.entry.0, &number.to_be_bytes()]);
            self.put(history, located.revision.0.0.to_vec());
            self.meta.revisions += 1;
        }
        self.put(key, Kept { located, number }.encode());
        Ok(())
    }

    /// Makes a revision a head unless another follows it.
    fn head(&mut self, located: &Located) -> Result<(), Trouble> {
        let Located { entry, revision, .. } = located;
        if self.has(&record::key(FOLLOWED, &[&entry.0, &revision.0.0]))? {
            return Ok(());
        }
        let key = record::head_key(entry, revision);
        self.meta.heads += u64::from(!self.has(&key)?);
        self.put(key, record::head_value(located));
        Ok(())
    }

    fn put(&mut self, key: Vec<u8>, value: Vec<u8>) {
        self.changes.insert(key, Some(value));
    }

    fn has(&self, key: &[u8]) -> Result<bool, Trouble> {
        Ok(self.get(key)?.is_some())
    }

    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
        match self.changes.get(key) {
            Some(value) => Ok(value.clone()),
            None => self.base.get(key),
        }
    }
}
