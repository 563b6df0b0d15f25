//! `daftar forget`: what it removes, what it says, and what later commands and backups say.

use std::{
    fs,
    path::{Path, PathBuf},
};

use daftar_tests::{Desk, contains, files_below, flip};
use serde_json::Value;

/// Words that only the entry holds that is forgotten.
const PLANTED: [&str; 5] =
    ["Zarrinoqand-forgotten", "Зарринакаманд", "planted-title-f", "planted-place-f", "prikaz-f.jpg"];

/// Adds an incident with planted words and a file, edits it, and hands it over; returns its id.
fn planted(desk: &Desk) -> String {
    let photo = desk.file(PLANTED[4], "a picture of the order");
    let id = desk.run(["add", "--text", PLANTED[0], "--title", PLANTED[2], "--attach", &photo]).ok();
    desk.run(["edit", &id, "--text", PLANTED[1], "--place", PLANTED[3]]).ok();
    fs::remove_file(photo).unwrap();
    id
}

fn segments(desk: &Desk) -> Vec<(PathBuf, Vec<u8>)> {
    files_below(&desk.path("journal/ledger"))
}

fn sealed_files(desk: &Desk) -> usize {
    files_below(&desk.path("journal/attachments")).len()
}

/// Checks that no command finds an entry or anything of it.
fn is_nowhere(desk: &Desk, id: &str) {
    for verb in ["show", "history"] {
        desk.run([verb, id]).exits(1).says("has an id that begins like that");
    }
    for word in PLANTED {
        assert_eq!(desk.run(["search", word]).ok(), "", "{word}");
    }
    let listed = desk.run(["list", "--closed", "--json"]).ok();
    assert!(!listed.contains(id) && PLANTED.iter().all(|word| !listed.contains(word)));
    desk.run([
        "bundle",
        "create",
        "--phrase-file",
        &desk.file("phrase", "agreed"),
        "--out",
        &desk.text_path("b.age"),
        "--incident",
        id,
    ])
    .exits(1);
    desk.run(["export", "plain", "--out", &desk.text_path("plain"), "--incident", id, "--yes"]).exits(1);
}

#[test]
fn a_forgotten_entry_is_found_by_no_command_and_its_bytes_are_gone() {
    let desk = Desk::new();
    let id = planted(&desk);
    desk.add("kept");
    desk.run(["search", PLANTED[1]]).ok();
    let (before, files) = (segments(&desk), sealed_files(&desk));
    let index = files_below(&desk.path("journal/index"));
    let bodies: usize = before.iter().map(|(_, bytes)| bytes.len()).sum();
    let told = desk.run(["forget", &id[..9], "--yes", "--json"]).json();
    assert_eq!(
        (&told["id"], told["revisions"].as_u64(), told["frames"].as_u64()),
        (&Value::from(id.as_str()), Some(2), Some(2))
    );
    assert_eq!(
        (told["carried"].as_u64(), told["attachments"].as_u64(), told["shared"].as_u64()),
        (Some(0), Some(1), Some(0))
    );
    assert_eq!(sealed_files(&desk), files - 1);
    let there_still = |(path, _): &(PathBuf, Vec<u8>)| path.parent().unwrap().exists();
    assert!(!index.is_empty() && !index.iter().filter(|(path, _)| !path.ends_with("forgets")).any(there_still));
    let after = segments(&desk);
    assert!(
        after.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > bodies,
        "nothing is cut out, a statement is added"
    );
    assert!(before[0].1 != after[0].1[..before[0].1.len()], "it is overwritten where it lay");
    is_nowhere(&desk, &id);
    for (path, content) in files_below(&desk.path("journal")) {
        for word in PLANTED {
            assert!(
                !contains(&content, word.as_bytes()) && !path.to_string_lossy().contains(word),
                "{}",
                path.display()
            );
        }
    }
    assert!(desk.run(["check"]).ok().contains("everything reads as it was written"));
    desk.run(["forget", &id, "--yes"]).exits(1).says("no incident or contact");
    fs::remove_dir_all(desk.path("journal/index")).unwrap();
    is_nowhere(&desk, &id);
    assert_eq!(desk.run(["list", "--json"]).json().as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_old_and_put_back_beside_the_journal_does_not_come_back() {
    let desk = Desk::new();
    let id = planted(&desk);
    desk.run(["backup", "create", &desk.text_path("stick")]).ok();
    let old = segments(&desk);
    // Another installation forgets it; an old copy of the first one's ledger is put back there.
    let second = desk.text_path("second");
    desk.run(["restore", &desk.text_path("stick"), "--journal", &second]).ok();
    desk.run(["forget", &id, "--yes", "--journal", &second]).ok();
    for (path, bytes) in &old {
        let there = desk.path("second").join(path.strip_prefix(desk.path("journal")).unwrap());
        assert!(fs::read(&there).unwrap() != *bytes);
        fs::write(&there, bytes).unwrap();
    }
    desk.run(["show", &id, "--journal", &second]).exits(1);
    let first = desk.path("second").join(old[0].0.strip_prefix(desk.path("journal")).unwrap());
    assert!(fs::read(first).unwrap() != old[0].1, "it is wiped again");
    assert!(desk.run(["check", "--journal", &second]).ok().contains("everything reads as it was written"));
    // The first one does not know of it.
    desk.run(["show", &id]).ok();
}

#[test]
fn backups_say_what_was_forgotten_and_which_still_hold_it() {
    let desk = Desk::new();
    let id = planted(&desk);
    let stick = desk.text_path("stick");
    let create = || desk.run(["backup", "create", &stick, "--json"]).json();
    assert_eq!(create()["forgotten"], 0);
    desk.run(["forget", &id, "--yes"]).ok();
    let made = create();
    assert_eq!(
        (&made["forgotten"], &made["wiped"], &made["before_forget"]),
        (&1.into(), &2.into(), &serde_json::json!([1]))
    );
    assert_eq!(made["damaged"], serde_json::json!([]));
    let verified = desk.run(["backup", "verify", &stick, "--json"]).json();
    assert_eq!((&verified["forgotten"], &verified["before_forget"]), (&1.into(), &serde_json::json!([1])));
    desk.run(["backup", "verify", &stick]).exits(0).says("still holding it: backup 1");
    assert_eq!(create()["before_forget"], serde_json::json!([1]), "the same once more takes the place of the last one");
    for before in [serde_json::json!([1]), serde_json::json!([])] {
        desk.run(["add", "--text", "Something else"]).ok();
        assert_eq!(create()["before_forget"], before, "three are kept");
    }
    desk.run(["restore", &stick, "--journal", &desk.text_path("second")]).ok();
    desk.run(["show", &id, "--journal", &desk.text_path("second")]).exits(1);
}

#[test]
fn an_older_backup_brings_it_back() {
    let desk = Desk::new();
    let id = planted(&desk);
    desk.run(["backup", "create", &desk.text_path("stick")]).ok();
    desk.run(["forget", &id, "--yes"]).ok();
    desk.run(["restore", &desk.text_path("stick"), "--journal", &desk.text_path("second")]).ok();
    desk.run(["show", &id, "--journal", &desk.text_path("second")]).ok();
    // A repair from it does not.
    let repaired = desk.run(["repair", "--from", &desk.text_path("stick"), "--json"]).json();
    assert_eq!(repaired["sound"], true);
    is_nowhere(&desk, &id);
    assert_eq!(sealed_files(&desk), 0);
}

#[test]
fn others_of_an_import_stay_as_they_were() {
    let desk = Desk::new();
    let rows: String = (0..30).map(|n| format!("2024;row {n}\n")).collect();
    let sheet = desk.file("sheet.csv", format!("When;What happened\n{rows}"));
    let added = desk.run(["import", &sheet, "--json"]).json();
    let gone = added["added"][7].as_str().unwrap().to_owned();
    let all = || desk.run(["list", "--json"]).json().as_array().unwrap().clone();
    let before = all();
    assert_eq!(desk.run(["forget", &gone, "--yes", "--json"]).json()["carried"], 29);
    let kept: Vec<Value> = before.into_iter().filter(|incident| incident["id"] != gone.as_str()).collect();
    assert_eq!(all(), kept, "the same revisions, in the same order");
    assert!(desk.run(["check"]).ok().starts_with("29 entries"));
}

#[test]
fn a_contact_and_a_closed_incident_go_when_they_are_named() {
    let desk = Desk::new();
    let contact = desk.run(["contact", "add", "Invented Desk"]).ok();
    let closed = desk.add("closed");
    desk.run(["edit", &closed, "--closed"]).ok();
    for id in [&contact, &closed] {
        desk.run(["forget", id, "--yes"]).ok();
    }
    desk.run(["contact", "show", &contact]).exits(1);
    desk.run(["show", &closed]).exits(1);
}

#[test]
fn without_a_terminal_it_wants_to_be_told_yes() {
    let desk = Desk::new();
    let id = planted(&desk);
    let refused = desk.run(["forget", &id]).exits(2).says("nothing was removed");
    assert!(refused.err.contains("--yes") && PLANTED.iter().all(|word| !refused.err.contains(word)));
    desk.run(["show", &id]).ok();
    desk.run(["forget", "ffffffffff", "--yes"]).exits(1);
}

/// Flips a bit in the head of the journal's revision frame `which`, in the order in which they were written.
fn damage_head(desk: &Desk, which: usize) {
    let (path, bytes) = segments(desk).remove(0);
    let is_head = |at: &usize| bytes[*at..].starts_with(b"daftar1\n") && bytes[at + 9] == 2;
    let head = (0..bytes.len()).filter(is_head).nth(which).unwrap();
    flip(&path, |_| head + 30);
}

/// Checks that nothing in the ledgers, under whatever name, still opens to what was forgotten.
fn is_not_salvaged(desk: &Desk) {
    let out = desk.text_path("salvaged");
    desk.add("so that something opens");
    desk.run(["salvage", &desk.text_path("journal"), "--out", &out, "--yes"]).ok();
    for (path, content) in files_below(&desk.path("salvaged")) {
        assert!(PLANTED.iter().all(|word| !contains(&content, word.as_bytes())), "{}", path.display());
    }
    fs::remove_dir_all(out).unwrap();
}

fn kept_by_repair(desk: &Desk) -> usize {
    segments(desk).iter().filter(|(path, _)| path.to_string_lossy().contains(".damaged-")).count()
}

#[test]
fn a_damaged_original_that_a_repair_kept_does_not_keep_it() {
    let desk = Desk::new();
    let id = planted(&desk);
    let kept = desk.add("kept");
    damage_head(&desk, 0);
    assert_eq!(desk.run(["repair", "--json"]).json()["repaired"]["turned"], 1);
    assert_eq!(kept_by_repair(&desk), 1);
    let told = desk.run(["forget", &id, "--yes", "--json"]).json();
    assert_eq!((&told["revisions"], &told["unread"]), (&2.into(), &0.into()));
    is_not_salvaged(&desk);
    assert_eq!(kept_by_repair(&desk), 1, "what is whole in it stays");
    desk.run(["show", &kept]).ok();
    desk.run(["check"]).ok();
}

#[test]
fn a_version_that_does_not_read_is_told_and_goes_when_it_reads_again() {
    for from_backup in [false, true] {
        let desk = Desk::new();
        let id = planted(&desk);
        desk.run(["backup", "create", &desk.text_path("stick")]).ok();
        damage_head(&desk, 0);
        desk.run(["forget", &id, "--yes"])
            .exits(4)
            .says("1 place in the journal cannot be read and may hold more of it");
        let stick = desk.text_path("stick");
        let from: &[&str] = if from_backup { &["--from", &stick] } else { &[] };
        let repaired = desk.run([&["repair", "--json"], from].concat()).json();
        assert_eq!(repaired["sound"], true);
        assert_eq!(kept_by_repair(&desk), 1);
        is_not_salvaged(&desk);
        is_nowhere(&desk, &id);
    }
}

#[test]
fn only_of_what_came_from_a_sheet_it_says_that_importing_brings_it_back() {
    const SHEET: &str = "importing that sheet again brings it back";
    let desk = Desk::new();
    let sheet = desk.file("sheet.csv", "When;What happened\n2024;one\n2025;two\n");
    let added = desk.run(["import", &sheet, "--json"]).json();
    desk.run(["forget", added["added"][0].as_str().unwrap(), "--yes"]).exits(0).says(SHEET);
    let again = desk.run(["import", &sheet, "--json"]).json();
    assert_eq!(again["added"].as_array().map(Vec::len), Some(1), "as it says");
    let other = desk.add("not of a sheet");
    assert!(!desk.run(["forget", &other, "--yes"]).exits(0).err.contains(SHEET));
}

#[test]
fn an_index_of_before_that_is_put_back_is_made_anew() {
    let desk = Desk::new();
    let id = planted(&desk);
    desk.add("kept");
    desk.run(["search", PLANTED[1]]).ok();
    let index = |desk: &Desk| {
        let files = files_below(&desk.path("journal/index")).into_iter();
        files.filter(|(path, _)| !path.ends_with("forgets")).collect::<Vec<_>>()
    };
    let old = index(&desk);
    let is_sealed = |path: &Path| path.parent().unwrap().ends_with("sealed") && !path.ends_with("manifest.age");
    assert!(old.iter().any(|(path, _)| is_sealed(path)));
    desk.run(["forget", &id, "--yes"]).ok();
    desk.run(["list"]).ok();
    for folder in fs::read_dir(desk.path("journal/index")).unwrap().map(|found| found.unwrap().path()) {
        if folder.is_dir() {
            fs::remove_dir_all(folder).unwrap();
        }
    }
    for (path, bytes) in &old {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    assert_eq!(desk.run(["list", "--json"]).json().as_array().map(Vec::len), Some(1));
    assert!(!old.iter().any(|(path, _)| is_sealed(path) && path.exists()), "its sealed files are gone");
    let made = index(&desk);
    assert!(made.iter().any(|(path, _)| is_sealed(path)));
    is_nowhere(&desk, &id);
    let sealed =
        |files: Vec<(PathBuf, Vec<u8>)>| files.into_iter().filter(|(path, _)| is_sealed(path)).collect::<Vec<_>>();
    assert_eq!(sealed(index(&desk)), sealed(made), "once");
}
