//! Ledger segments, read as a whole.

use std::fs;

use daftar_crypto::WriterId;
use daftar_store::{Body, DamageKind, Folder, Frame, Ledgers, Scanned};
use serde_json::{Value, json};

use super::{OK, Outcome};
use crate::vectors_support::text::blob;

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("frame magic", "unreadable"),
    ("frame check", "unreadable"),
    ("frame limits", "unreadable"),
    ("body digest", "body"),
    ("body header", "body"),
    ("chain link", "link"),
    ("chain gap", "gap"),
    ("newer", "newer"),
    ("unfinished tail", "unfinished"),
    ("forget statement", "wiped"),
];

const WRITER: WriterId = WriterId([2; 16]);

/// Given a segment, gives the frames that read, whatever is wrong with the others.
pub(super) fn run(given: &Value) -> Outcome {
    let there = tempfile::tempdir().expect("a temporary folder");
    let folder = Folder::at(there.path());
    fs::create_dir_all(folder.ledger(WRITER)).expect("a new folder");
    fs::write(folder.segment(WRITER, 1), blob(given, "segment")).expect("the segment is written");
    let scan = Ledgers::scan(&folder, WRITER, None).expect("the ledger is there");
    let found: Vec<Scanned> = scan.map(|scanned| scanned.expect("the disk reads")).collect();
    let class = found.iter().find_map(class).unwrap_or(OK);
    let frames: Vec<Value> = found.iter().filter_map(frame).collect();
    Outcome { class, gives: json!({ "frames": frames }) }
}

fn class(scanned: &Scanned) -> Option<&'static str> {
    match scanned {
        Scanned::Frame(Frame { body: Body::Live(_), .. }) => None,
        Scanned::Frame(_) => Some("wiped"),
        Scanned::UnfinishedTail(_) => Some("unfinished"),
        Scanned::Damage(damage) => Some(match damage.what {
            DamageKind::BodyDamaged { .. } => "body",
            DamageKind::LinkMismatch { .. } => "link",
            DamageKind::Gap { .. } => "gap",
            DamageKind::Newer => "newer",
            _ => "unreadable",
        }),
    }
}

fn frame(scanned: &Scanned) -> Option<Value> {
    let Scanned::Frame(frame) = scanned else { return None };
    let live = matches!(frame.body, Body::Live(_));
    let (seq, offset) = (frame.place.seq, frame.place.offset);
    Some(json!({ "seq": seq, "offset": offset, "kind": frame.kind.0, "link": frame.link.to_string(), "live": live }))
}
