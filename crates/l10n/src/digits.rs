//! Digits and numbers as each language writes them.

use crate::{Language, Text};

impl Text {
    /// Returns a whole number in the language's digits, grouped by thousands: `1,234`, `1 234`, `۱٬۲۳۴`.
    pub fn number(&self, number: u64) -> String {
        grouped(self.language(), number)
    }

    /// Returns the same text with the language's digits in place of `0`–`9`; for years, codes and the like.
    pub fn digits(&self, text: &str) -> String {
        digits(self.language(), text)
    }
}

/// Puts the language's digits in place of `0`–`9`.
pub(crate) fn digits(language: Language, text: &str) -> String {
    let zero = if language == Language::Persian { '۰' } else { '0' };
    let digit = |char: char| match char.to_digit(10) {
        Some(value) => char::from_u32(u32::from(zero) + value).unwrap_or(char),
        None => char,
    };
    text.chars().map(digit).collect()
}

/// Writes a number with its thousands kept apart.
pub(crate) fn grouped(language: Language, number: u64) -> String {
    let number = number.to_string();
    let mut out = String::new();
    for (at, digit) in number.char_indices() {
        if at > 0 && (number.len() - at).is_multiple_of(3) {
            out.push(thousands(language));
        }
        out.push(digit);
    }
    digits(language, &out)
}

/// Returns what stands between thousands; it never breaks a line.
fn thousands(language: Language) -> char {
    match language {
        Language::English => ',',
        Language::Persian => '٬',
        Language::Russian | Language::Tajik | Language::Uzbek => '\u{a0}',
    }
}

/// Returns what stands before tenths.
pub(crate) fn decimal(language: Language) -> char {
    match language {
        Language::English => '.',
        Language::Persian => '٫',
        Language::Russian | Language::Tajik | Language::Uzbek => ',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (language, number, written) in [
            (Language::English, 0, "0"),
            (Language::English, 999, "999"),
            (Language::English, 1_000, "1,000"),
            (Language::English, u64::MAX, "18,446,744,073,709,551,615"),
            (Language::Russian, 1_234, "1\u{a0}234"),
            (Language::Tajik, 1_234, "1\u{a0}234"),
            (Language::Uzbek, 123_456, "123\u{a0}456"),
            (Language::Persian, 1_234_567, "۱٬۲۳۴٬۵۶۷"),
        ] {
            assert_eq!(Text::for_terminal(language).number(number), written);
        }
    }

    #[test]
    fn digits_are_replaced_and_nothing_else() {
        assert_eq!(Text::for_terminal(Language::Persian).digits("14:05 a٣"), "۱۴:۰۵ a٣");
        assert_eq!(Text::for_terminal(Language::Tajik).digits("14:05"), "14:05");
    }
}
