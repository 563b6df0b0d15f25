//! Keyrings: some as they are made, some with their header or payload changed.

use std::{collections::HashSet, io::Write};

use age_core::format::{FileKey, Stanza};
use daftar_crypto::{Argon2Cost, Identity, Keyring, Passphrase, Way, keyring_file_stem, measure_header};
use serde_json::{Value, json};

use super::vector;
use crate::vectors_support::{Vector, check::keyring::stock, text::base64};

const TYPED: &str = "Ҷӯра дар боғ 12";
const OTHER_KEYBOARD: &str = "Чура дар бог ۱۲";

struct Recorded {
    keyring: Keyring,
    recovery: Identity<Way>,
    file: Vec<u8>,
}

fn recorded(cost: Argon2Cost) -> Recorded {
    let mut keyring = Keyring::create(&Passphrase::normalise(TYPED).expect("a passphrase"), cost);
    let recovery = Identity::generate();
    keyring.set_way("recovery", &recovery).expect("a second way");
    let file = keyring.seal();
    Recorded { keyring, recovery, file }
}

pub(super) fn vectors() -> Vec<Vector> {
    let mut base = recorded(Argon2Cost::dangerous_below_floor(64, 1, 4));
    let mut vectors = whole(&base);
    vectors.extend(headers(&base.file));
    vectors.extend(payloads(&base));
    base.keyring.add_epoch();
    base.keyring.advance(1);
    let file = base.keyring.seal();
    let given = given(&keyring_file_stem(2, &file), &file, TYPED);
    vectors.push(of("two-epochs", "generation 2, with a second epoch", "ok", given));
    let floor = recorded(Argon2Cost::floor()).file;
    vectors.push(of("floor-cost", "64 MiB, 3 passes, 4 lanes", "ok", named(&floor, TYPED)));
    vectors
}

fn of(name: &str, comment: &str, expect: &str, given: Value) -> Vector {
    vector("keyring", name, comment, expect, given)
}

fn given(stem: &str, file: &[u8], typed: &str) -> Value {
    json!({ "stem": stem, "file": base64(file), "passphrase": typed })
}

fn named(file: &[u8], typed: &str) -> Value {
    given(&keyring_file_stem(1, file), file, typed)
}

fn whole(base: &Recorded) -> Vec<Vector> {
    let (file, stem) = (&base.file, keyring_file_stem(1, &base.file));
    let by_identity =
        |identity: &Identity<Way>| json!({ "stem": stem, "file": base64(file), "identity": *identity.reveal() });
    let salted = edited(file, flip_salt);
    vec![
        of("passphrase", "opens with the passphrase", "ok", named(file, TYPED)),
        of(
            "other-keyboard",
            "opens with the passphrase as another keyboard types it",
            "ok",
            named(file, OTHER_KEYBOARD),
        ),
        of("recovery", "opens with another way in: a plain age identity", "ok", by_identity(&base.recovery)),
        of("wrong-passphrase", "another passphrase", "wrong passphrase", named(file, "another")),
        of("wrong-identity", "an identity that is no way in", "wrong passphrase", by_identity(&Identity::generate())),
        of("salt-flipped", "damage, and never a wrong passphrase", "digest of the name", given(&stem, &salted, TYPED)),
        of("salt-flipped-renamed", "why the name is checked first", "wrong passphrase", named(&salted, TYPED)),
        of(
            "truncated",
            "the file's end is missing",
            "digest of the name",
            given(&stem, &file[..file.len() - 9], TYPED),
        ),
    ]
}

/// Changes the header's text; its MAC does not fit any more.
fn edited(file: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let (header, rest) = file.split_at(measure_header(file).expect("an age file"));
    let header = change(std::str::from_utf8(header).expect("a header is text"));
    [header.as_bytes(), rest].concat()
}

/// Changes the first sign of the salt, which is the fourth word of its line.
fn flip_salt(header: &str) -> String {
    let lock = lock_line(header);
    let (start, salt) = lock.split_at(lock.match_indices(' ').nth(3).expect("the salt").0 + 1);
    let first = if salt.starts_with('A') { 'B' } else { 'A' };
    header.replacen(lock, &format!("{start}{first}{}", &salt[1..]), 1)
}

fn lock_line(header: &str) -> &str {
    header.lines().find(|line| line.starts_with("-> daftar/argon2id ")).expect("a keyring has its lock")
}

fn with_lock(file: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    edited(file, |header| header.replacen(lock_line(header), &change(lock_line(header)), 1))
}

fn headers(file: &[u8]) -> Vec<Vector> {
    let cost = |new: &str| with_lock(file, |lock| lock.replace(" 64 1 4", new));
    let before =
        |stanzas: String| edited(file, |header| header.replacen("-> X25519", &(stanzas.clone() + "-> X25519"), 1));
    let full_lines = format!("{}\n", "A".repeat(64)).repeat(260);
    let case = |name: &str, comment: &str, expect: &str, file: Vec<u8>| of(name, comment, expect, named(&file, TYPED));
    vec![
        case("memory", "1 GiB and 1 KiB", "argon2 limits", cost(" 1048577 1 4")),
        case("memory-absurd", "a number that no register holds", "argon2 limits", cost(" 99999999999999999999 1 4")),
        case("memory-too-little", "less than 8 KiB a lane", "argon2 limits", cost(" 31 1 4")),
        case("passes", "33 passes", "argon2 limits", cost(" 64 33 4")),
        case("passes-none", "0 passes", "argon2 limits", cost(" 64 0 4")),
        case("lanes", "17 lanes", "argon2 limits", cost(" 1024 1 17")),
        case("leading-zero", "decimal without leading zeros", "stanza", cost(" 064 1 4")),
        case("salt-short", "the salt is not 16 bytes", "stanza", with_lock(file, short_salt)),
        case(
            "newer-stanza",
            "version 2 of the stanza",
            "newer",
            with_lock(file, |lock| lock.replace("id 1 1 ", "id 2 1 ")),
        ),
        case("newer-norm", "normalisation 2", "newer", with_lock(file, |lock| lock.replace("id 1 1 ", "id 1 2 "))),
        case(
            "no-lock",
            "the stanza is missing",
            "stanza",
            with_lock(file, |lock| lock.replace("argon2id", "argon2ie")),
        ),
        case("two-locks", "the stanza is there twice", "stanza", with_lock(file, |lock| format!("{lock}\n\n{lock}"))),
        case("33-stanzas", "more than 32 stanzas", "header limits", before("-> x y\n\n".repeat(33))),
        case("16-kib", "a header of more than 16 KiB", "header limits", before(format!("-> x y\n{full_lines}\n"))),
        case("mac", "one sign of the MAC", "header MAC", edited(file, flip_mac)),
        case("not-age", "another file altogether", "header", b"hello\n".to_vec()),
        case(
            "chunk",
            "one bit of the payload",
            "chunk",
            [&file[..file.len() - 1], &[file[file.len() - 1] ^ 1]].concat(),
        ),
    ]
}

fn short_salt(lock: &str) -> String {
    let words: Vec<&str> = lock.split(' ').collect();
    lock.replace(words[4], &words[4][..20])
}

fn flip_mac(header: &str) -> String {
    let (start, mac) = header.split_at(header.rfind("--- ").expect("a header has its MAC") + 4);
    format!("{start}{}{}", if mac.starts_with('A') { 'B' } else { 'A' }, &mac[1..])
}

fn payloads(base: &Recorded) -> Vec<Vector> {
    let identity = base.recovery.reveal();
    let payload = stock(&base.file, &identity);
    let lines = payload.trim_end().to_owned() + "\n";
    let way = lines.lines().find(|line| line.starts_with("# way: recovery")).expect("the second way").to_owned();
    let epoch = lines.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).expect("an epoch").to_owned();
    let rewrapped = |changed: String| named(&rewrap(&base.file, &changed), TYPED);
    let without =
        |start: &str| lines.lines().filter(|line| !line.starts_with(start)).map(|line| format!("{line}\n")).collect();
    let mut kept = rewrapped(lines.replace("# way: passphrase", "# colour: blue\n# way: passphrase"));
    kept["kept"] = json!("# colour: blue");
    kept["identity"] = json!(*identity);
    vec![
        of("unknown-line", "a line of a later program is kept", "ok", kept),
        of("newer-payload", "keyring: 2", "newer", rewrapped(lines.replace("# keyring: 1", "# keyring: 2"))),
        of("line-missing", "no exchange line", "keyring lines", rewrapped(without("# exchange: "))),
        of(
            "line-twice",
            "two journal lines",
            "keyring lines",
            rewrapped(lines.replace("# generation", "# journal: 0\n# generation")),
        ),
        of("no-epoch", "no identity", "keyring lines", rewrapped(without("AGE-SECRET-KEY-1"))),
        of(
            "five-ways",
            "more than four ways in",
            "keyring lines",
            rewrapped(lines.replace(&way, &[way.as_str(); 4].join("\n"))),
        ),
        of(
            "bad-epoch",
            "a line that is no identity",
            "keyring lines",
            rewrapped(lines.replace(&epoch, "AGE-SECRET-KEY-1XYZ")),
        ),
    ]
}

/// Seals another payload under the same lock, to the same ways.
fn rewrap(file: &[u8], payload: &str) -> Vec<u8> {
    let header = std::str::from_utf8(&file[..measure_header(file).expect("an age file")]).expect("a header is text");
    let mut words = lock_line(header).trim_start_matches("-> ").split(' ').map(str::to_owned);
    let lock = Stanza { tag: words.next().expect("a tag"), args: words.collect(), body: Vec::new() };
    let ways = payload.lines().filter_map(|line| line.strip_prefix("# way: ")?.split_once(' ')?.1.parse().ok());
    let recipient = Rewrapped { lock, ways: ways.take(4).collect() };
    let mut text = payload.as_bytes().to_vec();
    text.resize(text.len().next_multiple_of(4096), b'\n');
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient));
    let mut sealed = Vec::new();
    let mut writer = encryptor.expect("one recipient").wrap_output(&mut sealed).expect("memory takes it");
    writer.write_all(&text).expect("memory takes it");
    writer.finish().expect("memory takes it");
    sealed
}

struct Rewrapped {
    lock: Stanza,
    ways: Vec<age::x25519::Recipient>,
}

impl age::Recipient for Rewrapped {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let mut stanzas = vec![Stanza { tag: self.lock.tag.clone(), args: self.lock.args.clone(), body: Vec::new() }];
        for way in &self.ways {
            stanzas.extend(way.wrap_file_key(file_key)?.0);
        }
        while stanzas.len() < 5 {
            stanzas.extend(age::x25519::Identity::generate().to_public().wrap_file_key(file_key)?.0);
        }
        Ok((stanzas, HashSet::new()))
    }
}
