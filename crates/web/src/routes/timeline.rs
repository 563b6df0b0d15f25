//! The timeline, and searching in it.

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

use super::show;
use crate::{access::Visitor, app::App, desk::ShowTimeline, guard::Form, pages::timeline as page};

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/timeline", get(timeline).post(search))
}

/// Shows a page of the timeline: `?page=2`.
async fn timeline(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let number = uri.query().and_then(|query| query.strip_prefix("page="));
    let asked = ShowTimeline { words: None, page: page_number(number.unwrap_or_default()) };
    show(&app, &visitor, asked, |reader, shown| Ok(page::timeline(reader, &shown, None))).await
}

/// Shows a page of what was found.
async fn search(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let words = form.text("words").trim();
    if words.is_empty() {
        return Redirect::to("/timeline").into_response();
    }
    let asked = ShowTimeline { words: Some(words.to_owned()), page: page_number(form.text("page")) };
    show(&app, &visitor, asked, |reader, shown| Ok(page::timeline(reader, &shown, Some(words)))).await
}

fn page_number(digits: &str) -> usize {
    digits.parse().unwrap_or(1)
}
