//! Backups that are cut short, of another journal, or of a newer program; targets that are full, read-only, FAT32, or gone midway; clocks that lie.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_exchange::backup::{self, BackupError, Choices, DrillError, RestoreError};
use daftar_journal::{Author, Journal, Locked, Unlocked, entry::Incident};
use daftar_store::StoreError;
use daftar_tests::Mounted;
use jiff::{ToSpan, Zoned};
use tempfile::TempDir;

/// How many places of each file it is cut at.
const CUTS: u64 = 20;

struct Place {
    there: TempDir,
    journal: Journal<Unlocked>,
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::normalise("a cat on the roof").unwrap()
}

fn go_on(_: u64, _: u64) -> bool {
    true
}

impl Place {
    /// A journal with two incidents, one with a file.
    fn new() -> Self {
        let there = tempfile::tempdir().unwrap();
        Self::at(&there.path().join("journal"), there)
    }

    fn at(journal: &Path, there: TempDir) -> Self {
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let mut journal = Journal::<Unlocked>::create(journal, &passphrase(), cost, &now()).unwrap();
        let prepared = journal.prepare_attachment("photo.jpg", &[7; 300_000][..], &now()).unwrap();
        let attachments = journal.keep_attachments(vec![prepared]).unwrap();
        let told = Incident { narrative: vec!["Омаданд".into()], attachments, ..Incident::default() };
        journal.add(&told, Author::Keeper, &now()).unwrap();
        let mut place = Self { there, journal };
        place.add("second");
        place
    }

    fn add(&mut self, title: &str) {
        let incident = Incident { title: title.into(), ..Incident::default() };
        self.journal.add(&incident, Author::Keeper, &now()).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.there.path().join(name)
    }

    fn create(&mut self, target: &Path) -> Result<backup::BackupMade, BackupError> {
        backup::create(&mut self.journal, target, &now(), &mut go_on)
    }

    fn create_single(&mut self, target: &Path) -> Result<backup::BackupMade, BackupError> {
        backup::create_single(&mut self.journal, target, (Choices::default(), false), &now(), &mut go_on)
    }

    fn drill(&mut self, target: &Path) -> Result<backup::DrillMade, DrillError> {
        backup::drill(&mut self.journal, target, &passphrase().into(), &now(), &mut go_on)
    }

    fn restore(&self, target: &Path) -> Result<backup::RestoreMade, RestoreError> {
        let to = self.path("restored");
        let _ = fs::remove_dir_all(&to);
        backup::restore(target, &passphrase().into(), &to, &now(), &mut go_on)
    }

    /// Fails unless a backup is whole and opens.
    #[track_caller]
    fn is_sound(&mut self, target: &Path) {
        assert_eq!(verify(target).unwrap().damaged, []);
        assert_eq!(self.drill(target).unwrap().damaged, []);
    }
}

fn verify(target: &Path) -> Result<backup::BackupReport, BackupError> {
    backup::verify(target, &mut go_on)
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder).into_iter().flatten() {
        let path = file.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

#[test]
fn a_backup_cut_at_any_of_twenty_points_is_never_taken_for_whole() {
    let mut place = Place::new();
    let (folder, single) = (place.path("stick"), place.path("notes.zip"));
    place.create(&folder).unwrap();
    place.create_single(&single).unwrap();
    let files = files_below(&folder).into_iter().map(|file| (file, folder.clone()));
    for (file, backup) in files.chain([(single.clone(), single)]).collect::<Vec<_>>() {
        let whole = fs::read(&file).unwrap();
        for cut in 0..CUTS {
            let at = whole.len() as u64 * cut / CUTS;
            fs::write(&file, &whole[..usize::try_from(at).unwrap()]).unwrap();
            let at = format!("{} at {at}", file.display());
            assert!(verify(&backup).map_or(true, |report| !report.damaged.is_empty()), "{at}");
            assert!(place.drill(&backup).map_or(true, |made| !made.damaged.is_empty()), "{at}");
            assert_eq!(place.journal.restorable().unwrap(), None, "{at}");
            assert!(place.restore(&backup).map_or(true, |made| !made.damaged.is_empty()), "{at}");
        }
        fs::write(&file, whole).unwrap();
    }
    place.is_sound(&folder);
}

#[test]
fn what_is_cut_short_in_a_folder_is_mended_by_the_next_backup() {
    let mut place = Place::new();
    let folder = place.path("stick");
    place.create(&folder).unwrap();
    for part in files_below(&folder.join("parts")) {
        let whole = fs::read(&part).unwrap();
        fs::write(&part, &whole[..whole.len() / 3]).unwrap();
    }
    place.create(&folder).unwrap();
    place.is_sound(&folder);
}

#[test]
fn generations_stand_by_themselves() {
    let mut place = Place::new();
    let folder = place.path("stick");
    for title in ["a", "b", "c"] {
        place.add(title);
        place.create(&folder).unwrap();
    }
    let set = |number: u32| folder.join(format!("sets/{number:08}.json"));
    fs::remove_file(set(2)).unwrap();
    place.is_sound(&folder);
    fs::remove_file(set(3)).unwrap();
    place.is_sound(&folder);
    assert_eq!(place.drill(&folder).unwrap().newer, 2, "what was added later is not in the first");
    place.create(&folder).unwrap();
    assert_eq!(backup::list(&folder).unwrap().sets.len(), 2);
    place.is_sound(&folder);
}

#[test]
fn newer_and_foreign_backups_are_left_as_they_are() {
    let (mut place, mut other) = (Place::new(), Place::new());
    let (folder, single) = (place.path("stick"), place.path("notes.zip"));
    place.create(&folder).unwrap();
    place.create_single(&single).unwrap();
    for target in [&folder, &single] {
        let refused = other.drill(target).unwrap_err();
        assert!(matches!(refused, DrillError::Restore(RestoreError::Backup(BackupError::OtherJournal))), "{refused}");
    }
    assert!(matches!(other.create(&folder), Err(BackupError::OtherJournal)));
    assert!(matches!(other.create_single(&single), Err(BackupError::Exists)));
    fs::write(folder.join("sets/00000002.json"), br#"{"format":"backup/2","files":"unknown"}"#).unwrap();
    assert!(matches!(backup::list(&folder), Err(BackupError::Newer)));
    assert!(matches!(place.create(&folder), Err(BackupError::Newer)));
    let refused = place.drill(&folder).unwrap_err();
    assert!(matches!(refused, DrillError::Restore(RestoreError::Backup(BackupError::Newer))), "{refused}");
    assert!(folder.join("sets/00000002.json").exists());
}

#[test]
fn a_full_target_keeps_the_backup_before_and_a_full_disk_of_the_journal_refuses_the_drill() {
    let mut place = Place::new();
    let stick = tempfile::tempdir().unwrap();
    let Some(_mounted) = Mounted::small(stick.path(), 1 << 20) else { return };
    let (folder, single) = (stick.path().join("backup"), stick.path().join("notes.zip"));
    place.create(&folder).unwrap();
    let prepared = place.journal.prepare_attachment("film", &vec![9; 2 << 20][..], &now()).unwrap();
    let attachments = place.journal.keep_attachments(vec![prepared]).unwrap();
    place.journal.add(&Incident { attachments, ..Incident::default() }, Author::Keeper, &now()).unwrap();
    let full = |made| matches!(made, Err(BackupError::Target(StoreError::DiskFull)));
    assert!(full(place.create(&folder)));
    place.is_sound(&folder);
    assert!(full(place.create_single(&single)));
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1, "nothing half of it stays");
    // The journal on the full disk, the backup elsewhere.
    let journal = stick.path().join("journal");
    fs::remove_dir_all(&folder).unwrap();
    let mut small = Place::at(&journal, tempfile::tempdir().unwrap());
    let backup = small.path("backup");
    small.create(&backup).unwrap();
    let mut ballast = vec![1; 4096];
    while fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(stick.path().join("ballast"))
        .and_then(|mut file| std::io::Write::write_all(&mut file, &ballast))
        .is_ok()
    {}
    ballast.clear();
    let refused = small.drill(&backup).unwrap_err();
    assert!(matches!(refused, DrillError::Restore(RestoreError::Disk(StoreError::DiskFull))), "{refused}");
    let names: Vec<_> = fs::read_dir(stick.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(verify(&backup).unwrap().damaged.is_empty());
}

#[test]
fn a_read_only_target_is_read_and_not_written() {
    let mut place = Place::new();
    let stick = tempfile::tempdir().unwrap();
    let Some(mounted) = Mounted::small(stick.path(), 4 << 20) else { return };
    let (folder, single) = (stick.path().join("backup"), stick.path().join("notes.zip"));
    place.create(&folder).unwrap();
    place.create_single(&single).unwrap();
    mounted.make_read_only();
    place.add("later");
    for target in [&folder, &single] {
        place.is_sound(target);
        assert_eq!(place.restore(target).unwrap().damaged, []);
    }
    assert!(matches!(place.create(&folder), Err(BackupError::Target(_))));
    assert!(matches!(place.create_single(&single), Err(BackupError::Target(_))));
}

/// A FAT32 file system in a file.
struct Fat {
    there: TempDir,
    is_mounted: bool,
}

impl Fat {
    /// Makes one; `None`, with a word about it, where the tools are not there.
    fn make() -> Option<Self> {
        let there = tempfile::tempdir().unwrap();
        let (image, folder) = (there.path().join("image"), there.path().join("stick"));
        fs::create_dir(&folder).unwrap();
        fs::File::create(&image).unwrap().set_len(64 << 20).unwrap();
        if !runs(Command::new("mkfs.fat").args(["-F", "32"]).arg(&image)) {
            eprintln!("skipped: `mkfs.fat` is not installed");
            return None;
        }
        let is_mounted = runs(Command::new("mount").args(["-o", "loop"]).args([&image, &folder]));
        Some(Self { there, is_mounted })
    }

    /// Takes what lies in a folder through the file system, and what comes back into another one.
    fn through(&self, from: &Path, to: &Path) -> bool {
        let image = self.there.path().join("image");
        let copy = |args: &[&Path]| runs(Command::new("mcopy").args(["-s", "-n", "-i"]).arg(&image).args(args));
        let name = Path::new("::").join(from.file_name().unwrap());
        copy(&[from, Path::new("::")]) && copy(&[&name, to])
    }
}

impl Drop for Fat {
    fn drop(&mut self) {
        if self.is_mounted {
            let _ = Command::new("umount").arg("-l").arg(self.there.path().join("stick")).status();
        }
    }
}

fn runs(command: &mut Command) -> bool {
    command.output().is_ok_and(|done| done.status.success())
}

#[test]
fn a_stick_with_fat32_does() {
    let Some(fat) = Fat::make() else { return };
    let mut place = Place::new();
    let stick = if fat.is_mounted { fat.there.path().join("stick") } else { place.path("") };
    let (folder, single) = (stick.join("backup"), stick.join("notes.zip"));
    for title in ["a", "b", "c", "d"] {
        place.add(title);
        place.create(&folder).unwrap();
        place.create_single(&single).unwrap();
    }
    if !fat.is_mounted {
        // Then at least every name and every byte goes there and comes back.
        let back = place.path("back");
        fs::create_dir(&back).unwrap();
        if !fat.through(&folder, &back) || !fat.through(&single, &back) {
            eprintln!("skipped: no FAT32 can be mounted, and `mcopy` is not installed");
            return;
        }
        place.is_sound(&back.join("backup"));
        place.is_sound(&back.join("notes.zip"));
    }
    place.is_sound(&folder);
    place.is_sound(&single);
    assert_eq!(place.restore(&folder).unwrap().damaged, []);
}

#[test]
fn a_target_that_vanishes_midway_is_told() {
    let mut place = Place::new();
    for at in [0, 100_000, 200_000, 250_000] {
        let folder = place.path("stick");
        let mut vanish = |done: u64, _: u64| {
            if done > at {
                let _ = fs::remove_dir_all(&folder);
            }
            true
        };
        let made = backup::create(&mut place.journal, &folder, &now(), &mut vanish);
        assert!(matches!(made, Err(BackupError::Target(_))), "{at}: {made:?}");
        let _ = fs::remove_dir_all(&folder);
        place.create(&folder).unwrap();
        let mut vanish = |done: u64, _: u64| {
            if done > at {
                let _ = fs::remove_dir_all(&folder);
            }
            true
        };
        let read = backup::verify(&folder, &mut vanish);
        assert!(read.is_ok(), "what was read before it went is told");
        let tried = backup::drill(&mut place.journal, &folder, &passphrase().into(), &now(), &mut go_on);
        assert!(tried.is_err() || !tried.unwrap().damaged.is_empty() || folder.exists());
        let _ = fs::remove_dir_all(&folder);
    }
    assert!(place.journal.check(&mut |_| true).unwrap().findings.iter().all(|finding| !finding.is_damage));
}

#[test]
fn a_clock_set_back_a_year_decides_nothing() {
    let mut place = Place::new();
    let folder = place.path("stick");
    let long_ago = now().checked_sub(1.year()).unwrap();
    place.create(&folder).unwrap();
    place.add("after the clock was set back");
    backup::create(&mut place.journal, &folder, &long_ago, &mut go_on).unwrap();
    let sets = backup::list(&folder).unwrap().sets;
    assert_eq!((sets[0].set, sets[0].created.starts_with("2025")), (2, true), "the number tells which is newest");
    let tried = backup::drill(&mut place.journal, &folder, &passphrase().into(), &long_ago, &mut go_on).unwrap();
    assert_eq!((tried.set, tried.entries, tried.newer), (2, 3, 0));
    assert!(place.journal.is_drill_fresh().unwrap());
    place.add("later still");
    assert!(!place.journal.is_drill_fresh().unwrap());
    assert_eq!(place.restore(&folder).unwrap().entries, 3);
    let restored = Journal::<Locked>::find(&place.path("restored"), Duration::ZERO).unwrap();
    assert!(restored.unlock(&passphrase()).is_ok());
}
