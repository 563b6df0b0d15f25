//! The five languages.

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Tajik, in Cyrillic letters.
    Tajik,
    /// Russian.
    Russian,
    /// English, the reference.
    English,
    /// Persian.
    Persian,
    /// Uzbek, in Latin letters.
    Uzbek,
}

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// Returns the value of the HTML attribute `dir`.
    pub fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Tajik, Self::Russian, Self::English, Self::Persian, Self::Uzbek];

    /// Returns its name in itself.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Tajik => "Тоҷикӣ",
            Self::Russian => "Русский",
            Self::English => "English",
            Self::Persian => "فارسی",
            Self::Uzbek => "Oʻzbekcha",
        }
    }

    /// Returns its BCP 47 tag, as for the HTML attribute `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Tajik => "tg",
            Self::Russian => "ru",
            Self::English => "en",
            Self::Persian => "fa",
            Self::Uzbek => "uz",
        }
    }

    /// Returns the language of a BCP 47 tag or a POSIX locale, in whatever script and country; `None` for others.
    ///
    /// `C` and `POSIX` are English; Dari (`prs`) is Persian.
    ///
    /// ```
    /// use daftar_l10n::Language;
    /// assert_eq!(Language::of_locale("fa-IR"), Some(Language::Persian));
    /// assert_eq!(Language::of_locale("uz_Cyrl_UZ"), Some(Language::Uzbek));
    /// assert_eq!(Language::of_locale("de_DE.UTF-8"), None);
    /// ```
    pub fn of_locale(locale: &str) -> Option<Self> {
        let first = locale.trim().split(['-', '_', '.', '@']).next()?;
        match first.to_ascii_lowercase().as_str() {
            "tg" => Some(Self::Tajik),
            "ru" => Some(Self::Russian),
            "en" | "c" | "posix" => Some(Self::English),
            "fa" | "prs" => Some(Self::Persian),
            "uz" => Some(Self::Uzbek),
            _ => None,
        }
    }

    /// Returns the direction in which it is written.
    pub fn direction(self) -> Direction {
        if self == Self::Persian { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// Returns the language that stands beneath a safety sentence as long as no native speaker has signed it.
    pub fn second(self) -> Option<Self> {
        match self {
            Self::Tajik | Self::Uzbek => Some(Self::Russian),
            Self::Persian => Some(Self::English),
            Self::Russian | Self::English => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locales_are_read() {
        for (locale, language) in [
            ("ru_RU.UTF-8", Some(Language::Russian)),
            ("RU", Some(Language::Russian)),
            ("en-GB", Some(Language::English)),
            ("C", Some(Language::English)),
            ("C.UTF-8", Some(Language::English)),
            ("POSIX", Some(Language::English)),
            ("tg-Cyrl-TJ", Some(Language::Tajik)),
            ("tg_TJ", Some(Language::Tajik)),
            ("fa-IR", Some(Language::Persian)),
            ("fa_AF.UTF-8", Some(Language::Persian)),
            ("prs-AF", Some(Language::Persian)),
            ("uz_Latn_UZ", Some(Language::Uzbek)),
            ("uz_Cyrl", Some(Language::Uzbek)),
            ("uz_UZ@cyrillic", Some(Language::Uzbek)),
            (" tg ", Some(Language::Tajik)),
            ("", None),
            ("_", None),
            ("de_DE.UTF-8", None),
            ("english", None),
            ("ру", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale:?}");
        }
    }

    #[test]
    fn every_tag_leads_back() {
        for language in Language::ALL {
            assert_eq!(Language::of_locale(language.tag()), Some(language));
            assert!(!language.endonym().is_empty());
        }
    }

    #[test]
    fn persian_alone_runs_from_right_to_left() {
        let of = |direction| Language::ALL.into_iter().filter(move |language| language.direction() == direction);
        assert_eq!(of(Direction::RightToLeft).collect::<Vec<_>>(), [Language::Persian]);
        assert_eq!(of(Direction::LeftToRight).count(), 4);
        assert_eq!(Language::Persian.direction().html(), "rtl");
    }

    #[test]
    fn a_second_language_has_no_second() {
        for second in Language::ALL.into_iter().filter_map(Language::second) {
            assert_eq!(second.second(), None);
        }
    }
}
