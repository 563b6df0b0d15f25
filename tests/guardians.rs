//! Guardians: shares that are given away, tried, and used when everything else is lost.

use std::fs;

use daftar_tests::{Desk, Run, has_tool, tool};

const PHRASE: &str = "seven green boats";
const NAMES: [&str; 3] = ["Зарина", "Сорбон", "Озода"];

/// Three guardians; the last one's share is sealed with a phrase.
fn begun(desk: &Desk, out: &str) {
    let sealed = format!("Озода={}", desk.file("phrase", PHRASE));
    let set = ["--yes", "guardian", "set", "--out", out, "--phrase-file", &sealed];
    desk.run(set.iter().chain(&NAMES)).ok();
}

fn with_shares(shares: &[&str], phrase: Option<&str>) -> Vec<String> {
    let shares = shares.iter().flat_map(|share| ["--share", share]);
    shares.chain(phrase.into_iter().flat_map(|file| ["--share-phrase-file", file])).map(str::to_owned).collect()
}

fn recover(desk: &Desk, shares: &[&str]) -> Run {
    let new = desk.file("new-passphrase", "дарёи нав 12 санг");
    let phrase = Some(desk.text_path("phrase")).filter(|_| desk.path("phrase").exists());
    let mut args = vec!["recover".to_owned(), "--new-passphrase-file".to_owned(), new];
    args.extend(with_shares(shares, phrase.as_deref()));
    desk.run_with_input(args, b"")
}

#[test]
fn two_guardians_give_the_journal_a_new_passphrase() {
    let desk = Desk::with_cheap_journal();
    desk.run(["add", "--text", "Омаданд"]).ok();
    let out = desk.text_path("shares");
    begun(&desk, &out);
    let mut names: Vec<String> =
        fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["1.html", "1.share", "2.html", "2.share", "3.html", "3.share"]);
    assert!(fs::read_to_string(desk.path("shares/3.share")).unwrap().starts_with("-----BEGIN AGE"));
    let all: String = names.iter().map(|name| fs::read_to_string(desk.path("shares").join(name)).unwrap()).collect();
    for name in NAMES.into_iter().chain(["daftar", "Daftar"]) {
        assert!(!all.contains(name), "a share names nobody: {name}");
    }
    let share = |n: u8| format!("{out}/{n}.share");
    desk.run(["guardian", "list"]).ok();
    recover(&desk, &[&share(2)]).exits(3).says("it takes 2 shares; there are 1");
    recover(&desk, &[&share(2), &share(2)]).exits(3).says("share 2 is there twice");
    recover(&desk, &[&share(3), &share(1)]).ok();
    desk.run(["list"]).exits(3);
    fs::copy(desk.path("new-passphrase"), desk.path("passphrase")).unwrap();
    assert!(desk.run(["list"]).ok().contains("Омаданд"));
    // Only the passphrase was replaced.
    recover(&desk, &[&share(1), &share(2)]).ok();
    let status = desk.run(["status", "--json"]).json();
    assert_eq!((&status["guardians"]["threshold"], &status["guardians"]["count"]), (&2.into(), &3.into()));
}

#[test]
fn shares_are_tried_renewed_and_revoked() {
    let desk = Desk::with_cheap_journal();
    let (out, newer) = (desk.text_path("shares"), desk.text_path("newer"));
    begun(&desk, &out);
    let (old, new) = (|n: u8| format!("{out}/{n}.share"), |n: u8| format!("{newer}/{n}.share"));
    let phrase = desk.text_path("phrase");
    let rehearse = |one: &str, other: &str, phrase: &str| {
        let args = with_shares(&[one, other], Some(phrase));
        desk.run(["guardian", "rehearse"].map(str::to_owned).into_iter().chain(args))
    };
    rehearse(&old(1), &old(3), &phrase).ok();
    let listed = desk.run(["guardian", "list", "--json"]).json();
    let tried = |n: usize| listed["newest"]["guardians"][n]["rehearsed"] != "";
    assert_eq!([tried(0), tried(1), tried(2)], [true, false, true]);
    let renewed = desk.run(["--yes", "guardian", "renew", "--out", &newer]);
    let said = renewed.says("copies that were made before now");
    let line = said.err.lines().find_map(|line| line.strip_prefix("The phrase for Озода: ")).unwrap();
    let new_phrase = desk.file("new phrase", line);
    rehearse(&old(1), &old(2), &phrase).exits(3).says("are of an older set");
    rehearse(&old(1), &new(2), &phrase).exits(3).says("share 1 is of an older set");
    rehearse(&new(1), &new(3), &phrase).exits(3).says("share 2: it does not open with this phrase");
    rehearse(&new(1), &new(3), &new_phrase).ok();
    let another = Desk::with_cheap_journal();
    let theirs = another.text_path("shares");
    begun(&another, &theirs);
    rehearse(&new(1), &format!("{theirs}/2.share"), &phrase).exits(3).says("share 2 is of another journal");
    desk.run(["guardian", "revoke"]).says("Make a new backup").ok();
    rehearse(&new(1), &new(2), &new_phrase).exits(1).says("no guardians");
    desk.run(["guardian", "revoke"]).exits(1).says("no guardians");
    desk.run(["--yes", "guardian", "renew", "--out", &desk.text_path("again")]).exits(1).says("no guardians");
    assert_eq!(desk.run(["status", "--json"]).json()["guardians"], serde_json::Value::Null);
}

#[test]
fn shares_lie_open_only_if_that_is_wanted() {
    let desk = Desk::with_cheap_journal();
    let out = desk.text_path("shares");
    let set = ["guardian", "set", "a", "b", "--out", &out];
    desk.run(set).exits(2).says("not be encrypted");
    assert!(!desk.path("shares").exists());
    let inside = desk.text_path("journal/shares");
    desk.run(["--yes", "guardian", "set", "a", "b", "--out", &inside]).exits(1).says("lies in the journal");
    assert!(!desk.path("journal/shares").exists());
    desk.run(["--yes"].iter().chain(&set)).ok();
    let text = fs::read_to_string(desk.path("shares/1.share")).unwrap();
    assert!(text.starts_with("recovery-share: 1\njournal: ") && text.contains("\nneeded: 2\nwords: "));
    desk.run(["--yes"].iter().chain(&set)).exits(1).says("not empty");
    // One word mistyped, wherever it stands.
    let (head, words) = text.trim_end().split_once("words: ").unwrap();
    let words: Vec<&str> = words.split(' ').collect();
    for place in 0..words.len() {
        let mut typed = words.clone();
        typed[place] = if words[place] == "academic" { "acid" } else { "academic" };
        let typed = desk.file("typed", format!("{head}words: {}", typed.join(" ")));
        recover(&desk, &[&format!("{out}/2.share"), &typed])
            .exits(3)
            .says(&format!("share 2: word {} is another", place + 1));
    }
    recover(&desk, &[&desk.file("words alone", words.join("\n")), &format!("{out}/2.share")]).ok();
    for (count, wanted) in
        [(&["a"][..], "2 to 5"), (&["a", "b", "c", "d", "e", "f"], "2 to 5"), (&["a", "a"], "name of their own")]
    {
        let other = desk.text_path("others");
        fs::copy(desk.path("new-passphrase"), desk.path("passphrase")).unwrap();
        desk.run(["--yes", "guardian", "set", "--out", &other].iter().chain(count)).exits(1).says(wanted);
        assert!(!desk.path("others").exists());
    }
}

#[test]
fn a_guardian_opens_a_share_with_a_key_and_without_the_program() {
    let desk = Desk::with_cheap_journal();
    let (out, key) = (desk.text_path("shares"), desk.text_path("guardian.key"));
    let made = desk.run(["identity", "new", "--out", &key, "--json"]).json();
    let to = format!("a={}", made["recipient"].as_str().unwrap());
    desk.run(["--yes", "guardian", "set", "a", "b", "--to", &to, "--out", &out]).ok();
    desk.run(["--yes", "guardian", "set", "x", "y", "--to", &to, "--out", &desk.text_path("o")])
        .exits(2)
        .says("not among");
    let sealed = format!("{out}/1.share");
    recover(&desk, &[&sealed, &format!("{out}/2.share")]).exits(2).says("sealed to its guardian");
    let open = desk.text_path("open.share");
    desk.run(["guardian", "open", &sealed, "--identity", &key, "--out", &open]).ok();
    if has_tool("age") {
        let by_age = tool("age", ["-d", "-i", &key, &sealed], &desk.path(""), b"");
        assert_eq!(by_age, fs::read(&open).unwrap());
    }
    recover(&desk, &[&open, &format!("{out}/2.share")]).ok();
}

#[test]
fn shares_open_the_keyring_by_the_standard_and_stock_age_alone() {
    if !has_tool("age") || !has_tool("python3") {
        return;
    }
    let desk = Desk::with_cheap_journal();
    let out = desk.text_path("shares");
    desk.run(["--yes", "guardian", "set", "a", "b", "c", "--threshold", "2", "--out", &out]).ok();
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/crypto/src/shares/words.txt");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/python/guardian_shares.py");
    let (here, one, other) = (desk.path(""), format!("{out}/3.share"), format!("{out}/1.share"));
    let sheet = desk.file("sheet", tool("python3", [script, list, &one, &other], &here, b""));
    let keyring = fs::read_dir(desk.path("journal/keyring")).unwrap().next().unwrap().unwrap().path();
    let opened = tool("age", ["-d", "-i", &sheet, keyring.to_str().unwrap()], &here, b"");
    assert!(String::from_utf8(opened).unwrap().contains("# way: guardians age1"));
}
