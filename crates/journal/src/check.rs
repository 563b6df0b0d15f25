//! The whole journal read back: every frame, every checkpoint, every attachment, both keyrings; and then the index held against it.

mod files;
mod known;
mod ledger;
mod lost;

use std::collections::BTreeSet;

use daftar_store::{Ledgers, Stopped, StoreError};

use crate::{Journal, Unlocked, finding::Finding, read, trouble::Trouble};

use known::Known;

/// What a check counted and found.
#[derive(Debug, Default)]
pub struct CheckReport {
    /// Frames read.
    pub frames: u64,
    /// Entries of all kinds.
    pub entries: u64,
    /// Revisions of all entries.
    pub revisions: u64,
    /// Checkpoints whose signature and tree fit.
    pub checkpoints: u64,
    /// Attachments read back in full.
    pub attachments: u64,
    /// Frames of which forget statements took the content away.
    pub forgotten: u64,
    /// Everything that is not as it should be, as it was come across.
    pub troubles: Vec<Trouble>,
    /// The same, and what else is worth knowing, in words that name entries and files, in a stable order.
    pub findings: Vec<Finding>,
}

/// Why a check could not be carried through.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was changed")]
    Interrupted,
}

impl CheckReport {
    /// Tells whether something is damaged or missing.
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_damage)
    }
}

impl Journal<Unlocked> {
    /// Reads everything back and reports. `progress` hears the bytes read so far, and says whether to go on.
    ///
    /// Nothing is taken from the index: it is held against what was read.
    pub fn check(&mut self, progress: &mut dyn FnMut(u64) -> bool) -> Result<CheckReport, CheckError> {
        self.check_reading(Depth::Digests, progress)
    }

    /// As [`Journal::check`], and opens every attachment to its end, so that it is known to open and not only to be what was written.
    pub fn check_opening(&mut self, progress: &mut dyn FnMut(u64) -> bool) -> Result<CheckReport, CheckError> {
        self.check_reading(Depth::Contents, progress)
    }

    fn check_reading(
        &mut self,
        depth: Depth,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<CheckReport, CheckError> {
        self.obey_forgets()?;
        let said_before = self.take_troubles();
        let mut reading =
            Reading { journal: self, report: CheckReport::default(), known: Known::default(), bytes: 0, progress };
        for writer in Ledgers::writers(&reading.journal.folder)? {
            reading.ledger(writer)?;
        }
        reading.attachments(depth)?;
        let Reading { mut report, known, .. } = reading;
        report.entries = known.entries.len() as u64;
        report.revisions = known.revisions.len() as u64;
        let own = self.state.keyring.writer();
        if read::own_ledger_is_missing(&self.folder, own)? {
            report.troubles.insert(0, Trouble::OwnLedger(own));
        }
        let index = self.hold_index_against(&known);
        report.troubles.extend(said_before.into_iter().filter(|trouble| !is_found_anyway(trouble)));
        report.troubles.extend(self.take_troubles().into_iter().filter(|trouble| !is_found_anyway(trouble)));
        once(&mut report.troubles);
        report.findings = files::keyring(&self.folder)?;
        report.findings.extend(lost::findings(self, &known, &report.troubles));
        report.findings.extend(files::attachments(&known, &report.troubles));
        report.findings.extend(files::left_over(&self.folder, &known, &self.stored_drafts()?)?);
        report.findings.extend(index);
        report.findings.extend(self.lock.is_for_reading().then(files::for_reading));
        Ok(report)
    }

    /// Compares the index with what was read; an entry that it does not list is hidden from every list.
    fn hold_index_against(&mut self, known: &Known) -> Option<Finding> {
        let listed = self.catch_up(&mut |_| {}).ok().and_then(|()| self.state.index.as_ref()?.entries().ok());
        files::index(listed, known)
    }
}

/// How deep attachments are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// Their ciphertext is what it was.
    Digests,
    /// They open, and their content is what it was.
    Contents,
}

impl From<Stopped> for CheckError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
    }
}

/// A check under way.
struct Reading<'a> {
    journal: &'a Journal<Unlocked>,
    report: CheckReport,
    known: Known,
    bytes: u64,
    progress: &'a mut dyn FnMut(u64) -> bool,
}

impl Reading<'_> {
    /// Counts bytes that were read, and goes on unless the caller asks to stop.
    fn step(&mut self, bytes: u64) -> Result<(), CheckError> {
        self.bytes += bytes;
        if (self.progress)(self.bytes) { Ok(()) } else { Err(CheckError::Interrupted) }
    }
}

/// Tells whether a check finds this by itself: what the index remembers of damage may be mended since.
fn is_found_anyway(trouble: &Trouble) -> bool {
    !matches!(trouble, Trouble::Rollback(_) | Trouble::Index(_) | Trouble::NotWiped)
}

/// Names each trouble once.
fn once(troubles: &mut Vec<Trouble>) {
    let mut known = BTreeSet::new();
    troubles.retain(|trouble| known.insert(trouble.to_string()));
}
