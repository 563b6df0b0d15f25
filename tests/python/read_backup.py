#!/usr/bin/env python3
"""Reads a backup, from docs/format.md alone: python3 read_backup.py BACKUP IDENTITY

BACKUP is the folder or the single file. IDENTITY is an age key file that is a way into the keyring; recovery_words.py makes one of the
numbers of recovery words. Needs the stock programs age and zstd. Prints the journal's entries as JSON; stops at anything that is not as specified.
"""

import json
import pathlib
import re
import sys
import tempfile
import zipfile

from read_journal import need, read_entries, sha256

PART = 1 << 30
PATHS = [
    r"keyring/\d{8}-[0-9a-f]{16}\.[ab]\.age",
    r"ledger/[0-9a-f]{32}(\.([1-9]|[1-3]\d|40))?/\d{8}",
    r"attachments/([0-9a-f]{2})/\1[0-9a-f]{62}\.age",
]


class Folder:
    def __init__(self, path):
        self.path = path

    def names(self):
        return [f"sets/{path.name}" for path in (self.path / "sets").iterdir()]

    def read(self, name):
        return (self.path / name).read_bytes()


class SingleFile:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        need(all(info.compress_type == zipfile.ZIP_STORED for info in self.zip.infolist()), "nothing is compressed")

    def names(self):
        return self.zip.namelist()

    def read(self, name):
        return self.zip.read(name)


# Sets (format.md, Backup)


def digest_of(files):
    lines = [f"{file['path']}\0{file['size']}\0{','.join(file['parts'])}\n" for file in files]
    return sha256("".join(lines).encode()).hex()


def read_set(backup, name):
    """Returns a set, or None if its list is not as it was written."""
    try:
        found = json.loads(backup.read(name))
        need(re.fullmatch(r"backup/\d+", found["format"]), "set format")
        need(found["format"] == "backup/1", "version of the set")
        return found if digest_of(found["files"]) == found["digest"] else None
    except (ValueError, KeyError, TypeError):
        return None


def newest_set(backup):
    names = sorted((name for name in backup.names() if re.fullmatch(r"sets/\d{8}\.json", name)), reverse=True)
    need(names, "sets")
    sets = [found for found in (read_set(backup, name) for name in names) if found]
    need(sets, "digest of a set")
    return sets[0]


def restore(backup, found, journal):
    """Writes the files of a set as they lay in the journal; every part must be there and intact."""
    paths = [file["path"] for file in found["files"]]
    need(len(set(paths)) == len(paths), "no path twice")
    need(all(any(re.fullmatch(form, path) for form in PATHS) for path in paths), "paths of a journal")
    for file in found["files"]:
        place = journal / file["path"]
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as written:
            for part in file["parts"]:
                raw = backup.read(f"parts/{part[:2]}/{part}")
                need(sha256(raw).hex() == part and 1 <= len(raw) <= PART, "digest of a part")
                written.write(raw)
        need(place.stat().st_size == file["size"], "size of a file")


def read(path, identity):
    backup = Folder(path) if path.is_dir() else SingleFile(path)
    found = newest_set(backup)
    with tempfile.TemporaryDirectory() as there:
        journal = pathlib.Path(there)
        restore(backup, found, journal)
        counts, entries = read_entries(journal, identity)
    return {"created": found["created"], "files": len(found["files"]), **counts, "entries": entries}


if __name__ == "__main__":
    need(len(sys.argv) == 3, "two arguments: BACKUP IDENTITY")
    print(json.dumps(read(pathlib.Path(sys.argv[1]), sys.argv[2])))
