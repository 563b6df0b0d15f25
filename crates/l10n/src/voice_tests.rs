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
    let mut faults = Vec::new();
    for (language, never) in NEVER {
        let text = Text::with_signature(language, false, Some("somebody"));
        for (name, message) in every(&text, "x", 2) {
            let small = format!("{} ", message.to_lowercase());
            let found: Vec<_> = never.iter().filter(|word| small.contains(**word)).collect();
            if !found.is_empty() {
                faults.push(format!("{language:?}: {name} says {found:?}: {message}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// "cloud" stands in parentheses beside the Tajik word; programs, keys, formats and units are named as people see them.
const FOREIGN: [&str; 33] = [
    "(cloud)",
    "Chrome",
    "Chromium",
    "Edge",
    "Brave",
    "Windows",
    "Caps Lock",
    "Ctrl-D",
    "Ctrl-Z",
    "Enter",
    "CSV UTF-8",
    "UTF-8",
    "CSV",
    "ZIP",
    "HTML",
    "JSON",
    "SHA-256",
    "manifest.json.sig",
    "manifest.json",
    "incidents.json",
    "AGE-SECRET-KEY-1",
    "age1",
    "age",
    "MiB",
    "TiB",
    "ID",
    "daftar",
    "-h",
    "-V",
    "en, ru, tg, fa",
    " uz",
    " tg",
    " N",
];

/// Leaves out what is typed as it stands: commands between `backquotes`, options, and examples in "quotes".
fn without_commands(message: &str) -> String {
    let outside = |mark: char, text: String| text.split(mark).step_by(2).collect::<Vec<_>>().join(" ");
    let text = outside('"', outside('`', message.to_owned()));
    text.split_inclusive(' ').filter(|word| !word.trim_start_matches(['(', '«', '“', '\'']).starts_with("--")).collect()
}

#[test]
fn translations_are_in_the_script_of_their_language() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let text = Text::with_signature(language, false, Some("somebody"));
        for (name, message) in every(&text, "1", 2) {
            let known = FOREIGN.iter().fold(without_commands(&message), |message, word| message.replace(word, ""));
            let small = known.to_lowercase();
            let foreign: String =
                small.chars().filter(|char| char.is_alphabetic() && !is_of(language, *char)).collect();
            if !foreign.is_empty() {
                faults.push(format!("{language:?}: {name} holds {foreign:?}: {message}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
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
