//! What common letters fold to, worked out once: Latin, Cyrillic and Arabic script all lie in it.

use std::sync::LazyLock;

use super::{common_shape, each_folded, is_ignored};

/// Characters below this are in the table.
const END: usize = 0x0700;

/// What a character folds to.
#[derive(Clone, Copy)]
pub(super) enum Folded {
    /// One letter.
    Letter(char),
    /// It is dropped.
    Nothing,
    /// It is white space.
    Space,
    /// Several letters, or not in the table.
    Otherwise,
}

struct Entry {
    folded: Folded,
    is_in_word: bool,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let below = (0..END).filter_map(|code| char::from_u32(u32::try_from(code).ok()?));
    below.map(|c| Entry { folded: folded(c), is_in_word: c.is_alphanumeric() }).collect()
});

/// Returns what a character folds to.
pub(super) fn of(letter: char) -> Folded {
    TABLE.get(letter as usize).map_or(Folded::Otherwise, |entry| entry.folded)
}

/// Tells whether a character is a letter or a digit.
pub(super) fn is_in_word(letter: char) -> bool {
    TABLE.get(letter as usize).map_or_else(|| letter.is_alphanumeric(), |entry| entry.is_in_word)
}

fn folded(letter: char) -> Folded {
    let mut letters = Vec::new();
    each_folded(letter, &mut |letter| letters.push(letter));
    match letters[..] {
        [] => Folded::Nothing,
        [one] if one.is_whitespace() => Folded::Space,
        [one] if is_ignored(one) => Folded::Nothing,
        [one] => Folded::Letter(common_shape(one)),
        _ => Folded::Otherwise,
    }
}
