#!/usr/bin/env python3
"""Turns guardians' shares into an age identity, from docs/format.md and SLIP-0039 alone: python3 guardian_shares.py WORDLIST SHARE SHARE…

WORDLIST is the list of SLIP-0039, a word a line; each SHARE a file, open. Prints the line AGE-SECRET-KEY-1… that stock age opens the keyring with.
"""

import hashlib
import hmac
import sys

from recovery_words import bech32, need

# Logarithms of GF(256) as AES has it, to the base x + 1.
EXP, LOG = [0] * 255, [0] * 256
value = 1
for power in range(255):
    EXP[power], LOG[value] = value, power
    value ^= value << 1
    value ^= 0x11B if value & 0x100 else 0


def interpolate(points, at):
    """The polynomials through the points, one for each byte, at a place."""
    if at in points:
        return points[at]
    whole = sum(LOG[place ^ at] for place in points)
    result = bytes(len(next(iter(points.values()))))
    for place, values in points.items():
        log = whole - LOG[place ^ at] - sum(LOG[place ^ other] for other in points if other != place)
        result = bytes(one ^ (EXP[(LOG[byte] + log) % 255] if byte else 0) for one, byte in zip(result, values))
    return result


def checksum(customization, words):
    check = 1
    for word in list(customization) + words:
        top = check >> 20
        check = (check & 0xFFFFF) << 10 ^ word
        for bit, generator in enumerate([0xE0E040, 0x1C1C080, 0x3838100, 0x7070200, 0xE0E0009, 0x1C0C2412, 0x38086C24, 0x3090FC48, 0x21B1F890, 0x3F3F120]):
            check ^= generator if top >> bit & 1 else 0
    return check


def read(text, known):
    """Returns id, place, threshold and value of one share."""
    spoken = text.split("words:", 1)[-1].split()
    need(len(spoken) == 33 and all(word in known for word in spoken), "a share has 33 words of the list")
    words = [known.index(word) for word in spoken]
    need(checksum(b"shamir_extendable", words) == 1, "a word is another than was written down")
    head = int("".join(f"{word:010b}" for word in words[:4]), 2)
    need(head >> 24 & 1 == 1 and head >> 20 & 15 == 0 and head >> 8 & 0xFFF == 0, "made by another program")
    number = int("".join(f"{word:010b}" for word in words[4:30]), 2)
    need(number >> 256 == 0, "the padding is zeros")
    return head >> 25, head >> 4 & 15, (head & 15) + 1, number.to_bytes(32, "big")


def combine(shares):
    """Returns the 32 bytes of the way `guardians`."""
    need(len({(share[0], share[2]) for share in shares}) == 1, "the shares are of one set")
    points = {place: value for _, place, _, value in shares}
    need(len(points) == len(shares) >= shares[0][2], "it takes more shares")
    secret, digest = interpolate(points, 255), interpolate(points, 254)
    need(hmac.new(digest[4:], secret, hashlib.sha256).digest()[:4] == digest[:4], "the shares do not fit together")
    left, right = secret[:16], secret[16:]
    for step in reversed(range(4)):
        mask = hashlib.pbkdf2_hmac("sha256", bytes([step]), right, 2500, 16)
        left, right = right, bytes(one ^ two for one, two in zip(left, mask))
    return right + left


if __name__ == "__main__":
    with open(sys.argv[1], encoding="ascii") as words:
        known_words = words.read().split()
    texts = [open(name, encoding="utf-8").read() for name in sys.argv[2:]]
    print(bech32(combine([read(text, known_words) for text in texts])).upper())
