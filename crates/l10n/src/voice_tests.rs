//! The words that the program does not use.

use crate::{Language, Text, text::every};

/// Beginnings of words and phrases, in small letters, that no text may hold.
const NEVER: [(Language, &[&str]); 5] = [
    (
        Language::English,
        &[
            "secure",
            "safe ",
            "safely",
            "anonym",
            "untraceable",
            "leaves nothing behind",
            "never lose",
            "proves when",
            "court",
            "admissible",
            "verified",
            "for ever",
            "forever",
            "ignore the warning",
            "your family is protected",
            "panic",
            "duress",
            "invalid",
            "incomplete",
            "required",
            "password",
            "terrorist",
            "extremist",
            "confession",
        ],
    ),
    (
        Language::Russian,
        &[
            "безопасн",
            "надёжн",
            "анонимн",
            "бесследно",
            "навсегда",
            "паник",
            "недопустим",
            "обязательн",
            "пароль ",
            "террорист",
            "экстремист",
            "признан",
            "признательн",
        ],
    ),
    (
        Language::Tajik,
        &["бехатар", "аноним", "беном", "абадан", "ҳатмӣ", "нодуруст", "террорист", "экстремист", "иқрор", "эътироф"],
    ),
    (
        Language::Persian,
        &["امن ", "ایمن", "ناشناس", "برای همیشه", "الزامی", "نامعتبر", "رمز عبور", "تروریست", "افراطی", "اعتراف"],
    ),
    (
        Language::Uzbek,
        &[
            "xavfsiz",
            "anonim",
            "butunlay",
            "abadiy",
            "majburiy maydon",
            "notoʻgʻri",
            "parol",
            "terror",
            "ekstremist",
            "iqror",
        ],
    ),
];

#[test]
fn no_text_says_what_we_never_say() {
    for (language, never) in NEVER {
        let text = Text::with_signature(language, false, Some("somebody"));
        for (name, message) in every(&text, "x", 2) {
            let small = format!("{} ", message.to_lowercase());
            let found: Vec<_> = never.iter().filter(|word| small.contains(**word)).collect();
            assert!(found.is_empty(), "{language:?}: {name} says {found:?}: {message}");
        }
    }
}

/// "cloud" stands in parentheses beside the Tajik word; programs are named as people see them.
const FOREIGN: [&str; 5] = ["(cloud)", "Chrome", "Chromium", "Edge", "Brave"];

#[test]
fn translations_are_in_the_script_of_their_language() {
    for language in Language::ALL {
        let text = Text::with_signature(language, false, Some("somebody"));
        for (name, message) in every(&text, "1", 2) {
            let known = FOREIGN.iter().fold(message.clone(), |message, word| message.replace(word, ""));
            let small = known.to_lowercase();
            let foreign: String =
                small.chars().filter(|char| char.is_alphabetic() && !is_of(language, *char)).collect();
            assert!(foreign.is_empty(), "{language:?}: {name} holds {foreign:?}: {message}");
        }
    }
}

fn is_of(language: Language, char: char) -> bool {
    match language {
        Language::English => char.is_ascii_lowercase() || char == 'é',
        Language::Russian => matches!(char, 'а'..='я' | 'ё'),
        Language::Tajik => matches!(char, 'а'..='я' | 'ё' | 'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ'),
        Language::Persian => "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیٔ\u{64b}".contains(char),
        Language::Uzbek => char.is_ascii_lowercase() || matches!(char, 'ʻ' | 'ʼ'),
    }
}
