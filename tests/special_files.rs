//! A pipe where a file of the journal should be is not waited for: it is damage like any other that the disk does not give back.
#![cfg(unix)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use daftar_tests::{Desk, Run, files_below, tool};

/// No run of the program takes as long, unless it hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// Runs the program, and ends it if it hangs.
#[track_caller]
fn run<const N: usize>(desk: &Desk, args: [&str; N]) -> Run {
    let mut command = desk.command_with_passphrase(args);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let began = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if began.elapsed() > LIMIT {
            child.kill().unwrap();
            panic!("{args:?} hangs");
        }
        thread::sleep(Duration::from_millis(5));
    }
    child.wait_with_output().unwrap().into()
}

/// Puts a pipe, to which nobody writes, in the place of whatever is there.
fn pipe(path: &Path) {
    let _ = fs::remove_file(path);
    let name = path.file_name().unwrap().to_str().unwrap();
    tool("mkfifo", [name], path.parent().unwrap(), b"");
}

/// Makes a journal of two entries, one with a file, that open at once; returns their ids.
fn desk() -> (Desk, [String; 2]) {
    let desk = Desk::with_cheap_journal();
    let photo = desk.file("photo", "light");
    let first = run(&desk, ["add", "--text", "first", "--attach", &photo]).ok();
    let second = desk.add("second");
    (desk, [first, second])
}

fn segment(journal: &Path, number: u32) -> PathBuf {
    let ledger = fs::read_dir(journal.join("ledger")).unwrap().next().unwrap().unwrap().path();
    ledger.join(format!("{number:08}"))
}

fn keyrings(journal: &Path) -> Vec<PathBuf> {
    files_below(&journal.join("keyring")).into_iter().map(|(path, _)| path).collect()
}

fn attachment(journal: &Path) -> PathBuf {
    files_below(&journal.join("attachments")).swap_remove(0).0
}

#[test]
fn a_segment_is_damage() {
    let (desk, _) = desk();
    let second = segment(&desk.path("journal"), 2);
    pipe(&second);
    assert_eq!(run(&desk, ["list"]).exits(4).says("does not give a file of the journal back").out.lines().count(), 2);
    run(&desk, ["check"]).exits(4).says("does not give a file of the journal back");
    run(&desk, ["add", "--text", "x"]).exits(1).says("no regular file");
    run(&desk, ["repair"]).exits(4);
    fs::remove_file(second).unwrap();
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 2);
}

#[test]
fn the_first_segment_comes_back_from_a_copy() {
    let (desk, _) = desk();
    let (stick, journal) = (desk.text_path("stick"), desk.path("journal"));
    run(&desk, ["backup", "create", &stick]).ok();
    pipe(&segment(&journal, 1));
    run(&desk, ["list"]).exits(4).says("does not give a file of the journal back");
    run(&desk, ["check"]).exits(4).says("does not give a file of the journal back");
    run(&desk, ["repair", "--from", &stick]).ok();
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 2);
}

#[test]
fn what_is_remembered_of_forgets_is_not_needed() {
    let (desk, [_, second]) = desk();
    run(&desk, ["forget", &second, "--yes"]).ok();
    pipe(&desk.path("journal/index/forgets"));
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 1);
    run(&desk, ["check"]).ok();
}

#[test]
fn beside_a_segment_it_is_left_alone() {
    let (desk, [_, second]) = desk();
    run(&desk, ["forget", &second, "--yes"]).ok();
    let kept = segment(&desk.path("journal"), 1).with_extension("damaged-1");
    pipe(&kept);
    fs::remove_file(desk.path("journal/index/forgets")).unwrap();
    assert_eq!(run(&desk, ["list"]).exits(0).out.lines().count(), 1);
    run(&desk, ["check"]).exits(0).says("Note:");
    assert!(fs::symlink_metadata(kept).is_ok());
}

#[test]
fn a_keyring_copy_is_made_again() {
    let (desk, _) = desk();
    pipe(&keyrings(&desk.path("journal"))[0]);
    run(&desk, ["list"]).exits(4).says("keyring");
    run(&desk, ["repair"]).exits(0);
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 2);
}

#[test]
fn an_evidence_file_is_missing_and_keeps_nothing_else_in() {
    let (desk, [first, _]) = desk();
    let (stick, plain, journal) = (desk.text_path("stick"), desk.text_path("plain"), desk.path("journal"));
    run(&desk, ["backup", "create", &stick]).ok();
    let id = run(&desk, ["show", &first, "--json"]).json()["attachments"][0]["id"].as_str().unwrap().to_owned();
    let sealed = attachment(&journal);
    pipe(&sealed);
    run(&desk, ["check"]).exits(4).says("is missing");
    run(&desk, ["extract", &id, "--out", &desk.text_path("out")]).exits(4).says("missing");
    run(&desk, ["export", "plain", "--all", "--yes", "--out", &plain]).exits(4).says("is not in the folder");
    assert!(Path::new(&plain).join("incidents.json").is_file());
    run(&desk, ["backup", "create", &desk.text_path("other")]).exits(4).says("cannot be read");
    run(&desk, ["repair", "--from", &stick]).exits(0);
    assert!(sealed.is_file());
}

#[test]
fn a_copy_of_pipes_gives_nothing() {
    let (desk, _) = desk();
    let (journal, copy) = (desk.path("journal"), desk.path("copy"));
    tool("cp", ["-r", "journal", "copy"], &desk.path(""), b"");
    keyrings(&copy).iter().chain([&segment(&copy, 1), &attachment(&copy)]).for_each(|path| pipe(path));
    fs::remove_file(attachment(&journal)).unwrap();
    run(&desk, ["repair", "--from", copy.to_str().unwrap()]).exits(4).says("is missing");
    run(&desk, ["salvage", copy.to_str().unwrap(), "--out", &desk.text_path("out")]);
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 2);
}

#[test]
fn a_backup_of_pipes_is_damaged() {
    let (desk, _) = desk();
    let stick = desk.text_path("stick");
    run(&desk, ["backup", "create", &stick]).ok();
    files_below(&desk.path("stick/parts")).iter().for_each(|(path, _)| pipe(path));
    run(&desk, ["backup", "verify", &stick]).exits(4);
    run(&desk, ["check", "--against", &stick]);
    run(&desk, ["repair", "--from", &stick]);
    files_below(&desk.path("stick/sets")).iter().for_each(|(path, _)| pipe(path));
    run(&desk, ["backup", "verify", &stick]);
}

#[test]
fn the_lock_and_the_index_hold_nothing_up() {
    let (desk, _) = desk();
    let index = || fs::read_dir(desk.path("journal/index")).unwrap().next().unwrap().unwrap().path();
    run(&desk, ["list"]).ok();
    pipe(&desk.path("journal/lock"));
    pipe(&index().join("db"));
    assert_eq!(run(&desk, ["list"]).ok().lines().count(), 2);
    let folder = index();
    fs::remove_dir_all(&folder).unwrap();
    pipe(&folder);
    assert_eq!(run(&desk, ["list"]).exits(0).out.lines().count(), 2);
}
