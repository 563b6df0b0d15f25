//! Stock tools on what the program made: `age`, `unzip`, `ssh-keygen`. In CI a missing tool fails.

use std::{fs, path::Path};

use daftar_tests::{Desk, has_tool, tool};
use serde_json::Value;

fn bundle(desk: &Desk) -> String {
    let photo = desk.file("prikaz.jpg", vec![7; 100_000]);
    desk.run(["add", "--text", "Уволили", "--when", "весна 2024", "--attach", &photo]).ok();
    desk.add("=HYPERLINK(1)");
    let made = desk.run(["identity", "new", "--out", &desk.text_path("key"), "--json"]).json();
    let out = desk.text_path("bundle.age");
    desk.run(["bundle", "create", "--to", made["recipient"].as_str().unwrap(), "--out", &out, "--all"]).ok();
    out
}

/// Opens a bundle by stock `age` and `unzip` into the folder `opened`.
fn open_by_hand(desk: &Desk) {
    let out = bundle(desk);
    let here = desk.path("");
    let zip = tool("age", ["-d", "-i", &desk.text_path("key"), &out], &here, b"");
    let zip = desk.file("bundle.zip", zip);
    tool("unzip", ["-t", &zip], &here, b"");
    tool("unzip", ["-q", &zip, "-d", "opened"], &here, b"");
}

#[test]
fn stock_age_and_unzip_open_a_bundle() {
    if !has_tool("age") || !has_tool("unzip") {
        return;
    }
    let desk = Desk::new();
    open_by_hand(&desk);
    let manifest: Value = serde_json::from_slice(&fs::read(desk.path("opened/manifest.json")).unwrap()).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        let content = fs::read(desk.path("opened").join(file["path"].as_str().unwrap())).unwrap();
        let digest = daftar_crypto::Digest::of(&[&content]);
        assert_eq!(
            (file["sha256"].as_str(), file["size"].as_u64()),
            (Some(&*digest.to_string()), Some(content.len() as u64))
        );
    }
    let csv = fs::read_to_string(desk.path("opened/incidents.csv")).unwrap();
    assert!(csv.starts_with('\u{feff}') && csv.contains("'=HYPERLINK(1)"));
}

#[test]
fn ssh_keygen_verifies_the_manifest_and_refuses_a_changed_one() {
    if !has_tool("age") || !has_tool("unzip") || !has_tool("ssh-keygen") {
        return;
    }
    let desk = Desk::new();
    open_by_hand(&desk);
    let opened = desk.path("opened");
    let readme = fs::read_to_string(opened.join("README.txt")).unwrap();
    let line = readme.lines().map(str::trim).find(|line| line.starts_with("sender ")).unwrap();
    fs::write(opened.join("allowed_signers"), format!("{line}\n")).unwrap();
    let principal = line.split(' ').next().unwrap();
    let manifest = fs::read(opened.join("manifest.json")).unwrap();
    let args =
        ["-Y", "verify", "-f", "allowed_signers", "-I", principal, "-n", "daftar-bundle-v1", "-s", "manifest.json.sig"];
    tool("ssh-keygen", args, &opened, &manifest);
    let changed = [&manifest[..], b" "].concat();
    let refused = std::panic::catch_unwind(|| tool("ssh-keygen", args, &opened, &changed));
    assert!(refused.is_err());
}

#[test]
fn stock_age_opens_a_bundle_to_a_phrase_as_typed() {
    if !has_tool("age") || !has_tool("script") {
        return;
    }
    let desk = Desk::new();
    desk.add("told");
    let phrase = desk.file("phrase", "agreed by voice");
    let out = desk.text_path("bundle.age");
    desk.run(["bundle", "create", "--phrase-file", &phrase, "--out", &out, "--all"]).ok();
    // Stock age asks for a passphrase on the terminal only.
    let command = format!("age -d -o {} {out}", desk.text_path("bundle.zip"));
    tool("script", ["-qec", &command, "/dev/null"], Path::new(&desk.path("")), b"agreed by voice\n");
    assert!(fs::read(desk.path("bundle.zip")).unwrap().starts_with(b"PK"));
}
