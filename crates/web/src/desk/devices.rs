//! The devices of the journal: listed, named, retired, synced through a folder.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_exchange::sync::{self, SyncError, SyncMade};
use daftar_journal::{KnownDevice, ReadError, RetireError, WriteError, time_text};
use jiff::{Timestamp, Zoned};

use super::{Open, UseCase, apart::Apart};
use crate::work::Work;

/// Asks which devices there are.
#[derive(Debug)]
pub(crate) struct ReadDevices;

impl UseCase for ReadDevices {
    type Answer = Result<Vec<KnownDevice>, ReadError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut devices = open.journal.devices()?;
        // The last one is recorded in UTC; a person reads it beside times of here.
        for device in &mut devices {
            if let Ok(seen) = device.last_seen.parse::<Timestamp>() {
                device.last_seen = time_text(&seen.to_zoned(now.time_zone().clone()));
            }
        }
        Ok(devices)
    }
}

/// Says what this device is called.
#[derive(Debug)]
pub(crate) struct NameDevice(pub(crate) String);

impl UseCase for NameDevice {
    type Answer = Result<(), WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        open.journal.name_device(&self.0, now)?;
        // What was asked for is on the disk; a checkpoint that fails now comes round again.
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(())
    }
}

/// Retires a device.
#[derive(Debug)]
pub(crate) struct RetireDevice {
    /// Its whole number.
    pub(crate) number: String,
}

impl UseCase for RetireDevice {
    type Answer = Result<KnownDevice, RetireError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let retired = open.journal.retire_device(&self.number, now)?;
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(retired)
    }
}

/// Syncs with a folder, both ways.
pub(crate) struct Sync {
    pub(crate) folder: Between,
    /// What hears whether to go on.
    pub(crate) work: Arc<Work>,
}

/// The folder between the devices.
#[derive(Debug, Clone)]
pub(crate) enum Between {
    /// As a person named it. It has to be there: a stick that is not put in is no reason to make a folder elsewhere.
    Named(PathBuf),
    /// One of its own in a place that was offered; made if it is not there.
    In(PathBuf),
}

/// What a sync did, and what a person may look at afterwards.
pub(crate) struct Synced {
    pub(crate) made: SyncMade,
    pub(crate) devices: Vec<KnownDevice>,
    pub(crate) apart: Vec<Apart>,
}

impl Between {
    /// What the folder in a place is called: nothing that says what it is for.
    pub(crate) const NAME: &str = "shared";

    fn folder(self) -> PathBuf {
        match self {
            Self::Named(folder) => folder,
            Self::In(place) => {
                let folder = place.join(Self::NAME);
                make(&folder);
                folder
            }
        }
    }
}

/// Makes one folder, and none around it. Where that does not succeed, syncing says why.
fn make(folder: &Path) {
    if !folder.exists() {
        let _ = fs::create_dir(folder);
    }
}

impl UseCase for Sync {
    type Answer = Result<Synced, SyncError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let shared = Arc::clone(&open.shared);
        // How much there is to be moved is known only when it was moved.
        let mut goes_on = |_| self.work.goes_on(0, 0) && shared.goes_on();
        let made = sync::sync(&mut open.journal, &self.folder.folder(), now, &mut goes_on)?;
        Ok(Synced { made, devices: open.journal.devices()?, apart: open.apart()? })
    }
}
