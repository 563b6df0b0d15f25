//! A journal, a backup and bundles of each released format still open.

use std::{fs, path::Path, process::Command};

use daftar_tests::{Run, program};
use serde_json::Value;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn format_1_opens() {
    let there = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/format-1"), there.path());
    let run = |args: &[&str]| -> Run {
        let mut command = Command::new(program());
        command.args(args).current_dir(&there).env("DAFTAR_JOURNAL", "journal");
        command.output().unwrap().into()
    };
    let with = ["--passphrase-file", "passphrase", "--json"];
    let list = run(&[&["list", "--closed"][..], &with].concat()).json();
    assert_eq!(list.as_array().unwrap().len(), 5);
    let id = |title: &str| -> String {
        let named = |incident: &&Value| incident["title"] == title;
        list.as_array().unwrap().iter().find(named).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let dismissed = id("Уволили с работы в школе");
    let shown = run(&[&["show", &dismissed][..], &with].concat()).json();
    let file = shown["attachments"][0]["id"].as_str().unwrap();
    run(&[&["extract", file, "--out", "prikaz.jpg"][..], &with].concat()).ok();
    assert!(fs::read(there.path().join("prikaz.jpg")).unwrap().ends_with(b"photographed (invented)"));
    assert_eq!(run(&[&["history", &dismissed][..], &with].concat()).json()["revisions"].as_array().unwrap().len(), 2);
    assert_eq!(run(&[&["check"][..], &with].concat()).json()["sound"], true);
    assert_eq!(
        run(&["bundle", "verify", "bundle.age", "--identity", "key", "--json"]).json()["incidents"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    run(&["bundle", "open", "phrase-bundle.age", "--phrase-file", "phrase", "--out", "opened"]).ok();
    run(&[&["restore", "stick", "--journal", "second"][..], &with].concat()).ok();
    let second = run(&[&["list", "--closed", "--journal", "second"][..], &with].concat()).json();
    assert_eq!(list, second);
}
