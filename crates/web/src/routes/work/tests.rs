use daftar_l10n::{Language, Text};

use crate::{
    desk::{NotBackedUp, NotHandedOver, Way},
    testing::{Window, journal},
    work::{Outcome, What},
};

#[tokio::test]
async fn long_work_is_told_of_and_stopped() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder.clone(), Language::English).await;
    let english = Text::for_pages(Language::English);
    window.unlock().await;
    assert_eq!(window.get("/progress").await.headers["location"], "/", "nothing is being done");
    assert!(window.app.work.begin(What::Backup) && window.app.work.goes_on(1, 2));
    assert_eq!(window.get("/state").await.body, "unlocked 50");
    let running = window.get("/progress").await.body;
    assert!(running.contains(&english.work_backup()) && running.contains("value=\"50\""));
    assert!(running.contains("<noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>"));
    // Nothing is done twice at a time.
    let again = window.post("/backup", &[("folder", there.path().join("a").to_str().unwrap())]).await;
    assert_eq!((again.status, &again.headers["location"]), (303, &"/progress".parse().unwrap()));
    assert!(!there.path().join("a").exists());
    assert_eq!(window.post("/progress/stop", &[]).await.status, 303);
    assert!(!window.app.work.goes_on(1, 2));
    window.app.work.end(Outcome::Backup { folder, answer: Ok(Err(NotBackedUp::Interrupted)) });
    assert_eq!(window.get("/state").await.body, "unlocked");
    assert!(window.get("/progress").await.body.contains(&english.backup_interrupted()));
    assert_eq!(window.get("/progress").await.status, 303, "it is told once");
    let answer = Ok(Err(NotHandedOver::Stopped));
    window.app.work.end(Outcome::HandOver { entries: Vec::new(), way: Way::Phrase, answer });
    assert!(window.get("/progress").await.body.contains(&english.hand_stopped()));
    assert!(
        window
            .work("/backup", &[("folder", there.path().join("a").to_str().unwrap())])
            .await
            .body
            .contains("read back")
    );
}
