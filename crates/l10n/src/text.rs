//! The messages of one language.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Language, Sentence, digits};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

type Bundle = FluentBundle<FluentResource>;

/// Everything that the program says in one language.
///
/// A key that is not there and a variable too few or too many do not compile:
///
/// ```compile_fail,E0599
/// # let text = daftar_l10n::Text::for_pages(daftar_l10n::Language::Tajik);
/// text.safety_leave_clothes();
/// ```
///
/// ```compile_fail,E0061
/// # let text = daftar_l10n::Text::for_pages(daftar_l10n::Language::Tajik);
/// text.safety_original_still_there();
/// ```
///
/// Numbers are written in the language's digits; above 2⁵³ they are rounded, as Fluent counts in floating point.
pub struct Text {
    language: Language,
    bundle: Bundle,
    beneath: Option<(Language, Bundle)>,
}

/// What stands in place of a variable.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Argument<'a> {
    Text(&'a str),
    Number(u64),
}

impl Text {
    /// Returns the texts for HTML: foreign words stand between U+2068 and U+2069, which keep their direction apart.
    pub fn for_pages(language: Language) -> Self {
        Self::with_signature(language, true, signed_by(language))
    }

    /// Returns the texts for a terminal, without marks of direction.
    pub fn for_terminal(language: Language) -> Self {
        Self::with_signature(language, false, signed_by(language))
    }

    /// Returns the texts as if this person had signed the safety sentences.
    pub(crate) fn with_signature(language: Language, isolates: bool, signed_by: Option<&str>) -> Self {
        let second = language.second().filter(|_| signed_by.is_none());
        let beneath = second.map(|second| (second, bundle(second, isolates)));
        Self { language, bundle: bundle(language, isolates), beneath }
    }

    /// Returns the language in which it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns what stands in the help of a command for this English text; `None` if that is none of them.
    pub fn help(&self, english: &str) -> Option<String> {
        let (_, key) = HELP.iter().find(|(text, _)| *text == english)?;
        Some(self.message(key, None, &[]))
    }

    /// Formats a message or an attribute of one.
    pub(crate) fn message(&self, key: &str, attribute: Option<&str>, arguments: &[(&str, Argument<'_>)]) -> String {
        format(&self.bundle, key, attribute, arguments)
    }

    /// Formats a safety sentence.
    fn sentence(&self, key: &str, attribute: Option<&str>, arguments: &[(&str, Argument<'_>)]) -> Sentence {
        let text = self.message(key, attribute, arguments);
        let beneath = self.beneath.as_ref();
        Sentence { text, beneath: beneath.map(|(second, bundle)| (*second, format(bundle, key, attribute, arguments))) }
    }
}

fn texts(language: Language) -> Option<&'static (&'static str, &'static [&'static str], Option<&'static str>)> {
    TEXTS.iter().find(|(tag, ..)| *tag == language.tag())
}

fn signed_by(language: Language) -> Option<&'static str> {
    texts(language).and_then(|(_, _, signed_by)| *signed_by)
}

fn bundle(language: Language, isolates: bool) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("the five tags are well-formed");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(isolates);
    bundle.set_formatter(Some(match language {
        Language::Tajik => |value, _| number(Language::Tajik, value),
        Language::Russian => |value, _| number(Language::Russian, value),
        Language::English => |value, _| number(Language::English, value),
        Language::Persian => |value, _| number(Language::Persian, value),
        Language::Uzbek => |value, _| number(Language::Uzbek, value),
    }));
    for source in texts(language).into_iter().flat_map(|(_, sources, _)| *sources) {
        let resource = FluentResource::try_new((*source).to_owned()).expect("the build parsed every text");
        bundle.add_resource(resource).expect("the build found no key twice");
    }
    bundle
}

/// Takes out the marks of direction, for what holds nothing but our own words and digits.
pub(crate) fn one_piece(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Writes a number in the language's digits; leaves the rest to Fluent.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "made of an unsigned whole number")]
        FluentValue::Number(number) => Some(digits::grouped(language, number.value as u64)),
        _ => None,
    }
}

fn format(bundle: &Bundle, key: &str, attribute: Option<&str>, arguments: &[(&str, Argument<'_>)]) -> String {
    let message = bundle.get_message(key).expect("the build found this key in every language");
    let pattern = match attribute {
        None => message.value(),
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
    };
    let pattern = pattern.expect("the build found this text in every language");
    let mut values = FluentArgs::with_capacity(arguments.len());
    for (name, argument) in arguments {
        match argument {
            Argument::Text(text) => values.set(*name, *text),
            Argument::Number(number) => values.set(*name, *number),
        }
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_formats_in_every_language() {
        let long = "я".repeat(100_000);
        let words = ["", " ", "Зарина", "\u{202e}gpj.exe", "\u{2069}\u{2068}\u{200f}", "{ $name }", "<b>&\0\n", &long];
        let numbers = [0, 1, 2, 5, 11, 21, 1_000, 1 << 53, u64::MAX];
        for language in Language::ALL {
            for text in [Text::for_pages(language), Text::for_terminal(language)] {
                for (word, number) in words.iter().flat_map(|word| numbers.map(|number| (word, number))) {
                    for (name, message) in every(&text, word, number) {
                        assert!(!message.is_empty() || word.is_empty(), "{language:?}: {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn foreign_words_are_kept_apart_on_pages_only() {
        let told = |text: Text| text.safety_original_still_there("C:/x").text;
        assert!(told(Text::for_pages(Language::Persian)).contains("\u{2068}C:/x\u{2069}"));
        assert!(!told(Text::for_terminal(Language::Persian)).contains(['\u{2068}', '\u{2069}']));
    }

    #[test]
    fn numbers_choose_the_form_and_are_written_in_the_digits_of_the_language() {
        let told = |language, count| Text::for_terminal(language).count_files(count);
        assert_eq!([1, 2].map(|count| told(Language::English, count)), ["1 file", "2 files"]);
        let russian = [1, 3, 5, 21, 1_000].map(|count| told(Language::Russian, count));
        assert_eq!(russian, ["1 файл", "3 файла", "5 файлов", "21 файл", "1\u{a0}000 файлов"]);
        assert_eq!(told(Language::Persian, 1_200), "۱٬۲۰۰ فایل");
    }

    #[test]
    fn texts_go_from_thread_to_thread() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<Text>();
    }
}
