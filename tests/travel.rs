//! A border without the journal: packed, erased, and back again.

use std::fs;

use daftar_tests::Desk;

fn filled() -> Desk {
    let desk = Desk::with_cheap_journal();
    let letter = desk.file("letter.txt", "an invented letter");
    desk.run(["add", "--text", "Омаданд", "--attach", &letter]).ok();
    desk
}

#[test]
fn a_journal_is_packed_erased_and_unpacked() {
    let desk = filled();
    let (bag, words) = (desk.text_path("bag"), desk.text_path("words"));
    desk.run(["recovery", "set", "--out", &words]).ok();
    desk.run(["travel", "pack", "--to", &bag]).exits(2).says("with `--yes` alone");
    assert!(desk.path("journal").exists());
    let packed = desk.run(["--yes", "travel", "pack", "--to", &bag, "--words-file", &words]);
    let told = packed.ok();
    assert!(told.contains("opened and read through") && told.contains("the program itself"), "{told}");
    assert!(!desk.path("journal").exists());
    desk.run(["list"]).exits(1).says("is not a journal");
    desk.run(["backup", "verify", &bag]).ok();
    desk.run(["travel", "unpack", &bag, "--words-file", &words]).ok();
    let id = desk.run(["list", "--json"]).json()[0]["id"].as_str().unwrap().to_owned();
    let out = desk.text_path("letter.out");
    let file = desk.run(["show", &id, "--json"]).json()["attachments"][0]["id"].as_str().unwrap().to_owned();
    desk.run(["extract", &file, "--out", &out]).ok();
    assert_eq!(fs::read_to_string(out).unwrap(), "an invented letter");
}

#[test]
fn what_cannot_be_proved_to_be_elsewhere_stays() {
    let desk = filled();
    let bag = desk.text_path("bag");
    // A way in that is not the journal's, and a target that is none.
    let other = Desk::with_cheap_journal();
    let words = other.text_path("words");
    other.run(["recovery", "set", "--out", &words]).ok();
    desk.run(["--yes", "travel", "pack", "--to", &bag, "--words-file", &words]).exits(3);
    desk.run(["--yes", "travel", "pack", "--to", &desk.text_path("no/such/bag")]).exits(1).says("no folder");
    let file = desk.file("file", "x");
    desk.run(["--yes", "travel", "pack", "--to", &file]).exits(1);
    // A part of the ledger that is damaged before.
    let mut segments = fs::read_dir(desk.path("journal/ledger")).unwrap();
    let segment = segments.next().unwrap().unwrap().path().join("00000001");
    let whole = fs::read(&segment).unwrap();
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    fs::write(&segment, damaged).unwrap();
    desk.run(["--yes", "travel", "pack", "--to", &desk.text_path("bag2")]).exits(4).says("left where it is");
    fs::write(&segment, whole).unwrap();
    assert!(desk.run(["list"]).ok().contains("Омаданд"));
}

#[test]
fn erasing_asks_for_a_backup_that_was_tried_since() {
    let desk = filled();
    let backup = desk.text_path("backup");
    desk.run(["erase"]).exits(1).says("no backup was tried since 1");
    desk.run(["backup", "create", &backup]).ok();
    desk.run(["erase"]).exits(1).says("no backup was tried");
    desk.run(["backup", "drill", &backup]).ok();
    desk.run(["erase"]).exits(2).says("with `--yes` alone");
    fs::rename(&backup, desk.path("elsewhere")).unwrap();
    desk.run(["erase"]).exits(1).says("is not there now");
    fs::rename(desk.path("elsewhere"), &backup).unwrap();
    let right = fs::read(desk.path("passphrase")).unwrap();
    fs::write(desk.path("passphrase"), "not this one").unwrap();
    desk.run(["--yes", "erase"]).exits(3);
    fs::write(desk.path("passphrase"), right).unwrap();
    desk.run(["add", "--text", "Written since"]).ok();
    desk.run(["erase"]).exits(1).says("no backup was tried since 1");
    let stranger = desk.path("journal/letter.txt");
    fs::write(&stranger, "mine").unwrap();
    let told = desk.run(["--yes", "erase"]).says("may not remove the journal from the disk").ok();
    assert!(told.contains("letter.txt") && stranger.exists(), "{told}");
    desk.run(["--yes", "erase"]).exits(1).says("there is no journal");
    // Nothing that opens is left, and nothing hides that.
    desk.run(["list"]).exits(1).says("is not a journal");
}

#[test]
fn an_interrupted_erasing_is_ended_without_a_keyring() {
    let desk = filled();
    fs::remove_dir_all(desk.path("journal/keyring")).unwrap();
    desk.run(["--yes", "erase"]).ok();
    assert!(!desk.path("journal").exists());
}
