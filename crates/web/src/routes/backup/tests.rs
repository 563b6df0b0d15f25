use daftar_l10n::Language;

use crate::testing::{PASSPHRASE, Window, incident, journal};

#[tokio::test]
async fn a_backup_is_made_and_the_journal_comes_back_from_it() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    assert!(window.get("/today").await.body.contains("There is no backup."));
    let stick = there.path().join("нусха");
    let stick = stick.to_str().unwrap();
    assert!(window.work("/backup", &[("folder", "stick")]).await.body.contains("no folder that the program"));
    let made = window.work("/backup", &[("folder", stick)]).await;
    assert!(made.body.contains("is made and was read back") && made.body.contains("22 November 2026"));
    assert!(!window.get("/today").await.body.contains("There is no backup."));

    let other = Window::open(there.path().join("other"), Language::English).await;
    assert_eq!(other.get("/restore").await.status, 200);
    let nowhere = there.path().join("nothing");
    let restore =
        async |folder: &str, typed: &str| other.work("/restore", &[("folder", folder), ("passphrase", typed)]).await;
    assert!(restore(nowhere.to_str().unwrap(), PASSPHRASE).await.body.contains("no backup in that folder"));
    assert!(restore(stick, "another one").await.body.contains("does not open the backup"));
    assert!(!there.path().join("other").exists());
    let back = restore(stick, PASSPHRASE).await;
    assert_eq!((back.status, &back.headers["location"]), (303, &"/today".parse().unwrap()));
    assert!(other.get("/timeline").await.body.contains("Омаданд"));
    assert!(restore(stick, PASSPHRASE).await.body.contains("a journal in this folder already"));
}

#[tokio::test]
async fn places_where_a_backup_may_not_lie_are_told() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let inside = folder.join("backup");
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    std::fs::write(there.path().join("letter.txt"), "x").unwrap();
    let to =
        async |folder: &std::path::Path| window.work("/backup", &[("folder", folder.to_str().unwrap())]).await.body;
    assert!(to(&inside).await.contains("belongs to the journal itself"));
    assert!(to(there.path()).await.contains("other files in this folder"));
}

#[tokio::test]
async fn a_backup_is_tried_and_the_day_speaks_of_it_no_more() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let stick = there.path().join("stick");
    let stick = stick.to_str().unwrap();
    window.work("/backup", &[("folder", stick)]).await;
    assert!(window.get("/today").await.body.contains("Does the backup open?"));
    let page = window.get("/backup").await.body;
    assert!(page.contains("What is there") && page.contains("No backup was tried yet"));
    let tried = async |words: &str, typed: &str| {
        window.work("/backup/try", &[("folder", stick), ("words", words), ("passphrase", typed)]).await.body
    };
    assert!(tried("", "").await.contains(&daftar_l10n::Text::for_pages(Language::English).app_passphrase_empty()));
    assert!(tried("some words", "").await.contains("These words cannot be used yet"));
    let others: Vec<String> =
        daftar_crypto::RecoveryWords::generate().words().map(|(_, word)| word.to_owned()).collect();
    assert!(tried(&others.join(" "), "").await.contains("These recovery words do not open the backup"));
    assert!(tried("", "another one").await.contains("does not open the backup"));
    let told = tried("", PASSPHRASE).await;
    assert!(told.contains("can be restored as of") && told.contains("22 November 2026"), "{told}");
    assert!(!window.get("/today").await.body.contains("Does the backup open?"));
    assert!(window.get("/backup").await.body.contains("Restorable as of"));
    let names = std::fs::read_dir(there.path()).unwrap().count();
    assert_eq!(names, 2, "the copy that was tried is gone");
}

#[tokio::test]
async fn a_second_place_is_asked_for_and_kept() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    assert!(window.get("/backup").await.body.contains("not the same bag"));
    assert_eq!(window.post("/backup/second", &[("second", " дар хонаи <хоҳарам> ")]).await.status, 303);
    assert!(window.get("/backup").await.body.contains("дар хонаи &lt;хоҳарам&gt;"));
}
