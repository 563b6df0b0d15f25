//! The devices of a journal: every installation that writes into it.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{VerifyingKey, WriterId};
use daftar_store::Ledgers;
use jiff::Zoned;

use crate::{
    Author, Journal, ReadError, ResolveError, Unlocked, WriteError,
    catalog::instant,
    entry::{Device, Entry},
    read::{Vouched, certificate},
    time_text,
    write::Stored,
};

/// A device as the journal knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownDevice {
    /// Its writer.
    pub writer: WriterId,
    /// What the person calls it; empty if nobody said.
    pub name: String,
    /// When it began, by its own clock.
    pub added: String,
    /// When it last signed what it had written, by its own clock, UTC; empty if it never did.
    pub last_seen: String,
    /// Whether it is this one.
    pub is_this: bool,
    /// When it was retired; empty while it is in use.
    pub retired: String,
}

/// Why a device could not be retired.
#[derive(Debug, thiserror::Error)]
pub enum RetireError {
    /// No device is called that.
    #[error("no device is called that")]
    NotFound,
    /// Several are.
    #[error("several devices are called that; give the beginning of its number instead")]
    Ambiguous,
    /// It is the one that the person works on.
    #[error("it is the device that you are working on; retire it from another one")]
    ThisOne,
    /// It is retired already.
    #[error("it is retired already")]
    Already,
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// What was kept of it does not read.
    #[error(transparent)]
    Resolve(#[from] ResolveError),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Journal<Unlocked> {
    /// Returns all devices, this one first and the retired ones last.
    pub fn devices(&mut self) -> Result<Vec<KnownDevice>, ReadError> {
        let named = self.named_devices()?;
        let own = self.writer();
        let mut devices = Vec::new();
        for writer in Ledgers::writers(&self.folder)? {
            let Vouched::For(valid) = certificate(&self.folder, &self.state.keyring, writer) else { continue };
            let key = VerifyingKey::from_bytes(valid.writer_key);
            let entry = named.get(&writer).map(|entry| entry.content.clone()).unwrap_or_default();
            devices.push(KnownDevice {
                writer,
                name: entry.name,
                added: valid.created.clone(),
                last_seen: self.last_signed(writer, &key),
                is_this: writer == own,
                retired: entry.retired,
            });
        }
        devices
            .sort_by_key(|device| (!device.retired.is_empty(), !device.is_this, instant(&device.added), device.writer));
        Ok(devices)
    }

    /// Says what this device is called.
    pub fn name_device(&mut self, name: &str, now: &Zoned) -> Result<(), WriteError> {
        let writer = self.writer().to_string();
        let device = Device { writer, name: name.to_owned(), added: time_text(now), ..Device::default() };
        self.add(&device, Author::Keeper, now).map(drop)
    }

    /// Retires a device by its name or the beginning of its number: what is sealed from now on does not open on it.
    ///
    /// What it has read it keeps, and the keys of before with it.
    pub fn retire_device(&mut self, name: &str, now: &Zoned) -> Result<KnownDevice, RetireError> {
        let device = self.find_device(name)?;
        if device.is_this {
            return Err(RetireError::ThisOne);
        }
        if !device.retired.is_empty() {
            return Err(RetireError::Already);
        }
        let retired = time_text(now);
        match self.named_devices()?.remove(&device.writer) {
            Some(entry) => {
                let stored: Stored<Device> = self.resolve(&entry.id.to_string())?;
                let content = Device { retired: retired.clone(), ..stored.entry.content.clone() };
                self.edit(&stored, &content, now)?;
            }
            None => {
                let (writer, added) = (device.writer.to_string(), device.added.clone());
                let content = Device { writer, name: String::new(), added, retired: retired.clone() };
                self.add(&content, Author::Keeper, now)?;
            }
        }
        self.settle_epochs(now)?;
        Ok(KnownDevice { retired, ..device })
    }

    fn find_device(&mut self, name: &str) -> Result<KnownDevice, RetireError> {
        let devices = self.devices()?;
        let named: Vec<_> = devices.iter().filter(|it| it.name == name && it.retired.is_empty()).collect();
        let numbered = |it: &&KnownDevice| name.len() >= 4 && it.writer.to_string().starts_with(&name.to_lowercase());
        let found = if named.is_empty() { devices.iter().filter(numbered).collect() } else { named };
        match found[..] {
            [] => Err(RetireError::NotFound),
            [one] => Ok(one.clone()),
            _ => Err(RetireError::Ambiguous),
        }
    }

    /// Returns the writers that an entry says are retired.
    pub(crate) fn retired_devices(&mut self) -> Result<BTreeSet<WriterId>, ReadError> {
        let named = self.named_devices()?;
        Ok(named.into_iter().filter(|(_, it)| !it.content.retired.is_empty()).map(|(writer, _)| writer).collect())
    }

    /// Returns what each writer is called.
    fn named_devices(&mut self) -> Result<BTreeMap<WriterId, Entry<Device>>, ReadError> {
        let mut entries = self.entries::<Device>()?;
        entries.sort_by_key(|entry| (instant(&entry.edited), entry.revision));
        let mut named: BTreeMap<WriterId, Entry<Device>> = BTreeMap::new();
        for mut entry in entries {
            let Some(writer) = entry.content.writer() else { continue };
            // What was retired stays so, whoever gives it another name afterwards.
            if let Some(before) = named.get(&writer).filter(|_| entry.content.retired.is_empty()) {
                entry.content.retired.clone_from(&before.content.retired);
            }
            named.insert(writer, entry);
        }
        Ok(named)
    }
}
