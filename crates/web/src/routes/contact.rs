//! People who can help, and the card to print.

mod card;
mod said;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::entry::Contact;

use super::{refuse, show, version_in};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{KeepContact, KeptContact, ListContacts, NoteCompared, ShowContact},
    guard::Form,
    pages::contact::{self as page, Told},
    problem::Problem,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/contacts", get(all).post(search))
        .route("/contacts/new", get(new).post(add))
        .route("/contacts/card", get(card::choose).post(card::show_card))
        .route("/contacts/{id}", get(one))
        .route("/contacts/{id}/version/{revision}", get(one))
        .route("/contacts/{id}/compared", post(compared))
        .route("/contacts/{id}/edit", get(edit).post(change))
}

async fn all(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    list(&app, &visitor, "").await
}

async fn search(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    list(&app, &visitor, form.text("words")).await
}

async fn list(app: &App, visitor: &Visitor, words: &str) -> Response {
    let asked = ListContacts { words: words.to_owned() };
    show(app, visitor, asked, |reader, contacts| Ok(page::list(reader, &contacts, words))).await
}

async fn new(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    say(&app, &visitor, &Contact::default(), None, Told::Nothing)
}

fn say(app: &App, visitor: &Visitor, said: &Contact, of: Option<(EntryId, RevisionId)>, told: Told) -> Response {
    let status = match told {
        Told::Nothing => StatusCode::OK,
        Told::NoName | Told::NoKey => StatusCode::UNPROCESSABLE_ENTITY,
        Told::ChangedMeanwhile => StatusCode::CONFLICT,
    };
    (status, page::form(app.reader(visitor), said, of, told)).into_response()
}

async fn add(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    keep(&app, &visitor, &form, None).await
}

async fn change(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    match (of(&uri, "/edit"), form.text("revision").parse()) {
        (Some(id), Ok(revision)) => keep(&app, &visitor, &form, Some((id, revision))).await,
        _ => app::tell(&app, Some(&visitor), Problem::NotFound),
    }
}

async fn keep(app: &App, visitor: &Visitor, form: &Form, of: Option<(EntryId, RevisionId)>) -> Response {
    let said = said::contact(form);
    if said.name.is_empty() {
        return say(app, visitor, &said, of, Told::NoName);
    }
    match app.desk.ask(KeepContact { said: said.clone(), of }).await {
        Ok(Ok(KeptContact::Kept(id))) => Redirect::to(&format!("/contacts/{id}")).into_response(),
        Ok(Ok(KeptContact::NoKey)) => say(app, visitor, &said, of, Told::NoKey),
        Ok(Ok(KeptContact::ChangedMeanwhile)) => again(app, visitor, &said, of).await,
        Ok(Ok(KeptContact::NotThere)) => app::tell(app, Some(visitor), Problem::NotFound),
        Ok(Err(error)) => app::tell(app, Some(visitor), error.into()),
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Shows the form once more over the newest version, with what the person wrote.
async fn again(app: &App, visitor: &Visitor, said: &Contact, of: Option<(EntryId, RevisionId)>) -> Response {
    let Some((id, _)) = of else { return app::tell(app, Some(visitor), Problem::NotFound) };
    match app.desk.ask(ShowContact { id, version: None }).await {
        Ok(Ok(Some(newest))) => say(app, visitor, said, Some((id, newest.entry.revision)), Told::ChangedMeanwhile),
        Ok(Ok(None)) => app::tell(app, Some(visitor), Problem::NotFound),
        Ok(Err(error)) => app::tell(app, Some(visitor), error.into()),
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Reads the id out of an address that ends with what is to be done.
fn of(uri: &Uri, end: &str) -> Option<EntryId> {
    uri.path().strip_prefix("/contacts/")?.strip_suffix(end)?.parse().ok()
}

async fn one(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some((id, version)) = version_in(&uri, "/contacts/") else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    show(&app, &visitor, ShowContact { id, version }, |reader, person| {
        person.map(|person| page::one(reader, &person)).ok_or(Problem::NotFound)
    })
    .await
}

/// Notes that the words of their key were compared by voice.
async fn compared(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    let Some(id) = of(&uri, "/compared") else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    let noted = NoteCompared { id, age: form.text("key").to_owned() };
    show(&app, &visitor, noted, |_, is_theirs| {
        if is_theirs { Ok(Redirect::to(&format!("/contacts/{id}"))) } else { Err(Problem::NotFound) }
    })
    .await
}

async fn edit(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(id) = of(&uri, "/edit") else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    show(&app, &visitor, ShowContact { id, version: None }, |reader, person| {
        let entry = person.ok_or(Problem::NotFound)?.entry;
        Ok(page::form(reader, &entry.content, Some((id, entry.revision)), Told::Nothing))
    })
    .await
}
