//! People who can help, from the form to the card.

use std::time::Duration;

use daftar_journal::{
    Journal, Locked,
    entry::{AgreedWords, Channel, Contact},
};
use daftar_l10n::{Language, Text};

use crate::testing::{self, PASSPHRASE, Window, passphrase};

const FIRST: (&str, &str) = ("draft", "0123456789abcdef0123456789abcdef-0123456789abcdef0123456789abcdef");
const SECOND: (&str, &str) = ("draft", "fedcba9876543210fedcba9876543210-fedcba9876543210fedcba9876543210");

const DESK: &[(&str, &str)] = &[
    FIRST,
    ("name", " Ҷӯра <b>  "),
    ("role", "адвокат"),
    ("channel0", "Signal +000"),
    ("when0", "шом"),
    ("channel1", "почта"),
    ("languages", "tg, ru,,"),
    ("agreed0", "ош тайёр"),
    ("meaning0", "ҳама хуб"),
    ("call", "даъватнома"),
    ("notes", "як\n\nду"),
];

/// Returns the field that tells which draft a form is.
fn draft_in(form: &str) -> (&'static str, &str) {
    ("draft", form.split("name=\"draft\" value=\"").nth(1).unwrap().split('"').next().unwrap())
}

async fn window(there: &tempfile::TempDir) -> (Window, Text) {
    let (folder, _) = testing::journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    (window, Text::for_pages(Language::English))
}

#[tokio::test]
async fn what_the_form_says_is_what_the_command_line_would_record() {
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    let empty = window.post("/contacts/new", &[FIRST, ("role", "адвокат")]).await;
    assert!(empty.status == 422 && empty.body.contains(&text.contact_name_first()) && empty.body.contains("адвокат"));
    let kept = window.post("/contacts/new", DESK).await;
    assert_eq!(kept.status, 303);
    let path = kept.headers["location"].to_str().unwrap().to_owned();
    let page = window.get(&path).await.body;
    assert!(page.contains("Ҷӯра &lt;b&gt;") && page.contains("ош тайёр") && !page.contains("<b>"));
    let form = window.get(&format!("{path}/edit")).await.body;
    let revision = form.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    // Kept as it stands, it is no new version; from then on an old form is told.
    let edit = format!("{path}/edit");
    let with = |name| [&[draft_in(&form), ("revision", revision), ("name", name)], &DESK[2..]].concat();
    assert_eq!(window.post(&edit, &with("Ҷӯра <b>")).await.status, 303);
    assert_eq!(window.post(&edit, &with("Ҷӯра")).await.status, 303);
    let late = window.post(&edit, &with("Дигар")).await;
    assert!(late.status == 409 && late.body.contains("Дигар"));
    window.app.desk.lock().await;
    let found = Journal::<Locked>::find(&there.path().join("journal"), Duration::ZERO).unwrap();
    let mut journal = found.unlock(&passphrase(PASSPHRASE)).map_err(|_| ()).unwrap();
    let entries = journal.entries::<Contact>().unwrap();
    let channel = |channel: &str, when: &str| Channel { channel: channel.into(), safe_when: when.into() };
    let wanted = Contact {
        name: "Ҷӯра".into(),
        role: "адвокат".into(),
        channels: vec![channel("Signal +000", "шом"), channel("почта", "")],
        languages: vec!["tg".into(), "ru".into()],
        agreed: vec![AgreedWords { words: "ош тайёр".into(), meaning: "ҳама хуб".into() }],
        call_when: "даъватнома".into(),
        notes: vec!["як".into(), "ду".into()],
        ..Contact::default()
    };
    assert_eq!(entries.iter().map(|entry| &entry.content).collect::<Vec<_>>(), [&wanted]);
    assert_eq!(journal.history::<Contact>(&entries[0].id).unwrap().len(), 2);
}

#[tokio::test]
async fn a_key_is_shown_with_its_words_and_is_compared_once() {
    const KEY: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    let unread = window.post("/contacts/new", &[FIRST, ("name", "Ҷӯра"), ("recipient", "age1<b>")]).await;
    assert!(unread.status == 422 && unread.body.contains(&text.contact_key_unread("age1…")));
    assert!(unread.body.contains("age1&lt;b&gt;") && !unread.body.contains("<b>"));
    let kept = window.post("/contacts/new", &[FIRST, ("name", "Ҷӯра"), ("recipient", &format!(" {KEY} "))]).await;
    let path = kept.headers["location"].to_str().unwrap().to_owned();
    let words = daftar_crypto::words::of_key(KEY);
    let page = window.get(&path).await.body;
    assert!(page.contains(&words) && page.contains(&text.contact_key_not_compared()));
    assert!(page.contains(&text.safety_key_compare("Ҷӯра").text) && !page.contains(&text.entry_versions()));
    let compared = format!("{path}/compared");
    assert_eq!(window.post(&compared, &[("key", "age1other")]).await.status, 404);
    assert_eq!(window.post(&compared, &[("key", KEY)]).await.status, 303);
    let page = window.get(&path).await.body;
    assert!(page.contains(&text.contact_key_compared()) && !page.contains(&compared));
    // It is offered for handing over, stays with the form, and one that is changed is to be compared again.
    assert!(window.get("/hand").await.body.contains("Ҷӯра"));
    let form = window.get(&format!("{path}/edit")).await.body;
    assert!(form.contains(KEY) && form.contains(&words));
    let revision = form.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let edit = format!("{path}/edit");
    let same = [draft_in(&form), ("revision", revision), ("name", "Ҷӯра"), ("recipient", KEY), ("role", "адвокат")];
    assert_eq!(window.post(&edit, &same).await.status, 303);
    let page = window.get(&path).await.body;
    assert!(page.contains(&text.contact_key_compared()));
    assert_eq!(page.matches(&format!("{path}/version/")).count(), 3);
}

#[tokio::test]
async fn former_versions_are_shown_as_they_stood() {
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    let path = window.post("/contacts/new", DESK).await.headers["location"].to_str().unwrap().to_owned();
    let edit = format!("{path}/edit");
    let form = window.get(&edit).await.body;
    let revision = form.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    window.post(&edit, &[draft_in(&form), ("revision", revision), ("name", "Фирӯза")]).await;
    let former = window.get(&format!("{path}/version/{revision}")).await.body;
    assert!(former.contains("Ҷӯра") && former.contains("Signal +000") && !former.contains("Фирӯза"));
    assert!(former.contains(&text.entry_show_newest()) && !former.contains(&format!("href=\"{edit}\"")));
    let newest = window.get(&path).await.body;
    assert!(newest.contains("Фирӯза") && newest.contains(&format!("{path}/version/{revision}")));
    let nothing = format!("{path}/version/{}", "0".repeat(revision.len()));
    assert_eq!(window.get(&nothing).await.status, 404);
}

#[tokio::test]
async fn somebody_can_be_forgotten() {
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    let path = window.post("/contacts/new", DESK).await.headers["location"].to_str().unwrap().to_owned();
    let forget = format!("{path}/forget");
    assert!(window.get(&forget).await.body.contains(&text.safety_forget_ask().text));
    // It is no incident: under the address of one there is nothing to forget.
    let other = forget.replace("/contacts/", "/entry/");
    assert_eq!(window.post(&other, &[("agree", "yes")]).await.status, 404);
    assert_eq!(window.post(&forget, &[]).await.status, 422);
    assert_eq!(window.get(&path).await.status, 200);
    assert_eq!(window.post(&forget, &[("agree", "yes")]).await.status, 200);
    assert_eq!(window.get(&path).await.status, 404);
    assert!(window.get("/contacts").await.body.contains(&text.contact_none()));
}

#[tokio::test]
async fn the_card_holds_the_chosen_and_nothing_else() {
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    assert!(window.get("/contacts").await.body.contains(&text.contact_none()));
    let path = window.post("/contacts/new", DESK).await.headers["location"].to_str().unwrap().to_owned();
    window.post("/contacts/new", &[SECOND, ("name", "Фирӯза"), ("channel0", "Email")]).await;
    let found = window.post("/contacts", &[("words", "чура")]).await.body;
    assert!(found.contains("Ҷӯра") && !found.contains("Фирӯза"));
    let asked = window.get("/contacts/card").await.body;
    assert!(asked.contains("Фирӯза") && asked.contains(&text.safety_card_found().text));
    assert_eq!(window.post("/contacts/card", &[]).await.status, 422);
    let card = window.post("/contacts/card", &[("on", path.rsplit('/').next().unwrap())]).await.body;
    assert!(card.contains("Signal +000") && card.contains(&text.contact_card_first()));
    for not_on_it in ["Фирӯза", "адвокат", "ош тайёр", "ҳама хуб"] {
        assert!(!card.contains(not_on_it), "{not_on_it}");
    }
    assert!(card.contains(&text.safety_card_found().text));
}

#[tokio::test]
async fn somebody_who_is_being_written_down_is_a_draft() {
    let there = tempfile::tempdir().unwrap();
    let (window, text) = window(&there).await;
    let drafts = || std::fs::read_dir(there.path().join("journal/drafts")).map_or(0, Iterator::count);
    let kind = ("kind", "contact");
    let typed = [&[kind, ("recipient", "age1…")], DESK].concat();
    assert_eq!((window.post("/draft", &typed).await.status, drafts()), (200, 1), "unfinished as it is");
    window.post("/lock", &[]).await;
    window.unlock().await;
    let today = window.get("/today").await.body;
    assert!(today.contains(&format!("/contacts/new?draft={}", FIRST.1)) && today.contains("Ҷӯра &lt;b&gt;"));
    let form = window.get(&format!("/contacts/new?draft={}", FIRST.1)).await.body;
    assert!(form.contains("value=\"Signal +000\"") && form.contains("value=\"age1…\""));
    for _ in 0..2 {
        assert_eq!(window.post("/contacts/new", DESK).await.status, 303);
    }
    assert_eq!((window.get("/contacts").await.body.matches("Ҷӯра").count(), drafts()), (1, 0), "sent twice, kept once");
    let later = window.post("/contacts/new", &[kind, SECOND, ("name", "Фирӯза"), ("action", "later")]).await;
    assert!(later.body.contains(&text.writing_kept_as_draft()) && drafts() == 1);
    assert_eq!(window.post("/contacts/new", &[SECOND, ("action", "drop")]).await.headers["location"], "/today");
    assert_eq!(drafts(), 0);
}

#[tokio::test]
async fn however_many_ways_there_are_a_change_keeps_them() {
    let there = tempfile::tempdir().unwrap();
    let channels = (0..60).map(|n| Channel { channel: format!("ҳуҷра {n}"), safe_when: String::new() }).collect();
    let contact = Contact { name: "Ҷӯра".into(), channels, ..Contact::default() };
    let (folder, _) = testing::journal(there.path(), &[]);
    let found = Journal::<Locked>::find(&folder, Duration::ZERO).unwrap();
    let mut journal = found.unlock(&passphrase(PASSPHRASE)).map_err(|_| ()).unwrap();
    let id = journal.add(&contact, daftar_journal::Author::Keeper, &testing::now()).unwrap();
    drop(journal);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let page = window.get(&format!("/contacts/{id}/edit")).await.body;
    assert!(page.contains("name=\"channel60\"") && page.contains("ҳуҷра 59"));
    let revision = page.split("name=\"revision\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let names: Vec<(String, String)> = (0..60).map(|n| (format!("channel{n}"), format!("ҳуҷра {n}"))).collect();
    let mut form = vec![draft_in(&page), ("revision", revision), ("name", "Ҷӯра"), ("role", "адвокат")];
    form.extend(names.iter().map(|(name, said)| (name.as_str(), said.as_str())));
    assert_eq!(window.post(&format!("/contacts/{id}/edit"), &form).await.status, 303);
    assert!(window.get(&format!("/contacts/{id}")).await.body.contains("ҳуҷра 59"));
}
