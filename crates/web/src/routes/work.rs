//! Work that may take long: begun by other pages, told of here until it is over.

#[cfg(test)]
mod tests;

use std::{future::Future, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    extract::State,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};

use super::{backup, devices, handing, state_of, travel};
use crate::{
    access::Visitor,
    app::App,
    pages::work as page,
    work::{Outcome, What},
};

/// Most is done before a page about it could be read.
const PATIENCE: Duration = Duration::from_secs(2);

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/progress", get(look)).route("/progress/stop", post(stop))
}

/// Begins work that goes on whether or not somebody waits, and tells what came of it if that is soon.
///
/// While something else is being done, nothing is begun, and the page tells of that.
pub(super) async fn begin(
    app: &Arc<App>,
    visitor: &Visitor,
    what: What,
    work: impl Future<Output = Outcome> + Send + 'static,
) -> Response {
    if !app.work.begin(what) {
        return Redirect::to("/progress").into_response();
    }
    let doing = Arc::clone(app);
    let done = tokio::spawn(async move { doing.work.end(work.await) });
    match tokio::time::timeout(PATIENCE, done).await {
        Ok(_) => tell(app, visitor).await,
        Err(_) => Redirect::to("/progress").into_response(),
    }
}

async fn look(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    match app.work.running() {
        Some((what, percent)) => page::running(app.reader(&visitor), state_of(&app), what, percent).into_response(),
        None => tell(&app, &visitor).await,
    }
}

async fn stop(State(app): State<Arc<App>>) -> Redirect {
    app.work.stop();
    Redirect::to("/progress")
}

/// Tells what came of it, once.
async fn tell(app: &App, visitor: &Visitor) -> Response {
    match app.work.take() {
        Some(Outcome::Backup { folder, answer }) => backup::made(app, visitor, &folder, answer).await,
        Some(Outcome::Drill { folder, answer }) => backup::tried(app, visitor, &folder, answer).await,
        Some(Outcome::Restore { from, answer }) => backup::restored(app, visitor, &from, answer).await,
        Some(Outcome::HandOver { entries, way, answer }) => handing::over(app, visitor, entries, way, answer).await,
        Some(Outcome::Travel { to, answer }) => travel::packed(app, visitor, &to, answer).await,
        Some(Outcome::Sync(answer)) => devices::synced(app, visitor, answer).await,
        None => Redirect::to("/").into_response(),
    }
}
