//! Sentences that decide over somebody's safety.

use std::fmt;

use crate::Language;

/// A safety sentence, and beneath it the same in a second language until a native speaker has signed the first.
///
/// Both are to be shown, the second on a line of its own; `Display` does so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence in the language that was asked for.
    pub text: String,
    /// The language beneath, and the same sentence in it; `None` when the first was signed or needs none.
    pub beneath: Option<(Language, String)>,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        self.beneath.iter().try_for_each(|(_, text)| write!(f, "\n{text}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Text;

    #[test]
    fn an_unsigned_sentence_comes_with_its_second_text() {
        for (language, second) in [
            (Language::Tajik, Language::Russian),
            (Language::Uzbek, Language::Russian),
            (Language::Persian, Language::English),
        ] {
            let sentence = Text::with_signature(language, true, None).safety_leave_closes();
            let beneath = Text::for_pages(second).safety_leave_closes().text;
            assert_ne!(sentence.text, beneath);
            assert_eq!(sentence.to_string(), format!("{}\n{beneath}", sentence.text));
            assert_eq!(sentence.beneath, Some((second, beneath)));
        }
    }

    #[test]
    fn a_signed_sentence_stands_alone() {
        for language in Language::ALL {
            let signed = Text::with_signature(language, true, Some("Somebody")).safety_leave_closes();
            assert_eq!(signed.beneath, None);
            assert_eq!(signed.text, Text::for_pages(language).safety_leave_closes().text);
        }
    }

    #[test]
    fn english_and_russian_need_no_second_text() {
        for language in [Language::English, Language::Russian] {
            assert_eq!(Text::with_signature(language, false, None).safety_leave_closes().beneath, None);
        }
    }

    #[test]
    fn variables_stand_in_both_texts() {
        let sentence = Text::for_terminal(Language::Tajik).safety_original_still_there("D:/IMG_2041.jpg");
        assert!(sentence.text.contains("D:/IMG_2041.jpg"));
        assert!(sentence.beneath.is_none_or(|(_, text)| text.contains("D:/IMG_2041.jpg")));
    }
}
