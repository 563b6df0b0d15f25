//! Labels for the kinds of incident.

use crate::{KINDS, Text};

impl Text {
    /// Returns the label of a kind of incident by the name under which the journal knows it; `None` for another's own.
    ///
    /// ```
    /// use daftar_l10n::{Language, Text};
    /// let text = Text::for_terminal(Language::Russian);
    /// assert_eq!(text.vocabulary_label("house search").as_deref(), Some("Обыск в доме"));
    /// assert_eq!(text.vocabulary_label("something else"), None);
    /// ```
    pub fn vocabulary_label(&self, name: &str) -> Option<String> {
        let key = || format!("kind-{}", name.replace(' ', "-"));
        KINDS.contains(&name).then(|| self.message(&key(), None, &[]))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Language;

    #[test]
    fn every_kind_has_a_label_of_its_own_in_every_language() {
        for language in Language::ALL {
            let text = Text::for_terminal(language);
            let labels: BTreeSet<_> = KINDS.iter().filter_map(|kind| text.vocabulary_label(kind)).collect();
            assert_eq!(labels.len(), KINDS.len(), "{language:?}");
        }
    }
}
