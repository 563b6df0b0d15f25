//! Backups that are tried: restored elsewhere, opened, read, compared, removed.

use daftar_crypto::{Credential, RecoveryWords};

use super::*;

impl Bench {
    fn drill(&mut self, with: &Credential) -> Result<DrillMade, DrillError> {
        let target = self.target();
        drill(self.journal(), &target, with, &now(), &mut |_, _| true)
    }

    /// The names beside the journal.
    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.there.path()).unwrap().map(|file| file.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn a_backup_that_opens_is_noted_and_nothing_stays() {
    let mut bench = Bench::new(300_000);
    bench.create();
    bench.add("later");
    let before = bench.files();
    let made = bench.drill(&passphrase().into()).unwrap();
    assert_eq!((made.set, made.entries, made.attachments, made.newer), (1, 2, 1, 1));
    assert_eq!((made.way.as_str(), made.journal_lacks, made.damaged.len()), ("passphrase", false, 0));
    assert_eq!(bench.names(), ["backup", "journal"]);
    assert_eq!(bench.files(), before);
    let restorable = bench.journal().restorable().unwrap().unwrap();
    assert_eq!(restorable.as_of, "2026-11-22T13:07:44Z");
    assert!(restorable.place.ends_with("backup"));
    assert_eq!(bench.journal().entries_since_drill().unwrap(), 1);
    bench.create();
    assert!(bench.drill(&passphrase().into()).unwrap().damaged.is_empty());
    assert!(bench.journal().is_drill_fresh().unwrap());
}

#[test]
fn it_is_tried_with_the_way_that_is_named() {
    let mut bench = Bench::new(10);
    let words = RecoveryWords::generate();
    bench.journal().set_recovery(&words).unwrap();
    bench.create();
    let made = bench.drill(&Credential::from(&words)).unwrap();
    assert_eq!(made.way, "recovery");
    assert_eq!(bench.journal().restorable().unwrap().unwrap().way, "recovery");
    let others = Credential::from(&RecoveryWords::generate());
    let failed = bench.drill(&others);
    assert!(matches!(failed, Err(DrillError::Restore(RestoreError::WrongWords))));
    let failed = restore(&bench.target(), &others, &bench.path("restored"), &now(), &mut |_, _| true);
    assert!(matches!(failed, Err(RestoreError::WrongWords)));
    let failed = bench.drill(&Passphrase::normalise("a dog").unwrap().into());
    assert!(matches!(failed, Err(DrillError::Restore(RestoreError::WrongPassphrase))));
    assert_eq!(bench.names(), ["backup", "journal"]);
}

#[test]
fn what_does_not_open_is_named_and_not_noted() {
    for is in [is_segment as fn(&_) -> bool, is_attachment] {
        let mut bench = Bench::new(1_000);
        bench.create();
        flip(&bench.part_of(is));
        let made = bench.drill(&passphrase().into()).unwrap();
        assert!(!made.damaged.is_empty());
        assert_eq!(bench.journal().restorable().unwrap(), None);
        assert_eq!(bench.names(), ["backup", "journal"]);
    }
}

#[test]
fn an_interrupted_one_leaves_nothing_and_a_killed_one_goes_with_the_next() {
    let mut bench = Bench::new(2_000_000);
    bench.create();
    let target = bench.target();
    for limit in [0, 500_000, 1_000_000, 1_500_000, 2_000_000] {
        let stopped =
            drill(bench.journal(), &target, &passphrase().into(), &now(), &mut |done, _| done < limit).unwrap_err();
        assert!(matches!(stopped, DrillError::Restore(RestoreError::Interrupted)), "{limit}: {stopped}");
        assert_eq!(bench.names(), ["backup", "journal"]);
    }
    let left = format!("trying-{}-abcdef", &bench.journal().writer().to_string()[..8]);
    fs::create_dir_all(bench.path(&left).join("keyring")).unwrap();
    fs::create_dir_all(bench.path("trying-00000000-other")).unwrap();
    bench.drill(&passphrase().into()).unwrap();
    assert_eq!(bench.names(), ["backup", "journal", "trying-00000000-other"], "that of another journal is not ours");
}

#[cfg(unix)]
#[test]
fn records_that_the_journal_lacks_are_told() {
    let mut bench = Bench::new(10);
    let journal = bench.path("journal");
    bench.journal = None;
    let copy = bench.path("copy");
    let copied = std::process::Command::new("cp").args(["-r".as_ref(), journal.as_os_str(), copy.as_os_str()]).status();
    assert!(copied.unwrap().success());
    let open = |path: &Path| Journal::<Locked>::find(path, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
    bench.journal = Some(open(&journal));
    bench.add("only in the backup");
    bench.create();
    bench.journal = Some(open(&copy));
    let made = bench.drill(&passphrase().into()).unwrap();
    assert!(made.journal_lacks && made.damaged.is_empty());
}
