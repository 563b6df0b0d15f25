//! The page that lies in a backup if it is asked for.

use daftar_l10n::Text;

/// Returns the page that says how a backup is opened, with the program and without it.
pub fn how_to_open(text: &Text) -> String {
    let (title, what) = (text.how_to_open_title(), text.how_to_open_what("Daftar"));
    let ways = [text.how_to_open_program(), text.how_to_open_without(), text.how_to_open_tells()];
    [title, what].into_iter().chain(ways).map(|paragraph| format!("{paragraph}\n")).collect::<Vec<_>>().join("\n")
}
