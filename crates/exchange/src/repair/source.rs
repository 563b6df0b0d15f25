//! Where lost parts come from: a backup, or another copy of the journal's folder.

use std::{collections::BTreeSet, io::Read, path::Path};

use daftar_crypto::{Digest, WriterId, limits};
use daftar_store::{Donor, Folder, Ledgers};

use super::RepairError;
use crate::backup::{self, BackupError, SetCopy};

/// A copy of a journal.
pub(super) enum Source {
    /// The sets of a backup, newest first.
    Backup(Vec<SetCopy>),
    /// A folder that is a journal, or was one.
    Journal(JournalCopy),
}

/// Another copy of the journal's folder, which is only read.
pub(super) struct JournalCopy(Folder);

impl Source {
    pub(super) fn open(path: &Path, journal: &Folder) -> Result<Self, RepairError> {
        if path.canonicalize().is_ok_and(|path| journal.path().canonicalize().is_ok_and(|journal| path == journal)) {
            return Err(RepairError::Itself);
        }
        match backup::copies(path) {
            Ok(copies) => Ok(Self::Backup(copies)),
            Err(BackupError::NotABackup) => {
                let folder = Folder::at(path);
                let is_copy = folder.is_journal()? || !Ledgers::writers(&folder)?.is_empty();
                if is_copy { Ok(Self::Journal(JournalCopy(folder))) } else { Err(RepairError::NoSource) }
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Refuses a copy of another journal: one that shares no ledger with this.
    pub(super) fn check_owner(&self, journal: &Folder, own: WriterId) -> Result<(), RepairError> {
        let mut here: BTreeSet<WriterId> = Ledgers::writers(journal)?.into_iter().collect();
        here.insert(own);
        let there: BTreeSet<WriterId> = match self {
            Self::Backup(copies) => copies.iter().flat_map(SetCopy::writers).collect(),
            Self::Journal(copy) => Ledgers::writers(&copy.0)?.into_iter().collect(),
        };
        if here.is_disjoint(&there) { Err(RepairError::OtherJournal) } else { Ok(()) }
    }

    pub(super) fn donors(&self) -> Vec<&dyn Donor> {
        match self {
            Self::Backup(copies) => copies.iter().map(|copy| copy as &dyn Donor).collect(),
            Self::Journal(copy) => vec![copy],
        }
    }

    /// Returns every copy of an attachment; whether one is intact is found out by reading it.
    pub(super) fn attachments(&self, id: &Digest) -> Vec<Box<dyn Read>> {
        match self {
            Self::Backup(copies) => {
                copies.iter().filter_map(|copy| Some(Box::new(copy.attachment(id)?) as Box<dyn Read>)).collect()
            }
            Self::Journal(copy) => {
                let opened = daftar_store::open_attachment(&copy.0, id);
                opened.into_iter().map(|file| Box::new(file) as Box<dyn Read>).collect()
            }
        }
    }

    /// Returns the bytes of all keyring files.
    pub(super) fn keyrings(&self) -> Vec<Vec<u8>> {
        match self {
            Self::Backup(copies) => copies.iter().flat_map(SetCopy::keyrings).collect(),
            Self::Journal(copy) => copy.keyrings(),
        }
    }
}

impl JournalCopy {
    fn keyrings(&self) -> Vec<Vec<u8>> {
        let folder = self.0.keyring();
        let names = self.0.disk().names(&folder).unwrap_or_default();
        let read = |name| self.0.disk().read(&folder.join(name), 0, limits::KEYRING_FILE + 1).ok();
        names.into_iter().filter_map(read).collect()
    }
}

impl Donor for JournalCopy {
    fn segments(&self, writer: WriterId) -> Vec<u32> {
        Ledgers::segments(&self.0, writer).unwrap_or_default()
    }

    fn read(&self, writer: WriterId, segment: u32, limit: usize) -> Option<Vec<u8>> {
        self.0.disk().read(&self.0.segment(writer, segment), 0, limit).ok()
    }
}
