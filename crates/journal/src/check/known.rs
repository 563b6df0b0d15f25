//! What a check has read, by which it names what it could not read.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, EntryId, RevisionId, WriterId, tree};

use crate::{
    entry::Attachment,
    finding::{NamedEntry, NamedFile},
    record::Revision,
};

/// What was read so far.
#[derive(Default)]
pub(super) struct Known {
    pub(super) revisions: BTreeSet<RevisionId>,
    /// Entries with what their revision that was read last says.
    pub(super) entries: BTreeMap<EntryId, NamedEntry>,
    /// Every file that a revision names, with its entry.
    pub(super) files: BTreeMap<Digest, (EntryId, NamedFile)>,
    /// What is recorded of those files.
    pub(super) recorded: BTreeMap<Digest, Attachment>,
    /// The revisions that others follow, with the entry of those.
    followed: BTreeMap<RevisionId, EntryId>,
    /// Which entry each revision is of.
    of: BTreeMap<RevisionId, EntryId>,
    /// Leaves that checkpoints carry, by ledger and frame.
    leaves: BTreeMap<(WriterId, u64), Vec<Digest>>,
}

impl Known {
    pub(super) fn take(&mut self, revision: &Revision) {
        let entry = revision.open.entry;
        self.revisions.insert(revision.id);
        self.of.insert(revision.id, entry);
        self.followed.extend(revision.open.parents.iter().map(|parent| (*parent, entry)));
        self.entries.insert(entry, named(revision));
        self.recorded.extend(Attachment::in_fields(&revision.fields).into_iter().map(|file| (file.id, file)));
        for n in revision.fields.numbers("attachments") {
            let at = |name: &str| revision.fields.text(&format!("attachments/{n}/{name}"));
            if let Ok(id) = at("id").parse::<Digest>() {
                self.files.insert(id, (entry, NamedFile { id, name: at("name") }));
            }
        }
    }

    pub(super) fn leaf(&mut self, writer: WriterId, seq: u64, leaf: Digest) {
        self.leaves.entry((writer, seq)).or_default().push(leaf);
    }

    /// Returns the heads as far as revisions read, of every entry.
    pub(super) fn heads(&self) -> BTreeMap<EntryId, BTreeSet<RevisionId>> {
        let mut heads: BTreeMap<EntryId, BTreeSet<RevisionId>> = BTreeMap::new();
        for (revision, entry) in self.of.iter().filter(|(revision, _)| !self.followed.contains_key(*revision)) {
            heads.entry(*entry).or_default().insert(*revision);
        }
        heads
    }

    /// Tells whether a revision that reads follows this one.
    pub(super) fn is_followed(&self, revision: &RevisionId) -> bool {
        self.followed.contains_key(revision)
    }

    /// Returns how many revisions stood in some frames; `None` unless checkpoints that read cover them.
    pub(super) fn leaves_between(&self, writer: WriterId, first: u64, last: u64) -> Option<usize> {
        self.leaves.range((writer, last)..).next().filter(|((of, _), _)| *of == writer)?;
        Some(self.leaves.range((writer, first)..=(writer, last)).map(|(_, leaves)| leaves.len()).sum())
    }

    /// Returns the revisions that others follow, that do not read, and that a checkpoint places in some frames.
    pub(super) fn followed_between(&self, writer: WriterId, first: u64, last: u64) -> Vec<(RevisionId, EntryId)> {
        let leaves: BTreeSet<Digest> =
            self.leaves.range((writer, first)..=(writer, last)).flat_map(|(_, leaves)| leaves).copied().collect();
        if leaves.is_empty() {
            return Vec::new();
        }
        let missing = self.followed.iter().filter(|(revision, _)| !self.revisions.contains(revision));
        missing.filter(|(revision, _)| leaves.contains(&tree::leaf(revision))).map(|(r, e)| (*r, *e)).collect()
    }

    /// Returns what is known of an entry; of one of which nothing reads, only the id.
    pub(super) fn name(&self, entry: &EntryId) -> NamedEntry {
        let unread = || NamedEntry { id: *entry, kind: String::new(), title: String::new(), when: String::new() };
        self.entries.get(entry).cloned().unwrap_or_else(unread)
    }
}

fn named(revision: &Revision) -> NamedEntry {
    let text = |path: &str| revision.fields.text(path);
    let titles = [text("title"), text("name"), text("narrative/0")];
    NamedEntry {
        id: revision.open.entry,
        kind: text("kind"),
        title: titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default(),
        when: text("when/as_told"),
    }
}
