use std::fs;

use daftar_l10n::{Language, Text};

use crate::testing::{Window, journal};

#[tokio::test]
async fn a_folder_is_chosen_by_going_to_it() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let stick = there.path().join("<b>stick\u{202e}");
    fs::create_dir_all(stick.join("нусха")).unwrap();
    fs::write(stick.join("letter.txt"), "x").unwrap();
    let window = Window::open(folder, Language::English).await;
    let english = Text::for_pages(Language::English);
    assert_eq!(window.get("/folder?for=backup").await.status, 423);
    assert_eq!(window.get("/folder?for=restore").await.status, 200);
    assert_eq!(window.get("/folder?for=other").await.status, 404);
    window.unlock().await;
    assert!(window.get("/backup").await.body.contains("/folder?for=backup"));
    assert!(window.get("/folder?for=backup").await.body.contains(&english.folder_places()));
    let path = there.path().to_str().unwrap();
    let around = window.post("/folder", &[("for", "backup"), ("in", path)]).await.body;
    assert!(around.contains("&lt;b&gt;stick\u{fffd}") && !around.contains("<b>stick"));
    let path = stick.to_str().unwrap();
    let inside = window.post("/folder", &[("for", "backup"), ("in", path)]).await.body;
    assert!(inside.contains("нусха") && !inside.contains("letter"));
    let chosen = window.post("/folder", &[("for", "backup"), ("in", path), ("choose", "this")]).await.body;
    assert!(chosen.contains("action=\"/backup\"") && chosen.contains("&lt;b&gt;stick"));
    let new = [("for", "backup"), ("in", path), ("choose", "new"), ("new", "2026")];
    assert!(window.post("/folder", &new).await.body.contains("/2026\""));
    let wrong = [("for", "backup"), ("in", path), ("choose", "new"), ("new", "../2026")];
    assert!(window.post("/folder", &wrong).await.body.contains(&english.folder_unclear()));
    let none = stick.join("none");
    let closed = window.post("/folder", &[("for", "backup"), ("in", none.to_str().unwrap())]).await.body;
    assert!(closed.contains(&english.folder_closed()));
    assert_eq!(window.post("/folder", &[("for", "backup"), ("in", "none")]).await.status, 404);
    window.post("/lock", &[]).await;
    assert_eq!(window.post("/folder", &[("for", "backup"), ("in", path)]).await.status, 423);
    let restore = window.post("/folder", &[("for", "restore"), ("in", path), ("choose", "this")]).await.body;
    assert!(restore.contains("action=\"/restore\"") && restore.contains("&lt;b&gt;stick"));
}
