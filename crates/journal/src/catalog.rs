//! The catalog: what lists, searches and counts read, in sealed segments beside the index.
//!
//! Every entry stands in it as its newest head. A segment is sealed, immutable and sorted; a later one supersedes entries of earlier ones, and
//! segments of like size are merged. The manifest names the segments and up to where the ledgers were taken in; it is swapped by renaming. All
//! of it is derived: what is missing or does not open is made again from the ledgers.

mod blocks;
mod build;
mod columns;
mod doc;
mod manifest;
mod query;
mod segment;
mod take;
mod words;

use std::collections::{BTreeSet, HashSet};

use daftar_crypto::{Digest, EntryId, Epoch, Identity, Keyring, seal_file};
use daftar_store::{Cursor, Index, SealedFiles, StoreError};

use build::{Builder, MAX_DOCS};
use manifest::{Listed, Manifest};
use segment::Segment;

use crate::read::Counts;

pub(crate) use columns::{Kind, Row};
pub(crate) use doc::{Doc, KeptText, instant};
pub(crate) use query::{Hit, Words};
pub(crate) use segment::Damaged;
pub(crate) use take::{Content, Take};

/// The open catalog.
pub(crate) struct Catalog {
    files: SealedFiles,
    /// Oldest first.
    segments: Vec<Segment>,
    /// Up to where each ledger is in the segments.
    cursors: Vec<Cursor>,
    /// What the segments hold, hidden entries too.
    counts: Counts,
    /// What was taken and is not sealed yet.
    builder: Builder,
    imports: Vec<[u8; 36]>,
    /// Forgotten entries, which are not shown even where they could not be removed yet.
    hidden: BTreeSet<EntryId>,
    /// Which forgotten entries no segment holds, by their digest, and which are forgotten now.
    clean: Digest,
    forgotten: Digest,
    /// Whether something went wrong with it that making it anew may mend.
    broken: bool,
}

impl Catalog {
    /// Opens the catalog of this version of the index; an empty one if there is none, or what is there does not open as a whole.
    pub(crate) fn open(index: &Index, epochs: &[Identity<Epoch>]) -> Self {
        let files = index.sealed_files();
        let opened = Manifest::read(&files, epochs).and_then(|manifest| {
            let open = |listed: &Listed| Segment::open(&files, listed.name, listed.id, epochs);
            let segments = manifest.segments.iter().map(open).collect::<Result<Vec<_>, Damaged>>()?;
            Ok((segments, manifest.cursors, manifest.counts, manifest.clean))
        });
        let (segments, cursors, counts, clean) = opened.unwrap_or_default();
        Self {
            files,
            segments,
            cursors,
            counts,
            builder: Builder::default(),
            imports: Vec::new(),
            hidden: BTreeSet::new(),
            clean,
            forgotten: Digest::default(),
            broken: false,
        }
    }

    /// Says which entries are forgotten, by their digest; tells whether segments may hold one of them: they are older, or were put back.
    pub(crate) fn may_hold(&mut self, forgotten: Digest) -> bool {
        self.forgotten = forgotten;
        if self.segments.is_empty() {
            self.clean = forgotten;
        }
        self.clean != forgotten && forgotten != Digest::default()
    }

    /// Shows none of these entries any more.
    pub(crate) fn hide(&mut self, entries: impl Iterator<Item = EntryId> + Clone) {
        if entries.clone().count() != self.hidden.len() {
            self.hidden = entries.collect();
        }
    }

    /// Forgets everything: the ledgers are read anew.
    fn clear(&mut self) {
        self.segments.clear();
        self.cursors.clear();
        self.counts = Counts::default();
        self.builder = Builder::default();
        self.imports.clear();
        self.clean = self.forgotten;
    }

    /// Seals what was taken, merges, and writes the manifest. `Ok(None)` if nothing had changed; an error of the disk only means that it is
    /// held in memory.
    pub(crate) fn finish(&mut self, index: &Index, keyring: &Keyring) -> Result<Option<StoreError>, Damaged> {
        let cursors = index.cursors().map_err(|_| Damaged)?;
        if self.broken {
            return Err(Damaged);
        }
        if self.builder.is_empty() && cursors == self.cursors {
            return Ok(None);
        }
        self.seal(keyring)?;
        self.merge(keyring)?;
        self.cursors = cursors;
        self.counts = self.counted()?;
        let segments: Vec<Listed> = self.segments.iter().map(Listed::from).collect();
        let names: Vec<_> = segments.iter().map(|listed| listed.name).collect();
        if self.clean != self.forgotten {
            // Of older segments and new ones together nothing is known; they are made anew when that can be done.
            self.clean = Digest::default();
        }
        let manifest = Manifest { segments, cursors: self.cursors.clone(), counts: self.counts, clean: self.clean };
        let written = self.files.swap_manifest(&seal_file(&manifest.encode(), &keyring.newest_epoch()), &names);
        Ok(written.err())
    }

    /// Seals what was taken into a segment of its own.
    fn seal(&mut self, keyring: &Keyring) -> Result<(), Damaged> {
        if self.builder.is_empty() {
            return Ok(());
        }
        let builder = std::mem::take(&mut self.builder);
        let new: HashSet<EntryId> = builder.entries().collect();
        let supersedes = self.held(self.segments.len(), &new)?;
        self.write(builder, &supersedes, keyring)
    }

    fn write(&mut self, builder: Builder, supersedes: &HashSet<EntryId>, keyring: &Keyring) -> Result<(), Damaged> {
        let built = builder.build(supersedes, &std::mem::take(&mut self.imports));
        let name = self.files.write(&seal_file(&built.content, &keyring.newest_epoch()));
        self.segments.push(Segment::open(&self.files, name, built.id, keyring.epochs())?);
        Ok(())
    }

    /// Returns which of some entries the first `older` segments hold.
    fn held(&mut self, older: usize, entries: &HashSet<EntryId>) -> Result<HashSet<EntryId>, Damaged> {
        let mut held = HashSet::new();
        for segment in &mut self.segments[..older] {
            let columns = segment.columns()?;
            held.extend((0..columns.len()).map(|at| columns.entry(at)).filter(|entry| entries.contains(entry)));
        }
        Ok(held)
    }

    /// Merges the newest segments as long as they are of like size.
    fn merge(&mut self, keyring: &Keyring) -> Result<(), Damaged> {
        while let [.., one, two] = &self.segments[..] {
            let (older, newer) = (one.len(), two.len());
            if older > 2 * newer || older + newer > MAX_DOCS {
                break;
            }
            let (mut newer, mut older) = (self.segments.pop().ok_or(Damaged)?, self.segments.pop().ok_or(Damaged)?);
            let mut builder = Builder::default();
            builder.absorb(&mut older, |entry| newer.supersedes.contains(entry), &mut self.imports)?;
            builder.absorb(&mut newer, |_| false, &mut self.imports)?;
            let all: HashSet<EntryId> = older.supersedes.union(&newer.supersedes).copied().collect();
            let supersedes = self.held(self.segments.len(), &all)?;
            self.write(builder, &supersedes, keyring)?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalog({} segments)", self.segments.len())
    }
}
