//! Bad input from outside: recipients, bundles, backups, sheets. A clear error, the right exit code, nothing lost, nothing written half.

use std::{fs, path::Path};

use daftar_tests::{Desk, PASSPHRASE, flip};

#[test]
fn what_is_no_recipient_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    desk.add("told");
    let out = desk.text_path("bundle");
    for to in ["age1xyz", "AGE-SECRET-KEY-1QQ", "nobody", "ssh-ed25519 AAAA"] {
        desk.run(["bundle", "create", "--to", to, "--out", &out, "--all"]).exits(2);
    }
    desk.run(["contact", "add", "Desk", "--recipient", "age1xyz"]).exits(2);
    desk.run(["contact", "add", "Desk"]).ok();
    desk.run(["bundle", "create", "--to", "Desk", "--out", &out, "--all"]).exits(1).says("no recipient yet");
    desk.run(["bundle", "create", "--phrase-file", &desk.file("p", "слово"), "--out", &out, "--all"]).exits(2);
    assert!(!Path::new(&out).exists());
}

#[test]
fn every_altered_byte_of_a_bundle_is_found() {
    let desk = Desk::new();
    desk.add("told");
    let phrase = desk.file("phrase", "word");
    let key = desk.text_path("key");
    let recipient =
        desk.run(["identity", "new", "--out", &key, "--json"]).json()["recipient"].as_str().unwrap().to_owned();
    let good = desk.text_path("good");
    desk.run(["bundle", "create", "--to", &recipient, "--out", &good, "--all"]).ok();
    let bytes = fs::read(&good).unwrap();
    for at in [40, 120, bytes.len() / 2, bytes.len() - 1] {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let file = desk.file("altered", &altered);
        let run = desk.run(["bundle", "open", &file, "--identity", &key, "--out", &desk.text_path("opened")]);
        assert!([1, 4].contains(&run.code), "byte {at}: {run:?}");
        assert!(at < 200 || run.code == 4, "byte {at}: {run:?}");
    }
    for length in [0, 10, 300, bytes.len() - 1] {
        let file = desk.file("short", &bytes[..length]);
        let run = desk.run(["bundle", "verify", &file, "--identity", &key]);
        assert!([1, 4].contains(&run.code), "{length}: {run:?}");
    }
    desk.run(["bundle", "verify", &desk.file("no", "no bundle"), "--phrase-file", &phrase]).exits(1);
    assert!(!desk.path("opened").exists());
}

#[test]
fn a_restore_never_goes_over_something() {
    let desk = Desk::new();
    desk.add("told");
    let stick = desk.text_path("stick");
    desk.run(["backup", "create", &stick]).ok();
    desk.run(["restore", &stick]).exits(1);
    assert_eq!(desk.run(["list"]).ok().lines().count(), 1);
    desk.file("passphrase", "wrong");
    desk.run(["restore", &stick, "--journal", &desk.text_path("second")]).exits(3);
    assert!(!desk.path("second").exists());
    desk.file("passphrase", PASSPHRASE);
    desk.run(["restore", &desk.text_path("tmp"), "--journal", &desk.text_path("second")]).exits(1);
    desk.run(["backup", "create", &desk.text_path("journal/inside")]).exits(1);
    desk.run(["backup", "verify", &desk.text_path("nowhere")]).exits(1);
}

#[test]
fn a_damaged_backup_is_named() {
    let desk = Desk::new();
    let photo = desk.file("photo", vec![1; 200_000]);
    desk.run(["add", "--text", "told", "--attach", &photo]).ok();
    let stick = desk.path("stick");
    desk.run(["backup", "create", stick.to_str().unwrap()]).ok();
    let largest = daftar_tests::files_below(&stick).into_iter().max_by_key(|(_, content)| content.len()).unwrap().0;
    flip(&largest, |length| length / 2);
    desk.run(["backup", "verify", stick.to_str().unwrap()]).exits(4).says("Damaged");
}

#[test]
fn a_backup_whose_newest_keyring_is_damaged_restores_by_an_older_one() {
    let desk = Desk::new();
    desk.add("told");
    let stick = desk.path("stick");
    let target = stick.to_str().unwrap();
    desk.run(["backup", "create", target]).ok();
    let old = daftar_tests::files_below(&stick.join("parts")).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    desk.run(["passphrase", "change", "--new-passphrase-file", &desk.text_path("passphrase")]).ok();
    desk.run(["backup", "create", target]).ok();
    let is_keyring = |content: &[u8]| daftar_tests::contains(&content[..200.min(content.len())], b"daftar/argon2id");
    let parts = daftar_tests::files_below(&stick.join("parts"));
    let newest = parts.iter().find(|(path, content)| !old.contains(path) && is_keyring(content)).unwrap();
    flip(&newest.0, |length| length / 2);
    desk.run(["restore", target, "--journal", &desk.text_path("second")]).exits(4).says("was used");
    assert!(desk.run(["list", "--journal", &desk.text_path("second")]).ok().contains("told"));
}

#[test]
fn a_ragged_sheet_is_taken_in_as_far_as_it_reads() {
    let desk = Desk::new();
    let mut sheet =
        b"When,What happened,Place\n2024,one,here\n2023\n2022,two,there,more,and more\n2021,\xff\xfe,x\n2020,".to_vec();
    sheet.extend(vec![b'x'; 10 * 1024 * 1024]);
    sheet.extend(b",far\n2019,three,end\n");
    let file = desk.file("ragged.csv", sheet);
    let run = desk.run(["import", &file, "--json"]).exits(1);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((report["added"].as_array().unwrap().len(), report["refused"].as_array().unwrap().len()), (4, 2));
    assert!(desk.run(["search", "more"]).ok().contains("two"));
    assert!(desk.run(["list"]).ok().contains("three"));
    desk.run(["import", &desk.file("empty.csv", "")]).exits(1);
    desk.run(["import", &desk.text_path("tmp")]).exits(1);
}

#[cfg(target_os = "linux")]
#[test]
fn only_a_file_is_imported_and_one_without_an_end_is_given_up() {
    let desk = Desk::new();
    for no_file in ["/dev/zero", &desk.text_path("tmp")] {
        desk.run(["import", no_file]).exits(1).says("no file that can be read as a sheet");
    }
    let sparse = |name: &str, begins: &str| {
        let file = desk.file(name, begins);
        fs::File::options().write(true).open(&file).unwrap().set_len(5 << 30).unwrap();
        file
    };
    desk.run(["import", &sparse("zeros", "")]).exits(1).says("the row on line 1 is longer");
    let rows = sparse("rows", "When,What happened\n2024,one\n2023,two\n");
    desk.run(["import", &rows]).exits(1).says("the row on line 4 is longer").says("up to there: 2");
    assert_eq!(desk.run(["list"]).ok().lines().count(), 2);
}
