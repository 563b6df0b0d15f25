//! Making a backup, and getting the journal back from one.

#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc};

use axum::{
    Extension, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use daftar_crypto::Passphrase;

use super::{place, refuse, show, state_of, work};
use crate::{
    access::Visitor,
    app::App,
    desk::{MakeBackup, NotBackedUp, ReadSettings, Refused},
    guard::Form,
    pages::backup::{self as page, Told},
    work::{Outcome, What},
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/backup", get(backup).post(make)).route("/restore", get(restore).post(get_back))
}

async fn backup(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    tell(&app, &visitor, None, Told::Nothing).await
}

/// Asks whether to make a backup in a folder that was chosen.
pub(super) async fn to(app: &App, visitor: &Visitor, folder: &Path) -> Response {
    tell(app, visitor, Some(folder), Told::Nothing).await
}

/// Asks for the passphrase of the backup in a folder that was chosen.
pub(super) async fn from(app: &App, visitor: &Visitor, folder: &Path) -> Response {
    offer(app, visitor, StatusCode::OK, Some(folder), Told::Nothing).await
}

/// Makes a backup.
async fn make(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else {
        return tell(&app, &visitor, None, Told::Unclear).await;
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let answer = doing.desk.ask(MakeBackup { folder: folder.clone(), work: Arc::clone(&doing.work) }).await;
        Outcome::Backup { folder, answer }
    };
    work::begin(&app, &visitor, What::Backup, work).await
}

/// Tells what came of a backup.
pub(super) async fn made(
    app: &App,
    visitor: &Visitor,
    folder: &Path,
    answer: Result<Result<(u64, bool), NotBackedUp>, Refused>,
) -> Response {
    let told = match answer {
        Ok(Ok((files, damaged))) => Told::Made { files, damaged },
        Ok(Err(why)) => Told::Not(why),
        Err(refused) => return refuse(app, visitor, refused),
    };
    tell(app, visitor, Some(folder), told).await
}

async fn tell(app: &App, visitor: &Visitor, folder: Option<&Path>, told: Told) -> Response {
    let folder = folder.map(|folder| folder.display().to_string());
    show(app, visitor, ReadSettings, |reader, settings| Ok(page::backup(reader, &settings, folder.as_deref(), told)))
        .await
}

async fn restore(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    offer(&app, &visitor, StatusCode::OK, None, Told::Nothing).await
}

/// Gets the journal back; never over one that is there.
async fn get_back(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(folder) = place(form.text("folder")) else {
        return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, None, Told::Unclear).await;
    };
    let Ok(passphrase) = Passphrase::normalise(form.text("passphrase")) else {
        return offer(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(&folder), Told::Empty).await;
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let answer = doing.desk.restore(folder.clone(), passphrase.into(), Arc::clone(&doing.work)).await;
        Outcome::Restore { from: folder, answer }
    };
    work::begin(&app, &visitor, What::Restore, work).await
}

/// Goes to the journal that is back, or tells why it is not.
pub(super) async fn restored(app: &App, visitor: &Visitor, from: &Path, answer: Result<(), NotBackedUp>) -> Response {
    match answer {
        Ok(()) => {
            app.follow_settings().await;
            Redirect::to("/today").into_response()
        }
        Err(why) => offer(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, Some(from), Told::Not(why)).await,
    }
}

async fn offer(app: &App, visitor: &Visitor, status: StatusCode, from: Option<&Path>, told: Told) -> Response {
    let (to, from) = (app.desk.folder().await, from.map(|from| from.display().to_string()).unwrap_or_default());
    (status, page::restore(app.reader(visitor), state_of(app), &to, &from, told)).into_response()
}
