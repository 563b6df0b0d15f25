use daftar_l10n::Language;

use crate::testing::{Window, incident, journal};

#[tokio::test]
async fn what_leaves_is_shown_beside_what_stays_and_is_written_down() {
    let there = tempfile::tempdir().unwrap();
    let (folder, ids) = journal(there.path(), &[incident("Омаданд", "3 May 2024"), incident("Рафтанд", "2025")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let id = ids[0].to_string();
    assert!(window.get(&format!("/hand?entry={id}")).await.body.contains("checked"));
    assert!(window.post("/hand", &[("to", "phrase")]).await.body.contains("at least one account"));
    assert!(
        window
            .post("/hand", &[("entry", &id), ("to", "recipient"), ("recipient", "age1x")])
            .await
            .body
            .contains("begins with")
    );
    let looked = window.post("/hand", &[("entry", &id), ("to", "phrase"), ("action", "look")]).await.body;
    assert!(looked.contains("Омаданд") && !looked.contains("Рафтанд") && looked.contains("Other accounts: "));
    let out = there.path().to_str().unwrap();
    // A place that was chosen counts where no folder is written.
    let go = [("entry", id.as_str()), ("to", "phrase"), ("action", "go"), ("place", out), ("folder", "")];
    for name in ["notes-2026-11-22.age", "notes-2026-11-22-2.age"] {
        assert!(window.work("/hand", &go).await.body.contains("This phrase opens it"));
        assert!(there.path().join(name).is_file(), "{name}");
    }
    assert_eq!(window.get("/hand/log").await.body.matches(&format!("/entry/{id}")).count(), 2);
}

#[tokio::test]
async fn a_plain_folder_is_written_only_after_the_warning_is_answered() {
    let there = tempfile::tempdir().unwrap();
    let (folder, ids) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let (id, out) = (ids[0].to_string(), there.path().to_str().unwrap());
    let mut go = vec![("entry", id.as_str()), ("to", "plain"), ("action", "go"), ("folder", out)];
    assert!(window.work("/hand", &go).await.body.contains("name=\"agreed\""));
    assert!(!there.path().join("notes-2026-11-22").exists());
    go.push(("agreed", "yes"));
    assert!(window.work("/hand", &go).await.body.contains("It is ready"));
    assert!(there.path().join("notes-2026-11-22/index.html").is_file());
}
