//! What a person types, made the same on every keyboard (format.md § Normalisation 1).

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use zeroize::Zeroizing;

use crate::limits;

/// Below this many characters a passphrase is called short.
const SHORT: usize = 12;

/// The number under which this normalisation stands in a keyring.
pub(crate) const NORMALISATION: u32 = 1;

/// A normalised passphrase. It never prints:
///
/// ```
/// let passphrase = daftar_crypto::Passphrase::normalise("correct horse")?;
/// assert_eq!(format!("{passphrase:?}"), "<secret>");
/// # Ok::<(), daftar_crypto::PassphraseError>(())
/// ```
pub struct Passphrase(Zeroizing<String>);

/// Why a text is no passphrase.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing is left after normalisation.
    #[error("the passphrase is empty")]
    Empty,
    /// More than 1,024 bytes.
    #[error("the passphrase is longer than 1,024 bytes")]
    TooLong,
    /// A code point that Unicode 16.0 does not assign.
    #[error("the passphrase holds a character that another device might read differently; choose other characters")]
    Unassigned,
    /// Not UTF-8.
    #[error("the passphrase is not UTF-8 text")]
    NotText,
}

impl Passphrase {
    /// Normalises a passphrase as typed.
    pub fn normalise(typed: &str) -> Result<Self, PassphraseError> {
        if typed.len() > limits::PASSPHRASE {
            return Err(PassphraseError::TooLong);
        }
        let typed = without_line_end(typed.strip_prefix('\u{FEFF}').unwrap_or(typed));
        if typed.chars().any(|c| c.general_category() == GeneralCategory::Unassigned) {
            return Err(PassphraseError::Unassigned);
        }
        // NFKC makes a code point at most 18 times as long; room for all of it, so that no copy is left behind.
        let mut normal = Zeroizing::new(String::with_capacity(typed.len() * 18));
        let unified = typed.chars().map(|c| if c == '\u{B4}' { '\'' } else { c });
        normal.extend(unified.nfkc().filter_map(fold));
        if normal.is_empty() { Err(PassphraseError::Empty) } else { Ok(Self(normal)) }
    }

    /// Normalises the bytes of a passphrase file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PassphraseError> {
        Self::normalise(std::str::from_utf8(bytes).map_err(|_| PassphraseError::NotText)?)
    }

    /// Tells whether somebody who has the disk could try it out: shorter than twelve characters, or of few different ones.
    pub fn is_short(&self) -> bool {
        let mut different: Vec<char> = self.0.chars().collect();
        let count = different.len();
        different.sort_unstable();
        different.dedup();
        count < SHORT || different.len() < SHORT / 2
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Shows the normalised text, for the vectors of format.md alone.
    #[doc(hidden)]
    pub fn dangerous_reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

fn without_line_end(text: &str) -> &str {
    text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n')).unwrap_or(text)
}

/// The table of step 4: one code point in, one or none out. It never changes under number 1.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{64A}' | '\u{649}' => '\u{6CC}',
        '\u{643}' => '\u{6A9}',
        '\u{200C}' | '\u{200D}' => return None,
        '\u{660}'..='\u{669}' => ascii_digit(c, '\u{660}'),
        '\u{6F0}'..='\u{6F9}' => ascii_digit(c, '\u{6F0}'),
        'ғ' => 'г',
        'ӣ' => 'и',
        'қ' => 'к',
        'ӯ' => 'у',
        'ҳ' => 'х',
        'ҷ' => 'ч',
        'Ғ' => 'Г',
        'Ӣ' => 'И',
        'Қ' => 'К',
        'Ӯ' => 'У',
        'Ҳ' => 'Х',
        'Ҷ' => 'Ч',
        '\u{2BB}' | '\u{2BC}' | '\u{2018}' | '\u{2019}' | '`' | '\u{B4}' => '\'',
        other => other,
    })
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).expect("the range has ten digits")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn normal(typed: &str) -> String {
        Passphrase::normalise(typed).unwrap().expose().to_owned()
    }

    #[test]
    fn keyboards_agree() {
        assert_eq!(normal("Ҷӯра қадим ғӣҳ"), "Чура кадим гих");
        assert_eq!(normal("и\u{304}"), "и");
        assert_eq!(normal("كي\u{200C}١۲"), "کی12");
        assert_eq!(normal("o‘zbek oʻ o´ o`"), "o'zbek o' o' o'");
        assert_eq!(normal("\u{FEFF}word\r\n"), "word");
        assert_eq!(normal(" word "), " word ");
        assert_eq!(normal("word\n\n"), "word\n");
    }

    #[test]
    fn what_cannot_be_a_passphrase_is_refused() {
        let refused = |typed: &str| Passphrase::normalise(typed).unwrap_err();
        assert_eq!(refused(""), PassphraseError::Empty);
        assert_eq!(refused("\n"), PassphraseError::Empty);
        assert_eq!(refused("\u{200C}"), PassphraseError::Empty);
        assert_eq!(refused("a\u{378}"), PassphraseError::Unassigned);
        assert_eq!(refused(&"x".repeat(1025)), PassphraseError::TooLong);
        assert_eq!(Passphrase::from_bytes(b"\xff").unwrap_err(), PassphraseError::NotText);
    }

    proptest! {
        #[test]
        fn never_panics_and_never_reallocates(typed in "\\PC{0,64}") {
            if let Ok(passphrase) = Passphrase::normalise(&typed) {
                let room = typed.len() * 18;
                prop_assert!(passphrase.expose().len() <= room);
            }
        }
    }
}
