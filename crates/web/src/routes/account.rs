//! Writing an account down: the form, its drafts, and what comes after keeping it.

mod edit;
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
use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{Draft, DraftsError, message, when::When};

pub(crate) use upload::{Arriving, Missed, arrive};

use super::{go_on, parts, refuse, show};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{DropDraft, DropFile, IsKept, KeepAccount, KeepDraft, Kept, OpenDraft, Refused, Said, UseCase},
    guard::Form,
    pages::account::{self as page, Sheet, Told},
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

/// Shows an empty form, or a draft: `?draft=<id>`. What is kept already is changed on its own page.
async fn begin(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let draft: Option<EntryId> =
        uri.query().and_then(|query| query.strip_prefix("draft=")).and_then(|id| id.parse().ok());
    if let Some(entry) = draft
        && matches!(app.desk.ask(IsKept(entry)).await, Ok(Ok(true)))
    {
        return Redirect::to(&format!("/entry/{entry}/edit")).into_response();
    }
    sheet(&app, &visitor, OpenDraft(draft), Told::Nothing).await
}

/// Shows the form as a draft stands.
async fn sheet<U: UseCase<Answer = Result<Draft, DraftsError>>>(
    app: &App,
    visitor: &Visitor,
    draft: U,
    told: Told,
) -> Response {
    show(app, visitor, draft, |reader, draft| Ok(page::account(reader, &Sheet { draft: &draft, revision: None, told })))
        .await
}

/// Takes the form with its files, and does what its button says.
async fn send(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let (form, missed) = match parts::read(&app, request, &mut upload::IntoDraft(&app)).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    let Some(entry) = entry_of(&form) else { return app::tell(&app, Some(&visitor), Problem::NotFound) };
    let said: Said = Box::new(said::said(&form));
    match form.text("action") {
        "drop" => go_on(&app, &visitor, DropDraft(entry), |()| "/today".to_owned()).await,
        "paste" => {
            let read = message::read(form.text("pasted"));
            let said: Said = Box::new(move |incident| message::put(read, incident));
            sheet(&app, &visitor, KeepDraft { entry, said }, Told::Pasted).await
        }
        action if action.starts_with(page::WITHOUT) => match action[page::WITHOUT.len()..].parse() {
            Ok(file) => sheet(&app, &visitor, DropFile { entry, file, said }, Told::Nothing).await,
            Err(_) => app::tell(&app, Some(&visitor), Problem::NotFound),
        },
        // A file that did not arrive is told before the account is kept without it.
        "keep" if missed.is_none() => keep(&app, &visitor, entry, &form, None).await,
        _ => sheet(&app, &visitor, KeepDraft { entry, said }, missed.map_or(Told::Later, Told::Missed)).await,
    }
}

/// Keeps what the form says, and goes on to where that is told.
async fn keep(app: &App, visitor: &Visitor, entry: EntryId, form: &Form, seen: Option<RevisionId>) -> Response {
    let said: Said = Box::new(said::said(form));
    match app.desk.ask(KeepAccount { entry, seen, said }).await {
        Ok(Ok(Kept::Written { .. })) if seen.is_some() => Redirect::to(&format!("/entry/{entry}")).into_response(),
        Ok(Ok(Kept::Written { has_files })) => {
            Redirect::to(&format!("/new/kept/{entry}{}", if has_files { "?files" } else { "" })).into_response()
        }
        Ok(Ok(Kept::ChangedMeanwhile)) => {
            edit::again(app, visitor, entry, Some((form.clone(), Told::ChangedMeanwhile))).await
        }
        Ok(Ok(Kept::NotThere)) => app::tell(app, Some(visitor), Problem::NotFound),
        Ok(Err(error)) => once_more(app, visitor, entry, form, seen, error.into()).await,
        Err(refused) => refuse(app, visitor, refused),
    }
}

/// Shows the form as it was filled in, and why it was not kept: the words are on no disk.
async fn once_more(
    app: &App,
    visitor: &Visitor,
    entry: EntryId,
    form: &Form,
    seen: Option<RevisionId>,
    why: Problem,
) -> Response {
    if seen.is_some() {
        return edit::again(app, visitor, entry, Some((form.clone(), Told::NotKept(why)))).await;
    }
    let said = said::said(form);
    show(app, visitor, OpenDraft(Some(entry)), |reader, mut draft| {
        said(&mut draft.incident);
        Ok((why.status(), page::account(reader, &Sheet { draft: &draft, revision: None, told: Told::NotKept(why) })))
    })
    .await
}

/// Keeps what is typed so far, without a page.
async fn save(State(app): State<Arc<App>>, Extension(form): Extension<Form>) -> StatusCode {
    let Some(entry) = entry_of(&form) else { return StatusCode::NOT_FOUND };
    // What is being edited is not a new account: its draft holds new files alone. What was kept meanwhile, by another
    // window or a moment ago, does not come back as something unfinished.
    if !form.text("revision").is_empty() || matches!(app.desk.ask(IsKept(entry)).await, Ok(Ok(true))) {
        return StatusCode::NO_CONTENT;
    }
    match app.desk.ask(KeepDraft { entry, said: Box::new(said::said(&form)) }).await {
        Ok(Ok(_)) => StatusCode::NO_CONTENT,
        Ok(Err(error)) => Problem::from(error).status(),
        Err(Refused::Locked) => StatusCode::LOCKED,
        Err(Refused::Failed) => Problem::Failed.status(),
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
