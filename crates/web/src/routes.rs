//! What answers each address. Every handler but that of `/launch` is behind the session.

pub(crate) mod about;
pub(crate) mod account;
pub(crate) mod backup;
pub(crate) mod contact;
pub(crate) mod entry;
pub(crate) mod file;
pub(crate) mod first;
pub(crate) mod handing;
pub(crate) mod launch;
pub(crate) mod leave;
pub(crate) mod received;
pub(crate) mod settings;
pub(crate) mod timeline;
pub(crate) mod today;
pub(crate) mod unlock;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{
    Extension,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::Markup;

use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Refused, UseCase},
    pages::{Reader, layout, unlock as unlock_page},
    problem::Problem,
};

/// What launch addresses begin with.
pub(crate) const LAUNCH: &str = "/launch/";

/// Where a page asks whether the journal is still unlocked.
pub(crate) const STATE: &str = "/state";

/// Says whether the journal is unlocked.
pub(crate) async fn state(State(app): State<Arc<App>>) -> &'static str {
    state_of(&app).word()
}

fn state_of(app: &App) -> layout::State {
    if app.desk.is_unlocked() { layout::State::Unlocked } else { layout::State::Locked }
}

/// Answers what leads nowhere.
pub(crate) async fn nothing_there(State(app): State<Arc<App>>, visitor: Option<Extension<Visitor>>) -> Response {
    app::tell(&app, visitor.as_deref(), Problem::NotFound)
}

/// Asks the desk, and shows what it answers; or the unlock page, or the problem.
async fn show<U, T, E>(
    app: &App,
    visitor: &Visitor,
    use_case: U,
    page: impl FnOnce(Reader<'_>, T) -> Result<Markup, Problem>,
) -> Response
where
    U: UseCase<Answer = Result<T, E>>,
    E: 'static,
{
    let reader = Reader { text: app.text(visitor.language), visitor };
    let shown = match app.desk.ask(use_case).await {
        Ok(answer) => answer.map_err(|error| Problem::of(&error)).and_then(|answer| page(reader, answer)),
        Err(Refused::Locked) => return locked(reader),
        Err(Refused::Failed) => Err(Problem::Failed),
    };
    shown.map_or_else(|problem| app::tell(app, Some(visitor), problem), IntoResponse::into_response)
}

/// Shows the unlock page in place of one that needs an unlocked journal.
fn locked(reader: Reader<'_>) -> Response {
    (StatusCode::LOCKED, unlock_page::unlock(reader, unlock_page::Said::WasLocked)).into_response()
}
