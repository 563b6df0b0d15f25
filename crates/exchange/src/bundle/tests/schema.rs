//! What is written has exactly the members that `docs/schema` describes.

use std::collections::BTreeSet;

use daftar_journal::entry::{Channel, Contact, KnownRecipient};
use serde_json::{Value, json};

use super::*;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema").join(name);
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Compares members, and those of lists and objects below; `beyond` are described but not written here.
fn compare(schema: &Value, written: &Value, beyond: &[&str]) {
    if let (Some(items), Some(written)) = (schema.get("items"), written.as_array()) {
        written.iter().for_each(|item| compare(items, item, beyond));
    }
    let Some(written) = written.as_object() else { return };
    let described = schema["properties"].as_object().unwrap();
    let names = |object: &serde_json::Map<String, Value>| -> BTreeSet<String> {
        object.keys().filter(|name| !beyond.contains(&name.as_str())).cloned().collect()
    };
    assert_eq!(names(described), names(written));
    described
        .iter()
        .filter(|(name, _)| written.contains_key(*name))
        .for_each(|(name, it)| compare(it, &written[name], beyond));
    let required: BTreeSet<_> =
        schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(names(described).iter().all(|name| required.contains(name.as_str())));
}

#[test]
fn every_member_is_described() {
    let (mut desk, incidents) = Desk::with_incidents();
    let out = desk.out.join("x");
    crate::plain::export(&mut desk.journal, &incidents, &out, &now(), &mut |_, _| true).unwrap();
    let read = |name: &str| -> Value { serde_json::from_slice(&fs::read(out.join(name)).unwrap()).unwrap() };
    compare(&schema("manifest.json"), &read("manifest.json"), &[]);
    let described = json!({ "items": schema("incident.json") });
    compare(&described, &read("incidents.json"), &["path", "parents", "author"]);
    compare(&described, &serde_json::to_value(&incidents).unwrap(), &["path", "parents", "author"]);
}

#[test]
fn every_member_of_a_contact_is_described() {
    let mut desk = Desk::new();
    let contact = Contact {
        channels: vec![Channel::default()],
        recipient: Some(KnownRecipient::default()),
        agreed: vec![Default::default()],
        ..Contact::default()
    };
    let id = desk.journal.add(&Contact { name: "Desk".into(), ..contact.clone() }, Author::Keeper, &now()).unwrap();
    desk.journal.catch_up(&mut |_| {}).unwrap();
    let entry = desk.journal.resolve::<Contact>(&id.to_string()).unwrap().entry;
    compare(&schema("contact.json"), &serde_json::to_value(Entry { content: contact, ..entry }).unwrap(), &[]);
}
