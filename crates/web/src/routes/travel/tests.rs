//! A border: the journal is packed, and only then gone; or erased all the same.

use daftar_l10n::{Language, Text};

use crate::testing::{PASSPHRASE, Window, incident, journal};

fn text() -> Text {
    Text::for_pages(Language::English)
}

#[tokio::test]
async fn a_journal_is_packed_and_comes_back() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder.clone(), Language::English).await;
    assert_eq!(window.get("/travel").await.status, 423);
    window.unlock().await;
    let bag = there.path().join("bag");
    let bag = bag.to_str().unwrap();
    let form = [("folder", bag), ("passphrase", PASSPHRASE), ("agreed", "yes")];
    let refused = async |form: &[(&str, &str)]| {
        let answer = window.work("/travel", form).await;
        assert_eq!(answer.status, 422);
        assert!(folder.exists());
        answer.body
    };
    assert!(refused(&form[..2]).await.contains(&text().travel_agree_first()));
    assert!(refused(&form[1..]).await.contains(&text().first_place_unclear()));
    assert!(refused(&[form[0], form[2]]).await.contains(&text().app_passphrase_empty()));
    assert!(refused(&[form[0], ("words", "one two"), form[2]]).await.contains(&text().recover_no_words()));
    let wrong = refused(&[form[0], ("passphrase", "another one"), form[2]]).await;
    assert!(wrong.contains("passphrase"), "{wrong}");
    assert!(window.get("/timeline").await.body.contains("Омаданд"), "it is still open");

    let gone = window.work("/travel", &form).await;
    assert!(gone.status == 200 && gone.body.contains(&text().erase_gone()), "{}", gone.body);
    assert!(gone.body.contains(&text().remains_title()) && gone.body.contains("bag"));
    assert!(!folder.exists() && !window.app.desk.is_unlocked());
    let back = window.work("/restore", &form[..2]).await;
    assert_eq!(back.headers["location"], "/today", "{}", back.body);
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
}

#[tokio::test]
async fn erasing_what_is_in_no_backup_has_to_be_said() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder.clone(), Language::English).await;
    window.unlock().await;
    let warned = window.get("/erase").await.body;
    assert!(warned.contains("name=\"lost\"") && warned.contains(&text().erase_not_elsewhere(1)));
    for form in [&[][..], &[("agreed", "yes")], &[("lost", "yes")]] {
        assert_eq!(window.post("/erase", form).await.status, 422);
        assert!(folder.exists());
    }
    let gone = window.post("/erase", &[("agreed", "yes"), ("lost", "yes")]).await;
    assert!(gone.body.contains(&text().erase_gone()) && !folder.exists());
    assert_eq!(window.post("/erase", &[("agreed", "yes"), ("lost", "yes")]).await.status, 423);
}
