//! A forgotten passphrase: recovery words, from paper back to the journal, with this program and without it.

use std::fs;

use daftar_tests::{Desk, has_tool, tool};

/// A journal with an account and recovery words; returns the words' file.
fn begun(desk: &Desk) -> String {
    let words = desk.text_path("words");
    desk.run(["add", "--text", "Омаданд"]).ok();
    desk.run(["recovery", "set", "--out", &words]).says("not encrypted").ok();
    words
}

fn recover(desk: &Desk, words: &str, new: &str) -> daftar_tests::Run {
    let new = desk.file("new-passphrase", new);
    desk.run_with_input(["recover", "--words-file", words, "--new-passphrase-file", &new], b"")
}

/// What stands on a line of the words' file: place, word and number.
fn rows(file: &str) -> Vec<[String; 3]> {
    let text = fs::read_to_string(file).unwrap();
    let row = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
    text.lines().map(row).collect()
}

#[test]
fn words_give_the_journal_a_new_passphrase_and_go_on_opening_it() {
    let desk = Desk::with_cheap_journal();
    let words = begun(&desk);
    recover(&desk, &words, "дарёи нав 12 санг").ok();
    desk.run(["list"]).exits(3);
    fs::copy(desk.path("new-passphrase"), desk.path("passphrase")).unwrap();
    assert!(desk.run(["list"]).ok().contains("Омаданд"));
    // By their numbers, in the digits of another script.
    let digits =
        |number: &str| number.chars().map(|c| char::from_u32(u32::from(c) + 0x6f0 - 0x30).unwrap()).collect::<String>();
    let numbers: Vec<String> = rows(&words).iter().map(|[_, _, number]| digits(number)).collect();
    let numbers = desk.file("numbers", numbers.join(" "));
    recover(&desk, &numbers, "боз як роҳи нав 7").ok();
    fs::copy(desk.path("new-passphrase"), desk.path("passphrase")).unwrap();
    assert_eq!(desk.run(["status", "--json"]).json()["recovery_words"], true);
}

#[test]
fn what_is_mistyped_is_told_and_changes_nothing() {
    let desk = Desk::with_cheap_journal();
    let words = begun(&desk);
    let rows = rows(&words);
    let typed = |change: &dyn Fn(&mut Vec<String>)| {
        let mut words: Vec<String> = rows.iter().map(|[_, word, _]| word.clone()).collect();
        change(&mut words);
        desk.file("typed", words.join(" "))
    };
    let other = if rows[6][1] == "zoo" { "abandon" } else { "zoo" };
    recover(&desk, &typed(&|words| words[6] = other.to_owned()), "x y z 1 2 3").exits(3).says("one of the words");
    recover(&desk, &typed(&|words| words[6] = "дарё".to_owned()), "x").exits(3).says("at place 7");
    recover(&desk, &typed(&|words| drop(words.pop())), "x").exits(3).says("there are 23 words");
    recover(&desk, &desk.file("empty", ""), "x").exits(3).says("there are 0 words");
    let another = Desk::with_cheap_journal();
    let of_another = begun(&another);
    recover(&desk, &of_another, "x").exits(3).says("do not open this journal");
    assert!(desk.run(["list"]).ok().contains("Омаданд"), "the passphrase is still the old one");
}

#[test]
fn new_words_take_the_place_of_the_old_ones() {
    let desk = Desk::with_cheap_journal();
    let old = begun(&desk);
    let new = desk.text_path("new-words");
    desk.run(["recovery", "set", "--out", &new]).says("open old copies alone").ok();
    recover(&desk, &old, "x").exits(3).says("do not open this journal");
    recover(&desk, &new, "роҳи сеюм ва дароз").ok();
    fs::copy(desk.path("new-passphrase"), desk.path("passphrase")).unwrap();
    desk.run(["recovery", "set", "--out", &new]).exits(1);
    desk.run(["recovery", "set"]).exits(2).says("shown on a terminal");
}

#[test]
fn a_journal_begins_with_recovery_words_if_they_are_wanted() {
    let desk = Desk::empty();
    let words = desk.text_path("words");
    desk.run(["init", "--argon2", "64,3,4", "--recovery-out", &words]).says("recovery words alone").ok();
    desk.run(["add", "--text", "Омаданд"]).ok();
    recover(&desk, &words, "дарёи нав 12 санг").ok();
    assert_eq!(rows(&words).len(), 24);
    let other = desk.text_path("other journal");
    let taken = desk.run(["--journal", &other, "init", "--argon2", "64,3,4", "--recovery-out", &words]);
    taken.exits(1).says("could not write the recovery words");
    assert!(!desk.path("other journal").exists(), "what cannot be written is told before a journal is made");
}

#[test]
fn stock_age_opens_the_keyring_and_a_record_with_the_numbers_alone() {
    if !has_tool("age") || !has_tool("python3") {
        return;
    }
    let desk = Desk::with_cheap_journal();
    let words = begun(&desk);
    let here = desk.path("");
    let numbers: Vec<String> = rows(&words).into_iter().map(|[_, _, number]| number).collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/python/recovery_words.py");
    let sheet = desk.file("sheet", tool("python3", [script], &here, numbers.join("\n").as_bytes()));
    let keyring = fs::read_dir(desk.path("journal/keyring")).unwrap().next().unwrap().unwrap().path();
    let opened = tool("age", ["-d", "-i", &sheet, keyring.to_str().unwrap()], &here, b"");
    let opened = String::from_utf8(opened).unwrap();
    assert!(opened.starts_with("# keyring: 1\n") && opened.contains("# way: recovery age1"));
    let read = tool(
        "python3",
        [concat!(env!("CARGO_MANIFEST_DIR"), "/python/read_journal.py"), &desk.text_path("journal"), &sheet],
        &here,
        b"",
    );
    let read: serde_json::Value = serde_json::from_slice(&read).unwrap();
    assert!(read.to_string().contains("Омаданд"));
}
