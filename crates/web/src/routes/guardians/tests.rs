//! Guardians in the app: named, given shares, tried, used when the passphrase is forgotten, revoked.

use std::path::{Path, PathBuf};

use axum::{body::Body, http::header};
use daftar_crypto::{Identity, Receiver};
use daftar_l10n::{Language, Text};

use crate::testing::{Answer, Window, incident, journal, now};

const NEW: &str = "роҳи нав ва дароз";

fn text() -> Text {
    Text::for_pages(Language::English)
}

async fn window(there: &Path) -> Window {
    let (folder, _) = journal(there, &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    assert_eq!(window.get("/guardians").await.status, 423);
    window.unlock().await;
    window
}

/// Makes three shares, the second sealed to a key; returns where they are, and the phrases of the others.
async fn made(window: &Window, there: &Path, key: &str) -> (PathBuf, [String; 2]) {
    let folder = there.to_str().unwrap();
    let form = [
        ("name1", "Зарина"),
        ("reach1", "no"),
        ("name2", "Сорбон"),
        ("reach2", "no"),
        ("recipient2", key),
        ("name3", "<b>Озода</b>"),
        ("reach3", "no"),
        ("threshold", "2"),
        ("folder", folder),
    ];
    let done = window.post("/guardians/new", &form).await;
    assert!(done.status == 200 && done.body.contains(&text().guardians_by_key()), "{}", done.body);
    assert!(!done.body.contains("<b>"));
    let mut phrases = done.body.split("<strong lang=\"en\" dir=\"ltr\">").skip(1);
    let mut phrase = || phrases.next().unwrap().split('<').next().unwrap().to_owned();
    (there.join("shares-2026-11-22"), [phrase(), phrase()])
}

/// The page without the marks that keep the direction of foreign words.
fn plain(answer: &Answer) -> String {
    answer.body.replace(['\u{2068}', '\u{2069}'], "")
}

/// Sends shares as files, with phrases, and other fields.
async fn send(window: &Window, path: &str, files: &[PathBuf], fields: &[(&str, &str)]) -> Answer {
    let mut body = Vec::new();
    let mut part = |head: &str, content: &[u8]| {
        body.extend_from_slice(format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    part("name=\"token\"", window.token.as_bytes());
    for file in files {
        part("name=\"file\"; filename=\"a.share\"", &std::fs::read(file).unwrap());
    }
    fields.iter().for_each(|(name, value)| part(&format!("name=\"{name}\""), value.as_bytes()));
    body.extend_from_slice(b"--x--\r\n");
    let mut request = window.form(path).body(Body::from(body)).unwrap();
    request.headers_mut().insert(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().unwrap());
    window.send(request).await
}

#[tokio::test]
async fn shares_are_made_tried_used_and_revoked() {
    let there = tempfile::tempdir().unwrap();
    let window = window(there.path()).await;
    let key = Identity::<Receiver>::generate();
    let (shares, [first, third]) = made(&window, there.path(), &key.recipient().to_string()).await;
    let share = |n: u8| shares.join(format!("{n}.share"));
    assert_eq!(std::fs::read_dir(&shares).unwrap().count(), 6);
    assert!(window.get("/guardians").await.body.contains(&text().guardians_not_tried()));
    assert!(window.get("/guardians/new").await.body.contains(&text().guardians_new_replaces()));

    let both = [("phrase", first.as_str()), ("phrase", third.as_str())];
    let few = send(&window, "/guardians/try", &[share(1)], &both).await;
    assert!(few.status == 422 && plain(&few).contains("It takes 2 shares; there are 1."), "{}", few.body);
    let sealed = send(&window, "/guardians/try", &[share(1), share(3)], &[]).await;
    assert!(sealed.body.contains(&text().shares_wants_phrase(1)));
    let to_key = send(&window, "/guardians/try", &[share(2), share(3)], &both).await;
    assert!(to_key.body.contains(&text().shares_to_key(1)));
    let no_share = send(&window, "/guardians/try", &[], &[("share", "one two three")]).await;
    assert!(plain(&no_share).contains("there are 3 words"));
    let works = send(&window, "/guardians/try", &[share(3), share(1)], &both).await;
    assert!(works.status == 200 && works.body.contains(&text().guardians_works()), "{}", works.body);
    assert!(window.get("/guardians").await.body.contains(&text().guardians_tried(&text().date(now().date()))));

    window.post("/lock", &[]).await;
    assert!(window.get("/").await.body.contains("href=\"/recover/shares\""));
    let fields = |again| [both[0], both[1], ("passphrase", NEW), ("again", again)];
    let differs = send(&window, "/recover/shares", &[share(1), share(3)], &fields("x")).await;
    assert!(differs.status == 422 && differs.body.contains(&text().first_differs()), "{}", differs.body);
    let opened = send(&window, "/recover/shares", &[share(1), share(3)], &fields(NEW)).await;
    assert_eq!(opened.headers["location"], "/today", "{}", opened.body);
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
    assert_eq!(
        send(&window, "/recover/shares", &[share(1)], &both).await.headers["location"],
        "/today",
        "not while it is open"
    );

    assert!(window.get("/guardians/revoke").await.body.contains(&text().guardians_revoke_what()));
    assert!(window.post("/guardians/revoke", &[]).await.body.contains(&text().guardians_revoked()));
    assert_eq!(window.get("/guardians/revoke").await.headers["location"], "/guardians");
    window.post("/lock", &[]).await;
    let refused = send(&window, "/recover/shares", &[share(1), share(3)], &fields(NEW)).await;
    assert!(refused.body.contains("of an older set, or of another journal"), "{}", refused.body);
}

#[tokio::test]
async fn a_journal_comes_back_from_a_backup_with_shares_and_gets_a_new_passphrase() {
    let there = tempfile::tempdir().unwrap();
    let window = window(there.path()).await;
    let key = Identity::<Receiver>::generate();
    let (shares, [first, third]) = made(&window, there.path(), &key.recipient().to_string()).await;
    let share = |n: u8| shares.join(format!("{n}.share"));
    let stick = there.path().join("stick");
    let stick = stick.to_str().unwrap();
    window.work("/backup", &[("folder", stick)]).await;
    let other = Window::open(there.path().join("other"), Language::English).await;
    let phrases = [("folder", stick), ("phrase", first.as_str()), ("phrase", third.as_str())];
    let few = send(&other, "/restore", &[share(1)], &phrases).await;
    assert!(few.status == 422 && plain(&few).contains("It takes 2 shares; there are 1."));
    let new = |again| [&phrases[..], &[("new", NEW), ("again", again)]].concat();
    let differs = send(&other, "/restore", &[share(1), share(3)], &new("x")).await;
    assert!(differs.status == 422 && differs.body.contains(&text().first_differs()));
    let mut back = send(&other, "/restore", &[share(1), share(3)], &new(NEW)).await;
    while other.app.work.running().is_some() {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    if back.headers["location"] == "/progress" {
        back = other.get("/progress").await;
    }
    assert_eq!(back.headers["location"], "/today", "{}", back.body);
    assert!(other.get("/timeline").await.body.contains("Омаданд"));
    other.post("/lock", &[]).await;
    assert_eq!(other.post("/unlock", &[("passphrase", NEW)]).await.status, 303);
}

#[tokio::test]
async fn who_can_be_reached_is_no_guardian() {
    let there = tempfile::tempdir().unwrap();
    let window = window(there.path()).await;
    let folder = there.path().to_str().unwrap().to_owned();
    let named =
        [("name1", "Зарина"), ("reach1", "no"), ("name2", "Сорбон"), ("threshold", "2"), ("folder", folder.as_str())];
    let with = async |more: &[(&str, &str)]| window.post("/guardians/new", &[&named[..], more].concat()).await;
    let open = with(&[]).await;
    assert!(open.status == 422 && open.body.contains(&text().guardians_unanswered("Сорбон")));
    assert!(open.body.contains("value=\"Зарина\""), "what was filled in stays");
    assert!(with(&[("reach2", "yes")]).await.body.contains(&text().guardians_reachable("Сорбон")));
    let no_key = with(&[("reach2", "no"), ("recipient2", "age1")]).await;
    assert!(no_key.body.contains(&text().guardians_no_recipient("Сорбон")));
    let alone = window.post("/guardians/new", &[named[0], named[1], named[4], ("threshold", "2")]).await;
    assert!(alone.body.contains("2 to 5 guardians"));
    let nowhere = window.post("/guardians/new", &[&named[..3], &[("reach2", "no"), ("folder", "here")]].concat()).await;
    assert!(nowhere.body.contains(&text().guardians_no_folder()));
    assert!(
        !std::fs::read_dir(there.path()).unwrap().any(|file| file
            .unwrap()
            .file_name()
            .to_str()
            .unwrap()
            .starts_with("shares"))
    );
    assert_eq!(window.post("/guardians/revoke", &[]).await.status, 404);
}
