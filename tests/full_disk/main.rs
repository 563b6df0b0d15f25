//! A disk that is full at any write: what was acknowledged is there, the message says what is wrong, and everything can be taken out.
//!
//! `DAFTAR_FAULTS=full` tries every page of free room up to what each command needs.

mod small_disk;

use std::{collections::BTreeSet, fs};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{Author, Journal, Locked, Unlocked, entry::Incident};
use daftar_tests::{Desk, PASSPHRASE, Run, faults_in_full};
use jiff::Zoned;
use serde_json::Value;
use small_disk::SmallDisk;

/// What the passphrase is changed to.
const NEXT: &str = "Анор гул кард 34";

/// A desk, and a journal on a small disk beside it.
struct Place {
    desk: Desk,
    disk: SmallDisk,
    first: String,
    /// The entry that is forgotten.
    second: String,
    attachment: String,
}

/// What a command needs room for.
struct Case {
    name: &'static str,
    args: Vec<String>,
    /// Whether the index is removed before, so that the command makes the first one.
    without_index: bool,
    /// The most free pages that are tried: with these it succeeds.
    pages: usize,
    /// Whether what it does is there, seen in the list of all incidents.
    is_there: fn(&[Value]) -> bool,
}

/// What the trials of a case gave.
#[derive(Default)]
struct Counts {
    trials: usize,
    refused: usize,
}

impl Place {
    fn make() -> Option<Self> {
        let disk = SmallDisk::mount()?;
        let desk = Desk::with_cheap_journal();
        let first = desk.run(["add", "--text", "He was taken.", "--place", "Panjshanbe market"]).ok();
        let photo = desk.file("letter.txt", "what was written");
        let attachment = desk.run(["attach", &first, &photo]).ok();
        // In one frame with what has to be carried on.
        let rows = format!("date;what happened\n;to be forgotten\n;{}\n", noise(7, 60_000));
        desk.run(["import", &desk.file("two.csv", rows)]).ok();
        let list = desk.run(["list", "--json"]).json();
        let goes = |entry: &&Value| entry["narrative"] == "to be forgotten";
        let second = list.as_array().unwrap().iter().find(goes).unwrap()["id"].as_str().unwrap().to_owned();
        fs::write(desk.path("next"), NEXT).unwrap();
        Some(Self { desk, disk, first, second, attachment })
    }

    fn run(&self, args: &[&str]) -> Run {
        let mut command = self.desk.command_with_passphrase(args);
        command.env("DAFTAR_JOURNAL", self.disk.path("journal")).output().unwrap().into()
    }

    fn cases(&self) -> Vec<Case> {
        let case = |name, args: &[&str], without_index, pages, is_there| Case {
            name,
            args: args.iter().map(|arg| (*arg).to_owned()).collect(),
            without_index,
            pages,
            is_there,
        };
        let rows: String = (0..150).map(|row| format!("2021-03-12;Хуҷанд;{}\n", noise(row, 400))).collect();
        let sheet = self.desk.file("log.csv", format!("date;place;what happened\n{rows}"));
        let video = self.desk.file("video.mp4", vec![5; 1_200_000]);
        let (next, text) = (self.desk.text_path("next"), noise(1000, 60_000));
        vec![
            case("add", &["add", "--text", &text], false, 24, |list| list.len() == 4),
            case("edit", &["edit", &self.first, "--text", &text], false, 400, is_edited),
            case("edit without an index", &["edit", &self.first, "--text", &text], true, 400, is_edited),
            case("attach", &["attach", &self.first, &video], true, 700, |list| {
                list.iter().any(|entry| entry["attachments"].as_array().is_some_and(|files| files.len() == 2))
            }),
            case("import", &["import", &sheet], true, 400, |list| list.len() == 153),
            case(
                "change the passphrase",
                &["passphrase", "change", "--new-passphrase-file", &next],
                false,
                24,
                |list| list.len() == 3,
            ),
            case("forget", &["forget", &self.second, "--yes"], false, 48, |list| list.len() == 2),
            case("make the first index", &["list"], true, 400, |list| list.len() == 3),
        ]
    }

    /// Runs a command with so many free pages; returns whether it said that it was done.
    fn try_with(&self, case: &Case, pages: usize, thoroughly: bool) -> bool {
        let told = format!("{} with {pages} free pages", case.name);
        self.disk.reset(&self.desk.path("journal"));
        let mut before = ids(&self.list(&told));
        if case.args[0] == "forget" {
            // Whether it went before the disk was full or not, both are right.
            before.remove(&self.second);
        }
        if case.without_index {
            fs::remove_dir_all(self.disk.path("journal/index")).unwrap();
        }
        self.disk.leave(pages);
        let args: Vec<&str> = case.args.iter().map(String::as_str).collect();
        let run = self.run(&args);
        let done = run.code == 0;
        assert!(done || run.code == 6 && run.err.contains("the disk is full"), "{told}: {} {}", run.code, run.err);
        assert!(done || case.args != ["list"], "{told}: reading needs no room: {}", run.err);
        self.use_passphrase(if done && case.args[0] == "passphrase" { NEXT } else { PASSPHRASE });
        self.disk.fill();
        let list = self.list(&told);
        assert!(before.is_subset(&ids(&list)), "{told}: something is lost");
        assert!(!done || (case.is_there)(&list), "{told}: it was said to be done and is not");
        let acknowledged = if done { ids(&list) } else { before };
        if thoroughly {
            self.take_out(&acknowledged, &told);
        }
        self.disk.make_room();
        self.go_on(&acknowledged, &told);
        self.use_passphrase(PASSPHRASE);
        done
    }

    fn use_passphrase(&self, text: &str) {
        fs::write(self.desk.path("passphrase"), text).unwrap();
    }

    fn list(&self, told: &str) -> Vec<Value> {
        let run = self.run(&["list", "--json"]);
        assert_eq!(run.code, 0, "{told}: {}", run.err);
        run.json().as_array().unwrap().clone()
    }

    /// While the disk is full: everything is found, and comes out to another disk.
    fn take_out(&self, acknowledged: &BTreeSet<String>, told: &str) {
        let found = self.run(&["search", "Panjshanbe", "--json"]).json();
        assert_eq!(found.as_array().unwrap().len(), 1, "{told}");
        let [out, backup, plain] = ["out.txt", "backup", "plain"].map(|name| self.desk.text_path(name));
        self.run(&["extract", &self.attachment, "--out", &out]).ok();
        assert_eq!(fs::read_to_string(&out).unwrap(), "what was written", "{told}");
        self.run(&["backup", "create", &backup]).ok();
        self.run(&["backup", "verify", &backup]).ok();
        self.run(&["export", "plain", "--yes", "--all", "--out", &plain]).ok();
        let exported = fs::read_to_string(self.desk.path("plain/incidents.json")).unwrap();
        assert!(acknowledged.iter().all(|id| exported.contains(id)), "{told}");
        fs::remove_file(out).unwrap();
        [backup, plain].iter().for_each(|folder| fs::remove_dir_all(folder).unwrap());
    }

    /// Once there is room again nothing has to be mended.
    fn go_on(&self, acknowledged: &BTreeSet<String>, told: &str) {
        let report = self.run(&["check", "--json"]);
        assert_eq!(report.code, 0, "{told}: {} {}", report.out, report.err);
        let id = self.run(&["add", "--text", "Written when there was room again."]).ok();
        let there = ids(&self.list(told));
        assert!(there.contains(&id) && acknowledged.is_subset(&there), "{told}: something is lost");
    }

    fn sweep(&self, case: &Case) -> Counts {
        let step = if faults_in_full() { case.pages.div_ceil(60) } else { case.pages.div_ceil(3) };
        let mut counts = Counts::default();
        for pages in (0..case.pages).step_by(step).chain([case.pages]) {
            let thoroughly = faults_in_full() || pages == 0;
            let done = self.try_with(case, pages, thoroughly);
            assert!(done || pages < case.pages, "{} needs more than {pages} pages", case.name);
            counts.trials += 1;
            counts.refused += usize::from(!done);
        }
        counts
    }
}

fn ids(list: &[Value]) -> BTreeSet<String> {
    list.iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

fn is_edited(list: &[Value]) -> bool {
    // Undated entries that were made in the same second stand in no particular order.
    list.iter().any(|entry| entry["narrative"].as_str().is_some_and(|text| text == noise(1000, 60_000)))
}

/// Returns text that does not become shorter by compression.
fn noise(seed: u64, length: usize) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let letter = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(b"abcdefghijklmnopqrstuvwxyz012345"[usize::try_from(state % 32).expect("it is small")])
    };
    (0..length).map(letter).collect()
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_everything_comes_out() {
    let Some(place) = Place::make() else { return };
    for case in place.cases() {
        let counts = place.sweep(&case);
        eprintln!(
            "full disk, {}: {} trials, {} refused with exit code 6, nothing acknowledged lost",
            case.name, counts.trials, counts.refused
        );
    }
}

#[test]
fn a_change_of_the_passphrase_that_failed_leaves_no_trap() {
    let Some(disk) = SmallDisk::mount() else { return };
    let (path, now) = (disk.path("journal"), Zoned::now());
    let (old, new) = (Passphrase::normalise(PASSPHRASE).unwrap(), Passphrase::normalise(NEXT).unwrap());
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    let mut journal = Journal::<Unlocked>::create(&path, &old, cost, &now).unwrap();
    disk.leave(0);
    journal.change_passphrase(&new, cost, true).unwrap_err();
    disk.make_room();
    let told = Incident { narrative: vec!["Written after that.".into()], ..Incident::default() };
    let id = journal.add(&told, Author::Keeper, &now).unwrap();
    drop(journal);
    let journal = Journal::<Locked>::find(&path, std::time::Duration::ZERO).unwrap();
    let mut journal = journal.unlock(&old).unwrap();
    assert_eq!(journal.entries::<Incident>().unwrap()[0].id, id);
}
