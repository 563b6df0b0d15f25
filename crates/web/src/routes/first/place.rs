//! Where the journal shall live.

use std::{path::PathBuf, sync::Arc};

use super::{company, show};
use crate::{
    access::Visitor,
    app::App,
    desk::Settled,
    guard::Form,
    pages::first::{Company, Step},
};
use axum::{
    Extension,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
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
        "elsewhere" => super::super::place(form.text("folder")),
        _ => return show(&app, &visitor, StatusCode::OK, Step::Place { company, here: &app.home, unclear: false }),
    };
    settle_in(&app, &visitor, company, folder).await
}

/// Goes to a folder, or asks for another one.
pub(in crate::routes) async fn settle_in(
    app: &App,
    visitor: &Visitor,
    company: Company,
    folder: Option<PathBuf>,
) -> Response {
    let settled = match folder {
        Some(folder) => app.desk.settle(folder).await,
        None => Settled::Nowhere,
    };
    match settled {
        Settled::InJournal => Redirect::to("/").into_response(),
        Settled::InNoJournal => Redirect::to("/first/language").into_response(),
        Settled::Nowhere => {
            let step = Step::Place { company, here: &app.home, unclear: true };
            show(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, step)
        }
    }
}
