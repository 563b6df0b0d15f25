//! Changing an account: the same form, filled with what stands there.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Request, State},
    http::{StatusCode, Uri},
    response::Response,
};
use daftar_crypto::EntryId;
use daftar_journal::{Draft, entry::Incident};

use super::{keep, parts, refuse, show, upload};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{OpenDraft, ShowEntry, Shown},
    guard::Form,
    pages::account::{self as page, Sheet, Told},
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
    let (form, missed) = match parts::read(&app, request, &mut upload::IntoDraft(&app)).await {
        Ok(read) => read,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    if let Some(missed) = missed {
        return again(&app, &visitor, entry, Some((form, Told::Missed(missed)))).await;
    }
    match form.text("revision").parse() {
        Ok(seen) => keep(&app, &visitor, entry, &form, Some(seen)).await,
        Err(_) => app::tell(&app, Some(&visitor), Problem::NotFound),
    }
}

/// Shows the form: as the account stands, or as it was filled in.
pub(super) async fn again(app: &App, visitor: &Visitor, id: EntryId, filled: Option<(Form, Told)>) -> Response {
    let draft = match app.desk.ask(OpenDraft(Some(id))).await {
        Ok(Ok(draft)) => draft,
        Ok(Err(error)) => return app::tell(app, Some(visitor), error.into()),
        Err(refused) => return refuse(app, visitor, refused),
    };
    show(app, visitor, ShowEntry { id, version: None }, |reader, shown| {
        let (entry, files) = match shown {
            Shown::Incident(account) => (account.entry, draft.incident.attachments),
            Shown::NotThere => return Err(Problem::NotFound),
            Shown::Damaged => return Err(Problem::Damaged),
        };
        let mut incident = Incident { attachments: files, ..entry.content };
        let told = filled.map_or(Told::Nothing, |(form, told)| {
            said::said(&form)(&mut incident);
            told
        });
        let draft = Draft { entry: id, incident, saved: String::new() };
        let status = match told {
            Told::ChangedMeanwhile => StatusCode::CONFLICT,
            Told::NotKept(why) => why.status(),
            _ => StatusCode::OK,
        };
        Ok((status, page::account(reader, &Sheet { draft: &draft, revision: Some(entry.revision), told })))
    })
    .await
}

fn entry_in(uri: &Uri) -> Option<EntryId> {
    uri.path().strip_prefix("/entry/")?.strip_suffix("/edit")?.parse().ok()
}
