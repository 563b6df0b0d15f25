//! Versions, closing and forgetting.

use daftar_l10n::{Language, Text};

use crate::testing::{self, Window, incident};

async fn window(there: &tempfile::TempDir) -> (Window, String, Text) {
    let (folder, ids) = testing::journal(there.path(), &[incident("Омаданд", "2024"), incident("Рафтанд", "2025")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    (window, format!("/entry/{}", ids[0]), Text::for_pages(Language::English))
}

#[tokio::test]
async fn a_closed_entry_leaves_the_lists_and_comes_back_and_both_are_versions() {
    let there = tempfile::tempdir().unwrap();
    let (window, path, text) = window(&there).await;
    assert!(!window.get(&path).await.body.contains("/version/"));
    let closed = window.post(&format!("{path}/closed"), &[("closed", "yes")]).await;
    assert_eq!((closed.status, closed.headers["location"].to_str().unwrap()), (303, path.as_str()));
    // Sent twice, it is one version.
    window.post(&format!("{path}/closed"), &[("closed", "yes")]).await;
    assert!(!window.get("/timeline").await.body.contains("Омаданд"));
    let page = window.get(&path).await.body;
    assert!(page.contains(&text.safety_closed().text) && page.contains("Омаданд"));
    let versions: Vec<_> =
        page.split(&format!("{path}/version/")).skip(1).map(|rest| &rest[..rest.find('"').unwrap()]).collect();
    assert_eq!(versions.len(), 2);
    let first = window.get(&format!("{path}/version/{}", versions[1])).await.body;
    assert!(first.contains(&text.entry_show_newest()) && !first.contains(&text.app_closed()));
    assert!(!first.contains(&format!("{path}/forget")));
    assert_eq!(window.get(&format!("{path}/version/{}", "0".repeat(64))).await.status, 404);
    window.post(&format!("{path}/closed"), &[("closed", "no")]).await;
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
    assert_eq!(window.post(&format!("/entry/{}/closed", "0".repeat(32)), &[("closed", "yes")]).await.status, 404);
}

#[tokio::test]
async fn forgetting_asks_first_and_says_what_stays() {
    let there = tempfile::tempdir().unwrap();
    let (window, path, text) = window(&there).await;
    let forget = format!("{path}/forget");
    let asked = window.get(&forget).await.body;
    for said in [text.safety_forget_ask(), text.safety_forget_backups(), text.safety_forget_not_reached()] {
        assert!(asked.contains(&said.text));
    }
    let unticked = window.post(&forget, &[]).await;
    assert!(unticked.status == 422 && unticked.body.contains(&text.entry_forget_tick()));
    assert_eq!(window.get(&path).await.status, 200);
    let gone = window.post(&forget, &[("agree", "yes")]).await;
    assert!(gone.status == 200 && gone.body.contains(&text.safety_forget_shows().text));
    assert_eq!(window.get(&path).await.status, 404);
    assert_eq!(window.post(&forget, &[("agree", "yes")]).await.status, 404);
    let timeline = window.get("/timeline").await.body;
    assert!(!timeline.contains("Омаданд") && timeline.contains("Рафтанд"));
}
