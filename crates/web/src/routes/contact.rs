//! People who can help, and the card to print.

mod card;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    http::Uri,
    response::{Redirect, Response},
    routing::{get, post},
};
use daftar_crypto::EntryId;
use daftar_journal::entry::Contact;
use jiff::civil::Date;
use maud::Markup;

use super::{
    apart, show, version_in,
    writing::{self, Formed},
};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{ListContacts, NoteCompared, Said, ShowContact},
    guard::Form,
    pages::{
        Reader, contact as page,
        writing::{Sheet, Told},
    },
    problem::Problem,
    said,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/contacts", get(all).post(search))
        .route("/contacts/new", get(writing::begin::<Contact>).post(writing::send::<Contact>))
        .route("/contacts/card", get(card::choose).post(card::show_card))
        .route("/contacts/{id}", get(one))
        .route("/contacts/{id}/version/{revision}", get(one))
        .route("/contacts/{id}/compared", post(compared))
        .route("/contacts/{id}/keep", post(apart::keep::<Contact>))
        .route("/contacts/{id}/edit", get(writing::change::<Contact>).post(writing::send::<Contact>))
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

impl Formed for Contact {
    const KEPT: &'static str = "/contacts/";

    fn said(form: &Form, _: Date) -> Said<Self> {
        Box::new(said::contact(form))
    }

    fn lacks(form: &Form) -> Option<Told> {
        let is_blank = |name| form.text(name).trim().is_empty();
        if is_blank("name") {
            return Some(Told::NoName);
        }
        (!is_blank("recipient") && said::read_key(form.text("recipient")).is_none()).then_some(Told::NoKey)
    }

    fn page(reader: Reader<'_>, sheet: &Sheet<'_, Self>) -> Markup {
        page::form(reader, sheet)
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
    let meanwhile = apart::is_meanwhile(&uri);
    show(&app, &visitor, ShowContact { id, version }, |reader, person| {
        person.map(|person| page::one(reader, &person, meanwhile)).ok_or(Problem::NotFound)
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
