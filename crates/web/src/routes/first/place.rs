//! Where the journal shall live.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Extension,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use daftar_store::Folder;

use super::{company, show};
use crate::{
    access::Visitor,
    app::App,
    guard::Form,
    pages::first::{Company, Step},
};

/// Asks for the folder, with advice for whoever else uses the computer.
pub(super) async fn ask(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    let here = app.home.clone();
    show(&app, &visitor, StatusCode::OK, Step::Place { company: Company::Me, here: &here, unclear: false })
}

/// Goes to the folder; with an answer to the question before alone, asks for it.
pub(super) async fn settle(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let company = company(&form);
    let folder = match form.text("where") {
        "here" => Some(app.home.clone()),
        "elsewhere" => folder(form.text("folder")),
        _ => return show(&app, &visitor, StatusCode::OK, Step::Place { company, here: &app.home, unclear: false }),
    };
    let Some(folder) = folder else {
        let step = Step::Place { company, here: &app.home, unclear: true };
        return show(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, step);
    };
    let is_journal = Folder::at(&folder).is_journal().unwrap_or(false);
    app.desk.settle(folder).await;
    Redirect::to(if is_journal { "/" } else { "/first/language" }).into_response()
}

/// Reads a folder as typed: a whole name, of which at least the folder around it is there.
fn folder(typed: &str) -> Option<PathBuf> {
    let path = Path::new(typed.trim().trim_matches('"'));
    let around = path.parent()?;
    (path.is_absolute() && around.is_dir() && !path.is_file()).then(|| path.to_owned())
}
