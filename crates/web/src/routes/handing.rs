//! Handing accounts over: choose, look over what leaves beside what stays, hand over; and the log of what left.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::EntryId;

use super::{place, places, show, work};
use crate::{
    access::Visitor,
    app::App,
    desk::{HandOver, HandedOver, ListHandovers, LookOver, NotHandedOver, OfferHandover, Refused, Way},
    guard::Form,
    pages::handing::{self as page, Plan},
    work::{Outcome, What},
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/hand", get(choose).post(go_on)).route("/hand/log", get(log))
}

/// Offers accounts and receivers; `?entry=<id>` is chosen already.
async fn choose(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let chosen: Option<EntryId> =
        uri.query().and_then(|query| query.strip_prefix("entry=")).and_then(|id| id.parse().ok());
    show(&app, &visitor, OfferHandover, |reader, offer| Ok(page::choose(reader, &offer, chosen.as_slice(), None))).await
}

async fn go_on(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let entries: Vec<EntryId> = form.texts("entry").filter_map(|id| id.parse().ok()).collect();
    let Some(way) = way(&form) else { return refuse(&app, &visitor, &entries, NotHandedOver::NoReceiver).await };
    if form.text("action") != "go" {
        return look_over(&app, &visitor, entries, way, false).await;
    }
    let is_agreed = way != Way::Plain || form.text("agreed") == "yes";
    let Some(folder) = place(named(&form)).filter(|_| is_agreed) else {
        return look_over(&app, &visitor, entries, way, true).await;
    };
    let doing = Arc::clone(&app);
    let work = async move {
        let (chosen, work) = (entries.clone(), Arc::clone(&doing.work));
        let answer = doing.desk.ask(HandOver { entries: chosen, way: way.clone(), folder, work }).await;
        Outcome::HandOver { entries, way, answer }
    };
    work::begin(&app, &visitor, What::HandOver, work).await
}

/// Tells what came of handing over.
pub(super) async fn over(
    app: &App,
    visitor: &Visitor,
    entries: Vec<EntryId>,
    way: Way,
    answer: Result<Result<HandedOver, NotHandedOver>, Refused>,
) -> Response {
    match answer {
        Ok(Ok(done)) => page::done(app.reader(visitor), &done).into_response(),
        Ok(Err(NotHandedOver::NoFolder)) => look_over(app, visitor, entries, way, true).await,
        Ok(Err(why)) => refuse(app, visitor, &entries, why).await,
        Err(refused) => super::refuse(app, visitor, refused),
    }
}

/// Returns the folder that was written, or else the one that was chosen.
fn named(form: &Form) -> &str {
    match form.text("folder").trim() {
        "" => form.text("place"),
        written => written,
    }
}

/// Shows what would leave and what stays.
async fn look_over(app: &App, visitor: &Visitor, entries: Vec<EntryId>, way: Way, unclear: bool) -> Response {
    let places = places(app).await;
    match app.desk.ask(LookOver { entries: entries.clone(), way: way.clone() }).await {
        Ok(Ok(departing)) => {
            let plan = Plan { departing: &departing, way: &way, unclear, places: &places };
            page::look_over(app.reader(visitor), &plan).into_response()
        }
        Ok(Err(why)) => refuse(app, visitor, &entries, why).await,
        Err(refused) => super::refuse(app, visitor, refused),
    }
}

/// Shows what was chosen, and why it does not go on.
async fn refuse(app: &App, visitor: &Visitor, entries: &[EntryId], why: NotHandedOver) -> Response {
    show(app, visitor, OfferHandover, |reader, offer| Ok(page::choose(reader, &offer, entries, Some(why)))).await
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
