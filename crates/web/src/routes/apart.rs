//! Keeping one of several versions that stand side by side. The same for every kind.

use std::sync::Arc;

use axum::{
    Extension,
    extract::State,
    http::Uri,
    response::{Redirect, Response},
};

use super::{show, writing::Formed};
use crate::{
    access::Visitor,
    app::{self, App},
    desk::{Chosen, KeepVersion},
    guard::Form,
    problem::Problem,
};

/// What is asked of a page behind its address when nothing was chosen.
const MEANWHILE: &str = "meanwhile";

/// Keeps one; the next version says what it says and follows all of them.
pub(super) async fn keep<C: Formed>(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
    uri: Uri,
) -> Response {
    let id = uri.path().strip_prefix(C::KEPT).and_then(|rest| rest.strip_suffix("/keep")?.parse().ok());
    let (Some(id), Ok(version)) = (id, form.text("version").parse()) else {
        return app::tell(&app, Some(&visitor), Problem::NotFound);
    };
    let seen = form.text("seen").split(' ').filter_map(|seen| seen.parse().ok()).collect();
    show(&app, &visitor, KeepVersion::<C>::of(id, version, seen), |_, chosen| match chosen {
        Chosen::Kept => Ok(Redirect::to(&format!("{}{id}", C::KEPT))),
        Chosen::ChangedMeanwhile => Ok(Redirect::to(&format!("{}{id}?{MEANWHILE}", C::KEPT))),
        Chosen::NotThere => Err(Problem::NotFound),
    })
    .await
}

/// Tells whether a page is shown since nothing was chosen.
pub(super) fn is_meanwhile(uri: &Uri) -> bool {
    uri.query() == Some(MEANWHILE)
}
