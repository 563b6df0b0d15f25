//! The other files: keyrings, attachments, what is left over; and the index held against what was read.

use std::{collections::BTreeSet, path::Path};

use daftar_crypto::EntryId;
use daftar_store::{AttachmentError, Folder, KeyringFilesError, Located, StoreError};

use super::{CheckError, Reading, known::Known};
use crate::{
    Drafts,
    finding::{Finding, FindingKind, beginning},
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
        let (kind, what, entry, id) = match trouble {
            Trouble::MissingAttachment { entry, id } => (FindingKind::MissingFile, "is missing", entry, id),
            Trouble::DamagedAttachment { entry, id } => (FindingKind::DamagedFile, "is damaged", entry, id),
            _ => return None,
        };
        let (_, file) = known.files.get(id)?;
        let entry = known.name(entry);
        let words = format!(
            "the file “{}” of {} {what}; `daftar repair --from BACKUP` brings it back if the backup has it",
            beginning(&file.name),
            entry.words()
        );
        let path = format!("attachments/{}/{id}.age", &id.to_string()[..2]);
        Some(Finding { file: Some(file.clone()), ..Finding::damage(kind, words).of(vec![entry]).at(path) })
    };
    troubles.iter().filter_map(finding).collect()
}

/// Says what is wrong with the keyring's files.
pub(super) fn keyring(folder: &Folder) -> Result<Vec<Finding>, StoreError> {
    let stored = match daftar_store::read_keyring(folder) {
        Ok(stored) => stored,
        Err(KeyringFilesError::Io(error)) => return Err(error),
        Err(_) => {
            let words = "every copy of the keyring is damaged now; the journal does not open again. Make a backup before this program ends";
            return Ok(vec![Finding::damage(FindingKind::Keyring, words)]);
        }
    };
    let mut findings = Vec::new();
    if stored.older {
        let words = "the newest keyring is damaged in both copies; an older one opened the journal, with the passphrase of that time. `daftar repair --from BACKUP` brings the newest one back if the backup has it";
        findings.push(Finding::damage(FindingKind::Keyring, words));
    }
    let copy = |path: &Path, what: &str| {
        let words = format!(
            "a copy of the keyring is {what}; the journal opens by another one. `daftar repair` makes it again"
        );
        Finding::damage(FindingKind::Keyring, words).at(inside(folder, path))
    };
    findings.extend(stored.damaged.iter().map(|path| copy(path, "damaged")));
    findings.extend(stored.missing.iter().map(|path| copy(path, "missing")));
    Ok(findings)
}

/// Says what lies in the journal's folder and is not needed.
///
/// Files that were added to a draft are needed: it is not finished.
pub(super) fn left_over(folder: &Folder, known: &Known, drafts: &Drafts) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let files = drafts.read.iter().flat_map(|draft| &draft.incident.attachments);
    let drafted: BTreeSet<_> = files.map(|file| file.id).collect();
    if drafts.damaged > 0 {
        let words = "what was begun in the app and not kept does not read any more; files that were added to it may be among those left over";
        findings.push(Finding::note(FindingKind::LeftOver, words).at("drafts"));
    }
    for id in daftar_store::list_attachments(folder)? {
        if !known.files.contains_key(&id) && !drafted.contains(&id) {
            let words = "a file is left over: no entry that reads names it. It takes room, and does no harm";
            let path = format!("attachments/{}/{id}.age", &id.to_string()[..2]);
            findings.push(Finding::note(FindingKind::LeftOver, words).at(path));
        }
    }
    for path in daftar_store::left_over(folder)? {
        let words = match path.is_original {
            true => {
                "a damaged file that was repaired is kept here; it may be removed once `daftar check` finds no damage"
            }
            false => "writing this file was interrupted; it does no harm, and goes by itself or with `daftar repair`",
        };
        findings.push(Finding::note(FindingKind::LeftOver, words).at(inside(folder, &path.path)));
    }
    Ok(findings)
}

/// Holds what the index lists against what was read.
pub(super) fn index(listed: Option<Vec<(EntryId, Vec<Located>)>>, known: &Known) -> Option<Finding> {
    let Some(listed) = listed else {
        let words = "the index gives no answer, so lists cannot be shown. `daftar repair` makes it again";
        return Some(Finding::damage(FindingKind::Index, words).at("index"));
    };
    let heads = known.heads();
    let wrong = |(entry, heads): (&EntryId, &BTreeSet<_>)| {
        let at = listed.binary_search_by_key(entry, |(entry, _)| *entry);
        let there: BTreeSet<_> =
            at.map(|at| listed[at].1.iter().map(|head| head.revision).collect()).unwrap_or_default();
        // A head that the index alone knows is a record that was lost since, which is told elsewhere.
        !there.iter().any(|head| heads.contains(head)) && !there.iter().any(|head| !known.revisions.contains(head))
    };
    let hidden = heads.iter().filter(|head| wrong(*head)).count();
    (hidden > 0).then(|| {
        let words = format!(
            "the index does not show {hidden} of the journal's entries as they are, so lists do not either. `daftar repair` makes it again"
        );
        Finding::damage(FindingKind::Index, words).at("index")
    })
}

/// Says that nothing can be written.
pub(super) fn for_reading() -> Finding {
    let words = "the journal lies where nothing can be written, and was opened for reading alone";
    Finding::note(FindingKind::Lock, words).at("lock")
}

fn inside(folder: &Folder, path: &Path) -> String {
    path.strip_prefix(folder.path()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
