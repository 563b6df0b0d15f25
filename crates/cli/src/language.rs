//! The language in which the program speaks: the one that was asked for, or else the device's.

use daftar_l10n::{Language, Text};
use std::{ffi::OsString, sync::OnceLock};

use crate::failure::Wanted;

static WORDS: OnceLock<Text> = OnceLock::new();

/// Returns what the program says, in its language.
pub(crate) fn words() -> &'static Text {
    WORDS.get_or_init(|| Text::for_terminal(of_device()))
}

/// Speaks as the command line asks by `--lang`, before it is read: its faults are told too.
pub(crate) fn choose(arguments: impl Iterator<Item = OsString>) {
    let language = asked(arguments).unwrap_or_else(of_device);
    let _once_for_a_process = WORDS.set(Text::for_terminal(language));
}

/// Returns what `--lang` names; the last one counts, and nothing behind `--`.
fn asked(arguments: impl Iterator<Item = OsString>) -> Option<Language> {
    let (mut asked, mut is_next) = (None, false);
    for argument in arguments.take_while(|argument| argument != "--") {
        let argument = argument.to_string_lossy();
        if is_next {
            asked = by_tag(&argument);
        } else if let Some(tag) = argument.strip_prefix("--lang=") {
            asked = by_tag(tag);
        }
        is_next = argument == "--lang";
    }
    asked
}

/// Reads the tag of one of our languages.
pub(crate) fn of_tag(tag: &str) -> Result<Language, Wanted> {
    by_tag(tag).ok_or_else(|| Wanted(words().usage_no_language(&Language::ALL.map(Language::tag).join(", "))))
}

fn by_tag(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// In the order in which POSIX has them count for messages.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Returns the device's language; English if it is none of ours.
pub(crate) fn of_device() -> Language {
    of_variables(|name| std::env::var(name).ok()).or_else(of_settings).unwrap_or(Language::English)
}

/// The first variable that says something counts, whether we speak it or not.
fn of_variables(value: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let said = VARIABLES.iter().filter_map(|name| value(name)).find(|value| !value.is_empty())?;
    Language::of_locale(&said)
}

#[cfg(any(windows, target_os = "macos"))]
fn of_settings() -> Option<Language> {
    sys_locale::get_locales().find_map(|locale| Language::of_locale(&locale))
}

/// Elsewhere the variables are the settings.
#[cfg(not(any(windows, target_os = "macos")))]
fn of_settings() -> Option<Language> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_command_line_asks_for_counts_before_the_device() {
        let said = |line: &str| asked(line.split(' ').map(OsString::from));
        assert_eq!(said("daftar --lang tg list"), Some(Language::Tajik));
        assert_eq!(said("daftar list --lang=fa"), Some(Language::Persian));
        assert_eq!(said("daftar --lang xx list"), None);
        assert_eq!(said("daftar search -- --lang=fa"), None);
        assert_eq!(said("daftar list"), None);
    }

    #[test]
    fn the_first_variable_that_says_something_counts() {
        let said = |pairs: &[(&str, &str)]| {
            of_variables(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(said(&[("LANG", "tg_TJ.UTF-8")]), Some(Language::Tajik));
        assert_eq!(said(&[("LANG", "tg_TJ"), ("LC_ALL", "fa_IR"), ("LC_MESSAGES", "ru_RU")]), Some(Language::Persian));
        assert_eq!(said(&[("LC_ALL", ""), ("LC_MESSAGES", "ru_RU"), ("LANG", "uz_UZ")]), Some(Language::Russian));
        assert_eq!(said(&[("LC_ALL", "de_DE.UTF-8"), ("LANG", "uz_UZ")]), None);
        assert_eq!(said(&[]), None);
    }
}
