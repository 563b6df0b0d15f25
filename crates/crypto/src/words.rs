//! Twelve words to read aloud (format.md § Tree and checkpoint).

use bip39::Language;

use crate::{Digest, label};

/// How many words make a code: 132 bits.
pub const COUNT: usize = 12;

/// Returns the twelve words of a recipient (`age1…`) or of a public key line (`ssh-ed25519 …`).
///
/// ```
/// let words = daftar_crypto::words::of_key("age1example");
/// assert_eq!(words.split(' ').count(), daftar_crypto::words::COUNT);
/// ```
pub fn of_key(text: &str) -> String {
    of_digest(&Digest::of(&[label::WORDS, text.as_bytes()]))
}

/// Returns the first 132 bits of `digest` as words of the BIP-39 English list.
pub(crate) fn of_digest(digest: &Digest) -> String {
    let list = Language::English.word_list();
    let words: Vec<&str> = (0..COUNT).map(|n| list[eleven_bits(digest, n * 11)]).collect();
    words.join(" ")
}

fn eleven_bits(digest: &Digest, first: usize) -> usize {
    (first..first + 11).fold(0, |number, bit| {
        let byte = digest.0[bit / 8];
        (number << 1) | usize::from(byte >> (7 - bit % 8) & 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_taken_from_the_front() {
        let mut digest = Digest([0; 32]);
        digest.0[0] = 0b1000_0000;
        assert_eq!(eleven_bits(&digest, 0), 1024);
        assert_eq!(eleven_bits(&Digest([0xff; 32]), 121), 2047);
        assert!(of_digest(&Digest([0; 32])).starts_with("abandon abandon"));
    }
}
