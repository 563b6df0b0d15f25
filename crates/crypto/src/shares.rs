//! Shares of a way into the keyring for guardians: SLIP-0039, one group, no passphrase (format.md § Guardians).
//!
//! - [`Share`] is one of them, as words that have a checksum of their own;
//! - [`split`] makes them, [`combine`] makes the identity again;
//! - [`Origin`], [`GivenShare`] and [`SealedShare`] are shares as files, open or sealed;
//! - `field` is arithmetic and interpolation, `cipher` the encryption of the standard, `code` its checksum.
//!
//! So few as one less than the threshold say nothing about the secret. Any program that knows the standard makes the same secret of them.

mod cipher;
mod code;
mod field;
mod file;
mod parts;
mod share;
#[cfg(test)]
mod tests;

use zeroize::Zeroizing;

use crate::{Identity, Key, identity::Way, random};

pub use file::{GivenShare, MOST_BYTES, OpenShareError, Origin, SealedShare, read_given};
pub use share::{Share, ShareError};

/// The most guardians that there may be.
pub const MOST_GUARDIANS: u8 = 5;

/// Why shares make no identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CombineError {
    /// There are fewer than it takes.
    #[error("it takes {needed} shares; there are {given}")]
    TooFew {
        /// How many were given.
        given: usize,
        /// How many it takes.
        needed: u8,
    },
    /// One, counted from 1 as given, is of another journal than the first: its code word is another.
    #[error("share {0} is of another journal than the first one: their code words differ")]
    OfAnotherJournal(usize),
    /// One, counted from 1 as given, is of a set that a newer one took the place of.
    #[error("share {0} is of an older set than the others")]
    OfAnOlderSet(usize),
    /// One, counted from 1 as given, belongs to another set than the first.
    #[error("share {0} belongs to another set than the first one")]
    OfAnotherSet(usize),
    /// One, counted from 1 as given, was given before.
    #[error("share {0} is there twice")]
    Twice(usize),
    /// They fit together and make no secret: one of them is forged or damaged.
    #[error("the shares do not fit together; one of them is not as it was made")]
    DoNotFit,
}

/// Splits a new identity among guardians, any `threshold` of whom can make it again; `origin` says of which journal and set.
///
/// # Panics
///
/// Unless `2 ≤ threshold ≤ count ≤` [`MOST_GUARDIANS`].
pub fn split(threshold: u8, count: u8, origin: &Origin) -> (Identity<Way>, Vec<Share>) {
    assert!((2..=count).contains(&threshold) && count <= MOST_GUARDIANS, "who asks has checked");
    let secret = Key::<Way>::random();
    let id = u16::from_le_bytes(random::bytes()) >> 1;
    let encrypted = cipher::encrypt(secret.expose(), b"", &cipher::salt_of(id, true), 0);
    let values = parts::split(&encrypted, threshold, count);
    let shares = values
        .into_iter()
        .zip(0..)
        .map(|(value, index)| Share {
            id,
            extendable: true,
            exponent: 0,
            index,
            threshold,
            value,
            origin: Some(origin.clone()),
        })
        .collect();
    (Identity::of_scalar(secret), shares)
}

/// Makes the identity of at least as many shares as it takes; more must fit too.
pub fn combine(shares: &[Share]) -> Result<Identity<Way>, CombineError> {
    let secret = secret(shares, b"")?;
    if secret.len() != 32 {
        return Err(CombineError::DoNotFit);
    }
    Ok(Identity::of_scalar(Key::fill_with(|key| key.copy_from_slice(&secret))))
}

fn secret(shares: &[Share], passphrase: &[u8]) -> Result<Zeroizing<Vec<u8>>, CombineError> {
    let Some(first) = shares.first() else { return Err(CombineError::TooFew { given: 0, needed: 2 }) };
    check_origins(shares)?;
    for (place, share) in shares.iter().enumerate().skip(1) {
        if !share.is_of_set(first) {
            return Err(CombineError::OfAnotherSet(place + 1));
        }
        if shares[..place].iter().any(|before| before.index == share.index) {
            return Err(CombineError::Twice(place + 1));
        }
    }
    let needed = first.threshold;
    if shares.len() < usize::from(needed) {
        return Err(CombineError::TooFew { given: shares.len(), needed });
    }
    let encrypted = parts::join(shares, needed).ok_or(CombineError::DoNotFit)?;
    Ok(cipher::decrypt(&encrypted, passphrase, &cipher::salt_of(first.id, first.extendable), first.exponent))
}

/// Says which share is of another journal, or of an older set, as far as the files tell.
fn check_origins(shares: &[Share]) -> Result<(), CombineError> {
    let origins = || shares.iter().enumerate().filter_map(|(place, share)| Some((place, share.origin.as_ref()?)));
    let Some((_, first)) = origins().next() else { return Ok(()) };
    if let Some((place, _)) = origins().find(|(_, origin)| origin.code != first.code) {
        return Err(CombineError::OfAnotherJournal(place + 1));
    }
    let newest = origins().map(|(_, origin)| origin.set).max();
    match origins().find(|(_, origin)| Some(origin.set) < newest) {
        Some((place, _)) => Err(CombineError::OfAnOlderSet(place + 1)),
        None => Ok(()),
    }
}
