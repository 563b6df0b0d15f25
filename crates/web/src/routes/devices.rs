//! The devices of the journal: which there are, syncing them through a folder, retiring one.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_exchange::sync::SyncError;
use daftar_journal::KnownDevice;
use daftar_messages::Tell;

use super::{go_on, place, places, refuse, show, work};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Between, NameDevice, ReadDevices, Refused, RetireDevice, Sync, Synced},
    guard::Form,
    pages::{devices as page, guardians::sentence_of},
    problem::Problem,
    work::{Outcome, What},
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/devices", get(list))
        .route("/devices/name", post(name))
        .route("/devices/sync", post(sync))
        .route("/devices/{number}/retire", get(warn).post(retire))
}

async fn list(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    again(&app, &visitor, None).await
}

/// Shows the page, and why something was not done.
async fn again(app: &App, visitor: &Visitor, said: Option<&str>) -> Response {
    let places = places(app).await;
    let status = if said.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    show(app, visitor, ReadDevices, |reader, devices| Ok((status, page::list(reader, &devices, &places, said)))).await
}

/// Says what this device is called.
async fn name(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let name = form.text("name").trim();
    if name.is_empty() {
        let said = app.reader(&visitor).text.devices_name_first();
        return again(&app, &visitor, Some(&said)).await;
    }
    go_on(&app, &visitor, NameDevice(name.to_owned()), |()| "/devices".to_owned()).await
}

/// Syncs with a folder.
async fn sync(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let written = form.text("folder").trim();
    let folder = match written {
        "" => place(form.text("place")).map(Between::In),
        written => place(written).map(Between::Named),
    };
    let Some(folder) = folder else {
        let said = app.reader(&visitor).text.first_place_unclear();
        return again(&app, &visitor, Some(&said)).await;
    };
    let doing = Arc::clone(&app);
    let work = async move { Outcome::Sync(doing.desk.ask(Sync { folder, work: Arc::clone(&doing.work) }).await) };
    work::begin(&app, &visitor, What::Sync, work).await
}

/// Tells what came of a sync.
pub(super) async fn synced(
    app: &App,
    visitor: &Visitor,
    answer: Result<Result<Synced, SyncError>, Refused>,
) -> Response {
    match answer {
        Ok(Ok(synced)) => {
            // Another device may have chosen something.
            app.follow_settings().await;
            page::synced(app.reader(visitor), &synced).into_response()
        }
        Ok(Err(error)) => {
            let said = sentence_of(&error.tell(app.reader(visitor).text));
            again(app, visitor, Some(&said)).await
        }
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Reads which device an address names.
fn number(uri: &Uri) -> Option<&str> {
    uri.path().strip_prefix("/devices/")?.strip_suffix("/retire")
}

/// Says what retiring does, and what it cannot take back.
async fn warn(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    show(&app, &visitor, ReadDevices, |reader, devices| {
        let is_meant = |device: &&KnownDevice| Some(device.writer.to_string().as_str()) == number(&uri);
        let device = devices.iter().find(is_meant).ok_or(Problem::NotFound)?;
        Ok(if device.is_this || !device.retired.is_empty() {
            Redirect::to("/devices").into_response()
        } else {
            page::warn(reader, device).into_response()
        })
    })
    .await
}

async fn retire(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(number) = number(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    match app.desk.ask(RetireDevice { number: number.to_owned() }).await {
        Ok(Ok(retired)) => page::retired(app.reader(&visitor), &retired).into_response(),
        Ok(Err(error)) => {
            let said = sentence_of(&error.tell(app.reader(&visitor).text));
            again(&app, &visitor, Some(&said)).await
        }
        Err(refused) => refuse(&app, &visitor, refused),
    }
}
