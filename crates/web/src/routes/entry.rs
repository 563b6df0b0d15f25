//! One entry.

mod forget;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_crypto::EntryId;
use daftar_journal::entry::Incident;

use super::{apart, refuse, show, version_in};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{CloseEntry, ShowEntry, Shown},
    guard::{Form, Framing},
    pages::entry as page,
    problem::Problem,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/entry/{id}", get(entry))
        .route("/entry/{id}/version/{revision}", get(entry))
        .route("/entry/{id}/closed", post(close))
        .route("/entry/{id}/keep", post(apart::keep::<Incident>))
        .route("/entry/{id}/forget", get(forget::ask).post(forget::forget))
        .route("/contacts/{id}/forget", get(forget::ask).post(forget::forget))
}

/// Shows an incident, named by its whole id, or one of its versions.
async fn entry(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some((id, version)) = version_in(&uri, "/entry/") else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let meanwhile = apart::is_meanwhile(&uri);
    show(&app, &visitor, ShowEntry { id, version }, |reader, shown| match shown {
        Shown::Incident(account) if page::has_document(&account) => {
            Ok((Extension(Framing::Shows), page::entry(reader, &account, meanwhile)).into_response())
        }
        Shown::Incident(account) => Ok(page::entry(reader, &account, meanwhile).into_response()),
        Shown::NotThere => Err(Problem::NotFound),
        Shown::Damaged => Err(Problem::Damaged),
    })
    .await
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
    show(&app, &visitor, CloseEntry { id, closed: form.text("closed") == "yes" }, |_, is_there| {
        if is_there { Ok(Redirect::to(&format!("/entry/{id}"))) } else { Err(Problem::NotFound) }
    })
    .await
}
