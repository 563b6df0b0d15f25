//! What the program does, and beside it what it does not do. Each claim has its test in `docs/claims.md`.

use daftar_l10n::{Sentence, Text};
use maud::{Markup, html};

use super::{
    Reader,
    layout::{State, page},
    sentence,
};

/// Shows all claims.
pub(crate) fn about(reader: Reader<'_>, state: State) -> Markup {
    let text = reader.text;
    let content = html! {
        h1 { (text.claims_title()) }
        @for (does, does_not) in claims(text) {
            section.claim {
                div { h2 { (text.claims_does()) } p { (does) } }
                div {
                    h2 { (text.claims_does_not()) }
                    @for not in does_not { (sentence(&not)) }
                }
            }
        }
    };
    page(reader, state, &content)
}

/// Returns every claim with its limits.
fn claims(text: &Text) -> Vec<(String, Vec<Sentence>)> {
    vec![
        (text.claims_sealed(), vec![text.safety_lock_shows(), text.safety_passphrase_lost()]),
        (text.claims_kept(), vec![plain(text.claims_kept_not())]),
        (text.claims_damage(), vec![plain(text.claims_damage_not())]),
        (text.claims_local(), vec![text.safety_send_nothing(), text.safety_infected(), text.safety_administrator()]),
        (text.claims_window(), vec![plain(text.claims_window_not()), text.safety_original_elsewhere()]),
        (text.claims_lock(), vec![text.safety_leave_closes(), text.safety_made_to_open()]),
        (text.claims_history(), vec![plain(text.claims_history_not())]),
        (text.claims_closed(), vec![text.safety_closed()]),
        (text.claims_forget(), vec![text.safety_forget_backups(), text.safety_forget_not_reached()]),
        (text.claims_handover(), vec![text.safety_send_final(), text.safety_file_tells()]),
        (text.claims_unaltered(), vec![text.safety_unaltered()]),
        (text.claims_backup(), vec![text.safety_backup_place(), plain(text.claims_backup_not())]),
        (text.claims_relatives(), vec![text.safety_relatives_found(), text.safety_relatives_call()]),
    ]
}

/// A sentence that decides over nobody's safety has nothing beneath.
fn plain(text: String) -> Sentence {
    Sentence { text, beneath: None }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use daftar_l10n::Language;

    use super::*;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }

    /// The tests that a row names, each as `path::name`, or as `path: name` for those in a browser.
    fn named(row: &str) -> impl Iterator<Item = &str> {
        row.split('`').skip(1).step_by(2)
    }

    #[test]
    fn every_claim_stands_beside_tests_that_exist() {
        let document = fs::read_to_string(root().join("docs/claims.md")).unwrap();
        let rows: Vec<_> = document.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
        let claims = claims(&Text::for_pages(Language::English));
        assert_eq!(rows.len(), claims.len());
        for ((does, _), row) in claims.iter().zip(rows) {
            assert!(row.starts_with(&format!("| {does} |")), "{does}");
            assert!(named(row).count() > 0, "{does}");
            for test in named(row) {
                let (file, name) = test.rsplit_once("::").or_else(|| test.split_once(": ")).unwrap();
                let source = fs::read_to_string(root().join(file)).unwrap_or_else(|_| panic!("{file}"));
                let (function, case) = (format!("fn {name}("), format!("test(\"{name}\""));
                assert!(source.contains(&function) || source.contains(&case), "{test}");
            }
        }
    }

    #[test]
    fn every_claim_has_its_limits() {
        for language in Language::ALL {
            assert!(claims(&Text::for_pages(language)).iter().all(|(_, limits)| !limits.is_empty()));
        }
    }
}
