//! Opening a bundle that somebody handed over.

#[cfg(test)]
mod tests;

use std::{path::PathBuf, sync::Arc};

use axum::{
    Extension, Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::Phrase;

use super::{locked, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Key, OpenBundle, ReadSettings, Refused},
    guard::Form,
    pages::{
        Reader,
        received::{self as page, Told},
    },
    problem::Problem,
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
    let Some(file) = whole(form.text("file")) else { return again(&app, &visitor, Told::Unclear).await };
    let key = match (Phrase::new(form.text("phrase")), whole(form.text("key"))) {
        (_, Some(key)) => Key::File(key),
        (Ok(phrase), None) => Key::Phrase(phrase),
        (Err(_), None) => return again(&app, &visitor, Told::NoKey).await,
    };
    let out = whole(form.text("out"));
    let reader = Reader { text: app.text(visitor.language), visitor: &visitor };
    match app.desk.ask(OpenBundle { file, key, out: out.clone() }).await {
        Ok(Ok(received)) => page::received(reader, &received, out.as_deref()).into_response(),
        Ok(Err(why)) => again(&app, &visitor, Told::Not(why)).await,
        Err(Refused::Locked) => locked(reader),
        Err(Refused::Failed) => app::tell(&app, Some(&visitor), Problem::Failed),
    }
}

async fn again(app: &App, visitor: &Visitor, told: Told) -> Response {
    show(app, visitor, ReadSettings, |reader, _| Ok(page::ask(reader, told))).await
}

/// Reads a place as typed: a whole name.
fn whole(typed: &str) -> Option<PathBuf> {
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    path.is_absolute().then_some(path)
}
