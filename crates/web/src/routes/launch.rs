//! The one-use launch address.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{Method, header},
    response::{IntoResponse, Response},
};
use maud::html;

use super::LAUNCH;
use crate::{
    app::{self, App},
    pages::layout,
    problem::Problem,
};

/// Begins the session.
///
/// The page goes on by itself rather than by a redirect: a browser does not send a `SameSite=Strict` cookie on the next
/// hop when something outside sent it here.
pub(crate) async fn launch(State(app): State<Arc<App>>, request: Request) -> Response {
    // A look with HEAD, as some programs take before they open an address, must not use it up.
    if request.method() != Method::GET {
        return app::tell(&app, None, Problem::NotAllowed);
    }
    let secret = request.uri().path().strip_prefix(LAUNCH).unwrap_or_default();
    let Some(session) = app.access.launch(secret, app.clock.monotonic(), app.language) else {
        return app::tell(&app, None, Problem::UsedUp);
    };
    // What another window unlocked is not handed to this one.
    app.desk.lock().await;
    let text = app.text(app.language);
    let content = html! { p { a href="/" { (text.app_opening()) } } };
    let cookie = format!("{}={session}; HttpOnly; SameSite=Strict; Path=/", app.place.cookie());
    ([(header::SET_COOKIE, cookie)], layout::page_that_goes_on(text, "/", &content)).into_response()
}
