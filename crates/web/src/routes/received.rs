//! Opening a bundle that somebody handed over.

#[cfg(test)]
mod tests;

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    response::{IntoResponse, Response},
    routing::get,
};
use daftar_crypto::Phrase;
use tempfile::TempDir;
use zeroize::Zeroizing;

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

/// The most bytes that a key file may have.
const KEY_FILE: usize = 64 * 1024;

/// Returns the address of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    // A bundle may be as large as somebody made it.
    Router::new().route("/bundle", get(ask).post(open)).layer(DefaultBodyLimit::disable())
}

async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    again(&app, &visitor, "", Told::Nothing).await
}

/// Asks for a bundle whose files go into a folder that was chosen.
pub(super) async fn into(app: &App, visitor: &Visitor, folder: &Path) -> Response {
    again(app, visitor, &folder.display().to_string(), Told::Nothing).await
}

/// Opens the bundle that is sent, or the one that is named; nothing of it is kept.
async fn open(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let mut sent = Sent { app: &app, folder: None, key: None };
    let (form, missed) = match parts::read(&app, request, &mut sent).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let Sent { folder, key, .. } = sent;
    let asked = match missed {
        Some(missed) => Err(Told::Missed(missed)),
        None => asked(&form, folder, key),
    };
    let told = match asked {
        Ok((file, key, out)) => match app.desk.ask(OpenBundle { file, key, out: out.clone() }).await {
            Ok(Ok(received)) => {
                return page::received(app.reader(&visitor), &received, out.as_deref()).into_response();
            }
            Ok(Err(why)) => Told::Not(why),
            Err(refused) => return refuse(&app, &visitor, refused),
        },
        Err(told) => told,
    };
    again(&app, &visitor, form.text("out"), told).await
}

/// What a person asks for: which bundle is opened, with what, and where its files go.
type Asked = (Bundle, Key, Option<PathBuf>);

fn asked(form: &Form, folder: Option<TempDir>, key: Option<Zeroizing<String>>) -> Result<Asked, Told> {
    let named = || place(form.text("file")).map(Bundle::Named);
    let file = folder.map(Bundle::Sent).or_else(named).ok_or(Told::Unclear)?;
    let phrase = || Phrase::new(form.text("phrase")).map(Key::Phrase);
    let key = key.map(Key::File).map_or_else(phrase, Ok).map_err(|_| Told::NoKey)?;
    let out = match form.text("out").trim() {
        "" => None,
        folder => Some(place(folder).ok_or(Told::Folder)?),
    };
    Ok((file, key, out))
}

async fn again(app: &App, visitor: &Visitor, out: &str, told: Told) -> Response {
    show(app, visitor, ReadSettings, |reader, _| Ok(page::ask(reader, out, told))).await
}

/// What the window sent: a bundle, which is ciphertext, in a private folder until it was opened; a key file in memory alone.
struct Sent<'a> {
    app: &'a App,
    folder: Option<TempDir>,
    key: Option<Zeroizing<String>>,
}

impl Takes for Sent<'_> {
    async fn take(&mut self, _: &Form, field: &str, _: &str, pieces: impl Pieces) -> Result<Option<Missed>, Problem> {
        let arrived = if field == "key" {
            arrive(self.app, pieces, read_key).await.map(|read| read.map(|key| self.key = Some(key)))
        } else {
            arrive(self.app, pieces, hold).await.map(|held| held.map(|folder| self.folder = Some(folder)))
        };
        Ok(match arrived {
            Ok(Ok(())) => None,
            Ok(Err(error)) if error.kind() == io::ErrorKind::StorageFull => Some(Missed::Full),
            Ok(Err(_)) => Some(Missed::Failed),
            Err(missed) => Some(missed),
        })
    }
}

/// Reads a key file to its end; what is too long for one, or is no text, is none.
fn read_key(mut arriving: Arriving) -> io::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(KEY_FILE));
    arriving.by_ref().take(KEY_FILE as u64).read_to_end(&mut bytes)?;
    io::copy(&mut arriving, &mut io::sink())?;
    // Some editors put a mark before the text.
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    Ok(Zeroizing::new(text.trim_start_matches('\u{feff}').to_owned()))
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
