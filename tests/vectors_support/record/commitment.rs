//! Contents of `Revisions` frames.

use daftar_crypto::{Digest, EntryId, OpenHeader, RevisionId, WriterId};
use daftar_journal::format1::{self, Field, Revision, Revisions};
use serde_json::json;

use super::vector;
use crate::vectors_support::{Vector, text::hex};

type Pair<'a> = (&'a str, &'a str);

const SEED: [u8; 32] = [7; 32];

pub(super) fn vectors() -> Vec<Vector> {
    let mut vectors = sound();
    vectors.extend(headers());
    vectors.extend(fields());
    vectors.extend(counts());
    vectors
}

fn case(name: &str, comment: &str, expect: &str, revisions: Vec<Revision>) -> Vector {
    of(name, comment, expect, &format1::encode(&Revisions { revisions }))
}

fn of(name: &str, comment: &str, expect: &str, content: &[u8]) -> Vector {
    vector("commitment", name, comment, expect, json!({ "content": hex(content) }))
}

fn header(parents: usize) -> OpenHeader {
    let parents = (0..parents).map(|n| RevisionId(Digest([u8::try_from(n).expect("few parents"); 32]))).collect();
    OpenHeader { entry: EntryId([1; 16]), writer: WriterId([2; 16]), seq: 5, place: 0, parents }
}

fn revision(open: Vec<u8>, fields: &[Pair<'_>]) -> Revision {
    let field = |(path, value): &Pair<'_>| Field { path: (*path).to_owned(), value: (*value).to_owned() };
    Revision { open, seed: SEED, fields: fields.iter().map(field).collect() }
}

fn with_fields(fields: &[Pair<'_>]) -> Vec<Revision> {
    vec![revision(header(0).to_bytes(), fields)]
}

/// A revision of so many fields, in ascending order of their paths.
fn counted(count: usize) -> Vec<Revision> {
    let mut paths: Vec<String> = (0..count).map(|n| format!("notes/{n}")).collect();
    paths.sort();
    with_fields(&paths.iter().map(|path| (path.as_str(), "\"n\"")).collect::<Vec<_>>())
}

fn sound() -> Vec<Vector> {
    let second = OpenHeader { place: 1, ..header(0) }.to_bytes();
    let literal = [
        ("a", r#""\u0041""#),
        ("b", r#""A""#),
        ("c", r#""\"\\\/\n\u0000\ud83d\udcd3""#),
        ("d", "\"Хуҷанд\u{2028}\""),
        ("e", "1.0"),
        ("f", "1E2"),
        ("g", "true"),
        ("h", "{\"z\" : 1, \"z\":2}"),
    ];
    vec![
        case("fields-0", "no field: 32 decoys", "ok", counted(0)),
        case("fields-1", "one field and 31 decoys", "ok", counted(1)),
        case("fields-31", "31 fields and one decoy", "ok", counted(31)),
        case("fields-32", "32 fields and no decoy", "ok", counted(32)),
        case("fields-33", "33 fields and 31 decoys", "ok", counted(33)),
        case("value-changed", "as fields-1 with another value: another id", "ok", with_fields(&[("notes/0", "\"m\"")])),
        case("path-changed", "as fields-1 with another path: another id", "ok", with_fields(&[("notes/1", "\"n\"")])),
        case(
            "values-literal",
            "values are bytes: escapes, numbers and spaces inside stay as they are",
            "ok",
            with_fields(&literal),
        ),
        case(
            "order-of-bytes",
            "- before /, / before 0, 9 before _, _ before a",
            "ok",
            with_fields(&[("a-b", "1"), ("a/0", "1"), ("a0", "1"), ("a9", "1"), ("a_", "1"), ("aa", "1")]),
        ),
        case("two-parents", "follows two revisions", "ok", vec![revision(header(2).to_bytes(), &[("kind", "\"x\"")])]),
        case("sixteen-parents", "the most parents", "ok", vec![revision(header(16).to_bytes(), &[])]),
        case(
            "two-revisions",
            "places 0 and 1",
            "ok",
            vec![revision(header(0).to_bytes(), &[("kind", "\"x\"")]), revision(second, &[])],
        ),
    ]
}

fn headers() -> Vec<Vector> {
    let open = header(1).to_bytes();
    let formatted = |format: u8| [&[format], &open[1..]].concat();
    let case =
        |name: &str, comment: &str, expect: &str, open: Vec<u8>| case(name, comment, expect, vec![revision(open, &[])]);
    vec![
        case("open-newer", "format 2 of the open header", "newer", formatted(2)),
        case("open-format-0", "format 0 never was", "open header", formatted(0)),
        case("open-cut", "a byte of the last parent is missing", "open header", open[..open.len() - 1].to_vec()),
        case("open-longer", "a byte too many", "open header", [&open[..], &[0]].concat()),
        case("open-empty", "no byte", "open header", Vec::new()),
        case("seventeen-parents", "more than 16 parents", "open header", header(17).to_bytes()),
    ]
}

fn fields() -> Vec<Vector> {
    let case =
        |name: &str, comment: &str, expect: &str, fields: &[Pair<'_>]| case(name, comment, expect, with_fields(fields));
    let long = "a".repeat(257);
    vec![
        case("fields-descending", "b before a", "field order", &[("b", "1"), ("a", "1")]),
        case("path-twice", "a path twice", "field order", &[("a", "1"), ("a", "1")]),
        case("path-upper-case", "A is no sign of a path", "field path", &[("A", "1")]),
        case("path-dot", ". is no sign of a path", "field path", &[("a.b", "1")]),
        case("path-empty", "no byte", "field path", &[("", "1")]),
        case("path-long", "257 bytes", "field path", &[(&long, "1")]),
        case("value-spaced", "white space before the value", "field value", &[("a", " 1")]),
        case("value-line-end", "white space after the value", "field value", &[("a", "1\n")]),
        case("value-two", "two values", "field value", &[("a", "1 2")]),
        case("value-open", "no whole value", "field value", &[("a", "[1")]),
        case("value-empty", "no value", "field value", &[("a", "")]),
        case("value-not-json", "a number with a leading zero", "field value", &[("a", "01")]),
    ]
}

fn counts() -> Vec<Vector> {
    let many = (0..65).map(|place| revision(OpenHeader { place, ..header(0) }.to_bytes(), &[])).collect();
    let one = format1::encode(&Revisions { revisions: counted(1) });
    vec![
        case("revisions-0", "a frame of none", "limits", Vec::new()),
        case("revisions-65", "a frame of more than 64", "limits", many),
        of("trailing", "a byte too many behind the struct", "bincode trailing bytes", &[&one[..], &[0]].concat()),
    ]
}
