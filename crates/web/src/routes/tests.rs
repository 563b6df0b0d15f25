//! The app as a window sees it.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, header},
};
use daftar_journal::entry::Incident;
use daftar_l10n::{Language, Text};

use crate::{
    pages::problem,
    problem::Problem,
    testing::{Answer, HOST, ORIGIN, PASSPHRASE, Window, incident, journal},
};

async fn window(there: &tempfile::TempDir, incidents: &[Incident]) -> (Window, Vec<String>) {
    let (folder, ids) = journal(there.path(), incidents);
    (Window::open(folder, Language::English).await, ids.iter().map(ToString::to_string).collect())
}

fn english() -> Text {
    Text::for_pages(Language::English)
}

fn is_unlock_page(answer: &Answer) -> bool {
    answer.body.contains("action=\"/unlock\"") && answer.body.contains("data-state=\"locked\"")
}

#[tokio::test]
async fn a_launch_address_begins_one_session_and_is_used_up() {
    let there = tempfile::tempdir().unwrap();
    let (window, _) = window(&there, &[]).await;
    let url = window.app.launch_url();
    let path = url.strip_prefix(ORIGIN).unwrap();
    let head = Request::head(path).header(header::HOST, HOST).body(Body::empty()).unwrap();
    assert_eq!(window.send(head).await.status, 405);
    let launched = window.get(path).await;
    assert_eq!(launched.status, 200);
    assert!(launched.body.contains("<meta http-equiv=\"refresh\" content=\"0; url=/\">"));
    let cookie = launched.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.ends_with("; HttpOnly; SameSite=Strict; Path=/"), "{cookie}");
    assert_eq!(window.get(path).await.status, 410);
    assert_eq!(window.get("/").await.status, 403);
    let late = window.app.launch_url();
    window.clock.advance(Duration::from_secs(60));
    assert_eq!(window.get(late.strip_prefix(ORIGIN).unwrap()).await.status, 410);
    assert_eq!(window.get("/launch/%3Cb%3E").await.status, 410);
}

#[tokio::test]
async fn from_the_passphrase_to_an_entry_and_out_again() {
    let there = tempfile::tempdir().unwrap();
    let (window, ids) = window(&there, &[incident("Омаданд", "3 May 2024")]).await;
    assert!(is_unlock_page(&window.get("/").await));
    assert_eq!(window.get("/state").await.body, "locked");
    let wrong = window.post("/unlock", &[("passphrase", "another one")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains(&english().app_wrong_passphrase()) && !wrong.body.contains("another one"));
    let slowed = window.post("/unlock", &[("passphrase", PASSPHRASE)]).await;
    assert_eq!(slowed.status, 429);
    assert!(slowed.body.contains(&english().app_wait(1)));
    window.clock.advance(Duration::from_secs(1));
    assert_eq!(window.post("/unlock", &[("passphrase", "")]).await.status, 422);
    window.unlock().await;
    assert_eq!(window.get("/state").await.body, "unlocked");
    assert_eq!(window.get("/").await.headers[header::LOCATION], "/today");
    let timeline = window.get("/timeline").await;
    assert!(timeline.body.contains("<bdi dir=\"auto\">Омаданд</bdi>") && timeline.body.contains("3 May 2024"));
    let entry = window.get(&format!("/entry/{}", ids[0])).await;
    assert_eq!(entry.status, 200);
    assert!(entry.body.contains("<p class=\"told\" dir=\"auto\">Гуфт, ки касе омад.</p>"));
    assert_eq!(window.post("/lock", &[]).await.headers[header::LOCATION], "/");
    for path in ["/timeline", &format!("/entry/{}", ids[0]), "/timeline?page=2"] {
        let locked = window.get(path).await;
        assert!(locked.status == 423 && is_unlock_page(&locked) && !locked.body.contains("Омаданд"), "{path}");
    }
    assert_eq!(window.post("/timeline", &[("words", "омаданд")]).await.status, 423);
}

#[tokio::test]
async fn another_session_has_to_unlock_for_itself() {
    let there = tempfile::tempdir().unwrap();
    let (mut window, _) = window(&there, &[]).await;
    window.unlock().await;
    assert_eq!(window.get("/launch/guess").await.status, 410);
    assert_eq!(window.get("/state").await.body, "unlocked");
    window.launch().await;
    assert_eq!(window.get("/state").await.body, "locked");
    assert_eq!(window.get("/timeline").await.status, 423);
}

#[tokio::test]
async fn searching_finds_in_any_spelling_and_keeps_words_out_of_addresses() {
    let there = tempfile::tempdir().unwrap();
    let many: Vec<_> = (0..60).map(|n| incident(&format!("Ҷӯра {n}"), "2020")).collect();
    let (window, _) = window(&there, &many).await;
    window.unlock().await;
    let found = window.post("/timeline", &[("words", "чура")]).await;
    assert_eq!(found.status, 200);
    assert!(
        found.body.contains("value=\"чура\"") && found.body.contains("Page \u{2068}1\u{2069} of \u{2068}2\u{2069}")
    );
    assert!(!found.body.contains("?words") && !found.body.contains("/timeline?page"));
    let second = window.post("/timeline", &[("words", "чура"), ("page", "2")]).await;
    assert_eq!(second.body.matches("<a href=\"/entry/").count(), 10);
    assert!(window.get("/timeline").await.body.contains("/timeline?page=2"));
    let none = window.post("/timeline", &[("words", "<script>nothing")]).await;
    assert!(none.body.contains(&english().app_nothing_found()) && !none.body.contains("<script>nothing"));
    assert_eq!(window.post("/timeline", &[("words", " ")]).await.status, 303);
}

#[tokio::test]
async fn idleness_and_sleep_show_the_unlock_page_and_polling_is_no_activity() {
    let there = tempfile::tempdir().unwrap();
    let (window, _) = window(&there, &[]).await;
    window.unlock().await;
    for _ in 0..29 {
        window.clock.advance(Duration::from_secs(10));
        window.app.desk.look();
        assert_eq!(window.get("/state").await.body, "unlocked");
    }
    window.clock.advance(Duration::from_secs(10));
    window.app.desk.look();
    assert_eq!(window.get("/state").await.body, "locked");
    assert_eq!(window.get("/timeline").await.status, 423);
    window.unlock().await;
    window.clock.advance(Duration::from_secs(20));
    assert_eq!(window.get("/timeline").await.status, 200);
    window.clock.set_wall_ahead(3600);
    assert_eq!(window.get("/timeline").await.status, 423);
}

#[tokio::test]
async fn leaving_wipes_ends_and_says_nothing() {
    let there = tempfile::tempdir().unwrap();
    let (window, _) = window(&there, &[incident("Омаданд", "2024")]).await;
    window.unlock().await;
    let pending = window.app.launch_url();
    let left = window.post("/leave", &[]).await;
    assert_eq!(left.status, 200);
    assert!(left.body.ends_with("<body></body></html>") && left.body.contains("<title></title>"));
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"cookies\", \"storage\"");
    assert!(!window.app.desk.is_unlocked());
    for path in ["/", "/timeline", "/state"] {
        assert_eq!(window.get(path).await.status, 403);
    }
    assert_eq!(window.post("/unlock", &[("passphrase", PASSPHRASE)]).await.status, 403);
    assert_eq!(window.get(pending.strip_prefix(ORIGIN).unwrap()).await.status, 410);
    tokio::time::timeout(Duration::from_secs(5), window.app.left.notified()).await.unwrap();
}

#[tokio::test]
async fn hostile_words_are_escaped_everywhere() {
    let there = tempfile::tempdir().unwrap();
    let hostile = "<script>alert(1)</script>\"'&\u{202e}gpj.exe";
    let mut bad = incident(hostile, hostile);
    bad.place = hostile.into();
    bad.narrative = vec![hostile.into(), "a".repeat(1_000_000)];
    bad.types = vec![hostile.into()];
    bad.tags = vec![hostile.into()];
    let (window, ids) = window(&there, &[bad]).await;
    window.unlock().await;
    for path in ["/timeline", &format!("/entry/{}", ids[0])] {
        let page = window.get(path).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("&lt;script&gt;alert(1)") && !page.body.contains("<script>alert"), "{path}");
        assert!(!page.body.contains('\u{202e}'), "{path}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_without_repeating_it() {
    let there = tempfile::tempdir().unwrap();
    let (window, ids) = window(&there, &[incident("x", "2024")]).await;
    window.unlock().await;
    let other = "0".repeat(32);
    for path in
        ["/evil", "/entry/evil", "/entry/%FFevil", &format!("/entry/{other}"), &format!("/entry/{}", &ids[0][..8])]
    {
        let answer = window.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("evil") && !answer.body.contains(&other));
    }
    assert_eq!(window.post("/state", &[]).await.status, 404);
    for query in ["", "?page=0", "?page=-1", "?page=99999999999999999999", "?other=1", "?page=%FF"] {
        assert_eq!(window.get(&format!("/timeline{query}")).await.status, 200, "{query}");
    }
}

#[tokio::test]
async fn every_page_speaks_each_language() {
    let there = tempfile::tempdir().unwrap();
    let (window, ids) = window(&there, &[incident("Омаданд", "3 May 2024")]).await;
    let mut seen = std::collections::BTreeSet::new();
    for language in Language::ALL {
        assert_eq!(window.post("/language", &[("language", language.tag())]).await.status, 303);
        let unlock = window.get("/").await;
        assert!(Language::ALL.iter().all(|each| unlock.body.contains(each.endonym())));
        window.unlock().await;
        let entry = format!("/entry/{}", ids[0]);
        let pages = [unlock, window.get("/timeline").await, window.get(&entry).await, window.get("/nothing").await];
        for (number, page) in pages.iter().enumerate() {
            speaks(language, &page.body);
            assert!(page.body.contains("action=\"/leave\""));
            assert!(seen.insert((number, page.body.clone())));
        }
        window.post("/lock", &[]).await;
        for problem in Problem::ALL {
            let answer = problem::page(&Text::for_pages(language), None, problem);
            assert_eq!(answer.status(), problem.status());
            let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            speaks(language, std::str::from_utf8(&body).unwrap());
        }
    }
    window.post("/language", &[("language", "xx")]).await;
    speaks(Language::Uzbek, &window.get("/").await.body);
}

fn speaks(language: Language, page: &str) {
    let (tag, dir) = (language.tag(), language.direction().html());
    let start = format!("<!DOCTYPE html><html lang=\"{tag}\" dir=\"{dir}\" translate=\"no\" class=\"notranslate\">");
    assert!(page.starts_with(&start), "{page}");
    assert!(page.contains("<meta name=\"google\" content=\"notranslate\">") && page.contains("spellcheck=\"false\""));
    for empty in
        ["<h1></h1>", "<p></p>", "<title></title>", "<dt></dt>", "<dd></dd>", "\"></button>", "\"></a>", "\"></label>"]
    {
        assert!(!page.contains(empty), "{empty}: {page}");
    }
}

#[tokio::test]
async fn a_journal_that_is_elsewhere_in_use_is_said() {
    let there = tempfile::tempdir().unwrap();
    let (window, _) = window(&there, &[]).await;
    let held = daftar_journal::Journal::<daftar_journal::Locked>::find(&there.path().join("journal"), Duration::ZERO);
    let refused = window.post("/unlock", &[("passphrase", PASSPHRASE)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains(&english().app_in_use()));
    drop(held);
    // Two windows that send the form at once: one unlocks, the other finds it done.

    let (one, other) = tokio::join!(
        window.post("/unlock", &[("passphrase", PASSPHRASE)]),
        window.post("/unlock", &[("passphrase", PASSPHRASE)])
    );
    assert_eq!((one.status, other.status), (303, 303));
}

#[tokio::test]
async fn the_timeline_shows_only_what_is_asked_for_under_its_months() {
    let there = tempfile::tempdir().unwrap();
    let kind = |title, when, kind: &str| {
        let mut told = incident(title, when);
        told.types = vec![kind.to_owned()];
        told
    };
    let told = [
        kind("аввал", "2024-05-03", "arrest"),
        kind("дуюм", "2024-05-20", "search"),
        kind("сеюм", "2025-01-02", "arrest"),
    ];
    let (window, ids) = window(&there, &told).await;
    window.unlock().await;
    let shown = async |fields: &[(&str, &str)]| {
        let page = window.post("/timeline", fields).await.body;
        ["аввал", "дуюм", "сеюм"].map(|title| page.contains(&format!("<bdi dir=\"auto\">{title}</bdi>")))
    };
    let all = window.get("/timeline").await.body;
    assert!(
        all.matches("<h2>").count() == 2 && all.contains("<h2>May 2024</h2>") && all.contains("<h2>January 2025</h2>")
    );
    assert_eq!(shown(&[("from", "май 2024"), ("to", "10.05.2024")]).await, [true, false, false]);
    assert_eq!(shown(&[("kind", "arrest")]).await, [true, false, true]);
    assert_eq!(shown(&[("kind", "arrest"), ("from", "2025"), ("words", "сеюм")]).await, [false, false, true]);
    assert_eq!(shown(&[("files", "yes")]).await, [false; 3]);
    window.post(&format!("/entry/{}/closed", ids[0]), &[("closed", "yes")]).await;
    assert_eq!(shown(&[("to", "2024")]).await, [false, true, false]);
    assert_eq!(shown(&[("to", "2024"), ("closed", "yes")]).await, [true, true, false]);
    let unread = window.post("/timeline", &[("from", "<b>кай")]).await.body;
    assert!(unread.contains(&english().timeline_day_not_read()) && !unread.contains("<b>кай"));
}

#[tokio::test]
async fn words_in_lists_can_be_hidden_until_the_session_ends() {
    let there = tempfile::tempdir().unwrap();
    let (mut window, ids) = window(&there, &[incident("Омаданд", "2024-05-03")]).await;
    window.unlock().await;
    assert_eq!(window.post("/privacy", &[("hide", "yes")]).await.status, 303);
    window.post("/draft", &[("draft", &"7".repeat(32)), ("what", "Хуҷанд, ногуфта")]).await;
    window
        .post(
            "/contacts/new",
            &[
                ("draft", "0123456789abcdef0123456789abcdef-0123456789abcdef0123456789abcdef"),
                ("name", "Омадандеев"),
                ("role", "Хуҷанд"),
            ],
        )
        .await;
    for path in ["/timeline", "/today", "/contacts"] {
        let list = window.get(path).await.body;
        assert!(list.contains(&english().timeline_hidden()), "{path}");
        assert!(!list.contains("Хуҷанд") && !list.contains("Омаданд"), "{path}");
    }
    let narrowed = [("kind", "summons")];
    let list = window.post("/timeline", &narrowed).await.body;
    assert!(list.contains("value=\"summons\" selected") && !list.contains("<details open"), "a kind is folded away");
    assert!(window.get(&format!("/entry/{}", ids[0])).await.body.contains("Омаданд"));
    window.post("/privacy", &[]).await;
    assert!(window.post("/timeline", &narrowed).await.body.contains("<details open"));
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
    window.post("/privacy", &[("hide", "yes")]).await;
    window.launch().await;
    window.unlock().await;
    assert!(window.get("/timeline").await.body.contains("Омаданд"));
}
