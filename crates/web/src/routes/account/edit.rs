//! Changing an account: the same form, filled with what stands there.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Request, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use daftar_crypto::EntryId;
use daftar_journal::{Draft, entry::Incident};

use super::{failed, parts};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{OpenDraft, ReviseAccount, Revised, ShowEntry, Shown},
    guard::Form,
    pages::{
        Reader,
        account::{self as page, Sheet, Told},
    },
    problem::Problem,
    said,
};

/// Shows the form as the account stands.
pub(super) async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    match entry_in(&uri) {
        Some(id) => again(&app, &visitor, id, None).await,
        None => app::tell(&app, Some(&visitor), Problem::NotFound),
    }
}

/// Keeps what was changed as the next version.
pub(super) async fn send(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    uri: Uri,
    request: Request,
) -> Response {
    let Some(entry) = entry_in(&uri) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    let (form, missed) = match parts::read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    if let Some(missed) = missed {
        return again(&app, &visitor, entry, Some((form, Told::Missed(missed)))).await;
    }
    let seen = form.text("revision").parse().ok();
    match app.desk.ask(ReviseAccount { entry, seen, said: Box::new(said::said(&form)) }).await {
        Ok(Ok(Revised::Kept)) => Redirect::to(&format!("/entry/{entry}")).into_response(),
        Ok(Ok(Revised::ChangedMeanwhile)) => again(&app, &visitor, entry, Some((form, Told::ChangedMeanwhile))).await,
        Ok(Ok(Revised::NotThere)) => app::tell(&app, Some(&visitor), Problem::NotFound),
        other => failed(&app, &visitor, other.err()),
    }
}

/// Shows the form: as the account stands, or as it was filled in.
async fn again(app: &App, visitor: &Visitor, id: EntryId, filled: Option<(Form, Told)>) -> Response {
    let entry = match app.desk.ask(ShowEntry { id, version: None }).await {
        Ok(Ok(Shown::Incident(entry))) => entry,
        Ok(Ok(_)) => return app::tell(app, Some(visitor), Problem::NotFound),
        other => return failed(app, visitor, other.err()),
    };
    let new = match app.desk.ask(OpenDraft(Some(id))).await {
        Ok(Ok(draft)) => draft.incident.attachments,
        other => return failed(app, visitor, other.err()),
    };
    let mut incident: Incident = entry.entry.content;
    incident.attachments = new;
    let mut told = Told::Nothing;
    if let Some((form, what)) = filled {
        said::said(&form)(&mut incident);
        told = what;
    }
    let draft = Draft { entry: id, incident, saved: String::new() };
    let reader = Reader { text: app.text(visitor.language), visitor };
    let status = if told == Told::ChangedMeanwhile { StatusCode::CONFLICT } else { StatusCode::OK };
    (status, page::account(reader, &Sheet { draft: &draft, revision: Some(entry.entry.revision), told }))
        .into_response()
}

fn entry_in(uri: &Uri) -> Option<EntryId> {
    uri.path().strip_prefix("/entry/")?.strip_suffix("/edit")?.parse().ok()
}
