//! The language in which the device speaks.

use daftar_l10n::Language;

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
