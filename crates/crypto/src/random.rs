//! Randomness, from the operating system alone.

use ring::rand::{SecureRandom, SystemRandom};

/// Fills `bytes` from the operating system's generator.
pub fn fill(bytes: &mut [u8]) {
    SystemRandom::new().fill(bytes).expect("the operating system hands out random bytes");
}

/// Returns `N` random bytes.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// Returns a random number below `bound`, without bias.
pub(crate) fn below(bound: u32) -> u32 {
    let rest = u32::MAX - u32::MAX % bound;
    loop {
        let number = u32::from_le_bytes(bytes());
        if number < rest {
            return number % bound;
        }
    }
}

/// Puts `items` into a random order.
pub fn shuffle<T>(items: &mut [T]) {
    for last in (1..items.len()).rev() {
        let bound = u32::try_from(last + 1).expect("shuffled lists are short");
        let other = usize::try_from(below(bound)).expect("a u32 is an index");
        items.swap(last, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut items: Vec<u32> = (0..50).collect();
        shuffle(&mut items);
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
