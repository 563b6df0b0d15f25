//! Whole sheets into a journal.

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{
    Journal, Unlocked,
    entry::{Entry, Incident},
};
use jiff::Zoned;

use super::*;
use crate::sheet::people;

pub(super) const INCIDENTS: &[u8] = include_bytes!("../../../../tests/cases/incidents.csv");

pub(super) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

pub(super) fn journal() -> (tempfile::TempDir, Journal<Unlocked>) {
    let there = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::normalise("a cat on the roof").unwrap();
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    let journal = Journal::create(&there.path().join("journal"), &passphrase, cost, &now()).unwrap();
    (there, journal)
}

pub(super) fn import(journal: &mut Journal<Unlocked>, sheet: &[u8]) -> ImportReport {
    import_csv(journal, sheet, &now(), &mut |_| true).unwrap()
}

/// The incidents in the order in which they were added.
fn incidents(journal: &mut Journal<Unlocked>, report: &ImportReport) -> Vec<Incident> {
    let entries = all(journal);
    let find = |id: &daftar_crypto::EntryId| {
        entries.iter().find(|entry: &&Entry<Incident>| entry.id == *id).unwrap().content.clone()
    };
    report.added.iter().map(find).collect()
}

fn all(journal: &mut Journal<Unlocked>) -> Vec<Entry<Incident>> {
    journal.catch_up(&mut |_| ()).unwrap();
    journal.entries().unwrap()
}

fn only(sheet: &str) -> (ImportReport, Vec<Incident>) {
    let (_there, mut journal) = journal();
    let report = import(&mut journal, sheet.as_bytes());
    let incidents = incidents(&mut journal, &report);
    (report, incidents)
}

#[test]
fn the_case_goes_in_whole_and_once() {
    let (_there, mut journal) = journal();
    let report = import(&mut journal, INCIDENTS);
    assert_eq!((report.rows, report.added.len(), report.known, report.refused.len()), (24, 24, 0, 0));
    assert_eq!(report.unmapped_columns, ["Примечание"]);
    assert!(!report.interrupted);
    let again = import(&mut journal, INCIDENTS);
    assert_eq!((again.rows, again.added.len(), again.known), (24, 0, 24));
    assert!(again.remarks.is_empty());
    assert_eq!(all(&mut journal).len(), 24);
}

#[test]
fn every_cell_of_the_case_stands_in_its_field() {
    let (_there, mut journal) = journal();
    let report = import(&mut journal, INCIDENTS);
    let incidents = incidents(&mut journal, &report);
    let mut sheet = csv::ReaderBuilder::new().delimiter(b';').from_reader(&INCIDENTS[3..]);
    for (row, incident) in sheet.records().zip(&incidents) {
        let row = row.unwrap();
        assert_eq!(incident.when.as_told, row[0]);
        assert_eq!(incident.place, row[1]);
        assert_eq!(incident.narrative.join("\n\n"), row[2]);
        let names =
            |named: &[daftar_journal::entry::Named]| named.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&incident.harmed), people(&row[3]));
        assert_eq!(names(&incident.by), people(&row[4]));
        assert_eq!((&incident.source.name[..], &incident.source.how[..]), (&row[5], &row[6]));
        let named = (!row[7].is_empty()).then(|| format!("Files: {}", row[7].trim()));
        let note = (!row[8].is_empty()).then(|| format!("Примечание: {}", &row[8]));
        assert_eq!(incident.notes, [named, note].into_iter().flatten().collect::<Vec<_>>());
        assert!(incident.attachments.is_empty() && !incident.closed);
    }
}

#[test]
fn what_was_not_understood_in_the_case_is_told() {
    let (_there, mut journal) = journal();
    let report = import(&mut journal, INCIDENTS);
    let told: Vec<String> = report.remarks.iter().map(ToString::to_string).collect();
    for line in [9, 14, 15, 16, 21, 24, 25, 26] {
        assert!(told.iter().any(|told| told.starts_with(&format!("line {line}: "))), "line {line} in {told:#?}");
    }
    let files = report.remarks.iter().filter(|remark| remark.remark == Remark::FilesNamed);
    assert_eq!(files.map(|remark| remark.line).collect::<Vec<_>>(), [3, 4, 12, 16]);
}

#[test]
fn equal_rows_stay_two_and_come_once() {
    let (_there, mut journal) = journal();
    let sheet = b"When;Who\n2024;mother\n2024;mother\n".as_slice();
    assert_eq!(import(&mut journal, sheet).added.len(), 2);
    let longer = [sheet, b"2024;mother\n2023;father\n"].concat();
    let report = import(&mut journal, &longer);
    assert_eq!((report.known, report.added.len()), (2, 2));
}

#[test]
fn closed_and_edited_incidents_are_still_known() {
    let (_there, mut journal) = journal();
    let sheet = b"When;Who\n2024;mother\n".as_slice();
    let report = import(&mut journal, sheet);
    journal.catch_up(&mut |_| ()).unwrap();
    let stored = journal.resolve::<Incident>(&report.added[0].to_string()).unwrap();
    let closed = Incident { closed: true, ..stored.entry.content.clone() };
    journal.edit(&stored, &closed, &now()).unwrap();
    assert_eq!(import(&mut journal, sheet).known, 1);
}

#[test]
fn cells_without_a_field_go_into_the_notes() {
    let (report, incidents) = only("When;;Mood;Дата\n2024;x;; 2 марта \n;;calm;;more;;even more\n2023\n");
    assert_eq!(incidents[0].notes, ["x", "Дата: 2 марта"]);
    assert_eq!(incidents[1].notes, ["Mood: calm", "more", "even more"]);
    assert_eq!(report.unmapped_columns, ["Mood", "Дата"]);
    let remarks: Vec<_> = report.remarks.iter().map(|remark| (remark.line, remark.remark)).collect();
    assert!(remarks.contains(&(3, Remark::MoreCells)));
    assert!(remarks.contains(&(4, Remark::FewerCells)));
}

#[test]
fn all_columns_have_their_place() {
    let (report, incidents) = only(
        "Title;Country;Type;Language;What happened;Narrative;Who;Files\n\
         T;TJ;beating | own kind;ru;\"one\n\ntwo\";three;;;\n;;;;;;; ; ;\n;;;;;;|;|\n",
    );
    let incident = &incidents[0];
    assert_eq!((&incident.title[..], &incident.country[..], &incident.language[..]), ("T", "TJ", "ru"));
    assert_eq!(incident.types, ["beating", "own kind"]);
    assert_eq!(incident.narrative, ["one", "two", "three"]);
    assert_eq!(report.remarks[0].remark, Remark::OwnType);
    assert_eq!(incidents[1].notes, ["Who: |", "Files: |"], "not even separators are dropped");
    assert_eq!(report.empty_rows, 1);
}

#[test]
fn rows_that_cannot_be_taken_are_told_and_the_rest_goes_on() {
    let (_there, mut journal) = journal();
    let mut sheet = b"When;What happened\n2024;\xEC\xE0\n2023;".to_vec();
    sheet.extend([b'\x01'; 300_000]);
    sheet.extend(b"\n2022;");
    sheet.extend(vec![b'a'; 10 << 20]);
    sheet.extend(b"\n2021;last\n");
    let report = import(&mut journal, &sheet);
    let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
    assert_eq!((report.rows, report.added.len(), refused.len()), (4, 1, 3));
    assert!(refused[0].starts_with("line 2: not written as UTF-8"));
    assert!(
        refused[1].starts_with("line 3: one paragraph or field is longer than 1 MiB"),
        "control characters are six bytes in JSON"
    );
    assert!(refused[2].starts_with("line 4: one cell is longer than 1 MiB"));
}

#[test]
fn an_interrupted_import_goes_on_when_repeated() {
    let (_there, mut journal) = journal();
    let rows: Vec<String> = (0..200).map(|row| format!("2024;person {row}\n")).collect();
    let sheet = format!("When;Who\n{}", rows.concat());
    let report = import_csv(&mut journal, sheet.as_bytes(), &now(), &mut |rows| rows < 100).unwrap();
    assert!(report.interrupted);
    assert_eq!((report.rows, report.added.len()), (128, 128), "a frame is written as a whole");
    assert_eq!(all(&mut journal).len(), 128);
    let rest = import(&mut journal, sheet.as_bytes());
    assert_eq!((rest.known, rest.added.len(), rest.interrupted), (128, 72, false));
}

#[test]
fn what_came_before_a_failure_is_kept_and_counted() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::UnexpectedEof.into())
        }
    }
    let (_there, mut journal) = journal();
    let start = format!("When,Who\n{}", "2024,mother of somebody\n".repeat(5_000));
    let failed = import_csv(&mut journal, start.as_bytes().chain(Broken), &now(), &mut |_| true);
    assert!(matches!(failed, Err(ImportError::BrokenOff { added: 5_000, .. })));
    assert_eq!(all(&mut journal).len(), 5_000);
}

#[test]
fn what_is_no_sheet_changes_nothing() {
    let (_there, mut journal) = journal();
    let failed = import_csv(&mut journal, &b"PK\x03\x04"[..], &now(), &mut |_| true);
    assert!(matches!(failed, Err(ImportError::Sheet(_))));
    assert_eq!(journal.counts().unwrap().incidents, 0);
}

#[test]
fn the_report_is_plain_json() {
    let (report, _) = only("When;Who;Mood\n12/05/2023;mother;\n");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!((&json["rows"], &json["known"], &json["unmapped_columns"][0]), (&1.into(), &0.into(), &"Mood".into()));
    assert_eq!(json["remarks"][0]["entry"], json["added"][0]);
    assert!(json["remarks"][0]["remark"].as_str().unwrap().contains("day first or month first"));
}

#[test]
fn an_input_that_stops_within_a_row_interrupts() {
    use std::io::{self, Read};
    struct Stopped;
    impl Read for Stopped {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other(InputStopped))
        }
    }
    let (_there, mut journal) = journal();
    let whole = "When,What happened\n".to_owned() + &"2024,something happened there\n".repeat(5000);
    for at in [10, 100_000] {
        let sheet = whole.as_bytes()[..at].chain(Stopped);
        let report = import_csv(&mut journal, sheet, &now(), &mut |_| true).unwrap();
        assert!(report.interrupted, "{at}");
    }
    assert_eq!(all(&mut journal).len() + import(&mut journal, whole.as_bytes()).added.len(), 5000);
}
