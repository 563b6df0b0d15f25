//! What `--json` prints has the members that the published schemas name.

use std::{collections::BTreeSet, fs, path::Path};

use daftar_tests::Desk;
use serde_json::Value;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Compares names, required members and JSON types, at every depth that the schema describes.
fn check(value: &Value, schema: &Value, at: &str) {
    if let Some(options) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        assert!(options.iter().any(|option| has_type(value, &option["type"])), "{at}");
        return;
    }
    assert!(has_type(value, &schema["type"]), "{at} is of type {}", schema["type"]);
    if let (Some(object), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        let (there, known): (BTreeSet<_>, BTreeSet<_>) = (object.keys().collect(), known.keys().collect());
        assert!(there.is_subset(&known), "{at}: not in the schema: {:?}", there.difference(&known));
        for name in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(name.as_str().unwrap()), "{at}: {name} is missing");
        }
        object.iter().for_each(|(name, value)| check(value, &schema["properties"][name], &format!("{at}/{name}")));
    }
    value.as_array().into_iter().flatten().for_each(|item| check(item, &schema["items"], &format!("{at}/[]")));
}

fn has_type(value: &Value, wanted: &Value) -> bool {
    match wanted {
        Value::Array(any) => any.iter().any(|one| has_type(value, one)),
        Value::String(name) => match name.as_str() {
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "null" => value.is_null(),
            other => panic!("a type that this test does not know: {other}"),
        },
        _ => true,
    }
}

#[test]
fn incidents_contacts_and_manifests_are_as_published() {
    let desk = Desk::new();
    let file = desk.file("letter.txt", "x");
    let id = desk.run(["add", "--text", "told", "--when", "2024", "--who", "A", "--by", "B", "--attach", &file]).ok();
    desk.run(["edit", &id, "--translation-language", "en", "--translation", "x"]).ok();
    desk.add("bare");
    desk.run(["list", "--json"])
        .json()
        .as_array()
        .unwrap()
        .iter()
        .for_each(|one| check(one, &schema("incident.json"), "incident"));
    let key = desk.text_path("key");
    let age = desk.run(["identity", "new", "--out", &key, "--json"]).json()["recipient"].as_str().unwrap().to_owned();
    let add = [
        "contact",
        "add",
        "Desk",
        "--recipient",
        &age,
        "--channel",
        "a|b",
        "--agreed",
        "a=b",
        "--language",
        "en",
        "--note",
        "n",
    ];
    let contact = desk.run(add).ok();
    check(&desk.run(["contact", "show", &contact, "--json"]).json(), &schema("contact.json"), "contact");
    let out = desk.text_path("bundle.age");
    desk.run(["bundle", "create", "--to", "desk", "--out", &out, "--all"]).ok();
    let seen = desk.run(["bundle", "verify", &out, "--identity", &key, "--json"]).json();
    check(&seen["manifest"], &schema("manifest.json"), "manifest");
    seen["incidents"]
        .as_array()
        .unwrap()
        .iter()
        .for_each(|one| check(one, &schema("incident.json"), "incident in a bundle"));
}
