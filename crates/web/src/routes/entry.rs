//! One entry.

use std::sync::Arc;

use axum::{Extension, Router, extract::State, http::Uri, response::Response, routing::get};

use super::show;
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{ShowEntry, Shown},
    pages::entry as page,
    problem::Problem,
};

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/entry/{id}", get(entry))
}

/// Shows an incident, named by its whole id.
async fn entry(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(id) = uri.path().strip_prefix("/entry/").and_then(|id| id.parse().ok()) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    show(&app, &visitor, ShowEntry { id }, |reader, shown| match shown {
        Shown::Incident(entry) => Ok(page::entry(reader, &entry)),
        Shown::NotThere => Err(Problem::NotFound),
        Shown::Damaged => Err(Problem::Damaged),
    })
    .await
}
