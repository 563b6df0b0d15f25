#!/usr/bin/env python3
"""Turns the numbers of recovery words into an age identity, from docs/format.md alone: python3 recovery_words.py < NUMBERS

Standard input holds 24 numbers from 1 to 2048, in their order. Prints the line AGE-SECRET-KEY-1… that stock age opens the keyring with.
"""

import hashlib
import re
import sys

CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
PREFIX = "age-secret-key-"


def need(condition, why):
    if not condition:
        sys.exit(why)


def secret(numbers):
    """Returns the 32 bytes of 24 words."""
    need(len(numbers) == 24 and all(1 <= number <= 2048 for number in numbers), "it takes 24 numbers from 1 to 2048")
    bits = "".join(f"{number - 1:011b}" for number in numbers)
    raw = int(bits, 2).to_bytes(33, "big")
    need(hashlib.sha256(raw[:32]).digest()[0] == raw[32], "a number is not the one that was written down")
    return raw[:32]


def polymod(values):
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate([0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]):
            check ^= generator if top >> bit & 1 else 0
    return check


def bech32(raw):
    """Writes bytes as Bech32 (BIP-173), which age uses without its limit of length."""
    bits = "".join(f"{byte:08b}" for byte in raw)
    bits += "0" * (-len(bits) % 5)
    data = [int(bits[at:at + 5], 2) for at in range(0, len(bits), 5)]
    expanded = [ord(letter) >> 5 for letter in PREFIX] + [0] + [ord(letter) & 31 for letter in PREFIX]
    check = polymod(expanded + data + [0] * 6) ^ 1
    data += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return PREFIX + "1" + "".join(CHARSET[value] for value in data)


if __name__ == "__main__":
    print(bech32(secret([int(number) for number in re.findall(r"\d+", sys.stdin.read())])).upper())
