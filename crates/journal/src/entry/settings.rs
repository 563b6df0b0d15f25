//! Settings: how the person wants the app, kept in the journal so that nothing stands outside of it.

use serde::Serialize;

use super::Content;
use crate::fields::Fields;

/// How the person wants the app. There is one in a journal; of several, the one changed last counts.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Settings {
    /// The language of the pages, BCP 47; empty for the system's.
    pub language: String,
    /// After how many minutes without anything done the journal locks.
    pub idle_minutes: Option<u64>,
    /// Whether lists hide texts at first.
    pub hides_texts: bool,
    /// When the person last tried to leave, and it worked: a date.
    pub rehearsed: String,
    /// When the last backup was made: a date.
    pub backed_up: String,
    /// Where.
    pub backup_folder: String,
    /// The day on which nothing more is asked: a date.
    pub enough_on: String,
    /// What the person does not know or does not want to say: `<entry>/<question>`.
    pub unanswered: Vec<String>,
}

impl Content for Settings {
    const KIND: &'static str = "settings";

    fn from_fields(fields: &Fields) -> Self {
        Self {
            language: fields.text("language"),
            idle_minutes: fields.get("idle_minutes"),
            hides_texts: fields.get("hides_texts").unwrap_or_default(),
            rehearsed: fields.text("rehearsed"),
            backed_up: fields.text("backed_up"),
            backup_folder: fields.text("backup_folder"),
            enough_on: fields.text("enough_on"),
            unanswered: fields.list("unanswered"),
        }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("language", &self.language);
        fields.set("idle_minutes", &self.idle_minutes);
        fields.set("hides_texts", &self.hides_texts);
        fields.set("rehearsed", &self.rehearsed);
        fields.set("backed_up", &self.backed_up);
        fields.set("backup_folder", &self.backup_folder);
        fields.set("enough_on", &self.enough_on);
        for (n, question) in self.unanswered.iter().enumerate() {
            fields.set(format!("unanswered/{n}"), question);
        }
        fields
    }

    fn is_closed(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_go_into_fields_and_back() {
        let settings = Settings {
            language: "tg".into(),
            idle_minutes: Some(3),
            hides_texts: true,
            rehearsed: "2026-11-22".into(),
            backed_up: "2026-11-21".into(),
            backup_folder: "/media/stick".into(),
            enough_on: "2026-11-23".into(),
            unanswered: vec!["a/when".into(), "b/source".into()],
        };
        assert_eq!(Settings::from_fields(&settings.to_fields()), settings);
        assert_eq!(Settings::from_fields(&Settings::default().to_fields()), Settings::default());
    }
}
