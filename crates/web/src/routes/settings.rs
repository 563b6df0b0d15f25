//! How the person wants the app, and the passphrase.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::{Extension, Router, extract::State, response::Response, routing::get, routing::post};
use daftar_crypto::Passphrase;
use daftar_journal::entry::Settings;
use daftar_l10n::Language;
use jiff::Zoned;

use super::show;
use crate::{
    access::Visitor,
    app::App,
    desk::{ChangePassphrase, KeepSettings, ReadSettings},
    guard::Form,
    pages::settings::{self as page, Done},
};

/// The minutes that can be chosen.
const MINUTES: [u64; 7] = [1, 2, 3, 5, 10, 20, 30];

/// Returns the addresses of this page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/settings", get(settings).post(keep)).route("/settings/passphrase", post(passphrase))
}

async fn settings(State(app): State<Arc<App>>, Extension(visitor): Extension<Visitor>) -> Response {
    tell(&app, &visitor, Done::Nothing).await
}

/// Keeps what was chosen, and does so from now on.
async fn keep(
    State(app): State<Arc<App>>,
    Extension(mut visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let (kept, folder) = (app.desk.ask(KeepSettings(change(&form))).await, app.desk.folder().await);
    if let Ok(Ok(settings)) = &kept {
        app.follow(settings);
        visitor.language = app.access.language().unwrap_or(visitor.language);
    }
    show(&app, &visitor, ReadSettings, |reader, settings| {
        let done = if matches!(kept, Ok(Ok(_))) { Done::Kept } else { Done::NotKept };
        Ok(page::settings(reader, &settings, &folder, done))
    })
    .await
}

/// Reads what was chosen; what was not is left as it is.
fn change(form: &Form) -> impl FnOnce(&mut Settings, &Zoned) + Send + use<> {
    let language = Language::ALL.into_iter().find(|language| language.tag() == form.text("language"));
    let minutes = form.text("minutes").parse().ok().filter(|minutes| MINUTES.contains(minutes));
    let hides_texts = form.text("hides_texts") == "yes";
    move |settings, _| {
        if let Some(language) = language {
            language.tag().clone_into(&mut settings.language);
        }
        settings.idle_minutes = minutes.or(settings.idle_minutes);
        settings.hides_texts = hides_texts;
    }
}

/// Changes the passphrase.
async fn passphrase(
    State(app): State<Arc<App>>,
    Extension(visitor): Extension<Visitor>,
    Extension(form): Extension<Form>,
) -> Response {
    let typed = form.text("passphrase");
    let Ok(passphrase) = Passphrase::normalise(typed) else {
        return tell(&app, &visitor, Done::Unread).await;
    };
    if typed != form.text("again") {
        return tell(&app, &visitor, Done::Differs).await;
    }
    let is_short = passphrase.is_short();
    let done = match app.desk.ask(ChangePassphrase(passphrase)).await {
        Ok(Ok(())) if is_short => Done::ChangedAndShort,
        Ok(Ok(())) => Done::Changed,
        _ => Done::NotKept,
    };
    tell(&app, &visitor, done).await
}

async fn tell(app: &App, visitor: &Visitor, done: Done) -> Response {
    let folder = app.desk.folder().await;
    show(app, visitor, ReadSettings, |reader, settings| Ok(page::settings(reader, &settings, &folder, done))).await
}
