//! What holds of every set file.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    file::JournalFile,
    set::{ForgottenThen, NotASet, PartName, SavedFile, Set},
};

fn arb_path() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "keyring",
        "ledger",
        "attachments",
        "/",
        "..",
        ".",
        "\\",
        "00000001",
        "00112233445566778899aabbccddeeff",
        "-",
        "0123456789abcdef",
        ".a.age",
        "\0",
        "C:",
        "index",
    ]);
    prop_oneof![vec(piece, 0..6).prop_map(|pieces| pieces.concat()), "\\PC{0,40}"]
}

fn arb_file() -> impl Strategy<Value = SavedFile> {
    let path = prop_oneof![
        any::<[u8; 32]>().prop_map(|id| JournalFile::Attachment(daftar_crypto::Digest(id))),
        (any::<[u8; 16]>(), 1_u32..99_999_999)
            .prop_map(|(writer, n)| JournalFile::Segment(daftar_crypto::WriterId(writer), n)),
    ];
    (path, vec(any::<[u8; 32]>(), 0..3)).prop_map(|(path, parts)| {
        let parts: Vec<_> = parts.into_iter().map(|part| PartName(daftar_crypto::Digest(part))).collect();
        SavedFile { path, size: parts.len() as u64 * 1000, parts }
    })
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..300)) {
        let _ = Set::parse(&bytes);
    }

    #[test]
    fn no_json_makes_it_panic(text in "[\\[\\]{}\",:a-z0-9/\\\\.-]{0,200}") {
        let _ = Set::parse(text.as_bytes());
    }

    #[test]
    fn no_path_leads_outside(path in arb_path()) {
        if let Ok(file) = path.parse::<JournalFile>() {
            let inside = std::path::Path::new("/journal");
            let full = file.path(&daftar_store::Folder::at(inside));
            let normal = |part| matches!(part, std::path::Component::Normal(_));
            prop_assert!(full.strip_prefix(inside).unwrap().components().all(normal));
        }
    }

    #[test]
    fn a_set_goes_there_and_back_and_no_changed_byte_is_taken(
        files in vec(arb_file(), 0..5), at in any::<prop::sample::Index>(), by in 1_u8..
    ) {
        let now = "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap();
        let set = Set::new(&now, files, ForgottenThen { entries: 3, frames: 4 });
        let mut bytes = set.to_bytes().unwrap();
        prop_assert_eq!(Set::parse(&bytes), Ok(set.clone()));
        let at = at.index(bytes.len());
        bytes[at] ^= by;
        let changed = Set::parse(&bytes);
        prop_assert!(changed.as_ref().map_or(true, |changed| changed.files == set.files));
        bytes.truncate(at);
        prop_assert_eq!(Set::parse(&bytes), Err(NotASet::Damaged));
    }
}

fn written(files: &str) -> Vec<u8> {
    let sound = serde_json::from_str::<Vec<SavedFile>>(files);
    let digest = sound.ok().and_then(|files| {
        let bytes = Set::new(&jiff::Zoned::default(), files, ForgottenThen::default()).to_bytes()?;
        let json: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
        Some(json["digest"].as_str()?.to_owned())
    });
    let digest = digest.unwrap_or_else(|| "00".repeat(32));
    format!(r#"{{"format":"backup/1","created":"2026-11-22T13:07:44Z","files":{files},"digest":"{digest}"}}"#)
        .into_bytes()
}

#[test]
fn hostile_sets_are_refused() {
    let (part, segment) = ("ab".repeat(32), "ledger/00112233445566778899aabbccddeeff/00000001");
    let file = |path: &str, size: &str, parts: usize| {
        let parts = vec![format!("\"{part}\""); parts].join(",");
        format!(r#"{{"path":"{path}","size":{size},"parts":[{parts}]}}"#)
    };
    assert!(Set::parse(&written(&format!("[{}]", file(segment, "9", 1)))).is_ok());
    for files in [
        file("../x", "9", 1),
        file("/etc/passwd", "9", 1),
        file("index/1/db", "9", 1),
        [file(segment, "9", 1), file(segment, "9", 1)].join(","),
        file(segment, "9", 0),
        file(segment, "0", 1),
        file(segment, "1073741825", 1),
        file(segment, "18446744073709551615", 1),
        file(segment, "-1", 1),
        file(segment, "9", 1).replace("abab", "ABAB"),
        file(segment, "9", 1).replace("abab", "../."),
    ] {
        assert_eq!(Set::parse(&written(&format!("[{files}]"))), Err(NotASet::Damaged), "{files}");
    }
}

#[test]
fn newer_sets_are_told_apart() {
    assert_eq!(Set::parse(br#"{"format":"backup/2","unknown":[]}"#), Err(NotASet::Newer));
    for other in ["backup/0", "backup/x", "daftar-bundle/1", ""] {
        assert_eq!(Set::parse(format!(r#"{{"format":"{other}"}}"#).as_bytes()), Err(NotASet::Damaged), "{other}");
    }
}
