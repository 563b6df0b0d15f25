//! One device: a journal on a disk that can be cut.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use daftar_crypto::{Argon2Cost, EntryId, OpenKeyring, Passphrase, RevisionId};
use daftar_exchange::sync::{self, SyncError, SyncFolder, SyncMade};
use daftar_journal::{Author, FindingKind, Journal, Locked, Unlocked, entry::Incident};
use daftar_store::Folder;
use jiff::{Span, Zoned};

use crate::cut::CutDisk;

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

pub(crate) fn cheap() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

/// A revision with the revisions that it follows.
pub(crate) type History = BTreeMap<RevisionId, Vec<RevisionId>>;

/// What a device shows: every entry with all its versions, and how it reads.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Shown {
    pub(crate) entries: BTreeMap<EntryId, (RevisionId, String, History)>,
    pub(crate) conflicts: u64,
    pub(crate) forgotten: u64,
    pub(crate) files: BTreeSet<daftar_crypto::Digest>,
}

pub(crate) struct Device {
    path: PathBuf,
    disk: CutDisk,
    journal: Option<Journal<Unlocked>>,
    /// Years by which its clock is wrong.
    years: i64,
    minute: i64,
}

impl Device {
    /// The first device, with a new journal.
    pub(crate) fn first(path: PathBuf) -> Self {
        let disk = CutDisk::new();
        let folder = Folder::on(Arc::new(disk.clone()), &path);
        let mut device = Self { path, disk, journal: None, years: 0, minute: 0 };
        let now = device.now();
        device.journal = Some(Journal::create_in(folder, &passphrase(), cheap(), &now).unwrap());
        device
    }

    /// Another one, from a copy of a journal's folder.
    pub(crate) fn of_copy(path: PathBuf, years: i64) -> Self {
        let mut device = Self { path, disk: CutDisk::new(), journal: None, years, minute: 0 };
        let now = device.now();
        let copied = device.opened();
        let with = passphrase();
        device.journal = Some(copied.become_new_writer(&OpenKeyring::Passphrase(&with), &now).unwrap());
        device
    }

    fn opened(&self) -> Journal<Unlocked> {
        let folder = Folder::on(Arc::new(self.disk.clone()), &self.path);
        let found = Journal::<Locked>::find_in(folder, Duration::ZERO).expect("it is still a journal");
        found.unlock(&passphrase()).expect("it still opens")
    }

    /// A clock that goes on, and may be years wrong.
    pub(crate) fn now(&mut self) -> Zoned {
        self.minute += 1;
        let then: Zoned = "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap();
        then.checked_add(Span::new().years(self.years).minutes(self.minute)).unwrap()
    }

    pub(crate) fn journal(&mut self) -> &mut Journal<Unlocked> {
        if self.journal.is_none() {
            self.journal = Some(self.opened());
        }
        self.journal.as_mut().unwrap()
    }

    /// Does something on a disk that stops after so many operations; afterwards the program is started again. `None` if it was cut.
    pub(crate) fn cut<T>(&mut self, after: i64, act: impl FnOnce(&mut Self) -> Result<T, String>) -> Option<T> {
        self.journal();
        self.disk.cut_after(after);
        let done = act(self);
        if self.disk.mend() {
            self.journal = None;
            return done.ok();
        }
        Some(done.expect("on a sound disk it works"))
    }

    pub(crate) fn add(&mut self, title: &str, file: Option<&[u8]>) -> Result<EntryId, String> {
        let now = self.now();
        let journal = self.journal();
        let prepared = file.map(|file| journal.prepare_attachment("photo", file, &now)).transpose();
        let attachments = journal.keep_attachments(prepared.map_err(said)?.into_iter().collect()).map_err(said)?;
        let incident = Incident { title: title.into(), attachments, ..Incident::default() };
        journal.add(&incident, Author::Keeper, &now).map_err(said)
    }

    /// Adds several entries whose revisions stand in one record.
    pub(crate) fn import(&mut self, titles: &[String]) -> Result<Vec<EntryId>, String> {
        let now = self.now();
        let incident = |title: &String| Incident { title: title.clone(), ..Incident::default() };
        let incidents: Vec<Incident> = titles.iter().map(incident).collect();
        self.journal().add_all(&incidents, Author::Import, &now, &mut |_| true).map_err(said)
    }

    pub(crate) fn edit(&mut self, entry: &EntryId, title: &str) -> Result<(), String> {
        let now = self.now();
        let journal = self.journal();
        let before = journal.resolve::<Incident>(&entry.to_string()).map_err(said)?;
        let incident = Incident { title: title.into(), ..before.entry.content.clone() };
        journal.edit(&before, &incident, &now).map(drop).map_err(said)
    }

    pub(crate) fn forget(&mut self, entry: &EntryId) -> Result<(), String> {
        let now = self.now();
        self.journal().forget(entry, &now, &mut |_| true).map(drop).map_err(said)
    }

    pub(crate) fn rotate(&mut self) -> Result<(), String> {
        self.journal().change_passphrase(&passphrase(), cheap(), true).map_err(said)
    }

    pub(crate) fn entries(&mut self) -> Vec<EntryId> {
        let entries = self.journal().entries::<Incident>().unwrap();
        let mut ids: Vec<EntryId> = entries.iter().map(|entry| entry.id).collect();
        ids.sort_unstable();
        ids
    }

    /// Syncs, and stops after so many steps.
    pub(crate) fn sync(&mut self, folder: &Path, mut steps: usize) -> Result<Option<SyncMade>, String> {
        let now = self.now();
        let between = SyncFolder::on(Arc::new(self.disk.clone()), folder);
        let mut go_on = |_| {
            steps = steps.saturating_sub(1);
            steps > 0
        };
        match sync::sync_with(self.journal(), between, &now, &mut go_on) {
            Ok(made) => Ok(Some(made)),
            Err(SyncError::Interrupted) => Ok(None),
            Err(error) => Err(said(error)),
        }
    }

    pub(crate) fn shown(&mut self) -> Shown {
        let journal = self.journal();
        let mut shown = Shown::default();
        for entry in journal.entries::<Incident>().unwrap() {
            let past = journal.history::<Incident>(&entry.id).unwrap();
            let history = past.into_iter().map(|it| (it.entry.revision, it.parents)).collect();
            shown.entries.insert(entry.id, (entry.revision, entry.content.title, history));
        }
        shown.conflicts = journal.conflicts().unwrap();
        shown.forgotten = journal.forgotten_so_far().unwrap().entries;
        shown.files = journal.named_attachments().unwrap();
        shown
    }

    /// Says what a check finds, but for what an interrupted write leaves behind.
    pub(crate) fn findings(&mut self) -> Vec<String> {
        let report = self.journal().check(&mut |_| true).unwrap();
        let harmless = [FindingKind::Unfinished, FindingKind::LeftOver];
        let found = report.findings.iter().filter(|it| it.is_damage || !harmless.contains(&it.kind));
        found.map(|it| format!("{it:?}")).collect()
    }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
