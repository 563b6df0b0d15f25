//! One share, and its words.

use std::{fmt, sync::LazyLock};

use zeroize::Zeroizing;

use super::{
    code::{self, CHECKSUM, LIST},
    file::Origin,
};
use crate::typed;

/// How many words a share of 256 bits has.
pub(super) const WORDS: usize = 33;
/// The words before the value: id, exponent, groups, place and threshold.
const HEAD: usize = 4;
/// How many bits one word stands for.
const BITS: usize = 10;

/// The list of SLIP-0039: 1,024 English words.
static WORD_LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("words.txt").lines().collect());

/// One share of a set. Its words are secret; its number and its set are not.
pub struct Share {
    /// 15 random bits, the same in the whole set.
    pub(super) id: u16,
    pub(super) extendable: bool,
    /// The cost of the cipher.
    pub(super) exponent: u8,
    /// From 0.
    pub(super) index: u8,
    pub(super) threshold: u8,
    pub(super) value: Zeroizing<Vec<u8>>,
    /// None of words alone.
    pub(super) origin: Option<Origin>,
}

/// Why words are no share. It never says what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// There are more or fewer than 33.
    #[error("there are {0} words; a share has 33")]
    Count(usize),
    /// One is not in the list.
    #[error("word {0} is not in the list")]
    Unknown(usize),
    /// One is another word than was written down.
    #[error("word {0} is another than was written down")]
    WrongWord(usize),
    /// More than one is another word than was written down.
    #[error("several words are others than were written down, or two changed places")]
    WrongWords,
    /// A higher version.
    #[error("the share was made by a newer version of this program; use that one")]
    Newer,
    /// They are right, and no share that this program makes.
    #[error("these words were not made by this program")]
    Foreign,
}

impl Share {
    /// Returns its number in the set, from 1.
    pub fn number(&self) -> u8 {
        self.index + 1
    }

    /// Returns how many of the set it takes.
    pub fn threshold(&self) -> u8 {
        self.threshold
    }

    /// Returns of which journal and set it is, if its file said so.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// Tells whether both belong to one set.
    pub(super) fn is_of_set(&self, other: &Self) -> bool {
        let set = |share: &Self| (share.id, share.extendable, share.exponent, share.threshold, share.value.len());
        set(self) == set(other)
    }

    /// Reads words, or their numbers in the list, as [`crate::RecoveryWords::read`] does.
    pub fn read(typed: &str) -> Result<Self, ShareError> {
        let pieces = typed::read(typed, &WORD_LIST, WORDS);
        if pieces.len() != WORDS {
            return Err(ShareError::Count(pieces.len()));
        }
        let mut words = Zeroizing::new(Vec::with_capacity(WORDS));
        for (place, piece) in pieces.iter().enumerate() {
            words.push(piece.index(WORD_LIST.len()).ok_or(ShareError::Unknown(place + 1))?);
        }
        Self::of_words(&words)
    }

    /// Reads words by their places in the list.
    pub(super) fn of_words(words: &[u16]) -> Result<Self, ShareError> {
        let extendable = words[1] >> 4 & 1 == 1;
        if !code::fits(extendable, words) {
            // The bit that says which checksum it is may be the wrong one.
            let place = [extendable, !extendable].into_iter().find_map(|kind| code::wrong_place(kind, words));
            return Err(place.map_or(ShareError::WrongWords, |place| ShareError::WrongWord(place + 1)));
        }
        let head = words[..HEAD].iter().fold(0_u64, |head, word| head << BITS | u64::from(*word));
        let bits = |from_right: u32, count: u32| head >> from_right & ((1 << count) - 1);
        let small = |from_right: u32| u8::try_from(bits(from_right, 4)).expect("four bits");
        let is_single_group = bits(8, 12) == 0;
        let value = bytes(&words[HEAD..words.len() - CHECKSUM]).filter(|_| is_single_group);
        Ok(Self {
            id: u16::try_from(bits(25, 15)).expect("15 bits"),
            extendable,
            exponent: small(20),
            index: small(4),
            threshold: small(0) + 1,
            value: value.ok_or(ShareError::Foreign)?,
            origin: None,
        })
    }

    /// Writes it as words.
    pub fn words(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(WORDS * 10));
        for (place, word) in self.indices().iter().enumerate() {
            if place > 0 {
                text.push(' ');
            }
            text.push_str(WORD_LIST[usize::from(*word)]);
        }
        text
    }

    /// Returns it with one bit of its value turned and a checksum that fits.
    #[cfg(test)]
    pub(crate) fn with_turned_bit(&self, bit: usize) -> Self {
        let mut value = self.value.clone();
        let place = bit / 8 % value.len();
        value[place] ^= 1 << (bit % 8);
        Self { value, origin: None, ..*self }
    }

    fn indices(&self) -> Zeroizing<Vec<u16>> {
        let head = u64::from(self.id) << 25
            | u64::from(self.extendable) << 24
            | u64::from(self.exponent) << 20
            | u64::from(self.index) << 4
            | u64::from(self.threshold - 1);
        let mut words = Zeroizing::new(Vec::with_capacity(WORDS));
        words.extend((0..HEAD).rev().map(|word| low_bits(head >> (word * BITS))));
        add_words(&mut words, &self.value);
        let checksum = code::checksum(self.extendable, &words);
        words.extend(checksum);
        words
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

fn low_bits(bits: u64) -> u16 {
    u16::try_from(bits & u64::from(LIST - 1)).expect("ten bits")
}

/// Adds bytes as words: zeros before them, so that the words are full.
fn add_words(words: &mut Vec<u16>, value: &[u8]) {
    let count = (value.len() * 8).div_ceil(BITS);
    let mut held = count * BITS - value.len() * 8;
    let mut bits = 0_u64;
    for byte in value {
        bits = bits << 8 | u64::from(*byte);
        held += 8;
        if held >= BITS {
            held -= BITS;
            words.push(low_bits(bits >> held));
        }
    }
}

/// Reads bytes from words; none if what stands before them is not zero.
fn bytes(words: &[u16]) -> Option<Zeroizing<Vec<u8>>> {
    // A secret has an even number of bytes.
    let padding = words.len() * BITS % 16;
    if padding > 8 || padding > BITS || words[0] >> (BITS - padding) != 0 {
        return None;
    }
    let mut value = Zeroizing::new(Vec::with_capacity(words.len() * BITS / 8));
    let (mut bits, mut held) = (0_u64, 0);
    for (place, word) in words.iter().enumerate() {
        bits = bits << BITS | u64::from(*word);
        held += if place == 0 { BITS - padding } else { BITS };
        while held >= 8 {
            held -= 8;
            value.push(u8::try_from(bits >> held & 0xff).expect("a byte"));
        }
    }
    Some(value)
}
