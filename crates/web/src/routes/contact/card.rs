//! The card: whom to put on it, and the card itself.

use std::{collections::BTreeSet, sync::Arc};

use axum::{Extension, extract::State, http::StatusCode, response::Response};

use crate::{access::Visitor, app::App, desk::ListContacts, guard::Form, pages::contact_card as page, routes::show};

/// Asks whom to put on it.
pub(super) async fn choose(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    ask(&app, &visitor, false).await
}

async fn ask(app: &App, visitor: &Visitor, nobody: bool) -> Response {
    let asked = ListContacts { words: String::new() };
    show(app, visitor, asked, |reader, contacts| Ok(page::choose(reader, &contacts, nobody))).await
}

/// Shows it, with those who were chosen and nobody else.
pub(super) async fn show_card(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let chosen: BTreeSet<String> = form.texts("on").map(str::to_owned).collect();
    if chosen.is_empty() {
        let mut asked = ask(&app, &visitor, true).await;
        if asked.status().is_success() {
            *asked.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        return asked;
    }
    show(&app, &visitor, ListContacts { words: String::new() }, |reader, mut contacts| {
        contacts.retain(|entry| chosen.contains(&entry.id.to_string()));
        Ok(page::card(reader, &contacts))
    })
    .await
}
