//! Splitting an encrypted secret, and joining its parts: polynomials through the secret at 255 and a digest of it at 254.

use ring::hmac;
use zeroize::Zeroizing;

use super::{Share, field::interpolate};
use crate::random;

const SECRET_AT: u8 = 255;
const DIGEST_AT: u8 = 254;
/// How many bytes of the digest's place are the digest; the rest is random.
const DIGEST: usize = 4;

/// Returns the values of `count` shares, any `threshold` of which give the secret.
pub(super) fn split(secret: &[u8], threshold: u8, count: u8) -> Vec<Zeroizing<Vec<u8>>> {
    let random = || {
        let mut value = Zeroizing::new(vec![0; secret.len()]);
        random::fill(&mut value);
        value
    };
    let mut digest = random();
    let made = digest_of(secret, &digest[DIGEST..]);
    digest[..DIGEST].copy_from_slice(&made);
    let chosen: Vec<_> = (0..threshold - 2).map(|_| random()).collect();
    let mut points: Vec<(u8, &[u8])> = (0..).zip(chosen.iter().map(|value| value.as_slice())).collect();
    points.extend([(DIGEST_AT, digest.as_slice()), (SECRET_AT, secret)]);
    (0..count).map(|index| interpolate(&points, index)).collect()
}

/// Returns the secret; none if the shares do not fit together. There are at least `threshold` shares, with different places.
pub(super) fn join(shares: &[Share], threshold: u8) -> Option<Zeroizing<Vec<u8>>> {
    let points: Vec<(u8, &[u8])> = shares.iter().map(|share| (share.index, share.value.as_slice())).collect();
    if threshold == 1 {
        let all_equal = points.iter().all(|(_, value)| *value == points[0].1);
        return all_equal.then(|| Zeroizing::new(points[0].1.to_vec()));
    }
    let (taken, more) = points.split_at(usize::from(threshold));
    let secret = interpolate(taken, SECRET_AT);
    let digest = interpolate(taken, DIGEST_AT);
    let fits = digest[..DIGEST] == digest_of(&secret, &digest[DIGEST..]);
    let fits_too = |(place, value): &(u8, &[u8])| *interpolate(taken, *place) == *value;
    (fits && more.iter().all(fits_too)).then_some(secret)
}

fn digest_of(secret: &[u8], random: &[u8]) -> [u8; DIGEST] {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, random), secret);
    let mut digest = [0; DIGEST];
    digest.copy_from_slice(&tag.as_ref()[..DIGEST]);
    digest
}
