//! The timeline, and searching in it.

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_journal::{timeline::Filter, when::When};
use jiff::civil::Date;

use super::show;
use crate::{
    access::Visitor,
    app::App,
    desk::ShowTimeline,
    guard::Form,
    pages::timeline::{self as page, Sought},
};

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/timeline", get(timeline).post(search)).route("/privacy", post(hide))
}

/// Shows a page of the timeline: `?page=2`.
async fn timeline(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let number = uri.query().and_then(|query| query.strip_prefix("page="));
    answer(&app, &visitor, Sought::default(), page_number(number.unwrap_or_default())).await
}

/// Hides words in lists, or shows them again.
async fn hide(State(app): State<Arc<App>>, Extension(form): Extension<Form>) -> Redirect {
    app.access.hide(form.text("hide") == "yes");
    Redirect::to("/timeline")
}

/// Shows a page of what was looked for.
async fn search(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let text = |name: &str| form.text(name).trim().to_owned();
    let sought = Sought {
        words: text("words"),
        kind: text("kind"),
        from: text("from"),
        to: text("to"),
        with_files: form.text("files") == "yes",
        closed: form.text("closed") == "yes",
    };
    if sought == Sought::default() {
        return Redirect::to("/timeline").into_response();
    }
    answer(&app, &visitor, sought, page_number(form.text("page"))).await
}

async fn answer(app: &App, visitor: &Visitor, sought: Sought, page: usize) -> Response {
    let words = (!sought.words.is_empty()).then(|| sought.words.clone());
    let asked = ShowTimeline { words, filter: filter(&sought, app.today()), page };
    show(app, visitor, asked, |reader, shown| Ok(page::timeline(reader, &shown, &sought, app.today()))).await
}

/// Reads what a list is to show, as `daftar list` does; a day that is not understood filters nothing, and the page says so.
fn filter(sought: &Sought, today: Date) -> Filter {
    Filter {
        from: When::parse_on(&sought.from, today).when.earliest,
        to: When::parse_on(&sought.to, today).when.latest,
        types: (!sought.kind.is_empty()).then(|| sought.kind.clone()).into_iter().collect(),
        with_files: sought.with_files,
        closed: sought.closed,
    }
}

fn page_number(digits: &str) -> usize {
    digits.parse().unwrap_or(1)
}
