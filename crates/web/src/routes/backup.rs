//! Making a backup, and getting the journal back from one.

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
use daftar_crypto::Passphrase;

use super::{place, refuse, show, state_of};
use crate::{
    access::Visitor,
    app::App,
    desk::{MakeBackup, ReadSettings},
    guard::Form,
    pages::backup::{self as page, Told},
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/backup", get(backup).post(make)).route("/restore", get(restore).post(get_back))
}

async fn backup(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    tell(&app, &visitor, Told::Nothing).await
}

/// Makes a backup; the answer comes when it was read back.
async fn make(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else { return tell(&app, &visitor, Told::Unclear).await };
    let told = match app.desk.ask(MakeBackup(folder)).await {
        Ok(Ok((files, damaged))) => Told::Made { files, damaged },
        Ok(Err(why)) => Told::Not(why),
        Err(refused) => return refuse(&app, &visitor, refused),
    };
    tell(&app, &visitor, told).await
}

async fn tell(app: &App, visitor: &Visitor, told: Told) -> Response {
    show(app, visitor, ReadSettings, |reader, settings| Ok(page::backup(reader, &settings, told))).await
}

async fn restore(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    offer(&app, &visitor, StatusCode::OK, Told::Nothing).await
}

/// Gets the journal back; never over one that is there.
async fn get_back(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else {
        return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Told::Unclear).await;
    };
    let Ok(passphrase) = Passphrase::normalise(form.text("passphrase")) else {
        return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Told::Empty).await;
    };
    match app.desk.restore(folder, passphrase).await {
        Ok(_) => {
            app.follow_settings().await;
            Redirect::to("/today").into_response()
        }
        Err(why) => offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Told::Not(why)).await,
    }
}

async fn offer(app: &App, visitor: &Visitor, status: StatusCode, told: Told) -> Response {
    let folder = app.desk.folder().await;
    (status, page::restore(app.reader(visitor), state_of(app), &folder, told)).into_response()
}
