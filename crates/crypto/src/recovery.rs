//! Recovery words: a way into the keyring that is written on paper (format.md § Recovery words).

use std::fmt;

use bip39::Language;
use zeroize::Zeroizing;

use crate::{Digest, Identity, Key, identity::Way, typed};

/// How many words there are.
pub const RECOVERY_WORDS: usize = 24;

/// How many bits one word stands for.
const BITS: usize = 11;

/// 256 secret bits as 24 words of the BIP-39 English list, the last eight bits a checksum. The bits are an age identity's scalar, so that stock
/// `age` opens with them what the words open. They never print:
///
/// ```
/// let words = daftar_crypto::RecoveryWords::generate();
/// assert_eq!(format!("{words:?}"), "<secret>");
/// ```
pub struct RecoveryWords(Key<Way>);

/// Why what was typed are no recovery words. It never says what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryWordsError {
    /// There are more or fewer than 24.
    #[error("there are {0} words or numbers; it takes 24")]
    Count(usize),
    /// One is neither a word of the list nor a number from 1 to 2048.
    #[error(
        "at place {0} stands no word of the list and no number from 1 to 2048, or the word and the number there do not belong together"
    )]
    Unknown(usize),
    /// The checksum does not fit: one is another word than on the sheet, or two changed places.
    #[error("one of the words is another than on the sheet, or two changed places")]
    Mistyped,
}

impl RecoveryWords {
    /// Makes new ones.
    pub fn generate() -> Self {
        Self(Key::random())
    }

    /// Reads words, or their numbers in the digits of any script, or both beside each other; places on the sheet (`1.`, `2.`, …) may stand before them.
    ///
    /// A word is known by its first four letters.
    pub fn read(typed: &str) -> Result<Self, RecoveryWordsError> {
        let indices = read_indices(typed)?;
        let key = Key::fill_with(|key| fill(key, &indices));
        if u16::from(checksum(key.expose())) == indices[RECOVERY_WORDS - 1] & 0xff {
            Ok(Self(key))
        } else {
            Err(RecoveryWordsError::Mistyped)
        }
    }

    /// Reads one word or its number; returns the number, from 1.
    pub fn read_one(typed: &str) -> Option<u16> {
        let list = Language::English.word_list();
        match typed::read(typed, list, 1).as_slice() {
            [piece] => piece.index(list.len()).map(|index| index + 1),
            _ => None,
        }
    }

    /// Returns the words in the order of their places, each with its number in the list, from 1.
    pub fn words(&self) -> impl Iterator<Item = (u16, &'static str)> {
        (0..RECOVERY_WORDS).map(|place| self.word(place))
    }

    /// Returns the word at a place, from 0, with its number.
    ///
    /// # Panics
    ///
    /// From [`RECOVERY_WORDS`] on.
    pub fn word(&self, place: usize) -> (u16, &'static str) {
        assert!(place < RECOVERY_WORDS, "there are 24 places");
        let bits = place * BITS..(place + 1) * BITS;
        let index = bits.fold(0, |number, bit| number << 1 | u16::from(self.bit(bit)));
        (index + 1, Language::English.word_list()[usize::from(index)])
    }

    /// Returns the identity that the words are.
    pub fn identity(&self) -> Identity<Way> {
        Identity::of_scalar(Key::fill_with(|key| key.copy_from_slice(self.0.expose())))
    }

    /// Returns a bit of the secret, or behind it of the checksum.
    fn bit(&self, bit: usize) -> bool {
        let secret = self.0.expose();
        let byte = secret.get(bit / 8).copied().unwrap_or_else(|| checksum(secret));
        byte >> (7 - bit % 8) & 1 == 1
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

/// Reads what was typed as indices into the list, from 0.
fn read_indices(typed: &str) -> Result<Zeroizing<[u16; RECOVERY_WORDS]>, RecoveryWordsError> {
    let list = Language::English.word_list();
    let pieces = typed::read(typed, list, RECOVERY_WORDS);
    if pieces.len() != RECOVERY_WORDS {
        return Err(RecoveryWordsError::Count(pieces.len()));
    }
    let mut indices = Zeroizing::new([0; RECOVERY_WORDS]);
    for (place, (index, piece)) in indices.iter_mut().zip(pieces.iter()).enumerate() {
        *index = piece.index(list.len()).ok_or(RecoveryWordsError::Unknown(place + 1))?;
    }
    Ok(indices)
}

/// Fills in the secret from the first 256 of the bits.
fn fill(key: &mut [u8], indices: &[u16; RECOVERY_WORDS]) {
    for bit in 0..key.len() * 8 {
        let set = indices[bit / BITS] >> (BITS - 1 - bit % BITS) & 1;
        key[bit / 8] |= u8::from(set == 1) << (7 - bit % 8);
    }
}

/// The checksum of BIP-39: the first byte of the SHA-256.
fn checksum(secret: &[u8; 32]) -> u8 {
    Digest::of(&[secret]).0[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of BIP-39 for 256 bits: the secret's byte, and the words.
    const VECTORS: [(u8, &str); 3] = [
        (
            0x00,
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon art",
        ),
        (
            0x7f,
            "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title",
        ),
        (0xff, "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo vote"),
    ];

    fn written(words: &RecoveryWords) -> String {
        words.words().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_those_of_bip39() {
        for (byte, text) in VECTORS {
            let words = RecoveryWords(Key::fill_with(|key| key.fill(byte)));
            assert_eq!(written(&words), text);
            assert_eq!(RecoveryWords::read(text).unwrap().0.expose(), words.0.expose());
            let numbers = words.words().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(" ");
            assert_eq!(RecoveryWords::read(&numbers).unwrap().0.expose(), words.0.expose());
        }
    }

    #[test]
    fn words_come_back_as_the_same_identity() {
        let words = RecoveryWords::generate();
        let read = RecoveryWords::read(&written(&words)).unwrap();
        assert_eq!(read.identity().recipient(), words.identity().recipient());
        let bech32: age::x25519::Identity = words.identity().reveal().parse().unwrap();
        assert_eq!(bech32.to_public().to_string(), words.identity().recipient().to_string());
    }

    #[test]
    fn what_is_mistyped_is_told() {
        let (_, text) = VECTORS[1];
        let error = |typed: &str| RecoveryWords::read(typed).unwrap_err();
        assert_eq!(error(&text.replacen("winner", "winter", 1)), RecoveryWordsError::Mistyped);
        assert_eq!(error(&text.replacen("thank", "thankk", 1)), RecoveryWordsError::Unknown(3));
        assert_eq!(error(&text.replacen("thank", "2049", 1)), RecoveryWordsError::Unknown(3));
        assert_eq!(error(&text[6..]), RecoveryWordsError::Count(23));
        assert_eq!(error(""), RecoveryWordsError::Count(0));
        assert_eq!(RecoveryWords::read_one(" Zoo "), Some(2048));
        assert_eq!((RecoveryWords::read_one("۰۰۰۱"), RecoveryWords::read_one("zoo zoo")), (Some(1), None));
        assert!(!RecoveryWordsError::Mistyped.to_string().contains("winner"));
    }
}
