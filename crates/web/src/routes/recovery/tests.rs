//! Recovery words in the app, from the first page to a forgotten passphrase.

use daftar_l10n::{Language, Text};

use crate::testing::{Window, incident, journal};

/// The words of a page, in their order.
fn words(page: &str) -> Vec<String> {
    let list = page.split("<ol").nth(1).unwrap().split("</ol").next().unwrap();
    list.split("<strong>").skip(1).map(|item| item.split('<').next().unwrap().to_owned()).collect()
}

/// The places that a page asks for, from 0.
fn places(page: &str) -> Vec<usize> {
    page.split("id=\"w").skip(1).map(|field| field.split('"').next().unwrap().parse().unwrap()).collect()
}

#[tokio::test]
async fn words_are_copied_asked_back_and_open_the_journal() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    let text = Text::for_pages(Language::English);
    assert_eq!(window.get("/recovery").await.status, 423);
    window.unlock().await;
    assert_eq!(window.post("/recovery", &[("action", "set")]).await.headers["location"], "/recovery");
    let words = words(&window.post("/recovery", &[("action", "make")]).await.body);
    assert_eq!(words.len(), 24);
    let asked = window.post("/recovery", &[("action", "copied")]).await.body;
    let places = places(&asked);
    assert!(places.len() == 4 && !words.iter().any(|word| asked.contains(&format!("<strong>{word}"))));
    let right: Vec<_> = places.iter().map(|place| ("word", words[*place].as_str())).collect();
    let wrong = [&[("word", "дигар")], &right[1..], &[("action", "set")]].concat();
    let refused = window.post("/recovery", &wrong).await;
    assert!(refused.status == 422 && refused.body.contains(&text.recovery_differ()));
    let set = window.post("/recovery", &[&right[..], &[("action", "set")]].concat()).await;
    assert!(set.status == 200 && set.body.contains(&text.recovery_done()));
    assert!(window.get("/recovery").await.body.contains(&text.recovery_is_set()));

    let new = "роҳи нав ва дароз";
    let typed = words.join("\n");
    let form = |words, again| [("words", words), ("passphrase", new), ("again", again)];
    assert_eq!(window.post("/recover", &form(&typed, new)).await.status, 303, "not while it is open");
    window.post("/lock", &[]).await;
    assert_eq!(
        window.post("/unlock", &[("passphrase", crate::testing::PASSPHRASE)]).await.status,
        303,
        "and it changed nothing"
    );
    window.post("/lock", &[]).await;
    assert!(window.get("/").await.body.contains("href=\"/recover\""));
    let few = window.post("/recover", &form("abandon", new)).await;
    assert!(few.status == 422 && few.body.contains("24"));
    assert!(window.post("/recover", &form(&typed, "x")).await.body.contains(&text.first_differs()));
    assert_eq!(window.post("/recover", &form(&typed, new)).await.headers["location"], "/today");
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
    window.post("/lock", &[]).await;
    assert_eq!(window.post("/unlock", &[("passphrase", new)]).await.status, 303);
    window.post("/lock", &[]).await;
    assert_eq!(window.post("/unlock", &[("passphrase", crate::testing::PASSPHRASE)]).await.status, 422);
}

#[tokio::test]
async fn words_of_another_journal_are_told_and_words_that_wait_go_with_the_lock() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    window.post("/recovery", &[("action", "make")]).await;
    window.post("/lock", &[]).await;
    window.unlock().await;
    assert_eq!(window.post("/recovery", &[("action", "copied")]).await.headers["location"], "/recovery");
    window.post("/lock", &[]).await;
    let other = daftar_crypto::RecoveryWords::generate().words().map(|(_, word)| word).collect::<Vec<_>>().join(" ");
    let refused =
        window.post("/recover", &[("words", &other), ("passphrase", "нав ва дароз"), ("again", "нав ва дароз")]).await;
    assert!(refused.body.contains(&Text::for_pages(Language::English).recover_other_journal()));
}
