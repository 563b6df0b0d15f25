//! Evidence over requests: parts, types, names, and what is never shown.

use axum::{
    body::Body,
    http::{Request, header},
};
use daftar_journal::{Journal, Locked, entry::Attachment};
use daftar_l10n::Language;

use super::*;
use crate::testing::{self, HOST, PASSPHRASE, Window, incident, now, passphrase};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0123456789";

/// Opens the app over a journal whose one incident has these files.
async fn window(there: &tempfile::TempDir, files: &[(&str, &[u8])]) -> (Window, EntryId, Vec<Attachment>) {
    let (folder, _) = testing::journal(there.path(), &[]);
    let found = Journal::<Locked>::find(&folder, std::time::Duration::ZERO).unwrap();
    let mut journal = found.unlock(&passphrase(PASSPHRASE)).map_err(|_| ()).unwrap();
    let prepare = |(name, content): &(&str, &[u8])| journal.prepare_attachment(name, *content, &now()).unwrap();
    let prepared = files.iter().map(prepare).collect();
    let attachments = journal.keep_attachments(prepared).unwrap();
    let mut told = incident("Омаданд", "2024");
    told.attachments.clone_from(&attachments);
    let id = journal.add(&told, daftar_journal::Author::Keeper, &now()).unwrap();
    drop(journal);
    let window = Window::open(folder, Language::English).await;
    window.unlock().await;
    (window, id, attachments)
}

async fn part(window: &Window, path: &str, range: &str, if_range: Option<&str>) -> testing::Answer {
    let mut request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, &window.cookie);
    request = request.header(header::RANGE, range);
    if let Some(tag) = if_range {
        request = request.header(header::IF_RANGE, tag);
    }
    window.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_large_file_comes_whole_and_in_parts() {
    let there = tempfile::tempdir().unwrap();
    let content: String = (0..100_000).map(|n| format!("{n:07}\n")).collect();
    let (window, id, files) = window(&there, &[("long.txt", content.as_bytes())]).await;
    let path = format!("/file/{id}/{}", files[0].id);
    let whole = window.get(&path).await;
    assert_eq!((whole.status, whole.headers[header::CONTENT_LENGTH].to_str().unwrap()), (200, "800000"));
    assert!(whole.body == content);
    // Over the border between two pieces, and two chunks.
    let piece = part(&window, &path, "bytes=262140-262150", None).await;
    assert_eq!((piece.status, piece.body.as_str()), (206, &content[262_140..=262_150]));
    assert_eq!(piece.headers[header::CONTENT_RANGE], "bytes 262140-262150/800000");
    assert_eq!(part(&window, &path, "bytes=-8", None).await.body, "0099999\n");
    assert!(part(&window, &path, "bytes=300000-", None).await.body == content[300_000..]);
    let beyond = part(&window, &path, "bytes=800000-", None).await;
    assert_eq!((beyond.status, beyond.body.as_str()), (416, ""));
    assert_eq!(beyond.headers[header::CONTENT_RANGE], "bytes */800000");
    let tag = whole.headers[header::ETAG].to_str().unwrap();
    assert_eq!(part(&window, &path, "bytes=0-3", Some(tag)).await.status, 206);
    assert_eq!(part(&window, &path, "bytes=0-3", Some("\"other\"")).await.status, 200);
}

#[tokio::test]
async fn a_file_can_do_nothing_and_its_type_is_that_of_its_bytes() {
    let there = tempfile::tempdir().unwrap();
    let files: [(&str, &[u8]); 6] = [
        ("дар кӯча.png", PNG),
        ("photo.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"),
        ("report.pdf", b"MZ a program"),
        ("picture.png.exe", PNG),
        ("gpj.\u{202e}\"; filename=x.html", b"words"),
        ("order.pdf", b"%PDF-1.7"),
    ];
    let (window, id, files) = window(&there, &files).await;
    let page = window.get(&format!("/entry/{id}")).await;
    assert!(page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().ends_with("; frame-src 'self'"));
    let timeline = window.get("/timeline").await;
    assert!(!timeline.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-src"));
    let page = page.body;
    for (n, file) in files.iter().enumerate() {
        let path = format!("/file/{id}/{}", file.id);
        // A PNG is no text, so only the parts of it that are.
        let answer = part(&window, &path, "bytes=1-3", None).await;
        assert_eq!(answer.status, 206);
        let policies: Vec<_> = answer.headers.get_all(header::CONTENT_SECURITY_POLICY).iter().collect();
        let is_document = n == 5;
        if is_document {
            let policy = policies[0].to_str().unwrap();
            assert_eq!(policies.len(), 1);
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"));
        } else {
            assert_eq!((policies.len(), policies[0].to_str().unwrap()), (2, "sandbox"));
            assert!(policies[1].to_str().unwrap().contains("frame-ancestors 'none'"));
        }
        assert_eq!(answer.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        let told = answer.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        let media_type = answer.headers[header::CONTENT_TYPE].to_str().unwrap();
        let shown = match n {
            0 => ("image/png", "inline; "),
            5 => ("application/pdf", "inline; "),
            _ => (UNKNOWN, "attachment; "),
        };
        assert!(media_type == shown.0 && told.starts_with(shown.1), "{}: {media_type} {told}", file.name);
        assert_eq!(page.contains(&format!("<img src=\"{path}\"")), n == 0, "{}", file.name);
        assert_eq!(page.contains(&format!("<iframe src=\"{path}#")), is_document, "{}", file.name);
        assert!(page.contains(&format!("href=\"{path}?out\" download")));
        let out = part(&window, &format!("{path}?out"), "bytes=1-3", None).await;
        assert!(out.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment; "));
        let policies = out.headers.get_all(header::CONTENT_SECURITY_POLICY).iter();
        assert_eq!(policies.filter(|policy| *policy == "sandbox").count(), 1);
    }
    let english = daftar_l10n::Text::for_pages(Language::English);
    assert_eq!(page.matches(&english.entry_risky()).count(), 4);
    assert!(page.contains(&english.safety_file_out().text));
    assert!(!page.contains('\u{202e}'));
}

#[test]
fn names_are_told_without_harm() {
    assert_eq!(
        disposition("дар кӯча.png", true),
        "inline; filename=\"dar-kucha.png\"; filename*=UTF-8''%D0%B4%D0%B0%D1%80%20%D0%BA%D3%AF%D1%87%D0%B0.png"
    );
    for name in
        ["..", "a\"; filename=x.exe", "a\r\nSet-Cookie: b", "../../etc/passwd", "con.txt", "-rf", "x\u{fffd}gpj.exe"]
    {
        let told = disposition(name, false);
        assert!(HeaderValue::from_str(&told).is_ok() && told.matches('"').count() == 2, "{told}");
        assert!(!told.contains(['/', '\\', '\r', '\n']) || told.contains("UTF-8''"), "{told}");
        let own = told.split_once("UTF-8''").map_or("", |(_, own)| own);
        assert!(!own.contains("%2F") && !own.contains("%5C") && !own.contains("%22") && !own.contains("%0D"), "{told}");
    }
}

#[tokio::test]
async fn what_is_not_there_or_damaged_or_locked_is_said() {
    let there = tempfile::tempdir().unwrap();
    let (window, id, files) = window(&there, &[("a.png", PNG)]).await;
    let path = format!("/file/{id}/{}", files[0].id);
    for nothing in
        [format!("/file/{id}/{}", "0".repeat(64)), format!("/file/{id}/../x"), format!("/file/{}/x", "0".repeat(32))]
    {
        assert_eq!(window.get(&nothing).await.status, 404, "{nothing}");
    }
    let hex = files[0].id.to_string();
    let sealed = there.path().join("journal/attachments").join(&hex[..2]).join(format!("{hex}.age"));
    std::fs::write(&sealed, b"something else").unwrap();
    assert_eq!(window.get(&path).await.status, 500);
    assert!(
        window
            .get(&format!("/entry/{id}"))
            .await
            .body
            .contains(&daftar_l10n::Text::for_pages(Language::English).entry_file_lost())
    );
    window.post("/lock", &[]).await;
    assert_eq!(window.get(&path).await.status, 423);
}
