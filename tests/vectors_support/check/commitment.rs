//! Revisions and their ids, as a journal reads them.

use std::time::Duration;

use daftar_crypto::{Argon2Cost, Digest, OpenHeader, Passphrase, Seed, commitment, open, seal};
use daftar_journal::{
    Journal, Trouble,
    format1::{self, Revision, Revisions},
};
use daftar_store::{DamageKind, Folder, FrameKind, LedgerWriter};
use serde_json::{Value, json};

use super::{OK, Outcome};
use crate::vectors_support::text::{all_hex, bytes, hex};

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("newer", "newer"),
    ("open header", "damaged"),
    ("field order", "damaged"),
    ("field path", "damaged"),
    ("field value", "damaged"),
    ("limits", "damaged"),
    ("bincode trailing bytes", "damaged"),
];

/// Given the content of a `Revisions` frame, gives what follows from it.
pub(super) fn run(given: &Value) -> Outcome {
    let content = bytes(given, "content");
    let class = journal_class(&content);
    if class != OK {
        return Outcome::failed(class);
    }
    let read: Revisions = format1::decode(&content).expect("the journal read it");
    Outcome::ok(read.revisions.iter().map(revision).collect())
}

/// Puts the content into a new journal's ledger and asks the journal's check what it makes of it.
fn journal_class(content: &[u8]) -> &'static str {
    let there = tempfile::tempdir().expect("a temporary folder");
    let path = there.path().join("journal");
    let passphrase = Passphrase::normalise("vectors").expect("a passphrase");
    let now = "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().expect("a time");
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    let journal = Journal::create(&path, &passphrase, cost, &now).expect("a new journal");
    let (writer, epoch) = (journal.writer(), journal.keyring().newest_epoch());
    drop(journal);
    let mut ledger = LedgerWriter::open(&Folder::at(&path), writer).expect("the ledger is there");
    // A carried frame: its revisions may come from any other.
    let bound = [&[FrameKind::CARRIED.0][..], &writer.0, &ledger.next_seq().to_le_bytes(), content].concat();
    let body = seal(&bound, &epoch).expect("it is small");
    ledger.append(FrameKind::CARRIED, &body).expect("it is appended");
    drop(ledger);
    let journal = Journal::find(&path, Duration::ZERO).expect("it is a journal");
    let mut journal = journal.unlock(&passphrase).expect("it opens");
    let report = journal.check(&mut |_| true).expect("the disk reads");
    assert_eq!(open(&body, journal.keyring().epochs()).expect("it opens").as_slice(), bound);
    report.troubles.first().map_or(OK, class)
}

fn class(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Newer => "newer",
        Trouble::Ledger(damage) if damage.what == DamageKind::Newer => "newer",
        _ => "damaged",
    }
}

/// Returns everything that follows from a stored revision.
pub(crate) fn revision(stored: &Revision) -> Value {
    let open = OpenHeader::parse(&stored.open).expect("the journal read it");
    let seed = Seed::new(stored.seed);
    let fields = || stored.fields.iter().map(|field| (field.path.as_str(), field.value.as_str()));
    let disclosures: Vec<String> = fields().map(|(path, value)| commitment::disclosure(&seed, path, value)).collect();
    let digests: Vec<Digest> = commitment::digests(&seed, fields());
    json!({
        "entry": open.entry.to_string(),
        "writer": open.writer.to_string(),
        "seq": open.seq,
        "place": open.place,
        "parents": open.parents.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "open": hex(&stored.open),
        "seed": hex(&stored.seed),
        "disclosures": disclosures,
        "digests": all_hex(&digests),
        "id": commitment::revision_id(&stored.open, &digests).to_string(),
    })
}
