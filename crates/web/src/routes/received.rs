//! Opening a bundle that somebody handed over.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::Phrase;

use super::{place, refuse, show};
use crate::{
    access::Visitor,
    app::App,
    desk::{Key, OpenBundle, ReadSettings},
    guard::Form,
    pages::received::{self as page, Told},
};

/// Returns the address of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/bundle", get(ask).post(open))
}

async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    again(&app, &visitor, Told::Nothing).await
}

/// Opens the bundle; nothing of it is kept.
async fn open(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let Some(file) = place(form.text("file")) else { return again(&app, &visitor, Told::Unclear).await };
    let key = match (Phrase::new(form.text("phrase")), place(form.text("key"))) {
        (_, Some(key)) => Key::File(key),
        (Ok(phrase), None) => Key::Phrase(phrase),
        (Err(_), None) => return again(&app, &visitor, Told::NoKey).await,
    };
    let out = place(form.text("out"));
    match app.desk.ask(OpenBundle { file, key, out: out.clone() }).await {
        Ok(Ok(received)) => page::received(app.reader(&visitor), &received, out.as_deref()).into_response(),
        Ok(Err(why)) => again(&app, &visitor, Told::Not(why)).await,
        Err(refused) => refuse(&app, &visitor, refused),
    }
}

async fn again(app: &App, visitor: &Visitor, told: Told) -> Response {
    show(app, visitor, ReadSettings, |reader, _| Ok(page::ask(reader, told))).await
}
