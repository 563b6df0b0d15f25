//! What is not finished: kept, gone on with, thrown away, and never brought back.

use std::time::Duration;

use axum::http::header;
use daftar_l10n::Language;

use super::{entry_of, files_below, value, window};
use crate::testing::{PASSPHRASE, Window, incident, journal};

#[tokio::test]
async fn drafts_wait_sealed_until_they_are_kept_or_thrown_away() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let saved = window
        .post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "Ногуфта\n\nмонд"), ("when", "spring 2016")])
        .await;
    assert_eq!((saved.status, files_below(&there.path().join("journal/drafts"))), (200, 1));
    assert!(saved.body.contains("Understood") && !saved.body.contains("notice"));
    window.post("/lock", &[]).await;
    assert_eq!(window.post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "")]).await.status, 423);
    window.unlock().await;
    assert!(window.get("/today").await.body.contains(&format!("/new?draft={draft}")));
    let again = window.get(&format!("/new?draft={draft}")).await.body;
    assert!(
        again.contains("Ногуфта\n\nмонд") && again.contains("value=\"spring 2016\"") && again.contains("Understood")
    );
    assert_eq!(window.post("/new", &[("draft", draft), ("action", "drop")]).await.headers[header::LOCATION], "/today");
    assert_eq!(files_below(&there.path().join("journal/drafts")), 0);
}

#[tokio::test]
async fn a_damaged_draft_is_told_and_not_written_over() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    window.post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "Ногуфта")]).await;
    let file = there.path().join(format!("journal/drafts/{draft}.age"));
    std::fs::write(&file, "age-encryption.org/v1").unwrap();
    let unkept = window.post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "")]).await;
    assert!(unkept.status == 500 && unkept.body.contains("could not be kept"), "it is told while somebody writes");
    assert!(window.get(&format!("/new?draft={draft}")).await.body.contains("could not be read"));
    let unkept = window.post("/new", &[("draft", draft), ("what", "Навишта"), ("action", "keep")]).await;
    assert!(unkept.status == 500 && unkept.body.contains("Навишта"), "the words are shown again");
    let fresh = [("draft", value(&unkept.body, "draft")), ("what", "Навишта"), ("action", "keep")];
    assert_eq!(window.post("/new", &fresh).await.status, 303, "under another id they can be kept");
    let today = window.get("/today").await.body;
    assert!(today.contains("cannot be read any more") && today.contains("value=\"unread\""));
    assert_eq!(
        std::fs::read(&file).unwrap(),
        b"age-encryption.org/v1",
        "it is left as it is, until somebody throws it away"
    );
    window.post("/today", &[("answer", "unread")]).await;
    assert!(!file.exists() && !window.get("/today").await.body.contains("cannot be read any more"));
}

#[tokio::test]
async fn a_change_is_a_draft_too_until_it_is_kept_or_thrown_away() {
    let there = tempfile::tempdir().unwrap();
    let (folder, ids) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let drafts = folder.join("drafts");
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let path = format!("/entry/{}/edit", ids[0]);
    let page = window.get(&path).await.body;
    let (draft, revision) = (value(&page, "draft"), value(&page, "revision"));
    let form = |title: &'static str, action: &'static str| {
        let what = ("what", "Гуфт, ки касе омад.");
        let rest = [("when", "3 May 2024"), ("place", "Хуҷанд"), ("title", title), ("action", action)];
        [&[("kind", "incident"), ("draft", draft), ("revision", revision), what], &rest[..]].concat()
    };
    assert_eq!(window.post("/draft", &form("Омаданд", "")).await.status, 200);
    assert_eq!(files_below(&drafts), 0, "what says the same is no draft");
    window.post("/draft", &form("Боз омаданд", "")).await;
    assert_eq!(files_below(&drafts), 1);
    window.post("/lock", &[]).await;
    window.unlock().await;
    let unfinished = format!("{path}?draft={draft}");
    assert!(window.get("/today").await.body.contains(&format!("href=\"{unfinished}\"")));
    let again = window.get(&unfinished).await.body;
    assert!(again.contains("value=\"Боз омаданд\"") && again.contains("You began to change this"));
    let fresh = window.get(&path).await.body;
    assert!(fresh.contains("value=\"Омаданд\"") && fresh.contains(&format!("href=\"?draft={draft}\"")));
    // Another window keeps something else: what was begun in this one stays, and says so.
    let other = [("draft", value(&fresh, "draft")), ("revision", revision), ("title", "Дигар"), ("action", "keep")];
    assert_eq!(window.post(&path, &other).await.status, 303);
    assert_eq!(files_below(&drafts), 1);
    let stale = window.get(&unfinished).await.body;
    assert!(stale.contains("value=\"Боз омаданд\"") && stale.contains("changed somewhere else"));
    let newest = value(&stale, "revision");
    assert_ne!(newest, revision, "keeping it now follows what stands there");
    let keep = [("draft", draft), ("revision", newest), ("title", "Боз омаданд"), ("action", "keep")];
    assert_eq!(window.post(&path, &keep).await.status, 303);
    assert_eq!(files_below(&drafts), 0);
    window.post("/draft", &form("Боз", "")).await;
    assert_eq!(files_below(&drafts), 0, "what was sent before Keep and comes after it is no draft");
    let third = window.get(&path).await.body;
    let third = [("kind", "incident"), ("draft", value(&third, "draft")), ("revision", newest), ("title", "Сеюм")];
    window.post("/draft", &third).await;
    assert_eq!(files_below(&drafts), 1);
    let asked = window.post(&path, &[&third[..], &[("action", "drop")]].concat()).await;
    assert!(asked.body.contains("once more") && asked.body.contains("Сеюм") && files_below(&drafts) == 1);
    let dropped = window.post(&path, &[&third[..], &[("action", "dropped")]].concat()).await;
    assert_eq!(dropped.headers[header::LOCATION], format!("/entry/{}", ids[0]));
    window.post("/draft", &third).await;
    assert_eq!(files_below(&drafts), 0, "what was thrown away does not come back");
}

#[tokio::test]
async fn words_for_what_was_kept_or_forgotten_meanwhile_are_told() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let form = |what: &'static str, action: &'static str| {
        [("kind", "incident"), ("draft", draft), ("what", what), ("action", action)]
    };
    let elsewhere = format!("{}-{}", entry_of(draft), "1".repeat(32));
    window.post("/new", &[("draft", &elsewhere), ("what", "Омаданд"), ("action", "keep")]).await;
    let saved = window.post("/draft", &form("Дигар", "")).await;
    assert!(saved.status == 409 && saved.body.contains("changed somewhere else"));
    let later = window.post("/new", &form("Дигар", "later")).await;
    assert!(later.status == 409 && later.body.contains("Дигар") && !value(&later.body, "revision").is_empty());
    window.post(&format!("/entry/{}/forget", entry_of(draft)), &[("agree", "yes")]).await;
    assert_eq!(window.get(&format!("/entry/{}", entry_of(draft))).await.status, 404);
    assert_eq!(window.post("/draft", &form("Боз", "")).await.status, 404);
    let unkept = window.post("/new", &form("Боз", "keep")).await;
    assert!(unkept.body.contains("Боз") && unkept.body.contains("could not be kept"));
    let anew = [("draft", value(&unkept.body, "draft")), ("what", "Боз"), ("action", "keep")];
    assert_ne!(entry_of(anew[0].1), entry_of(draft));
    assert_eq!(window.post("/new", &anew).await.status, 303, "as something new the words can be kept");
}

#[tokio::test]
async fn what_is_begun_of_a_closed_account_is_not_shown_in_a_list() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    window.post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "Ниҳонӣ"), ("closed", "yes")]).await;
    let today = window.get("/today").await.body;
    assert!(today.contains(&format!("/new?draft={draft}")) && !today.contains("Ниҳонӣ"));
}

#[tokio::test]
async fn words_that_are_sent_after_the_lock_are_a_draft_once_it_is_opened() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    window.post("/lock", &[]).await;
    let form = [("kind", "incident"), ("draft", draft), ("what", "Як\r\n\r\nду \"<b>\""), ("action", "keep")];
    let locked = window.post("/new", &form).await;
    assert!(locked.status == 423 && locked.body.contains("still here") && !locked.body.contains("<b>"));
    let carried = |passphrase| {
        [
            ("carried kind", "incident"),
            ("carried draft", draft),
            ("carried what", form[2].1),
            ("passphrase", passphrase),
        ]
    };
    let wrong = window.post("/unlock", &carried("x")).await;
    assert!(wrong.status == 422 && wrong.body.contains("name=\"carried what\""));
    window.clock.advance(Duration::from_secs(60));
    let opened = window.post("/unlock", &carried(PASSPHRASE)).await;
    assert!(opened.status == 200 && opened.body.contains("Як\n\nду &quot;&lt;b&gt;&quot;"));
    assert!(window.get("/today").await.body.contains(&format!("draft={draft}")));
}
