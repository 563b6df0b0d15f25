//! Locking, and leaving for good.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::State,
    http::{HeaderName, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::app::App;

/// The longest that somebody who leaves waits for the keys to be gone. They go all the same, as soon as the desk is free.
const PATIENCE: Duration = Duration::from_millis(150);

/// A page that says nothing.
const BLANK: &str = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title></head><body></body></html>";

/// Locks the journal.
pub(crate) async fn lock(State(app): State<Arc<App>>) -> Redirect {
    app.desk.lock().await;
    Redirect::to("/")
}

/// Locks the journal, ends the session, and leaves a blank page.
pub(crate) async fn leave(State(app): State<Arc<App>>) -> Response {
    app.access.end();
    // Before anything is waited for: a browser that closes at once takes the rest of this function with it.
    app.left.notify_one();
    let _ = tokio::time::timeout(PATIENCE, app.desk.lock()).await;
    let cookie = format!("{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0", app.place.cookie());
    let headers = [
        (header::SET_COOKIE, cookie),
        (HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"".to_owned()),
    ];
    (headers, Html(BLANK)).into_response()
}
