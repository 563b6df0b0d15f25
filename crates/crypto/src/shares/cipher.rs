//! The encryption of a master secret in SLIP-0039: a Feistel cipher of four rounds over PBKDF2-HMAC-SHA-256.

use std::num::NonZeroU32;

use ring::pbkdf2;
use zeroize::Zeroizing;

const ROUNDS: u8 = 4;
/// The iterations of one round, at exponent 0.
const ITERATIONS: u32 = 2500;

/// Returns what the standard takes as salt: nothing of a set that may be extended, which we make; else its name and id.
pub(super) fn salt_of(id: u16, extendable: bool) -> Vec<u8> {
    if extendable { Vec::new() } else { [b"shamir".as_slice(), &id.to_be_bytes()].concat() }
}

pub(super) fn encrypt(secret: &[u8], passphrase: &[u8], salt: &[u8], exponent: u8) -> Zeroizing<Vec<u8>> {
    run(secret, passphrase, salt, exponent, 0..ROUNDS)
}

pub(super) fn decrypt(encrypted: &[u8], passphrase: &[u8], salt: &[u8], exponent: u8) -> Zeroizing<Vec<u8>> {
    run(encrypted, passphrase, salt, exponent, (0..ROUNDS).rev())
}

fn run(
    text: &[u8],
    passphrase: &[u8],
    salt: &[u8],
    exponent: u8,
    rounds: impl Iterator<Item = u8>,
) -> Zeroizing<Vec<u8>> {
    let half = text.len() / 2;
    let mut left = Zeroizing::new(text[..half].to_vec());
    let mut right = Zeroizing::new(text[half..].to_vec());
    for round in rounds {
        let mask = mask(round, &right, passphrase, salt, exponent);
        left.iter_mut().zip(mask.iter()).for_each(|(byte, mask)| *byte ^= mask);
        std::mem::swap(&mut left, &mut right);
    }
    Zeroizing::new([right.as_slice(), &left].concat())
}

fn mask(round: u8, right: &[u8], passphrase: &[u8], salt: &[u8], exponent: u8) -> Zeroizing<Vec<u8>> {
    let password = Zeroizing::new([&[round], passphrase].concat());
    let salt = Zeroizing::new([salt, right].concat());
    let iterations = NonZeroU32::new(ITERATIONS << exponent).expect("an exponent has four bits");
    let mut mask = Zeroizing::new(vec![0; right.len()]);
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, iterations, &salt, &password, &mut mask);
    mask
}
