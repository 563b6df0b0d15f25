//! `kill -9` while the program writes: what it said was done is there, and the next command needs nobody's help.
//!
//! `DAFTAR_FAULTS=full` kills 200 times.

use std::{
    collections::BTreeSet,
    fs,
    io::Read,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use daftar_tests::{Desk, faults_in_full};
use serde_json::Value;

/// What the killed programs said was done.
#[derive(Default)]
struct Told {
    entries: BTreeSet<String>,
    files: BTreeSet<String>,
    /// How many said so before they were killed, or ended before.
    done: usize,
    /// How many had begun to write, and had not said that they were done.
    midway: usize,
}

/// When a program is killed.
enum When {
    /// After a share of the time that it takes when nobody kills it.
    Time(Duration),
    /// As soon as its files have grown by so many bytes.
    Bytes(u64),
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
fn what_a_killed_program_acknowledged_is_there() {
    let kills = if faults_in_full() { 200 } else { 10 };
    let desk = Desk::with_cheap_journal();
    let first = desk.add("He was taken from the market.");
    let photo = desk.file("photo.jpg", vec![7; 300_000]);
    let mut told = Told { entries: BTreeSet::from([first.clone()]), ..Told::default() };
    let mut numbers = Numbers(2026);
    for kill in 0..kills {
        let sheet = desk.file("log.csv", sheet(kill));
        let args = match kill % 3 {
            0 => vec!["add", "--text", "Two men asked for him.", "--json"],
            1 => vec!["import", &sheet, "--json"],
            _ => vec!["attach", &first, &photo, "--json"],
        };
        let when = match kill % 2 {
            0 => When::Bytes(1 + numbers.below(if kill % 3 == 2 { 400_000 } else { 3_000 })),
            _ => When::Time(Duration::from_micros(numbers.below(60_000))),
        };
        run_and_kill(desk.command_with_passphrase(&args), &desk.path("journal"), &when, &mut told);
        look(&desk, &told);
    }
    let report = desk.run(["check", "--json"]).json();
    assert_eq!(report["sound"], Value::Bool(true), "{report}");
    assert_eq!(
        fs::read_dir(desk.path("journal/attachments/incoming")).unwrap().count(),
        0,
        "sealing left files behind"
    );
    let id = desk.add("Written after all of them.");
    assert!(ids(&desk.run(["list", "--json"]).json()).contains(&id));
    eprintln!(
        "kill -9: {kills} kills, {} had said that they were done, {} were writing, nothing acknowledged lost",
        told.done, told.midway
    );
}

fn sheet(kill: usize) -> String {
    let rows: String =
        (0..5).map(|row| format!("2021-03-{:02};Хуҷанд;call {row} of import {kill}\n", row + 1)).collect();
    format!("date;place;what happened\n{rows}")
}

fn run_and_kill(mut command: Command, journal: &Path, when: &When, told: &mut Told) {
    let before = bytes_below(journal);
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    while child.try_wait().unwrap().is_none() && !is_due(when, start, journal, before) {
        thread::sleep(Duration::from_micros(100));
    }
    let killed = child.try_wait().unwrap().is_none();
    let _it_may_have_ended = child.kill();
    let out = read_to_end(child);
    // Something that was not said whole was not said.
    match serde_json::from_str::<Value>(&out) {
        Ok(value) => {
            told.done += 1;
            told.take(&value);
        }
        Err(_) => told.midway += usize::from(killed && bytes_below(journal) > before),
    }
}

fn is_due(when: &When, start: Instant, journal: &Path, before: u64) -> bool {
    match when {
        When::Time(after) => start.elapsed() >= *after,
        When::Bytes(bytes) => bytes_below(journal) >= before + bytes,
    }
}

fn read_to_end(mut child: Child) -> String {
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    child.wait().unwrap();
    out
}

/// Counts the bytes of ledgers and attachments, which may come and go meanwhile.
fn bytes_below(folder: &Path) -> u64 {
    let of = |path: &Path| match fs::metadata(path) {
        Ok(about) if about.is_dir() && path.file_name().is_some_and(|name| name != "index") => bytes_below(path),
        Ok(about) if about.is_file() => about.len(),
        _ => 0,
    };
    fs::read_dir(folder).map_or(0, |entries| entries.flatten().map(|entry| of(&entry.path())).sum())
}

impl Told {
    fn take(&mut self, value: &Value) {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let list = |name: &str| value[name].as_array().into_iter().flatten();
        self.entries.extend(text(&value["id"]));
        self.entries.extend(list("added").filter_map(text));
        self.files.extend(list("attachments").filter_map(|file| text(&file["id"])));
    }
}

fn ids(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

/// Opens the journal as anybody would, and finds what was acknowledged.
fn look(desk: &Desk, told: &Told) {
    let list = desk.run(["list", "--json"]).json();
    let there = ids(&list);
    assert!(told.entries.is_subset(&there), "lost: {:?}", told.entries.difference(&there).collect::<Vec<_>>());
    let files = list.as_array().unwrap().iter().flat_map(|entry| entry["attachments"].as_array().unwrap());
    let files: BTreeSet<String> = files.map(|file| file["id"].as_str().unwrap().to_owned()).collect();
    assert!(told.files.is_subset(&files), "lost: {:?}", told.files.difference(&files).collect::<Vec<_>>());
}
