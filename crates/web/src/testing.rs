//! What the tests of this crate share: a clock that stands still, and a journal with invented people.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, header},
};
use daftar_crypto::{Argon2Cost, EntryId, Passphrase};
use daftar_journal::{Author, Journal, entry::Incident, when::When};
use daftar_l10n::Language;
use jiff::{SignedDuration, Zoned};
use tower::ServiceExt;

use crate::{
    app::{App, router},
    clock::Clock,
    options::Options,
    place::{Name, Place},
};

pub(crate) const PASSPHRASE: &str = "Ҷӯра 12 дарё";

/// Moves only when told to.
#[derive(Debug, Default)]
pub(crate) struct StillClock(Mutex<(Duration, i64)>);

impl StillClock {
    /// Moves both clocks.
    pub(crate) fn advance(&self, by: Duration) {
        self.0.lock().unwrap().0 += by;
    }

    /// Moves the wall clock alone.
    pub(crate) fn set_wall_ahead(&self, seconds: i64) {
        self.0.lock().unwrap().1 += seconds;
    }
}

impl Clock for StillClock {
    fn wall(&self) -> Zoned {
        let (passed, ahead) = *self.0.lock().unwrap();
        now() + passed + SignedDuration::from_secs(ahead)
    }

    fn monotonic(&self) -> Duration {
        Duration::from_secs(1000) + self.0.lock().unwrap().0
    }
}

pub(crate) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

pub(crate) fn passphrase(typed: &str) -> Passphrase {
    Passphrase::normalise(typed).unwrap()
}

/// Makes a journal with these incidents and returns where it is, and their ids.
pub(crate) fn journal(there: &Path, incidents: &[Incident]) -> (PathBuf, Vec<EntryId>) {
    let folder = there.join("journal");
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    let mut journal = Journal::create(&folder, &passphrase(PASSPHRASE), cost, &now()).unwrap();
    let add = |incident| journal.add(incident, Author::Keeper, &now()).unwrap();
    let ids = incidents.iter().map(add).collect();
    (folder, ids)
}

pub(crate) fn incident(title: &str, when: &str) -> Incident {
    Incident {
        title: title.into(),
        when: When::parse(when).when,
        place: "Хуҷанд".into(),
        narrative: vec!["Гуфт, ки касе омад.".into()],
        ..Incident::default()
    }
}

/// The app without a socket, and a browser of which nothing is assumed.
pub(crate) struct Window {
    pub(crate) app: Arc<App>,
    pub(crate) clock: Arc<StillClock>,
    pub(crate) cookie: String,
    pub(crate) token: String,
    router: Router,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

pub(crate) const HOST: &str = "127.0.0.1:4100";
pub(crate) const ORIGIN: &str = "http://127.0.0.1:4100";

impl Window {
    /// Opens the app on a folder and launches it.
    pub(crate) async fn open(folder: PathBuf, language: Language) -> Self {
        let clock = Arc::new(StillClock::default());
        let options = Options {
            language,
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            cost: Some(Argon2Cost::dangerous_below_floor(64, 1, 4)),
            ..Options::default()
        };
        let app = App::new(folder, Place::new(Name::Number, 4100), options).unwrap();
        let router = router(Arc::clone(&app));
        let mut window = Self { app, clock, cookie: String::new(), token: String::new(), router };
        window.launch().await;
        window
    }

    /// Uses a new launch address, and keeps the session that comes of it.
    pub(crate) async fn launch(&mut self) {
        let url = self.app.launch_url();
        let launched = self.get(url.strip_prefix(ORIGIN).unwrap()).await;
        assert_eq!(launched.status, 200);
        let cookie = launched.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().clone_into(&mut self.cookie);
        let value = self.cookie.split_once('=').unwrap().1;
        self.token = self.app.access.visitor(value).unwrap().form_token;
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Asks for a page as the window does.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        let request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, &self.cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form as the window does, with its token.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.form(path).body(Body::from(filled(&self.token, fields))).unwrap();
        self.send(request).await
    }

    /// Sends a form that begins long work, and waits for what comes of it.
    pub(crate) async fn work(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        if answer.headers.get(header::LOCATION).is_none_or(|to| to != "/progress") {
            return answer;
        }
        while self.app.work.running().is_some() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.get("/progress").await
    }

    /// Begins a request that sends a form.
    pub(crate) fn form(&self, path: &str) -> axum::http::request::Builder {
        Request::post(path)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, ORIGIN)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
    }

    /// Unlocks the journal.
    pub(crate) async fn unlock(&self) {
        assert_eq!(self.post("/unlock", &[("passphrase", PASSPHRASE)]).await.status, 303);
    }
}

/// Fills a form in.
pub(crate) fn filled(token: &str, fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("token", token).extend_pairs(fields).finish()
}
