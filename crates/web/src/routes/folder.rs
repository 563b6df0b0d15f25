//! Choosing a folder with the mouse, for pages that also take one by name.

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

use super::{backup, first, place, received, refuse, state_of};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::ReadSettings,
    folders,
    guard::Form,
    pages::{
        first::Company,
        folder::{self as page, Around, Purpose},
    },
    problem::Problem,
};

/// Returns the address of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/folder", get(begin).post(go))
}

/// Shows where choosing may begin: `?for=backup`.
async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    match uri.query().and_then(|query| query.strip_prefix("for=")).and_then(Purpose::named) {
        Some(purpose) => show(&app, &visitor, purpose, None, false).await,
        None => app::tell(&app, Some(&visitor), Problem::NotFound),
    }
}

/// Goes to a folder, or takes the one in which one is.
async fn go(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let (Some(purpose), Some(here)) = (Purpose::named(form.text("for")), place(form.text("in"))) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let chosen = match form.text("choose") {
        "this" => Some(here.clone()),
        "new" => folders::new_one(&here, form.text("new").trim()),
        _ => return show(&app, &visitor, purpose, Some(here), false).await,
    };
    match (chosen, purpose) {
        (Some(folder), Purpose::Backup) => backup::to(&app, &visitor, &folder).await,
        (Some(folder), Purpose::Restore) => backup::from(&app, &visitor, &folder).await,
        (Some(folder), Purpose::Journal) => first::settle_in(&app, &visitor, Company::Me, Some(folder)).await,
        (Some(folder), Purpose::Received) => received::into(&app, &visitor, &folder).await,
        (None, _) => show(&app, &visitor, purpose, Some(here), true).await,
    }
}

async fn show(app: &App, visitor: &Visitor, purpose: Purpose, here: Option<PathBuf>, unclear: bool) -> Response {
    // Where something of the journal shall be is nobody's concern while it is locked.
    if matches!(purpose, Purpose::Backup | Purpose::Received)
        && let Err(refused) = app.desk.ask(ReadSettings).await
    {
        return refuse(app, visitor, refused);
    }
    let own = app.own_folder.clone();
    // A disk may take long to answer.
    let looked = tokio::task::spawn_blocking(move || {
        let inside = here.as_deref().and_then(|here| folders::inside(here).ok());
        Around { inside, here, places: folders::places(own.as_deref()) }
    });
    match looked.await {
        Ok(around) => page::choose(app.reader(visitor), state_of(app), purpose, &around, unclear).into_response(),
        Err(_) => app::tell(app, Some(visitor), Problem::Failed),
    }
}
