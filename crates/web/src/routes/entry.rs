//! One entry.

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
use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::ForgetError;

use super::{locked, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{CloseEntry, ForgetEntry, Refused, ShowEntry, Shown, WouldForget},
    guard::Form,
    pages::{Reader, entry as page},
    problem::Problem,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/entry/{id}", get(entry))
        .route("/entry/{id}/version/{revision}", get(entry))
        .route("/entry/{id}/closed", post(close))
        .route("/entry/{id}/forget", get(ask).post(forget))
}

/// Shows an incident, named by its whole id, or one of its versions.
async fn entry(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some((id, version)) = named(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    show(&app, &visitor, ShowEntry { id, version }, |reader, shown| match shown {
        Shown::Incident(account) => Ok(page::entry(reader, &account)),
        Shown::NotThere => Err(Problem::NotFound),
        Shown::Damaged => Err(Problem::Damaged),
    })
    .await
}

/// Reads the entry, and the version if one is asked for, out of an address.
fn named(uri: &Uri) -> Option<(EntryId, Option<RevisionId>)> {
    let rest = uri.path().strip_prefix("/entry/")?;
    match rest.split_once("/version/") {
        None => Some((rest.parse().ok()?, None)),
        Some((id, revision)) => Some((id.parse().ok()?, Some(revision.parse().ok()?))),
    }
}

/// Reads the entry out of an address that ends with what is to be done.
fn of(uri: &Uri, end: &str) -> Option<EntryId> {
    uri.path().strip_prefix("/entry/")?.strip_suffix(end)?.parse().ok()
}

/// Leaves an entry out of lists, or puts it back.
async fn close(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    let Some(id) = of(&uri, "/closed") else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    match app.desk.ask(CloseEntry { id, closed: form.text("closed") == "yes" }).await {
        Ok(Ok(true)) => Redirect::to(&format!("/entry/{id}")).into_response(),
        Ok(Ok(false)) => app::tell(&app, Some(&visitor), Problem::NotFound),
        Ok(Err(error)) => app::tell(&app, Some(&visitor), Problem::of(&error)),
        Err(refused) => refuse(&app, &visitor, refused),
    }
}

fn refuse(app: &App, visitor: &Visitor, refused: Refused) -> Response {
    match refused {
        Refused::Locked => locked(Reader { text: app.text(visitor.language), visitor }),
        Refused::Failed => app::tell(app, Some(visitor), Problem::Failed),
    }
}

/// Asks whether an entry shall be forgotten.
async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(id) = of(&uri, "/forget") else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    say(&app, &visitor, id, false).await
}

async fn say(app: &App, visitor: &Visitor, id: EntryId, unticked: bool) -> Response {
    show(app, visitor, WouldForget { id }, |reader, doomed| {
        doomed.map(|doomed| page::forget(reader, id, &doomed, unticked)).ok_or(Problem::NotFound)
    })
    .await
}

/// Forgets an entry, if the box is ticked.
async fn forget(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    let Some(id) = of(&uri, "/forget") else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    if form.text("agree") != "yes" {
        let mut asked = say(&app, &visitor, id, true).await;
        if asked.status().is_success() {
            *asked.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        return asked;
    }
    let reader = Reader { text: app.text(visitor.language), visitor: &visitor };
    match app.desk.ask(ForgetEntry { id }).await {
        Ok(Ok((forgot, is_imported))) => page::forgotten(reader, Some(&forgot), is_imported).into_response(),
        Ok(Err(ForgetError::Unfinished(_))) => page::forgotten(reader, None, false).into_response(),
        Ok(Err(error)) => app::tell(&app, Some(&visitor), Problem::of(&error)),
        Err(refused) => refuse(&app, &visitor, refused),
    }
}
