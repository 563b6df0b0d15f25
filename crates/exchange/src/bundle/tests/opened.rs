//! Opening and extracting what is in order, and what is for somebody else.

use std::fs;

use daftar_crypto::{Identity, OpenWith};

use super::*;

#[test]
fn strangers_and_other_files_are_told_apart() {
    let (mut desk, incidents) = Desk::with_incidents();
    desk.bundle(&incidents, to(&[&Identity::generate()])).unwrap();
    let stranger = OpenWith::Identities(&[Identity::generate()]);
    assert!(matches!(open_with(&desk.file(), &stranger), Err(OpenBundleError::NotForUs)));
    let told = open_with(&desk.file(), &OpenWith::Phrase(&phrase("some phrase")));
    assert!(matches!(told, Err(OpenBundleError::NeedsIdentity)));
    fs::write(desk.file(), b"age-encryption.org/v1\n").unwrap();
    assert!(matches!(open_with(&desk.file(), &stranger), Err(OpenBundleError::Altered(_))));
    for content in [&b""[..], b"hello"] {
        fs::write(desk.file(), content).unwrap();
        assert!(matches!(open_with(&desk.file(), &stranger), Err(OpenBundleError::NotABundle)));
    }
    assert!(matches!(open_with(&desk.out, &stranger), Err(OpenBundleError::NotABundle | OpenBundleError::Store(_))));
    fs::remove_file(desk.file()).unwrap();
    assert!(matches!(open_with(&desk.file(), &stranger), Err(OpenBundleError::Store(_))));
}

#[test]
fn it_is_extracted_into_a_new_or_empty_folder_alone() {
    let (mut desk, incidents) = Desk::with_incidents();
    let identity = Identity::generate();
    desk.bundle(&incidents, to(&[&identity])).unwrap();
    let mut bundle = open_with(&desk.file(), &OpenWith::Identities(&[identity])).unwrap();
    let full = bundle.extract(&desk.out, &mut |_, _| true);
    assert!(matches!(full, Err(OpenBundleError::Exists)));
    assert!(matches!(bundle.extract(&desk.file(), &mut |_, _| true), Err(OpenBundleError::Exists)));
    let nowhere = desk.folder.path().join("no/where");
    assert!(matches!(bundle.extract(&nowhere, &mut |_, _| true), Err(OpenBundleError::Store(_))));
    let empty = desk.folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    bundle.extract(&empty, &mut |_, _| true).unwrap();
    let names = names_in(&empty);
    let expected = [
        "README.txt",
        "attachments",
        "incidents.csv",
        "incidents.json",
        "index.html",
        "manifest.json",
        "manifest.json.sig",
    ];
    assert_eq!(names, expected);
}

#[cfg(unix)]
#[test]
fn what_is_extracted_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (mut desk, incidents) = Desk::with_incidents();
    let identity = Identity::generate();
    desk.bundle(&incidents, to(&[&identity])).unwrap();
    let out = desk.folder.path().join("x");
    open_with(&desk.file(), &OpenWith::Identities(&[identity])).unwrap().extract(&out, &mut |_, _| true).unwrap();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(out.clone()), mode(out.join("attachments"))), (0o700, 0o700));
    assert_eq!((mode(out.join("index.html")), mode(desk.file())), (0o600, 0o600));
}

#[test]
fn a_stop_leaves_no_folder() {
    let (mut desk, incidents) = Desk::with_incidents();
    let identity = Identity::generate();
    desk.bundle(&incidents, to(&[&identity])).unwrap();
    let before = names_in(desk.folder.path());
    let with = OpenWith::Identities(std::slice::from_ref(&identity));
    assert!(matches!(open(&desk.file(), &with, &mut |_, _| false), Err(OpenBundleError::Interrupted)));
    let mut bundle = open_with(&desk.file(), &with).unwrap();
    for after in [0, 3, 7] {
        let mut asked = 0;
        let mut go_on = |_, _| {
            asked += 1;
            asked <= after
        };
        let stopped = bundle.extract(&desk.folder.path().join("x"), &mut go_on);
        assert!(matches!(stopped, Err(OpenBundleError::Interrupted)));
        assert_eq!(names_in(desk.folder.path()), before);
    }
}
