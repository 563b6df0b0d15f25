//! What people write never becomes markup, a formula, or a path.

use daftar_crypto::{Digest, EntryId, RevisionId, SigningKey};
use daftar_journal::entry::Attachment;
use proptest::prelude::*;

use super::*;
use crate::{
    archive::Measure,
    bundle::{Contents, Cover, Evidence, Item},
    pages,
};

const EVIL: [&str; 7] = [
    "<script>alert(1)</script>",
    "\"><img src=//evil.example/x>",
    "' onerror='x",
    "]]><!--",
    "\u{202e}gpj.exe",
    "\u{1b}[2J\0\r",
    "=cmd|' /C calc'!A0",
];

#[test]
fn hostile_texts_are_escaped_everywhere() {
    for evil in EVIL {
        let mut desk = Desk::new();
        let long = format!("{evil}{}", "щ".repeat(300));
        let incident = Incident {
            title: evil.into(),
            place: evil.into(),
            language: evil.into(),
            source: Source { name: evil.into(), how: evil.into() },
            harmed: vec![Named::new(evil)],
            translations: vec![Translation { language: evil.into(), by: evil.into(), ..Translation::default() }],
            ..told()
        };
        let entry = desk.add(incident, &[(evil, b"1"), (evil, b"2"), (&long, b"3"), ("../../x.html", b"4")]);
        let out = desk.out.join("x");
        crate::plain::export(&mut desk.journal, &[entry], &out, &now(), &mut |_, _| true).unwrap();
        let page = fs::read_to_string(out.join("index.html")).unwrap();
        assert_tame(&page);
        assert!(!page.contains("href=\"attachments/0004-x.html\""));
        assert_eq!(names_in(&out.join("attachments")).len(), 4);
        let sheet = fs::read_to_string(out.join("incidents.csv")).unwrap();
        let mut rows = csv::Reader::from_reader(sheet.as_bytes());
        for cell in rows.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

/// Every tag and attribute in a page is one of ours.
fn assert_tame(page: &str) {
    let body = page.split_once("</style>").unwrap().1;
    for tag in body.split('<').skip(1).map(|rest| rest.split_once('>').expect("a tag ends").0) {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
        let ours = "head body main h1 h2 h3 p a ul ol li dl dt dd strong code article span bdi div img html";
        assert!(ours.split(' ').any(|known| known == name), "{tag}");
        assert!(!tag.contains("//") && !tag.contains(" on"), "{tag}");
    }
    assert!(!page.contains(['\u{202e}', '\u{1b}', '\0', '\r']));
}

#[test]
fn the_readme_is_plain_and_narrow() {
    for recipients in [vec![], vec!["phrase".to_owned()], vec!["age1x".to_owned()]] {
        let text = pages::readme(&cover(recipients), &contents(Incident::default()));
        assert!(text.is_ascii());
        let long: Vec<&str> = text.lines().filter(|line| line.len() > 78).collect();
        assert_eq!(long.len(), 2, "{long:?}");
        assert!(long[0].starts_with("ssh-ed25519 AAAA"));
        assert!(long[1].starts_with("sender namespaces=\"daftar-bundle-v1\" ssh-ed25519 AAAA"));
    }
}

#[test]
fn pictures_are_shown_and_programs_are_not_linked() {
    let file = |name: &str, media_type: &str, size| Attachment {
        id: Digest([1; 32]),
        name: name.into(),
        media_type: media_type.into(),
        size,
        sha256: Digest([2; 32]),
        header: Digest([3; 32]),
        received: String::new(),
    };
    let shown = |attachment| {
        let page = pages::index(&cover(vec![]), &contents(Incident { attachments: vec![attachment], ..told() }));
        (page.contains("<img"), page.contains("href=\"attachments/"))
    };
    assert_eq!(shown(file("a.jpg", "image/jpeg", 20 << 20)), (true, true));
    assert_eq!(shown(file("a.jpg", "image/jpeg", (20 << 20) + 1)), (false, true));
    assert_eq!(shown(file("a.svg", "image/svg+xml", 1)), (false, false));
    assert_eq!(shown(file("a.exe", "image/png", 1)), (false, false));
    assert_eq!(shown(file("a.e\u{200b}xe", "image/png", 1)), (false, false));
}

proptest! {
    #[test]
    fn no_text_becomes_markup(texts in proptest::collection::vec("([<>&\"'=/ a-z\u{202e}\u{0}\u{1b}]|\\PC){0,20}", 6)) {
        let [title, place, name, note, language, file] = texts.try_into().unwrap();
        let attachment = Attachment {
            id: Digest([1; 32]),
            name: file,
            media_type: place.clone(),
            size: 1,
            sha256: Digest([2; 32]),
            header: Digest([3; 32]),
            received: note.clone(),
        };
        let incident = Incident {
            title,
            place,
            harmed: vec![Named::new(name)],
            notes: vec![note],
            language,
            attachments: vec![attachment],
            ..told()
        };
        assert_tame(&pages::index(&cover(vec!["phrase".into()]), &contents(incident)));
    }
}

fn cover(recipients: Vec<String>) -> Cover {
    let key = SigningKey::generate().verifying_key();
    Cover::new(&key, recipients, &[], &std::collections::BTreeSet::new(), "2026-11-22T13:07:44Z".into())
}

fn contents(incident: Incident) -> Contents {
    let evidence = |attachment: &Attachment| Evidence {
        path: format!("attachments/0001-{}", crate::names::plain_name(&attachment.name, 1)),
        measure: Measure { size: 1, crc32: 0 },
    };
    let files = incident.attachments.iter().map(evidence).map(Some).collect();
    let entry = Entry {
        id: EntryId([1; 16]),
        kind: "incident",
        content: incident,
        created: String::new(),
        edited: String::new(),
        revision: RevisionId(Digest([2; 32])),
        has_other_heads: false,
        writer: daftar_crypto::WriterId([3; 16]),
    };
    Contents { incidents: vec![Item { entry, files }], history: None, left_out: Vec::new() }
}
