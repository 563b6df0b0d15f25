#!/usr/bin/env python3
"""Reads a journal, from docs/format.md alone: python3 read_journal.py JOURNAL IDENTITY

IDENTITY is an age key file that is a way into the keyring. Needs the stock programs age and zstd. Prints JSON; stops at anything that is not as specified.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import ed25519

MAGIC = b"daftar1\n"
CERTIFICATE, REVISIONS, CHECKPOINT, FORGET, CARRIED, EPOCH, WAYS = range(1, 8)
PATH = re.compile(r"[a-z0-9_/-]{1,256}")


def need(condition, layer):
    if not condition:
        sys.exit(f"not as specified: {layer}")


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def hkdf(ikm, info):
    prk = hmac.new(bytes(32), ikm, hashlib.sha256).digest()
    return hmac.new(prk, info + b"\x01", hashlib.sha256).digest()


def b64url(raw):
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def from_b64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


# Age files (format.md, Limits)


def header_length(file):
    """Returns the bytes of an age header, through the newline after its MAC."""
    found = re.match(rb"age-encryption\.org/v1\n(?:.*\n)*?--- .*\n", file[:16384])
    need(found, "header limits")
    need(found[0].count(b"\n-> ") <= 32, "header limits")
    return found.end()


def age_open(file, identities):
    header_length(file)
    opened = subprocess.run(["age", "-d", "-i", identities], input=file, capture_output=True)
    need(opened.returncode == 0, f"age: {opened.stderr.decode()}")
    return opened.stdout


# Keyring (format.md, Keyring)


def newest_keyring(journal):
    names = (journal / "keyring").glob("*.age")
    named = [found for found in (re.fullmatch(r"(\d{8})-([0-9a-f]{16})\.[ab]\.age", path.name) for path in names) if found]
    for found in sorted(named, key=lambda found: found[1], reverse=True):
        file = (journal / "keyring" / found[0]).read_bytes()
        if sha256(file).hex()[:16] == found[2]:
            return int(found[1]), file
    sys.exit("not as specified: digest of the name")


def check_keyring_header(file):
    lines = file[: header_length(file)].decode().split("\n")
    stanzas = [line.split(" ")[1:] for line in lines if line.startswith("-> ")]
    locks = [stanza for stanza in stanzas if stanza[0] == "daftar/argon2id"]
    need(len(locks) == 1 and len(locks[0]) == 7 and locks[0][1:3] == ["1", "1"], "stanza")
    need(len(base64.b64decode(locks[0][3] + "==")) == 16, "salt")
    memory, passes, lanes = (int(number) for number in locks[0][4:])
    need(8 * lanes <= memory <= 1 << 20 and 1 <= passes <= 32 and 1 <= lanes <= 16, "argon2 limits")
    need(sum(stanza[0] == "X25519" for stanza in stanzas) == 4, "four X25519 stanzas")


def read_keyring(journal, identity):
    generation, file = newest_keyring(journal)
    check_keyring_header(file)
    payload = age_open(file, identity).decode()
    need(len(payload.encode()) % 4096 == 0, "keyring padding")
    lines = [line for line in payload.split("\n") if line]
    pairs = [line[2:].split(": ", 1) for line in lines if line.startswith("# ")]
    keyring = {key: value for key, value in pairs if key != "way"}
    keyring["ways"] = [value for key, value in pairs if key == "way"]
    keyring["epochs"] = [line for line in lines if line.startswith("AGE-SECRET-KEY-1")]
    need(lines[0] == "# keyring: 1" and int(keyring["generation"]) == generation and keyring["epochs"], "keyring lines")
    return keyring


# Payload and bincode (format.md, Payload of a frame body)


def padded(length):
    if length <= 4096:
        return -(-length // 256) * 256
    exponent = length.bit_length() - 1
    step = 1 << exponent - exponent.bit_length()
    return -(-length // step) * step


def content(payload):
    form, compression, length = struct.unpack_from("<BBI", payload)
    need(form == 1, "payload format")
    need(len(payload) == padded(6 + length) and not any(payload[6 + length :]), "payload padding")
    data = payload[6 : 6 + length]
    if compression == 0:
        return data
    need(compression == 1, "compression")
    unpacked = subprocess.run(["zstd", "-d", "-c"], input=data, capture_output=True)
    need(unpacked.returncode == 0 and len(unpacked.stdout) <= 32 << 20, "compression")
    return unpacked.stdout


class Bincode:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def take(self, length):
        need(length <= len(self.raw) - self.at, "bincode length")
        self.at += length
        return self.raw[self.at - length : self.at]

    def number(self, form):
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))[0]

    def blob(self):
        return self.take(self.number("Q"))

    def text(self):
        return self.blob().decode()

    def items(self, item):
        return [item() for _ in range(self.number("Q"))]

    def end(self, value):
        need(self.at == len(self.raw), "bincode trailing bytes")
        return value


def signed(raw, key, label):
    outer = Bincode(raw)
    statement, signature = outer.end((outer.blob(), outer.blob()))
    need(ed25519.verify(key, label + b"\0" + statement, signature), f"signature {label.decode()}")
    return Bincode(statement)


# Frames (format.md, Frame)


def frames(ledger):
    """Gives head and body of every frame; every segment must be whole. The body of a wiped frame is None."""
    before, seq = bytes(32), 0
    for segment in sorted(path for path in ledger.iterdir() if re.fullmatch(r"\d{8}", path.name)):
        raw, at = segment.read_bytes(), 0
        while at < len(raw):
            magic, _, kind, zero, length, number, prev, digest, check = struct.unpack_from("<8sBBHIQ32s32s8s", raw, at)
            linked = raw[at + 9 : at + 88]
            need(magic == MAGIC and sha256(MAGIC, linked)[:8] == check and zero == 0, "frame check")
            need((number, prev) == (seq, before), "chain link")
            need(1 <= length <= 16 << 20, "frame limits")
            body = raw[at + 96 : at + 96 + length]
            if len(body) == length and not any(body):
                body = None
            need(body is None or len(body) == length and sha256(body) == digest, "body digest")
            before, seq, at = sha256(b"daftar/v1/link\0", linked), seq + 1, at + 96 + length
            yield {"kind": kind, "seq": number, "link": before, "body": body}


# Revisions (format.md, Revision)


def revision_id(opened, seed, fields):
    digests = []
    for path, value in fields:
        salt = b64url(hkdf(seed, b"daftar/v1/salt" + path.encode()))
        digests.append(sha256(b"daftar/v1/field\0", f'["{salt}","{path}",{value}]'.encode()))
    decoys = max(1, -(-len(digests) // 32)) * 32 - len(digests)
    digests += [sha256(hkdf(seed, b"daftar/v1/decoy" + struct.pack("<I", i))) for i in range(decoys)]
    return sha256(b"daftar/v1/revision\0", struct.pack("<I", len(opened)), opened, *sorted(digests))


def revision(reader):
    opened, seed = reader.blob(), reader.take(32)
    fields = reader.items(lambda: (reader.text(), reader.text()))
    form, entry, writer, seq, place, count = struct.unpack_from("<B16s16sQII", opened)
    parents = [opened[at : at + 32] for at in range(49, len(opened), 32)]
    need(form == 1 and len(opened) == 49 + 32 * count and count <= 16, "open header")
    paths = [path for path, _ in fields]
    need(paths == sorted(set(paths)) and all(PATH.fullmatch(path) for path in paths), "field order")
    for path in paths:
        parts = path.split("/")
        need(not any("/".join(parts[:n]) in paths for n in range(1, len(parts))), "field path")
    need(all(value == value.strip(" \t\r\n") for _, value in fields), "field value")
    values = {path: json.loads(value) for path, value in fields}
    named = revision_id(opened, seed, fields)
    return {"id": named, "entry": entry, "writer": writer, "seq": seq, "place": place, "parents": parents, "fields": values}


def revisions(raw):
    reader = Bincode(raw)
    read = reader.end(reader.items(lambda: revision(reader)))
    need(1 <= len(read) <= 64, "revisions in one frame")
    return read


def nested(fields):
    """Turns paths into objects, and into lists where all names are indices."""
    tree = {}
    for path, value in fields.items():
        node, *rest = tree, *path.split("/")
        for part in rest[:-1]:
            node = node.setdefault(part, {})
        node[rest[-1]] = value
    return as_lists(tree)


def as_lists(node):
    if not isinstance(node, dict):
        return node
    if node and all(name.isdecimal() for name in node):
        return [as_lists(node[name]) for name in sorted(node, key=int)]
    return {name: as_lists(below) for name, below in node.items()}


# Tree and checkpoint (format.md, Tree and checkpoint)


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01", root(leaves[:left]), root(leaves[left:]))


def frontier(leaves):
    if not leaves:
        return []
    left = 1 << len(leaves).bit_length() - 1
    return [root(leaves[:left])] + frontier(leaves[left:])


def check_checkpoint(raw, origin, key, tree, read, before):
    """Returns the tree with the leaves that the checkpoint carries; those that were read must be among them, in order."""
    reader = Bincode(raw)
    note, tops, new = reader.text(), reader.items(lambda: reader.take(32)), reader.items(lambda: (reader.number("Q"), reader.take(32)))
    reader.end(None)
    tree, carried = tree + [leaf for _, leaf in new], iter(new)
    need(all(leaf in carried for leaf in read), "tree")
    text, signatures = note.split("\n\n")
    name, count, top, chain, time = text.split("\n")
    need(name == origin and int(count) == len(tree), "checkpoint origin and size")
    need(base64.b64decode(top) == root(tree) and tops == frontier(tree), "tree")
    need(chain == f"chain {before['seq']} {base64.b64encode(before['link']).decode()}", "checkpoint chain")
    need(re.fullmatch(r"time \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", time), "checkpoint time")
    signature = next(line for line in signatures.split("\n") if line.startswith(f"— {origin} "))
    raw = base64.b64decode(signature.split(" ")[2])
    need(raw[:4] == sha256(origin.encode() + b"\n\x01" + key)[:4], "checkpoint key id")
    need(ed25519.verify(key, text.encode() + b"\n", raw[4:]), "checkpoint signature")
    return tree


def certificate(raw, keyring, writer):
    outer = Bincode(raw)
    statement = Bincode(outer.blob())
    journal, named = statement.take(16), statement.take(16)
    writer_key, root_key, sender_key = statement.take(32), statement.take(32), statement.take(32)
    statement.end((statement.text(), statement.text()))
    signed(raw, root_key, b"daftar/v1/certificate")
    need(journal.hex() == keyring["journal"] and named.hex() == writer, "certificate")
    return writer_key


def bound(raw, frame, writer):
    """Takes off what binds a content to its frame."""
    kind, named, seq = struct.unpack_from("<B16sQ", raw)
    need((kind, named.hex(), seq) == (frame["kind"], writer, frame["seq"]), "frame of the content")
    return raw[25:]


# Forget (format.md, Forget)


def read_statements(ledger, keyring, open_body, forgotten):
    """Adds what the statements in a ledger name: entries, and frames by writer, number and link."""
    key = None
    for frame in frames(ledger):
        if frame["kind"] not in (CERTIFICATE, FORGET) or frame["body"] is None:
            continue
        raw = bound(content(open_body(frame)), frame, ledger.name)
        if frame["kind"] == CERTIFICATE:
            key = certificate(raw, keyring, ledger.name)
            continue
        statement = signed(raw, key, b"daftar/v1/forget")
        forgotten["entries"].add(statement.take(16))
        forgotten["frames"].update(statement.items(lambda: (statement.take(16).hex(), statement.number("Q"), statement.take(32))))
        statement.end((statement.items(lambda: statement.take(32)), statement.text()))


def is_forgotten(frame, writer, forgotten):
    """Tells whether a statement names a frame; a wiped one must be named."""
    named = frame["kind"] in (REVISIONS, CARRIED) and (writer, frame["seq"], frame["link"]) in forgotten["frames"]
    numbers = {(of, seq) for of, seq, _ in forgotten["frames"]}
    layer = "forget link" if (writer, frame["seq"]) in numbers else "forget statement"
    need(named or frame["body"] is not None, layer)
    return named


def read_ledger(ledger, keyring, open_body, found, forgotten):
    origin = f"daftar/{keyring['journal']}/{ledger.name}"
    tree, leaves, before, key = [], [], None, None
    for frame in frames(ledger):
        if is_forgotten(frame, ledger.name, forgotten):
            found["frames"], found["forgotten"], before = found["frames"] + 1, found["forgotten"] + 1, frame
            continue
        raw = bound(content(open_body(frame)), frame, ledger.name)
        need((frame["kind"] == CERTIFICATE) == (before is None), "certificate first")
        if frame["kind"] == CERTIFICATE:
            key = certificate(raw, keyring, ledger.name)
        elif frame["kind"] in (REVISIONS, CARRIED):
            read = revisions(raw)
            found["revisions"] += [one for one in read if one["entry"] not in forgotten["entries"]]
            if frame["kind"] == REVISIONS:
                for place, one in enumerate(read):
                    stands = (one["writer"].hex(), one["seq"], one["place"])
                    need(stands == (ledger.name, frame["seq"], place), "frame of the revision")
                leaves += [(frame["seq"], sha256(b"\x00", one["id"])) for one in read]
        elif frame["kind"] == CHECKPOINT:
            tree, leaves = check_checkpoint(raw, origin, key, tree, leaves, before), []
            found["checkpoints"] += 1
        found["frames"] += 1
        before = frame


# Attachments (format.md, Attachment)


def padded_attachment(size):
    return max(65536, -(-size // 65536) * 65536) if size <= 1 << 20 else padded(size)


def check_attachment(journal, recorded, identities):
    named = recorded["id"]
    file = (journal / "attachments" / named[:2] / f"{named}.age").read_bytes()
    need(sha256(file).hex() == named, "digest of the attachment's name")
    need(sha256(file[: header_length(file) + 16]).hex() == recorded["header"], "attachment header")
    plain, size = age_open(file, identities), recorded["size"]
    need(len(plain) == padded_attachment(size) and not any(plain[size:]), "zeros after the true size")
    need(sha256(plain[:size]).hex() == recorded["sha256"], "digest of the attachment's content")


def heads(found):
    """Returns the revisions that none follows, each id once."""
    by_id = {revision["id"]: revision for revision in found}
    followed = {parent for revision in by_id.values() for parent in revision["parents"]}
    return [revision for named, revision in by_id.items() if named not in followed]


def read_entries(journal, identity):
    """Returns what was counted, and the newest revision of every entry with its attachments checked."""
    keyring = read_keyring(journal, identity)
    with tempfile.TemporaryDirectory() as there:
        epochs, device = pathlib.Path(there, "epochs"), pathlib.Path(there, "device")
        epochs.write_text("\n".join(reversed(keyring["epochs"])) + "\n")
        device.write_text(keyring["device"] + "\n")
        found = {"frames": 0, "forgotten": 0, "checkpoints": 0, "revisions": []}
        ledgers, forgotten = sorted((journal / "ledger").iterdir()), {"entries": set(), "frames": set()}
        opened = lambda frame: age_open(frame["body"], device if frame["kind"] == EPOCH else epochs)
        for ledger in ledgers:
            read_statements(ledger, keyring, opened, forgotten)
        for ledger in ledgers:
            read_ledger(ledger, keyring, opened, found, forgotten)
        entries = []
        for revision in heads(found["revisions"]):
            entry = {"id": revision["entry"].hex(), "revision": revision["id"].hex(), **nested(revision["fields"])}
            for recorded in entry.get("attachments", []):
                check_attachment(journal, recorded, epochs)
            entries.append(entry)
    public = {key: keyring[key] for key in ("journal", "generation", "ways")}
    counts = {name: found[name] for name in ("frames", "forgotten", "checkpoints")}
    counts["revisions"] = len({revision["id"] for revision in found["revisions"]})
    return {"keyring": public, "epochs": len(keyring["epochs"]), **counts}, entries


def read(journal, identity):
    counts, entries = read_entries(journal, identity)
    incidents = [entry for entry in entries if entry["kind"] == "incident"]
    return {**counts, "entries": len(entries), "incidents": incidents}


if __name__ == "__main__":
    need(len(sys.argv) == 3, "two arguments: JOURNAL IDENTITY")
    print(json.dumps(read(pathlib.Path(sys.argv[1]), sys.argv[2])))
