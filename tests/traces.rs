//! What stays on the disk, what is synced, and that nothing goes over a network.

use std::{fs, path::Path, process::Command};

use daftar_tests::{Desk, FLOOR, contains, files_below, has_tool, program};

/// Words, names and file names that every verb sees and no file may hold.
const PLANTED: [&str; 20] = [
    "Zarrinoqand",
    "Зарринакаманд",
    "заррини-қанд",
    "شاه‌بانوی",
    "Quyoshxon",
    "Mirzoshukrullo",
    "Ashkhabadskaya-77",
    "prikaz-zarrin.jpg",
    "golos-quyosh.ogg",
    "tvwitness",
    "motherinlaw-of-Z",
    "Kolkhozobod-dom",
    "unknownvan4417",
    "planted-title",
    "planted-note",
    "planted-tag",
    "Planted Desk",
    "planted-channel",
    "planted-agreed",
    "planted-translation",
];

/// Runs every verb that writes, with planted words everywhere.
fn run_every_verb(desk: &Desk) {
    let photo = desk.file(&format!("inbox-{}", PLANTED[7]), format!("{} {}", PLANTED[0], PLANTED[9]));
    fs::rename(&photo, desk.path(PLANTED[7])).unwrap();
    let voice = desk.file(PLANTED[8], PLANTED[1]);
    let photo = desk.text_path(PLANTED[7]);
    desk.run(["init", "--argon2", FLOOR]).ok();
    let id = desk
        .run([
            "add",
            "--text",
            PLANTED[0],
            "--who",
            PLANTED[1],
            "--who",
            PLANTED[5],
            "--by",
            PLANTED[12],
            "--place",
            PLANTED[6],
            "--source",
            PLANTED[10],
            "--title",
            PLANTED[13],
            "--note",
            PLANTED[14],
            "--tag",
            PLANTED[15],
            "--attach",
            &photo,
        ])
        .ok();
    desk.run(["edit", &id, "--text", PLANTED[2], "--place", PLANTED[11], "--how", PLANTED[9]]).ok();
    desk.run([
        "edit",
        &id,
        "--translation-language",
        "fa",
        "--translation",
        PLANTED[19],
        "--translated-by",
        PLANTED[3],
    ])
    .ok();
    desk.run(["attach", &id, &voice]).ok();
    let contact = [
        "contact",
        "add",
        PLANTED[16],
        "--channel",
        PLANTED[17],
        "--agreed",
        &format!("{}=x", PLANTED[18]),
        "--note",
        PLANTED[4],
    ];
    desk.run(contact).ok();
    let sheet = desk.file("sheet.csv", format!("When;What happened;Extra\n2024;{};{}\n", PLANTED[0], PLANTED[3]));
    desk.run(["import", &sheet]).ok();
    fs::remove_file(sheet).unwrap();
    for verb in [
        &["list"][..],
        &["show", &id],
        &["history", &id],
        &["search", PLANTED[2]],
        &["contact", "list"],
        &["status"],
        &["check"],
    ] {
        desk.run(verb).ok();
    }
    let gone = desk.run(["add", "--text", PLANTED[0], "--title", PLANTED[13]]).ok();
    desk.run(["forget", &gone, "--yes"]).ok();
    let key = desk.text_path("key");
    let recipient =
        desk.run(["identity", "new", "--out", &key, "--json"]).json()["recipient"].as_str().unwrap().to_owned();
    let bundle = desk.text_path("bundle.age");
    desk.run(["bundle", "create", "--to", &recipient, "--out", &bundle, "--all", "--history"]).ok();
    desk.run(["bundle", "verify", &bundle, "--identity", &key]).ok();
    desk.run(["backup", "create", &desk.text_path("stick")]).ok();
    desk.run(["backup", "verify", &desk.text_path("stick")]).ok();
    desk.run(["restore", &desk.text_path("stick"), "--journal", &desk.text_path("second")]).ok();
    let new = desk.file("new", "planted-passphrase");
    desk.run(["passphrase", "change", "--new-passphrase-file", &new]).ok();
    fs::remove_file(&photo).unwrap();
    fs::remove_file(&voice).unwrap();
    fs::remove_file(&new).unwrap();
}

#[test]
fn no_planted_word_is_in_any_file_after_all_verbs() {
    let desk = Desk::empty();
    run_every_verb(&desk);
    let files = files_below(&desk.path(""));
    assert!(files.len() > 20, "journal, second journal, backup, bundle and keys are there");
    for (path, content) in &files {
        for word in PLANTED.iter().copied().chain(["planted-passphrase"]) {
            let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let there = contains(content, word.as_bytes())
                || contains(content, &utf16)
                || path.to_string_lossy().contains(word);
            assert!(!there, "{word} in {}", path.display());
        }
    }
}

/// Runs the program under strace; returns the trace.
#[cfg(target_os = "linux")]
fn traced(desk: &Desk, calls: &str, args: &[&str]) -> String {
    let trace = desk.text_path("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={calls}"), "-o", &trace]).arg(program()).args(args);
    command.arg("--passphrase-file").arg(desk.path("passphrase")).arg("--journal").arg(desk.path("journal"));
    let output = command.output().expect("strace runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(Path::new(&trace)).expect("there is a trace")
}

#[cfg(target_os = "linux")]
#[test]
fn an_added_incident_is_synced_before_its_id_is_printed() {
    if !has_tool("strace") {
        return;
    }
    let desk = Desk::new();
    for text in ["first", "second"] {
        let trace = traced(&desk, "fdatasync,fsync,write,pwrite64", &["add", "--text", text]);
        let lines: Vec<&str> = trace.lines().collect();
        let printed = lines.iter().position(|line| line.contains("write(1, ")).expect("the id is printed");
        let synced = lines[..printed].iter().rposition(|line| line.contains("fdatasync(") || line.contains("fsync("));
        let written = lines[..printed].iter().rposition(|line| line.contains("daftar1\\n"));
        assert!(written < synced, "the frame is written, then synced, then the id is printed:\n{trace}");
        assert!(written.is_some());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_verb_opens_a_socket() {
    if !has_tool("strace") {
        return;
    }
    let desk = Desk::new();
    let id = desk.add("told");
    let (key, bundle, stick) = (desk.text_path("key"), desk.text_path("bundle.age"), desk.text_path("stick"));
    let recipient =
        desk.run(["identity", "new", "--out", &key, "--json"]).json()["recipient"].as_str().unwrap().to_owned();
    let sheet = desk.file("sheet.csv", "When;What happened\n2024;x\n");
    let verbs: [&[&str]; 13] = [
        &["add", "--text", "x"],
        &["edit", &id, "--text", "y"],
        &["list"],
        &["search", "told"],
        &["show", &id],
        &["history", &id],
        &["import", &sheet],
        &["contact", "add", "Desk"],
        &["bundle", "create", "--to", &recipient, "--out", &bundle, "--all"],
        &["bundle", "verify", &bundle, "--identity", &key],
        &["backup", "create", &stick],
        &["check"],
        &["status"],
    ];
    for verb in verbs {
        assert_eq!(traced(&desk, "network", verb), "", "{verb:?}");
    }
    assert_eq!(traced(&desk, "network", &["tour"]), "");
}
