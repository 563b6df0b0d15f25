//! The first run: from "who else uses this computer" to a journal that is open.

mod place;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use daftar_crypto::{
    Passphrase, PassphraseError,
    words::{self, WordList},
};
use daftar_l10n::Language;

use crate::{
    access::Visitor,
    app::App,
    desk::NotMade,
    guard::Form,
    pages::first::{self as page, Company, Step, Told},
};

pub(super) use place::settle_in;

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/first", get(who))
        .route("/first/place", get(place::ask).post(place::settle))
        .route("/first/language", get(language).post(speak))
        .route("/first/passphrase", get(passphrase).post(make))
}

/// Asks who else uses the computer.
async fn who(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, StatusCode::OK, Step::Who)
}

async fn language(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, StatusCode::OK, Step::Language)
}

async fn speak(State(app): State<Arc<App>>, Extension(form): Extension<Form>) -> Redirect {
    if let Some(language) = Language::of_locale(form.text("language")) {
        app.access.choose(language);
    }
    Redirect::to("/first/passphrase")
}

async fn passphrase(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, StatusCode::OK, Step::Passphrase { told: Told::Nothing, made: None })
}

/// Makes words, or the journal.
async fn make(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let list = match form.text("words") {
        "english" => Some(WordList::English),
        "russian" => Some(WordList::Russian),
        _ => None,
    };
    if let Some(list) = list {
        let made = words::passphrase(list);
        return show(&app, &visitor, StatusCode::OK, Step::Passphrase { told: Told::Made, made: Some(&made) });
    }
    let (typed, again) = (form.text("passphrase"), form.text("again"));
    let say = |told| show(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Step::Passphrase { told, made: None });
    let passphrase = match Passphrase::normalise(typed) {
        Ok(passphrase) => passphrase,
        Err(PassphraseError::Empty) => return say(Told::Empty),
        Err(_) => return say(Told::Unread),
    };
    // One that was made here was shown, and is not typed twice.
    if form.text("shown") != "yes" && typed != again {
        return say(Told::Differs);
    }
    if is_mixed(typed) && form.text("short") != "keep" {
        return show(&app, &visitor, StatusCode::OK, Step::Passphrase { told: Told::Mixed, made: None });
    }
    if passphrase.is_short() && form.text("short") != "keep" {
        return show(&app, &visitor, StatusCode::OK, Step::Passphrase { told: Told::Short, made: None });
    }
    match app.desk.create(passphrase, app.cost).await {
        Ok(()) => {
            app.remember_language(visitor.language).await;
            Redirect::to("/new").into_response()
        }
        Err(not_made) => (
            status(not_made),
            page::page(app.reader(&visitor), Step::Passphrase { told: Told::NotMade(not_made), made: None }),
        )
            .into_response(),
    }
}

/// Tells whether letters of two alphabets stand in one word: on another keyboard that is hard to type again.
fn is_mixed(typed: &str) -> bool {
    let is_cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
    typed.split_whitespace().any(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && word.contains(is_cyrillic))
}

fn status(not_made: NotMade) -> StatusCode {
    match not_made {
        NotMade::IsThere | NotMade::NotEmpty | NotMade::InUse => StatusCode::CONFLICT,
        NotMade::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
        NotMade::NoPermission | NotMade::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn show(app: &App, visitor: &Visitor, status: StatusCode, step: Step<'_>) -> Response {
    (status, page::page(app.reader(visitor), step)).into_response()
}

/// Reads who else uses the computer.
fn company(form: &Form) -> Company {
    match form.text("who") {
        "family" => Company::Family,
        "other" => Company::Other,
        _ => Company::Me,
    }
}
