//! The other files: keyrings, attachments, what is left over; and the index held against what was read.

use std::{
    collections::BTreeSet,
    io::{ErrorKind, Read as _},
    path::Path,
};

use daftar_crypto::{Digest, EntryId, Epoch, Identity, open_stream};
use daftar_store::{
    AttachmentError, BlockReader, Folder, KeyringFilesError, Located, Pace, Stopped, StoreError, threads, together,
};
use zeroize::Zeroizing;

use super::{CheckError, Depth, Reading, known::Known};
use crate::{
    Drafts,
    entry::Attachment,
    finding::{Finding, What},
    trouble::Trouble,
};

impl Reading<'_> {
    /// Reads every file back that a revision names, on all cores.
    pub(super) fn attachments(&mut self, depth: Depth) -> Result<(), CheckError> {
        let opens = |id| self.known.recorded.get(id).filter(|_| depth == Depth::Contents).cloned();
        let named: Vec<_> = self.known.files.iter().map(|(id, (entry, _))| (*id, *entry, opens(id))).collect();
        let (folder, epochs) = (&self.journal.folder, self.journal.state.keyring.epochs());
        let work = |(id, entry, recorded), pace: &Pace<'_>| -> Result<_, CheckError> {
            Ok((id, entry, read_back(folder, epochs, &id, recorded, pace)?))
        };
        let (bytes, progress) = (&mut self.bytes, &mut *self.progress);
        let mut told = |more| {
            *bytes += more;
            progress(*bytes)
        };
        for (id, entry, found) in together(threads(), named, &work, &mut told)? {
            match found {
                Read::Whole => self.report.attachments += 1,
                Read::Missing => self.report.troubles.push(Trouble::MissingAttachment { entry, id }),
                Read::Damaged => self.report.troubles.push(Trouble::DamagedAttachment { entry, id }),
            }
        }
        Ok(())
    }
}

/// What was found of a file.
enum Read {
    Whole,
    Missing,
    Damaged,
}

/// Reads one file: its ciphertext, or its content if what is `recorded` of it is given.
fn read_back(
    folder: &Folder,
    epochs: &[Identity<Epoch>],
    id: &Digest,
    recorded: Option<Attachment>,
    pace: &Pace<'_>,
) -> Result<Read, Stopped> {
    let Some(recorded) = recorded else {
        let mut goes_on = Ok(());
        let found = daftar_store::check_attachment(folder, id, &mut |bytes| {
            goes_on = goes_on.and_then(|()| pace.add(bytes));
        });
        return goes_on.map(|()| match found {
            Ok(true) => Read::Whole,
            Err(AttachmentError::Missing(_)) => Read::Missing,
            // What the disk does not give back is damaged too; the rest is still to be checked.
            _ => Read::Damaged,
        });
    };
    let opened = daftar_store::open_attachment(folder, id);
    if matches!(opened, Err(AttachmentError::Missing(_))) {
        return Ok(Read::Missing);
    }
    let content = opened.ok().map(BlockReader::new);
    let content = content.and_then(|file| open_stream(file, epochs, recorded.size, recorded.sha256).ok());
    let Some(mut content) = content else { return Ok(Read::Damaged) };
    let mut piece = Zeroizing::new(vec![0; 1 << 18]);
    loop {
        match content.read(&mut piece) {
            Ok(0) => return Ok(Read::Whole),
            Ok(read) => pace.add(read as u64)?,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return Ok(Read::Damaged),
        }
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
