//! The other files: keyrings, attachments, what is left over; and the index held against what was read.

use std::{collections::BTreeSet, path::Path};

use daftar_crypto::EntryId;
use daftar_store::{AttachmentError, Folder, KeyringFilesError, Located, StoreError};

use super::{CheckError, Reading, known::Known};
use crate::{
    Drafts,
    entry::Attachment,
    finding::{Finding, What},
    trouble::Trouble,
};

impl Reading<'_> {
    /// Reads every file back that a revision names.
    pub(super) fn attachments(&mut self) -> Result<(), CheckError> {
        let named: Vec<_> = self.known.files.iter().map(|(id, (entry, _))| (*id, *entry)).collect();
        for (id, entry) in named {
            let before = self.bytes;
            let (mut go_on, mut read, progress) = (true, 0, &mut *self.progress);
            let mut count = |bytes: u64| {
                read += bytes;
                go_on = go_on && progress(before + read);
            };
            let found = daftar_store::check_attachment(&self.journal.folder, &id, &mut count);
            self.bytes = before + read;
            match found {
                Ok(true) => self.report.attachments += 1,
                Err(AttachmentError::Missing(_)) => {
                    self.report.troubles.push(Trouble::MissingAttachment { entry, id });
                }
                // What the disk does not give back is damaged too; the rest is still to be checked.
                _ => self.report.troubles.push(Trouble::DamagedAttachment { entry, id }),
            }
            if !go_on {
                return Err(CheckError::Interrupted);
            }
        }
        Ok(())
    }
}

/// Says of each file that is missing or damaged whose it is and what it is called.
pub(super) fn attachments(known: &Known, troubles: &[Trouble]) -> Vec<Finding> {
    let finding = |trouble: &Trouble| {
        let (what, entry, id) = match trouble {
            Trouble::MissingAttachment { entry, id } => (What::FileMissing, entry, id),
            Trouble::DamagedAttachment { entry, id } => (What::FileDamaged, entry, id),
            _ => return None,
        };
        let (_, file) = known.files.get(id)?;
        let path = format!("attachments/{}/{id}.age", &id.to_string()[..2]);
        Some(Finding::of(what).about(vec![known.name(entry)]).in_file(file.clone()).at(path))
    };
    troubles.iter().filter_map(finding).collect()
}

/// Says what is wrong with the keyring's files.
pub(super) fn keyring(folder: &Folder) -> Result<Vec<Finding>, StoreError> {
    let stored = match daftar_store::read_keyring(folder) {
        Ok(stored) => stored,
        Err(KeyringFilesError::Io(error)) => return Err(error),
        Err(_) => return Ok(vec![Finding::of(What::KeyringsDamaged)]),
    };
    let mut findings = Vec::new();
    if stored.older {
        findings.push(Finding::of(What::KeyringOlder));
    }
    let copy = |path: &Path, what: What| Finding::of(what).at(inside(folder, path));
    findings.extend(stored.damaged.iter().map(|path| copy(path, What::KeyringDamaged)));
    findings.extend(stored.missing.iter().map(|path| copy(path, What::KeyringMissing)));
    Ok(findings)
}

/// Says what lies in the journal's folder and is not needed.
///
/// Files that were added to a draft are needed: it is not finished.
pub(super) fn left_over(folder: &Folder, known: &Known, drafts: &Drafts) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let files = drafts.read.iter().flat_map(|draft| Attachment::in_fields(&draft.content));
    let drafted: BTreeSet<_> = files.map(|file| file.id).collect();
    if drafts.damaged > 0 {
        findings.push(Finding::of(What::DraftsDamaged).at("drafts"));
    }
    for id in daftar_store::list_attachments(folder)? {
        if !known.files.contains_key(&id) && !drafted.contains(&id) {
            let path = format!("attachments/{}/{id}.age", &id.to_string()[..2]);
            findings.push(Finding::of(What::FileLeftOver).at(path));
        }
    }
    for path in daftar_store::left_over(folder)? {
        let what = if path.is_original { What::OriginalKept } else { What::WriteInterrupted };
        findings.push(Finding::of(what).at(inside(folder, &path.path)));
    }
    Ok(findings)
}

/// Holds what the index lists against what was read.
pub(super) fn index(listed: Option<Vec<(EntryId, Vec<Located>)>>, known: &Known) -> Option<Finding> {
    let Some(listed) = listed else { return Some(Finding::of(What::IndexSilent).at("index")) };
    let heads = known.heads();
    let wrong = |(entry, heads): (&EntryId, &BTreeSet<_>)| {
        let at = listed.binary_search_by_key(entry, |(entry, _)| *entry);
        let there: BTreeSet<_> =
            at.map(|at| listed[at].1.iter().map(|head| head.revision).collect()).unwrap_or_default();
        // A head that the index alone knows is a record that was lost since, which is told elsewhere.
        !there.iter().any(|head| heads.contains(head)) && !there.iter().any(|head| !known.revisions.contains(head))
    };
    let hidden = heads.iter().filter(|head| wrong(*head)).count();
    (hidden > 0).then(|| Finding::of(What::IndexHides(hidden)).at("index"))
}

/// Says that nothing can be written.
pub(super) fn for_reading() -> Finding {
    Finding::of(What::ForReading).at("lock")
}

fn inside(folder: &Folder, path: &Path) -> String {
    path.strip_prefix(folder.path()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
