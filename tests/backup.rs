//! Backups at the terminal: what is made, listed, tried and got back; and read in twenty years without this program.

use std::{fs, path::Path};

use daftar_tests::{Desk, has_tool, tool};
use serde_json::Value;

/// A journal with two incidents, a file and recovery words; returns the words' file.
fn begun(desk: &Desk) -> String {
    let words = desk.text_path("words");
    let photo = desk.file("приказ.jpg", vec![7; 100_000]);
    desk.run(["add", "--text", "Омаданд", "--when", "весна 2024", "--attach", &photo]).ok();
    desk.add("گفتند که نیاید");
    desk.run(["recovery", "set", "--out", &words]).ok();
    words
}

/// What stands on each line of the words' file: place, word and number.
fn numbers(words: &str) -> String {
    let text = fs::read_to_string(words).unwrap();
    text.lines().map(|line| line.split(' ').nth(2).unwrap()).collect::<Vec<_>>().join("\n")
}

fn script(name: &str) -> String {
    format!("{}/python/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn python_and_stock_age_read_a_backup_as_the_program_does() {
    if !has_tool("age") || !has_tool("zstd") || !has_tool("python3") {
        return;
    }
    let desk = Desk::with_cheap_journal();
    let words = begun(&desk);
    let here = desk.path("");
    let (folder, single) = (desk.text_path("stick"), desk.text_path("notes.zip"));
    desk.run(["backup", "create", &folder]).ok();
    desk.add("told later");
    // Of a segment in two parts.
    desk.run(["backup", "create", &folder, "--how-to-open"]).ok();
    desk.run(["backup", "create", "--single", &single]).ok();
    let key = desk.file("key", tool("python3", [script("recovery_words.py")], &here, numbers(&words).as_bytes()));
    let listed = desk.run(["list", "--json"]).json();
    for backup in [folder, single] {
        let read = tool("python3", [script("read_backup.py"), backup.clone(), key.clone()], &here, b"");
        let read: Value = serde_json::from_slice(&read).unwrap();
        let entries = read["entries"].as_array().unwrap();
        for incident in listed.as_array().unwrap() {
            let entry = entries.iter().find(|entry| entry["id"] == incident["id"]).expect("every incident is there");
            let told: Vec<&str> =
                entry["narrative"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert_eq!(incident["narrative"], told.join("\n\n"), "{backup}");
            assert_eq!(entry["revision"], incident["revision"]);
            let files = |of: &Value| of["attachments"].as_array().map_or(0, Vec::len);
            assert_eq!(files(entry), files(incident));
        }
        assert_eq!(entries.iter().filter(|entry| entry["kind"] == "incident").count(), 3);
    }
    let page = fs::read_to_string(desk.path("stick/README.txt")).unwrap();
    assert!(page.contains("read_backup.py") && page.contains("daftar restore"));
}

#[test]
fn a_backup_is_tried_with_the_way_that_is_named_and_status_says_so() {
    let desk = Desk::with_cheap_journal();
    let words = begun(&desk);
    let stick = desk.text_path("stick");
    assert_eq!(desk.run(["status", "--json"]).json()["restorable"], Value::Null);
    desk.run(["backup", "create", &stick]).ok();
    let made = desk.run(["backup", "drill", &stick, "--words-file", &words, "--json"]).json();
    assert_eq!((&made["way"], &made["entries"], &made["newer"]), (&"recovery".into(), &2.into(), &0.into()));
    let restorable = &desk.run(["status", "--json"]).json()["restorable"];
    assert_eq!((&restorable["as_of"], &restorable["newer"]), (&made["created"], &0.into()));
    desk.add("later");
    let status = desk.run(["status"]).ok();
    assert!(status.contains("Restorable as of") && status.contains("since: 1"), "{status}");
    // Another journal's words.
    let other = Desk::with_cheap_journal();
    let others = begun(&other);
    desk.run(["backup", "drill", &stick, "--words-file", &others]).exits(3).says("these recovery words do not open it");
    desk.run(["restore", &stick, "--words-file", &others, "--journal", &desk.text_path("second")])
        .exits(3)
        .says("these recovery words do not open it");
    assert_eq!(names(&desk.path("")).iter().filter(|name| name.starts_with("trying-")).count(), 0);
}

#[test]
fn a_single_file_is_listed_checked_held_against_repaired_from_and_got_back() {
    let desk = Desk::with_cheap_journal();
    begun(&desk);
    let single = desk.text_path("notes.zip");
    desk.run(["backup", "create", "--single", &single]).ok();
    desk.file("letter", "x");
    desk.run(["backup", "create", "--single", &desk.text_path("letter")]).exits(1).says("nothing was overwritten");
    desk.run(["backup", "create", &single]).exits(1).says("that is a file");
    desk.run(["backup", "create", "--single", &desk.text_path("journal")]).exits(1);
    assert_eq!(desk.run(["backup", "list", &single, "--json"]).json()["sets"].as_array().unwrap().len(), 1);
    desk.run(["backup", "verify", &single]).says("not who wrote it").ok();
    assert_eq!(desk.run(["check", "--against", &single, "--json"]).json()["against"]["standing"], "consistent");
    let attachment = files_below(&desk.path("journal/attachments")).remove(0);
    fs::write(&attachment, "damaged").unwrap();
    desk.run(["repair", "--from", &single]).ok();
    desk.run(["check"]).ok();
    desk.run(["restore", &single, "--journal", &desk.text_path("second")]).ok();
    assert_eq!(
        desk.run(["--journal", &desk.text_path("second"), "list", "--json"]).json().as_array().unwrap().len(),
        2
    );
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder).into_iter().flatten() {
        let path = file.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}
