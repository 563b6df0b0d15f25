use std::{fs, path::PathBuf};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{
    Author, Journal,
    entry::{Contact, Incident},
};
use jiff::Zoned;
use serde_json::Value;
use tempfile::TempDir;

use super::*;

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

/// Makes a pile of one journal's files, all in one folder under names that say nothing; also returns its epochs as a key file.
fn pile(there: &TempDir) -> (PathBuf, String) {
    let path = there.path().join("journal");
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    let mut journal = Journal::create(&path, &passphrase(), cost, &now()).unwrap();
    let attach = |journal: &Journal<_>, name: &str, content: &[u8]| {
        let file = journal.prepare_attachment(name, content, &now()).unwrap();
        journal.keep_attachments(vec![file]).unwrap()
    };
    let attachments = attach(&journal, "скан.txt", b"an invented letter");
    let incident = Incident { title: "=one".into(), attachments, ..Incident::default() };
    let id = journal.add(&incident, Author::Keeper, &now()).unwrap();
    let before = journal.resolve::<Incident>(&id.to_string()).unwrap();
    let second = Incident { place: "Хуҷанд".into(), ..before.entry.content.clone() };
    journal.edit(&before, &second, &now()).unwrap();
    let attachments = attach(&journal, "long.bin", &[7; 200_000]);
    journal.add(&Incident { title: "two".into(), attachments, ..Incident::default() }, Author::Keeper, &now()).unwrap();
    journal.add(&Contact { name: "Desk".into(), ..Contact::default() }, Author::Keeper, &now()).unwrap();
    let keys: String = journal.keyring().epochs().iter().map(|epoch| format!("# x\n{}\n", *epoch.reveal())).collect();
    drop(journal);
    let pile = there.path().join("pile");
    fs::create_dir(&pile).unwrap();
    let mut number = 0;
    let mut folders = vec![path];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            number += 1;
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.ends_with("lock") => {}
                path => fs::rename(path, pile.join(format!("{number}"))).unwrap(),
            }
        }
    }
    (pile, keys)
}

fn json(path: &Path) -> Vec<Value> {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn everything_comes_out_of_a_pile_without_names() {
    let there = tempfile::tempdir().unwrap();
    let (pile, keys) = pile(&there);
    let out = there.path().join("out");
    let keys = SalvageKeys::from_key_file(&keys).unwrap();
    let made = salvage(&pile, &keys, &out, &mut |_, _| true).unwrap();
    assert_eq!((made.entries, made.incidents, made.contacts, made.revisions), (3, 2, 1, 4));
    assert_eq!((made.verified, made.unverified, made.missing, made.unread_records), (2, 0, 0, 0));
    let incidents = json(&out.join("incidents.json"));
    let newest: Vec<&Value> = incidents.iter().filter(|it| it["newest"] == true && it["title"] == "=one").collect();
    assert_eq!((newest.len(), newest[0]["place"].as_str().unwrap()), (1, "Хуҷанд"));
    let file = out.join(newest[0]["attachments"][0]["path"].as_str().unwrap());
    assert!(file.to_str().unwrap().ends_with("skan.txt"));
    assert_eq!(fs::read(file).unwrap(), b"an invented letter");
    assert!(fs::read_to_string(out.join("table.csv")).unwrap().contains("\"'=one\""));
    assert!(out.join("README.txt").is_file());
    assert!(matches!(salvage(&pile, &keys, &out, &mut |_, _| true), Err(SalvageError::Exists)));
}

#[test]
fn damage_costs_only_what_it_hit() {
    let there = tempfile::tempdir().unwrap();
    let (pile, keys) = pile(&there);
    for entry in fs::read_dir(&pile).unwrap().map(Result::unwrap) {
        let mut bytes = fs::read(entry.path()).unwrap();
        if bytes.starts_with(b"daftar1\n") {
            // The heads of two frames, and a hole in the last one.
            bytes[5] ^= 1;
            let second = daftar_store::FrameHead::parse(&[b"daftar1\n", &bytes[8..]].concat()).unwrap();
            bytes[daftar_store::HEAD_LEN + second.body_len as usize + 20] ^= 4;
            let length = bytes.len();
            bytes[length - 300..].fill(0);
            bytes = [b"something before".to_vec(), bytes, b"and after".to_vec()].concat();
        } else if bytes.len() > 200_000 {
            bytes[150_000] ^= 1;
        }
        fs::write(entry.path(), bytes).unwrap();
    }
    let out = there.path().join("out");
    let keys = SalvageKeys::from_key_file(&keys).unwrap();
    let made = salvage(&pile, &keys, &out, &mut |_, _| true).unwrap();
    assert_eq!((made.incidents, made.contacts, made.unread_records), (2, 0, 1));
    assert_eq!((made.verified, made.unverified, made.missing), (1, 1, 0));
    let torn = fs::read_dir(out.join("unverified")).unwrap().next().unwrap().unwrap();
    assert_eq!(fs::read(torn.path()).unwrap(), vec![7; 131_072], "up to the damaged chunk");
}

#[test]
fn the_passphrase_opens_a_keyring_in_the_pile() {
    let there = tempfile::tempdir().unwrap();
    let (pile, _) = pile(&there);
    let keys = SalvageKeys::from_pile(&pile, &passphrase()).unwrap();
    assert_eq!(salvage(&pile, &keys, &there.path().join("out"), &mut |_, _| true).unwrap().entries, 3);
    let wrong = SalvageKeys::from_pile(&pile, &Passphrase::normalise("x").unwrap());
    assert!(matches!(wrong, Err(SalvageKeysError::Keyring(daftar_crypto::KeyringError::WrongPassphrase))));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(SalvageKeys::from_pile(empty.path(), &passphrase()), Err(SalvageKeysError::NoKeyring)));
    assert!(matches!(
        salvage(empty.path(), &keys, &there.path().join("no"), &mut |_, _| true),
        Err(SalvageError::Nothing)
    ));
    assert!(!there.path().join("no").exists());
    let stopped = salvage(&pile, &keys, &there.path().join("no"), &mut |_, _| false);
    assert!(matches!(stopped, Err(SalvageError::Interrupted)));
}
