use std::{
    fs,
    io::{Read, Write},
    path::Path,
};

use super::*;

#[test]
fn a_lock_is_had_by_one_and_read_by_all() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("lock");
    let mut held = take_lock(&path).unwrap().expect("nobody has it");
    held.write_all(b"process 7").unwrap();
    assert!(take_lock(&path).unwrap().is_none());
    let mut read = String::new();
    fs::File::open(&path).unwrap().read_to_string(&mut read).unwrap();
    assert_eq!(read, "process 7");
    drop(held);
    assert!(take_lock(&path).unwrap().is_some());
}

#[test]
fn a_real_path_is_written_as_people_do() {
    let there = tempfile::tempdir().unwrap();
    fs::create_dir(there.path().join("Фируза")).unwrap();
    let real = real_path(&there.path().join("Фируза").join("..").join("Фируза")).unwrap();
    assert!(real.is_absolute() && real.ends_with("Фируза") && real.is_dir());
    assert!(!real.to_str().unwrap().starts_with(r"\\?\"));
    real_path(&there.path().join("missing")).unwrap_err();
}

#[test]
fn a_path_of_any_length_is_the_same_place() {
    let there = tempfile::tempdir().unwrap();
    let mut deep = there.path().to_owned();
    for _ in 0..6 {
        deep.push("н".repeat(60));
    }
    fs::create_dir_all(&deep).unwrap();
    let long = any_length(&deep.join("Ҷӯра.jpg")).unwrap();
    fs::write(&long, "x").unwrap();
    assert!(deep.join("Ҷӯра.jpg").is_file());
    assert!(any_length(Path::new("Ҷӯра.jpg")).unwrap().ends_with("Ҷӯра.jpg"));
    rename(&long, &deep.join("other")).unwrap();
    remove_file(&deep.join("other")).unwrap();
    sync_folder(&deep).unwrap();
    remove_folder(&deep).unwrap();
}

#[test]
fn a_file_is_opened_and_nothing_else() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("file");
    fs::write(&path, "content").unwrap();
    let mut read = String::new();
    open_file(&path).unwrap().read_to_string(&mut read).unwrap();
    assert_eq!(read, "content");
    open_file(there.path()).unwrap_err();
    assert_eq!(open_file(&there.path().join("missing")).unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    assert_eq!(open_file(&path).unwrap_err().kind(), io::ErrorKind::InvalidInput);
    open_existing(&path, OpenOptions::new().append(true)).unwrap_err();
    open_existing(Path::new("/dev/zero"), OpenOptions::new().write(true)).unwrap_err();
    sync_unwritable(&path).unwrap_err();
    sync_folder(&path).unwrap_err();
}
