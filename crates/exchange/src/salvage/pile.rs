//! The files of the pile, and the records that were found in them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use daftar_crypto::{Digest, EntryId, RevisionId};
use daftar_journal::{
    entry::Attachment,
    salvage::{SalvagedBody, SalvagedRevision, open_body},
};
use daftar_store::Hunted;

use super::{SalvageKeys, SalvageMade};

/// All plain files below a folder. Links are not followed.
pub(super) struct Pile {
    pub(super) files: Vec<PathBuf>,
    pub(super) bytes: u64,
}

impl Pile {
    pub(super) fn of(folder: &Path) -> io::Result<Self> {
        let mut pile = Self { files: Vec::new(), bytes: 0 };
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            let inside = match fs::read_dir(&next) {
                Err(error) if next == folder => return Err(error),
                other => other.into_iter().flatten(),
            };
            for entry in inside.flatten() {
                let Ok(about) = fs::symlink_metadata(entry.path()) else { continue };
                if about.is_dir() {
                    folders.push(entry.path());
                } else if about.is_file() {
                    pile.bytes = pile.bytes.saturating_add(about.len());
                    pile.files.push(entry.path());
                }
            }
        }
        pile.files.sort();
        Ok(pile)
    }
}

/// The records that open.
#[derive(Default)]
pub(super) struct Records {
    /// By entry, in the order of their times.
    pub(super) entries: BTreeMap<EntryId, Vec<SalvagedRevision>>,
    known: BTreeSet<RevisionId>,
    unread: usize,
    others: usize,
}

impl Records {
    pub(super) fn take(&mut self, hunted: Hunted, keys: &SalvageKeys) {
        let mut bodies = hunted.bodies.into_iter();
        match bodies.find_map(|body| open_body(body, &keys.epochs).ok()) {
            Some(SalvagedBody::Revisions { revisions, unread }) => {
                self.unread += unread;
                revisions.into_iter().for_each(|revision| self.add(revision));
            }
            Some(SalvagedBody::Other) => self.others += 1,
            None => self.unread += 1,
        }
    }

    fn add(&mut self, revision: SalvagedRevision) {
        if self.known.insert(revision.id) {
            self.entries.entry(revision.open.entry).or_default().push(revision);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(super) fn count(&self, made: &mut SalvageMade) {
        let of = |kind: &str| self.entries.values().filter(|all| newest(all).kind() == kind).count();
        made.entries = self.entries.len();
        made.incidents = of("incident");
        made.contacts = of("contact");
        made.revisions = self.known.len();
        made.unread_records = self.unread;
    }

    /// Returns every evidence file that a revision names, by its id.
    pub(super) fn attachments(&self) -> BTreeMap<Digest, Attachment> {
        let all = self.entries.values().flatten().flat_map(SalvagedRevision::attachments);
        all.map(|attachment| (attachment.id, attachment)).collect()
    }
}

/// Returns the newest revision of an entry: one that no other follows, and of those the one that was made last.
pub(super) fn newest(revisions: &[SalvagedRevision]) -> &SalvagedRevision {
    let followed: BTreeSet<RevisionId> = revisions.iter().flat_map(|revision| revision.open.parents.clone()).collect();
    let heads = revisions.iter().filter(|revision| !followed.contains(&revision.id));
    let instant = |revision: &&SalvagedRevision| {
        let time = revision.edited().parse::<jiff::Zoned>();
        (time.map_or(jiff::Timestamp::MIN, |time| time.timestamp()), revision.id)
    };
    heads.max_by_key(instant).or_else(|| revisions.last()).expect("an entry has a revision")
}
