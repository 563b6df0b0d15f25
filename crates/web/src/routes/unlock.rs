//! Where a session begins: the language, and the passphrase.

use std::sync::Arc;

use axum::{
    Extension,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use daftar_crypto::{Passphrase, PassphraseError};
use daftar_l10n::Language;

use super::writing;
use crate::{
    access::Visitor,
    app::App,
    desk::NotUnlocked,
    guard::Form,
    pages::unlock::{self as page, Said, Typed},
};

/// Shows the unlock page, or goes on to the timeline.
pub(crate) async fn start(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    if app.desk.is_unlocked() {
        return Redirect::to("/today").into_response();
    }
    if !app.desk.has_journal().await {
        return Redirect::to("/first").into_response();
    }
    say(&app, &visitor, StatusCode::OK, Said::Nothing)
}

/// Unlocks the journal.
pub(crate) async fn unlock(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let carried = Some(form.carried(page::CARRIED)).filter(|carried| carried.fields().next().is_some());
    let say = |app: &App, visitor: &Visitor, status, said| say_with(app, visitor, status, said, carried.as_ref());
    let passphrase = match Passphrase::normalise(form.text("passphrase")) {
        Ok(passphrase) => passphrase,
        Err(PassphraseError::Empty) => return say(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Said::Empty),
        Err(_) => return say(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Said::Unread),
    };
    let typed = Typed::of(form.text("passphrase"));
    match app.desk.unlock(passphrase).await {
        Ok(()) => {
            app.follow_settings().await;
            match carried {
                Some(carried) => writing::carry_on(&app, &visitor, carried).await,
                None => Redirect::to("/today").into_response(),
            }
        }
        Err(NotUnlocked::WrongPassphrase) => say(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Said::Wrong(typed)),
        Err(refused) => say(&app, &visitor, status(refused), Said::Refused(refused)),
    }
}

/// Changes the language of the session.
pub(crate) async fn language(State(app): State<Arc<App>>, Extension(form): Extension<Form>) -> Redirect {
    if let Some(language) = Language::of_locale(form.text("language")) {
        app.remember_language(language).await;
    }
    Redirect::to("/")
}

fn say(app: &App, visitor: &Visitor, status: StatusCode, said: Said) -> Response {
    say_with(app, visitor, status, said, None)
}

fn say_with(app: &App, visitor: &Visitor, status: StatusCode, said: Said, carried: Option<&Form>) -> Response {
    (status, page::unlock(app.reader(visitor), said, carried)).into_response()
}

fn status(refused: NotUnlocked) -> StatusCode {
    match refused {
        NotUnlocked::Wait { .. } => StatusCode::TOO_MANY_REQUESTS,
        NotUnlocked::InUse => StatusCode::CONFLICT,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
