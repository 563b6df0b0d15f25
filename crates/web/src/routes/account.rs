//! Writing an account down: the form, its files, and what comes after keeping it.

mod upload;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    http::Uri,
    response::Response,
    routing::{get, post},
};
use daftar_crypto::EntryId;
use daftar_journal::{entry::Incident, message};
use jiff::civil::Date;
use maud::Markup;

pub(crate) use upload::{Arriving, IntoDraft, Missed, arrive};

use super::{
    show,
    writing::{self, Formed, Sent},
};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{DropFile, ReadSettings, Said},
    guard::Form,
    pages::{
        Reader, account as page,
        writing::{Sheet, Told},
    },
    problem::Problem,
    said,
};

/// Returns the addresses of these pages.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/new", get(writing::begin::<Incident>).post(send))
        .route("/new/kept/{id}", get(kept))
        .route("/draft", post(writing::save))
        .route("/draft/file", post(upload::upload))
        .route("/entry/{id}/edit", get(writing::change::<Incident>).post(send))
        // Files may be as large as the journal takes.
        .layer(DefaultBodyLimit::disable())
}

impl Formed for Incident {
    const KEPT: &'static str = "/entry/";

    fn said(form: &Form, today: Date) -> Said<Self> {
        Box::new(said::account(form, today))
    }

    /// Anything alone is enough.
    fn lacks(_: &Form) -> Option<Told> {
        None
    }

    fn page(reader: Reader<'_>, sheet: &Sheet<'_, Self>) -> Markup {
        page::account(reader, sheet)
    }

    fn after(entry: EntryId, has_files: bool) -> String {
        format!("/new/kept/{entry}{}", if has_files { "?files" } else { "" })
    }
}

/// Takes the form with its files, and does what its button says.
async fn send(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, request: Request) -> Response {
    let sent = match writing::read(&app, request).await {
        Ok(sent) => sent,
        Err(problem) => return app::tell(&app, Some(&visitor), problem),
    };
    match sent.form.text("action") {
        "paste" if sent.form.text("pasted").trim().is_empty() => {
            writing::filled_in::<Incident>(&app, &visitor, &sent, Told::PasteFirst).await
        }
        "paste" => paste(&app, &visitor, &sent).await,
        action if action.starts_with(page::WITHOUT) => match action[page::WITHOUT.len()..].parse() {
            Ok(file) => {
                let without = DropFile { draft: sent.draft(Incident::said(&sent.form, app.today())), file };
                writing::shown(&app, &visitor, &sent, without, sent.told).await
            }
            Err(_) => app::tell(&app, Some(&visitor), Problem::NotFound),
        },
        _ => writing::act::<Incident>(&app, &visitor, &sent).await,
    }
}

/// Reads a message into the account, and keeps it as a draft.
pub(super) async fn paste(app: &App, visitor: &Visitor, sent: &Sent) -> Response {
    let read = message::read(sent.form.text("pasted"));
    let said: Said<Incident> = Box::new(move |incident| message::put(read, incident));
    writing::shown(app, visitor, sent, sent.draft(said), Told::Pasted).await
}

/// Says that an account is kept, and what to think of now.
async fn kept(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>, uri: Uri) -> Response {
    let Some(entry) = uri.path().strip_prefix("/new/kept/").and_then(|id| id.parse().ok()) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let has_files = uri.query() == Some("files");
    show(&app, &visitor, ReadSettings, |reader, _| Ok(page::kept(reader, entry, has_files))).await
}
