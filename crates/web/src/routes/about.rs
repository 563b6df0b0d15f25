//! What the program does and does not do: shown before and after unlocking.

use std::sync::Arc;

use axum::{Extension, Router, extract::State, routing::get};
use maud::Markup;

use super::state_of;
use crate::{access::Visitor, app::App, pages::about as page};

/// Returns the address of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/about", get(about))
}

async fn about(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Markup {
    page::about(app.reader(&visitor), state_of(&app))
}
