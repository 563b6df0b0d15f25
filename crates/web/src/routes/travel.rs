//! Crossing a border without the journal, and erasing it here.

#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc};

use axum::{
    Extension, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_exchange::remains;
use daftar_messages::Tell;
use daftar_store::Erased;

use super::{opening, place, places, refuse, show, work};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{AskErasable, NotErased, Refused},
    guard::Form,
    pages::{guardians::sentence_of, travel as page},
    problem::Problem,
    work::{Outcome, What},
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/travel", get(ask).post(pack)).route("/erase", get(warn).post(erase))
}

async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    again(&app, &visitor, None).await
}

/// Shows the form, and why it does not go on.
async fn again(app: &App, visitor: &Visitor, said: Option<&str>) -> Response {
    let places = places(app).await;
    let status = if said.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    show(app, visitor, AskErasable, |reader, _| Ok((status, page::pack(reader, &places, said)))).await
}

/// Makes a backup, proves that it opens, and erases the journal here.
async fn pack(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let text = app.reader(&visitor).text;
    let written = form.text("folder").trim();
    let Some(to) = place(if written.is_empty() { form.text("place") } else { written }) else {
        return again(&app, &visitor, Some(&text.first_place_unclear())).await;
    };
    // The page offers folders in which others lie: a backup is one of its own.
    let to = if written.is_empty() { to.join("notes") } else { to };
    let credential = match opening::typed(&form) {
        Ok(credential) => credential,
        Err(unusable) => return again(&app, &visitor, Some(&unusable.told(text))).await,
    };
    if form.text("agreed") != "yes" {
        return again(&app, &visitor, Some(&text.travel_agree_first())).await;
    }
    let doing = Arc::clone(&app);
    let work = async move {
        let answer = doing.desk.pack(to.clone(), credential, Arc::clone(&doing.work)).await;
        Outcome::Travel { to, answer }
    };
    work::begin(&app, &visitor, What::Travel, work).await
}

/// Tells what came of packing.
pub(super) async fn packed(app: &App, visitor: &Visitor, to: &Path, answer: Result<Erased, NotErased>) -> Response {
    match answer {
        Ok(erased) => gone(app, visitor, &erased, Some(to)).await,
        Err(NotErased::Locked) => refuse(app, visitor, Refused::Locked),
        Err(NotErased::Failed) => refuse(app, visitor, Refused::Failed),
        Err(NotErased::Travel(error)) => {
            let said = sentence_of(&error.tell(app.reader(visitor).text));
            again(app, visitor, Some(&said)).await
        }
        Err(NotErased::Erase(error)) => {
            let said = sentence_of(&error.tell(app.reader(visitor).text));
            again(app, visitor, Some(&said)).await
        }
    }
}

/// Says what is gone, and what this computer still knows.
async fn gone(app: &App, visitor: &Visitor, erased: &Erased, to: Option<&Path>) -> Response {
    let (own, program) = (app.own_folder.clone(), app.program.clone());
    let looked = tokio::task::spawn_blocking(move || remains::look(own.as_deref(), program.as_deref())).await;
    page::gone(app.reader(visitor), erased, &looked.unwrap_or_default(), to).into_response()
}

async fn warn(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    show(&app, &visitor, AskErasable, |reader, erasable| Ok(page::warn(reader, &erasable, false))).await
}

/// Erases the journal, if a tried backup holds everything or the person says that it may be lost.
async fn erase(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let erasable = match app.desk.ask(AskErasable).await {
        Ok(Ok(erasable)) => erasable,
        Ok(Err(error)) => return app::tell(&app, Some(&visitor), error.into()),
        Err(refused) => return refuse(&app, &visitor, refused),
    };
    let is_agreed = form.text("agreed") == "yes" && (erasable.is_elsewhere() || form.text("lost") == "yes");
    if !is_agreed {
        let page = page::warn(app.reader(&visitor), &erasable, true);
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    }
    match app.desk.erase().await {
        Ok(erased) => gone(&app, &visitor, &erased, None).await,
        Err(NotErased::Locked) => refuse(&app, &visitor, Refused::Locked),
        Err(_) => app::tell(&app, Some(&visitor), Problem::Failed),
    }
}
