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
    /// The last backup that was tried and opened.
    pub restorable: Option<Restorable>,
    /// Where a second backup lies that is not in the same bag, in the person's words.
    pub second_place: String,
    /// What the person does not know or does not want to say: `<entry>/<question>`.
    pub unanswered: Vec<String>,
}

/// A backup that was tried: it was restored elsewhere, opened, and read to the end.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Restorable {
    /// When the set was made that was tried, UTC: what is newer is not in it.
    pub as_of: String,
    /// When it was tried, by this device's clock.
    pub when: String,
    /// The way in that opened it, as a keyring names it.
    pub way: String,
    /// Where it lay.
    pub place: String,
    /// Up to which frame of each writer it reaches (format.md § Paths): a clock may be wrong, this is not.
    #[serde(skip)]
    pub covers: Vec<String>,
}

impl Restorable {
    fn read(fields: &Fields) -> Option<Self> {
        let text = |name: &str| fields.text(&format!("drill/{name}"));
        let (as_of, when, way, place) = (text("as_of"), text("when"), text("way"), text("place"));
        (!as_of.is_empty()).then(|| Self { as_of, when, way, place, covers: fields.list("drill/covers") })
    }

    fn write(&self, fields: &mut Fields) {
        fields.set("drill/as_of", &self.as_of);
        fields.set("drill/when", &self.when);
        fields.set("drill/way", &self.way);
        fields.set("drill/place", &self.place);
        fields.set_list("drill/covers", &self.covers);
    }
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
            restorable: Restorable::read(fields),
            second_place: fields.text("second_place"),
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
        fields.set("second_place", &self.second_place);
        if let Some(restorable) = &self.restorable {
            restorable.write(&mut fields);
        }
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
            restorable: Some(Restorable {
                as_of: "2026-11-22T13:07:44Z".into(),
                when: "2026-11-23T13:07:44+05:00[Asia/Dushanbe]".into(),
                way: "recovery".into(),
                place: "/media/stick".into(),
                covers: vec!["one".into(), "other".into()],
            }),
            second_place: "at my sister's".into(),
            unanswered: vec!["a/when".into(), "b/source".into()],
        };
        assert_eq!(Settings::from_fields(&settings.to_fields()), settings);
        assert_eq!(Settings::from_fields(&Settings::default().to_fields()), Settings::default());
    }
}
