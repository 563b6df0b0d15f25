//! Incidents: what was done, to whom, when, and how that is known.

use daftar_crypto::Digest;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{Content, Named, Source};
use crate::{fields::Fields, when::When};

/// What was done to somebody, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Incident {
    /// A short name for it.
    pub title: String,
    /// What happened, one paragraph an item; one string with empty lines between them in JSON.
    #[serde(serialize_with = "joined")]
    pub narrative: Vec<String>,
    /// The narrative in other languages.
    pub translations: Vec<Translation>,
    /// Kinds of incident, free text.
    pub types: Vec<String>,
    /// When it happened.
    #[serde(serialize_with = "when")]
    pub when: When,
    /// Where, as told.
    pub place: String,
    /// In which country.
    pub country: String,
    /// Who was harmed.
    pub harmed: Vec<Named>,
    /// Who did it, as far as is known.
    pub by: Vec<Named>,
    /// Who told it and how.
    pub source: Source,
    /// The narrative's language, BCP 47 when known.
    pub language: String,
    /// The keeper's own marks.
    pub tags: Vec<String>,
    /// Everything else that was said about it.
    pub notes: Vec<String>,
    /// Evidence.
    pub attachments: Vec<Attachment>,
    /// Whether it is left out of lists, searches and `--all`.
    pub closed: bool,
    /// The row of a sheet that it came from.
    #[serde(skip)]
    pub import: Option<ImportedFrom>,
}

/// The narrative in another language.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Translation {
    /// BCP 47 when known.
    pub language: String,
    /// The translated text.
    #[serde(serialize_with = "joined")]
    pub narrative: Vec<String>,
    /// Who translated.
    pub by: String,
    /// Whether a machine translated.
    pub machine: bool,
    /// When: time with offset and zone.
    pub when: String,
    /// Whether somebody who knows both languages has read it.
    pub checked: bool,
}

/// One evidence file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attachment {
    /// SHA-256 of the sealed file.
    #[serde(serialize_with = "super::as_text")]
    pub id: Digest,
    /// The name it came with, made harmless for a screen.
    pub name: String,
    /// Media type, by its name and first bytes.
    pub media_type: String,
    /// True size in bytes.
    pub size: u64,
    /// SHA-256 of the true content.
    #[serde(serialize_with = "super::as_text")]
    pub sha256: Digest,
    /// SHA-256 of the sealed file's header and nonce.
    #[serde(skip)]
    pub header: Digest,
    /// When it was attached: time with offset and zone.
    pub received: String,
}

/// The row of a sheet: known by its digest and by how many equal rows came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImportedFrom {
    /// Digest of the row.
    pub row: Digest,
    /// From 0.
    pub occurrence: u32,
}

impl Content for Incident {
    const KIND: &'static str = "incident";

    fn from_fields(fields: &Fields) -> Self {
        Self {
            title: fields.text("title"),
            narrative: fields.list("narrative"),
            translations: fields.numbers("translations").into_iter().map(|n| Translation::read(fields, n)).collect(),
            types: fields.list("types"),
            when: read_when(fields),
            place: fields.text("place"),
            country: fields.text("country"),
            harmed: Named::list(fields, "harmed"),
            by: Named::list(fields, "by"),
            source: Source { name: fields.text("source/name"), how: fields.text("source/how") },
            language: fields.text("language"),
            tags: fields.list("tags"),
            notes: fields.list("notes"),
            attachments: Attachment::in_fields(fields),
            closed: fields.get("closed").unwrap_or_default(),
            import: ImportedFrom::read(fields),
        }
    }

    fn to_fields(&self) -> Fields {
        let mut fields = Fields::default();
        fields.set("kind", &Self::KIND);
        fields.set("title", &self.title);
        fields.set_list("narrative", &self.narrative);
        self.translations.iter().enumerate().for_each(|(n, translation)| translation.write(&mut fields, n));
        fields.set_list("types", &self.types);
        fields.set("when/as_told", &self.when.as_told);
        fields.set("when/earliest", &self.when.earliest);
        fields.set("when/latest", &self.when.latest);
        fields.set("place", &self.place);
        fields.set("country", &self.country);
        Named::set_list(&mut fields, "harmed", &self.harmed);
        Named::set_list(&mut fields, "by", &self.by);
        fields.set("source/name", &self.source.name);
        fields.set("source/how", &self.source.how);
        fields.set("language", &self.language);
        fields.set_list("tags", &self.tags);
        fields.set_list("notes", &self.notes);
        self.attachments.iter().enumerate().for_each(|(n, attachment)| attachment.write(&mut fields, n));
        fields.set("closed", &self.closed);
        if let Some(import) = &self.import {
            fields.set("import/row", &import.row.to_string());
            fields.set("import/occurrence", &import.occurrence);
        }
        fields
    }

    fn is_closed(&self) -> bool {
        self.closed
    }

    fn files(&mut self) -> Option<&mut Vec<Attachment>> {
        Some(&mut self.attachments)
    }
}

impl Incident {
    /// Returns the title, or else the beginning of the narrative, or else an empty text.
    pub fn heading(&self) -> &str {
        if self.title.is_empty() { self.narrative.first().map_or("", String::as_str) } else { &self.title }
    }

    /// Returns every text of the incident that a search looks at.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let singles =
            [&self.title, &self.when.as_told, &self.place, &self.country, &self.source.name, &self.source.how];
        let lists = [&self.narrative, &self.types, &self.tags, &self.notes].into_iter().flatten();
        let people = self.harmed.iter().chain(&self.by).map(|named| &named.name);
        let translated = self.translations.iter().flat_map(|translation| &translation.narrative);
        let files = self.attachments.iter().map(|attachment| &attachment.name);
        singles.into_iter().chain(lists).chain(people).chain(translated).chain(files).map(String::as_str)
    }
}

impl Translation {
    fn read(fields: &Fields, n: usize) -> Self {
        let at = |name: &str| format!("translations/{n}/{name}");
        Self {
            language: fields.text(&at("language")),
            narrative: fields.list(&at("narrative")),
            by: fields.text(&at("by")),
            machine: fields.get(&at("machine")).unwrap_or_default(),
            when: fields.text(&at("when")),
            checked: fields.get(&at("checked")).unwrap_or_default(),
        }
    }

    fn write(&self, fields: &mut Fields, n: usize) {
        let at = |name: &str| format!("translations/{n}/{name}");
        fields.set(at("language"), &self.language);
        fields.set_list(&at("narrative"), &self.narrative);
        fields.set(at("by"), &self.by);
        fields.set(at("machine"), &self.machine);
        fields.set(at("when"), &self.when);
        fields.set(at("checked"), &self.checked);
    }
}

impl Attachment {
    /// Returns the files of an entry of any kind.
    pub(crate) fn in_fields(fields: &Fields) -> Vec<Self> {
        fields.numbers("attachments").into_iter().filter_map(|n| Self::read(fields, n)).collect()
    }

    fn read(fields: &Fields, n: usize) -> Option<Self> {
        let at = |name: &str| format!("attachments/{n}/{name}");
        let digest = |name: &str| fields.text(&at(name)).parse::<Digest>().ok();
        Some(Self {
            id: digest("id")?,
            name: fields.text(&at("name")),
            media_type: fields.text(&at("media_type")),
            size: fields.get(&at("size"))?,
            sha256: digest("sha256")?,
            header: digest("header")?,
            received: fields.text(&at("received")),
        })
    }

    fn write(&self, fields: &mut Fields, n: usize) {
        let at = |name: &str| format!("attachments/{n}/{name}");
        fields.set(at("id"), &self.id.to_string());
        fields.set(at("name"), &self.name);
        fields.set(at("media_type"), &self.media_type);
        fields.set(at("size"), &self.size);
        fields.set(at("sha256"), &self.sha256.to_string());
        fields.set(at("header"), &self.header.to_string());
        fields.set(at("received"), &self.received);
    }
}

impl ImportedFrom {
    fn read(fields: &Fields) -> Option<Self> {
        let row = fields.text("import/row").parse().ok()?;
        Some(Self { row, occurrence: fields.get("import/occurrence")? })
    }
}

fn read_when(fields: &Fields) -> When {
    When {
        as_told: fields.text("when/as_told"),
        earliest: fields.get("when/earliest"),
        latest: fields.get("when/latest"),
    }
}

fn joined<S: Serializer>(paragraphs: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&paragraphs.join("\n\n"))
}

fn when<S: Serializer>(when: &When, serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_struct("When", 3)?;
    object.serialize_field("as_told", &when.as_told)?;
    object.serialize_field("earliest", &when.earliest)?;
    object.serialize_field("latest", &when.latest)?;
    object.end()
}

/// Splits a text into its paragraphs: at empty lines.
pub fn paragraphs(text: &str) -> Vec<String> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = unified.lines().collect();
    let groups = lines.split(|line| line.trim().is_empty()).filter(|group| !group.is_empty());
    groups.map(|group| group.join("\n").trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Incident {
        let attachment = Attachment {
            id: Digest([1; 32]),
            name: "prikaz.jpg".into(),
            media_type: "image/jpeg".into(),
            size: 9,
            sha256: Digest([2; 32]),
            header: Digest([3; 32]),
            received: "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".into(),
        };
        let narrative = vec!["Уволили".to_owned(), "Второй абзац".to_owned()];
        Incident {
            title: "Dismissed".into(),
            translations: vec![Translation {
                language: "en".into(),
                narrative: narrative.clone(),
                machine: true,
                ..Translation::default()
            }],
            narrative,
            types: vec!["dismissal".into()],
            when: When::parse("весна 2024").when,
            place: "Хуҷанд".into(),
            country: "TJ".into(),
            harmed: vec![Named::new("Зарина К."), Named::new("Ф.")],
            by: vec![Named::new("директор школы")],
            source: Source { name: "Зарина К.".into(), how: "Signal".into() },
            language: "ru".into(),
            tags: vec!["school".into()],
            notes: vec!["note".into()],
            attachments: vec![attachment],
            closed: true,
            import: Some(ImportedFrom { row: Digest([4; 32]), occurrence: 1 }),
        }
    }

    #[test]
    fn an_incident_goes_into_fields_and_back() {
        assert_eq!(Incident::from_fields(&full().to_fields()), full());
        let empty = Incident::default();
        assert_eq!(Incident::from_fields(&empty.to_fields()), empty);
    }

    #[test]
    fn paragraphs_are_split_at_empty_lines() {
        assert_eq!(paragraphs("one\r\nstill one\r\n\r\n  \ntwo\n"), ["one\nstill one", "two"]);
        assert!(paragraphs(" \n").is_empty());
    }
}
