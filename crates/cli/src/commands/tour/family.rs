//! The invented people of the tour.

use daftar_journal::{
    entry::{AgreedWords, Channel, Contact, Incident, Named, Source},
    when::When,
};

/// Name of the evidence file.
pub(super) const PHOTO_NAME: &str = "prikaz.jpg";
/// The evidence: not a real picture, but it begins like one.
pub(super) const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 an order of dismissal, photographed (invented)";

/// Three incidents, as different relatives would tell them.
pub(super) fn incidents() -> Vec<Incident> {
    vec![
        incident(
            "2024-03-02",
            "Хуҷанд",
            "Ду нафар ба хона омада, писарро пурсиданд",
            "Гулнора С. (модар)",
            ("амният", "телефон"),
            "tg",
        ),
        incident(
            "весна 2024",
            "Худжанд",
            "Уволили с работы в школе после выступления брата",
            "Зарина К. (сестра)",
            ("директор школы", "Signal"),
            "ru",
        ),
        incident(
            "after 2023-09-28",
            "Dushanbe",
            "Brother did not come home",
            "Sorbon F.",
            ("unknown", "Telegram"),
            "en",
        ),
    ]
}

fn incident(when: &str, place: &str, told: &str, harmed: &str, (by, how): (&str, &str), language: &str) -> Incident {
    Incident {
        narrative: vec![told.to_owned()],
        when: When::parse(when).when,
        place: place.to_owned(),
        harmed: vec![Named::new(harmed)],
        by: vec![Named::new(by)],
        source: Source { name: "a cousin".to_owned(), how: how.to_owned() },
        language: language.to_owned(),
        ..Incident::default()
    }
}

/// An NGO that exists only here.
pub(super) fn desk() -> Contact {
    Contact {
        name: "The Invented Desk".to_owned(),
        role: "NGO".to_owned(),
        channels: vec![Channel { channel: "Signal".to_owned(), safe_when: "evenings".to_owned() }],
        agreed: vec![AgreedWords { words: "the soup is ready".to_owned(), meaning: "all well".to_owned() }],
        ..Contact::default()
    }
}

/// Who holds shares: none of them where that State can reach.
pub(super) const GUARDIANS: [&str; 3] = ["Benu", "a lawyer", "the invented desk"];
