//! Words, dates and digits in five languages. It decides nothing, reads no environment and no file.
//!
//! The texts are Fluent files, `text/<language>/<theme>.ftl`, checked while building: a key that one language lacks, a
//! variable that differs from English, or a plural where a noun stays singular fails the build. Every message is a
//! function of [`Text`], so a wrong key or a forgotten variable does not compile.
//!
//! [`Text::for_pages`] puts foreign words between marks that keep their direction apart, [`Text::for_terminal`] does
//! not. Neither makes a stranger's text harmless: escape it, or show it by `daftar_journal::display`.
//!
//! ```
//! use daftar_l10n::{Language, Text};
//! let text = Text::for_terminal(Language::of_locale("ru_RU.UTF-8").unwrap_or(Language::English));
//! assert_eq!(text.answer_unknown(), "Не знаю");
//! assert_eq!(text.date(jiff::civil::date(2024, 5, 3)), "3 мая 2024");
//! println!("{}", text.safety_leave_closes());
//! ```

mod calendar;
mod date;
mod digits;
mod language;
mod sentence;
mod size;
mod text;
mod vocabulary;

#[cfg(test)]
#[path = "../build/catalog.rs"]
mod catalog;
#[cfg(test)]
#[path = "../build/check.rs"]
mod check;
#[cfg(test)]
mod check_tests;
#[cfg(test)]
#[path = "../build/signature.rs"]
mod signature;
#[cfg(test)]
mod voice_tests;

pub use language::{Direction, Language};
pub use sentence::Sentence;
pub use text::{KINDS, Text};
