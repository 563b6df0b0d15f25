//! The section "Worked example", from the recorded bytes.

use std::{fmt::Write, io::Read};

use daftar_crypto::{
    Checkpoint, Digest, Frontier, OpenHeader, RevisionId, Sealed, Seed, commitment, keyring_file_stem, measure_header,
    open, tree,
};
use daftar_journal::format1::{self, Bound, Field, Revision, Revisions};
use daftar_store::{FrameHead, HEAD_LEN};

use super::{Example, PASSPHRASE};
use crate::vectors_support::text::hex;

const NONCE: usize = 16;
const DIGESTS_SHOWN: usize = 4;

/// Writes the whole section.
pub(crate) fn section(example: &Example) -> String {
    let first = FrameHead::parse(&example.segment).expect("a frame");
    let offset = HEAD_LEN + first.body_len as usize;
    let frame = &example.segment[offset..];
    let head = FrameHead::parse(frame).expect("a second frame");
    let body = &frame[HEAD_LEN..];
    let content = content(example, body);
    let bound: Bound<Revisions> = format1::decode(&content).expect("revisions");
    let stored = bound.content.revisions.into_iter().next().expect("one");
    let id = id(&stored);
    [
        intro(),
        keyring(example),
        keyring_payload(example),
        frame_head(example, &head, offset, &frame[..HEAD_LEN]),
        frame_body(body),
        payload(&payload_bytes(example, body)),
        bincode(&content, &stored),
        revision(&stored, &id),
        checkpoint(example, &id),
    ]
    .concat()
}

fn intro() -> String {
    let files = "They stand in `tests/vectors/worked-example`, and a test holds this section against them.";
    format!("## Worked example\n\nRecorded bytes. The keys were made for this example and protect nothing.\n{files}\n")
}

fn keyring(example: &Example) -> String {
    let (file, cost) = (&example.keyring_file, example.keyring.cost());
    let length = measure_header(file).expect("an age file");
    let header = std::str::from_utf8(&file[..length]).expect("a header is text");
    let normal = daftar_crypto::Passphrase::normalise(PASSPHRASE).expect("a passphrase");
    let (typed, normal) = (PASSPHRASE, normal.dangerous_reveal());
    let stem = keyring_file_stem(example.keyring.generation(), file);
    let (kib, passes, lanes) = (cost.memory_kib(), cost.passes(), cost.lanes());
    let name = format!(
        "### The keyring\n\n`keyring/{stem}.a.age`, {} bytes. The passphrase `{typed}` is normalised to `{normal}`.",
        file.len()
    );
    let told = format!(
        "Header: version 1, normalisation 1, a salt, {kib} KiB, {passes} passes, {lanes} lanes; four ways in or none; what the age crate added."
    );
    format!("\n{name}\n{told}\n\n```\n{header}```\n")
}

fn keyring_payload(example: &Example) -> String {
    let text = example.keyring_text.trim_end_matches('\n');
    let ends = example.keyring_text.len() - text.len() - 1;
    format!("\nPayload, then {ends} empty lines up to {} bytes:\n\n```\n{text}\n```\n", example.keyring_text.len())
}

fn frame_head(example: &Example, head: &FrameHead, offset: usize, bytes: &[u8]) -> String {
    let writer = example.keyring.writer();
    let mut text =
        format!("\n### A frame\n\nThe second of `ledger/{writer}/00000001`, from byte {offset}. Its head:\n\n```\n");
    let told = [
        ("magic", 0..8, "daftar1\\n".to_owned()),
        ("state", 8..9, "live".to_owned()),
        ("kind", 9..10, "Revisions".to_owned()),
        ("0", 10..12, String::new()),
        ("body_len", 12..16, head.body_len.to_string()),
        ("seq", 16..24, head.seq.to_string()),
        ("prev", 24..56, "link of frame 0, the certificate".to_owned()),
        ("body_digest", 56..88, String::new()),
        ("check", 88..96, String::new()),
    ];
    for (name, range, note) in told {
        line(&mut text, name, &bytes[range], &note);
    }
    text += "```\n\n";
    writeln!(text, "Its link, which frame 2 has as `prev`: `{}`.", head.link()).expect("a String takes it");
    text
}

fn line(text: &mut String, name: &str, bytes: &[u8], note: &str) {
    let line = format!("{name:<12} {} {note}", hex(bytes));
    writeln!(text, "{}", line.trim_end()).expect("a String takes it");
}

fn frame_body(body: &[u8]) -> String {
    let length = measure_header(body).expect("an age file");
    let header = std::str::from_utf8(&body[..length]).expect("a header is text");
    let rest = xxd(&body[length..]);
    let told =
        format!("then {NONCE} bytes of nonce and one chunk (as `xxd -c 32` shows it, from byte {length} of the body):");
    format!("\nIts body: the age header\n\n```\n{header}```\n\n{told}\n\n```\n{rest}```\n")
}

/// Decrypts the body as any age implementation does, without looking at the payload's form.
fn payload_bytes(example: &Example, body: &[u8]) -> Vec<u8> {
    let epoch = example.keyring.epochs()[0].reveal();
    let identity: age::x25519::Identity = epoch.parse().expect("an identity");
    let decryptor = age::Decryptor::new(body).expect("an age file");
    let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).expect("it opens");
    let mut payload = Vec::new();
    reader.read_to_end(&mut payload).expect("it is whole");
    payload
}

fn content(example: &Example, body: &[u8]) -> Vec<u8> {
    let sealed = Sealed::parse(body.to_vec()).expect("an age file");
    open(&sealed, example.keyring.epochs()).expect("it opens").to_vec()
}

fn payload(payload: &[u8]) -> String {
    let length = u32::from_le_bytes([payload[2], payload[3], payload[4], payload[5]]);
    let compression = if payload[1] == 1 { "one zstd frame" } else { "not compressed" };
    let told =
        format!("format {}, compression {} ({compression}), {length} bytes of data, zeros.", payload[0], payload[1]);
    format!("\n### Its payload\n\n{} bytes: {told}\n\n```\n{}```\n", payload.len(), xxd(payload))
}

fn bincode(content: &[u8], stored: &Revision) -> String {
    let mut text = format!("\nThe data are {} bytes of bincode, once decompressed:\n\n```\n", content.len());
    let mut rest = content;
    let mut next = |text: &mut String, name: &str, length: usize, note: &str| {
        let (bytes, after) = rest.split_at(length);
        line(text, name, bytes, note);
        rest = after;
    };
    next(&mut text, "kind", 1, "2, as in the head");
    next(&mut text, "writer", 16, "the ledger's");
    next(&mut text, "seq", 8, "1, as in the head");
    next(&mut text, "revisions", 8, "1");
    next(&mut text, "open", 8, "49 bytes");
    for (name, length, note) in [
        ("  format", 1, ""),
        ("  entry", 16, ""),
        ("  writer", 16, ""),
        ("  seq", 8, "1"),
        ("  place", 4, "0"),
        ("  parents", 4, "0"),
    ] {
        next(&mut text, name, length, note);
    }
    next(&mut text, "seed", 32, "");
    next(&mut text, "fields", 8, "2");
    for Field { path, value } in &stored.fields {
        for (name, bytes) in [("  path", path), ("  value", value)] {
            next(&mut text, name, 8, &format!("{} bytes", bytes.len()));
            next(&mut text, "", bytes.len(), bytes);
        }
    }
    assert!(rest.is_empty(), "every byte is shown");
    text + "```\n"
}

fn digests(stored: &Revision) -> Vec<Digest> {
    let fields = stored.fields.iter().map(|field| (field.path.as_str(), field.value.as_str()));
    commitment::digests(&Seed::new(stored.seed), fields)
}

fn id(stored: &Revision) -> RevisionId {
    commitment::revision_id(&stored.open, &digests(stored))
}

fn revision(stored: &Revision, id: &RevisionId) -> String {
    let open = OpenHeader::parse(&stored.open).expect("an open header");
    let mut text = format!("\n### The revision\n\nOf entry `{}`. Disclosures and their digests:\n\n```\n", open.entry);
    let mut of_fields = Vec::new();
    for Field { path, value } in &stored.fields {
        let disclosure = commitment::disclosure(&Seed::new(stored.seed), path, value);
        let digest = commitment::field_digest(&disclosure);
        writeln!(text, "{disclosure}\n  {digest}").expect("a String takes it");
        of_fields.push((digest, path.as_str()));
    }
    let digests = digests(stored);
    let decoys = digests.len() - of_fields.len();
    writeln!(text, "```\n\nThe first of its {} digests, of which {decoys} are decoys:\n\n```", digests.len())
        .expect("a String takes it");
    for digest in digests.iter().take(DIGESTS_SHOWN) {
        let of = of_fields.iter().find(|(field, _)| field == digest).map_or("decoy", |(_, path)| *path);
        writeln!(text, "{digest}  {of}").expect("a String takes it");
    }
    let places = of_fields.iter().map(|(digest, path)| {
        let place = digests.iter().position(|other| other == digest).expect("it is among them");
        format!("`{path}` stands at {place}")
    });
    let places = places.collect::<Vec<_>>().join(", ");
    text + &format!("```\n\nCounted from 0, {places}. Revision id: `{id}`.\n")
}

fn checkpoint(example: &Example, id: &RevisionId) -> String {
    let leaf = tree::leaf(id);
    let mut frontier = Frontier::default();
    frontier.push(leaf);
    let key = example.keyring.writer_key().verifying_key();
    let checkpoint = Checkpoint::verify(&example.note, &key).expect("it is signed");
    assert_eq!(checkpoint.root, frontier.root(), "the checkpoint is of this tree");
    let leaf = format!("Its leaf, which is the root of this tree of one: `{leaf}`.\n");
    let key = format!("Signed by the writer's key, whose public half is `{}`:", hex(key.as_bytes()));
    format!(
        "\n### The checkpoint\n\n{leaf}{key}\n\n```\n{}```\n\nIts twelve words: `{}`.\n",
        example.note,
        checkpoint.code()
    )
}

/// Shows bytes as `xxd -c 32` does.
fn xxd(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (n, row) in bytes.chunks(32).enumerate() {
        let groups: Vec<String> = row.chunks(2).map(hex).collect();
        let shown: String =
            row.iter().map(|byte| if (32..127).contains(byte) { char::from(*byte) } else { '.' }).collect();
        writeln!(text, "{:08x}: {:<79}  {shown}", n * 32, groups.join(" ")).expect("a String takes it");
    }
    text
}
