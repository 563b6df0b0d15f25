//! The guard, attacked.

use axum::{
    body::Body,
    http::{Request, header},
};
use daftar_l10n::Language;

use crate::testing::{Answer, HOST, ORIGIN, Window, filled, journal};

async fn window() -> (tempfile::TempDir, Window) {
    let there = tempfile::tempdir().unwrap();
    let (folder, _) = journal(there.path(), &[]);
    let window = Window::open(folder, Language::English).await;
    (there, window)
}

fn is_guarded(answer: &Answer) {
    let header = |name: &str| answer.headers.get(name).unwrap_or_else(|| panic!("{name}")).to_str().unwrap();
    let policy = header("content-security-policy");
    for part in
        ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"]
    {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("data:"));
    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(header(name), value);
    }
    assert!(header("permissions-policy").contains("geolocation=()"));
    assert!(!answer.body.contains("style=") && !answer.body.contains(" onload") && !answer.body.contains("<style"));
}

#[tokio::test]
async fn another_name_is_misdirected() {
    let (_there, window) = window().await;
    for host in [
        "evil.example",
        "evil.example:4100",
        "127.0.0.1",
        "127.0.0.1:4101",
        "localhost:4100",
        "LOCALHOST:4100",
        "127.0.0.1:4100.evil.example",
        "127.0.0.1:4100 ",
        "127.1:4100",
        "",
    ] {
        let request = Request::get("/").header(header::HOST, host).header(header::COOKIE, &window.cookie);
        let answer = window.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, 421, "{host}");
        assert!(!answer.body.contains("evil") && !answer.body.contains(&window.token));
        is_guarded(&answer);
    }
    let two = Request::get("/").header(header::HOST, HOST).header(header::HOST, HOST);
    assert_eq!(window.send(two.body(Body::empty()).unwrap()).await.status, 421);
    let none = Request::get("/").body(Body::empty()).unwrap();
    assert_eq!(window.send(none).await.status, 421);
    let line = Request::get("http://evil.example/").header(header::HOST, HOST).body(Body::empty()).unwrap();
    assert_eq!(window.send(line).await.status, 421);
    // Upper case, where the name has letters at all, is another name too.
    let place = crate::place::Place::new(crate::place::Name::Own, 4100);
    let shouted = Request::get("/").header(header::HOST, place.host().to_uppercase()).body(Body::empty()).unwrap();
    assert!(!super::is_for(&place, &shouted));
    let said = Request::get("/").header(header::HOST, place.host()).body(Body::empty()).unwrap();
    assert!(super::is_for(&place, &said));
}

#[tokio::test]
async fn another_origin_is_refused() {
    let (_there, window) = window().await;
    let form = filled(&window.token, &[]);
    for origin in
        ["null", "http://evil.example", "https://127.0.0.1:4100", "http://127.0.0.1", "http://127.0.0.1:4101", ""]
    {
        let mut request = window.form("/lock").body(Body::from(form.clone())).unwrap();
        request.headers_mut().insert(header::ORIGIN, origin.parse().unwrap());
        assert_eq!(window.send(request).await.status, 403, "{origin}");
        let read = Request::get("/").header(header::HOST, HOST).header(header::ORIGIN, origin);
        let read = read.header(header::COOKIE, &window.cookie).body(Body::empty()).unwrap();
        assert_eq!(window.send(read).await.status, 403, "{origin}");
    }
    let mut none = window.form("/lock").body(Body::from(form.clone())).unwrap();
    none.headers_mut().remove(header::ORIGIN);
    assert_eq!(window.send(none).await.status, 403);
    let twice = window.form("/lock").header(header::ORIGIN, ORIGIN).body(Body::from(form.clone())).unwrap();
    assert_eq!(window.send(twice).await.status, 403);
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
        let request = Request::builder().method(method).uri("/").header(header::HOST, HOST);
        let request = request.header(header::COOKIE, &window.cookie).body(Body::empty()).unwrap();
        assert_eq!(window.send(request).await.status, 403, "{method}");
    }
    assert_eq!(window.post("/lock", &[]).await.status, 303);
}

#[tokio::test]
async fn another_site_that_sends_the_browser_here_is_refused() {
    let (_there, window) = window().await;
    for (site, status) in [("cross-site", 403), ("same-site", 403), ("", 403), ("none", 200), ("same-origin", 200)] {
        for path in ["/", "/static/app.css"] {
            let request = Request::get(path).header(header::HOST, HOST).header("sec-fetch-site", site);
            let request = request.header(header::COOKIE, &window.cookie).body(Body::empty()).unwrap();
            assert_eq!(window.send(request).await.status, status, "{site} {path}");
        }
    }
    let url = window.app.launch_url();
    let path = url.strip_prefix(ORIGIN).unwrap();
    let launch = Request::get(path).header(header::HOST, HOST).header("sec-fetch-site", "cross-site");
    assert_eq!(window.send(launch.body(Body::empty()).unwrap()).await.status, 403);
    assert_eq!(window.get(path).await.status, 200);
}

#[tokio::test]
async fn without_the_session_nothing_is_shown() {
    let (_there, mut window) = window().await;
    let old = (window.cookie.clone(), window.token.clone());
    window.launch().await;
    let bare = window.cookie.split_once('=').unwrap().1.to_owned();
    for cookie in
        ["", "s4100=", "s4100=guess", "other=1; x", &old.0, &bare, &format!("s4101={bare}"), &format!("S4100={bare}")]
    {
        for path in ["/", "/state", "/timeline", "/entry/x", "/nothing", "/static/other", "/static/../", "/launch"] {
            let request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, cookie);
            let answer = window.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 403, "{cookie} {path}");
            assert!(!answer.body.contains(&window.token));
            is_guarded(&answer);
        }
        for path in ["/unlock", "/lock", "/leave", "/static/app.css", "/launch/x"] {
            let mut request = window.form(path).body(Body::from(filled(&window.token, &[]))).unwrap();
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
            assert_eq!(window.send(request).await.status, 403, "{cookie} {path}");
        }
    }
    // The cookie of the session among others is found.
    let request =
        Request::get("/").header(header::HOST, HOST).header(header::COOKIE, format!("a=b; {}; c", window.cookie));
    assert_eq!(window.send(request.body(Body::empty()).unwrap()).await.status, 200);
}

#[tokio::test]
async fn a_form_needs_the_token_of_its_session() {
    let (_there, mut window) = window().await;
    let old = window.token.clone();
    window.launch().await;
    for path in ["/unlock", "/lock", "/leave", "/language", "/timeline", "/nothing"] {
        for form in
            [String::new(), filled("", &[]), filled("guess", &[]), filled(&old, &[]), filled(&window.cookie, &[])]
        {
            let answer = window.send(window.form(path).body(Body::from(form)).unwrap()).await;
            assert_eq!(answer.status, 403, "{path}");
            is_guarded(&answer);
        }
        let form = filled(&window.token, &[]);
        let mut request = window.form(path).body(Body::from(form)).unwrap();
        request.headers_mut().insert(header::CONTENT_TYPE, "text/plain".parse().unwrap());
        assert_eq!(window.send(request).await.status, 403, "{path}");
    }
    assert!(window.app.access.is_form_token(&window.token));
    let mut with_header = window.form("/lock").header("x-form-token", &window.token).body(Body::from("x")).unwrap();
    with_header.headers_mut().insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
    assert_eq!(window.send(with_header).await.status, 303);
}

#[tokio::test]
async fn a_body_without_end_is_cut_off() {
    let (_there, window) = window().await;
    let answer = window.send(window.form("/unlock").body(Body::from(vec![b'a'; 27 * 1024 * 1024])).unwrap()).await;
    assert_eq!(answer.status, 413);
    is_guarded(&answer);
}

#[tokio::test]
async fn every_answer_has_the_headers() {
    let (_there, window) = window().await;
    for path in
        ["/", "/state", "/timeline", "/entry/x", "/nothing", "/static/app.css", "/static/app.js", "/favicon.ico"]
    {
        is_guarded(&window.get(path).await);
        let request = Request::head(path).header(header::HOST, HOST).header(header::COOKIE, &window.cookie);
        is_guarded(&window.send(request.body(Body::empty()).unwrap()).await);
    }
    is_guarded(&window.post("/", &[]).await);
    is_guarded(&window.post("/unlock", &[("passphrase", "wrong")]).await);
    is_guarded(&window.get("/launch/guess").await);
    is_guarded(&window.post("/leave", &[]).await);
}
