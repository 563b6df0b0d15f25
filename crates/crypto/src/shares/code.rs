//! The checksum of SLIP-0039: a Reed–Solomon code over GF(1024), which finds any three wrong words, and the place of one.

const GENERATOR: [u32; 10] = [
    0x00e0_e040,
    0x01c1_c080,
    0x0383_8100,
    0x0707_0200,
    0x0e0e_0009,
    0x1c0c_2412,
    0x3808_6c24,
    0x3090_fc48,
    0x21b1_f890,
    0x03f3_f120,
];

/// How many words of a share are its checksum.
pub(super) const CHECKSUM: usize = 3;
/// How many words the list has.
pub(super) const LIST: u16 = 1024;

/// What the checksum is made over before the words, so that no other kind of word list passes for one.
fn customization(extendable: bool) -> &'static [u8] {
    if extendable { b"shamir_extendable" } else { b"shamir" }
}

fn polynomial(extendable: bool, words: impl Iterator<Item = u16>) -> u32 {
    let before = customization(extendable).iter().map(|byte| u16::from(*byte));
    before.chain(words).fold(1, |sum, word| step(sum) ^ u32::from(word))
}

/// Goes one word on.
fn step(sum: u32) -> u32 {
    let high = sum >> 20;
    let taken = |bit: usize| 0_u32.wrapping_sub(high >> bit & 1);
    let begun = (sum & 0xf_ffff) << 10;
    GENERATOR.iter().enumerate().fold(begun, |next, (bit, generator)| next ^ (generator & taken(bit)))
}

/// Tells whether the last words are the checksum of those before.
pub(super) fn fits(extendable: bool, words: &[u16]) -> bool {
    polynomial(extendable, words.iter().copied()) == 1
}

/// Returns the checksum of words.
pub(super) fn checksum(extendable: bool, words: &[u16]) -> [u16; CHECKSUM] {
    let sum = polynomial(extendable, words.iter().copied().chain([0; CHECKSUM])) ^ 1;
    [20, 10, 0].map(|shift| u16::try_from(sum >> shift & 0x3ff).expect("ten bits"))
}

/// Returns the place of the one word that is wrong; none if more than one is.
pub(super) fn wrong_place(extendable: bool, words: &[u16]) -> Option<usize> {
    let error = polynomial(extendable, words.iter().copied()) ^ 1;
    // What each bit of a word does to the sum; the code is linear, so bits that differ add up.
    let mut effects: [u32; 10] = std::array::from_fn(|bit| 1 << bit);
    (0..words.len()).rev().find(|_| {
        let effect = |word: u16| (0..10).filter(|bit| word >> bit & 1 == 1).fold(0, |sum, bit| sum ^ effects[bit]);
        let is_here = (1..LIST).any(|difference| effect(difference) == error);
        effects = effects.map(step);
        is_here
    })
}
