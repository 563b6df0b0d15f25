//! Backups in a single file.

use super::*;

impl Bench {
    fn single(&self) -> PathBuf {
        self.path("notes.zip")
    }

    fn create_single(&mut self, over: bool) -> Result<BackupMade, BackupError> {
        let path = self.single();
        create_single(self.journal(), &path, (Choices::default(), over), &now(), &mut |_, _| true)
    }
}

#[test]
fn a_single_file_does_all_that_a_folder_does() {
    let mut bench = Bench::new(300_000);
    let made = bench.create_single(false).unwrap();
    let single = bench.single();
    let report = verify(&single, &mut |_, _| true).unwrap();
    assert_eq!((report.files, report.bytes, report.damaged.len()), (made.files, made.bytes, 0));
    let listed = list(&single).unwrap();
    assert!(listed.single && listed.sets.len() == 1);
    let tried = drill(bench.journal(), &single, &passphrase().into(), &now(), &mut |_, _| true).unwrap();
    assert_eq!((tried.entries, tried.attachments, tried.damaged.len()), (2, 1, 0));
    let restored = restore(&single, &passphrase().into(), &bench.path("restored"), &now(), &mut |_, _| true).unwrap();
    assert_eq!((restored.entries, restored.attachments, restored.damaged.len()), (2, 1, 0));
    assert_eq!(copies(&single).unwrap().len(), 1);
    bench.add("later");
    bench.create_single(false).expect("the newer one takes the place of the older one");
}

#[test]
fn only_a_backup_of_this_journal_gives_way() {
    let mut bench = Bench::new(10);
    let single = bench.single();
    for there in ["a letter", "PK\x03\x04 a letter"] {
        fs::write(&single, there).unwrap();
        assert!(matches!(bench.create_single(false), Err(BackupError::Exists)));
        assert_eq!(fs::read_to_string(&single).unwrap(), there);
    }
    bench.create_single(true).unwrap();
    let mut other = Bench::new(10);
    let refused = create_single(other.journal(), &single, (Choices::default(), false), &now(), &mut |_, _| true);
    assert!(matches!(refused, Err(BackupError::Exists)));
    for (path, is) in [
        (bench.path("journal/backup.zip"), (|error| matches!(error, BackupError::TargetIsJournal)) as fn(_) -> bool),
        (bench.path("journal"), |error| matches!(error, BackupError::TargetIsJournal)),
        (bench.there.path().to_owned(), |error| matches!(error, BackupError::IsAFolder)),
        (bench.path("nowhere/backup.zip"), |error| matches!(error, BackupError::NoFolder)),
    ] {
        let refused = create_single(bench.journal(), &path, (Choices::default(), true), &now(), &mut |_, _| true);
        assert!(is(refused.unwrap_err()), "{path:?}");
    }
    assert!(matches!(create(bench.journal(), &single, &now(), &mut |_, _| true), Err(BackupError::IsAFile)));
}

#[test]
fn an_interrupted_one_leaves_the_one_before() {
    let mut bench = Bench::new(2_000_000);
    bench.create_single(false).unwrap();
    let single = bench.single();
    let before = fs::read(&single).unwrap();
    bench.add("later");
    for limit in [0, 500_000, 1_000_000, 1_500_000, 2_000_000] {
        let stopped =
            create_single(bench.journal(), &single, (Choices::default(), false), &now(), &mut |done, _| done < limit);
        assert!(matches!(stopped, Err(BackupError::Interrupted)), "{limit}");
        assert_eq!(fs::read(&single).unwrap(), before);
        assert_eq!(fs::read_dir(bench.there.path()).unwrap().count(), 2);
    }
    fs::write(bench.path("notes.zip.new-abcdef"), "left by a crash").unwrap();
    bench.create_single(false).unwrap();
    assert!(!bench.path("notes.zip.new-abcdef").exists());
}

#[test]
fn a_page_that_says_how_to_open_it_lies_there_only_when_asked_for() {
    let mut bench = Bench::new(10);
    let (target, single) = (bench.target(), bench.single());
    bench.create();
    assert!(!target.join("README.txt").exists());
    let choices = Choices { how_to_open: Some("so and so"), ..Choices::default() };
    create_with(bench.journal(), &target, choices, &now(), &mut |_, _| true).unwrap();
    assert_eq!(fs::read_to_string(target.join("README.txt")).unwrap(), "so and so");
    create_single(bench.journal(), &single, (choices, false), &now(), &mut |_, _| true).unwrap();
    assert!(fs::read(&single).unwrap().windows(9).any(|piece| piece == b"so and so"));
    assert!(verify(&single, &mut |_, _| true).unwrap().damaged.is_empty());
}
