//! The plain folder.

use std::fs;

use daftar_journal::entry::{Handover, Way};

use super::*;
use crate::{
    bundle::{Manifest, PackError, manifest::NAMESPACE},
    plain::{ExportError, export},
};

#[test]
fn a_plain_folder_holds_the_files_of_a_bundle_and_says_that_it_is_plain() {
    let (mut desk, incidents) = Desk::with_incidents();
    let out = desk.out.join("case");
    let made = export(&mut desk.journal, &incidents, &out, &now(), &mut |_, _| true).unwrap();
    assert_eq!((made.incidents, made.attachments), (2, 2));
    assert!(fs::read_to_string(out.join("README.txt")).unwrap().contains("NOT ENCRYPTED"));
    assert!(fs::read_to_string(out.join("index.html")).unwrap().contains("not encrypted"));
    assert_eq!(fs::read(out.join("attachments/0001-prikaz.pdf")).unwrap(), b"%PDF-1.7 order");
    let manifest = fs::read(out.join("manifest.json")).unwrap();
    let signature = fs::read(out.join("manifest.json.sig")).unwrap();
    assert!(daftar_crypto::ssh_signature::verify(&signature, NAMESPACE, &manifest).is_ok());
    let manifest: Manifest = serde_json::from_slice(&manifest).unwrap();
    assert!(manifest.recipients.is_empty());
    assert_eq!(manifest.files.len(), 6);
    desk.journal.catch_up(&mut |_| {}).unwrap();
    let log = desk.journal.entries::<Handover>().unwrap();
    assert_eq!((log[0].content.way, log[0].content.bundle), (Way::Plain, made.bundle));
}

#[test]
fn a_stop_leaves_no_folder_and_nothing_is_overwritten() {
    let (mut desk, incidents) = Desk::with_incidents();
    let out = desk.out.join("case");
    for after in 0..8 {
        let mut asked = 0;
        let mut go_on = |_, _| {
            asked += 1;
            asked <= after
        };
        let stopped = export(&mut desk.journal, &incidents, &out, &now(), &mut go_on);
        assert!(matches!(stopped, Err(ExportError::Pack(PackError::Stopped))));
        assert!(desk.out_names().is_empty());
    }
    fs::create_dir(&out).unwrap();
    fs::write(out.join("mine"), b"").unwrap();
    let refused = export(&mut desk.journal, &incidents, &out, &now(), &mut |_, _| true);
    assert!(matches!(refused, Err(ExportError::Exists)));
    assert_eq!(names_in(&out), ["mine"]);
    assert_eq!(desk.out_names(), ["case"]);
}
