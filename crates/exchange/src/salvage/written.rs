//! The new folder: records as JSON, a table, and a page that says what is what.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use daftar_crypto::Digest;
use daftar_journal::salvage::SalvagedRevision;
use serde_json::{Value, json};

use super::{
    SalvageMade,
    evidence::{Evidence, Taken},
    pile::{Records, newest},
};
use crate::{bundle::NewFolder, names::csv_cell};

const HEADINGS: [&str; 9] =
    ["Kind", "ID", "When", "Title or name", "Place", "Who was harmed", "Versions", "Files", "Edited"];

/// Writes everything but the evidence files.
pub(super) fn write(
    records: &Records,
    evidence: &Evidence,
    made: &SalvageMade,
    folder: &mut NewFolder,
) -> io::Result<()> {
    let mut lists: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut table = row(&HEADINGS.map(str::to_owned));
    for revisions in records.entries.values() {
        let newest = newest(revisions);
        let list = match newest.kind().as_str() {
            "incident" => "incidents.json",
            "contact" => "contacts.json",
            _ => "other.json",
        };
        let values = revisions.iter().map(|revision| value(revision, revision.id == newest.id, evidence));
        lists.entry(list).or_default().extend(values);
        table.push_str(&row(&cells(newest, revisions.len(), evidence)));
    }
    for (name, list) in &lists {
        put(folder, name, &serde_json::to_vec_pretty(list)?)?;
    }
    put(folder, "table.csv", format!("\u{feff}{table}").as_bytes())?;
    put(folder, "files.json", &serde_json::to_vec_pretty(&files(evidence))?)?;
    put(folder, "README.txt", readme(made).as_bytes())
}

fn put(folder: &NewFolder, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut file = folder.file(name)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Returns a revision, whether it is the newest one that was found, and where its files were written.
fn value(revision: &SalvagedRevision, is_newest: bool, evidence: &Evidence) -> Value {
    let mut value = revision.to_json();
    value["newest"] = json!(is_newest);
    for file in value["attachments"].as_array_mut().into_iter().flatten() {
        let id = file["id"].as_str().and_then(|id| id.parse::<Digest>().ok());
        let taken = id.and_then(|id| evidence.path(&id));
        file["path"] = json!(taken.map(|taken| &taken.path));
        file["verified"] = json!(taken.is_some_and(|taken| taken.is_verified));
    }
    value
}

fn files(evidence: &Evidence) -> Vec<Value> {
    let file = |taken: &Taken| {
        json!({
            "path": taken.path, "verified": taken.is_verified, "size": taken.size,
            "name": taken.named.as_ref().map(|named| &named.name), "id": taken.named.as_ref().map(|named| named.id.to_string()),
            "recorded_size": taken.named.as_ref().map(|named| named.size),
        })
    };
    evidence.taken.iter().map(file).collect()
}

fn cells(revision: &SalvagedRevision, versions: usize, evidence: &Evidence) -> [String; HEADINGS.len()] {
    let incident = revision.incident();
    let value = revision.to_json();
    let name = value["name"].as_str().unwrap_or_default().to_owned();
    let paths = incident.attachments.iter().filter_map(|file| evidence.path(&file.id)).map(|taken| taken.path.clone());
    [
        revision.kind(),
        revision.open.entry.to_string(),
        incident.when.as_told.clone(),
        if name.is_empty() { incident.heading().to_owned() } else { name },
        incident.place.clone(),
        incident.harmed.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(" | "),
        versions.to_string(),
        paths.collect::<Vec<_>>().join(" | "),
        revision.edited(),
    ]
}

fn row(cells: &[String]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", csv_cell(cell).replace('"', "\"\""));
    format!("{}\r\n", cells.iter().map(quoted).collect::<Vec<_>>().join(","))
}

fn readme(made: &SalvageMade) -> String {
    let SalvageMade { entries, incidents, contacts, revisions, unread_records, verified, unverified, missing, .. } =
        made;
    let gave_up = match made.gave_up {
        true => "A part of the pile asked for more work than it was worth and was passed over.\r\n",
        false => "",
    };
    format!(
        "What Daftar could still read out of damaged files.\r\n\
         \r\n\
         Nothing here is encrypted. Whoever gets this folder can read it.\r\n\
         \r\n\
         {entries} entries in {revisions} versions: {incidents} incidents, {contacts} contacts.\r\n\
         {unread_records} records were there and did not open: they are damaged, or sealed to other keys.\r\n\
         {verified} evidence files are whole and as they were attached; {unverified} are not; {missing} are named and were not found.\r\n\
         {gave_up}\
         \r\n\
         table.csv       one line an entry, in its newest version\r\n\
         incidents.json  every version of every incident; \"newest\": true marks the one to go by\r\n\
         contacts.json   the same of contacts\r\n\
         other.json      handovers, and kinds that this program does not know\r\n\
         files.json      where each evidence file is, and what it was called\r\n\
         attachments/    evidence files whose size and digest are those in the records\r\n\
         unverified/     files that end where the damage begins, or that no record names (these end in zeros)\r\n\
         \r\n\
         A newer version of an entry may have been in what did not read. A forgotten entry is here as well if an old copy lay in the pile.\r\n"
    )
}
