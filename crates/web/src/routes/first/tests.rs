use daftar_l10n::Language;

use crate::testing::Window;

#[tokio::test]
async fn from_nothing_to_an_open_journal() {
    let there = tempfile::tempdir().unwrap();
    let window = Window::open(there.path().join("дафтар"), Language::Tajik).await;
    assert_eq!(window.get("/").await.headers["location"], "/first");
    let place = window.post("/first/place", &[("who", "family")]).await;
    assert!(place.body.contains("Администратори"), "a shared computer is spoken of");
    assert_eq!(window.post("/first/place", &[("where", "here")]).await.headers["location"], "/first/language");
    assert_eq!(window.post("/first/language", &[("language", "ru")]).await.headers["location"], "/first/passphrase");
    let made = window.post("/first/passphrase", &[("words", "russian")]).await;
    assert!(made.body.contains("Запишите эти слова"));
    let typed = |again: &'static str| [("passphrase", "тихая лампа над рекой"), ("again", again)];
    assert!(window.post("/first/passphrase", &typed("тихая лампа")).await.body.contains("не совпадают"));
    let short = window.post("/first/passphrase", &[("passphrase", "лампа"), ("again", "лампа")]).await;
    assert!(!short.body.contains("лампа"), "no passphrase is sent back");
    assert!(short.body.contains("value=\"keep\"") && !window.app.desk.is_unlocked());
    let mixed =
        window.post("/first/passphrase", &[("passphrase", "лaмпа над рекой"), ("again", "лaмпа над рекой")]).await;
    assert!(mixed.body.contains("двух алфавитов") && !window.app.desk.is_unlocked());
    let opened = window.post("/first/passphrase", &typed("тихая лампа над рекой")).await;
    assert_eq!((opened.status, &opened.headers["location"]), (303, &"/new".parse().unwrap()));
    assert!(window.get("/today").await.body.contains("lang=\"ru\""));
    assert_eq!(
        window.post("/first/passphrase", &typed("тихая лампа над рекой")).await.status,
        409,
        "never over a journal"
    );
}

#[tokio::test]
async fn only_whole_names_of_folders_are_gone_to() {
    let there = tempfile::tempdir().unwrap();
    let window = Window::open(there.path().join("journal"), Language::English).await;
    let file = there.path().join("a file");
    std::fs::write(&file, "").unwrap();
    for folder in ["", "notes", "../notes", "/nowhere at all/notes", file.to_str().unwrap()] {
        let asked = window.post("/first/place", &[("where", "elsewhere"), ("folder", folder)]).await;
        assert_eq!(asked.status, 422, "{folder}");
    }
    let stick = there.path().join("stick");
    let chosen = window.post("/first/place", &[("where", "elsewhere"), ("folder", stick.to_str().unwrap())]).await;
    assert_eq!(chosen.headers["location"], "/first/language");
    assert_eq!(window.app.desk.folder().await, stick);
    // The same with the mouse.
    assert!(window.get("/first/place").await.body.contains("/folder?for=journal"));
    let here = there.path().to_str().unwrap();
    let new = [("for", "journal"), ("in", here), ("choose", "new"), ("new", "дафтар")];
    assert_eq!(window.post("/folder", &new).await.headers["location"], "/first/language");
    assert_eq!(window.app.desk.folder().await, there.path().join("дафтар"));
    let nowhere = [("for", "journal"), ("in", "/nowhere at all/notes"), ("choose", "this")];
    assert_eq!(window.post("/folder", &nowhere).await.status, 422);
}
