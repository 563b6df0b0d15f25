//! Accounts, from the form to the entry.

mod drafts;

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, header},
};
use daftar_journal::{
    Journal, Locked,
    entry::{Incident, Named},
};
use daftar_l10n::Language;
use http_body::Frame;

use crate::testing::{Answer, HOST, ORIGIN, PASSPHRASE, Window, incident, journal, passphrase};

/// An open journal without an account.
async fn window(there: &tempfile::TempDir) -> Window {
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    window
}

fn value<'a>(page: &'a str, name: &str) -> &'a str {
    page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap()
}

/// One part of a form with files: a field, or a file with its name.
type Part<'a> = (&'a str, Option<&'a str>, &'a str);

/// Sends a form with files as a browser does.
async fn send_parts(window: &Window, path: &str, token: &str, parts: &[Part<'_>]) -> Answer {
    let mut body = format!("--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n");
    for (name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body += &format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n");
    }
    send_body(window, path, body + "--b--\r\n").await
}

async fn send_body(window: &Window, path: &str, body: String) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, ORIGIN)
        .header(header::COOKIE, &window.cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    window.send(request.body(Body::from(body)).unwrap()).await
}

/// Returns the entry that a draft is or will be.
fn entry_of(draft: &str) -> &str {
    draft.split('-').next().unwrap()
}

fn files_below(folder: &std::path::Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| {
        entries.flatten().map(|e| if e.path().is_dir() { files_below(&e.path()) } else { 1 }).sum()
    })
}

#[tokio::test]
async fn an_account_with_a_file_is_kept_once_however_often_it_is_sent() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let parts: &[Part<'_>] = &[
        ("draft", None, draft),
        ("what", None, "Гуфт, ки касе омад."),
        ("when", None, "3 May 2024"),
        ("harmed", None, "Модар\r\nДодар"),
        ("files", Some("Акс.txt"), "a picture"),
        ("files", Some(""), ""),
        ("action", None, "keep"),
    ];
    for _ in 0..2 {
        let kept = send_parts(&window, "/new", &window.token, parts).await;
        assert_eq!(kept.status, 303);
        assert_eq!(kept.headers[header::LOCATION], format!("/new/kept/{}?files", entry_of(draft)));
    }
    let kept = window.get(&format!("/new/kept/{}?files", entry_of(draft))).await.body;
    assert!(kept.contains("still where you chose them") && kept.contains(&format!("/entry/{}", entry_of(draft))));
    let entry = window.get(&format!("/entry/{}", entry_of(draft))).await.body;
    assert!(entry.contains("Гуфт, ки касе омад.") && entry.contains("Додар") && entry.contains("Акс.txt"));
    assert_eq!(window.get("/timeline").await.body.matches("href=\"/entry/").count(), 1);
    assert_eq!(files_below(&there.path().join("journal/drafts")), 0);
    assert_eq!(entry.matches("Акс.txt").count(), 1, "the file that came again is the same");
    assert_eq!(files_below(&there.path().join("journal/attachments")), 1);
}

#[tokio::test]
async fn a_form_with_files_needs_its_token_first() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let parts: &[Part<'_>] = &[("draft", None, draft), ("files", Some("a"), "x"), ("action", None, "keep")];
    assert_eq!(send_parts(&window, "/new", "guess", parts).await.status, 403);
    assert_eq!(send_parts(&window, "/lock", &window.token, parts).await.status, 403, "no other page takes files");
    let late = format!(
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n\
         --b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{}\r\n--b--\r\n",
        window.token
    );
    assert_eq!(send_body(&window, "/new", late).await.status, 403);
    let cut =
        format!("--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{}\r\n--b\r\nContent-Dis", window.token);
    assert_eq!(send_body(&window, "/new", cut).await.status, 400);
    assert_eq!(files_below(&there.path().join("journal/attachments")), 0);
}

#[tokio::test]
async fn a_file_is_sent_alone_and_what_is_cut_off_leaves_nothing() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let send = |token: &str, body: Body| {
        Request::post("/draft/file")
            .header(header::HOST, HOST)
            .header(header::ORIGIN, ORIGIN)
            .header(header::COOKIE, &window.cookie)
            .header("x-form-token", token)
            .header("x-draft", draft)
            .header("x-name", "%D0%90%D0%BA%D1%81%20%2B1.jpg")
            .body(body)
            .unwrap()
    };
    assert_eq!(window.send(send("guess", Body::from("x"))).await.status, 403);
    let broken = Body::new(Broken(false));
    let cut = window.send(send(&window.token, broken)).await;
    assert_eq!(cut.status, 400);
    assert!(cut.body.contains("did not arrive whole"));
    assert_eq!(files_below(&there.path().join("journal/attachments")), 0);
    let added = window.send(send(&window.token, Body::from("x".repeat(100_000)))).await;
    assert_eq!((added.status, added.body.contains("Акс +1.jpg")), (200, true));
    let again = window.get(&format!("/new?draft={draft}")).await.body;
    assert!(again.contains("Акс +1.jpg"));
    let without = again.split("value=\"without ").nth(1).unwrap().split('"').next().unwrap();
    let without = format!("without {without}");
    window.post("/new", &[("draft", draft), ("action", &without)]).await;
    assert_eq!(files_below(&there.path().join("journal/attachments")), 0);
}

/// A body that breaks off after one piece.
struct Broken(bool);

impl axum::body::HttpBody for Broken {
    type Data = axum::body::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let began = std::mem::replace(&mut self.0, true);
        let piece = Frame::data(vec![b'x'; 200_000].into());
        std::task::Poll::Ready(Some(if began { Err(std::io::ErrorKind::UnexpectedEof.into()) } else { Ok(piece) }))
    }
}

#[tokio::test]
async fn a_message_fills_the_form_and_is_kept_word_for_word() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let message = "Салом\nимрӯз 3.05.2024 омаданд\n<b>гуфтанд</b>";
    let pasted =
        window.post("/new", &[("draft", value(&page, "draft")), ("action", "paste"), ("pasted", message)]).await;
    assert!(pasted.body.contains("value=\"3.05.2024\"") && pasted.body.contains("value=\"Салом\""));
    assert!(pasted.body.contains("Салом\nимрӯз 3.05.2024 омаданд\n&lt;b&gt;гуфтанд&lt;/b&gt;"));
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    window
        .post("/draft", &[("kind", "incident"), ("draft", draft), ("what", "Пеш аз он"), ("title", "Аз худам")])
        .await;
    let pasted = window.post("/new", &[("draft", draft), ("action", "paste"), ("pasted", message)]).await.body;
    assert!(pasted.contains("Пеш аз он") && pasted.contains("имрӯз") && pasted.contains("value=\"Аз худам\""));
}

#[tokio::test]
async fn a_change_is_the_next_version_unless_somebody_was_faster() {
    let there = tempfile::tempdir().unwrap();
    let (folder, ids) = journal(there.path(), &[incident("Омаданд", "3 May 2024")]);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let path = format!("/entry/{}/edit", ids[0]);
    let page = window.get(&path).await.body;
    assert!(page.contains("value=\"Омаданд\""));
    let (draft, revision) = (value(&page, "draft"), value(&page, "revision"));
    let change = |title: &'static str| [("draft", draft), ("revision", revision), ("title", title), ("action", "keep")];
    assert_eq!(window.post(&path, &change("Боз омаданд")).await.status, 303);
    assert!(window.get(&format!("/entry/{}", ids[0])).await.body.contains("Боз омаданд"));
    let late = window.post(&path, &change("Дер")).await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("value=\"Дер\"") && late.body.contains("changed somewhere else"));
    assert_eq!(window.get(&format!("/entry/{}/edit", "0".repeat(32))).await.status, 404);
}

#[tokio::test]
async fn what_is_changed_after_going_back_is_kept_or_told() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let send = async |title: &'static str| {
        window.post("/new", &[("draft", draft), ("title", title), ("action", "keep")]).await.status
    };
    assert_eq!((send("Омаданд").await, send("Омаданд").await), (303, 303), "the same form twice is one account");
    let other = window.post("/new", &[("draft", draft), ("title", "Боз омаданд"), ("action", "keep")]).await;
    assert_eq!(other.status, 409, "another one, of this window or a second one, overwrites nothing unasked");
    assert!(other.body.contains("value=\"Боз омаданд\""), "and is not thrown away");
    let again =
        [("draft", draft), ("revision", value(&other.body, "revision")), ("title", "Боз омаданд"), ("action", "keep")];
    assert_eq!(window.post(&format!("/entry/{}/edit", entry_of(draft)), &again).await.status, 303);
    assert!(window.get(&format!("/entry/{}", entry_of(draft))).await.body.contains("Боз омаданд"));
    window.post("/draft", &[("kind", "incident"), ("draft", draft), ("title", "Омаданд")]).await;
    assert!(!window.get("/today").await.body.contains("draft="), "what is kept does not come back as unfinished");
}

#[tokio::test]
async fn nothing_is_not_kept_and_no_message_is_not_read() {
    let there = tempfile::tempdir().unwrap();
    let window = window(&there).await;
    let page = window.get("/new").await.body;
    let draft = value(&page, "draft");
    let empty = window.post("/new", &[("draft", draft), ("what", " \r\n"), ("action", "keep")]).await;
    assert!(empty.status == 422 && empty.body.contains("nothing to keep"));
    let unpasted = window.post("/new", &[("draft", draft), ("action", "paste"), ("pasted", " ")]).await;
    assert!(unpasted.status == 422 && unpasted.body.contains("Paste the message first"));
    assert_eq!(files_below(&there.path().join("journal/drafts")), 0);
    // Longer than an account can be, it is still there to be taken elsewhere.
    let long = "а".repeat(1_200_000);
    let refused = window.post("/new", &[("draft", draft), ("action", "paste"), ("pasted", &long)]).await;
    assert!(refused.status == 413 && refused.body.contains(&long));
}

#[tokio::test]
async fn what_a_form_cannot_show_stays_as_it_is() {
    let there = tempfile::tempdir().unwrap();
    let written = Incident {
        title: "як\nду".into(),
        harmed: vec![Named::new("Модар\nва додар")],
        notes: vec!["як\n\nду".into(), "се".into()],
        types: vec!["Арест".into(), "threat".into()],
        ..incident("", "3 May 2024")
    };
    let (folder, ids) = journal(there.path(), std::slice::from_ref(&written));
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    let path = format!("/entry/{}/edit", ids[0]);
    let page = window.get(&path).await.body;
    let typed = |name: &str| page.split(&format!("name=\"{name}\"")).nth(1).unwrap().split('>').nth(1).unwrap();
    let text =
        |name: &str| typed(name).split("</textarea").next().unwrap().trim_start_matches('\n').replace('\n', "\r\n");
    let (what, harmed, notes) = (text("what"), text("harmed"), text("notes"));
    let mut form = vec![("draft", value(&page, "draft")), ("revision", value(&page, "revision")), ("action", "keep")];
    form.extend([
        ("title", "якду"),
        ("what", &*what),
        ("harmed", &*harmed),
        ("notes", &*notes),
        ("when", "3 May 2024"),
    ]);
    form.extend([("place", "Хуҷанд"), ("types", "threat"), ("types", "Арест")]);
    assert_eq!(window.post(&path, &form).await.status, 303);
    window.app.desk.lock().await;
    let found = Journal::<Locked>::find(&there.path().join("journal"), Duration::ZERO).unwrap();
    let mut journal = found.unlock(&passphrase(PASSPHRASE)).map_err(|_| ()).unwrap();
    assert_eq!(journal.history::<Incident>(&ids[0]).unwrap().len(), 1, "nothing was changed");
    assert_eq!(journal.entries::<Incident>().unwrap()[0].content, written);
}
