//! Writing an account down: the form, its drafts, and what comes after keeping it.

mod edit;
mod parts;
mod upload;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use daftar_crypto::EntryId;
use daftar_journal::{message, when::When};

pub(crate) use upload::Missed;

use super::show;
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{DropDraft, DropFile, KeepAccount, KeepDraft, OpenDraft, Refused, UseCase},
    guard::Form,
    pages::{
        Reader,
        account::{self as page, Sheet, Told},
    },
    problem::Problem,
    said,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/new", get(begin).post(send))
        .route("/new/kept/{id}", get(kept))
        .route("/draft", post(save))
        .route("/draft/file", post(upload::upload))
        .route("/when", post(understand))
        .route("/entry/{id}/edit", get(edit::begin).post(edit::send))
        // Files may be as large as the journal takes.
        .layer(DefaultBodyLimit::disable())
}

/// Shows an empty form, or a draft: `?draft=<id>`.
async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let draft = uri.query().and_then(|query| query.strip_prefix("draft=")).and_then(|id| id.parse().ok());
    again(&app, &visitor, draft, Told::Nothing).await
}

/// Shows the form as its draft stands.
async fn again(app: &App, visitor: &Visitor, draft: Option<EntryId>, told: Told) -> Response {
    show(app, visitor, OpenDraft(draft), |reader, draft| {
        Ok(page::account(reader, &Sheet { draft: &draft, revision: None, told }))
    })
    .await
}

/// Takes the form with its files, and does what its button says.
async fn send(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let (form, missed) = match parts::read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let Some(entry) = entry_of(&form) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    let said = Box::new(said::said(&form));
    match form.text("action") {
        "drop" => done(&app, &visitor, DropDraft(entry), "/today").await,
        "paste" => {
            let read = message::read(form.text("pasted"));
            let said: Box<dyn FnOnce(&mut daftar_journal::entry::Incident) + Send> = Box::new(move |incident| {
                (incident.title, incident.when, incident.narrative) = (read.title, read.when, read.narrative);
            });
            keep_draft(&app, &visitor, KeepDraft { entry, said }, Told::Pasted).await
        }
        action if action.starts_with("without ") => {
            let Ok(file) = action["without ".len()..].parse() else {
                return app::tell(&app, Some(&visitor), Problem::NotFound);
            };
            let _ = app.desk.ask(KeepDraft { entry, said }).await;
            let _ = app.desk.ask(DropFile { entry, file }).await;
            again(&app, &visitor, Some(entry), Told::Nothing).await
        }
        // A file that did not arrive is told before the account is kept without it.
        "keep" if missed.is_none() => keep(&app, &visitor, KeepAccount { entry, said }).await,
        _ => keep_draft(&app, &visitor, KeepDraft { entry, said }, missed.map_or(Told::Later, Told::Missed)).await,
    }
}

async fn keep(app: &App, visitor: &Visitor, account: KeepAccount) -> Response {
    let entry = account.entry;
    match app.desk.ask(account).await {
        Ok(Ok(has_files)) => {
            Redirect::to(&format!("/new/kept/{entry}{}", if has_files { "?files" } else { "" })).into_response()
        }
        other => failed(app, visitor, other.err()),
    }
}

async fn keep_draft(app: &App, visitor: &Visitor, draft: KeepDraft, told: Told) -> Response {
    match app.desk.ask(draft).await {
        Ok(Ok(draft)) => {
            let reader = Reader { text: app.text(visitor.language), visitor };
            page::account(reader, &Sheet { draft: &draft, revision: None, told }).into_response()
        }
        other => failed(app, visitor, other.err()),
    }
}

async fn done<U: UseCase<Answer = Result<T, E>>, T, E>(app: &App, visitor: &Visitor, case: U, to: &str) -> Response {
    match app.desk.ask(case).await {
        Ok(Ok(_)) => Redirect::to(to).into_response(),
        other => failed(app, visitor, other.err()),
    }
}

fn failed(app: &App, visitor: &Visitor, refused: Option<Refused>) -> Response {
    match refused {
        Some(Refused::Locked) => super::locked(Reader { text: app.text(visitor.language), visitor }),
        _ => app::tell(app, Some(visitor), Problem::Failed),
    }
}

/// Keeps what is typed so far, without a page.
async fn save(State(app): State<Arc<App>>, Extension(form): Extension<Form>) -> StatusCode {
    let Some(entry) = entry_of(&form) else { return StatusCode::NOT_FOUND };
    // What is being edited is not a new account: its draft holds new files alone.
    if !form.text("revision").is_empty() {
        return StatusCode::NO_CONTENT;
    }
    match app.desk.ask(KeepDraft { entry, said: Box::new(said::said(&form)) }).await {
        Ok(Ok(_)) => StatusCode::NO_CONTENT,
        Err(Refused::Locked) => StatusCode::LOCKED,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Says what is understood of a date.
async fn understand(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> String {
    page::understood(app.text(visitor.language), &When::parse(form.text("when")).when)
}

/// Says that an account is kept, and what to think of now.
async fn kept(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(entry) = uri.path().strip_prefix("/new/kept/").and_then(|id| id.parse().ok()) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let has_files = uri.query() == Some("files");
    show(&app, &visitor, OpenDraft(None), |reader, _| Ok(page::kept(reader, entry, has_files))).await
}

fn entry_of(form: &Form) -> Option<EntryId> {
    form.text("draft").parse().ok()
}
