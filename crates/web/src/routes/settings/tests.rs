use daftar_l10n::Language;

use crate::testing::{Window, incident, journal};

#[tokio::test]
async fn settings_are_kept_sealed_and_followed_after_the_next_unlock() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Ба хона омаданд", "2026-03-04")]);
    let mut window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let kept = window.post("/settings", &[("language", "fa"), ("minutes", "1"), ("hides_texts", "yes")]).await;
    assert_eq!(kept.status, 200);
    assert!(kept.body.contains("lang=\"fa\"") && kept.body.contains("نگه داشته شد"));
    window.launch().await;
    assert!(window.get("/").await.body.contains("lang=\"en\""));
    window.unlock().await;
    let page = window.get("/settings").await.body;
    assert!(page.contains("lang=\"fa\"") && page.contains("value=\"1\" selected") && page.contains("checked"));
    for _ in 0..6 {
        window.clock.advance(std::time::Duration::from_secs(10));
        window.app.desk.look();
    }
    assert!(!window.app.desk.is_unlocked());
}

#[tokio::test]
async fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let differs =
        window.post("/settings/passphrase", &[("passphrase", "one two three"), ("again", "one two four")]).await;
    assert!(differs.body.contains("not the same"));
    let pairs = |old| [("old", old), ("passphrase", "river lamp stone"), ("again", "river lamp stone")];
    let refused = window.post("/settings/passphrase", &pairs("not the old one")).await;
    assert!(refused.body.contains("Nothing was changed"), "whoever finds the window open locks nobody out");
    let changed = window.post("/settings/passphrase", &pairs(crate::testing::PASSPHRASE)).await;
    assert!(changed.body.contains("The new passphrase opens this journal"));
    window.post("/lock", &[]).await;
    assert_eq!(window.post("/unlock", &[("passphrase", crate::testing::PASSPHRASE)]).await.status, 422);
    window.clock.advance(std::time::Duration::from_secs(60));
    assert_eq!(window.post("/unlock", &[("passphrase", "river lamp stone")]).await.status, 303);
}

#[tokio::test]
async fn a_language_that_is_chosen_before_unlocking_stays() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let mut window = Window::open(folder, Language::English).await;
    window.unlock().await;
    window.post("/settings", &[("language", "fa")]).await;
    window.launch().await;
    window.post("/language", &[("language", "ru")]).await;
    window.unlock().await;
    assert!(window.get("/today").await.body.contains("lang=\"ru\""));
    window.launch().await;
    window.unlock().await;
    assert!(window.get("/today").await.body.contains("lang=\"ru\""), "and is kept");
}
