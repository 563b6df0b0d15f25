//! Everything that can be damaged is named, and the rest comes back.

use super::*;

#[test]
fn each_damaged_part_is_named() {
    for (is, name) in
        [(is_segment as fn(&_) -> bool, "ledger/"), (is_attachment, "attachments/"), (is_keyring, "keyring/")]
    {
        let mut bench = Bench::new(1_000);
        bench.create();
        let part = bench.part_of(is);
        flip(&part);
        let named = |report: &BackupReport| report.damaged.iter().any(|words| words.to_string().starts_with(name));
        assert!(named(&bench.verify()), "{name}");
        let bytes = fs::read(&part).unwrap();
        fs::write(&part, &bytes[..bytes.len() - 1]).unwrap();
        assert!(named(&bench.verify()), "{name}");
        fs::write(&part, [&bytes[..], b"x"].concat()).unwrap();
        assert!(named(&bench.verify()), "{name}");
        fs::remove_file(&part).unwrap();
        assert!(named(&bench.verify()), "{name}");
        fs::create_dir(&part).unwrap();
        assert!(named(&bench.verify()), "{name}");
    }
}

#[test]
fn a_damaged_part_is_mended_by_the_next_backup() {
    let mut bench = Bench::new(1_000);
    bench.create();
    for is in [is_attachment as fn(&_) -> bool, is_segment, is_keyring] {
        let part = bench.part_of(is);
        flip(&part);
        bench.create_anew();
        assert!(bench.verify().damaged.is_empty());
        let bytes = fs::read(&part).unwrap();
        fs::write(&part, &bytes[1..]).unwrap();
        bench.create();
        assert!(bench.verify().damaged.is_empty(), "a part that is too short is not taken for whole");
        fs::remove_file(&part).unwrap();
        bench.create();
        assert!(bench.verify().damaged.is_empty());
    }
}

#[test]
fn what_is_intact_is_restored_beside_what_is_not() {
    let mut bench = Bench::new(1_000);
    bench.create();
    fs::remove_file(bench.part_of(is_attachment)).unwrap();
    let made = bench.restore().unwrap();
    assert_eq!((made.entries, made.attachments), (2, 0));
    assert!(
        made.damaged.iter().any(|words| words.to_string().contains("is missing from the backup")),
        "{:?}",
        made.damaged
    );
}

#[test]
fn a_damaged_record_does_not_take_the_others_with_it() {
    let mut bench = Bench::new(1_000);
    bench.create();
    let part = bench.part_of(is_segment);
    let mut bytes = fs::read(&part).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&part, bytes).unwrap();
    let made = bench.restore().unwrap();
    assert_eq!(made.entries, 2, "the checkpoint stands last");
    assert!(made.damaged.len() >= 2, "{:?}", made.damaged);
}

#[test]
fn a_damaged_keyring_is_never_restored() {
    let mut bench = Bench::new(10);
    bench.create();
    flip(&bench.part_of(is_keyring));
    assert!(matches!(bench.restore(), Err(RestoreError::KeyringDamaged)));
    assert!(!bench.path("restored").exists());
}

#[test]
fn a_damaged_set_gives_way_to_the_one_before() {
    let mut bench = Bench::new(10);
    bench.create();
    bench.add("later");
    bench.create();
    let set = bench.target().join("sets/00000002.json");
    let text = fs::read_to_string(&set).unwrap();
    fs::write(&set, text.replace("\"size\":", "\"size\":1")).unwrap();
    let report = bench.verify();
    assert_eq!((report.sets, report.damaged.len()), (1, 1));
    assert!(report.damaged[0].to_string().contains("backup 2"));
    assert_eq!(bench.restore().unwrap().set, 1);
    assert_eq!(bench.create().set, 3);
    assert!(bench.verify().damaged.is_empty());
    fs::remove_dir_all(bench.target().join("parts")).unwrap();
    for number in [1, 3] {
        flip(&bench.target().join(format!("sets/{number:08}.json")));
    }
    assert!(matches!(verify(&bench.target(), &mut |_, _| true), Err(BackupError::Damaged)));
}

#[test]
fn a_file_that_is_damaged_in_the_journal_is_copied_and_named() {
    let mut bench = Bench::new(1_000);
    let attachments = files_below(&bench.path("journal/attachments"));
    flip(&attachments[0]);
    let made = bench.create();
    assert_eq!(made.damaged.len(), 1);
    assert!(made.damaged[0].to_string().contains("copied as it lies"));
    let report = bench.verify();
    assert!(report.damaged[0].to_string().contains("damaged in the journal already"));
    let made = bench.create();
    assert!(
        made.damaged[0].to_string().contains("copied as it lies"),
        "a damaged copy is no better: {:?}",
        made.damaged
    );
}

#[test]
fn a_whole_copy_is_not_replaced_by_a_damaged_one() {
    let mut bench = Bench::new(1_000);
    bench.create();
    let attachments = files_below(&bench.path("journal/attachments"));
    flip(&attachments[0]);
    for _ in 0..4 {
        assert!(bench.create().damaged.is_empty(), "what was copied whole is not read again");
        let made = bench.create_anew();
        assert!(made.damaged[0].to_string().contains("keeps the copy that it had"), "{:?}", made.damaged);
    }
    assert!(bench.verify().damaged.is_empty());
    assert_eq!(bench.restore().unwrap().attachments, 1);
}

#[test]
fn one_damaged_copy_of_the_keyring_goes_no_further() {
    let mut bench = Bench::new(10);
    flip(&files_below(&bench.path("journal/keyring"))[0]);
    let made = bench.create();
    assert_eq!(made.damaged.len(), 1);
    assert!(bench.verify().damaged.is_empty());
    bench.restore().unwrap();
}

#[test]
fn a_damaged_ledger_of_the_journal_is_named_and_copied() {
    let mut bench = Bench::new(10);
    let segment = files_below(&bench.path("journal/ledger")).remove(0);
    flip(&segment);
    let made = bench.create();
    assert!(made.damaged.iter().any(|words| words.to_string().contains("ledger/")), "{:?}", made.damaged);
    assert!(bench.verify().damaged.is_empty());
}
