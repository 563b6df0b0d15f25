//! Forgetting an incident or a contact.

use std::sync::Arc;

use axum::{
    Extension,
    extract::State,
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use daftar_crypto::EntryId;
use daftar_journal::ForgetError;

use super::{refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Doomed, ForgetEntry, WouldForget, WouldForgetContact},
    guard::Form,
    pages::{Reader, entry as page},
    problem::Problem,
};

/// Whose page the person comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Incident,
    Contact,
}

/// Reads what is to be forgotten out of an address, and the address of its own page.
fn named(uri: &Uri) -> Option<(Kind, EntryId, &str)> {
    let address = uri.path().strip_suffix("/forget")?;
    let (kind, id) = match address.strip_prefix("/contacts/") {
        Some(id) => (Kind::Contact, id),
        None => (Kind::Incident, address.strip_prefix("/entry/")?),
    };
    Some((kind, id.parse().ok()?, address))
}

/// Asks whether it shall be forgotten.
pub(super) async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    say(&app, &visitor, &uri, false).await
}

async fn say(app: &App, visitor: &Visitor, uri: &Uri, unticked: bool) -> Response {
    let Some((kind, id, address)) = named(uri) else { return app::tell(app, Some(visitor), Problem::NotFound) };
    let page = |reader: Reader<'_>, doomed: Option<Doomed>| {
        doomed.map(|doomed| page::forget(reader, address, &doomed, unticked)).ok_or(Problem::NotFound)
    };
    match kind {
        Kind::Incident => show(app, visitor, WouldForget { id }, page).await,
        Kind::Contact => show(app, visitor, WouldForgetContact { id }, page).await,
    }
}

/// Forgets it, if the box is ticked.
pub(super) async fn forget(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    let Some((_, id, _)) = named(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    // An entry of another kind under this address is not there.
    let mut asked = say(&app, &visitor, &uri, true).await;
    if !asked.status().is_success() {
        return asked;
    }
    if form.text("agree") != "yes" {
        *asked.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return asked;
    }
    let reader = app.reader(&visitor);
    match app.desk.ask(ForgetEntry { id }).await {
        Ok(Ok((forgot, is_imported))) => page::forgotten(reader, Some(&forgot), is_imported).into_response(),
        Ok(Err(ForgetError::Unfinished(_))) => page::forgotten(reader, None, false).into_response(),
        Ok(Err(error)) => app::tell(&app, Some(&visitor), error.into()),
        Err(refused) => refuse(&app, &visitor, refused),
    }
}
