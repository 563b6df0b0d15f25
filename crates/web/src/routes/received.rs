//! Opening a bundle that somebody handed over.

#[cfg(test)]
mod tests;

use std::{fs::File, io, sync::Arc};

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::Phrase;
use tempfile::TempDir;

use super::{
    account::{Arriving, Missed, arrive},
    parts::{self, Pieces, Takes},
    place, refuse, show,
};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Bundle, Key, OpenBundle, ReadSettings, SENT},
    guard::Form,
    pages::received::{self as page, Told},
    problem::Problem,
};

/// Returns the address of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    // A bundle may be as large as somebody made it.
    Router::new().route("/bundle", get(ask).post(open)).layer(DefaultBodyLimit::disable())
}

async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    again(&app, &visitor, Told::Nothing).await
}

/// Opens the bundle that is sent, or the one that is named; nothing of it is kept.
async fn open(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let mut sent = IntoFolder { app: &app, folder: None };
    let form = match parts::read(&app, request, &mut sent).await {
        Ok((form, None)) => form,
        Ok((_, Some(missed))) => return again(&app, &visitor, Told::Missed(missed)).await,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let named = || place(form.text("file")).map(Bundle::Named);
    let Some(file) = sent.folder.map(Bundle::Sent).or_else(named) else {
        return again(&app, &visitor, Told::Unclear).await;
    };
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

/// Puts a bundle, which is ciphertext, into a private folder until it was opened.
struct IntoFolder<'a> {
    app: &'a App,
    folder: Option<TempDir>,
}

impl Takes for IntoFolder<'_> {
    async fn take(&mut self, _: &Form, _: &str, pieces: impl Pieces) -> Result<Option<Missed>, Problem> {
        Ok(match arrive(self.app, pieces, hold).await {
            Ok(Ok(folder)) => {
                self.folder = Some(folder);
                None
            }
            Ok(Err(error)) if error.kind() == io::ErrorKind::StorageFull => Some(Missed::Full),
            Ok(Err(_)) => Some(Missed::Failed),
            Err(missed) => Some(missed),
        })
    }
}

#[cfg(unix)]
fn folder_of_ours() -> io::Result<TempDir> {
    tempfile::Builder::new().permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700)).tempdir()
}

/// Elsewhere the person's temporary folder is theirs alone.
#[cfg(not(unix))]
fn folder_of_ours() -> io::Result<TempDir> {
    tempfile::tempdir()
}

/// Writes what arrives into a new folder that only this person can open.
fn hold(mut arriving: Arriving) -> io::Result<TempDir> {
    let folder = folder_of_ours()?;
    let mut file = File::create_new(folder.path().join(SENT))?;
    io::copy(&mut arriving, &mut file)?;
    Ok(folder)
}
