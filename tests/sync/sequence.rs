//! One sequence: three devices, two folders between them, and whatever chance does to them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use daftar_crypto::EntryId;
use daftar_exchange::sync::SyncMade;
use daftar_store::{Ledgers, Pack, Place, Standing};
use tempfile::TempDir;

use crate::{chance::Chance, device::Device};

const DEVICES: usize = 3;
/// After so many rounds in which everybody syncs, everybody must have everything.
const ROUNDS: usize = 12;

pub(crate) struct Sequence {
    chance: Chance,
    there: TempDir,
    devices: Vec<Device>,
    folders: Vec<PathBuf>,
    /// Entries that were acknowledged, in that order: ids are random, and the same seed must do the same.
    order: Vec<EntryId>,
    /// Entries that were acknowledged, and of which nobody said that they go.
    kept: BTreeSet<EntryId>,
    /// Entries of which it was acknowledged that they are forgotten.
    gone: BTreeSet<EntryId>,
    log: Vec<String>,
}

impl Sequence {
    pub(crate) fn new(seed: u64) -> Self {
        let there = scratch();
        let at = |name: &str| there.path().join(name);
        let mut first = Device::first(at("device-0"));
        first.add("from the beginning", None).unwrap();
        let mut chance = Chance::of(seed);
        copy_folder(&at("device-0"), &at("device-1"));
        copy_folder(&at("device-0"), &at("device-2"));
        let years = if chance.one_in(2) { -1 } else { 0 };
        let devices = vec![first, Device::of_copy(at("device-1"), years), Device::of_copy(at("device-2"), 0)];
        let folders = vec![at("folder-0"), at("folder-1")];
        folders.iter().for_each(|folder| fs::create_dir(folder).unwrap());
        Self {
            chance,
            there,
            devices,
            folders,
            order: Vec::new(),
            kept: BTreeSet::new(),
            gone: BTreeSet::new(),
            log: Vec::new(),
        }
    }

    /// Does so many things, then lets everybody sync, and says what is not as it must be.
    pub(crate) fn run(mut self, steps: usize) -> Result<usize, String> {
        for n in 0..steps {
            self.step(n);
        }
        let rounds = self.settle();
        let log = self.log.join("\n");
        rounds.and_then(|rounds| self.compare().map(|()| rounds)).map_err(|why| format!("{log}\n=> {why}"))
    }

    fn step(&mut self, n: usize) {
        let device = self.chance.below(DEVICES);
        let cut = self.chance.one_in(4).then(|| i64::try_from(self.chance.below(60)).unwrap());
        let after = cut.unwrap_or(i64::MAX);
        let what = self.chance.below(20);
        self.log.push(format!("{n}: device {device}, {what}, cut {cut:?}"));
        match what {
            0..=2 => {
                let added = self.devices[device].cut(after, |it| it.add(&format!("added {n}"), None));
                self.added(added);
            }
            3 => {
                let added = self.devices[device].cut(after, |it| it.add(&format!("with a file {n}"), Some(b"photo")));
                self.added(added);
            }
            4 => {
                let titles: Vec<String> = (0..4).map(|row| format!("row {row} of {n}")).collect();
                let added = self.devices[device].cut(after, |it| it.import(&titles));
                self.added(added.into_iter().flatten());
            }
            5..=7 => {
                let Some(entry) = self.entry_on(device) else { return };
                self.devices[device].cut(after, |it| it.edit(&entry, &format!("changed {n}")));
            }
            8 | 9 => {
                let Some(entry) = self.entry_on(device) else { return };
                self.kept.remove(&entry);
                if self.devices[device].cut(after, |it| it.forget(&entry)).is_some() {
                    self.gone.insert(entry);
                }
            }
            10 if self.chance.one_in(3) => drop(self.devices[device].cut(after, Device::rotate)),
            11 => self.stick(),
            _ => {
                let folder = self.folders[self.chance.below(2)].clone();
                let steps = if self.chance.one_in(5) { self.chance.below(8) } else { usize::MAX };
                self.devices[device].cut(after, |it| it.sync(&folder, steps));
            }
        }
    }

    fn added(&mut self, entries: impl IntoIterator<Item = EntryId>) {
        for entry in entries {
            self.kept.insert(entry);
            self.order.push(entry);
        }
    }

    /// Returns some entry that a device shows.
    fn entry_on(&mut self, device: usize) -> Option<EntryId> {
        let there = self.devices[device].entries();
        let known: Vec<EntryId> = self.order.iter().filter(|entry| there.contains(entry)).copied().collect();
        self.chance.pick(&known).copied()
    }

    /// Puts away a copy of a folder, or brings one back: what it holds comes into the folder again.
    fn stick(&mut self) {
        let stick = self.there.path().join("stick");
        let folder = &self.folders[self.chance.below(2)];
        if stick.exists() && self.chance.one_in(2) {
            copy_folder(&stick, folder);
        } else {
            copy_folder(folder, &stick);
        }
    }

    /// Everybody syncs until nothing changes; returns after how many rounds.
    fn settle(&mut self) -> Result<usize, String> {
        let mut last = Vec::new();
        for round in 1..=ROUNDS {
            last.clear();
            for device in &mut self.devices {
                for folder in &self.folders {
                    last.push(device.sync(folder, usize::MAX)?.expect("nobody stops it"));
                }
            }
            if last.iter().all(SyncMade::is_nothing) {
                let waits: Vec<_> = last.iter().flat_map(|made| &made.waits).collect();
                return if waits.is_empty() { Ok(round) } else { Err(format!("something waits: {waits:?}")) };
            }
        }
        Err(format!("it does not come to rest: {last:?}"))
    }

    fn compare(&mut self) -> Result<(), String> {
        let shown: Vec<_> = self.devices.iter_mut().map(Device::shown).collect();
        for (n, other) in shown.iter().enumerate().skip(1) {
            if *other != shown[0] {
                return Err(format!("device {n} shows\n{other:#?}\nand device 0\n{:#?}", shown[0]));
            }
        }
        let there: BTreeSet<EntryId> = shown[0].entries.keys().copied().collect();
        if let Some(lost) = self.kept.difference(&there).next() {
            return Err(format!("{lost} was acknowledged and is lost"));
        }
        if let Some(back) = self.gone.intersection(&there).next() {
            return Err(format!("{back} was forgotten and is there"));
        }
        for (n, device) in self.devices.iter_mut().enumerate() {
            let findings = device.findings();
            if !findings.is_empty() {
                return Err(format!("device {n}: {findings:#?}"));
            }
            let folder = device.journal().folder().clone();
            let missing = shown[0].files.iter().find(|id| !daftar_store::has_attachment(&folder, id));
            if let Some(missing) = missing {
                return Err(format!("device {n} lacks the file {missing}"));
            }
            live_and_forgotten(device, &self.folders)?;
        }
        Ok(())
    }
}

/// No body of what is forgotten may be on a device or in a folder.
fn live_and_forgotten(device: &mut Device, folders: &[PathBuf]) -> Result<(), String> {
    let journal = device.journal();
    let folder = journal.folder().clone();
    for writer in Ledgers::writers(&folder).unwrap() {
        for frame in Ledgers::heads_of_line(&folder, writer, 0).unwrap() {
            if journal.is_forgotten_frame(&frame) && !Ledgers::is_wiped(&folder, &frame).unwrap() {
                return Err(format!("record {} of {writer} is forgotten and not wiped", frame.head.seq));
            }
        }
        for between in folders {
            for file in fs::read_dir(between.join("frames").join(writer.to_string())).into_iter().flatten() {
                let path = file.unwrap().path();
                let Some(pack) = Pack::parse(fs::read(&path).unwrap()) else { continue };
                for packed in pack.frames().filter(daftar_store::Packed::is_live) {
                    let place = Place { writer, seq: packed.head.seq, segment: 1, offset: 0 };
                    if journal.is_forgotten_frame(&Standing { place, head: packed.head, there: 0 }) {
                        return Err(format!("{} holds what is forgotten", path.display()));
                    }
                }
            }
        }
    }
    Ok(())
}

/// In memory, where the system has a folder for that.
fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder can be made")
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
