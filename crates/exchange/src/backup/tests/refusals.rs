//! What is refused, and that refusing changes nothing.

use super::*;

fn refused(bench: &mut Bench, target: &Path) -> BackupError {
    create(bench.journal(), target, &now(), &mut |_, _| true).unwrap_err()
}

#[test]
fn places_where_a_backup_may_not_stand() {
    let mut bench = Bench::new(10);
    let journal = bench.path("journal");
    assert!(matches!(refused(&mut bench, &journal), BackupError::TargetIsJournal));
    for inside in ["attachments", "new", "a/b/c"] {
        assert!(matches!(refused(&mut bench, &journal.join(inside)), BackupError::TargetIsJournal), "{inside}");
    }
    assert!(!journal.join("new").exists() && !journal.join("a").exists());
    let outer = bench.there.path().to_owned();
    assert!(matches!(refused(&mut bench, &outer), BackupError::NotEmpty));
    let letters = bench.path("letters");
    fs::create_dir(&letters).unwrap();
    fs::write(letters.join("letter.txt"), "x").unwrap();
    assert!(matches!(refused(&mut bench, &letters), BackupError::NotEmpty));
    assert_eq!(files_below(&letters).len(), 1);
    let stick = bench.path("stick that is not in");
    assert!(matches!(refused(&mut bench, &stick.join("backup")), BackupError::NoFolder));
    assert!(!stick.exists());
}

#[test]
fn the_backup_of_another_journal_is_left_alone() {
    let mut bench = Bench::new(10);
    bench.create();
    let target = bench.target();
    let mut other = Bench::new(10);
    assert!(matches!(refused(&mut other, &target), BackupError::OtherJournal));
    assert!(bench.verify().damaged.is_empty());
}

#[test]
fn a_newer_backup_is_left_alone() {
    let mut bench = Bench::new(10);
    bench.create();
    let newer = bench.target().join("sets/00000002.json");
    fs::write(&newer, br#"{"format":"backup/2"}"#).unwrap();
    let target = bench.target();
    assert!(matches!(refused(&mut bench, &target), BackupError::Newer));
    assert!(matches!(verify(&target, &mut |_, _| true), Err(BackupError::Newer)));
    assert!(matches!(bench.restore(), Err(RestoreError::Backup(BackupError::Newer))));
    assert!(newer.exists());
}

#[test]
fn what_is_no_backup_is_told() {
    let bench = Bench::new(10);
    for folder in ["journal", "nowhere", ""] {
        let failed = verify(&bench.path(folder), &mut |_, _| true);
        assert!(matches!(failed, Err(BackupError::NotABackup)), "{folder}");
    }
    assert!(matches!(check_restore(&bench.path("nowhere"), &bench.path("x")), Err(RestoreError::Backup(_))));
}

#[test]
fn a_wrong_passphrase_writes_nothing() {
    let mut bench = Bench::new(10);
    bench.create();
    let wrong = Passphrase::normalise("a dog on the roof").unwrap();
    let failed = restore(&bench.target(), &wrong.into(), &bench.path("a/restored"), &now(), &mut |_, _| true);
    assert!(matches!(failed, Err(RestoreError::WrongPassphrase)));
    assert!(!bench.path("a").exists());
}

#[test]
fn nothing_is_restored_over_what_is_there() {
    let mut bench = Bench::new(10);
    bench.create();
    let target = bench.target();
    let place = |path: PathBuf| restore(&target, &passphrase().into(), &path, &now(), &mut |_, _| true);
    assert!(matches!(place(bench.path("journal")), Err(RestoreError::Exists)));
    assert!(matches!(place(bench.there.path().into()), Err(RestoreError::NotEmpty)));
    assert!(matches!(place(target.join("journal")), Err(RestoreError::InBackup)));
    fs::write(bench.path("file"), "x").unwrap();
    assert!(place(bench.path("file")).is_err());
    assert_eq!(fs::read(bench.path("file")).unwrap(), b"x");
}

#[test]
fn a_set_that_names_places_outside_restores_nothing() {
    let mut bench = Bench::new(10);
    bench.create();
    let set = bench.target().join("sets/00000001.json");
    let text = fs::read_to_string(&set).unwrap();
    fs::write(&set, text.replace("keyring/", "../keyring/")).unwrap();
    assert!(matches!(bench.restore(), Err(RestoreError::Backup(BackupError::Damaged))));
    assert!(!bench.path("restored").exists());
}

#[cfg(unix)]
#[test]
fn links_and_pipes_among_the_parts_are_not_followed() {
    let mut bench = Bench::new(10);
    bench.create();
    let part = bench.part_of(is_attachment);
    let elsewhere = bench.path("elsewhere");
    fs::rename(&part, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &part).unwrap();
    assert!(bench.verify().damaged[0].to_string().contains("missing"));
}

#[cfg(unix)]
#[test]
fn a_journal_is_restored_where_a_link_leads() {
    let mut bench = Bench::new(10);
    bench.create();
    fs::create_dir(bench.path("place")).unwrap();
    std::os::unix::fs::symlink(bench.path("place"), bench.path("restored")).unwrap();
    bench.restore().unwrap();
    assert!(bench.path("place/keyring").is_dir());
}

#[test]
fn a_full_disk_has_its_own_words() {
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    let error = disk::at(Path::new("/x"))(full);
    assert_eq!(BackupError::Target(error).to_string(), "the backup's folder: the disk is full");
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let mut bench = Bench::new(10);
    let closed = bench.path("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
    // Root may write everywhere.
    if fs::write(closed.join("probe"), "").is_err() {
        assert!(matches!(refused(&mut bench, &closed.join("backup")), BackupError::Target(_)));
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}
