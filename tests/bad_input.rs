//! Bad input: a clear error, the right exit code, nothing lost, nothing written half.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

#[cfg(target_os = "linux")]
use daftar_tests::Mounted;
use daftar_tests::{Desk, FLOOR, Run, flip};

fn only(folder: &Path) -> PathBuf {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries.swap_remove(0)
}

fn keyring_copies(desk: &Desk) -> Vec<PathBuf> {
    let mut copies: Vec<_> =
        fs::read_dir(desk.path("journal/keyring")).unwrap().map(|entry| entry.unwrap().path()).collect();
    copies.sort();
    copies
}

fn segment(desk: &Desk) -> PathBuf {
    only(&desk.path("journal/ledger")).join("00000001")
}

fn cut(path: &Path, to: impl Fn(usize) -> usize) {
    let bytes = fs::read(path).unwrap();
    fs::write(path, &bytes[..to(bytes.len())]).unwrap();
}

/// Replaces the keyring by one whose header was changed, under its own digest, as a forger would.
fn forge_keyring(desk: &Desk, change: impl Fn(String) -> String) {
    let copies = keyring_copies(desk);
    let file = fs::read(&copies[0]).unwrap();
    let header = daftar_crypto::measure_header(&file).unwrap();
    let changed = change(String::from_utf8(file[..header].to_vec()).unwrap());
    let forged = [changed.as_bytes(), &file[header..]].concat();
    let stem = daftar_crypto::keyring_file_stem(1, &forged);
    copies.iter().for_each(|copy| fs::remove_file(copy).unwrap());
    for copy in ["a", "b"] {
        fs::write(desk.path("journal/keyring").join(format!("{stem}.{copy}.age")), &forged).unwrap();
    }
}

#[test]
fn a_wrong_passphrase_is_told() {
    let desk = Desk::new();
    desk.file("passphrase", "not it");
    desk.run(["list"]).exits(3).says("wrong passphrase");
    desk.run(["add", "--text", "x"]).exits(3);
    desk.file("passphrase", b"\xff\xfe");
    desk.run(["list"]).exits(2);
    desk.file("passphrase", "");
    desk.run(["list"]).exits(2).says("empty");
    desk.run_with_input(["list"], b"").exits(2).says("--passphrase-file");
}

#[test]
fn a_folder_without_a_journal_is_told_and_left_alone() {
    let desk = Desk::empty();
    desk.run(["list"]).exits(1).says("not a journal");
    assert!(!desk.path("journal").exists());
    fs::create_dir(desk.path("journal")).unwrap();
    fs::write(desk.path("journal/letter"), "mine").unwrap();
    desk.run(["init", "--argon2", FLOOR]).exits(1).says("not empty");
    assert_eq!(fs::read_dir(desk.path("journal")).unwrap().count(), 1);
}

#[test]
fn a_second_journal_is_never_made_over_the_first() {
    let desk = Desk::new();
    desk.add("told");
    desk.run(["init", "--argon2", FLOOR]).exits(1).says("already holds a journal");
    assert_eq!(desk.run(["list"]).ok().lines().count(), 1);
}

#[test]
fn costs_outside_the_limits_are_refused() {
    let desk = Desk::empty();
    for cost in ["63,3,4", "64,2,4", "64,3,3", "257,3,4", "64,33,4", "64,3,17", "64,3", "x,3,4"] {
        desk.run(["init", "--argon2", cost]).exits(2);
        assert!(!desk.path("journal").exists(), "{cost}");
    }
}

#[test]
fn one_damaged_keyring_copy_is_enough_to_open_and_is_named() {
    let desk = Desk::new();
    desk.add("told");
    flip(&keyring_copies(&desk)[0], |length| length / 2);
    assert_eq!(desk.run(["list"]).exits(4).says("keyring").out.lines().count(), 1);
    cut(&keyring_copies(&desk)[1], |length| length / 2);
    desk.run(["list"]).exits(4).says("every copy of the keyring is damaged");
}

#[test]
fn forged_keyring_headers_cost_nothing() {
    let told = |change: &dyn Fn(String) -> String| {
        let desk = Desk::new();
        forge_keyring(&desk, change);
        desk.run(["list"])
    };
    told(&|header| header.replace(" 65536 3 4\n", " 1048577 3 4\n")).exits(1).says("memory or time");
    told(&|header| header.replace(" 65536 3 4\n", " 65536 33 4\n")).exits(1).says("memory or time");
    told(&|header| header.replace(" 65536 3 4\n", " 65536 3 17\n")).exits(1).says("memory or time");
    told(&|header| header.replace("daftar/argon2id 1 ", "daftar/argon2id 2 ")).exits(1).says("newer version");
    told(&|header| header.replacen("-> X25519", &format!("{}-> X25519", "-> x y\n\n".repeat(40)), 1))
        .exits(1)
        .says("header");
    told(&|header| header.replacen("-> X25519", &format!("-> x {}\n\n-> X25519", "y".repeat(17_000)), 1))
        .exits(1)
        .says("header");
}

#[test]
fn a_cut_ledger_tail_loses_only_what_was_cut_and_goes_on() {
    let desk = Desk::new();
    desk.add("first");
    desk.add("second");
    cut(&segment(&desk), |length| length - 20);
    assert!(desk.run(["list"]).out.contains("first"));
    desk.add("third");
    let all = desk.run(["list"]).out;
    assert!(all.contains("first") && all.contains("third"), "{all}");
}

/// Returns where the body of a ledger's second frame begins.
fn body_of_frame_1(segment: &[u8]) -> usize {
    let first = daftar_store::FrameHead::parse(segment).unwrap();
    2 * daftar_store::HEAD_LEN + usize::try_from(first.body_len).unwrap()
}

#[test]
fn damage_in_the_ledger_is_named_and_hides_nothing_else() {
    let desk = Desk::new();
    for text in ["first", "second", "third"] {
        desk.add(text);
    }
    let body = body_of_frame_1(&fs::read(segment(&desk)).unwrap());
    flip(&segment(&desk), |_| body + 200);
    for verb in [&["list"][..], &["search", "i"], &["list", "--json"]] {
        let run = desk.run(verb).exits(4).says("Damaged");
        assert!(!run.out.is_empty());
    }
    desk.run(["check"]).exits(4);
    desk.add("fourth");
    assert_eq!(desk.run(["list"]).exits(4).out.lines().count(), 3);
}

#[test]
fn a_ledger_of_a_newer_format_is_kept() {
    let desk = Desk::new();
    desk.add("told");
    let path = segment(&desk);
    let mut bytes = fs::read(&path).unwrap();
    let length = bytes.len();
    bytes.extend(b"daftar2\n");
    bytes.extend([7; 300]);
    fs::write(&path, &bytes).unwrap();
    let run = desk.run(["add", "--text", "x"]).exits(1).says("newer");
    assert_eq!(run.out, "");
    assert_eq!(fs::read(&path).unwrap().len(), length + 308);
    assert!(desk.run(["list"]).out.contains("told"));
}

#[test]
fn a_damaged_index_is_made_again() {
    let desk = Desk::new();
    desk.add("told");
    desk.run(["list"]).ok();
    for (path, _) in daftar_tests::files_below(&desk.path("journal/index")) {
        fs::write(path, b"garbage").unwrap();
    }
    assert!(desk.run(["list"]).ok().contains("told"));
    fs::remove_dir_all(desk.path("journal/index")).unwrap();
    assert!(desk.run(["list"]).ok().contains("told"));
}

#[test]
fn a_damaged_or_missing_attachment_is_named() {
    let desk = Desk::new();
    let file = desk.file("letter.pdf", b"%PDF-1.4 letter");
    let id = desk.run(["add", "--text", "told", "--attach", &file]).ok();
    let attachment = desk.run(["show", &id, "--json"]).json()["attachments"][0]["id"].as_str().unwrap().to_owned();
    let sealed = desk.path("journal/attachments").join(&attachment[..2]).join(format!("{attachment}.age"));
    let out = desk.text_path("out");
    flip(&sealed, |length| length - 30_000);
    desk.run(["extract", &attachment, "--out", &out]).exits(4);
    assert!(!Path::new(&out).exists());
    desk.run(["check"]).exits(4).says("is damaged");
    desk.run(["bundle", "create", "--phrase-file", &desk.file("phrase", "word"), "--out", &out, "--all"]).exits(4);
    assert!(!Path::new(&out).exists());
    let plain = desk.text_path("plain");
    desk.run(["export", "plain", "--all", "--yes", "--out", &plain])
        .exits(4)
        .says("is damaged and is not in the folder");
    assert!(Path::new(&plain).join("incidents.json").is_file(), "one damaged file does not keep everything else in");
    fs::remove_file(&sealed).unwrap();
    desk.run(["extract", &attachment, "--out", &out]).exits(4).says("missing");
    desk.run(["check"]).exits(4).says("is missing");
}

#[test]
fn strange_attachments_are_refused_or_made_harmless() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).unwrap();
    desk.run(["add", "--text", "x", "--attach", &desk.text_path("folder")]).exits(1).says("folder");
    desk.run(["add", "--text", "x", "--attach", &desk.text_path("nothing")]).exits(1);
    assert_eq!(desk.run(["list"]).ok(), "", "nothing was written");
    let hostile = ["a\u{202e}gpj.exe", "b\u{1b}[2J\nc", &"щ".repeat(127), "-rf", "CON"];
    let files: Vec<String> = hostile.iter().map(|name| desk.file(name, "x")).collect();
    let mut args = vec!["add", "--text", "x"];
    files.iter().for_each(|file| args.extend(["--attach", file]));
    let id = desk.run(&args).ok();
    let shown = desk.run(["show", &id]).ok();
    assert!(!shown.contains(['\u{202e}', '\u{1b}']), "{shown}");
    let out = desk.text_path("plain");
    desk.run(["export", "plain", "--out", &out, "--all", "--yes"]).ok();
    for (path, _) in daftar_tests::files_below(Path::new(&out)) {
        assert!(
            path.to_str().unwrap()[out.len()..]
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-/".contains(&byte))
        );
    }
}

#[test]
fn an_ambiguous_or_unknown_id_is_told() {
    let desk = Desk::new();
    let ids: Vec<String> = (0..17).map(|n| desk.add(&n.to_string())).collect();
    let twice = ids.iter().find(|id| ids.iter().filter(|other| other[..1] == id[..1]).count() > 1).unwrap();
    desk.run(["show", &twice[..1]]).exits(1).says("give more of it");
    desk.run(["show", "zz"]).exits(1).says("no incident");
    desk.run(["show", ""]).exits(1);
    let contact = desk.run(["contact", "add", "Desk"]).ok();
    desk.run(["show", &contact]).exits(1).says("no incident");
}

#[test]
fn nothing_said_is_a_usage_error() {
    let desk = Desk::new();
    desk.run(["add"]).exits(2);
    desk.run(["edit", "abc"]).exits(2);
    desk.run(["search", " "]).exits(2);
    desk.run(["list", "--from", "whenever"]).exits(2);
    desk.run(["nonsense"]).exits(2);
    desk.run(["export", "plain", "--out", &desk.text_path("plain"), "--all"]).exits(1);
    assert!(!desk.path("plain").exists());
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::new();
    desk.add("told");
    let mut command = desk.command();
    command
        .args(["list", "--passphrase-file"])
        .arg(desk.path("passphrase"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let run = Run::from(child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_nothing_acknowledged_is_lost() {
    let desk = Desk::new();
    desk.add("told");
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = desk.command();
    command.args(["list", "--passphrase-file"]).arg(desk.path("passphrase")).stdout(full);
    assert_eq!(command.output().unwrap().status.code(), Some(6));
    let small = desk.path("small");
    fs::create_dir(&small).unwrap();
    let Some(_mounted) = Mounted::small(&small, 700 * 1024) else { return };
    let told = full_disk(&desk);
    assert_eq!(told.0, 6, "{}", told.1);
    assert!(told.2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_journal_where_nothing_can_be_written_opens_for_reading() {
    let desk = Desk::new();
    let stick = desk.path("stick");
    fs::create_dir(&stick).unwrap();
    let Some(mounted) = Mounted::small(&stick, 8 << 20) else { return };
    let journal = desk.text_path("stick/journal");
    let at = |args: &[&str]| desk.run(args.iter().chain(&["--journal", &journal]));
    at(&["init", "--argon2", FLOOR]).ok();
    at(&["add", "--text", "told"]).ok();
    mounted.make_read_only();
    let (list, search) = (at(&["list"]), at(&["search", "told"]));
    let (check, add) = (at(&["check"]), at(&["add", "--text", "x"]));
    assert_eq!((list.exits(0).out.lines().count(), search.exits(0).out.lines().count()), (1, 1));
    check.exits(0).says("opened for reading alone");
    add.exits(1).says("does not allow access");
}

/// Fills a journal on the small file system; returns code and message of the refusal, and whether everything acknowledged is there.
#[cfg(target_os = "linux")]
fn full_disk(desk: &Desk) -> (i32, String, bool) {
    let journal = desk.text_path("small/journal");
    desk.run(["init", "--argon2", FLOOR, "--journal", &journal]).ok();
    let photo = desk.file("photo", vec![3; 60_000]);
    let mut kept = 0;
    loop {
        let run = desk.run(["add", "--text", "told", "--attach", &photo, "--journal", &journal]);
        if run.code != 0 {
            let listed = desk.run(["list", "--journal", &journal]).out.lines().count();
            return (run.code, run.err, listed == kept);
        }
        kept += 1;
    }
}

#[cfg(unix)]
#[test]
fn interrupting_an_import_keeps_what_is_written_and_goes_on_later() {
    let desk = Desk::new();
    let rows: String = (0..40_000).map(|n| format!("2024,row {n} {}\n", "text ".repeat(40))).collect();
    let sheet = desk.file("long.csv", format!("When,What happened\n{rows}"));
    let mut command = desk.command();
    command.args(["import", &sheet, "--json", "--passphrase-file"]).arg(desk.path("passphrase"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let ledger = segment(&desk);
    while fs::metadata(&ledger).unwrap().len() < 200_000 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    child.wait().unwrap();
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let added = report["added"].as_array().unwrap().len();
    assert!(report["interrupted"].as_bool().unwrap() && added > 0 && added < 40_000);
    assert_eq!(desk.run(["list"]).ok().lines().count(), added);
}

#[test]
fn another_process_is_waited_for_and_then_named() {
    let desk = Desk::new();
    let held =
        daftar_store::Lock::take(&daftar_store::Folder::at(desk.path("journal")), std::time::Duration::ZERO).unwrap();
    let run = desk.run(["list"]).exits(5).says("in use");
    assert_eq!(run.out, "");
    drop(held);
    desk.run(["list"]).ok();
}
