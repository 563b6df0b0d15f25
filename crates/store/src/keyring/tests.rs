use std::fs;

use super::*;

fn journal() -> (tempfile::TempDir, Folder) {
    let there = tempfile::tempdir().unwrap();
    let folder = Folder::at(there.path().join("journal"));
    folder.create().unwrap();
    (there, folder)
}

fn path(folder: &Folder, generation: u32, bytes: &[u8], copy: char) -> PathBuf {
    Name { generation, stem: keyring_file_stem(generation, bytes), copy }.path(folder)
}

#[test]
fn a_new_generation_replaces_the_old() {
    let (_there, folder) = journal();
    assert!(matches!(read_keyring(&folder), Err(KeyringFilesError::NotAJournal(_))));
    for (generation, bytes) in [(1, b"first"), (2, b"other")] {
        write_keyring(&folder, generation, bytes, |back| back == bytes).unwrap();
        let stored = read_keyring(&folder).unwrap();
        assert_eq!((stored.generation, &stored.bytes[..], stored.older), (generation, &bytes[..], false));
        assert!(stored.damaged.is_empty() && stored.missing.is_none() && stored.highest == generation);
        assert_eq!(folder.disk().names(&folder.keyring()).unwrap().len(), 2);
    }
    assert!(folder.is_journal().unwrap());
}

#[test]
fn one_copy_is_enough() {
    for copy in COPIES {
        let (_there, folder) = journal();
        write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
        let broken = path(&folder, 1, b"keyring", copy);
        fs::write(&broken, b"keyrinh").unwrap();
        let stored = read_keyring(&folder).unwrap();
        assert_eq!((&stored.bytes[..], &stored.damaged, stored.older), (&b"keyring"[..], &vec![broken.clone()], false));
        fs::remove_file(&broken).unwrap();
        let stored = read_keyring(&folder).unwrap();
        assert_eq!((stored.damaged, stored.missing), (vec![], Some(broken)));
    }
}

#[test]
fn damage_is_damage_and_no_absence() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    for copy in COPIES {
        fs::write(path(&folder, 1, b"keyring", copy), b"keyrinh").unwrap();
    }
    assert!(matches!(read_keyring(&folder), Err(KeyringFilesError::Damaged)));
    fs::write(path(&folder, 1, b"keyring", 'a'), vec![0; limits::KEYRING_FILE + 1]).unwrap();
    assert!(matches!(read_keyring(&folder), Err(KeyringFilesError::Damaged)));
}

#[test]
fn a_half_written_newer_generation_is_passed_over() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    let half = path(&folder, 2, b"next one", 'a');
    fs::write(&half, b"next").unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert_eq!((stored.generation, stored.older, stored.highest), (1, true, 2));
    assert_eq!(stored.damaged, [half]);
    write_keyring(&folder, 3, b"third", |_| true).unwrap();
    assert_eq!(folder.disk().names(&folder.keyring()).unwrap().len(), 2);
}

#[test]
fn a_newer_generation_with_one_copy_counts() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    fs::write(path(&folder, 2, b"next one", 'a'), b"next one").unwrap();
    assert_eq!(read_keyring(&folder).unwrap().generation, 2);
}

#[test]
fn what_does_not_open_is_not_kept() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    let error = write_keyring(&folder, 2, b"other", |_| false).unwrap_err();
    assert!(matches!(error, StoreError::NotStored(_)));
    let stored = read_keyring(&folder).unwrap();
    assert_eq!((stored.generation, stored.highest), (1, 1));
    assert_eq!(folder.disk().names(&folder.keyring()).unwrap().len(), 2);
}

#[test]
fn other_names_are_ignored() {
    for name in ["00000001-0123456789abcdef.c.age", "1-0123456789abcdef.a.age", "00000001-0123456789ABCDEF.a.age", "x"]
    {
        assert_eq!(Name::parse(name), None);
    }
    assert!(Name::parse("00000001-0123456789abcdef.a.age").is_some());
}

#[test]
fn a_name_far_ahead_does_not_lead_beyond_eight_digits() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    fs::write(folder.keyring().join("99999999-0123456789abcdef.a.age"), b"x").unwrap();
    fs::write(folder.keyring().join("00001001-0123456789abcdef.a.age"), b"x").unwrap();
    fs::write(folder.keyring().join("00001002-0123456789abcdef.a.age"), b"x").unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert_eq!((stored.generation, stored.highest, stored.older), (1, 1001, true));
    write_keyring(&folder, stored.highest + 1, b"next one", |_| true).unwrap();
    assert_eq!(read_keyring(&folder).unwrap().bytes, b"next one");
}

#[test]
fn beyond_the_last_generation_nothing_is_written_or_removed() {
    let (_there, folder) = journal();
    write_keyring(&folder, LAST_GENERATION, b"keyring", |_| true).unwrap();
    let before = folder.disk().names(&folder.keyring()).unwrap();
    let error = write_keyring(&folder, LAST_GENERATION + 1, b"next one", |_| true).unwrap_err();
    assert!(matches!(error, StoreError::NoGenerationLeft));
    assert_eq!(folder.disk().names(&folder.keyring()).unwrap(), before);
    assert_eq!(read_keyring(&folder).unwrap().bytes, b"keyring");
}

#[test]
fn a_file_that_no_reader_would_find_is_not_stored() {
    let (_there, folder) = journal();
    let name = |generation| Name { generation, stem: keyring_file_stem(generation, b"x"), copy: 'a' };
    for name in [name(LAST_GENERATION), name(LAST_GENERATION + 1)] {
        fs::write(name.path(&folder), b"x").unwrap();
        assert_eq!(all_found(&folder, std::slice::from_ref(&name)).is_ok(), name.generation == LAST_GENERATION);
    }
}

#[test]
fn an_older_generation_that_stays_is_no_failure() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    let stays = folder.keyring().join("00000001-0000000000000000.a.age");
    fs::create_dir(&stays).unwrap();
    fs::create_dir(folder.keyring().join("0.part")).unwrap();
    write_keyring(&folder, 2, b"next one", |_| true).unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert_eq!((stored.generation, &stored.bytes[..], stored.older), (2, &b"next one"[..], false));
    assert_eq!(names(&folder).unwrap().len(), 3, "what can be removed is removed");
    fs::remove_dir(&stays).unwrap();
}

#[test]
fn a_change_that_was_interrupted_is_ended() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    assert!(!read_keyring(&folder).unwrap().unfinished);
    fs::write(folder.keyring().join("12.part"), b"next").unwrap();
    fs::write(path(&folder, 2, b"next", 'a'), b"next").unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert!(stored.unfinished && stored.missing.is_some() && stored.damaged.is_empty());
    finish_keyring(&folder, &stored).unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert_eq!((stored.generation, stored.unfinished, stored.missing), (2, false, None));
    assert_eq!(folder.disk().names(&folder.keyring()).unwrap().len(), 2);
}

#[test]
fn a_damaged_change_is_not() {
    let (_there, folder) = journal();
    write_keyring(&folder, 1, b"keyring", |_| true).unwrap();
    fs::write(path(&folder, 2, b"next", 'a'), b"nexu").unwrap();
    let stored = read_keyring(&folder).unwrap();
    assert!(!stored.unfinished && stored.older);
    fs::remove_file(path(&folder, 2, b"next", 'a')).unwrap();
    fs::remove_file(path(&folder, 1, b"keyring", 'b')).unwrap();
    assert!(!read_keyring(&folder).unwrap().unfinished, "a copy that was lost is told, not passed over");
}
