//! Journals in which something was forgotten, read as a whole.

use std::{fs, path::Path, time::Duration};

use daftar_crypto::{Passphrase, WriterId};
use daftar_journal::{Journal, Trouble, Unlocked, entry::Incident};
use daftar_store::{Folder, FrameKind, Ledgers, Place};
use serde_json::{Value, json};

use super::{OK, Outcome};
use crate::vectors_support::text::{blob, text};

pub(super) const LAYERS: &[(&str, &str)] =
    &[("signature", "statement"), ("forget link", "wiped"), ("forget statement", "wiped")];

/// Given a keyring, a passphrase and the only segment of its writer's ledger, gives the entries that are shown, and how many frames are forgotten.
pub(super) fn run(given: &Value) -> Outcome {
    let there = tempfile::tempdir().expect("a temporary folder");
    let path = there.path().join("journal");
    let folder = Folder::at(&path);
    folder.create().expect("a new folder");
    for copy in ["a", "b"] {
        let name = format!("{}.{copy}.age", text(given, "stem"));
        fs::write(folder.keyring().join(name), blob(given, "keyring")).expect("the copy is written");
    }
    let writer: WriterId = text(given, "writer").parse().expect("an id");
    fs::create_dir(folder.ledger(writer)).expect("a new folder");
    fs::write(folder.segment(writer, 1), blob(given, "segment")).expect("the segment is written");
    let first = read(&path, text(given, "passphrase"));
    // What was left to do is done now, and nothing else is found.
    let again = read(&path, text(given, "passphrase"));
    assert_eq!((first.class, &first.gives), (again.class, &again.gives));
    first
}

fn read(path: &Path, passphrase: &str) -> Outcome {
    let passphrase = Passphrase::normalise(passphrase).expect("a passphrase");
    let journal = Journal::find(path, Duration::ZERO).expect("it is a journal");
    let mut journal = journal.unlock(&passphrase).expect("it opens");
    let entries = journal.entries::<Incident>().expect("it reads");
    let mut shown: Vec<String> = entries.iter().map(|entry| entry.id.to_string()).collect();
    shown.sort_unstable();
    let report = journal.check(&mut |_| true).expect("the disk reads");
    let classes: Vec<_> = report.troubles.iter().map(|trouble| class(trouble, &journal)).collect();
    let class = classes.iter().find(|class| **class == "statement").or(classes.first()).copied().unwrap_or(OK);
    if class != OK {
        return Outcome::failed(class);
    }
    Outcome::ok(json!({ "entries": shown, "forgotten": report.forgotten }))
}

fn class(trouble: &Trouble, journal: &Journal<Unlocked>) -> &'static str {
    let Trouble::Record { writer, segment, offset, seq } = *trouble else { return "wiped" };
    let place = Place { writer, seq, segment, offset };
    let head = Ledgers::head_at(&Folder::at(journal.path()), &place).expect("its head reads");
    if head.kind == FrameKind::FORGET { "statement" } else { "wiped" }
}
