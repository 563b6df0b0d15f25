//! Making recovery words, and using them.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use daftar_crypto::{Passphrase, RecoveryWords};
use zeroize::Zeroizing;

use super::{opening, refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{AskPlaces, HasRecovery, MakeWords, SetWords, WordsSet},
    guard::Form,
    pages::{
        guardians::{not_opened, recover as with_shares},
        recovery::{self as page, Told},
    },
    problem::Problem,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/recovery", get(explain).post(go_on))
        .route("/recover", get(begin).post(recover))
        .route("/recover/shares", get(begin_with_shares).post(recover_with_shares))
}

async fn explain(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, HasRecovery, |reader, is_set| Ok(page::explain(reader, is_set))).await
}

/// Makes words, asks them back, and sets them.
async fn go_on(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    match form.text("action") {
        "make" => show(&app, &visitor, MakeWords, |reader, shown| Ok(page::show(reader, &shown))).await,
        "copied" => ask(&app, &visitor, Vec::new()).await,
        "set" => {
            let typed = form.texts("word").map(|word| Zeroizing::new(word.to_owned())).collect();
            match app.desk.ask(SetWords(typed)).await {
                Ok(Ok(WordsSet::Set { replaced })) => page::done(app.reader(&visitor), replaced).into_response(),
                Ok(Ok(WordsSet::Differ(places))) => ask(&app, &visitor, places).await,
                Ok(Ok(WordsSet::NoneWait)) => Redirect::to("/recovery").into_response(),
                Ok(Err(error)) => app::tell(&app, Some(&visitor), error.into()),
                Err(refused) => refuse(&app, &visitor, refused),
            }
        }
        _ => app::tell(&app, Some(&visitor), Problem::NotFound),
    }
}

async fn ask(app: &App, visitor: &Visitor, differ: Vec<usize>) -> Response {
    show(app, visitor, AskPlaces, |reader, places| {
        let status = if differ.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = places.map(|places| (status, page::ask(reader, &places, &differ)).into_response());
        Ok(page.unwrap_or_else(|| Redirect::to("/recovery").into_response()))
    })
    .await
}

async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    if app.desk.is_unlocked() {
        return Redirect::to("/today").into_response();
    }
    page::recover(app.reader(&visitor), Told::Nothing).into_response()
}

/// Opens the journal with the words, and gives it the new passphrase.
async fn recover(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    if app.desk.is_unlocked() {
        return Redirect::to("/today").into_response();
    }
    let told = match (RecoveryWords::read(form.text("words")), Passphrase::normalise(form.text("passphrase"))) {
        (Err(error), _) => Told::NoWords(error),
        (_, Err(_)) => Told::Differs,
        _ if form.text("passphrase") != form.text("again") => Told::Differs,
        (Ok(words), Ok(passphrase)) => match app.desk.recover((&words).into(), passphrase).await {
            Ok(()) => {
                app.follow_settings().await;
                return Redirect::to("/today").into_response();
            }
            Err(refused) => Told::Not(refused),
        },
    };
    (StatusCode::UNPROCESSABLE_ENTITY, page::recover(app.reader(&visitor), told)).into_response()
}

async fn begin_with_shares(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    if app.desk.is_unlocked() {
        return Redirect::to("/today").into_response();
    }
    with_shares(app.reader(&visitor), None).into_response()
}

/// Opens the journal with guardians' shares, and gives it the new passphrase.
async fn recover_with_shares(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    request: Request,
) -> Response {
    let (form, given) = match opening::read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    if app.desk.is_unlocked() {
        return Redirect::to("/today").into_response();
    }
    let said = match open_with_shares(&app, &visitor, &form, given).await {
        Ok(()) => {
            app.follow_settings().await;
            return Redirect::to("/today").into_response();
        }
        Err(said) => said,
    };
    (StatusCode::UNPROCESSABLE_ENTITY, with_shares(app.reader(&visitor), Some(&said))).into_response()
}

/// Returns, if it does not open, what is to be said.
async fn open_with_shares(app: &App, visitor: &Visitor, form: &Form, given: opening::Given) -> Result<(), String> {
    let text = app.reader(visitor).text;
    let credential = opening::shares(form, given).await.map_err(|unusable| unusable.told(text))?;
    let typed = form.text("passphrase");
    let passphrase = Passphrase::normalise(typed).ok().filter(|_| typed == form.text("again"));
    let passphrase = passphrase.ok_or_else(|| text.first_differs())?;
    app.desk.recover(credential, passphrase).await.map_err(|refused| not_opened(text, refused))
}
