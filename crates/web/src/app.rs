//! What all pages share, and the router that the guard stands in front of.

use std::{io, sync::Arc, time::Duration};

use axum::{
    Router, middleware,
    routing::{get, post},
};
use daftar_journal::entry::Settings;
use daftar_l10n::{Language, Text};
use jiff::{Zoned, civil::Date};
use tokio::sync::Notify;

use crate::{
    access::{Access, Visitor},
    clock::Clock,
    desk::{Desk, KeepSettings, ReadSettings},
    guard,
    options::{self, Options},
    pages::Reader,
    place::Place,
    problem::Problem,
    routes, statics,
    work::Work,
};

/// The app's parts. One for each server.
pub(crate) struct App {
    pub(crate) place: Place,
    pub(crate) access: Access,
    pub(crate) desk: Desk,
    pub(crate) clock: Arc<dyn Clock>,
    /// Rung when the person has left.
    pub(crate) left: Notify,
    /// The language before anybody chose one.
    pub(crate) language: Language,
    /// The folder that was named when the program started.
    pub(crate) home: std::path::PathBuf,
    /// The person's own folder.
    pub(crate) own_folder: Option<std::path::PathBuf>,
    pub(crate) program: Option<std::path::PathBuf>,
    /// What takes long.
    pub(crate) work: Arc<Work>,
    /// The cost of a new journal's passphrase, if it is not to be measured.
    pub(crate) cost: Option<daftar_crypto::Argon2Cost>,
    texts: Vec<Text>,
}

impl App {
    /// Puts the parts together.
    pub(crate) fn new(folder: std::path::PathBuf, place: Place, options: Options) -> io::Result<Arc<Self>> {
        Ok(Arc::new(Self {
            place,
            access: Access::new(options.shown),
            home: folder.clone(),
            cost: options.cost,
            work: Arc::default(),
            own_folder: options.own_folder.clone(),
            program: options.program.clone(),
            desk: Desk::begin(folder, options.idle(), Arc::clone(&options.clock))?,
            clock: options.clock,
            left: Notify::new(),
            language: options.language,
            texts: Language::ALL.into_iter().map(Text::for_pages).collect(),
        }))
    }

    /// Returns what the program says in a language.
    pub(crate) fn text(&self, language: Language) -> &Text {
        self.texts.iter().find(|text| text.language() == language).expect("there is a text of each language")
    }

    /// Returns with what every page of a session is made.
    pub(crate) fn reader<'a>(&'a self, visitor: &'a Visitor) -> Reader<'a> {
        Reader { text: self.text(visitor.language), visitor }
    }

    /// Returns the day that it is.
    pub(crate) fn today(&self) -> Date {
        self.clock.wall().date()
    }

    /// Speaks a language from now on, and keeps it in the journal if that is open.
    pub(crate) async fn remember_language(&self, language: Language) {
        self.access.choose(language);
        let keep = move |settings: &mut Settings, _: &Zoned| language.tag().clone_into(&mut settings.language);
        // What cannot be kept is asked again next time.
        let _ = self.desk.ask(KeepSettings(keep)).await;
    }

    /// Does as the settings of the open journal say; a language that was chosen before it was opened is one of them from now on.
    pub(crate) async fn follow_settings(&self) {
        if let Some(language) = self.access.chosen() {
            self.remember_language(language).await;
        }
        if let Ok(Ok(settings)) = self.desk.ask(ReadSettings).await {
            self.follow(&settings);
        }
    }

    /// Does as these settings say.
    pub(crate) fn follow(&self, settings: &Settings) {
        if let Some(language) = Language::of_locale(&settings.language) {
            self.access.speak(language);
        }
        self.access.hide(settings.hides_texts);
        if let Some(minutes) = settings.idle_minutes {
            self.desk.set_idle(options::idle(Duration::from_secs(minutes.saturating_mul(60))));
        }
    }

    /// Returns a new launch address; an older one is worth nothing from now on.
    pub(crate) fn launch_url(&self) -> String {
        format!("{}{}{}", self.place.origin(), routes::LAUNCH, self.access.offer(self.clock.monotonic()))
    }
}

/// Returns every page behind the guard. A later page is one more `merge` here and one more line in `pages::layout::NAV`.
pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(routes::timeline::routes())
        .merge(routes::entry::routes())
        .merge(routes::contact::routes())
        .merge(routes::devices::routes())
        .merge(routes::file::routes())
        .merge(routes::about::routes())
        .merge(routes::first::routes())
        .merge(routes::account::routes())
        .merge(routes::backup::routes())
        .merge(routes::folder::routes())
        .merge(routes::guardians::routes())
        .merge(routes::handing::routes())
        .merge(routes::received::routes())
        .merge(routes::recovery::routes())
        .merge(routes::today::routes())
        .merge(routes::travel::routes())
        .merge(routes::settings::routes())
        .merge(routes::work::routes())
        .merge(statics::routes())
        .route("/", get(routes::unlock::start))
        .route("/unlock", post(routes::unlock::unlock))
        .route("/language", post(routes::unlock::language))
        .route("/lock", post(routes::leave::lock))
        .route("/leave", post(routes::leave::leave))
        .route("/state", get(routes::state))
        .route("/launch/{secret}", get(routes::launch::launch))
        .fallback(routes::nothing_there)
        .method_not_allowed_fallback(routes::nothing_there)
        .layer(middleware::from_fn_with_state(Arc::clone(&app), guard::guard))
        .with_state(app)
}

/// Answers with the page that tells of a problem.
pub(crate) fn tell(app: &App, visitor: Option<&crate::access::Visitor>, problem: Problem) -> axum::response::Response {
    let language = visitor.map_or(app.language, |visitor| visitor.language);
    crate::pages::problem::page(app.text(language), visitor, problem)
}
