//! The main job through the built program: record, find, hand over, get back.

use std::fs;

use daftar_tests::{Desk, PASSPHRASE};
use serde_json::{Value, json};

const CASES: &str = include_str!("cases/incidents.csv");

fn titles(found: &Value) -> Vec<&str> {
    found.as_array().unwrap().iter().map(|incident| incident["narrative"].as_str().unwrap()).collect()
}

#[test]
fn an_incident_is_kept_as_it_was_told() {
    let desk = Desk::new();
    let photo = desk.file("фото.jpg", b"\xff\xd8\xff photo");
    let id = desk
        .run([
            "add",
            "--type",
            "beating",
            "--when",
            " весна 2024 ",
            "--place",
            "Хуҷанд",
            "--who",
            "Гулнора С.",
            "--who",
            "F.",
            "--by",
            "police",
            "--source",
            "aunt",
            "--how",
            "phone",
            "--title",
            "Title",
            "--text",
            "one\n\ntwo",
            "--language",
            "ru",
            "--tag",
            "t",
            "--note",
            "n",
            "--attach",
            &photo,
        ])
        .ok();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let shown = desk.run(["show", &id[..6], "--json"]).json();
    assert_eq!(shown["when"], json!({ "as_told": "весна 2024", "earliest": "2024-03-01", "latest": "2024-05-31" }));
    assert_eq!(shown["narrative"], "one\n\ntwo");
    assert_eq!(shown["harmed"], json!([{ "name": "Гулнора С." }, { "name": "F." }]));
    assert_eq!(shown["by"], json!([{ "name": "police" }]));
    assert_eq!(shown["source"], json!({ "name": "aunt", "how": "phone" }));
    assert_eq!((&shown["kind"], &shown["closed"]), (&json!("incident"), &json!(false)));
    assert_eq!((&shown["id"], &shown["types"]), (&json!(id), &json!(["beating"])));
    let attachment = &shown["attachments"][0];
    assert_eq!(
        (&attachment["name"], &attachment["media_type"], &attachment["size"]),
        (&json!("фото.jpg"), &json!("image/jpeg"), &json!(9))
    );
    let out = desk.text_path("out.jpg");
    desk.run(["extract", &attachment["id"].as_str().unwrap()[..8], "--out", &out]).ok();
    assert_eq!(fs::read(&out).unwrap(), b"\xff\xd8\xff photo");
    assert!(shown["created"].as_str().unwrap().contains("+05:00[Asia/Dushanbe]"));
}

#[test]
fn the_case_sheet_comes_in_whole_and_once() {
    let desk = Desk::new();
    let sheet = desk.file("cases.csv", CASES);
    let report = desk.run(["import", &sheet, "--json"]).json();
    assert_eq!((report["added"].as_array().unwrap().len(), &report["rows"]), (24, &json!(24)));
    assert!(!report["remarks"].as_array().unwrap().is_empty());
    let again = desk.run(["import", &sheet, "--json"]).json();
    assert_eq!((again["added"].as_array().unwrap().len(), &again["known"]), (0, &json!(24)));
    let all = desk.run(["list", "--json"]).json();
    assert_eq!(all.as_array().unwrap().len(), 24);
    assert_eq!(desk.run(["list"]).ok().lines().count(), 24);
    let found = desk.run(["search", "Хучанд", "--json"]).json();
    assert!(found.as_array().unwrap().iter().any(|incident| incident["place"] == "Хуҷанд"));
    let out = desk.text_path("plain");
    desk.run(["export", "plain", "--out", &out, "--all", "--yes"]).ok();
    every_cell_is_in(&fs::read_to_string(desk.path("plain/incidents.json")).unwrap());
}

/// Looks for each cell of the sheet among the strings of the export.
fn every_cell_is_in(export: &str) {
    let mut strings = Vec::new();
    collect_strings(&serde_json::from_str(export).unwrap(), &mut strings);
    let all = strings.join("\n");
    for row in rows(CASES.trim_start_matches('\u{feff}')).iter().skip(1) {
        for cell in row.iter().filter(|cell| !cell.trim().is_empty()) {
            let parts: Vec<&str> = cell.split([';', '|']).map(str::trim).collect();
            let there = all.contains(cell.trim()) || parts.iter().all(|part| all.contains(part));
            assert!(there, "{cell:?}");
        }
    }
}

fn collect_strings(value: &Value, strings: &mut Vec<String>) {
    match value {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect_strings(item, strings)),
        Value::Object(fields) => fields.values().for_each(|field| collect_strings(field, strings)),
        _ => {}
    }
}

/// A reader of its own: semicolons, doubled quotes, line breaks in quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            c => cell.push(c),
        }
    }
    rows
}

#[test]
fn search_and_list_leave_out_what_is_closed_and_contacts() {
    let desk = Desk::new();
    let open = desk.add("the open account");
    let closed = desk.run(["add", "--text", "the closed account", "--closed"]).ok();
    desk.run(["contact", "add", "The account desk", "--role", "NGO"]).ok();
    assert_eq!(titles(&desk.run(["search", "account", "--json"]).json()), ["the open account"]);
    assert_eq!(titles(&desk.run(["list", "--json"]).json()), ["the open account"]);
    assert_eq!(desk.run(["list", "--json", "--closed"]).json().as_array().unwrap().len(), 2);
    assert_eq!(desk.run(["search", "--json", "nowhere"]).ok(), "[]");
    assert_eq!(desk.run(["search", "nowhere"]).ok(), "");
    desk.run(["show", &closed]).ok();
    desk.run(["edit", &closed, "--open"]).ok();
    desk.run(["edit", &open, "--closed"]).ok();
    assert_eq!(titles(&desk.run(["list", "--json"]).json()), ["the closed account"]);
}

#[test]
fn an_edit_keeps_the_history() {
    let desk = Desk::new();
    let id = desk.add("first");
    assert_eq!(desk.run(["edit", &id, "--text", "second", "--when", "2024"]).ok(), id);
    let translation = ["edit", &id, "--translation-language", "en", "--translation", "second in English", "--machine"];
    desk.run(translation).ok();
    let history = desk.run(["history", &id, "--json"]).json()["revisions"].take();
    assert_eq!(titles(&history), ["first", "second", "second"]);
    assert_eq!(history[2]["parents"], json!([history[1]["revision"]]));
    assert_eq!(history[2]["translations"][0]["narrative"], "second in English");
    assert_eq!(history[0]["created"], history[2]["created"]);
}

#[test]
fn contacts_are_kept_with_what_was_agreed() {
    let desk = Desk::new();
    let made = desk.run(["identity", "new", "--out", &desk.text_path("key"), "--json"]).json();
    let (age, words) = (made["recipient"].as_str().unwrap(), made["words"].as_str().unwrap());
    assert_eq!(words.split(' ').count(), 12);
    let add = [
        "contact",
        "add",
        "Desk",
        "--role",
        "NGO",
        "--channel",
        "Signal | evenings",
        "--recipient",
        age,
        "--agreed",
        "soup=all well",
    ];
    let id = desk.run(add).ok();
    let shown = desk.run(["contact", "show", &id, "--json"]).json();
    assert_eq!(shown["channels"], json!([{ "channel": "Signal", "safe_when": "evenings" }]));
    assert_eq!(shown["agreed"], json!([{ "words": "soup", "meaning": "all well" }]));
    assert_eq!(shown["recipient"], json!({ "age": age, "words": "" }));
    desk.run(["contact", "edit", &id, "--compared-words", "abandon abandon"])
        .exits(1)
        .says("not those of this recipient");
    desk.run(["contact", "edit", &id, "--compared-words", words]).ok();
    assert_eq!(desk.run(["contact", "list", "--json"]).json()[0]["recipient"]["words"], words);
    assert!(desk.run(["contact", "list"]).ok().contains("Desk"));
}

#[test]
fn a_bundle_reaches_its_receiver_and_nobody_else() {
    let desk = Desk::new();
    let key = desk.text_path("key");
    let recipient =
        desk.run(["identity", "new", "--out", &key, "--json"]).json()["recipient"].as_str().unwrap().to_owned();
    desk.run(["contact", "add", "Организация", "--recipient", &recipient]).ok();
    let photo = desk.file("prikaz.jpg", b"\xff\xd8\xff photo");
    let id = desk.run(["add", "--text", "Уволили", "--attach", &photo]).ok();
    let closed = desk.run(["add", "--text", "closed one", "--closed"]).ok();
    let out = desk.text_path("bundle.age");
    let made = desk.run(["bundle", "create", "--to", "организация", "--out", &out, "--all", "--json"]).json();
    assert_eq!((&made["incidents"], &made["attachments"]), (&json!(1), &json!(1)));
    let seen = desk.run(["bundle", "verify", &out, "--identity", &key, "--json"]).json();
    assert_eq!(seen["incidents"][0]["id"], json!(id));
    desk.run(["bundle", "open", &out, "--identity", &key, "--out", &desk.text_path("opened")]).ok();
    for name in ["index.html", "incidents.json", "incidents.csv", "manifest.json", "manifest.json.sig", "README.txt"] {
        assert!(desk.path("opened").join(name).is_file(), "{name}");
    }
    desk.run(["bundle", "create", "--to", &recipient, "--out", &out, "--all"]).exits(1);
    let single = desk.text_path("single.age");
    desk.run(["bundle", "create", "--to", &recipient, "--out", &single, "--incident", &closed, &id, "--history"]).ok();
    assert_eq!(
        desk.run(["bundle", "verify", &single, "--identity", &key, "--json"]).json()["incidents"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let other = desk.text_path("other");
    desk.run(["identity", "new", "--out", &other]).ok();
    desk.run(["bundle", "verify", &out, "--identity", &other]).exits(1);
    assert!(desk.run(["show", &id]).ok().contains("Handed over"));
}

#[test]
fn a_bundle_to_a_phrase_opens_with_it() {
    let desk = Desk::new();
    desk.add("told");
    let phrase = desk.file("phrase", "agreed by voice\n");
    let out = desk.text_path("bundle.age");
    desk.run(["bundle", "create", "--phrase-file", &phrase, "--out", &out, "--all"]).ok();
    desk.run(["bundle", "verify", &out, "--phrase-file", &phrase]).ok();
    let wrong = desk.file("wrong", "another phrase");
    desk.run(["bundle", "open", &out, "--phrase-file", &wrong, "--out", &desk.text_path("opened")]).exits(3);
    assert!(!desk.path("opened").exists());
}

#[test]
fn a_backup_gives_everything_back_on_a_new_device() {
    let desk = Desk::new();
    let photo = desk.file("photo.png", b"\x89PNG\r\n\x1a\n photo");
    desk.run(["add", "--text", "told", "--attach", &photo]).ok();
    let target = desk.text_path("stick");
    desk.run(["backup", "create", &target]).ok();
    desk.run(["add", "--text", "told later"]).ok();
    desk.run(["backup", "create", &target]).ok();
    desk.run(["backup", "verify", &target]).ok();
    let second = desk.text_path("second");
    desk.run(["restore", &target, "--journal", &second]).ok();
    let (one, two) = (desk.run(["list", "--json"]).json(), desk.run(["list", "--json", "--journal", &second]).json());
    assert_eq!(one, two);
    desk.run(["check", "--journal", &second]).ok();
    desk.run(["add", "--text", "on the new device", "--journal", &second]).ok();
    assert_eq!(desk.run(["list", "--journal", &second]).ok().lines().count(), 3);
}

#[test]
fn a_changed_passphrase_counts_at_once() {
    let desk = Desk::new();
    desk.add("told");
    let new = desk.file("new", "another passphrase");
    desk.run(["passphrase", "change", "--new-passphrase-file", &new, "--rotate"]).ok();
    desk.run(["list"]).exits(3).says("wrong passphrase");
    desk.file("passphrase", "another passphrase");
    desk.add("told after");
    assert_eq!(desk.run(["list"]).ok().lines().count(), 2);
    desk.run(["check"]).ok();
}

#[test]
fn a_passphrase_typed_on_another_keyboard_opens() {
    let desk = Desk::new();
    desk.file("passphrase", "\u{feff}Чура дар бог ۱۲\r\n");
    desk.add("told");
    desk.run_with_input(["list", "--passphrase-file", "-"], PASSPHRASE.as_bytes()).ok();
}

#[test]
fn lists_filter_by_day_and_kind_and_sort_the_undated_last() {
    let desk = Desk::new();
    for (when, kind) in
        [("last week", "beating"), ("2024-05-01", "arrest"), ("2022", "detention"), ("after 2023-09-28", "mob")]
    {
        desk.run(["add", "--when", when, "--type", kind, "--text", when]).ok();
    }
    assert_eq!(titles(&desk.run(["list", "--json"]).json()), ["2022", "after 2023-09-28", "2024-05-01", "last week"]);
    assert_eq!(titles(&desk.run(["list", "--json", "--from", "2024"]).json()), ["after 2023-09-28", "2024-05-01"]);
    assert_eq!(titles(&desk.run(["list", "--json", "--to", "2022-03"]).json()), ["2022"]);
    assert_eq!(titles(&desk.run(["list", "--json", "--type", "Arrest"]).json()), ["2022", "2024-05-01"]);
    assert_eq!(titles(&desk.run(["list", "--json", "--limit", "1"]).json()), ["2022"]);
}

#[test]
fn the_tour_checks_every_step() {
    let desk = Desk::empty();
    let tour = desk.run_with_input(["tour"], b"").ok();
    assert_eq!(tour.matches("Checked:").count(), 12);
    assert_eq!(fs::read_dir(desk.path("tmp")).unwrap().count(), 0);
    assert!(!desk.path("journal").exists());
}
