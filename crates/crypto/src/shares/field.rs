//! GF(256) as SLIP-0039 has it: the polynomial of AES, x⁸ + x⁴ + x³ + x + 1. No table is looked up, so that time tells nothing of a secret.

use zeroize::Zeroizing;

/// Multiplies.
pub(super) fn multiply(mut one: u8, mut other: u8) -> u8 {
    let mut product = 0;
    for _ in 0..8 {
        product ^= one & 0_u8.wrapping_sub(other & 1);
        one = (one << 1) ^ (0x1b & 0_u8.wrapping_sub(one >> 7));
        other >>= 1;
    }
    product
}

/// Returns what gives 1 when multiplied with `number`, which is not 0: its 254th power.
fn inverse(number: u8) -> u8 {
    let (mut power, mut product) = (number, 1);
    for _ in 0..7 {
        power = multiply(power, power);
        product = multiply(product, power);
    }
    product
}

/// Returns the value at `at` of the polynomials that run through `points`, one for each byte. Places are different; values are equally long.
pub(super) fn interpolate(points: &[(u8, &[u8])], at: u8) -> Zeroizing<Vec<u8>> {
    let length = points.first().map_or(0, |(_, value)| value.len());
    let mut result = Zeroizing::new(vec![0; length]);
    for (place, value) in points {
        let others = points.iter().map(|(other, _)| *other).filter(|other| other != place);
        // Subtraction is exclusive or.
        let weight = others.fold(1, |weight, other| multiply(weight, multiply(at ^ other, inverse(place ^ other))));
        result.iter_mut().zip(*value).for_each(|(sum, byte)| *sum ^= multiply(*byte, weight));
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_inverse() {
        assert!((1..=255).all(|number| multiply(number, inverse(number)) == 1));
        assert_eq!((multiply(0x57, 0x83), multiply(0x57, 0x13)), (0xc1, 0xfe), "the examples of FIPS 197 § 4.2");
    }

    #[test]
    fn a_polynomial_is_found_by_its_points() {
        let polynomial = |x: u8| 0x17 ^ multiply(0x42, x) ^ multiply(0xa5, multiply(x, x));
        let values = [3, 7, 200].map(|x| (x, [polynomial(x)]));
        let points: Vec<(u8, &[u8])> = values.iter().map(|(x, value)| (*x, value.as_slice())).collect();
        for x in 0..=255 {
            assert_eq!(*interpolate(&points, x), [polynomial(x)], "{x}");
        }
    }
}
