//! Handing accounts over: choose, look over what leaves beside what stays, hand over; and the log of what left.

#[cfg(test)]
mod tests;

use std::{path::PathBuf, sync::Arc};

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::EntryId;

use super::{locked, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{HandOver, ListHandovers, LookOver, NotHandedOver, OfferHandover, Refused, Way},
    guard::Form,
    pages::{
        Reader,
        handing::{self as page, Plan},
    },
    problem::Problem,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/hand", get(choose).post(go_on)).route("/hand/log", get(log))
}

/// Offers accounts and receivers; `?entry=<id>` is chosen already.
async fn choose(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let chosen: Option<EntryId> =
        uri.query().and_then(|query| query.strip_prefix("entry=")).and_then(|id| id.parse().ok());
    show(&app, &visitor, OfferHandover, |reader, offer| Ok(page::choose(reader, &offer, chosen, None))).await
}

async fn go_on(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let entries: Vec<EntryId> = form.texts("entry").filter_map(|id| id.parse().ok()).collect();
    let Some(way) = way(&form) else { return refuse(&app, &visitor, NotHandedOver::NoReceiver).await };
    if form.text("action") != "go" {
        return look_over(&app, &visitor, entries, way, false).await;
    }
    let folder = PathBuf::from(form.text("folder").trim().trim_matches('"'));
    let is_agreed = way != Way::Plain || form.text("agreed") == "yes";
    if !is_agreed || !folder.is_absolute() || !folder.is_dir() {
        return look_over(&app, &visitor, entries, way, true).await;
    }
    let reader = Reader { text: app.text(visitor.language), visitor: &visitor };
    match app.desk.ask(HandOver { entries, way, folder }).await {
        Ok(Ok(done)) => page::done(reader, &done).into_response(),
        Ok(Err(why)) => refuse(&app, &visitor, why).await,
        Err(Refused::Locked) => locked(reader),
        Err(Refused::Failed) => app::tell(&app, Some(&visitor), Problem::Failed),
    }
}

/// Shows what would leave and what stays.
async fn look_over(app: &App, visitor: &Visitor, entries: Vec<EntryId>, way: Way, unclear: bool) -> Response {
    let reader = Reader { text: app.text(visitor.language), visitor };
    match app.desk.ask(LookOver { entries, way: way.clone() }).await {
        Ok(Ok(departing)) => {
            page::look_over(reader, &Plan { departing: &departing, way: &way, unclear }).into_response()
        }
        Ok(Err(why)) => refuse(app, visitor, why).await,
        Err(Refused::Locked) => locked(reader),
        Err(Refused::Failed) => app::tell(app, Some(visitor), Problem::Failed),
    }
}

async fn refuse(app: &App, visitor: &Visitor, why: NotHandedOver) -> Response {
    show(app, visitor, OfferHandover, |reader, offer| Ok(page::choose(reader, &offer, None, Some(why)))).await
}

async fn log(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, ListHandovers, |reader, handovers| Ok(page::log(reader, &handovers))).await
}

/// Reads who gets it.
fn way(form: &Form) -> Option<Way> {
    match form.text("to") {
        "phrase" => Some(Way::Phrase),
        "plain" => Some(Way::Plain),
        "recipient" => Some(Way::Recipient(form.text("recipient").trim().to_owned())),
        contact => contact.parse().ok().map(Way::Contact),
    }
}
