use axum::{
    body::Body,
    http::{Request, header},
};
use daftar_crypto::{Identity, Receiver, key_file};
use daftar_journal::entry::Incident;
use daftar_l10n::Language;

use crate::testing::{Answer, HOST, ORIGIN, Window, incident, journal};

/// Hands an incident over in the app; returns the bundle and its phrase.
async fn handed_over(there: &std::path::Path, said: &Incident) -> (String, String) {
    let (folder, ids) = journal(there, std::slice::from_ref(said));
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let (id, out) = (ids[0].to_string(), there.to_str().unwrap());
    let done = window.work("/hand", &[("entry", &id), ("to", "phrase"), ("action", "go"), ("folder", out)]).await.body;
    let phrase = done.split("<strong>").nth(1).unwrap().split('<').next().unwrap();
    (format!("{out}/notes-2026-11-22.age"), phrase.to_owned())
}

#[tokio::test]
async fn a_bundle_full_of_hostile_texts_is_shown_as_text() {
    let (sender, receiver) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let hostile = Incident {
        narrative: vec![format!("<script>alert(1)</script>\u{202e}{}", "w".repeat(900_000))],
        ..incident("<img src=x onerror=a()>", "<b>soon</b>")
    };
    let (file, phrase) = handed_over(sender.path(), &hostile).await;
    let (folder, _) = journal(receiver.path(), &[]);
    let window = Window::open(folder, Language::Persian).await;
    window.unlock().await;
    let opened = window.post("/bundle", &[("file", &file), ("phrase", &phrase)]).await;
    assert_eq!(opened.status, 200);
    assert!(opened.body.contains("&lt;img src=x onerror=a()&gt;") && opened.body.contains("&lt;script&gt;"));
    assert!(
        !opened.body.contains("<img") && !opened.body.contains("<script>alert") && !opened.body.contains('\u{202e}')
    );
    assert!(opened.body.len() < 100_000, "a page stays usable");
    assert_eq!(window.get("/timeline").await.body.matches("href=\"/entry/").count(), 0, "nothing is taken in");
}

#[tokio::test]
async fn what_does_not_open_is_told_apart() {
    let there = tempfile::tempdir().unwrap();
    let (file, phrase) = handed_over(there.path(), &incident("Омаданд", "2024")).await;
    let window = Window::open(there.path().join("journal"), Language::English).await;
    window.unlock().await;
    let open =
        async |file: &str, phrase: &str| window.post("/bundle", &[("file", file), ("phrase", phrase)]).await.body;
    assert!(open(&file, &phrase).await.contains("Омаданд"));
    assert!(open("notes.age", &phrase).await.contains("no file of that name"));
    assert!(open(&file, "").await.contains("Write the phrase"));
    assert!(open(&file, "another phrase").await.contains("does not open the bundle"));
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    assert!(open(&file, &phrase).await.contains("damaged or was altered"));
}

/// Sends the form as a browser does when files were chosen.
async fn send_files(window: &Window, token: &str, files: &[(&str, &[u8])], phrase: &str) -> Answer {
    let field = |name: &str| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"");
    let mut body = format!("{}\r\n\r\n{token}\r\n", field("token")).into_bytes();
    for (name, content) in files {
        body.extend(format!("{}; filename=\"a\"\r\n\r\n", field(name)).as_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(format!("{}\r\n\r\n{phrase}\r\n--b--\r\n", field("phrase")).into_bytes());
    let request = Request::post("/bundle")
        .header(header::HOST, HOST)
        .header(header::ORIGIN, ORIGIN)
        .header(header::COOKIE, &window.cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    window.send(request.body(Body::from(body)).unwrap()).await
}

async fn send(window: &Window, token: &str, bundle: &[u8], phrase: &str) -> Answer {
    send_files(window, token, &[("bundle", bundle)], phrase).await
}

#[tokio::test]
async fn a_bundle_that_is_chosen_is_opened_as_one_that_is_named() {
    let there = tempfile::tempdir().unwrap();
    let (file, phrase) = handed_over(there.path(), &incident("Омаданд", "2024")).await;
    let bundle = std::fs::read(file).unwrap();
    let window = Window::open(there.path().join("journal"), Language::English).await;
    assert_eq!(send(&window, &window.token, &bundle, &phrase).await.status, 423, "not while the journal is locked");
    window.unlock().await;
    assert!(send(&window, &window.token, &bundle, &phrase).await.body.contains("Омаданд"));
    assert!(send(&window, &window.token, &bundle, "another phrase").await.body.contains("does not open the bundle"));
    assert!(send(&window, &window.token, b"words", &phrase).await.body.contains("not a bundle"));
    assert_eq!(send(&window, "guess", &bundle, &phrase).await.status, 403);
}

#[tokio::test]
async fn a_key_file_that_is_chosen_opens_what_is_sealed_to_it() {
    let there = tempfile::tempdir().unwrap();
    let key = Identity::<Receiver>::generate();
    let (folder, ids) = journal(there.path(), &[incident("Омаданд", "2024")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let (id, out) = (ids[0].to_string(), there.path().to_str().unwrap());
    let age = key.recipient().to_string();
    let form = [("entry", id.as_str()), ("to", "recipient"), ("recipient", &age), ("action", "go"), ("folder", out)];
    let done = window.work("/hand", &form).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let bundle = std::fs::read(there.path().join("notes-2026-11-22.age")).unwrap();
    let open =
        async |key: &[u8]| send_files(&window, &window.token, &[("bundle", &bundle), ("key", key)], "").await.body;
    assert!(open(key_file(&key).as_bytes()).await.contains("Омаданд"));
    assert!(open(b"a letter").await.contains("no key file") && open(&[0xff; 100_000]).await.contains("no key file"));
    assert!(open(key_file(&Identity::generate()).as_bytes()).await.contains("somebody else"));
}

#[tokio::test]
async fn a_folder_for_the_files_is_chosen_with_the_mouse() {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    assert_eq!(window.get("/folder?for=received").await.status, 423, "not while the journal is locked");
    window.unlock().await;
    let here = there.path().to_str().unwrap();
    let chosen = [("for", "received"), ("in", here), ("choose", "new"), ("new", "files")];
    let page = window.post("/folder", &chosen).await.body;
    assert!(page.contains(&format!("value=\"{here}/files\"")) && page.contains("action=\"/bundle\""));
}
