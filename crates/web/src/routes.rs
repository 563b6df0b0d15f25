//! What answers each address. Every handler but that of `/launch` is behind the session.

pub(crate) mod about;
pub(crate) mod account;
mod apart;
pub(crate) mod backup;
pub(crate) mod contact;
pub(crate) mod devices;
pub(crate) mod entry;
pub(crate) mod file;
pub(crate) mod first;
pub(crate) mod folder;
pub(crate) mod guardians;
pub(crate) mod handing;
pub(crate) mod launch;
pub(crate) mod leave;
mod opening;
mod parts;
pub(crate) mod received;
pub(crate) mod recovery;
pub(crate) mod settings;
pub(crate) mod timeline;
pub(crate) mod today;
pub(crate) mod travel;
pub(crate) mod unlock;
pub(crate) mod work;
mod writing;

#[cfg(test)]
mod tests;

use std::{path::PathBuf, sync::Arc};

use daftar_crypto::{EntryId, RevisionId};

use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Refused, UseCase},
    folders::{self, Kind, Place},
    pages::{Reader, layout, unlock as unlock_page},
    problem::Problem,
};
use axum::{
    Extension,
    extract::State,
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};

/// What launch addresses begin with.
pub(crate) const LAUNCH: &str = "/launch/";

/// Where a page asks whether the journal is still unlocked.
pub(crate) const STATE: &str = "/state";

/// Says whether the journal is unlocked; behind a blank how far long work is, if there is some.
pub(crate) async fn state(State(app): State<Arc<App>>) -> String {
    let state = state_of(&app).word();
    app.work.running().map_or_else(|| state.to_owned(), |(_, percent)| format!("{state} {percent}"))
}

fn state_of(app: &App) -> layout::State {
    if app.desk.is_unlocked() { layout::State::Unlocked } else { layout::State::Locked }
}

/// Answers what leads nowhere.
pub(crate) async fn nothing_there(State(app): State<Arc<App>>, visitor: Option<Extension<Visitor>>) -> Response {
    app::tell(&app, visitor.as_deref(), Problem::NotFound)
}

/// Asks the desk, and shows what it answers; or the unlock page, or the problem.
async fn show<U, T, E, P>(
    app: &App,
    visitor: &Visitor,
    use_case: U,
    page: impl FnOnce(Reader<'_>, T) -> Result<P, Problem>,
) -> Response
where
    U: UseCase<Answer = Result<T, E>>,
    E: Into<Problem>,
    P: IntoResponse,
{
    match app.desk.ask(use_case).await {
        Ok(answer) => {
            let shown = answer.map_err(Into::into).and_then(|answer| page(app.reader(visitor), answer));
            shown.map_or_else(|problem| app::tell(app, Some(visitor), problem), IntoResponse::into_response)
        }
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Has something done, and goes on to another page; or shows the unlock page, or the problem.
async fn go_on<U, T, E>(app: &App, visitor: &Visitor, use_case: U, to: impl FnOnce(T) -> String) -> Response
where
    U: UseCase<Answer = Result<T, E>>,
    E: Into<Problem>,
{
    match app.desk.ask(use_case).await {
        Ok(Ok(answer)) => Redirect::to(&to(answer)).into_response(),
        Ok(Err(error)) => app::tell(app, Some(visitor), error.into()),
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Answers when the desk did nothing.
fn refuse(app: &App, visitor: &Visitor, refused: Refused) -> Response {
    match refused {
        Refused::Locked => locked(app.reader(visitor)),
        Refused::Failed => app::tell(app, Some(visitor), Problem::Failed),
    }
}

/// Reads a file or a folder as a person names it: whole, with the marks that some systems put around it.
fn place(typed: &str) -> Option<PathBuf> {
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    path.is_absolute().then_some(path)
}

/// Returns where files can be put without naming a folder.
async fn places(app: &App) -> Vec<Place> {
    let own = app.own_folder.clone();
    // A disk may take long to answer.
    let looked = tokio::task::spawn_blocking(move || folders::places(own.as_deref())).await;
    let mut places = looked.unwrap_or_default();
    places.retain(|place| place.kind != Kind::Computer);
    places
}

/// Reads an entry, and the version of it if one is asked for, out of an address that begins with `base`.
fn version_in(uri: &Uri, base: &str) -> Option<(EntryId, Option<RevisionId>)> {
    let rest = uri.path().strip_prefix(base)?;
    match rest.split_once("/version/") {
        None => Some((rest.parse().ok()?, None)),
        Some((id, revision)) => Some((id.parse().ok()?, Some(revision.parse().ok()?))),
    }
}

/// Shows the unlock page in place of one that needs an unlocked journal.
fn locked(reader: Reader<'_>) -> Response {
    (StatusCode::LOCKED, unlock_page::unlock(reader, unlock_page::Said::WasLocked, None)).into_response()
}
