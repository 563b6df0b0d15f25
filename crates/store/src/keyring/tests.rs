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
        assert_eq!(disk::names(&folder.keyring()).unwrap().len(), 2);
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
    assert_eq!(disk::names(&folder.keyring()).unwrap().len(), 2);
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
    assert_eq!(disk::names(&folder.keyring()).unwrap().len(), 2);
}

#[test]
fn other_names_are_ignored() {
    for name in ["00000001-0123456789abcdef.c.age", "1-0123456789abcdef.a.age", "00000001-0123456789ABCDEF.a.age", "x"]
    {
        assert_eq!(Name::parse(name), None);
    }
    assert!(Name::parse("00000001-0123456789abcdef.a.age").is_some());
}
