//! What errors, findings and remarks are told as, in the language of the person.
//!
//! The crates beneath say their errors in English, for programs and for whoever builds this. Here each of them has its
//! words in five languages: an error that is new has none and does not compile, since the enums are matched whole.
//! Nothing here prints, and nothing decides what follows from an error.
//!
//! ```
//! use daftar_l10n::{Language, Text};
//! use daftar_messages::Tell;
//! use daftar_store::StoreError;
//!
//! let text = Text::for_terminal(Language::Russian);
//! assert_eq!(StoreError::DiskFull.tell(&text), text.error_store_disk_full());
//! ```

mod archive;
mod crypto;
mod device;
mod exchange;
mod finding;
mod how_to_open;
mod import;
mod journal;
mod store;
mod travel;
mod trouble;

#[cfg(test)]
mod tests;

pub use how_to_open::how_to_open;

use std::path::Path;

use daftar_journal::{display::display_text, vocabulary};
use daftar_l10n::Text;

/// What can be told to a person.
pub trait Tell {
    /// Returns it in the language of `text`, harmless, on one line, without a full stop at the end of an error.
    fn tell(&self, text: &Text) -> String;
}

/// Returns a kind of incident as the language has it, whichever of its names was written; `None` for one of the person's own.
///
/// ```
/// use daftar_l10n::{Language, Text};
/// let text = Text::for_terminal(Language::Russian);
/// assert_eq!(daftar_messages::kind_of_incident("interrogation", &text), text.vocabulary_label("summons"));
/// assert_eq!(daftar_messages::kind_of_incident("a word of their own", &text), None);
/// ```
pub fn kind_of_incident(name: &str, text: &Text) -> Option<String> {
    text.vocabulary_label(vocabulary::recognise(name)?)
}

/// Shows a path in a message.
fn shown(path: &Path) -> String {
    display_text(&path.display().to_string())
}

/// Joins what failed and why.
fn because(what: &str, why: &str) -> String {
    format!("{what}: {why}")
}

/// A number for a text.
fn count(number: usize) -> u64 {
    number as u64
}
