//! Taking in what was read from the ledgers.

use std::collections::{BTreeSet, HashMap};

use daftar_crypto::{EntryId, Keyring};
use daftar_store::{Cursor, Index, Located, Taker};

use super::{Catalog, Doc};
use crate::trouble::Trouble;

/// What a frame gives to the catalog.
#[derive(Debug, Default)]
pub(crate) struct Content {
    /// Its revisions.
    pub(crate) docs: Vec<Doc>,
    /// What is wrong in it.
    pub(crate) troubles: Vec<Trouble>,
    /// Forgotten entries in it, though no statement names it.
    pub(crate) come_back: BTreeSet<EntryId>,
}

/// Hands what is read to the catalog.
pub(crate) struct Take<'a> {
    pub(crate) catalog: &'a mut Catalog,
    pub(crate) keyring: &'a Keyring,
    pub(crate) troubles: &'a mut Vec<Trouble>,
    /// Forgotten entries that stand in frames which no statement names.
    pub(crate) come_back: BTreeSet<EntryId>,
    /// Frames that were there once, by what is remembered beside the index.
    pub(crate) lost: &'a [Cursor],
    /// Reads a revision that is a head and was not among what was just read.
    pub(crate) fetch: &'a dyn Fn(&Located) -> Option<Doc>,
}

impl Taker<Content> for Take<'_> {
    fn cursors(&self) -> Vec<Cursor> {
        self.catalog.cursors.clone()
    }

    fn remembered(&self) -> Vec<Cursor> {
        self.lost.to_vec()
    }

    fn begin_anew(&mut self, index: &Index) {
        self.catalog.clear();
        self.catalog.files = index.sealed_files();
        self.troubles.clear();
        self.come_back.clear();
    }

    fn take(&mut self, index: &Index, contents: Vec<Content>) {
        let mut docs: HashMap<EntryId, Vec<Doc>> = HashMap::new();
        for content in contents {
            self.troubles.extend(content.troubles);
            self.come_back.extend(content.come_back);
            content.docs.into_iter().for_each(|doc| docs.entry(doc.row.entry).or_default().push(doc));
        }
        let entries: Vec<EntryId> = docs.keys().copied().collect();
        let Ok(heads) = index.heads_of(entries.clone()) else {
            self.catalog.broken = true;
            return;
        };
        for (entry, heads) in entries.iter().zip(heads) {
            let read = docs.remove(entry).unwrap_or_default();
            if let Some(doc) = self.newest(read, &heads) {
                self.keep(doc);
            }
        }
    }
}

impl Take<'_> {
    /// Picks the head that is shown: the latest one, and of equal ones that with the greatest id.
    fn newest(&self, mut read: Vec<Doc>, heads: &[Located]) -> Option<Doc> {
        let mut take = |head: &Located| {
            let at = read.iter().position(|doc| doc.revision == head.revision);
            at.map(|at| read.swap_remove(at)).or_else(|| (self.fetch)(head))
        };
        let docs: Vec<Doc> = heads.iter().filter_map(&mut take).collect();
        let mut newest = docs.into_iter().max_by_key(|doc| (doc.edited, doc.revision))?;
        newest.row.other_heads = heads.len() > 1;
        Some(newest)
    }

    fn keep(&mut self, doc: Doc) {
        let catalog = &mut *self.catalog;
        catalog.builder.push(doc, &mut catalog.imports);
        if catalog.builder.is_full() && catalog.seal(self.keyring).is_err() {
            catalog.broken = true;
        }
    }
}
