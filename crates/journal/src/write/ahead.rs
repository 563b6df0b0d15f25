//! Entries that are sealed while those before them are written.

use daftar_crypto::{EntryId, Epoch, PayloadError, Recipient, WriterId};
use daftar_store::FrameKind;
use jiff::Zoned;

use super::{NewEntry, WriteError, batches};
use crate::{
    Journal, Unlocked,
    checkpoints::Count,
    record::{self, Committed, SealedBatch},
};

/// Seals new entries for the frames that come next in this installation's ledger, up to 64 in each. It needs no journal, and may work on
/// another thread than the one that writes.
#[derive(Debug)]
pub struct Sealer {
    writer: WriterId,
    recipient: Recipient<Epoch>,
    /// The number that the next frame is expected to get.
    next_seq: u64,
    /// How much there will be by then that no checkpoint covers.
    unsigned: Count,
}

/// New entries that are sealed and not written yet, in the order in which they came to their [`Sealer`].
#[derive(Debug)]
pub struct SealedEntries(Vec<Ahead>);

/// A frame's entries, and what they were sealed as.
#[derive(Debug)]
struct Ahead {
    drafts: Vec<Committed>,
    seq: u64,
    sealed: Result<SealedBatch, PayloadError>,
}

impl Sealer {
    /// Seals entries for the frames after those that were sealed before.
    pub fn seal(&mut self, new: Vec<NewEntry>) -> SealedEntries {
        let batches = batches(new.into_iter().map(|new| new.0).collect());
        SealedEntries(batches.into_iter().map(|drafts| self.batch(drafts)).collect())
    }

    fn batch(&mut self, drafts: Vec<Committed>) -> Ahead {
        let seq = self.next_seq;
        let sealed = record::seal_batch(&drafts, self.writer, seq, &self.recipient);
        self.next_seq += 1;
        self.unsigned.add(drafts.len());
        if self.unsigned.is_due() {
            // A checkpoint comes between.
            self.next_seq += 1;
            self.unsigned = Count::default();
        }
        Ahead { drafts, seq, sealed }
    }
}

impl Journal<Unlocked> {
    /// Returns what seals for the frames after the last one.
    pub fn sealer(&mut self) -> Result<Sealer, WriteError> {
        let next_seq = self.ledger()?.next_seq();
        Ok(Sealer {
            writer: self.writer(),
            recipient: self.state.keyring.newest_epoch(),
            next_seq,
            unsigned: self.state.unsigned.count(),
        })
    }

    /// Writes sealed entries; `written` hears how many are on the disk, and says whether to go on.
    ///
    /// Returns the ids of those on the disk. Where a frame gets another number than it was sealed for, its entries are sealed anew.
    pub fn add_sealed(
        &mut self,
        entries: SealedEntries,
        now: &Zoned,
        written: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Vec<EntryId>, WriteError> {
        let mut ids = Vec::new();
        for Ahead { drafts, seq, sealed } in entries.0 {
            if seq == self.ledger()?.next_seq() {
                self.append_sealed(&sealed?)?;
            } else {
                self.append_batch(&drafts)?;
            }
            ids.extend(drafts.iter().map(Committed::entry));
            if self.state.unsigned.is_due() {
                self.sign_checkpoint(now)?;
            }
            if !written(ids.len()) {
                break;
            }
        }
        Ok(ids)
    }

    /// Seals a batch for the next frame, and writes it.
    pub(super) fn append_batch(&mut self, batch: &[Committed]) -> Result<SealedBatch, WriteError> {
        let recipient = self.state.keyring.newest_epoch();
        let seq = self.ledger()?.next_seq();
        let sealed = record::seal_batch(batch, self.writer(), seq, &recipient)?;
        self.append_sealed(&sealed)?;
        Ok(sealed)
    }

    /// Writes a batch that was sealed for the next frame.
    fn append_sealed(&mut self, sealed: &SealedBatch) -> Result<(), WriteError> {
        self.state.index_is_behind = true;
        self.append_counted(FrameKind::REVISIONS, &sealed.body, &sealed.ids)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Author,
        check::CheckReport,
        tests::{create, incident, now, reopen},
    };

    fn sealed(sealer: &mut Sealer, title: &str) -> SealedEntries {
        sealer.seal(vec![NewEntry::of(&incident(title), Author::Import, &now()).unwrap()])
    }

    fn checked(path: &std::path::Path) -> CheckReport {
        let report = reopen(path).check(&mut |_| true).unwrap();
        assert!(report.troubles.is_empty(), "{:?}", report.troubles);
        report
    }

    #[test]
    fn checkpoints_that_come_between_are_reckoned_with() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let mut sealer = journal.sealer().unwrap();
        let entries = (0..1_100).map(|n| sealed(&mut sealer, &n.to_string())).collect::<Vec<_>>();
        for entries in entries {
            assert_eq!(entries.0[0].seq, journal.ledger().unwrap().next_seq());
            journal.add_sealed(entries, &now(), &mut |_| true).unwrap();
        }
        drop(journal);
        let report = checked(&path);
        assert_eq!((report.revisions, report.checkpoints), (1_100, 1));
    }

    #[test]
    fn what_was_sealed_for_another_number_is_sealed_anew() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let mut sealer = journal.sealer().unwrap();
        let [first, second] = ["first", "second"].map(|title| sealed(&mut sealer, title));
        journal.add_sealed(first, &now(), &mut |_| true).unwrap();
        journal.add(&incident("between"), Author::Keeper, &now()).unwrap();
        journal.add_sealed(second, &now(), &mut |_| true).unwrap();
        drop(journal);
        let report = checked(&path);
        assert_eq!((report.revisions, report.entries), (3, 3));
    }
}
