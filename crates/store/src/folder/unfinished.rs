//! A journal that was being made when the program ended: nobody was told that it is there.

use std::path::Path;

use super::{Folder, PARTS};
use crate::{Ledgers, error::StoreError, frame::FrameKind, ledger::Scanned};

/// No certificate is longer.
const CERTIFICATE: u64 = 16 * 1024;

impl Folder {
    /// Tells whether the folder holds nothing, or no more than what an interrupted start left: a ledger that holds no record, no keyring.
    pub(super) fn is_unused(&self) -> Result<bool, StoreError> {
        for name in self.disk.names(&self.path)? {
            let path = self.path.join(&name);
            let ours = match PARTS.iter().find(|part| name == **part) {
                Some(&"keyring") => self.holds_only(&path, |name| name.ends_with(".part"))?,
                Some(&"ledger") => self.holds_no_record()?,
                Some(_) => self.holds_only(&path, |_| false)?,
                None => name == "lock",
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Removes what an interrupted start left; only whoever holds the lock may, and only where there is no journal.
    pub fn clear_unfinished(&self) -> Result<(), StoreError> {
        if self.is_journal()? || !self.is_unused()? {
            return Ok(());
        }
        for part in self.disk.names(&self.keyring())? {
            self.disk.remove(&self.keyring().join(part))?;
        }
        for ledger in self.disk.names(&self.ledgers())? {
            self.disk.remove_folder(&self.ledgers().join(ledger))?;
        }
        self.disk.sync_folder(&self.ledgers())
    }

    fn holds_only(&self, path: &Path, allowed: impl Fn(&str) -> bool) -> Result<bool, StoreError> {
        Ok(self.disk.names(path)?.iter().all(|name| name.to_str().is_some_and(&allowed)))
    }

    /// Tells whether every ledger holds a certificate at most, whole or not.
    fn holds_no_record(&self) -> Result<bool, StoreError> {
        let writers = Ledgers::writers(self)?;
        if self.disk.names(&self.ledgers())?.len() > writers.len() {
            return Ok(false);
        }
        for writer in writers {
            let only_one = self.holds_only(&self.ledger(writer), |name| name == "00000001")?;
            let segment = self.segment(writer, 1);
            if !only_one || self.disk.is_file(&segment) && self.disk.len(&segment)? > CERTIFICATE {
                return Ok(false);
            }
            for scanned in Ledgers::scan(self, writer, None)? {
                if matches!(scanned?, Scanned::Frame(frame) if frame.kind != FrameKind::CERTIFICATE) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use daftar_crypto::WriterId;

    use super::*;
    use crate::{LedgerWriter, write_keyring};

    fn started() -> (tempfile::TempDir, Folder) {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        let mut ledger = LedgerWriter::open(&folder, WriterId::random()).unwrap();
        ledger.append(FrameKind::CERTIFICATE, &crate::ledger::tests::sealed("certificate")).unwrap();
        std::fs::write(folder.keyring().join("12.part"), "half").unwrap();
        std::fs::write(folder.lock(), "").unwrap();
        (there, folder)
    }

    #[test]
    fn an_interrupted_start_is_cleared_away() {
        let (_there, folder) = started();
        folder.create().unwrap();
        folder.clear_unfinished().unwrap();
        assert!(folder.disk().names(&folder.keyring()).unwrap().is_empty());
        assert!(Ledgers::writers(&folder).unwrap().is_empty());
    }

    #[test]
    fn a_half_written_certificate_is_no_record() {
        let (_there, folder) = started();
        let segment = folder.segment(Ledgers::writers(&folder).unwrap()[0], 1);
        let whole = std::fs::read(&segment).unwrap();
        std::fs::write(&segment, &whole[..whole.len() / 2]).unwrap();
        assert!(folder.is_unused().unwrap());
        std::fs::write(&segment, "").unwrap();
        assert!(folder.is_unused().unwrap());
    }

    #[test]
    fn records_are_never_cleared_away() {
        let (_there, folder) = started();
        let writer = Ledgers::writers(&folder).unwrap()[0];
        let mut ledger = LedgerWriter::open(&folder, writer).unwrap();
        ledger.append(FrameKind::REVISIONS, &crate::ledger::tests::sealed("record")).unwrap();
        assert!(matches!(folder.create(), Err(StoreError::NotEmpty(_))));
        folder.clear_unfinished().unwrap();
        assert_eq!(Ledgers::writers(&folder).unwrap(), [writer]);
    }

    #[test]
    fn neither_is_a_journal() {
        let (_there, folder) = started();
        write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
        std::fs::write(folder.keyring().join("12.part"), "half").unwrap();
        folder.clear_unfinished().unwrap();
        assert_eq!(Ledgers::writers(&folder).unwrap().len(), 1);
        assert_eq!(folder.disk().names(&folder.keyring()).unwrap().len(), 3);
    }

    #[test]
    fn nor_is_what_others_put_there() {
        for path in ["letter.txt", "ledger/letter.txt", "index/1", "attachments/ab", "keyring/notes"] {
            let (_there, folder) = started();
            std::fs::write(folder.path().join(path), "x").unwrap();
            assert!(matches!(folder.create(), Err(StoreError::NotEmpty(_))), "{path}");
        }
    }
}
